package py

// This file defines Range, the class range, and its iterators.

import (
	"math"
	"math/big"
	"unsafe"
)

// A Range is a Python range. Start, Stop and Step are ints of any size.
type Range struct {
	Header
	Start, Stop, Step Value
	Len               Value // an int
}

// A RangeIter iterates over a range whose items all fit 64 bits. The interpreter loop advances it too.
type RangeIter struct {
	Header
	Cur, Step int64
	N         int64 // items left
}

// A bigRangeIter iterates over any other range.
type bigRangeIter struct {
	Header
	cur, step, n *big.Int
}

// RangeType, RangeIterType and BigRangeIterType are the classes range, range_iterator and longrange_iterator.
var RangeType, RangeIterType, BigRangeIterType Type

func setupRange() {
	RangeType.define(&Def{
		Name: "range", Flags: Final | IsSequence,
		Doc: "range(stop) or range(start, stop[, step]): the ints from start to before stop in steps of step.",
		Slots: Slots{
			Repr: rangeRepr, Hash: rangeHash, Compare: rangeCompare, New: rangeNew, Bool: rangeBool,
			Len: rangeLen, GetItem: rangeGetItem, Contains: rangeContains, Iter: rangeIter,
		},
		Methods: []MethodDef{
			{Name: "index", Fn: rangeIndex, Min: 1, Max: 1, Doc: "The index of a value."},
			{Name: "count", Fn: rangeCount, Min: 1, Max: 1, Doc: "How often a value occurs: 0 or 1."},
			{Name: "__reversed__", Fn: rangeReversed, Doc: "An iterator in the other direction."},
			{Name: "__reduce__", Fn: rangeReduce, Doc: "What copying and pickling need."},
		},
		Members: []MemberDef{
			{Name: "start", Get: func(_ *Thread, v Value) (Value, error) { return v.AsRange().Start, nil }, Set: excReadOnly},
			{Name: "stop", Get: func(_ *Thread, v Value) (Value, error) { return v.AsRange().Stop, nil }, Set: excReadOnly},
			{Name: "step", Get: func(_ *Thread, v Value) (Value, error) { return v.AsRange().Step, nil }, Set: excReadOnly},
		},
	})
	RangeIterType.define(&Def{
		Name: "range_iterator", Flags: Final | NotCallable,
		Slots:   Slots{Iter: selfIter, Next: rangeIterNext},
		Methods: append(reducible(true), lengthHint(func(v Value) int { return int(v.AsRangeIter().N) })),
	})
	BigRangeIterType.define(&Def{
		Name: "longrange_iterator", Flags: Final | NotCallable,
		Slots: Slots{Iter: selfIter, Next: bigRangeIterNext},
		Methods: append(reducible(true), MethodDef{Name: "__length_hint__", Doc: "How many items are left.", Fn: func(_ *Thread, args Args) (Value, error) {
			return NewBigInt(new(big.Int).Set((*bigRangeIter)(args.Pos[0].Pointer()).n)), nil
		}}),
	})
}

// NewRange returns range(start, stop, step). All are ints, and step is not 0.
func NewRange(start, stop, step Value) *Range {
	r := &Range{Header: Header{Type: &RangeType}, Start: start, Stop: stop, Step: step}
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		if n := rangeLength(start.Int(), stop.Int(), step.Int()); n <= math.MaxInt64 {
			r.Len = Int(int64(n))
			return r
		}
	}
	a, b, s := BigValue(start), BigValue(stop), BigValue(step)
	n := new(big.Int)
	if s.Sign() > 0 {
		n.Sub(b, a)
	} else {
		n.Sub(a, b)
	}
	if n.Sign() <= 0 {
		r.Len = Int(0)
		return r
	}
	n.Sub(n, big.NewInt(1))
	n.Quo(n, new(big.Int).Abs(s))
	r.Len = NewBigInt(n.Add(n, big.NewInt(1)))
	return r
}

// rangeLength returns how many ints range(start, stop, step) has.
func rangeLength(start, stop, step int64) uint64 {
	switch {
	case step > 0 && start < stop:
		return (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	case step < 0 && start > stop:
		return (uint64(start)-uint64(stop)-1)/-uint64(step) + 1
	}
	return 0
}

// Value returns r as a Value.
func (r *Range) Value() Value { return Value{ref: &r.Header} }

// small reports whether all ints that r consists of, and those in it, fit 64 bits.
func (r *Range) small() bool {
	return r.Start.IsInt() && r.Stop.IsInt() && r.Step.IsInt() && r.Len.IsInt()
}

// at returns item i, which is in range.
func (r *Range) at(i int64) int64 { return r.Start.Int() + i*r.Step.Int() }

// atBig is at for any range.
func (r *Range) atBig(i *big.Int) Value {
	n := new(big.Int).Mul(i, BigValue(r.Step))
	return NewBigInt(n.Add(n, BigValue(r.Start)))
}

// rangeItems returns the items of r.
func rangeItems(t *Thread, r *Range) ([]Value, error) {
	if !r.Len.IsInt() {
		return nil, NewError(&MemoryErrorType)
	}
	n := int(r.Len.Int())
	if err := t.ChargeN(n, 16); err != nil {
		return nil, err
	}
	items := make([]Value, n)
	if r.small() {
		x, step := r.Start.Int(), r.Step.Int()
		for i := range items {
			items[i].SetInt(x)
			x += step
		}
		return items, nil
	}
	for i := range items {
		items[i] = r.atBig(big.NewInt(int64(i)))
	}
	return items, nil
}

func rangeNew(t *Thread, _ *Type, args Args) (Value, error) {
	if err := checkArgs("range", args, 1, 3); err != nil {
		return Value{}, err
	}
	parts := [3]Value{Int(0), Int(0), Int(1)}
	at := 0
	if len(args.Pos) == 1 {
		at = 1
	}
	for i, v := range args.Pos {
		n, err := Index(t, v)
		if err != nil {
			return Value{}, err
		}
		parts[at+i] = plainInt(n)
	}
	if step := parts[2]; IntSign(step) == 0 {
		return Value{}, NewError(&ValueErrorType, "range() arg 3 must not be zero")
	}
	return NewRange(parts[0], parts[1], parts[2]).Value(), nil
}

// plainInt returns the int v, which may be a bool or an instance of a subclass, as an exact int.
func plainInt(v Value) Value {
	if v.IsInt() {
		return v
	}
	if i, ok := IntValue(v); ok {
		return Int(i)
	}
	return NewBigInt(new(big.Int).Set(BigValue(v)))
}

func rangeRepr(t *Thread, v Value) (string, error) {
	r := v.AsRange()
	parts := []Value{r.Start, r.Stop}
	if !r.Step.IsInt() || r.Step.Int() != 1 {
		parts = append(parts, r.Step)
	}
	name := "range("
	if t.InPython2() {
		name, parts = "xrange(", r.parts2()
	}
	return reprItems(t, v, &parts, name, ")")
}

// key returns what equality and hash of r depend on: what items it has, not how it was written.
func (r *Range) key() Value {
	key := []Value{r.Len, None, None}
	if IntSign(r.Len) != 0 {
		key[1] = r.Start
		if !r.Len.IsInt() || r.Len.Int() != 1 {
			key[2] = r.Step
		}
	}
	return NewTuple(key).Value()
}

func rangeHash(t *Thread, v Value) (int64, error) { return tupleHash(t, v.AsRange().key()) }

func rangeCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.Is(&RangeType) || op != EQ && op != NE {
		return NotImplemented, nil
	}
	if Same(x, y) {
		return Bool(op == EQ), nil
	}
	return tupleCompare(t, x.AsRange().key(), y.AsRange().key(), op)
}

func rangeBool(_ *Thread, v Value) (bool, error) { return IntSign(v.AsRange().Len) != 0, nil }

func rangeLen(_ *Thread, v Value) (int, error) {
	r := v.AsRange()
	if !r.Len.IsInt() {
		return 0, Errorf(&OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	return int(r.Len.Int()), nil
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := v.AsRange()
	if key.Is(&SliceType) {
		return rangeSlice(t, r, key.AsSlice())
	}
	if key.Type().Index == nil {
		return Value{}, TypeErrorf("range indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	if n, ok := IntValue(i); ok && r.small() {
		if n < 0 {
			n += r.Len.Int()
		}
		if uint64(n) < uint64(r.Len.Int()) {
			return Int(r.at(n)), nil
		}
	} else {
		n, size := new(big.Int).Set(BigValue(i)), BigValue(r.Len)
		if n.Sign() < 0 {
			n.Add(n, size)
		}
		if n.Sign() >= 0 && n.Cmp(size) < 0 {
			return r.atBig(n), nil
		}
	}
	return Value{}, NewError(&IndexErrorType, "range object index out of range")
}

func rangeSlice(t *Thread, r *Range, s *Slice) (Value, error) {
	start, stop, step, err := s.unbounded(t, BigValue(r.Len))
	if err != nil {
		return Value{}, err
	}
	newStep := NewBigInt(step.Mul(step, BigValue(r.Step)))
	return NewRange(r.atBig(start), r.atBig(stop), newStep).Value(), nil
}

// position returns the index of the int v in r, nil if it is not there.
func (r *Range) position(v Value) *big.Int {
	i := new(big.Int).Sub(BigValue(v), BigValue(r.Start))
	i, rest := i.QuoRem(i, BigValue(r.Step), new(big.Int))
	if rest.Sign() != 0 || i.Sign() < 0 || i.Cmp(BigValue(r.Len)) >= 0 {
		return nil
	}
	return i
}

// positionSmall is position for a small range; -1 if v is not there.
func (r *Range) positionSmall(v int64) int64 {
	start, step, n := r.Start.Int(), r.Step.Int(), uint64(r.Len.Int())
	var away, by uint64
	switch {
	case step > 0 && v >= start:
		away, by = uint64(v)-uint64(start), uint64(step)
	case step < 0 && v <= start:
		away, by = uint64(start)-uint64(v), -uint64(step)
	default:
		return -1
	}
	if away%by != 0 || away/by >= n {
		return -1
	}
	return int64(away / by)
}

// find returns the index of v in r, the zero Value if it is not there. Only of exact ints and bools it is known without
// comparing with every item.
func (r *Range) find(t *Thread, v Value) (Value, error) {
	if v.Is(&IntType) || v.Is(&BoolType) {
		if n, ok := IntValue(v); ok && r.small() {
			if i := r.positionSmall(n); i >= 0 {
				return Int(i), nil
			}
		} else if i := r.position(v); i != nil {
			return NewBigInt(i), nil
		}
		return Value{}, nil
	}
	n, found := int64(0), false
	err := Each(t, r.Value(), func(x Value) error {
		eq, err := Equal(t, x, v)
		if err == nil && eq {
			found = true
			return errStop
		}
		n++
		return err
	})
	if found {
		return Int(n), nil
	}
	return Value{}, err
}

func rangeContains(t *Thread, v, item Value) (bool, error) {
	i, err := v.AsRange().find(t, item)
	return !i.IsZero(), err
}

func rangeIndex(t *Thread, args Args) (Value, error) {
	v := args.Pos[1]
	i, err := args.Pos[0].AsRange().find(t, v)
	if err != nil || !i.IsZero() {
		return i, err
	}
	if !v.Is(&IntType) && !v.Is(&BoolType) {
		return Value{}, NewError(&ValueErrorType, "sequence.index(x): x not in sequence")
	}
	s, err := Repr(t, v)
	if err != nil {
		return Value{}, err
	}
	return Value{}, NewError(&ValueErrorType, s+" is not in range")
}

func rangeCount(t *Thread, args Args) (Value, error) {
	r, v := args.Pos[0].AsRange(), args.Pos[1]
	if v.Is(&IntType) || v.Is(&BoolType) {
		i, err := r.find(t, v)
		return Int(int64(b2i(!i.IsZero()))), err
	}
	n := int64(0)
	err := Each(t, r.Value(), func(x Value) error {
		eq, err := Equal(t, x, v)
		n += int64(b2i(eq))
		return err
	})
	return Int(n), err
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func rangeReduce(_ *Thread, args Args) (Value, error) {
	r := args.Pos[0].AsRange()
	return NewPair(RangeType.Value(), NewTuple([]Value{r.Start, r.Stop, r.Step}).Value()), nil
}

func rangeIter(_ *Thread, v Value) (Value, error) {
	r := v.AsRange()
	if r.small() {
		it := newRangeIter(r.Start.Int(), r.Step.Int(), r.Len.Int())
		return Value{ref: &it.Header}, nil
	}
	it := &bigRangeIter{Header{Type: &BigRangeIterType}, new(big.Int).Set(BigValue(r.Start)), BigValue(r.Step), new(big.Int).Set(BigValue(r.Len))}
	return Value{ref: &it.Header}, nil
}

// IterRange returns iter(range(*args)) for one to three ints of 64 bits. It reports whether it could: if not, the call does
// the same in the general way, or fails.
func IterRange(args []Value) (Value, bool) {
	start, step := int64(0), int64(1)
	for i := range args {
		if !args[i].IsInt() {
			return Value{}, false
		}
	}
	stop := args[0].Int()
	if len(args) > 1 {
		start, stop = stop, args[1].Int()
	}
	if len(args) > 2 {
		step = args[2].Int()
	}
	n := rangeLength(start, stop, step)
	if step == 0 || n > math.MaxInt64 {
		return Value{}, false
	}
	it := newRangeIter(start, step, int64(n))
	it.Header.flags = PrivateFlag
	return Value{ref: &it.Header}, true
}

// newRangeIter makes an iterator. As nothing that it points to is ever collected, its memory is not for the collector to
// look into.
func newRangeIter(cur, step, n int64) *RangeIter {
	it := (*RangeIter)(unsafe.Pointer(new([unsafe.Sizeof(RangeIter{}) / 8]uint64)))
	it.Header.Type, it.Cur, it.Step, it.N = &RangeIterType, cur, step, n
	return it
}

func rangeReversed(_ *Thread, args Args) (Value, error) {
	r := args.Pos[0].AsRange()
	if r.small() && r.Step.Int() != math.MinInt64 {
		n := r.Len.Int()
		last := (n - 1) * r.Step.Int() // may wrap around; so does the sum, and comes out right
		it := newRangeIter(r.Start.Int()+last, -r.Step.Int(), n)
		return Value{ref: &it.Header}, nil
	}
	n := new(big.Int).Set(BigValue(r.Len))
	last := new(big.Int).Sub(n, big.NewInt(1))
	last.Mul(last, BigValue(r.Step))
	last.Add(last, BigValue(r.Start))
	it := &bigRangeIter{Header{Type: &BigRangeIterType}, last, new(big.Int).Neg(BigValue(r.Step)), n}
	return Value{ref: &it.Header}, nil
}

func rangeIterNext(_ *Thread, v Value) (Value, error) {
	it := v.AsRangeIter()
	if it.N <= 0 {
		return Value{}, nil
	}
	it.N--
	x := it.Cur
	it.Cur += it.Step
	return Int(x), nil
}

func bigRangeIterNext(_ *Thread, v Value) (Value, error) {
	it := (*bigRangeIter)(v.Pointer())
	if it.n.Sign() <= 0 {
		return Value{}, nil
	}
	it.n.Sub(it.n, big.NewInt(1))
	x := NewBigInt(new(big.Int).Set(it.cur))
	it.cur.Add(it.cur, it.step)
	return x, nil
}
