// This file tests the simulated network.

package sim_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/sim"
)

var at = netip.MustParseAddrPort

// A world runs threads on a machine.
type world struct {
	testing.TB
	m *sim.Machine
}

func newWorld(t testing.TB) *world {
	return &world{t, sim.New(preset(t, "vm", 2), 1)}
}

func (w *world) thread(f func(p *machine.Parker)) {
	start(w, w.m, "t", func(machine.Thread) { f(machine.NewParker(w.m)) })
}

func (w *world) run() { require.NoError(w, w.m.Run(nil)) }

func (w *world) packets(a string) machine.PacketSocket {
	s, err := w.m.ListenPacket(at(a))
	require.NoError(w, err)
	return s
}

// read reads a datagram.
func (w *world) read(s machine.PacketSocket, p *machine.Parker) (string, netip.AddrPort) {
	b := make([]byte, 100)
	n, from, o, err := s.ReadFrom(p, b, machine.Forever)
	require.NoError(w, err)
	require.Equal(w, machine.Done, o)
	return string(b[:n]), from
}

func TestDatagrams(t *testing.T) {
	w := newWorld(t)
	server, client := w.packets("0.0.0.0:7"), w.packets("127.0.0.1:0")
	require.Equal(t, at("127.0.0.1:32768"), client.LocalAddr())
	w.thread(func(p *machine.Parker) {
		for range 3 {
			s, from := w.read(server, p)
			require.Equal(t, client.LocalAddr(), from)
			require.NoError(t, server.WriteTo([]byte(s+"!"), from))
		}
	})
	w.thread(func(p *machine.Parker) {
		for i := range 3 {
			require.NoError(t, client.WriteTo([]byte{byte('a' + i)}, at("127.0.0.1:7")))
			s, from := w.read(client, p)
			require.Equal(t, string(rune('a'+i))+"!", s)
			require.Equal(t, at("127.0.0.1:7"), from)
		}
	})
	w.run()
	require.Less(t, w.m.Now(), time.Millisecond)
}

func TestDatagramsFromFarAway(t *testing.T) {
	w := newWorld(t)
	s := w.packets("10.0.0.1:7")
	p := w.m.Params()
	w.m.Handle(at("10.0.0.2:7"), func(from netip.AddrPort, data []byte) {
		w.m.Send(at("10.0.0.2:7"), from, append(data, '!'))
	})
	w.thread(func(park *machine.Parker) {
		for range 100 {
			began := w.m.Now()
			require.NoError(t, s.WriteTo([]byte("x"), at("10.0.0.2:7")))
			answer, from := w.read(s, park)
			require.Equal(t, "x!", answer)
			require.Equal(t, at("10.0.0.2:7"), from)
			least := time.Duration(p.NetLatency * (1024 - p.Jitter) / 1024 * 2)
			require.GreaterOrEqual(t, w.m.Now()-began, least)
			require.Less(t, w.m.Now()-began, 4*least)
		}
		w.m.Handle(at("10.0.0.2:7"), nil)
		require.NoError(t, s.WriteTo([]byte("x"), at("10.0.0.2:7")), "which nobody hears")
		_, _, o, err := s.ReadFrom(park, make([]byte, 1), time.Second)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)
	})
	w.run()
}

// An arrival process has the rate that it is said to have.
func TestArrivals(t *testing.T) {
	for _, d := range []sim.Distribution{sim.Constant, sim.Exponential, sim.LogNormal} {
		w := newWorld(t)
		s := w.packets("10.0.0.1:7")
		stop := w.m.Arrivals(time.Millisecond, d, func() { w.m.Send(at("10.0.0.2:1"), s.LocalAddr(), nil) })
		n := 0
		w.thread(func(p *machine.Parker) {
			for w.m.Now() < 10*time.Second {
				w.read(s, p)
				n++
			}
			stop()
		})
		w.run()
		require.InEpsilon(t, 10_000, n, 0.03, d)
	}
}

func TestDatagramErrors(t *testing.T) {
	w := newWorld(t)
	s := w.packets("127.0.0.1:7")
	_, err := w.m.ListenPacket(at("127.0.0.1:7"))
	require.ErrorIs(t, err, machine.ErrInUse)
	_, err = w.m.ListenPacket(netip.AddrPort{})
	require.ErrorIs(t, err, machine.ErrNoAddress)
	w.thread(func(p *machine.Parker) {
		require.ErrorIs(t, s.WriteTo(make([]byte, 65508), at("127.0.0.1:7")), machine.ErrTooLong)

		// What there is no room for is lost, of a long datagram what the reader has no room for.
		for i := range 1000 {
			require.NoError(t, s.WriteTo([]byte(fmt.Sprintf("%03d", i)), at("127.0.0.1:7")))
		}
		n, b := 0, make([]byte, 2)
		for {
			k, _, o, err := s.ReadFrom(p, b, 0)
			require.NoError(t, err)
			if o == machine.TimedOut {
				break
			}
			require.Equal(t, fmt.Sprintf("%03d", n)[:2], string(b[:k]))
			n++
		}
		require.Equal(t, 276, n)

		_, _, o, err := s.ReadFrom(p, b, time.Millisecond)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)
		w.m.After(time.Millisecond, p.Interrupt)
		_, _, o, err = s.ReadFrom(p, b, machine.Forever)
		require.NoError(t, err)
		require.Equal(t, machine.Interrupted, o)
	})
	w.run()
	w.thread(func(p *machine.Parker) {
		_, _, _, err := s.ReadFrom(p, make([]byte, 1), machine.Forever)
		require.ErrorIs(t, err, machine.ErrSocket)
		require.ErrorIs(t, s.WriteTo(nil, at("127.0.0.1:7")), machine.ErrSocket)
	})
	w.thread(func(p *machine.Parker) {
		p.Sleep(time.Millisecond)
		require.NoError(t, s.Close())
		require.ErrorIs(t, s.Close(), machine.ErrSocket)
	})
	w.run()
}

// Each datagram wakes one of those who wait for it.
func TestOneReaderForEach(t *testing.T) {
	w := newWorld(t)
	s := w.packets("127.0.0.1:7")
	got := map[string]int{}
	for range 4 {
		w.thread(func(p *machine.Parker) {
			for {
				b, _ := w.read(s, p)
				if b == "end" {
					require.NoError(t, s.WriteTo([]byte(b), s.LocalAddr()))
					return
				}
				got[b]++
			}
		})
	}
	w.thread(func(p *machine.Parker) {
		for i := range 100 {
			require.NoError(t, s.WriteTo([]byte(fmt.Sprint(i)), s.LocalAddr()))
			p.Sleep(time.Duration(i) * time.Microsecond)
		}
		require.NoError(t, s.WriteTo([]byte("end"), s.LocalAddr()))
	})
	w.run()
	require.Len(t, got, 100)
}

// write writes all.
func (w *world) write(c machine.Conn, p *machine.Parker, b []byte) {
	for len(b) > 0 {
		n, o, err := c.Write(p, b, machine.Forever)
		require.NoError(w, err)
		require.Equal(w, machine.Done, o)
		require.Positive(w, n)
		b = b[n:]
	}
}

// readAll reads to the end.
func (w *world) readAll(c machine.Conn, p *machine.Parker) []byte {
	var all []byte
	b := make([]byte, 1000)
	for {
		n, o, err := c.Read(p, b, machine.Forever)
		require.Equal(w, machine.Done, o)
		all = append(all, b[:n]...)
		if errors.Is(err, io.EOF) {
			return all
		}
		require.NoError(w, err)
	}
}

func (w *world) accept(l machine.Listener, p *machine.Parker) machine.Conn {
	c, o, err := l.Accept(p, machine.Forever)
	require.NoError(w, err)
	require.Equal(w, machine.Done, o)
	return c
}

func (w *world) dial(a string, p *machine.Parker) machine.Conn {
	c, o, err := w.m.Dial(p, at(a), machine.Forever)
	require.NoError(w, err)
	require.Equal(w, machine.Done, o)
	return c
}

// What is written comes out in order, in both directions, on this computer and between two, however much it is.
func TestConnections(t *testing.T) {
	for _, a := range []string{"127.0.0.1:80", "10.0.0.9:80", "[::1]:80"} {
		w := newWorld(t)
		l, err := w.m.Listen(at(a), 5)
		require.NoError(t, err)
		_, err = w.m.Listen(at(a), 5)
		require.ErrorIs(t, err, machine.ErrInUse)
		message := bytes.Repeat([]byte("0123456789"), 30_000)
		w.thread(func(p *machine.Parker) {
			for range 2 {
				c := w.accept(l, p)
				w.write(c, p, w.readAll(c, p))
				require.NoError(t, c.Close())
			}
			require.NoError(t, l.Close())
			require.ErrorIs(t, l.Close(), machine.ErrSocket)
			_, _, err := l.Accept(p, machine.Forever)
			require.ErrorIs(t, err, machine.ErrSocket)
		})
		for range 2 {
			w.thread(func(p *machine.Parker) {
				c := w.dial(a, p)
				require.Equal(t, at(a), c.RemoteAddr())
				w.write(c, p, message)
				require.NoError(t, c.CloseWrite())
				require.NoError(t, c.CloseWrite(), "twice does no harm")
				_, _, err := c.Write(p, []byte("x"), machine.Forever)
				require.ErrorIs(t, err, machine.ErrPipe)
				require.Equal(t, message, w.readAll(c, p))
				require.NoError(t, c.Close())
				require.ErrorIs(t, c.Close(), machine.ErrSocket)
				_, _, err = c.Read(p, make([]byte, 1), machine.Forever)
				require.ErrorIs(t, err, machine.ErrSocket)
				require.ErrorIs(t, c.CloseWrite(), machine.ErrSocket)
			})
		}
		w.run()
	}
}

func TestRefused(t *testing.T) {
	w := newWorld(t)
	w.thread(func(p *machine.Parker) {
		for _, a := range []string{"127.0.0.1:80", "10.0.0.9:80"} {
			_, _, err := w.m.Dial(p, at(a), machine.Forever)
			require.ErrorIs(t, err, machine.ErrRefused)
		}
		// There is room for one to wait.
		l, err := w.m.Listen(at("10.0.0.9:80"), 1)
		require.NoError(t, err)
		first := w.dial("10.0.0.9:80", p)
		_, _, err = w.m.Dial(p, at("10.0.0.9:80"), machine.Forever)
		require.ErrorIs(t, err, machine.ErrRefused)
		require.NoError(t, l.Close())
		_, _, err = first.Read(p, make([]byte, 1), machine.Forever)
		require.ErrorIs(t, err, machine.ErrReset)
		_, o, err := w.m.Dial(p, at("10.0.0.9:80"), time.Microsecond)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)
	})
	w.run()
}

func TestBrokenConnection(t *testing.T) {
	w := newWorld(t)
	l, err := w.m.Listen(at("10.0.0.9:80"), 1)
	require.NoError(t, err)
	w.thread(func(p *machine.Parker) {
		c := w.accept(l, p)
		p.Sleep(time.Second)
		require.Equal(t, machine.Readable|machine.Writable, c.Ready())
		require.NoError(t, c.Close(), "with something unread")
	})
	w.thread(func(p *machine.Parker) {
		c := w.dial("10.0.0.9:80", p)
		w.write(c, p, []byte("hello"))
		_, _, err := c.Read(p, make([]byte, 1), machine.Forever)
		require.ErrorIs(t, err, machine.ErrReset)
		_, _, err = c.Write(p, make([]byte, 1), machine.Forever)
		require.ErrorIs(t, err, machine.ErrReset)
	})
	w.run()
}

func TestFullConnection(t *testing.T) {
	w := newWorld(t)
	l, err := w.m.Listen(at("127.0.0.1:80"), 1)
	require.NoError(t, err)
	w.thread(func(p *machine.Parker) {
		c := w.dial("127.0.0.1:80", p)
		other := w.accept(l, p)
		n, o, err := c.Write(p, make([]byte, 1<<20), 0)
		require.NoError(t, err)
		require.Equal(t, machine.Done, o)
		require.Equal(t, 65536, n)
		require.Zero(t, c.Ready())
		_, o, err = c.Write(p, make([]byte, 1), time.Millisecond)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)
		n, _, err = other.Read(p, make([]byte, 10), 0)
		require.NoError(t, err)
		require.Equal(t, 10, n)
		n, _, err = c.Write(p, make([]byte, 100), 0)
		require.NoError(t, err)
		require.Equal(t, 10, n)
		n, _, err = other.Read(p, nil, 0)
		require.NoError(t, err)
		require.Zero(t, n)
	})
	w.run()
}

func TestSelect(t *testing.T) {
	w := newWorld(t)
	a, b := w.packets("127.0.0.1:1"), w.packets("127.0.0.1:2")
	both := []machine.Socket{a, b}
	read := []machine.Readiness{machine.Readable, machine.Readable}
	w.thread(func(p *machine.Parker) {
		r, o, err := w.m.Select(p, both, read, 0)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)
		require.Equal(t, []machine.Readiness{0, 0}, r)

		r, o, err = w.m.Select(p, both, []machine.Readiness{machine.Writable, 0}, 0)
		require.NoError(t, err)
		require.Equal(t, machine.Done, o)
		require.Equal(t, []machine.Readiness{machine.Writable, 0}, r)

		_, o, err = w.m.Select(p, both, read, time.Millisecond)
		require.NoError(t, err)
		require.Equal(t, machine.TimedOut, o)

		w.m.After(time.Millisecond, p.Interrupt)
		_, o, err = w.m.Select(p, both, read, machine.Forever)
		require.NoError(t, err)
		require.Equal(t, machine.Interrupted, o)

		w.m.Send(at("10.0.0.2:1"), a.LocalAddr(), nil)
		w.m.Send(at("127.0.0.1:3"), b.LocalAddr(), nil)
		r, o, err = w.m.Select(p, both, read, machine.Forever)
		require.NoError(t, err)
		require.Equal(t, machine.Done, o)
		require.Equal(t, []machine.Readiness{0, machine.Readable}, r)
		_, _ = w.read(b, p)

		w.m.After(time.Millisecond, func() { w.m.Send(at("127.0.0.1:3"), a.LocalAddr(), nil) })
		r, o, err = w.m.Select(p, both, read, machine.Forever)
		require.NoError(t, err)
		require.Equal(t, machine.Done, o)
		require.Equal(t, []machine.Readiness{machine.Readable, 0}, r)

		require.NoError(t, a.Close())
		_, _, err = w.m.Select(p, both, read, machine.Forever)
		require.ErrorIs(t, err, machine.ErrSocket)
		_, _, err = newWorld(t).m.Select(p, []machine.Socket{b}, read, machine.Forever)
		require.Error(t, err)
	})
	w.run()
}
