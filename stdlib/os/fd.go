package os

// This file defines the functions of descriptors: numbers of open files.

import (
	"io"
	"io/fs"
	"os"
	"syscall"

	stdio "minipy/stdlib/io"
	"minipy/stdlib/socket"
	"minipy/vm"
	"minipy/vm/py"
)

var (
	sigOpen  = py.NewSignature("open", "path, flags, mode=, *, dir_fd=")
	sigClose = py.NewSignature("close", "fd")
)

func (x *module) fdFuncs() []py.FuncDef {
	return []py.FuncDef{
		{Name: "open", Fn: x.open, Flags: py.Kw, Doc: "Open a file and return its descriptor."},
		{Name: "close", Fn: x.close, Flags: py.Kw, Doc: "Close a descriptor."},
		{Name: "read", Fn: x.read, Min: 2, Max: 2, Doc: "Read at most a number of bytes."},
		{Name: "write", Fn: x.write, Min: 2, Max: 2, Doc: "Write bytes; returns how many were written."},
		{Name: "lseek", Fn: x.lseek, Min: 3, Max: 3, Doc: "Go to a position; returns it."},
		{Name: "fstat", Fn: x.fstat, Min: 1, Max: 1, Doc: "What is known of an open file."},
		{Name: "ftruncate", Fn: x.ftruncate, Min: 2, Max: 2, Doc: "Cut an open file to a size."},
		{Name: "fsync", Fn: x.fsync, Min: 1, Max: 1, Doc: "Write to the disk what is buffered."},
		{Name: "isatty", Fn: x.isatty, Min: 1, Max: 1, Doc: "Whether a descriptor is that of a terminal."},
	}
}

// flags are the constants O_.
var flags = map[string]int{
	"O_RDONLY": os.O_RDONLY, "O_WRONLY": os.O_WRONLY, "O_RDWR": os.O_RDWR, "O_APPEND": os.O_APPEND, "O_CREAT": os.O_CREATE,
	"O_EXCL": os.O_EXCL, "O_TRUNC": os.O_TRUNC, "O_SYNC": os.O_SYNC,
}

func (x *module) open(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, flag, dirFD py.Value
	perm := py.Int(0o777)
	if err := sigOpen.Bind(args, &arg, &flag, &perm, &dirFD); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, flag)
	if err != nil {
		return py.Value{}, err
	}
	p, err := mode(t, perm)
	if err != nil {
		return py.Value{}, err
	}
	p = stdio.MaskOf(t).Of(p)
	name, path, err := x.name(t, "open", arg)
	if err != nil {
		return py.Value{}, err
	}
	var f vm.File
	if err := x.do(t, func(files vm.Files) (err error) {
		f, err = vm.OpenFile(t, files, name, n, p)
		return err
	}, path); err != nil {
		return py.Value{}, err
	}
	return py.Int(int64(stdio.DescriptorsOf(t).Add(f))), nil
}

// with calls f with the file of a descriptor, without the GIL.
func (x *module) with(t *py.Thread, fd py.Value, f func(file vm.File) error) error {
	n, err := py.AsCInt(t, fd)
	if err != nil {
		return err
	}
	file := stdio.DescriptorsOf(t).Get(n)
	if file == nil {
		if file, err = socket.Borrow(t, n); err != nil {
			return vm.OSError(err, "")
		}
		if file == nil {
			return vm.OSError(syscall.EBADF, "")
		}
		defer file.Close()
	}
	if blockErr := stdio.Wait(t, file, func() { err = f(file) }); blockErr != nil {
		return blockErr
	}
	if err != nil {
		return vm.OSError(err, "")
	}
	return nil
}

func (x *module) close(t *py.Thread, args py.Args) (py.Value, error) {
	var fd py.Value
	if err := sigClose.Bind(args, &fd); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, fd)
	if err != nil {
		return py.Value{}, err
	}
	if stdio.DescriptorsOf(t).Get(n) == nil {
		if known, err := socket.Close(t, n); known {
			return py.None, vm.OSError(err, "")
		}
	}
	return py.None, x.with(t, fd, func(f vm.File) error { return f.Close() })
}

func (x *module) read(t *py.Thread, args py.Args) (py.Value, error) {
	size, err := py.AsCSsize(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if size < 0 {
		return py.Value{}, vm.OSError(syscall.EINVAL, "")
	}
	if err := t.Charge(size); err != nil {
		return py.Value{}, err
	}
	b, n := make([]byte, size), 0
	err = x.with(t, args.Pos[0], func(f vm.File) (err error) {
		if n, err = f.Read(b); err == io.EOF {
			err = nil
		}
		return err
	})
	return py.NewBytes(string(b[:n])).Value(), err
}

func (x *module) write(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := py.OwnedBytes(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if fd, err := py.AsCInt(t, args.Pos[0]); err == nil && (fd == 1 || fd == 2) {
		return x.writeStandard(t, fd, s)
	}
	n := 0
	err = x.with(t, args.Pos[0], func(f vm.File) (err error) {
		n, err = f.Write([]byte(s))
		return err
	})
	return py.Int(int64(n)), err
}

// writeStandard writes to standard output or standard error, after what is buffered there.
func (x *module) writeStandard(t *py.Thread, fd int, s string) (py.Value, error) {
	sys, err := vm.Of(t).Import("sys")
	if err != nil {
		return py.Value{}, err
	}
	v, ok := sys.Get([]string{1: "__stdout__", 2: "__stderr__"}[fd])
	if !ok || v.IsNone() {
		return py.Value{}, vm.OSError(syscall.EBADF, "")
	}
	for _, name := range []string{"buffer", "raw"} {
		flush, err := py.GetAttr(t, v, py.Intern("flush"))
		if err != nil {
			return py.Value{}, err
		}
		if _, err := t.Call(flush); err != nil {
			return py.Value{}, err
		}
		inner, err := py.FindAttr(t, v, py.Intern(name))
		if err != nil {
			return py.Value{}, err
		}
		if inner.IsZero() {
			break
		}
		v = inner
	}
	f, err := py.GetAttr(t, v, py.Intern("write"))
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, py.NewBytes(s).Value())
}

func (x *module) lseek(t *py.Thread, args py.Args) (py.Value, error) {
	off, err := py.AsCLong(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	whence, err := py.AsCInt(t, args.Pos[2])
	if err != nil {
		return py.Value{}, err
	}
	var pos int64
	err = x.with(t, args.Pos[0], func(f vm.File) (err error) {
		pos, err = f.Seek(off, whence)
		return err
	})
	return py.Int(pos), err
}

func (x *module) fstat(t *py.Thread, args py.Args) (py.Value, error) {
	info, err := x.fdInfo(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return statOf(info), nil
}

// fdInfo is what is known of the file of a descriptor, which may also be that of a file object.
func (x *module) fdInfo(t *py.Thread, fd py.Value) (info fs.FileInfo, err error) {
	err = x.with(t, fd, func(f vm.File) (err error) {
		info, err = f.Stat()
		return err
	})
	return info, err
}

func (x *module) ftruncate(t *py.Thread, args py.Args) (py.Value, error) {
	size, err := py.AsCLong(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.with(t, args.Pos[0], func(f vm.File) error { return f.Truncate(size) })
}

func (x *module) fsync(t *py.Thread, args py.Args) (py.Value, error) {
	return py.None, x.with(t, args.Pos[0], func(f vm.File) error {
		if s, ok := f.(interface{ Sync() error }); ok {
			return s.Sync()
		}
		return nil
	})
}

func (x *module) isatty(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := py.AsCInt(t, args.Pos[0])
	if err != nil || fd < 0 || fd > 2 {
		return py.False, err
	}
	sys, err := vm.Of(t).Import("sys")
	if err != nil {
		return py.Value{}, err
	}
	v, ok := sys.Get([]string{"__stdin__", "__stdout__", "__stderr__"}[fd])
	if !ok || v.IsNone() {
		return py.False, nil
	}
	f, err := py.GetAttr(t, v, py.Intern("isatty"))
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f)
}
