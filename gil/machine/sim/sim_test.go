// This file tests the clock, threads, and the ends that a run can have.

package sim_test

import (
	"errors"
	"fmt"
	"hash/fnv"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

// quiet is a computer on which everything takes the same time each time and waking up takes none.
func quiet(cores int) sim.Params {
	return sim.Params{Name: "quiet", Cores: cores, TickPs: 10_000, Slice: 1e6, SchedTick: 1e6}
}

func preset(t testing.TB, name string, cores int) sim.Params {
	p, err := sim.Preset(name, cores)
	require.NoError(t, err)
	return p
}

func start(t testing.TB, m *sim.Machine, name string, f func(machine.Thread)) machine.Thread {
	mt, err := m.Start(name, f)
	require.NoError(t, err)
	return mt
}

func TestTicksTakeTime(t *testing.T) {
	m := sim.New(quiet(1), 1)
	start(t, m, "t", func(mt machine.Thread) {
		mt.Use(1000)
		require.Equal(t, 10*time.Microsecond, m.Now())
		mt.Syscall(5 * time.Microsecond)
		mt.Use(0)
		mt.Use(-1)
		mt.Syscall(0)
		require.Equal(t, 15*time.Microsecond, m.Now())
		require.Equal(t, 15*time.Microsecond, mt.CPUTime())
	})
	require.NoError(t, m.Run(nil))
	require.Equal(t, 15*time.Microsecond, m.Now())
	require.Equal(t, 15*time.Microsecond, m.ProcessTime())
	require.Equal(t, time.Date(2018, 1, 1, 0, 0, 0, 15_000, time.UTC), m.Wall())
}

// Parts of a nanosecond are not lost.
func TestTicksAddUp(t *testing.T) {
	p := quiet(1)
	p.TickPs = 3_333
	m := sim.New(p, 1)
	start(t, m, "t", func(mt machine.Thread) {
		for range 1000 {
			mt.Use(1)
		}
	})
	require.NoError(t, m.Run(nil))
	require.Equal(t, 3333*time.Nanosecond, m.Now())
}

func TestSleepTakesVirtualTime(t *testing.T) {
	m := sim.New(preset(t, "vm", 2), 1)
	var order []int
	for i, d := range []time.Duration{30, 10, 20} {
		start(t, m, "sleeper", func(machine.Thread) {
			require.Equal(t, machine.TimedOut, machine.NewParker(m).Sleep(d*time.Hour))
			order = append(order, i)
		})
	}
	require.NoError(t, m.Run(nil))
	require.Equal(t, []int{1, 2, 0}, order)
	require.InDelta(t, 30*time.Hour, m.Now(), float64(10*time.Millisecond))
}

// Threads on k cores take 1/k of the time, and each core at most one at a time.
func TestCoresAreUsed(t *testing.T) {
	for _, cores := range []int{1, 2, 3, 8, 1024} {
		p := preset(t, "bare-metal", cores)
		m := sim.New(p, 1)
		const threads, each = 24, 10_000_000
		for i := range threads {
			start(t, m, fmt.Sprint(i), func(mt machine.Thread) {
				for range each / 10_000 {
					mt.Use(10_000)
				}
			})
		}
		require.NoError(t, m.Run(nil))
		work := time.Duration(each*p.TickPs/1000) * threads
		require.InEpsilon(t, work, m.ProcessTime(), 0.01, cores)
		require.InEpsilon(t, int64(work)/int64(min(cores, threads)), m.Now(), 0.08, cores)
	}
}

func TestRunUntil(t *testing.T) {
	m := sim.New(quiet(2), 1)
	laps := 0
	start(t, m, "daemon", func(mt machine.Thread) {
		for ; ; laps++ {
			mt.Use(1000)
		}
	})
	first := start(t, m, "first", func(mt machine.Thread) { mt.Use(10_000) })
	require.NoError(t, m.Run(first))
	at, before := m.Now(), laps
	require.NoError(t, m.Run(first), "which has ended")
	require.Equal(t, at, m.Now())
	second := start(t, m, "second", func(mt machine.Thread) { mt.Use(100_000) })
	require.NoError(t, m.Run(second))
	require.Greater(t, laps, before)
	m.Close()
	_, err := m.Start("third", func(machine.Thread) {})
	require.ErrorIs(t, err, machine.ErrClosed)
}

func TestDeadlock(t *testing.T) {
	before := runtime.NumGoroutine()
	m := sim.New(preset(t, "vm", 2), 1)
	a, b := machine.NewLock(m), machine.NewLock(m)
	done := machine.NewEvent(m)
	cleaned := 0
	take := func(x, y *machine.Lock) func(machine.Thread) {
		return func(machine.Thread) {
			defer func() {
				cleaned++
				_ = x.Release()
				y.Acquire(machine.NewParker(m), machine.Forever) // ends at once
				cleaned += 100
			}()
			p := machine.NewParker(m)
			x.Acquire(p, machine.Forever)
			p.Sleep(time.Millisecond)
			y.Acquire(p, machine.Forever)
		}
	}
	start(t, m, "MainThread", func(machine.Thread) { done.Wait(machine.NewParker(m), machine.Forever) })
	start(t, m, "one", take(a, b))
	start(t, m, "other", take(b, a))
	start(t, m, "third", func(machine.Thread) {
		p := machine.NewParker(m)
		p.For("a miracle")
		p.Park(machine.Forever)
	})
	err := m.Run(nil)
	var dead *sim.DeadlockError
	require.ErrorAs(t, err, &dead)
	require.Equal(t, []machine.Wait{{Thread: "MainThread", For: "an event"}, {Thread: "one", For: "a lock"}, {Thread: "other", For: "a lock"}, {Thread: "third", For: "a miracle"}}, dead.Waiting)
	require.Regexp(t, `^deadlock after 1\.\d+ms: no thread can go on
  MainThread waits for an event
  one waits for a lock
  other waits for a lock
  third waits for a miracle$`, err.Error())
	require.Zero(t, cleaned)
	m.Post(func() { done.Set() })
	require.ErrorAs(t, m.Run(nil), &dead, "the main thread has ended, the others wait")
	require.Len(t, dead.Waiting, 3)
	m.Close()
	require.GreaterOrEqual(t, cleaned, 2)
	require.LessOrEqual(t, runtime.NumGoroutine(), before)
}

// What only the background does keeps nobody alive.
func TestDeadlockBesideBackground(t *testing.T) {
	p := preset(t, "vm", 1)
	p.Hogs, p.NoiseEvery, p.NoiseBurst = 2, 1e6, 1e5
	m := sim.New(p, 1)
	start(t, m, "t", func(machine.Thread) {
		machine.NewParker(m).Sleep(time.Second)
		machine.NewParker(m).Park(machine.Forever)
	})
	var dead *sim.DeadlockError
	require.ErrorAs(t, m.Run(nil), &dead)
	require.GreaterOrEqual(t, dead.At, time.Second)
}

func TestPanicComesOut(t *testing.T) {
	before := runtime.NumGoroutine()
	m := sim.New(preset(t, "vm", 2), 1)
	cleaned := false
	start(t, m, "other", func(mt machine.Thread) {
		defer func() { cleaned = true }()
		machine.NewParker(m).Sleep(time.Hour)
	})
	oh := errors.New("oh")
	start(t, m, "t", func(mt machine.Thread) {
		mt.Use(100)
		machine.NewParker(m).Sleep(time.Second)
		panic(oh)
	})
	require.PanicsWithValue(t, oh, func() { _ = m.Run(nil) })
	require.True(t, cleaned)
	require.LessOrEqual(t, runtime.NumGoroutine(), before)
	m.Close()
}

func TestCloseFreesThreads(t *testing.T) {
	before := runtime.NumGoroutine()
	m := sim.New(quiet(2), 1)
	started, ended := 0, 0
	for range 10 {
		start(t, m, "t", func(mt machine.Thread) {
			started++
			defer func() { ended++ }()
			machine.NewParker(m).Sleep(time.Hour)
		})
	}
	first := start(t, m, "first", func(mt machine.Thread) { mt.Use(10) })
	require.NoError(t, m.Run(first))
	m.Close()
	require.Equal(t, started, ended)
	require.LessOrEqual(t, runtime.NumGoroutine(), before)
	_ = sim.New(quiet(2), 1) // one that is never run needs no closing
}

func TestPostAndAfter(t *testing.T) {
	m := sim.New(quiet(1), 1)
	var log []string
	say := func(s string) func() {
		return func() { log = append(log, fmt.Sprint(s, " ", m.Now())) }
	}
	p := machine.NewParker(m)
	m.After(300, say("c"))
	m.After(200, say("b"))
	stop := m.After(250, say("never"))
	m.After(100, func() {
		say("a")()
		require.True(t, stop())
		require.False(t, stop())
		m.Post(say("posted"))
	})
	m.After(200, say("b, too"))
	m.After(400, p.Interrupt)
	last := m.After(500, say("too late for the program"))
	start(t, m, "t", func(mt machine.Thread) {
		require.Equal(t, machine.Interrupted, p.Sleep(machine.Forever))
		say("interrupted")()
	})
	m.Post(say("first"))
	require.NoError(t, m.Run(nil))
	require.Equal(t, []string{"first 0s", "a 100ns", "posted 100ns", "b 200ns", "b, too 200ns", "c 300ns", "interrupted 400ns"}, log)
	require.True(t, last())
	require.False(t, m.After(1<<63-1, say("after the end of time"))())
}

// A goroutine outside may post while the simulation runs.
func TestPostFromOutside(t *testing.T) {
	m := sim.New(quiet(2), 1)
	stop := false
	start(t, m, "t", func(mt machine.Thread) {
		for !stop {
			mt.Use(10)
		}
	})
	go func() {
		time.Sleep(time.Millisecond)
		m.Post(func() { stop = true })
	}()
	require.NoError(t, m.Run(nil))
}

func TestAffinity(t *testing.T) {
	m := sim.New(quiet(4), 1)
	var threads []machine.Thread
	for range 4 {
		threads = append(threads, start(t, m, "t", func(mt machine.Thread) {
			child := start(t, m, "child", func(mt machine.Thread) { mt.Use(1000) })
			mt.Use(1000)
			_ = child
		}))
	}
	for _, mt := range threads {
		require.NoError(t, m.SetAffinity(mt, 2))
	}
	require.Error(t, m.SetAffinity(threads[0], 4))
	require.Error(t, m.SetAffinity(threads[0], -1))
	require.Error(t, m.SetAffinity(threads[0]))
	require.NoError(t, m.Run(nil))
	require.Equal(t, 80*time.Microsecond, m.Now(), "all on one core")

	m = sim.New(quiet(2), 1)
	a := start(t, m, "a", func(mt machine.Thread) { mt.Use(1_000_000) })
	require.NoError(t, m.SetAffinity(a, 0))
	start(t, m, "b", func(mt machine.Thread) {
		mt.Use(500_000)
		require.NoError(t, m.SetAffinity(mt, 0)) // and moves there at once
		mt.Use(500_000)
	})
	require.NoError(t, m.Run(nil))
	require.Equal(t, 15*time.Millisecond, m.Now())
}

func TestHogs(t *testing.T) {
	p := quiet(2)
	p.Hogs = 2
	m := sim.New(p, 1)
	start(t, m, "t", func(mt machine.Thread) { mt.Use(10_000_000) })
	require.NoError(t, m.Run(nil))
	require.InEpsilon(t, 200*time.Millisecond, m.Now(), 0.05)
	require.Equal(t, 100*time.Millisecond, m.ProcessTime())
}

// A program of many threads, each of which waits for another one.
func TestManyThreads(t *testing.T) {
	for _, cores := range []int{1, 4} {
		m := sim.New(preset(t, "vm", cores), 1)
		const n = 10_000
		ended := 0
		start(t, m, "main", func(mt machine.Thread) {
			lock := machine.NewLock(m)
			lock.TryAcquire()
			all := machine.NewEvent(m)
			for i := range n {
				start(t, m, fmt.Sprint(i), func(mt machine.Thread) {
					p := machine.NewParker(m)
					p.Sleep(time.Duration(i%100) * time.Millisecond)
					lock.Acquire(p, machine.Forever)
					mt.Use(100)
					if ended++; ended == n {
						all.Set()
					}
					require.NoError(t, lock.Release())
				})
			}
			machine.NewParker(m).Sleep(time.Second)
			require.NoError(t, lock.Release())
			all.Wait(machine.NewParker(m), machine.Forever)
		})
		require.NoError(t, m.Run(nil))
		require.Equal(t, n, ended)
		require.EqualValues(t, n+1, m.Stats().Threads)
	}
}

// Memory does not grow with the length of a run.
func TestMemory(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return s.HeapAlloc
	}
	m := sim.New(preset(t, "vm", 2), 1)
	lap := func(n int) {
		for range 2 {
			start(t, m, "t", func(mt machine.Thread) {
				p := machine.NewParker(m)
				for i := range n {
					stop := m.After(time.Hour, func() {})
					if i%100 == 0 {
						start(t, m, "child", func(mt machine.Thread) { mt.Use(10) })
					}
					m.After(1000, p.Unpark)
					require.Equal(t, machine.Done, p.Park(time.Hour)) // the timer of which is taken back
					require.True(t, stop())
					mt.Use(100)
				}
			})
		}
		require.NoError(t, m.Run(nil))
	}
	lap(1000)
	before := heap()
	lap(50_000)
	require.Less(t, int64(heap())-int64(before), int64(1<<20))
	runtime.KeepAlive(m)
}

// storm runs a program in which much happens, and returns a hash of all that did.
func storm(t testing.TB, p sim.Params, seed uint64) uint64 {
	h := fnv.New64a()
	m := sim.New(p, seed)
	m.Record(trace.NewRecorder(func(e trace.Event) { fmt.Fprintln(h, m.Now(), e) }))
	sem := machine.NewSem(m, 1)
	mutex := machine.NewMutex(m)
	cond := machine.NewCond(m, &mutex)
	for i := range 6 {
		start(t, m, fmt.Sprint(i), func(mt machine.Thread) {
			park := machine.NewParker(m)
			for k := range 200 {
				switch (i + k) % 4 {
				case 0:
					park.Sleep(time.Duration(k) * time.Microsecond)
				case 1:
					sem.Acquire(nil)
					mt.Use(500)
					sem.Release()
				case 2:
					mutex.Lock()
					cond.WaitFor(50 * time.Microsecond)
					mutex.Unlock()
				case 3:
					mt.Use(mt.Ahead() % 10_000)
					cond.Signal()
				}
			}
		})
	}
	require.NoError(t, m.Run(nil))
	fmt.Fprintln(h, m.Now(), m.ProcessTime(), m.Counts())
	return h.Sum64()
}

func TestDeterminism(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	seen := map[uint64]string{}
	for _, name := range sim.Presets() {
		for _, cores := range []int{1, 2, 4} {
			for seed := range uint64(3) {
				p := preset(t, name, cores)
				want := storm(t, p, seed)
				for procs := 1; procs <= 4; procs++ {
					runtime.GOMAXPROCS(procs)
					require.Equal(t, want, storm(t, p, seed), "%s, %d cores, seed %d, %d procs", name, cores, seed, procs)
				}
				run := fmt.Sprintf("%s, %d cores, seed %d", name, cores, seed)
				require.Empty(t, seen[want], "the same as %s", run)
				seen[want] = run
			}
		}
	}
}
