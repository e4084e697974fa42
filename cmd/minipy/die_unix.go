//go:build unix

package main

// This file defines how the process dies by a signal.

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
