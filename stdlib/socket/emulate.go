package socket

// This file makes endpoints of a machine.Network, for machines whose operating system's sockets are not to be had: simulated ones,
// and systems other than Linux.
//
// What differs from a kernel's: there are no AF_UNIX addresses, and options are only kept in mind. With a Network that is not a
// machine.Stepwise a socket for connections accepts them from bind on, not only from listen on, and connect waits even if the
// socket does not.

import (
	"errors"
	"io"
	"net/netip"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
)

// An emulated implements machine.Endpoint.
type emulated struct {
	s            *state
	family, kind int
	number       int

	mutex     sync.Mutex // guards what follows; never held over a call that may wait
	closed    bool
	packets   machine.PacketSocket
	listener  machine.Listener
	conn      machine.Conn
	bound     netip.AddrPort
	peer      netip.AddrPort // of a connected socket for datagrams
	listening bool
	noRead    bool // shutdown
	noWrite   bool
	peeked    []byte
	datagram  *datagram // that has been peeked at
	told      bool      // connect has said that the connection is made
	unnamed   bool      // it is one of a pair
	options   map[[2]int][]byte
}

// emulate makes an endpoint.
func (s *state) emulate(family, kind, protocol int) (*emulated, error) {
	kind &^= sockNonblock | sockCloexec
	switch {
	case family == afUnix:
		return nil, s.missing("AF_UNIX sockets", syscall.EAFNOSUPPORT)
	case kind == sockRaw:
		return nil, s.missing("raw sockets", syscall.EPROTONOSUPPORT)
	case family != afInet && family != afInet6:
		return nil, syscall.EAFNOSUPPORT
	case kind < 0 || kind > sockPacket:
		return nil, syscall.EINVAL
	case kind != sockStream && kind != sockDgram:
		return nil, syscall.ESOCKTNOSUPPORT
	case protocol != 0 && (kind == sockStream) != (protocol == ipprotoTCP), protocol != 0 && (kind == sockDgram) != (protocol == ipprotoUDP):
		return nil, syscall.EPROTONOSUPPORT
	}
	return s.newEmulated(family, kind), nil
}

// firstFD is the number of the first socket: lower ones are the standard files.
const firstFD = 3

func (s *state) newEmulated(family, kind int) *emulated {
	e := &emulated{s: s, family: family, kind: kind, number: firstFD, options: map[[2]int][]byte{}}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for s.open[e.number] != nil || s.handed[e.number] != nil {
		e.number++
	}
	s.open[e.number] = e
	return e
}

// emulatePair makes two endpoints that are connected.
func (s *state) emulatePair(p *machine.Parker, family, kind int) (a, b machine.Endpoint, err error) {
	if n, ok := s.net.(machine.Stepwise); ok {
		return s.stepwisePair(n, family, kind&^(sockNonblock|sockCloexec))
	}
	if kind&^(sockNonblock|sockCloexec) != sockStream || family != afUnix && family != afInet && family != afInet6 {
		return nil, nil, syscall.EOPNOTSUPP
	}
	l, err := s.net.Listen(netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), 0), 1)
	if err != nil {
		return nil, nil, err
	}
	defer l.Close()
	x, o, err := s.net.Dial(p, l.LocalAddr(), machine.Forever)
	if err == nil && o != machine.Done {
		err = syscall.EINTR
	}
	if err != nil {
		return nil, nil, err
	}
	y, o, err := l.Accept(p, machine.Forever)
	if err == nil && o != machine.Done {
		err = syscall.EINTR
	}
	if err != nil {
		x.Close()
		return nil, nil, err
	}
	ends := [2]*emulated{s.newEmulated(family, sockStream), s.newEmulated(family, sockStream)}
	for i, c := range []machine.Conn{x, y} {
		ends[i].conn, ends[i].bound = c, c.LocalAddr()
	}
	return ends[0], ends[1], nil
}

func (e *emulated) Fd() int {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.closed {
		return -1
	}
	return e.number
}

func (e *emulated) Detach() int { return -1 }

// socket is the machine's socket, nil if there is none yet.
func (e *emulated) socket() (s machine.Socket) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	switch {
	case e.packets != nil:
		s = e.packets
	case e.listener != nil:
		s = e.listener
	case e.conn != nil:
		s = e.conn
	}
	return s
}

// Close closes the machine's socket.
func (e *emulated) Close() error {
	s := e.socket()
	e.mutex.Lock()
	if e.closed {
		e.mutex.Unlock()
		return syscall.EBADF
	}
	e.closed = true
	e.mutex.Unlock()
	if s != nil {
		return s.Close()
	}
	return nil
}

// any is the address that stands for all of this computer's.
func (e *emulated) any() netip.AddrPort {
	if e.family == afInet6 {
		return netip.AddrPortFrom(netip.IPv6Unspecified(), 0)
	}
	return netip.AddrPortFrom(netip.IPv4Unspecified(), 0)
}

// Bind opens the machine's socket.
func (e *emulated) Bind(a machine.Address) error {
	if e.socket() != nil {
		return syscall.EINVAL
	}
	return e.openAt(a.AddrPort)
}

func (e *emulated) openAt(a netip.AddrPort) error {
	if e.kind == sockDgram {
		p, err := e.s.net.ListenPacket(a)
		if err != nil {
			return err
		}
		e.mutex.Lock()
		defer e.mutex.Unlock()
		e.packets, e.bound = p, p.LocalAddr()
		return nil
	}
	l, err := e.reserve(a)
	if err != nil {
		return err
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.listener, e.bound = l, l.LocalAddr()
	return nil
}

// Listen lets Accept work.
func (e *emulated) Listen(backlog int) error {
	if e.kind == sockDgram {
		return syscall.EOPNOTSUPP
	}
	if e.socket() == nil {
		if err := e.openAt(e.any()); err != nil {
			return err
		}
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.listener == nil {
		return syscall.EINVAL
	}
	e.listening = true
	if l, ok := e.listener.(machine.Reserved); ok {
		l.Open(backlog)
	}
	return nil
}

// Accept waits for a connection.
func (e *emulated) Accept(p *machine.Parker, d time.Duration) (machine.Endpoint, machine.Address, machine.Outcome, error) {
	e.mutex.Lock()
	l, ok := e.listener, e.listening
	e.mutex.Unlock()
	if e.kind == sockDgram {
		return nil, machine.Address{}, machine.Done, syscall.EOPNOTSUPP
	}
	if !ok {
		return nil, machine.Address{}, machine.Done, syscall.EINVAL
	}
	defer p.For(p.For("a connection"))
	c, o, err := l.Accept(p, d)
	if err != nil || o != machine.Done {
		return nil, machine.Address{}, o, err
	}
	n := e.s.newEmulated(e.family, e.kind)
	n.conn, n.bound = c, c.LocalAddr()
	return n, machine.Address{AddrPort: c.RemoteAddr()}, o, nil
}

// Connect makes a connection, or for datagrams remembers where they are to go.
func (e *emulated) Connect(p *machine.Parker, to machine.Address, d time.Duration) (machine.Outcome, error) {
	a := to.AddrPort
	if a.Addr().IsUnspecified() { // this computer
		a = netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), a.Port())
		if e.family == afInet6 {
			a = netip.AddrPortFrom(netip.IPv6Loopback(), a.Port())
		}
	}
	if e.kind == sockDgram {
		if err := e.mayOpen(); err != nil {
			return machine.Done, err
		}
		e.mutex.Lock()
		defer e.mutex.Unlock()
		e.peer = a
		if e.bound.Addr().IsUnspecified() && a.Addr().IsLoopback() { // it is now known which of its addresses it uses
			e.bound = netip.AddrPortFrom(a.Addr(), e.bound.Port())
		}
		return machine.Done, nil
	}
	return e.connect(p, a, d)
}

// mayOpen opens a socket for datagrams that has no address yet.
func (e *emulated) mayOpen() error {
	if e.socket() != nil {
		return nil
	}
	return e.openAt(e.any())
}

// Receive reads bytes or a datagram.
func (e *emulated) Receive(p *machine.Parker, b []byte, flags int, d time.Duration) (int, machine.Address, machine.Outcome, error) {
	if e.kind == sockDgram {
		if err := e.mayOpen(); err != nil {
			return 0, machine.Address{}, machine.Done, err
		}
	}
	defer p.For(p.For("data"))
	e.mutex.Lock()
	packets, conn, peer, over := e.packets, e.conn, e.peer, e.noRead
	peeked := len(e.peeked) > 0 && conn != nil
	e.mutex.Unlock()
	switch {
	case over:
		return 0, machine.Address{}, machine.Done, nil
	case peeked:
		n, err := e.receivePeeked(p, conn, b, flags)
		return n, machine.Address{}, machine.Done, err
	case packets != nil:
		return e.receiveDatagram(p, packets, peer, b, flags, d)
	case conn == nil:
		return 0, machine.Address{}, machine.Done, syscall.ENOTCONN
	}
	n, o, err := conn.Read(p, b, d)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	if flags&msgPeek != 0 && n > 0 {
		e.mutex.Lock()
		defer e.mutex.Unlock()
		e.peeked = append(e.peeked, b[:n]...)
	}
	return n, machine.Address{}, o, err
}

// Send sends a part of b, or a datagram.
func (e *emulated) Send(p *machine.Parker, b []byte, _ int, to *machine.Address, d time.Duration) (int, machine.Outcome, error) {
	if e.kind == sockDgram {
		if err := e.mayOpen(); err != nil {
			return 0, machine.Done, err
		}
	}
	e.mutex.Lock()
	packets, conn, peer, over := e.packets, e.conn, e.peer, e.noWrite
	e.mutex.Unlock()
	switch {
	case over:
		return 0, machine.Done, syscall.EPIPE
	case packets != nil:
		if to != nil {
			peer = to.AddrPort
		}
		switch {
		case !peer.IsValid():
			return 0, machine.Done, syscall.EDESTADDRREQ
		case peer.Port() == 0:
			return 0, machine.Done, syscall.EINVAL
		}
		if peer.Addr().IsUnspecified() {
			peer = netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), peer.Port())
		}
		if err := packets.WriteTo(b, peer); err != nil {
			return 0, machine.Done, err
		}
		return len(b), machine.Done, nil
	case conn == nil && to != nil:
		return 0, machine.Done, syscall.ENOTCONN
	case conn == nil:
		return 0, machine.Done, syscall.EPIPE
	case len(b) == 0:
		return 0, machine.Done, nil
	}
	defer p.For(p.For("room to send"))
	return conn.Write(p, b, d)
}

// Shutdown ends one direction, or both.
func (e *emulated) Shutdown(how int) error {
	e.mutex.Lock()
	conn, peer := e.conn, e.peer
	if how < 0 || how > 2 {
		e.mutex.Unlock()
		return syscall.EINVAL
	}
	if conn == nil && !peer.IsValid() {
		e.mutex.Unlock()
		return syscall.ENOTCONN
	}
	e.noRead = e.noRead || how != 1
	e.noWrite = e.noWrite || how != 0
	e.mutex.Unlock()
	if how != 0 && conn != nil {
		return conn.CloseWrite()
	}
	return nil
}

// Name is the address of this side.
func (e *emulated) Name() (machine.Address, error) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	switch {
	case e.closed:
		return machine.Address{}, syscall.EBADF
	case e.unnamed:
		return machine.Address{Unix: true}, nil
	case e.bound.IsValid():
		return machine.Address{AddrPort: e.bound}, nil
	}
	return machine.Address{AddrPort: e.any()}, nil
}

// Peer is the address of the other side.
func (e *emulated) Peer() (machine.Address, error) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	switch {
	case e.unnamed:
		return machine.Address{Unix: true}, nil
	case e.conn != nil && made(e.conn):
		return machine.Address{AddrPort: e.conn.RemoteAddr()}, nil
	case e.peer.IsValid():
		return machine.Address{AddrPort: e.peer}, nil
	}
	return machine.Address{}, syscall.ENOTCONN
}

func (e *emulated) LocalAddr() netip.AddrPort {
	a, _ := e.Name()
	return a.AddrPort
}

// Ready is which calls would return at once.
func (e *emulated) Ready() machine.Readiness {
	s := e.socket()
	if s == nil {
		return machine.Writable | machine.Hangup
	}
	if e.hasPeeked() {
		return s.Ready() | machine.Readable
	}
	return s.Ready()
}

// Option returns what has been set, or a default.
func (e *emulated) Option(level, name, size int) ([]byte, error) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	n := 0
	if level == solSocket && name > lastOption {
		return nil, syscall.ENOPROTOOPT
	}
	if level == solSocket {
		switch name {
		case soType:
			n = e.kind
		case soError:
			if c, ok := e.conn.(machine.Dialing); ok {
				n = int(errnoOf(c.Failure()))
			}
		case soSndBuf, soRcvBuf:
			n = 212992
		}
	}
	if v := e.options[[2]int{level, name}]; v != nil {
		return append(make([]byte, 0, max(size, len(v))), v...)[:max(size, len(v))][:size], nil
	}
	return []byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24), 0}[:min(size, 4)], nil
}

// lastOption is the greatest number of an option of SOL_SOCKET.
const lastOption = 60

// SetOption keeps an option in mind.
func (e *emulated) SetOption(level, name int, value []byte) error {
	if level == solSocket && name > lastOption {
		return syscall.ENOPROTOOPT
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.options[[2]int{level, name}] = append([]byte(nil), value...)
	return nil
}

// base is what the machine's Select knows.
func base(s machine.Socket) machine.Socket {
	if e, ok := s.(*emulated); ok {
		return e.socket()
	}
	return s
}

// Select is Network.Select for sockets of Find. Those that are not connected yet are ready for nothing but a hang-up.
func Select(n machine.Network, p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	ready := make([]machine.Readiness, len(sockets))
	var known []machine.Socket
	var wants []machine.Readiness
	var index []int
	raw := false
	for i, s := range sockets {
		if b := base(s); b != nil {
			known, wants, index = append(known, b), append(wants, wanted[i]), append(index, i)
			if e, ok := s.(*emulated); ok && e.hasPeeked() && wanted[i]&machine.Readable != 0 {
				ready[i], raw = machine.Readable, true
			}
		} else {
			ready[i] = machine.Writable&wanted[i] | machine.Hangup
			raw = true
		}
	}
	if raw {
		d = 0
	}
	defer p.For(p.For("sockets"))
	r, o, err := n.Select(p, known, wants, d)
	for i, x := range r {
		ready[index[i]] |= x
	}
	if raw && o == machine.TimedOut {
		o = machine.Done
	}
	return ready, o, err
}
