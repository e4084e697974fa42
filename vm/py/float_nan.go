package py

// This file defines the identity of nans: float('nan') is another object each time, and equals nothing, not even in a list.

import (
	"math"
	"sync/atomic"
)

// A nan that float() has made of a text has in the upper half of its bits a mark and in the lower half a number, since a float's
// identity is its bits.
const nanMark = 0x7ff86d70

type nanKey struct{}

// newNaN returns a nan that is no other, with the sign of f.
func newNaN(t *Thread, f float64) float64 {
	n := t.RT.Local(nanKey{}, func() any { return new(atomic.Uint32) }).(*atomic.Uint32).Add(1)
	return math.Copysign(math.Float64frombits(nanMark<<32|uint64(n)), f)
}

// PlainNaN returns f, but if it is a nan that float() has made of a text, the nan that CPython has for it. It is for who shows
// the bits of floats to a program.
func PlainNaN(f float64) float64 {
	if math.Float64bits(f)<<1>>33 == nanMark {
		return math.Copysign(math.Float64frombits(0x7ff8000000000000), f)
	}
	return f
}
