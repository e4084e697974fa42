package py

// This file defines repr() and str() where their result is a value: what a method of the program returns is kept as it is,
// also if its class is derived from str.

var nameRepr, nameStr = Intern("__repr__"), Intern("__str__")

// ReprValue returns repr(v).
func ReprValue(t *Thread, v Value) (Value, error) {
	if f := v.Type().Lookup(nameRepr); v.Type().heap != nil && f.Is(&FuncType) {
		return ownText(t, v, nameRepr, " while getting the repr of an object")
	}
	s, err := Repr(t, v)
	return StrValue(s), err
}

// StrOf returns str(v).
func StrOf(t *Thread, v Value) (Value, error) {
	switch {
	case v.Is(&StrType):
		return v, nil
	case v.Type().heap != nil:
		f := v.Type().Lookup(nameStr)
		if f.Is(&FuncType) {
			return ownText(t, v, nameStr, " while getting the str of an object")
		}
		if Same(f, ObjectType.Lookup(nameStr)) {
			return ReprValue(t, v)
		}
	}
	s, err := ToStr(t, v)
	return StrValue(s), err
}

// ownText calls the method __str__ or __repr__ of v.
func ownText(t *Thread, v Value, name *Str, where string) (Value, error) {
	if err := t.Enter(where); err != nil {
		return Value{}, err
	}
	r, err := mustCall(t, name, v)
	t.Leave()
	if err == nil && !r.IsKind(KindStr) {
		err = TypeErrorf("%s returned non-string (type %s)", name.s, TypeName(r))
	}
	return r, err
}
