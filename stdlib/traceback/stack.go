package traceback

// This file defines what the part in Python needs of the interpreter.

import (
	"minipy/vm/py"
)

// tracebackOf returns the traceback that v is; nil is None.
func tracebackOf(v py.Value) (*py.Traceback, error) {
	if v.IsNone() {
		return nil, nil
	}
	if !v.Is(&py.TracebackType) {
		return nil, py.TypeErrorf("traceback expected, %s found", v.Type().Name)
	}
	return py.AsTraceback(v), nil
}

// markLines(lines, column, end column) shows the source of an expression with marks below it; columns are in bytes.
func markLines(t *py.Thread, args py.Args) (py.Value, error) {
	items, err := py.Collect(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	lines := make([]string, len(items))
	for i, v := range items {
		if lines[i], err = py.ToStr(t, v); err != nil {
			return py.Value{}, err
		}
	}
	var cols [2]int
	for i := range cols {
		if cols[i], err = py.AsSize(t, args.Pos[i+1], nil); err != nil {
			return py.Value{}, err
		}
	}
	if len(lines) == 0 {
		return py.NewStr("").Value(), nil
	}
	return py.NewStr(py.MarkLines(lines, cols[0], cols[1])).Value(), nil
}

// sourceLine(file, line) is for texts that are no files.
func sourceLine(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsSize(t, args.Pos[1], nil)
	if err != nil {
		return py.Value{}, err
	}
	line := ""
	if source := sourceOf(t); source != nil && args.Pos[0].IsKind(py.KindStr) {
		line, _ = source(args.Pos[0].AsStr().String(), n)
	}
	return py.NewStr(line).Value(), nil
}

func suggestion(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindException) {
		return py.NewStr("").Value(), nil
	}
	return py.NewStr(py.Suggestion(t, args.Pos[0].AsException(), args.Pos[1])).Value(), nil
}
