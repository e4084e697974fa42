// This file defines a GIL that is handed over, in the order in which threads want it, as was proposed in bpo-8299.
//
// Threads that wait for the GIL stand in a queue. Who gives it up gives it to the first of them: it is never free while
// somebody waits, so that nobody can take it before his turn, nobody is woken for nothing, and there is no need of a
// forced switch. The first of the queue, if he has waited for the switch interval without anybody getting the GIL, asks
// the holder by the drop request, as under the new GIL. So threads that compute take turns, each for an interval.
//
// What follows from it: the longest wait of a thread is as many intervals as there are threads before it. And whoever gives
// the GIL up before something that hardly blocks goes to the end of the queue each time. While the one whose turn it is
// wakes up, nobody runs: that is the price of handing over, and why CPython does not do it.

package gil

import (
	"slices"
	"time"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

type fifoGIL struct {
	core
	mutex    machine.Mutex // guards what follows
	holder   *Thread       // nil if the GIL is free, and then nobody waits
	last     *Thread       // who got it last
	switches uint64        // how often another thread got it than the one before
	queue    []*turn       // who waits, the first first
	spare    []*turn
}

// A turn is a thread's place in the queue. Its word becomes 1 when the thread has the GIL.
type turn struct {
	t     *Thread
	futex machine.Futex
}

func newFIFO(s setup) Policy {
	return &fifoGIL{core: core{setup: s}, mutex: machine.NewMutex(s.m)}
}

// Acquire takes the GIL if it is free, or waits for its turn.
func (g *fifoGIL) Acquire(t *Thread) bool {
	t.wants()
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.over(t) {
		return false
	}
	if g.holder == nil {
		g.holder = t
	} else if !g.wait(t) {
		return false
	}
	if g.over(t) {
		g.pass()
		return false
	}
	switched := g.last != t
	if g.last = t; switched {
		g.switches++
	}
	t.clear(DropRequest)
	g.acquired(t, switched)
	t.grantAhead(1)
	return true
}

// wait waits until t has been given the GIL. It is false if t will never be. The caller holds the mutex.
func (g *fifoGIL) wait(t *Thread) bool {
	w := g.enter(t)
	defer func() { g.spare = append(g.spare, w) }()
	for g.holder != t {
		seen := g.switches
		g.mutex.Unlock()
		result := w.futex.Wait(0, g.interval())
		g.mutex.Lock()
		switch {
		case g.holder == t:
		case g.over(t):
			g.queue = slices.DeleteFunc(g.queue, func(o *turn) bool { return o == w })
			return false
		case result == machine.Expired && g.queue[0] == w && g.switches == seen:
			g.request(t)
		}
	}
	return true
}

// enter puts t at the end of the queue.
func (g *fifoGIL) enter(t *Thread) *turn {
	var w *turn
	if n := len(g.spare); n > 0 {
		w, g.spare = g.spare[n-1], g.spare[:n-1]
		w.futex.Word().Store(0)
	} else {
		w = &turn{futex: g.m.NewFutex()}
	}
	w.t = t
	g.queue = append(g.queue, w)
	return w
}

// request asks the holder to give the GIL up. The caller, t, holds the mutex.
func (g *fifoGIL) request(t *Thread) {
	g.holder.Breaker.Or(DropRequest)
	g.stats.Requests++
	if t.rec != nil {
		t.Event(trace.Request, g.holder.M.ID())
	}
}

// pass gives the GIL to the first of the queue, or makes it free. The caller holds the mutex, and the GIL.
func (g *fifoGIL) pass() {
	g.holder = nil
	if len(g.queue) > 0 {
		w := g.queue[0]
		g.queue = slices.Delete(g.queue, 0, 1)
		g.holder = w.t
		w.futex.Word().Store(1)
		w.futex.Wake(1)
	}
}

// Release gives the GIL up.
func (g *fifoGIL) Release(t *Thread) { g.drop(t, trace.ByItself) }

// Exit gives the GIL up.
func (g *fifoGIL) Exit(t *Thread) { g.drop(t, trace.AtExit) }

func (g *fifoGIL) drop(t *Thread, why trace.Cause) {
	g.spend(t)
	t.Event(trace.Release, int(why))
	g.mutex.Lock()
	g.pass()
	g.mutex.Unlock()
}

// Check gives the GIL up if t was asked to, and waits for its next turn.
func (g *fifoGIL) Check(t *Thread) bool {
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
	return g.Acquire(t)
}

// Stats needs the mutex because requests are made without the GIL.
func (g *fifoGIL) Stats() Stats {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.core.Stats()
}

// interval is the switch interval, or the shortest there is.
func (g *fifoGIL) interval() time.Duration { return max(g.SwitchInterval(), time.Microsecond) }
