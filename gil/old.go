// This file defines the old GIL, that of Python 1.5 to 3.1 (Python/ceval.c and Python/thread_pthread.h of 2.7).
//
// The GIL is a plain lock. The interpreter counts a ticker down, one for each instruction of some weight, and when it has
// reached zero the running thread checks: it sets the ticker to the check interval, 100, releases the lock, and takes it
// again. There is one ticker, and all threads count it down in turn. A check is the only way for a thread that computes
// to let others run.
//
// Releasing does not hand the lock over. It makes the lock free and wakes a waiter; taking it again costs the running thread
// some nanoseconds, but the waiter some microseconds pass before its first instruction. So on several processors the
// running thread nearly always wins: the waiter was woken for nothing, and sleeps again. It happens at the next check,
// too. The waking and sleeping is what makes two threads slower than one on two processors. On one processor the woken
// thread either displaces the waker at once, and then finds the lock free, or does not run at all, and costs nothing.
//
// Signals. Only the main thread runs Python's signal handlers. When a signal arrives the ticker is set to zero, so that the
// running thread checks at once. If it is the main thread, it runs the handlers. Otherwise it can do nothing but set the
// ticker to zero again, release the lock and take it: at every tick, until the main thread happens to get it. And if the
// main thread waits for a lock, which before 3.2 a signal cannot interrupt, then for ever: Ctrl-C is dead and the
// program slow. (That it waits on is the interpreter's part: see Traits.DeafLocks.)
//
// Where CPython 2 ran on Linux the lock is a semaphore, on a Mac a flag with a mutex and a condition variable. The
// differences show in figures only.
//
// What differs from CPython: the lock is there from the beginning, and not only from the start of the second thread. A
// check at which the main thread has handlers to run does not release the lock, so that it runs them before anything
// else, as CPython does by running them before it releases. TICK instructions count several ticks at a time, so that a
// check may be late by some ticks; what it is late by is taken off the next interval, and in the long run there is
// exactly one check per interval.

package gil

import (
	"sync/atomic"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

type oldGIL struct {
	core
	ticker  int // ticks to the next check, while no thread runs: otherwise it is the Budget of the thread that runs
	lock    lock
	holder  atomic.Pointer[Thread] // the last one; written by it
	pending atomic.Bool            // the main thread has signal handlers to run
}

func newOld(s setup) Policy {
	g := &oldGIL{core: core{setup: s}, ticker: -1}
	if s.lock == "cond" {
		g.lock = newCondLock(s.m)
	} else {
		g.lock = machine.NewSem(s.m, 1)
	}
	return g
}

// Acquire takes the lock, and with it the ticker.
func (g *oldGIL) Acquire(t *Thread) bool {
	t.wants()
	if !g.take(t) {
		return false
	}
	if g.ticker < 0 {
		g.ticker = g.afterCheck(-1) // the first thread
	}
	t.grant(g.ticker)
	t.clear(TickerZero)
	if g.pending.Load() { // after the clear, or a signal between the two would be missed
		t.grant(0)
	}
	return true
}

// Release frees the lock. It neither looks at the ticker nor changes it.
func (g *oldGIL) Release(t *Thread) {
	g.spend(t)
	g.free(t, trace.ByItself)
}

// Exit is a release like any other.
func (g *oldGIL) Exit(t *Thread) {
	g.spend(t)
	g.free(t, trace.AtExit)
}

// Check is due when the ticker has run down, or was set to zero.
func (g *oldGIL) Check(t *Thread) bool {
	if t.Budget >= 0 && !t.has(TickerZero) {
		return true
	}
	t.clear(TickerZero)
	g.spend(t)
	t.grant(g.afterCheck(t.Budget))
	g.stats.Checks++
	t.Event(trace.Check, 0)
	if g.pending.Load() {
		if t.Main {
			g.pending.Store(false)
			return true // to the interpreter, which runs the handlers
		}
		t.grant(0) // they cannot be run here: check again at the next tick
	}
	g.free(t, trace.AtCheck)
	// Other threads may run now.
	return g.Acquire(t)
}

// Signal sets the ticker to zero. Whoever acquires the lock after pending has been set sees it; whoever has acquired it
// before is the holder.
func (g *oldGIL) Signal(main *Thread) {
	g.core.Signal(main)
	g.pending.Store(true)
	if holder := g.holder.Load(); holder != nil {
		holder.Breaker.Or(TickerZero)
	}
}

// afterCheck is the ticker after a check at which it stood at left.
func (g *oldGIL) afterCheck(left int) int {
	return max(min(left, -1)+max(g.CheckInterval(), 0), 0)
}

// take takes the lock. It returns false if t is not to run any more.
func (g *oldGIL) take(t *Thread) bool {
	g.lock.Acquire(t.busy)
	if g.over(t) {
		g.lock.Release() // the next one finds out the same
		return false
	}
	switched := g.holder.Load() != t
	if switched {
		g.holder.Store(t)
	}
	g.acquired(t, switched)
	return true
}

// free gives the ticker back and frees the lock.
func (g *oldGIL) free(t *Thread, why trace.Cause) {
	t.Event(trace.Release, int(why))
	g.ticker = max(t.Budget, 0)
	if g.lock.Release() {
		t.Event(trace.Signal, 0)
	}
}

// A lock is what the old GIL is made of. On Linux it is a machine.Sem.
type lock interface {
	// Acquire waits until the lock is free and takes it. It calls busy each time the thread was woken for nothing.
	Acquire(busy func())
	// Release frees the lock, and reports whether there was somebody to wake.
	Release() bool
}

// condLock is the lock where there are no semaphores without a name, as on a Mac.
type condLock struct {
	locked bool
	mutex  machine.Mutex // guards locked
	freed  *machine.Cond
}

func newCondLock(m machine.Machine) *condLock {
	l := &condLock{mutex: machine.NewMutex(m)}
	l.freed = machine.NewCond(m, &l.mutex)
	return l
}

func (l *condLock) Acquire(busy func()) {
	l.mutex.Lock()
	for l.locked {
		l.freed.Wait()
		if l.locked {
			busy()
		}
	}
	l.locked = true
	l.mutex.Unlock()
}

// Release signals after it has unlocked the mutex, as Python 2 does.
func (l *condLock) Release() bool {
	l.mutex.Lock()
	l.locked = false
	l.mutex.Unlock()
	return l.freed.Signal()
}
