// Package vm executes compiled code: threads, frames, the interpreter loop, calls, exceptions, generators and import.
//
// A Runtime is one interpreter: its modules, its GIL, its machine, its threads. A Thread is one Python thread and runs on
// one thread of the machine.
//
// The interpreter loop has two halves. The hot half, run in loop.go, executes the common cases of the common
// instructions and never calls a function. Everything else is left to the slow half, slowOp in slow.go. Python functions
// that call Python functions do not nest in Go: a call pushes the caller's pc and registers on Thread.frames and goes on
// in the same loop. A native that calls back into Python nests: call pushes a frame whose pc is a Halt instruction and
// enters the loop again.
//
// The registers of a call lie on the thread's stack, a list of chunks that never move, and overlap the caller's: see
// window.go. The registers of a generator lie in memory of its own, where they stay while it is suspended; the functions
// that a generator calls run on the stack.
//
// Exceptions are Go errors. An instruction that fails returns its error to run, which calls unwind: it looks for a
// handler in the tables of the running functions, so that a try statement costs nothing until something is raised. An
// error that is not a Python exception, such as Abort, ends all frames; no handler sees it.
package vm
