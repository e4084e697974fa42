// Package trace defines what can be recorded of the GIL and of the machine under it.
//
// A policy reports each event to its thread's Recorder, by one nil test if there is none.
package trace

// A Kind is a kind of event.
type Kind uint8

// The events. Beside each stands what its argument says.
const (
	Want     Kind = iota // the thread wants the GIL, and from now on waits for it
	Acquire              // and has it
	Busy                 // it was woken for the first time since Want, and the GIL was taken
	Retry                // and once more
	Check                // a check point at which the GIL may be dropped
	Release              // the thread gives the GIL up: a Cause
	Request              // it asks for the GIL to be dropped: the number of the thread that it asks
	Signal               // having released the GIL it wakes somebody who waits for it
	Ack                  // a thread that was asked to drop the GIL sees that another has taken it
	Start                // the thread runs its first instruction
	Exit                 // and its last
	IOBegin              // it calls something that blocks
	IOEnd                // which has returned
	SigRaise             // a signal has arrived for this thread, the main one
	SigRun               // its handler runs

	// Of a simulated machine.

	Wake    // the thread is made runnable: the number of the thread that does it, or -1
	Run     // it goes on: the number of the core
	Preempt // it is taken off its core: the number of the core
	Block   // it leaves its core because it waits: the number of the core

	NumKinds = iota
)

var names = [NumKinds]string{"want", "acquire", "busy", "retry", "check", "release", "request", "signal", "ack", "start",
	"exit", "io begin", "io end", "signal raised", "signal handled", "wake", "run", "preempt", "block"}

func (k Kind) String() string {
	if int(k) < len(names) {
		return names[k]
	}
	return "?"
}

// A Cause says why a thread has released the GIL. It is the argument of Release.
type Cause int

// The causes.
const (
	ByItself Cause = iota // before something that blocks
	AtCheck               // the old GIL's check
	Forced                // because it was asked to
	AtExit                // its last release
)

func (c Cause) String() string {
	if c >= 0 && int(c) < 4 {
		return [...]string{"itself", "check", "forced", "exit"}[c]
	}
	return "?"
}

// An Event is something that has happened to a thread.
type Event struct {
	Thread int
	Kind   Kind
	Arg    int
}

// A Recorder passes events on. A nil Recorder drops them.
type Recorder struct{ sink func(Event) }

// NewRecorder returns a recorder that calls sink with each event. Threads call it while they do not hold the GIL too, and
// so at the same time.
func NewRecorder(sink func(Event)) *Recorder { return &Recorder{sink} }

// Add records an event.
func (r *Recorder) Add(thread int, k Kind, arg int) {
	if r != nil {
		r.sink(Event{thread, k, arg})
	}
}
