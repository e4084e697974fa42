// This file defines the condition variable of the C library of Linux (glibc 2.25 to 2.40).
//
// Waiters belong to one of two groups. New ones join the new group; a signal is for the old one. It is put into the
// group's word, on which the group's waiters sleep, and the one of them is woken that has slept there longest. Whoever of
// the group looks at the word first takes the signal, and that may be one who has only just come and is still awake: then the
// woken one sleeps again. When all of the old group have been signalled, the next signal closes it, waits until those have
// left who were woken but have not yet run, and makes the new group the old one. A waiter whose time is up leaves its
// group, unless that would leave a signal which nobody else can take.
//
// Who returns from a wait marks the mutex as contended, since others might wait for it, so that its unlock enters the kernel.
//
// Threads of a simulated machine go on one at a time, and what happens between two calls of the machine is one step. So plain
// variables serve where the library needs atomic ones; between its steps there is Pause.

package sim

import (
	"time"

	"minipy/gil/machine"
)

// A cond implements machine.Condition.
type cond struct {
	m     *Machine
	mutex *machine.Mutex
	guard *futex // a lock held by who signals or leaves: 0 is free, 2 that somebody may sleep

	arrived int64 // how many have begun to wait, ever
	start   int64 // how many had when the old group began
	oldSize int64 // how many were in the old group when it became that
	newer   int   // which group is the new one
	inside  int   // how many wait
	groups  [2]group
}

// A group is one of the two groups of waiters.
type group struct {
	signals *futex // twice as many as can be taken; odd if the group is closed
	refs    *futex // twice as many as are about to sleep on signals, do, or have been woken and not yet run; odd if one waits for 0
	size    int64  // how many have not been signalled; of the new group: minus how many have left
}

// NewCond makes a condition variable if the C library of the computer has one of its own kind. It makes the machine a
// machine.CondMaker.
func (m *Machine) NewCond(mutex *machine.Mutex) machine.Condition {
	if !m.p.GroupCond || m.p.FairCond {
		return nil
	}
	word := func() *futex { return &futex{m: m, explain: func() string { return "a condition" }} }
	c := &cond{m: m, mutex: mutex, guard: word()}
	for i := range c.groups {
		c.groups[i] = group{signals: word(), refs: word()}
	}
	return c
}

// lock takes the guard. Nearly always it is free.
func (c *cond) lock() {
	if c.guard.word.CompareAndSwap(0, 1) {
		return
	}
	for c.guard.word.Swap(2) != 0 {
		c.guard.Wait(2, machine.Forever)
	}
}

func (c *cond) unlock() {
	if c.guard.word.Swap(0) == 2 {
		c.guard.Wake(1)
	}
}

// WaitFor releases the mutex, waits for a signal and takes the mutex again.
func (c *cond) WaitFor(d time.Duration) (timedOut bool) {
	end := c.m.deadline(d)
	c.m.pause()
	at, group := c.arrived, c.newer
	c.arrived++
	c.inside++
	c.mutex.Unlock()
	timedOut = c.await(at, group, end)
	c.inside--
	c.mutex.Relock()
	return timedOut
}

// await waits for a signal for a group, as the waiter who was the at-th to come.
func (c *cond) await(at int64, group int, end int64) (timedOut bool) {
	g := &c.groups[group]
	for {
		c.m.pause()
		switch s := g.signals.word.Load(); {
		case s&1 != 0:
			return false
		case s != 0:
			g.signals.word.Store(s - 2)
			c.giveBack(at, group)
			return false
		}
		g.refs.word.Add(2)
		if at < c.start {
			c.unref(g)
			return false
		}
		r := g.signals.Wait(0, c.m.left(end))
		c.unref(g)
		if r == machine.Expired {
			return c.cancel(at, group)
		}
	}
}

// giveBack puts a signal back that was not for this waiter: its group is over, and it has taken that of a later one which
// uses the same word.
func (c *cond) giveBack(at int64, group int) {
	if at >= c.start || group == c.newer {
		return
	}
	g := &c.groups[group]
	if s := g.signals.word.Load(); s&1 == 0 {
		g.signals.word.Store(s + 2)
	}
	g.signals.Wake(1)
}

// unref says that one less is about to sleep.
func (c *cond) unref(g *group) {
	if left := g.refs.word.Add(^uint32(1)); left == 1 {
		g.refs.word.Store(0)
		g.refs.Wake(1)
	}
}

// cancel takes a waiter out whose time is up. It returns false if there is a signal that nobody else can take: then that has
// come first. (The library says that the time was up, and signals somebody else.)
func (c *cond) cancel(at int64, group int) (timedOut bool) {
	c.lock()
	defer c.unlock()
	g := &c.groups[group]
	if at < c.start {
		return false
	}
	if old := at < c.start+c.oldSize; old && g.size == 0 {
		if s := g.signals.word.Load(); s > 1 {
			g.signals.word.Store(s - 2)
		}
		return false
	}
	g.size--
	return true
}

// Signal wakes a waiter, and reports whether there was one to be signalled.
func (c *cond) Signal() bool {
	if c.inside == 0 {
		return false
	}
	c.lock()
	if c.groups[1-c.newer].size == 0 && !c.advance() {
		c.unlock()
		return false
	}
	g := &c.groups[1-c.newer]
	c.m.pause()
	g.signals.word.Add(2)
	g.size--
	c.unlock()
	g.signals.Wake(1)
	return true
}

// advance closes the old group, all of which have been signalled, and makes the new group the old one. It reports whether
// there is anybody in it. The caller holds the lock.
func (c *cond) advance() bool {
	g := &c.groups[1-c.newer]
	if c.arrived-c.start-c.oldSize+c.groups[c.newer].size == 0 {
		return false
	}
	g.signals.word.Store(g.signals.word.Load() | 1)
	for r := g.refs.word.Load(); r > 1; r = g.refs.word.Load() {
		g.refs.word.Store(r | 1)
		g.refs.Wait(r|1, machine.Forever)
	}
	g.refs.word.Store(0)
	c.start += c.oldSize
	g.signals.word.Store(0)
	c.newer = 1 - c.newer
	c.oldSize = c.arrived - c.start
	g = &c.groups[1-c.newer]
	g.size += c.oldSize
	return g.size != 0
}
