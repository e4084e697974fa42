package py

// This file defines the iterators over dicts and their views.

// A DictIter iterates over the keys, values or items of a dict; its class says which, and in which direction.
type DictIter struct {
	Header
	d    *Dict // nil at the end
	pos  int   // index of the entry to look at next
	used int   // the dict's number of keys at the beginning, -1 after it changed
	left int   // items left
}

// The classes of the iterators over dicts.
var (
	DictKeyIterType, DictValueIterType, DictItemIterType          Type
	DictRevKeyIterType, DictRevValueIterType, DictRevItemIterType Type
)

// dictWhat says what an iterator over a dict gives.
type dictWhat uint8

const (
	dictKeys dictWhat = iota
	dictValues
	dictItems
)

func setupDictIters() {
	for _, row := range []struct {
		typ     *Type
		name    string
		what    dictWhat
		reverse bool
	}{
		{&DictKeyIterType, "dict_keyiterator", dictKeys, false},
		{&DictValueIterType, "dict_valueiterator", dictValues, false},
		{&DictItemIterType, "dict_itemiterator", dictItems, false},
		{&DictRevKeyIterType, "dict_reversekeyiterator", dictKeys, true},
		{&DictRevValueIterType, "dict_reversevalueiterator", dictValues, true},
		{&DictRevItemIterType, "dict_reverseitemiterator", dictItems, true},
	} {
		row.typ.define(&Def{
			Name: row.name, Flags: Final | NotCallable,
			Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
				return (*DictIter)(v.Pointer()).next(row.what, row.reverse)
			}},
			Methods: append(reducible(false), lengthHint(func(v Value) int {
				if it := (*DictIter)(v.Pointer()); it.d != nil && it.used == it.d.used {
					return it.left
				}
				return 0
			})),
		})
	}
}

func newDictIter(d *Dict, typ *Type) Value {
	it := &DictIter{Header: Header{Type: typ}, d: d, used: d.used, left: d.used}
	return Value{ref: &it.Header}
}

func newDictRevIter(d *Dict, typ *Type) Value {
	it := &DictIter{Header: Header{Type: typ}, d: d, used: d.used, left: d.used, pos: len(d.entries) - 1}
	return Value{ref: &it.Header}
}

func dictIter(_ *Thread, v Value) (Value, error) {
	return newDictIter(v.AsDict(), &DictKeyIterType), nil
}

func dictReversed(_ *Thread, args Args) (Value, error) {
	return newDictRevIter(args.Pos[0].AsDict(), &DictRevKeyIterType), nil
}

func (it *DictIter) next(what dictWhat, reverse bool) (Value, error) {
	d := it.d
	if d == nil {
		return Value{}, nil
	}
	if it.used != d.used {
		it.used = -1
		return Value{}, Errorf(&RuntimeErrorType, "dictionary changed size during iteration")
	}
	var key, v Value
	var ok bool
	if reverse {
		key, v, ok = d.prev(&it.pos)
	} else {
		key, v, ok = d.Next(&it.pos)
	}
	if !ok {
		it.d = nil
		return Value{}, nil
	}
	if it.left == 0 {
		it.d = nil
		return Value{}, Errorf(&RuntimeErrorType, "dictionary keys changed during iteration")
	}
	it.left--
	switch what {
	case dictKeys:
		return key, nil
	case dictValues:
		return v, nil
	}
	return NewPair(key, v), nil
}
