package py

// This file defines the power function of floats. math.Pow errs by several units in the last place, which users would
// see in printed results; this one computes with about 80 bits and rounds once, so that all but very few results are the
// nearest float, as those of C libraries are. float_math.go does the same for other functions.

import "math"

// A dd is a number in two floats: hi is the nearest float, lo the rest.
type dd struct{ hi, lo float64 }

func ddAdd(a, b dd) dd {
	s := a.hi + b.hi
	v := s - a.hi
	e := (a.hi - (s - v)) + (b.hi - v) + a.lo + b.lo
	return ddNorm(s, e)
}

func ddNorm(s, e float64) dd {
	hi := s + e
	return dd{hi, e - (hi - s)}
}

func ddMul(a, b dd) dd {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p) + (float64(a.hi*b.lo) + float64(a.lo*b.hi))
	return ddNorm(p, e)
}

func ddDiv(a, b dd) dd {
	q := a.hi / b.hi
	r := math.FMA(-q, b.hi, a.hi) + a.lo - float64(q*b.lo)
	return ddNorm(q, r/b.hi)
}

// ln2 is the natural logarithm of 2. ln2Hi has so few bits that its product with an exponent is exact.
const (
	ln2Hi  = 0x1.62e42fefa3800p-1
	ln2Mid = 0x1.ef35793c76730p-45
)

// ddLog returns the natural logarithm of x, which is positive and normal.
func ddLog(x float64) dd {
	m, exp := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		exp--
	}
	// log(m) = 2 (s + s**3/3 + s**5/5 + ...) with s = (m-1)/(m+1); |s| < 0.172
	s := ddDiv(dd{m - 1, 0}, ddNorm(1+m, m-((1+m)-1)))
	z := ddMul(s, s)
	// The far terms need not be exact.
	const near = 6
	far := 0.0
	for k := 17; k >= near; k-- {
		far = float64(far*z.hi) + 1/float64(2*k+1)
	}
	sum := dd{far, 0}
	for k := near - 1; k >= 0; k-- {
		sum = ddAdd(ddMul(sum, z), oneOver(2*k+1))
	}
	l := ddMul(sum, s)
	l = dd{2 * l.hi, 2 * l.lo}
	e := float64(exp)
	return ddAdd(ddAdd(dd{e * ln2Hi, 0}, dd{e * ln2Mid, 0}), l)
}

// oneOver returns 1/n.
func oneOver(n int) dd {
	f := float64(n)
	q := 1 / f
	return dd{q, math.FMA(-q, f, 1) / f}
}

// ddExp returns exp(x) as a number times 2**k. |x| < 800.
func ddExp(x dd) (y dd, k int) {
	const halvings = 4
	n := math.RoundToEven(x.hi / math.Ln2)
	r := ddAdd(ddAdd(x, dd{-n * ln2Hi, 0}), dd{-n * ln2Mid, 0})
	r = dd{r.hi / (1 << halvings), r.lo / (1 << halvings)}
	// exp(r)-1 = r (1 + r/2 (1 + r/3 (...))); |r| < 0.022
	far := 1.0
	const near = 6
	for i := 13; i > near; i-- {
		far = 1 + float64(far*r.hi)/float64(i)
	}
	sum := dd{far, 0}
	for i := near; i >= 2; i-- {
		sum = ddAdd(dd{1, 0}, ddMul(ddMul(sum, r), oneOver(i)))
	}
	p := ddMul(sum, r)
	for range halvings {
		p = ddAdd(dd{2 * p.hi, 2 * p.lo}, ddMul(p, p))
	}
	return ddAdd(dd{1, 0}, p), int(n)
}

// PowFloat returns x to the power of y, as C's pow: nan if x is negative and y no integer.
func PowFloat(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case y == 2:
		return x * x
	case y == -1:
		return 1 / x
	case x == 0 || x-x != 0 || y-y != 0:
		return math.Pow(x, y) // 0, infinities and nans
	}
	neg := false
	if x < 0 {
		if math.Floor(y) != y {
			return math.NaN()
		}
		neg = math.Abs(y) < 1<<53 && int64(y)&1 == 1
		x = -x
	}
	p := powPositive(x, y)
	if neg {
		return -p
	}
	return p
}

func powPositive(x, y float64) float64 {
	switch {
	case x == 1:
		return 1
	case y == 0.5 && x >= 0x1p-1022:
		return math.Sqrt(x)
	}
	shift := 0.0 // powers of two taken out of a subnormal x
	if x < 0x1p-1022 {
		x *= 0x1p64
		shift = -64
	}
	l := ddLog(x)
	if shift != 0 {
		l = ddAdd(l, dd{shift * ln2Hi, 0})
		l = ddAdd(l, dd{shift * ln2Mid, 0})
	}
	if est := l.hi * y; est > 710 {
		return math.Inf(1)
	} else if est < -746 {
		return 0
	}
	r, k := ddExp(ddMul(l, dd{y, 0}))
	if k > -1021 {
		return math.Ldexp(r.hi, k)
	}
	return scaleSubnormal(r, k)
}

// scaleSubnormal returns r * 2**k where that has less than 53 bits, rounded once.
func scaleSubnormal(r dd, k int) float64 {
	f := math.Ldexp(r.hi, k)
	// What Ldexp rounded away, and lo, decide together.
	rest := r.hi - math.Ldexp(f, -k) + r.lo
	unit := math.Ldexp(1, -1074-k)
	switch {
	case rest > unit/2:
		return f + math.SmallestNonzeroFloat64
	case rest < -unit/2:
		return f - math.SmallestNonzeroFloat64
	}
	return f
}
