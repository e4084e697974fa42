// This file defines what a machine has that is a computer of its own.

package machine

// A Computer is a machine that is a computer of its own, and not the one that the process runs on. A program on it must not
// find out anything about the real one that would make its runs differ.
type Computer interface {
	// Cores is how many processors there are.
	Cores() int

	// Random fills b with what the computer calls random: the same in each run with the same seed.
	Random(b []byte)

	// Close ends all threads for good and frees what they hold. It is called from outside.
	Close()
}

// A Syncer is a thread of a Cooperative machine that has to know how far the interpreter has run before it does anything that
// others may notice, such as waking one of them.
type Syncer interface {
	// BeforeAction makes the machine call f, on the thread, before it acts for it. F is to tell the ticks executed so far, and
	// to see to it that the interpreter asks Ahead again before it goes on, as what it was told may not be true any more.
	BeforeAction(f func())
}
