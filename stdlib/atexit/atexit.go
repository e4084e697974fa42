// Package atexit is Python's module atexit: functions that are called when the program ends.
package atexit

import "minipy/vm/py"

// A call is a function to be called, with its arguments.
type call struct {
	f    py.Value
	args py.Args
}

// calls are those of a runtime, the first registered first. A zero f has been taken out.
type calls struct{ list []call }

type key struct{}

func of(t *py.Thread) *calls { return t.RT.Local(key{}, func() any { return &calls{} }).(*calls) }

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("atexit", "Functions that are called when the program ends.")
	for _, f := range []py.FuncDef{
		{Name: "register", Fn: register, Flags: py.Kw, Doc: "Have a function called, with arguments, when the program ends."},
		{Name: "unregister", Fn: unregister, Min: 1, Max: 1, Doc: "Do not call a function after all."},
		{Name: "_clear", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { of(t).list = nil; return py.None, nil }},
		{Name: "_ncallbacks", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return py.Int(int64(len(of(t).list))), nil }},
	} {
		m.Set(f.Name, py.NewNative("atexit", f).Value())
	}
	return m, nil
}

func register(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	f := args.Pos[0]
	if !py.Callable(f) {
		return py.Value{}, py.TypeErrorf("the first argument must be callable")
	}
	c := of(t)
	c.list = append(c.list, call{f, py.Args{ // args are the caller's registers
		Pos: append([]py.Value(nil), args.Pos[1:]...), Kw: append([]py.Value(nil), args.Kw...), Names: append([]*py.Str(nil), args.Names...),
	}})
	return f, nil
}

func unregister(t *py.Thread, args py.Args) (py.Value, error) {
	c := of(t)
	var left []call
	for _, x := range c.list {
		eq, err := py.Equal(t, x.f, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		if !eq {
			left = append(left, x)
		}
	}
	c.list = left
	return py.None, nil
}

// Run calls the functions, the last registered first. What one of them raises is reported; the error is one that no Python
// program can catch.
func Run(t *py.Thread, report func(f py.Value, e *py.Exception)) error {
	c := of(t)
	for len(c.list) > 0 {
		x := c.list[len(c.list)-1]
		c.list = c.list[:len(c.list)-1]
		if _, err := t.CallArgs(x.f, x.args); err != nil {
			e, ok := err.(*py.Exception)
			if !ok {
				return err
			}
			report(x.f, e)
		}
	}
	return nil
}
