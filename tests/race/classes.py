# Threads change classes while others use them.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 200


class Base:
    kind = "base"

    def f(self):
        return 1


class Derived(Base):
    def __init__(self):
        self.x = 1


d = Derived()


def change():
    for i in range(N):
        Derived.f = lambda self: 2
        Derived.kind = "derived"
        Base.g = lambda self: 3
        del Derived.f
        del Derived.kind
        Derived.x = property(lambda self: 7, lambda self, v: None)
        del Derived.x
        Derived.__len__ = lambda self: 4
        del Derived.__len__


def use():
    for i in range(N):
        assert d.f() in (1, 2)
        assert d.kind in ("base", "derived")
        assert d.x in (1, 7)
        assert Derived().f() in (1, 2)
        assert isinstance(d, Base)
        assert bool(d)
        d.y = i


race(change, use, use)
print(d.f(), d.kind, d.x)


def make():
    for i in range(N // 4):
        class C(Base):
            def h(self):
                return super().f() + i
        assert C().h() == 1 + i
        assert C in Base.__subclasses__()


race(make, times=3)
print(Base().g())


class M:
    pass


class N1(Base):
    pass


class N2(Base):
    def f(self):
        return 5


class Leaf(N1):
    pass


leaf = Leaf()


def bases():
    for i in range(N // 4):
        Leaf.__bases__ = (N2,)
        Leaf.__bases__ = (N1,)


def ask():
    for i in range(N):
        assert leaf.f() in (1, 5)
        assert Leaf.__mro__[0] is Leaf


race(bases, ask, ask)
print(leaf.f())
