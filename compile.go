package minipy

// This file defines how source text becomes code, and how a SyntaxError becomes a Python exception.

import (
	"errors"

	"minipy/compiler"
	"minipy/compiler/code"
	"minipy/parser"
	"minipy/vm"
	"minipy/vm/py"
)

var parserModes = map[string]parser.Mode{"exec": parser.File, "eval": parser.Eval, "single": parser.Single}
var compilerModes = map[string]compiler.Mode{"exec": compiler.Exec, "eval": compiler.Eval, "single": compiler.Single}

// compileSource translates source text. The error is a SyntaxError, or one of the classes that CPython raises instead.
func compileSource(source []byte, name, mode string, flags vm.CompileFlags, ticks, python2 bool, warn func(name string, line int, msg string)) (*code.Code, error) {
	m, err := parser.Parse(source, parser.Options{
		Filename: name, Mode: parserModes[mode], Python2: python2,
		Warn: func(w parser.Warning) { warn(name, w.Line, w.Msg) },
	})
	if err != nil {
		return nil, syntaxError(err)
	}
	var features []string
	if flags.Future {
		features = []string{"annotations"}
	}
	c, err := compiler.Compile(m, compiler.Options{
		Filename: name, Mode: compilerModes[mode], Ticks: ticks, Named: flags.Named, Source: source, Features: features,
		Optimize: max(flags.Optimize, 0),
	})
	if err != nil {
		return nil, syntaxError(err)
	}
	return c, nil
}

// syntaxError returns the Python exception for an error of the parser or the compiler.
func syntaxError(err error) error {
	var p *parser.Error
	if !errors.As(err, &p) {
		return py.NewError(&py.SystemErrorType, err.Error())
	}
	class := &py.SyntaxErrorType
	switch p.Kind {
	case "IndentationError":
		class = &py.IndentationErrorType
	case "TabError":
		class = &py.TabErrorType
	case "RecursionError":
		return py.NewError(&py.RecursionErrorType, p.Msg)
	case "MemoryError":
		return py.NewError(&py.MemoryErrorType, p.Msg)
	}
	str := func(s string) py.Value { return py.NewStr(s).Value() }
	if p.Line == 0 {
		return py.NewError(class, p.Msg)
	}
	where := py.NewTuple([]py.Value{str(p.Filename), py.Int(int64(p.Line)), py.Int(int64(p.Col)), str(p.Text + "\n"),
		py.Int(int64(p.EndLine)), py.Int(int64(p.EndCol))})
	e := py.NewError(class, p.Msg, where.Value())
	for name, v := range map[string]py.Value{"msg": str(p.Msg), "filename": str(p.Filename), "lineno": py.Int(int64(p.Line)),
		"offset": py.Int(int64(p.Col)), "text": str(p.Text + "\n"), "end_lineno": py.Int(int64(p.EndLine)), "end_offset": py.Int(int64(p.EndCol))} {
		py.SetErrorField(e, name, v)
	}
	return e
}
