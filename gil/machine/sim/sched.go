// This file defines cores and the scheduler that shares them out.
//
// It is modelled on Linux since 6.6 (EEVDF). Each core has a queue. A thread's virtual time grows while it runs; one that
// has had no more than the average of its core is eligible, and of those the one with the earliest deadline runs, which is
// its virtual time when it came plus a slice. Who sleeps keeps what he is owed or owes (his lag). The timer interrupt looks
// whether the running thread has used up its slice; a thread that is woken displaces it at once if it is the one to run.
//
// Other systems are modelled with the parameter RoundRobin: then who is ready runs in turn, each for a slice.
//
// A thread is woken onto the core that it ran on last if that is idle, or else onto any idle one, or else onto its own or
// the waker's, whichever has fewer threads. Who has been waiting for data is woken onto the core of the one who has sent
// them if that one is alone there, because he often waits for an answer next. A core that has nothing to do takes a waiting thread from another, unless that
// was displaced a moment ago and its caches are warm. At timer interrupts threads move from the longest queues.

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
}

// coreSet is a set of cores.
type coreSet [maxCores / 64]uint64

func (s *coreSet) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s *coreSet) remove(i int)   { s[i>>6] &^= 1 << (i & 63) }
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
func (c *core) join(t *thread) {
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

func (c *core) leave(t *thread) {
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

// share moves threads from the queue of c to idle cores, and one to a core that has at least two threads less.
func (m *Machine) share(c *core) {
	for i := m.idle.first(nil); i >= 0 && len(c.queue) > 0; i = m.idle.first(nil) {
		if d := &m.cores[i]; !m.pull(d, c, 0) {
			break
		}
	}
	if c.n < 3 {
		return
	}
	least := c
	for i := range m.cores {
		if d := &m.cores[i]; d.n < least.n {
			least = d
		}
	}
	if least.n+2 <= c.n && least.cur != nil {
		if t := m.movable(c, least, 0); t != nil {
			m.move(t, c, least)
			m.enqueue(least, t)
		}
	}
}

// movable returns a thread of c's queue that may go to d and was not displaced a while ago, or nil.
func (m *Machine) movable(c, d *core, while int64) *thread {
	for _, t := range c.queue {
		if m.now-t.displaced >= while && t.mayRunOn(d.id) {
			return t
		}
	}
	return nil
}

// move makes t leave c for d.
func (m *Machine) move(t *thread, c, d *core) {
	v := t.v + d.average() - c.average()
	m.take(c, t)
	c.leave(t)
	t.v, t.deadline = v, v+m.p.Slice
	d.join(t)
	t.core = d
	m.stats.Moved++
}

// relocate makes t leave its core if it may not run there any more.
func (m *Machine) relocate(t *thread) {
	c := t.core
	if t.mayRunOn(c.id) || t.state != ready && t.state != running {
		return
	}
	running := t.state == running
	if running {
		m.preempt(t)
	}
	d := m.place(t, nil, false)
	m.move(t, c, d)
	if running {
		m.dispatch(c)
	}
	if d.cur == nil {
		m.run(d, t, m.p.Switch+t.left)
	} else {
		m.enqueue(d, t)
	}
	if t == m.cur {
		m.await(t)
	}
}

// pull lets the idle core d run a thread from the queue of c.
func (m *Machine) pull(d, c *core, while int64) bool {
	t := m.movable(c, d, while)
	if t == nil {
		return false
	}
	m.move(t, c, d)
	m.run(d, t, m.p.Switch+t.left)
	return true
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
	if m.ready == 0 {
		return
	}
	for i := range m.cores {
		if d := &m.cores[i]; len(d.queue) > 0 && m.pull(c, d, m.p.Warm) {
			return
		}
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
	t.displaced = m.now
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

// off takes t, who is going to wait, off its core, which goes on with somebody else.
func (m *Machine) off(t *thread) {
	m.account(t)
	m.stats.Sleeps++
	m.note(trace.Block, t)
	c := t.core
	t.lag = min(max(c.average()-t.v, -m.p.maxLag()), m.p.maxLag())
	t.state = blocked
	t.cold = max(t.cold, m.p.Refill)
	c.cur = nil
	c.leave(t)
	m.dispatch(c)
}

// maxLag is as much as is remembered of what a thread is owed or owes.
func (p *Params) maxLag() int64 { return max(2*p.Slice, p.SchedTick) }

// uninterruptible reports whether t, who runs, cannot be preempted: he is on his way to sleep, or his core to him.
func (m *Machine) uninterruptible(t *thread) bool { return t.falling || t.core.awake > m.now }

// place chooses the core on which t wakes up. Sync is whether by is about to sleep.
func (m *Machine) place(t, by *thread, sync bool) *core {
	c := t.core
	if !t.mayRunOn(c.id) {
		c = &m.cores[t.affinity.first(nil)]
	}
	if m.idle.has(c.id) {
		return c
	}
	if i := m.idle.first(t.affinity); i >= 0 {
		return &m.cores[i]
	}
	if by != nil && t.mayRunOn(by.core.id) && (by.core.n < c.n || sync && by.core.n == 1) {
		return by.core
	}
	return c
}

// wake makes t ready. By is who does it and takes his time for it, or nil for an interrupt. Sync is whether by is about to
// sleep.
func (m *Machine) wake(t, by *thread, sync bool) {
	m.cancel(&t.timer)
	t.on = nil
	m.noteWake(t, by)
	if t.falling {
		m.wakeFalling(t, by)
		return
	}
	c := m.place(t, by, sync)
	if c.cur == nil && c.n == 0 {
		m.kick(c, t, by)
		return
	}
	if c.cur != nil {
		m.account(c.cur)
	}
	// Coming back must not move the average so far that t is no longer owed what he was.
	m.admit(c, t, t.lag*(c.n+1)/max(c.n, 1))
	m.enqueue(c, t)
	cur := c.cur
	cost := m.p.WakeLocal
	if by != nil && by.core != c {
		cost = m.p.WakeRemote
	}
	if !m.p.WakePreempt || cur == nil || m.uninterruptible(cur) || c.protected(cur) || m.pick(c) != t {
		m.disturb(c, by)
		m.pay(by, cost)
		return
	}
	if cur == by {
		m.pay(by, cost)
		// The woken takes over when the waker is through, if nothing has changed meanwhile.
		if by.core == c && c.cur == by && t.state == ready && t.core == c {
			m.preempt(by)
			m.dispatch(c)
			m.await(by)
		}
		return
	}
	m.preempt(cur)
	m.dispatch(c)
	m.turn(c.cur, c.cur.turn.at-m.now+m.p.Interrupt)
	m.pay(by, cost+m.p.Resched)
}

// disturb delays who runs on c because by, on another core, puts somebody into its queue.
func (m *Machine) disturb(c *core, by *thread) {
	if t := c.cur; by != nil && by.core != c && t != nil && t.turn.place != 0 {
		m.turn(t, t.turn.at-m.now+m.vary(m.p.Interrupt))
	}
}

// admit gives t its place among the threads of c. Lag is what it is owed.
func (m *Machine) admit(c *core, t *thread, lag int64) {
	t.v = c.average() - lag
	t.deadline = t.v + m.p.Slice
	t.left = 0
	t.displaced = -endOfTime
	c.join(t)
	t.core = c
}

// kick wakes the idle core c, which has to run t.
func (m *Machine) kick(c *core, t, by *thread) {
	m.stats.Kicks++
	m.admit(c, t, t.lag)
	cost := int64(0)
	if by != nil {
		cost = m.vary(m.p.WakeIdle)
	}
	m.arrive(c, t, m.now+cost)
	m.run(c, t, c.awake-m.now+m.p.Switch)
	t.start = c.awake
	if by != nil {
		m.use(cost)
	}
}

// arrive determines when c will be awake that is kicked at a time, in order to run t.
func (m *Machine) arrive(c *core, t *thread, at int64) {
	at += m.vary(m.p.IdleExit) + m.chance.drawn(m.p.IdleTail, m.p.IdleDist)
	if m.p.DeepAfter > 0 && m.now-c.since >= m.p.DeepAfter {
		at += m.vary(m.p.DeepExit)
		t.cold = max(t.cold, m.p.Cold)
	}
	c.awake = at
}

// fall is the way to sleep of t, the current thread, who has announced that it will wait. It returns when t has been woken.
// Somebody who wakes t before it has reached its sleep spares it nothing.
func (m *Machine) fall(t *thread) {
	m.use(m.vary(m.p.Block))
	t.falling = false
	if !t.woken {
		m.off(t)
		m.await(t)
		return
	}
	c := t.core
	m.account(t)
	m.stats.Sleeps++
	m.note(trace.Block, t)
	t.cold = max(t.cold, m.p.Refill)
	if len(c.queue) > 0 {
		c.cur = nil
		t.left = 0
		m.enqueue(c, t)
		m.dispatch(c)
		m.await(t)
		return
	}
	// The core has gone to sleep, and is kicked.
	c.since = m.now
	m.arrive(c, t, max(t.kicked, m.now)+m.vary(m.p.Early))
	d := c.awake - m.now + m.p.Switch
	t.start = c.awake
	m.note(trace.Run, t)
	m.use(d)
}

// wakeFalling wakes t, who is on its way to sleep.
func (m *Machine) wakeFalling(t, by *thread) {
	m.stats.Hasty++
	t.woken = true
	cost := m.p.WakeRemote
	if len(t.core.queue) == 0 {
		cost = m.p.WakeEarly
	} else {
		m.disturb(t.core, by)
	}
	if by != nil {
		cost = m.vary(cost)
		t.kicked = m.now + cost
		m.use(cost)
	}
}

// pay lets by, if it is somebody, use about d.
func (m *Machine) pay(by *thread, d int64) {
	if by != nil {
		m.use(m.vary(d))
	}
}

// vary is d with the jitter that everything has.
func (m *Machine) vary(d int64) int64 { return m.chance.around(d, m.p.Jitter) }

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
