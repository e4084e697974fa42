package py

// This file defines isinstance and issubclass.

// IsInstance returns isinstance(v, cls).
func IsInstance(t *Thread, v, cls Value) (bool, error) {
	if cls.IsKind(KindType) {
		if v.Type() == cls.AsType() {
			return true, nil
		}
		if cls.Is(&TypeType) {
			return plainIsInstance(t, v, cls)
		}
	}
	if cls.Is(&UnionType) {
		return anyOf(t, asUnion(cls).args, " in __instancecheck__", func(c Value) (bool, error) { return IsInstance(t, v, c) })
	}
	if cls.IsKind(KindTuple) {
		return anyOf(t, cls.AsTuple().Items, " in __instancecheck__", func(c Value) (bool, error) { return IsInstance(t, v, c) })
	}
	if err := t.Enter(" in __instancecheck__"); err != nil {
		return false, err
	}
	defer t.Leave()
	r, found, err := callMagic(t, nameInstCheck, cls, v)
	if err != nil {
		return false, err
	}
	if found {
		return Truth(t, r)
	}
	return plainIsInstance(t, v, cls)
}

// anyOf reports whether f holds for one of items.
func anyOf(t *Thread, items []Value, what string, f func(Value) (bool, error)) (bool, error) {
	if err := t.Enter(what); err != nil {
		return false, err
	}
	defer t.Leave()
	for _, c := range items {
		if ok, err := f(c); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// plainIsInstance is isinstance without __instancecheck__. An object may pretend by its attribute __class__ to have another
// class.
func plainIsInstance(t *Thread, v, cls Value) (bool, error) {
	if cls.IsKind(KindType) {
		typ := cls.AsType()
		if v.IsInstance(typ) {
			return true, nil
		}
		if v.Type().heap == nil && v.Type().Flags&plainGet != 0 {
			return false, nil // __class__ is the type
		}
		c, err := FindAttr(t, v, nameClass)
		if err != nil || c.IsZero() || !c.IsKind(KindType) || c.AsType() == v.Type() {
			return false, err
		}
		return c.AsType().IsSubtype(typ), nil
	}
	if err := checkClass(t, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); err != nil {
		return false, err
	}
	c, err := FindAttr(t, v, nameClass)
	if err != nil || c.IsZero() {
		return false, err
	}
	return abstractSubclass(t, c, cls)
}

// checkClass checks that v is a class or has, as one, the attribute __bases__.
func checkClass(t *Thread, v Value, msg string) error {
	bases, err := basesOf(t, v)
	if err != nil {
		return err
	}
	if bases == nil {
		return TypeErrorf("%s", msg)
	}
	return nil
}

func basesOf(t *Thread, v Value) (*Tuple, error) {
	b, err := FindAttr(t, v, nameBases)
	if err != nil || b.IsZero() || !b.IsKind(KindTuple) {
		return nil, err
	}
	return b.AsTuple(), nil
}

// abstractSubclass follows attributes __bases__ from sub in search of cls.
func abstractSubclass(t *Thread, sub, cls Value) (bool, error) {
	for {
		if Same(sub, cls) {
			return true, nil
		}
		bases, err := basesOf(t, sub)
		if err != nil || bases == nil || len(bases.Items) == 0 {
			return false, err
		}
		if len(bases.Items) > 1 {
			return anyOf(t, bases.Items, " in __issubclass__", func(b Value) (bool, error) { return abstractSubclass(t, b, cls) })
		}
		sub = bases.Items[0]
		if err := t.Poll(); err != nil {
			return false, err
		}
	}
}

// IsSubclass returns issubclass(sub, cls).
func IsSubclass(t *Thread, sub, cls Value) (bool, error) {
	if cls.Is(&TypeType) {
		if Same(sub, cls) {
			return true, nil
		}
		return plainIsSubclass(t, sub, cls)
	}
	if cls.Is(&UnionType) {
		return anyOf(t, asUnion(cls).args, " in __subclasscheck__", func(c Value) (bool, error) { return IsSubclass(t, sub, c) })
	}
	if cls.IsKind(KindTuple) {
		return anyOf(t, cls.AsTuple().Items, " in __subclasscheck__", func(c Value) (bool, error) { return IsSubclass(t, sub, c) })
	}
	if err := t.Enter(" in __subclasscheck__"); err != nil {
		return false, err
	}
	defer t.Leave()
	r, found, err := callMagic(t, nameSubCheck, cls, sub)
	if err != nil {
		return false, err
	}
	if found {
		return Truth(t, r)
	}
	return plainIsSubclass(t, sub, cls)
}

// plainIsSubclass is issubclass without __subclasscheck__.
func plainIsSubclass(t *Thread, sub, cls Value) (bool, error) {
	if sub.IsKind(KindType) && cls.IsKind(KindType) {
		return sub.AsType().IsSubtype(cls.AsType()), nil
	}
	if err := checkClass(t, sub, "issubclass() arg 1 must be a class"); err != nil {
		return false, err
	}
	if err := checkClass(t, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); err != nil {
		return false, err
	}
	return abstractSubclass(t, sub, cls)
}
