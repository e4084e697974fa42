package py

// This file defines the class module.

import "strings"

var (
	idGetattr      = Intern("__getattr__")
	idDir          = Intern("__dir__")
	idSpec         = Intern("__spec__")
	idFile         = Intern("__file__")
	idAnnotations  = Intern("__annotations__")
	idInitializing = Intern("_initializing")
	idUninit       = Intern("_uninitialized_submodules")
	idOrigin       = Intern("origin")
	idHasLocation  = Intern("has_location")
	idLocations    = Intern("submodule_search_locations")
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
		return TypeErrorf("module() argument 'name' must be str, not %s", argTypeName(name))
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
	}
	if spec := m.Dict.GetStr(idSpec); spec != nil && !m.BuiltIn {
		// A namespace package has folders and no file.
		if path, err := FindAttr(t, *spec, idLocations); err == nil && !path.IsZero() && !path.IsNone() {
			if origin, err := FindAttr(t, *spec, idOrigin); err == nil && !origin.IsZero() && origin.IsNone() {
				items, err := Collect(t, path)
				if err != nil {
					return "", err
				}
				s, err := Repr(t, NewList(items).Value())
				return "<module " + name + " (namespace) from " + s + ">", err
			}
		}
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
		hint, err := moduleHint(t, n.AsStr(), *spec, name)
		if err != nil {
			return err
		}
		if strings.HasPrefix(hint, "partially ") || strings.HasPrefix(hint, "cannot ") {
			return NewAttributeError(hint, m.Value(), name)
		}
		return NewAttributeError(module+" has no attribute '"+name.String()+"'"+hint, m.Value(), name)
	}
	return NewAttributeError(module+" has no attribute '"+name.String()+"'", m.Value(), name)
}

// moduleHint returns why a module may not have the attribute name: the end of the message, or the whole of it.
func moduleHint(t *Thread, module *Str, spec Value, name *Str) (string, error) {
	initializing, err := specFlag(t, spec, idInitializing)
	if err != nil {
		return "", err
	}
	file := ""
	located, err := specFlag(t, spec, idHasLocation)
	if err != nil {
		return "", err
	}
	if origin, err := FindAttr(t, spec, idOrigin); err != nil {
		return "", err
	} else if located && !origin.IsZero() && origin.IsKind(KindStr) {
		file = origin.AsStr().String()
	}
	if shadows(t, file) {
		known, err := inStandardLibrary(t, module)
		switch {
		case err != nil:
			return "", err
		case known:
			return " (consider renaming '" + file + "' since it has the same name as the standard library module named '" +
				module.String() + "' and the import system gives it precedence)", nil
		case initializing:
			return " (consider renaming '" + file + "' if it has the same name as a third-party module you intended to import)", nil
		}
	}
	if initializing {
		from := ""
		if file != "" {
			from = " from '" + file + "'"
		}
		return "partially initialized module '" + module.String() + "'" + from + " has no attribute '" + name.String() +
			"' (most likely due to a circular import)", nil
	}
	list, err := FindAttr(t, spec, idUninit)
	if err != nil || list.IsZero() || !list.IsKind(KindList) {
		return "", err
	}
	if in, err := Contains(t, list, name.Value()); err != nil || !in {
		return "", err
	}
	return "cannot access submodule '" + name.String() + "' of module '" + module.String() + "' (most likely due to a circular import)", nil
}

// specFlag reports whether an attribute of a module's spec is true.
func specFlag(t *Thread, spec Value, name *Str) (bool, error) {
	v, err := FindAttr(t, spec, name)
	if err != nil || v.IsZero() {
		return false, err
	}
	return Truth(t, v)
}

// shadows reports whether a module's file stands where the program does, so that it may have been found by accident.
func shadows(t *Thread, file string) bool {
	i := strings.LastIndexByte(file, '/')
	if i < 0 || t.RT.ScriptDir == "" {
		return false
	}
	if file[i+1:] == "__init__.py" {
		if i = strings.LastIndexByte(file[:i], '/'); i < 0 {
			return false
		}
	}
	return file[:i] == t.RT.ScriptDir
}

// inStandardLibrary reports whether CPython's library has a module of that name.
func inStandardLibrary(t *Thread, name *Str) (bool, error) {
	sys := t.RT.Modules.GetStr(Intern("sys"))
	if sys == nil || !sys.IsInstance(&ModuleType) {
		return false, nil
	}
	names := sys.AsModule().Dict.GetStr(Intern("stdlib_module_names"))
	if names == nil || !names.IsKind(KindSet) {
		return false, nil
	}
	return Contains(t, *names, name.Value())
}

func moduleDir(t *Thread, args Args) (Value, error) {
	m := args.Pos[0].AsModule()
	if m.Type != &ModuleType {
		if d, err := GetAttr(t, args.Pos[0], Intern("__dict__")); err != nil || !d.IsKind(KindDict) {
			if err == nil {
				err = TypeErrorf("<module>.__dict__ is not a dictionary")
			}
			return Value{}, err
		}
	}
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
