// Command hostexp measures the policies on this computer, with threads that only pretend to execute Python code.
//
//	hostexp check        the cost of a check that nobody contends, and of a release and acquire
//	hostexp countdown    two and four threads that count down, against one after the other
//	hostexp echo         a thread that answers datagrams beside threads that compute
//	hostexp threads      starting and joining a thread
//
// The figures that it is to give are in the project's notes on the GIL: a check of the old GIL each 550 ns slows two threads
// down on two processors, one of the new does not.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"minipy/gil"
	"minipy/gil/machine"
	"minipy/gil/machine/host"
)

// A lab is the computer and how to use it.
type lab struct {
	reps         int
	portable     bool
	fair         bool
	total        int     // iterations of a countdown
	unitsPerTick float64 // of spin
}

func main() {
	var l lab
	flag.IntVar(&l.reps, "reps", 7, "repetitions, of which the median counts")
	flag.IntVar(&l.total, "total", 6e6, "iterations to count down")
	flag.BoolVar(&l.portable, "portable", false, "use no futexes of the kernel")
	flag.BoolVar(&l.fair, "fair", false, "wake the oldest waiter of a condition")
	tick := flag.Float64("tick", 5.5, "nanoseconds per tick")
	procs := flag.Int("procs", runtime.GOMAXPROCS(0), "GOMAXPROCS")
	flag.Parse()
	runtime.GOMAXPROCS(*procs)
	l.calibrate(*tick)
	experiments := map[string]func(){"check": l.check, "countdown": l.countdown, "echo": l.echo, "threads": l.threads}
	f := experiments[flag.Arg(0)]
	if f == nil {
		flag.Usage()
		os.Exit(2)
	}
	fmt.Printf("%s, GOMAXPROCS %d\n", l.machine().Blocking(), *procs)
	f()
}

func (l *lab) machine() *host.Machine {
	return host.New(host.Options{Portable: l.portable, Fair: l.fair})
}

// kinds are the policies with the variants of their locks.
var kinds = [...]struct{ label, name, lock string }{
	{"old sem", "old", "sem"}, {"old cond", "old", "cond"}, {"new", "new", ""}, {"priority", "priority", ""},
	{"none", "none", ""}, {"noop", "noop", ""},
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// spin is a chain of n dependent multiplications, about one ns each.
//
//go:noinline
func spin(n int) uint64 {
	x := uint64(n) | 1
	for range n {
		x = x*0x9E3779B97F4A7C15 + 1
	}
	return x
}

func (l *lab) calibrate(tickNs float64) {
	const n = 1e6
	best := time.Hour
	for range 20 {
		begin := time.Now()
		sink.Store(spin(n))
		best = min(best, time.Since(begin))
	}
	l.unitsPerTick = tickNs * n / float64(best)
}

// sink keeps the compiler from dropping what is spun.
var sink atomic.Uint64

// run executes `while n > 0: n -= 1`: three ticks an iteration, and a check point for each 100.
func (l *lab) run(g gil.Policy, t *gil.Thread, n int) {
	const iterations = 33
	for ; n > 0; n -= iterations {
		sink.Store(spin(int(3 * iterations * l.unitsPerTick)))
		if t.Budget -= 3 * iterations; t.Budget < 0 || t.Breaker.Load() != 0 {
			g.Check(t)
		}
	}
}

// start starts a Python thread.
func start(m machine.Machine, g gil.Policy, f func(*gil.Thread)) {
	must(m.Start("thread", func(mt machine.Thread) {
		t := new(gil.Thread)
		t.Init(m, mt, mt.ID() == 0, nil)
		g.Acquire(t)
		f(t)
		g.Exit(t)
	}))
}

func median[T float64 | time.Duration](x []T) T {
	slices.Sort(x)
	return x[len(x)/2]
}

// check measures checks.
func (l *lab) check() {
	const n = 2_000_000
	for _, k := range kinds {
		var check, idle, pair []float64
		for range l.reps {
			m := l.machine()
			g := must(gil.New(k.name, m, gil.Config{Lock: k.lock}))
			start(m, g, func(t *gil.Thread) {
				begin := time.Now()
				for range n {
					t.Budget = -1
					g.Check(t)
				}
				check = append(check, float64(time.Since(begin))/n)
				begin = time.Now()
				for range n {
					g.Check(t)
				}
				idle = append(idle, float64(time.Since(begin))/n)
				begin = time.Now()
				for range n {
					g.Release(t)
					g.Acquire(t)
				}
				pair = append(pair, float64(time.Since(begin))/n)
			})
			must(0, m.Run(nil))
		}
		fmt.Printf("%-9s check %5.1f ns, check with nothing to do %5.1f ns, release and acquire %5.1f ns\n", k.label, median(check),
			median(idle), median(pair))
	}
}

// A run is what a countdown took.
type run struct {
	wall, cpu time.Duration
	stats     gil.Stats
}

// count lets threads count down together.
func (l *lab) count(name, lock string, threads int) run {
	m := l.machine()
	g := must(gil.New(name, m, gil.Config{Lock: lock}))
	var begun atomic.Bool
	for range threads {
		start(m, g, func(t *gil.Thread) {
			g.Release(t)
			for !begun.Load() {
				time.Sleep(time.Millisecond)
			}
			g.Acquire(t)
			l.run(g, t, l.total/threads)
		})
	}
	time.Sleep(3 * time.Millisecond)
	cpu, begin := m.ProcessTime(), time.Now()
	begun.Store(true)
	must(0, m.Run(nil))
	return run{time.Since(begin), m.ProcessTime() - cpu, g.Stats()}
}

// countdown compares threads with one.
func (l *lab) countdown() {
	for _, k := range kinds[:5] {
		for _, threads := range []int{2, 4} {
			var wall, cpu, failed, wakes, switches []float64
			for range l.reps {
				one, many := l.count(k.name, k.lock, 1), l.count(k.name, k.lock, threads)
				wall = append(wall, float64(many.wall)/float64(one.wall))
				cpu = append(cpu, float64(many.cpu)/float64(one.cpu))
				checks := float64(3*l.total) / 100
				failed = append(failed, float64(many.stats.Failed)/checks)
				wakes = append(wakes, float64(many.stats.Machine.Wakes)/checks)
				switches = append(switches, float64(many.stats.Switches)/many.wall.Seconds())
			}
			mid := median(wall)
			fmt.Printf("%-9s %d threads: wall x%.2f (%.2f-%.2f) cpu x%.2f, per 100 ticks %.3f failed acquisitions %.3f futex wakes, %.0f switches/s\n",
				k.label, threads, mid, wall[0], wall[len(wall)-1], median(cpu), median(failed), median(wakes), median(switches))
		}
	}
}

// threads measures starting and joining.
func (l *lab) threads() {
	const n = 2000
	m := l.machine()
	g := must(gil.New("new", m, gil.Config{}))
	start(m, g, func(t *gil.Thread) {
		begin := time.Now()
		for range n {
			ended := machine.NewEvent(m)
			start(m, g, func(*gil.Thread) { ended.Set() })
			g.Release(t)
			ended.Wait(t.Parker, machine.Forever)
			g.Acquire(t)
		}
		fmt.Printf("start and join: %v\n", time.Since(begin)/n)
	})
	must(0, m.Run(nil))
}
