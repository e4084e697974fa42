# What statistics refuses.
import statistics as s
from fractions import Fraction as F

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for f in [s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.variance, s.pvariance, s.stdev, s.pstdev, s.quantiles]:
    for a in [[], [1], [1, 2, 4], [1, 'x'], 3, [F(1, 2), F(1, 3)], [-1, 1]]: t(f, a)
t(s.fmean, [1, 2], [1]); t(s.fmean, [1, 2], [0, 0]); t(s.harmonic_mean, [1, 2], [1]); t(s.quantiles, [1, 2], n=0); t(s.quantiles, [1, 2], method='x'); t(s.correlation, [1, 2], [1]); t(s.correlation, [1, 1], [1, 2]); t(s.covariance, [1], [1]); t(s.linear_regression, [1, 1], [1, 2]); t(s.linear_regression, [1, 2, 3], [2, 4, 6]); t(s.NormalDist, 0, -1); t(s.NormalDist(0, 1).inv_cdf, 2); t(s.NormalDist.from_samples, [1]); t(lambda: s.NormalDist(1, 2) + 'x'); t(s.NormalDist(0, 0).pdf, 1); t(s.kde, [], 1); t(s.kde, [1], 0); t(s.kde, [1], 1, kernel='x'); t(s.correlation, [1, 2, 3], [3, 2, 1], method='x')
