// Package collections is Python's modules collections, _collections and collections.abc. The containers are made here, what is
// made of them (Counter, namedtuple, ChainMap and those to be derived from) is written in Python.
package collections

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is what the module collections has beyond New, ABC is the module collections.abc. User is ChainMap, UserDict,
// UserList and UserString, which need the abstract base classes: the module collections loads it when one is asked for.
var (
	//go:embed collections.py
	Source string
	//go:embed abc.py
	ABC string
	//go:embed user.py
	User string
)

// New makes the module collections, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("collections", "Container datatypes beyond dict, list, set and tuple.")
	m.Set("__path__", py.NewList(nil).Value())
	fill(m)
	return m, nil
}

// NewC makes the module _collections, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_collections", "The containers of the module collections.")
	fill(m)
	m.Set("_deque_iterator", dequeIterType().Value())
	m.Set("_deque_reverse_iterator", dequeRevIterType().Value())
	return m, nil
}

func fill(m *py.Module) {
	m.Set("deque", dequeType().Value())
	m.Set("defaultdict", defaultType().Value())
	m.Set("OrderedDict", orderedType().Value())
	m.Set("_tuplegetter", getterType().Value())
	for _, d := range []py.FuncDef{
		{Name: "_count_elements", Fn: countElements, Min: 2, Max: 2, Doc: "Count elements in the iterable, updating the mapping"},
	} {
		m.Set(d.Name, py.NewNative("_collections", d).Value())
	}
}

// builtin returns the class of this package that class is, or is derived from.
func builtin(class *py.Type) *py.Type {
	for class.Flags&py.Heap != 0 {
		class = class.Base
	}
	return class
}

func selfIter(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil }

// genericMethod lets a class be subscribed for annotations.
func genericMethod() py.MethodDef {
	return py.MethodDef{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"}
}

var (
	nameGet     = py.Intern("get")
	nameSetItem = py.Intern("__setitem__")
	nameMissing = py.Intern("__missing__")
	nameKeys    = py.Intern("keys")
	nameItems   = py.Intern("items")
)

// countElements adds the numbers of times that the items of an iterable are there to those in a mapping.
func countElements(t *py.Thread, args py.Args) (py.Value, error) {
	m, iterable := args.Pos[0], args.Pos[1]
	class := m.Type()
	if m.IsKind(py.KindDict) && py.Same(class.Lookup(nameGet), py.DictType.Lookup(nameGet)) && py.Same(class.Lookup(nameSetItem), py.DictType.Lookup(nameSetItem)) {
		d := m.AsDict()
		return py.None, py.Each(t, iterable, func(x py.Value) error { return d.Count(t, x) })
	}
	get, err := py.GetAttr(t, m, nameGet)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, py.Each(t, iterable, func(x py.Value) error {
		n, err := t.Call(get, x, py.Int(0))
		if err != nil {
			return err
		}
		if n, err = py.Binary(t, py.OpAdd, n, py.Int(1)); err != nil {
			return err
		}
		return py.SetItem(t, m, x, n)
	})
}
