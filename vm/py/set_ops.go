package py

// This file defines the set operations. Their results have CPython's order, so they go CPython's ways.

// setBase returns the class of the results of operations with s.
func setBase(s *Set) *Type {
	if s.Header.Type.IsSubtype(&FrozenSetType) {
		return &FrozenSetType
	}
	return &SetType
}

func isExactSet(v Value) bool { return v.Is(&SetType) || v.Is(&FrozenSetType) }

// asSet returns v if it is a set, else a new set of the elements of iterable v, of the base class of like.
func asSet(t *Thread, v Value, like *Set) (*Set, error) {
	if v.IsKind(KindSet) {
		return v.AsSet(), nil
	}
	s := newSetOf(setBase(like))
	return s, s.update(t, v)
}

// dup returns a copy of s of the base class: s itself if that is the same.
func (s *Set) dup(t *Thread) (*Set, error) { return s.copy(t, setBase(s)) }

// each calls f with the elements of s while it lasts, polling now and then.
func (s *Set) each(t *Thread, f func(e *setEntry) error) error {
	for pos, n := 0, 1; ; n++ {
		p := s.next(&pos)
		if p == nil {
			return nil
		}
		e := *p
		if err := f(&e); err != nil {
			return err
		}
		if n&(pollEvery-1) == 0 {
			if err := t.Poll(); err != nil {
				return err
			}
		}
	}
}

func (s *Set) intersection(t *Thread, v Value) (*Set, error) {
	if v.ref == &s.Header {
		return s.dup(t)
	}
	out := newSetOf(setBase(s))
	if v.IsKind(KindSet) {
		o := v.AsSet()
		if o.used > s.used {
			s, o = o, s
		}
		return out, o.each(t, func(e *setEntry) error {
			i, _, err := s.find(t, e.hash, e.key)
			if err == nil && i >= 0 {
				err = out.addHashed(t, e.hash, e.key)
			}
			return err
		})
	}
	err := Each(t, v, func(x Value) error {
		hash, err := hashKey(t, x)
		if err != nil {
			return err
		}
		i, _, err := s.find(t, hash, x)
		if err != nil || i < 0 {
			return err
		}
		if err := out.addHashed(t, hash, x); err != nil {
			return err
		}
		if out.used >= s.used {
			return errStop // there can be no more
		}
		return nil
	})
	if err == errStop {
		err = nil
	}
	return out, err
}

func (s *Set) difference(t *Thread, v Value) (*Set, error) {
	size := -1
	switch {
	case v.IsKind(KindSet):
		size = v.AsSet().used
	case v.Is(&DictType):
		size = v.AsDict().used
	}
	if size < 0 || s.used>>2 > size {
		out, err := s.dup(t)
		if err != nil {
			return nil, err
		}
		return out, out.differenceUpdate(t, v)
	}
	out := newSetOf(setBase(s))
	return out, s.each(t, func(e *setEntry) (err error) {
		i := 0
		if v.Is(&DictType) {
			i, err = v.AsDict().find(t, e.hash, e.key)
		} else {
			i, _, err = v.AsSet().find(t, e.hash, e.key)
		}
		if err == nil && i < 0 {
			err = out.addHashed(t, e.hash, e.key)
		}
		return err
	})
}

func (s *Set) differenceUpdate(t *Thread, v Value) error {
	if v.ref == &s.Header {
		s.Clear()
		return nil
	}
	if v.IsKind(KindSet) {
		o := v.AsSet()
		if o.used>>3 > s.used {
			var err error
			if o, err = s.intersection(t, v); err != nil {
				return err
			}
		}
		err := o.each(t, func(e *setEntry) error {
			_, err := s.discardHashed(t, e.hash, e.key)
			return err
		})
		if err != nil {
			return err
		}
	} else {
		err := Each(t, v, func(x Value) error {
			_, err := s.Discard(t, x)
			return err
		})
		if err != nil {
			return err
		}
	}
	if s.table == nil || uint64(s.fill-s.used) <= s.mask()/4 {
		return nil
	}
	return s.resize(t, s.grown())
}

func (s *Set) symmetricDifferenceUpdate(t *Thread, v Value) error {
	if v.ref == &s.Header {
		s.Clear()
		return nil
	}
	toggle := func(hash uint64, key Value) error {
		found, err := s.discardHashed(t, hash, key)
		if err == nil && !found {
			err = s.addHashed(t, hash, key)
		}
		return err
	}
	if v.Is(&DictType) {
		d := v.AsDict()
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; e.key.ref != nil {
				if err := toggle(e.hash, e.key); err != nil {
					return err
				}
			}
		}
		return nil
	}
	o, err := asSet(t, v, s)
	if err != nil {
		return err
	}
	return o.each(t, func(e *setEntry) error { return toggle(e.hash, e.key) })
}

func (s *Set) symmetricDifference(t *Thread, v Value) (*Set, error) {
	out := newSetOf(setBase(s))
	if err := out.update(t, v); err != nil {
		return nil, err
	}
	return out, out.symmetricDifferenceUpdate(t, s.Value())
}

// isSubset reports whether all elements of s are in o.
func (s *Set) isSubset(t *Thread, o *Set) (bool, error) {
	if s.used > o.used {
		return false, nil
	}
	err := s.each(t, func(e *setEntry) error {
		i, _, err := o.find(t, e.hash, e.key)
		if err == nil && i < 0 {
			err = errStop
		}
		return err
	})
	if err == errStop {
		return false, nil
	}
	return err == nil, err
}

// isDisjoint reports whether no item of v is an element of s.
func (s *Set) isDisjoint(t *Thread, v Value) (bool, error) {
	if v.ref == &s.Header {
		return s.used == 0, nil
	}
	var err error
	if isExactSet(v) {
		o := v.AsSet()
		if o.used > s.used {
			s, o = o, s
		}
		err = o.each(t, func(e *setEntry) error {
			i, _, err := s.find(t, e.hash, e.key)
			if err == nil && i >= 0 {
				err = errStop
			}
			return err
		})
	} else {
		err = Each(t, v, func(x Value) error {
			in, err := s.Contains(t, x)
			if err == nil && in {
				err = errStop
			}
			return err
		})
	}
	if err == errStop {
		return false, nil
	}
	return err == nil, err
}
