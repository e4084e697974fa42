package vm

// This file defines the instructions that raise, catch and match exceptions.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

func (t *Thread) exception(w code.Instr, a, b, c *py.Value) error {
	switch w.Op() {
	case code.Raise:
		return t.raise(w.D(), *a, *b)
	case code.Reraise:
		if w.D() == 1 && a.AsException().Context == nil {
			t.chain(a.AsException())
		}
		t.reraise, t.moved = true, w.D() == 2
		return a.AsException()
	case code.PushExc:
		saved := t.Handled
		t.Handled = *b
		*a = saved
	case code.PopExc:
		t.Handled = *a
	case code.GetExc:
		*a = t.Handled
	case code.ExcInfo:
		e := *b
		out := t.regs.slice(w.A(), 3)
		out[0], out[1], out[2] = e.Type().Value(), e, py.None
		if tb := e.AsException().Traceback; tb != nil {
			out[2] = tb.Value()
		}
	case code.JumpNoMatch:
		yes, err := py.MatchException(t.Py(), a.AsException(), *b)
		return t.jumpIf(w.Imm())(!yes, err)
	case code.StarMatch:
		match, rest, err := py.StarMatch(t.Py(), *b, *c)
		if err != nil {
			return err
		}
		*a, *b = match, rest
	case code.StarRaise:
		return set(a)(py.StarRaise(t.Py(), *b, *c))
	}
	return nil
}

// raise executes Raise; how is its D.
func (t *Thread) raise(how int, v, cause py.Value) error {
	if how == 2 {
		if t.Handled.IsNone() {
			return py.NewError(&py.RuntimeErrorType, "No active exception to reraise")
		}
		t.reraise, t.moved = true, true
		return t.Handled.AsException()
	}
	e, err := py.MakeException(t.Py(), v)
	if err != nil {
		return err
	}
	if how == 1 {
		c, err := py.MakeCause(t.Py(), cause)
		if err != nil {
			return err
		}
		e.SetCause(c)
	}
	if e.Traceback != nil { // unwind does it for a new exception
		t.chain(e)
	}
	if how == 3 && !cause.IsNone() { // Python 2's raise class, value, traceback
		if !cause.Is(&py.TracebackType) {
			return py.TypeErrorf("raise: arg 3 must be a traceback or None")
		}
		e.Traceback, t.reraise = py.AsTraceback(cause), true
	}
	return e
}
