from fractions import Fraction as F
from statistics import *
import statistics
D = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
I = [1, 2, 3, 4, 4, 9, 11]


def t(f, *a, **k):
    try:
        print(f.__name__, repr(f(*a, **k)))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for data in (D, I, [F(1, 6), F(1, 2), F(5, 3)], [1], [], [1, 2.5, F(1, 3)], [1e308, 1e308], [float('inf'), 1], [True, False], ['a', 'b'], [-1, 2, 3]):
    for f in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, variance, pvariance, stdev, pstdev, quantiles):
        t(f, data)
t(fmean, D, I)
t(fmean, D, [1])
t(fmean, [1], [0])
t(fmean, iter(D))
t(harmonic_mean, [40, 60], weights=[5, 30])
t(harmonic_mean, [0, 1])
t(quantiles, D, n=10)
t(quantiles, D, n=10, method='inclusive')
t(quantiles, D, n=0)
t(quantiles, D, method='x')
t(variance, D, 1.5)
t(pvariance, I, F(1, 2))
t(covariance, D, I)
t(correlation, D, I)
t(correlation, D, I, method='ranked')
t(correlation, D, I, method='x')
t(correlation, [1, 1], [2, 3])
t(correlation, [1], [2])
t(linear_regression, D, I)
t(linear_regression, D, I, proportional=True)
t(linear_regression, [1, 1], [2, 3])
t(linear_regression, [1, 2], [2])
t(mode, 'aabbb')
t(multimode, 'aabbc')
for k in ('normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'triangular', 'parabolic', 'quartic', 'triweight', 'cosine'):
    f, c, r = kde(D, 1.5, k), kde(D, 1.5, k, cumulative=True), kde_random(D, 1.5, k, seed=8675309)
    print(k, [f(x) for x in (-1, 0.3, 2)], [c(x) for x in (-1, 0.3, 2)], [r() for _ in range(3)], f.__doc__)
t(kde, D, 0)
t(kde, D, 1, 'x')
t(kde, [], 1)
t(kde, ['a'], 1)
n = NormalDist(100, 15)
print(n, n.pdf(110), n.cdf(110), n.inv_cdf(.9), n.inv_cdf(.001), n.inv_cdf(1e-20), n.quantiles(), n.zscore(130), n.overlap(NormalDist(110, 12)), n.samples(3, seed=5))
print(n + 5, n - n, 2 * n, n / 3, -n, +n, 5 - n, n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), NormalDist.from_samples(D), n.mean, n.median, n.mode, n.stdev, n.variance)
for f, a in ((n.inv_cdf, (0,)), (n.overlap, (5,)), (NormalDist, (1, -1)), (NormalDist(1, 0).cdf, (1,)), (NormalDist(1, 0).pdf, (1,)), (NormalDist(1, 0).zscore, (1,))):
    t(f, *a)
print(sorted(statistics.__all__))
