// This file defines the locks that the GIL is made of: mutex, condition variable and semaphore, as the C library of Linux
// has them. None of them hands itself over: whoever comes first takes it, and that is what the fights for the GIL are
// about.

package machine

import (
	"slices"
	"sync/atomic"
	"time"
)

// A Mutex is a lock without fairness. Make it with NewMutex, and do not copy it once it is used. It is the third mutex of
// Drepper's "Futexes Are Tricky", as in glibc: neither locking nor unlocking enters the kernel unless somebody waits.
type Mutex struct {
	futex  Futex
	word   *atomic.Uint32
	remote Remote // nil if that takes no time of the machine's
}

// A Remote is a futex of a machine on which it takes time to get hold of memory that another processor has written.
type Remote interface {
	// Fetch gets hold of the word.
	Fetch()
}

// What a mutex's word holds.
const (
	unlocked uint32 = iota
	locked
	contended // locked, and perhaps somebody sleeps
)

// NewMutex returns an unlocked mutex.
func NewMutex(m Machine) Mutex {
	f := m.NewFutex()
	explain(f, aMutex)
	r, _ := f.(Remote)
	return Mutex{f, f.Word(), r}
}

// Lock waits until the mutex is free and takes it.
func (x *Mutex) Lock() {
	if x.remote != nil {
		x.remote.Fetch()
	}
	if !x.word.CompareAndSwap(unlocked, locked) {
		x.wait()
	}
}

func (x *Mutex) wait() {
	for x.word.Swap(contended) != unlocked {
		x.futex.Wait(contended, Forever)
	}
}

// Relock is Lock for one who has waited for a condition: he supposes that others wait for the mutex, too.
func (x *Mutex) Relock() { x.wait() }

// Unlock frees the mutex. The caller must hold it.
func (x *Mutex) Unlock() {
	if x.word.Swap(unlocked) == contended {
		x.futex.Wake(1)
	}
}

// A Cond is a condition variable. Each of its waiters is in a list and sleeps on a word of its own. So a signal cannot be
// lost, and cannot be stolen by a thread that begins to wait after it; with one word for all of them, as it was once
// tried, such thieves made an I/O thread beside two spinning ones forty times slower.
type Cond struct {
	own     Condition // what the machine has in place of the rest, or nil
	m       Machine
	mutex   *Mutex
	n       atomic.Int32 // how many wait
	inner   Mutex        // guards the lists
	waiters []*waiter    // the oldest first
	free    []*waiter

	// On OS X a signal enters the kernel as long as a waiter that was signalled before has not returned: see Repeater.
	nobody Futex        // on which nobody sleeps; nil elsewhere
	inside atomic.Int32 // how many have not returned
}

// A Repeater is a machine that says whether condition variables signal again those whom they have signalled already but who
// have not yet run, for nothing. Those of OS X did.
type Repeater interface {
	RepeatsSignals() bool
}

// A Condition is a condition variable. See Cond for what its methods do.
type Condition interface {
	WaitFor(d time.Duration) (timedOut bool)
	Signal() bool
}

// A CondMaker is a machine that may have condition variables of its own kind, whose waits may also end for no reason. If it
// has not NewCond returns nil.
type CondMaker interface {
	NewCond(mutex *Mutex) Condition
}

// A waiter is where a thread sleeps. Its word is 1 once it has been signalled.
type waiter struct {
	futex Futex
	word  *atomic.Uint32
}

// NewCond returns a condition variable for state that mutex guards.
func NewCond(m Machine, mutex *Mutex) *Cond {
	if maker, ok := m.(CondMaker); ok {
		if own := maker.NewCond(mutex); own != nil {
			return &Cond{own: own}
		}
	}
	c := &Cond{m: m, mutex: mutex, inner: NewMutex(m)}
	if r, ok := m.(Repeater); ok && r.RepeatsSignals() {
		c.nobody = m.NewFutex()
	}
	return c
}

// Wait releases the mutex, waits for a signal and takes the mutex again. It does not return without a signal.
func (c *Cond) Wait() { c.WaitFor(Forever) }

// WaitFor is Wait with a time limit. It reports whether the limit has passed without a signal.
func (c *Cond) WaitFor(d time.Duration) (timedOut bool) {
	if c.own != nil {
		return c.own.WaitFor(d)
	}
	w := c.enter()
	if c.nobody != nil {
		c.inside.Add(1)
		defer c.inside.Add(-1)
	}
	c.mutex.Unlock()
	end := deadlineIn(c.m, d)
	for left := d; w.word.Load() == 0 && left != 0; left = end.left(c.m) {
		if w.futex.Wait(0, left) == Expired {
			break
		}
	}
	timedOut = c.leave(w)
	c.mutex.Lock()
	return timedOut
}

// enter adds a waiter.
func (c *Cond) enter() *waiter {
	c.inner.Lock()
	defer c.inner.Unlock()
	var w *waiter
	if n := len(c.free); n > 0 {
		w, c.free = c.free[n-1], c.free[:n-1]
		w.word.Store(0)
	} else {
		f := c.m.NewFutex()
		explain(f, aCondition)
		w = &waiter{f, f.Word()}
	}
	c.waiters = append(c.waiters, w)
	c.n.Add(1)
	return w
}

// leave removes w, which has stopped waiting, and reports whether it has not been signalled, not even at the last moment.
func (c *Cond) leave(w *waiter) (timedOut bool) {
	c.inner.Lock()
	defer c.inner.Unlock()
	if i := slices.Index(c.waiters, w); i >= 0 {
		c.waiters = slices.Delete(c.waiters, i, i+1)
		c.n.Add(-1)
		timedOut = true
	}
	c.free = append(c.free, w)
	return timedOut
}

// Signal wakes one waiter, and reports whether there was one. Which of several it is, is for Machine.Choose to say. The
// caller need not hold the mutex.
func (c *Cond) Signal() bool {
	if c.own != nil {
		return c.own.Signal()
	}
	if c.n.Load() > 0 {
		return c.wake()
	}
	if c.nobody != nil && c.inside.Load() > 0 {
		c.nobody.Wake(1)
	}
	return false
}

func (c *Cond) wake() bool {
	w := c.take()
	if w != nil {
		w.futex.Wake(1)
	}
	return w != nil
}

// take removes and signals a waiter.
func (c *Cond) take() *waiter {
	c.inner.Lock()
	defer c.inner.Unlock()
	n := len(c.waiters)
	if n == 0 {
		return nil
	}
	i := 0
	if n > 1 {
		i = c.m.Choose(n)
	}
	w := c.waiters[i]
	c.waiters = slices.Delete(c.waiters, i, i+1)
	c.n.Add(-1)
	w.word.Store(1)
	return w
}

// A Sem is a semaphore like that of glibc 2.21 and later. A thread counts as waiting from before it sleeps until it has
// succeeded, and a release enters the kernel whenever the count is not zero, even if all who are counted are awake.
type Sem struct {
	futex   Futex
	value   *atomic.Uint32
	waiters atomic.Int32
}

// NewSem returns a semaphore with the value n.
func NewSem(m Machine, n uint32) *Sem {
	f := m.NewFutex()
	f.Word().Store(n)
	explain(f, aSemaphore)
	return &Sem{futex: f, value: f.Word()}
}

// Acquire waits until the value is positive and decrements it. If busy is not nil it is called each time the thread is
// woken for nothing, because another was faster.
func (s *Sem) Acquire(busy func()) {
	if !s.tryAcquire() {
		s.wait(busy)
	}
}

func (s *Sem) wait(busy func()) {
	s.waiters.Add(1)
	for !s.tryAcquire() {
		if s.futex.Wait(0, Forever) == Woken && busy != nil && s.value.Load() == 0 {
			busy()
		}
	}
	s.waiters.Add(-1)
}

func (s *Sem) tryAcquire() bool {
	v := s.value.Load()
	for v > 0 && !s.value.CompareAndSwap(v, v-1) {
		v = s.value.Load()
	}
	return v > 0
}

// Release increments the value, wakes a waiter if there is one, and reports whether it tried.
func (s *Sem) Release() bool {
	s.value.Add(1)
	waiting := s.waiters.Load() > 0
	if waiting {
		s.futex.Wake(1)
	}
	return waiting
}
