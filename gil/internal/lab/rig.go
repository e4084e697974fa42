// Package lab has the experiments on the GIL that have been published or measured, for simulated computers.
//
// An experiment is a function that runs threads under a policy on a machine (experiments.go). Threads only pretend to execute
// Python code: they use up ticks and call what a Python program would call. The table of figures (table.go) says what
// each experiment gave in reality, and how near the simulation has to come.
package lab

import (
	"fmt"
	"time"

	"minipy/gil"
	"minipy/gil/machine"
	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

// A Setup is what an experiment runs on.
type Setup struct {
	Params sim.Params
	Policy string
	Config gil.Config
	Seed   uint64
	Pinned bool // all Python threads to core 0

	record func(*rig) // sets up the recording of all events
}

// on is s on a number of cores of two.
func (s Setup) on(cores int) Setup {
	s.Pinned = cores == 1
	return s
}

// A rig is a machine with Python threads.
type rig struct {
	Setup
	m   *sim.Machine
	g   gil.Policy
	rec *trace.Recorder
	end time.Duration // when the experiment is over
}

// newRig builds what s describes. Policies other than old have Python 3's ticks.
func newRig(s Setup) *rig {
	p := s.Params
	if s.Policy != "old" {
		p = p.Python3()
	}
	m := sim.New(p, s.Seed)
	g, err := gil.New(s.Policy, m, s.Config)
	must(err)
	r := &rig{Setup: s, m: m, g: g}
	if s.record != nil {
		s.record(r)
	}
	return r
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// run runs everything.
func (r *rig) run() {
	must(r.m.Run(nil))
	r.m.Close()
}

// python starts a Python thread.
func (r *rig) python(name string, f func(t *thread)) machine.Thread {
	mt, err := r.m.Start(name, func(mt machine.Thread) {
		t := &thread{r: r}
		t.Init(r.m, mt, mt.ID() == 0, r.rec)
		r.g.Acquire(&t.Thread)
		f(t)
		r.g.Exit(&t.Thread)
	})
	must(err)
	if r.Pinned {
		must(r.m.SetAffinity(mt, 0))
	}
	return mt
}

// native starts a thread that has nothing to do with Python: another process.
func (r *rig) native(name string, f func(machine.Thread, *machine.Parker)) machine.Thread {
	mt, err := r.m.Start(name, func(mt machine.Thread) { f(mt, machine.NewParker(r.m)) })
	must(err)
	return mt
}

// over reports whether the time is up.
func (r *rig) over() bool { return r.m.Now() >= r.end }

// A thread is a Python thread.
type thread struct {
	gil.Thread
	r *rig
}

// countdown is `while n > 0: n -= 1`, of three ticks, done as many iterations at a time as make no difference.
func (t *thread) countdown(n int) {
	for n > 0 {
		k := min(n, max(t.Budget, 0)/3+1)
		n -= k
		if t.Budget -= 3 * k; t.Budget < 0 || t.Breaker.Load() != 0 {
			t.r.g.Check(&t.Thread)
		}
	}
}

// spin counts down until the time is up.
func (t *thread) spin() {
	for !t.r.over() {
		t.countdown(1000)
	}
}

// call is the Python side of a function in C: some ticks and the work of going there and back.
func (t *thread) call() {
	const ticks, work = 8, 850 * time.Nanosecond
	if t.Budget -= ticks; t.Budget < 0 || t.Breaker.Load() != 0 {
		t.r.g.Check(&t.Thread)
	}
	t.Flush()
	t.M.Syscall(work)
}

// block does something that blocks, without the GIL.
func (t *thread) block(f func()) {
	t.call()
	t.r.g.Release(&t.Thread)
	f()
	t.r.g.Acquire(&t.Thread)
}

// spinners starts n threads that compute.
func (r *rig) spinners(n int) {
	for i := range n {
		r.python(fmt.Sprint("spinner ", i+1), (*thread).spin)
	}
}
