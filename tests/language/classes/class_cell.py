class A:
    def cls(self): return __class__
    @classmethod
    def c(cls): return __class__, cls
    @staticmethod
    def s(): return __class__
    def nested(self):
        def inner(): return __class__
        return inner()
    lam = lambda self: __class__.__name__
    def gen(self):
        yield __class__
    def comp(self): return [__class__.__name__ for _ in range(2)]
    def early(): return __class__
    try:
        early()
    except NameError as e:
        print(e)


class B(A): pass
b = B()
print(b.cls() is A, B.c() == (A, B), B.s() is A, b.nested() is A, b.lam(), next(b.gen()) is A, b.comp())


class Base:
    def f(self, x=1): return f"Base.f {x}"
    @classmethod
    def make(cls): return f"make {cls.__name__}"
    @property
    def p(self): return "Base.p"
    attr = "base attr"
    def __getitem__(self, k): return ("base", k)
class Derived(Base):
    def f(self, x=2):
        g = super().f
        return g(x) + "!" + super(Derived, self).f()
    @classmethod
    def make(cls): return super().make() + "!"
    @property
    def p(self): return super().p + "!"
    def attrs(self):
        return super().attr, hasattr(super(), "nope")
    def in_lambda(self):
        return (lambda: super(Derived, self).f(3))()
    def in_comp(self):
        return [super(Derived, self).f(i) for i in range(2)]
    def in_comp0(self):
        return [super().f(i) for i in range(2)]
    def __getitem__(self, k):
        return super().__getitem__(k)
    def set_cell(self):
        self = Base()
        try:
            return super().f()
        except TypeError as e:
            return e
    def captured(self):
        def k(): return self
        return super().f(), k() is self
    def __new__(cls, *a):
        print("new", cls.__name__, super().__new__)
        return super().__new__(cls)
d = Derived()
print(d.f(), Derived.make(), d.p, d.attrs(), d.in_lambda(), d.in_comp(), d[4], d.captured())
print(d.in_comp0())
try:
    print(d.set_cell())
except TypeError as e:
    print(e)
s = super(Derived, d)
print(s.__thisclass__, s.__self__ is d, s.__self_class__)
try:
    super().f
except RuntimeError as e:
    print(e)
def func():
    super()
try:
    func()
except RuntimeError as e:
    print(e)
def func(x):
    super()
try:
    func(1)
except RuntimeError as e:
    print(e)
try:
    super(int, "x")
except TypeError as e:
    print(e)
try:
    super(Derived, d).nothing
except AttributeError as e:
    print(e)
