package minipy

// This file defines how source text becomes code, and how a SyntaxError becomes a Python exception.

import (
	"errors"
	"strings"
	"unicode/utf8"

	"minipy/compiler"
	"minipy/compiler/code"
	"minipy/parser"
	"minipy/parser/ast"
	"minipy/vm"
	"minipy/vm/py"
)

var parserModes = map[string]parser.Mode{
	"exec": parser.File, "eval": parser.Eval, "single": parser.Single, "func_type": parser.FuncType,
}
var compilerModes = map[string]compiler.Mode{"exec": compiler.Exec, "eval": compiler.Eval, "single": compiler.Single}

// compileSource translates source text; isCode says that it is no file but what exec,
// eval or compile is given, isFile that tracebacks know it. The error is a SyntaxError, or one of the classes that CPython raises instead.
func compileSource(source []byte, name, mode string, flags vm.CompileFlags, ticks, python2, isCode, isFile bool, warn warnFunc) (*code.Code, error) {
	o := parser.Options{
		Filename: name, Mode: parserModes[mode], Python2: python2, Python3: isCode && !python2, Text: flags.Text,
		Bytes: isCode && !flags.Text,
	}
	m, err := parseSource(source, o, mode, flags.Thread, isFile, warn)
	if err != nil {
		return nil, err
	}
	return compileTree(m, source, name, mode, flags, ticks, isFile)
}

// A warnFunc issues a SyntaxWarning.
type warnFunc = func(t *py.Thread, name string, line int, msg string) error

// parseSource makes a tree of source text.
func parseSource(source []byte, o parser.Options, mode string, t *py.Thread, isFile bool, warn warnFunc) (*ast.Module, error) {
	var warnings []parser.Warning
	o.Warn = func(w parser.Warning) { warnings = append(warnings, w) }
	name := o.Filename
	m, err := parser.Parse(source, o)
	if err != nil || !m.Python2 { // Python 2 has none of them
		for _, w := range warnings {
			if warnErr := warn(t, name, w.Line, w.Msg); warnErr != nil {
				return nil, warningError(warnErr, w, name, source, mode, isFile)
			}
		}
	}
	if err != nil {
		var p *parser.Error
		if errors.As(err, &p) && !isFile && strings.HasSuffix(p.Msg, "was never closed") {
			p.Lexical = p.Line <= strings.Count(strings.TrimSuffix(string(source), "\n"), "\n") // more lines follow
		}
		return nil, syntaxError(err, source, mode, isFile || !errors.As(err, &p) || !compilersOwn(p.Msg))
	}
	return m, nil
}

// compileTree translates a tree; source is the text it was parsed from, if any.
func compileTree(m *ast.Module, source []byte, name, mode string, flags vm.CompileFlags, ticks, isFile bool) (*code.Code, error) {
	var features []string
	if flags.Future {
		features = []string{"annotations"}
	}
	c, err := compiler.Compile(m, compiler.Options{
		Filename: name, Mode: compilerModes[mode], Ticks: ticks, Named: flags.Named, Source: source, Features: features,
		Optimize: max(flags.Optimize, 0), Inverts: func() error { return warnInverted(flags.Thread) },
	})
	if err != nil {
		var p *parser.Error
		if errors.As(err, &p) && p.EndCol == 0 {
			p.EndCol = noEndCol
		}
		if source == nil { // the place is not one in an expression's text
			mode = "exec"
		}
		return nil, syntaxError(err, source, mode, isFile) // CPython's compiler reads the line from the file
	}
	return c, nil
}

// warnInverted warns of an inverted bool, as is done where one is inverted. A program's own file has no place to name while it
// is compiled.
func warnInverted(t *py.Thread) error {
	if t == nil {
		return nil
	}
	return t.Warn(&py.DeprecationWarningType, py.InvertedBool, 0)
}

// warningError returns the SyntaxError that a SyntaxWarning becomes where filters make it an exception.
func warningError(err error, w parser.Warning, name string, source []byte, mode string, isFile bool) error {
	if !py.IsError(err, &py.SyntaxWarningType) {
		return err
	}
	lines := strings.Split(string(source), "\n")
	e := &parser.Error{Msg: w.Msg, Filename: name, Line: w.Line, Col: 1}
	if w.Line <= len(lines) {
		e.Text = lines[w.Line-1]
		e.EndLine, e.EndCol = w.Line, utf8.RuneCountInString(e.Text)+1
	}
	return syntaxError(e, source, mode, isFile)
}

// compilersOwn reports whether a SyntaxError of the parser is one that CPython's compiler finds, which knows no text but that
// of files.
func compilersOwn(msg string) bool {
	switch msg {
	case "can't use starred expression here", "starred assignment target must be in a list or tuple",
		"multiple starred expressions in assignment", "default 'except:' must be last",
		"patterns may only match literals and attribute lookups", "mapping pattern keys may only match literals and attribute lookups":
		return true
	}
	return strings.HasPrefix(msg, "keyword argument repeated: ")
}

// evalPlace puts the place of a SyntaxError right for an expression that does not end in a newline: CPython adds none to
// its text, and what is missing at its end has no column.
func evalPlace(p *parser.Error, source []byte) (at parser.Error, newline string) {
	at = *p
	text := strings.TrimLeft(string(source), " \t")
	if strings.HasSuffix(text, "\n") {
		return at, "\n"
	}
	lines := strings.Split(text, "\n")
	switch {
	case text == "" && p.Line <= 1:
		return parser.Error{Msg: p.Msg, Filename: p.Filename}, ""
	case p.Line < len(lines):
		return at, "\n"
	case p.Msg == "invalid syntax" && p.Col > utf8.RuneCountInString(strings.TrimRight(lines[len(lines)-1], " \t")):
		at.Col, at.EndCol = 0, 0
	}
	return at, ""
}

// noEndCol stands for an end that is not known.
const noEndCol = -99

// syntaxError returns the Python exception for an error of the parser or the compiler.
// withText says whether it shows the line.
func syntaxError(err error, source []byte, mode string, withText bool) error {
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
	if p.Line == 0 && p.Col < 0 { // it could not be decoded
		where := py.NewTuple([]py.Value{str(p.Filename), py.Int(0), py.Int(-1), py.None})
		return py.NewError(class, p.Msg, where.Value())
	}
	oneExpr := mode == "eval" || mode == "func_type"
	if p.Line == 0 && !(oneExpr && p.Msg == "invalid syntax") {
		return py.NewError(class, p.Msg)
	}
	newline := "\n"
	if oneExpr {
		at, nl := evalPlace(p, source)
		p, newline = &at, nl
	}
	if p.Lexical {
		newline = ""
	}
	text := py.None
	if withText {
		text = str(p.Text + newline)
	}
	endCol := py.Int(int64(p.EndCol))
	if p.EndCol == noEndCol {
		endCol = py.None
	}
	where := py.NewTuple([]py.Value{str(p.Filename), py.Int(int64(p.Line)), py.Int(int64(p.Col)), text,
		py.Int(int64(p.EndLine)), endCol})
	return py.NewError(class, p.Msg, where.Value())
}
