// Package host is the real computer as a machine: every thread has an operating system's thread to itself, threads sleep in
// the kernel, and time is the wall clock's.
//
// # Blocking
//
// On Linux a futex is the kernel's. Go's own ways to block would do for the programs, but not for what they are to show: a
// goroutine that a channel or a sync.Cond wakes up is only put into a queue of Go's scheduler, which settles the fight for
// the GIL in user space. With a check each 190 ns and two threads on two processors a binary semaphore of sync.Cond makes
// the program 1.05 to 1.3 times slower, one of futexes 2.1 to 3.2 times, as Python 2 itself is.
//
// Elsewhere futexes are made of Go's channels and timers. All programs run as they should, but figures about contention
// are Go's rather than the system's. Machine.Blocking says which of the two is in use.
//
// In a browser (js/wasm) and under wasip1 there is only one thread of the system, and Go does not preempt: the machine is
// Cooperative, and lets others run when a thread has used its ticks up or has woken somebody.
//
// # Threads
//
// A thread is a goroutine locked to its system thread, which ends with it. Go aborts the process when the system refuses
// it a thread or there are more than 10,000 (runtime/debug.SetMaxThreads), so the machine refuses before: see
// Options.MaxThreads.
//
// GOMAXPROCS is the program's to set and not the machine's. But a thread that wakes up in the kernel goes on only if it
// gets one of Go's processors (P), which those that sleep keep for a while. On a computer of two, two threads that compute
// under the new GIL take 1.13 times as long as one after the other with GOMAXPROCS 2, and 1.03 times with 8. A program whose
// purpose is to measure sets it to 8 at least.
package host

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"runtime/metrics"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
)

// Options say how a Machine is to behave. The zero value is right for most.
type Options struct {
	// Fair makes condition variables wake the thread that has waited longest. Otherwise they wake any, as those of glibc
	// do, which keep no order.
	Fair bool

	// Portable makes futexes of Go's channels even where the kernel has some. For tests and comparisons.
	Portable bool

	// MaxThreads is how many threads may exist at a time. 0 is 4,000, or less where the system allows less.
	MaxThreads int
}

// Machine is this computer. It implements machine.Machine, and all its methods are safe from any goroutine.
type Machine struct {
	options Options
	start   time.Time
	waits   atomic.Int64 // system calls
	wakes   atomic.Int64

	mutex   sync.Mutex // guards what follows
	ended   sync.Cond  // signalled when a thread has ended
	started int64
	live    int

	pollers pollers
}

var _ machine.Machine = (*Machine)(nil)

// defaultMaxThreads leaves room for another machine and Go's own threads below Go's limit of 10,000.
const defaultMaxThreads = 4000

// maxProcessThreads is how many threads of all kinds the process may have when another is started.
const maxProcessThreads = 9000

// New returns this computer.
func New(o Options) *Machine {
	if o.MaxThreads <= 0 {
		o.MaxThreads = min(defaultMaxThreads, systemMaxThreads())
	}
	m := &Machine{options: o, start: time.Now()}
	m.ended.L = &m.mutex
	return m
}

// Name is "host".
func (m *Machine) Name() string { return "host" }

// Blocking says what threads sleep on: "kernel futex" or "portable (Go scheduler)".
func (m *Machine) Blocking() string {
	if m.kernel() {
		return "kernel futex"
	}
	return "portable (Go scheduler)"
}

// MaxThreads is how many threads may exist at a time.
func (m *Machine) MaxThreads() int { return m.options.MaxThreads }

// kernel reports whether futexes are the kernel's.
func (m *Machine) kernel() bool { return haveFutex && !m.options.Portable }

// cooperative is whether all threads share one of the system.
const cooperative = runtime.GOARCH == "wasm"

// Cooperative reports whether the machine has only one thread of the system.
func (m *Machine) Cooperative() bool { return cooperative }

// Now is the time since New.
func (m *Machine) Now() time.Duration { return time.Since(m.start) }

// Wall is the time of day.
func (m *Machine) Wall() time.Time { return time.Now() }

// ProcessTime is the processor time of the Go process, or the time since New where that cannot be had.
func (m *Machine) ProcessTime() time.Duration {
	if d, ok := processTime(); ok {
		return d
	}
	return m.Now()
}

// Choose takes any waiter, or the oldest if the machine is Fair.
func (m *Machine) Choose(n int) int {
	if m.options.Fair {
		return 0
	}
	return rand.IntN(n)
}

// Post calls f.
func (m *Machine) Post(f func()) { f() }

// After calls f in d, on a goroutine of its own.
func (m *Machine) After(d time.Duration, f func()) (stop func() bool) {
	return time.AfterFunc(d, f).Stop
}

// NewFutex makes a word to sleep on.
func (m *Machine) NewFutex() machine.Futex {
	if m.kernel() {
		return newKernelFutex(m)
	}
	return &portableFutex{m: m}
}

// Stats returns what has been counted: threads, and system calls of futexes.
func (m *Machine) Stats() machine.Stats {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return machine.Stats{Threads: m.started, Waits: m.waits.Load(), Wakes: m.wakes.Load()}
}

// A thread is a goroutine locked to a system thread.
type thread struct {
	m     *Machine
	id    int
	os    atomic.Int64 // the system's number
	ended bool         // guarded by the machine's mutex
}

// Start makes a thread that runs f at once. The error is machine.ErrThreads, wrapped, if the machine or the process has
// too many.
func (m *Machine) Start(name string, f func(machine.Thread)) (machine.Thread, error) {
	t, err := m.admit()
	if err != nil {
		return nil, fmt.Errorf("starting %s: %w", name, err)
	}
	go func() {
		defer m.exit(t)
		runtime.LockOSThread() // and never unlock: the system's thread ends with the goroutine
		t.os.Store(int64(nativeID()))
		f(t)
	}()
	return t, nil
}

// admit makes room for a thread.
func (m *Machine) admit() (*thread, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.live >= m.options.MaxThreads {
		return nil, fmt.Errorf("%w: %d run", machine.ErrThreads, m.live)
	}
	// Other machines of the process, and other users of threads, count too. To ask takes half a microsecond.
	if m.live%16 == 15 {
		if n := processThreads(); n > maxProcessThreads {
			return nil, fmt.Errorf("%w: the process has %d", machine.ErrThreads, n)
		}
	}
	t := &thread{m: m, id: int(m.started)}
	m.started++
	m.live++
	return t, nil
}

func (m *Machine) exit(t *thread) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	t.ended = true
	m.live--
	m.ended.Broadcast()
}

// processThreads is how many threads Go has made and not ended.
func processThreads() int {
	s := []metrics.Sample{{Name: "/sched/threads/total:threads"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int(s[0].Value.Uint64())
}

// Run waits until the given thread has ended, or all have. The error is nil: this machine cannot tell when its threads
// wait for each other.
func (m *Machine) Run(until machine.Thread) error {
	t, _ := until.(*thread)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	for t != nil && !t.ended || t == nil && m.live > 0 {
		m.ended.Wait()
	}
	return nil
}

func (t *thread) ID() int { return t.id }

func (t *thread) NativeID() int { return int(t.os.Load()) }

func (t *thread) Use(int) {
	if cooperative {
		runtime.Gosched()
	}
}

// ahead is how many ticks a thread may execute before it looks up. Here others do not wait for that, so that it only
// matters where a program's ticks are limited or the machine is cooperative.
const ahead = 10_000

func (t *thread) Ahead() int { return ahead }

func (t *thread) Syscall(time.Duration) {}

func (t *thread) CPUTime() time.Duration {
	if d, ok := threadTime(); ok {
		return d
	}
	return t.m.ProcessTime()
}
