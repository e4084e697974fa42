package minipy

// This file defines how the garbage collector is tuned for programs that want it.

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

const (
	// gcPercent lets the heap grow to five times what is live before a collection: measured, objects that live briefly cost
	// 0.6 of what they cost at Go's default of 100.
	gcPercent = 400
	// minLive is what Go takes the live heap to be when it is less, in bytes.
	minLive = 4 << 20
)

// A tuner sets the percentage that says when the collector runs. A large allocation would start it at once, to mark what
// was just made: the tuner lets the heap grow by that much more, until the next collection.
type tuner struct {
	mutex sync.Mutex
	extra int64 // bytes allocated in large pieces since the last collection
}

// tune sets the collector of the process, and returns what is to be called before each allocation of py.BigAlloc bytes or
// more.
func tune() func(n int) {
	debug.SetGCPercent(gcPercent)
	return new(tuner).big
}

func (u *tuner) big(n int) {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	if u.extra == 0 {
		// The cleanup of an object that nobody refers to runs after the next collection.
		runtime.AddCleanup(new([16]byte), func(u *tuner) { u.reset() }, u)
	}
	u.extra += int64(n)
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(int(gcPercent + 100*u.extra/max(int64(live[0].Value.Uint64()), minLive)))
}

func (u *tuner) reset() {
	u.mutex.Lock()
	defer u.mutex.Unlock()
	u.extra = 0
	debug.SetGCPercent(gcPercent)
}
