package py

// This file defines Tuple, the class tuple.

import "math/bits"

// A Tuple is a Python tuple. Its items do not change.
type Tuple struct {
	Header
	Items []Value
}

// tupleObject is an instance of a subclass of tuple.
type tupleObject struct {
	Tuple
	attrs *Dict
}

// TupleType is the class tuple.
var TupleType Type

// emptyTuple is the only empty tuple of class tuple.
var emptyTuple = Tuple{Header: Header{Type: &TupleType}}

func setupTuple() {
	TupleType.define(&Def{
		Name: "tuple", Kind: KindTuple, Flags: IsSequence | MatchSelf,
		Doc: "tuple() is the empty tuple, tuple(iterable) one of its items.",
		Slots: Slots{
			Repr: tupleRepr, Hash: tupleHash, Compare: tupleCompare, New: tupleNew,
			Concat: tupleConcat, Repeat: tupleRepeat,
			Len:     func(_ *Thread, v Value) (int, error) { return len(v.AsTuple().Items), nil },
			GetItem: tupleGetItem, Contains: tupleContains, Iter: tupleIter,
		},
		Methods: []MethodDef{
			{Name: "index", Fn: tupleIndex, Min: 1, Max: 3, Doc: "The index of the first item equal to a value."},
			{Name: "count", Fn: tupleCount, Min: 1, Max: 1, Doc: "How many items are equal to a value."},
			{Name: "__getnewargs__", Fn: tupleGetNewArgs, Doc: "What copying and pickling pass to __new__."},
			{Name: "__class_getitem__", Fn: genericGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "tuple[T] for annotations."},
		},
		DictOf: func(v Value) **Dict { return &(*tupleObject)(v.Pointer()).attrs },
	})
}

// NewTuple returns a tuple of items, which become the tuple's.
func NewTuple(items []Value) *Tuple {
	if len(items) == 0 {
		return &emptyTuple
	}
	return &Tuple{Header: Header{Type: &TupleType}, Items: items}
}

// NewPair returns the tuple (x, y), in one piece of memory.
func NewPair(x, y Value) Value {
	p := &struct {
		Tuple
		items [2]Value
	}{Tuple{Header: Header{Type: &TupleType}}, [2]Value{x, y}}
	p.Items = p.items[:]
	return p.Value()
}

// NewTupleOf returns an instance of class, a subclass of tuple or tuple itself, with items, which become the tuple's.
func NewTupleOf(class *Type, items []Value) *Tuple {
	if class == &TupleType {
		return NewTuple(items)
	}
	o := &tupleObject{}
	o.Header.Type, o.Items = class, items
	return &o.Tuple
}

// Value returns u as a Value.
func (u *Tuple) Value() Value { return Value{ref: &u.Header} }

func tupleNew(t *Thread, class *Type, args Args) (Value, error) {
	if err := noKeywordsNew(class, &TupleType, args); err != nil {
		return Value{}, err
	}
	if len(args.Pos) > 1 {
		return Value{}, ArityError("tuple", len(args.Pos), 0, 1)
	}
	if len(args.Pos) == 0 {
		return NewTupleOf(class, nil).Value(), nil
	}
	v := args.Pos[0]
	if class == &TupleType && v.Is(&TupleType) {
		return v, nil
	}
	if v.Is(&ListType) || v.Is(&TupleType) {
		if err := t.ChargeN(seqLen(v), 16); err != nil {
			return Value{}, err
		}
	}
	items, err := Collect(t, v)
	if err != nil {
		return Value{}, err
	}
	return NewTupleOf(class, items).Value(), nil
}

func tupleRepr(t *Thread, v Value) (string, error) {
	u := v.AsTuple()
	switch len(u.Items) {
	case 0:
		return "()", nil
	case 1:
		if t.reprEnter(v) {
			return "(...)", nil
		}
		defer t.reprLeave()
		s, err := Repr(t, u.Items[0])
		return "(" + s + ",)", err
	}
	return reprItems(t, v, &u.Items, "(", ")")
}

// The primes of xxHash, as CPython mixes the hashes of a tuple's items.
const (
	xxPrime1 uint64 = 11400714785074694791
	xxPrime2 uint64 = 14029467366897019727
	xxPrime5 uint64 = 2870177450012600261
)

func tupleHash(t *Thread, v Value) (int64, error) {
	items := v.AsTuple().Items
	acc := xxPrime5
	for i := range items {
		h, err := hashItem(t, items[i])
		if err != nil {
			return 0, err
		}
		acc = bits.RotateLeft64(acc+h*xxPrime2, 31) * xxPrime1
	}
	acc += uint64(len(items)) ^ (xxPrime5 ^ 3527539)
	if acc == ^uint64(0) {
		return 1546275796, nil
	}
	return int64(acc), nil
}

// hashItem hashes an item of a container, which may be a container itself: the depth is counted.
func hashItem(t *Thread, v Value) (uint64, error) {
	if v.ref == &intTag || v.ref.Type == &StrType {
		return hashKey(t, v)
	}
	if err := t.Enter(""); err != nil {
		return 0, err
	}
	h, err := Hash(t, v)
	t.Leave()
	return uint64(h), err
}

func tupleCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.IsKind(KindTuple) {
		return NotImplemented, nil
	}
	return compareSeqs(t, &x.AsTuple().Items, &y.AsTuple().Items, op)
}

func tupleConcat(t *Thread, x, y Value) (Value, error) {
	if !y.IsKind(KindTuple) {
		return Value{}, TypeErrorf("can only concatenate tuple (not \"%s\") to tuple", y.Type().Name)
	}
	a, b := x.AsTuple().Items, y.AsTuple().Items
	switch {
	case len(a) == 0 && y.Is(&TupleType):
		return y, nil
	case len(b) == 0 && x.Is(&TupleType):
		return x, nil
	}
	if err := t.ChargeN(len(a)+len(b), 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, len(a)+len(b))
	copy(items[copy(items, a):], b)
	return NewTuple(items).Value(), nil
}

func tupleRepeat(t *Thread, x Value, n int) (Value, error) {
	if n == 1 && x.Is(&TupleType) {
		return x, nil
	}
	items, err := repeatItems(t, x.AsTuple().Items, n)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(items).Value(), nil
}

func tupleContains(t *Thread, v, item Value) (bool, error) {
	u := v.AsTuple()
	i, err := findItem(t, &u.Items, item, 0, len(u.Items))
	return i >= 0, err
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	items := v.AsTuple().Items
	if key.IsInt() {
		i := int(key.Int())
		if i < 0 {
			i += len(items)
		}
		if uint(i) < uint(len(items)) {
			return items[i], nil
		}
		return Value{}, NewError(&IndexErrorType, "tuple index out of range")
	}
	if key.Is(&SliceType) {
		start, _, step, n, err := key.AsSlice().over(t, func() int { return len(items) })
		if err != nil {
			return Value{}, err
		}
		if n == len(items) && step == 1 && v.Is(&TupleType) {
			return v, nil
		}
		if n > 0 && step == 1 {
			return NewTuple(items[start : start+n : start+n]).Value(), nil // tuples do not change: no copy
		}
		items, err := sliceItems(t, items, start, step, n)
		if err != nil {
			return Value{}, err
		}
		return NewTuple(items).Value(), nil
	}
	i, ok, err := itemIndex(t, key, "tuple", func() int { return len(items) })
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return Value{}, NewError(&IndexErrorType, "tuple index out of range")
	}
	return items[i], nil
}

func tupleIndex(t *Thread, args Args) (Value, error) {
	u := args.Pos[0].AsTuple()
	start, stop, err := searchBounds(t, args.Pos[2:], len(u.Items))
	if err != nil {
		return Value{}, err
	}
	i, err := findItem(t, &u.Items, args.Pos[1], start, stop)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, NewError(&ValueErrorType, "tuple.index(x): x not in tuple")
	}
	return Int(int64(i)), nil
}

func tupleCount(t *Thread, args Args) (Value, error) {
	return countItem(t, &args.Pos[0].AsTuple().Items, args.Pos[1])
}

func tupleGetNewArgs(_ *Thread, args Args) (Value, error) {
	u := NewTuple(args.Pos[0].AsTuple().Items)
	return NewTuple([]Value{u.Value()}).Value(), nil
}
