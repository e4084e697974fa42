package vm

// This file defines the small functions that the interpreter loop is made of. They are all inlined.

import (
	"math"
	"unsafe"

	"minipy/vm/py"
)

const minInt = math.MinInt64

// addOverflows reports whether sum, which is x+y, has overflowed.
func addOverflows(x, y, sum int64) bool { return (sum^x)&(sum^y) < 0 }

// subOverflows reports whether diff, which is x-y, has overflowed.
func subOverflows(x, y, diff int64) bool { return (x^y)&(diff^x) < 0 }

// bothInt32 reports whether x and y fit 32 bits: their product then fits 64.
func bothInt32(x, y int64) bool { return int64(int32(x)) == x && int64(int32(y)) == y }

// signedHigh returns the high half of the product x*y, given that of the product of the same bits without signs. The
// product overflows if it is not the sign of the low half.
func signedHigh(hi uint64, x, y int64) int64 { return int64(hi) - (x>>63&y + y>>63&x) }

// A slotCache is the word after an attribute instruction: a shape, and the attribute's byte offset in instances of that
// shape. One word, so that threads need no lock to read and replace it.
type slotCache uint64

func newSlotCache(shape uint32, offset uintptr) slotCache {
	return slotCache(shape) | slotCache(offset)<<32
}
func (c slotCache) shape() uint32   { return uint32(c) }
func (c slotCache) offset() uintptr { return uintptr(c >> 32) }

// interrupted reports whether something wants the thread to leave the loop for a moment.
func (t *Thread) interrupted() bool { return t.gilThread.Breaker.Load() != 0 }

// fits reports whether a window of n bytes fits the current chunk of the stack. It does not fit if it is not in the chunk
// at all but in a generator's memory: the difference is then a large unsigned number.
func (t *Thread) fits(w window, n uintptr) bool {
	return uintptr(w.base)-t.stackBase+n <= t.stackSize
}

// itemAt returns the address of items[i], where i is known to be in range.
func itemAt(items []py.Value, i int64) *py.Value {
	return (*py.Value)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(items)), i*int64(valueSize)))
}
