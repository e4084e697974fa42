package py

// This file defines the class object.

import (
	"strings"
)

// ObjectType is the class object.
var ObjectType Type

func setupObject() {
	ObjectType.define(&Def{
		Name: "object",
		Doc:  "The base class of the class hierarchy.",
		Slots: Slots{
			Repr: objectRepr, Str: objectStr, Hash: objectHash, Compare: objectCompare, New: objectNew, Init: objectInit,
			GetAttr: objectGetAttr, SetAttr: objectSetAttr,
		},
		Methods: []MethodDef{
			{Name: "__reduce_ex__", Fn: objectReduceEx, Min: 1, Max: 1, Doc: "Helper for pickle."},
			{Name: "__reduce__", Fn: objectReduce, Doc: "Helper for pickle."},
			{Name: "__getstate__", Fn: objectGetState, Doc: "Helper for pickle."},
			{Name: "__subclasshook__", Fn: objectSubclassHook, Max: -1, Flags: ClassM, Doc: "Customize issubclass() for abstract classes; by default NotImplemented."},
			{Name: "__init_subclass__", Fn: objectInitSubclass, Flags: ClassM | Kw, Doc: "Called when the class is subclassed; does nothing by default."},
			{Name: "__format__", Fn: objectFormat, Min: 1, Max: 1, Doc: "Default object formatter: str(self) if the format is empty."},
			{Name: "__sizeof__", Fn: objectSizeof, Doc: "Size of object in memory, in bytes."},
			{Name: "__dir__", Fn: objectDir, Doc: "Default dir() implementation."},
		},
		Members: []MemberDef{{Name: "__class__", Get: objectGetClass, Set: objectSetClass, Doc: "the object's class"}},
	})
}

func objectRepr(t *Thread, v Value) (string, error) {
	return "<" + v.Type().FullName() + " object at " + t.Address(v) + ">", nil
}

func objectStr(t *Thread, v Value) (string, error) { return v.Type().Repr(t, v) }

// objectHash numbers the instances in the order in which they are first hashed, so that the order in sets is the same in
// each run of a program. Other objects are told apart by their address.
func objectHash(t *Thread, v Value) (int64, error) {
	if v.IsKind(KindInst) {
		inst := v.AsInst()
		if inst.more == nil {
			inst.more = new(instMore)
		}
		if inst.more.number == 0 {
			inst.more.number = t.RT.instances.Add(1)
		}
		return inst.more.number, nil
	}
	if v.IsInt() || v.IsFloat() {
		return int64(v.bits >> 1), nil
	}
	return identityHash(t, v), nil
}

func objectCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		if Same(x, y) {
			return True, nil
		}
	case NE:
		if x.Type().Compare == nil {
			if Same(x, y) {
				return False, nil
			}
			return NotImplemented, nil
		}
		v, err := x.Type().Compare(t, x, y, EQ)
		if err != nil || v.IsNotImplemented() {
			return v, err
		}
		eq, err := Truth(t, v)
		return Bool(!eq), err
	}
	return NotImplemented, nil
}

func (a Args) any() bool { return len(a.Pos) > 0 || len(a.Names) > 0 }

// objectNew is object.__new__.
func objectNew(t *Thread, class *Type, args Args) (Value, error) {
	if args.any() {
		if class.Flags&plainNew == 0 {
			return Value{}, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if class.Flags&plainInit != 0 {
			return Value{}, TypeErrorf("%s() takes no arguments", class.Name)
		}
	}
	if class.Flags&Abstract != 0 {
		return Value{}, abstractError(t, class)
	}
	if class.Kind == KindInst {
		return NewInst(class).Value(), nil
	}
	if class.heap != nil { // a method mro left out the base
		return Value{}, TypeErrorf("object.__new__(%s) is not safe, use %s.__new__()", class.Name, class.Base.Name)
	}
	o := new(singleton)
	o.Header.Type = class
	return Value{ref: &o.Header}, nil
}

// abstractError is the TypeError for instantiating a class that has abstract methods.
func abstractError(t *Thread, class *Type) error {
	v, err := typeGetAbstract(t, class.Value())
	if err != nil {
		return err
	}
	items, err := Collect(t, v)
	if err != nil {
		return err
	}
	names := sortedNames(items)
	return TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
		class.Name, plural(len(names)), strings.Join(names, "', '"))
}

func objectInit(_ *Thread, v Value, args Args) error {
	if args.any() {
		class := v.Type()
		if class.Flags&plainInit == 0 {
			return TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
		}
		if class.Flags&plainNew != 0 {
			return TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", class.Name)
		}
	}
	return nil
}

// newNative returns the attribute __new__ of a built-in type.
func newNative(owner *Type) *Native {
	return &Native{
		Header: Header{Type: &NativeType}, Name: "__new__", Owner: owner, Flags: StaticM | Kw,
		Doc: "Create and return a new object.  See help(type) for accurate signature.",
		Fn:  func(t *Thread, args Args) (Value, error) { return callNew(t, owner, args) },
	}
}

// callNew calls the New of a built-in type after having checked that it fits the class given.
func callNew(t *Thread, owner *Type, args Args) (Value, error) {
	if len(args.Pos) == 0 {
		return Value{}, TypeErrorf("%s.__new__(): not enough arguments", owner.Name)
	}
	c := args.Pos[0]
	if !c.IsKind(KindType) {
		return Value{}, TypeErrorf("%s.__new__(X): X is not a type object (%s)", owner.Name, TypeName(c))
	}
	class := c.AsType()
	if !class.IsSubtype(owner) {
		return Value{}, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", owner.Name, class.Name, class.Name, owner.Name)
	}
	static := class
	for static.heap != nil {
		static = static.Base
	}
	if newOwner(static) != newOwner(owner) {
		return Value{}, TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", owner.Name, class.Name, static.Name)
	}
	args.Pos = args.Pos[1:]
	return owner.New(t, class, args)
}

// newOwner returns the built-in type that a built-in type has its New from, nil if it has none.
func newOwner(typ *Type) *Type {
	for b := typ; b != nil; b = b.Base {
		if b.def.Slots.New != nil {
			return b
		}
		if b.Flags&Mixin != 0 {
			continue
		}
		if b.Base == &ObjectType {
			return nil
		}
	}
	return nil
}

func objectGetClass(_ *Thread, v Value) (Value, error) { return ClassOf(v).Value(), nil }

// ClassOf returns the class of v as Python code sees it: built-in functions and methods, of which there are two kinds
// here, have one.
func ClassOf(v Value) *Type {
	if v.Is(&BuiltinMethodType) {
		return &NativeType
	}
	return v.Type()
}

func objectSetClass(_ *Thread, v, val Value) error {
	if val.IsZero() {
		return TypeErrorf("can't delete __class__ attribute")
	}
	if !val.IsKind(KindType) {
		return TypeErrorf("__class__ must be set to a class, not '%s' object", TypeName(val))
	}
	from, to := v.Type(), val.AsType()
	isModule := from.IsSubtype(&ModuleType) && to.IsSubtype(&ModuleType)
	if !isModule && (from.heap == nil || to.heap == nil) {
		return TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if !sameLayout(from, to) && !(isModule && solidBase(from) == solidBase(to)) {
		return TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", to.Name, from.Name)
	}
	if from.Kind == KindInst {
		v.AsInst().reclass(to)
	} else {
		v.Header().Type = to
	}
	return nil
}

// sameLayout reports whether an instance of class a may become one of b.
func sameLayout(a, b *Type) bool {
	const flags = HasDict | hasWeakRef
	if a.Kind != b.Kind || a.Flags&flags != b.Flags&flags {
		return false
	}
	sa, sb := solidBase(a), solidBase(b)
	if sa == sb {
		return true
	}
	if sa.heap == nil || sb.heap == nil || solidBase(sa.Base) != solidBase(sb.Base) || len(sa.heap.slots) != len(sb.heap.slots) {
		return false
	}
	for _, n := range sa.heap.slots {
		found := false
		for _, m := range sb.heap.slots {
			found = found || n == m
		}
		if !found {
			return false
		}
	}
	return true
}

// dictMember is the attribute __dict__ of instances.
var dictMember = MemberDef{Name: "__dict__", Get: objectGetDict, Set: objectSetDict, Doc: "dictionary for instance variables"}

// weakRefMember is the attribute __weakref__ of instances.
var weakRefMember = MemberDef{Name: "__weakref__", Get: func(*Thread, Value) (Value, error) { return None, nil }, Doc: "list of weak references to the object"}

func objectGetDict(_ *Thread, v Value) (Value, error) {
	d := InstanceDict(v)
	if d == nil {
		if v.IsKind(KindType) { // found in a base of its metaclass, so it is no built-in type
			return NewMappingProxy(v.AsType().attrs.Value()), nil
		}
		return Value{}, Errorf(&AttributeErrorType, "This object has no __dict__")
	}
	return d.Value(), nil
}

func objectSetDict(_ *Thread, v, val Value) error {
	if v.Type().Flags&HasDict == 0 {
		return Errorf(&AttributeErrorType, "This object has no __dict__")
	}
	if val.IsZero() {
		*v.Type().dictOf(v) = NewDict()
		return nil
	}
	if !val.IsKind(KindDict) {
		return TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", TypeName(val))
	}
	*v.Type().dictOf(v) = val.AsDict()
	return nil
}

func objectSubclassHook(_ *Thread, _ Args) (Value, error) { return NotImplemented, nil }

func objectInitSubclass(_ *Thread, args Args) (Value, error) {
	name := "object"
	if len(args.Pos) > 0 && args.Pos[0].IsKind(KindType) {
		name = args.Pos[0].AsType().QualName
	}
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("%s.__init_subclass__() takes no keyword arguments", name)
	}
	if len(args.Pos) > 1 {
		return Value{}, TypeErrorf("%s.__init_subclass__() takes no arguments (%d given)", name, len(args.Pos)-1)
	}
	return None, nil
}

func objectFormat(t *Thread, args Args) (Value, error) {
	v, spec := args.Pos[0], args.Pos[1]
	if !spec.IsKind(KindStr) {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", argTypeName(spec))
	}
	if spec.AsStr().String() != "" {
		return Value{}, TypeErrorf("unsupported format string passed to %s.__format__", TypeName(v))
	}
	s, err := ToStr(t, v)
	if err != nil {
		return Value{}, err
	}
	return NewStr(s).Value(), nil
}

func objectSizeof(_ *Thread, _ Args) (Value, error) { return Int(16), nil }

// objectDir returns the names of the attributes of the object, its class and the bases.
func objectDir(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	names := NewDict()
	addKeys := func(d *Dict) {
		d.Each(func(k, _ Value) bool {
			if k.IsKind(KindStr) {
				names.SetStr(k.AsStr(), None)
			}
			return true
		})
	}
	if v.IsKind(KindInst) && v.Type().Flags&plainGet != 0 {
		v.AsInst().each(func(name *Str, _ Value) bool {
			names.SetStr(name, None)
			return true
		})
	} else {
		d, err := FindAttr(t, v, nameDict)
		if err != nil {
			return Value{}, err
		}
		if !d.IsZero() && d.IsKind(KindDict) {
			addKeys(d.AsDict())
		}
	}
	c, err := FindAttr(t, v, nameClass)
	if err != nil {
		return Value{}, err
	}
	if !c.IsZero() && c.IsKind(KindType) {
		for _, b := range c.AsType().MRO {
			addKeys(b.Own())
		}
	}
	return keyList(names), nil
}
