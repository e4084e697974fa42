package contextvars

// This file defines the class Context.

import (
	"minipy/vm"
	"minipy/vm/py"
)

// A Context is the values of variables. At most one thread is in it.
type Context struct {
	py.Header
	vars    *py.Dict
	shared  bool // another context has the same dict
	entered bool // by run
}

func contextOf(v py.Value) *Context { return (*Context)(v.Pointer()) }

func newContext(t *py.Thread) *Context {
	return &Context{Header: py.Header{Type: classesOf(t).context}, vars: py.NewDict()}
}

// current is the context of the running thread.
func current(t *py.Thread) *Context {
	th := vm.Of(t)
	if th.Context.IsZero() {
		c := newContext(t)
		c.entered = true
		th.Context = py.FromHeader(&c.Header)
	}
	return contextOf(th.Context)
}

// copy makes another with the same values.
func (c *Context) copy(t *py.Thread) (py.Value, error) {
	c.shared = true
	x := &Context{Header: py.Header{Type: classesOf(t).context}, vars: c.vars, shared: true}
	return py.FromHeader(&x.Header), nil
}

// own makes the dict one that no other context has, before it is changed.
func (c *Context) own(t *py.Thread) error {
	if !c.shared {
		return nil
	}
	d, err := c.vars.Copy(t)
	if err == nil {
		c.vars, c.shared = d, false
	}
	return err
}

func newContextType() *py.Type {
	return py.NewType(&py.Def{
		Name: "Context", Module: "_contextvars", Flags: py.Final,
		Slots: py.Slots{
			New: func(t *py.Thread, _ *py.Type, args py.Args) (py.Value, error) {
				if len(args.Pos)+len(args.Names) > 0 {
					return py.Value{}, py.TypeErrorf("Context() does not accept any arguments")
				}
				return py.FromHeader(&newContext(t).Header), nil
			},
			Compare:  compare,
			Len:      func(_ *py.Thread, v py.Value) (int, error) { return contextOf(v).vars.Len(), nil },
			GetItem:  getItem,
			Contains: contains,
			Iter:     func(t *py.Thread, v py.Value) (py.Value, error) { return keys(t, v) },
		},
		Methods: []py.MethodDef{
			{Name: "copy", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return contextOf(a.Pos[0]).copy(t) }, Doc: "Another context with the same values."},
			{Name: "get", Fn: get, Min: 1, Max: 2, Doc: "The value of a variable, or else the second argument, or else None."},
			{Name: "items", Fn: each("items", func(k, v py.Value) py.Value { return py.NewPair(k, v) }), Doc: "The variables and their values."},
			{Name: "keys", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return keys(t, a.Pos[0]) }, Doc: "The variables that have values."},
			{Name: "values", Fn: each("values", func(_, v py.Value) py.Value { return v }), Doc: "The values."},
			{Name: "run", Fn: run, Max: -1, Flags: py.Kw, Doc: "Call a function in this context."},
		},
		Attrs: map[string]py.Value{"__hash__": py.None},
	})
}

func compare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if op != py.EQ && op != py.NE || x.Type() != y.Type() {
		return py.NotImplemented, nil
	}
	return py.Compare(t, contextOf(x).vars.Value(), contextOf(y).vars.Value(), op)
}

// lookUp is the value of a variable, zero if it has none.
func lookUp(t *py.Thread, c, key py.Value) (py.Value, error) {
	if !key.Is(classesOf(t).variable) {
		what, err := py.Repr(t, key)
		if err == nil {
			err = py.TypeErrorf("a ContextVar key was expected, got %s", what)
		}
		return py.Value{}, err
	}
	return contextOf(c).vars.Get(t, key)
}

func getItem(t *py.Thread, c, key py.Value) (py.Value, error) {
	v, err := lookUp(t, c, key)
	if err == nil && v.IsZero() {
		err = py.NewError(&py.KeyErrorType, key)
	}
	return v, err
}

func contains(t *py.Thread, c, key py.Value) (bool, error) {
	v, err := lookUp(t, c, key)
	return !v.IsZero(), err
}

func get(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := lookUp(t, args.Pos[0], args.Pos[1])
	switch {
	case err != nil || !v.IsZero():
		return v, err
	case len(args.Pos) > 2:
		return args.Pos[2], nil
	}
	return py.None, nil
}

func run(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) < 2 {
		return py.Value{}, py.TypeErrorf("run() missing 1 required positional argument")
	}
	c := contextOf(args.Pos[0])
	if c.entered {
		what, err := py.Repr(t, args.Pos[0])
		if err == nil {
			err = py.NewError(&py.RuntimeErrorType, "cannot enter context: "+what+" is already entered")
		}
		return py.Value{}, err
	}
	th := vm.Of(t)
	before := th.Context
	c.entered, th.Context = true, args.Pos[0]
	defer func() { c.entered, th.Context = false, before }()
	return t.CallArgs(args.Pos[1], py.Args{Pos: args.Pos[2:], Kw: args.Kw, Names: args.Names})
}

// A list is an iterator over what was in a context.
type list struct {
	py.Header
	left []py.Value
}

func newListTypes() map[string]*py.Type {
	types := map[string]*py.Type{}
	for _, name := range []string{"keys", "values", "items"} {
		types[name] = py.NewType(&py.Def{Name: name, Flags: py.Final | py.NotCallable, Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(_ *py.Thread, v py.Value) (next py.Value, err error) {
				if l := (*list)(v.Pointer()); len(l.left) > 0 {
					next, l.left = l.left[0], l.left[1:]
				}
				return next, nil
			},
		}})
	}
	return types
}

// each is a method that returns an iterator over what of makes of the items.
func each(name string, of func(k, v py.Value) py.Value) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		l := &list{Header: py.Header{Type: classesOf(t).lists[name]}}
		contextOf(args.Pos[0]).vars.Each(func(k, v py.Value) bool {
			l.left = append(l.left, of(k, v))
			return true
		})
		return py.FromHeader(&l.Header), nil
	}
}

func keys(t *py.Thread, c py.Value) (py.Value, error) {
	return each("keys", func(k, _ py.Value) py.Value { return k })(t, py.Args{Pos: []py.Value{c}})
}
