# All digits of erf and erfc, and of functions near their limits.
import math
for i in range(-700, 701, 7):
    x = i / 111
    print(math.erf(x).hex(), math.erfc(x).hex())
for x in (0.0, -0.0, 1e-300, 5e-324, 26.5, 27.3, 28.5, -28.5, math.inf, -math.inf, math.nan):
    print(math.erf(x), math.erfc(x))
for x in (-5.5e-309, 5.5e-309, 1e-309, -1e-309, 171.7, 1e308, -1.0, 0.0, -0.0, -1e17, math.inf, -math.inf):
    for f in (math.gamma, math.lgamma):
        try:
            print(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            print(f.__name__, x, type(e).__name__, e)
print(math.atan2(-1e-310, -1e308), math.atan2(1e-310, -1e308), math.atan2(1e-310, 1e308))
