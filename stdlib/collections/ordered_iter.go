package collections

// This file defines the views of an OrderedDict and their iterators.

import (
	"sync"

	"minipy/vm/py"
)

// An iterWhat says what an iterator over an OrderedDict gives.
type iterWhat uint8

const (
	iterKeys iterWhat = iota
	iterValues
	iterItems
)

var (
	keysType   = sync.OnceValue(func() *py.Type { return newViewType("odict_keys", &py.DictKeysType, iterKeys) })
	valuesType = sync.OnceValue(func() *py.Type { return newViewType("odict_values", &py.DictValuesType, iterValues) })
	itemsType  = sync.OnceValue(func() *py.Type { return newViewType("odict_items", &py.DictItemsType, iterItems) })
)

func newViewType(name string, base *py.Type, what iterWhat) *py.Type {
	dict := func(v py.Value) *orderedDict { return orderedOf((*py.DictView)(v.Pointer()).Dict().Value()) }
	return py.NewType(&py.Def{
		Name: name, Base: base, Flags: py.NotCallable,
		Slots: py.Slots{Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return newOrderedIter(dict(v), what, false), nil }},
		Methods: []py.MethodDef{{Name: "__reversed__", Doc: "An iterator in the other direction.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
			return newOrderedIter(dict(args.Pos[0]), what, true), nil
		}}},
	})
}

// An orderedIter iterates over an OrderedDict.
type orderedIter struct {
	py.Header
	d       *orderedDict // nil at the end
	what    iterWhat
	reverse bool
	pos     int
	state   uint64
	n, left int // keys at the beginning, and those not given yet
}

func newOrderedIter(d *orderedDict, what iterWhat, reverse bool) py.Value {
	it := &orderedIter{Header: py.Header{Type: orderedIterType()}, d: d, what: what, reverse: reverse, state: d.state, n: d.Len(), left: d.Len()}
	if reverse {
		it.pos = d.End()
	}
	return py.FromHeader(&it.Header)
}

var orderedIterType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *orderedIter { return (*orderedIter)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "odict_iterator", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: selfIter,
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				it := of(v)
				d := it.d
				if d == nil {
					return py.Value{}, nil
				}
				if it.left == 0 && it.state == d.state && it.n == d.Len() {
					it.d = nil
					return py.Value{}, nil
				}
				if it.state != d.state {
					return py.Value{}, py.Errorf(&py.RuntimeErrorType, "OrderedDict mutated during iteration")
				}
				next := d.Next
				if it.reverse {
					next = d.Prev
				}
				key, val, ok := next(&it.pos)
				if !ok {
					it.d = nil
					return py.Value{}, nil
				}
				it.left--
				switch it.what {
				case iterKeys:
					return key, nil
				case iterValues:
					return val, nil
				}
				return py.NewPair(key, val), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "__length_hint__", Doc: "Estimate how many items are left.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				if it := of(args.Pos[0]); it.d != nil {
					return py.Int(int64(it.left)), nil
				}
				return py.Int(0), nil
			}},
			{Name: "__reduce__", Doc: "Return state information for pickling", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				copied := *of(args.Pos[0])
				items, err := py.Collect(t, py.FromHeader(&copied.Header))
				if err != nil {
					return py.Value{}, err
				}
				iter, _ := t.RT.Builtins.Get("iter")
				return py.NewPair(iter, py.NewTuple([]py.Value{py.NewList(items).Value()}).Value()), nil
			}},
		},
	})
})
