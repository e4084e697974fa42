package py

// This file defines List, the class list.

// A List is a Python list.
type List struct {
	Header
	Items []Value
}

// ListType is the class list.
var ListType Type

// NewList returns a list of items, which become the list's.
func NewList(items []Value) *List { return &List{Header: Header{Type: &ListType}, Items: items} }

// Value returns l as a Value.
func (l *List) Value() Value { return Value{ref: &l.Header} }

// A ListIter iterates over a list. The interpreter loop advances it too.
type ListIter struct {
	Header
	List *List // nil at the end
	I    int   // index of the next item
}

// ListIterType is the class list_iterator.
var ListIterType Type
