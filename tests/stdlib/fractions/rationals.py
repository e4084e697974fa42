import math
import numbers
import operator
from fractions import Fraction as F


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end='; ')
    except Exception as e:
        print(type(e).__name__, e, end='; ')


for s in ('3/4', ' -3/4 ', '1.5', '-.5', '5.', '1e3', '1E-3', '2.5e+2', '1_000/3', '1_000.5_5', '3 / 4', '', '/', '1/', '1/-2', '1.2/3', 'x', '1__0', '_1', '1_', '.', 'e5', '1e', '٣/٤', '1/0', '+7', '1e5_0', '1 2'):
    t(F, s)
print()
for a in ((), (6, -8), (0, 5), (1, 0), (1.5,), (F(1, 2), F(3, 4)), (1.5, 2), ('1', 2), (float('nan'),), (float('inf'),), (None,), (True,), ([],), (1 + 0j,)):
    t(F, *a)
print()
V = [F(1, 2), F(-7, 3), F(4), 2, -3, 0, 0.5, 1.5, 2j, '2']
for op in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lt', 'le', 'eq', 'ge', 'ne'):
    for x in V[:3]:
        for y in V:
            t(getattr(operator, op), x, y)
            if type(y) is not F:
                t(getattr(operator, op), y, x)
    print(op)
t(divmod, F(7, 2), F(2, 3))
t(divmod, 7, F(2, 3))
t(divmod, F(7, 2), 0.5)
x = F(-7, 3)
print(int(x), math.floor(x), math.ceil(x), math.trunc(x), round(x), round(F(5, 2)), round(x, 1), round(F(1234, 1), -2), abs(x), -x, +x, bool(x), bool(F()), float(x), hash(F(1, 2)) == hash(.5), hash(F(3)) == hash(3), x.numerator, x.denominator, x.as_integer_ratio(), x.is_integer(), complex(x), x.real, x.imag, x.conjugate())
print(str(x), str(F(3)), repr(x), F('3.141592653589793').limit_denominator(100), F(4321, 8765).limit_denominator(10000), F.from_float(0.1), math.gcd(4, 6), isinstance(x, numbers.Rational), issubclass(F, numbers.Real))
t(F.from_float, 'x')
t(F.from_float, 3)
t(x.limit_denominator, 0)
t(hash, F(1, (1 << 61) - 1))
print()
for spec in ('', '>10', '<10', '^10', '*=10', '+', ' ', '#', ',', '_', '.3f', '.0f', '10.2f', '010.2f', '+.2e', '.3g', 'g', '%', '.1%', ',.2f', '#.0f', 'z.0f', '-^+12.3f', 'd', 'x', '.2', '<010.1f', 'E', 'G', '01', '5', '.2F'):
    t(format, F(-12345, 7), spec)
    t(format, F(3), spec)
    t(format, F(1, 10 ** 7), spec)
print()
for cls in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(cls.__name__, [isinstance(v, cls) for v in (1, True, 1.5, 1j, x, '1')], sorted(cls.__abstractmethods__))
t(numbers.Integral)
