// This file says that there is no futex of the kernel that we could use. (Windows has WaitOnAddress and Darwin os_sync_
// wait_on_address, but neither can be called without a C library.)

//go:build !linux

package host

import "minipy/gil/machine"

const haveFutex = false

func newKernelFutex(*Machine) machine.Futex { panic("host: no futex") }
