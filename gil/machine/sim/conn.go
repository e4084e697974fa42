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

// A listener implements machine.Reserved.
type listener struct {
	socket
	backlog int     // 0 refuses connections
	pending []*conn // which wait to be accepted
}

// Listen opens a socket for connections.
func (m *Machine) Listen(local netip.AddrPort, backlog int) (machine.Listener, error) {
	l, err := m.Reserve(local)
	if err == nil {
		l.(*listener).backlog = max(backlog, 1)
	}
	return l, err
}

// Reserve is Listen, but connections are refused until Open is called.
func (m *Machine) Reserve(local netip.AddrPort) (machine.Reserved, error) {
	n := &m.net
	m.pay(m.cur, m.p.Syscall)
	a, err := n.bind(local, func(a netip.AddrPort) bool { return n.listeners[a] != nil })
	if err != nil {
		return nil, err
	}
	l := &listener{socket: socket{m: m, local: a}}
	n.listeners[a] = l
	return l, nil
}

// Open lets connections wait to be accepted.
func (l *listener) Open(backlog int) {
	l.enter(0, 0)
	l.backlog = max(backlog, 1)
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
	told   bool   // Failure has said so
	open   bool   // the other side has agreed
	pair   bool   // made by Pair: when one end is closed, nothing can be sent to it
	alone  bool   // and that is so
}

// Dial makes a connection: a request goes there and an answer comes back.
func (m *Machine) Dial(p *machine.Parker, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	return m.DialFrom(p, netip.AddrPort{}, remote, d)
}

// DialFrom is Dial from a local address; one that is not valid is any.
func (m *Machine) DialFrom(p *machine.Parker, local, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	c, err := m.dial(local, remote)
	if err != nil {
		return nil, machine.Done, err
	}
	o, err := c.await(p, d, machine.Writable, func() bool { return c.open || c.err != nil })
	if err == nil && o == machine.Done {
		err = c.err
	}
	if o != machine.Done || err != nil {
		c.abandon()
		if err != nil {
			err = fmt.Errorf("%v: %w", c.remote, err)
		}
		return nil, o, err
	}
	return c, machine.Done, nil
}

// StartDial begins to make a connection and does not wait.
func (m *Machine) StartDial(local, remote netip.AddrPort) (machine.Dialing, error) {
	return m.dial(local, remote)
}

// dial sends the request.
func (m *Machine) dial(local, remote netip.AddrPort) (*conn, error) {
	n := &m.net
	remote = netip.AddrPortFrom(remote.Addr().Unmap(), remote.Port())
	if !local.IsValid() {
		var err error
		if local, err = n.bind(netip.AddrPortFrom(sameComputer(remote.Addr()), 0), func(netip.AddrPort) bool { return false }); err != nil {
			return nil, err
		}
	}
	c := &conn{socket: socket{m: m, local: local}, remote: remote}
	c.enter(m.p.Send, 0)
	n.travel(local.Addr(), remote.Addr(), 0, func() { n.request(c) })
	return c, nil
}

// Pair makes two ends of a connection that have no addresses.
func (m *Machine) Pair() (machine.Conn, machine.Conn) {
	a := &conn{socket: socket{m: m}, open: true, pair: true}
	b := &conn{socket: socket{m: m}, open: true, pair: true, peer: a}
	a.peer = b
	a.enter(0, 0)
	return a, b
}

// Made reports whether the connection has been made.
func (c *conn) Made() bool { return c.open }

// Failure is why the connection could not be made, once.
func (c *conn) Failure() error {
	if c.open || c.told {
		return nil
	}
	c.told = c.err != nil
	return c.err
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
	if c.alone || c.eof && c.shut || c.err != nil {
		r |= machine.Hangup
	}
	if c.err != nil {
		r |= machine.Failed
	}
	return r
}

func (c *conn) readable() bool { return len(c.buffer) > 0 || c.eof || c.err != nil }

func (c *conn) writable() bool {
	return c.shut || c.alone || c.err != nil || c.open && c.peer.unread < windowSize
}

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
	case c.shut || c.alone:
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
	if c.shut {
		c.wake() // that is a hang-up, too
		return
	}
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
	if c.pair {
		c.peer.alone = true
		c.peer.wake()
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
