package py

// This file connects type parameters and Generic with the module typing: once that is imported, it says what they do, as in
// CPython. Before, what this package does itself is enough.

var nameTypingModule = Intern("typing")

// typingFunc returns a function of the module typing, or the zero Value if that is not imported, or not yet that far.
func typingFunc(t *Thread, name string) Value {
	m := t.RT.Modules.GetStr(nameTypingModule)
	if m == nil || !m.Is(&ModuleType) {
		return Value{}
	}
	if f := m.AsModule().Dict.GetStr(NewStr(name)); f != nil {
		return *f
	}
	return Value{}
}

// subst is the method __typing_subst__ of a type parameter, which the function called name checks the argument of.
func subst(name string) NativeFunc {
	return func(t *Thread, args Args) (Value, error) {
		if f := typingFunc(t, name); !f.IsZero() {
			return t.Call(f, args.Pos...)
		}
		return args.Pos[1], nil
	}
}

// prepareSubst is the method __typing_prepare_subst__ of a type parameter.
func prepareSubst(name string) NativeFunc {
	return func(t *Thread, args Args) (Value, error) {
		f, err := importedTypingFunc(t, name)
		if err != nil {
			return Value{}, err
		}
		return t.Call(f, args.Pos...)
	}
}

// importedTypingFunc returns a function of the module typing, which must be imported.
func importedTypingFunc(t *Thread, name string) (Value, error) {
	if f := typingFunc(t, name); !f.IsZero() {
		return f, nil
	}
	return Value{}, NewError(&RuntimeErrorType, "the module typing is not imported")
}

// typeVarPrepareSubst adds the default of a TypeVar to the arguments of an alias, if that is the one that is missing.
func typeVarPrepareSubst(t *Thread, args Args) (Value, error) {
	self, alias, given := args.Pos[0], args.Pos[1], args.Pos[2]
	p, err := GetAttr(t, alias, nameParameters)
	if err != nil {
		return Value{}, err
	}
	params, err := Collect(t, p)
	if err != nil {
		return Value{}, err
	}
	items, err := Collect(t, given)
	if err != nil {
		return Value{}, err
	}
	i := indexSame(params, self)
	switch {
	case i < len(items):
		return given, nil
	case i == len(items) && hasDefault(self):
		d, err := typeVarDefault(t, self)
		return NewTuple(append(items, d)).Value(), err
	}
	r, err := ToStr(t, alias)
	if err != nil {
		return Value{}, err
	}
	return Value{}, TypeErrorf("Too few arguments for %s", r)
}

func noBareSubst(*Thread, Args) (Value, error) {
	return Value{}, TypeErrorf("Substitution of bare TypeVarTuple is not supported")
}

// typeVarTupleIter gives typing.Unpack[Ts]; before typing is imported, which tells the two apart, the TypeVarTuple itself.
func typeVarTupleIter(t *Thread, v Value) (Value, error) {
	if unpack := typingFunc(t, "Unpack"); !unpack.IsZero() {
		u, err := GetItem(t, unpack, v)
		if err != nil {
			return Value{}, err
		}
		v = u
	}
	return Iter(t, NewTuple([]Value{v}).Value())
}
