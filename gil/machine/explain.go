// This file lets a machine that finds out that all threads wait say for what.

package machine

import (
	"fmt"
	"strings"
	"time"
)

// An Explainer is a futex that wants to be told what those who sleep on it wait for. What returns that in words, as in "a
// lock", and is called when a deadlock is reported.
type Explainer interface {
	Explain(what func() string)
}

// A Named thread of a machine that reports deadlocks knows what it is called there.
type Named interface {
	Name() string
}

// explain tells f, if it wants to know.
func explain(f Futex, what func() string) {
	if e, ok := f.(Explainer); ok {
		e.Explain(what)
	}
}

func aMutex() string     { return "a mutex" }
func aCondition() string { return "a condition" }
func aSemaphore() string { return "a semaphore" }

// A Wait is a thread that can never go on.
type Wait struct {
	Thread string // its name
	For    string // what it waits for
}

// DeadlockText reports that all threads wait and none of them ever will go on.
func DeadlockText(at time.Duration, waits []Wait) string {
	var b strings.Builder
	fmt.Fprintf(&b, "deadlock after %v: no thread can go on", at)
	for _, w := range waits {
		fmt.Fprintf(&b, "\n  %s waits for %s", w.Thread, w.For)
	}
	return b.String()
}

// Waits is what the owner has said that it waits for, "" if it has not. Only the owner may call it.
func (p *Parker) Waits() string {
	if p.what == wakeUp {
		return ""
	}
	return p.what
}

// Holder is ", held by somebody", as the owner of p is told, if that is known. The holder does not run meanwhile.
func (l *Lock) Holder(p *Parker) string { return l.heldBy(p) }
