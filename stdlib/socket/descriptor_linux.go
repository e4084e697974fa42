package socket

// This file lets a program use the descriptors of sockets, and those that it has received, as it uses those of files.

import (
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	stdio "minipy/stdlib/io"
	"minipy/vm"
	"minipy/vm/py"
)

// A descriptor is a vm.File for a number. It reads from and writes to a duplicate, so that the number can be given away.
type descriptor struct {
	*os.File
	fd      int
	now     bool // it does not wait
	owned   bool // the number is closed with it
	over    atomic.Bool
	cleanup runtime.Cleanup
}

// firstHidden is the least number of duplicates that programs do not see: those below are for what they open.
const firstHidden = 256

func duplicateOf(fd int) (int, error) {
	n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, firstHidden)
	if err == unix.EINVAL || err == unix.EMFILE { // the process may not have so many
		n, err = unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	}
	return n, err
}

// newDescriptor makes one of a number. If it is to own that, the number is closed when the program has ended, too.
func newDescriptor(fd int, owned, now bool) (*descriptor, error) {
	n, err := duplicateOf(fd)
	if err != nil {
		return nil, err
	}
	d := &descriptor{File: os.NewFile(uintptr(n), ""), fd: fd, owned: owned, now: now}
	if owned {
		d.cleanup = runtime.AddCleanup(d, func(fd int) { _ = unix.Close(fd) }, fd)
	}
	return d, nil
}

func (d *descriptor) Fd() uintptr { return uintptr(d.fd) }

// Host returns the file, for os.dup().
func (d *descriptor) Host() *os.File { return d.File }

// Interrupt ends calls that wait.
func (d *descriptor) Interrupt() {
	_ = d.SetDeadline(time.Unix(1, 0))
	_ = d.SetDeadline(time.Time{})
}

func (d *descriptor) Close() error {
	if d.over.Swap(true) {
		return syscall.EBADF
	}
	err := d.File.Close()
	if d.owned {
		d.cleanup.Stop()
		if closeErr := unix.Close(d.fd); err == nil {
			err = closeErr
		}
	}
	return err
}

// Read reads what there is, and waits for it unless the socket's calls do not wait.
func (d *descriptor) Read(b []byte) (int, error) {
	if !d.now {
		return d.File.Read(b)
	}
	return d.once(func(fd int) (int, error) { return unix.Read(fd, b) })
}

// Write is like Read.
func (d *descriptor) Write(b []byte) (int, error) {
	if !d.now {
		return d.File.Write(b)
	}
	return d.once(func(fd int) (int, error) { return unix.Write(fd, b) })
}

// once makes a system call that does not wait.
func (d *descriptor) once(call func(fd int) (int, error)) (n int, err error) {
	c, err := d.SyscallConn()
	if err != nil {
		return 0, err
	}
	ctlErr := c.Control(func(fd uintptr) {
		for n, err = call(int(fd)); err == unix.EINTR; n, err = call(int(fd)) {
		}
	})
	if err == nil {
		err = ctlErr
	}
	return max(n, 0), err
}

// Keep makes a descriptor that nobody owns one of the program's open files.
func Keep(t *py.Thread, fd int) {
	if d, err := newDescriptor(fd, true, false); err == nil {
		stdio.DescriptorsOf(t).Add(d)
	}
}

// release forgets a descriptor that belongs to a socket from now on.
func release(t *py.Thread, fd int) {
	f := stdio.DescriptorsOf(t).Get(fd)
	if f == nil {
		return
	}
	if d, ok := stdio.Inner(f).(*descriptor); ok {
		d.cleanup.Stop()
		d.owned = false
		_ = f.Close()
	}
}

// borrow returns the file that an open socket is.
func (s *state) borrow(fd int, now bool) (vm.File, error) {
	d, err := newDescriptor(fd, false, now)
	if err != nil {
		return nil, err
	}
	return d, nil
}
