"""Dump files as ast.dump writes them with positions, constants in ASCII: what the parser's dumps are compared with.

Usage: dump.py < list-of-files > dumps. For each file: a line "FILE length", the dump, a newline; the length is -1 if
CPython does not parse the file.
"""
import ast
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)


class Ascii:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return ascii(self.value)


def dump(source, name):
    tree = ast.parse(source, name)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            node.value = Ascii(node.value)
        for field in ("id", "arg", "attr", "name", "asname", "module", "rest"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, Ascii(getattr(node, field)))
        for field in ("names", "kwd_attrs"):
            values = getattr(node, field, None)
            if values and isinstance(values[0], str):
                setattr(node, field, [Ascii(v) for v in values])
    return ast.dump(tree, include_attributes=True)


for line in sys.stdin:
    path = line.rstrip("\n")
    with open(path, "rb") as f:
        source = f.read()
    try:
        text = dump(source, path)
    except (SyntaxError, ValueError):
        print(path, -1)
        continue
    print(path, len(text))
    print(text)
