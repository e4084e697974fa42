package py

// This file defines ownership: where threads run in parallel, a thread that works on a container or an iterator without
// the runtime's section owns it meanwhile, so that the container is the lock of its own state.
//
// An operation on owned objects runs no Python code and waits for nothing: keys and elements are plain, and what is owned
// is known before it begins. A thread that finds an object owned looks again for a moment and then takes the section
// instead, so owning several objects cannot end in a deadlock, whatever their order.

import "sync/atomic"

// Owned are the objects that a thread owns. It has room for an iterator over iterators over containers.
type Owned struct {
	headers [6]*Header
	n       int
	pause   uint32 // what a waiting thread looks at
}

// maxOwnPause is for how many looks at a variable a thread pauses at most before it looks again at an object that another
// one owns: a microsecond or so.
const maxOwnPause = 1 << 10

// own adds h to what o's thread owns. It is false if another thread has h, or o is full.
func (o *Owned) own(h *Header) bool { return o.take(h, 0) }

// ownDict is own for a dict. That it may have changed can be seen from its flags for ever.
func (o *Owned) ownDict(d *Dict) bool { return o.take(&d.Header, dictChange) }

func (o *Owned) take(h *Header, change uint32) bool {
	for _, other := range o.headers[:o.n] {
		if other == h {
			return true
		}
	}
	if o.n == len(o.headers) {
		return false
	}
	for pause := 16; pause <= maxOwnPause; pause *= 2 {
		f := h.FlagsNow()
		if f&BusyFlags == 0 && atomic.CompareAndSwapUint32(&h.flags, f, f+change|OwnedFlag) {
			o.headers[o.n] = h
			o.n++
			return true
		}
		for range pause {
			atomic.LoadUint32(&o.pause)
		}
	}
	return false
}

// Release ends the ownership of all objects.
func (o *Owned) Release() {
	for i, h := range o.headers[:o.n] { // nobody else changes the flags of an owned object
		atomic.StoreUint32(&h.flags, atomic.LoadUint32(&h.flags)&^OwnedFlag)
		o.headers[i] = nil
	}
	o.n = 0
}

// IsPlainKey reports whether v, as a key, is hashed and compared without Python code: it is an atom or a tuple of plain keys.
func (v *Value) IsPlainKey() bool { return v.isPlainKey(3) }

func (v *Value) isPlainKey(depth int) bool {
	if v.IsAtom() {
		return true
	}
	if v.ref.Type != &TupleType || depth == 0 {
		return false
	}
	items := v.AsTuple().Items
	for i := range items {
		if !items[i].isPlainKey(depth - 1) {
			return false
		}
	}
	return true
}

// Solitary reports whether nobody reads or writes d's table but through d.
func (d *Dict) Solitary() bool { return d.ns == nil && d.OnSet == nil && !d.inSection }

// Dict owns d, the keys of which are plain. It is false if d is a namespace, or has other keys.
func (o *Owned) Dict(d *Dict) bool {
	return d.Solitary() && o.ownDict(d) && !d.odd
}

// HasDictItems reports whether v's items are those of a dict: whether it is a dict or a defaultdict, of exactly that class.
func (v *Value) HasDictItems() bool {
	return v.ref.Type == &DictType || v.ref.Type.IsBuiltIn() && v.ref.Type.Flags&FactoryDict != 0
}

// Container owns v, a dict, list or set of exactly that class. It is false if v is none, or one that needs more.
func (o *Owned) Container(v *Value) bool {
	switch v.ref.Type {
	case &DictType:
		d := v.AsDict()
		return d.Solitary() && o.ownDict(d)
	case &ListType, &SetType:
		return o.own(v.ref)
	}
	return false
}

// Keyed owns v, a container that an operation looks key up in. A defaultdict must have the key, which may run a function
// otherwise.
func (o *Owned) Keyed(t *Thread, v, key *Value) bool {
	switch v.ref.Type {
	case &DictType:
		return key.IsPlainKey() && o.Container(v) && !v.AsDict().odd
	case &SetType:
		return key.IsPlainKey() && o.own(v.ref) && !v.AsSet().odd
	case &FrozenSetType:
		return key.IsPlainKey() && !v.AsSet().odd
	case &ListType:
		return (key.IsNumber() || key.ref.Type == &SliceType && key.AsSlice().IsPlain()) && o.own(v.ref)
	}
	if v.HasDictItems() {
		d := v.AsDict()
		if !key.IsPlainKey() || !o.ownDict(d) || d.odd {
			return false
		}
		found, err := d.Get(t, *key)
		return err == nil && !found.IsZero()
	}
	return false
}

// IsPlain reports whether the parts of s are atoms.
func (s *Slice) IsPlain() bool { return s.Start.IsAtom() && s.Stop.IsAtom() && s.Step.IsAtom() }

// Iterable owns what iter(v) reads.
func (o *Owned) Iterable(v *Value) bool {
	switch v.ref.Type {
	case &DictType, &SetType, &ListType:
		return o.Container(v)
	case &DictKeysType, &DictValuesType, &DictItemsType:
		d := (*DictView)(v.Pointer()).d.Value()
		return o.Container(&d)
	case &TupleType, &StrType, &RangeType, &EnumerateType, &ZipType:
		return true
	}
	return false
}

// Iterator owns v, an iterator, and what it reads from.
func (o *Owned) Iterator(v *Value) bool {
	switch v.ref.Type {
	case &RangeIterType, &TupleIterType, &strIterType, &strASCIIIterType:
		return o.own(v.ref)
	case &ListIterType:
		if !o.own(v.ref) {
			return false
		}
		l := v.AsListIter().List
		return l == nil || o.own(&l.Header)
	case &DictKeyIterType, &DictValueIterType, &DictItemIterType, &DictRevKeyIterType, &DictRevValueIterType, &DictRevItemIterType:
		if !o.own(v.ref) {
			return false
		}
		if d := (*DictIter)(v.Pointer()).d; d != nil {
			d := d.Value()
			return o.Container(&d)
		}
		return true
	case &SetIterType:
		if !o.own(v.ref) {
			return false
		}
		s := (*SetIter)(v.Pointer()).s
		return s == nil || o.own(&s.Header)
	case &EnumerateType:
		return o.own(v.ref) && o.Iterator(&(*enumerateObject)(v.Pointer()).it)
	case &ZipType:
		if !o.own(v.ref) {
			return false
		}
		its := (*zipObject)(v.Pointer()).its
		for i := range its {
			if !o.Iterator(&its[i]) {
				return false
			}
		}
		return true
	}
	return false
}

// maxElements bounds the size of a container that a function reads whole while it is owned.
const maxElements = 4096

// Elements owns v, a list, tuple or set of atoms that is read whole.
func (o *Owned) Elements(v *Value) bool {
	switch v.ref.Type {
	case &TupleType:
		return len(v.AsTuple().Items) <= maxElements && AllAtoms(v.AsTuple().Items)
	case &ListType:
		return o.own(v.ref) && len(v.AsList().Items) <= maxElements && AllAtoms(v.AsList().Items)
	case &SetType:
		return o.own(v.ref) && v.AsSet().used <= maxElements && !v.AsSet().odd
	}
	return false
}

// isPlainCheck reports whether isinstance(v, class) runs no Python code.
func isPlainCheck(v, class *Value) bool {
	if class.Is(&TupleType) {
		items := class.AsTuple().Items
		for i := range items {
			if !items[i].Is(&TypeType) || !isPlainCheck(v, &items[i]) {
				return false
			}
		}
		return true
	}
	typ := v.ref.Type
	return class.Is(&TypeType) && (typ.IsSubtype(class.AsType()) ||
		typ.Flags&plainGet != 0 && (typ.heap == nil || Same(typ.Lookup(nameClass), ObjectType.Lookup(nameClass))))
}

// Length owns v, whose length is asked for.
func (o *Owned) Length(v *Value) bool {
	switch v.ref.Type {
	case &DictType, &SetType, &ListType:
		return o.Container(v)
	}
	return v.ref.Type.IsBuiltIn() && v.ref.Type.Flags&OwnLen != 0 && o.own(v.ref)
}

// Call owns what n, called with args, works on, if n is flagged so.
func (o *Owned) Call(t *Thread, n *Native, args []Value) bool {
	switch {
	case n.Flags&(Own|OwnKey) != 0:
		if len(args) == 0 || args[0].ref.Type != n.Owner {
			return false
		}
		self := &args[0]
		switch n.Owner {
		case &DictType, &SetType, &ListType:
			if n.Flags&OwnKey != 0 && len(args) > 1 {
				return o.Keyed(t, self, &args[1])
			}
			return o.Container(self)
		}
		return (n.Flags&Own != 0 || AllAtoms(args[1:])) && o.own(self.ref)
	case n.Flags&ReadsClasses != 0:
		return len(args) == 2 && isPlainCheck(&args[0], &args[1])
	case n.ReadsLength():
		return len(args) == 1 && o.Length(&args[0])
	case n.Flags&ReadsElements == 0 || len(args) == 0:
		return false
	case n.Owner != nil: // str.join
		return len(args) == 2 && args[0].IsAtom() && o.Elements(&args[1])
	}
	return o.Elements(&args[0]) && AllAtoms(args[1:])
}

// Make owns what a call of the class typ with args works on.
func (o *Owned) Make(typ *Type, args []Value) bool {
	switch typ {
	case &ListType, &TupleType, &DictType, &SetType, &FrozenSetType:
		switch {
		case len(args) == 0:
			return true
		case len(args) > 1 || typ == &DictType:
			return false
		case args[0].Is(&RangeType):
			n := args[0].AsRange().Len
			return n.IsInt() && n.Int() <= 16*maxElements
		}
		return o.Elements(&args[0])
	case &EnumerateType:
		return len(args) > 0 && o.Iterable(&args[0]) && AllAtoms(args[1:])
	case &ZipType:
		for i := range args {
			if !o.Iterable(&args[i]) {
				return false
			}
		}
		return true
	}
	return typ.Kind == KindException && typ.IsBuiltIn() && AllAtoms(args)
}

// Exception owns e.
func (o *Owned) Exception(e *Exception) bool { return o.own(&e.Header) }
