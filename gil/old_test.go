// This file tests the old GIL.

package gil

import (
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/trace"
)

func offset[T any](t *Thread, field *T) uintptr {
	return uintptr(unsafe.Pointer(field)) - uintptr(unsafe.Pointer(t))
}

// Exactly one check per interval, whatever the weights of the TICK instructions.
func TestTicker(t *testing.T) {
	for _, test := range []struct{ interval, weight, ticks, checks int }{
		{0, 1, 99, 0}, // 0 is the default, 100
		{0, 1, 100, 1},
		{0, 1, 100_000, 1000},
		{0, 3, 99, 0},
		{0, 3, 300_000, 3000},
		{0, 7, 700_000, 7000},
		{0, 100, 10_000, 100},
		{0, 250, 10_000, 40}, // at every TICK
		{10_000, 3, 300_000, 30},
		{1, 1, 50, 50},
		{-1, 1, 50, 50},
		{-1, 3, 60, 20},
		{2, 1, 50, 25},
	} {
		w := newWorld(t, host.New(host.Options{}), "old", Config{CheckInterval: test.interval})
		w.python(true, func(t *Thread) bool {
			for n := 0; n < test.ticks; n += test.weight {
				w.tick(t, test.weight)
				t.Flush() // makes no difference
			}
			return assert.Equal(w, uint64(test.ticks), t.Ticks())
		})
		w.run()
		require.Equal(t, uint64(test.checks), w.g.Stats().Checks, test)
		require.Equal(t, uint64(test.ticks), w.g.Stats().Ticks, test)
	}
}

func TestSetCheckIntervalActsFromTheNextCheck(t *testing.T) {
	w := newWorld(t, host.New(host.Options{}), "old", Config{})
	w.python(true, func(t *Thread) bool {
		checks := func(ticks int) uint64 {
			before := w.g.Stats().Checks
			for range ticks {
				w.tick(t, 1)
			}
			return w.g.Stats().Checks - before
		}
		w.g.SetCheckInterval(10)
		assert.Equal(w, uint64(1), checks(100))
		assert.Equal(w, uint64(10), checks(100))
		w.g.SetCheckInterval(0)
		checks(10)
		assert.Equal(w, uint64(100), checks(100))
		w.g.SetCheckInterval(1000)
		assert.Equal(w, uint64(1), checks(1000))
		return true
	})
	w.run()
}

// The ticker belongs to all threads, and a release does not reset it.
func TestThreadsShareTheTicker(t *testing.T) {
	w := newWorld(t, ideal(false), "old", Config{})
	const threads, turns, each = 3, 40, 30
	for range threads {
		w.python(false, func(t *Thread) bool {
			for range turns {
				for range each {
					w.tick(t, 1)
				}
				w.sleep(t, time.Microsecond)
			}
			return true
		})
	}
	w.run()
	require.Equal(t, uint64(threads*turns*each/100), w.g.Stats().Checks)
}

// A check lets others try, and counts what comes of it.
func TestChecksSwitch(t *testing.T) {
	for _, lock := range []string{"sem", "cond"} {
		w := newWorld(t, ideal(true), "old", Config{Lock: lock})
		for range 2 {
			w.python(false, func(t *Thread) bool {
				for range 2_000_000 {
					w.tick(t, 1)
				}
				return true
			})
		}
		w.run()
		s := w.g.Stats()
		require.Equal(t, uint64(40_000), s.Checks)
		require.Greater(t, s.Switches, uint64(2))
		require.Zero(t, s.Requests+s.Forced)
		busy := 0
		for _, e := range w.events {
			if e.Kind == trace.Busy || e.Kind == trace.Retry {
				busy++
			}
		}
		require.Equal(t, s.Failed, uint64(busy))
	}
}

// While the main thread cannot run its handlers, every thread checks at every tick.
func TestSignalMakesEveryTickACheck(t *testing.T) {
	w := newWorld(t, ideal(false), "old", Config{})
	handled := false
	var before, during, after uint64
	main := w.python(true, func(t *Thread) bool {
		w.g.Release(t)
		assert.Equal(w, machine.Interrupted, t.Parker.Sleep(machine.Forever))
		w.g.Acquire(t)
		assert.Zero(w, t.Budget, "the ticker is zero")
		checks := w.g.Stats().Acquisitions
		assert.True(w, w.tick(t, 1))
		assert.Equal(w, checks, w.g.Stats().Acquisitions, "handlers first: no release at this check")
		assert.True(w, t.has(SignalPending), "for the interpreter to clear")
		t.clear(SignalPending)
		handled = true
		assert.Equal(w, 99, t.Budget)
		return true
	})
	w.python(false, func(t *Thread) bool {
		checks := func(ticks int) uint64 {
			start := w.g.Stats().Checks
			for range ticks {
				w.tick(t, 1)
			}
			return w.g.Stats().Checks - start
		}
		before = checks(1000)
		w.g.Signal(main)
		start := w.g.Stats().Checks
		ticks := 0
		for ; !handled; ticks++ {
			w.tick(t, 1)
		}
		during = w.g.Stats().Checks - start
		assert.Greater(w, ticks, 10, "the main thread loses some fights")
		assert.InDelta(w, ticks, during, 3)
		checks(200)
		after = checks(1000)
		return true
	})
	w.run()
	require.Equal(t, uint64(10), before)
	require.Equal(t, uint64(10), after)
}

// Ctrl-C is dead while the main thread waits for a lock: the program goes on with a check per tick.
func TestSignalThatIsNeverHandled(t *testing.T) {
	w := newWorld(t, ideal(false), "old", Config{})
	e := machine.NewEvent(w.m)
	main := w.python(true, func(t *Thread) bool {
		return w.block(t, func() {
			for e.Wait(t.Parker, machine.Forever) != machine.Done { // deaf
			}
		})
	})
	w.python(false, func(t *Thread) bool {
		w.sleep(t, time.Millisecond)
		w.g.Signal(main)
		start := w.g.Stats().Checks
		for range 10_000 {
			w.tick(t, 1)
		}
		assert.Equal(w, uint64(10_000), w.g.Stats().Checks-start)
		e.Set()
		return true
	})
	w.run()
}

// A signal that arrives while nobody runs makes whoever comes next check.
func TestSignalWhileNobodyRuns(t *testing.T) {
	w := newWorld(t, ideal(false), "old", Config{})
	main := w.python(true, func(t *Thread) bool { return w.sleep(t, 10*time.Millisecond) })
	w.python(false, func(t *Thread) bool {
		w.sleep(t, 5*time.Millisecond)
		return assert.Zero(w, t.Budget)
	})
	w.m.After(time.Millisecond, func() { w.g.Signal(main) })
	// The main thread must not be there first.
	w.m.After(time.Millisecond, func() { main.Parker.Sleep(0) })
	w.run()
}
