package py

// This file defines attribute access: what v.name means for objects in general. Modules, classes and super have their own.

import "fmt"

// AttrName returns v as the name of an attribute, which must be a str.
func AttrName(v Value) (*Str, error) { return attrName(v) }

func attrName(v Value) (*Str, error) {
	switch {
	case v.Is(&StrType):
		return v.AsStr(), nil
	case v.IsKind(KindStr):
		return NewStr(v.AsStr().String()), nil
	}
	return nil, TypeErrorf("attribute name must be string, not '%s'", TypeName(v))
}

// attrError returns an AttributeError that knows what was looked for where, so that a similar name can be suggested.
func attrError(obj Value, name *Str, format string, args ...any) error {
	return NewAttributeError(fmt.Sprintf(format, args...), obj, name)
}

// NoAttr returns the AttributeError for an object, not a class, that lacks an attribute.
func NoAttr(v Value, name *Str) error {
	return attrError(v, name, "'%s' object has no attribute '%s'", TypeName(v), name.String())
}

// GetAttr returns v.name.
func GetAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.Type()
	if typ.Flags&plainGet != 0 || typ == &TypeType {
		res, err := typ.GetAttr(t, v, name)
		if err != nil {
			noteAttr(err, v, name)
		}
		return res, err
	}
	if err := t.Enter(""); err != nil {
		return Value{}, err
	}
	res, err := typ.GetAttr(t, v, name)
	t.Leave()
	if err != nil {
		noteAttr(err, v, name)
	}
	return res, err
}

// noteAttr makes an AttributeError that does not say so itself tell what was looked for where.
func noteAttr(err error, v Value, name *Str) {
	e, ok := err.(*Exception)
	if !ok || !e.IsA(&AttributeErrorType) {
		return
	}
	for _, f := range e.Fields {
		if !f.IsZero() {
			return
		}
	}
	SetErrorField(e, "name", name.Value())
	SetErrorField(e, "obj", v)
}

// SetAttr does v.name = val, or del v.name if val is the zero Value.
func SetAttr(t *Thread, v Value, name *Str, val Value) error {
	return v.Type().SetAttr(t, v, name, val)
}

// DelAttr does del v.name.
func DelAttr(t *Thread, v Value, name *Str) error { return v.Type().SetAttr(t, v, name, Value{}) }

// FindAttr returns v.name, or the zero Value where GetAttr gives an AttributeError.
func FindAttr(t *Thread, v Value, name *Str) (Value, error) {
	var res Value
	var err error
	switch typ := v.Type(); {
	case typ.Flags&plainGet != 0 && !typ.makes(slotGetAttr):
		res, err = findAttr(t, v, name)
	case typ == &TypeType:
		res, err = typeFindAttr(t, v, name)
	default:
		res, err = GetAttr(t, v, name)
	}
	if err != nil && IsError(err, &AttributeErrorType) {
		return Value{}, nil
	}
	return res, err
}

// objectGetAttr is object.__getattribute__.
func objectGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	res, err := findAttr(t, v, name)
	if err == nil && res.IsZero() {
		return Value{}, NoAttr(v, name)
	}
	return res, err
}

// findAttr is objectGetAttr, but gives the zero Value if there is no such attribute. An attribute of the class that is a
// data descriptor comes first, then the object's own attributes, then what else the class has.
func findAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.Type()
	if typ.Kind == KindInst {
		if own, ok := v.AsInst().load(name); ok {
			return own, nil
		}
	}
	d := typ.Lookup(name)
	if d.IsZero() {
		return ownAttr(typ, v, name), nil
	}
	get := d.Type().Get
	if get != nil && d.Type().Set != nil {
		return get(t, d, v, typ)
	}
	if own := ownAttr(typ, v, name); !own.IsZero() {
		return own, nil
	}
	if get != nil {
		return get(t, d, v, typ)
	}
	return d, nil
}

// ownAttr returns the attribute that v has itself, the zero Value if there is none.
func ownAttr(typ *Type, v Value, name *Str) Value {
	if typ.Flags&HasDict == 0 {
		return Value{}
	}
	if typ.Kind == KindInst {
		return v.AsInst().lookup(name)
	}
	if d := *typ.dictOf(v); d != nil {
		if p := d.GetStr(name); p != nil {
			return *p
		}
	}
	return Value{}
}

// objectSetAttr is object.__setattr__, and object.__delattr__ if val is the zero Value.
func objectSetAttr(t *Thread, v Value, name *Str, val Value) error {
	typ := v.Type()
	if typ.Kind == KindInst && !val.IsZero() && v.AsInst().put(name, val) {
		return nil
	}
	d := typ.Lookup(name)
	if !d.IsZero() {
		if set := d.Type().Set; set != nil {
			return set(t, d, v, val)
		}
	}
	if typ.Flags&HasDict == 0 {
		if d.IsZero() {
			if set := ObjectType.LookupName("__setattr__"); !Same(typ.LookupName("__setattr__"), set) {
				return attrError(v, name, "'%s' object has no attribute '%s'", TypeName(v), name.String())
			}
			return attrError(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", TypeName(v), name.String())
		}
		return Errorf(&AttributeErrorType, "'%s' object attribute '%s' is read-only", TypeName(v), name.String())
	}
	switch {
	case val.IsZero():
		if !delOwnAttr(typ, v, name) {
			return Errorf(&AttributeErrorType, "'%s' object has no attribute '%s'", TypeName(v), name.String())
		}
	case typ.Kind == KindInst:
		v.AsInst().store(name, val)
	default:
		p := typ.dictOf(v)
		if *p == nil {
			*p = NewDict()
		}
		(*p).SetStr(name, val)
	}
	return nil
}

func delOwnAttr(typ *Type, v Value, name *Str) bool {
	if typ.Kind == KindInst {
		return v.AsInst().remove(name)
	}
	d := *typ.dictOf(v)
	return d != nil && d.DelStr(name)
}

// InstanceDict returns v.__dict__ of an object whose class keeps attributes in the plain way, nil if it has none.
func InstanceDict(v Value) *Dict {
	typ := v.Type()
	if typ.Flags&HasDict == 0 {
		return nil
	}
	p := typ.dictOf(v)
	if *p == nil {
		*p = NewDict()
	}
	return *p
}

// LookupMethod finds what v.name(...) calls. If isMethod is true, fn is a function that takes v as first argument; else it
// is the attribute itself. If cacheable is true, the same holds, with the same fn, for all objects that have v's class in
// its present version, and v's shape.
func LookupMethod(t *Thread, v Value, name *Str) (fn Value, isMethod, cacheable bool, err error) {
	typ := v.Type()
	if typ.Flags&plainGet != 0 {
		if d := typ.Lookup(name); !d.IsZero() && (d.Is(&FuncType) || d.Is(&MethodDescType)) {
			if own := ownAttr(typ, v, name); !own.IsZero() {
				return own, false, false, nil
			}
			return d, true, typ.Flags&HasDict == 0 || typ.Kind == KindInst && v.AsInst().shape != nil, nil
		}
	}
	fn, err = GetAttr(t, v, name)
	return fn, false, false, err
}

// IsPlainMethod reports whether LookupMethod(v, name) finds a method without Python code, and without looking at a dict of the
// instance's.
func IsPlainMethod(v Value, name *Str) bool {
	typ := v.Type()
	if typ.Flags&plainGet == 0 || typ.Flags&HasDict != 0 && (typ.Kind != KindInst || v.AsInst().shape == nil) {
		return false
	}
	d := typ.Lookup(name)
	return !d.IsZero() && (d.Is(&FuncType) || d.Is(&MethodDescType))
}
