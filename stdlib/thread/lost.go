package thread

// This file looks for what a program has lost and what threads wait for to be lost: pools of threads. Nobody counts references, so
// that only the collector knows.

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

const (
	// searchPatience is after what time a thread that joins another looks for what is lost.
	searchPatience = 20 * time.Millisecond
	// searchThrift is how much longer than a search there is none.
	searchThrift = 20
	// searchCount is how many things there may be before they are looked for because they are many.
	searchCount = 16
)

// losses is what a runtime knows of things that may get lost.
type losses struct {
	n      atomic.Int32
	mutex  sync.Mutex
	looked int32         // how many there were when they were last looked for, or fewer if they have become fewer since
	busy   bool          // somebody looks for them
	next   time.Duration // when they may be looked for again
}

// A Losable stands for a thing that the program may lose.
type Losable struct {
	of   *losses
	over atomic.Bool
	lost func()
}

// NewLosable calls lost, on another thread than the program's, when the program has lost the object v, unless the result's End is
// called before. lost must not refer to v. Where garbage must not be noticed it is never called.
func NewLosable(t *py.Thread, v py.Value, lost func()) *Losable {
	l := &Losable{of: &stateOf(t).losses, lost: lost}
	if t.RT.Numbered() || vm.Of(t).Runtime().Machine.Cooperative() {
		l.over.Store(true)
		return l
	}
	l.of.n.Add(1)
	runtime.AddCleanup(v.Header(), func(l *Losable) {
		if l.End() {
			l.lost()
		}
	}, l)
	return l
}

// End says that nobody need know any more when the thing is lost. It reports whether that was so before.
func (l *Losable) End() bool {
	if l.over.Swap(true) {
		return false
	}
	n := l.of.n.Add(-1)
	l.of.mutex.Lock()
	l.of.looked = min(l.of.looked, n)
	l.of.mutex.Unlock()
	return true
}

// search has garbage collected, unless somebody does so or, but if that is urgent, it has just been done: then it reports false.
func (l *losses) search(t *py.Thread, urgent bool) (bool, error) {
	now := vm.Of(t).Runtime().Machine.Now
	l.mutex.Lock()
	begin := now()
	if l.busy || begin < l.next && !urgent {
		l.mutex.Unlock()
		return false, nil
	}
	l.busy, l.looked = true, l.n.Load()
	l.mutex.Unlock()
	vm.Of(t).ForgetUnused()
	err := t.Block(runtime.GC)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.busy, l.next = false, now()+searchThrift*(now()-begin)
	return true, err
}

// SearchLost has garbage collected if something may have been lost, and that has not just been done.
func SearchLost(t *py.Thread) error {
	l := &stateOf(t).losses
	if l.n.Load() == 0 {
		return nil
	}
	_, err := l.search(t, false)
	return err
}

// SearchMany has garbage collected if there are twice as many things as there were when it was last done.
func SearchMany(t *py.Thread) error {
	l := &stateOf(t).losses
	l.mutex.Lock()
	many := l.n.Load() >= max(searchCount, 2*l.looked)
	l.mutex.Unlock()
	if !many {
		return nil
	}
	_, err := l.search(t, true)
	return err
}

// JoinLost begins to wait for the end of a thread, which may come only when something is lost: if it does not come soon, what is
// lost is looked for. d is as for vm.Thread.WaitFor; the result is what is left of it.
func JoinLost(t *py.Thread, done *machine.Event, d time.Duration) (left time.Duration, err error) {
	l := &stateOf(t).losses
	now := vm.Of(t).Runtime().Machine.Now
	begin := now()
	rest := func() time.Duration {
		if d < 0 {
			return d
		}
		return max(d-(now()-begin), 0)
	}
	for searched := false; !searched && l.n.Load() > 0; {
		l.mutex.Lock()
		patience := max(searchPatience, l.next-now())
		l.mutex.Unlock()
		if d >= 0 && rest() <= patience {
			break
		}
		if ended, err := vm.Of(t).WaitFor(done, patience); ended || err != nil {
			return rest(), err
		}
		if searched, err = l.search(t, false); err != nil {
			return rest(), err
		}
	}
	return rest(), nil
}
