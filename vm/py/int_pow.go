package py

// This file defines powers: of ints, and what pow() does.

import (
	"math"
	"math/big"
	"math/bits"
)

func intPow(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	if !ok {
		return NotImplemented, nil
	}
	if IntSign(y) < 0 {
		f, err := intToFloat(x)
		if err != nil {
			return Value{}, err
		}
		g, err := intToFloat(y)
		if err != nil {
			return Value{}, err
		}
		return floatPower(f, g)
	}
	if small {
		if p, ok := pow64(a, b); ok {
			return Int(p), nil
		}
	}
	n, ok := IntValue(y)
	base := BigValue(x)
	if !ok {
		if base.BitLen() > 1 {
			return Value{}, NewError(&MemoryErrorType)
		}
		n = 2 + int64(BigValue(y).Bit(0)) // -1, 0 and 1 depend only on whether it is odd
	}
	p, err := bigPow(t, base, n)
	if err != nil {
		return Value{}, err
	}
	return NewBigInt(p), nil
}

// pow64 returns a**n, n >= 0; ok is false if it does not fit.
func pow64(a, n int64) (p int64, ok bool) {
	p = 1
	for {
		if n&1 == 1 {
			if p, ok = mul64(p, a); !ok {
				return 0, false
			}
		}
		if n >>= 1; n == 0 {
			return p, true
		}
		if a, ok = mul64(a, a); !ok {
			return 0, false
		}
	}
}

// Pow returns pow(x, y, mod): x ** y if mod is None.
func Pow(t *Thread, x, y, mod Value) (Value, error) {
	if mod.IsNone() {
		return Binary(t, OpPow, x, y)
	}
	if x.Type().Flags&Heap != 0 && !inheritsPow(x.Type()) {
		r, found, err := callSpecial(t, x, "__pow__", y, mod)
		if err != nil || found && !r.IsNotImplemented() {
			return r, err
		}
	}
	if r, err := powModulo(t, x, y, mod); err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return Value{}, TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", TypeName(x), TypeName(y), TypeName(mod))
}

// powModulo is pow(x, y, mod) for numbers; of anything else the result is NotImplemented.
func powModulo(t *Thread, x, y, mod Value) (Value, error) {
	switch k := x.Type().Kind; {
	case k == KindInt && y.IsKind(KindInt) && mod.IsKind(KindInt):
		return intPowMod(t, x, y, mod)
	case k == KindFloat && numberKind(y):
		return Value{}, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	case k == KindInt && numberKind(y) && numberKind(mod):
		if y.IsKind(KindComplex) || mod.IsKind(KindComplex) {
			return Value{}, ValueErrorf("complex modulo")
		}
		return Value{}, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	case k == KindComplex && numberKind(y):
		return Value{}, ValueErrorf("complex modulo")
	}
	return NotImplemented, nil
}

// inheritsPow reports whether __pow__ is that of a built-in class.
func inheritsPow(class *Type) bool {
	f := class.LookupName("__pow__")
	return !f.IsZero() && f.Is(&WrapperDescType)
}

func numberKind(v Value) bool {
	switch v.Type().Kind {
	case KindInt, KindFloat, KindComplex:
		return true
	}
	return false
}

// intPowMod returns pow(x, y, m) of ints.
func intPowMod(t *Thread, x, y, m Value) (Value, error) {
	if IntSign(m) == 0 {
		return Value{}, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	base, mod := BigValue(x), BigValue(m)
	abs := new(big.Int).Abs(mod)
	if abs.BitLen() == 1 {
		return Int(0), nil
	}
	n := y
	if IntSign(y) < 0 {
		_, rem, err := bigFloorDiv(t, base, abs)
		if err != nil {
			return Value{}, err
		}
		if base = new(big.Int).ModInverse(rem, abs); base == nil {
			return Value{}, ValueErrorf("base is not invertible for the given modulus")
		}
		if n, err = intNeg(t, y); err != nil {
			return Value{}, err
		}
	}
	p, err := intPowPositive(t, base, n, abs)
	if err != nil {
		return Value{}, err
	}
	if IntSign(m) < 0 && p.Sign() != 0 {
		p = new(big.Int).Add(p, mod)
	}
	return NewBigInt(p), nil
}

// intPowPositive returns pow(x, n, m) where n is not negative and m is greater than 1.
func intPowPositive(t *Thread, x *big.Int, n Value, m *big.Int) (*big.Int, error) {
	e, small := IntValue(n)
	if small && m.IsInt64() && x.IsInt64() {
		_, r := floorDiv64(x.Int64(), m.Int64())
		return big.NewInt(int64(powMod64(uint64(r), uint64(e), m.Uint64()))), nil
	}
	if x.Sign() < 0 || x.CmpAbs(m) >= 0 {
		var err error
		if _, x, err = bigFloorDiv(t, x, m); err != nil {
			return nil, err
		}
	}
	return bigPowMod(t, x, BigValue(n), m)
}

// powMod64 returns a**n modulo m; a < m.
func powMod64(a, n, m uint64) uint64 {
	p := uint64(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			hi, lo := bits.Mul64(p, a)
			_, p = bits.Div64(hi, lo, m)
		}
		hi, lo := bits.Mul64(a, a)
		_, a = bits.Div64(hi, lo, m)
	}
	return p
}

// Round returns round(v, digits); digits is None if it is not given.
func Round(t *Thread, v, digits Value) (Value, error) {
	switch {
	case digits.IsNone() && v.IsInt():
		return v, nil
	case digits.IsNone() && v.IsFloat():
		return floatToInt(math.RoundToEven(v.Float()))
	}
	var args []Value
	if !digits.IsNone() {
		args = []Value{digits}
	}
	r, found, err := callSpecial(t, v, "__round__", args...)
	if !found && err == nil {
		err = TypeErrorf("type %s doesn't define __round__ method", TypeName(v))
	}
	return r, err
}
