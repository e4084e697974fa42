// Package machine is what Python threads run on: the real computer (package host) or a simulated one.
//
// A machine supplies time, threads and one blocking primitive, the futex: a word of memory that threads can sleep on for
// as long as it holds a given value. Everything that blocks is built on futexes here, once, so that all machines run
// the same lock code and differ only in what sleeping and waking cost:
//
//   - Mutex, Cond and Sem are the C library's locks, which the GIL is made of. They know nothing of Python threads and
//     cannot be interrupted.
//   - Parker is where a Python thread sleeps: with a time limit, until another thread unparks it or something outside the
//     program (a signal, a cancelled context) interrupts it.
//   - Lock (threading.Lock) and Event (the end of a thread) are built on Parker, and so is everything that blocks in a
//     Python program: sleep, join, queues.
//
// # Who may call what
//
// Only a thread of the machine may block, and only inside the function it was started with. The world outside (a
// goroutine of the embedding program, a signal handler) has two ways in: Parker.Interrupt, and Machine.Post, which runs a
// function on the machine but on no thread. A posted function must not block: it may use Parker.Unpark, Parker.Interrupt
// and Futex.Wake, and it may change words that it shares with threads atomically, but it may not lock a Mutex.
//
// # Time limits
//
// Durations given as limits mean the same everywhere: negative is for ever (Forever), zero is do not block, positive is a
// limit. Any positive duration is allowed: a limit that would end after the end of time is for ever.
package machine

import (
	"errors"
	"math"
	"sync/atomic"
	"time"
)

// Forever is the time limit of a wait that has none.
const Forever time.Duration = -1

// ErrThreads is returned by Machine.Start, perhaps wrapped, when there are as many threads as the machine allows.
var ErrThreads = errors.New("too many threads")

// ErrClosed is returned by Machine.Start, perhaps wrapped, when the machine has ended all its threads for good, as a simulated
// one does when it finds a deadlock.
var ErrClosed = errors.New("the machine has been closed")

// A Machine runs threads. Unless said otherwise its methods are called by its own threads, by posted functions, or from
// outside while no thread runs.
type Machine interface {
	// Name is what the machine is called in messages: "host", "sim".
	Name() string

	// Now is the time since the machine was made. It never goes back. Safe from any goroutine on the host.
	Now() time.Duration

	// Wall is the time of day. On a simulated machine it begins at a fixed date.
	Wall() time.Time

	// ProcessTime is the processor time that all threads have used, in user and kernel mode. On the host it is that
	// of the whole Go process.
	ProcessTime() time.Duration

	// Start makes a thread that runs f, and ends when f returns. The error is ErrThreads or ErrClosed, perhaps wrapped.
	Start(name string, f func(Thread)) (Thread, error)

	// Run lets the threads run and returns when the given one has ended, or, if it is nil, when all have, including
	// those started meanwhile. It is called from outside. On the host threads run anyway, and Run only waits; on a
	// simulated machine they stand still from the moment it returns to the next call. The error says why the threads
	// cannot go on, as when all of them wait for each other; a machine that cannot tell returns nil or does not return.
	Run(until Thread) error

	// Post runs f on the machine, on none of its threads, as soon as possible. Safe from any goroutine, and may be called
	// by threads. f must not block; it may be called before Post returns, on the calling goroutine.
	Post(f func())

	// After runs f like Post when the time d has passed. Calling stop prevents that if it is not too late, and reports
	// whether it was not.
	After(d time.Duration, f func()) (stop func() bool)

	// NewFutex makes a word to sleep on, which holds 0.
	NewFutex() Futex

	// Choose returns which of n waiters for a condition is to be woken, 0 being the one that has waited longest.
	Choose(n int) int

	// Cooperative reports whether a thread gives way to others only when it calls the machine. If so the interpreter must
	// count its ticks and pass them to Thread.Use now and then: a simulated machine knows by them how time passes, and
	// the only thread of a browser lets others run.
	Cooperative() bool

	// Stats returns what the machine has counted so far. Safe from any goroutine on the host.
	Stats() Stats
}

// A Thread is the machine's side of a Python thread. Its methods are called by the thread itself, except ID and NativeID,
// which anybody may call.
type Thread interface {
	// ID numbers the threads of a machine: 0, 1, 2 and so on. A number is never used again.
	ID() int

	// NativeID is the operating system's number of the thread, as threading.get_native_id reports it. It is 0 before the
	// thread has begun to run, and on machines whose threads have none.
	NativeID() int

	// Use tells the machine that the interpreter has executed ticks since the last call.
	Use(ticks int)

	// Ahead is how many ticks, at least 1, the thread may execute before anything outside it can happen.
	Ahead() int

	// Syscall is d of work in the kernel or in C, done without the interpreter. It takes time on a simulated machine
	// only, as on the real one the work is done and takes the time it takes.
	Syscall(d time.Duration)

	// CPUTime is the processor time that the thread has used, in user and kernel mode.
	CPUTime() time.Duration
}

// A Futex is a word that threads can sleep on.
type Futex interface {
	// Word is the word. Threads and posted functions read and write it as they like.
	Word() *atomic.Uint32

	// Wait puts the thread to sleep if the word holds old, until it is woken or d has passed. Looking at the word and
	// going to sleep are one step for whoever changes the word and then calls Wake. It may return Woken for no reason.
	Wait(old uint32, d time.Duration) Result

	// Wake wakes up to n sleepers, those who have slept longest first. Threads and posted functions may call it, on the
	// host any goroutine.
	Wake(n int)
}

// A Result says why Futex.Wait has returned.
type Result uint8

// The results of Futex.Wait.
const (
	Woken   Result = iota // by Wake, or for no reason
	Changed               // the word did not hold old, and the thread did not sleep
	Expired               // the time limit has passed
)

// Stats is what a machine counts.
type Stats struct {
	Threads int64 // threads started
	Waits   int64 // calls of Futex.Wait that may have blocked: on the host, system calls
	Wakes   int64 // calls of Futex.Wake: on the host, system calls
}

// A deadline is a time of Machine.Now at which a wait ends. noDeadline is never reached.
type deadline time.Duration

const noDeadline deadline = math.MaxInt64

// deadlineIn is when the time limit d, beginning now, ends.
func deadlineIn(m Machine, d time.Duration) deadline {
	if d < 0 {
		return noDeadline
	}
	if d == 0 {
		return 0
	}
	now := m.Now()
	if d > math.MaxInt64-now {
		return noDeadline
	}
	return deadline(now + d)
}

// left is the rest of the time limit: Forever, 0 if it has ended, or positive.
func (x deadline) left(m Machine) time.Duration {
	switch x {
	case noDeadline:
		return Forever
	case 0:
		return 0
	}
	return max(time.Duration(x)-m.Now(), 0)
}
