//go:build !linux

package vm

func barrier() func() { return anyBarrier }
