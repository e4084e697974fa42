package minipy

// This file asks Linux to treat a signal as if nobody cared for it.

import (
	"syscall"
	"unsafe"
)

// byDefault sets the action of a signal to SIG_DFL.
func byDefault(n syscall.Signal) {
	var action [4]uintptr // handler, flags, restorer, mask
	syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(n), uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0)
}
