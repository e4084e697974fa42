// This file makes a machine.Network of Go's, where the system's own is not used.

//go:build !linux

package host

import (
	"net/netip"
	"time"

	"minipy/gil/machine"
)

// pollers are for Linux only.
type pollers struct{}

// ListenPacket opens a socket for datagrams.
func (m *Machine) ListenPacket(local netip.AddrPort) (machine.PacketSocket, error) {
	return m.goListenPacket(local)
}

// Listen opens a socket for connections.
func (m *Machine) Listen(local netip.AddrPort, backlog int) (machine.Listener, error) {
	return m.goListen(local, backlog)
}

// Dial makes a connection.
func (m *Machine) Dial(p *machine.Parker, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	return m.goDial(p, remote, d)
}

// Select waits until one of several sockets is ready.
func (m *Machine) Select(p *machine.Parker, sockets []machine.Socket, wanted []machine.Readiness, d time.Duration) ([]machine.Readiness, machine.Outcome, error) {
	return m.goSelect(p, sockets, wanted, d)
}
