"""List the tokens of files as CPython's tokenize sees them: tokens.py FILE... Comments, blank lines and empty tokens are left out."""
import sys
import token
import tokenize

for path in sys.argv[1:]:
    print("#", path)
    with open(path, "rb") as f:
        for t in tokenize.tokenize(f.readline):
            name = token.tok_name[t.type]
            if name in ("ENCODING", "COMMENT", "NL", "ENDMARKER") or name == "FSTRING_MIDDLE" and not t.string:
                continue
            text = "" if name in ("FSTRING_MIDDLE", "NEWLINE", "INDENT", "DEDENT") else ascii(t.string)
            where = "" if name in ("DEDENT", "FSTRING_MIDDLE") else "%d,%d " % t.start
            print((where + name + " " + text).rstrip())
