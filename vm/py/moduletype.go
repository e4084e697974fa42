package py

// This file defines the class module.

var (
	idGetattr      = Intern("__getattr__")
	idDir          = Intern("__dir__")
	idSpec         = Intern("__spec__")
	idFile         = Intern("__file__")
	idAnnotations  = Intern("__annotations__")
	idInitializing = Intern("_initializing")
)

var sigModule = NewSignature("module", "name, doc=")

func setupModule() {
	ModuleType.define(&Def{
		Name: "module", Doc: "A module.", Flags: HasDict,
		Slots:   Slots{New: moduleNew, Init: moduleInit, Repr: moduleRepr, GetAttr: moduleGetAttr},
		DictOf:  func(v Value) **Dict { return &v.AsModule().Dict },
		Methods: []MethodDef{{"__dir__", moduleDir, 0, 0, 0, "The names of the attributes."}},
		Members: []MemberDef{
			{"__dict__", func(t *Thread, v Value) (Value, error) { return v.AsModule().Dict.Value(), nil }, excReadOnly, ""},
			{"__annotations__", moduleGetAnnotations, moduleSetAnnotations, ""},
		},
	})
}

func moduleNew(t *Thread, class *Type, args Args) (Value, error) {
	m := &Module{Header: Header{Type: class}, Dict: NewDict()}
	return m.Value(), nil
}

func moduleInit(t *Thread, v Value, args Args) error {
	name, doc := None, None
	if err := sigModule.Bind(args, &name, &doc); err != nil {
		return err
	}
	if !name.IsKind(KindStr) {
		return TypeErrorf("module() argument 'name' must be str, not %s", name.Type().Name)
	}
	m := v.AsModule()
	m.Set("__name__", name)
	m.Set("__doc__", doc)
	m.Set("__package__", None)
	m.Set("__loader__", None)
	m.Set("__spec__", None)
	return nil
}

func moduleRepr(t *Thread, v Value) (string, error) {
	m := v.AsModule()
	name := "'?'"
	if n := m.Dict.GetStr(idName); n != nil {
		var err error
		if name, err = Repr(t, *n); err != nil {
			return "", err
		}
	} else if !m.BuiltIn {
		return "<module '?'>", nil
	}
	if f := m.Dict.GetStr(idFile); f != nil {
		file, err := Repr(t, *f)
		return "<module " + name + " from " + file + ">", err
	}
	if m.BuiltIn {
		return "<module " + name + " (built-in)>", nil
	}
	if l := m.Dict.GetStr(Intern("__loader__")); l != nil && !l.IsNone() {
		loader, err := Repr(t, *l)
		return "<module " + name + " (" + loader + ")>", err
	}
	return "<module " + name + ">", nil
}

// moduleGetAttr is the attribute access of objects in general, and then __getattr__ of the module.
func moduleGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	m := v.AsModule()
	class := v.Type()
	attr := class.Lookup(name)
	var get func(*Thread, Value, Value, *Type) (Value, error)
	if !attr.IsZero() {
		get = attr.Type().Get
		if get != nil && attr.Type().Set != nil {
			return get(t, attr, v, class)
		}
	}
	if x := m.Dict.GetStr(name); x != nil {
		return *x, nil
	}
	switch {
	case get != nil:
		return get(t, attr, v, class)
	case !attr.IsZero():
		return attr, nil
	}
	if f := m.Dict.GetStr(idGetattr); f != nil {
		return t.Call(*f, name.Value())
	}
	return Value{}, moduleNoAttr(t, m, name)
}

// moduleNoAttr returns the AttributeError for a name that m does not have.
func moduleNoAttr(t *Thread, m *Module, name *Str) error {
	n := m.Dict.GetStr(idName)
	if n == nil || !n.IsKind(KindStr) {
		return NewAttributeError("module has no attribute '"+name.String()+"'", m.Value(), name)
	}
	module := "module '" + n.AsStr().String() + "'"
	if spec := m.Dict.GetStr(idSpec); spec != nil && !spec.IsNone() {
		v, err := GetAttr(t, *spec, idInitializing)
		if err != nil && !IsError(err, &AttributeErrorType) {
			return err
		}
		initializing := false
		if err == nil {
			if initializing, err = Truth(t, v); err != nil {
				return err
			}
		}
		if initializing {
			module = "partially initialized " + module
			if f := m.Dict.GetStr(idFile); f != nil && f.IsKind(KindStr) {
				module += " from '" + f.AsStr().String() + "'"
			}
			return NewAttributeError(module+" has no attribute '"+name.String()+"' (most likely due to a circular import)", m.Value(), name)
		}
	}
	return NewAttributeError(module+" has no attribute '"+name.String()+"'", m.Value(), name)
}

func moduleDir(t *Thread, args Args) (Value, error) {
	m := args.Pos[0].AsModule()
	if f := m.Dict.GetStr(idDir); f != nil {
		return t.Call(*f)
	}
	if err := t.ChargeN(m.Dict.Len(), 16); err != nil {
		return Value{}, err
	}
	var names []Value
	m.Dict.Each(func(key, v Value) bool {
		names = append(names, key)
		return true
	})
	return NewList(names).Value(), nil
}

func moduleGetAnnotations(t *Thread, v Value) (Value, error) {
	d := v.AsModule().Dict
	if a := d.GetStr(idAnnotations); a != nil {
		return *a, nil
	}
	a := NewDict().Value()
	d.SetStr(idAnnotations, a)
	return a, nil
}

func moduleSetAnnotations(t *Thread, v, val Value) error {
	d := v.AsModule().Dict
	if val.IsZero() {
		if !d.DelStr(idAnnotations) {
			return NewError(&AttributeErrorType, "__annotations__")
		}
		return nil
	}
	d.SetStr(idAnnotations, val)
	return nil
}
