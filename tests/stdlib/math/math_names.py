# The constants and functions of module math, and the functions whose last digit C libraries do not agree on.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.__name__)
print([n for n in dir(math) if n[0] != "_"])
for f, xs in (math.cbrt, (0, 1, 8, -27, 1e300)), (math.erf, (0, 0.5, 1, -2)), (math.erfc, (0, 0.5, 2)):
    print(f.__name__, [round(f(x), 12) for x in xs])
try:
    math.sin()
except TypeError as e:
    print(e)
