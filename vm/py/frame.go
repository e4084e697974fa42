package py

// This file defines the class frame.

import (
	"sync/atomic"
	"unsafe"

	"minipy/compiler/code"
)

// FrameType is the class of frames.
var FrameType Type

// A Frame is a call of a Python function.
type Frame struct {
	Header
	Func *Func // nil for what no Python function stands behind
	// Regs are the function's registers: its own while it runs, afterwards a copy of those with variables. They are nil if
	// nothing is known of the variables, and for a generator: see Registers.
	Regs []Value
	// PC is the index of the instruction where the function was when the frame was made, or ended.
	PC int

	line   int                    // replaces the line of PC if not 0
	gen    *Gen                   // whose frame it is
	runner atomic.Pointer[Thread] // runs it; nil when it has ended
	back   *Frame                 // once it has ended
	extra  *Dict                  // what f_locals got that is no variable
	known  func() (*Dict, error)  // gives the variables of a frame without Regs
	locals *Dict                  // as known gave them
	// cleared says that clear was called: the variables of outer functions are not shown any more.
	cleared bool
}

// A FrameFinder knows the functions that run in a thread. Package vm implements it.
type FrameFinder interface {
	// FrameState says where the function of f is that runs, and who called it; ok is false if it does not run.
	FrameState(f *Frame) (pc int, back *Frame, ok bool)
}

// NewFrame returns the frame of a function that runs in t.
func NewFrame(f *Func, regs []Value, t *Thread) *Frame {
	fr := &Frame{Header: Header{Type: &FrameType}, Func: f, Regs: regs}
	fr.runner.Store(t)
	return fr
}

// Value returns f as a Value.
func (f *Frame) Value() Value { return Value{ref: &f.Header} }

func (v *Value) asFrame() *Frame { return (*Frame)(unsafe.Pointer(v.ref)) }

// End notes that the function, which back called, returns: the registers will be used for something else.
func (f *Frame) End(back *Frame) {
	f.Regs = append([]Value(nil), f.Regs[:min(len(f.Regs), len(f.Func.Code.Locals))]...)
	f.back = back
	f.runner.Store(nil)
}

// AddExtra adds to d what f_locals got that is no variable.
func (f *Frame) AddExtra(t *Thread, d *Dict) error {
	if f == nil || f.extra == nil {
		return nil
	}
	return d.update(t, f.extra.Value())
}

// Registers returns the registers of f. Those of a generator may move when it goes on.
func (f *Frame) Registers() []Value {
	if f.gen != nil {
		return f.gen.Mem
	}
	return f.Regs
}

// FrameObject returns the frame of g, which it keeps all its life.
func (g *Gen) FrameObject() *Frame {
	if g.Frame == nil {
		g.Frame = &Frame{Header: Header{Type: &FrameType}, Func: g.Func, gen: g}
	}
	return g.Frame
}

// state returns where f is and who called it.
func (f *Frame) state(t *Thread) (pc int, back *Frame) {
	finder, _ := t.Exec.(FrameFinder)
	if g := f.gen; g != nil {
		switch g.State {
		case GenCreated:
			return -1, nil
		case GenRunning:
			if finder != nil {
				if pc, back, ok := finder.FrameState(f); ok {
					f.PC = pc
					return pc, back
				}
			}
			return f.PC, nil
		case GenSuspended:
			f.PC = code.IndexFrom(g.Entry, g.PC) - 1
		}
		return f.PC, nil
	}
	if r := f.runner.Load(); r != nil && f.mine(t) {
		if finder, ok := r.Exec.(FrameFinder); ok {
			if pc, back, ok := finder.FrameState(f); ok {
				return pc, back
			}
		}
	}
	return f.PC, f.back
}

// mine reports whether t may look at the registers of f: nobody else changes them meanwhile.
func (f *Frame) mine(t *Thread) bool {
	if !t.Shared {
		return true
	}
	if f.gen != nil {
		return f.gen.State != GenRunning
	}
	r := f.runner.Load()
	return r == nil || r == t
}

// running reports whether the function of f has not ended, and is not suspended.
func (f *Frame) running() bool {
	if f.gen != nil {
		return f.gen.State == GenRunning
	}
	return f.runner.Load() != nil
}

// lineNumber returns the line where f is, 0 if it is not known.
func (f *Frame) lineNumber(t *Thread) int {
	if f.line != 0 || f.Func == nil {
		return f.line
	}
	pc, _ := f.state(t)
	if pc < 0 {
		return f.Func.Code.FirstLine
	}
	return int(f.Func.Code.Where(pc).Line)
}

// FrameAt returns the frame depth calls above the running one, nil if there is none.
func FrameAt(t *Thread, depth int) *Frame {
	info, ok := t.Exec.Frame(depth)
	if !ok {
		return nil
	}
	return info.Object()
}

func frameSetup() {
	FrameType.define(&Def{
		Name: "frame", Doc: "A call of a Python function.", Flags: Final | NotCallable,
		Slots: Slots{Repr: frameRepr},
		Members: []MemberDef{
			{"f_back", func(t *Thread, v Value) (Value, error) {
				if _, back := v.asFrame().state(t); back != nil {
					return back.Value(), nil
				}
				return None, nil
			}, nil, "Who called it."},
			{"f_code", frameGetCode, nil, "The code that runs."},
			{"f_globals", frameGetGlobals, nil, "The variables of the module."},
			{"f_builtins", frameGetBuiltins, nil, "The built-ins."},
			{"f_locals", frameGetLocals, nil, "A mapping of the local variables, through which they can be changed."},
			{"f_lineno", func(t *Thread, v Value) (Value, error) { return lineOrNone(v.asFrame().lineNumber(t)), nil }, frameSetLine, "The line that runs."},
			{"f_lasti", func(t *Thread, v Value) (Value, error) {
				pc, _ := v.asFrame().state(t)
				return lastInstr(pc), nil
			}, nil, "The index of the instruction that runs."},
			{"f_trace", func(t *Thread, v Value) (Value, error) { return None, nil }, frameSetTrace, ""},
			{"f_trace_lines", func(t *Thread, v Value) (Value, error) { return True, nil }, frameSetTrace, ""},
			{"f_trace_opcodes", func(t *Thread, v Value) (Value, error) { return False, nil }, frameSetTrace, ""},
		},
		Methods: []MethodDef{{"clear", frameClear, 0, 0, 0, "Forget the local variables of a call that has ended."}},
	})
	localsProxySetup()
}

func frameRepr(t *Thread, v Value) (string, error) {
	f := v.asFrame()
	if f.Func == nil {
		return "<frame at " + t.Address(v) + ">", nil
	}
	name, err := Repr(t, NewStr(f.Func.Code.Filename).Value())
	if err != nil {
		return "", err
	}
	return "<frame at " + t.Address(v) + ", file " + name + ", line " + itoa(f.lineNumber(t)) + ", code " + f.Func.Code.Name + ">", nil
}

func frameGetCode(t *Thread, v Value) (Value, error) {
	if f := v.asFrame().Func; f != nil {
		return f.Code.Value(), nil
	}
	return None, nil
}

func frameGetGlobals(t *Thread, v Value) (Value, error) {
	if f := v.asFrame().Func; f != nil && f.Globals != nil {
		return f.Globals.Value(), nil
	}
	return NewDict().Value(), nil
}

func frameGetBuiltins(t *Thread, v Value) (Value, error) {
	if f := v.asFrame().Func; f != nil && f.Builtins != nil {
		return BuiltinsValue(f.Builtins), nil
	}
	if t.RT.Builtins != nil {
		return t.RT.Builtins.Dict.Value(), nil
	}
	return NewDict().Value(), nil
}

func frameGetLocals(t *Thread, v Value) (Value, error) {
	f := v.asFrame()
	regs := f.Registers()
	if f.Func != nil {
		flags := f.Func.Code.Flags
		pc, _ := f.state(t)
		switch {
		case regs != nil && f.Func.Code.ShowsInner(pc):
			return newLocalsProxy(f), nil
		case flags&code.IsModule != 0 && flags&code.IsNamed == 0:
			return frameGetGlobals(t, v)
		case regs != nil && flags&(code.IsClass|code.IsNamed) != 0:
			if !f.mine(t) {
				return NewDict().Value(), nil
			}
			return regs[1], nil
		case regs != nil:
			return newLocalsProxy(f), nil
		}
	}
	if f.locals == nil {
		f.locals = NewDict()
		if f.known != nil {
			d, err := f.known()
			if err != nil {
				return Value{}, err
			}
			f.locals = d
		}
	}
	return f.locals.Value(), nil
}

func frameSetLine(t *Thread, v, val Value) error {
	if val.IsZero() {
		return NewError(&AttributeErrorType, "cannot delete attribute")
	}
	return ValueErrorf("f_lineno can only be set in a trace function")
}

// frameSetTrace accepts and forgets what tracing would need.
func frameSetTrace(t *Thread, v, val Value) error { return nil }

func frameClear(t *Thread, args Args) (Value, error) {
	f := args.Pos[0].asFrame()
	if f.running() {
		return Value{}, Errorf(&RuntimeErrorType, "cannot clear an executing frame")
	}
	if f.gen != nil && f.gen.State == GenSuspended {
		return Value{}, Errorf(&RuntimeErrorType, "cannot clear a suspended frame")
	}
	if f.gen != nil {
		f.gen.State = GenEnded
	}
	f.extra, f.known, f.locals, f.cleared = nil, nil, nil, true
	for r, regs := 1, f.Registers(); r < len(regs); r++ {
		regs[r] = Unbound
	}
	return None, nil
}
