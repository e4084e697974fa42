package py

// This file defines what copy and pickle ask objects for: __reduce_ex__ and __getstate__.

import "strings"

var (
	nameReduce    = Intern("__reduce__")
	nameGetState  = Intern("__getstate__")
	nameNewArgs   = Intern("__getnewargs__")
	nameNewArgsEx = Intern("__getnewargs_ex__")
	newObjDef     = FuncDef{Name: "__newobj__", Fn: newObj, Min: 1, Max: -1, Doc: "Make an instance of a class without initializing it."}
	reconstruct   = FuncDef{Name: "_reconstructor", Fn: reconstructor, Min: 3, Max: 3, Doc: "Make an instance of a class from one of its built-in base."}
	newObjExDef   = FuncDef{Name: "__newobj_ex__", Fn: newObjEx, Min: 3, Max: 3, Doc: "Make an instance of a class without initializing it, with keyword arguments."}
)

type newObjKey struct{ name string }

// newObjFunc is a function of copyreg: one object in each runtime, since pickle asks whether it is the same.
func newObjFunc(t *Thread, def *FuncDef) Value {
	return t.RT.Local(newObjKey{def.Name}, func() any { return NewNative("copyreg", *def).Value() }).(Value)
}

// newObj is copyreg.__newobj__.
func newObj(t *Thread, args Args) (Value, error) {
	f, err := GetAttr(t, args.Pos[0], nameNew)
	if err != nil {
		return Value{}, err
	}
	return t.CallArgs(f, args)
}

// newObjEx is copyreg.__newobj_ex__.
func newObjEx(t *Thread, args Args) (Value, error) {
	f, err := GetAttr(t, args.Pos[0], nameNew)
	if err != nil {
		return Value{}, err
	}
	pos, kw := args.Pos[1], args.Pos[2]
	if !pos.IsKind(KindTuple) || !kw.IsKind(KindDict) {
		return Value{}, TypeErrorf("__newobj_ex__() needs a tuple and a dict")
	}
	call := Args{Pos: append([]Value{args.Pos[0]}, pos.AsTuple().Items...)}
	kw.AsDict().Each(func(k, v Value) bool {
		if k.IsKind(KindStr) {
			call.Names, call.Kw = append(call.Names, k.AsStr()), append(call.Kw, v)
		}
		return true
	})
	return t.CallArgs(f, call)
}

func objectReduceEx(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	if overrides(&ObjectType, v.Type(), nameReduce) {
		r, _, err := callMagic(t, nameReduce, v)
		return r, err
	}
	protocol, err := AsSize(t, args.Pos[1], &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if protocol < 2 {
		return reduceOld(t, v)
	}
	return reduceValue(t, v)
}

func objectReduce(t *Thread, args Args) (Value, error) { return reduceOld(t, args.Pos[0]) }

// reconstructor is copyreg._reconstructor: an instance of a class, from the value of base that a copy is to have.
func reconstructor(t *Thread, args Args) (Value, error) {
	class, base, state := args.Pos[0], args.Pos[1], args.Pos[2]
	f, err := GetAttr(t, base, nameNew)
	if err != nil {
		return Value{}, err
	}
	if base.IsKind(KindType) && base.AsType() == &ObjectType {
		return t.Call(f, class)
	}
	obj, err := t.Call(f, class, state)
	if err != nil || !base.IsKind(KindType) || !overridesInit(base.AsType(), &ObjectType) {
		return obj, err
	}
	if f, err = GetAttr(t, base, Intern("__init__")); err == nil {
		_, err = t.Call(f, obj, state)
	}
	return obj, err
}

// reduceOld is reduceValue for protocols 0 and 1: the copy is made from the value that v has as an instance of the built-in
// type it derives from.
func reduceOld(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	base := typ
	for base.heap != nil {
		base = base.Base
	}
	state := None
	if base != &ObjectType {
		if base == typ {
			return Value{}, TypeErrorf("cannot pickle '%s' object", typ.Name)
		}
		var err error
		if state, err = t.Call(base.Value(), v); err != nil {
			return Value{}, err
		}
	}
	if slots, err := FindAttr(t, v, nameSlots); err != nil {
		return Value{}, err
	} else if !slots.IsZero() && !overrides(&ObjectType, typ, nameGetState) {
		if has, err := Truth(t, slots); err != nil || has {
			if err == nil {
				err = TypeErrorf("a class that defines __slots__ without defining __getstate__ cannot be pickled")
			}
			return Value{}, err
		}
	}
	get, err := GetAttr(t, v, nameGetState)
	if err != nil {
		return Value{}, err
	}
	attrs, err := t.Call(get)
	if err != nil {
		return Value{}, err
	}
	result := []Value{newObjFunc(t, &reconstruct), NewTuple([]Value{typ.Value(), base.Value(), state}).Value()}
	if has, err := Truth(t, attrs); err != nil {
		return Value{}, err
	} else if has {
		result = append(result, attrs)
	}
	return NewTuple(result).Value(), nil
}

// reduceValue returns the tuple (constructor, arguments, state, list items, dict items) from which v can be made anew.
func reduceValue(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ.New == nil {
		return Value{}, TypeErrorf("cannot pickle '%s' object", typ.Name)
	}
	make := newObjFunc(t, &newObjDef)
	newArgs := []Value{typ.Value()}
	if r, found, err := callMagic(t, nameNewArgsEx, v); err != nil {
		return Value{}, err
	} else if found {
		if !r.IsKind(KindTuple) || len(r.AsTuple().Items) != 2 {
			return Value{}, TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", TypeName(r))
		}
		make = newObjFunc(t, &newObjExDef)
		newArgs = append(newArgs, r.AsTuple().Items...)
	} else if r, found, err := callMagic(t, nameNewArgs, v); err != nil {
		return Value{}, err
	} else if found {
		if !r.IsKind(KindTuple) {
			return Value{}, TypeErrorf("__getnewargs__ should return a tuple, not '%s'", TypeName(r))
		}
		newArgs = append(newArgs, r.AsTuple().Items...)
	}
	get, err := GetAttr(t, v, nameGetState)
	if err != nil {
		return Value{}, err
	}
	state, err := t.Call(get)
	if err != nil {
		return Value{}, err
	}
	items, pairs := None, None
	if typ.Kind == KindList {
		if items, err = Iter(t, v); err != nil {
			return Value{}, err
		}
	}
	if typ.Kind == KindDict {
		f, err := GetAttr(t, v, Intern("items"))
		if err != nil {
			return Value{}, err
		}
		if pairs, err = t.Call(f); err != nil {
			return Value{}, err
		}
		if pairs, err = Iter(t, pairs); err != nil {
			return Value{}, err
		}
	}
	return NewTuple([]Value{make, NewTuple(newArgs).Value(), state, items, pairs}).Value(), nil
}

// objectGetState returns the attributes of an object: a dict or None, or if the class has __slots__, a tuple of that and
// of a dict of the attributes in slots.
func objectGetState(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	typ := v.Type()
	state := None
	if typ.Flags&HasDict != 0 {
		d, err := FindAttr(t, v, nameDict)
		if err != nil {
			return Value{}, err
		}
		if !d.IsZero() && d.IsKind(KindDict) && d.AsDict().Len() > 0 {
			state = d
		}
	}
	slots := NewDict()
	for _, b := range typ.MRO {
		if b.heap == nil {
			continue
		}
		for _, name := range b.heap.slots {
			if strings.HasPrefix(name.String(), memberMark) {
				continue
			}
			x, err := FindAttr(t, v, name)
			if err != nil {
				return Value{}, err
			}
			if !x.IsZero() {
				slots.SetStr(name, x)
			}
		}
	}
	if slots.Len() > 0 {
		state = NewTuple([]Value{state, slots.Value()}).Value()
	}
	return state, nil
}
