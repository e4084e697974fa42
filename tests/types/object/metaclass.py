# Metaclasses, __prepare__, __call__, __init_subclass__, __set_name__, __class_getitem__, __mro_entries__.
class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, kw, [k for k in ns if not k.startswith("__")])
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __len__(cls): return 7
    def __getitem__(cls, i): return cls.__name__ + str(i)
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == 1
    def __getattr__(cls, name): return "dynamic " + name
    def __eq__(cls, other): return other == "eq"
    def __hash__(cls): return 5
    def __bool__(cls): return False
    def __instancecheck__(cls, o): return o == "inst"
    def __subclasscheck__(cls, o): return o is int
    def __add__(cls, o): return "added"
    @property
    def prop(cls): return "prop of " + cls.__name__
    def meth(cls): return "meth of " + cls.__name__
class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A):
    y = 2
print(A, B, type(B), len(A), A[3], list(A), 1 in A, 2 in A, A.dyn, A == "eq", hash(A), bool(A), isinstance("inst", A), isinstance(5, A), issubclass(int, A), issubclass(str, A), A + 1, A.prop, A.meth(), A.prepared)
print(A(5).v, B(v=6).v)
try:
    A(1).prop
except AttributeError as e:
    print(e)
class M2(type): pass
for src in ["class C(A, metaclass=M2): pass", "class D(metaclass=5): pass", "class E(int, flag=1): pass", "class F(metaclass=lambda *a, **k: (a[0], k), z=1): pass\nprint(F)"]:
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e)
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class S1(Base, tag="one"): pass
class S2(S1): pass
print(Base.registry)
try:
    class S3(Base, bogus=1): pass
except TypeError as e:
    print(e)
class Named:
    def __set_name__(self, owner, name): self.args = (owner.__name__, name)
class UsesNamed:
    a = Named()
    b = c = Named()
print(UsesNamed.a.args, UsesNamed.b.args)
class BadName:
    def __set_name__(self, owner, name): raise ValueError("bad name")
try:
    class UsesBad:
        q = BadName()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class H(G): pass
print(G[int], H[1, 2], H["x"])
for f in [lambda: Base[int], lambda: G()[1], lambda: int[3], lambda: list[int], lambda: dict[str, int], lambda: list[int]([1]), lambda: tuple[int, ...], lambda: type[int], lambda: list[int].__origin__, lambda: list[int].__args__]:
    try:
        print(f())
    except TypeError as e:
        print(e)
class Entry:
    def __mro_entries__(self, bases): return (Base,)
class Via(Entry()): pass
print(Via.__bases__, Via.__orig_bases__[0].__class__.__name__)
class Order(type):
    def mro(cls): return [cls, object]
class O1(metaclass=Order): pass
class O2(O1): pass
print(O2.__mro__, O2.__bases__)
class BadMro(type):
    def mro(cls): return 5
try:
    class X(metaclass=BadMro): pass
except TypeError as e:
    print(e)
class NS(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): k = k.upper()
        super().__setitem__(k, v)
class UpMeta(type):
    @classmethod
    def __prepare__(m, n, b): return NS()
class Up(metaclass=UpMeta):
    value = 3
    def method(self): pass
print(sorted(k for k in vars(Up) if not k.startswith("__")))
class BadPrep(type):
    @classmethod
    def __prepare__(m, n, b): return 5
try:
    class X(metaclass=BadPrep): pass
except TypeError as e:
    print(e)
class NotType(type):
    def __new__(m, n, b, d): return 42
class Y(metaclass=NotType): pass
print(Y)
