//go:build unix

package main

// This file defines what the process does about signals, and how it dies by one.

import (
	"os/signal"
	"syscall"
	"time"
)

// dieByInterrupt ends the process by SIGINT, so that a shell knows that the user has interrupted it and stops its loops.
func dieByInterrupt() {
	signal.Reset(syscall.SIGINT)
	syscall.Kill(syscall.Getpid(), syscall.SIGINT)
	time.Sleep(time.Second) // the signal arrives when it arrives
}

// ignorePipeSignal lets the program find out by itself that it writes to a closed pipe: Go would end the process, Python
// raises BrokenPipeError.
func ignorePipeSignal() { signal.Ignore(syscall.SIGPIPE) }
