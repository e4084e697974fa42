//go:build unix

package os

// This file duplicates descriptors where systems have them.

import (
	"os"
	"syscall"
)

const canDup = true

// dupFile returns another descriptor of an open file.
func dupFile(f *os.File) (*os.File, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(fd)
	return os.NewFile(uintptr(fd), f.Name()), nil
}
