// This file defines cores and the scheduler that shares one of them out.
//
// It is modelled on Linux since 6.6 (EEVDF). Each core has a queue. A thread's virtual time grows while it runs; one that
// has had no more than the average of its core is eligible, and of those the one with the earliest deadline runs, which is
// its virtual time when it came plus a slice. Who sleeps keeps what he is owed or owes (his lag). The timer interrupt looks
// whether the running thread has used up its slice. A thread that is woken displaces it if it is the one to run, but not one
// that is eligible itself and has not had its slice.
//
// Other systems are modelled with the parameter RoundRobin: then who is ready runs in turn, each for a slice.

package sim

import (
	"math/bits"

	"minipy/gil/trace"
)

// A core is a processor.
type core struct {
	id    int
	cur   *thread   // who runs here
	queue []*thread // who is ready, in the order in which they came
	n     int64     // how many both are
	base  int64     // sum is that of what their virtual times are above base
	sum   int64
	phase int64 // when timer interrupts are, within their interval
	tick  event
	since int64 // if it is idle: since when
	awake int64 // when it has woken up, or will have
	vain  int   // how often nothing has been moved from its queue
	load  load  // of those that share it or have run here last
	busy  load  // for how much of the time somebody ran
}

// coreSet is a set of cores.
type coreSet [maxCores / 64]uint64

func (s *coreSet) add(i int) { s[i>>6] |= 1 << (i & 63) }

func (s *coreSet) remove(i int) { s[i>>6] &^= 1 << (i & 63) }

func (s *coreSet) has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }

// first returns the lowest core that is also in allowed, or -1. A nil allowed means all.
func (s *coreSet) first(allowed *coreSet) int {
	for i, w := range s {
		if allowed != nil {
			w &= allowed[i]
		}
		if w != 0 {
			return i<<6 + bits.TrailingZeros64(w)
		}
	}
	return -1
}

// single reports whether there is only one core in the set. A nil set has all.
func (s *coreSet) single() bool {
	if s == nil {
		return false
	}
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n == 1
}

// join adds t to those who share c.
func (m *Machine) join(c *core, t *thread) {
	if m.p.Sticky {
		m.carry(c, t)
	}
	if c.n == 0 {
		c.base, c.sum = t.v, 0
	}
	c.n++
	c.sum += t.v - c.base
	// Keep the sum small.
	d := c.sum / c.n
	c.base += d
	c.sum -= d * c.n
}

func (m *Machine) leave(c *core, t *thread) {
	if m.p.Sticky {
		m.count(c, t)
	}
	c.n--
	c.sum -= t.v - c.base
	if c.n == 0 {
		c.base = t.v
	}
}

// average is the mean virtual time of those who share c, or the last one.
func (c *core) average() int64 {
	if c.n == 0 {
		return c.base
	}
	return c.base + c.sum/c.n
}

// eligible reports whether t has had no more than the average.
func (c *core) eligible(t *thread) bool { return (t.v-c.base)*c.n <= c.sum }

// pick returns who ought to run on c, perhaps who does.
func (m *Machine) pick(c *core) *thread {
	best := c.cur
	if m.p.RoundRobin && best == nil {
		return c.queue[0]
	} else if m.p.RoundRobin {
		return best
	}
	if best != nil && !c.eligible(best) {
		best = nil
	}
	for _, t := range c.queue {
		if c.eligible(t) && (best == nil || t.deadline < best.deadline) {
			best = t
		}
	}
	return best
}

// protected reports whether t, who runs, cannot be displaced by one who is woken: it is owed time and has not had its slice.
func (c *core) protected(t *thread) bool { return t.v < t.protect && c.eligible(t) }

func (c *core) dequeue(t *thread) {
	for i, u := range c.queue {
		if u == t {
			n := len(c.queue) - 1
			copy(c.queue[i:], c.queue[i+1:])
			c.queue[n] = nil
			c.queue = c.queue[:n]
			return
		}
	}
}

// account adds the time since the last call to t, which runs.
func (m *Machine) account(t *thread) {
	d := m.now - t.start
	if d <= 0 {
		return
	}
	t.v += d
	t.core.sum += d
	t.start = m.now
	if !t.background {
		t.cpu += d
		m.cpu += d
	}
}

// enqueue makes t, who has joined c, ready there.
func (m *Machine) enqueue(c *core, t *thread) {
	t.state = ready
	t.core = c
	c.queue = append(c.queue, t)
	if !t.background {
		m.ready++
	}
	if c.tick.place == 0 {
		at := m.now + m.p.SchedTick
		m.schedule(&c.tick, at-(at-c.phase)%m.p.SchedTick)
	}
}

// take is the opposite of enqueue.
func (m *Machine) take(c *core, t *thread) {
	c.dequeue(t)
	if !t.background {
		m.ready--
	}
}

// tick is the timer interrupt of a core that has threads in its queue.
func (m *Machine) tick(c *core) {
	if len(c.queue) == 0 {
		return
	}
	m.share(c)
	if t := c.cur; t != nil && len(c.queue) > 0 && !m.uninterruptible(t) {
		m.account(t)
		if t.v >= t.deadline {
			t.deadline = t.v + m.p.Slice
			if m.p.RoundRobin || m.pick(c) != t {
				m.preempt(t)
				m.dispatch(c)
			}
		}
	}
	if len(c.queue) > 0 && c.tick.place == 0 {
		m.schedule(&c.tick, m.now+m.p.SchedTick)
	}
}

// dispatch lets c, which has nobody, run the next thread, its own or another's.
func (m *Machine) dispatch(c *core) {
	if len(c.queue) > 0 {
		t := m.pick(c)
		m.take(c, t)
		m.run(c, t, m.p.Switch+t.left)
		return
	}
	m.idle.add(c.id)
	c.since = m.now
	if m.ready > 0 {
		for i := range m.cores {
			if d := &m.cores[i]; len(d.queue) > 0 && m.pull(c, d, m.p.Warm) {
				return
			}
		}
	}
	if m.p.AllIdle > 0 {
		m.allIdle()
	}
}

// run puts t, who has joined c, on it. It goes on in d.
func (m *Machine) run(c *core, t *thread, d int64) {
	m.idle.remove(c.id)
	c.cur = t
	t.core = c
	t.state = running
	t.protect = t.v + m.p.Slice
	if m.p.RoundRobin {
		t.deadline = t.protect
	}
	t.left = 0
	t.start = m.now
	m.note(trace.Run, t)
	m.turn(t, d)
}

// preempt takes t off its core and puts it into the queue.
func (m *Machine) preempt(t *thread) {
	m.account(t)
	m.stats.Preempted++
	t.ran = m.now
	m.note(trace.Preempt, t)
	t.left = 0
	if t.turn.place != 0 {
		t.left = t.turn.at - m.now
		m.cancel(&t.turn)
	}
	c := t.core
	c.cur = nil
	m.enqueue(c, t)
}

// note records what the scheduler does with t.
func (m *Machine) note(k trace.Kind, t *thread) {
	if m.rec != nil && !t.background {
		m.rec.Add(t.id, k, t.core.id)
	}
}

// noteWake records that by, or an interrupt, wakes t.
func (m *Machine) noteWake(t, by *thread) {
	if m.rec == nil || t.background {
		return
	}
	id := -1
	if by != nil {
		id = by.id
	}
	m.rec.Add(t.id, trace.Wake, id)
}
