// Package weakref is Python's modules weakref, _weakref and _weakrefset: references that keep nothing alive.
//
// An object is gone when Go's collector has found that nothing refers to it, which is some time after the last reference was
// dropped, and not at once as in CPython. Then its weak references give None, and the callbacks run: in the main thread, as
// soon as it attends to signals, or in the thread that next uses a weak reference. Where a program's runs are to be the same
// each time (on a simulated machine) objects with weak references stay for ever.
package weakref

import (
	_ "embed"

	"minipy/vm/py"
)

var (
	// Source is what the module weakref has beyond New.
	//go:embed weakref.py
	Source string
	// Set is the module _weakrefset.
	//go:embed weakset.py
	Set string
)

// New makes the module weakref, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("weakref", "Weak references: they do not keep alive what they refer to.")
	fill(m)
	return m, nil
}

// NewC makes the module _weakref, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_weakref", "Weak references and proxies.")
	fill(m)
	return m, nil
}

func fill(m *py.Module) {
	m.Set("ref", refType().Value())
	m.Set("ReferenceType", refType().Value())
	m.Set("ProxyType", proxyType().Value())
	m.Set("CallableProxyType", callableProxyType().Value())
	for _, d := range []py.FuncDef{
		{Name: "proxy", Fn: newProxy, Min: 1, Max: 2, Doc: "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized."},
		{Name: "getweakrefcount", Fn: refCount, Min: 1, Max: 1, Doc: "Return the number of weak references to 'object'."},
		{Name: "getweakrefs", Fn: allRefs, Min: 1, Max: 1, Doc: "Return a list of all weak reference objects pointing to 'object'."},
		{Name: "_flush", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return py.None, Flush(t) }, Doc: "Run the callbacks for objects that are gone."},
	} {
		m.Set(d.Name, py.NewNative("_weakref", d).Value())
	}
}
