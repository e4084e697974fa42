class Data:
    def __get__(self, o, t): return "data get", o is None, t.__name__
    def __set__(self, o, v): print("data set", v)
    def __delete__(self, o): print("data delete")
class NonData:
    def __get__(self, o, t=None): return "nondata", o is None
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class C:
    d, n, s = Data(), NonData(), SetOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5; del c.d
c.__dict__.update(d="shadow", n="shadow")
print(c.d, c.n)
c.n = 1
print(c.n, vars(c))
c.s = 4
print(c.s, type(C.s).__name__)
try: del c.s
except AttributeError as e: print(e)
C.d = "replaced"
c.d = 3
print(c.d, C.d)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t):
        if o is None: return self
        v = o.__dict__[self.name] = self.f(o)
        return v
class L:
    calls = 0
    @Lazy
    def value(self): L.calls += 1; return "computed"
l = L()
print(l.value, l.value, L.calls)
class Meta(type):
    @property
    def mp(cls): return "meta property " + cls.__name__
    def mm(cls): return "meta method " + cls.__name__
    x = "meta x"
class M(metaclass=Meta):
    x = "class x"
print(M.mp, M.mm(), M.x)
for bad in (lambda: M().mp, lambda: M().mm):
    try: bad()
    except AttributeError as e: print(e)
class P:
    def __init__(self): self._v = 0
    def get(self): return self._v
    def set(self, v): self._v = v
    def dele(self): self._v = "deleted"
    v = property(get, set, dele, "doc of v")
    w = property(get)
    x = property(None, set)
    y = property()
    @property
    def z(self): "doc z"; return 1
    @z.setter
    def z(self, v): self._v = ("z", v)
    @z.getter
    def z(self): return "new getter"
p = P()
p.v = 5; print(p.v); del p.v; print(p.v, P.v.__doc__, P.z.__doc__, P.v.fget is P.get)
p.z = 1; print(p._v, p.z)
for bad in ("p.w = 1", "del p.w", "p.x", "p.y", "p.y = 1", "P.v.__get__()", "P.v.fget = 1", "P.v.nope"):
    try: exec(bad)
    except (AttributeError, TypeError) as e: print(bad, "|", type(e).__name__, e)
P.v = 7
print(p.v)
class Sub(P):
    @P.z.setter
    def z(self, v): super(Sub, Sub).z.__set__(self, v * 10)
s = Sub(); s.z = 2; print(s._v, s.z)
class Bound:
    def __get__(self, o, t): return lambda *a: (o.__class__.__name__, a)
class UsesBound:
    __call__ = Bound(); __len__ = lambda self: 3; m = Bound()
    __getitem__ = Bound()
u = UsesBound()
print(u(1), u.m(2), len(u), u[5])
f = UsesBound.__len__
print(f.__get__(u, UsesBound)(), f.__get__(None, UsesBound) is f, type(f.__get__(u)).__name__)
class Cls:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "static"
    wrapped = staticmethod(len)
class Sub2(Cls): pass
print(Sub2.c(), Sub2().c(), Sub2.s(), Cls.wrapped("abc"), vars(Cls)["c"].__func__.__name__, vars(Cls)["s"].__func__(), callable(vars(Cls)["s"]), vars(Cls)["s"]())
class GetErr:
    def __get__(self, o, t): raise AttributeError("from descriptor")
class HasGetattr:
    bad = GetErr()
    def __getattr__(self, n): return "getattr " + n
print(HasGetattr().bad, hasattr(type("N", (), {"bad": GetErr()})(), "bad"))
class Validated:
    def __init__(self, *checks): self.checks = checks
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t): return getattr(o, self.n) if o else self
    def __set__(self, o, v):
        for c in self.checks:
            if not c(v): raise ValueError(f"{self.n[1:]}: {v!r} fails")
        setattr(o, self.n, v)
class Person:
    age = Validated(lambda v: isinstance(v, int), lambda v: v >= 0)
    def __init__(self, age): self.age = age
print(Person(5).age)
for a in (-1, "x"):
    try: Person(a)
    except ValueError as e: print(e)
