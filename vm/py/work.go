package py

// This file defines what natives cost on a simulated machine, which cannot see how long they take. The unit is the tick, about
// 6 ns on a fast computer: what an instruction of Python 2.7 takes. Instructions are counted by the Tick instructions of
// the code that is loaded on such a machine.

const (
	callWork     = 8    // a call of a native
	instWork     = 8    // an instance that is made
	itemWork     = 3    // an item that a native takes from an iterator
	pollWork     = 3000 // what a native does from one Poll to the next: about a thousand items
	bytesPerTick = 8    // of memory that is allocated and filled
	compileWork  = 60   // a byte of source text that is compiled
	workUnit     = 256  // from how much work on the machine is told
)

// Work says that a native has worked for as long as so many ticks take. Poll and Charge say it for most.
func (t *Thread) Work(ticks int) {
	if t.Spend == nil {
		return
	}
	if t.work += ticks; t.work >= workUnit {
		work := t.work
		t.work = 0
		t.Spend(work)
	}
}

// bigWork is what multiplying or dividing numbers of m and n words takes: by Karatsuba's method, if both are long.
func bigWork(m, n int) int {
	const long = 40
	if m, n = max(m, n), min(m, n); n < long {
		return m * n / 2
	}
	half := (n + 1) / 2
	return (m + n - 1) / n * 3 * bigWork(half, half)
}

// MakeWork says that an instance is made.
func (t *Thread) MakeWork() { t.Work(instWork) }

// CompileWork says that source text of n bytes is compiled.
func (t *Thread) CompileWork(n int) { t.Work(n * compileWork) }

// PollItem is Poll for a loop that does it after each item.
func (t *Thread) PollItem() error {
	t.Work(itemWork)
	if t.Breaker.Load() == 0 {
		return nil
	}
	return t.Exec.Poll()
}
