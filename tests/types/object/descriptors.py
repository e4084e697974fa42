# Descriptors, property, classmethod, staticmethod, super.
class Data:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, cls): return ("get", self.n, obj is None, cls.__name__)
    def __set__(self, obj, v): print("set", self.n, v)
    def __delete__(self, obj): print("delete", self.n)
class NonData:
    def __get__(self, obj, cls=None): return "nondata"
class OnlySet:
    def __set__(self, obj, v): obj.__dict__["os"] = v * 2
class C:
    d, n, os = Data(), NonData(), OnlySet()
c = C()
print(c.d, C.d)
c.d = 1
del c.d
c.__dict__["d"] = "hidden"
print(c.d, c.n)
c.n = "own"
print(c.n, C.n)
c.os = 4
print(c.os)
for src in ["del c.os", "C.d = 5; print(C.d, c.d)"]:
    try:
        exec(src)
    except Exception as e:
        print(src, type(e).__name__, e)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, x): self._v = x * 10
    @v.deleter
    def v(self): print("deleting"); del self._v
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, x: print("wo", x), doc="wo doc")
    @property
    def broken(self): return self.missing
p = P()
p.v = 5
print(p.v, P.v.__doc__, P.wo.__doc__, P.v.fget.__name__, type(P.v), P.ro.fset)
for src in ["p.ro = 1", "del p.ro", "p.wo", "p.wo = 3", "del p.v; p.v", "p.broken", "P.v.__get__(5)", "P.v.fget = 1", "property(1, 2, 3, 4, 5)", "property().__get__(p)", "print(property().__get__(None, P).fget)", "p.v()", "print(P.v.__name__ if hasattr(P.v, '__name__') else 'no name')", "property(fget=len).__set__([], 1)", "print(P.__dict__['ro'].__set__)", "P.ro.setter(lambda s, v: print('late', v)).__set__(p, 8)"]:
    try:
        exec(src)
    except Exception as e:
        print(src, type(e).__name__, e)
class K:
    name = "K"
    @classmethod
    def cm(cls, *a): return (cls.__name__, a)
    @staticmethod
    def sm(*a): return a
    plain = lambda self, x: (type(self).__name__, x)
class L(K): name = "L"
print(K.cm(1), L.cm(2), L().cm(3), K.sm(1), L().sm(2), L().plain(1), K.cm, L().plain.__self__.__class__, K.__dict__["sm"], type(K.__dict__["cm"]), K.__dict__["cm"].__func__.__name__, K.sm.__name__, K.__dict__["sm"](5))
for src in ["K.__dict__['cm']()", "classmethod()", "staticmethod(1, 2)", "K.plain(1)", "classmethod(5).__get__(1)()", "print(classmethod(len).__get__(None, list)())", "print(staticmethod(len).__get__(1)('abc'))"]:
    try:
        exec(src)
    except Exception as e:
        print(src, type(e).__name__, e)
class Base:
    x = "base x"
    def f(self): return "Base.f"
    @classmethod
    def g(cls): return cls.__name__
    @property
    def pr(self): return "Base.pr"
class Left(Base):
    def f(self): return "Left>" + super().f()
class Right(Base):
    def f(self): return "Right>" + super().f()
class Both(Left, Right):
    x = "both x"
    def f(self): return "Both>" + super().f()
    @classmethod
    def g(cls): return "Both." + super().g()
    @property
    def pr(self): return "Both+" + super().pr
    def test(self): return super().x, super(Both, self).x, super(Left, self).f(), repr(super())[:40], super().__thisclass__, super().__self_class__
b = Both()
print(b.f(), Both.g(), b.pr, b.test(), super(Right, b).f(), super(Base, b).__repr__()[:10], super(Left, Both).g())
for src in ["super()", "super(int)", "super(int, 'a').x", "super(Both, 5)", "super(5, 5)", "super(Base, b).f", "super(Both, b).nope", "super(Both, b).x = 5", "super(1, 2, 3)", "print(super(Both, b).f.__self__ is b)", "print(super(Both).__get__(b).f())"]:
    try:
        exec(src)
    except Exception as e:
        print(src, type(e).__name__, e)
def nosuper(self): return super().f()
try:
    nosuper(b)
except RuntimeError as e:
    print(e)
class NoArg:
    def f(): return super().f()
try:
    NoArg.f()
except RuntimeError as e:
    print(e)
