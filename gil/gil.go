// Package gil decides which thread may run Python code: the global interpreter lock, in several kinds.
//
// A Policy is a kind of GIL. Each is one file that reads like pseudo-code and opens with a note on how it works: old.go
// (Python 1.5 to 3.1), new.go (3.2 and later), priority.go (a proposal of 2010), fifo.go (another one) and none.go (free-threaded). A policy is
// written against package machine and sees neither goroutines nor clocks, so that the same code runs on the real computer
// and on a simulated one.
//
// # The protocol
//
// Every Python thread has a Thread, the policies' side of it, which the interpreter embeds. All calls with a *Thread are
// made by that thread itself.
//
//   - Start. The thread calls Acquire before it executes its first instruction.
//   - Check points: jumps back, calls, resumed generators. The interpreter looks at Breaker, one atomic word. If that
//     is not zero it calls Check, and then does what the bits of its own ask for.
//   - Ticks. Where Traits.Ticks is set the code contains TICK instructions: Budget -= weight, and if that is negative Check.
//   - Blocking. Release, then whatever blocks (on the thread's Parker, a machine.Lock, in the kernel), then Acquire.
//   - End. Exit, as the last thing. (A thread that comes back, as when the embedding program calls a function, begins with
//     Acquire again.)
//   - Signals. When one has arrived Signal is called with the main thread, from any goroutine.
//   - The end of the program. The thread that ends it, holding the GIL, calls Shutdown, and from then on nobody else gets
//     the GIL: Acquire and Check return false.
//
// A thread for which Acquire or Check has returned false does not hold the GIL and never will. It must end without
// touching a Python object, and must not call the policy again, not even Exit.
//
// # Breaker
//
// Who sets and who clears which bit stands with the constants. To make a thread do something, set a bit and call
// Parker.Interrupt, which Thread.Interrupt does: a thread that runs finds the bit at its next check point, one that sleeps
// is woken. Bits are set and cleared by atomic instructions, and a bit that was set stays set until somebody has acted on it.
package gil

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"minipy/gil/machine"
)

// A Policy is a kind of GIL, in use by the threads of one program.
type Policy interface {
	// Name is the policy's name, one of Names.
	Name() string

	// Traits says what the policy asks of the interpreter on the machine that it was made for.
	Traits() Traits

	// Acquire waits until t may run Python code. It returns false if t never may, because the program is ending.
	Acquire(t *Thread) bool

	// Release gives the GIL up for a while, before a call that blocks.
	Release(t *Thread)

	// Exit gives the GIL up for the last time, at the end of the thread.
	Exit(t *Thread)

	// Check is called at a check point when t.Breaker is not zero, and by a TICK when t.Budget is negative. It clears the
	// bits that are the policy's, and lets other threads run if it is time. It returns false if t must end.
	Check(t *Thread) bool

	// Signal makes known that a signal has arrived whose handler the main thread is to run. It sets SignalPending there
	// and wakes it. Safe from any goroutine on the host; on a simulated machine a posted function calls it, or a thread.
	Signal(main *Thread)

	// Shutdown makes the thread t, which holds the GIL, the only one that gets it from now on. The interpreter then calls
	// Interrupt(Stop) for all others, so that those which sleep find out. t goes on as before, and ends by Exit.
	Shutdown(t *Thread)

	// CheckInterval and SetCheckInterval are Python 2's sys.getcheckinterval and sys.setcheckinterval: how many ticks lie
	// between two checks. A number that is not positive means a check at every tick. Only old obeys it, from the next
	// check on; the others keep the number, as Python 3.2 to 3.8 did. Safe from any goroutine.
	CheckInterval() int
	SetCheckInterval(ticks int)

	// SwitchInterval and SetSwitchInterval are sys.getswitchinterval and sys.setswitchinterval: how long a thread waits
	// for the GIL before it asks for it. The error is ErrInterval. As in CPython (Python/sysmodule.c, 3.13) whole
	// microseconds are kept, and less than one is as good as one. Only new, priority and fifo obey it. Safe from any goroutine.
	SwitchInterval() time.Duration
	SetSwitchInterval(d time.Duration) error

	// Stats returns what has been counted. It is called by a thread that holds the GIL, or when all threads have ended.
	Stats() Stats
}

// Traits are what a policy asks of the interpreter.
type Traits struct {
	// Ticks: load code with TICK instructions. The old GIL always needs them, others on a Cooperative machine.
	Ticks bool

	// Parallel: Python code runs in several threads at the same time, and objects must lock themselves.
	Parallel bool

	// DeafLocks: a signal does not interrupt a thread that waits without a time limit for a lock or for the end of a thread,
	// as before Python 3.2. The interpreter goes on waiting when it is interrupted, unless Cancel or Stop is set.
	DeafLocks bool
}

// Config says how a policy is to be set up. Zero fields mean CPython's defaults.
type Config struct {
	CheckInterval  int           // for old: ticks between two checks. 0 is 100, negative a check at every tick
	SwitchInterval time.Duration // for new, priority and fifo: how long a waiter waits before it asks. 0 is 5 ms
	Lock           string        // for old: "sem", a semaphore, as on Linux; or "cond", as on a Mac. "" is "sem"
}

// The defaults of CPython.
const (
	defaultCheckInterval  = 100
	defaultSwitchInterval = 5 * time.Millisecond
)

// ErrInterval is returned for a switch interval that is not positive. The words are CPython's.
var ErrInterval = errors.New("switch interval must be strictly positive")

// Info describes a policy before there is a machine for it.
type Info struct {
	Name   string
	Doc    string // in a few words
	Hidden bool   // not in Names
	Traits
}

// A row describes a policy and makes it.
type row struct {
	Info
	make func(setup) Policy
}

// policies is the table of all policies. To add one, add a row and a file.
func policies() []row {
	return []row{
		{Info{Name: "old", Doc: "a check every 100 ticks (Python 1.5 to 3.1)",
			Traits: Traits{Ticks: true, DeafLocks: true}}, newOld},
		{Info{Name: "new", Doc: "a request after 5 ms of waiting (Python 3.2 and later)"}, newNew},
		{Info{Name: "priority", Doc: "new, but threads that wait for I/O come first (Beazley 2010)"}, newPriority},
		{Info{Name: "fifo", Doc: "handed over in the order of a queue (bpo-8299, 2010)"}, newFIFO},
		{Info{Name: "none", Doc: "no GIL: threads run in parallel (free-threaded Python)",
			Traits: Traits{Parallel: true}}, newNone},
		{Info{Name: "noop", Doc: "nothing at all, for one thread, to measure against", Hidden: true}, newNoop},
	}
}

// Names returns the names of the policies, the oldest first.
func Names() []string {
	var names []string
	for _, p := range policies() {
		if !p.Hidden {
			names = append(names, p.Name)
		}
	}
	return names
}

// Describe returns what is known of the policy called name, and whether there is one.
func Describe(name string) (Info, bool) {
	for _, p := range policies() {
		if p.Name == name {
			return p.Info, true
		}
	}
	return Info{}, false
}

// New makes the policy called name for the threads of m. The error names the policies, or the locks, that there are.
func New(name string, m machine.Machine, c Config) (Policy, error) {
	if c.CheckInterval == 0 {
		c.CheckInterval = defaultCheckInterval
	}
	if c.SwitchInterval == 0 {
		c.SwitchInterval = defaultSwitchInterval
	}
	if c.Lock == "" {
		c.Lock = "sem"
	}
	if locks := []string{"sem", "cond"}; !slices.Contains(locks, c.Lock) {
		return nil, fmt.Errorf("no lock called %q: use %s", c.Lock, strings.Join(locks, " or "))
	}
	for _, p := range policies() {
		if p.Name != name {
			continue
		}
		p.Ticks = p.Ticks || m.Cooperative()
		g := p.make(setup{m: m, info: p.Info, lock: c.Lock})
		g.SetCheckInterval(c.CheckInterval)
		if err := g.SetSwitchInterval(c.SwitchInterval); err != nil {
			return nil, fmt.Errorf("gil: %w", err)
		}
		return g, nil
	}
	return nil, fmt.Errorf("no GIL called %q: use %s", name, strings.Join(Names(), ", "))
}
