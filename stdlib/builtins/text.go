package builtins

// This file defines print and input.

import (
	"strings"

	"minipy/stdlib/io"
	"minipy/vm/py"
)

var textFuncs = []py.FuncDef{
	{Name: "print", Fn: print, Flags: py.Kw, Doc: "Writes values to a file, by default to sys.stdout."},
	{Name: "input", Fn: input, Max: 1, Doc: "Reads a line from sys.stdin, after writing a prompt."},
}

var (
	nameWrite    = py.Intern("write")
	nameFlush    = py.Intern("flush")
	nameReadline = py.Intern("readline")
	nameSys      = py.Intern("sys")
	nameStdin    = py.Intern("stdin")
	nameStdout   = py.Intern("stdout")
	nameStderr   = py.Intern("stderr")
)

// standardFile returns sys.stdin, sys.stdout or sys.stderr; the zero Value if there is none.
func standardFile(t *py.Thread, name *py.Str) py.Value {
	sys := t.RT.Modules.GetStr(nameSys)
	if sys == nil || !sys.IsInstance(&py.ModuleType) {
		return py.Value{}
	}
	if f := sys.AsModule().Dict.GetStr(name); f != nil {
		return *f
	}
	return py.Value{}
}

// write writes s to a file: directly if it is one of ours, else by its method.
func write(t *py.Thread, file py.Value, s py.Value) error {
	if f := io.Of(file); f != nil {
		return f.WriteText(t, s.AsStr().String())
	}
	m, err := py.GetAttr(t, file, nameWrite)
	if err == nil {
		_, err = t.Call(m, s)
	}
	return err
}

func flush(t *py.Thread, file py.Value) error {
	m, err := py.GetAttr(t, file, nameFlush)
	if err == nil {
		_, err = t.Call(m)
	}
	return err
}

var space, newline = py.Intern(" ").Value(), py.Intern("\n").Value()

func print(t *py.Thread, args py.Args) (py.Value, error) {
	sep, end, file, doFlush := py.None, py.None, py.None, false
	for i, n := range args.Names {
		v := args.Kw[i]
		switch n.String() {
		case "sep":
			sep = v
		case "end":
			end = v
		case "file":
			file = v
		case "flush":
			var err error
			if doFlush, err = py.Truth(t, v); err != nil {
				return py.Value{}, err
			}
		default:
			return py.Value{}, py.UnexpectedKeyword("print", n.String(), "sep", "end", "file", "flush")
		}
	}
	if file.IsNone() {
		file = standardFile(t, nameStdout)
		if file.IsZero() {
			return py.Value{}, py.NewError(&py.RuntimeErrorType, "lost sys.stdout")
		}
		if file.IsNone() {
			return py.None, nil
		}
	}
	switch {
	case sep.IsNone():
		sep = space
	case !sep.IsKind(py.KindStr):
		return py.Value{}, py.TypeErrorf("sep must be None or a string, not %s", sep.Type().Name)
	}
	switch {
	case end.IsNone():
		end = newline
	case !end.IsKind(py.KindStr):
		return py.Value{}, py.TypeErrorf("end must be None or a string, not %s", end.Type().Name)
	}
	for i, v := range args.Pos {
		if i > 0 {
			if err := write(t, file, sep); err != nil {
				return py.Value{}, err
			}
		}
		if !v.Is(&py.StrType) {
			s, err := py.ToStr(t, v)
			if err != nil {
				return py.Value{}, err
			}
			v = py.NewStr(s).Value()
		}
		if err := write(t, file, v); err != nil {
			return py.Value{}, err
		}
	}
	if err := write(t, file, end); err != nil {
		return py.Value{}, err
	}
	if doFlush {
		if err := flush(t, file); err != nil {
			return py.Value{}, err
		}
	}
	return py.None, nil
}

func input(t *py.Thread, args py.Args) (py.Value, error) {
	files := [3]py.Value{}
	for i, name := range []*py.Str{nameStdin, nameStdout, nameStderr} {
		files[i] = standardFile(t, name)
		if files[i].IsZero() || files[i].IsNone() {
			return py.Value{}, py.NewError(&py.RuntimeErrorType, "input(): lost sys."+name.String())
		}
	}
	if err := flush(t, files[2]); err != nil && !ignorable(err) {
		return py.Value{}, err
	}
	if len(args.Pos) > 0 {
		s, err := py.ToStr(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		if err := write(t, files[1], py.NewStr(s).Value()); err != nil {
			return py.Value{}, err
		}
	}
	if err := flush(t, files[1]); err != nil && !ignorable(err) {
		return py.Value{}, err
	}
	m, err := py.GetAttr(t, files[0], nameReadline)
	if err != nil {
		return py.Value{}, err
	}
	line, err := t.Call(m)
	if err != nil {
		return py.Value{}, err
	}
	if !line.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("object.readline() returned non-string")
	}
	s := line.AsStr().String()
	if s == "" {
		return py.Value{}, py.NewError(&py.EOFErrorType, "EOF when reading a line")
	}
	return py.NewStr(strings.TrimSuffix(s, "\n")).Value(), nil
}

// ignorable reports whether err is an exception that input() does not mind when it flushes files.
func ignorable(err error) bool {
	return py.IsError(err, &py.ExceptionType)
}
