package py

// This file defines Str, the class str.

// A Str is a Python string. Its text is UTF-8, generalised so that a lone surrogate is three bytes, as Python allows them.
type Str struct {
	Header
	s    string
	hash uint64 // 0: not computed yet
}

// StrType is the class str.
var StrType Type

// NewStr returns the string s, which must be valid generalised UTF-8.
func NewStr(s string) *Str { return &Str{Header: Header{Type: &StrType}, s: s} }

// Value returns s as a Value.
func (s *Str) Value() Value { return Value{ref: &s.Header} }

// String returns the text.
func (s *Str) String() string { return s.s }
