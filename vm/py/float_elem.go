package py

// This file defines more elementary functions of floats that are rounded as those of C libraries are: see float_math.go.
// Arguments that are outside of a function's domain, infinite or nan are left to package math.

import "math"

// ddLn2 is the natural logarithm of 2.
var ddLn2 = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}

func isFinite(x float64) bool { return x-x == 0 }

// TanFloat returns the tangent of x.
func TanFloat(x float64) float64 {
	if !isFinite(x) || math.Abs(x) < 0x1p-400 {
		return math.Tan(x)
	}
	s, c := ddSinCos(x)
	return ddDiv(s, c).hi
}

// AsinFloat returns the arc sine of x.
func AsinFloat(x float64) float64 {
	if !(math.Abs(x) < 1) || math.Abs(x) < 0x1p-27 {
		return math.Asin(x)
	}
	a := math.Asin(x)
	s, c := ddSinCos(a) // one step of Newton's method
	return a + ddAdd(dd{x, 0}, dd{-s.hi, -s.lo}).hi/c.hi
}

// AcosFloat returns the arc cosine of x.
func AcosFloat(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	a := math.Acos(x)
	for range 2 {
		s, c := ddSinCos(a)
		a += ddAdd(c, dd{-x, 0}).hi / s.hi
	}
	return a
}

// Log2Float returns the binary logarithm of x.
func Log2Float(x float64) float64 {
	if !(x > 0) || !isFinite(x) {
		return math.Log2(x)
	}
	m, exp := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		exp--
	}
	return ddAdd(dd{float64(exp), 0}, ddDiv(ddLog(m), ddLn2)).hi
}

// The functions from here on are not rounded as well in C libraries: they are computed in the way of the freely distributable
// libm that those go back to, so that the last digits are the same.

// Log1pFloat returns log(1 + x).
func Log1pFloat(x float64) float64 { return math.Log1p(x) }

// Expm1Float returns exp(x) - 1.
func Expm1Float(x float64) float64 { return math.Expm1(x) }

// AtanhFloat returns the inverse hyperbolic tangent of x.
func AtanhFloat(x float64) float64 { return math.Atanh(x) }

// Log10Float returns the decimal logarithm of x.
func Log10Float(x float64) float64 {
	const (
		log10E   = 0x1.bcb7b1526e50ep-2
		log10_2  = 0x1.34413509f6p-2 // with so few bits that its product with an exponent is exact
		log10_2b = 0x1.9fef311f12b36p-42
	)
	if !(x > 0) || !isFinite(x) {
		return math.Log10(x)
	}
	m, exp := math.Frexp(x)
	if exp > 0 {
		m *= 2
		exp--
	}
	y := float64(exp)
	return float64(float64(y*log10_2b)+float64(log10E*LogFloat(m))) + float64(y*log10_2)
}

// SinhFloat returns the hyperbolic sine of x.
func SinhFloat(x float64) float64 {
	a, half := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case !isFinite(x) || a < 0x1p-28:
		return x
	case a < 22:
		t := math.Expm1(a)
		if a < 1 {
			return half * (2*t - float64(t*t)/(t+1))
		}
		return half * (t + t/(t+1))
	case a < 709.78:
		return half * ExpFloat(a)
	}
	w := ExpFloat(0.5 * a)
	return float64(half*w) * w
}

// CoshFloat returns the hyperbolic cosine of x.
func CoshFloat(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !isFinite(x):
		return a
	case a < 0.5*math.Ln2:
		t := math.Expm1(a)
		w := 1 + t
		if a < 0x1p-55 {
			return w
		}
		return 1 + float64(t*t)/(w+w)
	case a < 22:
		t := ExpFloat(a)
		return float64(0.5*t) + 0.5/t
	case a < 709.78:
		return 0.5 * ExpFloat(a)
	}
	w := ExpFloat(0.5 * a)
	return float64(0.5*w) * w
}

// TanhFloat returns the hyperbolic tangent of x.
func TanhFloat(x float64) float64 {
	a := math.Abs(x)
	var z float64
	switch {
	case math.IsNaN(x) || x == 0:
		return x
	case a < 0x1p-55:
		return x * (1 + x)
	case a >= 22:
		z = 1
	case a >= 1:
		z = 1 - 2/(math.Expm1(2*a)+2)
	default:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// AsinhFloat returns the inverse hyperbolic sine of x.
func AsinhFloat(x float64) float64 {
	a := math.Abs(x)
	var r float64
	switch {
	case !isFinite(x) || a < 0x1p-28:
		return x
	case a > 0x1p28:
		r = LogFloat(a) + math.Ln2
	case a > 2:
		r = LogFloat(2*a + 1/(math.Sqrt(float64(x*x)+1)+a))
	default:
		t := float64(x * x)
		r = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(r, x)
}

// AcoshFloat returns the inverse hyperbolic cosine of x.
func AcoshFloat(x float64) float64 {
	switch {
	case !(x > 1) || !isFinite(x):
		return math.Acosh(x)
	case x >= 0x1p28:
		return LogFloat(x) + math.Ln2
	case x > 2:
		return LogFloat(2*x - 1/(x+math.Sqrt(float64(x*x)-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+float64(t*t)))
}

// CbrtFloat returns the cube root of x, rounded once.
func CbrtFloat(x float64) float64 {
	if !isFinite(x) || x == 0 {
		return x
	}
	m, exp := math.Frexp(x)
	k := exp - ((exp%3)+3)%3
	m = math.Ldexp(m, exp-k) // 0.5 <= |m| < 4
	r := math.Cbrt(m)
	cube := ddMul(ddMul(dd{r, 0}, dd{r, 0}), dd{r, 0})
	r += ddAdd(dd{m, 0}, dd{-cube.hi, -cube.lo}).hi / (3 * r * r)
	return math.Ldexp(r, k/3)
}
