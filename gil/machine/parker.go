// This file defines Parker, the place where a Python thread sleeps.

package machine

import (
	"sync/atomic"
	"time"
)

// A Parker is where one Python thread, its owner, waits for whatever it waits for. Make it with NewParker.
//
// The owner loops: look whether there is something to wait for, Park, look again. Whoever ends the wait first makes the
// condition true and then calls Unpark. Something outside the program that wants the owner's attention makes known what
// it wants (a bit in the thread's breaker) and then calls Interrupt. Neither can be lost, because the parker's word is
// a sequence number: both increment it, and Park sleeps only while it is what it was when the last Park returned,
// thus before the owner looked.
type Parker struct {
	m           Machine
	futex       Futex
	word        *atomic.Uint32 // how often it has been unparked or interrupted
	seen        uint32         // the word when Park last returned; the owner's
	asleep      atomic.Bool    // the owner sleeps or is about to
	interrupted atomic.Bool    // somebody has called Interrupt and Park has not yet said so
	wake        func()
	elsewhere   atomic.Pointer[Elsewhere] // where the owner sleeps, if not on the futex
	what        string                    // what the owner waits for, in words; the owner's
	lock        *Lock                     // that the owner waits for; the owner's
	queue       links                     // in which the owner waits; the queue's
}

// An Outcome says how a wait has ended.
type Outcome uint8

// The outcomes of a wait. The zero value is the good one.
const (
	Done        Outcome = iota // what was waited for has happened: the lock has been acquired, the event is set
	TimedOut                   // the time limit has passed
	Interrupted                // somebody has called Parker.Interrupt
)

func (o Outcome) String() string {
	return [...]string{"done", "timed out", "interrupted"}[o]
}

// NewParker returns a parker for one thread of m.
func NewParker(m Machine) *Parker {
	f := m.NewFutex()
	p := &Parker{m: m, futex: f, word: f.Word(), what: wakeUp}
	p.wake = p.rouse
	explain(f, func() string { return p.what + p.lock.heldBy(p) })
	return p
}

// wakeUp is what a parker waits for that has not been told.
const wakeUp = "a wake-up"

// For says, for the report of a deadlock, what the owner is going to wait for. It returns what it said before. Only the
// owner may call it.
func (p *Parker) For(what string) (before string) {
	before, p.what = p.what, what
	return before
}

// Park blocks until Unpark is called (Done), d has passed (TimedOut) or Interrupt is called (Interrupted). It returns at
// once if one of the calls has been made since it last returned, so it may return Done for a reason that is gone. After
// whatever outcome the owner must look again at what it waits for. Only the owner may call it.
func (p *Parker) Park(d time.Duration) Outcome { return p.park(deadlineIn(p.m, d)) }

// Sleep blocks until d has passed (TimedOut) or Interrupt is called (Interrupted). Only the owner may call it.
func (p *Parker) Sleep(d time.Duration) Outcome {
	end := deadlineIn(p.m, d)
	for {
		if o := p.park(end); o != Done {
			return o
		}
	}
}

func (p *Parker) park(end deadline) Outcome {
	for {
		now := p.word.Load()
		unparked := now != p.seen
		p.seen = now
		// The word first: an interrupt that comes after this has changed it by the time we want to sleep.
		if p.interrupted.Load() && p.interrupted.Swap(false) {
			return Interrupted
		}
		if unparked {
			return Done
		}
		left := end.left(p.m)
		if left == 0 {
			return TimedOut
		}
		p.asleep.Store(true)
		p.futex.Wait(now, left)
		p.asleep.Store(false)
	}
}

// Unpark ends the owner's Park, or makes the next one return at once. Threads and posted functions may call it.
func (p *Parker) Unpark() {
	p.word.Add(1)
	if p.asleep.Load() {
		p.rouse()
	}
}

// rouse wakes the owner where it sleeps.
func (p *Parker) rouse() {
	if e := p.elsewhere.Load(); e != nil {
		e.Wake()
	} else {
		p.futex.Wake(1)
	}
}

// An Elsewhere is a place to sleep that is not a futex, such as a system call that waits for files.
type Elsewhere struct {
	// Sleep blocks until something has happened there (true), or Wake was called, or the time has passed, or for no reason.
	Sleep func(d time.Duration) bool
	// Wake ends Sleep, or makes the next one return at once. It is called from any goroutine, perhaps too late.
	Wake func()
}

// ParkAt is Park for an owner that sleeps in e. Done says that it was unparked or that something has happened there.
func (p *Parker) ParkAt(e *Elsewhere, d time.Duration) Outcome {
	end := deadlineIn(p.m, d)
	for {
		now := p.word.Load()
		unparked := now != p.seen
		p.seen = now
		if p.interrupted.Load() && p.interrupted.Swap(false) { // after the word, as in park
			return Interrupted
		}
		if unparked {
			return Done
		}
		left := end.left(p.m)
		if left == 0 {
			return TimedOut
		}
		p.elsewhere.Store(e)
		p.asleep.Store(true)
		// Whoever has changed the word before it could see that the owner sleeps has not called Wake.
		happened := p.word.Load() == now && e.Sleep(left)
		p.asleep.Store(false)
		p.elsewhere.Store(nil)
		if happened {
			return Done
		}
	}
}

// Interrupt makes the Park that is going on, or else the next one, return Interrupted, once, whatever else ends it. It is
// safe from any goroutine and does not block. Several interrupts before the owner has noticed one count as one.
func (p *Parker) Interrupt() {
	p.interrupted.Store(true)
	p.word.Add(1)
	if p.asleep.Load() {
		p.m.Post(p.wake)
	}
}

// links are a parker's neighbours in a queue.
type links struct {
	prev, next *Parker
	in         *queue
}

// A queue is a list of parkers, the oldest first. A parker is in one queue at most.
type queue struct{ head, tail *Parker }

func (q *queue) push(p *Parker) {
	p.queue = links{prev: q.tail, in: q}
	if q.tail == nil {
		q.head = p
	} else {
		q.tail.queue.next = p
	}
	q.tail = p
}

// remove takes p out, if it is in q, and reports whether it was.
func (q *queue) remove(p *Parker) bool {
	l := p.queue
	if l.in != q {
		return false
	}
	if l.prev == nil {
		q.head = l.next
	} else {
		l.prev.queue.next = l.next
	}
	if l.next == nil {
		q.tail = l.prev
	} else {
		l.next.queue.prev = l.prev
	}
	p.queue = links{}
	return true
}
