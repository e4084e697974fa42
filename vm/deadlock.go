package vm

// This file finds out that all threads of a program wait for each other, on a machine that does not: it reports that, and they
// go on waiting, as a signal may yet wake the main thread.

import (
	"slices"
	"time"

	"minipy/gil/machine"
)

// A stall is what a thread waits for without a time limit, of which only other threads of the program can be the end.
type stall struct {
	what string
	lock *machine.Lock // if it is one
}

// stalls counts the threads that wait so. It is guarded by Runtime.mutex.
type stalls struct {
	n       int // how many
	changes int // how often one has begun or ended
}

// stallPatience is how long nothing must change before it counts as a deadlock: a thread that has been woken may take its time.
const stallPatience = time.Second

// stall notes that t is about to wait without a time limit, for a lock or else for an event. The result ends that.
func (t *Thread) stall(l *machine.Lock) (end func()) {
	rt := t.rt
	if rt.OnDeadlock == nil {
		return func() {}
	}
	s := stall{t.Parker.Waits(), nil}
	switch {
	case s.what == "" && l != nil:
		s = stall{"a lock", l}
	case s.what == "":
		s.what = "an event"
	}
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	t.stalled = &s
	rt.stalls.n++
	rt.stalls.changes++
	if rt.stalls.n == len(rt.threads) {
		changes := rt.stalls.changes
		rt.Machine.After(stallPatience, func() { rt.reportDeadlock(changes) })
	}
	return func() {
		rt.mutex.Lock()
		defer rt.mutex.Unlock()
		t.stalled = nil
		rt.stalls.n--
		rt.stalls.changes++
	}
}

// reportDeadlock reports a deadlock if there is still the one that there was after so many changes.
func (rt *Runtime) reportDeadlock(changes int) {
	rt.mutex.Lock()
	if rt.stalls.changes != changes || rt.stalls.n != len(rt.threads) || rt.Alarm.Load() || rt.stopped.Load() != nil {
		rt.mutex.Unlock()
		return
	}
	var all []*Thread
	for t := range rt.threads {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *Thread) int { return a.number - b.number })
	var waits []machine.Wait
	for _, t := range all {
		waits = append(waits, machine.Wait{Thread: t.label, For: t.stalled.what + t.stalled.lock.Holder(t.Parker)})
	}
	rt.mutex.Unlock()
	rt.OnDeadlock(machine.DeadlockText(rt.Machine.Now()-stallPatience, waits))
}
