// Package csv is Python's modules csv and _csv. Readers, writers and dialects are made here; readers of dicts and the
// guessing of dialects are written in Python.
package csv

import (
	_ "embed"
	"sync"

	"minipy/vm/py"
)

// Source is the module csv.
//
//go:embed csv.py
var Source string

var errorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "Error", Module: "_csv", Base: &py.ExceptionType})
})

func fail(msg string) error { return py.NewError(errorType(), msg) }

func failf(format string, args ...any) error { return py.Errorf(errorType(), format, args...) }

// NewC makes the module _csv.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_csv", "Reading and writing of tables in text files.")
	for _, f := range []py.FuncDef{
		{Name: "reader", Fn: newReader, Flags: py.Kw, Doc: "A reader of the rows in an iterable of lines."},
		{Name: "writer", Fn: newWriter, Flags: py.Kw, Doc: "A writer of rows to a file."},
		{Name: "register_dialect", Fn: registerDialect, Flags: py.Kw, Doc: "Give a dialect a name."},
		{Name: "unregister_dialect", Fn: unregisterDialect, Min: 1, Max: 1, Doc: "Forget the dialect with a name."},
		{Name: "get_dialect", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return lookup(t, a.Pos[0]) }, Min: 1, Max: 1, Doc: "The dialect with a name."},
		{Name: "list_dialects", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) {
			return py.NewList(stateOf(t).dialects.Keys()).Value(), nil
		}, Doc: "The names of dialects."},
		{Name: "field_size_limit", Fn: fieldSizeLimit, Max: -1, Doc: "How long a field may be; sets it too."},
	} {
		m.Set(f.Name, py.NewNative("_csv", f).Value())
	}
	for i, name := range []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
		m.Set(name, py.Int(int64(i)))
	}
	m.Set("Error", errorType().Value())
	m.Set("Dialect", dialectType().Value())
	m.Set("__version__", py.NewStr("1.0").Value())
	return m, nil
}

func registerDialect(t *py.Thread, args py.Args) (py.Value, error) {
	if n := len(args.Pos); n < 1 || n > 2 {
		return py.Value{}, py.ArityError("", n, 1, 2)
	}
	name := args.Pos[0]
	if !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("dialect name must be a string")
	}
	args.Pos = args.Pos[1:]
	d, err := makeDialect(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, stateOf(t).dialects.Set(t, name, py.FromHeader(&d.Header))
}

func unregisterDialect(t *py.Thread, args py.Args) (py.Value, error) {
	found, err := stateOf(t).dialects.Del(t, args.Pos[0])
	if err == nil && !found {
		err = fail("unknown dialect")
	}
	return py.None, err
}

func fieldSizeLimit(t *py.Thread, args py.Args) (py.Value, error) {
	if n := len(args.Pos); n > 1 {
		return py.Value{}, py.TypeErrorf("field_size_limit() takes at most 1 argument (%d given)", n)
	}
	s := stateOf(t)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	old := s.limit
	if len(args.Pos) == 1 {
		if !args.Pos[0].IsInt() {
			return py.Value{}, py.TypeErrorf("limit must be an integer")
		}
		s.limit = int(args.Pos[0].Int())
	}
	return py.Int(int64(old)), nil
}
