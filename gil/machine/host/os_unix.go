// This file asks systems of the Unix kind for processor times and limits.

//go:build linux || darwin || freebsd

package host

import (
	"math"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// clock reads one of the system's clocks. CPython uses the same ones (Modules/timemodule.c, 3.13).
func clock(id int32) (time.Duration, bool) {
	var ts unix.Timespec
	if err := unix.ClockGettime(id, &ts); err != nil {
		return 0, false
	}
	return time.Duration(ts.Nano()), true
}

func processTime() (time.Duration, bool) { return clock(unix.CLOCK_PROCESS_CPUTIME_ID) }

func threadTime() (time.Duration, bool) { return clock(unix.CLOCK_THREAD_CPUTIME_ID) }

// systemMaxThreads is how many threads the system is likely to allow: half of what the user may have and of what the
// container may have, as others want some.
func systemMaxThreads() int {
	n := containerMaxThreads()
	var r unix.Rlimit
	// The superuser may have any number.
	if unix.Getrlimit(unix.RLIMIT_NPROC, &r) == nil && os.Geteuid() != 0 && uint64(r.Cur) < uint64(n) {
		n = int(r.Cur)
	}
	if n == math.MaxInt32 {
		return n
	}
	return max(n/2, 1)
}
