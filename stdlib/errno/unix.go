//go:build unix

package errno

// This file lists the error numbers of a Unix system, as its header files have them.

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// most is more than any system has numbers that CPython names.
const most = 133

func numbers() []code {
	var codes []code
	for n := 1; n < most; n++ {
		if name := unix.ErrnoName(syscall.Errno(n)); name != "" {
			if name == "EFSCORRUPTED" { // a second name
				name = "EUCLEAN"
			}
			codes = append(codes, code{name, n})
		}
	}
	return append(codes,
		code{"EWOULDBLOCK", int(unix.EWOULDBLOCK)}, code{"EAGAIN", int(unix.EAGAIN)},
		code{"EDEADLOCK", int(unix.EDEADLK)}, code{"EOPNOTSUPP", int(unix.EOPNOTSUPP)}, code{"ENOTSUP", int(unix.ENOTSUP)})
}
