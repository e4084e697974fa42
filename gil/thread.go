// This file defines Thread, a Python thread as the policies see it, and the bits of its breaker.

package gil

import (
	"sync/atomic"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

// The bits of Thread.Breaker. A thread that finds any of them set at a check point calls Policy.Check and then acts on
// those that are its own to act on.
const (
	// DropRequest: another thread wants the GIL. Set by that thread, in the policies new, priority and fifo; cleared by the
	// policy when the GIL has been dropped or acquired.
	DropRequest uint32 = 1 << iota

	// TickerZero: the next check of the old GIL is due now. Set by Policy.Signal, cleared by Check and Acquire.
	TickerZero

	// SignalPending: the thread is the main one and has signal handlers to run. Set by Policy.Signal; cleared by the
	// interpreter, before it looks for the signals to handle.
	SignalPending

	// Cancel: the program outside wants what runs to end. Set with Thread.Interrupt and cleared by the interpreter, when
	// what ran has ended.
	Cancel

	// Stop: the program is ending. Set with Thread.Interrupt after Policy.Shutdown, and never cleared.
	Stop

	// VMBits is the first of the bits that are the interpreter's to define. All higher ones are, too.
	VMBits uint32 = 1 << 8
)

// A Thread is a Python thread as the policies see it. The interpreter's thread embeds it, first, and calls Init.
type Thread struct {
	// Breaker is not zero if the thread has something to do besides executing instructions. It is all that other threads
	// write to while the thread runs, and therefore has a cache line to itself.
	Breaker atomic.Uint32
	_       [60]byte

	// Budget is how many ticks the thread may still execute before a check. TICK instructions decrement it, and call Check
	// when it is negative. Only policies increase it.
	Budget int

	M      machine.Thread  // the machine's side of the thread
	Parker *machine.Parker // where the thread sleeps
	Main   bool            // whether it is the thread that runs signal handlers

	granted int    // the Budget when the machine last heard of the thread's ticks
	ahead   bool   // the Budget is what the machine has said lies ahead
	ticks   uint64 // told to the machine
	tells   bool   // whether the machine wants to know them
	waking  bool   // whether it has been woken for nothing since it began to want the GIL
	failed  uint64 // how often that has happened since it last had the GIL
	busy    func() // method value of wokenForNothing
	loops   bool   // priority: the thread had to be made to give the GIL up
	counted uint64 // of ticks, those that are in the policy's statistics
	checks  uint64 // none: those that are not
	rec     *trace.Recorder
}

// Init makes t the policies' side of mt, a thread of m. Main is whether it runs signal handlers. The recorder may be nil.
// It is called before any other goroutine knows of t: nobody can be signalled or interrupted before.
func (t *Thread) Init(m machine.Machine, mt machine.Thread, main bool, rec *trace.Recorder) {
	t.M, t.Parker, t.Main, t.rec = mt, machine.NewParker(m), main, rec
	t.tells = m.Cooperative()
	t.busy = t.wokenForNothing
	if s, ok := mt.(machine.Syncer); ok {
		s.BeforeAction(t.sync)
	}
}

// Interrupt sets bits in Breaker and ends the sleep that the thread is in, if any. Safe from any goroutine.
func (t *Thread) Interrupt(bits uint32) {
	t.Breaker.Or(bits)
	t.Parker.Interrupt()
}

// Ticks is how many ticks the thread has executed. Only the thread itself may ask.
func (t *Thread) Ticks() uint64 { return t.ticks + uint64(t.granted-t.Budget) }

// Flush tells the machine how many ticks the thread has executed, so that on a simulated one the clock is right. A native
// function calls it before it looks at the clock; policies call it themselves.
func (t *Thread) Flush() { t.spend() }

// Event records that something has happened to the thread, if anything is recorded.
func (t *Thread) Event(k trace.Kind, arg int) {
	if t.rec != nil {
		t.record(k, arg)
	}
}

// record is apart so that Event is inlined.
func (t *Thread) record(k trace.Kind, arg int) { t.rec.Add(t.M.ID(), k, arg) }

// grant lets the thread execute ticks before the next check.
func (t *Thread) grant(ticks int) { t.Budget, t.granted, t.ahead = ticks, ticks, false }

// grantAhead grants as much as makes no difference to others, and at least some ticks.
func (t *Thread) grantAhead(least int) {
	t.grant(max(t.M.Ahead(), least))
	t.ahead = true
}

// sync tells the machine, which is about to act for the thread, how far it has come. What lay ahead of it does not any more.
func (t *Thread) sync() {
	t.spend()
	if t.ahead && t.Budget > 0 {
		t.grant(0)
		t.ahead = true
	}
}

// spend accounts for the ticks executed since it was last called.
func (t *Thread) spend() {
	used := t.granted - t.Budget
	t.granted = t.Budget
	t.ticks += uint64(used)
	if t.tells {
		t.M.Use(used)
	}
}

// has reports whether one of the bits is set.
func (t *Thread) has(bits uint32) bool { return t.Breaker.Load()&bits != 0 }

// clear clears bits, and writes only if it must.
func (t *Thread) clear(bits uint32) {
	if t.has(bits) {
		t.Breaker.And(^bits)
	}
}

// wants notes that the thread begins to wait for the GIL.
func (t *Thread) wants() {
	t.waking = false
	t.Event(trace.Want, 0)
}

// wokenForNothing notes that the thread was woken, wanted the GIL and found it taken.
func (t *Thread) wokenForNothing() {
	t.failed++
	kind := trace.Busy
	if t.waking {
		kind = trace.Retry
	}
	t.waking = true
	t.Event(kind, 0)
}
