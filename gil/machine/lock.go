// This file defines what Python threads wait for: Lock, which is threading.Lock, and Event, which is set when a thread has
// ended.

package machine

import (
	"errors"
	"sync/atomic"
	"time"
)

// ErrUnlocked is returned by Lock.Release. Python's words are "release unlocked lock".
var ErrUnlocked = errors.New("release unlocked lock")

// A Lock is Python's threading.Lock: any thread may release it, whoever acquired it. Make it with NewLock.
//
// Threads that wait are woken in the order in which they came. A release makes the lock free and wakes the first of them;
// it does not hand the lock over, so that a running thread may take it before. The first then sleeps again, and stays
// the first. (CPython's lock is a semaphore of the C library, whose waiters queue in the kernel: see Python/thread_pthread.h.
// There a thread that was beaten becomes the last.)
//
// All methods are safe from all threads of the machine at the same time. The lock knows nothing of the GIL: a thread that
// holds it tries TryAcquire first, releases the GIL if that fails and calls Acquire, as CPython does
// (Modules/_threadmodule.c, acquire_timed).
type Lock struct {
	state   atomic.Uint32
	guard   Mutex // guards waiters
	waiters queue
	m       Machine

	holder     *Parker // who has taken it, if somebody has said so
	holderName string
}

// The bits of a lock's state.
const (
	lockHeld   uint32 = 1 << iota
	lockWanted        // waiters is not empty
)

// NewLock returns a lock that is free.
func NewLock(m Machine) *Lock { return &Lock{m: m, guard: NewMutex(m)} }

// TryAcquire takes the lock if it is free, and reports whether it was. It does not block.
func (l *Lock) TryAcquire() bool {
	for {
		s := l.state.Load()
		if s&lockHeld != 0 {
			return false
		}
		if l.state.CompareAndSwap(s, s|lockHeld) {
			return true
		}
	}
}

// Acquire takes the lock (Done), or gives up because d has passed (TimedOut) or p was interrupted (Interrupted). The
// parker p is that of the calling thread. A lock that is free is acquired at once, whatever d is and whether p was
// interrupted or not.
func (l *Lock) Acquire(p *Parker, d time.Duration) Outcome {
	if l.TryAcquire() {
		return Done
	}
	if d == 0 {
		return TimedOut
	}
	end := deadlineIn(l.m, d)
	if p.what == wakeUp {
		defer p.For(p.For("a lock"))
		p.lock = l
		defer func() { p.lock = nil }()
	}
	l.guard.Lock()
	l.waiters.push(p)
	l.state.Or(lockWanted)
	// A release before the Or has left the lock free for us; one after it sees that the lock is wanted.
	outcome := Done
	for outcome != Interrupted { // which must be reported, or it would be lost
		if l.TryAcquire() {
			l.leave(p)
			l.guard.Unlock()
			return Done
		}
		if outcome == TimedOut {
			break
		}
		l.guard.Unlock()
		outcome = p.park(end)
		l.guard.Lock()
	}
	l.leave(p)
	next := l.waiters.head
	if l.state.Load()&lockHeld != 0 {
		next = nil // whoever holds it will wake it
	}
	l.guard.Unlock()
	if next != nil {
		next.Unpark() // the wake-up that we have perhaps had is its
	}
	return outcome
}

// leave takes p off the queue. The caller holds the guard.
func (l *Lock) leave(p *Parker) {
	l.waiters.remove(p)
	if l.waiters.head == nil {
		l.state.And(^lockWanted)
	}
}

// Release frees the lock and wakes the thread that has waited longest. The error is ErrUnlocked if the lock is free.
func (l *Lock) Release() error {
	s := l.state.And(^lockHeld)
	if s&lockHeld == 0 {
		return ErrUnlocked
	}
	if s&lockWanted != 0 {
		l.guard.Lock()
		next := l.waiters.head
		l.guard.Unlock()
		if next != nil {
			next.Unpark()
		}
	}
	return nil
}

// HeldBy says, for the report of a deadlock, who has taken the lock: the owner of p, who is called name. The machine is
// one that makes such reports.
func (l *Lock) HeldBy(p *Parker, name string) { l.holder, l.holderName = p, name }

// heldBy is ", held by somebody", as p, who waits for the lock, is told.
func (l *Lock) heldBy(p *Parker) string {
	switch {
	case l == nil || l.holder == nil || !l.Locked():
		return ""
	case l.holder == p:
		return ", held by itself"
	}
	return ", held by " + l.holderName
}

// Locked reports whether the lock is held.
func (l *Lock) Locked() bool { return l.state.Load()&lockHeld != 0 }

// An Event is something that happens once, such as the end of a thread. Make it with NewEvent. All methods are safe from
// all threads of the machine at the same time.
type Event struct {
	set     atomic.Bool
	guard   Mutex // guards waiters
	waiters queue
	m       Machine
}

// NewEvent returns an event that has not happened.
func NewEvent(m Machine) *Event { return &Event{m: m, guard: NewMutex(m)} }

// IsSet reports whether the event has happened.
func (e *Event) IsSet() bool { return e.set.Load() }

// Set makes the event happen and wakes everybody who waits for it, in the order in which they came.
func (e *Event) Set() {
	e.set.Store(true)
	e.guard.Lock()
	defer e.guard.Unlock()
	for p := e.waiters.head; p != nil; p = e.waiters.head {
		e.waiters.remove(p)
		p.Unpark()
	}
}

// Wait blocks until the event has happened (Done), d has passed (TimedOut) or p was interrupted (Interrupted). The parker p
// is that of the calling thread. If the event has happened Wait returns at once, whatever d is.
func (e *Event) Wait(p *Parker, d time.Duration) Outcome {
	if e.IsSet() {
		return Done
	}
	if d == 0 {
		return TimedOut
	}
	end := deadlineIn(e.m, d)
	if p.what == wakeUp {
		defer p.For(p.For("an event"))
	}
	e.guard.Lock()
	e.waiters.push(p)
	e.guard.Unlock()
	outcome := Done
	for outcome == Done && !e.IsSet() { // had it happened before the push, nobody would wake us
		outcome = p.park(end)
	}
	e.guard.Lock()
	e.waiters.remove(p)
	e.guard.Unlock()
	if outcome == TimedOut && e.IsSet() {
		return Done
	}
	return outcome
}
