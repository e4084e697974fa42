package py

// This file defines Set, the classes set and frozenset: their table.

// A Set is a Python set or frozenset.
//
// Programs show the order in which sets iterate, so the table is laid out as CPython's is: the same first slot for a
// hash, the same order of further ones (runs of 10 neighbours, then a jump that takes in more of the hash), the same
// moments and sizes of growth. Sets of ints then iterate in CPython's order. Do not improve on it.
type Set struct {
	Header
	table  []setEntry // a power of two long; nil while empty, which counts as setMinSize
	fill   int        // entries that are not free: used ones and deleted ones
	used   int
	finger int   // where pop begins to search
	hash   int64 // of a frozenset, if hashed
	hashed bool
	odd    bool // there has been an element that is not plain: see IsPlainKey
}

// A setEntry is free if it has no key and hash 0, deleted if it has no key and hash setDeleted.
type setEntry struct {
	hash uint64
	key  Value
}

// setObject is an instance of a subclass of set or frozenset.
type setObject struct {
	Set
	attrs *Dict
}

const (
	setMinSize   = 8
	setEntrySize = 24
	setDeleted   = ^uint64(0) // no hash is -1
	setRun       = 9          // so many further neighbours are tried before the search jumps
)

// SetType and FrozenSetType are the classes set and frozenset.
var SetType, FrozenSetType Type

// NewSet returns an empty set.
func NewSet() *Set { return &Set{Header: Header{Type: &SetType}} }

// NewFrozenSet returns a frozenset of items. It fails if one cannot be hashed or compared.
func NewFrozenSet(t *Thread, items []Value) (Value, error) {
	s := newSetOf(&FrozenSetType)
	for _, v := range items {
		if err := s.Add(t, v); err != nil {
			return Value{}, err
		}
	}
	return s.Value(), nil
}

// SetUpdate adds the items of iterable v to s.
func SetUpdate(t *Thread, s *Set, v Value) error { return s.update(t, v) }

func newSetOf(class *Type) *Set {
	if class == &SetType || class == &FrozenSetType {
		return &Set{Header: Header{Type: class}}
	}
	o := &setObject{}
	o.Header.Type = class
	return &o.Set
}

// Value returns s as a Value.
func (s *Set) Value() Value { return Value{ref: &s.Header} }

// Len returns the number of elements.
func (s *Set) Len() int { return s.used }

// mask returns the table's size less one.
func (s *Set) mask() uint64 {
	if s.table == nil {
		return setMinSize - 1
	}
	return uint64(len(s.table) - 1)
}

// find returns the index of key's entry, -1 if there is none. Comparing may run Python code, which may change s: then it
// begins anew. free is where key would go: the last deleted entry on the way, or the free slot at its end.
func (s *Set) find(t *Thread, hash uint64, key Value) (i, free int, err error) {
	for s.table != nil {
		i, free, changed, err := s.probe(t, hash, key)
		if !changed || err != nil {
			return i, free, err
		}
		if err := t.Poll(); err != nil {
			return -1, -1, err
		}
	}
	return -1, 0, nil
}

func (s *Set) probe(t *Thread, hash uint64, key Value) (_, free int, changed bool, _ error) {
	table := s.table
	mask := uint64(len(table) - 1)
	perturb := hash
	free = -1
	for i := hash & mask; ; i = (i*5 + 1 + perturb) & mask {
		last := i
		if i+setRun <= mask {
			last += setRun
		}
		for k := i; k <= last; k++ {
			e := &table[k]
			if e.key.ref == nil {
				if e.hash != 0 {
					free = int(k)
					continue
				}
				if free < 0 {
					free = int(k)
				}
				return -1, free, false, nil
			}
			if e.hash != hash {
				continue
			}
			eq, known := sameKey(&e.key, &key)
			if !known {
				start := e.key
				var err error
				if eq, err = Equal(t, start, key); err != nil {
					return -1, -1, false, err
				}
				if len(s.table) != len(table) || &s.table[0] != &table[0] || e.key.ref == nil || !Same(e.key, start) {
					return -1, -1, true, nil
				}
			}
			if eq {
				return int(k), -1, false, nil
			}
		}
		perturb >>= 5
	}
}

// Add adds v. It fails if v cannot be hashed or compared, or memory is short.
func (s *Set) Add(t *Thread, v Value) error {
	hash, err := hashKey(t, v)
	if err != nil {
		return err
	}
	return s.addHashed(t, hash, v)
}

func (s *Set) addHashed(t *Thread, hash uint64, v Value) error {
	i, free, err := s.find(t, hash, v)
	if err != nil || i >= 0 {
		return err
	}
	if s.table == nil {
		s.table = make([]setEntry, setMinSize)
		free = int(hash & (setMinSize - 1))
	}
	deleted := s.table[free].hash != 0
	s.table[free] = setEntry{hash, v}
	s.used++
	if v.ref != &intTag && v.ref.Type != &StrType && !s.odd {
		s.odd = !v.IsPlainKey()
	}
	if deleted {
		return nil
	}
	s.fill++
	if uint64(s.fill)*5 < s.mask()*3 {
		return nil
	}
	return s.resize(t, s.grown())
}

// grown returns the size to ask for when the table is full.
func (s *Set) grown() int {
	if s.used > 50000 {
		return s.used * 2
	}
	return s.used * 4
}

// resize makes the table anew, with more than n slots and without the deleted entries.
func (s *Set) resize(t *Thread, n int) error {
	size := setMinSize
	for size <= n {
		size *= 2
	}
	if size == setMinSize && len(s.table) == setMinSize && s.fill == s.used {
		return nil
	}
	if size > setMinSize {
		if err := t.ChargeN(size, setEntrySize); err != nil {
			return err
		}
	}
	old := s.table
	s.table = make([]setEntry, size)
	s.fill = s.used
	for i := range old {
		if old[i].key.ref != nil {
			s.insertClean(&old[i])
		}
	}
	return nil
}

// insertClean enters an element that is not in the table, which has no deleted entries.
func (s *Set) insertClean(e *setEntry) {
	table := s.table
	mask := uint64(len(table) - 1)
	perturb := e.hash
	for i := e.hash & mask; ; i = (i*5 + 1 + perturb) & mask {
		last := i
		if i+setRun <= mask {
			last += setRun
		}
		for k := i; k <= last; k++ {
			if table[k].key.ref == nil {
				table[k] = *e
				return
			}
		}
		perturb >>= 5
	}
}

// Contains reports whether v is an element. It fails if v cannot be hashed or compared.
func (s *Set) Contains(t *Thread, v Value) (bool, error) {
	hash, err := hashKey(t, v)
	if err != nil {
		return false, err
	}
	i, _, err := s.find(t, hash, v)
	return i >= 0, err
}

// Discard removes v and reports whether it was an element.
func (s *Set) Discard(t *Thread, v Value) (bool, error) {
	hash, err := hashKey(t, v)
	if err != nil {
		return false, err
	}
	return s.discardHashed(t, hash, v)
}

func (s *Set) discardHashed(t *Thread, hash uint64, v Value) (bool, error) {
	i, _, err := s.find(t, hash, v)
	if err != nil || i < 0 {
		return false, err
	}
	s.removeAt(i)
	return true, nil
}

func (s *Set) removeAt(i int) {
	s.table[i] = setEntry{hash: setDeleted}
	s.used--
}

// pop removes and returns some element; ok is false if there is none.
func (s *Set) pop() (v Value, ok bool) {
	if s.used == 0 {
		return Value{}, false
	}
	i := s.finger & (len(s.table) - 1)
	for s.table[i].key.ref == nil {
		i = (i + 1) & (len(s.table) - 1)
	}
	v = s.table[i].key
	s.removeAt(i)
	s.finger = i + 1
	return v, true
}

// Clear removes all elements. Where pop searches next stays, as in CPython.
func (s *Set) Clear() { s.table, s.fill, s.used = nil, 0, 0 }

// next returns the element at *pos or the first after it, and moves *pos behind it; nil at the end.
func (s *Set) next(pos *int) *setEntry {
	for i := *pos; i < len(s.table); i++ {
		if s.table[i].key.ref != nil {
			*pos = i + 1
			return &s.table[i]
		}
	}
	*pos = len(s.table)
	return nil
}

// Each calls f with each element, until f returns false.
func (s *Set) Each(f func(v Value) bool) {
	for pos := 0; ; {
		e := s.next(&pos)
		if e == nil || !f(e.key) {
			return
		}
	}
}

// swap exchanges the elements of s and o.
func (s *Set) swap(o *Set) {
	s.table, o.table = o.table, s.table
	s.fill, o.fill = o.fill, s.fill
	s.odd, o.odd = o.odd, s.odd
	s.used, o.used = o.used, s.used
	s.hashed, o.hashed = false, false
}

// copy returns a new set of class typ with the elements of s.
func (s *Set) copy(t *Thread, typ *Type) (*Set, error) {
	c := newSetOf(typ)
	return c, c.merge(t, s)
}

// merge adds the elements of o.
func (s *Set) merge(t *Thread, o *Set) error {
	if s == o || o.used == 0 {
		return nil
	}
	s.odd = s.odd || o.odd
	if uint64(s.fill+o.used)*5 >= s.mask()*3 {
		if err := s.resize(t, (s.used+o.used)*2); err != nil {
			return err
		}
	}
	if s.fill == 0 {
		if s.table == nil {
			s.table = make([]setEntry, setMinSize)
		}
		if len(s.table) == len(o.table) && o.fill == o.used {
			copy(s.table, o.table)
		} else {
			for i := range o.table {
				if e := &o.table[i]; e.key.ref != nil {
					s.insertClean(e)
				}
			}
		}
		s.fill, s.used = o.used, o.used
		return nil
	}
	for pos := 0; ; {
		e := o.next(&pos)
		if e == nil {
			return nil
		}
		if err := s.addHashed(t, e.hash, e.key); err != nil {
			return err
		}
		if pos&(pollEvery-1) == 0 {
			if err := t.Poll(); err != nil {
				return err
			}
		}
	}
}

// update adds the items of iterable v.
func (s *Set) update(t *Thread, v Value) error {
	switch {
	case v.IsKind(KindSet):
		return s.merge(t, v.AsSet())
	case v.Is(&DictType):
		d := v.AsDict()
		if uint64(s.fill+d.used)*5 >= s.mask()*3 {
			if err := s.resize(t, (s.used+d.used)*2); err != nil {
				return err
			}
		}
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.key.ref == nil {
				continue
			}
			if err := s.addHashed(t, e.hash, e.key); err != nil {
				return err
			}
		}
		return nil
	}
	return Each(t, v, func(x Value) error { return s.Add(t, x) })
}
