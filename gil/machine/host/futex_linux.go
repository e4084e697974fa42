// This file defines the futex of the Linux kernel.

package host

import (
	"sync/atomic"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

const haveFutex = true

type kernelFutex struct {
	word atomic.Uint32
	m    *Machine
}

func newKernelFutex(m *Machine) machine.Futex { return &kernelFutex{m: m} }

// Operations of futex(2), on words that no other process sees.
const (
	futexPrivate = 128
	futexWait    = 0 | futexPrivate
	futexWake    = 1 | futexPrivate
)

// longest is the longest time limit that is given to the kernel: a timespec holds 68 years on some architectures.
const longest = 24 * time.Hour

func (f *kernelFutex) Word() *atomic.Uint32 { return &f.word }

// Wait enters the kernel by Syscall, and never by RawSyscall: Go must know that the thread sleeps, or collecting garbage
// would wait for it.
func (f *kernelFutex) Wait(old uint32, d time.Duration) machine.Result {
	if d == 0 {
		return machine.Expired
	}
	begin := time.Now()
	for left := d; left != 0; {
		var limit *unix.Timespec
		if d > 0 {
			ts := unix.NsecToTimespec(int64(min(left, longest)))
			limit = &ts
		}
		f.m.waits.Add(1)
		_, _, e := unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&f.word)), futexWait, uintptr(old),
			uintptr(unsafe.Pointer(limit)), 0, 0)
		switch e {
		case 0:
			return machine.Woken
		case unix.EAGAIN:
			return machine.Changed
		}
		// ETIMEDOUT, or EINTR: a signal, such as those by which Go preempts goroutines.
		if d > 0 {
			left = max(d-time.Since(begin), 0)
		}
	}
	return machine.Expired
}

// Wake does not block, so that Go need not know of it.
func (f *kernelFutex) Wake(n int) {
	f.m.wakes.Add(1)
	unix.RawSyscall(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&f.word)), futexWake, uintptr(n))
}
