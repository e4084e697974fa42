package py

// This file defines floats of 16 bits, which struct and memoryview know.

import "math"

// HalfBits returns the bits of x as a float of 16 bits, rounded to even; ok is false if it is too large.
func HalfBits(x float64) (bits uint16, ok bool) {
	b := math.Float64bits(x)
	sign := uint16(b>>48) & 0x8000
	switch {
	case math.IsInf(x, 0):
		return sign | 0x7C00, true
	case math.IsNaN(x):
		return sign | 0x7E00, true
	}
	x = math.Abs(x)
	exp := -14
	if x >= 0x1p-14 {
		_, exp = math.Frexp(x)
		exp--
	}
	// The fraction counts units of 2^(exp-10); rounding may carry into the exponent, which is right.
	n := math.RoundToEven(math.Ldexp(x, 10-exp))
	h := int(n)
	if x >= 0x1p-14 {
		h += (exp + 14) << 10
	}
	if h >= 0x7C00 {
		return 0, false
	}
	return sign | uint16(h), true
}

// HalfFloat returns the number that the bits of a float of 16 bits stand for.
func HalfFloat(h uint16) float64 {
	sign := 1.0
	if h&0x8000 != 0 {
		sign = -1
	}
	exp, frac := int(h>>10&31), float64(h&0x3FF)
	switch {
	case exp == 31 && frac == 0:
		return math.Inf(int(sign))
	case exp == 31:
		return math.Copysign(math.NaN(), sign)
	case exp == 0:
		return sign * math.Ldexp(frac, -24)
	}
	return sign * math.Ldexp(frac+1024, exp-25)
}
