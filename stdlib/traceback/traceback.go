// Package traceback is Python's module traceback: printing and formatting exceptions.
//
// Whole reports are those of py.ReportLines, which the interpreter prints too. The objects that describe them, such as
// TracebackException, are written in Python.
package traceback

import (
	_ "embed"
	"strings"

	"minipy/vm"
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
		{Name: "print_exception", Fn: printException, Flags: py.Kw, Doc: "Print an exception with its traceback."},
		{Name: "print_exc", Fn: printExc, Flags: py.Kw, Doc: "Print the exception that is being handled."},
		{Name: "format_exception", Fn: formatException, Flags: py.Kw, Doc: "What print_exception prints, as a list of strings."},
		{Name: "format_exception_only", Fn: formatOnly, Flags: py.Kw, Doc: "The class and the message, as a list of strings."},
		{Name: "format_exc", Fn: formatExc, Flags: py.Kw, Doc: "What print_exc prints, as a string."},
		{Name: "_mark_lines", Fn: markLines, Min: 3, Max: 3},
		{Name: "_source_line", Fn: sourceLine, Min: 2, Max: 2},
		{Name: "_suggestion", Fn: suggestion, Min: 1, Max: 1},
	} {
		m.Set(f.Name, py.NewNative("traceback", f).Value())
	}
	return m, nil
}

// The signatures of the module's functions.
var (
	sigException = py.NewSignature("print_exception", "exc, /, value=, tb=, limit=, file=, chain=")
	sigFormat    = py.NewSignature("format_exception", "exc, /, value=, tb=, limit=, chain=")
	sigExc       = py.NewSignature("print_exc", "limit=, file=, chain=")
	sigFormatExc = py.NewSignature("format_exc", "limit=, chain=")
	sigOnly      = py.NewSignature("format_exception_only", "exc, /, value=, *, show_group=")
)

// options makes the options of a report. The zero Value is the default.
func options(t *py.Thread, limit, chain py.Value) (py.ReportOptions, error) {
	o := py.ReportOptions{Source: sourceOf(t)}
	if !chain.IsZero() {
		yes, err := py.Truth(t, chain)
		if err != nil {
			return o, err
		}
		o.NoChain = !yes
	}
	if !limit.IsZero() && !limit.IsNone() {
		n, err := py.AsSize(t, limit, nil)
		if err != nil {
			return o, err
		}
		o.Limit = &n
	}
	return o, nil
}

// exceptionOf returns the exception that (exc), or in the old manner (type, value, tb), means; nil is None.
func exceptionOf(exc, value, tb py.Value) (*py.Exception, error) {
	if value.IsZero() != tb.IsZero() {
		return nil, py.ValueErrorf("Both or neither of value and tb must be given")
	}
	if !value.IsZero() {
		exc = value
	}
	switch {
	case exc.IsNone():
		return nil, nil
	case exc.IsKind(py.KindException):
		return exc.AsException(), nil
	}
	return nil, py.TypeErrorf("Exception expected for value, %s found", exc.Type().Name)
}

// withTraceback makes a report show the traceback tb, if that is given.
func withTraceback(o py.ReportOptions, tb py.Value) (py.ReportOptions, error) {
	if tb.IsZero() {
		return o, nil
	}
	own, err := tracebackOf(tb)
	o.Replace, o.Traceback = true, own
	return o, err
}

// lines returns the parts of the report about e.
func lines(t *py.Thread, e *py.Exception, o py.ReportOptions) []string {
	if e == nil {
		return []string{"NoneType: None\n"}
	}
	return py.ReportLines(t, e, o)
}

// write prints parts to file, sys.stderr if it is not given.
func write(t *py.Thread, file py.Value, parts []string) (py.Value, error) {
	if file.IsZero() || file.IsNone() {
		m, err := vm.Of(t).Import("sys")
		if err != nil {
			return py.Value{}, err
		}
		v, ok := m.Get("stderr")
		if !ok || v.IsNone() {
			return py.None, nil
		}
		file = v
	}
	f, err := py.GetAttr(t, file, py.Intern("write"))
	if err != nil {
		return py.Value{}, err
	}
	_, err = t.Call(f, py.NewStr(strings.Join(parts, "")).Value())
	return py.None, err
}

func list(parts []string) py.Value {
	items := make([]py.Value, len(parts))
	for i, s := range parts {
		items[i] = py.NewStr(s).Value()
	}
	return py.NewList(items).Value()
}

func printException(t *py.Thread, args py.Args) (py.Value, error) {
	var exc, value, tb, limit, file, chain py.Value
	if err := sigException.Bind(args, &exc, &value, &tb, &limit, &file, &chain); err != nil {
		return py.Value{}, err
	}
	e, err := exceptionOf(exc, value, tb)
	if err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, chain)
	if err != nil {
		return py.Value{}, err
	}
	if o, err = withTraceback(o, tb); err != nil {
		return py.Value{}, err
	}
	return write(t, file, lines(t, e, o))
}

func formatException(t *py.Thread, args py.Args) (py.Value, error) {
	var exc, value, tb, limit, chain py.Value
	if err := sigFormat.Bind(args, &exc, &value, &tb, &limit, &chain); err != nil {
		return py.Value{}, err
	}
	e, err := exceptionOf(exc, value, tb)
	if err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, chain)
	if err != nil {
		return py.Value{}, err
	}
	if o, err = withTraceback(o, tb); err != nil {
		return py.Value{}, err
	}
	return list(lines(t, e, o)), nil
}

// handled returns the exception that is being handled, nil if there is none.
func handled(t *py.Thread) *py.Exception {
	if t.Handled.IsNone() || t.Handled.IsZero() {
		return nil
	}
	return t.Handled.AsException()
}

func printExc(t *py.Thread, args py.Args) (py.Value, error) {
	var limit, file, chain py.Value
	if err := sigExc.Bind(args, &limit, &file, &chain); err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, chain)
	if err != nil {
		return py.Value{}, err
	}
	return write(t, file, lines(t, handled(t), o))
}

func formatExc(t *py.Thread, args py.Args) (py.Value, error) {
	var limit, chain py.Value
	if err := sigFormatExc.Bind(args, &limit, &chain); err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, chain)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(strings.Join(lines(t, handled(t), o), "")).Value(), nil
}

func formatOnly(t *py.Thread, args py.Args) (py.Value, error) {
	var exc, value, group py.Value
	if err := sigOnly.Bind(args, &exc, &value, &group); err != nil {
		return py.Value{}, err
	}
	tb := py.Value{}
	if !value.IsZero() {
		tb = py.None
	}
	e, err := exceptionOf(exc, value, tb)
	if err != nil {
		return py.Value{}, err
	}
	if e == nil {
		return list(lines(t, nil, py.ReportOptions{})), nil
	}
	return list(py.ReportOnly(t, e)), nil
}
