// This file tests Parker, Lock and Event.

package machine_test

import (
	"math"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
)

// timeoutMax is threading.TIMEOUT_MAX.
const timeoutMax = 9223372036 * time.Second

func TestParkKeepsOnePermit(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		start(t, m, func(machine.Thread) {
			p := machine.NewParker(m)
			assert.Equal(t, machine.TimedOut, p.Park(0))
			p.Unpark()
			p.Unpark()
			assert.Equal(t, machine.Done, p.Park(machine.Forever))
			assert.Equal(t, machine.TimedOut, p.Park(0), "two permits count as one")
			p.Interrupt()
			p.Unpark()
			assert.Equal(t, machine.Interrupted, p.Park(machine.Forever), "an interrupt comes first")
			assert.Equal(t, machine.TimedOut, p.Park(time.Microsecond), "and once")
			p.Interrupt()
			assert.Equal(t, machine.Interrupted, p.Sleep(machine.Forever))
			p.Unpark()
			assert.Equal(t, machine.TimedOut, p.Sleep(time.Microsecond), "sleep does not notice it")
		})
		run(t, m)
	})
}

func TestParkOutcomes(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		for _, limit := range []time.Duration{machine.Forever, math.MinInt64, math.MaxInt64, timeoutMax, liveness} {
			p := machine.NewParker(m)
			var unparked atomic.Bool
			start(t, m, func(machine.Thread) {
				assert.Equal(t, machine.Done, p.Park(limit))
				unparked.Store(true)
				assert.Equal(t, machine.Interrupted, p.Park(limit))
			})
			start(t, m, func(machine.Thread) {
				pause(m)
				p.Unpark()
				for !unparked.Load() {
					pause(m)
				}
				p.Interrupt()
			})
		}
		run(t, m)
	})
}

// Time is virtual in a bubble of synctest, in which the portable futex sleeps.
func TestParkForALongTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := host.New(host.Options{Portable: true})
		start(t, m, func(machine.Thread) {
			p := machine.NewParker(m)
			before := m.Now()
			assert.Equal(t, machine.TimedOut, p.Sleep(40*24*time.Hour))
			assert.Equal(t, 40*24*time.Hour, m.Now()-before)
		})
		require.NoError(t, m.Run(nil))
	})
}

// One interrupt after the other, each when the one before has been noticed: a lost one hangs.
func TestNoInterruptIsLost(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		const n = 5000
		p := machine.NewParker(m)
		var noticed atomic.Int64
		var ready atomic.Bool
		start(t, m, func(machine.Thread) {
			ready.Store(true)
			for i := int64(1); i <= n; i++ {
				for p.Park(machine.Forever) != machine.Interrupted { // unparked meanwhile
				}
				noticed.Store(i)
			}
		})
		interrupt := func(wait func()) {
			for i := range int64(n) {
				for noticed.Load() < i {
					wait()
				}
				p.Interrupt()
			}
		}
		if isIdeal(m) {
			start(t, m, func(machine.Thread) { interrupt(func() { pause(m) }) })
		} else { // from outside, while a thread unparks it
			var group sync.WaitGroup
			defer group.Wait()
			group.Go(func() { interrupt(runtime.Gosched) })
			start(t, m, func(machine.Thread) {
				for !ready.Load() { // unparking who is awake takes no virtual time
					pause(m)
				}
				for noticed.Load() < n {
					p.Unpark()
					runtime.Gosched()
				}
			})
		}
		run(t, m)
		require.Equal(t, int64(n), noticed.Load())
	})
}

// A cancelled context, or a signal, comes from outside: here while the simulated machine runs.
func TestInterruptFromOutside(t *testing.T) {
	m := ideal(false)
	p := machine.NewParker(m)
	var wants atomic.Bool
	var got machine.Outcome
	start(t, m, func(mt machine.Thread) {
		wants.Store(true)
		got = p.Park(machine.Forever)
	})
	start(t, m, func(mt machine.Thread) {
		for p.Park(0); got != machine.Interrupted; { // spins, so that the machine does not find a deadlock
			mt.Use(1000)
			runtime.Gosched() // in a browser nobody else would run
		}
	})
	go func() {
		for !wants.Load() {
			time.Sleep(time.Millisecond)
		}
		p.Interrupt()
	}()
	run(t, m)
	require.Equal(t, machine.Interrupted, got)
}

func TestDeadlockIsFound(t *testing.T) {
	m := ideal(false)
	l := machine.NewLock(m)
	start(t, m, func(machine.Thread) {
		p := machine.NewParker(m)
		l.Acquire(p, machine.Forever)
		l.Acquire(p, machine.Forever)
	})
	require.ErrorContains(t, m.Run(nil), "waits for a lock")
	m.Close()
}

func TestLock(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		l := machine.NewLock(m)
		require.ErrorIs(t, l.Release(), machine.ErrUnlocked)
		require.False(t, l.Locked())
		start(t, m, func(machine.Thread) {
			p := machine.NewParker(m)
			assert.True(t, l.TryAcquire())
			assert.True(t, l.Locked())
			assert.False(t, l.TryAcquire())
			assert.Equal(t, machine.TimedOut, l.Acquire(p, 0))
			before := m.Now()
			assert.Equal(t, machine.TimedOut, l.Acquire(p, time.Millisecond))
			assert.GreaterOrEqual(t, m.Now()-before, time.Millisecond)
			p.Interrupt()
			assert.Equal(t, machine.Interrupted, l.Acquire(p, machine.Forever))
			assert.NoError(t, l.Release())
			p.Interrupt()
			assert.Equal(t, machine.Done, l.Acquire(p, machine.Forever), "a free lock is acquired at once")
			assert.Equal(t, machine.Interrupted, l.Acquire(p, timeoutMax), "and the interrupt kept")
			assert.NoError(t, l.Release())
			assert.ErrorIs(t, l.Release(), machine.ErrUnlocked)
			assert.ErrorContains(t, l.Release(), "release unlocked lock")
		})
		run(t, m)
	})
}

func TestLockWakesInOrder(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		const n = 6
		l := machine.NewLock(m)
		l.TryAcquire()
		var order []int
		var queued atomic.Int32
		for i := range n {
			start(t, m, func(machine.Thread) {
				p := machine.NewParker(m)
				for queued.Load() < int32(i) {
					pause(m)
				}
				if i == 2 { // it leaves, and others close up
					queued.Add(1)
					assert.Equal(t, machine.TimedOut, l.Acquire(p, time.Millisecond))
					return
				}
				queued.Add(1)
				assert.Equal(t, machine.Done, l.Acquire(p, machine.Forever))
				order = append(order, i)
				assert.NoError(t, l.Release())
			})
		}
		start(t, m, func(machine.Thread) {
			for queued.Load() < n {
				pause(m)
			}
			machine.NewParker(m).Sleep(30 * time.Millisecond) // all sleep, one has left
			assert.NoError(t, l.Release())
		})
		run(t, m)
		if isIdeal(m) {
			require.Equal(t, []int{0, 1, 3, 4, 5}, order)
		} else { // where they may have queued in another order
			require.Len(t, order, n-1)
		}
	})
}

// Threads that want a lock give up, are interrupted, take it: whoever gives up must not take a wake-up with him.
func TestLockExcludesAndLosesNoWakeUp(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		l := machine.NewLock(m)
		var parkers []*machine.Parker
		var live atomic.Int32
		n := 0
		want := 0
		for i := range 5 {
			p := machine.NewParker(m)
			parkers = append(parkers, p)
			live.Add(1)
			r := rand.New(rand.NewPCG(uint64(i), 0))
			start(t, m, func(mt machine.Thread) {
				defer live.Add(-1)
				for range 400 {
					limit := machine.Forever
					if r.IntN(2) == 0 {
						limit = time.Duration(r.IntN(40)) * time.Microsecond
					}
					if l.Acquire(p, limit) != machine.Done {
						continue
					}
					n++
					want++
					if r.IntN(8) == 0 {
						pause(m)
					}
					mt.Use(r.IntN(500))
					if !assert.NoError(t, l.Release()) {
						return
					}
				}
			})
		}
		start(t, m, func(machine.Thread) {
			for i := 0; live.Load() > 0; i++ {
				parkers[i%len(parkers)].Interrupt()
				pause(m)
			}
		})
		run(t, m)
		require.Equal(t, want, n)
		require.False(t, l.Locked())
	})
}

func TestEvent(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		e := machine.NewEvent(m)
		p := machine.NewParker(m)
		var woken atomic.Int32
		for range 3 {
			start(t, m, func(machine.Thread) {
				if e.Wait(machine.NewParker(m), machine.Forever) == machine.Done {
					woken.Add(1)
				}
			})
		}
		start(t, m, func(machine.Thread) {
			assert.False(t, e.IsSet())
			assert.Equal(t, machine.TimedOut, e.Wait(p, 0))
			assert.Equal(t, machine.TimedOut, e.Wait(p, time.Millisecond))
			p.Interrupt()
			assert.Equal(t, machine.Interrupted, e.Wait(p, timeoutMax))
			e.Set()
			e.Set()
			assert.True(t, e.IsSet())
			assert.Equal(t, machine.Done, e.Wait(p, 0))
		})
		run(t, m)
		require.Equal(t, int32(3), woken.Load())
	})
}

// Set races with the beginning of a wait and with its end.
func TestEventLosesNoWakeUp(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		for range 300 {
			e := machine.NewEvent(m)
			start(t, m, func(machine.Thread) { e.Wait(machine.NewParker(m), machine.Forever) })
			start(t, m, func(machine.Thread) { e.Wait(machine.NewParker(m), 20*time.Microsecond) })
			start(t, m, func(machine.Thread) { e.Set() })
			run(t, m)
			require.True(t, e.IsSet())
		}
	})
}

func TestOutcomeString(t *testing.T) {
	require.Equal(t, "done, timed out, interrupted",
		machine.Done.String()+", "+machine.TimedOut.String()+", "+machine.Interrupted.String())
}
