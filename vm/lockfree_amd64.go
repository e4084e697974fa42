//go:build !race

package vm

// lockFree says that the interpreter loop may read and write objects that other threads read and write, in the way that
// py.Value.Put describes. It takes a processor that shows the writes of a thread to all others in their order, and no race
// detector, which knows locks only.
const lockFree = true
