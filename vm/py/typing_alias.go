package py

// This file defines TypeAliasType, the class of what the type statement makes.

// A typeAlias is the result of: type X[T] = value.
type typeAlias struct {
	Header
	name   string
	params *Tuple
	module Value
	value  Value // the zero Value until asked for
	lazy   Value // function that gives the value
}

func asTypeAlias(v Value) *typeAlias { return (*typeAlias)(v.Pointer()) }

func setupTypeAlias() {
	TypeAliasTypeType.define(&Def{
		Name: "TypeAliasType", Module: "typing", Doc: "Type alias.", Flags: Final,
		Slots: Slots{
			Repr: func(_ *Thread, v Value) (string, error) { return asTypeAlias(v).name, nil },
			New:  typeAliasNew, GetItem: typeAliasGetItem,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: typeAliasOr},
		},
		Members: []MemberDef{
			{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(asTypeAlias(v).name).Value(), nil }},
			{Name: "__value__", Get: typeAliasValue},
			{Name: "__type_params__", Get: func(_ *Thread, v Value) (Value, error) { return asTypeAlias(v).params.Value(), nil }},
			{Name: "__parameters__", Get: typeAliasParameters},
			{Name: "__module__", Get: func(_ *Thread, v Value) (Value, error) { return asTypeAlias(v).module, nil }},
		},
	})
}

// typeAliasOr makes a types.UnionType.
func typeAliasOr(t *Thread, x, y Value) (Value, error) {
	part := func(v Value) bool { return v.Is(&TypeAliasTypeType) || isUnionPart(v) }
	if !part(x) || !part(y) {
		return NotImplemented, nil
	}
	return makeUnion(t, []Value{x, y})
}

// typeAliasParameters returns the type parameters as they are to be replaced: a TypeVarTuple unpacked.
func typeAliasParameters(t *Thread, v Value) (Value, error) {
	var items []Value
	for _, p := range asTypeAlias(v).params.Items {
		if p.Is(&TypeVarTupleType) {
			parts, err := Collect(t, p)
			if err != nil {
				return Value{}, err
			}
			items = append(items, parts...)
		} else {
			items = append(items, p)
		}
	}
	return NewTuple(items).Value(), nil
}

// TypeAlias returns what the type statement makes. params is a tuple or None; value is a function that gives the value when
// it is first asked for.
func TypeAlias(t *Thread, name, params, value Value) (Value, error) {
	a := &typeAlias{Header: Header{Type: &TypeAliasTypeType}, name: name.AsStr().String(), params: NewTuple(nil), lazy: value, module: newTypeVar(t, &TypeVarType, "").module}
	if params.IsKind(KindTuple) {
		a.params = params.AsTuple()
	}
	return Value{ref: &a.Header}, nil
}

var sigTypeAlias = NewSignature("typealias", "name, value, *, type_params=")

func typeAliasNew(t *Thread, _ *Type, args Args) (Value, error) {
	var name, value Value
	params := NewTuple(nil).Value()
	if err := sigTypeAlias.Bind(args, &name, &value, &params); err != nil {
		return Value{}, err
	}
	if !name.IsKind(KindStr) {
		return Value{}, TypeErrorf("typealias() argument 'name' must be str, not %s", argTypeName(name))
	}
	if !params.IsKind(KindTuple) {
		return Value{}, TypeErrorf("type_params must be a tuple")
	}
	v, err := TypeAlias(t, name, params, None)
	asTypeAlias(v).value = value
	return v, err
}

func typeAliasValue(t *Thread, v Value) (Value, error) {
	a := asTypeAlias(v)
	if a.value.IsZero() {
		x, err := t.Call(a.lazy)
		if err != nil {
			return Value{}, err
		}
		a.value = x
	}
	return a.value, nil
}

func typeAliasGetItem(_ *Thread, v, key Value) (Value, error) {
	if len(asTypeAlias(v).params.Items) == 0 {
		return Value{}, TypeErrorf("Only generic type aliases are subscriptable")
	}
	return NewGenericAlias(v, key), nil
}
