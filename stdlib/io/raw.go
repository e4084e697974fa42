package io

// This file defines FileIO, a file of the operating system without a buffer, and rawFile, what buffers can be laid over.

import (
	"io"
	"os"
	"strconv"
	"sync"
	"syscall"

	"minipy/vm"
	"minipy/vm/py"
)

// A rawFile is what a buffer reads from and writes to: a FileIO, or a Python object.
type rawFile interface {
	value() py.Value
	// readSome reads at most len(p) bytes. 0 is the end.
	readSome(t *py.Thread, p []byte) (int, error)
	// readRest reads everything.
	readRest(t *py.Thread) ([]byte, error)
	writeAll(t *py.Thread, p []byte) error
	seek(t *py.Thread, off int64, whence int) (int64, error)
	truncate(t *py.Thread, size int64) error
	close(t *py.Thread) error
}

// A FileIO is a file object without a buffer.
type FileIO struct {
	py.Header
	dict *py.Dict

	name               py.Value
	mode               string // as Python shows it: rb, rb+, wb, ab, xb ...
	readable, writable bool
	r                  io.Reader
	w                  io.Writer
	file               vm.File // nil for a standard file
	fd                 int     // -1 if there is none
	tty, keep, closed  bool    // keep: close leaves the operating system's file open
}

func asFileIO(v py.Value) *FileIO { return (*FileIO)(v.Pointer()) }

func (f *FileIO) value() py.Value { return py.FromHeader(&f.Header) }

var sigFileIO = py.NewSignature("FileIO", "file, mode=, closefd=, opener=")

var fileIOType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "FileIO", Module: "_io", Base: rawIOBase(), Flags: py.HasDict, Doc: "A file of the operating system, without a buffer.",
		DictOf: func(v py.Value) **py.Dict { return &asFileIO(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				mode, closefd := py.NewStr("r").Value(), py.True
				var file, opener py.Value
				if err := sigFileIO.Bind(args, &file, &mode, &closefd, &opener); err != nil {
					return py.Value{}, err
				}
				if !mode.IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("FileIO() argument 'mode' must be str, not %s", py.TypeName(mode))
				}
				keep, err := closeFD(t, file, closefd)
				if err != nil {
					return py.Value{}, err
				}
				f, err := openRaw(t, class, filesOf(t), file, mode.AsStr().String(), opener)
				if err == nil {
					f.keep = f.keep || keep
				}
				if err != nil {
					return py.Value{}, err
				}
				return f.value(), nil
			},
			Init: func(*py.Thread, py.Value, py.Args) error { return nil },
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				f := asFileIO(v)
				if f.closed {
					return "<" + v.Type().FullName() + " [closed]>", nil
				}
				name, err := "fd="+strconv.Itoa(f.fd), error(nil)
				if !f.name.IsZero() {
					if t.ReprEnter(v) {
						return "", py.Errorf(&py.RuntimeErrorType, "reentrant call inside %s.__repr__", v.Type().FullName())
					}
					defer t.ReprLeave()
					name, err = py.Repr(t, f.name)
					name = "name=" + name
				}
				closefd := "True"
				if f.keep {
					closefd = "False"
				}
				return "<" + v.Type().FullName() + " " + name + " mode='" + f.mode + "' closefd=" + closefd + ">", err
			},
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, asFileIO(v).check() },
		},
		Members: []py.MemberDef{
			{Name: "name", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if f := asFileIO(v); !f.name.IsZero() {
					return f.name, nil
				}
				return py.Value{}, py.Errorf(&py.AttributeErrorType, "'%s' object has no attribute 'name'", v.Type().FullName())
			}, Set: func(_ *py.Thread, v, name py.Value) error {
				asFileIO(v).name = name
				return nil
			}},
			{Name: "_blksize", Get: func(*py.Thread, py.Value) (py.Value, error) { return py.Int(bufferSize), nil }},
			{Name: "mode", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(asFileIO(v).mode).Value(), nil }},
			{Name: "closefd", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(!asFileIO(v).keep), nil }},
			{Name: "closed", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(asFileIO(v).closed), nil }},
		},
		Methods: []py.MethodDef{
			{Name: "read", Max: 1, Doc: "Read at most a number of bytes, or everything.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				f := asFileIO(a.Pos[0])
				n, err := optSize(t, a, 1)
				if err == nil {
					err = f.checkRead()
				}
				if err != nil {
					return py.Value{}, err
				}
				if n < 0 {
					b, err := f.readRest(t)
					return bytesValue(b), err
				}
				if err := t.Charge(n); err != nil {
					return py.Value{}, err
				}
				b := make([]byte, n)
				n, err = f.readSome(t, b)
				return bytesValue(b[:n]), err
			}},
			{Name: "readall", Doc: "Read everything.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				b, err := asFileIO(a.Pos[0]).readRest(t)
				return bytesValue(b), err
			}},
			{Name: "readinto", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				dst, err := writable(a.Pos[1])
				if err != nil {
					return py.Value{}, err
				}
				b := make([]byte, len(dst)) // dst may change while the GIL is released
				n, err := asFileIO(a.Pos[0]).readSome(t, b)
				copy(dst, b[:n])
				return py.Int(int64(n)), err
			}},
			{Name: "write", Min: 1, Max: 1, Doc: "Write bytes.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				f := asFileIO(a.Pos[0])
				if err := f.checkWrite(); err != nil {
					return py.Value{}, err
				}
				b, err := bytesOf(a.Pos[1])
				if err != nil {
					return py.Value{}, err
				}
				n := len(b)
				return py.Int(int64(n)), f.writeAll(t, append([]byte(nil), b...))
			}},
			{Name: "seek", Min: 1, Max: 2, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				off, whence, err := seekArgs(t, a)
				if err != nil {
					return py.Value{}, err
				}
				pos, err := asFileIO(a.Pos[0]).seek(t, off, whence)
				return py.Int(pos), err
			}},
			{Name: "tell", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				pos, err := asFileIO(a.Pos[0]).seek(t, 0, 1)
				return py.Int(pos), err
			}},
			{Name: "truncate", Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				f := asFileIO(a.Pos[0])
				if err := f.checkWrite(); err != nil {
					return py.Value{}, err
				}
				size, err := f.seek(t, 0, 1)
				if len(a.Pos) > 1 && !a.Pos[1].IsNone() {
					size, err = offset(t, a.Pos[1])
				}
				if err != nil {
					return py.Value{}, err
				}
				return py.Int(size), f.truncate(t, size)
			}},
			{Name: "flush", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.None, asFileIO(a.Pos[0]).check() }},
			{Name: "close", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return py.None, asFileIO(a.Pos[0]).close(t) }},
			{Name: "fileno", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return asFileIO(a.Pos[0]).fileno() }},
			{Name: "isatty", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(asFileIO(a.Pos[0]).tty), asFileIO(a.Pos[0]).check()
			}},
			{Name: "readable", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(asFileIO(a.Pos[0]).readable), asFileIO(a.Pos[0]).check()
			}},
			{Name: "writable", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(asFileIO(a.Pos[0]).writable), asFileIO(a.Pos[0]).check()
			}},
			{Name: "seekable", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				f := asFileIO(a.Pos[0])
				if err := f.check(); err != nil {
					return py.Value{}, err
				}
				return py.Bool(f.seekable(t)), nil
			}},
		},
	})
})

func (f *FileIO) check() error {
	if f.closed {
		return errClosed(closedMsg)
	}
	return nil
}

func (f *FileIO) checkRead() error {
	if err := f.check(); err != nil {
		return err
	}
	if !f.readable {
		return unsupported("File not open for reading")
	}
	return nil
}

func (f *FileIO) checkWrite() error {
	if err := f.check(); err != nil {
		return err
	}
	if !f.writable {
		return unsupported("File not open for writing")
	}
	return nil
}

func (f *FileIO) fileno() (py.Value, error) {
	if err := f.check(); err != nil {
		return py.Value{}, err
	}
	if f.fd < 0 {
		return py.Value{}, unsupported("fileno")
	}
	return py.Int(int64(f.fd)), nil
}

func (f *FileIO) seekable(t *py.Thread) bool {
	_, err := f.seek(t, 0, 1)
	return err == nil
}

func (f *FileIO) readSome(t *py.Thread, p []byte) (int, error) {
	if err := f.checkRead(); err != nil {
		return 0, err
	}
	if len(p) == 0 {
		return 0, nil
	}
	var n int
	var err error
	if blockErr := Wait(t, f.file, func() {
		for n == 0 && err == nil {
			n, err = f.r.Read(p)
		}
	}); blockErr != nil {
		return 0, blockErr
	}
	if n > 0 || err == io.EOF {
		return n, nil
	}
	return 0, osError(err)
}

func (f *FileIO) readRest(t *py.Thread) ([]byte, error) {
	if err := f.checkRead(); err != nil {
		return nil, err
	}
	if f.file != nil {
		if info, err := f.file.Stat(); err == nil {
			if err := t.Charge(int(info.Size())); err != nil {
				return nil, err
			}
		}
	}
	var b []byte
	var err error
	if blockErr := Wait(t, f.file, func() { b, err = io.ReadAll(io.LimitReader(f.r, t.RT.MaxAlloc+1)) }); blockErr != nil {
		return nil, blockErr
	}
	if err == nil {
		return b, t.Charge(len(b))
	}
	return b, osError(err)
}

func (f *FileIO) writeAll(t *py.Thread, p []byte) error {
	if err := f.checkWrite(); err != nil {
		return err
	}
	var err error
	t.Work(len(p) / 8)
	if blockErr := Wait(t, f.file, func() { _, err = f.w.Write(p) }); blockErr != nil {
		return blockErr
	}
	return osError(err)
}

func (f *FileIO) seek(t *py.Thread, off int64, whence int) (int64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if f.file == nil {
		return 0, unsupported("underlying stream is not seekable")
	}
	var pos int64
	var err error
	if blockErr := t.Block(func() { pos, err = f.file.Seek(off, whence) }); blockErr != nil {
		return 0, blockErr
	}
	return pos, osError(err)
}

func (f *FileIO) truncate(t *py.Thread, size int64) error {
	if f.file == nil {
		return unsupported("truncate")
	}
	var err error
	if blockErr := t.Block(func() { err = f.file.Truncate(size) }); blockErr != nil {
		return blockErr
	}
	return osError(err)
}

func (f *FileIO) close(t *py.Thread) error {
	if f.closed {
		return nil
	}
	f.closed = true
	if f.file == nil || f.keep {
		return nil
	}
	DescriptorsOf(t).forget(f)
	var err error
	if blockErr := t.Block(func() { err = f.file.Close() }); blockErr != nil {
		return blockErr
	}
	return osError(err)
}

// openRaw opens a file. mode may also have the letters of text and binary mode, which mean nothing here.
// opener, if not zero or None, is a function that opens the file.
func openRaw(t *py.Thread, class *py.Type, files vm.Files, file py.Value, mode string, opener py.Value) (*FileIO, error) {
	f := &FileIO{Header: py.Header{Type: class}, name: file, dict: py.NewDict()}
	var flags int
	kinds, plus := 0, false
	for _, c := range mode {
		switch c {
		case 'r':
			f.readable = true
		case 'w':
			f.writable = true
			flags |= os.O_CREATE | os.O_TRUNC
		case 'a':
			f.writable = true
			flags |= os.O_CREATE | os.O_APPEND
		case 'x':
			f.writable = true
			flags |= os.O_CREATE | os.O_EXCL
		case '+':
			if plus {
				kinds = 2
			}
			plus = true
			continue
		case 'b', 't':
			continue
		default:
			return nil, py.ValueErrorf("invalid mode: %s", mode)
		}
		kinds++
	}
	if kinds != 1 {
		return nil, py.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	}
	f.mode = "rb"
	switch {
	case flags&os.O_EXCL != 0:
		f.mode = "xb"
	case flags&os.O_APPEND != 0:
		f.mode = "ab"
	case f.writable && !plus:
		f.mode = "wb"
	}
	if plus {
		f.readable, f.writable = true, true
		if f.mode[0] != 'r' && flags&os.O_TRUNC == 0 {
			f.mode += "+"
		} else {
			f.mode = "rb+"
		}
	}
	switch {
	case f.readable && f.writable:
		flags |= os.O_RDWR
	case f.writable:
		flags |= os.O_WRONLY
	}
	if file.Type().Index != nil && !file.IsKind(py.KindStr) {
		return f, f.useDescriptor(t, file)
	}
	if !opener.IsZero() && !opener.IsNone() {
		return f, f.useOpener(t, file, flags, opener)
	}
	path, err := FSPath(t, file)
	if err != nil {
		return nil, err
	}
	f.name = path
	name, err := FileName(t, path)
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(name); i++ {
		if name[i] == 0 {
			return nil, py.ValueErrorf("embedded null byte")
		}
	}
	if files == nil {
		return nil, errRefused(path)
	}
	flushDirty(t)
	var file_ vm.File
	var isDir bool
	if blockErr := t.Block(func() {
		if file_, err = vm.OpenFile(t, files, name, flags, MaskOf(t).Of(0o666)); err != nil {
			return
		}
		if info, statErr := file_.Stat(); statErr == nil && info.IsDir() {
			isDir = true
			file_.Close()
		}
		if flags&os.O_APPEND != 0 {
			file_.Seek(0, io.SeekEnd) // a file that cannot seek has no end
		}
	}); blockErr != nil {
		return nil, blockErr
	}
	if err != nil {
		return nil, PathError(err, path)
	}
	if isDir {
		return nil, errIsDir(path)
	}
	f.file, f.r, f.w, f.fd = file_, file_, file_, -1
	if d, ok := file_.(interface{ Fd() uintptr }); ok {
		f.fd = int(d.Fd())
		DescriptorsOf(t).note(f)
	}
	return f, nil
}

// closeFD tells, by the argument closefd, whether the operating system's file stays open when the file object is closed.
func closeFD(t *py.Thread, file, closefd py.Value) (keep bool, err error) {
	yes, err := py.Truth(t, closefd)
	if err == nil && !yes && (file.IsKind(py.KindStr) || file.IsKind(py.KindBytes)) {
		err = py.ValueErrorf("Cannot use closefd=False with file name")
	}
	return !yes, err
}

// useOpener makes f the file that a function opens, which is given the name and the flags of os.open().
func (f *FileIO) useOpener(t *py.Thread, file py.Value, flags int, opener py.Value) error {
	v, err := t.Call(opener, file, py.Int(int64(flags|syscall.O_CLOEXEC)))
	if err != nil {
		return err
	}
	if v.Type().Index == nil {
		return py.TypeErrorf("expected integer from opener")
	}
	fd, err := py.AsCInt(t, v)
	if err != nil {
		return err
	}
	if fd < 0 {
		return py.ValueErrorf("opener returned %d", fd)
	}
	err = f.useDescriptor(t, v)
	f.name = file
	return err
}

// useDescriptor makes f the file that a descriptor stands for: one of the standard files, or of those that os.open() opened.
func (f *FileIO) useDescriptor(t *py.Thread, file py.Value) error {
	fd, err := py.AsCInt(t, file)
	if err != nil {
		return err
	}
	if fd < 0 {
		return py.ValueErrorf("negative file descriptor")
	}
	if fd <= 2 {
		class := f.Header.Type
		for class.Flags&py.Heap != 0 {
			class = class.Base
		}
		if std := standardRaw(t, class, fd); std != nil {
			name, mode, r, w := f.name, f.mode, f.readable, f.writable
			header := f.Header
			*f = *std
			f.Header, f.name, f.mode, f.readable, f.writable, f.keep = header, name, mode, r && std.readable, w && std.writable, true
			return nil
		}
	}
	if file := DescriptorsOf(t).Get(fd); file != nil {
		f.file, f.r, f.w, f.fd = file, file, file, fd
		return nil
	}
	return badDescriptor()
}

// standardRaw returns the file below sys.__stdin__, sys.__stdout__ or sys.__stderr__.
func standardRaw(t *py.Thread, class *py.Type, fd int) *FileIO {
	sys := t.RT.Modules.GetStr(py.Intern("sys"))
	if sys == nil || !sys.IsInstance(&py.ModuleType) {
		return nil
	}
	v, ok := sys.AsModule().Get([]string{"__stdin__", "__stdout__", "__stderr__"}[fd])
	if !ok {
		return nil
	}
	raw := attrOf(t, v, "buffer")
	if !raw.IsZero() {
		raw = attrOf(t, raw, "raw")
	}
	if raw.IsZero() || !raw.Is(class) {
		return nil
	}
	return asFileIO(raw)
}

// A pyRaw is a raw file written in Python.
type pyRaw struct{ v py.Value }

func (p pyRaw) value() py.Value { return p.v }

func (p pyRaw) readSome(t *py.Thread, b []byte) (int, error) {
	got, n, err := readInto(t, p.v, len(b))
	if err != nil || n.IsNone() {
		return 0, err
	}
	if k := n.Int(); k < 0 || k > int64(len(b)) {
		return 0, py.Errorf(&py.OSErrorType, "raw readinto() returned invalid length %d (should have been between 0 and %d)", k, len(b))
	}
	return copy(b, got), nil
}

func (p pyRaw) readRest(t *py.Thread) ([]byte, error) {
	v, err := callMethod(t, p.v, "readall")
	if py.IsError(err, &py.AttributeErrorType) {
		v, err = callMethod(t, p.v, "read")
	}
	if err != nil || v.IsNone() {
		return nil, err
	}
	b, err := bytesOf(v)
	return append([]byte(nil), b...), err
}

func (p pyRaw) writeAll(t *py.Thread, b []byte) error {
	for len(b) > 0 {
		v, err := callMethod(t, p.v, "write", bytesValue(b))
		if err != nil {
			return err
		}
		if v.IsNone() {
			return py.NewError(&py.BlockingIOErrorType, "write could not complete without blocking")
		}
		n, err := py.AsSize(t, v, &py.ValueErrorType)
		if err != nil {
			return err
		}
		if n < 0 || n > len(b) {
			return py.Errorf(&py.OSErrorType, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(b))
		}
		b = b[n:]
	}
	return nil
}

func (p pyRaw) seek(t *py.Thread, off int64, whence int) (int64, error) {
	v, err := callMethod(t, p.v, "seek", py.Int(off), py.Int(int64(whence)))
	if err != nil {
		return 0, err
	}
	return offset(t, v)
}

func (p pyRaw) truncate(t *py.Thread, size int64) error {
	_, err := callMethod(t, p.v, "truncate", py.Int(size))
	return err
}

func (p pyRaw) close(t *py.Thread) error {
	_, err := callMethod(t, p.v, "close")
	return err
}
