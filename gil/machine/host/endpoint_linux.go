// This file defines sockets as Linux has them.

package host

import (
	"net/netip"
	"strconv"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

var _ machine.System = (*Machine)(nil)

// An endpoint is a descriptor that never blocks. Threads try first, and wait in poll(2) if they have to.
type endpoint struct {
	m      *Machine
	borrow bool // the descriptor is somebody else's

	mutex   sync.Mutex // guards what follows
	fd      int        // -1 once it is closed
	users   int        // calls in progress: the descriptor is closed when they have ended, as its number may be used again
	close   bool       // it is to be closed then
	number  int        // the descriptor, also after Close
	waiting []*machine.Parker

	connecting bool // a Connect has been interrupted
}

func newEndpoint(m *Machine, fd int) (*endpoint, error) {
	unix.CloseOnExec(fd)
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return nil, err
	}
	return &endpoint{m: m, fd: fd, number: fd}, nil
}

// Endpoint makes a socket.
func (m *Machine) Endpoint(family, kind, protocol int) (machine.Endpoint, error) {
	e, err := m.endpoint(family, kind, protocol)
	if err != nil {
		return nil, err
	}
	return e, nil
}

func (m *Machine) endpoint(family, kind, protocol int) (*endpoint, error) {
	fd, err := unix.Socket(family, kind, protocol)
	if err != nil {
		return nil, err
	}
	return newEndpoint(m, fd)
}

// EndpointPair makes two sockets that are connected with each other.
func (m *Machine) EndpointPair(family, kind, protocol int) (a, b machine.Endpoint, err error) {
	fds, err := unix.Socketpair(family, kind, protocol)
	if err != nil {
		return nil, nil, err
	}
	x, err := newEndpoint(m, fds[0])
	if err != nil {
		unix.Close(fds[1])
		return nil, nil, err
	}
	y, err := newEndpoint(m, fds[1])
	if err != nil {
		x.Close()
		return nil, nil, err
	}
	return x, y, nil
}

// Adopt makes an endpoint of a descriptor.
func (m *Machine) Adopt(fd int) (machine.Endpoint, int, int, int, error) {
	a, err := unix.Getsockname(fd)
	if err != nil {
		return nil, 0, 0, 0, err
	}
	kind, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE)
	if err != nil {
		return nil, 0, 0, 0, err
	}
	family := unix.AF_UNIX
	switch a.(type) {
	case *unix.SockaddrInet4:
		family = unix.AF_INET
	case *unix.SockaddrInet6:
		family = unix.AF_INET6
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, 0, 0, 0, err
	}
	return &endpoint{m: m, fd: fd, number: fd}, family, kind, 0, nil
}

// Descriptor makes something to Select of a descriptor.
func (m *Machine) Descriptor(fd int) machine.Socket {
	return &endpoint{m: m, fd: fd, number: fd, borrow: true}
}

// enter begins a call, and returns the descriptor.
func (e *endpoint) enter() (int, error) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.fd < 0 {
		return 0, unix.EBADF
	}
	e.users++
	return e.fd, nil
}

func (e *endpoint) leave() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.users--
	if e.users == 0 && e.close {
		unix.Close(e.number)
	}
}

// Close wakes all who wait, and closes the descriptor when they have gone.
func (e *endpoint) Close() error {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.fd < 0 {
		return machine.ErrSocket
	}
	e.fd = -1
	if e.borrow {
		return nil
	}
	for _, p := range e.waiting {
		p.Unpark()
	}
	if e.close = e.users > 0; e.close {
		return nil
	}
	return unix.Close(e.number)
}

// Detach gives the descriptor away.
func (e *endpoint) Detach() int {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	fd := e.fd
	e.fd = -1
	for _, p := range e.waiting {
		p.Unpark()
	}
	return fd
}

func (e *endpoint) closed() bool {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return e.fd < 0
}

// Fd is the descriptor.
func (e *endpoint) Fd() int {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return e.fd
}

// watch makes Close wake p, and unwatch undoes it.
func (e *endpoint) watch(p *machine.Parker) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.waiting = append(e.waiting, p)
	if e.fd < 0 {
		p.Unpark()
	}
}

func (e *endpoint) unwatch(p *machine.Parker) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	for i, w := range e.waiting {
		if w == p {
			e.waiting = append(e.waiting[:i], e.waiting[i+1:]...)
			return
		}
	}
}

// try calls f until it does not fail with EAGAIN, and waits for events in between, for up to d. When it is interrupted f has
// had no effect.
func (e *endpoint) try(p *machine.Parker, events int16, d time.Duration, what string, f func(fd int) error) (machine.Outcome, error) {
	fd, err := e.enter()
	if err != nil {
		return machine.Done, err
	}
	defer e.leave()
	for err = f(fd); err == unix.EINTR; err = f(fd) {
	}
	if err != unix.EAGAIN {
		return machine.Done, err
	}
	if d == 0 {
		return machine.TimedOut, nil
	}
	e.watch(p)
	defer e.unwatch(p)
	end := e.m.end(d)
	for {
		o, err := e.m.await(p, []unix.PollFd{{Fd: int32(fd), Events: events}}, end.left(e.m), what)
		if err != nil {
			return machine.Done, err
		}
		if e.closed() {
			return machine.Done, unix.EBADF
		}
		if o == machine.Interrupted {
			return o, nil
		}
		for err = f(fd); err == unix.EINTR; err = f(fd) {
		}
		if err != unix.EAGAIN {
			return machine.Done, err
		}
		if o == machine.TimedOut {
			return o, nil
		}
	}
}

// Bind gives the socket an address.
func (e *endpoint) Bind(a machine.Address) error {
	return e.with(func(fd int) error {
		var r rawAddress
		if err := r.set(a); err != nil {
			return err
		}
		return r.call(unix.SYS_BIND, fd)
	})
}

// with calls f with the descriptor.
func (e *endpoint) with(f func(fd int) error) error {
	fd, err := e.enter()
	if err != nil {
		return err
	}
	defer e.leave()
	return f(fd)
}

// Listen makes the socket one that accepts connections.
func (e *endpoint) Listen(backlog int) error {
	return e.with(func(fd int) error { return unix.Listen(fd, backlog) })
}

// Accept waits for a connection.
func (e *endpoint) Accept(p *machine.Parker, d time.Duration) (machine.Endpoint, machine.Address, machine.Outcome, error) {
	n, from := -1, unix.Sockaddr(nil)
	o, err := e.try(p, unix.POLLIN, d, "a connection", func(fd int) (err error) {
		n, from, err = unix.Accept(fd)
		if err == unix.ECONNABORTED { // it has gone while it waited
			err = unix.EAGAIN
		}
		return err
	})
	if o != machine.Done || err != nil {
		return nil, machine.Address{}, o, err
	}
	c, err := newEndpoint(e.m, n)
	if err != nil {
		return nil, machine.Address{}, o, err
	}
	return c, address(from), o, nil
}

// Connect waits until the connection is made.
func (e *endpoint) Connect(p *machine.Parker, to machine.Address, d time.Duration) (machine.Outcome, error) {
	var a rawAddress
	if err := a.set(to); err != nil {
		return machine.Done, err
	}
	e.mutex.Lock()
	begun := e.connecting // an interrupted call goes on
	e.connecting = false
	e.mutex.Unlock()
	o, err := e.try(p, unix.POLLOUT, d, "an answer", func(fd int) error {
		if !begun {
			begun = true
			err := a.call(unix.SYS_CONNECT, fd)
			if err == unix.EINTR {
				err = unix.EINPROGRESS
			}
			if err == unix.EINPROGRESS && d != 0 {
				return unix.EAGAIN
			}
			if err == unix.EAGAIN { // AF_UNIX: the other side's backlog is full
				begun = false
			}
			return err
		}
		if n, err := poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLOUT}}, 0); n == 0 && err == nil {
			return unix.EAGAIN
		}
		n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
		if err == nil && n != 0 {
			err = syscall.Errno(n)
		}
		if d < 0 { // a call that blocks would have told the kernel that it knows
			_ = a.call(unix.SYS_CONNECT, fd)
		}
		return err
	})
	if o == machine.Interrupted {
		e.mutex.Lock()
		defer e.mutex.Unlock()
		e.connecting = true
	}
	return o, err
}

// Receive reads bytes or a datagram.
func (e *endpoint) Receive(p *machine.Parker, b []byte, flags int, d time.Duration) (n int, from machine.Address, o machine.Outcome, err error) {
	o, err = e.try(p, unix.POLLIN, d, "data", func(fd int) error {
		k, a, err := unix.Recvfrom(fd, b, flags)
		if err != nil {
			return err
		}
		n, from = k, address(a)
		return nil
	})
	return n, from, o, err
}

// Send sends a part of b, or a datagram.
func (e *endpoint) Send(p *machine.Parker, b []byte, flags int, to *machine.Address, d time.Duration) (n int, o machine.Outcome, err error) {
	var a rawAddress
	if to != nil {
		if err := a.set(*to); err != nil {
			return 0, machine.Done, err
		}
	}
	o, err = e.try(p, unix.POLLOUT, d, "room to send", func(fd int) error {
		k, err := sendTo(fd, b, flags, &a)
		if err == nil {
			n = k
		}
		return err
	})
	return n, o, err
}

// Shutdown ends one direction, or both.
func (e *endpoint) Shutdown(how int) error {
	return e.with(func(fd int) error { return unix.Shutdown(fd, how) })
}

// Name is the address of this side.
func (e *endpoint) Name() (machine.Address, error) { return e.name(unix.SYS_GETSOCKNAME) }

// Peer is the address of the other side.
func (e *endpoint) Peer() (machine.Address, error) { return e.name(unix.SYS_GETPEERNAME) }

// LocalAddr is the host and port of this side.
func (e *endpoint) LocalAddr() netip.AddrPort {
	a, _ := e.Name()
	return a.AddrPort
}

// Ready is which calls would return at once.
func (e *endpoint) Ready() (r machine.Readiness) {
	e.with(func(fd int) error {
		fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN | unix.POLLOUT}}
		if _, err := poll(fds, 0); err == nil {
			r = readiness(fds[0].Revents)
		}
		return nil
	})
	return r & (machine.Readable | machine.Writable)
}

// readiness is what poll says.
func readiness(revents int16) (r machine.Readiness) {
	if revents&unix.POLLIN != 0 {
		r |= machine.Readable
	}
	if revents&unix.POLLOUT != 0 {
		r |= machine.Writable
	}
	if revents&unix.POLLHUP != 0 {
		r |= machine.Hangup
	}
	if revents&unix.POLLERR != 0 {
		r |= machine.Failed
	}
	return r
}

func (e *endpoint) base() *endpoint { return e }

// Option returns an option of the socket.
func (e *endpoint) Option(level, name, size int) (b []byte, err error) {
	err = e.with(func(fd int) error {
		b = make([]byte, max(size, 4))
		n := uint32(size)
		_, _, errno := unix.Syscall6(unix.SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(name), uintptr(unsafe.Pointer(&b[0])), uintptr(unsafe.Pointer(&n)), 0)
		if errno != 0 {
			return errno
		}
		b = b[:min(int(n), size)]
		return nil
	})
	return b, err
}

// SetOption sets an option of the socket.
func (e *endpoint) SetOption(level, name int, value []byte) error {
	return e.with(func(fd int) error { return unix.SetsockoptString(fd, level, name, string(value)) })
}

// sockaddr is a as the kernel wants it.
func sockaddr(a machine.Address) (unix.Sockaddr, error) {
	ip := a.Addr()
	switch {
	case a.Unix:
		return &unix.SockaddrUnix{Name: a.Path}, nil
	case ip.Is4():
		return &unix.SockaddrInet4{Port: int(a.Port()), Addr: ip.As4()}, nil
	case ip.IsValid():
		s := &unix.SockaddrInet6{Port: int(a.Port()), Addr: ip.As16()}
		if n, err := strconv.ParseUint(ip.Zone(), 10, 32); err == nil {
			s.ZoneId = uint32(n)
		}
		return s, nil
	}
	return nil, unix.EADDRNOTAVAIL
}

// address is s as machines have it.
func address(s unix.Sockaddr) (a machine.Address) {
	switch s := s.(type) {
	case *unix.SockaddrInet4:
		a.AddrPort = netip.AddrPortFrom(netip.AddrFrom4(s.Addr), uint16(s.Port))
	case *unix.SockaddrInet6:
		ip := netip.AddrFrom16(s.Addr)
		if s.ZoneId != 0 {
			ip = ip.WithZone(strconv.FormatUint(uint64(s.ZoneId), 10))
		}
		a.AddrPort = netip.AddrPortFrom(ip, uint16(s.Port))
	case *unix.SockaddrUnix:
		if a.Unix = true; s.Name != "@" { // which stands for no name
			a.Path = s.Name
		}
	}
	return a
}

// Duplicate makes another descriptor of a socket.
func (m *Machine) Duplicate(fd int) (int, error) {
	if _, err := unix.Getsockname(fd); err != nil {
		return 0, err
	}
	return unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
}
