package py

// This file defines glances: how a thread looks a key up in a dict that others may change meanwhile, without owning it.

import "sync/atomic"

// dictChange is what is added to the flags of a dict each time a thread owns it. (The lower bits have meanings.)
const dictChange = ChangingFlag << 1

// Look returns the value at key, an int or a str, while other threads may change d, which it does not own; the zero Value if d
// does not have it. section is the state of what excludes owners: a thread that is inside in the lower half, how often one was in
// the upper one. If somebody was inside, or owned d, between the beginning and the end, what was read means nothing, and ok is
// false; so it is if some key of d takes more to compare than atoms do. This takes a processor that shows writes in their order.
func (d *Dict) Look(key *Value, section *atomic.Uint64) (v Value, ok bool) {
	now, flags := section.Load(), d.FlagsNow()
	if uint32(now)|flags&BusyFlags != 0 || !d.Solitary() {
		return v, false
	}
	table, index, shift, odd := d.Table(), d.index, d.shift, d.odd
	if d.FlagsNow() != flags || section.Load() != now { // the three may not belong together
		return v, false
	}
	if i := key.Hint(); key.ref != &intTag && table.HintedAt(i, key) {
		v = *table.ValueAt(i)
		return v, d.FlagsNow() == flags && section.Load() == now
	}
	if odd {
		return v, false
	}
	i, ok := table.look(index, shift, key)
	if !ok {
		return v, false
	}
	if i >= 0 {
		v = *table.ValueAt(uint(i))
	}
	return v, d.FlagsNow() == flags && section.Load() == now
}

// look returns the index of key's entry, -1 if there is none. It reads no word of an entry twice, as others may write it.
func (e Table) look(index []uint32, shift uint8, key *Value) (i int, ok bool) {
	var hash uint64
	if key.ref == &intTag {
		hash = hashInt64(int64(key.bits))
	} else {
		hash = key.AsStr().Hash()
	}
	if index == nil {
		for i := range e {
			if e[i].hash == hash {
				k := e[i].key
				if eq, known := k.sameAs(key); eq || !known {
					return i, known
				}
			}
		}
		return -1, true
	}
	for p := newProbe(index, shift, hash); ; {
		n := p.next(index)
		if n == 0 {
			return -1, true
		}
		if n > uint32(len(e)) {
			return -1, false
		}
		if e[n-1].hash == hash {
			k := e[n-1].key
			if eq, known := k.sameAs(key); eq || !known {
				return int(n - 1), known
			}
		}
	}
}

// sameAs is sameKey for a key that may have been deleted.
func (v *Value) sameAs(key *Value) (eq, known bool) {
	if v.ref == nil {
		return false, true
	}
	return sameKey(v, key)
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
