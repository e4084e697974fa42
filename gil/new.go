// This file defines the new GIL, that of Python 3.2 and later, as of 3.13 (Python/ceval_gil.c, by Antoine Pitrou).
//
// The GIL is a boolean, locked, whose access is guarded by a mutex, and whose changes are signalled by a condition variable.
// A thread that wants it while it is taken waits for the condition, but for no longer than the switch interval, 5 ms. If
// the time has passed, and nobody else has got the GIL meanwhile, it sets a bit in the holder's breaker, the drop request,
// and waits for another interval. The holder looks at its breaker at its check points. So a thread that computes holds
// the GIL for 5 ms, and is asked once: nobody is woken for nothing.
//
// Forced switching. A thread that was asked to drop the GIL must not take it again before the others have woken up, or
// it would win as it does with the old GIL. So after dropping it, it waits until another thread has taken it: for a
// second condition variable, which is signalled by whoever takes the GIL. This holds for a thread, too, that drops the
// GIL by itself, before something that blocks, while it is being asked; but not for its last release.
//
// The request belongs to the thread that held the GIL when it was made. Taking the GIL clears the taker's own.
//
// What follows from it: a thread waits for at least an interval before it may ask, whatever its hurry, so that one that
// does I/O beside one that computes is slowed down to an interval for each call. The one that asked is not necessarily
// the one that gets the GIL: that is whom the condition variable wakes, or who comes by while it is free. Each
// switch makes all others begin their interval anew. And a thread that drops the GIL by itself races with the one it has
// woken, as before.
//
// At the end of the program the thread that ends it is the only one that gets the GIL. The others, when they have waited
// for an interval or been woken, pass the signal on and leave. As they may have made a request that they no longer wait
// for, that thread does not wait for a switch.

package gil

import (
	"time"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

type newGIL struct {
	core
	mutex    machine.Mutex // guards locked, switches and the number of requests
	locked   bool
	switches uint64        // how often another thread has taken the GIL than the one before
	cond     *machine.Cond // signalled when locked becomes false

	switchMutex machine.Mutex // guards holder; whoever writes it holds both mutexes
	holder      *Thread       // the last one
	switchCond  *machine.Cond // signalled when the GIL has been taken
}

func newNew(s setup) Policy {
	g := new(newGIL)
	g.init(s)
	return g
}

func (g *newGIL) init(s setup) {
	g.setup = s
	g.mutex, g.switchMutex = machine.NewMutex(s.m), machine.NewMutex(s.m)
	g.cond = machine.NewCond(s.m, &g.mutex)
	g.switchCond = machine.NewCond(s.m, &g.switchMutex)
}

// Acquire waits until the GIL is free, and asks for it now and then.
func (g *newGIL) Acquire(t *Thread) bool {
	t.wants()
	g.mutex.Lock()
	for g.locked && !g.over(t) {
		seen := g.switches
		timedOut := g.cond.WaitFor(g.interval())
		if timedOut && g.locked && g.switches == seen {
			g.request(t)
		}
		if !timedOut && g.locked {
			t.wokenForNothing()
		}
	}
	if g.over(t) {
		g.cond.Signal() // somebody else may have waited for what has woken us
		g.mutex.Unlock()
		return false
	}
	g.take(t)
	g.mutex.Unlock()
	t.grantAhead(1)
	return true
}

// Release drops the GIL.
func (g *newGIL) Release(t *Thread) {
	g.drop(t, trace.ByItself)
	g.awaitSwitch(t)
}

// Exit drops the GIL and waits for nobody.
func (g *newGIL) Exit(t *Thread) { g.drop(t, trace.AtExit) }

// Check drops the GIL and takes it again if it was asked to.
func (g *newGIL) Check(t *Thread) bool {
	g.stats.Checks++
	if t.Budget < 0 {
		g.spend(t)
		t.grantAhead(1)
	}
	if !t.has(DropRequest) {
		return true
	}
	g.stats.Forced++
	g.drop(t, trace.Forced)
	g.awaitSwitch(t)
	// Another thread has run.
	return g.Acquire(t)
}

// Stats needs the mutex because requests are made without the GIL.
func (g *newGIL) Stats() Stats {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.core.Stats()
}

// interval is the switch interval, or the shortest there is.
func (g *newGIL) interval() time.Duration { return max(g.SwitchInterval(), time.Microsecond) }

// request asks the holder to drop the GIL. The caller, t, holds the mutex.
func (g *newGIL) request(t *Thread) {
	g.holder.Breaker.Or(DropRequest)
	g.stats.Requests++
	if t.rec != nil {
		t.Event(trace.Request, g.holder.M.ID())
	}
}

// take makes t the holder. It holds the mutex, and the GIL is free.
func (g *newGIL) take(t *Thread) {
	g.switchMutex.Lock()
	g.locked = true
	switched := g.holder != t
	if switched {
		g.holder = t
		g.switches++
	}
	g.switchCond.Signal()
	g.switchMutex.Unlock()
	t.clear(DropRequest)
	g.acquired(t, switched)
}

// drop makes the GIL free and signals one waiter, under the mutex.
func (g *newGIL) drop(t *Thread, why trace.Cause) {
	g.spend(t)
	t.Event(trace.Release, int(why))
	g.mutex.Lock()
	g.locked = false
	signalled := g.cond.Signal()
	g.mutex.Unlock()
	if signalled {
		t.Event(trace.Signal, 0)
	}
}

// awaitSwitch waits, if t was asked to drop the GIL, which it has, until another thread has taken it.
func (g *newGIL) awaitSwitch(t *Thread) {
	if !t.has(DropRequest) || g.ending.Load() == t {
		return
	}
	g.switchMutex.Lock()
	if g.holder == t { // nobody has yet
		t.clear(DropRequest)
		g.switchCond.Wait()
		t.Event(trace.Ack, 0)
	}
	g.switchMutex.Unlock()
}
