// This file makes a machine.Network of Linux's sockets.

package host

import (
	"errors"
	"fmt"
	"io"
	"net/netip"
	"time"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

// ListenPacket opens a socket for datagrams.
func (m *Machine) ListenPacket(local netip.AddrPort) (machine.PacketSocket, error) {
	if m.options.Portable {
		return m.goListenPacket(local)
	}
	e, err := m.bound(unix.SOCK_DGRAM, local, false)
	if err != nil {
		return nil, err
	}
	return packetEndpoint{e}, nil
}

// bound makes a socket with an address.
func (m *Machine) bound(kind int, local netip.AddrPort, reuse bool) (*endpoint, error) {
	family := unix.AF_INET
	if local.Addr().Is6() {
		family = unix.AF_INET6
	}
	e, err := m.endpoint(family, kind, 0)
	if err != nil {
		return nil, err
	}
	if reuse { // an address whose connections have not been forgotten
		err = e.SetOption(unix.SOL_SOCKET, unix.SO_REUSEADDR, []byte{1, 0, 0, 0})
	}
	if err == nil {
		err = e.Bind(machine.Address{AddrPort: local})
	}
	if err != nil {
		e.Close()
		return nil, fmt.Errorf("%v: %w", local, plain(err))
	}
	return e, nil
}

// plain is the machine's name for an error of the kernel.
func plain(err error) error {
	for _, x := range []struct{ errno, err error }{
		{unix.EBADF, machine.ErrSocket}, {unix.EADDRINUSE, machine.ErrInUse}, {unix.ECONNREFUSED, machine.ErrRefused},
		{unix.ECONNRESET, machine.ErrReset}, {unix.EPIPE, machine.ErrPipe}, {unix.EMSGSIZE, machine.ErrTooLong},
		{unix.EADDRNOTAVAIL, machine.ErrNoAddress},
	} {
		if errors.Is(err, x.errno) {
			return x.err
		}
	}
	return err
}

// Listen opens a socket for connections.
func (m *Machine) Listen(local netip.AddrPort, backlog int) (machine.Listener, error) {
	if m.options.Portable {
		return m.goListen(local, backlog)
	}
	e, err := m.bound(unix.SOCK_STREAM, local, true)
	if err != nil {
		return nil, err
	}
	if err := e.Listen(max(backlog-1, 0)); err != nil { // Linux lets one more wait
		e.Close()
		return nil, fmt.Errorf("%v: %w", local, plain(err))
	}
	return listenEndpoint{e}, nil
}

// Dial makes a connection.
func (m *Machine) Dial(p *machine.Parker, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	if m.options.Portable {
		return m.goDial(p, remote, d)
	}
	family := unix.AF_INET
	if remote.Addr().Is6() {
		family = unix.AF_INET6
	}
	e, err := m.endpoint(family, unix.SOCK_STREAM, 0)
	if err != nil {
		return nil, machine.Done, err
	}
	o, err := e.Connect(p, machine.Address{AddrPort: remote}, d)
	if errors.Is(err, unix.EINPROGRESS) {
		o, err = machine.TimedOut, nil
	}
	if err != nil || o != machine.Done {
		e.Close()
		if err != nil {
			err = fmt.Errorf("%v: %w", remote, plain(err))
		}
		return nil, o, err
	}
	return connEndpoint{e}, o, nil
}

// Select waits until one of several sockets is ready.
func (m *Machine) Select(p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	if m.options.Portable {
		return m.goSelect(p, sockets, wanted, d)
	}
	return m.selectEndpoints(p, sockets, wanted, d)
}

// selectEndpoints waits until one of several sockets is ready.
func (m *Machine) selectEndpoints(p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	fds := make([]unix.PollFd, len(sockets))
	for i, s := range sockets {
		x, ok := s.(interface{ base() *endpoint })
		if !ok || x.base().m != m {
			return nil, machine.Done, errForeign
		}
		e := x.base()
		fd, err := e.enter()
		if err != nil {
			return nil, machine.Done, machine.ErrSocket
		}
		defer e.leave()
		e.watch(p)
		defer e.unwatch(p)
		fds[i].Fd = int32(fd)
		if wanted[i]&machine.Readable != 0 {
			fds[i].Events |= unix.POLLIN
		}
		if wanted[i]&machine.Writable != 0 {
			fds[i].Events |= unix.POLLOUT
		}
	}
	ready := make([]machine.Readiness, len(sockets))
	end := m.end(d)
	for {
		o, err := m.await(p, fds, end.left(m), "sockets")
		if err != nil {
			return nil, machine.Done, err
		}
		any := false
		for i, s := range sockets {
			if s.(interface{ base() *endpoint }).base().closed() || fds[i].Revents&unix.POLLNVAL != 0 {
				return nil, machine.Done, machine.ErrSocket
			}
			ready[i] = readiness(fds[i].Revents) & (wanted[i] | machine.Hangup | machine.Failed)
			any = any || ready[i] != 0
		}
		switch {
		case any && o != machine.Interrupted:
			return ready, machine.Done, nil
		case o != machine.Done:
			return ready, o, nil
		}
	}
}

// A packetEndpoint is an endpoint for datagrams.
type packetEndpoint struct{ *endpoint }

func (e packetEndpoint) ReadFrom(p *machine.Parker, b []byte, d time.Duration) (int, netip.AddrPort, machine.Outcome, error) {
	n, from, o, err := e.Receive(p, b, 0, d)
	return n, from.AddrPort, o, plain(err)
}

func (e packetEndpoint) WriteTo(b []byte, to netip.AddrPort) error {
	a := machine.Address{AddrPort: to}
	_, _, err := e.Send(nil, b, 0, &a, 0) // what there is no room for is lost
	return plain(err)
}

// A listenEndpoint is an endpoint that accepts connections.
type listenEndpoint struct{ *endpoint }

func (e listenEndpoint) Accept(p *machine.Parker, d time.Duration) (machine.Conn, machine.Outcome, error) {
	c, _, o, err := e.endpoint.Accept(p, d)
	if err != nil || o != machine.Done {
		return nil, o, plain(err)
	}
	return connEndpoint{c.(*endpoint)}, o, nil
}

// A connEndpoint is an endpoint that is connected.
type connEndpoint struct{ *endpoint }

func (e connEndpoint) RemoteAddr() netip.AddrPort {
	a, _ := e.Peer()
	return a.AddrPort
}

func (e connEndpoint) Read(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	if len(b) == 0 {
		return 0, machine.Done, nil
	}
	n, _, o, err := e.Receive(p, b, 0, d)
	if err == nil && o == machine.Done && n == 0 {
		err = io.EOF
	}
	return n, o, plain(err)
}

func (e connEndpoint) Write(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	n, o, err := e.Send(p, b, 0, nil, d)
	return n, o, plain(err)
}

func (e connEndpoint) CloseWrite() error {
	if e.closed() {
		return machine.ErrSocket
	}
	err := e.Shutdown(unix.SHUT_WR)
	if err == unix.ENOTCONN { // it has broken
		err = unix.ECONNRESET
	}
	return plain(err)
}
