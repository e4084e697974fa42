// This file tests sockets on all machines that have some.

package machine_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/machine/sim"
)

var loopback = netip.MustParseAddrPort("127.0.0.1:0")

// networks runs a test on each machine with sockets.
func networks(t *testing.T, test func(t *testing.T, m machine.Network, all machine.Machine)) {
	run := func(name string, m machine.Machine) {
		t.Run(name, func(t *testing.T) { test(t, m.(machine.Network), m) })
	}
	run("host", host.New(host.Options{}))
	run("portable", host.New(host.Options{Portable: true}))
	for _, cores := range []int{1, 2, 4} {
		p, err := sim.Preset("vm", cores)
		require.NoError(t, err)
		run(fmt.Sprint("sim-", cores), sim.New(p, 1))
	}
}

// on runs threads, each with a parker, and waits for them.
func on(t *testing.T, m machine.Machine, threads ...func(p *machine.Parker)) {
	t.Helper()
	for _, f := range threads {
		start(t, m, func(machine.Thread) { f(machine.NewParker(m)) })
	}
	run(t, m)
}

func TestNetworkDatagrams(t *testing.T) {
	networks(t, func(t *testing.T, n machine.Network, m machine.Machine) {
		server, err := n.ListenPacket(loopback)
		require.NoError(t, err)
		client, err := n.ListenPacket(loopback)
		require.NoError(t, err)
		_, err = n.ListenPacket(server.LocalAddr())
		require.ErrorIs(t, err, machine.ErrInUse)
		on(t, m, func(p *machine.Parker) {
			b := make([]byte, 100)
			for range 100 {
				k, from, o, err := server.ReadFrom(p, b, machine.Forever)
				assert.NoError(t, err)
				assert.Equal(t, machine.Done, o)
				assert.Equal(t, client.LocalAddr(), from)
				assert.NoError(t, server.WriteTo(append(b[:k:k], '!'), from))
			}
		}, func(p *machine.Parker) {
			b := make([]byte, 100)
			for i := range 100 {
				assert.NoError(t, client.WriteTo([]byte(fmt.Sprint(i)), server.LocalAddr()))
				k, from, o, err := client.ReadFrom(p, b, machine.Forever)
				assert.NoError(t, err)
				assert.Equal(t, machine.Done, o)
				assert.Equal(t, server.LocalAddr(), from)
				assert.Equal(t, fmt.Sprint(i, "!"), string(b[:k]))
			}
			assert.NoError(t, client.WriteTo([]byte("abc"), client.LocalAddr()))
			k, _, _, err := client.ReadFrom(p, b[:2], machine.Forever)
			assert.NoError(t, err)
			assert.Equal(t, "ab", string(b[:k]), "the rest is lost")
			_, _, o, err := client.ReadFrom(p, b, 0)
			assert.NoError(t, err)
			assert.Equal(t, machine.TimedOut, o)
			before := m.Now()
			_, _, o, err = client.ReadFrom(p, b, 3*time.Millisecond)
			assert.NoError(t, err)
			assert.Equal(t, machine.TimedOut, o)
			assert.GreaterOrEqual(t, m.Now()-before, 3*time.Millisecond)
			assert.ErrorIs(t, client.WriteTo(make([]byte, 70000), server.LocalAddr()), machine.ErrTooLong)
			assert.Equal(t, machine.Writable, client.Ready())
		})
	})
}

func TestNetworkInterruptAndClose(t *testing.T) {
	networks(t, func(t *testing.T, n machine.Network, m machine.Machine) {
		s, err := n.ListenPacket(loopback)
		require.NoError(t, err)
		l, err := n.Listen(loopback, 1)
		require.NoError(t, err)
		waiter := machine.NewParker(m)
		var step atomic.Int32
		on(t, m, func(*machine.Parker) {
			p := waiter
			b := make([]byte, 1)
			_, _, o, err := s.ReadFrom(p, b, machine.Forever)
			assert.NoError(t, err)
			assert.Equal(t, machine.Interrupted, o)
			step.Store(1)
			_, o, err = l.Accept(p, time.Hour)
			assert.NoError(t, err)
			assert.Equal(t, machine.Interrupted, o)
			step.Store(2)
			_, o, err = n.Select(p, []machine.Socket{s, l}, []machine.Readiness{machine.Readable, machine.Readable}, machine.Forever)
			assert.NoError(t, err)
			assert.Equal(t, machine.Interrupted, o)
			step.Store(3)
			_, _, _, err = s.ReadFrom(p, b, machine.Forever)
			assert.ErrorIs(t, err, machine.ErrSocket)
			step.Store(4)
			_, _, err = l.Accept(p, machine.Forever)
			assert.ErrorIs(t, err, machine.ErrSocket)
			step.Store(5)
		}, func(p *machine.Parker) {
			for i := range int32(3) {
				if i == 0 { // it may come before the wait
					p.Sleep(time.Millisecond)
				}
				for step.Load() < i {
					pause(m)
				}
				waiter.Interrupt()
			}
			for step.Load() < 3 {
				pause(m)
			}
			p.Sleep(time.Millisecond)
			assert.NoError(t, s.Close())
			assert.ErrorIs(t, s.Close(), machine.ErrSocket)
			assert.ErrorIs(t, s.WriteTo(nil, l.LocalAddr()), machine.ErrSocket)
			for step.Load() < 4 {
				pause(m)
			}
			assert.NoError(t, l.Close())
			_, _, err := n.Select(p, []machine.Socket{s}, []machine.Readiness{machine.Readable}, machine.Forever)
			assert.ErrorIs(t, err, machine.ErrSocket)
		})
		require.Equal(t, int32(5), step.Load())
	})
}

// readAll reads to the end.
func readAll(t *testing.T, c machine.Conn, p *machine.Parker) []byte {
	var all []byte
	b := make([]byte, 1000)
	for {
		k, o, err := c.Read(p, b, machine.Forever)
		all = append(all, b[:k]...)
		if errors.Is(err, io.EOF) {
			return all
		}
		if !assert.NoError(t, err) || !assert.Equal(t, machine.Done, o) {
			return all
		}
	}
}

func writeAll(t *testing.T, c machine.Conn, p *machine.Parker, b []byte) {
	for len(b) > 0 {
		k, o, err := c.Write(p, b, machine.Forever)
		if !assert.NoError(t, err) || !assert.Equal(t, machine.Done, o) {
			return
		}
		b = b[k:]
	}
}

func TestNetworkConnections(t *testing.T) {
	networks(t, func(t *testing.T, n machine.Network, m machine.Machine) {
		l, err := n.Listen(loopback, 5)
		require.NoError(t, err)
		_, err = n.Listen(l.LocalAddr(), 5)
		require.ErrorIs(t, err, machine.ErrInUse)
		message := bytes.Repeat([]byte("0123456789"), 300_000)
		client := func(p *machine.Parker) {
			c, o, err := n.Dial(p, l.LocalAddr(), machine.Forever)
			if !assert.NoError(t, err) {
				return
			}
			assert.Equal(t, machine.Done, o)
			assert.Equal(t, l.LocalAddr(), c.RemoteAddr())
			writeAll(t, c, p, message)
			assert.NoError(t, c.CloseWrite())
			_, _, err = c.Write(p, []byte("x"), machine.Forever)
			assert.ErrorIs(t, err, machine.ErrPipe)
			assert.Equal(t, "thanks", string(readAll(t, c, p)))
			assert.NoError(t, c.Close())
			assert.ErrorIs(t, c.Close(), machine.ErrSocket)
			_, _, err = c.Read(p, make([]byte, 1), machine.Forever)
			assert.ErrorIs(t, err, machine.ErrSocket)
		}
		on(t, m, func(p *machine.Parker) {
			for range 2 {
				c, o, err := l.Accept(p, machine.Forever)
				if !assert.NoError(t, err) {
					return
				}
				assert.Equal(t, machine.Done, o)
				assert.True(t, bytes.Equal(message, readAll(t, c, p)))
				writeAll(t, c, p, []byte("thanks"))
				assert.NoError(t, c.Close())
			}
			_, o, err := l.Accept(p, 0)
			assert.NoError(t, err)
			assert.Equal(t, machine.TimedOut, o)
			address := l.LocalAddr()
			assert.NoError(t, l.Close())
			_, _, err = n.Dial(p, address, machine.Forever)
			assert.ErrorIs(t, err, machine.ErrRefused)
		}, client, client)
	})
}

// A full connection takes no more, and one that is broken off says so.
func TestNetworkFullAndBroken(t *testing.T) {
	networks(t, func(t *testing.T, n machine.Network, m machine.Machine) {
		l, err := n.Listen(loopback, 5)
		require.NoError(t, err)
		on(t, m, func(p *machine.Parker) {
			c, _, err := n.Dial(p, l.LocalAddr(), machine.Forever)
			if !assert.NoError(t, err) {
				return
			}
			other, _, err := l.Accept(p, machine.Forever)
			if !assert.NoError(t, err) {
				return
			}
			total := 0
			for {
				k, o, err := c.Write(p, make([]byte, 1<<20), 20*time.Millisecond)
				assert.NoError(t, err)
				if o == machine.TimedOut {
					break
				}
				total += k
			}
			assert.Positive(t, total)
			r, o, err := n.Select(p, []machine.Socket{c, other}, []machine.Readiness{machine.Writable, machine.Readable}, machine.Forever)
			assert.NoError(t, err)
			assert.Equal(t, machine.Done, o)
			assert.Equal(t, []machine.Readiness{0, machine.Readable}, r)
			assert.NoError(t, other.Close(), "with much unread")
			_, _, err = c.Read(p, make([]byte, 1), machine.Forever)
			assert.ErrorIs(t, err, machine.ErrReset)
			assert.NoError(t, c.Close())
			assert.NoError(t, l.Close())
		})
	})
}

// Whoever waits for a socket with Select is woken by what comes, as often as it does.
func TestNetworkSelectLosesNothing(t *testing.T) {
	networks(t, func(t *testing.T, n machine.Network, m machine.Machine) {
		const each = 300
		var sockets []machine.Socket
		var wanted []machine.Readiness
		for range 3 {
			s, err := n.ListenPacket(loopback)
			require.NoError(t, err)
			sockets, wanted = append(sockets, s), append(wanted, machine.Readable)
		}
		var room atomic.Int32
		on(t, m, func(p *machine.Parker) {
			b := make([]byte, 8)
			for got := 0; got < each; {
				ready, o, err := n.Select(p, sockets, wanted, machine.Forever)
				if !assert.NoError(t, err) || !assert.Equal(t, machine.Done, o) {
					return
				}
				for i, r := range ready {
					if r&machine.Readable != 0 {
						_, _, _, err := sockets[i].(machine.PacketSocket).ReadFrom(p, b, 0)
						assert.NoError(t, err)
						got++
						room.Add(-1)
					}
				}
			}
		}, func(p *machine.Parker) {
			out, err := n.ListenPacket(loopback)
			assert.NoError(t, err)
			for i := range each {
				for room.Load() > 20 {
					pause(m)
				}
				room.Add(1)
				assert.NoError(t, out.WriteTo([]byte("x"), sockets[i%3].LocalAddr()))
				if i%10 == 0 {
					p.Sleep(20 * time.Microsecond)
				}
			}
		})
	})
}
