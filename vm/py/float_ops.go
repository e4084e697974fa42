package py

// This file defines the arithmetic of floats. The other operand may be an int. The conversions of products to float64
// keep Go from fusing them with a following addition.

import "math"

// floatPair returns the operands of an operation; ok is false if one of them is neither a float nor an int.
func floatPair(x, y Value) (f, g float64, ok bool, err error) {
	if BothFloat(&x, &y) {
		return x.Float(), y.Float(), true, nil
	}
	if f, ok, err = asReal(x); !ok {
		return 0, 0, false, err
	}
	g, ok, err = asReal(y)
	return f, g, ok, err
}

// asReal returns the number of v; ok is false if it is neither a float nor an int, or an int too large: then err tells.
func asReal(v Value) (f float64, ok bool, err error) {
	switch v.Type().Kind {
	case KindFloat:
		return floatOf(v), true, nil
	case KindInt:
		f, err = intToFloat(v)
		return f, err == nil, err
	}
	return 0, false, nil
}

// notReal is the result of an operation whose operands floatPair does not take.
func notReal(err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return NotImplemented, nil
}

func floatAdd(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Float(f + g), nil
}

func floatSub(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Float(f - g), nil
}

func floatMul(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	return Float(f * g), nil
}

func floatTrueDiv(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	if g == 0 {
		return Value{}, Errorf(&ZeroDivisionErrorType, "float division by zero")
	}
	return Float(f / g), nil
}

// FloatDivMod returns the quotient of f and g rounded down, and the remainder, which has g's sign. g is not 0.
func FloatDivMod(f, g float64) (q, r float64) {
	r = math.Mod(f, g)
	q = (f - r) / g
	if r == 0 {
		r = math.Copysign(0, g)
	} else if (g < 0) != (r < 0) {
		r += g
		q--
	}
	if q == 0 {
		return math.Copysign(0, f/g), r
	}
	// q is an integer up to the rounding of the division.
	down := math.Floor(q)
	if q-down > 0.5 {
		down++
	}
	return down, r
}

func floatFloorDiv(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	if g == 0 {
		return Value{}, Errorf(&ZeroDivisionErrorType, "float floor division by zero")
	}
	q, _ := FloatDivMod(f, g)
	return Float(q), nil
}

func floatMod(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	if g == 0 {
		return Value{}, Errorf(&ZeroDivisionErrorType, "float modulo by zero")
	}
	_, r := FloatDivMod(f, g)
	return Float(r), nil
}

func floatDivMod(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	if g == 0 {
		return Value{}, Errorf(&ZeroDivisionErrorType, "float divmod()")
	}
	q, r := FloatDivMod(f, g)
	return NewTuple([]Value{Float(q), Float(r)}).Value(), nil
}

func floatPow(t *Thread, x, y Value) (Value, error) {
	f, g, ok, err := floatPair(x, y)
	if !ok {
		return notReal(err)
	}
	return floatPower(f, g)
}

// floatPower returns f ** g: a complex if f is negative and g no integer.
func floatPower(f, g float64) (Value, error) {
	switch {
	case f == 0 && g < 0 && !math.IsInf(g, 0):
		return Value{}, Errorf(&ZeroDivisionErrorType, "0.0 cannot be raised to a negative power")
	case f < 0 && math.Floor(g) != g && !math.IsInf(f, 0):
		if math.IsNaN(g) {
			return Float(g), nil
		}
		c, err := complexPow(complex(f, 0), complex(g, 0))
		return Complex(c), err
	}
	p := PowFloat(f, g)
	if math.IsInf(p, 0) && f-f == 0 && g-g == 0 {
		return Value{}, errRange()
	}
	return Float(p), nil
}

// errRange is the error of a result that is too large.
func errRange() error { return NewError(&OverflowErrorType, 34, "Numerical result out of range") }
