//go:build !unix

package main

// dieByInterrupt does nothing: there are no signals to die by.
func dieByInterrupt() {}

// ignorePipeSignal does nothing: writing to a closed pipe is an error here anyway.
func ignorePipeSignal() {}
