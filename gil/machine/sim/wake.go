// This file defines going to sleep and waking up, and what they cost.
//
// Who goes to sleep is on his way for a while. Who wakes him meanwhile spares him nothing: he falls asleep and is woken. A
// core that has nothing to do sleeps too, and has to be interrupted, which takes the waker's time, and then comes to
// itself, which takes the woken's. Where all cores are idle, or one has been for long, that takes longer.

package sim

import "minipy/gil/trace"

// off takes t, who is going to wait, off its core, which goes on with somebody else.
func (m *Machine) off(t *thread) {
	m.account(t)
	m.stats.Sleeps++
	m.note(trace.Block, t)
	c := t.core
	t.lag = min(max(c.average()-t.v, -m.p.maxLag()), m.p.maxLag())
	t.state = blocked
	t.ran = m.now
	t.cold = max(t.cold, m.p.Refill)
	c.cur = nil
	m.leave(c, t)
	m.dispatch(c)
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
	if c := t.core; len(c.queue) > 0 && m.p.Flight > 0 {
		// Somebody else has its core when the wake-up comes through.
		m.off(t)
		m.schedule(&event{kind: evCall, call: func() { m.wake(t, nil, false) }}, max(t.kicked+m.vary(m.p.Flight), m.now))
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
	if by != nil {
		m.turn(c.cur, c.cur.turn.at-m.now+m.p.Interrupt)
	}
	m.pay(by, cost+m.p.Resched)
}

// wakeFalling wakes t, who is on its way to sleep.
func (m *Machine) wakeFalling(t, by *thread) {
	m.stats.Hasty++
	t.woken = true
	cost := m.p.WakeRemote
	if len(t.core.queue) == 0 {
		cost = m.p.WakeEarly
	} else if m.p.Flight == 0 {
		m.disturb(t.core, by)
	}
	if by != nil {
		cost = m.vary(cost)
		t.kicked = m.now + cost
		m.use(cost)
	}
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
	if m.p.Sticky {
		c.work(m.now)
		t.load.update(m.now, 1)
		t.load.at = at
	}
	c.awake = at
}

// allIdle lets cores that are waking up take longer if no core is awake any more.
func (m *Machine) allIdle() {
	for i := range m.cores {
		if c := &m.cores[i]; c.cur != nil && c.awake <= m.now {
			return
		}
	}
	for i := range m.cores {
		if c := &m.cores[i]; c.cur != nil && c.cur.turn.place != 0 {
			d := m.vary(m.p.AllIdle)
			c.awake += d
			c.cur.start += d
			m.turn(c.cur, c.cur.turn.at-m.now+d)
		}
	}
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
	if !m.p.Sticky {
		t.ran = -endOfTime
	}
	m.join(c, t)
	t.core = c
}

// maxLag is as much as is remembered of what a thread is owed or owes.
func (p *Params) maxLag() int64 { return max(2*p.Slice, p.SchedTick) }

// uninterruptible reports whether t, who runs, cannot be preempted: he is on his way to sleep, or his core to him.
func (m *Machine) uninterruptible(t *thread) bool { return t.falling || t.core.awake > m.now }

// pay lets by, if it is somebody, use about d.
func (m *Machine) pay(by *thread, d int64) {
	if by != nil {
		m.use(m.vary(d))
	}
}

// pause is a step in the C library.
func (m *Machine) pause() {
	if m.p.Pause > 0 {
		m.use(m.vary(m.p.Pause))
	}
}

// vary is d with the jitter that everything has.
func (m *Machine) vary(d int64) int64 { return m.chance.around(d, m.p.Jitter) }
