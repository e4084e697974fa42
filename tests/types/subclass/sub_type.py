# Subclasses of other built-in classes: object with native parts, property, classmethod, enumerate, zip and the like.
class Prop(property):
    tag = "mine"
    def __get__(self, obj, cls=None):
        if obj is None: return self
        return ("prop", super().__get__(obj, cls))
class C:
    @Prop
    def x(self): "doc x"; return 1
    @x.setter
    def x(self, v): print("set", v)
c = C()
c.x = 5
print(c.x, type(C.x).__name__, C.x.tag, C.x.__doc__)
class CM(classmethod):
    def __get__(self, obj, cls=None): return ("cm", super().__get__(obj, cls)())
class SM(staticmethod): pass
class D:
    f = CM(lambda cls: cls.__name__)
    g = SM(lambda: "static")
print(D.f, D().f, D.g(), D().g(), D.__dict__["g"]())
class E(enumerate):
    def __next__(self):
        i, v = super().__next__()
        return i * 10, v
print(list(E("abc")), isinstance(E(""), enumerate))
class Z(zip): pass
class M(map):
    extra = 1
class F(filter): pass
class R(reversed): pass
print(list(Z("ab", [1, 2])), list(M(str, [1, 2])), M(str, []).extra, list(F(None, [0, 1])), list(R([1, 2])), repr(Z())[:12])
class Sup(super): pass
class Base:
    def f(self): return "base"
class Derived(Base):
    def f(self): return Sup(Derived, self).f() + "+derived"
print(Derived().f())
class T(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, dict(d, added=n.lower()))
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
    def __setattr__(c, n, v): print("setattr", n, v); super().__setattr__(n, v)
    def __delattr__(c, n): print("delattr", n); super().__delattr__(n)
    def __dir__(c): return ["d1"]
    def __str__(c): return "str of " + c.__name__
    def __format__(c, s): return f"<{c.__name__}:{s}>"
class K(metaclass=T, opt=1): pass
K.attr = 3
del K.attr
print(K.added, dir(K), str(K), f"{K:spec}", type(K) is T, isinstance(K, type), K.__class__.__mro__)
class Obj(object):
    def __reduce__(self): return "reduced"
    def __sizeof__(self): return 1
print(Obj().__reduce__(), Obj().__sizeof__(), Obj().__reduce_ex__(2), object.__reduce_ex__(object(), 2)[0].__name__)
for base in ["bool", "type(None)", "range", "slice", "type(...)", "type(NotImplemented)", "type(lambda: 0)", "type(len)", "memoryview", "type(iter([]))", "type({}.keys())", "type((x for x in []))", "type(C.__dict__)", "type(c.__init__)", "type(int.real)", "type(list[int])", "type(int | str)"]:
    try:
        exec(f"class X({base}): pass")
        print(base, "can be a base")
    except TypeError as e:
        print(base, e)
for cls in ["type(None)", "type(...)", "type(lambda: 0)", "type(len)", "type(iter([]))", "type({}.keys())", "type((x for x in []))", "type(c.__init__)", "type(str.join)", "type(int.real)", "type(int.__add__)", "range", "slice", "super", "property", "classmethod", "memoryview", "reversed", "zip", "map", "filter", "enumerate"]:
    try:
        r = eval(f"{cls}()")
        print(cls, "made", type(r).__name__)
    except Exception as e:
        print(cls, type(e).__name__, e)
