# For each file named on standard input, prints the file's name and a line of JSON for each of its code objects: what it is
# called, its parameters, kind and free variables, and the positions of its instructions.
import json, sys, types, warnings
warnings.simplefilter("ignore")

def walk(code):
    positions = {p for p in code.co_positions() if None not in p}
    print(json.dumps({
        "Name": code.co_qualname, "Line": code.co_firstlineno, "Args": code.co_argcount, "PosOnly": code.co_posonlyargcount,
        "KwOnly": code.co_kwonlyargcount, "Flags": code.co_flags & 0x2ac, "Free": sorted(code.co_freevars),
        "Doc": code.co_consts[0] if code.co_flags & 0x4000000 else None, "Positions": sorted(positions),
    }))
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            walk(const)

for name in sys.stdin.read().split("\n"):
    if not name:
        continue
    try:
        code = compile(open(name, "rb").read(), name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        continue
    print(name)
    walk(code)
