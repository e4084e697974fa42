package vm

// This file lets modules wait for things of their own.

import (
	"sync"
	"time"

	"minipy/gil/machine"
	"minipy/vm/py"
)

// WaitIn calls park without the GIL, for d in all, as often as a signal interrupts it; it attends to the signal in between. As
// elsewhere d < 0 is for ever, and 0 does not wait, but gives up the GIL all the same. park waits on the thread's Parker. It reports
// whether what was waited for has happened.
func (t *Thread) WaitIn(d time.Duration, park func(left time.Duration) machine.Outcome) (bool, error) {
	return t.wait(d, false, park)
}

// endings are what is to be done when the main thread has come to its end, before it waits for others.
type endings struct {
	mutex sync.Mutex
	calls []func(t *Thread) error
	begun bool
	asked bool // somebody may yet call AtJoin
}

type endingsKey struct{}

func endingsOf(t *py.Thread) *endings {
	return t.RT.Local(endingsKey{}, func() any { return new(endings) }).(*endings)
}

// MayJoin says that AtJoin may be called, so that Join makes it fail from then on.
func (t *Thread) MayJoin() {
	e := endingsOf(t.Py())
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.asked = true
}

// AtJoin makes Join call f before it waits for the other threads: the last f first. It reports false if Join has begun.
func (t *Thread) AtJoin(f func(t *Thread) error) bool {
	e := endingsOf(t.Py())
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if !e.begun {
		e.asked = true
		e.calls = append(e.calls, f)
	}
	return !e.begun
}

// endCalls makes the calls of AtJoin.
func (t *Thread) endCalls() error {
	e := endingsOf(t.Py())
	e.mutex.Lock()
	calls := e.calls
	e.calls, e.begun = nil, e.asked
	e.mutex.Unlock()
	for i := len(calls) - 1; i >= 0; i-- {
		if err := calls[i](t); err != nil {
			return err
		}
	}
	return nil
}
