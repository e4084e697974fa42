package minipy

// This file defines how the garbage collector is tuned for programs that want it.

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

const (
	// A small heap may grow to more than four times what is live before a collection: measured, objects that live briefly cost
	// 0.6 of what they cost at Go's default of 100 %. A large one may grow by little more than half, for the sake of memory. Of
	// one that is next to nothing Go takes more to be live than is, so less will do.
	tinyPercent  = 270
	smallPercent = 350
	// parallelPercent takes the place of both where threads run in parallel: they keep the collector's threads from the
	// processors, so a collection takes long, and meanwhile each reference that is written, also to a register, costs more.
	parallelPercent = 800
	largePercent    = 60
	// smallLive is what Go takes the live heap to be when it is less, in bytes.
	smallLive = 4 << 20
	// midLive is the live heap, in bytes, from which on the percentage falls.
	midLive = 5 << 20
	// maxExtra is how much memory large allocations may cost before the collector has to look, in bytes.
	maxExtra = 32 << 20
)

// A tuner sets the percentage by which the heap may grow before the next collection. A large allocation would start the
// collector at once, to mark what was just made: the tuner lets the heap grow by that much more until it has run.
type tuner struct {
	mutex    sync.Mutex
	parallel bool  // threads run in parallel
	live     int64 // bytes that the last collection has left
	extra    int64 // bytes allocated in large pieces since then, up to maxExtra
}

// tune makes a tuner for the process.
func tune() *tuner {
	u := &tuner{live: smallLive}
	u.set()
	u.afterNext()
	return u
}

// percent is how much the heap may grow. It falls from smallPercent as the live heap grows.
func (u *tuner) percent() int64 {
	top := int64(smallPercent)
	switch {
	case u.parallel:
		top = parallelPercent
	case u.live <= smallLive:
		top = tinyPercent
	}
	return min(top, largePercent+(top-largePercent)*midLive/u.live) + 100*u.extra/u.live
}

func (u *tuner) set() { debug.SetGCPercent(int(u.percent())) }

// threads notes that threads run in parallel from now on.
func (u *tuner) threads() {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	u.parallel = true
	u.set()
}

// big is called before each large allocation, of n bytes.
func (u *tuner) big(n int) {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	if u.extra < maxExtra {
		u.extra = min(u.extra+int64(n), maxExtra)
		u.set()
	}
}

// afterNext sees to it that collected is called after the next collection: the cleanup of an object that nobody refers to
// runs then.
func (u *tuner) afterNext() { runtime.AddCleanup(new([16]byte), (*tuner).collected, u) }

func (u *tuner) collected() {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	old := u.percent()
	u.live, u.extra = max(int64(live[0].Value.Uint64()), smallLive), 0
	if u.percent() != old {
		u.set()
	}
	u.afterNext()
}
