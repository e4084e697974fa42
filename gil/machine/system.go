// This file defines sockets as an operating system has them, which a machine may offer beside Network.

package machine

import (
	"net/netip"
	"time"
)

// A System is a machine whose sockets can do all that those of its operating system can: families, options, flags and numbers of
// errors are the system's. All errors are, or wrap, a syscall.Errno.
type System interface {
	Network

	// Endpoint makes a socket, as socket(2) does.
	Endpoint(family, kind, protocol int) (Endpoint, error)

	// EndpointPair makes two that are connected with each other, as socketpair(2) does.
	EndpointPair(family, kind, protocol int) (a, b Endpoint, err error)

	// Adopt makes an Endpoint of a descriptor, which it owns from then on, and says what kind of socket it is.
	Adopt(fd int) (e Endpoint, family, kind, protocol int, err error)

	// Descriptor makes something to Select of any descriptor. Its Close does not close that.
	Descriptor(fd int) Socket
}

// An Address is where a socket is: a host and a port, or a path (AF_UNIX), which may be "".
type Address struct {
	netip.AddrPort
	Path string
	Unix bool
}

// An Endpoint is a socket that may yet become anything. The calls that wait do so as those of Network; with the time limit 0
// they do not, and their Outcome is TimedOut.
type Endpoint interface {
	Socket

	// Fd is the descriptor, which is -1 once the socket is closed.
	Fd() int

	// Detach closes the Endpoint, but not the descriptor, which it returns.
	Detach() int

	Bind(a Address) error
	Listen(backlog int) error
	Accept(p *Parker, d time.Duration) (Endpoint, Address, Outcome, error)

	// Connect waits until the connection is made. With the time limit 0 the error may be EINPROGRESS.
	Connect(p *Parker, to Address, d time.Duration) (Outcome, error)

	// Receive reads bytes or a datagram. 0 bytes are the end. The address is valid for datagrams.
	Receive(p *Parker, b []byte, flags int, d time.Duration) (int, Address, Outcome, error)

	// Send sends a part of b, or a datagram. A nil address is the one that the socket is connected with.
	Send(p *Parker, b []byte, flags int, to *Address, d time.Duration) (int, Outcome, error)

	Shutdown(how int) error

	// Name and Peer are the addresses of this side and of the other.
	Name() (Address, error)
	Peer() (Address, error)

	// Option returns up to size bytes of an option; SetOption sets it.
	Option(level, name, size int) ([]byte, error)
	SetOption(level, name int, value []byte) error
}

// A Messenger is an Endpoint that can receive and send something beside the bytes, such as descriptors: control messages as they
// stand in memory. ReceiveMessage returns how many bytes there are of both, and flags.
type Messenger interface {
	ReceiveMessage(p *Parker, b, beside []byte, flags int, d time.Duration) (n, besides, got int, from Address, o Outcome, err error)
	SendMessage(p *Parker, b, beside []byte, flags int, to *Address, d time.Duration) (int, Outcome, error)
}

// A Poller is a machine that has epoll(7).
type Poller interface {
	// Poll makes one, AdoptPoll makes one of a descriptor, which it owns from then on.
	Poll() (Poll, error)
	AdoptPoll(fd int) (Poll, error)
}

// A Poll waits for descriptors that are registered with it.
type Poll interface {
	Fd() int
	Close() error

	// Control registers a descriptor, changes what is waited for, or forgets it: the numbers are those of epoll_ctl(2).
	Control(op, fd int, events uint32) error

	// Wait waits for up to most events.
	Wait(p *Parker, most int, d time.Duration) ([]PollEvent, Outcome, error)
}

// A PollEvent is a descriptor and what it is ready for.
type PollEvent struct {
	Fd     int
	Events uint32
}
