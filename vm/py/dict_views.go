package py

// This file defines the views of a dict: dict_keys, dict_values and dict_items.

// A DictView is what keys(), values() or items() of a dict gives; its class says which.
type DictView struct {
	Header
	d *Dict
}

// The classes of the views of dicts.
var DictKeysType, DictValuesType, DictItemsType Type

func setupDictViews() {
	length := func(_ *Thread, v Value) (int, error) { return viewDict(v).used, nil }
	ops := [NumBinaryOps]func(*Thread, Value, Value) (Value, error){OpAnd: viewAnd, OpOr: viewOr, OpSub: viewSub, OpXor: viewXor}
	mapping := []MemberDef{{Name: "mapping", Doc: "The dictionary, as a read-only mapping.", Get: func(t *Thread, v Value) (Value, error) {
		return NewMappingProxy(viewDict(v).Value()), nil
	}}}
	reversed := func(typ *Type) MethodDef {
		return MethodDef{Name: "__reversed__", Doc: "An iterator in the other direction.", Fn: func(_ *Thread, args Args) (Value, error) {
			return newDictRevIter(viewDict(args.Pos[0]), typ), nil
		}}
	}
	disjoint := MethodDef{Name: "isdisjoint", Fn: viewIsDisjoint, Min: 1, Max: 1, Doc: "Whether the view and an iterable have no element in common."}
	iter := func(typ *Type) func(*Thread, Value) (Value, error) {
		return func(_ *Thread, v Value) (Value, error) { return newDictIter(viewDict(v), typ), nil }
	}
	DictKeysType.define(&Def{
		Name: "dict_keys", Flags: Final | NotCallable,
		Slots: Slots{Repr: viewRepr, Compare: viewCompare, Binary: ops, Len: length, Iter: iter(&DictKeyIterType),
			Contains: func(t *Thread, v, key Value) (bool, error) { return dictContains(t, viewDict(v).Value(), key) }},
		Methods: []MethodDef{disjoint, reversed(&DictRevKeyIterType)}, Members: mapping,
		Attrs: map[string]Value{"__hash__": None},
	})
	DictValuesType.define(&Def{
		Name: "dict_values", Flags: Final | NotCallable,
		Slots:   Slots{Repr: viewRepr, Len: length, Iter: iter(&DictValueIterType)},
		Methods: []MethodDef{reversed(&DictRevValueIterType)}, Members: mapping,
	})
	DictItemsType.define(&Def{
		Name: "dict_items", Flags: Final | NotCallable,
		Slots: Slots{Repr: viewRepr, Compare: viewCompare, Binary: ops, Len: length, Iter: iter(&DictItemIterType),
			Contains: viewContainsItem},
		Methods: []MethodDef{disjoint, reversed(&DictRevItemIterType)}, Members: mapping,
		Attrs: map[string]Value{"__hash__": None},
	})
}

func viewDict(v Value) *Dict { return (*DictView)(v.Pointer()).d }

// NewDictView returns a view of d of class typ.
func NewDictView(d *Dict, typ *Type) Value {
	v := &DictView{Header{Type: typ}, d}
	return Value{ref: &v.Header}
}

func dictView(typ *Type) NativeFunc {
	return func(_ *Thread, args Args) (Value, error) { return NewDictView(args.Pos[0].AsDict(), typ), nil }
}

// isSetView reports whether v is a view that behaves as a set.
func isSetView(v Value) bool { return v.Is(&DictKeysType) || v.Is(&DictItemsType) }

func viewRepr(t *Thread, v Value) (string, error) {
	name := v.Type().Name
	if t.reprEnter(v) {
		return "...", nil
	}
	defer t.reprLeave()
	items, err := Collect(t, v)
	if err != nil {
		return "", err
	}
	s, err := Repr(t, NewList(items).Value())
	if err != nil {
		return "", err
	}
	return name + "(" + s + ")", nil
}

func viewContainsItem(t *Thread, v, item Value) (bool, error) {
	if !item.IsKind(KindTuple) || len(item.AsTuple().Items) != 2 {
		return false, nil
	}
	pair := item.AsTuple().Items
	val, err := viewDict(v).Get(t, pair[0])
	if err != nil || val.IsZero() {
		return false, err
	}
	return equalItem(t, val, pair[1])
}

// containsAll reports whether all items of v are in container.
func containsAll(t *Thread, container, v Value) (bool, error) {
	all := true
	err := Each(t, v, func(item Value) error {
		in, err := Contains(t, container, item)
		if err == nil && !in {
			all = false
			return errStop
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return all, err
}

func viewCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.IsKind(KindSet) && !isSetView(y) {
		return NotImplemented, nil
	}
	n, err := Len(t, x)
	if err != nil {
		return Value{}, err
	}
	m, err := Len(t, y)
	if err != nil {
		return Value{}, err
	}
	ok := false
	switch op {
	case EQ, NE:
		if n == m {
			ok, err = containsAll(t, y, x)
		}
		if op == NE {
			ok = !ok
		}
	case LT:
		if n < m {
			ok, err = containsAll(t, y, x)
		}
	case LE:
		if n <= m {
			ok, err = containsAll(t, y, x)
		}
	case GT:
		if n > m {
			ok, err = containsAll(t, x, y)
		}
	case GE:
		if n >= m {
			ok, err = containsAll(t, x, y)
		}
	}
	return Bool(ok), err
}

// viewSet returns a new set of the elements of v, an operand of a set operation of views.
func viewSet(t *Thread, v Value) (*Set, error) {
	if v.Is(&DictKeysType) && viewDict(v).Type == &DictType {
		v = viewDict(v).Value()
	}
	s := NewSet()
	return s, s.update(t, v)
}

// The results of these operations have the order that CPython's have, so they take its steps.

func viewAnd(t *Thread, x, y Value) (Value, error) {
	if !isSetView(x) {
		x, y = y, x
	}
	n := viewDict(x).used
	if (y.Is(&SetType) || y.Is(&FrozenSetType)) && n <= y.AsSet().used {
		s, err := y.AsSet().intersection(t, x)
		if err != nil {
			return Value{}, err
		}
		s.Type = &SetType
		return s.Value(), nil
	}
	if isSetView(y) && viewDict(y).used > n {
		x, y = y, x
	}
	s := NewSet()
	return s.Value(), Each(t, y, func(item Value) error {
		in, err := Contains(t, x, item)
		if err == nil && in {
			err = s.Add(t, item)
		}
		return err
	})
}

func viewOr(t *Thread, x, y Value) (Value, error) {
	s, err := viewSet(t, x)
	if err != nil {
		return Value{}, err
	}
	return s.Value(), s.update(t, y)
}

func viewSub(t *Thread, x, y Value) (Value, error) {
	s, err := viewSet(t, x)
	if err != nil {
		return Value{}, err
	}
	return s.Value(), s.differenceUpdate(t, y)
}

func viewXor(t *Thread, x, y Value) (Value, error) {
	if x.Is(&DictItemsType) && y.Is(&DictItemsType) {
		return viewXorItems(t, viewDict(x), viewDict(y))
	}
	s, err := viewSet(t, x)
	if err != nil {
		return Value{}, err
	}
	return s.Value(), s.symmetricDifferenceUpdate(t, y)
}

// viewXorItems compares two dicts by key first, so that only items that end up in the result need be hashed.
func viewXorItems(t *Thread, a, b *Dict) (Value, error) {
	if a.used > b.used {
		a, b = b, a
	}
	rest, err := a.Copy(t)
	if err != nil {
		return Value{}, err
	}
	s := NewSet()
	for pos := 0; ; {
		key, val, ok := b.Next(&pos)
		if !ok {
			break
		}
		other, err := rest.Get(t, key)
		if err != nil {
			return Value{}, err
		}
		same := false
		if !other.IsZero() {
			if same, err = equalItem(t, other, val); err != nil {
				return Value{}, err
			}
		}
		if same {
			_, err = rest.Del(t, key)
		} else {
			err = s.Add(t, NewPair(key, val))
		}
		if err != nil {
			return Value{}, err
		}
	}
	return s.Value(), s.update(t, NewDictView(rest, &DictItemsType))
}

func viewIsDisjoint(t *Thread, args Args) (Value, error) {
	x, y := args.Pos[0], args.Pos[1]
	if Same(x, y) {
		return Bool(viewDict(x).used == 0), nil
	}
	if y.Is(&SetType) || y.Is(&FrozenSetType) || isSetView(y) {
		n, err := Len(t, y)
		if err != nil {
			return Value{}, err
		}
		if n > viewDict(x).used {
			x, y = y, x
		}
	}
	disjoint := true
	err := Each(t, y, func(item Value) error {
		in, err := Contains(t, x, item)
		if err == nil && in {
			disjoint = false
			return errStop
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return Bool(disjoint), err
}
