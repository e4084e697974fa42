package py

// This file defines what raising and catching need of exceptions, and their messages without running Python code.

import "sync/atomic"

// MakeException returns the exception that "raise v" raises: v itself, or if v is a class, a new instance.
func MakeException(t *Thread, v Value) (*Exception, error) {
	switch {
	case v.IsKind(KindException):
		return v.AsException(), nil
	case isExceptionClass(v):
		e, err := t.Call(v)
		if err != nil {
			return nil, err
		}
		if !e.IsKind(KindException) {
			return nil, excNotInstance(t, v, e)
		}
		return e.AsException(), nil
	}
	return nil, TypeErrorf("exceptions must derive from BaseException")
}

// MakeCause returns the exception or nil that cause is in "raise e from cause".
func MakeCause(t *Thread, cause Value) (*Exception, error) {
	switch {
	case cause.IsNone():
		return nil, nil
	case cause.IsKind(KindException), isExceptionClass(cause):
		return MakeException(t, cause)
	}
	return nil, TypeErrorf("exception causes must derive from BaseException")
}

func excNotInstance(t *Thread, class, got Value) error {
	c, err := Repr(t, class)
	if err != nil {
		return err
	}
	typ := got.Type().Value()
	g, err := Repr(t, typ)
	if err != nil {
		return err
	}
	return TypeErrorf("calling %s should have returned an instance of BaseException, not %s", c, g)
}

// isExceptionClass reports whether v is a class of exceptions.
func isExceptionClass(v Value) bool {
	return v.IsKind(KindType) && v.AsType().Kind == KindException
}

// MatchException reports whether an except clause for class, a class or a tuple of classes, catches e.
func MatchException(t *Thread, e *Exception, class Value) (bool, error) {
	if isExceptionClass(class) {
		return e.Type.IsSubtype(class.AsType()), nil
	}
	if err := checkCatch(class); err != nil {
		return false, err
	}
	return excMatches(e, class), nil
}

func checkCatch(class Value) error {
	if isExceptionClass(class) {
		return nil
	}
	if class.IsKind(KindTuple) {
		ok := true
		for _, c := range class.AsTuple().Items {
			ok = ok && isExceptionClass(c)
		}
		if ok {
			return nil
		}
	}
	return TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
}

// excMatches reports whether e is an instance of class, or of one of the classes of a tuple.
func excMatches(e *Exception, class Value) bool {
	if isExceptionClass(class) {
		return e.Type.IsSubtype(class.AsType())
	}
	if class.IsKind(KindTuple) {
		for _, c := range class.AsTuple().Items {
			if isExceptionClass(c) && e.Type.IsSubtype(c.AsType()) {
				return true
			}
		}
	}
	return false
}

// Message returns str(e) as far as that is possible without running Python code: a method __str__ written in Python is
// not called, and arguments that are not of simple types are represented by their class's name.
func (e *Exception) Message() string {
	class := e.Type
	for class.Flags&Heap != 0 && class.Base != nil {
		class = class.Base
	}
	plain := &Exception{Header: Header{Type: class}, Args: NewTuple(plainValues(e.args(), 4)), Fields: plainValues(e.Fields, 4)}
	if class.IsSubtype(&BaseExceptionGroupType) {
		plain.Fields = e.Fields
	}
	str := class.Str
	if str == nil {
		str = excStr
	}
	// A thread that runs nothing: for simple arguments none is needed.
	t := &Thread{RT: &Runtime{MaxAlloc: 1 << 30, MaxStrDigits: 0}, Breaker: new(atomic.Uint32), Handled: None, maxDepth: 100}
	s, err := str(t, plain.Value())
	if err != nil {
		return "<exception str() failed>"
	}
	return s
}

func (e *Exception) args() []Value {
	if e.Args == nil {
		return nil
	}
	return e.Args.Items
}

// plainValues returns values whose str and repr run no Python code, nested to the given depth.
func plainValues(items []Value, depth int) []Value {
	out := make([]Value, len(items))
	for i, v := range items {
		switch {
		case v.IsZero():
		case v.Is(&StrType), v.Is(&IntType), v.Is(&FloatType), v.Is(&BoolType), v.Is(&NoneType), v.Is(&BytesType):
			out[i] = v
		case v.IsKind(KindStr):
			out[i] = NewStr(v.AsStr().String()).Value()
		case v.Is(&TupleType) && depth > 0:
			out[i] = NewTuple(plainValues(v.AsTuple().Items, depth-1)).Value()
		default:
			out[i] = NewStr("<" + v.Type().Name + " object>").Value()
		}
	}
	return out
}
