package py

// This file defines the arithmetic of complex numbers, with CPython's formulas: they matter for infinities, nans and the
// last digit. The conversions of products to float64 keep Go from fusing them with an addition.

import "math"

// complexPair returns the operands of an operation; ok is false if one of them is no number.
func complexPair(x, y Value) (a, b complex128, ok bool, err error) {
	if a, ok, err = asComplex(x); !ok {
		return 0, 0, false, err
	}
	b, ok, err = asComplex(y)
	return a, b, ok, err
}

func asComplex(v Value) (complex128, bool, error) {
	if v.IsKind(KindComplex) {
		return complexOf(v), true, nil
	}
	f, ok, err := asReal(v)
	return complex(f, 0), ok, err
}

func complexCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	c := complexOf(x)
	equal := false
	switch {
	case y.IsKind(KindComplex):
		equal = c == complexOf(y)
	case y.IsKind(KindFloat):
		equal = imag(c) == 0 && real(c) == floatOf(y)
	case y.IsKind(KindInt):
		equal = imag(c) == 0 && compareFloatInt(real(c), y, EQ)
	default:
		return NotImplemented, nil
	}
	return Bool(equal == (op == EQ)), nil
}

func complexAbs(t *Thread, v Value) (Value, error) {
	c := complexOf(v)
	a := HypotFloat(real(c), imag(c))
	if math.IsInf(a, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
		return Value{}, Errorf(&OverflowErrorType, "absolute value too large")
	}
	return Float(a), nil
}

func complexAdd(t *Thread, x, y Value) (Value, error) {
	a, b, ok, err := complexPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Complex(a + b), nil
}

func complexSub(t *Thread, x, y Value) (Value, error) {
	a, b, ok, err := complexPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Complex(a - b), nil
}

func complexMul(t *Thread, x, y Value) (Value, error) {
	a, b, ok, err := complexPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Complex(complexTimes(a, b)), nil
}

func complexTimes(a, b complex128) complex128 {
	return complex(float64(real(a)*real(b))-float64(imag(a)*imag(b)), float64(real(a)*imag(b))+float64(imag(a)*real(b)))
}

func complexTrueDiv(t *Thread, x, y Value) (Value, error) {
	a, b, ok, err := complexPair(x, y)
	if !ok {
		return notReal(err)
	}
	if b == 0 {
		return Value{}, errComplexZero()
	}
	return Complex(complexQuotient(a, b)), nil
}

func errComplexZero() error { return Errorf(&ZeroDivisionErrorType, "complex division by zero") }

// complexQuotient divides without squares, which could overflow.
func complexQuotient(a, b complex128) complex128 {
	switch re, im := math.Abs(real(b)), math.Abs(imag(b)); {
	case re >= im:
		ratio := imag(b) / real(b)
		denom := real(b) + float64(imag(b)*ratio)
		return complex((real(a)+float64(imag(a)*ratio))/denom, (imag(a)-float64(real(a)*ratio))/denom)
	case im >= re:
		ratio := real(b) / imag(b)
		denom := float64(real(b)*ratio) + imag(b)
		return complex((float64(real(a)*ratio)+imag(a))/denom, (float64(imag(a)*ratio)-real(a))/denom)
	}
	return complex(math.NaN(), math.NaN())
}

func complexPower(t *Thread, x, y Value) (Value, error) {
	a, b, ok, err := complexPair(x, y)
	if !ok {
		return notReal(err)
	}
	c, err := complexPow(a, b)
	if err != nil {
		return Value{}, err
	}
	return Complex(c), nil
}

// complexPow returns a ** b.
func complexPow(a, b complex128) (complex128, error) {
	var c complex128
	n := real(b)
	switch {
	case imag(b) == 0 && n == math.Floor(n) && math.Abs(n) <= 100:
		c = complexPowInt(a, int(math.Abs(n)))
		if n <= 0 {
			if c == 0 {
				return 0, errComplexPow()
			}
			c = complexQuotient(1, c)
		}
	case a == 0:
		if imag(b) != 0 || n < 0 {
			return 0, errComplexPow()
		}
	default:
		abs, angle := HypotFloat(real(a), imag(a)), Atan2Float(imag(a), real(a))
		length, phase := PowFloat(abs, n), angle*n
		if imag(b) != 0 {
			length *= ExpFloat(-angle * imag(b))
			phase += float64(imag(b) * LogFloat(abs))
		}
		if math.IsInf(phase, 0) {
			return 0, errComplexPow() // C's sine has no result
		}
		sin, cos := SinCosFloat(phase)
		c = complex(length*cos, length*sin)
	}
	if math.IsInf(real(c), 0) || math.IsInf(imag(c), 0) {
		return 0, Errorf(&OverflowErrorType, "complex exponentiation")
	}
	return c, nil
}

func errComplexPow() error {
	return Errorf(&ZeroDivisionErrorType, "0.0 to a negative or complex power")
}

// complexPowInt returns a ** n, n >= 0.
func complexPowInt(a complex128, n int) complex128 {
	r := complex(1, 0)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r = complexTimes(r, a)
		}
		if n > 1 {
			a = complexTimes(a, a)
		}
	}
	return r
}
