// This file tests what holds for all policies, and the table of them.

package gil

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

// liveness is how long anything may take on the real computer before it counts as hung.
const liveness = 60 * time.Second

// A world is a machine with a policy, and a log of what happens to the GIL.
type world struct {
	*testing.T
	m      machine.Machine
	g      Policy
	mutex  sync.Mutex
	events []event
}

type event struct {
	trace.Event
	at time.Duration
}

func newWorld(t *testing.T, m machine.Machine, name string, c Config) *world {
	g, err := New(name, m, c)
	require.NoError(t, err)
	return &world{T: t, m: m, g: g}
}

// everywhere runs a test with each policy on each machine. The intervals are short, so that much happens.
func everywhere(t *testing.T, test func(w *world)) {
	policies := map[string]Config{"old": {}, "old/cond": {Lock: "cond"}, "new": {}, "priority": {}, "fifo": {}, "none": {}}
	for name, c := range policies {
		c.SwitchInterval = 50 * time.Microsecond
		name, _, _ := cut(name)
		machines := map[string]machine.Machine{"host": host.New(host.Options{}),
			"portable": host.New(host.Options{Portable: true}), "ideal": ideal(true),
			"sim1": simulated(t, 1), "sim2": simulated(t, 2)}
		for on, m := range machines {
			t.Run(name+c.Lock+"/"+on, func(t *testing.T) { test(newWorld(t, m, name, c)) })
		}
	}
}

// simulated is a simulated computer.
func simulated(t *testing.T, cores int) machine.Machine {
	p, err := sim.Preset("vm", cores)
	require.NoError(t, err)
	return sim.New(p, 1)
}

// ideal is a simulated computer on which little takes time.
func ideal(preempt bool) machine.Machine { return sim.New(sim.Ideal(preempt), 1) }

func cut(s string) (before, after string, found bool) {
	if i := slices.Index([]byte(s), '/'); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

func (w *world) parallel() bool { return w.g.Traits().Parallel }

// python starts a Python thread. It has the GIL when f begins, and ends if f returns false, or else exits.
func (w *world) python(main bool, f func(t *Thread) bool) *Thread {
	t := new(Thread)
	ready := make(chan bool, 1)
	_, err := w.m.Start("python", func(mt machine.Thread) {
		t.Init(w.m, mt, main, trace.NewRecorder(w.log))
		ready <- true
		if w.g.Acquire(t) && f(t) {
			w.g.Exit(t)
		}
	})
	require.NoError(w, err)
	if w.m.Name() == "host" {
		<-ready
	}
	return t
}

func (w *world) log(e trace.Event) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.events = append(w.events, event{e, w.m.Now()})
}

// run waits for all threads.
func (w *world) run() {
	w.Helper()
	done := make(chan error, 1)
	if w.m.Name() != "host" {
		done <- w.m.Run(nil)
	} else {
		go func() { done <- w.m.Run(nil) }()
	}
	select {
	case err := <-done:
		require.NoError(w, err)
	case <-time.After(liveness):
		require.FailNow(w, "the threads hang")
	}
}

// tick is a TICK instruction at the end of a loop.
func (w *world) tick(t *Thread, weight int) bool {
	if t.Budget -= weight; t.Budget < 0 {
		if !w.g.Check(t) {
			return false
		}
	}
	return t.Breaker.Load() == 0 || w.g.Check(t)
}

// block calls f without the GIL.
func (w *world) block(t *Thread, f func()) bool {
	w.g.Release(t)
	f()
	return w.g.Acquire(t)
}

func (w *world) sleep(t *Thread, d time.Duration) bool {
	return w.block(t, func() { t.Parker.Sleep(d) })
}

func TestExclusion(t *testing.T) {
	everywhere(t, func(w *world) {
		for _, threads := range []int{2, 5, 8} {
			n := 0
			var atomically atomic.Int32
			for range threads {
				w.python(false, func(t *Thread) bool {
					for i := range 3000 {
						atomically.Add(1)
						if !w.parallel() {
							n++ // the race detector sees whether the GIL orders it
						}
						if !w.tick(t, 10) || i%500 == 0 && !w.sleep(t, 10*time.Microsecond) {
							return false
						}
					}
					return true
				})
			}
			w.run()
			require.Equal(w, int32(3000*threads), atomically.Load())
			if !w.parallel() {
				require.Equal(w, 3000*threads, n)
				require.NoError(w, alternation(w.events))
			}
		}
	})
}

// alternation checks that no thread has got the GIL before the one that had it has given it up.
func alternation(events []event) error {
	holder := -1
	for _, e := range events {
		switch e.Kind {
		case trace.Acquire:
			if holder >= 0 {
				return fmt.Errorf("%d has it, %d gets it", holder, e.Thread)
			}
			holder = e.Thread
		case trace.Release:
			if holder != e.Thread {
				return fmt.Errorf("%d has it, %d gives it up", holder, e.Thread)
			}
			holder = -1
		}
	}
	return nil
}

func TestThreadsOfNoneRunTogether(t *testing.T) {
	w := newWorld(t, host.New(host.Options{}), "none", Config{})
	var in atomic.Int32
	for range 3 {
		w.python(false, func(t *Thread) bool {
			in.Add(1)
			for in.Load() < 3 {
				if !w.tick(t, 1) {
					return false
				}
			}
			return true
		})
	}
	w.run()
	require.Zero(t, w.g.Stats().Switches)
	require.Positive(t, w.g.Stats().Checks)
}

// Threads that compute, sleep and wait for ever end with the program, and none runs beside the thread that ends it.
func TestShutdown(t *testing.T) {
	everywhere(t, func(w *world) {
		var others []*Thread
		over := false
		running, sleeping := 0, 0
		ran := func() {
			if !w.parallel() {
				assert.False(w, over, "a thread runs after Shutdown")
			}
		}
		for range 3 {
			others = append(others, w.python(false, func(t *Thread) bool {
				for w.tick(t, 5) {
					ran()
					if !w.parallel() {
						running++
					}
				}
				return false
			}))
		}
		for _, d := range []time.Duration{machine.Forever, time.Hour, 20 * time.Microsecond} {
			others = append(others, w.python(false, func(t *Thread) bool {
				for w.sleep(t, d) {
					ran()
					if !w.parallel() {
						sleeping++
					}
				}
				return false
			}))
		}
		w.python(true, func(t *Thread) bool {
			for range 5 {
				if !assert.True(w, w.sleep(t, 50*time.Microsecond)) {
					return false
				}
			}
			w.g.Shutdown(t)
			over = true
			for _, o := range others {
				o.Interrupt(Stop)
			}
			for i := range 3000 { // it goes on
				if !assert.True(w, w.tick(t, 10)) || i%1000 == 0 && !assert.True(w, w.sleep(t, 20*time.Microsecond)) {
					return false
				}
			}
			return true
		})
		w.run()
		late := w.python(false, func(t *Thread) bool { ran(); return false })
		w.run()
		require.False(w, w.g.Acquire(late))
		w.Logf("%d running, %d sleeping", running, sleeping)
	})
}

// The end of one program is not the end of another.
func TestTwoRuntimes(t *testing.T) {
	for _, name := range Names() {
		m := host.New(host.Options{})
		a, b := newWorld(t, m, name, Config{}), newWorld(t, m, name, Config{CheckInterval: 7})
		a.python(true, func(t *Thread) bool { a.g.Shutdown(t); return true })
		a.run()
		ran := false
		b.python(true, func(t *Thread) bool { ran = b.sleep(t, time.Microsecond) && b.tick(t, 1000); return true })
		b.run()
		require.True(t, ran)
		require.Equal(t, 100, a.g.CheckInterval())
		require.Equal(t, 7, b.g.CheckInterval())
	}
}

// A signal reaches the main thread under every policy, whatever it does.
func TestSignals(t *testing.T) {
	everywhere(t, func(w *world) {
		const n = 10
		var handled atomic.Int32
		main := w.python(true, func(t *Thread) bool {
			for i := 0; handled.Load() < n; i++ {
				if i%2 == 0 {
					t.Parker.Sleep(0) // a permit or an interrupt that is too old, or the interrupt of a signal that has just come
					if !t.has(SignalPending) && !w.sleep(t, machine.Forever) {
						return false
					}
				} else if !w.tick(t, 3) {
					return false
				}
				if t.has(SignalPending) {
					t.clear(SignalPending)
					handled.Add(1)
				}
			}
			return true
		})
		for range 2 {
			w.python(false, func(t *Thread) bool {
				for handled.Load() < n {
					if !w.tick(t, 3) {
						return false
					}
				}
				return true
			})
		}
		signal := func() { w.g.Signal(main) }
		if w.m.Name() != "host" {
			w.python(false, func(t *Thread) bool {
				for handled.Load() < n {
					signal()
					if !w.sleep(t, 100*time.Microsecond) {
						return false
					}
				}
				return true
			})
		} else {
			go func() { // the main thread misses none, whatever it does
				for seen := int32(0); seen < n; {
					signal()
					for now := seen; now == seen; now = handled.Load() {
						time.Sleep(10 * time.Microsecond)
						if handled.Load() >= n {
							return
						}
					}
					seen = handled.Load()
				}
			}()
		}
		w.run()
	})
}

// The same seed: the same events.
func TestSimulationsAreDeterministic(t *testing.T) {
	for _, name := range Names() {
		var logs [2][]event
		for i := range logs {
			w := newWorld(t, ideal(false), name, Config{SwitchInterval: 70 * time.Microsecond})
			for k := range 4 {
				w.python(false, func(t *Thread) bool {
					for i := range 2000 {
						if !w.tick(t, 1+k) || i%300 == 0 && !w.sleep(t, 30*time.Microsecond) {
							return false
						}
					}
					return true
				})
			}
			w.run()
			logs[i] = w.events
		}
		require.Equal(t, logs[0], logs[1])
		if name != "none" {
			require.NotEmpty(t, logs[0])
		}
	}
}

func TestTable(t *testing.T) {
	require.Equal(t, []string{"old", "new", "priority", "fifo", "none"}, Names())
	m := host.New(host.Options{})
	for _, name := range append(Names(), "noop") {
		info, ok := Describe(name)
		require.True(t, ok)
		require.NotEmpty(t, info.Doc)
		g, err := New(name, m, Config{})
		require.NoError(t, err)
		require.Equal(t, name, g.Name())
		info.Ticks = info.Ticks || m.Cooperative()
		require.Equal(t, info.Traits, g.Traits(), "on the host")
		sim, err := New(name, ideal(false), Config{})
		require.NoError(t, err)
		require.True(t, sim.Traits().Ticks, "a simulated machine always wants ticks")
		require.Equal(t, name == "none", g.Traits().Parallel)
		require.Equal(t, name == "old", g.Traits().DeafLocks)
		require.Equal(t, name == "old" || m.Cooperative(), g.Traits().Ticks)
	}
	_, ok := Describe("nogil")
	require.False(t, ok)
	_, err := New("nogil", m, Config{})
	require.EqualError(t, err, `no GIL called "nogil": use old, new, priority, fifo, none`)
	_, err = New("old", m, Config{Lock: "mutex"})
	require.EqualError(t, err, `no lock called "mutex": use sem or cond`)
	_, err = New("new", m, Config{SwitchInterval: -1})
	require.ErrorIs(t, err, ErrInterval)
}

func TestIntervals(t *testing.T) {
	for _, name := range Names() {
		g, err := New(name, host.New(host.Options{}), Config{})
		require.NoError(t, err)
		require.Equal(t, 100, g.CheckInterval())
		require.Equal(t, 5*time.Millisecond, g.SwitchInterval())
		g.SetCheckInterval(-3)
		require.Equal(t, -3, g.CheckInterval())
		require.NoError(t, g.SetSwitchInterval(1234567))
		require.Equal(t, 1234*time.Microsecond, g.SwitchInterval(), "whole microseconds")
		require.NoError(t, g.SetSwitchInterval(1))
		require.Zero(t, g.SwitchInterval())
		for _, d := range []time.Duration{0, -1} {
			require.EqualError(t, g.SetSwitchInterval(d), "switch interval must be strictly positive")
		}
	}
}

func TestNoop(t *testing.T) {
	w := newWorld(t, host.New(host.Options{}), "noop", Config{})
	w.python(true, func(t *Thread) bool {
		t.Interrupt(Cancel)
		return w.tick(t, 1_000_000) && w.sleep(t, 0) && assert.Equal(w, uint64(1_000_000), t.Ticks())
	})
	w.run()
}

func TestStatsString(t *testing.T) {
	s := Stats{Policy: "old", Ticks: 1000000, Checks: 10000, Acquisitions: 10007, Switches: 4321, Failed: 2500, Requests: 3,
		Forced: 2, Acks: 1, Machine: machine.Stats{Threads: 5, Waits: 2600, Wakes: 9990}}
	require.Equal(t, `GIL: old
 1000000 ticks counted
   10000 checks (0.250 failed acquisitions each)
   10007 acquisitions
    4321 of them by another thread than before
    2500 failed acquisitions: woken, and the GIL was taken
       3 requests to drop the GIL
       2 drops because of one
       1 of them waited for the next holder
       5 threads
    2600 futex waits
    9990 futex wakes
`, s.String())
	require.Zero(t, Stats{}.Badness())
}

// Other threads write to the breaker only, so that it must not share a cache line with what its owner writes to.
func TestBreakerHasItsCacheLine(t *testing.T) {
	var th Thread
	require.Zero(t, offset(&th, &th.Breaker))
	require.GreaterOrEqual(t, offset(&th, &th.Budget), uintptr(64))
}
