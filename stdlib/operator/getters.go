package operator

// This file defines the callables itemgetter, attrgetter and methodcaller.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// An itemGetter gives items of what it is called with.
type itemGetter struct {
	py.Header
	items []py.Value
}

// An attrGetter gives attributes of what it is called with.
type attrGetter struct {
	py.Header
	names []py.Value // as given
	paths [][]*py.Str
}

// A methodCaller calls a method of what it is called with.
type methodCaller struct {
	py.Header
	name  *py.Str
	pos   []py.Value
	names []*py.Str
	kw    []py.Value
}

var itemGetterType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *itemGetter { return (*itemGetter)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "itemgetter", Module: "operator", Flags: py.Final,
		Doc: "Return a callable object that fetches the given item(s) from its operand.\n\nAfter f = itemgetter(2), f(r) is r[2]; after g = itemgetter(2, 5), g(r) is\n(r[2], r[5]).",
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if err := noKeywords("itemgetter", args); err != nil {
					return py.Value{}, err
				}
				if len(args.Pos) == 0 {
					return py.Value{}, py.ArityError("itemgetter", 0, 1, 1)
				}
				g := &itemGetter{Header: py.Header{Type: class}, items: append([]py.Value(nil), args.Pos...)}
				return py.FromHeader(&g.Header), nil
			},
			Call: func(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
				if err := oneArgument("itemgetter", args); err != nil {
					return py.Value{}, err
				}
				v, g := args.Pos[0], of(f)
				if len(g.items) == 1 {
					return item(t, v, g.items[0])
				}
				vals := make([]py.Value, len(g.items))
				for i, k := range g.items {
					var err error
					if vals[i], err = item(t, v, k); err != nil {
						return py.Value{}, err
					}
				}
				return py.NewTuple(vals).Value(), nil
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) { return reprCall(t, v, of(v).items, nil, nil) },
		},
		Methods: []py.MethodDef{{Name: "__reduce__", Doc: "Return state information for pickling", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			return py.NewPair(a.Pos[0].Type().Value(), py.NewTuple(append([]py.Value(nil), of(a.Pos[0]).items...)).Value()), nil
		}}},
	})
})

// item is py.GetItem with a shortcut for tuples and lists.
func item(t *py.Thread, v, k py.Value) (py.Value, error) {
	if k.IsInt() {
		i := int(k.Int())
		if v.Is(&py.TupleType) {
			if items := v.AsTuple().Items; uint(i) < uint(len(items)) {
				return items[i], nil
			}
		} else if v.Is(&py.ListType) {
			if items := v.AsList().Items; uint(i) < uint(len(items)) {
				return items[i], nil
			}
		}
	}
	return py.GetItem(t, v, k)
}

var attrGetterType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *attrGetter { return (*attrGetter)(v.Pointer()) }
	get := func(t *py.Thread, v py.Value, path []*py.Str) (py.Value, error) {
		for _, name := range path {
			var err error
			if v, err = py.GetAttr(t, v, name); err != nil {
				return py.Value{}, err
			}
		}
		return v, nil
	}
	return py.NewType(&py.Def{
		Name: "attrgetter", Module: "operator", Flags: py.Final,
		Doc: "Return a callable object that fetches the given attribute(s) from its operand.\n\nAfter f = attrgetter('name'), f(r) is r.name; after g = attrgetter('name', 'date'),\ng(r) is (r.name, r.date); after h = attrgetter('name.first'), h(r) is r.name.first.",
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if err := noKeywords("attrgetter", args); err != nil {
					return py.Value{}, err
				}
				if len(args.Pos) == 0 {
					return py.Value{}, py.ArityError("attrgetter", 0, 1, 1)
				}
				g := &attrGetter{Header: py.Header{Type: class}, names: append([]py.Value(nil), args.Pos...)}
				for _, n := range args.Pos {
					if !n.IsKind(py.KindStr) {
						return py.Value{}, py.TypeErrorf("attribute name must be a string")
					}
					var path []*py.Str
					for _, part := range strings.Split(n.AsStr().String(), ".") {
						path = append(path, py.Intern(part))
					}
					g.paths = append(g.paths, path)
				}
				return py.FromHeader(&g.Header), nil
			},
			Call: func(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
				if err := oneArgument("attrgetter", args); err != nil {
					return py.Value{}, err
				}
				g := of(f)
				if len(g.paths) == 1 {
					return get(t, args.Pos[0], g.paths[0])
				}
				vals := make([]py.Value, len(g.paths))
				for i, path := range g.paths {
					var err error
					if vals[i], err = get(t, args.Pos[0], path); err != nil {
						return py.Value{}, err
					}
				}
				return py.NewTuple(vals).Value(), nil
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) { return reprCall(t, v, of(v).names, nil, nil) },
		},
		Methods: []py.MethodDef{{Name: "__reduce__", Doc: "Return state information for pickling", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			return py.NewPair(a.Pos[0].Type().Value(), py.NewTuple(append([]py.Value(nil), of(a.Pos[0]).names...)).Value()), nil
		}}},
	})
})

var methodCallerType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *methodCaller { return (*methodCaller)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "methodcaller", Module: "operator", Flags: py.Final,
		Doc: "Return a callable object that calls the given method on its operand.\n\nAfter f = methodcaller('name'), f(r) is r.name(); after g = methodcaller('name',\n'date', foo=1), g(r) is r.name('date', foo=1).",
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if len(args.Pos) == 0 {
					return py.Value{}, py.TypeErrorf("methodcaller needs at least one argument, the method name")
				}
				if !args.Pos[0].IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("method name must be a string")
				}
				c := &methodCaller{
					Header: py.Header{Type: class}, name: py.Intern(args.Pos[0].AsStr().String()), pos: append([]py.Value(nil), args.Pos[1:]...),
					names: append([]*py.Str(nil), args.Names...), kw: append([]py.Value(nil), args.Kw...),
				}
				return py.FromHeader(&c.Header), nil
			},
			Call: func(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
				if err := oneArgument("methodcaller", args); err != nil {
					return py.Value{}, err
				}
				c := of(f)
				fn, isMethod, _, err := py.LookupMethod(t, args.Pos[0], c.name)
				if err != nil {
					return py.Value{}, err
				}
				var buf [6]py.Value
				pos := buf[:0]
				if isMethod {
					pos = append(pos, args.Pos[0])
				}
				return t.CallArgs(fn, py.Args{Pos: append(pos, c.pos...), Kw: c.kw, Names: c.names})
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				c := of(v)
				return reprCall(t, v, append([]py.Value{c.name.Value()}, c.pos...), c.names, c.kw)
			},
		},
		Methods: []py.MethodDef{{Name: "__reduce__", Doc: "Return state information for pickling", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			c := of(a.Pos[0])
			if len(c.names) == 0 {
				return py.NewPair(a.Pos[0].Type().Value(), py.NewTuple(append([]py.Value{c.name.Value()}, c.pos...)).Value()), nil
			}
			functools, err := importModule(t, "functools")
			if err != nil {
				return py.Value{}, err
			}
			partial, err := py.GetAttr(t, functools, py.Intern("partial"))
			if err != nil {
				return py.Value{}, err
			}
			make, err := t.CallArgs(partial, py.Args{Pos: []py.Value{a.Pos[0].Type().Value(), c.name.Value()}, Names: c.names, Kw: c.kw})
			return py.NewPair(make, py.NewTuple(append([]py.Value(nil), c.pos...)).Value()), err
		}}},
	})
})

// importModule does what an import statement does.
func importModule(t *py.Thread, name string) (py.Value, error) {
	f, _ := t.RT.Builtins.Get("__import__")
	return t.Call(f, py.NewStr(name).Value())
}

func noKeywords(name string, args py.Args) error {
	if len(args.Names) > 0 {
		return py.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

func oneArgument(name string, args py.Args) error {
	if err := noKeywords(name, args); err != nil {
		return err
	}
	if len(args.Pos) != 1 {
		return py.ArityError(name, len(args.Pos), 1, 1)
	}
	return nil
}

// reprCall returns the repr of v as a call of its class with arguments.
func reprCall(t *py.Thread, v py.Value, pos []py.Value, names []*py.Str, kw []py.Value) (string, error) {
	name := v.Type().FullName()
	if t.ReprEnter(v) {
		return name + "(...)", nil
	}
	defer t.ReprLeave()
	parts := make([]string, 0, len(pos)+len(kw))
	for _, x := range pos {
		r, err := py.Repr(t, x)
		if err != nil {
			return "", err
		}
		parts = append(parts, r)
	}
	for i, x := range kw {
		r, err := py.Repr(t, x)
		if err != nil {
			return "", err
		}
		parts = append(parts, names[i].String()+"="+r)
	}
	return name + "(" + strings.Join(parts, ", ") + ")", nil
}
