// This file asks Windows for a thread's number and processor times.

package host

import (
	"math"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

func nativeID() int { return int(windows.GetCurrentThreadId()) }

func systemMaxThreads() int { return math.MaxInt32 }

func processTime() (time.Duration, bool) {
	var created, ended, kernel, user windows.Filetime
	err := windows.GetProcessTimes(windows.CurrentProcess(), &created, &ended, &kernel, &user)
	return used(kernel, user), err == nil
}

func threadTime() (time.Duration, bool) {
	var created, ended, kernel, user windows.Filetime
	ok, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetThreadTimes").Call(uintptr(windows.CurrentThread()),
		uintptr(unsafe.Pointer(&created)), uintptr(unsafe.Pointer(&ended)),
		uintptr(unsafe.Pointer(&kernel)), uintptr(unsafe.Pointer(&user)))
	return used(kernel, user), ok != 0
}

// used adds two times, which are in units of 100 ns, and which Filetime.Nanoseconds would take for dates.
func used(kernel, user windows.Filetime) time.Duration {
	units := func(t windows.Filetime) int64 { return int64(t.HighDateTime)<<32 | int64(t.LowDateTime) }
	return time.Duration(units(kernel)+units(user)) * 100
}
