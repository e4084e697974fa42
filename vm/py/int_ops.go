package py

// This file defines the arithmetic and the comparison of ints. Each operation first tries 64 bits.

import (
	"math"
	"math/big"
	"math/bits"
)

// intPair tells what the operands of an operation on ints are: ok says that both are ints, small that both fit 64 bits
// and then a and b are their numbers.
func intPair(x, y Value) (a, b int64, small, ok bool) {
	if BothInt(&x, &y) {
		return x.Int(), y.Int(), true, true
	}
	if !x.IsKind(KindInt) || !y.IsKind(KindInt) {
		return 0, 0, false, false
	}
	a, smallA := IntValue(x)
	b, smallB := IntValue(y)
	return a, b, smallA && smallB, true
}

func intCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	a, b, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case small:
		return Bool(compareOrdered(a, b, op)), nil
	}
	return Bool(compareOrdered(BigValue(x).Cmp(BigValue(y)), 0, op)), nil
}

func intAdd(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	if !ok {
		return NotImplemented, nil
	}
	if s := a + b; small && (a^s)&(b^s) >= 0 {
		return Int(s), nil
	}
	p, q := BigValue(x), BigValue(y)
	if err := t.ChargeN(max(len(p.Bits()), len(q.Bits()))+1, 8); err != nil {
		return Value{}, err
	}
	return NewBigInt(new(big.Int).Add(p, q)), nil
}

func intSub(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	if !ok {
		return NotImplemented, nil
	}
	if d := a - b; small && (a^b)&(a^d) >= 0 {
		return Int(d), nil
	}
	p, q := BigValue(x), BigValue(y)
	if err := t.ChargeN(max(len(p.Bits()), len(q.Bits()))+1, 8); err != nil {
		return Value{}, err
	}
	return NewBigInt(new(big.Int).Sub(p, q)), nil
}

// mul64 multiplies; ok is false if the product does not fit.
func mul64(a, b int64) (p int64, ok bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	h := int64(hi) - a>>63&b - b>>63&a
	return int64(lo), h == int64(lo)>>63
}

func intMul(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	if !ok {
		return NotImplemented, nil
	}
	if small {
		if p, ok := mul64(a, b); ok {
			return Int(p), nil
		}
	}
	p, err := bigMul(t, BigValue(x), BigValue(y))
	if err != nil {
		return Value{}, err
	}
	return NewBigInt(p), nil
}

// floorDiv64 divides a by b, which is not 0, rounding down. MinInt64 // -1 is the caller's to see.
func floorDiv64(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r != 0 && r^b < 0 {
		q--
		r += b
	}
	return q, r
}

// intDivide returns x // y and x % y. zero is the message if y is 0. The results are not set if ok is false: an operand is
// no int.
func intDivide(t *Thread, x, y Value, zero string) (q, r Value, ok bool, err error) {
	a, b, small, ok := intPair(x, y)
	switch {
	case !ok:
		return q, r, false, nil
	case small && b == 0, !small && IntSign(y) == 0:
		return q, r, true, Errorf(&ZeroDivisionErrorType, "%s", zero)
	case small && (b != -1 || a != math.MinInt64):
		i, j := floorDiv64(a, b)
		return Int(i), Int(j), true, nil
	}
	i, j, err := bigFloorDiv(t, BigValue(x), BigValue(y))
	if err != nil {
		return q, r, true, err
	}
	return NewBigInt(i), NewBigInt(j), true, nil
}

func intFloorDiv(t *Thread, x, y Value) (Value, error) {
	q, _, ok, err := intDivide(t, x, y, "integer division or modulo by zero")
	if !ok {
		return NotImplemented, nil
	}
	return q, err
}

func intMod(t *Thread, x, y Value) (Value, error) {
	_, r, ok, err := intDivide(t, x, y, "integer modulo by zero")
	if !ok {
		return NotImplemented, nil
	}
	if err != nil && t != nil && IsError(err, &ZeroDivisionErrorType) && t.InPython2() {
		err = Errorf(&ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	return r, err
}

func intDivMod(t *Thread, x, y Value) (Value, error) {
	q, r, ok, err := intDivide(t, x, y, "integer division or modulo by zero")
	switch {
	case !ok:
		return NotImplemented, nil
	case err != nil:
		return Value{}, err
	}
	return NewTuple([]Value{q, r}).Value(), nil
}

func intTrueDiv(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	if !ok {
		return NotImplemented, nil
	}
	if small && b == 0 || !small && IntSign(y) == 0 {
		return Value{}, Errorf(&ZeroDivisionErrorType, "division by zero")
	}
	const exact = 1 << 53 // so far a float64 holds every int
	if small && -exact <= a && a <= exact && -exact <= b && b <= exact {
		return Float(float64(a) / float64(b)), nil
	}
	f := bigQuotient(BigValue(x), BigValue(y))
	if math.IsInf(f, 0) {
		return Value{}, Errorf(&OverflowErrorType, "integer division result too large for a float")
	}
	return Float(f), nil
}

// bigQuotient returns the float nearest to x/y, infinite if it is too large.
func bigQuotient(x, y *big.Int) float64 {
	if x.Sign() == 0 {
		return math.Copysign(0, float64(y.Sign()))
	}
	sign := float64(x.Sign() * y.Sign())
	shift := x.BitLen() - y.BitLen() // the quotient lies between 2**(shift-1) and 2**(shift+1)
	switch {
	case shift > 1025:
		return math.Inf(int(sign))
	case shift < -1080:
		return math.Copysign(0, sign)
	}
	// Divide so that the quotient has 63 or 64 bits; the last one says whether anything follows.
	k := 63 - shift
	n, d := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if k >= 0 {
		n.Lsh(n, uint(k))
	} else {
		d.Lsh(d, uint(-k))
	}
	q, r := new(big.Int).QuoRem(n, d, new(big.Int))
	u := q.Uint64()
	if r.Sign() != 0 {
		u |= 1
	}
	return sign * ldexpRound(u, -k)
}

// ldexpRound returns u * 2**exp, rounded once, to even, also where the result is subnormal. The lowest bit of u stands
// for anything below it.
func ldexpRound(u uint64, exp int) float64 {
	n := bits.Len64(u)
	drop := n - 53
	if e := n - 1 + exp; e < -1022 {
		drop = max(drop, -1074-exp)
	}
	if drop <= 0 {
		return math.Ldexp(float64(u), exp)
	}
	if drop > 64 {
		return 0
	}
	half := uint64(1) << (drop - 1)
	rest := u & (half<<1 - 1)
	u = u >> (drop - 1) >> 1
	if rest > half || rest == half && u&1 == 1 {
		u++
	}
	return math.Ldexp(float64(u), exp+drop)
}

func intNeg(t *Thread, v Value) (Value, error) {
	if i, ok := IntValue(v); ok && i != math.MinInt64 {
		return Int(-i), nil
	}
	return NewBigInt(new(big.Int).Neg(BigValue(v))), nil
}

func intAbs(t *Thread, v Value) (Value, error) {
	if IntSign(v) < 0 {
		return intNeg(t, v)
	}
	return intPos(t, v)
}

func intInvert(t *Thread, v Value) (Value, error) {
	if v.IsTrue() || v.IsFalse() {
		if err := t.Warn(&DeprecationWarningType, InvertedBool, 0); err != nil {
			return Value{}, err
		}
	}
	if i, ok := IntValue(v); ok {
		return Int(^i), nil
	}
	return NewBigInt(new(big.Int).Not(BigValue(v))), nil
}

// InvertedBool is the text of the warning about ~True.
const InvertedBool = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise " +
	"inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for " +
	"boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."

func intLShift(t *Thread, x, y Value) (Value, error) {
	a, n, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case IntSign(y) < 0:
		return Value{}, ValueErrorf("negative shift count")
	case IntSign(x) == 0:
		return Int(0), nil
	case small && n < 63 && a<<n>>n == a:
		return Int(a << n), nil
	}
	n, ok = IntValue(y)
	if !ok {
		// CPython counts digits of 30 bits, in a ssize_t.
		if BigValue(y).Cmp(new(big.Int).Mul(big.NewInt(math.MaxInt64), big.NewInt(30))) >= 0 {
			return Value{}, Errorf(&OverflowErrorType, "too many digits in integer")
		}
		return Value{}, NewError(&MemoryErrorType)
	}
	b := BigValue(x)
	if err := t.ChargeN(int(n/64)+len(b.Bits())+1, 8); err != nil {
		return Value{}, err
	}
	return NewBigInt(new(big.Int).Lsh(b, uint(n))), nil
}

func intRShift(t *Thread, x, y Value) (Value, error) {
	a, n, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case IntSign(y) < 0:
		return Value{}, ValueErrorf("negative shift count")
	case small:
		return Int(a >> min(n, 63)), nil
	}
	b := BigValue(x)
	n, ok = IntValue(y)
	if !ok || n >= int64(b.BitLen()) {
		return Int(int64(min(b.Sign(), 0))), nil
	}
	return NewBigInt(new(big.Int).Rsh(b, uint(n))), nil
}

func intAnd(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case small:
		return Int(a & b), nil
	}
	return NewBigInt(new(big.Int).And(BigValue(x), BigValue(y))), nil
}

func intOr(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case small:
		return Int(a | b), nil
	}
	return NewBigInt(new(big.Int).Or(BigValue(x), BigValue(y))), nil
}

func intXor(t *Thread, x, y Value) (Value, error) {
	a, b, small, ok := intPair(x, y)
	switch {
	case !ok:
		return NotImplemented, nil
	case small:
		return Int(a ^ b), nil
	}
	return NewBigInt(new(big.Int).Xor(BigValue(x), BigValue(y))), nil
}
