package vm

// This file defines what takes the GIL's place when there is none: how threads that run in parallel keep objects whole.
//
// The hot half of the loop runs in parallel. It touches objects that threads share in the Shared instructions only, which
// need no lock: see py.Value.Put, and py.List.Change for lists. What touches only registers and objects that cannot change
// needs none either: see alone. What works on containers owns them: see visit. Everything else, most of what is written in
// Go, runs in the runtime's section: one thread at a time, and no visits. So all of it may rely on what it relies on under a
// GIL. A thread leaves the section as soon as it runs Python code again, and while it waits for anything: nobody in the
// section waits but for visits to end, which wait for nothing, so it cannot be part of a deadlock.
//
// As long as a runtime has had one thread only, none of this happens. When it starts the second, share replaces the
// instructions concerned in all its code.

import (
	"runtime"
	"sync/atomic"
	"time"

	"minipy/compiler/code"
	"minipy/gil"
	"minipy/gil/machine"
)

// giveWay in a thread's breaker asks it to let others into the section.
const giveWay = gil.VMBits

// patience is how long a thread waits for the section before it asks for it. So a native that runs for less is not
// interrupted by what other threads do.
const patience = 5 * time.Millisecond

// A section is a lock that threads hold for moments. Whoever comes while it is taken looks again less and less often, so
// that the processor that has the lock's memory can take it several times in a row; after patience it sleeps.
type section struct {
	// state has the number of the thread that is inside in its lower half, 0 if there is none, and counts in the upper one how
	// often the section was taken.
	state    atomic.Uint64
	sleepers atomic.Int32
	mutex    machine.Mutex // who sleeps, sleeps here; the first of them sleeps on word
	wake     machine.Futex
	// visitors count who is on a visit, see arrive; lanesUsed of them have been in use.
	visitors  [lanes]lane
	lanesUsed atomic.Int32
}

// enterSection waits until no other thread is in the section.
func (t *Thread) enterSection() {
	if !t.rt.section.take(t.number) {
		t.waitSection()
	}
	t.awaitVisitors()
	t.inSection = true
}

// take takes the section for a thread if nobody has it.
func (s *section) take(number int) bool {
	old := s.state.Load()
	return uint32(old) == 0 && s.state.CompareAndSwap(old, old+1<<32|uint64(number))
}

// taken reports whether a thread is in the section.
func (s *section) taken() bool { return uint32(s.state.Load()) != 0 }

func (t *Thread) leaveSection() {
	s := &t.rt.section
	t.inSection = false
	s.state.Store(s.state.Load() &^ (1<<32 - 1))
	if s.sleepers.Load() != 0 {
		s.wake.Word().Add(1)
		s.wake.Wake(1)
	}
}

// maxPause is for how many looks at a variable a waiting thread pauses at most: some microseconds.
const maxPause = 1 << 12

func (t *Thread) waitSection() {
	s := &t.rt.section
	if runtime.GOMAXPROCS(0) > 1 {
		for pause := 32; pause <= maxPause; pause *= 2 {
			t.pause(pause)
			if s.take(t.number) {
				return
			}
		}
	}
	s.mutex.Lock() // one of those that wait sleeps on word, and asks
	defer s.mutex.Unlock()
	s.sleepers.Add(1)
	defer s.sleepers.Add(-1)
	for {
		seen := s.wake.Word().Load()
		if s.take(t.number) {
			return
		}
		if s.wake.Wait(seen, patience) == machine.Expired {
			t.rt.askHolder()
		}
	}
}

// askHolder asks the thread in the section to let others in.
func (rt *Runtime) askHolder() {
	number := int(uint32(rt.section.state.Load()))
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	for o := range rt.threads {
		if o.number == number {
			o.gilThread.Breaker.Or(giveWay)
		}
	}
}

// outside calls f, which is not to be run in the section, without it.
func (t *Thread) outside(f func()) {
	switch {
	case t.visiting:
		t.depart()
	case t.inSection:
		t.leaveSection()
	default:
		f()
		return
	}
	f()
	t.enterSection()
}

// yieldSection lets those in who have asked for it.
func (t *Thread) yieldSection() {
	if t.gilThread.Breaker.Load()&giveWay == 0 {
		return
	}
	t.gilThread.Breaker.And(^giveWay)
	if t.inSection {
		t.outside(func() { time.Sleep(patience / 100) }) // until one of them has woken up and taken it
	}
}

// share makes the runtime's objects fit for threads that run in parallel. t, the only thread, calls it before it starts
// another one, and is in the section then.
func (rt *Runtime) share(t *Thread) {
	if rt.Shared.Load() || !rt.parallel {
		return
	}
	rt.Runtime.Barrier = barrier()
	rt.Shared.Store(true)
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	for _, c := range rt.codes {
		code.Share(c.Instrs)
	}
	if rt.setup != nil {
		rt.setup.Shared = true
		rt.section.lanesUsed.Store(lanes) // it has the last one
	}
	for o := range rt.threads {
		o.Shared = true
	}
	t.Shared = true
	t.enterSection()
}

// slowShared executes what slowOp does, and unwind if it fails, where threads run in parallel.
func (t *Thread) slowShared() error {
	w := t.pc.Prev().Plain()
	if t.interrupted() {
		return t.slowInside()
	}
	done, err := t.direct(w)
	if !done && err == nil && t.alone(w) {
		done, err = true, t.slowOp()
	}
	if !done && err == nil && t.visits(w) {
		done, err = t.visit(w)
	}
	switch {
	case !done:
		return t.slowInside()
	case err != nil:
		if done, err = t.visitUnwind(err); !done {
			t.enterSection()
			err = t.unwind(err)
			t.leaveSection()
		}
	}
	return err
}

// slowInside executes what slowShared does in the section.
func (t *Thread) slowInside() error {
	if !t.inSection {
		t.enterSection()
	}
	err := t.slowOp()
	if err != nil {
		err = t.unwind(err)
	}
	t.leaveSection()
	return err
}

// runNested is run, called by a native. Python code does not run in the section; the native goes on where it was.
func (t *Thread) runNested() error {
	outside := t.Shared && !t.inSection && !t.visiting
	if t.visiting {
		t.depart()
	} else if t.inSection {
		t.leaveSection()
	}
	err := t.run()
	switch {
	case !t.Shared:
	case outside:
		if t.inSection {
			t.leaveSection()
		}
	case !t.inSection:
		t.enterSection()
	}
	return err
}

// inside calls f in the section.
func (t *Thread) inside(f func() error) error {
	if t.inSection || t.visiting {
		return f()
	}
	t.enterSection()
	err := f()
	t.leaveSection()
	return err
}

// anyBarrier serves where the system has no barrier to offer: within a moment each processor has shown what it had written.
func anyBarrier() { time.Sleep(time.Microsecond) }
