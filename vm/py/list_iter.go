package py

// This file defines the iterators over lists and tuples.

// A ListIter iterates over a list. The interpreter loop advances it too.
type ListIter struct {
	Header
	List *List // nil at the end
	I    int   // index of the next item
}

// A listRevIter iterates over a list from its end.
type listRevIter struct {
	Header
	list *List // nil at the end
	i    int   // index of the next item
}

// A TupleIter iterates over a tuple.
type TupleIter struct {
	Header
	Items []Value // those left
}

// ListIterType is the class list_iterator, ListRevIterType list_reverseiterator, TupleIterType tuple_iterator.
var ListIterType, ListRevIterType, TupleIterType Type

func setupListIters() {
	ListIterType.define(&Def{
		Name: "list_iterator", Flags: Final | NotCallable,
		Slots: Slots{Iter: selfIter, Next: listIterNext},
		Methods: append(reducible(true), lengthHint(func(v Value) int {
			if it := v.AsListIter(); it.List != nil {
				return max(len(it.List.Items)-it.I, 0)
			}
			return 0
		})),
	})
	ListRevIterType.define(&Def{
		Name: "list_reverseiterator", Flags: Final | NotCallable,
		Slots: Slots{Iter: selfIter, Next: listRevIterNext},
		Methods: append(reducible(true), lengthHint(func(v Value) int {
			if it := (*listRevIter)(v.Pointer()); it.list != nil && it.i < len(it.list.Items) {
				return it.i + 1
			}
			return 0
		})),
	})
	TupleIterType.define(&Def{
		Name: "tuple_iterator", Flags: Final | NotCallable,
		Slots:   Slots{Iter: selfIter, Next: tupleIterNext},
		Methods: append(reducible(true), lengthHint(func(v Value) int { return len((*TupleIter)(v.Pointer()).Items) })),
	})
}

func listIter(_ *Thread, v Value) (Value, error) {
	it := &ListIter{Header: Header{Type: &ListIterType}, List: v.AsList()}
	return Value{ref: &it.Header}, nil
}

func listIterNext(_ *Thread, v Value) (Value, error) {
	it := v.AsListIter()
	l := it.List
	if l == nil {
		return Value{}, nil
	}
	if i := it.I; i < len(l.Items) {
		it.I = i + 1
		return l.Items[i], nil
	}
	it.List = nil
	return Value{}, nil
}

func listReversed(_ *Thread, args Args) (Value, error) {
	l := args.Pos[0].AsList()
	it := &listRevIter{Header{Type: &ListRevIterType}, l, len(l.Items) - 1}
	return Value{ref: &it.Header}, nil
}

func listRevIterNext(_ *Thread, v Value) (Value, error) {
	it := (*listRevIter)(v.Pointer())
	l, i := it.list, it.i
	if l == nil {
		return Value{}, nil
	}
	if i < 0 || i >= len(l.Items) {
		it.list = nil
		return Value{}, nil
	}
	it.i = i - 1
	return l.Items[i], nil
}

func tupleIter(_ *Thread, v Value) (Value, error) {
	it := &TupleIter{Header{Type: &TupleIterType}, v.AsTuple().Items}
	return Value{ref: &it.Header}, nil
}

func tupleIterNext(_ *Thread, v Value) (Value, error) {
	it := (*TupleIter)(v.Pointer())
	if len(it.Items) == 0 {
		return Value{}, nil
	}
	x := it.Items[0]
	it.Items = it.Items[1:]
	return x, nil
}
