package py

// This file defines Dict, the class dict: its table, and namespaces, dicts whose values compiled code reaches directly.

import "sync/atomic"

// A Dict is a Python dict: entries in the order of insertion, and an open-addressing table of their indices.
//
// # Namespaces
//
// Compiled code does not look global variables up: it holds a Cell for each. Cell turns a dict into a namespace, in which
// a variable that has a cell keeps its value there. The entry's val then refers to the cell, whose class is globalCellType
// (Python never sees one), and every operation of the dict reads and writes through it.
//
// The cell of a variable that is not bound is no entry: it waits in namespace.unbound, and when the variable is set for
// the first time it becomes an entry, the last one, as a new key does. An unbound cell holds Unbound, or a built-in's value
// with Builtin true.
//
// The interpreter loop may read a cell's V at any time, and write it if the cell is bound (V is not Unbound and Builtin
// is false). Binding and unbinding change the table and go through SetCell and DelCell, or through the dict's other
// functions. Deleting a variable leaves V Unbound and Builtin false.
type Dict struct {
	Header
	entries []dictEntry
	index   []uint32 // see below; nil while there are at most dictSmall entries
	used    int      // entries less the deleted ones
	usable  int      // how many entries can be added before the index must be made anew; not used without an index
	gen     uint32   // changes when entries move to other indices
	shift   uint8    // 64 - log2(len(index))
	odd     bool     // there has been a key that is not plain: see IsPlainKey
	// inSection: without a GIL, d changes in the runtime's section only. It holds the defaults of keyword parameters.
	inSection bool
	misled    uint8  // counts wrong hints: see hintFound
	last      uint32 // the index of the entry that lastKey was found at
	lastKey   *Str   // the latest key, for programs look the same one up several times in a row; nil after entries have moved
	ns        *namespace

	// OnSet, if not nil, is called after a variable was set or deleted, with its name.
	OnSet func(name *Str)
}

type dictEntry struct {
	hash uint64 // as hash() has it; 0 in a deleted entry
	key  Value  // zero in a deleted entry
	val  Value  // in a namespace, may be a *Cell of class globalCellType
}

// The index of a dict is a hash table with linear probing. Its length is a power of two, and with the mask of that length a
// slot has two parts: in the low bits 1 + the index of an entry, 0 if the slot is free, or the mask itself if the entry was
// deleted; in the high bits as many of the hash's as there is room for, so that the entries of other keys, each a line of the
// cache, are hardly ever looked at.

// A probe goes through the slots where a key may be.
type probe struct {
	slot uint64 // the number of a slot, not yet masked
	mask uint32
	tag  uint32 // the high bits that the key's slot has
}

func (d *Dict) probe(hash uint64) probe { return newProbe(d.index, d.shift, hash) }

func newProbe(index []uint32, shift uint8, hash uint64) probe {
	mixed := hash * dictMix
	mask := uint32(len(index) - 1)
	return probe{mixed >> shift, mask, uint32(mixed) &^ mask}
}

// next returns the number of the next entry that may be the key's, counted from 1, or 0 if there is no further.
func (p *probe) next(index []uint32) uint32 {
	for {
		n := index[p.slot&uint64(len(index)-1)]
		p.slot++
		if n == 0 {
			return 0
		}
		if n&^p.mask == p.tag && n&p.mask != p.mask {
			return n & p.mask
		}
	}
}

// A namespace is what a dict has beyond other dicts when cells refer to it.
type namespace struct {
	unbound Dict         // the cells of variables that are not bound, by name
	shared  *atomic.Bool // Runtime.Shared
}

// dictObject is an instance of a subclass of dict.
type dictObject struct {
	Dict
	attrs *Dict
}

const (
	dictSmall     = 8 // so many entries are searched one by one
	dictEntrySize = 40
	dictMix       = 0x9e3779b97f4a7c15 // spreads the bits of hashes: those of ints differ in the low bits only
)

// DictType is the class dict.
var DictType Type

// globalCellType marks the cells of namespaces among the values of a dict.
var globalCellType Type

// NewDict returns an empty dict.
func NewDict() *Dict { return &Dict{Header: Header{Type: &DictType}} }

// NewDictSize returns an empty dict with room for n entries. It charges nothing: n is not the script's.
func NewDictSize(n int) *Dict {
	d := NewDict()
	d.reserve(n)
	return d
}

func newDictOf(class *Type) *Dict {
	if class == &DictType {
		return NewDict()
	}
	o := &dictObject{}
	o.Header.Type = class
	return &o.Dict
}

// InSection makes d a dict that changes in the runtime's section only, so that it can be read on a visit without being owned.
func (d *Dict) InSection() *Dict {
	d.inSection = true
	return d
}

// Value returns d as a Value.
func (d *Dict) Value() Value { return Value{ref: &d.Header} }

// Len returns the number of keys.
func (d *Dict) Len() int { return d.used }

// hashInt64 returns hash(i).
func hashInt64(i int64) uint64 {
	const p = 1<<61 - 1
	if -p < i && i < p {
		if i == -1 {
			return ^uint64(1)
		}
		return uint64(i)
	}
	if i < 0 {
		h := -int64(-uint64(i) % p) // right for the least int64 too
		if h == -1 {
			h = -2
		}
		return uint64(h)
	}
	return uint64(i) % p
}

// hashKey returns hash(key) as dicts and sets keep it.
func hashKey(t *Thread, key Value) (uint64, error) {
	if key.ref == &intTag {
		return hashInt64(int64(key.bits)), nil
	}
	if key.ref.Type == &StrType {
		return key.AsStr().Hash(), nil
	}
	h, err := Hash(t, key)
	return uint64(h), err
}

// sameKey compares two keys of equal hash without running Python code. known is false if it takes that.
func sameKey(x, y *Value) (eq, known bool) {
	switch {
	case x.ref == y.ref:
		if x.ref == &intTag {
			return x.bits == y.bits, true
		}
		if x.ref == &floatTag && x.bits != y.bits {
			return x.Float() == y.Float(), true
		}
		return true, true
	case x.ref.Type == &StrType && y.ref.Type == &StrType:
		return x.AsStr().s == y.AsStr().s, true
	}
	return false, false
}

// is reports whether e's key is the str key with that hash. Instances of subclasses of str count by their text.
func (e *dictEntry) is(key *Str, hash uint64) bool {
	return e.key.ref == &key.Header || e.hash == hash && e.key.ref != nil && e.key.ref.Type.Kind == KindStr && e.key.AsStr().s == key.s
}

// findStr returns the index of the entry for key, -1 if there is none.
func (d *Dict) findStr(key *Str) int {
	if d.index == nil {
		for i := range d.entries {
			if d.entries[i].key.ref == &key.Header {
				return i
			}
		}
		if d.used == 0 {
			return -1
		}
		hash := key.Hash()
		for i := range d.entries {
			if d.entries[i].hash == hash && d.entries[i].is(key, hash) {
				return i
			}
		}
		return -1
	}
	hash := key.Hash()
	p := d.probe(hash)
	for {
		n := p.next(d.index)
		if n == 0 {
			return -1
		}
		if d.entries[n-1].is(key, hash) {
			return int(n - 1)
		}
	}
}

// lookupStr finds the entry for a key that is an exact str, the commonest kind, without an error or a change of d in mind.
// The index is -1 if there is none, -2 if that takes comparing with a key of another kind.
func (d *Dict) lookupStr(key *Str) int {
	if i := key.FlagsNow() >> hintShift; int(i) < len(d.entries) && d.entries[i].key.ref == &key.Header {
		return int(i)
	}
	return d.searchStr(key)
}

// searchStr is lookupStr for a key that is not where it hints at.
func (d *Dict) searchStr(key *Str) int {
	if key == d.lastKey && d.entries[d.last].key.ref != nil {
		return int(d.last)
	}
	if d.index == nil {
		for i := range d.entries {
			if d.entries[i].key.ref == &key.Header {
				d.hintFound(key, i)
				return i
			}
		}
		hash := key.Hash()
		for i := range d.entries {
			if e := &d.entries[i]; e.hash == hash && e.key.ref != nil {
				if e.key.ref.Type != &StrType {
					return -2
				}
				if e.key.AsStr().s == key.s {
					return i
				}
			}
		}
		return -1
	}
	hash := key.Hash()
	index, entries := d.index, d.entries
	p := d.probe(hash)
	for {
		n := p.next(index)
		if n == 0 {
			return -1
		}
		if e := &entries[n-1]; e.hash == hash {
			if e.key.ref == &key.Header {
				d.hintFound(key, int(n-1))
			} else {
				if e.key.ref.Type != &StrType {
					return -2
				}
				if e.key.AsStr().s != key.s {
					continue
				}
			}
			d.last, d.lastKey = n-1, key
			return int(n - 1)
		}
	}
}

// moved notes that entries get other indices.
func (d *Dict) moved() {
	d.gen++
	d.lastKey = nil
}

// find returns the index of the entry for key, -1 if there is none. Comparing keys may run Python code, which may change
// d: then it begins anew.
func (d *Dict) find(t *Thread, hash uint64, key Value) (int, error) {
	for {
		i, changed, err := d.search(t, hash, key)
		if !changed || err != nil {
			return i, err
		}
		if err := t.Poll(); err != nil {
			return -1, err
		}
	}
}

// search is find, but gives up when d has changed.
func (d *Dict) search(t *Thread, hash uint64, key Value) (_ int, changed bool, _ error) {
	if d.index == nil {
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.hash != hash || e.key.ref == nil {
				continue
			}
			eq, known := sameKey(&e.key, &key)
			if !known {
				var err error
				if eq, changed, err = d.equalAt(t, i, key); err != nil || changed {
					return -1, changed, err
				}
			}
			if eq {
				return i, false, nil
			}
		}
		return -1, false, nil
	}
	p := d.probe(hash)
	for {
		n := p.next(d.index)
		if n == 0 {
			return -1, false, nil
		}
		e := &d.entries[n-1]
		if e.hash != hash {
			continue
		}
		eq, known := sameKey(&e.key, &key)
		if !known {
			var err error
			if eq, changed, err = d.equalAt(t, int(n-1), key); err != nil || changed {
				return -1, changed, err
			}
		}
		if eq {
			return int(n - 1), false, nil
		}
	}
}

// equalAt compares the key of entry i with key, and reports whether d changed meanwhile so that i is not valid any more.
func (d *Dict) equalAt(t *Thread, i int, key Value) (eq, changed bool, _ error) {
	start, gen := d.entries[i].key, d.gen
	eq, err := Equal(t, start, key)
	changed = d.gen != gen || i >= len(d.entries) || d.entries[i].key.ref == nil || !Same(d.entries[i].key, start)
	return eq, changed, err
}

// at returns where the value of entry i is.
func (d *Dict) at(i int) *Value {
	p := &d.entries[i].val
	if d.ns != nil && p.ref.Type == &globalCellType {
		return openAt(&p.AsCell().V)
	}
	return p
}

// store sets the value of entry i.
func (d *Dict) store(i int, v Value) {
	if p := &d.entries[i].val; d.ns != nil && p.ref.Type == &globalCellType {
		d.ns.put(p.AsCell(), v)
	} else {
		*p = v
	}
	if d.OnSet != nil {
		d.notify(d.entries[i].key)
	}
}

// notify tells OnSet of a change to key.
func (d *Dict) notify(key Value) {
	if key.IsKind(KindStr) && d.OnSet != nil {
		d.OnSet(key.AsStr())
	}
}

// insert adds an entry for a key that has none. t may be nil: then it charges nothing and cannot fail.
func (d *Dict) insert(t *Thread, hash uint64, key, v Value) error {
	if d.index == nil && len(d.entries) == dictSmall || d.index != nil && d.usable == 0 {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	if d.ns != nil && d.ns.unbound.used > 0 && key.IsKind(KindStr) {
		v = d.ns.bind(key.AsStr(), v)
	}
	if d.entries == nil {
		d.entries = make([]dictEntry, 0, dictSmall/2)
	}
	if key.ref != &intTag && key.ref.Type != &StrType && !d.odd {
		d.odd = !key.IsPlainKey()
	}
	d.entries = append(d.entries, dictEntry{hash, key, v})
	d.used++
	if d.index != nil {
		d.usable--
		d.link(hash, uint32(len(d.entries)))
	}
	if d.OnSet != nil {
		d.notify(key)
	}
	return nil
}

// link enters n in the index.
func (d *Dict) link(hash uint64, n uint32) {
	p := d.probe(hash)
	i := p.slot
	for d.index[i] != 0 {
		i = (i + 1) & uint64(p.mask)
	}
	d.index[i] = n | p.tag
}

// grow makes room for more entries, and drops the deleted ones.
func (d *Dict) grow(t *Thread) error {
	if d.index == nil && d.used < dictSmall {
		kept := d.entries[:0]
		for _, e := range d.entries {
			if e.key.ref != nil {
				kept = append(kept, e)
			}
		}
		clear(d.entries[len(kept):])
		d.entries = kept
		d.moved()
		return nil
	}
	n := max(2*d.used, dictSmall+1)
	if t != nil {
		if err := t.ChargeN(n, dictEntrySize+8); err != nil {
			return err
		}
	}
	d.reserve(n)
	return nil
}

// reserve makes the table anew, with room for at least n entries in all.
func (d *Dict) reserve(n int) {
	n = max(n, d.used)
	d.moved()
	old := d.entries
	if n <= dictSmall {
		d.index = nil
		d.entries = make([]dictEntry, 0, n)
	} else {
		size, shift := 16, uint8(60)
		for size*2/3 < n {
			size, shift = size*2, shift-1
		}
		d.index, d.shift = make([]uint32, size), shift
		d.usable = size*2/3 - d.used
		d.entries = make([]dictEntry, 0, size*2/3)
	}
	for i := range old {
		if old[i].key.ref != nil {
			d.entries = append(d.entries, old[i])
			if d.index != nil {
				d.link(old[i].hash, uint32(len(d.entries)))
			}
		}
	}
}

// remove deletes entry i.
func (d *Dict) remove(i int) {
	e := &d.entries[i]
	key := e.key
	if d.index != nil {
		p := d.probe(e.hash)
		k := p.slot
		for d.index[k]&p.mask != uint32(i+1) {
			k = (k + 1) & uint64(p.mask)
		}
		d.index[k] = p.mask
	}
	if d.ns != nil && e.val.ref.Type == &globalCellType {
		d.ns.unbind(key.AsStr(), e.val.AsCell())
	}
	*e = dictEntry{}
	d.used--
	if d.OnSet != nil {
		d.notify(key)
	}
}

// Clear deletes all entries.
func (d *Dict) Clear() {
	old := d.entries
	d.entries, d.index, d.used = nil, nil, 0
	d.moved()
	for i := range old {
		e := &old[i]
		if e.key.ref == nil {
			continue
		}
		if d.ns != nil && e.val.ref.Type == &globalCellType {
			d.ns.unbind(e.key.AsStr(), e.val.AsCell())
		}
		if d.OnSet != nil {
			d.notify(e.key)
		}
	}
}

// GetStr returns where the value for key is, nil if there is none. The address is valid until the next change to d, and
// is not to be written through.
func (d *Dict) GetStr(key *Str) *Value {
	if i := d.findStr(key); i >= 0 {
		return d.at(i)
	}
	return nil
}

// SetStr sets the value for key. It charges nothing: use it for names, not for data.
func (d *Dict) SetStr(key *Str, v Value) {
	if i := d.findStr(key); i >= 0 {
		d.store(i, v)
		return
	}
	_ = d.insert(nil, key.Hash(), key.Value(), v) // cannot fail without a thread
}

// DelStr deletes key and reports whether it was there.
func (d *Dict) DelStr(key *Str) bool {
	i := d.findStr(key)
	if i >= 0 {
		d.remove(i)
	}
	return i >= 0
}

// GetInt returns where the value for the int key is, as GetStr does. If it returns nil, the key may still be there, under
// an equal key that is no small int: ask Get.
func (d *Dict) GetInt(key int64) *Value {
	hash := hashInt64(key)
	if d.index == nil {
		for i := range d.entries {
			if e := &d.entries[i]; e.key.ref == &intTag && e.key.bits == uint64(key) {
				return d.at(i)
			}
		}
		return nil
	}
	p := d.probe(hash)
	for {
		n := p.next(d.index)
		if n == 0 {
			return nil
		}
		if e := &d.entries[n-1]; e.key.ref == &intTag && e.key.bits == uint64(key) {
			return d.at(int(n - 1))
		}
	}
}

// Get returns the value for key, the zero Value if there is none. It fails if key cannot be hashed or compared.
func (d *Dict) Get(t *Thread, key Value) (Value, error) {
	if key.ref.Type == &StrType {
		if i := d.lookupStr(key.AsStr()); i >= 0 {
			return *d.at(i), nil
		} else if i == -1 {
			return Value{}, nil
		}
	}
	hash, err := hashKey(t, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, hash, key)
	if i < 0 {
		return Value{}, err
	}
	return *d.at(i), nil
}

// Set sets the value for key. It fails if key cannot be hashed or compared, or memory is short.
func (d *Dict) Set(t *Thread, key, v Value) error {
	if key.ref.Type == &StrType {
		if i := d.lookupStr(key.AsStr()); i >= 0 {
			d.store(i, v)
			return nil
		} else if i == -1 {
			if k := key.AsStr(); k.FlagsNow()>>hintShift == 0 {
				k.hint(len(d.entries))
			}
			return d.insert(t, key.AsStr().Hash(), key, v)
		}
	}
	hash, err := hashKey(t, key)
	if err != nil {
		return err
	}
	return d.setHashed(t, hash, key, v)
}

func (d *Dict) setHashed(t *Thread, hash uint64, key, v Value) error {
	i, err := d.find(t, hash, key)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.store(i, v)
		return nil
	}
	return d.insert(t, hash, key, v)
}

// Del deletes key and reports whether it was there.
func (d *Dict) Del(t *Thread, key Value) (bool, error) {
	hash, err := hashKey(t, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(t, hash, key)
	if i < 0 {
		return false, err
	}
	d.remove(i)
	return true, nil
}

// Pop deletes key and returns its value, the zero Value if there was none. It does not hash key if d is empty.
func (d *Dict) Pop(t *Thread, key Value) (Value, error) {
	if d.used == 0 {
		return Value{}, nil
	}
	hash, err := hashKey(t, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, hash, key)
	if i < 0 {
		return Value{}, err
	}
	v := *d.at(i)
	d.remove(i)
	return v, nil
}

// popLast deletes the newest entry and returns it; ok is false if there is none.
func (d *Dict) popLast() (key, v Value, ok bool) {
	for i := len(d.entries) - 1; i >= 0; i-- {
		if e := &d.entries[i]; e.key.ref != nil {
			key, v = e.key, *d.at(i)
			d.remove(i)
			d.entries = d.entries[:i]
			return key, v, true
		}
	}
	return Value{}, Value{}, false
}

// Next returns the entry at *pos or the first after it, and moves *pos behind it; ok is false at the end. Begin with 0.
// It may be used while d changes; then it may skip or repeat entries.
func (d *Dict) Next(pos *int) (key, v Value, ok bool) {
	for i := *pos; i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key.ref != nil {
			*pos = i + 1
			return e.key, *d.at(i), true
		}
	}
	*pos = len(d.entries)
	return Value{}, Value{}, false
}

// prev is Next in the other direction: *pos is the index of the first entry it looks at.
func (d *Dict) prev(pos *int) (key, v Value, ok bool) {
	for i := min(*pos, len(d.entries)-1); i >= 0; i-- {
		if e := &d.entries[i]; e.key.ref != nil {
			*pos = i - 1
			return e.key, *d.at(i), true
		}
	}
	*pos = -1
	return Value{}, Value{}, false
}

// Each calls f with each key and value in order, until f returns false.
func (d *Dict) Each(f func(key, v Value) bool) {
	for pos := 0; ; {
		key, v, ok := d.Next(&pos)
		if !ok || !f(key, v) {
			return
		}
	}
}

// Keys returns the keys in order, in a slice of the caller's.
func (d *Dict) Keys() []Value {
	keys := make([]Value, 0, d.used)
	d.Each(func(key, _ Value) bool {
		keys = append(keys, key)
		return true
	})
	return keys
}

// Copy returns a dict with the same entries, of class dict and no namespace.
func (d *Dict) Copy(t *Thread) (*Dict, error) {
	if err := t.ChargeN(d.used, dictEntrySize+8); err != nil {
		return nil, err
	}
	c := NewDict()
	c.copyTable(d)
	return c, nil
}

// copyTable gives the empty dict d the entries of from.
func (d *Dict) copyTable(from *Dict) {
	if from.used == 0 {
		return
	}
	d.moved()
	d.odd = d.odd || from.odd
	if from.used == len(from.entries) {
		d.entries = append(make([]dictEntry, 0, max(cap(from.entries), dictSmall/2)), from.entries...)
		d.index = append([]uint32(nil), from.index...)
		d.used, d.usable, d.shift = from.used, from.usable, from.shift
	} else {
		d.entries, d.used = from.entries, from.used
		d.reserve(from.used)
	}
	if from.ns != nil {
		for i := range d.entries {
			if v := &d.entries[i].val; v.ref.Type == &globalCellType {
				*v = v.AsCell().Get()
			}
		}
	}
}

// Cell returns the cell of the variable name, for compiled code. It makes d a namespace: see Dict. shared is Runtime.Shared,
// or nil.
func (d *Dict) Cell(name *Str, shared *atomic.Bool) *Cell {
	if d.ns == nil {
		d.ns = &namespace{unbound: Dict{Header: Header{Type: &DictType}}, shared: shared}
	}
	if i := d.findStr(name); i >= 0 {
		e := &d.entries[i]
		if e.val.ref.Type != &globalCellType {
			c := &Cell{Header: Header{Type: &globalCellType}, V: e.val}
			e.val = c.Value()
		}
		return e.val.AsCell()
	}
	if v := d.ns.unbound.GetStr(name); v != nil {
		return v.AsCell()
	}
	c := &Cell{Header: Header{Type: &globalCellType}, V: Unbound}
	d.ns.unbound.SetStr(name, c.Value())
	return c
}

// Bound reports whether the variable whose cell c is has a value of its own.
func (c *Cell) Bound() bool { return !c.V.IsUnbound() && !c.Builtin }

// Get returns the cell's content: V, which must not be read where threads run in parallel.
func (c *Cell) Get() Value { return c.V.open() }

// put stores v in the cell c of the namespace.
func (ns *namespace) put(c *Cell, v Value) { c.V.Put(v, ns.shared != nil && ns.shared.Load()) }

// SetCell sets the variable name, whose cell in the namespace d is c.
func (d *Dict) SetCell(c *Cell, name *Str, v Value) {
	if !c.Bound() {
		_ = d.insert(nil, name.Hash(), name.Value(), v) // binds c, which is in d.ns.unbound; cannot fail without a thread
		return
	}
	d.ns.put(c, v)
	if d.OnSet != nil {
		d.OnSet(name)
	}
}

// DelCell deletes the variable name, whose cell in the namespace d is c, and reports whether it was bound.
func (d *Dict) DelCell(c *Cell, name *Str) bool { return c.Bound() && d.DelStr(name) }

// bind gives a variable that gets its first value the value v. The result is what the entry's val shall be.
func (ns *namespace) bind(name *Str, v Value) Value {
	i := ns.unbound.findStr(name)
	if i < 0 {
		return v
	}
	entry := ns.unbound.entries[i].val
	ns.unbound.remove(i)
	c := entry.AsCell()
	ns.put(c, v)
	c.Builtin = false
	return entry
}

// unbind makes c the cell of a variable without a value.
func (ns *namespace) unbind(name *Str, c *Cell) {
	ns.put(c, Unbound)
	c.Builtin = false
	ns.unbound.SetStr(name, c.Value())
}
