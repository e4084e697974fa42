package py

// This file defines the methods of int.

import (
	"math/big"
	"math/bits"
)

var (
	sigToBytes   = NewSignature("to_bytes", "length=, byteorder=, *, signed=")
	sigFromBytes = NewSignature("from_bytes", "bytes, byteorder=, *, signed=")
)

func intMethods() []MethodDef {
	self := func(t *Thread, args Args) (Value, error) { return intPos(t, args.Pos[0]) }
	return []MethodDef{
		{Name: "as_integer_ratio", Fn: intRatio, Doc: "Return the pair of the number and 1."},
		{Name: "bit_count", Fn: intBitCount, Doc: "Return how many ones the absolute value has in binary."},
		{Name: "bit_length", Fn: intBitLength, Doc: "Return how many binary digits the absolute value has."},
		{Name: "conjugate", Fn: self, Doc: "Return the number itself."},
		{Name: "from_bytes", Fn: intFromBytes, Flags: ClassM | Kw,
			Doc: "Return the int that bytes stand for, in byteorder 'big' or 'little', in two's complement if signed."},
		{Name: "is_integer", Fn: func(*Thread, Args) (Value, error) { return True, nil }, Doc: "Return True."},
		{Name: "to_bytes", Fn: intToBytes, Flags: Kw,
			Doc: "Return the number as length bytes, in byteorder 'big' or 'little', in two's complement if signed."},
		{Name: "__ceil__", Fn: self, Doc: "Return the number itself."},
		{Name: "__floor__", Fn: self, Doc: "Return the number itself."},
		{Name: "__trunc__", Fn: self, Doc: "Return the number itself."},
		{Name: "__round__", Fn: intRound, Max: 1, Doc: "Round to a power of ten if the number of digits is negative."},
		{Name: "__format__", Fn: intFormatMethod, Min: 1, Max: 1, Doc: "Format by a format specification."},
		{Name: "__getnewargs__", Fn: intNewArgs, Doc: "Return the arguments with which a copy is made."},
		{Name: "__sizeof__", Fn: intSizeOf, Doc: "Return the size in memory, in bytes, that CPython would use."},
	}
}

func intRatio(t *Thread, args Args) (Value, error) {
	v, err := intPos(t, args.Pos[0])
	return NewTuple([]Value{v, Int(1)}).Value(), err
}

func intNewArgs(t *Thread, args Args) (Value, error) {
	v, err := intPos(t, args.Pos[0])
	return NewTuple([]Value{v}).Value(), err
}

func intBitCount(t *Thread, args Args) (Value, error) {
	n := 0
	for _, w := range BigValue(args.Pos[0]).Bits() {
		n += bits.OnesCount(uint(w))
	}
	return Int(int64(n)), nil
}

func intBitLength(t *Thread, args Args) (Value, error) {
	if i, ok := IntValue(args.Pos[0]); ok {
		if i < 0 {
			i = -i
		}
		return Int(int64(bits.Len64(uint64(i)))), nil
	}
	return Int(int64(BigValue(args.Pos[0]).BitLen())), nil
}

func intSizeOf(t *Thread, args Args) (Value, error) {
	digits := (BigValue(args.Pos[0]).BitLen() + 29) / 30
	return Int(int64(24 + 4*max(digits, 1))), nil
}

// intRound rounds to a multiple of a power of ten, a half to even.
func intRound(t *Thread, args Args) (Value, error) {
	x := args.Pos[0]
	if len(args.Pos) == 1 {
		return intPos(t, x)
	}
	digits, err := Index(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if IntSign(digits) >= 0 {
		return intPos(t, x)
	}
	b := BigValue(x)
	n, ok := IntValue(digits)
	// The result is 0 if the unit has more digits than twice the number.
	if !ok || -n > int64(b.BitLen())/3+2 {
		return Int(0), nil
	}
	unit, err := bigPow(t, big.NewInt(10), -n)
	if err != nil {
		return Value{}, err
	}
	q, r, err := bigFloorDiv(t, b, unit)
	if err != nil {
		return Value{}, err
	}
	if c := r.Lsh(r, 1).Cmp(unit); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, bigOne())
	}
	z, err := bigMul(t, q, unit)
	if err != nil {
		return Value{}, err
	}
	return NewBigInt(z), nil
}

// byteOrder reads the arguments that to_bytes and from_bytes have in common.
func byteOrder(t *Thread, name string, order, signed Value) (little, sign bool, err error) {
	if !order.IsZero() {
		if !order.IsKind(KindStr) {
			return false, false, TypeErrorf("%s() argument 'byteorder' must be str, not %s", name, argTypeName(order))
		}
		switch order.AsStr().String() {
		case "little":
			little = true
		case "big":
		default:
			return false, false, ValueErrorf("byteorder must be either 'little' or 'big'")
		}
	}
	if !signed.IsZero() {
		sign, err = Truth(t, signed)
	}
	return little, sign, err
}

func intToBytes(t *Thread, args Args) (Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var length, order, signed Value
	if err := sigToBytes.Bind(args, &length, &order, &signed); err != nil {
		return Value{}, err
	}
	n := 1
	if !length.IsZero() {
		var err error
		if n, err = AsCSsize(t, length); err != nil {
			return Value{}, err
		}
	}
	little, sign, err := byteOrder(t, "to_bytes", order, signed)
	if err != nil {
		return Value{}, err
	}
	b := BigValue(self)
	switch {
	case n < 0:
		return Value{}, ValueErrorf("length argument must be non-negative")
	case b.Sign() < 0 && !sign:
		return Value{}, Errorf(&OverflowErrorType, "can't convert negative int to unsigned")
	}
	if err := t.Charge(n); err != nil {
		return Value{}, err
	}
	// -2**k needs no more bits than 2**k - 1.
	need := b.BitLen()
	if b.Sign() < 0 {
		need = new(big.Int).Not(b).BitLen()
	}
	if sign && (need != 0 || b.Sign() < 0) {
		need++
	}
	if need > 8*n && b.Sign() != 0 && (n > 0 || need > 1 || b.Sign() > 0) { // -1 in no bytes is as in CPython
		return Value{}, Errorf(&OverflowErrorType, "int too big to convert")
	}
	buf := make([]byte, n)
	if b.Sign() < 0 {
		new(big.Int).Not(b).FillBytes(buf)
		for i := range buf {
			buf[i] = ^buf[i]
		}
	} else {
		b.FillBytes(buf)
	}
	if little {
		reverseBytes(buf)
	}
	return NewBytes(string(buf)).Value(), nil
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(t *Thread, args Args) (Value, error) {
	class := args.Pos[0].AsType()
	args.Pos = args.Pos[1:]
	var data, order, signed Value
	if err := sigFromBytes.Bind(args, &data, &order, &signed); err != nil {
		return Value{}, err
	}
	little, sign, err := byteOrder(t, "from_bytes", order, signed)
	if err != nil {
		return Value{}, err
	}
	buf, err := intBytes(t, data)
	if err != nil {
		return Value{}, err
	}
	if little {
		reverseBytes(buf)
	}
	var v Value
	switch {
	case len(buf) == 0:
		v = Int(0)
	case len(buf) <= 8:
		u := uint64(0)
		if sign && buf[0] >= 0x80 {
			u = ^u
		}
		for _, c := range buf {
			u = u<<8 | uint64(c)
		}
		if v = NewUint(u); sign {
			v = Int(int64(u))
		}
	default:
		z := new(big.Int).SetBytes(buf)
		if sign && buf[0] >= 0x80 {
			z.Sub(z, new(big.Int).Lsh(bigOne(), uint(8*len(buf))))
		}
		v = NewBigInt(z)
	}
	if class == &IntType {
		return v, nil
	}
	return t.Call(class.Value(), v)
}

// intBytes returns a copy of the bytes that v gives: from a bytes-like object, __bytes__ or an iterable of ints.
func intBytes(t *Thread, v Value) ([]byte, error) {
	if s, ok, err := bufferOf(v); ok || err != nil {
		return []byte(s), err
	}
	r, found, err := callSpecial(t, v, "__bytes__")
	if err != nil {
		return nil, err
	}
	if found {
		if !r.IsKind(KindBytes) {
			return nil, TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeName(r))
		}
		return []byte(r.AsBytes().String()), nil
	}
	if v.IsKind(KindStr) || v.Type().Iter == nil && v.Type().GetItem == nil {
		return nil, TypeErrorf("cannot convert '%s' object to bytes", TypeName(v))
	}
	items, err := Collect(t, v)
	if err != nil {
		return nil, err
	}
	buf := make([]byte, len(items))
	for i, item := range items {
		n, err := AsSize(t, item, nil)
		if err != nil {
			return nil, err
		}
		if n < 0 || n > 255 {
			return nil, ValueErrorf("bytes must be in range(0, 256)")
		}
		buf[i] = byte(n)
	}
	return buf, nil
}
