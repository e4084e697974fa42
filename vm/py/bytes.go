package py

// This file defines Bytes, the class bytes.

// Bytes is a Python bytes object.
type Bytes struct {
	Header
	s string
}

// BytesType is the class bytes.
var BytesType Type

// NewBytes returns the bytes s.
func NewBytes(s string) *Bytes { return &Bytes{Header: Header{Type: &BytesType}, s: s} }

// Value returns b as a Value.
func (b *Bytes) Value() Value { return Value{ref: &b.Header} }

// String returns the content.
func (b *Bytes) String() string { return b.s }
