package vm

// This file defines how threads start, wait, attend to others, and end. All waiting goes through the machine, and gives up
// the GIL for as long.

import (
	"maps"
	"math/bits"
	"slices"
	"time"

	"minipy/gil"
	"minipy/gil/machine"
	"minipy/vm/py"
)

// Of returns the thread that t is the object model's side of.
func Of(t *py.Thread) *Thread { return t.Exec.(*Thread) }

// Runtime returns the runtime that t belongs to.
func (t *Thread) Runtime() *Runtime { return t.rt }

// StartThread starts a thread that runs f, with the GIL. It returns machine.ErrThreads, wrapped, if there are too many.
// Join waits for a thread that is not a daemon. Thread.Done is set when the thread has ended, whatever has
// ended it.
func (from *Thread) StartThread(name string, daemon bool, f func(t *Thread)) (*Thread, error) {
	rt := from.rt
	if rt.OnThread != nil {
		rt.onThread.Do(rt.OnThread)
	}
	from.rt.share(from)
	t := newThread(rt)
	t.label, t.Daemon = name, daemon
	t.SignalMask.Store(from.SignalMask.Load())
	t.Done = machine.NewEvent(rt.Machine)
	rt.mutex.Lock()
	rt.threads[t] = true // before it runs
	rt.mutex.Unlock()
	// The mutex is not held over this: on a simulated machine other threads run meanwhile.
	_, err := rt.Machine.Start(name, func(mt machine.Thread) {
		rt.enter(t, mt, false)
		if rt.policy.Acquire(&t.gilThread) {
			t.native(f)
			if !t.dead {
				rt.policy.Exit(&t.gilThread)
			}
		}
		rt.forget(t)
		t.letGo()
		t.Done.Set()
	})
	if err != nil {
		rt.forget(t)
		return nil, err
	}
	return t, nil
}

// native calls f, which is not Python code.
func (t *Thread) native(f func(t *Thread)) {
	if t.Shared {
		t.enterSection()
		defer t.leaveSection()
	}
	f(t)
}

// forget makes t, which has ended, unknown.
func (rt *Runtime) forget(t *Thread) {
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	delete(rt.threads, t)
	t.dropLane()
}

// EachThread calls f with the threads there are, in any order. f takes no locks of the runtime's.
func (rt *Runtime) EachThread(f func(t *Thread)) {
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	for t := range rt.threads {
		f(t)
	}
}

// enter makes t known as the thread that runs on mt.
func (rt *Runtime) enter(t *Thread, mt machine.Thread, main bool) {
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	t.Init(rt.Machine, mt, main, nil)
	rt.threads[t] = true // under the lock under which stopped is looked at: a Cancel finds the thread, or is found by it
	if rt.Machine.Cooperative() {
		t.Spend = func(ticks int) {
			t.Flush()
			mt.Use(ticks)
		}
	}
	t.running = true
	t.takeLane()
	if rt.closing {
		t.Interrupt(gil.Stop)
	}
	if rt.stopped.Load() != nil {
		t.Interrupt(gil.Cancel)
	}
}

// interruptAll sets bits in the breakers of all threads but t. rt.mutex is held.
func (rt *Runtime) interruptAll(t *Thread, bits uint32) {
	// In the order of their creation, so that it is the same in each run on a simulated machine.
	all := slices.SortedFunc(maps.Keys(rt.threads), func(a, b *Thread) int { return a.number - b.number })
	for _, o := range all {
		if o != t && o.running {
			o.Interrupt(bits)
		}
	}
}

// Join makes the calls of AtJoin, and waits until the threads that are not daemons have ended. If it is the main thread that calls
// it, it has ended for others when the calls have been made.
func (t *Thread) Join() error {
	rt := t.rt
	err := t.endCalls()
	if t.Main {
		t.Done.Set()
	}
	if err != nil {
		return err
	}
	for {
		var o *Thread
		rt.mutex.Lock()
		for c := range rt.threads {
			if c != t && !c.Main && !c.Daemon && (o == nil || c.number < o.number) {
				o = c
			}
		}
		rt.mutex.Unlock()
		if o == nil {
			return nil
		}
		if _, err := t.WaitFor(o.Done, machine.Forever); err != nil {
			return err
		}
	}
}

// attend does what t's breaker asks for, but not on a visit, which is short.
func (t *Thread) attend() error {
	if t.visiting {
		return nil
	}
	if t.Shared {
		t.yieldSection()
		if !t.inSection { // a native that needs no section may be here
			t.enterSection()
			defer t.leaveSection()
		}
	}
	if t.dead || !t.rt.policy.Check(&t.gilThread) {
		t.dead = true
		return &Abort{}
	}
	return t.ownBits()
}

// Poll is attend, for natives.
func (t *Thread) Poll() error { return t.attend() }

// tick executes Tick when the budget is used up.
func (t *Thread) tick() error {
	if t.Budget >= 0 { // the check has been made on the way here
		return nil
	}
	return t.attend()
}

// ownBits acts on the bits of the breaker that are not the policy's.
func (t *Thread) ownBits() error {
	b := t.gilThread.Breaker.Load()
	if b&gil.Cancel != 0 {
		return t.rt.stopped.Load()
	}
	if b&gil.SignalPending != 0 && t.Main {
		t.gilThread.Breaker.And(^gil.SignalPending)
		for pending := t.rt.signals.Swap(0); pending != 0; pending &= pending - 1 {
			if err := t.rt.OnSignal(t, bits.TrailingZeros64(pending)); err != nil {
				return err
			}
		}
	}
	return nil
}

// systemCall is what entering and leaving the kernel takes on a simulated machine.
const systemCall = 300 * time.Nanosecond

// Block calls f without the GIL. See py.Executor.
func (t *Thread) Block(f func()) error {
	t.M.Syscall(systemCall)
	t.rt.policy.Release(&t.gilThread)
	t.outside(f)
	if !t.rt.policy.Acquire(&t.gilThread) {
		t.dead = true
		return &Abort{}
	}
	return nil
}

// wait waits by calling park without the GIL, again and again while it is interrupted, for d in all. deaf says that
// signals do not count. It reports whether what was waited for has happened.
func (t *Thread) wait(d time.Duration, deaf bool, park func(d time.Duration) machine.Outcome) (bool, error) {
	m := t.rt.Machine
	t.Flush()
	start := m.Now()
	left := d
	for {
		var o machine.Outcome
		if err := t.Block(func() {
			for {
				o = park(left)
				if o != machine.Interrupted || !deaf || t.gilThread.Breaker.Load()&(gil.Cancel|gil.Stop) != 0 {
					return
				}
				if d > 0 {
					left = max(d-(m.Now()-start), 0)
				}
			}
		}); err != nil {
			return false, err
		}
		switch o {
		case machine.Done:
			return true, nil
		case machine.TimedOut:
			return false, nil
		}
		if err := t.attend(); err != nil {
			return false, err
		}
		if d > 0 {
			left = max(d-(m.Now()-start), 0)
		}
	}
}

// Sleep blocks for d. A signal handler may run meanwhile, and its exception ends the sleep.
func (t *Thread) Sleep(d time.Duration) error {
	if d <= 0 && (t.Spend == nil || t.rt.policy.Traits().DeafLocks) {
		var o machine.Outcome
		if err := t.Block(func() { o = t.Parker.Sleep(0) }); err != nil || o != machine.Interrupted {
			return err
		}
		return t.attend() // the interrupt is used up, and whatever blocks next would not know of the signal
	}
	// On Linux Python 3 sleeps for the timers' slack at least, which a simulated computer adds; Python 2 does not.
	_, err := t.wait(max(d, 1), false, t.Parker.Sleep)
	return err
}

// Acquire takes a lock. d < 0 waits for ever, 0 does not wait. It reports whether the lock was taken.
func (t *Thread) Acquire(l *machine.Lock, d time.Duration) (bool, error) {
	ok := l.TryAcquire()
	var err error
	if !ok && d != 0 {
		if d < 0 {
			defer t.stall(l)()
		}
		ok, err = t.wait(d, t.deaf(d), func(d time.Duration) machine.Outcome { return l.Acquire(t.Parker, d) })
	}
	if ok && t.Spend != nil {
		if m, named := t.M.(machine.Named); named {
			l.HeldBy(t.Parker, m.Name())
		}
	} else if ok && t.rt.OnDeadlock != nil {
		l.HeldBy(t.Parker, t.label)
	}
	return ok, err
}

// WaitFor waits until e is set. d is as in Acquire. It reports whether e is set.
func (t *Thread) WaitFor(e *machine.Event, d time.Duration) (bool, error) {
	if e.IsSet() {
		return true, nil
	}
	if d == 0 {
		return false, nil
	}
	if d < 0 {
		defer t.stall(nil)()
	}
	return t.wait(d, t.deaf(d), func(d time.Duration) machine.Outcome { return e.Wait(t.Parker, d) })
}

// deaf reports whether signals do not interrupt a wait for a lock or an event. In Python 2 they do if there is a time limit: it
// then slept for moments, and looked in between.
func (t *Thread) deaf(d time.Duration) bool { return d < 0 && t.rt.policy.Traits().DeafLocks }

// Py returns the thread as the object model sees it.
func (t *Thread) Py() *py.Thread { return &t.pyThread }

// Ident returns the thread's number, threading.get_ident(). It looks like CPython's, an address, but counts up.
func (t *Thread) Ident() int64 { return 0x7f0000000000 + int64(t.number)<<12 }
