// This file defines a futex made of what Go has everywhere.

package host

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
)

// A portableFutex keeps its sleepers in a list, each with a channel that is closed to wake it.
type portableFutex struct {
	word     atomic.Uint32
	m        *Machine
	mutex    sync.Mutex // guards sleepers; held from a look at the word to being in the list
	sleepers []chan struct{}
}

func (f *portableFutex) Word() *atomic.Uint32 { return &f.word }

func (f *portableFutex) Wait(old uint32, d time.Duration) machine.Result {
	if d == 0 {
		return machine.Expired
	}
	f.mutex.Lock()
	if f.word.Load() != old {
		f.mutex.Unlock()
		return machine.Changed
	}
	woken := make(chan struct{})
	f.sleepers = append(f.sleepers, woken)
	f.mutex.Unlock()
	f.m.waits.Add(1)
	if d < 0 {
		<-woken
		return machine.Woken
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-woken:
		return machine.Woken
	case <-timer.C:
	}
	if f.remove(woken) {
		return machine.Expired
	}
	return machine.Woken // at the last moment
}

// remove takes a sleeper off the list and reports whether it was there.
func (f *portableFutex) remove(sleeper chan struct{}) bool {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	for i, s := range f.sleepers {
		if s == sleeper {
			f.sleepers = append(f.sleepers[:i], f.sleepers[i+1:]...)
			return true
		}
	}
	return false
}

// Wake lets the woken run at once if there is only one thread of the system: on one processor an operating system does
// the same, and without that a thread that releases a lock and takes it again would keep it for ever.
func (f *portableFutex) Wake(n int) {
	f.m.wakes.Add(1)
	f.mutex.Lock()
	n = min(n, len(f.sleepers))
	for _, s := range f.sleepers[:n] {
		close(s)
	}
	f.sleepers = append(f.sleepers[:0], f.sleepers[n:]...)
	f.mutex.Unlock()
	if cooperative && n > 0 {
		runtime.Gosched()
	}
}
