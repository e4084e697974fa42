# Insertion order through all changes; large dicts; keys that collide; iteration while values change.
d = {}
state = 7
log = []
for step in range(20000):
    state = (state * 1103515245 + 12345) % 2**31
    k = state // 65536 % 500
    op = state % 7
    if op < 4: d[k] = step
    elif op == 4: d.pop(k, None)
    elif op == 5 and d: log.append(d.popitem()[0])
    else: d.setdefault(k, -step)
print(len(d), list(d)[:10], list(d)[-10:], list(d.values())[-5:], sum(d), sum(d.values()), sum(log), log[-10:])
e = dict(d)
for k in list(e)[::2]: del e[k]
f = e.copy()
f.update({1000 + i: i for i in range(5)})
e |= {1: "one"}
print(list(e)[:8], list(f)[-8:], list(f.items())[-2:], e == f, {**e, **f} == (e | f), list(reversed(e))[:5])
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 3
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f"K{self.v}"
c = {K(i): i for i in range(20)}
for i in range(0, 20, 3): del c[K(i)]
c[K(0)] = "back"
print(c, K(7) in c, K(3) in c, c[K(8)])
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "bool", b"1": "bytes", frozenset([1]): "fs", 1j: "complex", -1: "a", -2: "b", 2**64: "big", 2.0**64: "same", 0.1: "x", ...: "dots", int: "type"}
print(mixed, mixed[2**64], mixed[1.0], mixed[True])
v = {i: [] for i in range(3)}
for k in v: v[k].append(k)
for k, x in v.items(): v[k] = x + [1]
print(v)
big = {str(i): i for i in range(50000)}
for i in range(0, 50000, 2): del big[str(i)]
print(len(big), sum(big.values()), next(iter(big)), next(reversed(big)), "49998" in big, "49999" in big)
g = {}
g["z"], g["y"], g["x"] = 1, 2, 3
g["z"] = 9
del g["y"]
g["y"] = 4
print(g, list(g.items()), g.pop("z"), g, dict(sorted(g.items())), max(g, key=g.get))
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]}, dict([("a", 1), ("b", 2), ("a", 3)]), {"a": 1, "b": 2, "a": 3}, dict(zip("abc", range(2))))
def kw(**k): return list(k)
print(kw(z=1, a=2, m=3), kw(**{"q": 1}, b=2, **{"c": 3}), kw(b=1, **{"a": 2}))
class O:
    def __init__(self): self.z, self.a = 1, 2
o = O()
o.m = 3
del o.z
o.z = 4
print(o.__dict__, list(vars(o)))
