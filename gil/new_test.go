// This file tests the new GIL and that with priorities.

package gil

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/trace"
)

// find returns the first event of a kind for a thread after i, or fails.
func (w *world) find(i int, thread int, k trace.Kind) int {
	w.Helper()
	for ; i < len(w.events); i++ {
		if e := w.events[i]; e.Thread == thread && e.Kind == k {
			return i
		}
	}
	require.FailNow(w, "no such event", "%v of %d in %v", k, thread, w.events)
	return 0
}

// A waiter asks after one interval (and when it gets the only processor), the holder drops the GIL at its next check, and waits until it is taken.
func TestRequestAfterAnInterval(t *testing.T) {
	for _, interval := range []time.Duration{5 * time.Millisecond, 300 * time.Microsecond, time.Microsecond} {
		w := newWorld(t, ideal(false), "new", Config{SwitchInterval: interval})
		done := false
		w.python(false, func(t *Thread) bool {
			for !done {
				w.tick(t, 3)
			}
			return true
		})
		w.python(false, func(t *Thread) bool { done = true; return true })
		w.run()
		want := w.find(0, 1, trace.Want)
		request := w.find(want, 1, trace.Request)
		require.Equal(t, 0, w.events[request].Arg, "it asks the holder")
		took := w.events[request].at - w.events[want].at
		require.GreaterOrEqual(t, took, interval)
		require.Less(t, took, interval+2*time.Millisecond)
		release := w.find(request, 0, trace.Release)
		require.Equal(t, int(trace.Forced), w.events[release].Arg)
		acquire := w.find(release, 1, trace.Acquire)
		require.Less(t, acquire, w.find(release, 0, trace.Acquire), "the other first")
		w.find(release, 0, trace.Ack)
		s := w.g.Stats()
		require.Equal(t, []uint64{1, 1, 3, 3}, []uint64{s.Requests, s.Forced, s.Switches, s.Acquisitions})
	}
}

// A switch makes a waiter wait for a whole interval more before it asks.
func TestSwitchRenewsPatience(t *testing.T) {
	w := newWorld(t, ideal(false), "new", Config{})
	over := time.Duration(0)
	spin := func(t *Thread) bool {
		for w.m.Now() < 40*time.Millisecond {
			w.tick(t, 3)
		}
		return true
	}
	w.python(false, spin)
	w.python(false, func(t *Thread) bool { // holds it for 3 ms at a time, and gives it up by itself
		for w.m.Now() < 40*time.Millisecond {
			for begin := w.m.Now(); w.m.Now()-begin < 3*time.Millisecond; {
				w.tick(t, 3)
			}
			w.sleep(t, 10*time.Microsecond)
		}
		return true
	})
	w.python(false, func(t *Thread) bool { over = w.m.Now(); return true })
	w.run()
	for i, e := range w.events {
		if e.Kind == trace.Request {
			for _, before := range w.events[:i] {
				if before.Kind == trace.Acquire && before.Thread != e.Thread && before.at > e.at-5*time.Millisecond {
					require.Zero(t, before.at-(e.at-5*time.Millisecond),
						"%d asks at %v although %d has the GIL only since %v", e.Thread, e.at, before.Thread, before.at)
				}
			}
		}
	}
	require.Positive(t, over)
}

// A thread that was asked does not get the GIL before another has had it.
func TestForcedSwitching(t *testing.T) {
	machines := map[string]func() machine.Machine{
		"host":     func() machine.Machine { return host.New(host.Options{}) },
		"fair":     func() machine.Machine { return host.New(host.Options{Fair: true}) },
		"portable": func() machine.Machine { return host.New(host.Options{Portable: true}) },
		"ideal":    func() machine.Machine { return ideal(false) },
		"preempt":  func() machine.Machine { return ideal(true) },
		"sim1":     func() machine.Machine { return simulated(t, 1) },
		"sim2":     func() machine.Machine { return simulated(t, 2) },
	}
	for _, name := range []string{"new", "priority"} {
		for on, m := range machines {
			for _, threads := range []int{2, 5} {
				w := newWorld(t, m(), name, Config{SwitchInterval: 20 * time.Microsecond})
				const want = 30
				for range threads {
					w.python(false, func(t *Thread) bool {
						for w.g.Stats().Forced < want {
							for range 500 {
								w.tick(t, 3)
							}
						}
						return true
					})
				}
				w.run()
				require.NoError(t, alternation(w.events))
				forced := 0
				last := -1 // who was made to give the GIL up, and nobody has had it since
				for _, e := range w.events {
					switch {
					case e.Kind == trace.Release && e.Arg == int(trace.Forced):
						last = e.Thread
						forced++
					case e.Kind == trace.Acquire:
						require.NotEqual(t, last, e.Thread, "%s on %s with %d threads", name, on, threads)
						last = -1
					}
				}
				require.GreaterOrEqual(t, forced, want)
			}
		}
	}
}

// A thread that gives the GIL up by itself while it is being asked waits for the switch too. At its end it does not.
func TestReleaseWhileAsked(t *testing.T) {
	for _, name := range []string{"new", "priority"} {
		w := newWorld(t, ideal(false), name, Config{SwitchInterval: time.Second})
		had := false
		w.python(false, func(t *Thread) bool {
			t.M.Use(int(200_000)) // the other begins to wait
			t.Breaker.Or(DropRequest)
			w.g.Release(t)
			assert.True(w, had, "another has had it when Release returns")
			assert.False(w, t.has(DropRequest))
			w.g.Acquire(t)
			t.Breaker.Or(DropRequest)
			return true // Exit: nobody else is there who could take it
		})
		w.python(false, func(*Thread) bool { had = true; return true })
		w.run()
	}
}

// Taking the GIL clears the request of the taker.
func TestAcquireClearsRequest(t *testing.T) {
	for _, name := range []string{"new", "priority"} {
		w := newWorld(t, ideal(false), name, Config{})
		w.python(false, func(t *Thread) bool {
			w.g.Release(t)
			t.Breaker.Or(DropRequest)
			w.g.Acquire(t)
			return assert.Zero(w, t.Breaker.Load())
		})
		w.run()
	}
}

// waits returns how long a thread that sleeps for 3 ms at a time waits for the GIL beside some that compute.
func waits(t *testing.T, policy string, spinners int) (d []time.Duration, w *world) {
	w = newWorld(t, ideal(true), policy, Config{})
	const n = 20
	for range spinners {
		w.python(false, func(t *Thread) bool {
			for len(d) < n {
				w.tick(t, 3)
			}
			return true
		})
	}
	w.python(false, func(t *Thread) bool {
		for range n {
			w.g.Release(t)
			t.Parker.Sleep(3 * time.Millisecond)
			begin := w.m.Now()
			w.g.Acquire(t)
			d = append(d, w.m.Now()-begin)
		}
		return true
	})
	w.run()
	return d, w
}

func TestWhoDoesIOWaitsForAnInterval(t *testing.T) {
	d, _ := waits(t, "new", 1)
	slices.Sort(d)
	require.Greater(t, d[len(d)/2], 5*time.Millisecond)
}

func TestWhoDoesIOComesFirst(t *testing.T) {
	d, w := waits(t, "priority", 2)
	for _, x := range d[2:] { // when it is known who computes
		require.Less(t, x, 100*time.Microsecond)
	}
	require.Positive(t, w.g.Stats().Requests)
}

// Those who compute share as under the new GIL.
func TestPriorityAmongEquals(t *testing.T) {
	w := newWorld(t, ideal(false), "priority", Config{})
	var cpu [3]time.Duration
	for i := range cpu {
		w.python(false, func(t *Thread) bool {
			for w.m.Now() < 300*time.Millisecond {
				w.tick(t, 3)
			}
			cpu[i] = t.M.CPUTime()
			return true
		})
	}
	w.run()
	for _, d := range cpu {
		require.InDelta(t, 100*time.Millisecond, d, float64(15*time.Millisecond))
	}
}
