"""Say what CPython's parser, and where it has nothing to say its compiler, thinks of programs: JSON strings in, one a line.

Out comes one line for each: "" or "Kind: message (line)".
"""
import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")
for line in sys.stdin:
    source = json.loads(line)
    try:
        ast.parse(source, "x.py")
    except (SyntaxError, MemoryError, RecursionError) as e:
        result = "%s: %s (%s)" % (type(e).__name__, e.msg, e.lineno) if isinstance(e, SyntaxError) else type(e).__name__
    else:
        result = ""
        try:
            compile(source, "x.py", "exec")
        except SyntaxError as e:
            result = "compiler: %s (%s)" % (e.msg, e.lineno)
        except UnicodeEncodeError:
            pass  # of a surrogate, by CPython's compiler only
    print(json.dumps(result))
