"""Fractions: rational numbers of any size."""

import math
import numbers
import operator
import sys

__all__ = ['Fraction']

_MODULUS = sys.hash_info.modulus
_INF = sys.hash_info.inf


def _digits(s, i):
    # Reads digits, which may have single underscores between them, from s[i] on. Returns them and the end.
    j = i
    while j < len(s) and (s[j].isdecimal() or s[j] == '_' and j > i and s[j - 1] != '_'):
        j += 1
    if j > i and s[j - 1] == '_':
        j -= 1
    return s[i:j], j


def _parse(text):
    # Returns numerator and denominator of a string such as '-3/4', '1.5e-3', or None.
    s = text.strip()
    sign, i = 1, 0
    if s[:1] in ('+', '-'):
        sign, i = (-1 if s[0] == '-' else 1), 1
    whole, i = _digits(s, i)
    n, d = int(whole or 0), 1
    rest = s[i:].lstrip()
    if whole and rest[:1] == '/':
        below, j = _digits(rest, len(rest) - len(rest[1:].lstrip()))
        if not below or j != len(rest):
            return None
        return sign * n, int(below)
    if s[i:i + 1] == '.':
        decimals, i = _digits(s, i + 1)
        if not whole and not decimals:
            return None
        if decimals:
            d = 10 ** len(decimals.replace('_', ''))
            n = n * d + int(decimals)
    elif not whole:
        return None
    if s[i:i + 1] in ('e', 'E') and i < len(s):
        i += 1
        negative = s[i:i + 1] == '-'
        if s[i:i + 1] in ('+', '-'):
            i += 1
        exp, i = _digits(s, i)
        if not exp:
            return None
        if negative:
            d *= 10 ** int(exp)
        else:
            n *= 10 ** int(exp)
    return (sign * n, d) if i == len(s) else None


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    # The sign of n/d, and its absolute value as a multiple of 10 ** exponent, rounded half to even.
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    return (q < 0 if no_neg_zero else n < 0), abs(q)


def _round_to_figures(n, d, figures):
    # The sign of n/d, its leading figures, and their exponent.
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    m = len(above) - len(below) + (below <= above)
    exponent = m - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


def _spec(text):
    # Takes a format specification apart. Returns None where it is none.
    s = {'fill': ' ', 'align': None, 'sign': '', 'z': False, 'alt': False, 'zero': False, 'width': 0, 'sep': '',
         'precision': None, 'type': ''}
    i = 0
    if len(text) > 1 and text[1] in '<>=^':
        s['fill'], s['align'], i = text[0], text[1], 2
    elif text[:1] and text[0] in '<>=^':
        s['align'], i = text[0], 1
    if text[i:i + 1] and text[i] in '-+ ':
        s['sign'], i = text[i].replace('-', ''), i + 1
    for key, c in (('z', 'z'), ('alt', '#')):
        if text[i:i + 1] == c:
            s[key], i = True, i + 1
    j = i
    while j < len(text) and text[j] in '0123456789':
        j += 1
    if j > i + 1 and text[i] == '0':
        s['zero'], i = True, i + 1
    if j > i:
        if text[i] == '0' and j > i + 1:
            return None
        s['width'], i = int(text[i:j]), j
    if text[i:i + 1] and text[i] in ',_':
        s['sep'], i = text[i], i + 1
    if text[i:i + 1] == '.':
        j = i + 1
        while j < len(text) and text[j] in '0123456789':
            j += 1
        if j == i + 1 or text[i + 1] == '0' and j > i + 2:
            return None
        s['precision'], i = int(text[i + 1:j]), j
    if text[i:i + 1] and text[i] in 'eEfFgG%':
        s['type'], i = text[i], i + 1
    if i < len(text):
        return None
    if s['type']:
        return None if s['zero'] and s['align'] else s
    return None if s['z'] or s['zero'] or s['precision'] is not None else s


def _pad(s, sign, body):
    padding = s['fill'] * (s['width'] - len(sign) - len(body))
    align = s['align'] or '>'
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _compare(name):
    op = getattr(operator, name)

    def compare(self, other):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented
    compare.__name__ = f"__{name}__"
    compare.__qualname__ = f"Fraction.__{name}__"
    compare.__doc__ = f"Whether self {({'lt': '<', 'gt': '>', 'le': '<=', 'ge': '>='})[name]} other."
    return compare


def _operator(name, exact, other_way, complex_too=True):
    # Makes the methods of an operator: exact is for two fractions, other_way for floats and complex numbers.
    def forward(a, b):
        if type(b) is Fraction:
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return other_way(float(a), b)
        if complex_too and isinstance(b, complex):
            return other_way(complex(a), b)
        if isinstance(b, Fraction):
            return exact(a, b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return other_way(float(a), float(b))
        if complex_too and isinstance(a, numbers.Complex):
            return other_way(complex(a), complex(b))
        return NotImplemented
    forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
    forward.__qualname__, reverse.__qualname__ = f"Fraction.__{name}__", f"Fraction.__r{name}__"
    forward.__doc__, reverse.__doc__ = f"a {name} b", f"a {name} b"
    return forward, reverse


def _add(a, b, minus=False):
    na, da = a._numerator, a._denominator
    nb, db = (-b._numerator if minus else b._numerator), b._denominator
    g = math.gcd(da, db)
    if g == 1:
        return Fraction._from_coprime_ints(na * db + da * nb, da * db)
    s = da // g
    t = na * (db // g) + nb * s
    g2 = math.gcd(t, g)
    if g2 == 1:
        return Fraction._from_coprime_ints(t, s * db)
    return Fraction._from_coprime_ints(t // g2, s * (db // g2))


def _mul(a, b):
    na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
    g = math.gcd(na, db)
    if g > 1:
        na, db = na // g, db // g
    g = math.gcd(nb, da)
    if g > 1:
        nb, da = nb // g, da // g
    return Fraction._from_coprime_ints(na * nb, db * da)


def _div(a, b):
    nb, db = b._numerator, b._denominator
    if nb == 0:
        raise ZeroDivisionError('Fraction(%s, 0)' % db)
    na, da = a._numerator, a._denominator
    g = math.gcd(na, nb)
    if g > 1:
        na, nb = na // g, nb // g
    g = math.gcd(db, da)
    if g > 1:
        da, db = da // g, db // g
    n, d = na * db, nb * da
    if d < 0:
        n, d = -n, -d
    return Fraction._from_coprime_ints(n, d)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _divmod(a, b):
    div, below = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return div, Fraction(below, a.denominator * b.denominator)


def _mod(a, b):
    da, db = a._denominator, b._denominator
    return Fraction((a._numerator * db) % (b._numerator * da), da * db)


class Fraction(numbers.Rational):
    """A rational number, in lowest terms.

    Fraction(8, 6) is 4/3. Both arguments must be Rational. A single argument may also be a string, such as '3/4',
    '-2.3' or '1e10', a float or a Decimal, whose exact value is taken.
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                found = _parse(numerator)
                if found is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                numerator, denominator = found
            elif isinstance(numerator, float) or (not isinstance(numerator, type)
                                                  and hasattr(numerator, 'as_integer_ratio')):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)"
                            % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = super(Fraction, cls).__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """The pair of numerator and denominator."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0  # the convergents of the continued fraction
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        "The int above."
        return self._numerator

    @property
    def denominator(self):
        "The int below."
        return self._denominator

    def __repr__(self):
        """repr(self)"""
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        """Format it like an int with a fraction, or like a float."""
        s = _spec(format_spec)
        if s is None:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        n, d = self._numerator, self._denominator
        if not s['type']:
            body = f"{abs(n):{s['sep']}}"
            if d > 1 or s['alt']:
                body += f"/{d:{s['sep']}}"
            return _pad(s, '-' if n < 0 else s['sign'], body)
        kind, precision = s['type'], 6 if s['precision'] is None else s['precision']
        scientific = False
        if kind in 'fF%':
            exponent, point = -precision, precision
            if kind == '%':
                exponent -= 2
            negative, significand = _round_to_exponent(n, d, exponent, s['z'])
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _round_to_figures(n, d, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = '%' if kind == '%' else ''
        if scientific:
            suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
        digits = f"{significand:0{point + 1}d}"
        sign = '-' if negative else s['sign']
        leading, after = digits[:len(digits) - point], digits[len(digits) - point:]
        if kind in 'gG' and not s['alt']:
            after = after.rstrip('0')
        trailing = ('.' if after or s['alt'] else '') + after + suffix
        if s['zero']:
            least = s['width'] - len(sign) - len(trailing)
            leading = leading.zfill(3 * least // 4 + 1 if s['sep'] else least)
        if s['sep']:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + ''.join([s['sep'] + leading[i:i + 3] for i in range(first, len(leading), 3)])
        return _pad(s, sign, leading + trailing)

    __add__, __radd__ = _operator('add', _add, operator.add)
    __sub__, __rsub__ = _operator('sub', lambda a, b: _add(a, b, True), operator.sub)
    __mul__, __rmul__ = _operator('mul', _mul, operator.mul)
    __truediv__, __rtruediv__ = _operator('truediv', _div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator('floordiv', _floordiv, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operator('divmod', _divmod, divmod, False)
    __mod__, __rmod__ = _operator('mod', _mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b: a fraction if b is whole, otherwise a float or complex."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power, n, d = b.numerator, a._numerator, a._denominator
            if power >= 0:
                return Fraction._from_coprime_ints(n ** power, d ** power)
            if n > 0:
                return Fraction._from_coprime_ints(d ** -power, n ** -power)
            if n == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % d ** -power)
            return Fraction._from_coprime_ints((-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: a as a Fraction"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        return _index(-(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        return int(a)

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits), half towards even."""
        if ndigits is None:
            d = self._denominator
            floor, rest = divmod(self._numerator, d)
            if rest * 2 < d or rest * 2 == d and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self): that of an equal int or float"""
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _INF
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    __lt__, __gt__, __le__, __ge__ = map(_compare, ('lt', 'gt', 'le', 'ge'))

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
