a, b = [1, 2], (3,)
print([*a, *b], (*a, *b), {*a, *b, 1}, {**{"x": 1}, "y": 2, **{"x": 3}})
print(*a, *b, sep="-")
print([*range(3), *"ab", *{}, *[[]], 5], (*a,), {*()}, [*()])
t = *a, *b
print(t)
def f(*args, **kw): return args, kw
print(f(*a, 0, *b, k=1, **{"l": 2}, m=3, **{}))
print(f(*a, *"xy"), f(**{"a": 1}, **{"b": 2}), f(*[], **{}))
print(f(x=1, *a), f(*a, x=1, **{"y": 2}))
for bad in ("f(*5)", "f(**5)", "f(**{1: 2})", "f(a=1, **{'a': 2})", "f(**{'a': 1}, **{'a': 2})", "[*5]", "{*5}", "(*None,)", "{**5}", "{**[]}", "{*[[]]}", "f(*a, *5)", "f(1, **None)", "f(*object())", "print(*1)", "o.m(*5)", "o.m(**5)", "o.m(**{'a': 1}, a=2)"):
    class O:
        def m(self, *a, **k): pass
    o = O()
    try:
        print(eval(bad))
    except TypeError as e:
        print(f"{bad:28} {e}")
class Iter:
    def __iter__(self):
        print("iter")
        yield 1
        yield 2
class Map:
    def keys(self): print("keys"); return ["p", "q"]
    def __getitem__(self, k): print("get", k); return k
print([*Iter(), *Iter()], f(*Iter(), **Map()))
def g(a, b=2, *c, d, e=5, **k): return a, b, c, d, e, k
print(g(*[1], d=4), g(*range(5), **{"d": 1, "z": 2}), g(1, d=1, **dict(b=3)))
for bad in (lambda: g(*[1, 2], b=3, d=1), lambda: g(), lambda: g(*[]), lambda: g(1, **{"a": 2, "d": 3})):
    try: bad()
    except TypeError as e: print(e)
print(max(*[3, 1], 2), [*map(str, a)], dict(**{"a": 1}, b=2), {**dict(a=1), **{"a": 2}})
def ret(): return *a, 9
print(ret())
def gen():
    yield *a, 8
print(next(gen()))
for x in *a, *b: print(x, end=" ")
print()
m = {1: [*a], 2: (*b,)}
print(m[1], m[2], a[slice(*[0, 1])], "%s %s" % (*a,))
d = {}
d[*a] = 1
d[0, *b] = 2
print(d, d[*a])
print([*[*[*[1]]]], {**{**{}}}, f(*(x for x in "ab"), **{k: v for k, v in [("k", "v")]}))
args = [f"a{i}" for i in range(300)]
print(len(f(*args)[0]), len(f(**{k: 1 for k in args})[1]), len([*args, *args]), f(*args, *args)[0][-1])
