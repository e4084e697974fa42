// This file tests mutex, condition variable and semaphore.

package machine_test

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/machine/sim"
)

func TestMutexExcludes(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		x := machine.NewMutex(m)
		n := 0
		for range 4 {
			start(t, m, func(mt machine.Thread) {
				for i := range 2000 {
					x.Lock()
					n++
					if i%100 == 0 {
						mt.Use(1000)
						pause(m)
					}
					x.Unlock()
				}
			})
		}
		run(t, m)
		require.Equal(t, 8000, n)
	})
}

func TestSemAdmitsSoMany(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		s := machine.NewSem(m, 2)
		var in, most atomic.Int32
		for range 6 {
			start(t, m, func(mt machine.Thread) {
				for range 300 {
					s.Acquire(nil)
					n := in.Add(1)
					for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
					}
					pause(m)
					in.Add(-1)
					s.Release()
				}
			})
		}
		run(t, m)
		require.Equal(t, int32(2), most.Load())
	})
}

func TestSemTellsWhoIsWokenForNothing(t *testing.T) {
	m := ideal(false)
	s := machine.NewSem(m, 1)
	busy := 0
	start(t, m, func(mt machine.Thread) {
		s.Acquire(nil)
		mt.Use(150_000) // the other begins to wait
		for range 3 {
			assert.True(t, s.Release(), "there is a waiter")
			s.Acquire(nil) // before it runs
			mt.Use(150_000)
		}
		s.Release()
	})
	start(t, m, func(machine.Thread) { s.Acquire(func() { busy++ }) })
	run(t, m)
	require.Equal(t, 3, busy)
	require.False(t, s.Release(), "nobody waits any more")
}

// A queue of one item at a time: every put must find its taker.
func TestCondLosesNoSignal(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		const takers, each = 3, 500
		mu := machine.NewMutex(m)
		full, empty := machine.NewCond(m, &mu), machine.NewCond(m, &mu)
		item := false
		for range takers {
			start(t, m, func(machine.Thread) {
				for range each {
					mu.Lock()
					for !item {
						full.Wait()
					}
					item = false
					empty.Signal()
					mu.Unlock()
				}
			})
		}
		start(t, m, func(machine.Thread) {
			for i := range takers * each {
				mu.Lock()
				for item {
					empty.Wait()
				}
				item = true
				if i%2 == 0 {
					full.Signal()
				}
				mu.Unlock()
				if i%2 == 1 { // without the mutex
					full.Signal()
				}
			}
		})
		run(t, m)
		require.False(t, item)
		mu.Lock()
		require.False(t, full.Signal(), "nobody is left")
		mu.Unlock()
	})
}

func TestCondTimesOut(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		mu := machine.NewMutex(m)
		c := machine.NewCond(m, &mu)
		start(t, m, func(machine.Thread) {
			mu.Lock()
			before := m.Now()
			assert.True(t, c.WaitFor(3*time.Millisecond))
			took := m.Now() - before
			assert.GreaterOrEqual(t, took, 3*time.Millisecond)
			if isIdeal(m) {
				assert.Equal(t, 3*time.Millisecond, took)
			}
			assert.True(t, c.WaitFor(0))
			assert.False(t, c.Signal(), "who has timed out waits no more")
			mu.Unlock()
		})
		run(t, m)
	})
}

// A wait that times out while it is signalled is one or the other, so that no signal is lost.
func TestCondTimeoutRacesWithSignal(t *testing.T) {
	everywhere(t, func(t *testing.T, m machine.Machine) {
		mu := machine.NewMutex(m)
		c := machine.NewCond(m, &mu)
		sent, received, done := 0, 0, false
		start(t, m, func(machine.Thread) {
			mu.Lock()
			for range 300 {
				if !c.WaitFor(30 * time.Microsecond) {
					received++
				}
			}
			done = true
			mu.Unlock()
		})
		start(t, m, func(machine.Thread) {
			for over := false; !over; {
				mu.Lock()
				if c.Signal() {
					sent++
				}
				over = done
				mu.Unlock()
				pause(m)
			}
		})
		run(t, m)
		require.Equal(t, sent, received)
	})
}

// chooser is a machine that wakes the youngest.
type chooser struct{ *sim.Machine }

func (chooser) Choose(n int) int { return n - 1 }

func TestCondWakesWhomTheMachineChooses(t *testing.T) {
	for _, test := range []struct {
		m    machine.Machine
		want []int
	}{
		{ideal(false), []int{0, 1, 2, 3}},
		{chooser{ideal(false)}, []int{3, 2, 1, 0}},
		{host.New(host.Options{Fair: true}), []int{0, 1, 2, 3}},
	} {
		m := test.m
		mu := machine.NewMutex(m)
		c := machine.NewCond(m, &mu)
		var order []int
		var waiting atomic.Int32
		for i := range 4 {
			start(t, m, func(machine.Thread) {
				for waiting.Load() < int32(i) {
					pause(m)
				}
				mu.Lock()
				waiting.Add(1)
				c.Wait()
				order = append(order, i)
				mu.Unlock()
			})
		}
		start(t, m, func(machine.Thread) {
			for waiting.Load() < 4 {
				pause(m)
			}
			for n := range 4 {
				mu.Lock()
				c.Signal()
				for len(order) == n {
					mu.Unlock()
					pause(m)
					mu.Lock()
				}
				mu.Unlock()
			}
		})
		run(t, m)
		require.Equal(t, test.want, order)
	}
}
