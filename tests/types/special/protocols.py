# Which special methods are looked up where: on the class, not on the instance; and what falls back to what.
class C: pass
c = C()
for name, f in {"__len__": lambda: len(c), "__iter__": lambda: iter(c), "__str__": lambda: str(c)[:5], "__repr__": lambda: repr(c)[:5], "__call__": lambda: c(), "__getitem__": lambda: c[0], "__contains__": lambda: 1 in c, "__add__": lambda: c + 1, "__eq__": lambda: c == 1, "__hash__": lambda: hash(c) is not None, "__bool__": lambda: bool(c), "__enter__": lambda: c.__enter__(), "__format__": lambda: f"{c}"[:5], "__index__": lambda: [1][c], "__neg__": lambda: -c, "__reversed__": lambda: reversed(c), "__next__": lambda: next(c), "__int__": lambda: int(c), "__round__": lambda: round(c), "__dir__": lambda: len(dir(c)) > 5, "__bytes__": lambda: bytes(c), "__length_hint__": lambda: list(c), "__missing__": lambda: c[1], "__getattr__": lambda: c.nope, "__lt__": lambda: c < 1, "__instancecheck__": lambda: isinstance(1, c)}.items():
    setattr(c, name, lambda *a: 1)
    try:
        print(name, "instance:", f(), end=" ")
    except Exception as e:
        print(name, "instance:", type(e).__name__, e, end=" ")
    delattr(c, name)
    setattr(C, name, lambda self, *a: 7)
    try:
        print("class:", f())
    except Exception as e:
        print("class:", type(e).__name__, e)
    delattr(C, name)
class NoneMethods:
    __len__ = None
    __iter__ = None
    __call__ = None
    __add__ = None
    __eq__ = None
    __bool__ = None
    __contains__ = None
    __getitem__ = None
    __index__ = None
    __lt__ = None
    __neg__ = None
    __enter__ = None
    __str__ = None
    __hash__ = None
n = NoneMethods()
for f in [lambda: len(n), lambda: iter(n), lambda: n(), lambda: n + 1, lambda: n == 1, lambda: bool(n), lambda: 1 in n, lambda: n[0], lambda: [1][n], lambda: n < 1, lambda: -n, lambda: str(n), lambda: hash(n), lambda: {n}, lambda: 1 + n, lambda: 1 == n, lambda: list(n), lambda: callable(n), lambda: f"{n}"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class D:
    "Descriptors as special methods."
    class _Get:
        def __init__(self, v): self.v = v
        def __get__(self, obj, cls): return lambda *a: (self.v, obj is not None, a)
    __getitem__ = _Get("item")
    __add__ = _Get("add")
    __call__ = _Get("call")
    __enter__ = _Get("enter")
    __exit__ = staticmethod(lambda *a: None)
    __len__ = staticmethod(lambda: 4)
    __contains__ = classmethod(lambda cls, x: x is cls)
    __iter__ = property(lambda self: lambda: iter("prop"))
    __hash__ = property(lambda self: lambda: 99)
    __lt__ = _Get("lt")
    __int__ = staticmethod(lambda: 12)
    __neg__ = classmethod(lambda cls: cls.__name__)
d = D()
print(d[1], d + 2, d(3, 4), len(d), D in d, list(d), hash(d), d < 5, int(d), -d)
with d as e:
    print(e)
class E:
    def __getattr__(self, n): return lambda *a: "dynamic"
    @property
    def bad(self): raise AttributeError("in property")
for f in [lambda: len(E()), lambda: E()[0], lambda: E() + 1, lambda: E().anything(), lambda: iter(E()), lambda: E().bad()]:
    try:
        print(f())
    except TypeError as e:
        print(e)
class Str:
    def __repr__(self): return "only repr"
class Rep:
    def __str__(self): return "only str"
print(str(Str()), repr(Str()), f"{Str()}", [Str()], str(Rep()), repr(Rep())[:14], "%s" % Rep(), f"{Rep()!s:>12}")
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
for h in 0, 5, -1, "x", NotImplemented, 10**30, True, 2.0, None:
    try:
        print(list(Hint(h)), tuple(Hint(h)))
    except Exception as e:
        print(type(e).__name__, e)
class ExitRaises:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise RuntimeError("exit") from v
try:
    with ExitRaises(): raise ValueError("body")
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
class Nums:
    def __round__(self, n=0): return ("round", n)
    def __floordiv__(self, o): return "floordiv"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", m)
    def __abs__(self): return "abs"
    def __complex__(self): return 1j
    def __trunc__(self): return "trunc"
print(round(Nums()), round(Nums(), None), round(Nums(), 3), Nums() // 1, divmod(Nums(), 1), pow(Nums(), 1, 2), abs(Nums()), complex(Nums()))
