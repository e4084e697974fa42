// This file defines events and the order in which they happen.

package sim

import "math"

// endOfTime is later than anything that happens.
const endOfTime = math.MaxInt64 / 2

// What an event does.
const (
	evTurn       uint8 = iota // it is a thread's turn
	evTimer                   // a thread has waited for as long as it wanted to
	evTick                    // a core's timer interrupt
	evCall                    // a function is called
	evBackground              // one that does not keep the program alive
)

// An event is something that will happen. It belongs to its thread or core, or to whoever waits for the call, so that
// it can be cancelled and nothing is left behind.
type event struct {
	at     int64
	seq    uint64
	place  int // in the heap, from 1; 0 if not there
	kind   uint8
	thread *thread
	core   *core
	call   func()
}

// vital reports whether the event may let a thread of the program go on that waits.
func (e *event) vital() bool {
	switch e.kind {
	case evTurn, evTimer:
		return !e.thread.background
	}
	return e.kind == evCall
}

// events is a binary heap: the first to happen comes first, and of those at the same time the one scheduled first.
type events struct {
	next int64 // when the first is, or the end of time; valid once something was pushed
	seq  uint64
	heap []entry
}

// An entry has what is compared next to it.
type entry struct {
	at  int64
	seq uint64
	e   *event
}

func (a *entry) before(b *entry) bool { return a.at < b.at || a.at == b.at && a.seq < b.seq }

func (q *events) push(e *event) {
	q.seq++
	e.seq = q.seq
	q.heap = append(q.heap, entry{e.at, e.seq, e})
	q.up(len(q.heap) - 1)
	q.next = q.heap[0].at
}

// pop returns the first event, or nil.
func (q *events) pop() *event {
	if len(q.heap) == 0 {
		return nil
	}
	e := q.heap[0].e
	q.remove(e)
	return e
}

// remove takes e out, and reports whether it was there.
func (q *events) remove(e *event) bool {
	i := e.place - 1
	if i < 0 {
		return false
	}
	e.place = 0
	n := len(q.heap) - 1
	last := q.heap[n]
	q.heap[n] = entry{}
	q.heap = q.heap[:n]
	if i < n {
		q.heap[i] = last
		if i > 0 && last.before(&q.heap[(i-1)/2]) {
			q.up(i)
		} else {
			q.down(i)
		}
	}
	q.next = endOfTime
	if n > 0 {
		q.next = q.heap[0].at
	}
	return true
}

func (q *events) up(i int) {
	h := q.heap
	x := h[i]
	for i > 0 {
		p := (i - 1) / 2
		if h[p].before(&x) {
			break
		}
		h[i] = h[p]
		h[i].e.place = i + 1
		i = p
	}
	h[i] = x
	x.e.place = i + 1
}

func (q *events) down(i int) {
	h := q.heap
	x := h[i]
	for {
		c := 2*i + 1
		if c >= len(h) {
			break
		}
		if c+1 < len(h) && h[c+1].before(&h[c]) {
			c++
		}
		if x.before(&h[c]) {
			break
		}
		h[i] = h[c]
		h[i].e.place = i + 1
		i = c
	}
	h[i] = x
	x.e.place = i + 1
}
