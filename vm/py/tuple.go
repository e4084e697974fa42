package py

// This file defines Tuple, the class tuple.

// A Tuple is a Python tuple. Its items do not change.
type Tuple struct {
	Header
	Items []Value
}

// TupleType is the class tuple.
var TupleType Type

// NewTuple returns a tuple of items, which become the tuple's.
func NewTuple(items []Value) *Tuple { return &Tuple{Header: Header{Type: &TupleType}, Items: items} }

// Value returns u as a Value.
func (u *Tuple) Value() Value { return Value{ref: &u.Header} }
