# Which operand's method is asked first, when the other one is, and what in-place operators fall back to.
class Base:
    def __init__(self, name):
        self.name = name
    def __add__(self, other):
        print(f"{self.name}.__add__")
        return NotImplemented
    def __radd__(self, other):
        print(f"{self.name}.__radd__")
        return f"{self.name}r"
    def __eq__(self, other):
        print(f"{self.name}.__eq__")
        return NotImplemented
    def __lt__(self, other):
        print(f"{self.name}.__lt__")
        return NotImplemented
    def __gt__(self, other):
        print(f"{self.name}.__gt__")
        return True

class Derived(Base):
    def __radd__(self, other):
        print(f"{self.name}.derived __radd__")
        return "derived"
    def __gt__(self, other):
        print(f"{self.name}.derived __gt__")
        return "derived gt"

class Unchanged(Base):
    pass

a, b, d, u = Base("a"), Base("b"), Derived("d"), Unchanged("u")
print(a + d)
print(a + u)
try:
    print(a + b)
except TypeError as e:
    print(e)
print(5 + a)
print(a < d, a < u, d < a)
print(a == b, a != b, a == d)
try:
    print(a + 1)
except TypeError as e:
    print(e)

class InPlace:
    def __init__(self, v):
        self.v = v
    def __iadd__(self, other):
        self.v += other
        return self
    def __isub__(self, other):
        return NotImplemented
    def __sub__(self, other):
        return f"{self.v} minus {other}"
    def __imul__(self, other):
        return "replaced"

x = y = InPlace(1)
x += 5
print(x is y, y.v)
x -= 2
print(x)
x = InPlace(3)
x *= 2
print(x)
try:
    x = InPlace(1)
    x /= 2
except TypeError as e:
    print(e)

class Pow:
    def __pow__(self, other, mod=None):
        return "pow", other, mod
    def __rpow__(self, other, mod=None):
        return "rpow", other, mod
    def __ipow__(self, other):
        return "ipow", other
print(Pow() ** 2, 2 ** Pow(), pow(Pow(), 2, 5))
p = Pow()
p **= 3
print(p)
try:
    print(pow(2, Pow(), 5))
except TypeError as e:
    print(e)

class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
print([10, 20, 30][Index(1)], "abc"[Index(-1)], range(10)[Index(2):Index(8):Index(3)], bin(Index(5)), hex(Index(255)), [0] * Index(2))
for bad in (Index("x"), Index(2.0), Index(None)):
    try:
        print([1, 2, 3][bad], int(bad))
    except TypeError as e:
        print(e)

class Conv:
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __round__(self, n=None): return "rounded", n
    def __trunc__(self): return "trunc"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __abs__(self): return "abs"
    def __invert__(self): return "inv"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
c = Conv()
print(int(c), float(c), complex(c), round(c), round(c, 2), divmod(c, 1), divmod(1, c), abs(c), ~c, -c, +c)
