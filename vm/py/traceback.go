package py

// This file defines the class traceback.

import "unsafe"

// TracebackType is the class of tracebacks.
var TracebackType Type

// Value returns tb as a Value.
func (tb *Traceback) Value() Value { return Value{ref: &tb.Header} }

func (v *Value) asTraceback() *Traceback { return (*Traceback)(unsafe.Pointer(v.ref)) }

// AsTraceback returns the traceback that v is.
func AsTraceback(v Value) *Traceback { return v.asTraceback() }

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
	if tb.frame == nil {
		tb.frame = &Frame{Header: Header{Type: &FrameType}, Func: tb.Func, PC: tb.PC, line: tb.LineNumber(), known: tb.Locals}
	}
	return tb.frame
}

// LeftAt notes that the exception, which was caught in the function of tb, leaves it at the instruction with index pc.
func (tb *Traceback) LeftAt(pc int) {
	if tb.frame == nil {
		tb.frame = &Frame{Header: Header{Type: &FrameType}, Func: tb.Func, known: tb.Locals}
		tb.frame.line = int(tb.Func.Code.Where(pc).Line)
	}
	tb.frame.PC = pc
}

// SetFrame says which frame tb is about, if that has an object.
func (tb *Traceback) SetFrame(f *Frame) { tb.frame = f }

func tracebackSetup() {
	TracebackType.define(&Def{
		Name: "traceback", Doc: "An entry of a traceback.", Flags: Final,
		Slots:   Slots{New: tbNew},
		Methods: []MethodDef{{Name: "__dir__", Fn: tbDir}},
		Members: []MemberDef{
			{"tb_next", tbGetNext, tbSetNext, ""},
			{"tb_frame", func(t *Thread, v Value) (Value, error) { return v.asTraceback().Frame().Value(), nil }, nil, ""},
			{"tb_lasti", func(t *Thread, v Value) (Value, error) { return lastInstr(v.asTraceback().PC), nil }, nil, ""},
			{"tb_lineno", func(t *Thread, v Value) (Value, error) { return lineOrNone(v.asTraceback().LineNumber()), nil }, nil, ""},
		},
	})
	frameSetup()
}

// tbDir names what a traceback tells, without what every object has.
func tbDir(_ *Thread, _ Args) (Value, error) {
	var names []Value
	for _, n := range []string{"tb_frame", "tb_next", "tb_lasti", "tb_lineno"} {
		names = append(names, NewStr(n).Value())
	}
	return NewList(names).Value(), nil
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
	tb.Func, tb.Locals, tb.frame, tb.PC, tb.Line = f.Func, f.known, f, max(pc, 0)/instrSize, line
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
