package os

// This file defines dup and dup2.

import (
	"os"
	"syscall"
	"time"

	stdio "minipy/stdlib/io"
	"minipy/stdlib/socket"
	"minipy/vm"
	"minipy/vm/py"
)

// duplicate makes another descriptor of an open file: the number at, or any if that is negative.
func (x *module) duplicate(t *py.Thread, fd py.Value, at int) (int, error) {
	n := 0
	err := x.with(t, fd, func(f vm.File) error {
		inner := stdio.Inner(f)
		if p, ok := inner.(interface{ Host() *os.File }); ok {
			inner = p.Host()
		}
		host, ok := inner.(*os.File)
		if !ok {
			return syscall.EBADF
		}
		file, err := dupFile(host, at)
		if err != nil {
			return err
		}
		n = file.fd
		if isSocket(host) { // which may yet become that of a socket object
			socket.Keep(t, n)
		} else {
			stdio.DescriptorsOf(t).Add(file.open())
		}
		return nil
	})
	return n, err
}

// isSocket reports whether an open file is a socket.
func isSocket(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeSocket != 0
}

// A copied descriptor is one that nobody owns yet.
type copied struct {
	fd   int
	name string
}

func (c copied) open() vm.File { return end{os.NewFile(uintptr(c.fd), c.name)} }

// An end is a file of which reads and writes that wait, as those of pipes do, can be ended.
type end struct{ *os.File }

// Host returns the file, for duplicates of it.
func (e end) Host() *os.File { return e.File }

func (e end) Interrupt() {
	_ = e.SetDeadline(time.Unix(1, 0))
	_ = e.SetDeadline(time.Time{})
}

func (x *module) dup(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := x.duplicate(t, args.Pos[0], -1)
	if err != nil {
		return py.Value{}, err
	}
	inheritable(t).Delete(fd)
	return py.Int(int64(fd)), nil
}

var sigDup2 = py.NewSignature("dup2", "fd, fd2, inheritable=")

// dup2 closes what is open under the second number, if that is a descriptor of the program's own. Those of the standard files, and
// of file objects and sockets, cannot be replaced: they are more than their number.
func (x *module) dup2(t *py.Thread, args py.Args) (py.Value, error) {
	var from, to py.Value
	inherit := py.True
	if err := sigDup2.Bind(args, &from, &to, &inherit); err != nil {
		return py.Value{}, err
	}
	fd, err := py.AsCInt(t, from)
	if err != nil {
		return py.Value{}, err
	}
	at, err := py.AsCInt(t, to)
	if err != nil {
		return py.Value{}, err
	}
	yes, err := py.Truth(t, inherit)
	if err != nil {
		return py.Value{}, err
	}
	if fd < 0 || at < 0 {
		return py.Value{}, vm.OSError(syscall.EBADF, "")
	}
	if err := x.with(t, from, func(vm.File) error { return nil }); err != nil {
		return py.Value{}, err
	}
	if fd == at {
		return py.Int(int64(at)), nil
	}
	d := stdio.DescriptorsOf(t)
	old := d.Get(at)
	switch {
	case at <= 2:
		return py.Value{}, errReplace("the standard files")
	case socket.Inheritable(t, at) != nil:
		return py.Value{}, errReplace("sockets")
	case old != nil && stdio.Inner(old) == old: // not one of os.open()
		return py.Value{}, errReplace("file objects")
	}
	if old != nil {
		_ = old.Close() // as the system does
	}
	n, err := x.duplicate(t, from, at)
	if err != nil {
		return py.Value{}, err
	}
	inheritable(t).Store(n, yes)
	return py.Int(int64(n)), nil
}

func errReplace(what string) error {
	return py.NewError(&py.NotImplementedErrorType, "minipy: os.dup2() cannot replace the descriptors of "+what)
}
