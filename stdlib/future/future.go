// Package future is Python's module __future__: which features of the language have once been optional.
package future

import (
	"fmt"
	"sync"

	"minipy/vm/py"
)

// A feature says since when a feature could be had, and since when it always is.
type feature struct {
	py.Header
	optional, mandatory py.Value
	flag                int64
}

var featureType = sync.OnceValue(func() *py.Type {
	self := func(v py.Value) *feature { return (*feature)(v.Pointer()) }
	method := func(name string, get func(f *feature) py.Value) py.MethodDef {
		return py.MethodDef{Name: name, Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return get(self(a.Pos[0])), nil }}
	}
	return py.NewType(&py.Def{
		Name: "_Feature", Module: "__future__", Flags: py.NotCallable | py.Final,
		Slots: py.Slots{Repr: func(t *py.Thread, v py.Value) (string, error) {
			f := self(v)
			o, err := py.Repr(t, f.optional)
			if err != nil {
				return "", err
			}
			m, err := py.Repr(t, f.mandatory)
			return fmt.Sprintf("_Feature(%s, %s, %d)", o, m, f.flag), err
		}},
		Methods: []py.MethodDef{
			method("getOptionalRelease", func(f *feature) py.Value { return f.optional }),
			method("getMandatoryRelease", func(f *feature) py.Value { return f.mandatory }),
		},
		Members: []py.MemberDef{
			{Name: "optional", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return self(v).optional, nil }},
			{Name: "mandatory", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return self(v).mandatory, nil }},
			{Name: "compiler_flag", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(self(v).flag), nil }},
		},
	})
})

func release(major, minor, micro int64, level string, serial int64) py.Value {
	return py.NewTuple([]py.Value{py.Int(major), py.Int(minor), py.Int(micro), py.NewStr(level).Value(), py.Int(serial)}).Value()
}

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("__future__", "The features of the language that have once been optional.")
	var names []py.Value
	for _, f := range []struct {
		name                string
		optional, mandatory py.Value
		flag                int64
	}{
		{"nested_scopes", release(2, 1, 0, "beta", 1), release(2, 2, 0, "alpha", 0), 0x10},
		{"generators", release(2, 2, 0, "alpha", 1), release(2, 3, 0, "final", 0), 0},
		{"division", release(2, 2, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 0x20000},
		{"absolute_import", release(2, 5, 0, "alpha", 1), release(3, 0, 0, "alpha", 0), 0x40000},
		{"with_statement", release(2, 5, 0, "alpha", 1), release(2, 6, 0, "alpha", 0), 0x80000},
		{"print_function", release(2, 6, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 0x100000},
		{"unicode_literals", release(2, 6, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 0x200000},
		{"barry_as_FLUFL", release(3, 1, 0, "alpha", 2), release(4, 0, 0, "alpha", 0), 0x400000},
		{"generator_stop", release(3, 5, 0, "beta", 1), release(3, 7, 0, "alpha", 0), 0x800000},
		{"annotations", release(3, 7, 0, "beta", 1), py.None, 0x1000000},
	} {
		x := &feature{py.Header{Type: featureType()}, f.optional, f.mandatory, f.flag}
		m.Set(f.name, py.FromHeader(&x.Header))
		names = append(names, py.NewStr(f.name).Value())
	}
	m.Set("all_feature_names", py.NewList(names).Value())
	return m, nil
}
