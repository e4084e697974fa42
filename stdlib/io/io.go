// Package io is Python's module io: files of text and of bytes, in three layers as in CPython. A FileIO reads and writes the
// operating system's file, a BufferedReader, BufferedWriter or BufferedRandom puts a buffer before it, a TextIOWrapper makes
// text of its bytes. BytesIO and StringIO are files in memory. The standard files are made of the same three.
//
// Whatever waits for the operating system releases the GIL meanwhile; each buffer has a lock so that one thread at a time
// is at it.
package io

import (
	_ "embed"
	"sync"
	"syscall"
	"unsafe"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// bufferSize is io.DEFAULT_BUFFER_SIZE.
const bufferSize = 8192

// Source is what of the module io is written in Python: the abstract classes.
//
//go:embed io.py
var Source string

// New makes the module io but for what is in Source. files is the file system that open uses; nil refuses every file.
func New(t *py.Thread, files vm.Files) (*py.Module, error) {
	m := py.NewModule("io", "Files of text and of bytes, and files in memory.")
	addNames(t, m, files)
	m.Set("SEEK_SET", py.Int(0))
	m.Set("SEEK_CUR", py.Int(1))
	m.Set("SEEK_END", py.Int(2))
	var all []py.Value
	for _, name := range []string{"BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
		"BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
		"UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding",
		"IncrementalNewlineDecoder"} {
		all = append(all, py.NewStr(name).Value())
	}
	m.Set("__all__", py.NewList(all).Value())
	return m, nil
}

// NewC makes the module _io, with the classes that those of io are based on.
func NewC(t *py.Thread, files vm.Files) (*py.Module, error) {
	m := py.NewModule("_io", "What of files belongs to the interpreter.")
	addNames(t, m, files)
	for _, c := range []*py.Type{ioBase(), rawIOBase(), bufferedIOBase(), textIOBase()} {
		m.Set(c.Name, c.Value())
	}
	return m, nil
}

// addNames gives m what io and _io share.
func addNames(t *py.Thread, m *py.Module, files vm.Files) {
	for _, c := range []*py.Type{fileIOType(), readerType(), writerType(), randomType(), pairType(), textType(), bytesIOType(),
		stringIOType(), newlineDecoderType(), unsupportedType(), &py.BlockingIOErrorType} {
		m.Set(c.Name, c.Value())
	}
	t.RT.Local(filesKey{}, func() any { return files })
	m.Set("open", OpenFunc(files))
	if t.RT.Builtins != nil { // it is the same function
		if open, ok := t.RT.Builtins.Get("open"); ok {
			m.Set("open", open)
		}
	}
	m.Set("open_code", py.NewNative("_io", py.FuncDef{Name: "open_code", Min: 1, Max: 1, Doc: "Open a file of code, in binary mode.",
		Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			return Open(t, files, args.Pos[0], OpenOptions{Mode: "rb", Buffering: -1})
		}}).Value())
	m.Set("text_encoding", py.NewNative("_io", py.FuncDef{Name: "text_encoding", Min: 1, Max: 2, Doc: "The encoding to open a file with.",
		Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
			if args.Pos[0].IsNone() {
				return py.NewStr("locale").Value(), nil
			}
			return args.Pos[0], nil
		}}).Value())
	m.Set("DEFAULT_BUFFER_SIZE", py.Int(bufferSize))
}

// filesKey is the key of the runtime's file system, for FileIO called as a class.
type filesKey struct{}

func filesOf(t *py.Thread) vm.Files {
	files, _ := t.RT.Local(filesKey{}, func() any { return nil }).(vm.Files)
	return files
}

// unsupportedType makes the class io.UnsupportedOperation when it is first used.
var unsupportedType = sync.OnceValue(func() *py.Type {
	typ := py.NewType(&py.Def{Name: "UnsupportedOperation", Module: "io", Base: &py.OSErrorType})
	typ.Bases = []*py.Type{&py.OSErrorType, &py.ValueErrorType}
	typ.MRO = []*py.Type{typ, &py.OSErrorType, &py.ValueErrorType, &py.ExceptionType, &py.BaseExceptionType, &py.ObjectType}
	return typ
})

func unsupported(what string) error { return py.NewError(unsupportedType(), what) }

// errClosed is what is raised for a closed file. The words differ from place to place.
func errClosed(msg string) error { return py.ValueErrorf("%s", msg) }

const (
	closedDot = "I/O operation on closed file."
	closedMsg = "I/O operation on closed file"
)

// osError turns an error of the operating system into an OSError.
func osError(err error) error { return vm.OSError(err, "") }

// bytesOf returns the bytes of a bytes-like object.
func bytesOf(v py.Value) ([]byte, error) {
	if b := v.Type().Buffer; b != nil {
		return b(v), nil
	}
	return nil, py.TypeErrorf("a bytes-like object is required, not '%s'", py.TypeName(v))
}

// asString returns b as a string without copying it. b must not change any more.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func bytesValue(b []byte) py.Value { return py.NewBytes(asString(b)).Value() }

// optSize converts an optional argument that is a number or None, -1 by default.
func optSize(t *py.Thread, args py.Args, i int) (int, error) {
	if len(args.Pos) <= i || args.Pos[i].IsNone() {
		return -1, nil
	}
	v := args.Pos[i]
	if v.Type().Index == nil {
		return 0, py.TypeErrorf("argument should be integer or None, not '%s'", py.TypeName(v))
	}
	return py.AsSize(t, v, &py.OverflowErrorType)
}

// offset converts an argument that is a position in a file.
func offset(t *py.Thread, v py.Value) (int64, error) {
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := py.IntValue(i)
	if !ok {
		return 0, py.NewError(&py.OverflowErrorType, "cannot fit 'int' into an offset-sized integer")
	}
	return n, nil
}

// seekArgs converts the arguments of seek.
func seekArgs(t *py.Thread, args py.Args) (off int64, whence int, err error) {
	if off, err = offset(t, args.Pos[1]); err == nil && len(args.Pos) > 2 {
		whence, err = py.AsCInt(t, args.Pos[2])
	}
	return off, whence, err
}

// A fileLock makes one thread at a time be at a file. Threads wait for it through the machine.
type fileLock struct {
	once  sync.Once
	lock_ *machine.Lock
	owner *py.Thread
}

// lock takes the lock of the file v.
func (l *fileLock) lock(t *py.Thread, v py.Value) error {
	th, ok := t.Exec.(*vm.Thread)
	if !ok {
		return nil
	}
	if l.owner == t {
		s, err := py.Repr(t, v)
		if err != nil {
			return err
		}
		return py.NewError(&py.RuntimeErrorType, "reentrant call inside "+s)
	}
	l.once.Do(func() { l.lock_ = machine.NewLock(th.Runtime().Machine) })
	if _, err := th.Acquire(l.lock_, machine.Forever); err != nil {
		return err
	}
	l.owner = t
	return nil
}

func (l *fileLock) unlock() {
	if l.lock_ != nil {
		l.owner = nil
		_ = l.lock_.Release() // it is held
	}
}

// FSPath returns the str or bytes that a path argument is or stands for.
func FSPath(t *py.Thread, v py.Value) (py.Value, error) {
	if v.IsKind(py.KindStr) || v.IsKind(py.KindBytes) {
		return v, nil
	}
	m, err := py.LookupSpecial(t, v, nameFSPath)
	if err != nil {
		return py.Value{}, err
	}
	if m.IsZero() {
		return py.Value{}, py.TypeErrorf("expected str, bytes or os.PathLike object, not %s", py.TypeName(v))
	}
	p, err := t.Call(m)
	if err == nil && !p.IsKind(py.KindStr) && !p.IsKind(py.KindBytes) {
		err = py.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", py.TypeName(v), py.TypeName(p))
	}
	return p, err
}

var nameFSPath = py.Intern("__fspath__")

// FileName returns the system's name for a path that FSPath has returned.
func FileName(t *py.Thread, path py.Value) (string, error) {
	if path.IsKind(py.KindBytes) {
		return path.AsBytes().String(), nil
	}
	return py.Encode(t, path.AsStr(), "utf-8", "surrogateescape")
}

// PathError returns the OSError for an error of the file system about path.
func PathError(err error, path py.Value) error {
	e := vm.OSError(err, "")
	if o, ok := e.(*py.Exception); ok && len(o.Args.Items) == 2 {
		return py.NewError(&py.OSErrorType, o.Args.Items[0], o.Args.Items[1], path)
	}
	return e
}

// errRefused is the error for a file where no files are granted.
func errRefused(path py.Value) error { return PathError(syscall.EACCES, path) }

// callMethod calls a method of a Python object.
func callMethod(t *py.Thread, v py.Value, name string, args ...py.Value) (py.Value, error) {
	m, err := py.GetAttr(t, v, py.Intern(name))
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(m, args...)
}

// attrOf returns an attribute of a Python object; the zero Value if it has none, or cannot tell.
func attrOf(t *py.Thread, v py.Value, name string) py.Value {
	x, err := py.GetAttr(t, v, py.Intern(name))
	if err != nil {
		return py.Value{}
	}
	return x
}
