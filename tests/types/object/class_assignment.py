# Assigning to __class__, __bases__, __dict__, __name__, __qualname__, __module__ and __doc__ of classes and objects.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class S1:
    __slots__ = ("x",)
class S2:
    __slots__ = ("x",)
class S3:
    __slots__ = ("y",)
class L(list):
    pass
class M(list):
    pass

a = A()
a.v = 1
a.__class__ = B
print(a.who(), a.v, type(a).__name__, isinstance(a, A))
s = S1()
s.x = 5
s.__class__ = S2
print(s.x, type(s).__name__)
attempt(lambda: setattr(s, "__class__", S3))
attempt(lambda: setattr(a, "__class__", S1))
attempt(lambda: setattr(a, "__class__", int))
attempt(lambda: setattr(a, "__class__", 5))
attempt(lambda: delattr(a, "__class__"))
attempt(lambda: setattr(5, "__class__", int))
attempt(lambda: setattr([], "__class__", L))
l = L([1])
l.__class__ = M
print(l, type(l).__name__)

class Base1:
    def f(self): return "base1"
class Base2:
    def f(self): return "base2"
class D(Base1):
    pass
d = D()
print(d.f(), D.__mro__[1].__name__)
D.__bases__ = (Base2,)
print(d.f(), D.__bases__, Base1.__subclasses__(), Base2.__subclasses__())
D.__bases__ = (Base1, Base2)
print(d.f(), [c.__name__ for c in D.__mro__])
attempt(lambda: setattr(D, "__bases__", ()))
attempt(lambda: setattr(D, "__bases__", (D,)))
attempt(lambda: setattr(D, "__bases__", [Base1]))
attempt(lambda: setattr(D, "__bases__", (int,)))
attempt(lambda: setattr(D, "__bases__", (5,)))
attempt(lambda: setattr(int, "__bases__", (str,)))

a.__dict__ = {"new": "dict"}
print(a.new, vars(a))
attempt(lambda: a.v)
attempt(lambda: setattr(a, "__dict__", 5))
del a.__dict__
print(a.__dict__)
attempt(lambda: setattr(A, "__dict__", {}))

A.__name__ = "Renamed"
print(A, A.__name__, A.__qualname__, repr(A()).split(" at")[0])
A.__qualname__ = "Out.In"
print(A, repr(A()).split(" at")[0])
A.__module__ = "elsewhere"
print(A, A.__module__)
A.__module__ = None
attempt(lambda: repr(A))
A.__doc__ = "documented"
print(A.__doc__, A().__doc__)
for name, value in (("__name__", 5), ("__name__", "a\0b"), ("__qualname__", 5)):
    attempt(lambda: setattr(A, name, value))
for name in ("__name__", "__qualname__", "__module__", "__doc__", "__bases__", "__mro__"):
    attempt(lambda: delattr(B, name))
for name in ("__name__", "__qualname__", "__module__", "__doc__", "x"):
    attempt(lambda: setattr(int, name, "q"))
attempt(lambda: setattr(B, "__mro__", ()))
attempt(lambda: type.__dict__["__name__"].__get__(B))
attempt(lambda: vars(B)["x"])
attempt(lambda: setattr(vars(B), "x", 1))
attempt(lambda: vars(5))
