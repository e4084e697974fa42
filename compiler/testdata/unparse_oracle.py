# Prints for each expression of unparse.txt the string that CPython makes of it as an annotation.
import sys
for line in open(sys.argv[1], encoding="utf-8"):
    source = f"from __future__ import annotations\ndef f(x: {line.strip()}): pass\n"
    if line.startswith("*"):
        source = f"from __future__ import annotations\ndef f(*x: {line.strip()}): pass\n"
    namespace = {}
    try:
        exec(source, namespace)
    except SyntaxError as e:
        print(e.msg)
    else:
        print(namespace["f"].__annotations__["x"])
