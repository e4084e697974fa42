package py

// This file defines the classes traceback and frame.

import (
	"unsafe"

	"minipy/compiler/code"
)

// TracebackType is the class of tracebacks, FrameType that of frames.
var TracebackType, FrameType Type

// A Frame describes a frame as it was when the Frame was made: it does not follow the execution.
type Frame struct {
	Header
	FrameInfo
	Back   *Frame // nil if there is none or it is not known
	locals *Dict
}

// Value returns f as a Value.
func (f *Frame) Value() Value { return Value{ref: &f.Header} }

// Value returns tb as a Value.
func (tb *Traceback) Value() Value { return Value{ref: &tb.Header} }

func (v *Value) asTraceback() *Traceback { return (*Traceback)(unsafe.Pointer(v.ref)) }

// AsTraceback returns the traceback that v is.
func AsTraceback(v Value) *Traceback { return v.asTraceback() }

func (v *Value) asFrame() *Frame { return (*Frame)(unsafe.Pointer(v.ref)) }

// orNone returns tb as a Value, None if tb is nil.
func (tb *Traceback) orNone() Value {
	if tb == nil {
		return None
	}
	return tb.Value()
}

// NewTraceback returns an entry for the instruction with index pc of f, followed by next. locals makes a snapshot of the
// local variables; it may be nil.
func NewTraceback(next *Traceback, f *Func, pc int, locals func() (*Dict, error)) *Traceback {
	return &Traceback{Header: Header{Type: &TracebackType}, Next: next, Func: f, PC: pc, Locals: locals}
}

// LineNumber returns the line that tb is about, 0 if it is not known.
func (tb *Traceback) LineNumber() int {
	if tb.Line > 0 || tb.Func == nil {
		return tb.Line
	}
	return int(tb.Func.Code.Where(tb.PC).Line)
}

// Frame returns the frame that tb is about.
func (tb *Traceback) Frame() *Frame {
	return newFrame(FrameInfo{Func: tb.Func, Line: tb.LineNumber(), PC: tb.PC, Locals: tb.Locals})
}

func newFrame(info FrameInfo) *Frame {
	return &Frame{Header: Header{Type: &FrameType}, FrameInfo: info}
}

// framesWithLocals is how many frames of a chain have their local variables.
const framesWithLocals = 3

// NewFrame describes the frame depth calls above the running one, and those that called it; nil if there is none. The
// local variables are copied at once, since the registers will be used for something else; of the callers beyond the
// nearest ones they are left out.
func NewFrame(t *Thread, depth int) (*Frame, error) {
	var first, last *Frame
	for n := 0; ; n++ {
		info, ok := t.Exec.Frame(depth + n)
		if !ok {
			return first, nil
		}
		f := newFrame(info)
		f.FrameInfo.Locals = nil
		if info.Locals != nil && n < framesWithLocals {
			d, err := info.Locals()
			if err != nil {
				return nil, err
			}
			f.locals = d
		}
		if last == nil {
			first = f
		} else {
			last.Back = f
		}
		last = f
		if err := t.Poll(); err != nil {
			return nil, err
		}
	}
}

func tracebackSetup() {
	TracebackType.define(&Def{
		Name: "traceback", Doc: "An entry of a traceback.", Flags: Final,
		Slots: Slots{New: tbNew},
		Members: []MemberDef{
			{"tb_next", tbGetNext, tbSetNext, ""},
			{"tb_frame", func(t *Thread, v Value) (Value, error) { return v.asTraceback().Frame().Value(), nil }, nil, ""},
			{"tb_lasti", func(t *Thread, v Value) (Value, error) { return lastInstr(v.asTraceback().PC), nil }, nil, ""},
			{"tb_lineno", func(t *Thread, v Value) (Value, error) { return lineOrNone(v.asTraceback().LineNumber()), nil }, nil, ""},
		},
	})
	FrameType.define(&Def{
		Name: "frame", Doc: "A call of a Python function.", Flags: Final | NotCallable,
		Slots: Slots{Repr: frameRepr},
		Members: []MemberDef{
			{"f_back", frameGetBack, nil, ""},
			{"f_code", frameGetCode, nil, ""},
			{"f_globals", frameGetGlobals, nil, ""},
			{"f_builtins", frameGetBuiltins, nil, ""},
			{"f_locals", frameGetLocals, nil, ""},
			{"f_lineno", func(t *Thread, v Value) (Value, error) { return lineOrNone(v.asFrame().Line), nil }, nil, ""},
			{"f_lasti", func(t *Thread, v Value) (Value, error) { return lastInstr(v.asFrame().PC), nil }, nil, ""},
			{"f_trace", func(t *Thread, v Value) (Value, error) { return None, nil }, frameSetTrace, ""},
			{"f_trace_lines", func(t *Thread, v Value) (Value, error) { return True, nil }, frameSetTrace, ""},
			{"f_trace_opcodes", func(t *Thread, v Value) (Value, error) { return False, nil }, frameSetTrace, ""},
		},
		Methods: []MethodDef{{"clear", frameClear, 0, 0, 0, "Does nothing: a frame is a description."}},
	})
}

func lineOrNone(line int) Value {
	if line <= 0 {
		return None
	}
	return Int(int64(line))
}

var sigTraceback = NewSignature("traceback", "tb_next, tb_frame, tb_lasti, tb_lineno")

func tbNew(t *Thread, class *Type, args Args) (Value, error) {
	var next, frame, lasti, lineno Value
	if err := sigTraceback.Bind(args, &next, &frame, &lasti, &lineno); err != nil {
		return Value{}, err
	}
	tb := &Traceback{Header: Header{Type: class}}
	if !frame.Is(&FrameType) {
		return Value{}, TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", frame.Type().Name)
	}
	pc, err := AsSize(t, lasti, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	line, err := AsSize(t, lineno, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	f := frame.asFrame()
	tb.Func, tb.Locals, tb.PC, tb.Line = f.Func, f.FrameInfo.Locals, max(pc, 0)/instrSize, line
	if !next.IsNone() && !next.Is(&TracebackType) {
		return Value{}, TypeErrorf("expected traceback object or None, got '%s'", next.Type().Name)
	}
	return tb.Value(), tbSetNext(t, tb.Value(), next)
}

// instrSize is how many bytes an instruction counts for in f_lasti and tb_lasti, so that programs which divide by it find its
// place in co_positions(), as in CPython.
const instrSize = 2

func lastInstr(pc int) Value {
	if pc < 0 {
		return Int(-1)
	}
	return Int(int64(pc) * instrSize)
}

func tbGetNext(t *Thread, v Value) (Value, error) { return v.asTraceback().Next.orNone(), nil }

func tbSetNext(t *Thread, v, val Value) error {
	tb := v.asTraceback()
	switch {
	case val.IsZero():
		return TypeErrorf("can't delete tb_next attribute")
	case val.IsNone():
		tb.Next = nil
		return nil
	case !val.Is(&TracebackType):
		return TypeErrorf("expected traceback object, got '%s'", val.Type().Name)
	}
	next := val.asTraceback()
	for x := next; x != nil; x = x.Next {
		if x == tb {
			return ValueErrorf("traceback loop detected")
		}
	}
	tb.Next = next
	return nil
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
	return "<frame at " + t.Address(v) + ", file " + name + ", line " + itoa(f.Line) + ", code " + f.Func.Code.Name + ">", nil
}

func frameGetBack(t *Thread, v Value) (Value, error) {
	if f := v.asFrame(); f.Back != nil {
		return f.Back.Value(), nil
	}
	return None, nil
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
		return f.Builtins.Value(), nil
	}
	if t.RT.Builtins != nil {
		return t.RT.Builtins.Dict.Value(), nil
	}
	return NewDict().Value(), nil
}

func frameGetLocals(t *Thread, v Value) (Value, error) {
	f := v.asFrame()
	if f.locals == nil {
		if f.FrameInfo.Locals == nil {
			if f.Func != nil && f.Func.Code.Flags&code.IsModule != 0 {
				return frameGetGlobals(t, v)
			}
			return NewDict().Value(), nil
		}
		d, err := f.FrameInfo.Locals()
		if err != nil {
			return Value{}, err
		}
		f.locals = d
	}
	return f.locals.Value(), nil
}

// frameSetTrace accepts and forgets what tracing would need.
func frameSetTrace(t *Thread, v, val Value) error { return nil }

func frameClear(t *Thread, args Args) (Value, error) { return None, nil }
