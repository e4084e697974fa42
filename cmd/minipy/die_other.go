//go:build !unix

package main

// dieByInterrupt does nothing: there are no signals to die by.
func dieByInterrupt() {}
