// This file defines the GIL with priorities that David Beazley proposed in 2010 (bpo-7946, dabeaz_gil.patch), as Victor
// Skvortsov describes it ("Python behind the scenes #13"). It was never part of CPython.
//
// It is the new GIL with two classes of threads. A thread that had to be asked to drop the GIL loops: it computes. One that
// has dropped it by itself does not: it waits for something now and then, and when that has come it is in a hurry and
// will not be long. Each thread is in the class that its last drop puts it in, and begins as one that does not loop.
//
// Who does not loop and finds the GIL held by one that does asks at once, without waiting for an interval first. Between
// threads of the same class the interval holds. When the GIL is dropped, those that do not loop are woken first.
//
// Forced switching is as in the new GIL.
//
// What follows from it: a thread that does I/O beside any number that compute is answered within microseconds, rather than
// after an interval for each of them. And a thread that computes but drops the GIL by itself often enough, by sleeping
// for no time, is never found out and starves those that do not.

package gil

import (
	"minipy/gil/machine"
	"minipy/gil/trace"
)

type priorityGIL struct {
	newGIL
	low *machine.Cond // where those wait that loop. The others wait for newGIL's cond
}

func newPriority(s setup) Policy {
	g := new(priorityGIL)
	g.init(s)
	g.low = machine.NewCond(s.m, &g.mutex)
	return g
}

// Acquire waits until the GIL is free, and asks for it: at once if its class is the better one, or now and then.
func (g *priorityGIL) Acquire(t *Thread) bool {
	t.wants()
	g.mutex.Lock()
	for g.locked && !g.over(t) {
		seen := g.switches
		if !t.loops && g.holder.loops {
			g.request(t)
		}
		timedOut := g.wait(t)
		if timedOut && g.locked && g.switches == seen {
			g.request(t)
		}
		if !timedOut && g.locked {
			t.wokenForNothing()
		}
	}
	if g.over(t) {
		g.signal()
		g.mutex.Unlock()
		return false
	}
	g.take(t)
	g.mutex.Unlock()
	t.grantAhead(1)
	return true
}

// wait waits for an interval among the threads of its class.
func (g *priorityGIL) wait(t *Thread) (timedOut bool) {
	if t.loops {
		return g.low.WaitFor(g.interval())
	}
	return g.cond.WaitFor(g.interval())
}

// Release drops the GIL. The thread does not loop.
func (g *priorityGIL) Release(t *Thread) {
	g.drop(t, trace.ByItself)
	g.awaitSwitch(t)
}

// Exit drops the GIL and waits for nobody.
func (g *priorityGIL) Exit(t *Thread) { g.drop(t, trace.AtExit) }

// Check drops the GIL and takes it again if it was asked to. The thread loops.
func (g *priorityGIL) Check(t *Thread) bool {
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

func (g *priorityGIL) drop(t *Thread, why trace.Cause) {
	g.spend(t)
	t.Event(trace.Release, int(why))
	g.mutex.Lock()
	t.loops = why == trace.Forced
	g.locked = false
	signalled := g.signal()
	g.mutex.Unlock()
	if signalled {
		t.Event(trace.Signal, 0)
	}
}

// signal wakes a waiter, of the better class if there is one.
func (g *priorityGIL) signal() bool {
	return g.cond.Signal() || g.low.Signal()
}
