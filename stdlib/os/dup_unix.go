//go:build unix

package os

// This file duplicates descriptors where systems have them.

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

const canDup = true

// dupFile makes another descriptor of an open file: the number at, or any if that is negative. If somebody else has opened
// something under that number the error is EBUSY.
func dupFile(f *os.File, at int) (copied, error) {
	c, err := f.SyscallConn()
	if err != nil {
		return copied{}, err
	}
	fd := -1
	ctlErr := c.Control(func(old uintptr) { fd, err = unix.FcntlInt(old, unix.F_DUPFD_CLOEXEC, max(at, 0)) })
	if err == nil {
		err = ctlErr
	}
	switch {
	case err == unix.EINVAL: // the number is too large
		err = syscall.EBADF
	case err == nil && at >= 0 && fd != at:
		_ = unix.Close(fd)
		err = syscall.EBUSY
	}
	return copied{fd, f.Name()}, err
}
