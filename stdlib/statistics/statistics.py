import math
import numbers
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from math import erf, exp, fabs, fsum, hypot, log, pi, sqrt, sumprod, tau

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# Exact sums. Where a number is not finite, its denominator is None.

def _exact_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return math.isfinite(x)


def _coerce(T, S):
    # The type of the result for data of the types T and S.
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _type(types):
    T = int
    for S in types:
        T = _coerce(T, S)
    return T


def _total(partials):
    # The sum of the numerators by denominator.
    if None in partials:
        return partials[None]
    return sum([Fraction(n, d) for d, n in partials.items()], Fraction(0))


def _sum(data):
    # The type, the exact sum and the number of the data.
    n, types, partials = 0, {}, {}
    for x in data:
        n += 1
        types[type(x)] = None
        above, below = _exact_ratio(x)
        partials[below] = partials.get(below, 0) + above
    return _type(types), _total(partials), n


def _ss(data, c=None):
    # The type, the sum of the squares of the distances from c, by default the mean, c, and the number of the data.
    if c is not None:
        T, total, n = _sum((d := x - c) * d for x in data)
        return T, total, c, n
    n, types, sums, squares = 0, {}, {}, {}
    for x in data:
        n += 1
        types[type(x)] = None
        above, below = _exact_ratio(x)
        sums[below] = sums.get(below, 0) + above
        squares[below] = squares.get(below, 0) + above * above
    T = _type(types)
    if not n:
        return T, Fraction(0), Fraction(0), 0
    sx = _total(sums)
    if None in sums:
        return T, sx, sx, n
    sxx = sum([Fraction(v, d * d) for d, v in squares.items()], Fraction(0))
    return T, (n * sxx - sx * sx) / n, sx / n, n


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if T.__name__ == 'Decimal' or hasattr(T, 'next_plus'):
            return T(value.numerator) / T(value.denominator)
        raise


def _is_decimal(T):
    decimal = sys.modules.get('decimal')
    return decimal is not None and issubclass(T, decimal.Decimal)


def _float_sqrt_of_frac(n, m):
    # The square root of n/m, rounded once: of enough bits, the last of which says whether more follow.
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        m <<= 2 * q
    else:
        n <<= -2 * q
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return (root << q) / 1 if q >= 0 else root / (1 << -q)


def _decimal_sqrt_of_frac(n, m):
    from decimal import Decimal
    if n <= 0:
        if not n:
            return Decimal('0.0')
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    for near, sign in ((root.next_plus(), 1), (root.next_minus(), -1)):
        nn, dn = near.as_integer_ratio()
        if sign * 4 * n * (dr * dn) ** 2 > sign * m * (dr * nn + dn * nr) ** 2:
            return near
    return root


def _root(T, mss):
    if _is_decimal(T):
        return _decimal_sqrt_of_frac(mss.numerator, mss.denominator)
    return _float_sqrt_of_frac(mss.numerator, mss.denominator)


def mean(data):
    """The arithmetic mean, exactly."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    """The arithmetic mean as a float, faster than mean()."""
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        total, n = fsum(data), len(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    den = fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return num / den


def geometric_mean(data):
    """The n-th root of the product of n numbers."""
    n, zero, logs = 0, False, []
    for x in data:
        n += 1
        if x > 0.0 or math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    total = fsum(logs)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total):
        return math.nan
    if zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def _fail_neg(values, text="negative value"):
    for x in values:
        if x < 0:
            raise StatisticsError(text)
        yield x


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    text = 'harmonic mean does not support negative values'
    if iter(data) is data:
        data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, numbers.Real) and not _is_decimal(type(x)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(text)
        return x
    if weights is None:
        weights, sum_weights = [1] * n, n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, sum_weights, _ = _sum(_fail_neg(weights, text))
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, text)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(sum_weights / total, T)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data, len(data) // 2


def median(data):
    """The number in the middle, or the mean of both that are."""
    data, i = _sorted(data)
    return data[i] if len(data) % 2 else (data[i - 1] + data[i]) / 2


def median_low(data):
    """The number in the middle, or the lower of both that are."""
    data, i = _sorted(data)
    return data[i] if len(data) % 2 else data[i - 1]


def median_high(data):
    """The number in the middle, or the higher of both that are."""
    data, i = _sorted(data)
    return data[i]


def median_grouped(data, interval=1.0):
    """The median of data that stand for the middles of intervals."""
    data, i = _sorted(data)
    x = data[i]
    before = bisect_left(data, x)
    inside = bisect_right(data, x, lo=before) - before
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (len(data) / 2 - before) / inside


def mode(data):
    """What is there most often, the first if there are several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """A list of what is there most often."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


_KERNELS = {'gauss': 'normal', 'uniform': 'rectangular', 'epanechnikov': 'parabolic', 'biweight': 'quartic'}


def _kernel(name):
    # The density, the distribution, the inverse of it, and whether only data within the bandwidth count.
    name = _KERNELS.get(name, name)
    if name == 'normal':
        sqrt2pi, sqrt2 = sqrt(2 * pi), sqrt(2)
        return (lambda t: exp(-1 / 2 * t * t) / sqrt2pi, lambda t: 1 / 2 * (1.0 + erf(t / sqrt2)),
                NormalDist().inv_cdf, False)
    if name == 'logistic':
        return (lambda t: 1 / 2 / (1.0 + math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                lambda p: log(p / (1 - p)), False)
    if name == 'sigmoid':
        c1, c2 = 1 / pi, 2 / pi
        return (lambda t: c1 / math.cosh(t), lambda t: c2 * math.atan(exp(t)), lambda p: log(math.tan(p * pi / 2)),
                False)
    if name == 'rectangular':
        return lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, True
    if name == 'triangular':
        return (lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
                lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p), True)
    if name == 'parabolic':
        return (lambda t: 3 / 4 * (1.0 - t * t), lambda t: -1 / 4 * t ** 3 + 3 / 4 * t + 1 / 2,
                lambda p: 2 * math.cos((math.acos(2 * p - 1) + pi) / 3), True)
    if name == 'quartic':
        def density(t):
            return 15 / 16 * (1.0 - t * t) ** 2

        def distribution(t):
            return 3 / 16 * t ** 5 - 5 / 8 * t ** 3 + 15 / 16 * t + 1 / 2

        def estimate(p):
            sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
            x = (2.0 * p) ** 0.4258865685331 - 1.0
            if p >= 0.004:
                x += 0.026818732 * math.sin(7.101753784 * p + 2.73230839482953)
            return x * sign
        return density, distribution, _inverse(estimate, distribution, density), True
    if name == 'triweight':
        def density(t):
            return 35 / 32 * (1.0 - t * t) ** 3

        def distribution(t):
            return 35 / 32 * (-1 / 7 * t ** 7 + 3 / 5 * t ** 5 - t ** 3 + t) + 1 / 2

        def estimate(p):
            sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
            return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign
        return density, distribution, _inverse(estimate, distribution, density), True
    if name == 'cosine':
        c1, c2 = pi / 4, pi / 2
        return (lambda t: c1 * math.cos(c2 * t), lambda t: 1 / 2 * math.sin(c2 * t) + 1 / 2,
                lambda p: 2 * math.asin(2 * p - 1) / pi, True)
    return None


def _inverse(estimate, f, slope):
    # The inverse of f, by Newton's method.
    def inverse(y):
        x = estimate(y)
        while abs(diff := f(x) - y) > 1e-12:
            x -= diff / slope(x)
        return x
    return inverse


def _check_kde(data, h, kernel):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not h={h!r}')
    found = _kernel(kernel)
    if found is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return found


def kde(data, h, kernel='normal', *, cumulative=False):
    """Estimate a density from samples: a function, which smoothes them with a kernel of bandwidth h. With cumulative it is
    the distribution."""
    K, W, _, narrow = _check_kde(data, h, kernel)
    n, sample = len(data), sorted(data) if narrow else None

    def near(x):
        # The samples that count at x, and how many are below them.
        nonlocal n, sample
        if not narrow:
            return data, 0
        if len(data) != n:
            sample, n = sorted(data), len(data)
        i = bisect_left(sample, x - h)
        return sample[i:bisect_right(sample, x + h)], i

    def pdf(x):
        return sum([K((x - x_i) / h) for x_i in near(x)[0]]) / (len(data) * h)

    def cdf(x):
        samples, below = near(x)
        return sum([W((x - x_i) / h) for x_i in samples], below) / len(data)
    result = cdf if cumulative else pdf
    result.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with h={h!r} and kernel={kernel!r}"
    return result


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that makes random numbers of the density that kde() estimates."""
    inverse = _check_kde(data, h, kernel)[2]
    prng = random.Random(seed)
    rnd, choice = prng.random, prng.choice

    def rand():
        return choice(data) + h * inverse(rnd())
    rand.__doc__ = f'Random KDE selection with h={h!r} and kernel={kernel!r}'
    return rand


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 numbers that cut the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    m = size - 1 if method == 'inclusive' else size + 1
    result = []
    for i in range(1, n):
        j = i * m // n
        if method == 'exclusive':
            j = min(max(j, 1), size - 1)
        delta = i * m - j * n
        if method == 'exclusive':
            j -= 1
        result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    return result


def variance(data, xbar=None):
    """The variance of which the data are a sample."""
    T, ss, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """The variance of the data."""
    T, ss, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def stdev(data, xbar=None):
    """The square root of variance()."""
    T, ss, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(T, ss / (n - 1))


def pstdev(data, mu=None):
    """The square root of pvariance()."""
    T, ss, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(T, ss / n)


def _mean_stdev(data):
    _, ss, xbar, n = _ss(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    mss = ss / (n - 1)
    try:
        return float(xbar), _float_sqrt_of_frac(mss.numerator, mss.denominator)
    except AttributeError:
        return float(xbar), float(xbar) / float(ss)


def _sqrtprod(x, y):
    # sqrt(x * y), where the product may be too large or too small.
    h = sqrt(x * y)
    if not math.isfinite(h):
        if math.isinf(h) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    return h + sumprod((x, h), (y, -h)) / (2.0 * h)


def _same_size(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n


def _centered(x, n):
    mean = fsum(x) / n
    return [xi - mean for xi in x], mean


def covariance(x, y, /):
    """How two inputs vary together."""
    n = _same_size(x, y, 'covariance')
    return sumprod(_centered(x, n)[0], _centered(y, n)[0]) / (n - 1)


def _rank(data, /, *, key=None, reverse=False, ties='average', start=1):
    # The places of the data in order; equal ones share the mean of their places.
    if ties != 'average':
        raise ValueError(f'Unknown tie resolution method: {ties!r}')
    if key is not None:
        data = map(key, data)
    pairs = sorted([(v, i) for i, v in enumerate(data)], reverse=reverse)
    result = [0] * len(pairs)
    i = 0
    while i < len(pairs):
        j = i + 1
        while j < len(pairs) and pairs[j][0] == pairs[i][0]:
            j += 1
        for _, at in pairs[i:j]:
            result[at] = start - 1 + i + (j - i + 1) / 2
        i = j
    return result


def correlation(x, y, /, *, method='linear'):
    """Pearson's coefficient of correlation; with method 'ranked' Spearman's."""
    n = _same_size(x, y, 'correlation')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x, y = _rank(x, start=start), _rank(y, start=start)
    else:
        x, y = _centered(x, n)[0], _centered(y, n)[0]
    sxy = sumprod(x, y)
    try:
        return sxy / _sqrtprod(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line that fits best; with proportional it goes through the origin."""
    n = _same_size(x, y, 'linear regression')
    if not proportional:
        x, xbar = _centered(x, n)
        y, ybar = _centered(y, n)
    sxy = sumprod(x, y) + 0.0
    try:
        slope = sxy / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    "The normal distribution of a random variable, with a mean and a standard deviation."

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                 '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        "The distribution that samples come from."
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        "A list of n random numbers."
        rnd = random.random if seed is None else random.Random(seed).random
        mu, sigma = self._mu, self._sigma
        return [_normal_dist_inv_cdf(rnd(), mu, sigma) for _ in range(n)]

    def _need_sigma(self, what):
        if not self._sigma:
            raise StatisticsError(f'{what}() not defined when sigma is zero')

    def pdf(self, x):
        "The density at x."
        self._need_sigma('pdf')
        variance = self._sigma * self._sigma
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        "The probability of numbers up to x."
        self._need_sigma('cdf')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        "The number up to which the probability is p."
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        "The n - 1 numbers that cut it into n parts of equal probability."
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        "How much of two distributions is under both curves."
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        "How many standard deviations x is above the mean."
        self._need_sigma('zscore')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        "The arithmetic mean."
        return self._mu

    median = mode = mean

    @property
    def stdev(self):
        "The standard deviation."
        return self._sigma

    @property
    def variance(self):
        "The square of the standard deviation."
        return self._sigma * self._sigma

    def __add__(x1, x2):
        "The distribution of the sum, with a number or an independent variable."
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        "The distribution of the difference, with a number or an independent variable."
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        "The distribution of the product with a number."
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        "The distribution of the quotient with a number."
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        "A copy."
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        "The distribution of the negative."
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        "The distribution of a number less the variable."
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        "Whether mean and standard deviation are equal."
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
