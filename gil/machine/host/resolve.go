// This file finds the addresses of other computers.

package host

import (
	"context"
	"net"
	"net/netip"

	"minipy/gil/machine"
)

// Resolve returns the addresses of a host. An interrupt ends it.
func (m *Machine) Resolve(p *machine.Parker, host string) ([]netip.Addr, machine.Outcome, error) {
	s := &goSocket{m: m}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var found []netip.Addr
	over := false // like found, guarded by the mutex
	go func() {
		all, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		s.mutex.Lock()
		defer s.mutex.Unlock()
		found, s.err, over = all, err, true
		s.wake()
	}()
	o, _ := s.await(p, machine.Forever, "an answer", func() bool { return over })
	defer s.mutex.Unlock()
	if o != machine.Done || s.err != nil {
		return nil, o, s.err
	}
	for i, a := range found {
		found[i] = a.Unmap()
	}
	return found, o, nil
}
