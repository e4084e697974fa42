// This file defines the simulated network, and sockets for datagrams.
//
// Addresses 127.0.0.0/8 and ::1 are this computer: what is sent between them arrives within the system call of the sender,
// who also pays for waking the receiver, as in Linux. All other addresses are computers far away, one each. A thread may
// use any of them as its own and so play another computer, on the cores of this one; or Handle plays one by a function,
// which takes no time. What is sent between different computers is under way for a time that varies by chance. A connection
// keeps the order of its bytes, datagrams do not.

package sim

import (
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"time"

	"minipy/gil/machine"
)

// The sizes of a network.
const (
	bufferSize  = 212992 // bytes that wait to be read from a socket for datagrams, as in Linux
	packetSize  = 768    // what one counts beside its bytes
	maxDatagram = 65507
	windowSize  = 65536 // bytes of a connection, in one direction, that are not yet read
	firstFree   = 32768 // the first port for sockets that do not name one
	lastFree    = 60999
)

type network struct {
	m         *Machine
	packets   map[netip.AddrPort]*packetSocket
	listeners map[netip.AddrPort]*listener
	handlers  map[netip.AddrPort]func(from netip.AddrPort, data []byte)
	free      uint16
}

var _ machine.Stepwise = (*Machine)(nil)

func (n *network) init(m *Machine) {
	*n = network{m: m, free: firstFree, packets: map[netip.AddrPort]*packetSocket{}, listeners: map[netip.AddrPort]*listener{},
		handlers: map[netip.AddrPort]func(netip.AddrPort, []byte){}}
}

// computer is the address of the computer that a is an address of.
func computer(a netip.Addr) netip.Addr {
	if a = a.Unmap(); a.IsLoopback() || a.IsUnspecified() || !a.IsValid() {
		return netip.Addr{}
	}
	return a
}

// travel calls arrive when something that is sent now has come from one address to another: at once on the same computer,
// and otherwise no sooner than at the time after. It returns when that is.
func (n *network) travel(from, to netip.Addr, after int64, arrive func()) int64 {
	m := n.m
	if computer(from) == computer(to) {
		arrive()
		return m.now
	}
	at := max(after, m.now+m.vary(m.p.NetLatency)+m.chance.drawn(m.p.NetTail, Exponential))
	m.schedule(&event{kind: evCall, call: arrive}, at)
	return at
}

// bind chooses the address of a new socket.
func (n *network) bind(a netip.AddrPort, used func(netip.AddrPort) bool) (netip.AddrPort, error) {
	if !a.Addr().IsValid() {
		return a, fmt.Errorf("%v: %w", a, machine.ErrNoAddress)
	}
	a = netip.AddrPortFrom(a.Addr().Unmap(), a.Port())
	if a.Port() != 0 {
		if used(a) {
			return a, fmt.Errorf("%v: %w", a, machine.ErrInUse)
		}
		return a, nil
	}
	for range lastFree - firstFree + 1 {
		a = netip.AddrPortFrom(a.Addr(), n.free)
		if n.free++; n.free > lastFree {
			n.free = firstFree
		}
		if !used(a) {
			return a, nil
		}
	}
	return a, machine.ErrInUse
}

// find returns the socket that belongs to an address: that bound to it, or that bound to all addresses of the computer.
func find[S any](sockets map[netip.AddrPort]S, a netip.AddrPort) (s S, ok bool) {
	a = netip.AddrPortFrom(a.Addr().Unmap(), a.Port())
	if s, ok = sockets[a]; ok || computer(a.Addr()).IsValid() {
		return s, ok
	}
	for _, any := range []netip.Addr{netip.IPv4Unspecified(), netip.IPv6Unspecified()} {
		if s, ok = sockets[netip.AddrPortFrom(any, a.Port())]; ok {
			return s, ok
		}
	}
	return s, false
}

// Handle plays a computer far away: f is called with each datagram that comes to an address, on no thread, and takes no
// time. A nil f ends that.
func (m *Machine) Handle(at netip.AddrPort, f func(from netip.AddrPort, data []byte)) {
	if f == nil {
		delete(m.net.handlers, at)
		return
	}
	m.net.handlers[at] = f
}

// Send sends a datagram from an address that no thread uses, such as one that Handle plays. It takes no time.
func (m *Machine) Send(from, to netip.AddrPort, data []byte) {
	data = slices.Clone(data)
	m.net.travel(from.Addr(), to.Addr(), 0, func() { m.net.deliver(from, to, data) })
}

// Arrivals calls f again and again, on no thread, after times with a mean and a distribution: Exponential is what happens
// independently of each other (a Poisson process). Stop ends it.
func (m *Machine) Arrivals(mean time.Duration, d Distribution, f func()) (stop func()) {
	next := &event{kind: evCall}
	again := func() { m.schedule(next, m.now+1+m.chance.drawn(int64(mean), d)) }
	next.call = func() {
		again()
		f()
	}
	again()
	return func() { m.cancel(next) }
}

// deliver brings a datagram to its receiver, if there is one.
func (n *network) deliver(from, to netip.AddrPort, data []byte) {
	if s, ok := find(n.packets, to); ok {
		s.arrive(from, data)
		return
	}
	if f := n.handlers[to]; f != nil {
		f(from, data)
	}
}

// A socket is what all sockets have in common: threads that wait.
type socket struct {
	m       *Machine
	local   netip.AddrPort
	closed  bool
	waiting []*waiter
}

// A waiter is a thread that waits for a socket to be ready.
type waiter struct {
	parker *machine.Parker
	want   machine.Readiness
	one    bool // it takes what has come, so that others need not be woken
	woken  bool
}

// LocalAddr is the socket's address.
func (s *socket) LocalAddr() netip.AddrPort { return s.local }

// enter is a system call.
func (s *socket) enter(cost int64, bytes int) {
	m := s.m
	m.act()
	m.pay(m.cur, m.p.Syscall+cost+int64(bytes)*m.p.BytePs/1000)
	m.warmUp()
}

// notify wakes those who wait for the socket to become ready: who only looks, and the first who acts.
func (s *socket) notify(r machine.Readiness) {
	one := false
	for _, w := range slices.Clone(s.waiting) {
		if w.want&r == 0 || w.one && (one || w.woken) {
			continue
		}
		one, w.woken = one || w.one, true
		s.m.sync = true
		w.parker.Unpark()
		s.m.sync = false
	}
}

// wake wakes everybody.
func (s *socket) wake() {
	for _, w := range slices.Clone(s.waiting) {
		w.parker.Unpark()
	}
}

func (s *socket) leave(p *machine.Parker) {
	s.waiting = slices.DeleteFunc(s.waiting, func(w *waiter) bool { return w.parker == p })
}

// await waits until ready returns true or the socket is closed.
func (s *socket) await(p *machine.Parker, d time.Duration, r machine.Readiness, ready func() bool) (machine.Outcome, error) {
	end := s.m.deadline(d)
	for !s.closed && !ready() {
		left := s.m.left(end)
		if left == 0 {
			return machine.TimedOut, nil
		}
		s.waiting = append(s.waiting, &waiter{p, r, true, false})
		o := p.Park(left)
		s.leave(p)
		if o != machine.Done && !ready() && !s.closed {
			return o, nil
		}
		if o == machine.Interrupted {
			s.notify(r) // another one may act
			return o, nil
		}
	}
	if s.closed {
		return machine.Done, machine.ErrSocket
	}
	return machine.Done, nil
}

// deadline is when a time limit ends; endOfTime is never.
func (m *Machine) deadline(d time.Duration) int64 {
	if at, ok := m.in(d); ok && d >= 0 {
		return at
	}
	return endOfTime
}

// left is the rest of a time limit.
func (m *Machine) left(end int64) time.Duration {
	if end == endOfTime {
		return machine.Forever
	}
	return time.Duration(max(end-m.now, 0))
}

// A datagram has arrived.
type datagram struct {
	from netip.AddrPort
	data []byte
}

// A packetSocket implements machine.PacketSocket.
type packetSocket struct {
	socket
	queue []datagram
	size  int
}

// ListenPacket opens a socket for datagrams.
func (m *Machine) ListenPacket(local netip.AddrPort) (machine.PacketSocket, error) {
	n := &m.net
	m.pay(m.cur, m.p.Syscall)
	a, err := n.bind(local, func(a netip.AddrPort) bool { return n.packets[a] != nil || n.handlers[a] != nil })
	if err != nil {
		return nil, err
	}
	s := &packetSocket{socket: socket{m: m, local: a}}
	n.packets[a] = s
	return s, nil
}

// Ready is Writable, and Readable if a datagram has come.
func (s *packetSocket) Ready() machine.Readiness {
	if s.readable() {
		return machine.Readable | machine.Writable
	}
	return machine.Writable
}

func (s *packetSocket) readable() bool { return len(s.queue) > 0 }

func (s *packetSocket) arrive(from netip.AddrPort, data []byte) {
	if s.closed || s.size+len(data)+packetSize > bufferSize {
		return
	}
	s.m.pay(s.m.cur, s.m.p.Deliver)
	s.size += len(data) + packetSize
	s.queue = append(s.queue, datagram{from, data})
	s.notify(machine.Readable)
}

// ReadFrom waits for a datagram.
func (s *packetSocket) ReadFrom(p *machine.Parker, b []byte, d time.Duration) (int, netip.AddrPort, machine.Outcome, error) {
	s.enter(s.m.p.Recv, 0)
	if o, err := s.await(p, d, machine.Readable, s.readable); o != machine.Done || err != nil {
		return 0, netip.AddrPort{}, o, err
	}
	g := s.queue[0]
	s.queue = slices.Delete(s.queue, 0, 1)
	s.size -= len(g.data) + packetSize
	return copy(b, g.data), g.from, machine.Done, nil
}

// WriteTo sends a datagram.
func (s *packetSocket) WriteTo(b []byte, to netip.AddrPort) error {
	if len(b) > maxDatagram {
		return machine.ErrTooLong
	}
	s.enter(s.m.p.Send, len(b))
	if s.closed {
		return machine.ErrSocket
	}
	from := s.local
	if from.Addr().IsUnspecified() && computer(to.Addr()) == (netip.Addr{}) {
		from = netip.AddrPortFrom(to.Addr(), from.Port())
	}
	data := slices.Clone(b)
	s.m.net.travel(from.Addr(), to.Addr(), 0, func() { s.m.net.deliver(from, to, data) })
	return nil
}

// Close closes the socket.
func (s *packetSocket) Close() error {
	s.enter(0, 0)
	if s.closed {
		return machine.ErrSocket
	}
	s.closed = true
	delete(s.m.net.packets, s.local)
	s.wake()
	return nil
}

// A selectable is a socket of this package.
type selectable interface {
	machine.Socket
	common() *socket
}

func (s *socket) common() *socket { return s }

// errForeign is returned by Select for sockets of another machine.
var errForeign = errors.New("a socket of another machine")

// Select waits until one of several sockets is ready.
func (m *Machine) Select(p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	m.act()
	m.pay(m.cur, m.p.Syscall)
	end := m.deadline(d)
	ready := make([]machine.Readiness, len(sockets))
	for {
		any := false
		for i, s := range sockets {
			c, ok := s.(selectable)
			if !ok || c.common().m != m {
				return nil, machine.Done, errForeign
			}
			if c.common().closed {
				return nil, machine.Done, machine.ErrSocket
			}
			ready[i] = s.Ready() & (wanted[i] | machine.Hangup | machine.Failed)
			any = any || ready[i] != 0
		}
		if any {
			return ready, machine.Done, nil
		}
		left := m.left(end)
		if left == 0 {
			return ready, machine.TimedOut, nil
		}
		for i, s := range sockets {
			c := s.(selectable).common()
			c.waiting = append(c.waiting, &waiter{p, wanted[i], false, false})
		}
		o := p.Park(left)
		for _, s := range sockets {
			s.(selectable).common().leave(p)
		}
		if o == machine.Interrupted {
			return ready, o, nil
		}
	}
}
