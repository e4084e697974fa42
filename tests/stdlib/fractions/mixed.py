# Fractions with numbers of other classes, complex ones among them.
import numbers
from fractions import Fraction


class Pair(complex):
    def __new__(cls, x, y):
        self = complex.__new__(cls)
        self.x, self.y = x, y
        return self

    def __rmul__(self, other):
        return Pair(other * self.x, other * self.y)

    def __repr__(self):
        return f"Pair({self.x!r}, {self.y!r})"


class Polar:
    def __complex__(self):
        raise TypeError("no complex number")


class Rect:
    def __complex__(self):
        return 4 + 3j


numbers.Complex.register(Polar)
numbers.Complex.register(Rect)
f = Fraction(3, 2)
print(f * Pair(4, 3), f * 2j, 2j * f, f - 1j, 1j / f, f / 2j)
for operation in [lambda: Rect() * f, lambda: Rect() / f, lambda: Polar() * f, lambda: f * Rect(), lambda: Rect() % f]:
    try:
        print(operation())
    except TypeError as e:
        print("TypeError", e)
