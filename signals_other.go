//go:build unix && !linux

package minipy

import "syscall"

// byDefault leaves it to Go what a signal does that nobody cares for.
func byDefault(syscall.Signal) {}
