package py

// This file defines Exception, the Go error that every failing operation returns, and how natives make one.

import "fmt"

// An Exception is a Python exception. It is a Go error: natives return it.
type Exception struct {
	Header
	Args            *Tuple
	Fields          []Value // attributes that the class declares as members: errno, name, value ...; zero where not set
	Cause, Context  *Exception
	SuppressContext bool
	Traceback       *Traceback
	Dict            *Dict // other attributes, nil until there is one
	slots           *Dict // what __slots__ of its class declares, nil until there is one
}

// SetCause sets e's cause, nil for none, as "raise e from cause" does.
func (e *Exception) SetCause(cause *Exception) { e.Cause, e.SuppressContext = cause, true }

// SetContext notes that e was raised while handled, None or an exception, was being handled. It is called whenever e is
// raised.
func (e *Exception) SetContext(handled Value) {
	if handled.IsNone() || handled.IsZero() {
		return
	}
	h := handled.AsException()
	if h == e {
		return
	}
	// If e already stands in the chain of h's contexts, that link is cut: the chain must not become a circle. A circle
	// that is there without e was made by assignment to __context__; slow, at half the speed, notices it.
	slow, advance := h, false
	for x := h; x.Context != nil; x = x.Context {
		if x.Context == e {
			x.Context = nil
			break
		}
		if advance {
			slow = slow.Context
			if slow == x.Context {
				break
			}
		}
		advance = !advance
	}
	e.Context = h
}

// A Traceback is one entry of a traceback. The first entry is the outermost call.
type Traceback struct {
	Header
	Next *Traceback
	Func *Func
	PC   int // index of the instruction
	Line int // 0: that of PC
	// Source replaces Func for an entry that no Python function stands behind.
	Locals func() (*Dict, error)
	frame  *Frame // once it is known
}

// Value returns e as a Value.
func (e *Exception) Value() Value { return Value{ref: &e.Header} }

// Error gives the class and the message, as the last line of a traceback does.
func (e *Exception) Error() string { return reportName(e.Type) + messageSuffix(e) }

func messageSuffix(e *Exception) string {
	if s := e.Message(); s != "" {
		return ": " + s
	}
	return ""
}

// IsA reports whether e is an instance of class.
func (e *Exception) IsA(class *Type) bool { return e.Header.Type.IsSubtype(class) }

// AsError returns the Python exception that err is. An error from elsewhere becomes a SystemError: it is a bug in a native.
func AsError(err error) *Exception {
	if e, ok := err.(*Exception); ok {
		return e
	}
	return NewError(&SystemErrorType, err.Error())
}

// IsError reports whether err is a Python exception of class.
func IsError(err error, class *Type) bool {
	e, ok := err.(*Exception)
	return ok && e.IsA(class)
}

// NewError returns an exception of a built-in class. Its arguments are what class(...) would be called with; each is a
// Value, a string or an int.
func NewError(class *Type, args ...any) *Exception {
	items := make([]Value, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case Value:
			items[i] = a
		case string:
			items[i] = NewStr(a).Value()
		case int:
			items[i] = Int(int64(a))
		default:
			panic(fmt.Sprintf("py: NewError: %T", a))
		}
	}
	e := &Exception{Header: Header{Type: class}, Args: NewTuple(items)}
	base := class
	for base.Flags&Heap != 0 {
		base = base.Base
	}
	if base.Init != nil {
		// The class's own __init__ sets the attributes. It needs no thread for arguments like these, and it fails only if
		// they are not what the class takes: then the attributes stay unset.
		_ = base.Init(nil, e.Value(), Args{Pos: items})
		if base.IsSubtype(&OSErrorType) {
			_ = e.setOSArgs(nil, items)
		}
	}
	return e
}

// Errorf returns an exception of class with a formatted message.
func Errorf(class *Type, format string, args ...any) *Exception {
	return NewError(class, fmt.Sprintf(format, args...))
}

// TypeErrorf returns a TypeError.
func TypeErrorf(format string, args ...any) error { return Errorf(&TypeErrorType, format, args...) }

// ValueErrorf returns a ValueError.
func ValueErrorf(format string, args ...any) error { return Errorf(&ValueErrorType, format, args...) }
