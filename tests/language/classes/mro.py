class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
print(super(B, D()).who(), super(C, D).who(D()))
try:
    class X(A, B): pass
except TypeError as e:
    print(e)
try:
    class Y(A, A): pass
except TypeError as e:
    print(e)
try:
    class Z(bool): pass
except TypeError as e:
    print(e)
try:
    class Z(5): pass
except TypeError as e:
    print(e)
try:
    class Z(int, str): pass
except TypeError as e:
    print(e)
try:
    class Z(type(None)): pass
except TypeError as e:
    print(e)


class Base:
    def __init__(self, **kw):
        print("Base", kw)
class Left(Base):
    def __init__(self, left=None, **kw):
        print("Left", left)
        super().__init__(**kw)
class Right(Base):
    def __init__(self, right=None, **kw):
        print("Right", right)
        super().__init__(**kw)
class Both(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)
Both(left=1, right=2, other=3)
print(issubclass(Both, Base), issubclass(Base, Both), isinstance(Both, type), Base.__subclasses__())
print(Both.__base__, Both.__bases__)

# Changing __class__ and __bases__
class P:
    def f(self): return "P"
class Q:
    def f(self): return "Q"
class R(P): pass
r = R()
print(r.f())
R.__bases__ = (Q,)
print(r.f(), R.__mro__[1].__name__)
r.__class__ = P
print(r.f(), type(r).__name__)
try:
    r.__class__ = 5
except TypeError as e:
    print(e)
try:
    r.__class__ = int
except TypeError as e:
    print(e)
class F(float):
    def __new__(cls, x): return super().__new__(cls, x * 2)
print(F(2.5), F(1) + 1, type(F(1) + 1))
