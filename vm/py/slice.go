package py

// This file defines Slice, the class slice.

// A Slice is a Python slice.
type Slice struct {
	Header
	Start, Stop, Step Value
}

// SliceType is the class slice.
var SliceType Type

// NewSlice returns slice(start, stop, step).
func NewSlice(start, stop, step Value) *Slice {
	return &Slice{Header{Type: &SliceType}, start, stop, step}
}

// Value returns s as a Value.
func (s *Slice) Value() Value { return Value{ref: &s.Header} }
