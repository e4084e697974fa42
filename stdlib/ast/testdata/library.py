# Prints for each file named on stdin what its tree is like: the dump with places, the text that unparse makes, and the dump of
# the tree of that text; and whether trees compile. The files of CPython's library that it does not parse give the error.
import ast
import hashlib
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(10000)


def digest(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def judge(path):
    with open(path, "rb") as f:
        tree = ast.parse(f.read(), path)
    yield digest(ast.dump(tree, include_attributes=True))
    text = ast.unparse(tree)
    again = ast.parse(text)
    yield digest(text)
    yield digest(ast.dump(again))
    for t in tree, again:
        try:
            compile(t, path, "exec", dont_inherit=True)
        except SyntaxError as e:
            yield e.msg


for path in sys.stdin.read().split("\n"):
    parts = []
    if path:
        try:
            for part in judge(path):
                parts.append(part)
        except (SyntaxError, ValueError) as e:
            parts.append(type(e).__name__)
        print(path, *parts)
