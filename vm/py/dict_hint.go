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

// dictChange is what is added to the flags of a dict each time a thread owns it. (The lower bits have meanings.)
const dictChange = ChangingFlag << 1

// Glance returns the value at key, a str, while other threads may change d, which it does not own. section is the state of
// what excludes owners: a thread that is inside in the lower half, how often one was in the upper one. If somebody was
// inside, or owned d, between the beginning and the end, what was read means nothing, and ok is false; so it is if the hint
// does not lead to the key. This takes a processor that shows writes in their order.
func (d *Dict) Glance(key *Value, section *atomic.Uint64) (v Value, ok bool) {
	now, flags := section.Load(), d.FlagsNow()
	if uint32(now)|flags&BusyFlags != 0 || !d.Solitary() {
		return v, false
	}
	table, i := d.Table(), key.Hint()
	if d.FlagsNow() != flags || section.Load() != now || !table.HintedAt(i, key) {
		return v, false
	}
	v = *table.ValueAt(i)
	return v, d.FlagsNow() == flags && section.Load() == now
}

// SetHinted sets the value at key, a str, on a visit, if the hint leads to it and nobody owns d.
func (d *Dict) SetHinted(key *Value, v Value) bool {
	flags := d.FlagsNow()
	if flags&BusyFlags != 0 || !d.Solitary() || !atomic.CompareAndSwapUint32(&d.flags, flags, flags+dictChange|OwnedFlag) {
		return false
	}
	i := key.Hint()
	found := d.Table().HintedAt(i, key)
	if found {
		*d.Table().ValueAt(i) = v
	}
	atomic.StoreUint32(&d.flags, flags+dictChange)
	return found
}
