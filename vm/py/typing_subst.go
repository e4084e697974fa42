package py

// This file defines how arguments take the place of type parameters in types.GenericAlias and types.UnionType once typing is
// imported: the parameters themselves say what they accept.

var (
	namePrepareSubst = Intern("__typing_prepare_subst__")
	nameUnpackedArgs = Intern("__typing_unpacked_tuple_args__")
	nameIsUnpacked   = Intern("__typing_is_unpacked_typevartuple__")
)

// unpackArgs returns the arguments in key, with those of *tuple[int, str] one by one.
func unpackArgs(t *Thread, key Value) ([]Value, error) {
	items := []Value{key}
	if key.IsKind(KindTuple) {
		items = key.AsTuple().Items
	}
	var flat []Value
	for _, v := range items {
		if v.IsKind(KindType) {
			flat = append(flat, v)
			continue
		}
		inner, err := FindAttr(t, v, nameUnpackedArgs)
		if err != nil {
			return nil, err
		}
		if inner.IsZero() || !inner.IsKind(KindTuple) {
			flat = append(flat, v)
			continue
		}
		parts := inner.AsTuple().Items
		if n := len(parts); n > 0 && Same(parts[n-1], Ellipsis) {
			flat = append(flat, v) // of any length
			continue
		}
		flat = append(flat, parts...)
	}
	return flat, nil
}

// substituteTyping returns args with the type parameters params replaced by the arguments in key.
func substituteTyping(t *Thread, alias Value, params, args []Value, key Value) ([]Value, error) {
	items, err := unpackArgs(t, key)
	if err != nil {
		return nil, err
	}
	for _, p := range params {
		prepare, err := FindAttr(t, p, namePrepareSubst)
		if err != nil {
			return nil, err
		}
		if prepare.IsZero() || prepare.IsNone() {
			continue
		}
		r, err := t.Call(prepare, alias, NewTuple(items).Value())
		if err != nil {
			return nil, err
		}
		if items, err = Collect(t, r); err != nil {
			return nil, err
		}
	}
	if len(items) != len(params) {
		r, err := Repr(t, alias)
		if err != nil {
			return nil, err
		}
		word := "many"
		if len(items) < len(params) {
			word = "few"
		}
		return nil, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", word, r, len(items), len(params))
	}
	return replaceTyping(t, params, items, args)
}

func replaceTyping(t *Thread, params, items, args []Value) ([]Value, error) {
	var res []Value
	for _, a := range args {
		switch {
		case a.IsKind(KindType):
			res = append(res, a)
			continue
		case a.IsKind(KindTuple), a.IsKind(KindList):
			inner, err := Collect(t, a)
			if err == nil {
				inner, err = replaceTyping(t, params, items, inner)
			}
			if err != nil {
				return nil, err
			}
			if a.IsKind(KindList) {
				res = append(res, NewList(inner).Value())
			} else {
				res = append(res, NewTuple(inner).Value())
			}
			continue
		}
		unpacked, err := FindAttr(t, a, nameIsUnpacked)
		if err != nil {
			return nil, err
		}
		v, err := replaceOne(t, params, items, a)
		if err != nil {
			return nil, err
		}
		if !unpacked.IsZero() && unpacked.IsTrue() && v.IsKind(KindTuple) {
			res = append(res, v.AsTuple().Items...)
		} else {
			res = append(res, v)
		}
	}
	return res, nil
}

// replaceOne returns an argument that is a type parameter, or may contain some, with what they stand for.
func replaceOne(t *Thread, params, items []Value, a Value) (Value, error) {
	subst, err := FindAttr(t, a, nameTypingSubst)
	if err != nil {
		return Value{}, err
	}
	if i := indexSame(params, a); !subst.IsZero() && !subst.IsNone() && i >= 0 {
		return t.Call(subst, items[i])
	}
	p, err := FindAttr(t, a, nameParameters)
	if err != nil || p.IsZero() || !p.IsKind(KindTuple) || len(p.AsTuple().Items) == 0 {
		return a, err
	}
	var sub []Value
	for _, x := range p.AsTuple().Items {
		switch i := indexSame(params, x); {
		case i < 0:
			sub = append(sub, x)
		case x.Is(&TypeVarTupleType) && items[i].IsKind(KindTuple):
			sub = append(sub, items[i].AsTuple().Items...)
		default:
			sub = append(sub, items[i])
		}
	}
	return GetItem(t, a, NewTuple(sub).Value())
}
