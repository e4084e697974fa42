// This file defines what all policies have in common: intervals, signals, the end of the program, and statistics.

package gil

import (
	"fmt"
	"strings"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

// A setup is what a policy is made from.
type setup struct {
	m    machine.Machine
	info Info
	lock string
}

// core is part of every policy.
type core struct {
	setup
	checkInterval  atomic.Int64 // ticks
	switchInterval atomic.Int64 // nanoseconds
	ending         atomic.Pointer[Thread]
	stats          Stats // guarded by the GIL
}

func (c *core) Name() string { return c.info.Name }

func (c *core) Traits() Traits { return c.info.Traits }

func (c *core) CheckInterval() int { return int(c.checkInterval.Load()) }

func (c *core) SetCheckInterval(ticks int) { c.checkInterval.Store(int64(ticks)) }

func (c *core) SwitchInterval() time.Duration { return time.Duration(c.switchInterval.Load()) }

func (c *core) SetSwitchInterval(d time.Duration) error {
	if d <= 0 {
		return ErrInterval
	}
	c.switchInterval.Store(int64(d.Truncate(time.Microsecond)))
	return nil
}

func (c *core) Signal(main *Thread) {
	main.Event(trace.SigRaise, 0)
	main.Interrupt(SignalPending)
}

func (c *core) Shutdown(t *Thread) { c.ending.Store(t) }

// over reports whether t must never run again because another thread is ending the program.
func (c *core) over(t *Thread) bool {
	e := c.ending.Load()
	return e != nil && e != t
}

func (c *core) Stats() Stats {
	s := c.stats
	s.Policy, s.Machine = c.Name(), c.m.Stats()
	return s
}

// acquired counts, for t, which has just got the GIL. Switched is whether another thread had it before.
func (c *core) acquired(t *Thread, switched bool) {
	c.stats.Acquisitions++
	c.stats.Failed += t.failed
	t.failed = 0
	if switched {
		c.stats.Switches++
	}
	t.Event(trace.Acquire, 0)
}

// spend accounts for the ticks of t, which has the GIL.
func (c *core) spend(t *Thread) {
	t.spend()
	c.stats.Ticks += t.ticks - t.counted
	t.counted = t.ticks
}

// Stats is what a policy has counted.
type Stats struct {
	Policy       string
	Ticks        uint64 // executed, as far as the code counts them
	Checks       uint64 // calls of Check at which the GIL might have been dropped
	Acquisitions uint64 // how often a thread got the GIL
	Switches     uint64 // and it was not the one that had it before
	Failed       uint64 // a thread was woken and found the GIL taken
	Requests     uint64 // a waiter asked the holder to drop the GIL
	Forced       uint64 // and the holder did
	Acks         uint64 // and had to wait until another thread had taken it
	Machine      machine.Stats
}

// Badness is Beazley's measure of the old GIL: failed acquisitions per check.
func (s Stats) Badness() float64 {
	if s.Checks == 0 {
		return 0
	}
	return float64(s.Failed) / float64(s.Checks)
}

// String lists the numbers, one a line, aligned.
func (s Stats) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 1, ' ', tabwriter.AlignRight)
	line := func(n uint64, what string) { fmt.Fprintf(w, "%d\t %s\n", n, what) }
	fmt.Fprintf(&b, "GIL: %s\n", s.Policy)
	line(s.Ticks, "ticks counted")
	line(s.Checks, fmt.Sprintf("checks (%.3f failed acquisitions each)", s.Badness()))
	line(s.Acquisitions, "acquisitions")
	line(s.Switches, "of them by another thread than before")
	line(s.Failed, "failed acquisitions: woken, and the GIL was taken")
	line(s.Requests, "requests to drop the GIL")
	line(s.Forced, "drops because of one")
	line(s.Acks, "of them waited for the next holder")
	line(uint64(s.Machine.Threads), "threads")
	line(uint64(s.Machine.Waits), "futex waits")
	line(uint64(s.Machine.Wakes), "futex wakes")
	w.Flush()
	return b.String()
}
