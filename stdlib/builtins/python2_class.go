package builtins

// This file defines how classes, and attributes that only Python 2 has, work in a Python 2 file.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// longClass makes the class long: an int whose repr ends in L. Big ints are instances too.
func longClass(t *py.Thread) (py.Value, error) {
	class := func(meta py.Value, name string, base *py.Type, ns *py.Dict) (py.Value, error) {
		ns.SetStr(py.Intern("__module__"), py.Intern("__builtin__").Value())
		return t.Call(meta, py.Intern(name).Value(), py.NewTuple([]py.Value{base.Value()}).Value(), ns.Value())
	}
	metaDict, dict := py.NewDict(), py.NewDict()
	metaDict.SetStr(py.Intern("__instancecheck__"), method("__instancecheck__", 1, func(_ *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[1]
		_, small := py.IntValue(v)
		return py.Bool(v.IsKind(py.KindInt) && !small || v.IsInstance(args.Pos[0].AsType())), nil
	}))
	metaDict.SetStr(py.Intern("__repr__"), method("__repr__", 0, func(*py.Thread, py.Args) (py.Value, error) {
		return py.Intern("<type 'long'>").Value(), nil
	}))
	meta, err := class(py.TypeType.Value(), "type", &py.TypeType, metaDict)
	if err != nil {
		return py.Value{}, err
	}
	text := func(suffix string) py.NativeFunc {
		return func(t *py.Thread, args py.Args) (py.Value, error) {
			s, err := py.IntDecimal(t, args.Pos[0])
			return py.NewStr(s + suffix).Value(), err
		}
	}
	dict.SetStr(py.Intern("__repr__"), method("__repr__", 0, text("L")))
	dict.SetStr(py.Intern("__str__"), method("__str__", 0, text("")))
	longArithmetic(dict)
	return class(meta, "long", &py.IntType, dict)
}

// isLong reports whether v is an instance of long, and not just a big int.
func isLong(v py.Value) bool {
	return v.Type().Flags&py.Heap != 0 && v.Type().Name == "long" && v.IsKind(py.KindInt)
}

// longArithmetic sets the operators of long: what they make of ints is a long again. Each is what int does with the plain
// ints, looked up by its name.
func longArithmetic(dict *py.Dict) {
	binary := []string{"add", "sub", "mul", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"}
	for _, name := range binary {
		for _, full := range [2]string{"__" + name + "__", "__r" + name + "__"} {
			dict.SetStr(py.Intern(full), longMethod(full, 1))
		}
	}
	for _, name := range [...]string{"__neg__", "__pos__", "__invert__", "__abs__"} {
		dict.SetStr(py.Intern(name), longMethod(name, 0))
	}
}

// longMethod makes the method of long for an operator of int with at least n operands besides self.
func longMethod(name string, n int) py.Value {
	m := method(name, n, func(t *py.Thread, args py.Args) (py.Value, error) {
		class := args.Pos[0].Type().Value()
		plain := make([]py.Value, len(args.Pos))
		for i, v := range args.Pos {
			if !v.IsKind(py.KindInt) {
				return py.NotImplemented, nil
			}
			var err error
			if plain[i], err = py.Index(t, v); err != nil {
				return py.Value{}, err
			}
		}
		v, err := t.Call(py.IntType.LookupName(name), plain...)
		if err != nil {
			return py.Value{}, err
		}
		long := func(v py.Value) (py.Value, error) {
			if !v.IsKind(py.KindInt) {
				return v, nil
			}
			return t.Call(class, v)
		}
		if !v.IsKind(py.KindTuple) {
			return long(v)
		}
		items := append([]py.Value(nil), v.AsTuple().Items...)
		for i := range items {
			if items[i], err = long(items[i]); err != nil {
				return py.Value{}, err
			}
		}
		return py.NewTuple(items).Value(), nil
	})
	if name == "__pow__" {
		m.AsNative().Max = 2
	}
	return m
}

// method returns a method for a class dict. It takes n arguments besides self.
func method(name string, n int, f py.NativeFunc) py.Value {
	m := py.NewNative("", py.FuncDef{Name: name, Fn: f, Min: n, Max: n})
	m.Name = " " + name // under its own name it would pass for the slot of object
	m.Header.Type, m.Owner = &py.MethodDescType, &py.ObjectType
	return m.Value()
}

// renamed are special methods that have another name in Python 3.
var renamed = [...][2]string{
	{"next", "__next__"}, {"__nonzero__", "__bool__"},
	{"__div__", "__truediv__"}, {"__rdiv__", "__rtruediv__"}, {"__idiv__", "__itruediv__"},
}

// buildClass2 is __build_class__ for a Python 2 file: a class attribute __metaclass__ says what makes the class, and Python
// 2's special methods do what they did.
func buildClass2(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := py.BuildClass(t, args)
	if err != nil || !v.IsKind(py.KindType) {
		return v, err
	}
	own := v.AsType().Own()
	if meta := own.GetStr(py.Intern("__metaclass__")); meta != nil && !py.Same(*meta, v.Type().Value()) && !py.Same(*meta, py.TypeType.Value()) {
		ns := py.NewDict()
		own.Each(func(k, x py.Value) bool {
			if name := k.AsStr().String(); name != "__dict__" && name != "__weakref__" {
				ns.SetStr(k.AsStr(), x)
			}
			return true
		})
		bases, err := py.GetAttr(t, v, py.Intern("__bases__"))
		if err != nil {
			return py.Value{}, err
		}
		if v, err = t.Call(*meta, py.NewStr(v.AsType().Name).Value(), bases, ns.Value()); err != nil || !v.IsKind(py.KindType) {
			return v, err
		}
		own = v.AsType().Own()
	}
	set := func(name string, x py.Value) error { return py.SetAttr(t, v, py.Intern(name), x) }
	for _, r := range renamed {
		if f := own.GetStr(py.Intern(r[0])); f != nil && own.GetStr(py.Intern(r[1])) == nil {
			if err := set(r[1], *f); err != nil {
				return py.Value{}, err
			}
		}
	}
	if own.GetStr(py.Intern("__cmp__")) != nil {
		for i, name := range [...]string{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"} {
			if own.GetStr(py.Intern(name)) == nil {
				if err := set(name, byCmp(name, py.CompareOp(i))); err != nil {
					return py.Value{}, err
				}
			}
		}
	}
	if h := own.GetStr(py.Intern("__hash__")); h != nil && h.IsNone() && own.GetStr(py.Intern("__eq__")) != nil {
		// A class with __eq__ keeps its __hash__ in Python 2.
		if err := py.DelAttr(t, v, py.Intern("__hash__")); err != nil {
			return py.Value{}, err
		}
	}
	return v, nil
}

// byCmp returns the special method called name, for op, of a class that has __cmp__.
func byCmp(name string, op py.CompareOp) py.Value {
	return method(name, 1, func(t *py.Thread, args py.Args) (py.Value, error) {
		f, err := py.GetAttr(t, args.Pos[0], py.Intern("__cmp__"))
		if err != nil {
			return py.Value{}, err
		}
		r, err := t.Call(f, args.Pos[1])
		if err != nil || r.Is(py.NotImplemented.Type()) {
			return r, err
		}
		return py.Compare(t, r, py.Int(0), op)
	})
}

// attr2 is what the compiler calls for an attribute with one of the names in code.Attrs2.
func attr2(t *py.Thread, args py.Args) (py.Value, error) {
	obj, name := args.Pos[0], args.Pos[1].AsStr()
	v, err := py.FindAttr(t, obj, name)
	if err != nil {
		return py.Value{}, err
	}
	bound := func(f py.NativeFunc, most int) (py.Value, error) {
		return py.NewNative("", py.FuncDef{Name: name.String(), Fn: f, Max: most}).Value(), nil
	}
	switch n := name.String(); n {
	case "keys", "values", "items":
		if !obj.IsKind(py.KindDict) || v.IsZero() || obj.Type().LookupName(n) != py.DictType.LookupName(n) {
			break
		}
		return bound(func(t *py.Thread, _ py.Args) (py.Value, error) {
			view, err := t.Call(v)
			if err != nil {
				return py.Value{}, err
			}
			items, err := py.Collect(t, view)
			return newList(items), err
		}, 0)
	case "iterkeys", "itervalues", "iteritems", "viewkeys", "viewvalues", "viewitems":
		if !obj.IsKind(py.KindDict) || !v.IsZero() {
			break
		}
		view, err := py.GetAttr(t, obj, py.Intern(n[4:]))
		if err != nil || n[0] == 'v' {
			return view, err
		}
		return bound(func(t *py.Thread, _ py.Args) (py.Value, error) {
			all, err := t.Call(view)
			if err != nil {
				return py.Value{}, err
			}
			return py.Iter(t, all)
		}, 0)
	case "has_key":
		if !obj.IsKind(py.KindDict) || !v.IsZero() {
			break
		}
		return py.GetAttr(t, obj, py.Intern("__contains__"))
	case "sort":
		if !obj.IsKind(py.KindList) || obj.Type().LookupName(n) != py.ListType.LookupName(n) {
			break
		}
		sort := func(t *py.Thread, args py.Args) (py.Value, error) {
			compare, key, reverse := py.None, py.None, py.False
			if err := sigListSort2.Bind(args, &compare, &key, &reverse); err != nil {
				return py.Value{}, err
			}
			return py.None, sort2(t, obj.AsList(), compare, key, reverse)
		}
		return py.NewNative("", py.FuncDef{Name: "sort", Fn: sort, Flags: py.Kw}).Value(), nil
	case "encode", "decode":
		if !obj.IsKind(py.KindStr) {
			break
		}
		// Strings are text here, whether a program thinks of them as bytes or not.
		return bound(func(*py.Thread, py.Args) (py.Value, error) { return obj, nil }, 2)
	case "im_func":
		if obj.Is(&py.FuncType) {
			return obj, nil // Python 2 has unbound methods
		}
	case "message":
		if !v.IsZero() || !obj.IsKind(py.KindException) {
			break
		}
		a, err := py.GetAttr(t, obj, py.Intern("args"))
		if err == nil && a.IsKind(py.KindTuple) && len(a.AsTuple().Items) == 1 {
			return a.AsTuple().Items[0], nil
		}
		return py.Intern("").Value(), err
	}
	if !v.IsZero() {
		return v, nil
	}
	if other := code.Attrs2[name.String()]; other != "" {
		if v, err := py.FindAttr(t, obj, py.Intern(other)); err != nil || !v.IsZero() {
			return v, err
		}
	}
	return py.GetAttr(t, obj, name) // for its error
}

var sigListSort2 = py.NewSignature("sort", "cmp=, key=, reverse=")
