package re

// This file defines PatternError, and how the errors of package syntax become exceptions.

import (
	"strconv"
	"strings"
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

var paramsError = params.New("PatternError.__init__", "self, msg, pattern=, pos=")

var errorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "PatternError", Module: "re", Base: &py.ExceptionType,
		Doc:   "A pattern is wrong: msg says how, pattern, pos, lineno and colno where.",
		Slots: py.Slots{Init: errorInit},
	})
})

func errorInit(t *py.Thread, v py.Value, args py.Args) error {
	var msg py.Value
	pattern, pos := py.None, py.None
	all := py.Args{Pos: append([]py.Value{v}, args.Pos...), Kw: args.Kw, Names: args.Names}
	if err := paramsError.Bind(all, &v, &msg, &pattern, &pos); err != nil {
		return err
	}
	line, column := py.None, py.None
	text := msg
	if !pattern.IsNone() && !pos.IsNone() {
		s, err := py.ToStr(t, msg)
		if err != nil {
			return err
		}
		at, err := py.AsCSsize(t, pos)
		if err != nil {
			return err
		}
		chars, err := beforePos(pattern, at)
		if err != nil {
			return err
		}
		s += " at position " + strconv.Itoa(at)
		l := strings.Count(chars, "\n") + 1
		c := at - strings.LastIndexByte(chars, '\n')
		if pattern.IsKind(py.KindStr) {
			c = len([]rune(chars[strings.LastIndexByte(chars, '\n')+1:])) + 1
		}
		line, column = py.Int(int64(l)), py.Int(int64(c))
		if whole, err := beforePos(pattern, -1); err == nil && strings.Contains(whole, "\n") {
			s += " (line " + strconv.Itoa(l) + ", column " + strconv.Itoa(c) + ")"
		}
		text = py.NewStr(s).Value()
	}
	e := v.AsException()
	for _, a := range []struct {
		name string
		v    py.Value
	}{{"msg", msg}, {"pattern", pattern}, {"pos", pos}, {"lineno", line}, {"colno", column}} {
		if err := py.SetAttr(t, v, py.Intern(a.name), a.v); err != nil {
			return err
		}
	}
	e.Args = py.NewTuple([]py.Value{text})
	return nil
}

// beforePos returns the text of a pattern before a position, all of it if that is negative.
func beforePos(pattern py.Value, pos int) (string, error) {
	if pattern.IsKind(py.KindStr) {
		s := pattern.AsStr()
		if pos >= 0 && pos < s.Len() {
			return s.Slice(0, pos), nil
		}
		return s.String(), nil
	}
	s, err := py.BufferBytes(pattern)
	if err == nil && pos >= 0 && pos < len(s) {
		s = s[:pos]
	}
	return s, err
}

// exception returns the exception for an error in a pattern or template.
func exception(t *py.Thread, err error, pattern py.Value) error {
	e, ok := err.(*syntax.Error)
	if !ok {
		return err
	}
	msg := py.NewStr(e.Msg).Value()
	switch e.Kind {
	case syntax.Value:
		return py.NewError(&py.ValueErrorType, msg)
	case syntax.Overflow:
		return py.NewError(&py.OverflowErrorType, msg)
	case syntax.Index:
		return py.NewError(&py.IndexErrorType, msg)
	case syntax.TooDeep:
		return py.NewError(&py.RecursionErrorType, msg)
	}
	args := []py.Value{msg}
	if e.Pos >= 0 {
		args = append(args, pattern, py.Int(int64(e.Pos)))
	}
	v, err := t.Call(errorType().Value(), args...)
	if err != nil {
		return err
	}
	return v.AsException()
}
