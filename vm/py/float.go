package py

// This file defines the class float. Floats are immediate Values, except the instances of subclasses.

import (
	"math"
	"math/big"
)

// FloatType is the class float.
var FloatType Type

// A FloatObject is an instance of a subclass of float.
type FloatObject struct {
	Header
	V    float64
	Dict *Dict // its other attributes, nil until there is one
}

func setupFloat() {
	FloatType.define(&Def{
		Name:  "float",
		Doc:   "float(x=0, /) -> float\n\nThe floating-point number that x, a number or a string, stands for.",
		Kind:  KindFloat,
		Flags: MatchSelf,
		Slots: Slots{
			Repr:    floatRepr,
			Hash:    floatHash,
			Compare: floatCompare,
			New:     floatNew,
			Bool:    func(t *Thread, v Value) (bool, error) { return floatOf(v) != 0, nil },
			Int:     func(t *Thread, v Value) (Value, error) { return floatToInt(floatOf(v)) },
			Float:   floatPos,
			Neg:     func(t *Thread, v Value) (Value, error) { return Float(-floatOf(v)), nil },
			Pos:     floatPos,
			Abs:     func(t *Thread, v Value) (Value, error) { return Float(math.Abs(floatOf(v))), nil },
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){
				OpAdd: floatAdd, OpSub: floatSub, OpMul: floatMul, OpTrueDiv: floatTrueDiv, OpFloorDiv: floatFloorDiv,
				OpMod: floatMod, OpPow: floatPow, OpDivMod: floatDivMod,
			},
		},
		Methods: []MethodDef{
			{Name: "as_integer_ratio", Fn: floatRatio, Doc: "Return the pair of ints, without a common divisor, whose quotient is the number."},
			{Name: "conjugate", Fn: floatSelf, Doc: "Return the number itself."},
			{Name: "fromhex", Fn: floatFromHex, Min: 1, Max: 1, Flags: ClassM, Doc: "Return the float that a hexadecimal string stands for."},
			{Name: "hex", Fn: floatHex, Doc: "Return the number in hexadecimal."},
			{Name: "is_integer", Fn: floatIsInteger, Doc: "Return whether the number is an integer."},
			{Name: "__ceil__", Fn: floatRounding(math.Ceil), Doc: "Return the least int that is not less."},
			{Name: "__floor__", Fn: floatRounding(math.Floor), Doc: "Return the greatest int that is not greater."},
			{Name: "__trunc__", Fn: floatRounding(math.Trunc), Doc: "Return the int without the fraction."},
			{Name: "__round__", Fn: floatRound, Max: 1, Doc: "Round to a number of decimals, or to an int if there is none."},
			{Name: "__format__", Fn: floatFormatMethod, Min: 1, Max: 1, Doc: "Format by a format specification."},
			{Name: "__getformat__", Fn: floatGetFormat, Min: 1, Max: 1, Flags: ClassM, Doc: "Return how C's double or float is stored."},
			{Name: "__getnewargs__", Fn: floatNewArgs, Doc: "Return the arguments with which a copy is made."},
		},
		Members: []MemberDef{
			{Name: "real", Get: floatPos, Doc: "The number itself."},
			{Name: "imag", Get: func(*Thread, Value) (Value, error) { return Float(0), nil }, Doc: "0.0, the imaginary part."},
		},
		DictOf: func(v Value) **Dict { return &(*FloatObject)(v.Pointer()).Dict },
	})
}

// floatOf returns the number of v, whose kind is KindFloat.
func floatOf(v Value) float64 {
	if v.IsFloat() {
		return v.Float()
	}
	return (*FloatObject)(v.Pointer()).V
}

// FloatValue returns the number of v, a float or an instance of a subclass; ok is false if it is none.
func FloatValue(v Value) (f float64, ok bool) {
	if !v.IsKind(KindFloat) {
		return 0, false
	}
	return floatOf(v), true
}

// floatNew is float(...), and the call of a subclass.
func floatNew(t *Thread, class *Type, args Args) (Value, error) {
	if len(args.Names) > 0 && !overridesInit(class, &FloatType) {
		return Value{}, TypeErrorf("float() takes no keyword arguments")
	}
	if len(args.Pos) > 1 {
		return Value{}, ArityError("float", len(args.Pos), 0, 1)
	}
	f := 0.0
	if len(args.Pos) == 1 {
		var err error
		if f, err = ToFloat(t, args.Pos[0]); err != nil {
			return Value{}, err
		}
		if f != f && args.Pos[0].IsKind(KindStr) {
			f = newNaN(t, f)
		}
	}
	if class == &FloatType {
		return Float(f), nil
	}
	o := &FloatObject{Header: Header{Type: class}, V: f}
	return Value{ref: &o.Header}, nil
}

// overridesInit reports whether class, or a base of it before base, defines __init__: then the arguments are __init__'s to
// check.
func overridesInit(class, base *Type) bool {
	for _, c := range class.MRO {
		if c == base {
			break
		}
		if c.Own().GetStr(Intern("__init__")) != nil {
			return true
		}
	}
	return false
}

// ToFloat returns float(v).
func ToFloat(t *Thread, v Value) (float64, error) {
	if v.Is(&StrType) {
		return floatFromText(t, v)
	}
	f, ok, err := floatFromNumber(t, v)
	if ok || err != nil {
		return f, err
	}
	if v.IsKind(KindStr) || v.Type().Buffer != nil {
		return floatFromText(t, v)
	}
	return 0, TypeErrorf("float() argument must be a string or a real number, not '%s'", TypeName(v))
}

// AsFloat returns v, a float or what can be taken for one, an int for example.
func AsFloat(t *Thread, v Value) (float64, error) {
	f, ok, err := floatFromNumber(t, v)
	if !ok && err == nil {
		err = TypeErrorf("must be real number, not %s", TypeName(v))
	}
	return f, err
}

func floatHash(t *Thread, v Value) (int64, error) {
	if v.IsFloat() {
		return HashFloat64(v.Float()), nil
	}
	f := floatOf(v)
	if f != f {
		return identityHash(t, v), nil
	}
	return HashFloat64(f), nil
}

// floatFromNumber returns the number that v is or gives; ok is false if it is none.
func floatFromNumber(t *Thread, v Value) (f float64, ok bool, err error) {
	switch typ := v.Type(); {
	case v.IsFloat():
		return v.Float(), true, nil
	case v.IsInt():
		return float64(v.Int()), true, nil
	case typ.Float != nil:
		r, err := typ.Float(t, v)
		if err != nil {
			return 0, false, err
		}
		if !r.IsKind(KindFloat) {
			return 0, false, TypeErrorf("%s.__float__ returned non-float (type %s)", typ.Name, TypeName(r))
		}
		if !r.IsFloat() {
			if err := warnSubclass(t, r, typ.Name+".__float__", "float"); err != nil {
				return 0, false, err
			}
		}
		return floatOf(r), true, nil
	case typ.Index != nil:
		r, err := intResult(t, v, typ.Index, "__index__")
		if err != nil {
			return 0, false, err
		}
		f, err = intToFloat(r)
		return f, err == nil, err
	}
	return 0, false, nil
}

// floatToInt returns f as an int, without its fraction.
func floatToInt(f float64) (Value, error) {
	switch {
	case f > -1<<63 && f < 1<<63:
		return Int(int64(f)), nil
	case math.IsInf(f, 0):
		return Value{}, Errorf(&OverflowErrorType, "cannot convert float infinity to integer")
	case math.IsNaN(f):
		return Value{}, ValueErrorf("cannot convert float NaN to integer")
	}
	return NewBigInt(bigFromFloat(f)), nil
}

// FloatToInt returns int(f). Its errors are those for infinities and nans.
func FloatToInt(f float64) (Value, error) { return floatToInt(f) }

// bigFromFloat returns f, which is finite, without its fraction.
func bigFromFloat(f float64) *big.Int {
	b, _ := new(big.Float).SetFloat64(f).Int(nil)
	return b
}

func floatPos(t *Thread, v Value) (Value, error) { return Float(floatOf(v)), nil }

func floatSelf(t *Thread, args Args) (Value, error) { return Float(floatOf(args.Pos[0])), nil }

func floatNewArgs(t *Thread, args Args) (Value, error) {
	return NewTuple([]Value{Float(floatOf(args.Pos[0]))}).Value(), nil
}

func floatIsInteger(t *Thread, args Args) (Value, error) {
	f := floatOf(args.Pos[0])
	return Bool(f-f == 0 && math.Trunc(f) == f), nil
}

func floatRounding(f func(float64) float64) NativeFunc {
	return func(t *Thread, args Args) (Value, error) { return floatToInt(f(floatOf(args.Pos[0]))) }
}

func floatRatio(t *Thread, args Args) (Value, error) {
	f := floatOf(args.Pos[0])
	switch {
	case math.IsInf(f, 0):
		return Value{}, Errorf(&OverflowErrorType, "cannot convert Infinity to integer ratio")
	case math.IsNaN(f):
		return Value{}, ValueErrorf("cannot convert NaN to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return NewTuple([]Value{NewBigInt(new(big.Int).Set(r.Num())), NewBigInt(new(big.Int).Set(r.Denom()))}).Value(), nil
}

func floatGetFormat(t *Thread, args Args) (Value, error) {
	v := args.Pos[1]
	if !v.IsKind(KindStr) {
		return Value{}, TypeErrorf("__getformat__() argument must be str, not %s", argTypeName(v))
	}
	if s := v.AsStr().String(); s != "double" && s != "float" {
		return Value{}, ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return NewStr("IEEE, little-endian").Value(), nil
}

// floatCompare compares with floats and ints; ints are not rounded for it.
func floatCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	switch {
	case BothFloat(&x, &y):
		return Bool(compareOrdered(x.Float(), y.Float(), op)), nil
	case y.IsKind(KindFloat):
		return Bool(compareOrdered(floatOf(x), floatOf(y), op)), nil
	case y.IsKind(KindInt):
		return Bool(compareFloatInt(floatOf(x), y, op)), nil
	}
	return NotImplemented, nil
}

func compareFloatInt(f float64, y Value, op CompareOp) bool {
	const exact = 1 << 53
	i, small := IntValue(y)
	switch {
	case small && -exact <= i && i <= exact, f-f != 0 && f != f:
		return compareOrdered(f, float64(i), op)
	case math.IsInf(f, 0):
		return compareOrdered(f, 0, op)
	}
	whole, frac := math.Modf(f)
	c := bigFromFloat(whole).Cmp(BigValue(y))
	if c == 0 {
		return compareOrdered(frac, 0, op)
	}
	return compareOrdered(c, 0, op)
}
