// Package concurrent is Python's package concurrent, with concurrent.futures: functions that threads of a pool call, and what
// their results will be. It is written in Python, upon threading and queue.
package concurrent

import (
	_ "embed"

	"minipy/stdlib/weakref"
	"minipy/vm/py"
)

// Base, Thread and Futures are the texts of concurrent.futures._base, concurrent.futures.thread and concurrent.futures.
var (
	//go:embed base.py
	Base string
	//go:embed thread.py
	Thread string
	//go:embed futures.py
	Futures string
)

// New makes the package concurrent, in which there is nothing but futures.
func New(*py.Thread) (*py.Module, error) { return newPackage("concurrent"), nil }

// NewFutures makes the package concurrent.futures, but for what is in Futures. It is known already, as its submodules, which
// Futures imports, would import it.
func NewFutures(t *py.Thread) (*py.Module, error) {
	m := newPackage("concurrent.futures")
	t.RT.Modules.SetStr(py.Intern("concurrent.futures"), m.Value())
	return m, nil
}

// NewThread makes the module concurrent.futures.thread, but for what is in Thread.
func NewThread(*py.Thread) (*py.Module, error) {
	m := py.NewModule("concurrent.futures.thread", "An executor whose calls are made by threads.")
	for _, f := range []py.FuncDef{
		{Name: "_ref", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return weakref.Ref(t, a.Pos[0]) }, Min: 1, Max: 1},
		{Name: "_when_lost", Fn: whenLost, Min: 2, Max: 2},
	} {
		m.Set(f.Name, py.NewNative("concurrent.futures.thread", f).Value())
	}
	return m, nil
}

// newPackage makes a package whose submodules are built in.
func newPackage(name string) *py.Module {
	m := py.NewModule(name, "")
	m.Set("__path__", py.NewList(nil).Value())
	return m
}
