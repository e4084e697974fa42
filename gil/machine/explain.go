// This file lets a machine that finds out that all threads wait say for what.

package machine

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
