class S:
    __slots__ = ("a", "b", "__priv")
    def __init__(self): self.a = 1; self.__priv = 3
    def priv(self): return self.__priv
s = S()
print(s.a, s.priv(), hasattr(s, "__dict__"))
for name in ("b", "c"):
    try:
        getattr(s, name)
    except AttributeError as e:
        print(e)
try:
    s.c = 1
except AttributeError as e:
    print(e)
s.b = 2
del s.b
try:
    del s.b
except AttributeError as e:
    print(e)
print(S.a, type(S.a).__name__, S.__slots__)
class T(S): pass
t = T()
t.c = 5
print(t.c, t.__dict__, t.a)
class U(S): __slots__ = ["c"]
u = U()
u.c = 1
print(u.c, hasattr(u, "__dict__"))
class V: __slots__ = {"x": "doc of x"}
print(V.x.__doc__ if V.x.__doc__ else None)
class W: __slots__ = "single"
w = W(); w.single = 1
print(w.single)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    class Bad: __slots__ = ("1a",)
except TypeError as e:
    print(e)
try:
    class Bad: __slots__ = (5,)
except TypeError as e:
    print(e)
class D: __slots__ = ("x", "__dict__")
d = D(); d.x = 1; d.y = 2
print(d.__dict__)
class Attrs:
    def __getattr__(self, n):
        if n == "magic": return 42
        raise AttributeError(n)
    def __setattr__(self, n, v):
        print("set", n, v)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
a = Attrs()
a.x = 1
a.x += 1
print(a.x, a.magic, hasattr(a, "y"), getattr(a, "z", "dflt"))
del a.x
class GA:
    v = 1
    def __getattribute__(self, n):
        if n == "hid": raise AttributeError("hidden")
        return ("got", n) if n[0] != "_" else super().__getattribute__(n)
    def __getattr__(self, n): return "fallback " + n
g = GA()
print(g.v, g.hid, g.anything)
g.__dict__["k"] = 5
print(g.__dict__)
class Dict: pass
o = Dict()
o.__dict__ = {"p": 1, "q": 2}
print(o.p, o.q)
o.r = 3
print(o.__dict__)
try:
    o.__dict__ = 5
except TypeError as e:
    print(e)
