"""The abstract classes of numbers, each of which is also the next: Integral, Rational, Real, Complex, Number."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _abstract(name, doc, args="self"):
    # Makes an abstract method of a class body that is given as names: what subclasses must have.
    ns = {}
    exec(f"def {name}({args}):\n    {doc!r}\n    raise NotImplementedError", ns)
    return abstractmethod(ns[name])


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class: isinstance(x, Number) tells whether x is any kind of number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with +, -, *, /, **, abs(), ==, a real and an imaginary part and a conjugate."""

    __slots__ = ()

    for _name, _doc in (("complex", "complex(self)"), ("neg", "-self"), ("pos", "+self"),
                        ("abs", "The distance from 0: abs(self)")):
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__", _doc)
    for _name, _sign in (("add", "+"), ("mul", "*"), ("truediv", "/"), ("pow", "**")):
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__", f"self {_sign} other", "self, other")
        locals()[f"__r{_name}__"] = _abstract(f"__r{_name}__", f"other {_sign} self", "self, other")
    __eq__ = _abstract("__eq__", "self == other", "self, other")
    conjugate = _abstract("conjugate", "The number with the imaginary part negated")
    real = property(_abstract("real", "The real part"))
    imag = property(_abstract("imag", "The imaginary part"))
    del _name, _doc, _sign

    def __bool__(self):
        """self != 0"""
        return self != 0

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other


Complex.register(complex)


class Real(Complex):
    """Complex numbers on the line: with order, rounding, // and %."""

    __slots__ = ()

    for _name, _doc in (("float", "float(self)"), ("trunc", "The nearest Integral towards 0"),
                        ("floor", "The greatest Integral <= self"), ("ceil", "The least Integral >= self")):
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__", _doc)
    for _name, _sign in (("floordiv", "//"), ("mod", "%")):
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__", f"self {_sign} other", "self, other")
        locals()[f"__r{_name}__"] = _abstract(f"__r{_name}__", f"other {_sign} self", "self, other")
    __round__ = _abstract("__round__", "self rounded to a number of decimals", "self, ndigits=None")
    __lt__ = _abstract("__lt__", "self < other", "self, other")
    __le__ = _abstract("__le__", "self <= other", "self, other")
    del _name, _doc, _sign

    def __divmod__(self, other):
        """The pair (self // other, self % other)."""
        return (self // other, self % other)

    def __rdivmod__(self, other):
        """The pair (other // self, other % self)."""
        return (other // self, other % self)

    def __complex__(self):
        """complex(float(self))"""
        return complex(float(self))

    @property
    def real(self):
        """Real numbers are their real component."""
        return +self

    @property
    def imag(self):
        """Real numbers have no imaginary component."""
        return 0

    def conjugate(self):
        """Conjugate is a no-op for Reals."""
        return +self


Real.register(float)


class Rational(Real):
    """Real numbers that are the quotient of two ints without a common divisor."""

    __slots__ = ()

    numerator = property(_abstract("numerator", "The int above"))
    denominator = property(_abstract("denominator", "The int below, which is positive"))

    def __float__(self):
        """The nearest float."""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Rational numbers that are whole: with int(), an index and operators of bits."""

    __slots__ = ()

    __int__ = _abstract("__int__", "int(self)")
    __invert__ = _abstract("__invert__", "~self")
    __pow__ = _abstract("__pow__", "self ** exponent % modulus", "self, exponent, modulus=None")
    for _name, _sign in (("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("xor", "^"), ("or", "|")):
        locals()[f"__{_name}__"] = _abstract(f"__{_name}__", f"self {_sign} other", "self, other")
        locals()[f"__r{_name}__"] = _abstract(f"__r{_name}__", f"other {_sign} self", "self, other")
    del _name, _sign

    def __index__(self):
        """What slices and the like use: int(self)."""
        return int(self)

    def __float__(self):
        """float(int(self))"""
        return float(int(self))

    @property
    def numerator(self):
        """Integers are their own numerators."""
        return +self

    @property
    def denominator(self):
        """Integers have a denominator of 1."""
        return 1


Integral.register(int)
