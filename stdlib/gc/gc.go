// Package gc is Python's module gc, as far as it can be true: memory is freed by the collector of Go, which finds cycles as it
// finds everything else, and which programs can ask to work but not to stop. So there are no generations, thresholds or
// counts, and no lists of objects.
package gc

import (
	"sync/atomic"

	"minipy/stdlib/weakref"
	"minipy/vm/py"
)

type stateKey struct{}

// A state is what enable and disable switch: whether the program wants to be collected. isenabled tells it, nothing heeds it.
type state struct{ off atomic.Bool }

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return new(state) }).(*state)
}

var sigCollect = py.NewSignature("collect", "generation=")

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("gc", "The garbage collector. It is the one of Go, which also frees what has references to itself.")
	for _, d := range []py.FuncDef{
		{Name: "collect", Fn: collect, Flags: py.Kw, Doc: "Free now what cannot be reached. How many objects that are nobody counts: the result is 0."},
		{Name: "enable", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) {
			stateOf(t).off.Store(false)
			return py.None, nil
		}, Doc: "Let isenabled() be true."},
		{Name: "disable", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) {
			stateOf(t).off.Store(true)
			return py.None, nil
		}, Doc: "Let isenabled() be false. The collector does its work all the same."},
		{Name: "isenabled", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return py.Bool(!stateOf(t).off.Load()), nil },
			Doc: "Whether enable() or disable() was called last."},
	} {
		m.Set(d.Name, py.NewNative("gc", d).Value())
	}
	m.Set("garbage", py.NewList(nil).Value())
	m.Set("callbacks", py.NewList(nil).Value())
	return m, nil
}

func collect(t *py.Thread, args py.Args) (py.Value, error) {
	generation := py.Int(2)
	if err := sigCollect.Bind(args, &generation); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, generation)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 || n > 2 {
		return py.Value{}, py.ValueErrorf("invalid generation")
	}
	return py.Int(0), weakref.Collect(t)
}
