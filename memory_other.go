//go:build !linux

package minipy

// maxAlloc is the largest single allocation in bytes that a program may cause.
func maxAlloc() int64 { return defaultMaxAlloc }
