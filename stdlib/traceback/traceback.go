// Package traceback is Python's module traceback: printing and formatting exceptions.
//
// Whole reports are those of py.ReportLines, which the interpreter prints too. The objects that describe them, such as
// TracebackException, are written in Python.
package traceback

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is what is written in Python.
//
//go:embed traceback.py
var Source string

type stateKey struct{}

// sourceOf returns the function that knows the lines of source files.
func sourceOf(t *py.Thread) py.SourceFunc {
	f, _ := t.RT.Local(stateKey{}, func() any { return py.SourceFunc(nil) }).(py.SourceFunc)
	return f
}

// New makes the module, but for what is in Source. source gives the lines of the source files that reports show.
func New(t *py.Thread, source py.SourceFunc) (*py.Module, error) {
	t.RT.Local(stateKey{}, func() any { return source })
	m := py.NewModule("traceback", "Print and format exceptions and their tracebacks.")
	for _, f := range []py.FuncDef{
		{Name: "_format", Fn: format, Min: 4, Max: 4},
		{Name: "_mark_lines", Fn: markLines, Min: 3, Max: 3},
		{Name: "_source_line", Fn: sourceLine, Min: 2, Max: 2},
		{Name: "_suggestion", Fn: suggestion, Min: 2, Max: 2},
	} {
		m.Set(f.Name, py.NewNative("traceback", f).Value())
	}
	return m, nil
}

// format(exception, traceback, limit, chain) returns the parts of a report as a list.
func format(t *py.Thread, args py.Args) (py.Value, error) {
	exc, limit := args.Pos[0], args.Pos[2]
	if !exc.IsKind(py.KindException) {
		return list([]string{"NoneType: None\n"}), nil
	}
	tb, err := tracebackOf(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	o := py.ReportOptions{Source: sourceOf(t), Replace: true, Traceback: tb}
	chain, err := py.Truth(t, args.Pos[3])
	if err != nil {
		return py.Value{}, err
	}
	o.NoChain = !chain
	if !limit.IsNone() {
		n, err := py.AsSize(t, limit, nil)
		if err != nil {
			return py.Value{}, err
		}
		o.Limit = &n
	}
	return list(py.ReportLines(t, exc.AsException(), o)), nil
}

func list(parts []string) py.Value {
	items := make([]py.Value, len(parts))
	for i, s := range parts {
		items[i] = py.NewStr(s).Value()
	}
	return py.NewList(items).Value()
}
