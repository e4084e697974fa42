// This file sends without detours: package unix would pack address and bytes into a message, which costs a microsecond in the
// kernel, and tell Go's scheduler of a call that never waits.

package host

import (
	"encoding/binary"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

// A rawAddress is an address as the kernel wants it. The zero value is none.
type rawAddress struct {
	bytes [unsafe.Sizeof(unix.RawSockaddrUnix{})]byte
	size  uintptr
}

// set sets it.
func (r *rawAddress) set(a machine.Address) error {
	ip := a.Addr()
	switch {
	case ip.Is4() && !a.Unix:
		binary.NativeEndian.PutUint16(r.bytes[:], unix.AF_INET)
		binary.BigEndian.PutUint16(r.bytes[2:], a.Port())
		four := ip.As4()
		copy(r.bytes[4:], four[:])
		r.size = unsafe.Sizeof(unix.RawSockaddrInet4{})
		return nil
	case a.Unix:
		binary.NativeEndian.PutUint16(r.bytes[:], unix.AF_UNIX)
		n := copy(r.bytes[2:], a.Path)
		r.size = uintptr(2 + n)
		switch {
		case len(a.Path) > len(r.bytes)-2:
			return unix.EINVAL
		case n > 0 && a.Path[0] == '@': // an abstract name
			r.bytes[2] = 0
		case n > 0 && n < len(r.bytes)-2: // without a name the kernel chooses one
			r.size++
		}
		return nil
	}
	s, err := sockaddr(a)
	if err != nil {
		return err
	}
	six := s.(*unix.SockaddrInet6)
	binary.NativeEndian.PutUint16(r.bytes[:], unix.AF_INET6)
	binary.BigEndian.PutUint16(r.bytes[2:], a.Port())
	copy(r.bytes[8:], six.Addr[:])
	binary.NativeEndian.PutUint32(r.bytes[24:], six.ZoneId)
	r.size = unsafe.Sizeof(unix.RawSockaddrInet6{})
	return nil
}

// call calls the kernel with a descriptor and the address.
func (r *rawAddress) call(number uintptr, fd int) error {
	if _, _, e := unix.Syscall(number, uintptr(fd), uintptr(unsafe.Pointer(&r.bytes)), r.size); e != 0 {
		return e
	}
	return nil
}

// quick is how many bytes are sent in so short a time that Go's scheduler need not know of it.
const quick = 2048

// sendTo sends bytes to an address, if there is one. The descriptor does not block.
func sendTo(fd int, b []byte, flags int, to *rawAddress) (int, error) {
	data := unsafe.Pointer(unsafe.SliceData(b))
	var n uintptr
	var e syscall.Errno
	if to.size == 0 {
		if len(b) <= quick {
			n, _, e = unix.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(data), uintptr(len(b)), uintptr(flags), 0, 0)
		} else {
			n, _, e = unix.Syscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(data), uintptr(len(b)), uintptr(flags), 0, 0)
		}
	} else if len(b) <= quick {
		n, _, e = unix.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(data), uintptr(len(b)), uintptr(flags), uintptr(unsafe.Pointer(&to.bytes)), to.size)
	} else {
		n, _, e = unix.Syscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(data), uintptr(len(b)), uintptr(flags), uintptr(unsafe.Pointer(&to.bytes)), to.size)
	}
	if e != 0 {
		return 0, e
	}
	return int(n), nil
}
