package minipy

import "golang.org/x/sys/unix"

// maxAlloc is the largest single allocation in bytes that a program may cause: half of the computer's memory. Go aborts the
// process when the system refuses it memory, so that a MemoryError must come before.
func maxAlloc() int64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return defaultMaxAlloc
	}
	return int64(uint64(info.Totalram) * uint64(info.Unit) / 2)
}
