package vm

// This file defines how threads start, wait, attend to others, and end. All waiting goes through the machine, and gives up
// the GIL for as long.

import (
	"math/bits"
	"time"

	"minipy/gil"
	"minipy/gil/machine"
	"minipy/vm/py"
)

// Of returns the thread that t is the object model's side of.
func Of(t *py.Thread) *Thread { return t.Exec.(*Thread) }

// Runtime returns the runtime that t belongs to.
func (t *Thread) Runtime() *Runtime { return t.rt }

// StartThread starts a thread that runs f. It returns machine.ErrThreads, wrapped, if there are too many.
//
// f runs with the GIL. When it returns the thread ends; done is called without the GIL, whatever has ended the thread.
func (rt *Runtime) StartThread(name string, f func(t *Thread), done func()) (*Thread, error) {
	t := newThread(rt)
	_, err := rt.Machine.Start(name, func(mt machine.Thread) {
		t.Init(rt.Machine, mt, false, nil)
		rt.mutex.Lock()
		rt.threads[t] = true
		rt.mutex.Unlock()
		if rt.stopped.Load() != nil {
			t.Interrupt(gil.Cancel)
		}
		if rt.policy.Acquire(&t.gilThread) {
			f(t)
			if !t.dead {
				rt.policy.Exit(&t.gilThread)
			}
		}
		rt.mutex.Lock()
		delete(rt.threads, t)
		rt.mutex.Unlock()
		done()
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// attend does what t's breaker asks for.
func (t *Thread) attend() error {
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

// Block calls f without the GIL. See py.Executor.
func (t *Thread) Block(f func()) error {
	t.rt.policy.Release(&t.gilThread)
	f()
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
	if d <= 0 {
		return t.Block(func() { t.Parker.Sleep(0) })
	}
	_, err := t.wait(d, false, t.Parker.Sleep)
	return err
}

// Acquire takes a lock. d < 0 waits for ever, 0 does not wait. It reports whether the lock was taken.
func (t *Thread) Acquire(l *machine.Lock, d time.Duration) (bool, error) {
	if l.TryAcquire() {
		return true, nil
	}
	if d == 0 {
		return false, nil
	}
	return t.wait(d, t.rt.policy.Traits().DeafLocks, func(d time.Duration) machine.Outcome { return l.Acquire(t.Parker, d) })
}

// WaitFor waits until e is set. d is as in Acquire. It reports whether e is set.
func (t *Thread) WaitFor(e *machine.Event, d time.Duration) (bool, error) {
	if e.IsSet() {
		return true, nil
	}
	if d == 0 {
		return false, nil
	}
	return t.wait(d, t.rt.policy.Traits().DeafLocks, func(d time.Duration) machine.Outcome { return e.Wait(t.Parker, d) })
}
