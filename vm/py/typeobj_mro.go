package py

// This file defines the method resolution order, the layout of instances, and changes of a class's bases.

import (
	"slices"
	"strings"
)

// mergeMRO merges the base classes' orders into that of a class (C3). head is put in front.
func mergeMRO(head *Type, bases []*Type) ([]*Type, error) {
	for i, b := range bases {
		for _, c := range bases[:i] {
			if b == c {
				return nil, TypeErrorf("duplicate base class %s", b.Name)
			}
		}
	}
	for _, b := range bases {
		if b.heap != nil && b.heap.ordering {
			return nil, TypeErrorf("Cannot extend an incomplete type '%s'", b.Name)
		}
	}
	mro := []*Type{head}
	if len(bases) == 1 {
		return append(mro, bases[0].MRO...), nil
	}
	lists := make([][]*Type, 0, len(bases)+1)
	for _, b := range bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, bases)
	for {
		next, left := pickNext(lists)
		if left == 0 {
			return mro, nil
		}
		if next == nil {
			return nil, mroError(lists)
		}
		mro = append(mro, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// pickNext returns the first class at the beginning of a list that no list has further behind, and the number of lists
// that are not empty.
func pickNext(lists [][]*Type) (next *Type, left int) {
	for _, l := range lists {
		if len(l) == 0 {
			continue
		}
		left++
		if next == nil && !inTail(lists, l[0]) {
			next = l[0]
		}
	}
	return next, left
}

func inTail(lists [][]*Type, typ *Type) bool {
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			if l[i] == typ {
				return true
			}
		}
	}
	return false
}

func mroError(lists [][]*Type) error {
	var names []string
	seen := make(map[*Type]bool)
	for _, l := range lists {
		if len(l) > 0 && !seen[l[0]] {
			seen[l[0]] = true
			names = append(names, l[0].Name)
		}
	}
	return TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
}

// linearize computes the MRO of an existing class from its bases.
func linearize(typ *Type) ([]*Type, error) {
	if len(typ.Bases) == 0 {
		return []*Type{typ}, nil
	}
	return mergeMRO(typ, typ.Bases)
}

// computeMRO computes the MRO of a class, by its metaclass's method mro if that is not type's.
func computeMRO(t *Thread, typ *Type) ([]*Type, error) {
	meta := typ.Header.Type
	if meta.heap == nil || !overrides(&TypeType, meta, nameMRO) {
		return linearize(typ)
	}
	v, err := mustCall(t, nameMRO, typ.Value())
	if err != nil {
		return nil, err
	}
	items, err := Collect(t, v)
	if err != nil {
		return nil, err
	}
	if len(items) == 0 {
		return nil, TypeErrorf("type MRO must not be empty")
	}
	mro := make([]*Type, len(items))
	for i, x := range items {
		if !x.IsKind(KindType) {
			return nil, TypeErrorf("mro() returned a non-class ('%s')", TypeName(x))
		}
		mro[i] = x.AsType()
		if !typ.Base.IsSubtype(solidBase(mro[i])) {
			return nil, TypeErrorf("mro() returned base with unsuitable layout ('%s')", mro[i].Name)
		}
	}
	if !slices.Contains(mro, &ObjectType) {
		mro = append(mro, &ObjectType)
	}
	return mro, nil
}

// solidBase returns the class that decides which Go type the instances of typ have, and which slots of their own.
func solidBase(typ *Type) *Type {
	for ; typ.Base != nil; typ = typ.Base {
		switch {
		case typ.Flags&Mixin != 0:
		case typ.heap != nil:
			if len(typ.heap.slots) > 0 {
				return typ
			}
		case typ.Kind == KindException:
			// All exceptions have one Go type; those that declare members have a layout of their own in CPython.
			if len(typ.def.Members) > 0 {
				return typ
			}
		case typ.def.Slots.New != nil || typ.Base == &ObjectType:
			return typ
		}
	}
	return typ
}

// bestBase returns the base whose Go type and layout the instances of a class with these bases have.
func bestBase(bases []*Type) (*Type, error) {
	var winner, base *Type
	for _, b := range bases {
		if b.Flags&Final != 0 {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", b.FullName())
		}
		solid := solidBase(b)
		switch {
		case winner == nil:
			winner, base = solid, b
		case winner.IsSubtype(solid):
		case solid.IsSubtype(winner):
			winner, base = solid, b
		default:
			return nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return base, nil
}

// typeSetBases is the assignment to __bases__.
func typeSetBases(t *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__bases__"); err != nil {
		return err
	}
	typ := v.AsType()
	if !val.IsKind(KindTuple) {
		return TypeErrorf("can only assign tuple to %s.__bases__, not %s", typ.Name, TypeName(val))
	}
	items := val.AsTuple().Items
	if len(items) == 0 {
		return TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", typ.Name)
	}
	bases := make([]*Type, len(items))
	for i, x := range items {
		if !x.IsKind(KindType) {
			return TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", typ.Name, TypeName(x))
		}
		bases[i] = x.AsType()
		if bases[i].IsSubtype(typ) {
			return TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
	}
	base, err := bestBase(bases)
	if err != nil {
		return err
	}
	for b := base; b != nil; b = b.Base { // an order may be out of date while a method mro() runs
		if b == typ {
			return TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
	}
	if solidBase(base) != solidBase(typ.Base) {
		switch base.Kind {
		case KindInt, KindFloat, KindComplex, KindStr, KindBytes, KindByteArray:
			return TypeErrorf("__bases__ assignment: '%s' deallocator differs from '%s'", base.Name, typ.Base.Name)
		}
		return TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", base.Name, typ.Base.Name)
	}
	if (base == &ObjectType) != (typ.Base == &ObjectType) {
		// It would do here, but not in CPython.
		return TypeErrorf("__bases__ assignment: '%s' deallocator differs from '%s'", base.Name, typ.Base.Name)
	}
	oldBases, oldBase := typ.Bases, typ.Base
	typ.Bases, typ.Base = bases, base
	undo, err := relinearize(t, typ, nil)
	if &typ.Bases[0] != &bases[0] {
		return err // a method mro() has set others
	}
	if err != nil {
		typ.Bases, typ.Base = oldBases, oldBase
		for i := len(undo) - 1; i >= 0; i-- {
			undo[i].typ.MRO = undo[i].mro
			undo[i].typ.Version = t.RT.versions.next()
		}
		return err
	}
	for _, b := range oldBases {
		b.removeSubclass(t.RT, typ)
	}
	for _, b := range bases {
		b.addSubclass(t.RT, typ)
	}
	typ.changed(true, true)
	return nil
}

// A savedMRO is the order that a class had before relinearize.
type savedMRO struct {
	typ *Type
	mro []*Type
}

// relinearize computes the orders of typ and its subclasses anew. It returns what they were, for the case of an error.
func relinearize(t *Thread, typ *Type, undo []savedMRO) ([]savedMRO, error) {
	mro, err := computeMRO(t, typ)
	if err != nil {
		return undo, err
	}
	undo = append(undo, savedMRO{typ, typ.MRO})
	typ.MRO = mro
	for _, sub := range typ.Subclasses(t.RT) {
		if undo, err = relinearize(t, sub, undo); err != nil {
			return undo, err
		}
	}
	return undo, nil
}
