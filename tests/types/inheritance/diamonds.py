# Method resolution orders: diamonds, failures, changes of __bases__, custom mro().


def names(cls):
    return [c.__name__ for c in cls.__mro__]


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(A, B): pass
class E(B, C): pass
class F(D, E): pass


print(names(F), F.__bases__ == (D, E), F.__base__.__name__)
for bases in [(A, O), (O, A), (A, A), (D, E, A), (A, D), (E, D), (B, D), (object, A), (A, object)]:
    try:
        print([b.__name__ for b in bases], names(type("X", bases, {})))
    except TypeError as e:
        print([b.__name__ for b in bases], e)


class Log:
    def __init__(self, **kw):
        print("Log", kw)


class L(Log):
    def __init__(self, left=0, **kw):
        print("L", left)
        super().__init__(**kw)


class R(Log):
    def __init__(self, right=0, **kw):
        print("R", right)
        super().__init__(**kw)


class Both(L, R):
    def __init__(self, **kw):
        print("Both")
        super().__init__(**kw)


Both(left=1, right=2, rest=3)
for x in (F(), Both()):
    print(isinstance(x, O), isinstance(x, (int, A)), isinstance(x, A | int), issubclass(type(x), Log))


class Base1:
    def who(self):
        return "Base1"


class Base2:
    def who(self):
        return "Base2 " + self.extra


class Child(Base1):
    extra = "extra"


k = Child()
print(k.who(), names(Child))
Child.__bases__ = (Base2,)
print(k.who(), names(Child), Base1.__subclasses__(), Base2.__subclasses__() == [Child])
Child.__bases__ = (Base2, Base1)
print(names(Child))
for bad in [(), (5,), (Child,), (int,), Base1, (Base1, Base1), (object, Base1)]:
    try:
        Child.__bases__ = bad
        print(names(Child))
    except TypeError as e:
        print(e)
try:
    del Child.__bases__
except (TypeError, AttributeError) as e:
    print(e)


class Order(type):
    def mro(cls):
        found = super().mro()
        return [found[0]] + found[1:-1][::-1] + found[-1:]


class M(A, B, metaclass=Order):
    pass


print(names(M))


class Broken(type):
    result = None

    def mro(cls):
        return cls.result if cls.result is not None else super().mro()


for result in [[], [int], 5, [5], "ab"]:
    Broken.result = result
    try:
        print(result, Broken("X", (), {}).__mro__)
    except TypeError as e:
        print(result, e)
Broken.result = None
print([c.__name__ for c in F.mro()], D.__subclasses__() == [F], bool(O.__subclasses__()))


class Virtual(type):
    def __instancecheck__(cls, x):
        return x == 5

    def __subclasscheck__(cls, c):
        return c is str


class V(metaclass=Virtual): pass


print(isinstance(5, V), isinstance(V(), V), isinstance(6, V), issubclass(str, V), issubclass(V, V), issubclass(int, (float, V, int)))
for bad in [lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1, list[int]), lambda: isinstance(1)]:
    try:
        print(bad())
    except TypeError as e:
        print(e)
