package py

// This file defines what copy and pickle ask objects for: __reduce_ex__ and __getstate__.

import "strings"

var (
	nameReduce    = Intern("__reduce__")
	nameGetState  = Intern("__getstate__")
	nameNewArgs   = Intern("__getnewargs__")
	nameNewArgsEx = Intern("__getnewargs_ex__")
	newObjDef     = FuncDef{Name: "__newobj__", Fn: newObj, Min: 1, Max: -1, Doc: "Make an instance of a class without initializing it."}
	newObjExDef   = FuncDef{Name: "__newobj_ex__", Fn: newObjEx, Min: 3, Max: 3, Doc: "Make an instance of a class without initializing it, with keyword arguments."}
)

type newObjKey struct{ ex bool }

// newObjFunc is copyreg.__newobj__, or __newobj_ex__: one object in each runtime, since pickle asks whether it is the same.
func newObjFunc(t *Thread, ex bool) Value {
	return t.RT.Local(newObjKey{ex}, func() any {
		if ex {
			return NewNative("copyreg", newObjExDef).Value()
		}
		return NewNative("copyreg", newObjDef).Value()
	}).(Value)
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
	return reduceValue(t, v)
}

func objectReduce(t *Thread, args Args) (Value, error) { return reduceValue(t, args.Pos[0]) }

// reduceValue returns the tuple (constructor, arguments, state, list items, dict items) from which v can be made anew.
func reduceValue(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ.New == nil {
		return Value{}, TypeErrorf("cannot pickle '%s' object", typ.Name)
	}
	make := newObjFunc(t, false)
	newArgs := []Value{typ.Value()}
	if r, found, err := callMagic(t, nameNewArgsEx, v); err != nil {
		return Value{}, err
	} else if found {
		if !r.IsKind(KindTuple) || len(r.AsTuple().Items) != 2 {
			return Value{}, TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", TypeName(r))
		}
		make = newObjFunc(t, true)
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
		if !d.IsZero() && d.IsKind(KindDict) && (d.AsDict().Len() > 0 || typ.Kind == KindInst) {
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
