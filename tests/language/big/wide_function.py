def gen(n):
    body = []
    for i in range(n):
        body.append(f"""
        a{i} = x + {i}
        b{i} = [a{i}, x]
        if a{i} % 2:
            for k in range(2):
                b{i}.append(k)
                if k == x: continue
        else:
            try:
                if a{i} % 3 == 0: raise KeyError(a{i})
            except KeyError as e:
                b{i}.extend(e.args)
            finally:
                total += a{i}
        d{i} = {{'k': a{i}, **extra}}
        t{i} = lambda: (a{i}, total)
        s{i} = f'{{a{i}:>5}}|{{b{i}!r}}'
        with cm as c: total += c
        while total % 7: total += 1
        (p{i}, *q{i}), r{i} = b{i}, d{i}['k']
        """)
    return "def big(x, cm, extra):\n        total = 0\n" + "".join(body) + f"\n        return total, s0, s{n-1}, t{n-1}(), d{n-1}, p{n-1}, q{n-1}, r{n-1}\n"
class CM:
    def __enter__(self): return 3
    def __exit__(self, *a): pass
for n in (1, 10, 150, 500):
    ns = {}
    exec(gen(n), ns)
    print(ns["big"](1, CM(), {"e": 5}))
args = ", ".join(f"p{i}=p0 + {i}" for i in range(1, 300))
src = f"""
class Big:
    def __init__(self, p0, {args.replace('p0 + ', '')}):
        for k, v in sorted(locals().items()):
            if k != 'self': setattr(self, k, v)
b = Big(10, {', '.join(f'p{i}={i * 3}' for i in range(1, 300))})
total = sum(vars(b).values())
"""
ns = {}
exec(src, ns)
print(ns["total"], len(vars(ns["b"])), ns["b"].p299)
big_gen = "def g():\n" + "".join(f"    x{i} = yield {i}\n" for i in range(500)) + "    return " + " + ".join(f"x{i}" for i in range(0, 500, 100)) + "\n"
exec(big_gen, ns)
g = ns["g"]()
next(g)
try:
    for i in range(500): g.send(i)
except StopIteration as e: print(e.value)
big_async = "async def co(a):\n    t = 0\n" + "".join(f"    t += await a({i})\n" for i in range(300)) + "    return t\n"
exec(big_async, ns)
async def a(v): return v
try: ns["co"](a).send(None)
except StopIteration as e: print(e.value)
nested = "def f(a):\n" + "".join(f"    def g{i}(b={i}):\n        return a + b + (g{max(i-1, 0)}() if {i} else 0)\n" for i in range(150)) + "    return g149()\n"
exec(nested, ns)
print(ns["f"](2))
