package py

// This file defines the class type: calling a class, attributes of classes, and what happens when they change.

import (
	"slices"
	"sync/atomic"
	"weak"
)

// A heapType is what a class has in addition that was made by a class statement or by type().
type heapType struct {
	rt        *Runtime
	generic   slotMask // the slots that call special methods
	initFunc  *Func    // __init__, if it is a Python function
	slots     []*Str   // the names that its __slots__ declares, without __dict__ and __weakref__
	selfAttrs []string // names of attributes that its methods set in self
	subs      subclassList
	ordering  bool // its first order is being computed, by a method mro()

	size  atomic.Int32 // index into sizes, for new instances
	roots [numSizes]atomic.Pointer[Shape]
}

// A subclassList lists the direct subclasses of a class, in the order of their making, without keeping them alive.
type subclassList []weak.Pointer[Type]

// add appends a subclass. Now and then it drops those that are gone.
func (l *subclassList) add(typ *Type) {
	if len(*l) == cap(*l) {
		live := (*l)[:0]
		for _, w := range *l {
			if w.Value() != nil {
				live = append(live, w)
			}
		}
		*l = live
	}
	*l = append(*l, weak.Make(typ))
}

func (l *subclassList) remove(typ *Type) {
	for i, w := range *l {
		if w.Value() == typ {
			*l = append((*l)[:i:i], (*l)[i+1:]...)
			return
		}
	}
}

// addSubclass notes that sub is a direct subclass of typ. Built-in types are shared by runtimes, so theirs are listed in
// the runtime.
func (typ *Type) addSubclass(rt *Runtime, sub *Type) {
	rt.classMu.Lock()
	defer rt.classMu.Unlock()
	if rt.Numbered() {
		rt.classes = append(rt.classes, sub)
	}
	if typ.heap != nil {
		typ.heap.subs.add(sub)
		return
	}
	l := rt.subclasses[typ]
	if l == nil {
		l = new(subclassList)
		rt.subclasses[typ] = l
	}
	l.add(sub)
}

func (typ *Type) removeSubclass(rt *Runtime, sub *Type) {
	rt.classMu.Lock()
	defer rt.classMu.Unlock()
	if typ.heap != nil {
		typ.heap.subs.remove(sub)
	} else if l := rt.subclasses[typ]; l != nil {
		l.remove(sub)
	}
}

// Subclasses returns the direct subclasses of typ: built-in ones, and those that were made in rt.
func (typ *Type) Subclasses(rt *Runtime) []*Type {
	rt.classMu.Lock()
	defer rt.classMu.Unlock()
	l := rt.subclasses[typ]
	if typ.heap != nil {
		l = &typ.heap.subs
	}
	all := slices.Clone(typ.derived)
	if l == nil {
		return all
	}
	for _, w := range *l {
		if sub := w.Value(); sub != nil {
			all = append(all, sub)
		}
	}
	return all
}

// TypeType is the class type.
var TypeType Type

func setupType() {
	TypeType.define(&Def{
		Name: "type",
		Doc:  "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
		Kind: KindType,
		Slots: Slots{
			Repr: typeRepr, Call: typeCall, New: typeNew, Init: typeInit, GetAttr: typeGetAttr, SetAttr: typeSetAttr,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: unionOr},
		},
		Methods: []MethodDef{
			{Name: "mro", Fn: typeMROMethod, Doc: "Return a type's method resolution order."},
			{Name: "__subclasses__", Fn: typeSubclasses, Doc: "Return a list of immediate subclasses."},
			{Name: "__prepare__", Fn: typePrepare, Flags: ClassM | Kw, Doc: "Create the namespace for the class statement"},
			{Name: "__instancecheck__", Fn: typeInstanceCheck, Min: 1, Max: 1, Doc: "Check if an object is an instance."},
			{Name: "__subclasscheck__", Fn: typeSubclassCheck, Min: 1, Max: 1, Doc: "Check if a class is a subclass."},
			{Name: "__dir__", Fn: typeDir, Doc: "Specialized __dir__ implementation for types."},
			{Name: "__sizeof__", Fn: typeSizeof, Doc: "Return memory consumption of the type object."},
		},
		Members: typeMembers,
	})
}

func typeRepr(t *Thread, v Value) (string, error) {
	if t.InPython2() {
		if s := typeName2(v.AsType()); s != "" {
			return s, nil
		}
	}
	return "<class '" + v.AsType().FullName() + "'>", nil
}

// typeCall makes an instance, or tells the class if it is called as type(x).
func typeCall(t *Thread, f Value, args Args) (Value, error) {
	class := f.AsType()
	if class == &TypeType {
		if len(args.Pos) == 1 && len(args.Names) == 0 {
			if v := args.Pos[0]; v.Is(&IntType) && !v.IsInt() && t.InPython2() {
				return long2(t), nil
			}
			return ClassOf(args.Pos[0]).Value(), nil
		}
		if len(args.Pos) != 3 {
			return Value{}, TypeErrorf("type() takes 1 or 3 arguments")
		}
	}
	if init := class.PlainInit(); init != nil {
		v := NewInst(class).Value()
		r, err := t.Exec.CallFunc(init, args.with(v))
		if err != nil {
			return Value{}, err
		}
		return v, CheckInit(r)
	}
	if class.New == nil {
		return Value{}, TypeErrorf("cannot create '%s' instances", class.FullName())
	}
	v, err := class.New(t, class, args)
	if err != nil || !v.IsInstance(class) || v.Type().Init == nil {
		return v, err
	}
	return v, v.Type().Init(t, v, args)
}

// PlainInit returns the function with which instances of class are made, NewInst apart: its __init__, where that is a Python
// function, __new__ is that of object, and the instances are Insts. Else it returns nil. The metaclass's __call__ is not
// asked: see IsPlainMeta.
func (typ *Type) PlainInit() *Func {
	if typ.Kind != KindInst || typ.Flags&(plainNew|Abstract) != plainNew {
		return nil
	}
	return typ.heap.initFunc
}

// HasPlainCall reports whether calling the class does what type.__call__ does.
func (typ *Type) HasPlainCall() bool {
	meta := typ.Header.Type
	return meta == &TypeType || !meta.makes(slotCall)
}

// CheckInit returns the TypeError for an __init__ that returned something else than None.
func CheckInit(result Value) error {
	if result.IsNone() {
		return nil
	}
	return TypeErrorf("__init__() should return None, not '%s'", TypeName(result))
}

// typeInit does nothing: typeNew has done it. It checks the arguments.
func typeInit(_ *Thread, _ Value, args Args) error {
	if len(args.Pos) == 1 && len(args.Names) > 0 {
		return TypeErrorf("type.__init__() takes no keyword arguments")
	}
	if len(args.Pos) != 1 && len(args.Pos) != 3 {
		return TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	return nil
}

func typeGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	res, err := typeFindAttr(t, v, name)
	if err == nil && res.IsZero() {
		return Value{}, attrError(v, name, "type object '%s' has no attribute '%s'", v.AsType().MessageName(), name.String())
	}
	return res, err
}

// typeFindAttr is typeGetAttr, but gives the zero Value if there is no such attribute. A data descriptor of the metaclass
// comes first, then the attributes of the class and its bases, then what else the metaclass has.
func typeFindAttr(t *Thread, v Value, name *Str) (Value, error) {
	class, meta := v.AsType(), v.Type()
	m := meta.Lookup(name)
	if !m.IsZero() && m.Type().Set != nil && m.Type().Get != nil {
		return m.Type().Get(t, m, v, meta)
	}
	if d := class.Lookup(name); !d.IsZero() {
		if get := d.Type().Get; get != nil {
			return get(t, d, Value{}, class)
		}
		return d, nil
	}
	if !m.IsZero() && m.Type().Get != nil {
		return m.Type().Get(t, m, v, meta)
	}
	return m, nil
}

func typeSetAttr(t *Thread, v Value, name *Str, val Value) error {
	class := v.AsType()
	if class.heap == nil {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name.String(), class.FullName())
	}
	if m := v.Type().Lookup(name); !m.IsZero() {
		if set := m.Type().Set; set != nil {
			return set(t, m, v, val)
		}
	}
	if val.IsZero() {
		if p := class.attrs.GetStr(name); p == nil {
			return attrError(v, name, "type object '%s' has no attribute '%s'", class.MessageName(), name.String())
		}
	}
	class.setOwn(name, val)
	return nil
}

// setOwn sets an attribute of a heap class, or deletes it if val is the zero Value, and makes known that the class changed.
func (typ *Type) setOwn(name *Str, val Value) {
	name = Intern(name.String())
	var old Value
	if p := typ.attrs.GetStr(name); p != nil {
		old = *p
	}
	if val.IsZero() {
		typ.attrs.DelStr(name)
	} else {
		typ.attrs.SetStr(name, val)
	}
	isData := func(v Value) bool { return !v.IsZero() && v.Type().Set != nil }
	typ.changed(isSpecialName(name.String()), isData(old) || isData(val))
}

func isSpecialName(s string) bool {
	return len(s) > 4 && s[:2] == "__" && s[len(s)-2:] == "__"
}

// changed gives typ and its subclasses new versions after a change of attributes. special says that slots may be others
// now, stale that inline caches of attributes may be wrong.
func (typ *Type) changed(special, stale bool) {
	if typ.update(special) || stale {
		typ.heap.rt.ClassChanged()
	}
}

// update does the work of changed; it reports whether attributes are found in another way now.
func (typ *Type) update(special bool) (stale bool) {
	typ.Version = typ.heap.rt.versions.next()
	typ.cache.Store(nil)
	if special {
		const access = plainGet | plainSet
		was := typ.Flags & access
		typ.updateSlots()
		// Descriptors of this class may have become data descriptors, anywhere.
		stale = typ.Flags&access != was || typ.Set != nil || typ.Get != nil
	}
	for _, sub := range typ.Subclasses(typ.heap.rt) {
		if sub.update(special) {
			stale = true
		}
	}
	return stale
}

func typeSubclasses(t *Thread, args Args) (Value, error) {
	var items []Value
	for _, sub := range args.Pos[0].AsType().Subclasses(t.RT) {
		items = append(items, sub.Value())
	}
	return NewList(items).Value(), nil
}

func typePrepare(_ *Thread, _ Args) (Value, error) { return NewDict().Value(), nil }

func typeSizeof(_ *Thread, _ Args) (Value, error) { return Int(1720), nil }

func typeMROMethod(t *Thread, args Args) (Value, error) {
	mro, err := linearize(args.Pos[0].AsType())
	if err != nil {
		return Value{}, err
	}
	return NewList(typeValues(mro)).Value(), nil
}

func typeValues(types []*Type) []Value {
	items := make([]Value, len(types))
	for i, typ := range types {
		items[i] = typ.Value()
	}
	return items
}

func typeDir(t *Thread, args Args) (Value, error) {
	names := NewDict()
	for _, b := range args.Pos[0].AsType().MRO {
		b.Own().Each(func(k, _ Value) bool {
			if k.IsKind(KindStr) {
				names.SetStr(k.AsStr(), None)
			}
			return true
		})
	}
	return keyList(names), nil
}

// keyList returns the keys of d as a list.
func keyList(d *Dict) Value {
	var items []Value
	d.Each(func(k, _ Value) bool {
		items = append(items, k)
		return true
	})
	return NewList(items).Value()
}

func typeInstanceCheck(t *Thread, args Args) (Value, error) {
	ok, err := plainIsInstance(t, args.Pos[1], args.Pos[0])
	return Bool(ok), err
}

func typeSubclassCheck(t *Thread, args Args) (Value, error) {
	ok, err := plainIsSubclass(t, args.Pos[1], args.Pos[0])
	return Bool(ok), err
}
