// This file asks macOS for a thread's number.

package host

import (
	"math"

	"golang.org/x/sys/unix"
)

func nativeID() int {
	id, _, _ := unix.Syscall(unix.SYS_THREAD_SELFID, 0, 0, 0)
	return int(id)
}

func containerMaxThreads() int { return math.MaxInt32 }
