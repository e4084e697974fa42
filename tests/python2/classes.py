# python2
class Old:
    def __init__(self, v): self.v = v
    def __nonzero__(self): return self.v > 0
    def __len__(self): return 5
    def __div__(self, o): return "div", o
    def __rdiv__(self, o): return "rdiv", o
    def __idiv__(self, o): self.v = o; return self
    def __cmp__(self, o): return cmp(self.v, o.v)
    def __repr__(self): return "Old(%r)" % self.v
o = Old(1)
print bool(Old(0)), bool(o), o / 2, 2 / o, not o, Old(1) == o, Old(1) < Old(2), Old(3) > Old(2), Old(1) != Old(2), Old(2) >= Old(2), cmp(Old(1), Old(2)), sorted([Old(3), Old(1)]), max(Old(1), Old(2)), [Old(1)] == [o]
o /= 9
print o
class Count(object):
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def next(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print list(Count(3)), Count(2).next(), [x for x in Count(2)], zip(Count(2), Count(2)), sum(Count(4))
class Meta(type):
    def __new__(mcs, name, bases, ns):
        ns["made_by"] = mcs.__name__
        return type.__new__(mcs, name, bases, ns)
    def hello(cls): return "hello " + cls.__name__
class WithMeta(object):
    __metaclass__ = Meta
    def f(self): return 1
print WithMeta.made_by, WithMeta.hello(), type(WithMeta).__name__, WithMeta().f()
class Child(WithMeta): pass
print Child.made_by, Child.hello()
class Eq(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.v)
print Eq(1) == Eq(1), Eq(1) <> Eq(2), len(set([Eq(1), Eq(1)]))
class EqOnly(object):
    def __eq__(self, o): return self is o
e = EqOnly()
print {e: 1}[e]
class Base(object):
    def f(self, x): return "Base", x
class Derived(Base):
    def f(self, x): return super(Derived, self).f(x) + ("Derived",)
print Derived().f(1), Base.f(Derived(), 2), Derived.f.im_func.func_name, Derived().f.im_self.__class__.__name__
def func(a, b=2):
    "doc"
    return a
print func.func_name, func.func_doc, func.func_defaults, func.func_code.co_argcount
class P(object):
    def __init__(self): self._x = 1
    x = property(lambda self: self._x, lambda self, v: setattr(self, "_x", v * 10))
    @staticmethod
    def s(): return "s"
    @classmethod
    def c(cls): return cls.__name__
p = P(); p.x = 5
print p.x, P.s(), P.c()
