// This file defines no GIL, as in the free-threaded build of Python 3.13 and later (PEP 703), and nothing at all.
//
// Without a GIL every thread runs when it likes. What the GIL kept whole, the interpreter's objects must keep whole
// themselves (Traits.Parallel). Of a policy there remains what has nothing to do with excluding others: signals, the end of
// the program, and keeping a simulated machine's clock.
//
// At the end of the program a thread that is not the one that ends it stops at its next check, which the Stop bit of its
// breaker makes it call, or when it wants to come back from something that blocks. Until then it runs beside it.
//
// On a simulated machine a thread runs ahead of the others by a quantum of ticks, whatever else may happen meanwhile:
// the order of what two threads do to the same object within less than that is not simulated. Were it to stop at each
// event of the machine, as under a GIL, then threads on several processors would stop each other all the time.

package gil

import "minipy/gil/machine"

// quantum is how many ticks a thread runs ahead: about 11 us.
const quantum = 2000

type noGIL struct {
	core
	mutex machine.Mutex // guards stats
}

func newNone(s setup) Policy {
	return &noGIL{core: core{setup: s}, mutex: machine.NewMutex(s.m)}
}

// Acquire lets the thread run.
func (g *noGIL) Acquire(t *Thread) bool {
	if g.over(t) {
		g.count(t)
		return false
	}
	t.grantAhead(quantum)
	return true
}

// Release brings the clock up to date.
func (g *noGIL) Release(t *Thread) { t.spend() }

// Exit counts what the thread has done.
func (g *noGIL) Exit(t *Thread) {
	t.spend()
	g.count(t)
}

// Check lets the thread run on, unless the program is ending.
func (g *noGIL) Check(t *Thread) bool {
	t.checks++
	if t.Budget < 0 {
		t.spend()
		t.grantAhead(quantum)
	}
	if g.over(t) {
		g.count(t)
		return false
	}
	return true
}

// count adds up what t has done, as it goes on no more.
func (g *noGIL) count(t *Thread) {
	g.mutex.Lock()
	g.stats.Checks += t.checks
	g.stats.Ticks += t.ticks - t.counted
	t.checks, t.counted = 0, t.ticks
	g.mutex.Unlock()
}

// Stats has the ticks and checks of the threads that have ended.
func (g *noGIL) Stats() Stats {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.core.Stats()
}

// noop is no policy either, for one thread on the host. What a program takes longer under another is what that costs.
type noop struct{ core }

func newNoop(s setup) Policy { return &noop{core: core{setup: s}} }

func (g *noop) Acquire(t *Thread) bool { t.grantAhead(1); return true }

func (g *noop) Release(*Thread) {}

func (g *noop) Exit(*Thread) {}

func (g *noop) Check(t *Thread) bool {
	if t.Budget < 0 {
		t.spend()
		t.grantAhead(1)
	}
	return true
}
