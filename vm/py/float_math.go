package py

// This file defines elementary functions of floats that are rounded as those of C libraries are, which Go's often are not, in
// the last digit. What is no ordinary number is left to package math.

import (
	"math"
	"math/big"
)

// ExpFloat returns e to the power of x.
func ExpFloat(x float64) float64 {
	switch {
	case x-x != 0 || x == 0:
		return math.Exp(x)
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	r, k := ddExp(dd{x, 0})
	if k > -1021 {
		return math.Ldexp(r.hi, k)
	}
	return scaleSubnormal(r, k)
}

// LogFloat returns the natural logarithm of x.
func LogFloat(x float64) float64 {
	switch {
	case !(x > 0) || math.IsInf(x, 0) || x == 1:
		return math.Log(x)
	case x < 0x1p-1022:
		l := ddLog(x * 0x1p64)
		return ddAdd(ddAdd(l, dd{-64 * ln2Hi, 0}), dd{-64 * ln2Mid, 0}).hi
	}
	return ddLog(x).hi
}

// The four parts of half of pi; the first three have so few bits that their products with an int up to 2**20 are exact.
const (
	halfPi1 = 0x1.921fb544p+0
	halfPi2 = 0x1.0b4611a6p-34
	halfPi3 = 0x1.3198a2ep-69
	halfPi4 = 0x1.b839a252049c1p-104
)

// halfPiDigits is half of pi times 2**halfPiBits, in hexadecimal: enough for the largest float.
const (
	halfPiBits   = 1216
	halfPiDigits = "1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bbdf2a33679a74863" +
		"6605614dbe4be286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdbdc70d7f6b5133f4" +
		"b5d3e4822f8963fcc9250cca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf06caba47b9475b2" +
		"c38c5e6ac410aa577"
)

// reduceAngle returns x less the nearest multiple of half of pi, and how many quarters of a turn that is.
func reduceAngle(x float64) (r dd, quarters int) {
	n := math.RoundToEven(x / (math.Pi / 2))
	if math.Abs(n) < 1<<20 {
		r = dd{x, 0}
		for _, part := range [...]float64{halfPi1, halfPi2, halfPi3, halfPi4} {
			r = ddAdd(r, dd{-n * part, 0})
		}
		return r, int(int64(n) & 3)
	}
	half, _ := new(big.Int).SetString(halfPiDigits, 16)
	m, exp := math.Frexp(math.Abs(x))
	z := big.NewInt(int64(m * (1 << 53)))
	z.Lsh(z, uint(exp-53+halfPiBits))
	q, z := new(big.Int).QuoRem(z, half, new(big.Int))
	quarters = int(q.Bits()[0] & 3)
	if new(big.Int).Lsh(z, 1).Cmp(half) > 0 {
		z.Sub(z, half)
		quarters++
	}
	const keep = 200 // bits, or it would not fit a float
	z.Rsh(z, halfPiBits-keep)
	hi, _ := z.Float64()
	lo, _ := z.Sub(z, bigFromFloat(hi)).Float64()
	r = dd{math.Ldexp(hi, -keep), math.Ldexp(lo, -keep)}
	if x < 0 {
		r, quarters = dd{-r.hi, -r.lo}, -quarters
	}
	return r, quarters & 3
}

// ddSinCos returns sine and cosine of x.
func ddSinCos(x float64) (sin, cos dd) {
	r, quarters := reduceAngle(x)
	z := ddMul(r, r)
	// sin(r) = r (1 - z/6 (1 - z/20 (...))), cos(r) = 1 - z/2 (1 - z/12 (...)); |r| < 0.79
	// The far terms need not be exact.
	farSin, farCos := 1.0, 1.0
	k := 24
	for ; k > 12; k -= 2 {
		farSin = 1 - float64(farSin*z.hi)/float64(k*(k+1))
		farCos = 1 - float64(farCos*z.hi)/float64(k*(k-1))
	}
	one := dd{1, 0}
	sin, cos = dd{farSin, 0}, dd{farCos, 0}
	for ; k >= 2; k -= 2 {
		s := ddMul(ddMul(sin, z), oneOver(k*(k+1)))
		c := ddMul(ddMul(cos, z), oneOver(k*(k-1)))
		sin, cos = ddAdd(one, dd{-s.hi, -s.lo}), ddAdd(one, dd{-c.hi, -c.lo})
	}
	sin = ddMul(sin, r)
	switch quarters {
	case 1:
		return cos, dd{-sin.hi, -sin.lo}
	case 2:
		return dd{-sin.hi, -sin.lo}, dd{-cos.hi, -cos.lo}
	case 3:
		return dd{-cos.hi, -cos.lo}, sin
	}
	return sin, cos
}

// SinCosFloat returns sine and cosine of x.
func SinCosFloat(x float64) (sin, cos float64) {
	if x-x != 0 || math.Abs(x) < 0x1p-400 {
		return math.Sincos(x)
	}
	s, c := ddSinCos(x)
	return s.hi, c.hi
}

// Atan2Float returns the angle of the point (x, y).
func Atan2Float(y, x float64) float64 {
	a := math.Atan2(y, x)
	if x < 0 && y != 0 && y/x == 0 { // where Go loses the sign
		return math.Copysign(math.Pi, y)
	}
	if a-a != 0 || x == 0 || y == 0 || x-x != 0 || y-y != 0 || math.Abs(a) < 0x1p-400 {
		return a
	}
	// The angle from the approximation to the point, by turning the point back.
	_, exp := math.Frexp(max(math.Abs(x), math.Abs(y)))
	x, y = math.Ldexp(x, -exp), math.Ldexp(y, -exp)
	s, c := ddSinCos(a)
	sin := ddAdd(ddMul(dd{y, 0}, c), ddMul(dd{-x, 0}, s))
	cos := ddAdd(ddMul(dd{x, 0}, c), ddMul(dd{y, 0}, s))
	return a + sin.hi/cos.hi
}

// HypotFloat returns the square root of x*x + y*y, rounded once.
func HypotFloat(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	if y == 0 || math.IsInf(x, 0) || !(x < math.Inf(1)) || !(y < math.Inf(1)) {
		return math.Hypot(x, y)
	}
	_, exp := math.Frexp(x)
	x, y = math.Ldexp(x, -exp), math.Ldexp(y, -exp)
	s := ddAdd(ddMul(dd{x, 0}, dd{x, 0}), ddMul(dd{y, 0}, dd{y, 0}))
	h := math.Sqrt(s.hi)
	r := ddNorm(h, (math.FMA(-h, h, s.hi)+s.lo)/(2*h))
	if exp > -1021 {
		return math.Ldexp(r.hi, exp)
	}
	return scaleSubnormal(r, exp)
}
