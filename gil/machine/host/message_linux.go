// This file sends and receives messages with ancillary data, and names of sockets that have any bytes in them.

package host

import (
	"bytes"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

var _ machine.Messenger = (*endpoint)(nil)

// ReceiveMessage reads bytes, and what is beside them. Descriptors are closed when another program is executed.
func (e *endpoint) ReceiveMessage(p *machine.Parker, b, beside []byte, flags int, d time.Duration) (n, besides, got int, from machine.Address, o machine.Outcome, err error) {
	o, err = e.try(p, unix.POLLIN, d, "data", func(fd int) error {
		name := make([]byte, unsafe.Sizeof(unix.RawSockaddrAny{}))
		part := unix.Iovec{Base: unsafe.SliceData(b)}
		part.SetLen(len(b))
		m := unix.Msghdr{Name: unsafe.SliceData(name), Namelen: uint32(len(name)), Iov: &part}
		m.SetIovlen(1)
		if len(beside) > 0 {
			m.Control = unsafe.SliceData(beside)
			m.SetControllen(len(beside))
		}
		r, _, errno := unix.Syscall(unix.SYS_RECVMSG, uintptr(fd), uintptr(unsafe.Pointer(&m)), uintptr(flags|unix.MSG_CMSG_CLOEXEC))
		if errno != 0 {
			return errno
		}
		n, besides, got, from = int(r), int(m.Controllen), int(m.Flags), addressIn(name[:min(int(m.Namelen), len(name))])
		return nil
	})
	return n, besides, got, from, o, err
}

// SendMessage sends bytes with something beside them.
func (e *endpoint) SendMessage(p *machine.Parker, b, beside []byte, flags int, to *machine.Address, d time.Duration) (n int, o machine.Outcome, err error) {
	var a rawAddress
	if to != nil {
		if err := a.set(*to); err != nil {
			return 0, machine.Done, err
		}
	}
	o, err = e.try(p, unix.POLLOUT, d, "room to send", func(fd int) error {
		part := unix.Iovec{Base: unsafe.SliceData(b)}
		part.SetLen(len(b))
		m := unix.Msghdr{Iov: &part}
		m.SetIovlen(1)
		if a.size > 0 {
			m.Name, m.Namelen = &a.bytes[0], uint32(a.size)
		}
		if len(beside) > 0 {
			m.Control = unsafe.SliceData(beside)
			m.SetControllen(len(beside))
		}
		r, _, errno := unix.Syscall(unix.SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(&m)), uintptr(flags|unix.MSG_NOSIGNAL))
		if errno != 0 {
			return errno
		}
		n = int(r)
		return nil
	})
	return n, o, err
}

// addressIn is the address in what the kernel has written.
func addressIn(b []byte) (a machine.Address) {
	var raw unix.RawSockaddrAny
	if len(b) < 2 {
		return a
	}
	copy(unsafe.Slice((*byte)(unsafe.Pointer(&raw)), unsafe.Sizeof(raw)), b)
	switch raw.Addr.Family {
	case unix.AF_UNIX:
		return machine.Address{Unix: true, Path: pathIn(b[2:])}
	case unix.AF_INET:
		r := (*unix.RawSockaddrInet4)(unsafe.Pointer(&raw))
		return address(&unix.SockaddrInet4{Port: swapped(r.Port), Addr: r.Addr})
	case unix.AF_INET6:
		r := (*unix.RawSockaddrInet6)(unsafe.Pointer(&raw))
		return address(&unix.SockaddrInet6{Port: swapped(r.Port), ZoneId: r.Scope_id, Addr: r.Addr})
	}
	return a
}

// swapped is a port as it stands in memory.
func swapped(port uint16) int {
	b := (*[2]byte)(unsafe.Pointer(&port))
	return int(b[0])<<8 | int(b[1])
}

// pathIn is a path that ends with a null byte, or an abstract name, in which there may be such and which begins with @ instead.
func pathIn(b []byte) string {
	if len(b) > 0 && b[0] == 0 {
		if len(b) == 1 {
			return ""
		}
		return "@" + string(b[1:])
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		b = b[:i]
	}
	return string(b)
}

// name asks the kernel for the socket's address or, with the number of that call, for that of its peer.
func (e *endpoint) name(call uintptr) (a machine.Address, err error) {
	err = e.with(func(fd int) error {
		b := make([]byte, unsafe.Sizeof(unix.RawSockaddrAny{}))
		size := uint32(len(b))
		_, _, errno := unix.Syscall(call, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(unsafe.Pointer(&size)))
		if errno != 0 {
			return errno
		}
		a = addressIn(b[:min(int(size), len(b))])
		return nil
	})
	return a, err
}
