// This file defines sockets, which a machine may have beside what all have.

package machine

import (
	"errors"
	"net/netip"
	"time"
)

// A Network is a machine with sockets. Their calls that wait do so on the thread's Parker, like Lock and Event: with a time
// limit, and Interrupt ends them. They know nothing of the GIL. A call whose Outcome is not Done has had no effect.
type Network interface {
	// ListenPacket opens a socket for datagrams (UDP) at a local address. Port 0 is any free port.
	ListenPacket(local netip.AddrPort) (PacketSocket, error)

	// Listen opens a socket for connections (TCP), of which up to backlog may wait to be accepted.
	Listen(local netip.AddrPort, backlog int) (Listener, error)

	// Dial makes a connection.
	Dial(p *Parker, remote netip.AddrPort, d time.Duration) (Conn, Outcome, error)

	// Select waits until one of the sockets is ready as wanted (Done), and reports how each is. The error is ErrSocket if
	// one of them is closed.
	Select(p *Parker, sockets []Socket, wanted []Readiness, d time.Duration) ([]Readiness, Outcome, error)
}

// A Socket is what all sockets have in common. Threads may use one at the same time.
type Socket interface {
	LocalAddr() netip.AddrPort

	// Ready is which calls would return at once.
	Ready() Readiness

	// Close ends all calls that wait, with ErrSocket.
	Close() error
}

// Readiness is what a socket is ready for.
type Readiness uint8

// The bits of Readiness.
const (
	Readable Readiness = 1 << iota // there is something to read or to accept, or the end has come
	Writable                       // there is room to write
	Hangup                         // nothing more will come; reported whether it is wanted or not
	Failed                         // there is an error to be fetched; likewise
)

// A PacketSocket sends and receives datagrams.
type PacketSocket interface {
	Socket

	// ReadFrom waits for a datagram and copies as much of it as there is room for. The rest is lost.
	ReadFrom(p *Parker, b []byte, d time.Duration) (n int, from netip.AddrPort, o Outcome, err error)

	// WriteTo sends a datagram. It never waits: a datagram for which somebody has no room is lost.
	WriteTo(b []byte, to netip.AddrPort) error
}

// A Listener accepts connections.
type Listener interface {
	Socket
	Accept(p *Parker, d time.Duration) (Conn, Outcome, error)
}

// A Conn is a connection.
type Conn interface {
	Socket
	RemoteAddr() netip.AddrPort

	// Read waits for at least one byte. The error is io.EOF at the end.
	Read(p *Parker, b []byte, d time.Duration) (int, Outcome, error)

	// Write waits for room for at least one byte, and writes as many as there is room for.
	Write(p *Parker, b []byte, d time.Duration) (int, Outcome, error)

	// CloseWrite tells the other side that nothing more comes.
	CloseWrite() error
}

// A Stepwise is a Network whose connections can be made step by step, as operating systems let one do.
type Stepwise interface {
	Network

	// Reserve is Listen, but connections are refused until Open is called.
	Reserve(local netip.AddrPort) (Reserved, error)

	// DialFrom is Dial from a local address; one that is not valid is any.
	DialFrom(p *Parker, local, remote netip.AddrPort, d time.Duration) (Conn, Outcome, error)

	// StartDial begins to make a connection and does not wait. It is Writable when it has been made or has failed.
	StartDial(local, remote netip.AddrPort) (Dialing, error)

	// Pair makes two ends of a connection that have no addresses.
	Pair() (a, b Conn)
}

// A Reserved is a Listener that may not accept yet.
type Reserved interface {
	Listener
	Open(backlog int)
}

// A Dialing is a connection that may not have been made yet.
type Dialing interface {
	Conn

	// Made reports whether the connection has been made.
	Made() bool

	// Failure is why it could not be made, once; then it is nil.
	Failure() error
}

// The errors of sockets, perhaps wrapped.
var (
	ErrSocket    = errors.New("socket is closed")
	ErrInUse     = errors.New("address already in use")
	ErrRefused   = errors.New("connection refused")
	ErrReset     = errors.New("connection reset by peer")
	ErrPipe      = errors.New("broken pipe")
	ErrTooLong   = errors.New("message too long")
	ErrNoAddress = errors.New("cannot assign requested address")
)
