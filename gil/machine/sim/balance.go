// This file defines on which core threads run.
//
// A thread is woken onto the core that it ran on last if that is idle, or else onto any idle one, or else onto its own or
// the waker's, whichever has fewer threads. Who has been waiting for data is woken onto the core of the one who has sent
// them if that one is alone there, because he often waits for an answer next. A core that has nothing to do takes a waiting
// thread from another, unless that was displaced a moment ago and its caches are warm. At timer interrupts threads move
// from the longest queues.
//
// With the parameter Sticky it is what Linux has been seen to do on a virtual machine (affine): a thread goes back to its core
// unless it is drawn to that of the one who wakes it, and looks for an idle one only in a case.

package sim

// place chooses the core on which t wakes up. Sync is whether by is about to sleep.
func (m *Machine) place(t, by *thread, sync bool) *core {
	c := t.core
	if !t.mayRunOn(c.id) {
		c = &m.cores[t.affinity.first(nil)]
	}
	if m.p.Sticky {
		return m.affine(c, t, by, sync)
	} else if m.idle.has(c.id) {
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

// affine is place for sticky threads (in Linux select_task_rq_fair and select_idle_sibling). C is where t has run last. If its core
// and that of who wakes it are busy, it goes to the one where it ran before, if that is idle. Other idle cores are looked for if
// the wake-up is by a datagram: in the kernel's traces nobody who waited for a GIL ever got one (0 of 1,250).
func (m *Machine) affine(c *core, t, by *thread, sync bool) *core {
	target := c
	if by != nil && by.core != c && t.mayRunOn(by.core.id) && m.attracts(by, c, t, sync) {
		target = by.core
	}
	if m.idle.has(target.id) {
		return target
	}
	if m.idle.has(c.id) {
		return c
	}
	recent := t.recent
	t.recent = c
	if recent != nil && m.idle.has(recent.id) && t.mayRunOn(recent.id) {
		return recent
	}
	if sync && m.looks() || m.now-t.ran >= m.p.Warm && m.chance.below(1024) < int(m.p.Wander) {
		if i := m.idle.first(t.affinity); i >= 0 {
			return &m.cores[i]
		}
	}
	return target
}

// looks reports whether who is woken looks for an idle core: if cores have been busy for less than 60 % of the time (SIS_UTIL).
func (m *Machine) looks() bool {
	all := int64(0)
	for i := range m.cores {
		m.loadOf(&m.cores[i])
		all += m.cores[i].busy.avg
	}
	return all < int64(len(m.cores))*oneLoad*6/10
}

// attracts reports whether t, whose core is c, is drawn to the core of by, who wakes it: if c is busy and that core has lately
// had less to do (wake_affine_weight). So who answers another program comes to share a core with it while a third one computes
// on the other. That Linux draws it there also if by is alone and about to sleep is left out: with it server and client of the echo
// under 2.7 end up on one core, and in a trace of that none of 3,018 datagrams from another core moved who waited for it.
func (m *Machine) attracts(by *thread, c *core, t *thread, sync bool) bool {
	if m.idle.has(c.id) {
		return false
	}
	here, there, own := m.loadOf(by.core), m.loadOf(c), m.shareOf(t)
	if sync {
		here -= min(here, m.shareOf(by))
	}
	return (here+own)*100 < (there-own)*affineBias
}

// affineBias is by how many hundredths a core may have more to do than that of the waker and still keep a thread.
const affineBias = 108

// maxVain is how often the timer interrupt finds nothing to move but threads whose caches are warm, before it moves one of those.
const maxVain = 2

// share moves threads from the queue of c to idle cores, and one to a core that has at least two threads less.
func (m *Machine) share(c *core) {
	while := int64(0)
	if c.vain++; m.p.Sticky && c.vain <= maxVain {
		while = m.p.Warm
	}
	for i := range m.cores {
		if len(c.queue) > 0 && m.idle.has(i) && m.pull(&m.cores[i], c, while) {
			c.vain = 0
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

// movable returns a thread of c's queue that may go to d and has not run for a while, or nil.
func (m *Machine) movable(c, d *core, while int64) *thread {
	for _, t := range c.queue {
		if m.now-t.ran >= while && t.mayRunOn(d.id) {
			return t
		}
	}
	return nil
}

// move makes t leave c for d.
func (m *Machine) move(t *thread, c, d *core) {
	v := t.v + d.average() - c.average()
	m.take(c, t)
	m.leave(c, t)
	t.v, t.deadline = v, v+m.p.Slice
	m.join(d, t)
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
