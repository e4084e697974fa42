package vm

// This file defines what happens to errors: handlers, tracebacks, the end of frames.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// Abort is the error that ends a thread's Python code at once. It is no Python exception, so that no except clause can
// stop it and no finally clause runs.
type Abort struct {
	// Reason is why: the context's error, a limit. It is nil when the interpreter is finalising.
	Reason error
}

func (a *Abort) Error() string {
	if a.Reason == nil {
		return "minipy: the interpreter is finalising"
	}
	return a.Reason.Error()
}

// Unwrap returns the reason.
func (a *Abort) Unwrap() error { return a.Reason }

// unwind looks for a handler of err, from the running function outward. If there is one the thread is set to run it and
// the result is nil. Else the frames down to the innermost Halt are gone, and the result is err or what it has become.
func (t *Thread) unwind(err error) error {
	e, _ := err.(*py.Exception)
	if e == nil {
		if _, ok := err.(*Abort); !ok {
			e = py.AsError(err)
		}
	}
	fresh, thrown, moved := !t.reraise, t.thrown, t.moved
	t.reraise, t.thrown, t.moved = false, false, false
	if e != nil && e.Traceback == nil && fresh && !thrown {
		t.chain(e)
	}
	if isDrive(t.pc) { // before the generator could go on
		if e != nil {
			return e
		}
		return err
	}
	for {
		fn := t.regs.fn()
		if e != nil {
			i := code.IndexFrom(fn.Entry, t.pc) - 1
			if fresh {
				tb := &py.Traceback{Header: py.Header{Type: &py.TracebackType}, Next: e.Traceback, Func: funcOf(fn), PC: i}
				if fn.Code.Flags&code.UsesFrames != 0 {
					t.watch(t.depth, t.regs, t.pc)
				}
				if f := t.watchedAt(t.depth, fn); f != nil {
					f.PC = i
					tb.SetFrame(f)
				}
				if e.Traceback == nil && (e.Header.Type == &py.NameErrorType || e.Header.Type == &py.AttributeErrorType) {
					tb.Locals = keptLocals(t.regs, i)
				}
				e.Traceback = tb
			} else if tb := e.Traceback; moved && tb != nil && tb.Func == funcOf(fn) {
				tb.LeftAt(i)
			}
			fresh = true
			for k := range fn.Code.Code.Handlers {
				h := &fn.Code.Code.Handlers[k]
				if i >= int(h.Start) && i < int(h.End) {
					*t.regs.at(code.RegOf(int(h.Reg))) = e.Value()
					t.pc = fn.Entry.Jump(int64(h.Target))
					return nil
				}
			}
		}
		if fn.Header.Type != &py.FuncType {
			e = t.endGen(t.regs.callee().AsGen(), e)
		}
		for {
			f := t.pop()
			if isHalt(f.pc) {
				if e != nil {
					return e
				}
				return err
			}
			if f.pc == leaveChunk {
				t.dropChunk(f.regs)
				continue
			}
			if f.pc == leaveInit {
				t.dropMaking()
				continue
			}
			t.regs, t.pc = f.regs, f.pc
			break
		}
	}
}

// chain makes the exception that is being handled the context of e, which is being raised.
func (t *Thread) chain(e *py.Exception) {
	if t.Handled.IsNone() {
		return
	}
	h := t.Handled.AsException()
	if h == e {
		return
	}
	// Where e is already in the chain of contexts of h, take it out, or the chain would be a ring.
	slow := h
	for o, n := h, 1; o.Context != nil; o, n = o.Context, n+1 {
		if o.Context == e {
			o.Context = nil
			break
		}
		if n%2 == 0 {
			if slow = slow.Context; slow == o.Context { // a ring without e
				break
			}
		}
	}
	e.Context = h
}

// endGen ends a generator that e, nil for an abort, leaves. A StopIteration must not look like the generator's end.
func (t *Thread) endGen(g *py.Gen, e *py.Exception) *py.Exception {
	g.State = py.GenEnded
	if e == nil {
		return nil
	}
	flags := g.Func.Code.Flags
	var msg string
	switch {
	case e.IsA(&py.StopIterationType):
		switch {
		case flags&code.IsAsyncGen != 0:
			msg = "async generator raised StopIteration"
		case flags&code.IsCoroutine != 0:
			msg = "coroutine raised StopIteration"
		default:
			msg = "generator raised StopIteration"
		}
	case flags&code.IsAsyncGen != 0 && e.IsA(&py.StopAsyncIterationType):
		msg = "async generator raised StopAsyncIteration"
	default:
		return e
	}
	r := py.NewError(&py.RuntimeErrorType, msg)
	r.Cause, r.Context, r.SuppressContext = e, e, true
	return r
}

// funcOf returns the function that c is, or whose generator it is.
func funcOf(c *py.Callee) *py.Func {
	v := py.FromHeader(&c.Header)
	if v.Is(&py.FuncType) {
		return v.AsFunc()
	}
	return v.AsGen().Func
}

// Frame describes the Python function that is running, depth calls up. ok is false if there is none.
func (t *Thread) Frame(depth int) (info py.FrameInfo, ok bool) {
	t.walk(t.depth, t.regs, t.pc, func(level uint, regs window, pc *code.Instr) bool {
		if depth > 0 {
			depth--
			return true
		}
		fn := regs.fn()
		i := code.IndexFrom(fn.Entry, pc) - 1
		info = py.FrameInfo{Func: funcOf(fn), PC: i, Line: int(fn.Code.Where(i).Line), Locals: func() (*py.Dict, error) {
			d, err := locals(regs, i)
			if err == nil && len(t.watched) > 0 {
				err = t.watchedAt(level, fn).AddExtra(t.Py(), d)
			}
			return d, err
		},
			Object: func() *py.Frame { return t.watch(level, regs, pc) }}
		if fn.Code.Code.Flags&(code.IsClass|code.IsNamed) != 0 && !regs.self().IsKind(py.KindDict) && !fn.Code.ShowsInner(i) {
			info.Namespace = *regs.self()
		}
		ok = true
		return false
	})
	return info, ok
}

// keptLocals returns a function that makes the dict of local variables of the function running in w as they are now, for
// the suggestions of a report. It copies the values only.
func keptLocals(w window, pc int) func() (*py.Dict, error) {
	fn := w.fn()
	if fn.Code.Code.Flags&(code.IsModule|code.IsClass|code.IsNamed) != 0 {
		d, err := locals(w, pc) // the namespace itself
		return func() (*py.Dict, error) { return d, err }
	}
	regs := make([]py.Value, len(fn.Code.Code.Locals))
	for r := range regs {
		regs[r] = *w.at(code.RegOf(r))
	}
	return func() (*py.Dict, error) { return localsOf(fn, -1, func(r int) py.Value { return regs[r] }), nil }
}

// locals makes a dict of the variables of the function running in w, or gives the namespace it works on.
func locals(w window, pc int) (*py.Dict, error) {
	fn := w.fn()
	c := fn.Code.Code
	switch {
	case fn.Code.ShowsInner(pc):
	case c.Flags&code.IsModule != 0 && c.Flags&code.IsNamed == 0:
		return funcOf(fn).Globals, nil
	case c.Flags&(code.IsClass|code.IsNamed) != 0:
		if ns := w.self(); ns.IsKind(py.KindDict) {
			return ns.AsDict(), nil
		}
	}
	return localsOf(fn, pc, func(r int) py.Value { return *w.at(code.RegOf(r)) }), nil
}

// localsOf makes a dict of the variables of fn, whose registers at gives, at the instruction with index pc.
func localsOf(fn *py.Callee, pc int, at func(r int) py.Value) *py.Dict {
	c := fn.Code.Code
	d := py.NewDict()
	inner := fn.Code.ShowsInner(pc)
	fn.Code.EachLocal(pc, func(r int, name string, cell bool) bool {
		if inner && r < len(c.Locals) {
			return true
		}
		v := at(r)
		if cell && v.Is(&py.CellType) {
			v = v.AsCell().Get()
		}
		if !v.IsUnbound() {
			d.SetStr(py.Intern(name), v)
		}
		return true
	})
	if inner {
		return d
	}
	for i, f := range fn.Free {
		if v := f.Get(); !v.IsUnbound() {
			d.SetStr(py.Intern(c.Free[i].Name), v)
		}
	}
	for r, name := range c.Locals {
		if v := at(r); name == code.OtherLocals && v.IsKind(py.KindDict) {
			v.AsDict().Each(func(k, v py.Value) bool {
				d.SetStr(k.AsStr(), v)
				return true
			})
		}
	}
	return d
}
