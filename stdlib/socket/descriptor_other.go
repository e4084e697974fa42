//go:build !linux

package socket

// This file says that sockets are no files where they are made of Go's.

import (
	"syscall"

	"minipy/vm"
	"minipy/vm/py"
)

// Keep does nothing: there are no descriptors that a program could receive.
func Keep(*py.Thread, int) {}

func release(*py.Thread, int) {}

func (s *state) borrow(int, bool) (vm.File, error) { return nil, syscall.ENOTSUP }
