package py

// This file defines Slice, the class slice, and what slices select.

import (
	"math"
	"math/big"
	"math/bits"
)

// A Slice is a Python slice.
type Slice struct {
	Header
	Start, Stop, Step Value
}

// SliceType is the class slice.
var SliceType Type

func setupSlice() {
	SliceType.define(&Def{
		Name: "slice", Flags: Final,
		Doc:   "slice(stop) or slice(start, stop[, step]): what is between the brackets of x[start:stop:step].",
		Slots: Slots{Repr: sliceRepr, Hash: sliceHash, Compare: sliceCompare, New: sliceNew},
		Methods: []MethodDef{
			{Name: "indices", Fn: sliceIndices, Min: 1, Max: 1, Doc: "The (start, stop, step) for a sequence of a length."},
			{Name: "__reduce__", Fn: sliceReduce, Doc: "What copying and pickling need."},
		},
		Members: []MemberDef{
			{Name: "start", Get: func(_ *Thread, v Value) (Value, error) { return v.AsSlice().Start, nil }, Set: excReadOnly},
			{Name: "stop", Get: func(_ *Thread, v Value) (Value, error) { return v.AsSlice().Stop, nil }, Set: excReadOnly},
			{Name: "step", Get: func(_ *Thread, v Value) (Value, error) { return v.AsSlice().Step, nil }, Set: excReadOnly},
		},
	})
}

// NewSlice returns slice(start, stop, step).
func NewSlice(start, stop, step Value) *Slice {
	return &Slice{Header{Type: &SliceType}, start, stop, step}
}

// Value returns s as a Value.
func (s *Slice) Value() Value { return Value{ref: &s.Header} }

// unpack returns start, stop and step as Go ints, the nearest ones if they do not fit. Absent ones become what selects
// everything. It may run Python code (__index__), so ask for the sequence's length after it.
func (s *Slice) unpack(t *Thread) (start, stop, step int, err error) {
	step = 1
	if !s.Step.IsNone() {
		if step, err = sliceIndex(t, s.Step); err != nil {
			return 0, 0, 0, err
		}
		if step == 0 {
			return 0, 0, 0, NewError(&ValueErrorType, "slice step cannot be zero")
		}
		step = max(step, -math.MaxInt) // so that -step does not overflow
	}
	stop = math.MaxInt
	if step < 0 {
		start, stop = math.MaxInt, math.MinInt
	}
	if !s.Start.IsNone() {
		if start, err = sliceIndex(t, s.Start); err != nil {
			return 0, 0, 0, err
		}
	}
	if !s.Stop.IsNone() {
		if stop, err = sliceIndex(t, s.Stop); err != nil {
			return 0, 0, 0, err
		}
	}
	return start, stop, step, nil
}

func sliceIndex(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.Int()), nil
	}
	if v.Type().Index == nil {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return AsSize(t, v, nil)
}

// clipSlice fits what unpack returns to a sequence of n items: start and stop lie within it, and count items are
// selected.
func clipSlice(start, stop, step, n int) (_, _, count int) {
	low, high := 0, n
	if step < 0 {
		low, high = -1, n-1
	}
	clip := func(i int) int {
		if i < 0 {
			if i += n; i < low {
				return low
			}
			return i
		}
		return min(i, high)
	}
	start, stop = clip(start), clip(stop)
	switch {
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	case step < 0 && stop < start:
		count = (start-stop-1)/-step + 1
	}
	return start, stop, count
}

// over returns what s selects of a sequence, whose length n tells after __index__ methods have run. count is the number
// of items; start and stop lie within the sequence.
func (s *Slice) over(t *Thread, n func() int) (start, stop, step, count int, err error) {
	if start, stop, step, err = s.unpack(t); err != nil {
		return 0, 0, 0, 0, err
	}
	start, stop, count = clipSlice(start, stop, step, n())
	return start, stop, step, count, nil
}

// Over returns what s selects of a sequence of n items: count of them, beginning with start, in steps of step. stop is
// clipped too.
func (s *Slice) Over(t *Thread, n int) (start, stop, step, count int, err error) {
	return s.over(t, func() int { return n })
}

func sliceNew(_ *Thread, _ *Type, args Args) (Value, error) {
	if err := checkArgs("slice", args, 1, 3); err != nil {
		return Value{}, err
	}
	s := NewSlice(None, args.Pos[0], None)
	if len(args.Pos) > 1 {
		s.Start, s.Stop = args.Pos[0], args.Pos[1]
	}
	if len(args.Pos) > 2 {
		s.Step = args.Pos[2]
	}
	return s.Value(), nil
}

func (s *Slice) parts() []Value { return []Value{s.Start, s.Stop, s.Step} }

func sliceRepr(t *Thread, v Value) (string, error) {
	parts := v.AsSlice().parts()
	return reprItems(t, v, &parts, "slice(", ")")
}

func sliceHash(t *Thread, v Value) (int64, error) {
	acc := xxPrime5
	for _, x := range v.AsSlice().parts() {
		h, err := hashItem(t, x)
		if err != nil {
			return 0, err
		}
		acc = bits.RotateLeft64(acc+h*xxPrime2, 31) * xxPrime1
	}
	if acc == ^uint64(0) {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func sliceCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.Is(&SliceType) {
		return NotImplemented, nil
	}
	if Same(x, y) {
		return Bool(op == EQ || op == LE || op == GE), nil
	}
	a, b := x.AsSlice().parts(), y.AsSlice().parts()
	return compareSeqs(t, &a, &b, op)
}

func sliceReduce(_ *Thread, args Args) (Value, error) {
	return NewPair(SliceType.Value(), NewTuple(args.Pos[0].AsSlice().parts()).Value()), nil
}

func sliceIndices(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsSlice()
	n, err := Index(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if IntSign(n) < 0 {
		return Value{}, NewError(&ValueErrorType, "length should not be negative")
	}
	start, stop, step, err := s.unbounded(t, BigValue(n))
	if err != nil {
		return Value{}, err
	}
	return NewTuple([]Value{NewBigInt(start), NewBigInt(stop), NewBigInt(step)}).Value(), nil
}

// unbounded is Over for ints of any size. The results are the caller's.
func (s *Slice) unbounded(t *Thread, n *big.Int) (start, stop, step *big.Int, err error) {
	number := func(v Value) (*big.Int, error) {
		if v.Type().Index == nil {
			return nil, TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		i, err := Index(t, v)
		if err != nil {
			return nil, err
		}
		return new(big.Int).Set(BigValue(i)), nil
	}
	step = big.NewInt(1)
	if !s.Step.IsNone() {
		if step, err = number(s.Step); err != nil {
			return nil, nil, nil, err
		}
		if step.Sign() == 0 {
			return nil, nil, nil, NewError(&ValueErrorType, "slice step cannot be zero")
		}
	}
	low, high := new(big.Int), new(big.Int).Set(n)
	if step.Sign() < 0 {
		low.SetInt64(-1)
		high.Sub(high, big.NewInt(1))
	}
	bound := func(v Value, absent *big.Int) (*big.Int, error) {
		if v.IsNone() {
			return new(big.Int).Set(absent), nil
		}
		i, err := number(v)
		if err != nil {
			return nil, err
		}
		if i.Sign() < 0 {
			if i.Add(i, n); i.Cmp(low) < 0 {
				i.Set(low)
			}
		} else if i.Cmp(high) > 0 {
			i.Set(high)
		}
		return i, nil
	}
	first, last := low, high
	if step.Sign() < 0 {
		first, last = high, low
	}
	if start, err = bound(s.Start, first); err != nil {
		return nil, nil, nil, err
	}
	if stop, err = bound(s.Stop, last); err != nil {
		return nil, nil, nil, err
	}
	return start, stop, step, nil
}
