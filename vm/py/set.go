package py

// This file defines Set, the classes set and frozenset.

// A Set is a Python set or frozenset.
type Set struct {
	Header
}

// SetType and FrozenSetType are the classes set and frozenset.
var SetType, FrozenSetType Type
