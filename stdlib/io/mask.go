package io

// This file defines the mask that os.umask() sets.

import (
	"io/fs"
	"sync/atomic"

	"minipy/vm/py"
)

// A Mask says which bits of the modes of new files are left out. Each runtime has its own; that of the process is added to it.
type Mask struct{ bits atomic.Uint32 }

type maskKey struct{}

// MaskOf returns the mask of t's runtime.
func MaskOf(t *py.Thread) *Mask {
	return t.RT.Local(maskKey{}, func() any {
		m := new(Mask)
		m.bits.Store(0o022)
		return m
	}).(*Mask)
}

// Set sets the bits and returns those that were set before.
func (m *Mask) Set(bits fs.FileMode) fs.FileMode { return fs.FileMode(m.bits.Swap(uint32(bits))) }

// Of returns the mode of a new file that is asked for with a mode.
func (m *Mask) Of(mode fs.FileMode) fs.FileMode { return mode &^ fs.FileMode(m.bits.Load()) }
