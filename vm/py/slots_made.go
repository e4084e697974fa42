package py

// This file defines the slots of classes made in Python: functions that look up a special method and call it.

// madeSlots are the slots that call special methods.
var madeSlots = makeMadeSlots()

func makeMadeSlots() Slots {
	s := Slots{
		Repr:     madeString("__repr__"),
		Str:      madeString("__str__"),
		Hash:     madeHash,
		Compare:  madeCompare,
		Call:     madeCall,
		New:      madeNew,
		Init:     madeInit,
		GetAttr:  madeGetAttr,
		SetAttr:  madeSetAttr,
		Get:      madeGet,
		Set:      madeSet,
		Bool:     madeBool,
		Index:    madeInt("__index__"),
		Int:      madeInt("__int__"),
		Float:    madeFloat,
		Neg:      madeUnary("__neg__"),
		Pos:      madeUnary("__pos__"),
		Invert:   madeUnary("__invert__"),
		Abs:      madeUnary("__abs__"),
		Len:      madeLen,
		GetItem:  madeGetItem,
		SetItem:  madeSetItem,
		Contains: madeContains,
		Iter:     madeIter,
		Next:     madeNext,
		Await:    madeUnary("__await__"),
		AIter:    madeUnary("__aiter__"),
		ANext:    madeUnary("__anext__"),
	}
	for op, n := range binaryMethods {
		s.Binary[op] = madeBinary(BinaryOp(op), Intern("__"+n.name+"__"), Intern("__r"+n.name+"__"))
		s.InPlace[op] = madeInPlace(Intern("__i" + n.name + "__"))
	}
	return s
}

// LookupSpecial returns the special method of v, bound: it looks in the class of v, not in v itself. The result is the zero
// Value if there is none.
func LookupSpecial(t *Thread, v Value, name *Str) (Value, error) {
	f := v.Type().Lookup(name)
	if f.IsZero() {
		return f, nil
	}
	if get := f.Type().Get; get != nil {
		return get(t, f, v, v.Type())
	}
	return f, nil
}

// findSpecial finds a special method in the class of v. If unbound is true, f takes v as its first argument, else it is
// bound already. f is the zero Value if there is none.
func findSpecial(t *Thread, v Value, name *Str) (f Value, unbound bool, err error) {
	typ := v.Type()
	f = typ.Lookup(name)
	if f.IsZero() {
		return f, false, nil
	}
	switch f.Type() {
	case &FuncType, &MethodDescType, &WrapperDescType:
		return f, true, nil
	}
	if f.Type().Get != nil {
		f, err = bind(t, f, v, typ)
	}
	return f, false, err
}

// bind calls the slot Get of an attribute, where that may come back to the same attribute.
func bind(t *Thread, attr, v Value, class *Type) (Value, error) {
	if err := t.Enter(""); err != nil {
		return Value{}, err
	}
	defer t.Leave()
	return attr.Type().Get(t, attr, v, class)
}

// callMagic calls a special method with the arguments pos, of which the first is the object itself. found is false if
// its class has no such method.
func callMagic(t *Thread, name *Str, pos ...Value) (res Value, found bool, err error) {
	f, unbound, err := findSpecial(t, pos[0], name)
	if f.IsZero() || err != nil {
		return Value{}, err != nil, err
	}
	if !unbound {
		pos = pos[1:]
	}
	res, err = t.CallArgs(f, Args{Pos: pos})
	return res, true, err
}

// mustCall is callMagic for a method that was there when the slot was made.
func mustCall(t *Thread, name *Str, pos ...Value) (Value, error) {
	v, found, err := callMagic(t, name, pos...)
	if !found {
		return Value{}, NewError(&AttributeErrorType, name.Value())
	}
	return v, err
}

func madeString(name string) func(t *Thread, v Value) (string, error) {
	id := Intern(name)
	return func(t *Thread, v Value) (string, error) {
		s, err := mustCall(t, id, v)
		if err != nil {
			return "", err
		}
		if !s.IsKind(KindStr) {
			return "", TypeErrorf("%s returned non-string (type %s)", name, TypeName(s))
		}
		return s.AsStr().String(), nil
	}
}

func madeHash(t *Thread, v Value) (int64, error) {
	f, unbound, err := findSpecial(t, v, nameHash)
	if err != nil || f.IsZero() || f.IsNone() { // CPython forgets that error
		return 0, TypeErrorf("unhashable type: '%s'", TypeName(v))
	}
	var h Value
	if unbound {
		h, err = t.Call(f, v)
	} else {
		h, err = t.Call(f)
	}
	switch {
	case err != nil:
		return 0, err
	case !h.IsKind(KindInt):
		return 0, TypeErrorf("__hash__ method should return an integer")
	}
	if n, ok := IntValue(h); ok {
		if n == -1 {
			n = -2
		}
		return n, nil
	}
	return IntType.Hash(t, h)
}

var compareMethods = [...]*Str{LT: Intern("__lt__"), LE: Intern("__le__"), EQ: nameEq, NE: Intern("__ne__"), GT: Intern("__gt__"), GE: Intern("__ge__")}

func madeCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	f, unbound, err := findSpecial(t, x, compareMethods[op])
	if f.IsZero() || err != nil { // CPython forgets that error
		return NotImplemented, nil
	}
	if unbound {
		return t.Call(f, x, y)
	}
	return t.Call(f, y)
}

var nameCall = Intern("__call__")

func madeCall(t *Thread, v Value, args Args) (Value, error) {
	return callWith(t, nameCall, v, args)
}

// callWith calls a special method of v with args.
func callWith(t *Thread, name *Str, v Value, args Args) (Value, error) {
	f, unbound, err := findSpecial(t, v, name)
	if err != nil {
		return Value{}, err
	}
	if f.IsZero() {
		return Value{}, NewError(&AttributeErrorType, name.Value())
	}
	if unbound {
		args = args.with(v)
	}
	return t.CallArgs(f, args)
}

// with returns a with another positional argument in front.
func (a Args) with(first Value) Args {
	pos := make([]Value, len(a.Pos)+1)
	pos[0] = first
	copy(pos[1:], a.Pos)
	a.Pos = pos
	return a
}

func madeNew(t *Thread, class *Type, args Args) (Value, error) {
	f := class.Lookup(nameNew)
	if f.IsZero() {
		return Value{}, NewError(&AttributeErrorType, nameNew.Value())
	}
	if f.Type().Get != nil {
		var err error
		if f, err = bind(t, f, Value{}, class); err != nil {
			return Value{}, err
		}
	}
	return t.CallArgs(f, args.with(class.Value()))
}

func madeInit(t *Thread, v Value, args Args) error {
	r, err := callWith(t, nameInit, v, args)
	if err == nil && !r.IsNone() {
		return TypeErrorf("__init__() should return None, not '%s'", TypeName(r))
	}
	return err
}

func madeGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.Type()
	hook := typ.Lookup(nameGetAttr)
	var res Value
	var err error
	get := typ.Lookup(nameGetAttribute)
	if owner, _ := builtinOwner(get, nameGetAttribute); owner != nil && typ.IsSubtype(owner) {
		if owner == &ObjectType && !hook.IsZero() {
			// Nobody would see the AttributeError.
			res, err = findAttr(t, v, name)
			if err == nil && res.IsZero() {
				return callHook(t, hook, v, name)
			}
		} else {
			res, err = owner.GetAttr(t, v, name)
		}
	} else {
		res, err = mustCall(t, nameGetAttribute, v, name.Value())
	}
	if err != nil && !hook.IsZero() && IsError(err, &AttributeErrorType) {
		return callHook(t, hook, v, name)
	}
	return res, err
}

// callHook calls __getattr__.
func callHook(t *Thread, hook, v Value, name *Str) (Value, error) {
	if hook.Is(&FuncType) || hook.Is(&MethodDescType) {
		return t.Call(hook, v, name.Value())
	}
	if hook.Type().Get != nil {
		var err error
		if hook, err = bind(t, hook, v, v.Type()); err != nil {
			return Value{}, err
		}
	}
	return t.Call(hook, name.Value())
}

func madeSetAttr(t *Thread, v Value, name *Str, val Value) error {
	var err error
	if val.IsZero() {
		_, err = mustCall(t, nameDelAttr, v, name.Value())
	} else {
		_, err = mustCall(t, nameSetAttr, v, name.Value(), val)
	}
	return err
}

func madeGet(t *Thread, descr, obj Value, class *Type) (Value, error) {
	if obj.IsZero() {
		obj = None
	}
	owner := None
	if class != nil {
		owner = class.Value()
	}
	v, found, err := callMagic(t, nameGet, descr, obj, owner)
	if !found {
		return descr, nil
	}
	return v, err
}

func madeSet(t *Thread, descr, obj, val Value) error {
	var err error
	if val.IsZero() {
		_, err = mustCall(t, nameDelete, descr, obj)
	} else {
		_, err = mustCall(t, nameSet, descr, obj, val)
	}
	return err
}

var nameBool = Intern("__bool__")

func madeBool(t *Thread, v Value) (bool, error) {
	b, err := mustCall(t, nameBool, v)
	if err != nil {
		return false, err
	}
	if !b.Is(&BoolType) {
		return false, TypeErrorf("__bool__ should return bool, returned %s", TypeName(b))
	}
	return b.IsTrue(), nil
}

func madeInt(name string) unaryFunc {
	id := Intern(name)
	return func(t *Thread, v Value) (Value, error) {
		i, err := mustCall(t, id, v)
		if err == nil && !i.IsKind(KindInt) {
			return Value{}, TypeErrorf("%s returned non-int (type %s)", name, TypeName(i))
		}
		return i, err
	}
}

var nameFloat = Intern("__float__")

func madeFloat(t *Thread, v Value) (Value, error) {
	f, err := mustCall(t, nameFloat, v)
	if err == nil && !f.IsKind(KindFloat) {
		return Value{}, TypeErrorf("%s.__float__ returned non-float (type %s)", TypeName(v), TypeName(f))
	}
	return f, err
}

func madeUnary(name string) unaryFunc {
	id := Intern(name)
	return func(t *Thread, v Value) (Value, error) { return mustCall(t, id, v) }
}

var nameLen = Intern("__len__")

func madeLen(t *Thread, v Value) (int, error) {
	n, err := mustCall(t, nameLen, v)
	if err != nil {
		return 0, err
	}
	if n, err = Index(t, n); err != nil {
		return 0, err
	}
	if IntSign(n) < 0 {
		return 0, ValueErrorf("__len__() should return >= 0")
	}
	return AsSize(t, n, &OverflowErrorType)
}

var nameGetItem, nameSetItem, nameDelItem = Intern("__getitem__"), Intern("__setitem__"), Intern("__delitem__")

func madeGetItem(t *Thread, v, key Value) (Value, error) { return mustCall(t, nameGetItem, v, key) }

func madeSetItem(t *Thread, v, key, val Value) error {
	var err error
	if val.IsZero() {
		_, err = mustCall(t, nameDelItem, v, key)
	} else {
		_, err = mustCall(t, nameSetItem, v, key, val)
	}
	return err
}

var nameContains = Intern("__contains__")

func madeContains(t *Thread, v, item Value) (bool, error) {
	f := v.Type().Lookup(nameContains)
	if !f.IsZero() && f.IsNone() {
		return false, TypeErrorf("'%s' object is not a container", TypeName(v))
	}
	r, err := mustCall(t, nameContains, v, item)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

var nameIter = Intern("__iter__")

func madeIter(t *Thread, v Value) (Value, error) {
	f, unbound, err := findSpecial(t, v, nameIter)
	if err != nil || !f.IsZero() && f.IsNone() { // CPython forgets that error
		return Value{}, TypeErrorf("'%s' object is not iterable", TypeName(v))
	}
	switch {
	case f.IsZero():
		return Value{}, NewError(&AttributeErrorType, nameIter.Value())
	case unbound:
		return t.Call(f, v)
	}
	return t.Call(f)
}

func madeNext(t *Thread, v Value) (Value, error) {
	return OrEnd(mustCall(t, nameNext, v))
}

// makes reports whether a slot of typ is the one that calls special methods.
func (typ *Type) makes(id slotID) bool { return typ.heap != nil && typ.heap.generic.has(id) }

// madeBinary returns the slot of a binary operator. It is called for either operand having it, or for both at once.
func madeBinary(op BinaryOp, name, reflected *Str) func(t *Thread, x, y Value) (Value, error) {
	id := slotBinary + slotID(op)
	return func(t *Thread, x, y Value) (Value, error) {
		xt, yt := x.Type(), y.Type()
		other := xt != yt && yt.makes(id)
		if xt.makes(id) {
			if other && yt.IsSubtype(xt) {
				if overrides(xt, yt, reflected) {
					if v, found, err := callMagic(t, reflected, y, x); err != nil || found && !v.IsNotImplemented() {
						return v, err
					}
					other = false
				}
			}
			v, found, err := callMagic(t, name, x, y)
			if err != nil || found && !v.IsNotImplemented() || xt == yt {
				if !found {
					v = NotImplemented
				}
				return v, err
			}
		}
		if other {
			if v, found, err := callMagic(t, reflected, y, x); found {
				return v, err
			}
		}
		return NotImplemented, nil
	}
}

// overrides reports whether the class sub finds another method of a name than its base does.
func overrides(base, sub *Type, name *Str) bool {
	b, s := base.Lookup(name), sub.Lookup(name)
	return !s.IsZero() && (b.IsZero() || !Same(b, s))
}

func madeInPlace(name *Str) func(t *Thread, x, y Value) (Value, error) {
	return func(t *Thread, x, y Value) (Value, error) {
		v, found, err := callMagic(t, name, x, y)
		if !found {
			return NotImplemented, nil
		}
		return v, err
	}
}
