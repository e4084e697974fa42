package py

// This file defines what OrderedDict does with the order of a dict's entries.

// A DictOrder remembers where the first entry of a dict is, so that finding it does not take passing by all those that were
// deleted before it. The zero DictOrder is ready to use, for one dict.
type DictOrder struct {
	first int
	gen   uint32
}

// First returns the first entry of d; ok is false if there is none.
func (o *DictOrder) First(d *Dict) (key, v Value, ok bool) {
	i := o.find(d)
	if i < 0 {
		return Value{}, Value{}, false
	}
	return d.entries[i].key, *d.at(i), true
}

// find returns the index of the first entry, -1 if there is none.
func (o *DictOrder) find(d *Dict) int {
	if o.gen != d.gen {
		o.first, o.gen = 0, d.gen
	}
	for i := o.first; i < len(d.entries); i++ {
		if d.entries[i].key.ref != nil {
			o.first = i
			return i
		}
	}
	return -1
}

// Last returns the last entry of d; ok is false if there is none.
func (o *DictOrder) Last(d *Dict) (key, v Value, ok bool) {
	for i := len(d.entries) - 1; i >= 0; i-- {
		if e := &d.entries[i]; e.key.ref != nil {
			return e.key, *d.at(i), true
		}
	}
	return Value{}, Value{}, false
}

// PopLast deletes the last entry of d and returns it; ok is false if there is none.
func (o *DictOrder) PopLast(d *Dict) (key, v Value, ok bool) { return d.popLast() }

// PopFirst deletes the first entry of d and returns it; ok is false if there is none.
func (o *DictOrder) PopFirst(d *Dict) (key, v Value, ok bool) {
	i := o.find(d)
	if i < 0 {
		return Value{}, Value{}, false
	}
	key, v = d.entries[i].key, *d.at(i)
	d.remove(i)
	return key, v, true
}

// Move makes the entry for key the last of d, or the first. It reports whether there is one.
func (o *DictOrder) Move(t *Thread, d *Dict, key Value, last bool) (bool, error) {
	hash, err := hashKey(t, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(t, hash, key)
	if i < 0 {
		return false, err
	}
	e := d.entries[i]
	e.val = *d.at(i)
	if last {
		if d.used == 1 || i == len(d.entries)-1 {
			return true, nil
		}
		d.remove(i)
		if err := d.insert(t, e.hash, e.key, e.val); err != nil {
			return true, err
		}
		return true, nil
	}
	if o.find(d) == i {
		return true, nil
	}
	d.remove(i)
	return true, o.insertFirst(t, d, e)
}

// insertFirst adds an entry before all others, in a place whose entry was deleted. If there is none, room is made for as many
// more as there are entries.
func (o *DictOrder) insertFirst(t *Thread, d *Dict, e dictEntry) error {
	first := o.find(d)
	if first < 0 {
		return d.insert(t, e.hash, e.key, e.val)
	}
	if first == 0 || d.index != nil && d.usable == 0 {
		gap := max(d.used, dictSmall)
		if err := t.ChargeN(d.used+2*gap, dictEntrySize+8); err != nil {
			return err
		}
		d.spread(gap)
		first = o.find(d)
	}
	first--
	d.entries[first] = e
	d.used++
	if d.index != nil {
		d.usable--
		d.link(e.hash, uint32(first+1))
	}
	o.first = first
	return nil
}

// spread makes the table of d anew, with room for gap entries before and gap entries after those that are there.
func (d *Dict) spread(gap int) {
	old := d.entries
	d.moved()
	n := d.used + 2*gap
	size, shift := 16, uint8(60)
	for size*2/3 < n {
		size, shift = size*2, shift-1
	}
	d.index, d.shift = make([]uint32, size), shift
	d.entries = make([]dictEntry, gap, size*2/3+gap)
	for i := range old {
		if old[i].key.ref != nil {
			d.entries = append(d.entries, old[i])
			d.link(old[i].hash, uint32(len(d.entries)))
		}
	}
	d.usable = size*2/3 - d.used
}

// End returns where Prev begins.
func (d *Dict) End() int { return len(d.entries) - 1 }

// Prev is Next in the other direction. Begin with End.
func (d *Dict) Prev(pos *int) (key, v Value, ok bool) { return d.prev(pos) }

// CopyFrom gives the empty dict d the entries of from.
func (d *Dict) CopyFrom(t *Thread, from *Dict) error {
	if err := t.ChargeN(from.used, dictEntrySize+8); err != nil {
		return err
	}
	d.copyTable(from)
	return nil
}

// Dict returns the dict that v is a view of.
func (v *DictView) Dict() *Dict { return v.d }
