package py

// This file defines how classes are made: type(name, bases, dict) and the class statement.

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// typeNew is type.__new__.
func typeNew(t *Thread, meta *Type, args Args) (Value, error) {
	if len(args.Pos) != 3 {
		return Value{}, TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(args.Pos))
	}
	name, bases, ns := args.Pos[0], args.Pos[1], args.Pos[2]
	switch {
	case !name.IsKind(KindStr):
		return Value{}, TypeErrorf("type.__new__() argument 1 must be str, not %s", argTypeName(name))
	case !bases.IsKind(KindTuple):
		return Value{}, TypeErrorf("type.__new__() argument 2 must be tuple, not %s", argTypeName(bases))
	case !ns.IsKind(KindDict):
		return Value{}, TypeErrorf("type.__new__() argument 3 must be dict, not %s", TypeName(ns))
	}
	winner := meta
	for _, b := range bases.AsTuple().Items {
		bt := b.Type()
		if winner.IsSubtype(bt) {
			continue
		}
		if !bt.IsSubtype(winner) {
			if m := b.Type().Lookup(nameMROEntries); !m.IsZero() {
				return Value{}, TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
			}
			return Value{}, errMetaConflict()
		}
		winner = bt
	}
	if winner != meta && winner.makes(slotNew) {
		return winner.New(t, winner, args)
	}
	class, err := newClass(t, winner, name.AsStr().String(), bases.AsTuple().Items, ns.AsDict())
	if err != nil {
		return Value{}, err
	}
	if err := class.announce(t, Args{Kw: args.Kw, Names: args.Names}); err != nil {
		return Value{}, err
	}
	return class.Value(), nil
}

func errMetaConflict() error {
	return TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}

// NewClass makes a class as the call meta(name, bases, ns) of Python does with type as metaclass. ns is copied.
func NewClass(t *Thread, name string, bases []*Type, ns *Dict) (*Type, error) {
	v, err := typeNew(t, &TypeType, Args{Pos: []Value{NewStr(name).Value(), NewTuple(typeValues(bases)).Value(), ns.Value()}})
	if err != nil {
		return nil, err
	}
	return v.AsType(), nil
}

// newClass makes a heap class whose attributes are a copy of ns.
func newClass(t *Thread, meta *Type, name string, baseValues []Value, ns *Dict) (*Type, error) {
	bases := []*Type{&ObjectType}
	if len(baseValues) > 0 {
		bases = make([]*Type, len(baseValues))
		for i, b := range baseValues {
			if !b.IsKind(KindType) {
				return nil, TypeErrorf("bases must be types")
			}
			bases[i] = b.AsType()
		}
	}
	base, err := bestBase(bases)
	if err != nil {
		return nil, err
	}
	if strings.Contains(name, "\x00") {
		return nil, ValueErrorf("type name must not contain null characters")
	}
	if err := encodable(t, name); err != nil {
		return nil, err
	}
	typ := &Type{Name: name, QualName: name, Base: base, Bases: bases, Kind: base.Kind, Flags: Heap, attrs: NewDict()}
	typ.Header.Type = meta
	typ.heap = &heapType{rt: t.RT}
	typ.dictOf = base.dictOf
	if base == &ObjectType || base.Flags&Mixin != 0 {
		typ.Kind, typ.dictOf = KindInst, instDictOf
	}
	for _, b := range bases {
		typ.Flags |= b.Flags & (HasDict | hasWeakRef)
		if typ.Flags&(IsSequence|IsMapping) == 0 {
			typ.Flags |= b.Flags & (IsSequence | IsMapping)
		}
	}
	typ.Flags |= base.Flags & MatchSelf
	if typ.dictOf == nil {
		typ.Flags &^= HasDict
	}
	ns.Each(func(k, v Value) bool {
		if k.IsKind(KindStr) {
			typ.attrs.SetStr(Intern(k.AsStr().String()), v)
		} else if err = typ.attrs.Set(t, k, v); err == nil {
			err = t.Warn(&RuntimeWarningType, "non-string key in the __dict__ of class "+name, 0)
		}
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	if err := typ.prepareAttrs(t); err != nil {
		return nil, err
	}
	if err := typ.declareSlots(t); err != nil {
		return nil, err
	}
	if typ.attrs.GetStr(nameDoc) == nil {
		typ.attrs.SetStr(nameDoc, None)
	}
	if typ.attrs.GetStr(nameHash) == nil && typ.attrs.GetStr(nameEq) != nil {
		typ.attrs.SetStr(nameHash, None)
	}
	typ.MRO = append([]*Type{typ}, base.MRO...) // for a method mro
	typ.heap.ordering = true
	mro, err := computeMRO(t, typ)
	typ.heap.ordering = false
	if err != nil {
		return nil, err
	}
	typ.MRO = mro
	typ.Version = t.RT.versions.next()
	typ.updateSlots()
	typ.guessSize()
	for _, b := range bases {
		b.addSubclass(t.RT, typ)
	}
	return typ, nil
}

// encodable returns a UnicodeEncodeError if s has lone surrogates.
func encodable(t *Thread, s string) error {
	if utf8.ValidString(s) {
		return nil
	}
	_, err := Encode(t, NewStr(s), "utf-8", "strict")
	return err
}

// prepareAttrs brings the attributes of a new class into shape: it fills in __module__, takes out __qualname__, and wraps
// the functions that are static or class methods without saying so.
func (typ *Type) prepareAttrs(t *Thread) error {
	if p := typ.attrs.GetStr(nameModule); p != nil {
		typ.noteModule(*p)
	} else if f, ok := t.Exec.Frame(0); ok && f.Func != nil && f.Func.Globals != nil {
		if p := f.Func.Globals.GetStr(nameName); p != nil {
			typ.attrs.SetStr(nameModule, *p)
			typ.noteModule(*p)
		}
	}
	if p := typ.attrs.GetStr(nameDoc); p != nil && p.IsKind(KindStr) {
		if err := encodable(t, p.AsStr().s); err != nil {
			return err
		}
	}
	if p := typ.attrs.GetStr(nameQualName); p != nil {
		if !p.IsKind(KindStr) {
			return TypeErrorf("type __qualname__ must be a str, not %s", TypeName(*p))
		}
		typ.QualName = p.AsStr().String()
		typ.attrs.DelStr(nameQualName)
	}
	for _, name := range [...]*Str{nameNew, nameInitSubclass, nameClassGetItem} {
		if p := typ.attrs.GetStr(name); p != nil && p.Is(&FuncType) {
			w := NewClassMethod(*p)
			if name == nameNew {
				w = NewStaticMethod(*p)
			}
			typ.attrs.SetStr(name, w)
		}
	}
	if p := typ.attrs.GetStr(nameClassCell); p != nil {
		if !p.Is(&CellType) {
			r, err := Repr(t, p.Type().Value())
			if err != nil {
				return err
			}
			return TypeErrorf("__classcell__ must be a nonlocal cell, not %s", r)
		}
		p.AsCell().V.Put(typ.Value(), true)
		typ.attrs.DelStr(nameClassCell)
	}
	if p := typ.attrs.GetStr(nameClassDict); p != nil {
		if !p.Is(&CellType) {
			r, err := Repr(t, p.Type().Value())
			if err != nil {
				return err
			}
			return TypeErrorf("__classdictcell__ must be a nonlocal cell, not %s", r)
		}
		p.AsCell().V.Put(typ.attrs.Value(), true) // what annotations see from now on, with later changes
		typ.attrs.DelStr(nameClassDict)
	}
	return nil
}

// declareSlots evaluates __slots__ and gives the class the attributes __dict__ and __weakref__ where its instances have
// them and those of its bases do not.
func (typ *Type) declareSlots(t *Thread) error {
	mayDict := typ.Flags&HasDict == 0 && typ.dictOf != nil
	mayWeak := typ.Flags&hasWeakRef == 0
	addDict, addWeak := mayDict, mayWeak
	if p := typ.attrs.GetStr(nameSlots); p != nil {
		addDict, addWeak = false, false
		names, err := slotNames(t, *p)
		if err != nil {
			return err
		}
		if len(names) > 0 {
			if k := typ.Kind; k == KindInt || k == KindBytes || k == KindTuple || typ.dictOf == nil {
				return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", typ.Base.Name)
			}
		}
		for _, name := range names {
			switch {
			case name == nameDict.s:
				if !mayDict || addDict {
					return TypeErrorf("__dict__ slot disallowed: we already got one")
				}
				addDict = true
			case name == nameWeakRef.s:
				if !mayWeak || addWeak {
					return TypeErrorf("__weakref__ slot disallowed: we already got one")
				}
				addWeak = true
			default:
				if err := typ.declareSlot(name); err != nil {
					return err
				}
			}
		}
	}
	if addDict {
		typ.Flags |= HasDict
		if typ.attrs.GetStr(nameDict) == nil {
			typ.attrs.SetStr(nameDict, newGetSet(typ, &dictMember))
		}
	}
	if addWeak {
		typ.Flags |= hasWeakRef
		if typ.attrs.GetStr(nameWeakRef) == nil {
			typ.attrs.SetStr(nameWeakRef, newGetSet(typ, &weakRefMember))
		}
	}
	return nil
}

// slotNames returns the names in the value of __slots__.
func slotNames(t *Thread, v Value) ([]string, error) {
	items := []Value{v}
	if !v.IsKind(KindStr) {
		var err error
		if items, err = Collect(t, v); err != nil {
			return nil, err
		}
	}
	names := make([]string, len(items))
	for i, x := range items {
		if !x.IsKind(KindStr) {
			return nil, TypeErrorf("__slots__ items must be strings, not '%s'", TypeName(x))
		}
		names[i] = x.AsStr().String()
		if !isSlotName(names[i]) {
			return nil, TypeErrorf("__slots__ must be identifiers")
		}
	}
	return names, nil
}

func (typ *Type) declareSlot(name string) error {
	name = mangle(typ.Name, name)
	id := Intern(name)
	if p := typ.attrs.GetStr(id); p != nil && name != nameQualName.s && name != nameClassCell.s {
		if p.Is(&MemberType) && asMember(*p).owner == typ {
			return nil // the name is there twice
		}
		return ValueErrorf("'%s' in __slots__ conflicts with class variable", name)
	}
	typ.heap.slots = append(typ.heap.slots, id)
	typ.attrs.SetStr(id, newMember(typ, id))
	return nil
}

// mangle returns the name under which a private name is known outside its class.
func mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// guessSize makes instances have room for the attributes that the methods of the class, and those of its base, are seen to
// set in self, and for its slots.
func (typ *Type) guessSize() {
	if typ.Kind != KindInst {
		return
	}
	names := make(map[string]bool)
	for _, b := range typ.MRO {
		if b.heap == nil {
			continue
		}
		if b == typ {
			b.heap.selfAttrs = selfAttrs(b.attrs)
		}
		for _, n := range b.heap.selfAttrs {
			names[n] = true
		}
		for _, n := range b.heap.slots {
			names[n.s] = true
		}
	}
	typ.heap.reserve(len(names))
}

// selfAttrs returns the names of the attributes that the methods among attrs set in self, which the compiler has noted.
func selfAttrs(attrs *Dict) []string {
	p := attrs.GetStr(nameStaticAttrs)
	if p == nil || !p.IsKind(KindTuple) {
		return nil
	}
	return sortedNames(p.AsTuple().Items)
}

// announce tells the attributes and the base of a new class of it: __set_name__ and __init_subclass__.
func (typ *Type) announce(t *Thread, kw Args) error {
	var names, attrs []Value
	typ.attrs.Each(func(k, v Value) bool {
		names, attrs = append(names, k), append(attrs, v)
		return true
	})
	for i, attr := range attrs {
		f, unbound, err := findSpecial(t, attr, nameSetName)
		if err != nil {
			return err
		}
		if f.IsZero() {
			continue
		}
		pos := []Value{attr, typ.Value(), names[i]}
		if !unbound {
			pos = pos[1:]
		}
		if _, err = t.CallArgs(f, Args{Pos: pos}); err != nil {
			r, rerr := Repr(t, names[i])
			if rerr == nil {
				noteError(t, AsError(err), "Error calling __set_name__ on '"+TypeName(attr)+"' instance "+r+" in '"+typ.Name+"'")
			}
			return err
		}
	}
	if !slices.Contains(typ.MRO, typ) { // a method mro has left it out
		return TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (%s).", typ.Name, typ.Name)
	}
	init, err := superAttr(t, typ, typ.Value(), typ, nameInitSubclass)
	if err != nil {
		return err
	}
	_, err = t.CallArgs(init, kw)
	return err
}

// noteError adds a note to an exception.
func noteError(t *Thread, e *Exception, note string) {
	if e.Dict == nil {
		e.Dict = NewDict()
	}
	notes := Intern("__notes__")
	if p := e.Dict.GetStr(notes); p != nil && p.Is(&ListType) {
		l := p.AsList()
		_ = ListAppend(t, l, NewStr(note).Value()) // the note is all that is lost
		return
	}
	e.Dict.SetStr(notes, NewList([]Value{NewStr(note).Value()}).Value())
}

// BuildClass is __build_class__: it makes the class of a class statement from the function that runs the body, the name,
// the bases and the keyword arguments. The body gets the namespace as its argument; it returns the cell __class__, if
// methods refer to it, or None.
func BuildClass(t *Thread, args Args) (Value, error) {
	if len(args.Pos) < 2 {
		return Value{}, TypeErrorf("__build_class__: not enough arguments")
	}
	body, name := args.Pos[0], args.Pos[1]
	if !body.Is(&FuncType) {
		return Value{}, TypeErrorf("__build_class__: func must be a function")
	}
	if !name.IsKind(KindStr) {
		return Value{}, TypeErrorf("__build_class__: name is not a string")
	}
	origBases := append([]Value(nil), args.Pos[2:]...)
	bases, resolved, err := ResolveBases(t, origBases)
	if err != nil {
		return Value{}, err
	}
	baseTuple := NewTuple(bases).Value()
	meta, kw, err := metaclass(args, bases)
	if err != nil {
		return Value{}, err
	}
	ns, err := prepareNamespace(t, meta, name, baseTuple, kw)
	if err != nil {
		return Value{}, err
	}
	cell, err := t.Exec.CallFunc(body.AsFunc(), Args{Pos: []Value{ns}})
	if err != nil {
		return Value{}, err
	}
	if resolved {
		if err := SetItem(t, ns, nameOrigBases.Value(), NewTuple(origBases).Value()); err != nil {
			return Value{}, err
		}
	}
	kw.Pos = []Value{name, baseTuple, ns}
	class, err := t.CallArgs(meta, kw)
	if err != nil || !class.IsKind(KindType) || !cell.Is(&CellType) {
		return class, err
	}
	return class, checkClassCell(t, cell.AsCell(), name.AsStr().String(), class)
}

// checkClassCell checks that type.__new__ got to see the cell __class__.
func checkClassCell(t *Thread, cell *Cell, name string, class Value) error {
	have := cell.Get()
	if Same(have, class) {
		return nil
	}
	r, err := Repr(t, class)
	if err != nil {
		return err
	}
	if have.IsUnbound() || have.IsZero() {
		return Errorf(&RuntimeErrorType, "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name, r)
	}
	what, err := Repr(t, have)
	if err != nil {
		return err
	}
	return TypeErrorf("__class__ set to %s defining '%s' as %s", what, name, r)
}

// ResolveBases replaces the bases that are no classes but have __mro_entries__. resolved tells whether there was one.
func ResolveBases(t *Thread, orig []Value) (bases []Value, resolved bool, err error) {
	bases = make([]Value, 0, len(orig))
	for _, b := range orig {
		if b.IsKind(KindType) {
			bases = append(bases, b)
			continue
		}
		f, err := FindAttr(t, b, nameMROEntries)
		if err != nil {
			return nil, false, err
		}
		if f.IsZero() {
			bases = append(bases, b)
			continue
		}
		r, err := t.Call(f, NewTuple(orig).Value())
		if err != nil {
			return nil, false, err
		}
		if !r.IsKind(KindTuple) {
			return nil, false, TypeErrorf("__mro_entries__ must return a tuple")
		}
		bases = append(bases, r.AsTuple().Items...)
		resolved = true
	}
	return bases, resolved, nil
}

// metaclass decides on the metaclass of a class statement. kw are the keyword arguments without that of metaclass.
func metaclass(args Args, bases []Value) (meta Value, kw Args, err error) {
	for i, n := range args.Names {
		if n.String() == "metaclass" {
			meta = args.Kw[i]
			continue
		}
		kw.Names, kw.Kw = append(kw.Names, n), append(kw.Kw, args.Kw[i])
	}
	if meta.IsZero() {
		meta = TypeType.Value()
		if len(bases) > 0 {
			meta = bases[0].Type().Value()
		}
	}
	if !meta.IsKind(KindType) {
		return meta, kw, nil
	}
	winner := meta.AsType()
	for _, b := range bases {
		bt := b.Type()
		if winner.IsSubtype(bt) {
			continue
		}
		if !bt.IsSubtype(winner) {
			return Value{}, kw, errMetaConflict()
		}
		winner = bt
	}
	return winner.Value(), kw, nil
}

func prepareNamespace(t *Thread, meta, name, bases Value, kw Args) (Value, error) {
	if Same(meta, TypeType.Value()) {
		return NewDict().Value(), nil
	}
	prepare, err := FindAttr(t, meta, namePrepare)
	if err != nil {
		return Value{}, err
	}
	if prepare.IsZero() {
		return NewDict().Value(), nil
	}
	kw.Pos = []Value{name, bases}
	ns, err := t.CallArgs(prepare, kw)
	if err != nil {
		return Value{}, err
	}
	if ns.Type().GetItem == nil || ns.Type().Kind == KindStr {
		who := "<metaclass>"
		if meta.IsKind(KindType) {
			who = meta.AsType().Name
		}
		return Value{}, TypeErrorf("%s.__prepare__() must return a mapping, not %s", who, TypeName(ns))
	}
	return ns, nil
}

// sortedNames returns the names, sorted.
func sortedNames(items []Value) []string {
	names := make([]string, 0, len(items))
	for _, v := range items {
		if v.IsKind(KindStr) {
			names = append(names, v.AsStr().String())
		}
	}
	sort.Strings(names)
	return names
}
