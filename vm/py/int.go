package py

// This file defines the class int: small ints are immediate Values, others are BigInts.

import (
	"math"
	"math/big"
)

// A BigInt is an int that does not fit 64 bits, or an instance of a subclass of int (bool apart) with any number.
type BigInt struct {
	Header
	V    *big.Int // not to be changed
	Dict *Dict    // the attributes of an instance of a subclass, nil until there is one
}

// IntType is the class int, BoolType the class bool.
var IntType, BoolType Type

func setupInt() {
	IntType.define(&Def{
		Name: "int",
		Doc: "int(x=0, /) -> integer\nint(x, /, base=10) -> integer\n\n" +
			"The whole number that x stands for: a number, which is truncated, or its digits in a string in the given base.\n" +
			"Base 0 takes the base from the prefix, as in a program: 0x, 0o or 0b.",
		Kind:  KindInt,
		Flags: MatchSelf,
		Slots: Slots{
			Repr:    intRepr,
			Hash:    intHash,
			Compare: intCompare,
			New:     intNew,
			Bool:    intBool,
			Index:   intPos,
			Int:     intPos,
			Float:   intFloat,
			Neg:     intNeg,
			Pos:     intPos,
			Invert:  intInvert,
			Abs:     intAbs,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){
				OpAdd: intAdd, OpSub: intSub, OpMul: intMul, OpTrueDiv: intTrueDiv, OpFloorDiv: intFloorDiv,
				OpMod: intMod, OpPow: intPow, OpLShift: intLShift, OpRShift: intRShift,
				OpAnd: intAnd, OpXor: intXor, OpOr: intOr, OpDivMod: intDivMod,
			},
		},
		Methods: intMethods(),
		Members: []MemberDef{
			{Name: "real", Get: intPos, Doc: "The number itself."},
			{Name: "imag", Get: intZero, Doc: "0, the imaginary part."},
			{Name: "numerator", Get: intPos, Doc: "The number itself."},
			{Name: "denominator", Get: intOne, Doc: "1."},
		},
		DictOf: func(v Value) **Dict { return &v.AsBigInt().Dict },
	})
}

// IntValue returns the number of v, an int of any kind, if it fits 64 bits. ok is false too if v is no int.
func IntValue(v Value) (i int64, ok bool) {
	switch {
	case v.IsInt():
		return v.Int(), true
	case v.IsTrue():
		return 1, true
	case v.IsFalse():
		return 0, true
	case v.IsKind(KindInt):
		if b := v.AsBigInt().V; b.IsInt64() {
			return b.Int64(), true
		}
	}
	return 0, false
}

// IntSign returns -1, 0 or 1 for v, an int of any kind; 0 if it is none.
func IntSign(v Value) int {
	if i, ok := IntValue(v); ok {
		switch {
		case i < 0:
			return -1
		case i > 0:
			return 1
		}
		return 0
	}
	if v.IsKind(KindInt) {
		return v.AsBigInt().V.Sign()
	}
	return 0
}

// BigValue returns the number of v, an int of any kind. The result must not be changed.
func BigValue(v Value) *big.Int {
	switch {
	case v.IsInt():
		return big.NewInt(v.Int())
	case v.IsTrue():
		return big.NewInt(1)
	case v.IsFalse() || !v.IsKind(KindInt):
		return new(big.Int)
	}
	return v.AsBigInt().V
}

// NewBigInt returns the int i, in the small form if it fits. i becomes the Value's.
func NewBigInt(i *big.Int) Value {
	if i.IsInt64() {
		return Int(i.Int64())
	}
	b := &BigInt{Header: Header{Type: &IntType}, V: i}
	return Value{ref: &b.Header}
}

// NewUint returns the int u.
func NewUint(u uint64) Value {
	if int64(u) >= 0 {
		return Int(int64(u))
	}
	return NewBigInt(new(big.Int).SetUint64(u))
}

// newIntOf returns an instance of class, a subclass of int, with the number of v.
func newIntOf(class *Type, v Value) Value {
	b := &BigInt{Header: Header{Type: class}, V: BigValue(v)}
	return Value{ref: &b.Header}
}

// intNew is int(...), and the call of a subclass.
func intNew(t *Thread, class *Type, args Args) (Value, error) {
	v, err := intOfArgs(t, args)
	if err != nil || class == &IntType {
		return v, err
	}
	return newIntOf(class, v), nil
}

func intOfArgs(t *Thread, args Args) (Value, error) {
	if len(args.Names) == 0 {
		switch len(args.Pos) {
		case 0:
			return Int(0), nil
		case 1:
			return ToInt(t, args.Pos[0])
		}
	}
	if n := len(args.Pos) + len(args.Names); n > 2 {
		return Value{}, ArityError("int", n, 0, 2)
	}
	var base Value
	switch {
	case len(args.Names) == 0:
		base = args.Pos[1]
	case args.Names[0].String() != "base":
		return Value{}, UnexpectedKeyword("int", args.Names[0].String(), "base")
	case len(args.Pos) == 0:
		return Value{}, TypeErrorf("int() missing string argument")
	default:
		base = args.Kw[0]
	}
	b, err := AsSize(t, base, nil)
	if err != nil {
		return Value{}, err
	}
	if b != 0 && b < 2 || b > 36 {
		return Value{}, ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	x := args.Pos[0]
	if x.IsKind(KindStr) || x.IsKind(KindBytes) || x.IsKind(KindByteArray) {
		return intFromText(t, x, b)
	}
	return Value{}, TypeErrorf("int() can't convert non-string with explicit base")
}

// ToInt returns int(v): an exact int. Its error names int().
func ToInt(t *Thread, v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	if v.IsKind(KindStr) {
		return intFromText(t, v, 10)
	}
	typ := v.Type()
	switch {
	case typ.Int != nil:
		return intResult(t, v, typ.Int, "__int__")
	case typ.Index != nil:
		return intResult(t, v, typ.Index, "__index__")
	}
	if r, ok, err := callSpecial(t, v, "__trunc__"); ok || err != nil {
		if err == nil {
			err = t.Warn(&DeprecationWarningType, "The delegation of int() to __trunc__ is deprecated.", 0)
		}
		if err != nil {
			return Value{}, err
		}
		if !r.IsKind(KindInt) {
			if r.Type().Index == nil {
				return Value{}, TypeErrorf("__trunc__ returned non-Integral (type %s)", TypeName(r))
			}
			return intResult(t, r, r.Type().Index, "__index__")
		}
		return intPos(t, r)
	}
	if typ.Buffer != nil {
		return intFromText(t, v, 10)
	}
	return Value{}, TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", typ.Name)
}

// intResult calls a slot that is to give an int, and makes its result an exact int.
func intResult(t *Thread, v Value, slot func(*Thread, Value) (Value, error), name string) (Value, error) {
	r, err := slot(t, v)
	if err != nil {
		return Value{}, err
	}
	if !r.IsKind(KindInt) {
		return Value{}, TypeErrorf("%s returned non-int (type %s)", name, TypeName(r))
	}
	if err := warnIntSubclass(t, r, name); err != nil {
		return Value{}, err
	}
	return intPos(t, r)
}

// warnIntSubclass warns of a method called name that has returned v, if that is of a class derived from int.
func warnIntSubclass(t *Thread, v Value, name string) error {
	if v.Is(&IntType) {
		return nil
	}
	return warnSubclass(t, v, name, "int")
}

// warnSubclass warns of a method that has returned v, an instance of a subclass where it should be one of class.
func warnSubclass(t *Thread, v Value, method, class string) error {
	return t.Warn(&DeprecationWarningType, method+" returned non-"+class+" (type "+TypeName(v)+").  The ability to return an instance of a "+
		"strict subclass of "+class+" is deprecated, and may be removed in a future version of Python.", 0)
}

// callSpecial calls a special method that v's class has. found is false if it has none.
func callSpecial(t *Thread, v Value, name string, args ...Value) (r Value, found bool, err error) {
	return callMagic(t, Intern(name), append([]Value{v}, args...)...)
}

// intPos gives the exact int with v's number.
func intPos(t *Thread, v Value) (Value, error) {
	if i, ok := IntValue(v); ok {
		return Int(i), nil
	}
	if v.Is(&IntType) {
		return v, nil
	}
	return NewBigInt(v.AsBigInt().V), nil
}

func intZero(t *Thread, v Value) (Value, error) { return Int(0), nil }
func intOne(t *Thread, v Value) (Value, error)  { return Int(1), nil }

func intBool(t *Thread, v Value) (bool, error) { return IntSign(v) != 0, nil }

// intToFloat returns the float nearest to the int v.
func intToFloat(v Value) (float64, error) {
	if i, ok := IntValue(v); ok {
		return float64(i), nil
	}
	f, _ := v.AsBigInt().V.Float64()
	if f-f != 0 {
		return 0, Errorf(&OverflowErrorType, "int too large to convert to float")
	}
	return f, nil
}

func intFloat(t *Thread, v Value) (Value, error) {
	f, err := intToFloat(v)
	return Float(f), err
}

// The following return an argument as a C integer, with CPython's OverflowErrors. v may be what has __index__.

// AsCInt returns v as a C int.
func AsCInt(t *Thread, v Value) (int, error) {
	i, err := asC(t, v, "int")
	if err == nil && i != int64(int32(i)) {
		return 0, Errorf(&OverflowErrorType, "Python int too large to convert to C int")
	}
	return int(i), err
}

// AsIntArg is AsCInt with the words of functions that parse their arguments by the format "i".
func AsIntArg(t *Thread, v Value) (int, error) {
	i, err := AsCLong(t, v)
	switch {
	case err != nil:
		return 0, err
	case i > math.MaxInt32:
		return 0, NewError(&OverflowErrorType, "signed integer is greater than maximum")
	case i < math.MinInt32:
		return 0, NewError(&OverflowErrorType, "signed integer is less than minimum")
	}
	return int(i), nil
}

// AsCLong returns v as a C long.
func AsCLong(t *Thread, v Value) (int64, error) { return asC(t, v, "long") }

// AsCSsize returns v as a C ssize_t.
func AsCSsize(t *Thread, v Value) (int, error) {
	i, err := asC(t, v, "ssize_t")
	return int(i), err
}

func asC(t *Thread, v Value, what string) (int64, error) {
	if v.IsInt() {
		return v.Int(), nil
	}
	n, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if i, ok := IntValue(n); ok {
		return i, nil
	}
	return 0, Errorf(&OverflowErrorType, "Python int too large to convert to C %s", what)
}

// setupNumbers defines the classes of numbers, and those of the singletons.
func setupNumbers() {
	setupInt()
	setupBool()
	setupFloat()
	setupComplex()
	setupSingletons()
}
