package py

// This file defines the computed attributes of classes: __name__, __bases__, __dict__ and so on.

import "strings"

var typeMembers = []MemberDef{
	{Name: "__name__", Get: typeGetName, Set: typeSetName},
	{Name: "__qualname__", Get: typeGetQualName, Set: typeSetQualName},
	{Name: "__module__", Get: typeGetModule, Set: typeSetModule},
	{Name: "__bases__", Get: typeGetBases, Set: typeSetBases},
	{Name: "__base__", Get: typeGetBase},
	{Name: "__mro__", Get: typeGetMRO},
	{Name: "__dict__", Get: typeGetDict},
	{Name: "__doc__", Get: typeGetDoc, Set: typeSetDoc},
	{Name: "__annotations__", Get: typeGetAnnotations, Set: typeSetAnnotations},
	{Name: "__type_params__", Get: typeGetTypeParams, Set: typeSetTypeParams},
	{Name: "__abstractmethods__", Get: typeGetAbstract, Set: typeSetAbstract},
	{Name: "__flags__", Get: typeGetFlags},
	{Name: "__basicsize__", Get: typeGetBasicSize},
	{Name: "__itemsize__", Get: typeGetZero},
	{Name: "__dictoffset__", Get: typeGetZero},
	{Name: "__weakrefoffset__", Get: typeGetZero},
	{Name: "__text_signature__", Get: typeSignature},
}

// checkSettable checks that attribute name of the class v may be set to val, or deleted if val is the zero Value.
func checkSettable(v, val Value, name string) error {
	typ := v.AsType()
	if typ.heap == nil {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, typ.FullName())
	}
	if val.IsZero() {
		return TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, typ.Name)
	}
	return nil
}

func typeGetName(_ *Thread, v Value) (Value, error) { return NewStr(v.AsType().Name).Value(), nil }

func typeSetName(t *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__name__"); err != nil {
		return err
	}
	if !val.IsKind(KindStr) {
		return TypeErrorf("can only assign string to %s.__name__, not '%s'", v.AsType().Name, TypeName(val))
	}
	s := val.AsStr().String()
	if strings.Contains(s, "\x00") {
		return ValueErrorf("type name must not contain null characters")
	}
	if _, err := Encode(t, val.AsStr(), "utf-8", "strict"); err != nil {
		return err
	}
	v.AsType().Name = s
	return nil
}

func typeGetQualName(_ *Thread, v Value) (Value, error) {
	return NewStr(v.AsType().QualName).Value(), nil
}

func typeSetQualName(_ *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__qualname__"); err != nil {
		return err
	}
	if !val.IsKind(KindStr) {
		return TypeErrorf("can only assign string to %s.__qualname__, not '%s'", v.AsType().Name, TypeName(val))
	}
	v.AsType().QualName = val.AsStr().String()
	return nil
}

func typeGetModule(_ *Thread, v Value) (Value, error) {
	typ := v.AsType()
	if typ.heap != nil {
		if p := typ.attrs.GetStr(nameModule); p != nil {
			return *p, nil
		}
		return Value{}, Errorf(&AttributeErrorType, "__module__")
	}
	return NewStr(typ.Module).Value(), nil
}

func typeSetModule(_ *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__module__"); err != nil {
		return err
	}
	v.AsType().setOwn(nameModule, val)
	v.AsType().setOwn(Intern("__firstlineno__"), Value{})
	v.AsType().noteModule(val)
	return nil
}

// noteModule keeps the Go field Module as the attribute __module__ is.
func (typ *Type) noteModule(val Value) {
	typ.Module = "builtins"
	if val.IsKind(KindStr) {
		typ.Module = val.AsStr().String()
	}
}

func typeGetBases(_ *Thread, v Value) (Value, error) {
	return NewTuple(typeValues(v.AsType().Bases)).Value(), nil
}

func typeGetBase(_ *Thread, v Value) (Value, error) {
	if b := v.AsType().Base; b != nil {
		return b.Value(), nil
	}
	return None, nil
}

func typeGetMRO(_ *Thread, v Value) (Value, error) {
	if typ := v.AsType(); typ.heap == nil || !typ.heap.ordering {
		return NewTuple(typeValues(typ.MRO)).Value(), nil
	}
	return None, nil
}

func typeGetDict(_ *Thread, v Value) (Value, error) {
	return NewMappingProxy(v.AsType().Own().Value()), nil
}

func typeGetDoc(t *Thread, v Value) (Value, error) {
	typ := v.AsType()
	p := typ.Own().GetStr(nameDoc)
	if p == nil {
		return None, nil
	}
	if get := p.Type().Get; get != nil {
		return get(t, *p, Value{}, typ)
	}
	return *p, nil
}

func typeSetDoc(_ *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__doc__"); err != nil {
		return err
	}
	v.AsType().setOwn(nameDoc, val)
	return nil
}

func typeGetAnnotations(t *Thread, v Value) (Value, error) {
	typ := v.AsType()
	if typ.heap == nil {
		return Value{}, Errorf(&AttributeErrorType, "type object '%s' has no attribute '__annotations__'", typ.Name)
	}
	if p := typ.attrs.GetStr(nameAnnotations); p != nil {
		if get := p.Type().Get; get != nil {
			return get(t, *p, Value{}, typ)
		}
		return *p, nil
	}
	d := NewDict().Value()
	typ.setOwn(nameAnnotations, d)
	return d, nil
}

func typeSetAnnotations(_ *Thread, v, val Value) error {
	typ := v.AsType()
	if typ.heap == nil {
		return TypeErrorf("cannot set '__annotations__' attribute of immutable type '%s'", typ.FullName())
	}
	if val.IsZero() && typ.attrs.GetStr(nameAnnotations) == nil {
		return Errorf(&AttributeErrorType, "__annotations__")
	}
	typ.setOwn(nameAnnotations, val)
	return nil
}

func typeGetTypeParams(_ *Thread, v Value) (Value, error) {
	if typ := v.AsType(); typ.heap != nil {
		if p := typ.attrs.GetStr(nameTypeParams); p != nil {
			return *p, nil
		}
	}
	return NewTuple(nil).Value(), nil
}

func typeSetTypeParams(_ *Thread, v, val Value) error {
	if err := checkSettable(v, val, "__type_params__"); err != nil {
		return err
	}
	v.AsType().setOwn(nameTypeParams, val)
	return nil
}

func typeGetAbstract(_ *Thread, v Value) (Value, error) {
	// type has this descriptor itself, which must not be found.
	if typ := v.AsType(); typ.heap != nil {
		if p := typ.attrs.GetStr(nameAbstract); p != nil {
			return *p, nil
		}
	}
	return Value{}, attrError(v, nameAbstract, "__abstractmethods__")
}

func typeSetAbstract(t *Thread, v, val Value) error {
	typ := v.AsType()
	if typ.heap == nil {
		return TypeErrorf("cannot set '__abstractmethods__' attribute of immutable type '%s'", typ.FullName())
	}
	abstract := false
	if val.IsZero() {
		if typ.attrs.GetStr(nameAbstract) == nil {
			return attrError(v, nameAbstract, "__abstractmethods__")
		}
	} else {
		var err error
		if abstract, err = Truth(t, val); err != nil {
			return err
		}
	}
	typ.Flags &^= Abstract
	if abstract {
		typ.Flags |= Abstract
	}
	typ.setOwn(nameAbstract, val)
	return nil
}

// Bits of __flags__, as CPython numbers them.
const (
	cpyHeapType  = 1 << 9
	cpyBaseType  = 1 << 10
	cpyReady     = 1 << 12
	cpyAbstract  = 1 << 20
	cpyImmutable = 1 << 8
	cpyDefault   = 1 << 18
)

func typeGetFlags(_ *Thread, v Value) (Value, error) {
	typ := v.AsType()
	f := int64(cpyReady | cpyDefault)
	if typ.heap != nil {
		f |= cpyHeapType
	} else {
		f |= cpyImmutable
	}
	if typ.Flags&Final == 0 {
		f |= cpyBaseType
	}
	if typ.Flags&Abstract != 0 {
		f |= cpyAbstract
	}
	if typ.Flags&IsSequence != 0 {
		f |= 1 << 5
	}
	if typ.Flags&IsMapping != 0 {
		f |= 1 << 6
	}
	switch typ.Kind {
	case KindInt:
		f |= 1 << 24
	case KindList:
		f |= 1 << 25
	case KindTuple:
		f |= 1 << 26
	case KindBytes:
		f |= 1 << 27
	case KindStr:
		f |= 1 << 28
	case KindDict:
		f |= 1 << 29
	case KindException:
		f |= 1 << 30
	case KindType:
		f |= 1 << 31
	}
	return Int(f), nil
}

func typeGetBasicSize(_ *Thread, v Value) (Value, error) { return Int(16), nil }

func typeGetZero(_ *Thread, v Value) (Value, error) { return Int(0), nil }
