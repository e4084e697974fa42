package py

// This file defines hints: how the interpreter loop finds a str key in a dict without searching.

import (
	"sync/atomic"
	"unsafe"
)

// A str remembers the index of an entry where it was found, or put, as the key, of whatever dict. That is a hint only: whoever
// uses it looks whether the entry of his dict has this very object as its key. So nothing need be done when a dict changes, and
// dicts that were filled in the same order share their hints. A string that is no key hints at entry 0.
//
// The hint is in those bits of the header's flags that strings do not use otherwise.
const (
	hintShift = 8
	maxHint   = 1<<(32-hintShift) - 1
)

// Hint returns the hint of v, which is a str.
func (v *Value) Hint() uint { return uint(v.ref.FlagsNow() >> hintShift) }

// A Table is the entries of a dict.
type Table []dictEntry

// Table returns the entries of d.
func (d *Dict) Table() Table { return d.entries }

// HintedAt reports whether v is the key of entry i, so that ValueAt gives the value.
func (e Table) HintedAt(i uint, v *Value) bool { return i < uint(len(e)) && e[i].key.ref == v.ref }

// ValueAt returns the address of the value of entry i, which exists, of a dict that is no namespace.
func (e Table) ValueAt(i uint) *Value {
	return &(*dictEntry)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(e)), i*dictEntrySize)).val
}

// IsPlain reports whether values are in the dict itself, and nobody is to be told when they change.
func (d *Dict) IsPlain() bool { return d.ns == nil && d.OnSet == nil }

// hint makes s remember the index i.
func (s *Str) hint(i int) {
	if f := s.FlagsNow(); i <= maxHint {
		atomic.StoreUint32(&s.flags, f&(1<<hintShift-1)|uint32(i)<<hintShift)
	}
}

// hintFound makes key remember that it was found at the index i of d. Where a key is at different places in several dicts, in
// turns, it does not change its mind each time, which would cost more than it saves.
func (d *Dict) hintFound(key *Str, i int) {
	if old := key.FlagsNow() >> hintShift; old != uint32(i) {
		if d.misled++; old == 0 || d.misled%4 == 0 {
			key.hint(i)
		}
	}
}
