//go:build race || !amd64

package vm

// lockFree is false: see the other file.
const lockFree = false
