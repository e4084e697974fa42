package itertools

// This file defines what copying needs of those iterators that are no more than their arguments. CPython still copies all, but
// warns that it will not for long.

import (
	"minipy/vm/py"
)

const deprecation = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."

// reducible is the method __reduce__ of iterators that are made anew by a call of their class with args. If state is not nil it
// gives what __setstate__ is to be called with.
func reducible(args func(v py.Value) []py.Value, state func(v py.Value) py.Value) py.MethodDef {
	return py.MethodDef{Name: "__reduce__", Doc: "Return state information for pickling.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		if err := warn(t); err != nil {
			return py.Value{}, err
		}
		v := a.Pos[0]
		parts := []py.Value{v.Type().Value(), py.NewTuple(args(v)).Value()}
		if state != nil {
			parts = append(parts, state(v))
		}
		return py.NewTuple(parts).Value(), nil
	}}
}

func warn(t *py.Thread) error {
	f, _ := t.RT.Builtins.Get("__import__")
	m, err := t.Call(f, py.NewStr("warnings").Value())
	if err != nil {
		return err
	}
	f, err = py.GetAttr(t, m, py.Intern("warn"))
	if err != nil {
		return err
	}
	_, err = t.Call(f, py.NewStr(deprecation).Value(), py.DeprecationWarningType.Value())
	return err
}

// filterMethods are those of dropwhile and takewhile, whose state is whether they have met the item that they look for.
func filterMethods() []py.MethodDef {
	of := func(v py.Value) *filterIter { return (*filterIter)(v.Pointer()) }
	return []py.MethodDef{
		reducible(func(v py.Value) []py.Value { return []py.Value{of(v).f, of(v).it} }, func(v py.Value) py.Value { return py.Bool(of(v).done) }),
		{Name: "__setstate__", Min: 1, Max: 1, Doc: "Set state information for unpickling.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			done, err := py.Truth(t, a.Pos[1])
			if err == nil {
				of(a.Pos[0]).done = done
			}
			return py.None, err
		}},
	}
}
