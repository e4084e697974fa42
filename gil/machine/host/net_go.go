// This file makes a machine.Network of Go's package net, for systems whose own sockets are not used directly. Goroutines read
// and write ahead, up to a limit; threads wait for them on their parkers.

package host

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
)

// The sizes of buffers, in bytes.
const (
	goWindow = 65536  // of a connection, in each direction
	goQueue  = 212992 // of datagrams that wait
	goPacket = 768    // what a datagram counts beside its bytes
)

var errForeign = errors.New("a socket of another machine")

// A goSocket is what all sockets have in common.
type goSocket struct {
	m       *Machine
	local   netip.AddrPort
	mutex   sync.Mutex // guards what follows, and what sockets add
	closed  bool
	err     error // what the reader or the writer has come upon
	waiting []*machine.Parker
	ready   func() machine.Readiness // with the mutex held
}

// LocalAddr is the socket's address.
func (s *goSocket) LocalAddr() netip.AddrPort { return s.local }

// Ready is which calls would return at once.
func (s *goSocket) Ready() machine.Readiness {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.ready()
}

// wake wakes everybody who waits. The mutex is held.
func (s *goSocket) wake() {
	for _, p := range s.waiting {
		p.Unpark()
	}
}

// await waits until f returns true or the socket is closed. The mutex is held when f is called, and when await returns.
func (s *goSocket) await(p *machine.Parker, d time.Duration, what string, f func() bool) (machine.Outcome, error) {
	s.mutex.Lock()
	end := s.m.end(d)
	for !s.closed && !f() {
		left := end.left(s.m)
		if left == 0 {
			return machine.TimedOut, nil
		}
		s.waiting = append(s.waiting, p)
		s.mutex.Unlock()
		before := p.For(what)
		o := p.Park(left)
		p.For(before)
		s.mutex.Lock()
		if i := slices.Index(s.waiting, p); i >= 0 {
			s.waiting = slices.Delete(s.waiting, i, i+1)
		}
		if o == machine.Interrupted || o == machine.TimedOut && !s.closed && !f() {
			return o, nil
		}
	}
	if s.closed {
		return machine.Done, machine.ErrSocket
	}
	return machine.Done, nil
}

// shut marks the socket as closed.
func (s *goSocket) shut() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.closed {
		return machine.ErrSocket
	}
	s.closed = true
	s.wake()
	return nil
}

// goError is the machine's name for an error of Go.
func goError(err error) error {
	for _, x := range []struct{ errno, err error }{
		{net.ErrClosed, machine.ErrSocket}, {syscall.EADDRINUSE, machine.ErrInUse}, {syscall.ECONNREFUSED, machine.ErrRefused},
		{syscall.ECONNRESET, machine.ErrReset}, {syscall.ECONNABORTED, machine.ErrReset}, {syscall.EPIPE, machine.ErrPipe},
		{syscall.EMSGSIZE, machine.ErrTooLong}, {syscall.EADDRNOTAVAIL, machine.ErrNoAddress},
	} {
		if errors.Is(err, x.errno) {
			return fmt.Errorf("%w: %w", x.err, err)
		}
	}
	return err
}

// network is what Go calls a network: "udp" with 4 or 6.
func network(name string, a netip.AddrPort) (string, error) {
	switch {
	case !a.Addr().IsValid():
		return "", fmt.Errorf("%v: %w", a, machine.ErrNoAddress)
	case a.Addr().Is4():
		return name + "4", nil
	}
	return name + "6", nil
}

// A goPackets is a socket for datagrams.
type goPackets struct {
	goSocket
	conn  *net.UDPConn
	queue []goDatagram
	size  int
}

type goDatagram struct {
	from netip.AddrPort
	data []byte
}

func (m *Machine) goListenPacket(local netip.AddrPort) (machine.PacketSocket, error) {
	name, err := network("udp", local)
	if err != nil {
		return nil, err
	}
	c, err := net.ListenUDP(name, net.UDPAddrFromAddrPort(local))
	if err != nil {
		return nil, fmt.Errorf("%v: %w", local, goError(err))
	}
	s := &goPackets{goSocket: goSocket{m: m, local: addrPort(c.LocalAddr())}, conn: c}
	s.ready = func() machine.Readiness {
		if len(s.queue) > 0 {
			return machine.Readable | machine.Writable
		}
		return machine.Writable
	}
	go s.read()
	return s, nil
}

// addrPort is a as package netip has it.
func addrPort(a net.Addr) netip.AddrPort {
	x, ok := a.(interface{ AddrPort() netip.AddrPort })
	if !ok {
		return netip.AddrPort{}
	}
	ap := x.AddrPort()
	return netip.AddrPortFrom(ap.Addr().Unmap(), ap.Port())
}

// read receives datagrams until the socket is closed.
func (s *goPackets) read() {
	b := make([]byte, 65536)
	for {
		n, from, err := s.conn.ReadFromUDPAddrPort(b)
		s.mutex.Lock()
		closed := s.closed || errors.Is(err, net.ErrClosed)
		if err == nil && s.size+n+goPacket <= goQueue {
			s.size += n + goPacket
			s.queue = append(s.queue, goDatagram{netip.AddrPortFrom(from.Addr().Unmap(), from.Port()), slices.Clone(b[:n])})
			s.wake()
		}
		s.mutex.Unlock()
		if closed {
			return
		}
	}
}

// ReadFrom waits for a datagram.
func (s *goPackets) ReadFrom(p *machine.Parker, b []byte, d time.Duration) (int, netip.AddrPort, machine.Outcome, error) {
	o, err := s.await(p, d, "data", func() bool { return len(s.queue) > 0 })
	defer s.mutex.Unlock()
	if o != machine.Done || err != nil {
		return 0, netip.AddrPort{}, o, err
	}
	g := s.queue[0]
	s.queue = slices.Delete(s.queue, 0, 1)
	s.size -= len(g.data) + goPacket
	return copy(b, g.data), g.from, machine.Done, nil
}

// WriteTo sends a datagram.
func (s *goPackets) WriteTo(b []byte, to netip.AddrPort) error {
	_, err := s.conn.WriteToUDPAddrPort(b, to)
	return goError(err)
}

// Close closes the socket.
func (s *goPackets) Close() error {
	if err := s.shut(); err != nil {
		return err
	}
	return s.conn.Close()
}

// A goListener accepts connections.
type goListener struct {
	goSocket
	listener *net.TCPListener
	pending  []*goConn
}

func (m *Machine) goListen(local netip.AddrPort, _ int) (machine.Listener, error) {
	name, err := network("tcp", local)
	if err != nil {
		return nil, err
	}
	l, err := net.ListenTCP(name, net.TCPAddrFromAddrPort(local))
	if err != nil {
		return nil, fmt.Errorf("%v: %w", local, goError(err))
	}
	s := &goListener{goSocket: goSocket{m: m, local: addrPort(l.Addr())}, listener: l}
	s.ready = func() machine.Readiness {
		if len(s.pending) > 0 {
			return machine.Readable
		}
		return 0
	}
	go s.accept()
	return s, nil
}

// accept accepts connections until the socket is closed.
func (s *goListener) accept() {
	for {
		c, err := s.listener.AcceptTCP()
		if err != nil {
			return
		}
		s.mutex.Lock()
		if s.closed {
			c.SetLinger(0)
			c.Close()
		} else {
			s.pending = append(s.pending, newGoConn(s.m, c))
			s.wake()
		}
		s.mutex.Unlock()
	}
}

// Accept waits for a connection.
func (s *goListener) Accept(p *machine.Parker, d time.Duration) (machine.Conn, machine.Outcome, error) {
	o, err := s.await(p, d, "a connection", func() bool { return len(s.pending) > 0 })
	defer s.mutex.Unlock()
	if o != machine.Done || err != nil {
		return nil, o, err
	}
	c := s.pending[0]
	s.pending = slices.Delete(s.pending, 0, 1)
	return c, machine.Done, nil
}

// Close closes the socket, and the connections that wait.
func (s *goListener) Close() error {
	if err := s.shut(); err != nil {
		return err
	}
	err := s.listener.Close()
	for _, c := range s.pending {
		c.abort()
	}
	return err
}

func (m *Machine) goSelect(p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	all := make([]*goSocket, len(sockets))
	for i, s := range sockets {
		x, ok := s.(interface{ base() *goSocket })
		if !ok || x.base().m != m {
			return nil, machine.Done, errForeign
		}
		all[i] = x.base()
	}
	ready := make([]machine.Readiness, len(sockets))
	end := m.end(d)
	for {
		any := false
		for i, s := range all { // whoever changes it from here on wakes us
			s.mutex.Lock()
			closed := s.closed
			ready[i] = s.ready() & wanted[i]
			s.waiting = append(s.waiting, p)
			s.mutex.Unlock()
			if any = any || ready[i] != 0; closed {
				goForget(all[:i+1], p)
				return nil, machine.Done, machine.ErrSocket
			}
		}
		left := end.left(m)
		o := machine.Done
		if !any && left != 0 {
			before := p.For("sockets")
			o = p.Park(left)
			p.For(before)
		}
		goForget(all, p)
		switch {
		case any:
			return ready, machine.Done, nil
		case left == 0:
			return ready, machine.TimedOut, nil
		case o == machine.Interrupted:
			return ready, o, nil
		}
	}
}

// goForget takes p off the lists of those who wait.
func goForget(sockets []*goSocket, p *machine.Parker) {
	for _, s := range sockets {
		s.mutex.Lock()
		if i := slices.Index(s.waiting, p); i >= 0 {
			s.waiting = slices.Delete(s.waiting, i, i+1)
		}
		s.mutex.Unlock()
	}
}

func (s *goSocket) base() *goSocket { return s }

// An end is when a time limit ends, or never if it is negative.
type end time.Duration

func (m *Machine) end(d time.Duration) end {
	if d < 0 {
		return -1
	}
	if e := end(m.Now() + d); e >= 0 {
		return e
	}
	return -1
}

func (e end) left(m *Machine) time.Duration {
	if e < 0 {
		return machine.Forever
	}
	return max(time.Duration(e)-m.Now(), 0)
}
