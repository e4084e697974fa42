package socket

// This file defines how emulated sockets are connected step by step, and what is peeked at.

import (
	"errors"
	"net/netip"
	"syscall"
	"time"

	"minipy/gil/machine"
)

// reserve opens the machine's socket for connections, which are refused until it listens, if the machine can do that.
func (e *emulated) reserve(a netip.AddrPort) (machine.Listener, error) {
	if n, ok := e.s.net.(machine.Stepwise); ok {
		return n.Reserve(a)
	}
	return e.s.net.Listen(a, 128)
}

// stepwisePair makes a pair of sockets that have no names.
func (s *state) stepwisePair(n machine.Stepwise, family, kind int) (a, b machine.Endpoint, err error) {
	switch {
	case family == afInet || family == afInet6:
		return nil, nil, syscall.EOPNOTSUPP
	case family != afUnix:
		return nil, nil, syscall.EAFNOSUPPORT
	case kind != sockStream:
		return nil, nil, unsimulated("pairs of sockets for datagrams")
	}
	x, y := n.Pair()
	ends := [2]*emulated{s.newEmulated(family, kind), s.newEmulated(family, kind)}
	for i, c := range []machine.Conn{x, y} {
		ends[i].conn, ends[i].unnamed = c, true
	}
	return ends[0], ends[1], nil
}

// An unsimulated is an error that says what a simulated machine does not have.
type unsimulated string

func (e unsimulated) Error() string { return string(e) + " cannot be simulated" }

// missing is the error for a kind of socket that there is not: err, unless the machine is simulated.
func (s *state) missing(what string, err syscall.Errno) error {
	if _, ok := s.net.(machine.Stepwise); ok {
		return unsimulated(what)
	}
	return err
}

// made reports whether a connection has been made.
func made(c machine.Conn) bool {
	d, ok := c.(machine.Dialing)
	return !ok || d.Made()
}

// connect makes a connection. With the time limit 0 it only begins to.
func (e *emulated) connect(p *machine.Parker, to netip.AddrPort, d time.Duration) (machine.Outcome, error) {
	var from netip.AddrPort
	switch s := e.socket().(type) {
	case machine.Conn:
		if again, err := e.connectAgain(s); !again {
			return machine.Done, err
		}
	case machine.Listener: // bound only to be connected
		e.mutex.Lock()
		listening, l := e.listening, e.listener
		if !listening {
			e.listener = nil
		}
		from = e.bound
		e.mutex.Unlock()
		if listening {
			return machine.Done, syscall.EISCONN
		}
		l.Close()
		if from.Addr().IsUnspecified() && to.Addr().IsLoopback() {
			from = netip.AddrPortFrom(to.Addr(), from.Port())
		}
	}
	n, ok := e.s.net.(machine.Stepwise)
	if ok && d == 0 {
		c, err := n.StartDial(from, to)
		if err != nil {
			return machine.Done, err
		}
		e.connected(c, false)
		return machine.Done, syscall.EINPROGRESS
	}
	if d == 0 {
		d = machine.Forever
	}
	defer p.For(p.For("an answer"))
	var c machine.Conn
	var o machine.Outcome
	var err error
	if ok {
		c, o, err = n.DialFrom(p, from, to, d)
	} else {
		c, o, err = e.s.net.Dial(p, to, d)
	}
	if err == nil && o == machine.Done {
		e.connected(c, true)
	}
	return o, err
}

// connectAgain is connect of a socket that has a connection: one that has failed is forgotten, so that another can be made.
func (e *emulated) connectAgain(c machine.Conn) (again bool, err error) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	dialing, ok := c.(machine.Dialing)
	switch {
	case !ok || dialing.Made():
		if !e.told {
			e.told = true
			return false, nil
		}
		return false, syscall.EISCONN
	case c.Ready()&machine.Failed == 0:
		return false, syscall.EALREADY
	}
	err = dialing.Failure()
	e.conn = nil
	return err == nil, err
}

func (e *emulated) connected(c machine.Conn, told bool) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.conn, e.bound, e.told = c, c.LocalAddr(), told
}

// errnoOf is the number of an error of the machine's.
func errnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	switch {
	case err == nil:
	case errors.Is(err, machine.ErrRefused):
		return syscall.ECONNREFUSED
	case errors.Is(err, machine.ErrReset):
		return syscall.ECONNRESET
	case !errors.As(err, &errno):
		return syscall.EIO
	}
	return errno
}

// A datagram is one that has been peeked at.
type datagram struct {
	data []byte
	from netip.AddrPort
}

// hasPeeked reports whether there is something to read that the machine's socket has no more.
func (e *emulated) hasPeeked() bool {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return len(e.peeked) > 0 || e.datagram != nil
}

// receiveDatagram reads a datagram, or with the flag MSG_PEEK looks at it.
func (e *emulated) receiveDatagram(p *machine.Parker, packets machine.PacketSocket, peer netip.AddrPort, b []byte, flags int, d time.Duration) (int, machine.Address, machine.Outcome, error) {
	e.mutex.Lock()
	g := e.datagram
	if flags&msgPeek == 0 {
		e.datagram = nil
	}
	e.mutex.Unlock()
	if g != nil {
		return copy(b, g.data), machine.Address{AddrPort: g.from}, machine.Done, nil
	}
	buf := b
	if flags&msgPeek != 0 {
		buf = make([]byte, maxDatagram)
	}
	for {
		n, from, o, err := packets.ReadFrom(p, buf, d)
		if o == machine.Done && err == nil && peer.IsValid() && from != peer {
			continue // a connected socket hears nobody else
		}
		if flags&msgPeek != 0 && o == machine.Done && err == nil {
			e.mutex.Lock()
			e.datagram = &datagram{buf[:n], from}
			e.mutex.Unlock()
			n = copy(b, buf[:n])
		}
		return n, machine.Address{AddrPort: from}, o, err
	}
}

// receivePeeked reads bytes of which some have been peeked at, and those that have come since.
func (e *emulated) receivePeeked(p *machine.Parker, conn machine.Conn, b []byte, flags int) (int, error) {
	e.mutex.Lock()
	more := len(b) - len(e.peeked)
	e.mutex.Unlock()
	var buf []byte
	if more > 0 && conn.Ready()&machine.Readable != 0 {
		buf = make([]byte, more)
		n, o, err := conn.Read(p, buf, 0)
		if o != machine.Done || err != nil {
			n = 0 // the next call will tell
		}
		buf = buf[:n]
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.peeked = append(e.peeked, buf...)
	n := copy(b, e.peeked)
	if flags&msgPeek == 0 {
		e.peeked = e.peeked[n:]
	}
	return n, nil
}

// maxDatagram is the size of the largest datagram.
const maxDatagram = 65535
