package py

// This file defines Range, the class range, and its iterators.

// A Range is a Python range. Start, Stop and Step are ints of any size.
type Range struct {
	Header
	Start, Stop, Step Value
	Len               Value // an int
}

// A RangeIter iterates over a range whose items all fit 64 bits. The interpreter loop advances it too.
type RangeIter struct {
	Header
	Cur, Step int64
	N         int64 // items left
}

// RangeType and RangeIterType are the classes range and range_iterator.
var RangeType, RangeIterType Type
