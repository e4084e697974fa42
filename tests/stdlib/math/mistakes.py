# What math and cmath refuse.
import math, cmath

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

nan, inf = math.nan, math.inf
for name in ['sqrt', 'log', 'log2', 'log10', 'log1p', 'acos', 'acosh', 'atanh', 'gamma', 'lgamma', 'exp', 'expm1', 'sinh', 'tan', 'floor', 'factorial', 'isqrt', 'exp2', 'fabs', 'trunc', 'frexp', 'modf', 'ulp']:
    f = getattr(math, name)
    for x in [-1, 0, 1000, inf, -inf, nan, 'x', 1j, 1.5]: t(f, x)
for f, a in [(math.pow, (0, -1)), (math.pow, (-1, .5)), (math.pow, (10, 400)), (math.fmod, (1, 0)), (math.fmod, (inf, 1)), (math.remainder, (1, 0)), (math.comb, (-1, 2)), (math.comb, (5, 'x')), (math.perm, (5, -1)), (math.gcd, (1.5, 2)), (math.lcm, ()), (math.hypot, ('x',)), (math.dist, ((1,), (1, 2))), (math.ldexp, (1, 5000)), (math.ldexp, (1, 'x')), (math.log, (0,)), (math.log, (2, 1)), (math.log, (10, -2)), (math.isclose, (1, 1)), (math.isclose, (1, 1.1)), (math.fsum, ([1e308, 1e308],)), (math.fsum, ([inf, -inf],)), (math.prod, ([1, 'a'],)), (math.sumprod, ([1], [1, 2])), (math.nextafter, (1, 2)), (math.copysign, (1,)), (math.fma, (inf, 0, 1)), (math.degrees, (None,)), (cmath.log, (0,)), (cmath.sqrt, ('x',)), (cmath.phase, (-1,)), (cmath.polar, (3 + 4j,)), (cmath.rect, (inf, 1)), (cmath.exp, (1000,)), (cmath.acos, (2,)), (cmath.isclose, (1, 2)), (cmath.atanh, (1,))]: t(f, *a)
t(math.isclose, 1, 1, rel_tol=-1); t(math.factorial, 10 ** 30); t(math.isqrt, 10 ** 40)
