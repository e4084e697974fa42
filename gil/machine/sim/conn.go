// This file defines connections (TCP).

package sim

import (
	"fmt"
	"io"
	"net/netip"
	"slices"
	"time"

	"minipy/gil/machine"
)

// A listener implements machine.Listener.
type listener struct {
	socket
	backlog int
	pending []*conn // which wait to be accepted
}

// Listen opens a socket for connections.
func (m *Machine) Listen(local netip.AddrPort, backlog int) (machine.Listener, error) {
	n := &m.net
	m.pay(m.cur, m.p.Syscall)
	a, err := n.bind(local, func(a netip.AddrPort) bool { return n.listeners[a] != nil })
	if err != nil {
		return nil, err
	}
	l := &listener{socket: socket{m: m, local: a}, backlog: max(backlog, 1)}
	n.listeners[a] = l
	return l, nil
}

// Ready is Readable if a connection waits.
func (l *listener) Ready() machine.Readiness {
	if l.acceptable() {
		return machine.Readable
	}
	return 0
}

func (l *listener) acceptable() bool { return len(l.pending) > 0 }

// Accept waits for a connection.
func (l *listener) Accept(p *machine.Parker, d time.Duration) (machine.Conn, machine.Outcome, error) {
	l.enter(l.m.p.Recv, 0)
	if o, err := l.await(p, d, machine.Readable, l.acceptable); o != machine.Done || err != nil {
		return nil, o, err
	}
	c := l.pending[0]
	l.pending = slices.Delete(l.pending, 0, 1)
	return c, machine.Done, nil
}

// Close closes the socket, and the connections that wait.
func (l *listener) Close() error {
	l.enter(0, 0)
	if l.closed {
		return machine.ErrSocket
	}
	l.closed = true
	delete(l.m.net.listeners, l.local)
	for _, c := range l.pending {
		c.reset(machine.ErrReset)
		c.peer.fail(machine.ErrReset)
	}
	l.pending = nil
	l.wake()
	return nil
}

// A conn is one side of a connection. It implements machine.Conn.
type conn struct {
	socket
	remote netip.AddrPort
	peer   *conn
	buffer []byte // has arrived and is not yet read
	unread int    // what the other side has written and this one not read, on the way or in the buffer
	last   int64  // when what was last sent to this side arrives
	eof    bool   // the end has arrived
	shut   bool   // this side writes no more
	err    error  // the connection has broken
	open   bool   // the other side has agreed
}

// Dial makes a connection: a request goes there and an answer comes back.
func (m *Machine) Dial(p *machine.Parker, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	n := &m.net
	remote = netip.AddrPortFrom(remote.Addr().Unmap(), remote.Port())
	local, err := n.bind(netip.AddrPortFrom(sameComputer(remote.Addr()), 0), func(netip.AddrPort) bool { return false })
	if err != nil {
		return nil, machine.Done, err
	}
	c := &conn{socket: socket{m: m, local: local}, remote: remote}
	c.enter(m.p.Send, 0)
	n.travel(local.Addr(), remote.Addr(), 0, func() { n.request(c) })
	o, err := c.await(p, d, machine.Writable, func() bool { return c.open || c.err != nil })
	if err == nil && o == machine.Done {
		err = c.err
	}
	if o != machine.Done || err != nil {
		c.abandon()
		if err != nil {
			err = fmt.Errorf("%v: %w", remote, err)
		}
		return nil, o, err
	}
	return c, machine.Done, nil
}

// home is the address of this computer as others see it.
var home = netip.AddrFrom4([4]byte{10, 0, 0, 1})

// sameComputer is the address that this computer uses when it talks to a.
func sameComputer(a netip.Addr) netip.Addr {
	switch {
	case computer(a) != netip.Addr{}:
		return home
	case a.Is6():
		return netip.IPv6Loopback()
	}
	return netip.AddrFrom4([4]byte{127, 0, 0, 1})
}

// request is the arrival of c's wish to be connected.
func (n *network) request(c *conn) {
	if c.closed {
		return
	}
	l, ok := find(n.listeners, c.remote)
	if !ok || len(l.pending) >= l.backlog {
		n.travel(c.remote.Addr(), c.local.Addr(), 0, func() { c.reset(machine.ErrRefused) })
		return
	}
	c.peer = &conn{socket: socket{m: n.m, local: c.remote}, remote: c.local, peer: c, open: true}
	l.pending = append(l.pending, c.peer)
	l.notify(machine.Readable)
	n.travel(c.remote.Addr(), c.local.Addr(), 0, func() {
		c.open = true
		c.notify(machine.Writable)
	})
}

// RemoteAddr is the other side's address.
func (c *conn) RemoteAddr() netip.AddrPort { return c.remote }

// Ready says whether there is something to read, or the end, and whether there is room to write.
func (c *conn) Ready() (r machine.Readiness) {
	if c.readable() {
		r |= machine.Readable
	}
	if c.writable() {
		r |= machine.Writable
	}
	return r
}

func (c *conn) readable() bool { return len(c.buffer) > 0 || c.eof || c.err != nil }

func (c *conn) writable() bool { return c.shut || c.err != nil || c.peer.unread < windowSize }

// Read waits for bytes.
func (c *conn) Read(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	c.enter(c.m.p.Recv, 0)
	if len(b) == 0 {
		return 0, machine.Done, nil
	}
	if o, err := c.await(p, d, machine.Readable, c.readable); o != machine.Done || err != nil {
		return 0, o, err
	}
	if len(c.buffer) > 0 {
		n := copy(b, c.buffer)
		c.buffer = append(c.buffer[:0], c.buffer[n:]...)
		full := c.unread >= windowSize
		c.unread -= n
		c.enter(0, n)
		if full {
			c.m.net.travel(c.local.Addr(), c.remote.Addr(), 0, func() { c.peer.notify(machine.Writable) })
		}
		return n, machine.Done, nil
	}
	if c.err != nil {
		return 0, machine.Done, c.err
	}
	return 0, machine.Done, io.EOF
}

// Write waits for room.
func (c *conn) Write(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	c.enter(c.m.p.Send, 0)
	if o, err := c.await(p, d, machine.Writable, c.writable); o != machine.Done || err != nil {
		return 0, o, err
	}
	switch {
	case c.err != nil:
		return 0, machine.Done, c.err
	case c.shut:
		return 0, machine.Done, machine.ErrPipe
	}
	n := min(len(b), windowSize-c.peer.unread)
	c.enter(0, n)
	if c.err != nil || c.closed {
		return 0, machine.Done, machine.ErrPipe // meanwhile
	}
	data := slices.Clone(b[:n])
	c.peer.unread += n
	c.send(func() { c.peer.arrive(data) })
	return n, machine.Done, nil
}

// send lets something happen on the other side, after all that was sent before.
func (c *conn) send(f func()) {
	c.peer.last = c.m.net.travel(c.local.Addr(), c.remote.Addr(), c.peer.last, f)
}

func (c *conn) arrive(data []byte) {
	if c.closed { // nobody will read it
		if c.peer != nil {
			c.m.net.travel(c.local.Addr(), c.remote.Addr(), 0, func() { c.peer.fail(machine.ErrReset) })
		}
		return
	}
	c.buffer = append(c.buffer, data...)
	c.notify(machine.Readable)
}

// CloseWrite sends the end.
func (c *conn) CloseWrite() error {
	c.enter(0, 0)
	switch {
	case c.closed:
		return machine.ErrSocket
	case c.err != nil:
		return c.err
	case !c.shut:
		c.shut = true
		c.send(c.peer.end)
	}
	return nil
}

// end is the arrival of the end.
func (c *conn) end() {
	c.eof = true
	c.notify(machine.Readable)
}

// Close sends the end, or breaks the connection if there is something that has not been read.
func (c *conn) Close() error {
	c.enter(0, 0)
	if c.closed {
		return machine.ErrSocket
	}
	c.abandon()
	return nil
}

// abandon closes this side.
func (c *conn) abandon() {
	c.closed = true
	c.wake()
	if c.peer == nil || c.err != nil {
		return
	}
	if len(c.buffer) > 0 {
		c.send(func() { c.peer.fail(machine.ErrReset) })
	} else if !c.shut {
		c.shut = true
		c.send(c.peer.end)
	}
}

// fail is the arrival of the news that the connection has broken.
func (c *conn) fail(err error) {
	if !c.closed {
		c.reset(err)
	}
}

// reset breaks this side.
func (c *conn) reset(err error) {
	c.err = err
	c.wake()
}
