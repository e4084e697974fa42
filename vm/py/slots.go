package py

// This file defines how slots are numbered, copied and inherited, and which slots a class made in Python gets.

import (
	"sync/atomic"
	"unsafe"
)

// A slotID numbers the slots.
type slotID uint8

const (
	slotRepr slotID = iota
	slotStr
	slotHash
	slotCompare
	slotCall
	slotNew
	slotInit
	slotGetAttr
	slotSetAttr
	slotGet
	slotSet
	slotBool
	slotIndex
	slotInt
	slotFloat
	slotNeg
	slotPos
	slotInvert
	slotAbs
	slotConcat
	slotConcatInPlace
	slotRepeat
	slotRepeatInPlace
	slotLen
	slotGetItem
	slotSetItem
	slotContains
	slotIter
	slotNext
	slotAwait
	slotAIter
	slotANext
	slotBuffer
	slotBinary  // the first of NumBinaryOps
	slotInPlace = slotBinary + slotID(NumBinaryOps)
	numSlots    = slotInPlace + slotID(NumBinaryOps)
)

// A slotMask is a set of slots.
type slotMask [2]uint64

func (s *slotMask) add(id slotID)      { s[id>>6] |= 1 << (id & 63) }
func (s *slotMask) has(id slotID) bool { return s[id>>6]&(1<<(id&63)) != 0 }

// take sets a slot of s to that of src and reports whether that is not nil.
func (s *Slots) take(id slotID, src *Slots) bool {
	switch id {
	case slotRepr:
		s.Repr = src.Repr
		return s.Repr != nil
	case slotStr:
		s.Str = src.Str
		return s.Str != nil
	case slotHash:
		s.Hash = src.Hash
		return s.Hash != nil
	case slotCompare:
		s.Compare = src.Compare
		return s.Compare != nil
	case slotCall:
		s.Call = src.Call
		return s.Call != nil
	case slotNew:
		s.New = src.New
		return s.New != nil
	case slotInit:
		s.Init = src.Init
		return s.Init != nil
	case slotGetAttr:
		s.GetAttr = src.GetAttr
		return s.GetAttr != nil
	case slotSetAttr:
		s.SetAttr = src.SetAttr
		return s.SetAttr != nil
	case slotGet:
		s.Get = src.Get
		return s.Get != nil
	case slotSet:
		s.Set = src.Set
		return s.Set != nil
	case slotBool:
		s.Bool = src.Bool
		return s.Bool != nil
	case slotIndex:
		s.Index = src.Index
		return s.Index != nil
	case slotInt:
		s.Int = src.Int
		return s.Int != nil
	case slotFloat:
		s.Float = src.Float
		return s.Float != nil
	case slotNeg:
		s.Neg = src.Neg
		return s.Neg != nil
	case slotPos:
		s.Pos = src.Pos
		return s.Pos != nil
	case slotInvert:
		s.Invert = src.Invert
		return s.Invert != nil
	case slotAbs:
		s.Abs = src.Abs
		return s.Abs != nil
	}
	return s.takeContainer(id, src)
}

// takeContainer is take for the slots of containers, iterators and operators.
func (s *Slots) takeContainer(id slotID, src *Slots) bool {
	switch id {
	case slotConcat:
		s.Concat = src.Concat
		return s.Concat != nil
	case slotConcatInPlace:
		s.ConcatInPlace = src.ConcatInPlace
		return s.ConcatInPlace != nil
	case slotRepeat:
		s.Repeat = src.Repeat
		return s.Repeat != nil
	case slotRepeatInPlace:
		s.RepeatInPlace = src.RepeatInPlace
		return s.RepeatInPlace != nil
	case slotLen:
		s.Len = src.Len
		return s.Len != nil
	case slotGetItem:
		s.GetItem = src.GetItem
		return s.GetItem != nil
	case slotSetItem:
		s.SetItem = src.SetItem
		return s.SetItem != nil
	case slotContains:
		s.Contains = src.Contains
		return s.Contains != nil
	case slotIter:
		s.Iter = src.Iter
		return s.Iter != nil
	case slotNext:
		s.Next, s.NextStop = src.Next, src.NextStop
		return s.Next != nil
	case slotAwait:
		s.Await = src.Await
		return s.Await != nil
	case slotAIter:
		s.AIter = src.AIter
		return s.AIter != nil
	case slotANext:
		s.ANext = src.ANext
		return s.ANext != nil
	case slotBuffer:
		s.Buffer, s.Format = src.Buffer, src.Format
		return s.Buffer != nil
	}
	if id >= slotInPlace {
		s.InPlace[id-slotInPlace] = src.InPlace[id-slotInPlace]
		return s.InPlace[id-slotInPlace] != nil
	}
	s.Binary[id-slotBinary] = src.Binary[id-slotBinary]
	return s.Binary[id-slotBinary] != nil
}

// has reports whether a slot is not nil. It writes nothing that is shared: other runtimes look at the same built-in types.
func (s *Slots) has(id slotID) bool {
	var one Slots
	return one.take(id, s)
}

// inherit fills the nil slots of a built-in type with those of its base. A type that defines comparison without hashing
// cannot be hashed. A type whose base is object and that has no New cannot be instantiated.
func (s *Slots) inherit(base *Slots) {
	comparesOrHashes := s.Compare != nil || s.Hash != nil
	for id := slotID(0); id < numSlots; id++ {
		switch {
		case s.has(id), (id == slotHash || id == slotCompare) && comparesOrHashes, id == slotNew && base == &ObjectType.Slots:
		default:
			s.take(id, base)
		}
	}
}

// Flags of a class that tell whether its slots are those of object.
const (
	plainGet  TypeFlags = 1 << (iota + 24) // GetAttr, apart from a __getattr__ for what is not found
	plainSet                               // SetAttr
	plainNew                               // New
	plainInit                              // Init
	// Abstract says that the class has abstract methods, so that it cannot be instantiated.
	Abstract
	// hasWeakRef says that instances can be referred to weakly.
	hasWeakRef
	// Mixin says that a built-in type adds nothing to the instances of object: its subclasses are as if made in Python
	// throughout, and it is made by object's New.
	Mixin
)

// noteInherited sets the flags that a built-in type has because it took over slots of object.
func (typ *Type) noteInherited(own *Slots) {
	base := plainGet | plainSet | plainNew | plainInit
	if typ.Base != nil {
		if typ.Flags&Mixin != 0 {
			typ.New = ObjectType.New
		}
		base &= typ.Base.Flags
		if own.GetAttr != nil {
			base &^= plainGet
		}
		if own.SetAttr != nil {
			base &^= plainSet
		}
		if own.Init != nil {
			base &^= plainInit
		}
		if typ.Flags&Mixin == 0 {
			base &^= plainNew
		}
	}
	typ.Flags |= base
}

// A lookupCache remembers what was found in a class and its bases, by the address of an interned name. An entry does not
// change and is valid for one version of the class.
type lookupCache [64]atomic.Pointer[lookupEntry]

type lookupEntry struct {
	name    *Str
	version uint32
	v       Value
}

// lookupInterned is Lookup for an interned name.
func (typ *Type) lookupInterned(name *Str) Value {
	c := typ.cache.Load()
	if c == nil {
		c = new(lookupCache)
		typ.cache.Store(c)
	}
	p := &c[uintptr(unsafe.Pointer(name))>>6%uintptr(len(c))]
	version := typ.Version
	if e := p.Load(); e != nil && e.name == name && e.version == version {
		return e.v
	}
	v := typ.lookupMRO(name)
	p.Store(&lookupEntry{name, version, v})
	return v
}

// lookupMRO is Lookup without the help of the cache.
func (typ *Type) lookupMRO(name *Str) Value {
	for _, b := range typ.MRO {
		if v := b.Own().GetStr(name); v != nil {
			return *v
		}
	}
	return Value{}
}

// updateSlots computes the slots of a heap class from the special methods found in its MRO.
func (typ *Type) updateSlots() {
	var s Slots
	var generic slotMask
	flags := typ.Flags &^ (plainGet | plainSet | plainNew | plainInit)
	row := 0
	for id := slotID(0); id < numSlots; id++ {
		end := row
		for end < len(specials) && specials[end].id == id {
			end++
		}
		owner, made := typ.slotSource(id, specials[row:end])
		row = end
		switch {
		case made:
			s.take(id, &madeSlots)
			generic.add(id)
			// A __getattr__ leaves what is found as it is.
			if id == slotGetAttr && owner != nil && owner.Flags&plainGet != 0 {
				flags |= plainGet
			}
		case owner != nil:
			s.take(id, &owner.Slots)
			switch id {
			case slotGetAttr:
				flags |= owner.Flags & plainGet
			case slotSetAttr:
				flags |= owner.Flags & plainSet
			case slotNew:
				flags |= owner.Flags & plainNew
			case slotInit:
				flags |= owner.Flags & plainInit
			}
		}
	}
	s.Buffer, s.Format = typ.Base.Buffer, typ.Base.Format
	typ.Slots, typ.heap.generic, typ.Flags = s, generic, flags
	typ.heap.initFunc = nil
	if init := typ.lookupMRO(nameInit); !init.IsZero() && init.Is(&FuncType) {
		typ.heap.initFunc = init.AsFunc()
	}
}

// slotSource finds out where a heap class gets a slot from: from the built-in type owner, whose methods all of the slot's
// special methods are; or, if made is true, the slot is the one that calls the special methods. If neither, it is nil.
func (typ *Type) slotSource(id slotID, rows []special) (owner *Type, made bool) {
	for i := range rows {
		attr := typ.lookupMRO(rows[i].name)
		if attr.IsZero() {
			continue
		}
		if id == slotHash && attr.IsNone() {
			return nil, false
		}
		o, slot := builtinOwner(attr, rows[i].name)
		if o != nil && slot != id && slot != numSlots && typ.IsSubtype(o) {
			continue // another slot's: list.__add__ is the slot Concat
		}
		if o != nil && (!o.Slots.has(id) || !typ.IsSubtype(o)) {
			o = nil // list.__len__ in a class that is no list: the call will be refused
		}
		if o == nil || owner != nil && owner != o {
			if id >= slotConcat && id <= slotRepeatInPlace {
				return nil, false
			}
			if id != slotGetAttr {
				owner = nil
			}
			return owner, true
		}
		owner = o
	}
	return owner, false
}

// builtinOwner returns the built-in type that the special method attr belongs to, nil if it is something else, and the slot
// that attr stands for, numSlots if it is a method proper.
func builtinOwner(attr Value, name *Str) (*Type, slotID) {
	switch attr.Type() {
	case &WrapperDescType:
		w := asWrapper(attr)
		if w.row.name == name {
			return w.owner, w.row.id
		}
	case &MethodDescType:
		if n := attr.AsNative(); n.Owner.heap == nil && n.Name == name.String() {
			return n.Owner, numSlots
		}
	case &NativeType:
		if n := attr.AsNative(); n.Owner != nil && n.Name == "__new__" && name == nameNew {
			return n.Owner, slotNew
		}
	}
	return nil, 0
}
