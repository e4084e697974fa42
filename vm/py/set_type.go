package py

// This file defines what Python code sees of the classes set and frozenset.

func setupSet() {
	dictOf := func(v Value) **Dict { return &(*setObject)(v.Pointer()).attrs }
	operators := [NumBinaryOps]func(*Thread, Value, Value) (Value, error){
		OpAnd: setOperator((*Set).intersection),
		OpSub: setOperator((*Set).difference),
		OpXor: setOperator((*Set).symmetricDifference),
		OpOr: setOperator(func(s *Set, t *Thread, v Value) (*Set, error) {
			out, err := s.dup(t)
			if err != nil || v.ref == &s.Header { // a second merge of the same might move elements
				return out, err
			}
			return out, out.update(t, v)
		}),
	}
	inPlace := [NumBinaryOps]func(*Thread, Value, Value) (Value, error){
		OpAnd: setInPlace((*Set).intersectionUpdate),
		OpSub: setInPlace((*Set).differenceUpdate),
		OpXor: setInPlace((*Set).symmetricDifferenceUpdate),
		OpOr:  setInPlace((*Set).update),
	}
	length := func(_ *Thread, v Value) (int, error) { return v.AsSet().used, nil }
	methods := []MethodDef{
		{Name: "copy", Fn: setCopy, Doc: "A shallow copy."},
		{Name: "__reduce__", Fn: setReduce, Doc: "What copying and pickling need."},
		{Name: "union", Fn: setUnion, Max: -1, Doc: "The elements of the set and of all arguments."},
		{Name: "intersection", Fn: setIntersection, Max: -1, Doc: "The elements that are in all arguments too."},
		{Name: "difference", Fn: setDifference, Max: -1, Doc: "The elements that are in no argument."},
		{Name: "symmetric_difference", Fn: setSymmetricDifference, Min: 1, Max: 1, Doc: "The elements of either the set or the argument but not both."},
		{Name: "isdisjoint", Fn: setIsDisjoint, Min: 1, Max: 1, Doc: "Whether no element is in the argument."},
		{Name: "issubset", Fn: setIsSubset, Min: 1, Max: 1, Doc: "Whether all elements are in the argument."},
		{Name: "issuperset", Fn: setIsSuperset, Min: 1, Max: 1, Doc: "Whether all items of the argument are elements."},
		{Name: "__class_getitem__", Fn: genericGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "set[T] for annotations."},
	}
	SetType.define(&Def{
		Name: "set", Kind: KindSet, Flags: MatchSelf,
		Doc: "set() is an empty set, set(iterable) one of its items.",
		Slots: Slots{
			Repr: setRepr, Compare: setCompare, New: setNew, Init: setInit, Binary: operators, InPlace: inPlace,
			Len: length, Contains: setContains, Iter: setIter,
		},
		Methods: append([]MethodDef{
			{Name: "add", Fn: setAdd, Min: 1, Max: 1, Flags: OwnKey, Doc: "Add an element."},
			{Name: "remove", Fn: setRemove, Min: 1, Max: 1, Flags: OwnKey, Doc: "Remove an element; KeyError if it is none."},
			{Name: "discard", Fn: setDiscard, Min: 1, Max: 1, Flags: OwnKey, Doc: "Remove an element if it is one."},
			{Name: "pop", Fn: setPop, Flags: Own, Doc: "Remove and return some element."},
			{Name: "clear", Fn: setClear, Flags: Own, Doc: "Remove all elements."},
			{Name: "update", Fn: setUpdate((*Set).update), Max: -1, Doc: "Add the items of all arguments."},
			{Name: "intersection_update", Fn: setIntersectionUpdate, Max: -1, Doc: "Keep only what is in all arguments."},
			{Name: "difference_update", Fn: setUpdate((*Set).differenceUpdate), Max: -1, Doc: "Remove what is in any argument."},
			{Name: "symmetric_difference_update", Fn: setUpdate((*Set).symmetricDifferenceUpdate), Min: 1, Max: 1, Doc: "Keep what is in either the set or the argument but not both."},
		}, methods...),
		Attrs: map[string]Value{"__hash__": None}, DictOf: dictOf,
	})
	FrozenSetType.define(&Def{
		Name: "frozenset", Kind: KindSet, Flags: MatchSelf,
		Doc: "frozenset(iterable) is a set that does not change and can be hashed.",
		Slots: Slots{
			Repr: setRepr, Hash: frozenSetHash, Compare: setCompare, New: frozenSetNew, Binary: operators,
			Len: length, Contains: setContains, Iter: setIter,
		},
		Methods: methods, DictOf: dictOf,
	})
	SetIterType.define(&Def{
		Name: "set_iterator", Flags: Final | NotCallable,
		Slots: Slots{Iter: selfIter, Next: setIterNext},
		Methods: append(reducible(false), lengthHint(func(v Value) int {
			if it := (*SetIter)(v.Pointer()); it.s != nil && it.used == it.s.used {
				return it.left
			}
			return 0
		})),
	})
}

func setNew(_ *Thread, class *Type, _ Args) (Value, error) { return newSetOf(class).Value(), nil }

func setInit(t *Thread, v Value, args Args) error {
	if err := noKeywords("set", args); err != nil {
		return err
	}
	if len(args.Pos) > 1 {
		return ArityError(v.Type().Name, len(args.Pos), 0, 1)
	}
	s := v.AsSet()
	s.Clear()
	if len(args.Pos) == 0 {
		return nil
	}
	return s.update(t, args.Pos[0])
}

func frozenSetNew(t *Thread, class *Type, args Args) (Value, error) {
	if err := noKeywordsNew(class, &FrozenSetType, args); err != nil {
		return Value{}, err
	}
	if len(args.Pos) > 1 {
		return Value{}, ArityError(class.Name, len(args.Pos), 0, 1)
	}
	if len(args.Pos) == 0 {
		return newSetOf(class).Value(), nil
	}
	v := args.Pos[0]
	if class == &FrozenSetType && v.Is(&FrozenSetType) {
		return v, nil
	}
	s := newSetOf(class)
	return s.Value(), s.update(t, v)
}

func setRepr(t *Thread, v Value) (string, error) {
	s := v.AsSet()
	name := v.Type().Name
	if s.used == 0 {
		if t.InPython2() {
			name += "([])"
		} else {
			name += "()"
		}
		return name, nil
	}
	if t.reprEnter(v) {
		return name + "(...)", nil
	}
	defer t.reprLeave()
	b := reprBuilder{t: t}
	if !v.Is(&SetType) {
		b.text(name + "(")
	}
	sep, end := "{", "}"
	if t.InPython2() {
		sep, end = "[", "])"
		if v.Is(&SetType) {
			b.text("set(")
		} else {
			end = "]"
		}
	}
	item := func(v Value) error {
		err := b.item(sep, v)
		sep = ", "
		return err
	}
	var err error
	if typ := v.Type(); typ.heap != nil && typ.heap.generic.has(slotIter) {
		err = Each(t, v, item)
	} else {
		err = s.each(t, func(e *setEntry) error { return item(e.key) })
	}
	if err != nil {
		return "", err
	}
	b.text(end)
	if !v.Is(&SetType) {
		b.text(")")
	}
	return string(b.buf), nil
}

// frozenSetHash mixes the hashes of the elements as CPython does: the order does not matter.
func frozenSetHash(_ *Thread, v Value) (int64, error) {
	s := v.AsSet()
	if !s.hashed {
		s.hash, s.hashed = s.mixHashes(), true
	}
	return s.hash, nil
}

func (s *Set) mixHashes() int64 {
	var h uint64
	for i := range s.table {
		if e := &s.table[i]; e.key.ref != nil {
			h ^= ((e.hash ^ 89869747) ^ (e.hash << 16)) * 3644798167
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	return int64(h)
}

func setCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.IsKind(KindSet) {
		return NotImplemented, nil
	}
	a, b := x.AsSet(), y.AsSet()
	switch op {
	case GT, GE:
		a, b, op = b, a, swapped[op]
	case EQ, NE:
		if a.used != b.used || a.hashed && b.hashed && a.hash != b.hash {
			return Bool(op == NE), nil
		}
	}
	if op == LT && a.used >= b.used {
		return False, nil
	}
	ok, err := a.isSubset(t, b)
	return Bool(ok != (op == NE)), err
}

func setOperator(f func(*Set, *Thread, Value) (*Set, error)) func(*Thread, Value, Value) (Value, error) {
	return func(t *Thread, x, y Value) (Value, error) {
		if !x.IsKind(KindSet) || !y.IsKind(KindSet) {
			return NotImplemented, nil
		}
		return setResult(f(x.AsSet(), t, y))
	}
}

func setInPlace(f func(*Set, *Thread, Value) error) func(*Thread, Value, Value) (Value, error) {
	return func(t *Thread, x, y Value) (Value, error) {
		if !y.IsKind(KindSet) {
			return NotImplemented, nil
		}
		return x, f(x.AsSet(), t, y)
	}
}

func setResult(s *Set, err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return s.Value(), nil
}

// setKey calls f with v; if v is a set, which cannot be hashed, then with a frozenset of its elements.
func setKey(t *Thread, v Value, f func(t *Thread, v Value) (bool, error)) (bool, error) {
	ok, err := f(t, v)
	if err == nil || !v.IsKind(KindSet) || v.Type().IsSubtype(&FrozenSetType) || !IsError(err, &TypeErrorType) {
		return ok, err
	}
	frozen, err := v.AsSet().copy(t, &FrozenSetType)
	if err != nil {
		return false, err
	}
	return f(t, frozen.Value())
}

func setContains(t *Thread, v, item Value) (bool, error) { return setKey(t, item, v.AsSet().Contains) }

func setAdd(t *Thread, args Args) (Value, error) {
	return None, args.Pos[0].AsSet().Add(t, args.Pos[1])
}

func setRemove(t *Thread, args Args) (Value, error) {
	ok, err := setKey(t, args.Pos[1], args.Pos[0].AsSet().Discard)
	if err == nil && !ok {
		err = NewError(&KeyErrorType, args.Pos[1])
	}
	return None, err
}

func setDiscard(t *Thread, args Args) (Value, error) {
	_, err := setKey(t, args.Pos[1], args.Pos[0].AsSet().Discard)
	return None, err
}

func setPop(_ *Thread, args Args) (Value, error) {
	v, ok := args.Pos[0].AsSet().pop()
	if !ok {
		return Value{}, NewError(&KeyErrorType, "pop from an empty set")
	}
	return v, nil
}

func setClear(_ *Thread, args Args) (Value, error) {
	args.Pos[0].AsSet().Clear()
	return None, nil
}

func setCopy(t *Thread, args Args) (Value, error) {
	if args.Pos[0].Is(&FrozenSetType) {
		return args.Pos[0], nil
	}
	return setResult(args.Pos[0].AsSet().dup(t))
}

func setUpdate(f func(*Set, *Thread, Value) error) NativeFunc {
	return func(t *Thread, args Args) (Value, error) {
		for _, v := range args.Pos[1:] {
			if err := f(args.Pos[0].AsSet(), t, v); err != nil {
				return Value{}, err
			}
		}
		return None, nil
	}
}

func setUnion(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsSet()
	out, err := s.dup(t)
	for _, v := range args.Pos[1:] {
		if err != nil {
			break
		}
		if v.ref != &s.Header {
			err = out.update(t, v)
		}
	}
	return setResult(out, err)
}

func (s *Set) intersectAll(t *Thread, others []Value) (*Set, error) {
	if len(others) == 0 {
		return s.dup(t)
	}
	for _, v := range others {
		var err error
		if s, err = s.intersection(t, v); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func setIntersection(t *Thread, args Args) (Value, error) {
	return setResult(args.Pos[0].AsSet().intersectAll(t, args.Pos[1:]))
}

func setIntersectionUpdate(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsSet()
	out, err := s.intersectAll(t, args.Pos[1:])
	if err != nil {
		return Value{}, err
	}
	s.swap(out)
	return None, nil
}

func (s *Set) intersectionUpdate(t *Thread, v Value) error {
	out, err := s.intersection(t, v)
	if err == nil {
		s.swap(out)
	}
	return err
}

func setDifference(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsSet()
	if len(args.Pos) == 1 {
		return setResult(s.dup(t))
	}
	out, err := s.difference(t, args.Pos[1])
	for _, v := range args.Pos[2:] {
		if err != nil {
			break
		}
		err = out.differenceUpdate(t, v)
	}
	return setResult(out, err)
}

func setSymmetricDifference(t *Thread, args Args) (Value, error) {
	return setResult(args.Pos[0].AsSet().symmetricDifference(t, args.Pos[1]))
}

func setIsDisjoint(t *Thread, args Args) (Value, error) {
	ok, err := args.Pos[0].AsSet().isDisjoint(t, args.Pos[1])
	return Bool(ok), err
}

func setIsSubset(t *Thread, args Args) (Value, error) {
	s, v := args.Pos[0].AsSet(), args.Pos[1]
	if v.IsKind(KindSet) {
		ok, err := s.isSubset(t, v.AsSet())
		return Bool(ok), err
	}
	common, err := s.intersection(t, v)
	if err != nil {
		return Value{}, err
	}
	return Bool(common.used == s.used), nil
}

func setIsSuperset(t *Thread, args Args) (Value, error) {
	s, v := args.Pos[0].AsSet(), args.Pos[1]
	if v.IsKind(KindSet) {
		ok, err := v.AsSet().isSubset(t, s)
		return Bool(ok), err
	}
	err := Each(t, v, func(x Value) error {
		in, err := s.Contains(t, x)
		if err == nil && !in {
			err = errStop
		}
		return err
	})
	if err == errStop {
		return False, nil
	}
	return True, err
}

// A SetIter iterates over a set.
type SetIter struct {
	Header
	s    *Set // nil at the end
	pos  int
	used int // the set's size at the beginning, -1 after it changed
	left int
}

// SetIterType is the class set_iterator.
var SetIterType Type

func setIter(_ *Thread, v Value) (Value, error) {
	s := v.AsSet()
	it := &SetIter{Header: Header{Type: &SetIterType}, s: s, used: s.used, left: s.used}
	return Value{ref: &it.Header}, nil
}

func setIterNext(_ *Thread, v Value) (Value, error) {
	it := (*SetIter)(v.Pointer())
	s := it.s
	if s == nil {
		return Value{}, nil
	}
	if it.used != s.used {
		it.used = -1
		return Value{}, Errorf(&RuntimeErrorType, "Set changed size during iteration")
	}
	e := s.next(&it.pos)
	if e == nil {
		it.s = nil
		return Value{}, nil
	}
	it.left--
	return e.key, nil
}
