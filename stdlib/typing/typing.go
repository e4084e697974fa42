// Package typing is Python's modules typing and _typing. Type parameters and Generic belong to the interpreter, since there
// is syntax for them; the rest is written in Python.
package typing

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is the module typing.
//
//go:embed typing.py
var Source string

// NewC makes the module _typing, which in CPython is written in C.
func NewC(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_typing", "What of type hints belongs to the interpreter.")
	for _, c := range []*py.Type{&py.TypeVarType, &py.ParamSpecType, &py.TypeVarTupleType, &py.ParamSpecArgsType,
		&py.ParamSpecKwargsType, &py.TypeAliasTypeType, &py.GenericType} {
		m.Set(c.Name, c.Value())
	}
	m.Set("NoDefault", py.NoDefault)
	m.Set("_idfunc", py.NewNative("_typing", py.FuncDef{Name: "_idfunc", Min: 1, Max: 1,
		Fn: func(_ *py.Thread, args py.Args) (py.Value, error) { return args.Pos[0], nil }}).Value())
	return m, nil
}
