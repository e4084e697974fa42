package py

// This file defines OSError and its subclasses.

import "syscall"

const (
	fieldErrno = iota
	fieldStrerror
	fieldFilename
	fieldFilename2
	fieldWritten // BlockingIOError.characters_written
)

func excSetupOS() {
	OSErrorType.define(&Def{
		Name: "OSError", Doc: "The operating system refused something.", Base: &ExceptionType,
		Slots: Slots{New: osErrorNew, Init: osErrorInit, Str: osErrorStr},
		Members: append(excMembers("errno", "strerror", "filename", "filename2"),
			MemberDef{Name: "characters_written", Get: osErrorGetWritten, Set: osErrorSetWritten}),
	})
	for _, c := range []struct {
		typ, base *Type
		name, doc string
	}{
		{&BlockingIOErrorType, &OSErrorType, "BlockingIOError", "The operation would have to wait."},
		{&ChildProcessErrorType, &OSErrorType, "ChildProcessError", "A child process failed."},
		{&ConnectionErrorType, &OSErrorType, "ConnectionError", "The root of the errors of connections."},
		{&BrokenPipeErrorType, &ConnectionErrorType, "BrokenPipeError", "The reading end is closed."},
		{&ConnectionAbortedErrorType, &ConnectionErrorType, "ConnectionAbortedError", "The peer aborted the connection."},
		{&ConnectionRefusedErrorType, &ConnectionErrorType, "ConnectionRefusedError", "The peer refused the connection."},
		{&ConnectionResetErrorType, &ConnectionErrorType, "ConnectionResetError", "The peer reset the connection."},
		{&FileExistsErrorType, &OSErrorType, "FileExistsError", "The file exists already."},
		{&FileNotFoundErrorType, &OSErrorType, "FileNotFoundError", "The file does not exist."},
		{&InterruptedErrorType, &OSErrorType, "InterruptedError", "A signal interrupted the operation."},
		{&IsADirectoryErrorType, &OSErrorType, "IsADirectoryError", "Not possible with a directory."},
		{&NotADirectoryErrorType, &OSErrorType, "NotADirectoryError", "Possible with a directory only."},
		{&PermissionErrorType, &OSErrorType, "PermissionError", "Not permitted."},
		{&ProcessLookupErrorType, &OSErrorType, "ProcessLookupError", "There is no such process."},
		{&TimeoutErrorType, &OSErrorType, "TimeoutError", "The time is up."},
	} {
		c.typ.define(&Def{Name: c.name, Doc: c.doc, Base: c.base, Slots: Slots{Init: osErrorInit}})
	}
}

// osErrorClass returns the class of errors with number errno.
func osErrorClass(errno int64) *Type {
	switch syscall.Errno(errno) {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return &BlockingIOErrorType
	case syscall.EPIPE, syscall.ESHUTDOWN:
		return &BrokenPipeErrorType
	case syscall.ECHILD:
		return &ChildProcessErrorType
	case syscall.ECONNABORTED:
		return &ConnectionAbortedErrorType
	case syscall.ECONNREFUSED:
		return &ConnectionRefusedErrorType
	case syscall.ECONNRESET:
		return &ConnectionResetErrorType
	case syscall.EEXIST:
		return &FileExistsErrorType
	case syscall.ENOENT:
		return &FileNotFoundErrorType
	case syscall.EISDIR:
		return &IsADirectoryErrorType
	case syscall.ENOTDIR:
		return &NotADirectoryErrorType
	case syscall.EINTR:
		return &InterruptedErrorType
	case syscall.EACCES, syscall.EPERM:
		return &PermissionErrorType
	case syscall.ESRCH:
		return &ProcessLookupErrorType
	case syscall.ETIMEDOUT:
		return &TimeoutErrorType
	}
	return &OSErrorType
}

// osErrorOwnInit reports whether class is derived from OSError in Python and has an __init__ but no __new__ of its own. Only
// then is it __init__ that interprets the arguments; otherwise __new__ does, since it must choose the class by them.
func osErrorOwnInit(class *Type) bool {
	if class.Flags&Heap == 0 {
		return false
	}
	own := false
	for _, c := range class.MRO {
		if c.Flags&Heap == 0 {
			if c.IsSubtype(&OSErrorType) {
				break
			}
			continue
		}
		if c.Own().GetStr(nameNew) != nil {
			return false
		}
		own = own || c.Own().GetStr(idInit) != nil
	}
	return own
}

var idInit = Intern("__init__")

func osErrorNew(t *Thread, class *Type, args Args) (Value, error) {
	e := &Exception{Header: Header{Type: class}}
	if osErrorOwnInit(class) {
		e.Args = NewTuple(nil)
		return e.Value(), nil
	}
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", class.Name)
	}
	return e.Value(), e.setOSArgs(t, args.Pos)
}

func osErrorInit(t *Thread, v Value, args Args) error {
	e := v.AsException()
	if !osErrorOwnInit(e.Type) {
		return nil // __new__ has done it
	}
	if len(args.Names) > 0 {
		return excNoKeywords(v)
	}
	return e.setOSArgs(t, args.Pos)
}

// setOSArgs sets e's attributes by the arguments of OSError, and its class if that is OSError itself.
func (e *Exception) setOSArgs(t *Thread, pos []Value) error {
	args := pos
	if len(pos) >= 2 && len(pos) <= 5 {
		e.Fields = make([]Value, 4, 5)
		e.Fields[fieldErrno], e.Fields[fieldStrerror] = pos[0], pos[1]
		if e.Type == &OSErrorType && pos[0].IsKind(KindInt) {
			if n, ok := IntValue(pos[0]); ok {
				e.Type = osErrorClass(n)
			}
		}
		if len(pos) >= 3 && !pos[2].IsNone() {
			if n := pos[2]; e.IsA(&BlockingIOErrorType) && n.Type().Index != nil {
				i, err := AsSize(t, n, &ValueErrorType)
				if err != nil {
					return err
				}
				e.setField(fieldWritten, Int(int64(i)))
			} else {
				e.Fields[fieldFilename] = pos[2]
				if len(pos) >= 5 && !pos[4].IsNone() {
					e.Fields[fieldFilename2] = pos[4]
				}
				args = pos[:2] // as before there were names of files
			}
		}
	}
	e.Args = excTuple(args)
	return nil
}

// osArgs returns the arguments that make an error like e: with the names of files, which are not in Args.
func (e *Exception) osArgs() *Tuple {
	if len(e.Args.Items) != 2 || e.rawField(fieldFilename).ref == nil {
		return e.Args
	}
	args := append(append([]Value(nil), e.Args.Items...), e.field(fieldFilename))
	if f2 := e.rawField(fieldFilename2); !f2.IsZero() {
		args = append(args, None, f2)
	}
	return NewTuple(args)
}

// NewOSError returns the OSError for an error number: an instance of the class that belongs to it, such as
// FileNotFoundError. The message is the system's; filename may be "".
func NewOSError(errno syscall.Errno, filename string) *Exception {
	msg := osErrorText(errno)
	if filename == "" {
		return NewError(&OSErrorType, int(errno), msg)
	}
	return NewError(&OSErrorType, int(errno), msg, filename)
}

// osErrorText returns the message for an error number as the C library words it: like Go's, but with a capital letter.
func osErrorText(errno syscall.Errno) string {
	s := errno.Error()
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		s = string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

func osErrorStr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	file, file2 := e.rawField(fieldFilename), e.rawField(fieldFilename2)
	if file.IsZero() && (e.rawField(fieldErrno).ref == nil || e.rawField(fieldStrerror).ref == nil) {
		return excStr(t, v)
	}
	num, err := ToStr(t, e.field(fieldErrno))
	if err != nil {
		return "", err
	}
	msg, err := ToStr(t, e.field(fieldStrerror))
	if err != nil {
		return "", err
	}
	s := "[Errno " + num + "] " + msg
	if file.IsZero() {
		return s, nil
	}
	name, err := Repr(t, file)
	if err != nil {
		return "", err
	}
	s += ": " + name
	if file2.IsZero() {
		return s, nil
	}
	name, err = Repr(t, file2)
	return s + " -> " + name, err
}

func osErrorGetWritten(t *Thread, v Value) (Value, error) {
	if n := v.AsException().rawField(fieldWritten); !n.IsZero() {
		return n, nil
	}
	return Value{}, NewError(&AttributeErrorType, "characters_written")
}

func osErrorSetWritten(t *Thread, v, val Value) error {
	e := v.AsException()
	if val.IsZero() {
		if n := e.rawField(fieldWritten); n.IsZero() {
			return NewError(&AttributeErrorType, "characters_written")
		}
		e.setField(fieldWritten, Value{})
		return nil
	}
	n, err := AsSize(t, val, &ValueErrorType)
	if err == nil {
		e.setField(fieldWritten, Int(int64(n)))
	}
	return err
}
