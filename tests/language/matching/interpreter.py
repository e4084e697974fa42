# A small calculator over nested tuples.
def ev(e, env):
    match e:
        case int() | float(): return e
        case str(name) if name in env: return env[name]
        case str(name): raise NameError(name)
        case ("let", str(n), v, body): return ev(body, {**env, n: ev(v, env)})
        case ("if", c, t, f): return ev(t if ev(c, env) else f, env)
        case ("fn", [*params], body): return ("closure", params, body, env)
        case ("+" | "-" | "*" | "<" as op, a, b):
            a, b = ev(a, env), ev(b, env)
            match op:
                case "+": return a + b
                case "-": return a - b
                case "*": return a * b
                case "<": return a < b
        case ("+", *terms): return sum(ev(t, env) for t in terms)
        case (f, *args):
            match ev(f, env):
                case ("closure", params, body, cenv) if len(params) == len(args):
                    return ev(body, {**cenv, **dict(zip(params, (ev(a, env) for a in args)))})
                case ("closure", params, *_): raise TypeError(f"{len(params)} expected")
                case other: raise TypeError(f"not a function: {other}")
        case []: return None
        case _: raise SyntaxError(repr(e))
print(ev(("+", 1, ("*", 2, 3)), {}), ev(("+", 1, 2, 3, 4), {}))
print(ev(("let", "x", 5, ("*", "x", "x")), {}))
print(ev((("fn", ["a", "b"], ("-", "a", "b")), 10, 3), {}))
print(ev(("let", "fact", ("fn", ["self", "n"], ("if", ("<", "n", 2), 1, ("*", "n", ("self", "self", ("-", "n", 1))))), ("fact", "fact", 10)), {}))
for bad in ("y", (1, 2), (("fn", ["a"], 1),), {1}, {}):
    try:
        print(ev(bad, {}))
    except (NameError, TypeError, SyntaxError) as err:
        print(type(err).__name__, err)
def simplify(e):
    match e:
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("*", 1, x) | ("*", x, 1) | ("+", 0, x) | ("+", x, 0): return simplify(x)
        case (op, a, b):
            match (simplify(a), simplify(b)):
                case (a2, b2) if (a2, b2) != (a, b): return simplify((op, a2, b2))
                case (int(a2), int(b2)): return eval(f"{a2} {op} {b2}")
        case _: pass
    return e
print(simplify(("+", ("*", 1, "x"), ("*", 0, "y"))), simplify(("*", ("+", 2, 3), ("+", 0, 4))), simplify(("+", "a", ("*", "b", 1))))
def fizz(n):
    match n % 3, n % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
        case _: return str(n)
print(" ".join(map(fizz, range(1, 16))))
def http(r):
    match r:
        case {"status": 200, "body": body, "headers": {"type": ("json" | "text") as t}}: return f"{t}: {body}"
        case {"status": int(s)} if 300 <= s < 400: return "redirect"
        case {"status": 404 | 410}: return "gone"
        case {"status": s}: return f"status {s}"
        case _: return "invalid"
for r in ({"status": 200, "body": "b", "headers": {"type": "json", "x": 1}}, {"status": 302}, {"status": 410}, {"status": 500}, {}):
    print(http(r))
