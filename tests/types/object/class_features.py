# What a class statement can do: scopes, private names, decorators, __class__, creation.
x = "global"
class A:
    x = "class"
    y = x
    def f(self): return x
    g = lambda self: x
    lst = [x for _ in range(1)]
    gen = list(x for _ in range(1))
    def default(self, v=y): return v
    __private = 1
    def get(self): return self.__private, self.__method()
    def __method(self): return "private method"
    def __init__(self): self.__attr = 5
    for i in range(2): exec(f"n{i} = {i}")
    del i
    if x == "class":
        cond = True
    @staticmethod
    def make(): return __class__.__name__
a = A()
print(a.f(), a.g(), A.lst, A.gen, a.default(), a.get(), a.n1, hasattr(A, "i"), A.cond, A.make(), a._A__attr, A._A__private, sorted(n for n in dir(A) if "__" not in n[:2]))
class _B:
    __v = 1
    def get(self): return self.__v
class __C:
    __v = 2
    def get(self): return self.__v
print(_B().get(), [n for n in dir(_B) if "v" in n and "__v" in n], __C().get(), [n for n in dir(__C) if n.endswith("__v")])
def outer():
    v = "outer"
    class In:
        w = v
        v = "own"
        def m(self): return v
        class Deep:
            u = v
            def m(self): return v, __class__.__qualname__
    return In
print(outer().w, outer()().m(), outer().Deep.u, outer().Deep().m())
def deco(tag):
    def d(cls):
        cls.tags = getattr(cls, "tags", ()) + (tag,)
        return cls
    return d
@deco(1)
@deco(2)
class D: pass
print(D.tags)
@lambda c: "replaced"
class E: pass
print(E)
class New:
    def __new__(cls, *a, **k):
        print("new", a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
New(1, b=2)
class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Other())
class Retval:
    def __init__(self): return 5
for f in [Retval, lambda: A(1), lambda: object(1), lambda: D(1), lambda: A.f(), lambda: type("X", (), {"__init__": 5})(), lambda: type("X", (), {"__new__": 5})(), lambda: A.__init__(5), lambda: A.__new__(5), lambda: A.get(5), lambda: a.f(1), lambda: a.nope(), lambda: super(A, 5)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Singleton:
    _inst = None
    def __new__(cls):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
print(Singleton() is Singleton())
class Mixin:
    def who(self): return "mixin " + super().who()
class Base:
    def who(self): return "base"
class Final(Mixin, Base): pass
print(Final().who(), Final.__mro__[1].__name__)
class Abstract:
    __abstractmethods__ = frozenset(["b", "a"])
Abstract.__abstractmethods__ = frozenset(["b", "a"])
try:
    Abstract()
except TypeError as e:
    print(e)
class Dyn: pass
Dyn.added = lambda self: "added later"
d = Dyn()
Dyn.__call__ = lambda self, n: n * 2
Dyn.__len__ = lambda self: 3
Dyn.__eq__ = lambda self, o: True
print(d.added(), d(4), len(d), d == 5, bool(d))
del Dyn.__len__
try:
    len(d)
except TypeError as e:
    print(e)
d.__len__ = lambda: 9
try:
    len(d)
except TypeError as e:
    print(e)
try:
    hash(type("NH", (), {"__eq__": lambda s, o: True})())
except TypeError as e:
    print(e)
class T[K, V: int]:
    def m[Z](self, a: K) -> Z: pass
print(T.__type_params__, T.m.__type_params__, T[int, str], T.__parameters__ if hasattr(T, "__parameters__") else "", T.__orig_bases__)
type Alias[Q] = list[Q]
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)
class Ann:
    a: int
    b: "str" = "v"
    (c): float = 1.0
    print(__annotations__ if "__annotations__" in dir() else "none")
print(Ann.__annotations__, hasattr(Ann, "a"))
