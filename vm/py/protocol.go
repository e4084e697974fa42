package py

// This file defines the operations that any value may support: what operators, len(), iter() and the like do. They follow
// CPython's Objects/abstract.c, and so do their messages.

import "math"

// TypeName returns the name of v's class, for messages.
func TypeName(v Value) string { return v.Type().MessageName() }

// Repr returns repr(v).
func Repr(t *Thread, v Value) (string, error) {
	if err := t.Enter(" while getting the repr of an object"); err != nil {
		return "", err
	}
	s, err := v.Type().Repr(t, v)
	t.Leave()
	return s, err
}

// ToStr returns str(v).
func ToStr(t *Thread, v Value) (string, error) {
	if v.Is(&StrType) {
		return v.AsStr().String(), nil
	}
	if err := t.Enter(" while getting the str of an object"); err != nil {
		return "", err
	}
	f := v.Type().Str
	switch {
	case f == nil:
		f = v.Type().Repr
	case (v.IsFloat() || v.Is(&IntType)) && t.InPython2():
		f = numberStr2
	}
	s, err := f(t, v)
	t.Leave()
	return s, err
}

// Callable reports whether v can be called.
func Callable(v Value) bool {
	typ := v.Type()
	return typ.Call != nil || typ == &FuncType || typ == &NativeType || typ == &MethodDescType
}

// Hash returns hash(v).
func Hash(t *Thread, v Value) (int64, error) {
	if h := v.Type().Hash; h != nil {
		return h(t, v)
	}
	return 0, TypeErrorf("unhashable type: '%s'", TypeName(v))
}

// Truth returns bool(v).
func Truth(t *Thread, v Value) (bool, error) {
	switch {
	case v.IsTrue():
		return true, nil
	case v.IsFalse(), v.IsNone():
		return false, nil
	case v.IsInt():
		return v.Int() != 0, nil
	case v.Is(&StrType): // counting characters would take longer
		return v.AsStr().s != "", nil
	}
	switch typ := v.Type(); {
	case typ.Bool != nil:
		return typ.Bool(t, v)
	case typ.Len != nil:
		n, err := typ.Len(t, v)
		return n != 0, err
	}
	return true, nil
}

var swapped = [...]CompareOp{LT: GT, LE: GE, EQ: EQ, NE: NE, GT: LT, GE: LE}
var compareNames = [...]string{LT: "<", LE: "<=", EQ: "==", NE: "!=", GT: ">", GE: ">="}

// Compare returns x op y. The result is what the classes of x and y say, not always a bool.
func Compare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if BothInt(&x, &y) {
		return Bool(compareOrdered(x.Int(), y.Int(), op)), nil
	}
	if err := t.Enter(" in comparison"); err != nil {
		return Value{}, err
	}
	v, err := compare(t, x, y, op)
	t.Leave()
	return v, err
}

func compare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	xt, yt := x.Type(), y.Type()
	tried := false
	if xt != yt && yt.Compare != nil && yt.IsSubtype(xt) {
		tried = true
		if v, err := yt.Compare(t, y, x, swapped[op]); err != nil || !v.IsNotImplemented() {
			return v, err
		}
	}
	if xt.Compare != nil {
		if v, err := xt.Compare(t, x, y, op); err != nil || !v.IsNotImplemented() {
			return v, err
		}
	}
	if !tried && yt.Compare != nil {
		if v, err := yt.Compare(t, y, x, swapped[op]); err != nil || !v.IsNotImplemented() {
			return v, err
		}
	}
	switch op {
	case EQ:
		return Bool(Same(x, y)), nil
	case NE:
		return Bool(!Same(x, y)), nil
	}
	if (xt != yt || x.IsNone()) && t.InPython2() {
		if x.IsNone() && y.IsNone() {
			return Bool(op == LE || op == GE), nil
		}
		if less, ok := ordered2(x, y); ok {
			return Bool(less == (op == LT || op == LE)), nil
		}
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", compareNames[op], TypeName(x), TypeName(y))
}

func compareOrdered[T int | int64 | float64 | string](x, y T, op CompareOp) bool {
	switch op {
	case LT:
		return x < y
	case LE:
		return x <= y
	case EQ:
		return x == y
	case NE:
		return x != y
	case GT:
		return x > y
	}
	return x >= y
}

// CompareBool is Compare with a truth test of the result.
func CompareBool(t *Thread, x, y Value, op CompareOp) (bool, error) {
	v, err := Compare(t, x, y, op)
	if err != nil {
		return false, err
	}
	return Truth(t, v)
}

// Equal reports whether x is y or x == y: the test of containers.
func Equal(t *Thread, x, y Value) (bool, error) {
	if Same(x, y) {
		return true, nil
	}
	if x.Is(&StrType) && y.Is(&StrType) {
		return x.AsStr().String() == y.AsStr().String(), nil
	}
	return CompareBool(t, x, y, EQ)
}

var binaryNames = [NumBinaryOps]string{"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "^", "|", "divmod()"}

// Binary returns x op y.
func Binary(t *Thread, op BinaryOp, x, y Value) (Value, error) {
	v, err := binary(t, op, x, y)
	if err != nil || !v.IsNotImplemented() {
		return v, err
	}
	switch op {
	case OpAdd:
		if f := x.Type().Concat; f != nil {
			return f(t, x, y)
		}
	case OpMul:
		if f := x.Type().Repeat; f != nil {
			return repeat(t, f, x, y)
		}
		if f := y.Type().Repeat; f != nil {
			return repeat(t, f, y, x)
		}
	}
	return Value{}, binaryError(x, y, binaryNames[op])
}

// binary tries the slots for op; the result may be NotImplemented.
func binary(t *Thread, op BinaryOp, x, y Value) (Value, error) {
	f, g := x.Type().Binary[op], y.Type().Binary[op]
	if xt, yt := x.Type(), y.Type(); xt == yt || xt.makes(slotBinary+slotID(op)) && yt.makes(slotBinary+slotID(op)) {
		// Both have the same slot: it looks at both operands.
		g = nil
	}
	if f != nil {
		if g != nil && y.Type().IsSubtype(x.Type()) {
			if v, err := g(t, x, y); err != nil || !v.IsNotImplemented() {
				return v, err
			}
			g = nil
		}
		if v, err := f(t, x, y); err != nil || !v.IsNotImplemented() {
			return v, err
		}
	}
	if g != nil {
		return g(t, x, y)
	}
	return NotImplemented, nil
}

func binaryError(x, y Value, op string) error {
	if op == ">>" && x.Is(&NativeType) && x.AsNative().Name == "print" {
		return TypeErrorf("unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?",
			TypeName(x), TypeName(y))
	}
	return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", op, TypeName(x), TypeName(y))
}

func repeat(t *Thread, f func(*Thread, Value, int) (Value, error), x, n Value) (Value, error) {
	if n.Type().Index == nil {
		return Value{}, TypeErrorf("can't multiply sequence by non-int of type '%s'", TypeName(n))
	}
	i, err := AsSize(t, n, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	return f(t, x, i)
}

// InPlace returns the result of x op= y.
func InPlace(t *Thread, op BinaryOp, x, y Value) (Value, error) {
	typ := x.Type()
	if f := typ.InPlace[op]; f != nil {
		if v, err := f(t, x, y); err != nil || !v.IsNotImplemented() {
			return v, err
		}
	}
	v, err := binary(t, op, x, y)
	if err != nil || !v.IsNotImplemented() {
		return v, err
	}
	switch op {
	case OpAdd:
		if typ.ConcatInPlace != nil {
			return typ.ConcatInPlace(t, x, y)
		}
		if typ.Concat != nil {
			return typ.Concat(t, x, y)
		}
	case OpMul:
		if typ.RepeatInPlace != nil {
			return repeat(t, typ.RepeatInPlace, x, y)
		}
		if typ.Repeat != nil {
			return repeat(t, typ.Repeat, x, y)
		}
		if f := y.Type().Repeat; f != nil {
			return repeat(t, f, y, x)
		}
	}
	name := binaryNames[op]
	if op == OpPow {
		name = "**"
	}
	return Value{}, binaryError(x, y, name+"=")
}

// A UnaryOp is a prefix operator.
type UnaryOp uint8

// The prefix operators, and abs().
const (
	OpNeg UnaryOp = iota
	OpPos
	OpInvert
	OpAbs
)

// Unary returns op v.
func Unary(t *Thread, op UnaryOp, v Value) (Value, error) {
	typ := v.Type()
	f, name := typ.Neg, "unary -"
	switch op {
	case OpPos:
		f, name = typ.Pos, "unary +"
	case OpInvert:
		f, name = typ.Invert, "unary ~"
	case OpAbs:
		f, name = typ.Abs, "abs()"
	}
	if f == nil {
		return Value{}, TypeErrorf("bad operand type for %s: '%s'", name, TypeName(v))
	}
	return f(t, v)
}

// Index returns v as an int, if it is one or has __index__.
func Index(t *Thread, v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	if v.IsKind(KindInt) {
		return intPos(t, v) // what a subclass of int calls __index__ does not count
	}
	if f := v.Type().Index; f != nil {
		return intResult(t, v, f, "__index__")
	}
	return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", TypeName(v))
}

// AsSize returns v, an int or what has __index__, as a Go int. If it does not fit, the error is an overflow of class, or
// if class is nil the result is the nearest int.
func AsSize(t *Thread, v Value, class *Type) (int, error) {
	if v.IsInt() {
		return int(v.Int()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if n, ok := IntValue(i); ok {
		return int(n), nil
	}
	if class != nil {
		return 0, Errorf(class, "cannot fit '%s' into an index-sized integer", TypeName(v))
	}
	if IntSign(i) < 0 {
		return math.MinInt, nil
	}
	return math.MaxInt, nil
}

// Len returns len(v).
func Len(t *Thread, v Value) (int, error) {
	if f := v.Type().Len; f != nil {
		return f(t, v)
	}
	return 0, TypeErrorf("object of type '%s' has no len()", TypeName(v))
}

// GetItem returns v[key].
func GetItem(t *Thread, v, key Value) (Value, error) {
	if f := v.Type().GetItem; f != nil {
		return f(t, v, key)
	}
	if v.IsKind(KindType) {
		return classGetItem(t, v.AsType(), key)
	}
	return Value{}, TypeErrorf("'%s' object is not subscriptable", TypeName(v))
}

// SetItem does v[key] = val.
func SetItem(t *Thread, v, key, val Value) error {
	if f := v.Type().SetItem; f != nil {
		return f(t, v, key, val)
	}
	return TypeErrorf("'%s' object does not support item assignment", TypeName(v))
}

// DelItem does del v[key].
func DelItem(t *Thread, v, key Value) error {
	if f := v.Type().SetItem; f != nil {
		return f(t, v, key, Value{})
	}
	typ := v.Type()
	if typ.heap != nil || typ.Len != nil || typ.Concat != nil || typ.Contains != nil {
		// It has the slots of a sequence, which speak of it in other words.
		if key.Type().Index != nil {
			return TypeErrorf("'%s' object doesn't support item deletion", TypeName(v))
		}
	}
	return TypeErrorf("'%s' object does not support item deletion", TypeName(v))
}

// Contains returns item in v.
func Contains(t *Thread, v, item Value) (bool, error) {
	if f := v.Type().Contains; f != nil {
		return f(t, v, item)
	}
	if v.Type().Iter == nil && !v.Type().hasItems() {
		return false, TypeErrorf("argument of type '%s' is not iterable", TypeName(v))
	}
	it, err := Iter(t, v)
	if err != nil {
		if IsError(err, &TypeErrorType) {
			err = TypeErrorf("argument of type '%s' is not iterable", TypeName(v))
		}
		return false, err
	}
	found := false
	err = Each(t, it, func(x Value) error {
		eq, err := Equal(t, x, item)
		if err == nil && eq {
			found = true
			return errStop
		}
		return err
	})
	if found {
		return true, nil
	}
	return false, err
}

// Iter returns iter(v).
func Iter(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ.Iter != nil {
		it, err := typ.Iter(t, v)
		if err == nil && it.Type().Next == nil {
			return Value{}, TypeErrorf("iter() returned non-iterator of type '%s'", TypeName(it))
		}
		return it, err
	}
	if typ.hasItems() {
		return newSeqIter(v), nil
	}
	return Value{}, TypeErrorf("'%s' object is not iterable", TypeName(v))
}

// hasItems reports whether v[0], v[1] ... are the items of the instances v of typ. Built-in types that are no sequences have
// GetItem for something else.
func (typ *Type) hasItems() bool {
	return typ.GetItem != nil && typ.Kind != KindDict && (typ.heap != nil || typ.Flags&IsSequence != 0)
}

// Next returns the next item of iterator it, or the zero Value at its end.
func Next(t *Thread, it Value) (Value, error) {
	if f := it.Type().Next; f != nil {
		return f(t, it)
	}
	return Value{}, TypeErrorf("'%s' object is not an iterator", TypeName(it))
}

// Nexter returns what gives the next item of the iterator it, or the zero Value at its end, to who wants all of them.
func Nexter(t *Thread, it Value) func(t *Thread, it Value) (Value, error) {
	if it.Is(&GenType) {
		return newDriver(it).next
	}
	return it.Type().Next
}

// stop is the error with which a callback of Each ends the iteration.
type stop struct{}

func (stop) Error() string { return "stop" }

var errStop error = stop{}

// Each calls f with each item of iterable v. It polls, so that an endless iterator can be interrupted.
func Each(t *Thread, v Value, f func(Value) error) error {
	switch {
	case v.Is(&ListType):
		l := v.AsList()
		for i := 0; i < len(l.Items); i++ {
			if err := f(l.Items[i]); err != nil {
				return err
			}
		}
		return nil
	case v.Is(&TupleType):
		for _, x := range v.AsTuple().Items {
			if err := f(x); err != nil {
				return err
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	next := Nexter(t, it)
	for {
		x, err := next(t, it)
		if err != nil {
			return err
		}
		if x.IsZero() {
			return nil
		}
		if err := f(x); err != nil {
			return err
		}
		if err := t.PollItem(); err != nil {
			return err
		}
	}
}

// checkLengthHint asks v how many items it has, as CPython does to make room for them. Here that serves for its errors only.
func checkLengthHint(t *Thread, v Value) error {
	if v.Type().Len != nil {
		if _, err := Len(t, v); err == nil || !IsError(err, &TypeErrorType) {
			return err
		}
	}
	hint, found, err := callSpecial(t, v, "__length_hint__")
	switch {
	case err != nil:
		if IsError(err, &TypeErrorType) {
			err = nil
		}
		return err
	case !found || hint.IsNotImplemented():
		return nil
	case !hint.IsKind(KindInt):
		return TypeErrorf("__length_hint__ must be an integer, not %s", TypeName(hint))
	}
	n, ok := IntValue(hint)
	switch {
	case !ok:
		return Errorf(&OverflowErrorType, "Python int too large to convert to C ssize_t")
	case n < 0:
		return ValueErrorf("__length_hint__() should return >= 0")
	}
	return nil
}

// Collect returns the items of iterable v. The result is the caller's.
func Collect(t *Thread, v Value) ([]Value, error) {
	var items []Value
	switch {
	case v.Is(&ListType):
		return append(items, v.AsList().Items...), nil
	case v.Is(&TupleType):
		return append(items, v.AsTuple().Items...), nil
	case v.Is(&DictType): // at one moment
		if err := t.ChargeN(v.AsDict().Len(), 16); err != nil {
			return nil, err
		}
		return v.AsDict().Keys(), nil
	case v.Is(&SetType), v.Is(&FrozenSetType):
		s := v.AsSet()
		if err := t.ChargeN(s.Len(), 16); err != nil {
			return nil, err
		}
		items = make([]Value, 0, s.Len())
		s.Each(func(x Value) bool {
			items = append(items, x)
			return true
		})
		return items, nil
	case v.Is(&RangeType): // its length is known, and may be more than there is memory for
		return rangeItems(t, v.AsRange())
	}
	it := v
	if v.Type().heap != nil {
		var err error
		if it, err = Iter(t, v); err != nil {
			return nil, err
		}
		if err := checkLengthHint(t, v); err != nil {
			return nil, err
		}
	}
	if it.Is(&GenType) {
		l := NewList(nil)
		err := appendGen(t, l, it)
		return l.Items, err
	}
	grown := 0
	err := Each(t, it, func(x Value) error {
		if len(items) == cap(items) && len(items) > grown {
			grown = len(items)
			if err := t.ChargeN(2*grown, 16); err != nil {
				return err
			}
		}
		items = append(items, x)
		return nil
	})
	return items, err
}
