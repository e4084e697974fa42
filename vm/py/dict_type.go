package py

// This file defines what Python code sees of the class dict: constructor, operators and methods.

func setupDict() {
	DictType.define(&Def{
		Name: "dict", Kind: KindDict, Flags: IsMapping | MatchSelf,
		Doc: "dict() is an empty dictionary, dict(mapping) and dict(iterable of pairs) copy one, dict(**kw) has the keywords as keys.",
		Slots: Slots{
			Repr: dictRepr, Compare: dictCompare, New: dictNew, Init: dictInit,
			Binary:  [NumBinaryOps]func(*Thread, Value, Value) (Value, error){OpOr: dictOr},
			InPlace: [NumBinaryOps]func(*Thread, Value, Value) (Value, error){OpOr: dictIOr},
			Len:     func(_ *Thread, v Value) (int, error) { return v.AsDict().used, nil },
			GetItem: dictGetItem, SetItem: dictSetItem, Contains: dictContains, Iter: dictIter,
		},
		Methods: []MethodDef{
			{Name: "get", Fn: dictGet, Min: 1, Max: 2, Flags: OwnKey | GetsKey, Doc: "The value for a key, or the default (None)."},
			{Name: "setdefault", Fn: dictSetDefault, Min: 1, Max: 2, Flags: OwnKey, Doc: "The value for a key; if there is none, the default becomes it."},
			{Name: "pop", Fn: dictPop, Min: 1, Max: 2, Flags: OwnKey, Doc: "Remove a key and return its value, or the default."},
			{Name: "popitem", Fn: dictPopItem, Flags: Own, Doc: "Remove the newest item and return it as a pair."},
			{Name: "update", Fn: dictUpdate, Flags: Kw, Doc: "Take over the items of a mapping, of an iterable of pairs, and the keywords."},
			{Name: "fromkeys", Fn: dictFromKeys, Min: 1, Max: 2, Flags: ClassM, Doc: "A dictionary with the keys of an iterable, all with one value."},
			{Name: "copy", Fn: dictCopy, Doc: "A shallow copy."},
			{Name: "clear", Fn: dictClear, Flags: Own, Doc: "Remove all items."},
			{Name: "keys", Fn: dictView(&DictKeysType), Flags: Own, Doc: "A view of the keys."},
			{Name: "values", Fn: dictView(&DictValuesType), Flags: Own, Doc: "A view of the values."},
			{Name: "items", Fn: dictView(&DictItemsType), Flags: Own, Doc: "A view of the items."},
			{Name: "__reversed__", Fn: dictReversed, Flags: Own, Doc: "An iterator over the keys, newest first."},
			{Name: "__class_getitem__", Fn: genericGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "dict[K, V] for annotations."},
		},
		Attrs:  map[string]Value{"__hash__": None},
		DictOf: func(v Value) **Dict { return &(*dictObject)(v.Pointer()).attrs },
	})
	globalCellType.define(&Def{Name: "cell", Flags: Final | NotCallable})
	setupDictViews()
	setupDictIters()
}

func dictNew(_ *Thread, class *Type, _ Args) (Value, error) { return newDictOf(class).Value(), nil }

func dictInit(t *Thread, v Value, args Args) error {
	if len(args.Pos) > 1 {
		return ArityError("dict", len(args.Pos), 0, 1)
	}
	return dictUpdateArgs(t, v.AsDict(), args.Pos, args)
}

func dictUpdateArgs(t *Thread, d *Dict, pos []Value, args Args) error {
	if len(pos) > 0 {
		if err := d.update(t, pos[0]); err != nil {
			return err
		}
	}
	for i, name := range args.Names {
		if err := d.Set(t, name.Value(), args.Kw[i]); err != nil {
			return err
		}
	}
	return nil
}

func dictUpdate(t *Thread, args Args) (Value, error) {
	if len(args.Pos) > 2 {
		return Value{}, ArityError("update", len(args.Pos)-1, 0, 1)
	}
	return None, dictUpdateArgs(t, args.Pos[0].AsDict(), args.Pos[1:], args)
}

// PlainDict reports whether v's items can be read from the table: whether it is a dict whose class does not iterate in
// a way of its own.
func PlainDict(v Value) bool {
	typ := v.Type()
	if typ == &DictType {
		return true
	}
	if typ.Kind != KindDict {
		return false
	}
	it, own := typ.LookupName("__iter__"), DictType.LookupName("__iter__")
	return Same(it, own)
}

// DictUpdate sets the items of mapping v in d, as {**v} does. It fails if v has no keys().
func DictUpdate(t *Thread, d *Dict, v Value) error {
	if PlainDict(v) {
		return d.merge(t, v.AsDict())
	}
	keys, err := GetAttr(t, v, Intern("keys"))
	if err != nil {
		if IsError(err, &AttributeErrorType) {
			err = TypeErrorf("'%s' object is not a mapping", v.Type().Name)
		}
		return err
	}
	return d.updateMapping(t, v, keys)
}

// update sets the items of v: a dict, a mapping (what has keys()) or an iterable of pairs.
func (d *Dict) update(t *Thread, v Value) error {
	if PlainDict(v) {
		return d.merge(t, v.AsDict())
	}
	if v.Type() != &ListType && v.Type() != &TupleType {
		keys, err := GetAttr(t, v, Intern("keys"))
		if err == nil {
			return d.updateMapping(t, v, keys)
		}
		if !IsError(err, &AttributeErrorType) {
			return err
		}
	}
	return d.updatePairs(t, v)
}

// merge sets the items of from.
func (d *Dict) merge(t *Thread, from *Dict) error {
	if d == from || from.used == 0 {
		return nil
	}
	if d.used == 0 && d.ns == nil && d.OnSet == nil {
		if err := t.ChargeN(from.used, dictEntrySize+8); err != nil {
			return err
		}
		d.copyTable(from)
		return nil
	}
	used := from.used
	for i := 0; i < len(from.entries); i++ {
		e := &from.entries[i]
		if e.key.ref == nil {
			continue
		}
		if err := d.setHashed(t, e.hash, e.key, *from.at(i)); err != nil {
			return err
		}
		if from.used != used {
			return Errorf(&RuntimeErrorType, "dict mutated during update")
		}
	}
	return nil
}

func (d *Dict) updateMapping(t *Thread, v, keys Value) error {
	return eachMapping(t, v, keys, func(key, val Value) error { return d.Set(t, key, val) })
}

// EachMapping calls f with each key and value of a mapping, asking it for its keys().
func EachMapping(t *Thread, v Value, f func(key, val Value) error) error {
	keys, err := GetAttr(t, v, Intern("keys"))
	if err != nil {
		return err
	}
	return eachMapping(t, v, keys, f)
}

func eachMapping(t *Thread, v, keys Value, f func(key, val Value) error) error {
	list, err := t.Call(keys)
	if err != nil {
		return err
	}
	if list.Type().Iter == nil && !list.Type().hasItems() {
		return TypeErrorf("%s.keys() returned a non-iterable (type %s)", TypeName(v), TypeName(list))
	}
	return Each(t, list, func(key Value) error {
		val, err := GetItem(t, v, key)
		if err != nil {
			return err
		}
		return f(key, val)
	})
}

func (d *Dict) updatePairs(t *Thread, v Value) error {
	n := 0
	return Each(t, v, func(pair Value) error {
		var items []Value
		switch {
		case pair.Is(&TupleType):
			items = pair.AsTuple().Items
		case pair.Is(&ListType):
			items = pair.AsList().Items
		default:
			var err error
			if items, err = Collect(t, pair); err != nil {
				if IsError(err, &TypeErrorType) && pair.Type().Iter == nil {
					return TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", n)
				}
				return err
			}
		}
		if len(items) != 2 {
			return ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", n, len(items))
		}
		n++
		return d.Set(t, items[0], items[1])
	})
}

func dictRepr(t *Thread, v Value) (string, error) {
	d := v.AsDict()
	if d.used == 0 {
		return "{}", nil
	}
	if t.reprEnter(v) {
		return "{...}", nil
	}
	defer t.reprLeave()
	b := reprBuilder{t: t}
	sep := "{"
	for pos := 0; ; {
		key, val, ok := d.Next(&pos)
		if !ok {
			break
		}
		if err := b.item(sep, key); err != nil {
			return "", err
		}
		if err := b.item(": ", val); err != nil {
			return "", err
		}
		sep = ", "
	}
	b.text("}")
	return string(b.buf), nil
}

func dictCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || !y.IsKind(KindDict) {
		return NotImplemented, nil
	}
	eq, err := dictEqual(t, x.AsDict(), y.AsDict())
	return Bool(eq == (op == EQ)), err
}

func dictEqual(t *Thread, a, b *Dict) (bool, error) {
	if a.used != b.used {
		return false, nil
	}
	for i := 0; i < len(a.entries); i++ {
		e := a.entries[i]
		if e.key.ref == nil {
			continue
		}
		val := *a.at(i)
		k, err := b.find(t, e.hash, e.key)
		if k < 0 {
			return false, err
		}
		if eq, err := equalItem(t, *b.at(k), val); err != nil || !eq {
			return false, err
		}
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

func dictOr(t *Thread, x, y Value) (Value, error) {
	if !x.IsKind(KindDict) || !y.IsKind(KindDict) {
		return NotImplemented, nil
	}
	d, err := copyDict(t, x)
	if err != nil {
		return Value{}, err
	}
	return d.Value(), d.update(t, y)
}

// copyDict returns a dict with the items of v. A subclass that iterates in its own way also says what the items are.
func copyDict(t *Thread, v Value) (*Dict, error) {
	if PlainDict(v) || v.AsDict().used == 0 {
		return v.AsDict().Copy(t)
	}
	d := NewDict()
	return d, d.update(t, v)
}

func dictIOr(t *Thread, x, y Value) (Value, error) { return x, x.AsDict().update(t, y) }

func dictGetItem(t *Thread, v, key Value) (Value, error) {
	val, err := v.AsDict().Get(t, key)
	if err != nil || !val.IsZero() {
		return val, err
	}
	if v.Type() != &DictType {
		missing, err := LookupSpecial(t, v, Intern("__missing__"))
		if err != nil {
			return Value{}, err
		}
		if !missing.IsZero() {
			return t.Call(missing, key)
		}
	}
	return Value{}, NewError(&KeyErrorType, key)
}

func dictSetItem(t *Thread, v, key, val Value) error {
	d := v.AsDict()
	if !val.IsZero() {
		return d.Set(t, key, val)
	}
	ok, err := d.Del(t, key)
	if err == nil && !ok {
		err = NewError(&KeyErrorType, key)
	}
	return err
}

func dictContains(t *Thread, v, key Value) (bool, error) {
	val, err := v.AsDict().Get(t, key)
	return !val.IsZero(), err
}

// argOr returns the optional argument i, or None.
func argOr(args Args, i int) Value {
	if i < len(args.Pos) {
		return args.Pos[i]
	}
	return None
}

func dictGet(t *Thread, args Args) (Value, error) {
	v, err := args.Pos[0].AsDict().Get(t, args.Pos[1])
	if err == nil && v.IsZero() {
		v = argOr(args, 2)
	}
	return v, err
}

func dictSetDefault(t *Thread, args Args) (Value, error) {
	d, key := args.Pos[0].AsDict(), args.Pos[1]
	hash, err := hashKey(t, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, hash, key)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		return *d.at(i), nil
	}
	v := argOr(args, 2)
	return v, d.insert(t, hash, key, v)
}

func dictPop(t *Thread, args Args) (Value, error) {
	v, err := args.Pos[0].AsDict().Pop(t, args.Pos[1])
	if err == nil && v.IsZero() {
		if len(args.Pos) < 3 {
			return Value{}, NewError(&KeyErrorType, args.Pos[1])
		}
		v = args.Pos[2]
	}
	return v, err
}

func dictPopItem(_ *Thread, args Args) (Value, error) {
	key, v, ok := args.Pos[0].AsDict().popLast()
	if !ok {
		return Value{}, NewError(&KeyErrorType, "popitem(): dictionary is empty")
	}
	return NewPair(key, v), nil
}

func dictFromKeys(t *Thread, args Args) (Value, error) {
	class, v := args.Pos[0], argOr(args, 2)
	if class.AsType() == &DictType {
		d := NewDict()
		if isExactSet(args.Pos[1]) { // the hashes are known
			return d.Value(), args.Pos[1].AsSet().each(t, func(e *setEntry) error { return d.setHashed(t, e.hash, e.key, v) })
		}
		return d.Value(), Each(t, args.Pos[1], func(key Value) error { return d.Set(t, key, v) })
	}
	o, err := t.Call(class)
	if err != nil {
		return Value{}, err
	}
	return o, Each(t, args.Pos[1], func(key Value) error { return SetItem(t, o, key, v) })
}

func dictCopy(t *Thread, args Args) (Value, error) {
	d, err := copyDict(t, args.Pos[0])
	if err != nil {
		return Value{}, err
	}
	return d.Value(), nil
}

func dictClear(_ *Thread, args Args) (Value, error) {
	args.Pos[0].AsDict().Clear()
	return None, nil
}

// genericGetItem is the class method __class_getitem__ of containers.
func genericGetItem(_ *Thread, args Args) (Value, error) {
	return NewGenericAlias(args.Pos[0], args.Pos[1]), nil
}
