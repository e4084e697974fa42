// This file defines the futex.

package sim

import (
	"sync/atomic"
	"time"

	"minipy/gil/machine"
)

// A futex implements machine.Futex.
type futex struct {
	m           *Machine
	word        atomic.Uint32
	first, last *thread // asleep, the oldest first
	fetched     *thread // who had the word last, as far as Fetch has been told
	explain     func() string
}

// links are a thread's neighbours among those who sleep on the same futex.
type links struct{ prev, next *thread }

// NewFutex makes a word to sleep on.
func (m *Machine) NewFutex() machine.Futex { return &futex{m: m} }

// Explain makes f say, in the report of a deadlock, what those who sleep on it wait for.
func (f *futex) Explain(what func() string) { f.explain = what }

func (f *futex) what() string {
	if f.explain == nil {
		return "something"
	}
	return f.explain()
}

// Word is the word.
func (f *futex) Word() *atomic.Uint32 { return &f.word }

// Fetch is the time that it takes the running thread to get hold of the word if another one had it last and it has long been
// doing something else. It makes f a machine.Remote.
func (f *futex) Fetch() {
	m, t := f.m, f.m.cur
	if m.p.FetchTail == 0 || t == nil {
		return
	}
	cold := f.fetched != t && m.now-t.fetched > m.p.ColdAfter
	f.fetched, t.fetched = t, m.now
	if cold {
		m.use(m.chance.drawn(m.p.FetchTail, Exponential))
	}
}

// Wait enters the kernel, looks at the word again and goes to sleep.
func (f *futex) Wait(old uint32, d time.Duration) machine.Result {
	if d == 0 {
		return machine.Expired
	}
	m := f.m
	t := m.current()
	m.act()
	m.stats.Waits++
	m.use(m.vary(m.p.Entry))
	if f.word.Load() != old {
		m.stats.Changed++
		m.use(m.vary(m.p.Entry / 2)) // back
		return machine.Changed
	}
	f.add(t)
	t.on = f
	t.falling, t.woken, t.expired = true, false, false
	if d > 0 {
		late := m.p.TimerSlack + m.chance.drawn(m.p.TimerTail, Exponential)
		if at, ok := m.in(d); ok {
			m.schedule(&t.timer, at+late)
		}
	}
	m.fall(t)
	if t.expired {
		return machine.Expired
	}
	return machine.Woken
}

// current is the thread that runs and wants to block.
func (m *Machine) current() *thread {
	if m.cur != nil {
		return m.cur
	}
	if m.closed {
		panic(unwound{}) // a deferred call of a thread that is being ended
	}
	panic("sim: only a thread can wait")
}

// Wake wakes the n who have slept longest.
func (f *futex) Wake(n int) {
	m := f.m
	if m.closed {
		return
	}
	sync := m.sync
	m.sync = false
	m.act()
	m.stats.Wakes++
	if f.first == nil {
		m.stats.Nobody++
		m.pay(m.cur, m.p.WakeNone)
	}
	for ; n > 0 && f.first != nil; n-- {
		t := f.first
		f.remove(t)
		m.wake(t, m.cur, sync)
	}
}

func (f *futex) add(t *thread) {
	t.waiting = links{prev: f.last}
	if f.last == nil {
		f.first = t
	} else {
		f.last.waiting.next = t
	}
	f.last = t
}

func (f *futex) remove(t *thread) {
	w := t.waiting
	if w.prev == nil {
		f.first = w.next
	} else {
		w.prev.waiting.next = w.next
	}
	if w.next == nil {
		f.last = w.prev
	} else {
		w.next.waiting.prev = w.prev
	}
	t.waiting = links{}
}
