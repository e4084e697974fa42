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
