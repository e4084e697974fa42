// This file tests the condition variable of the C library of Linux, and where threads wake up.

package sim_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/sim"
)

// A signal is for those who came before the last group was closed, the one who sleeps longest first; and one who has just come, is
// of the group and looks first takes it.
func TestGroupCond(t *testing.T) {
	p := quiet(4)
	p.GroupCond = true
	m := sim.New(p, 1)
	mutex := machine.NewMutex(m)
	c := machine.NewCond(m, &mutex)
	var order []int
	for i := range 4 {
		start(t, m, "waits", func(machine.Thread) {
			machine.NewParker(m).Sleep(time.Duration(i+1) * time.Millisecond)
			mutex.Lock()
			c.Wait()
			order = append(order, i)
			mutex.Unlock()
		})
	}
	start(t, m, "signals", func(machine.Thread) {
		machine.NewParker(m).Sleep(2500 * time.Microsecond) // 0 and 1 wait
		for i := range 4 {
			mutex.Lock()
			require.True(t, c.Signal(), i)
			mutex.Unlock()
			machine.NewParker(m).Sleep(time.Millisecond)
		}
		require.False(t, c.Signal())
	})
	require.NoError(t, m.Run(nil))
	require.Equal(t, []int{0, 1, 2, 3}, order)
	// Each time the signal, the unlock for which the woken one waits, and its own unlock, as others may wait.
	require.EqualValues(t, 4*3, m.Counts().Wakes)
}

// A waiter whose time is up is not signalled any more, and takes nobody's signal with it.
func TestGroupCondTimesOut(t *testing.T) {
	p := quiet(2)
	p.GroupCond = true
	m := sim.New(p, 1)
	mutex := machine.NewMutex(m)
	c := machine.NewCond(m, &mutex)
	woken := 0
	for i := range 3 {
		start(t, m, "waits", func(machine.Thread) {
			mutex.Lock()
			if !c.WaitFor(time.Duration(i+1) * time.Millisecond) {
				woken++
			}
			mutex.Unlock()
		})
	}
	start(t, m, "signals", func(machine.Thread) {
		machine.NewParker(m).Sleep(1500 * time.Microsecond)
		mutex.Lock()
		require.True(t, c.Signal())
		require.True(t, c.Signal())
		require.False(t, c.Signal(), "the third has gone")
		mutex.Unlock()
	})
	require.NoError(t, m.Run(nil))
	require.Equal(t, 2, woken)
}

// A thread wakes up where it ran last, even if another core is idle.
func TestStickyThreads(t *testing.T) {
	for _, sticky := range []bool{false, true} {
		p := quiet(2)
		p.Sticky, p.Warm, p.WakePreempt = sticky, 1e9, false
		m := sim.New(p, 1)
		parker := machine.NewParker(m)
		var woken time.Duration
		waits := start(t, m, "waits", func(machine.Thread) {
			parker.Park(machine.Forever)
			woken = m.Now()
		})
		require.NoError(t, m.SetAffinity(waits, 0))
		start(t, m, "elsewhere", func(machine.Thread) {})
		start(t, m, "computes", func(mt machine.Thread) { // on core 0, when the other one sleeps there
			require.NoError(t, m.SetAffinity(mt, 0))
			require.NoError(t, m.SetAffinity(waits, 0, 1))
			mt.Use(10_000) // 100 us
			parker.Unpark()
			mt.Use(10_000)
		})
		require.NoError(t, m.Run(nil))
		if sticky {
			require.Equal(t, 200*time.Microsecond, woken)
		} else {
			require.Equal(t, 100*time.Microsecond, woken)
		}
	}
}
