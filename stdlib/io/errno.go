package io

// This file defines the errors of the operating system that this package raises itself.

import (
	"syscall"

	"minipy/vm"
	"minipy/vm/py"
)

func errIsDir(path py.Value) error { return PathError(syscall.EISDIR, path) }

func badDescriptor() error { return vm.OSError(syscall.EBADF, "") }
