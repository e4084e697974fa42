package py

// This file defines the exception classes without attributes of their own, and BaseException.

// The classes at the root of the hierarchy.
var BaseExceptionType, ExceptionType, GeneratorExitType, KeyboardInterruptType Type

// The classes of ordinary errors that add no attributes.
var (
	ArithmeticErrorType, FloatingPointErrorType, OverflowErrorType, ZeroDivisionErrorType              Type
	AssertionErrorType, BufferErrorType, EOFErrorType, MemoryErrorType, ReferenceErrorType             Type
	LookupErrorType, IndexErrorType, KeyErrorType                                                      Type
	RuntimeErrorType, NotImplementedErrorType, PythonFinalizationErrorType, RecursionErrorType         Type
	StopAsyncIterationType, SystemErrorType, TypeErrorType, ValueErrorType                             Type
	WarningType, BytesWarningType, DeprecationWarningType, EncodingWarningType, FutureWarningType      Type
	ImportWarningType, PendingDeprecationWarningType, ResourceWarningType, RuntimeWarningType          Type
	SyntaxWarningType, UnicodeWarningType, UserWarningType                                             Type
	BlockingIOErrorType, ChildProcessErrorType, ConnectionErrorType, BrokenPipeErrorType               Type
	ConnectionAbortedErrorType, ConnectionRefusedErrorType, ConnectionResetErrorType                   Type
	FileExistsErrorType, FileNotFoundErrorType, InterruptedErrorType, IsADirectoryErrorType            Type
	NotADirectoryErrorType, PermissionErrorType, ProcessLookupErrorType, TimeoutErrorType, OSErrorType Type
	StopIterationType, SystemExitType, NameErrorType, UnboundLocalErrorType, AttributeErrorType        Type
	ImportErrorType, ModuleNotFoundErrorType                                                           Type
	SyntaxErrorType, IndentationErrorType, TabErrorType, incompleteInputErrorType                      Type
	UnicodeErrorType, UnicodeDecodeErrorType, UnicodeEncodeErrorType, UnicodeTranslateErrorType        Type
	BaseExceptionGroupType, ExceptionGroupType                                                         Type
)

// idNotes is the name of the attribute that holds the notes of an exception.
var idNotes = Intern("__notes__")

// setupExceptions defines all exception classes, tracebacks and frames.
func setupExceptions() {
	BaseExceptionType.define(&Def{
		Name: "BaseException",
		Doc:  "The root of all exceptions.",
		Kind: KindException, Flags: HasDict,
		Slots:  Slots{New: excNew, Init: excInit, Repr: excRepr, Str: excStr},
		DictOf: func(v Value) **Dict { return &v.AsException().Dict },
		Methods: []MethodDef{
			{"add_note", excAddNote, 1, 1, 0, "Adds a text that tracebacks show after the message."},
			{"with_traceback", excWithTraceback, 1, 1, 0, "Sets __traceback__ and returns the exception."},
			{"__reduce__", excReduce, 0, 0, 0, "Says how to make a copy."},
			{"__setstate__", excSetState, 1, 1, 0, "Sets the attributes of a copy."},
		},
		Members: []MemberDef{
			{"args", excGetArgs, excSetArgs, ""},
			{"__traceback__", excGetTraceback, excSetTraceback, ""},
			{"__context__", excGetContext, excSetContext, ""},
			{"__cause__", excGetCause, excSetCause, ""},
			{"__suppress_context__", excGetSuppress, excSetSuppress, ""},
		},
	})
	for _, c := range []struct {
		typ, base *Type
		name, doc string
	}{
		{&ExceptionType, &BaseExceptionType, "Exception", "The root of the exceptions that programs are expected to handle."},
		{&GeneratorExitType, &BaseExceptionType, "GeneratorExit", "Thrown into a generator that is closed."},
		{&KeyboardInterruptType, &BaseExceptionType, "KeyboardInterrupt", "The user asked the program to stop."},

		{&ArithmeticErrorType, &ExceptionType, "ArithmeticError", "The root of arithmetic errors."},
		{&FloatingPointErrorType, &ArithmeticErrorType, "FloatingPointError", "A floating-point operation failed."},
		{&OverflowErrorType, &ArithmeticErrorType, "OverflowError", "A result is too large."},
		{&ZeroDivisionErrorType, &ArithmeticErrorType, "ZeroDivisionError", "A division or modulo by zero."},
		{&AssertionErrorType, &ExceptionType, "AssertionError", "An assert statement failed."},
		{&BufferErrorType, &ExceptionType, "BufferError", "A buffer cannot be had or changed."},
		{&EOFErrorType, &ExceptionType, "EOFError", "The input has ended."},
		{&MemoryErrorType, &ExceptionType, "MemoryError", "Memory ran out."},
		{&ReferenceErrorType, &ExceptionType, "ReferenceError", "The object of a weak reference is gone."},
		{&LookupErrorType, &ExceptionType, "LookupError", "The root of the errors of indexing."},
		{&IndexErrorType, &LookupErrorType, "IndexError", "A sequence index is out of range."},
		{&RuntimeErrorType, &ExceptionType, "RuntimeError", "An error of no other class."},
		{&NotImplementedErrorType, &RuntimeErrorType, "NotImplementedError", "A method that a subclass should define is missing."},
		{&PythonFinalizationErrorType, &RuntimeErrorType, "PythonFinalizationError", "Too late: the interpreter is shutting down."},
		{&RecursionErrorType, &RuntimeErrorType, "RecursionError", "Calls are nested too deeply."},
		{&StopAsyncIterationType, &ExceptionType, "StopAsyncIteration", "The end of an asynchronous iterator."},
		{&SystemErrorType, &ExceptionType, "SystemError", "A bug in the interpreter."},
		{&TypeErrorType, &ExceptionType, "TypeError", "A value has the wrong type."},
		{&ValueErrorType, &ExceptionType, "ValueError", "A value of the right type is not acceptable."},

		{&WarningType, &ExceptionType, "Warning", "The root of the categories of warnings."},
		{&BytesWarningType, &WarningType, "BytesWarning", "Bytes and str are mixed up."},
		{&DeprecationWarningType, &WarningType, "DeprecationWarning", "Something will be removed; for developers."},
		{&EncodingWarningType, &WarningType, "EncodingWarning", "An encoding is left to the platform."},
		{&FutureWarningType, &WarningType, "FutureWarning", "Something will change its meaning; for users."},
		{&ImportWarningType, &WarningType, "ImportWarning", "A probable mistake in an import."},
		{&PendingDeprecationWarningType, &WarningType, "PendingDeprecationWarning", "Something will be deprecated."},
		{&ResourceWarningType, &WarningType, "ResourceWarning", "A resource was not closed."},
		{&RuntimeWarningType, &WarningType, "RuntimeWarning", "Dubious behaviour at run time."},
		{&SyntaxWarningType, &WarningType, "SyntaxWarning", "Dubious syntax."},
		{&UnicodeWarningType, &WarningType, "UnicodeWarning", "A problem with Unicode."},
		{&UserWarningType, &WarningType, "UserWarning", "A warning by user code."},
	} {
		c.typ.define(&Def{Name: c.name, Doc: c.doc, Base: c.base, Slots: Slots{New: excNew, Init: excInit}})
	}
	excSetupFields()
	excSetupOS()
	excSetupUnicode()
	groupSetup()
	tracebackSetup()
}

// excNew makes an exception. Keyword arguments are for __init__.
func excNew(t *Thread, class *Type, args Args) (Value, error) {
	e := &Exception{Header: Header{Type: class}, Args: excTuple(args.Pos)}
	return e.Value(), nil
}

// excTuple copies arguments, which may be registers, to a tuple.
func excTuple(pos []Value) *Tuple {
	items := make([]Value, len(pos))
	copy(items, pos)
	return NewTuple(items)
}

func excInit(t *Thread, v Value, args Args) error {
	if len(args.Names) > 0 {
		return excNoKeywords(v)
	}
	v.AsException().setArgs(args.Pos)
	return nil
}

func excNoKeywords(v Value) error {
	return TypeErrorf("%s() takes no keyword arguments", v.Type().Name)
}

// setArgs sets the arguments that __init__ got, which mostly are the ones that __new__ got.
func (e *Exception) setArgs(pos []Value) {
	if e.Args != nil && len(e.Args.Items) == len(pos) {
		same := true
		for i, a := range pos {
			same = same && Same(a, e.Args.Items[i])
		}
		if same {
			return
		}
	}
	e.Args = excTuple(pos)
}

func excRepr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	if len(e.Args.Items) == 1 && !t.InPython2() {
		s, err := Repr(t, e.Args.Items[0])
		if err != nil {
			return "", err
		}
		return e.Type.Name + "(" + s + ")", nil
	}
	s, err := Repr(t, e.Args.Value())
	if err != nil {
		return "", err
	}
	return e.Type.Name + s, nil
}

func excStr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	switch len(e.Args.Items) {
	case 0:
		return "", nil
	case 1:
		return ToStr(t, e.Args.Items[0])
	}
	return Repr(t, e.Args.Value())
}

func excAddNote(t *Thread, args Args) (Value, error) {
	self, note := args.Pos[0], args.Pos[1]
	if !note.IsKind(KindStr) {
		return Value{}, TypeErrorf("note must be a str, not '%s'", note.Type().Name)
	}
	notes, err := GetAttr(t, self, idNotes)
	if IsError(err, &AttributeErrorType) {
		return None, SetAttr(t, self, idNotes, NewList([]Value{note}).Value())
	}
	if err != nil {
		return Value{}, err
	}
	if !notes.IsKind(KindList) {
		return Value{}, TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	return None, ListAppend(t, notes.AsList(), note)
}

func excWithTraceback(t *Thread, args Args) (Value, error) {
	return args.Pos[0], excSetTraceback(t, args.Pos[0], args.Pos[1])
}

// excReduce returns what pickle and copy need: the class, its arguments, and the attributes if there are any.
func excReduce(t *Thread, args Args) (Value, error) {
	e := args.Pos[0].AsException()
	pos := e.Args
	if e.IsA(&OSErrorType) {
		pos = e.osArgs()
	}
	parts := []Value{e.Type.Value(), pos.Value()}
	state, err := e.state(t)
	if err != nil {
		return Value{}, err
	}
	if state.Len() > 0 {
		parts = append(parts, state.Value())
	}
	return NewTuple(parts).Value(), nil
}

// state returns what a copy needs besides the arguments.
func (e *Exception) state(t *Thread) (*Dict, error) {
	d := NewDict()
	if e.Dict != nil {
		var err error
		if d, err = e.Dict.Copy(t); err != nil {
			return nil, err
		}
	}
	note := func(name string, field int) {
		if v := e.field(field); !v.IsNone() {
			d.SetStr(Intern(name), v)
		}
	}
	switch {
	case e.IsA(&AttributeErrorType):
		note("name", fieldName)
		d.SetStr(Intern("args"), e.Args.Value())
	case e.IsA(&ImportErrorType):
		note("name", fieldImportName)
		note("path", fieldImportPath)
		note("name_from", fieldImportNameFrom)
	}
	return d, nil
}

func excSetState(t *Thread, args Args) (Value, error) {
	self, state := args.Pos[0], args.Pos[1]
	if state.IsNone() {
		return None, nil
	}
	if !state.IsKind(KindDict) {
		return Value{}, TypeErrorf("state is not a dictionary")
	}
	keys, err := Collect(t, state)
	if err != nil {
		return Value{}, err
	}
	for _, k := range keys {
		v, err := state.AsDict().Get(t, k)
		if err != nil {
			return Value{}, err
		}
		name, err := AttrName(k)
		if err != nil {
			return Value{}, err
		}
		if !v.IsZero() {
			if err := SetAttr(t, self, name, v); err != nil {
				return Value{}, err
			}
		}
	}
	return None, nil
}

func excGetArgs(t *Thread, v Value) (Value, error) { return v.AsException().Args.Value(), nil }

func excSetArgs(t *Thread, v, val Value) error {
	if val.IsZero() {
		return TypeErrorf("args may not be deleted")
	}
	items, err := Collect(t, val)
	if err == nil {
		v.AsException().Args = NewTuple(items)
	}
	return err
}

func excGetTraceback(t *Thread, v Value) (Value, error) {
	return v.AsException().Traceback.orNone(), nil
}

func excSetTraceback(t *Thread, v, val Value) error {
	switch {
	case val.IsZero():
		return TypeErrorf("__traceback__ may not be deleted")
	case val.IsNone():
		v.AsException().Traceback = nil
	case val.Is(&TracebackType):
		v.AsException().Traceback = val.asTraceback()
	default:
		return TypeErrorf("__traceback__ must be a traceback or None")
	}
	return nil
}

// orNone returns e as a Value, None if e is nil.
func (e *Exception) orNone() Value {
	if e == nil {
		return None
	}
	return e.Value()
}

func excGetContext(t *Thread, v Value) (Value, error) { return v.AsException().Context.orNone(), nil }
func excGetCause(t *Thread, v Value) (Value, error)   { return v.AsException().Cause.orNone(), nil }

func excSetContext(t *Thread, v, val Value) error {
	e, err := excLink(val, "__context__ may not be deleted", "exception context")
	if err == nil {
		v.AsException().Context = e
	}
	return err
}

func excSetCause(t *Thread, v, val Value) error {
	e, err := excLink(val, "__cause__ may not be deleted", "exception cause")
	if err == nil {
		v.AsException().SetCause(e)
	}
	return err
}

// excLink returns the exception or nil that val is as a cause or context.
func excLink(val Value, deleted, what string) (*Exception, error) {
	switch {
	case val.IsZero():
		return nil, TypeErrorf("%s", deleted)
	case val.IsNone():
		return nil, nil
	case val.IsKind(KindException):
		return val.AsException(), nil
	}
	return nil, TypeErrorf("%s must be None or derive from BaseException", what)
}

func excGetSuppress(t *Thread, v Value) (Value, error) {
	return Bool(v.AsException().SuppressContext), nil
}

func excSetSuppress(t *Thread, v, val Value) error {
	switch {
	case val.IsZero():
		return TypeErrorf("can't delete numeric/char attribute")
	case !val.Is(&BoolType):
		return TypeErrorf("attribute value type must be bool")
	}
	v.AsException().SuppressContext = val.IsTrue()
	return nil
}
