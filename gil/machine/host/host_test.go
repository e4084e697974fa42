// This file tests what only the real computer has. The locks are tested in package machine, on all machines.

package host

import (
	"errors"
	"math"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
)

func kinds(t *testing.T, test func(t *testing.T, m *Machine)) {
	t.Run("kernel", func(t *testing.T) { test(t, New(Options{})) })
	t.Run("portable", func(t *testing.T) { test(t, New(Options{Portable: true})) })
}

func TestBlocking(t *testing.T) {
	want := "portable (Go scheduler)"
	require.Equal(t, want, New(Options{Portable: true}).Blocking())
	if runtime.GOOS == "linux" {
		want = "kernel futex"
	}
	require.Equal(t, want, New(Options{}).Blocking())
}

func TestFutexResults(t *testing.T) {
	kinds(t, func(t *testing.T, m *Machine) {
		f := m.NewFutex()
		f.Word().Store(7)
		require.Equal(t, machine.Changed, f.Wait(6, machine.Forever))
		require.Equal(t, machine.Expired, f.Wait(7, 0))
		begin := time.Now()
		require.Equal(t, machine.Expired, f.Wait(7, 2*time.Millisecond))
		require.GreaterOrEqual(t, time.Since(begin), 2*time.Millisecond)
		for _, limit := range []time.Duration{machine.Forever, time.Minute, math.MaxInt64} {
			woken := make(chan machine.Result)
			go func() { woken <- f.Wait(7, limit) }()
			for got := false; !got; {
				f.Wake(1)
				select {
				case r := <-woken:
					require.Equal(t, machine.Woken, r)
					got = true
				case <-time.After(time.Millisecond):
				}
			}
		}
		require.Positive(t, m.Stats().Waits)
		require.Positive(t, m.Stats().Wakes)
	})
}

func TestWakeCounts(t *testing.T) {
	kinds(t, func(t *testing.T, m *Machine) {
		f := m.NewFutex()
		woken := make(chan machine.Result, 5)
		for range 5 {
			go func() { woken <- f.Wait(0, time.Minute) }()
		}
		for n := 0; n < 5; n++ { // no more than one for each wake
			for len(woken) == n {
				f.Wake(1)
				time.Sleep(time.Millisecond)
			}
			require.LessOrEqual(t, len(woken), 5)
		}
		f.Wake(math.MaxInt32)
	})
}

func TestTooManyThreads(t *testing.T) {
	m := New(Options{MaxThreads: 3})
	require.Equal(t, 3, m.MaxThreads())
	end := make(chan bool)
	var all []machine.Thread
	for range 3 {
		th, err := m.Start("t", func(machine.Thread) { <-end })
		require.NoError(t, err)
		all = append(all, th)
	}
	_, err := m.Start("one more", func(machine.Thread) {})
	require.ErrorIs(t, err, machine.ErrThreads)
	require.EqualError(t, err, "starting one more: too many threads: 3 run")
	end <- true
	end <- true
	end <- true
	require.NoError(t, m.Run(nil))
	last, err := m.Start("after the others", func(machine.Thread) {})
	require.NoError(t, err)
	require.NoError(t, m.Run(last))
	require.Equal(t, []int{0, 1, 2, 3}, []int{all[0].ID(), all[1].ID(), all[2].ID(), last.ID()})
	require.Equal(t, int64(4), m.Stats().Threads)
}

func TestDefaultLimit(t *testing.T) {
	n := New(Options{}).MaxThreads()
	require.Positive(t, n)
	require.LessOrEqual(t, n, defaultMaxThreads)
	require.Positive(t, processThreads())
}

func TestRunUntilOneHasEnded(t *testing.T) {
	m := New(Options{})
	end := make(chan bool)
	_, err := m.Start("daemon", func(machine.Thread) { <-end })
	require.NoError(t, err)
	main, err := m.Start("main", func(machine.Thread) {})
	require.NoError(t, err)
	require.NoError(t, m.Run(main), "the other goes on")
	close(end)
	require.NoError(t, m.Run(nil))
}

func TestThreadsKnowThemselves(t *testing.T) {
	m := New(Options{})
	var ids [2]int
	var both atomic.Int32
	for i := range 2 {
		_, err := m.Start("t", func(th machine.Thread) {
			ids[i] = th.NativeID()
			for both.Add(1); both.Load() < 2; {
				runtime.Gosched() // so that they live at the same time
			}
			before := th.CPUTime()
			for n := 0; th.CPUTime() == before && n < 1e9; n++ {
			}
			assert.Greater(t, th.CPUTime(), before)
			th.Syscall(time.Hour)
			th.Use(100)
			assert.Positive(t, th.Ahead())
		})
		require.NoError(t, err)
	}
	require.NoError(t, m.Run(nil))
	if runtime.GOOS == "linux" {
		require.NotZero(t, ids[0])
		require.NotEqual(t, ids[0], ids[1])
	}
	require.Positive(t, m.ProcessTime())
	require.WithinDuration(t, time.Now(), m.Wall(), time.Minute)
}

func TestAfterAndPost(t *testing.T) {
	m := New(Options{})
	n := 0
	m.Post(func() { n++ })
	require.Equal(t, 1, n)
	done := make(chan bool)
	m.After(time.Microsecond, func() { close(done) })
	<-done
	stop := m.After(time.Hour, func() { t.Error("too late") })
	require.True(t, stop())
	require.False(t, stop())
}

func TestChoose(t *testing.T) {
	seen := map[int]bool{}
	for m := New(Options{}); len(seen) < 3; {
		i := m.Choose(3)
		require.True(t, i >= 0 && i < 3)
		seen[i] = true
	}
	for range 100 {
		require.Zero(t, New(Options{Fair: true}).Choose(3))
	}
}

// Threads end with their goroutines, and those of one machine do not count for another.
func TestManyThreads(t *testing.T) {
	if runtime.GOARCH == "wasm" || testing.Short() {
		t.Skip("takes a thousand threads")
	}
	before := processThreads()
	a, b := New(Options{MaxThreads: 500}), New(Options{MaxThreads: 500})
	end := make(chan bool)
	for _, m := range []*Machine{a, b} {
		started := 0
		for ; ; started++ {
			if _, err := m.Start("t", func(machine.Thread) { <-end }); err != nil {
				require.True(t, errors.Is(err, machine.ErrThreads))
				break
			}
		}
		require.Equal(t, 500, started)
	}
	close(end)
	require.NoError(t, a.Run(nil))
	require.NoError(t, b.Run(nil))
	for deadline := time.Now().Add(time.Minute); processThreads() > before+50 && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	require.LessOrEqual(t, processThreads(), before+50)
}

func BenchmarkProcessThreads(b *testing.B) {
	for range b.N {
		processThreads()
	}
}

func BenchmarkLock(b *testing.B) {
	l := machine.NewLock(New(Options{}))
	for range b.N {
		l.TryAcquire()
		l.Release()
	}
}
