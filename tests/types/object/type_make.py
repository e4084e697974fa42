# Classes made by type(), their attributes, and what bases may be.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
A = type("A", (), {"x": 1, "f": lambda self: self.x})
B = type("B", (A,), dict(y=2))
print(A, A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__mro__, A().f(), B().y, B.__base__, B.__dict__["y"], A.__doc__, type(A), type(A).__mro__)
print(type("C", (A, object), {}).__mro__, type(5), type(type), type.__bases__, object.__bases__, object.__base__, type.__base__, type.mro(B))
show(lambda: type("X"))
show(lambda: type("X", ()))
show(lambda: type(1, (), {}))
show(lambda: type("X", 5, {}))
show(lambda: type("X", (5,), {}))
show(lambda: type("X", (), 5))
show(lambda: type("X", (), {}, z=1))
show(lambda: type("X", (object, A), {}))
show(lambda: type("X", (A, A), {}))
show(lambda: type("X", (int, str), {}))
show(lambda: type("X", (bool,), {}))
show(lambda: type("X", (type(None),), {}))
show(lambda: type("X", (type(lambda: 0),), {}))
show(lambda: type("a\x00b", (), {}))
show(lambda: type("not an identifier", (), {}))
show(lambda: type())
show(lambda: type(1, 2, 3, 4))
class P: pass
class Q: pass
class R(P, Q): pass
class S(Q, P): pass
show(lambda: type("T", (R, S), {}))
class D1(P): pass
class D2(P): pass
class E(D1, D2): pass
print([c.__name__ for c in E.__mro__], E.mro() == list(E.__mro__), P.__subclasses__(), D1.__subclasses__(), issubclass(E, P), isinstance(E(), D2))
print(B.__dict__.keys() >= {"y", "__module__", "__doc__"}, type(B.__dict__))
show(lambda: B.__dict__.__setitem__("z", 1))
def setit(name, value):
    def f():
        setattr(B, name, value)
        return getattr(B, name)
    return f
show(setit("__name__", "Renamed"))
show(setit("__name__", 5))
show(setit("__name__", "a\x00"))
show(setit("__qualname__", "Qual.Name"))
show(setit("__qualname__", 5))
show(setit("__module__", "mod"))
show(setit("__doc__", "new doc"))
show(setit("__bases__", (P,)))
show(setit("__bases__", ()))
show(setit("__bases__", 5))
show(setit("__bases__", (int,)))
show(setit("__dict__", {}))
show(setit("__mro__", ()))
show(setit("__class__", 5))
print(B, B.__mro__)
show(lambda: delattr(B, "y"))
show(lambda: delattr(B, "y"))
show(lambda: delattr(B, "__name__"))
show(lambda: delattr(B, "__module__"))
show(lambda: setattr(int, "x", 1))
show(lambda: delattr(int, "real"))
show(lambda: setattr(int, "__name__", "x"))
show(lambda: A.nope)
show(lambda: A().nope)
show(lambda: int.nope)
show(lambda: A < B)
show(lambda: A())
print(A == A, A != B, hash(A) == hash(A), A in {A: 1}, callable(A), A.__call__().x, type.__call__(A).x, A.__or__(int), int | str, int | None, None | int)
class Outer:
    class Inner:
        def m(self): pass
    def make():
        class Local: pass
        return Local
print(Outer.Inner, Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.make(), Outer.Inner.m)
class Doc:
    """The doc."""
    attr: int = 5
    other: "str"
print(Doc.__doc__, Doc.__annotations__, Doc.__firstlineno__ > 0, Doc.__static_attributes__, Doc.__weakref__ is None if False else "weakref" )
print(sorted(k for k in vars(Doc)), vars(Doc)["attr"])
