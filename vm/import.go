package vm

// This file defines the import statement: the instructions, __import__, and the names of modules. How a module is found and
// loaded stands in the files import_*.go.

import (
	"strings"

	"minipy/vm/py"
)

// Import imports the module called name and returns it. It serves natives that need a module which is built in.
func (t *Thread) Import(name string) (*py.Module, error) {
	v, err := t.ImportModule(name)
	if err != nil {
		return nil, err
	}
	if !v.IsInstance(&py.ModuleType) {
		return nil, py.Errorf(&py.ImportErrorType, "sys.modules[%s] is not a module", name)
	}
	return v.AsModule(), nil
}

// ImportModule imports what an absolute name names and returns it, as importlib.import_module does: what sys.modules then
// holds, which is a module as a rule.
func (t *Thread) ImportModule(name string) (py.Value, error) {
	if v := t.rt.Modules.GetStr(py.Intern(name)); v != nil {
		m := *v
		if m.IsNone() {
			return py.Value{}, py.NewImportError(&py.ModuleNotFoundErrorType, "import of "+name+" halted; None in sys.modules", name, "", "")
		}
		if s := specOf(m); s != nil && s.initializing() {
			// Somebody is still at it. If that is this thread, or would wait for it, what there is must do.
			ok, err := t.lockImport(name)
			if err != nil {
				return py.Value{}, err
			}
			if ok {
				t.unlockImport(name)
			}
		}
		return m, nil
	}
	ok, err := t.lockImport(name)
	if err != nil {
		return py.Value{}, err
	}
	if ok {
		defer t.unlockImport(name)
	}
	if v := t.rt.Modules.GetStr(py.Intern(name)); v != nil {
		return *v, nil
	}
	return t.findAndLoad(name)
}

// quote returns a name as messages show it.
func quote(t *Thread, name string) string {
	s, err := py.Repr(t.Py(), py.NewStr(name).Value())
	if err != nil {
		return "'" + name + "'"
	}
	return s
}

// specOf returns the spec of a module as far as it is one of ours, or nil.
func specOf(m py.Value) *spec {
	if !m.IsInstance(&py.ModuleType) {
		return nil
	}
	s := m.AsModule().Dict.GetStr(nameSpec)
	if s == nil || !s.Is(SpecType()) {
		return nil
	}
	return (*spec)(s.Pointer())
}

func (s *spec) initializing() bool {
	v := s.dict.GetStr(nameInitializing)
	return v != nil && v.IsTrue()
}

var (
	nameSpec         = py.Intern("__spec__")
	nameInitializing = py.Intern("_initializing")
	namePackage      = py.Intern("__package__")
	namePath         = py.Intern("__path__")
	nameAll          = py.Intern("__all__")
)

// importName executes Import. __import__ may have been replaced.
func (t *Thread) importName(name string, fromlist py.Value, level int) (py.Value, error) {
	f := funcOf(t.regs.fn())
	imp, err := t.builtin("__import__")
	if py.IsError(err, &py.NameErrorType) {
		err = py.NewError(&py.ImportErrorType, "__import__ not found")
	}
	if err != nil {
		return py.Value{}, err
	}
	if imp.Is(&py.NativeType) && imp.AsNative().Module == "builtins" {
		return t.ImportName(name, f.Globals, fromlist, level)
	}
	locals := py.None
	if info, ok := t.Frame(0); ok && info.Locals != nil {
		d, err := info.Locals()
		if err != nil {
			return py.Value{}, err
		}
		locals = d.Value()
	}
	return t.Call(imp, py.NewStr(name).Value(), f.Globals.Value(), locals, fromlist, py.Int(int64(level)))
}

// ImportName is __import__: it imports what a dotted name names. globals, which may be nil, are those of the importer; level
// counts the leading dots, with which the name is relative to the importer's package. The result is the module itself, or if
// fromlist is None the package at the head of the name.
func (t *Thread) ImportName(name string, globals *py.Dict, fromlist py.Value, level int) (py.Value, error) {
	abs := name
	if level > 0 {
		var err error
		if abs, err = t.resolve(name, globals, level); err != nil {
			return py.Value{}, err
		}
	}
	m, err := t.ImportModule(abs)
	if err != nil {
		return py.Value{}, err
	}
	if !fromlist.IsNone() {
		return m, t.importSubmodules(m, fromlist)
	}
	head, rest, dotted := strings.Cut(name, ".")
	switch {
	case !dotted:
		return m, nil
	case level == 0:
		return t.ImportModule(head)
	}
	head = abs[:len(abs)-len(rest)-1]
	if v := t.rt.Modules.GetStr(py.Intern(head)); v != nil {
		return *v, nil
	}
	return py.Value{}, py.Errorf(&py.KeyErrorType, "'%s' not in sys.modules as expected", head)
}

// resolve returns the absolute name for a relative one.
func (t *Thread) resolve(name string, globals *py.Dict, level int) (string, error) {
	pkg, err := t.packageOf(globals)
	if err != nil {
		return "", err
	}
	if pkg == "" {
		return "", py.NewError(&py.ImportErrorType, "attempted relative import with no known parent package")
	}
	for ; level > 1; level-- {
		i := strings.LastIndexByte(pkg, '.')
		if i < 0 {
			return "", py.NewError(&py.ImportErrorType, "attempted relative import beyond top-level package")
		}
		pkg = pkg[:i]
	}
	if name == "" {
		return pkg, nil
	}
	return pkg + "." + name, nil
}

// packageOf returns the name of the package that the module with the given globals is in, or is.
func (t *Thread) packageOf(globals *py.Dict) (string, error) {
	get := func(name *py.Str) py.Value {
		if globals != nil {
			if v := globals.GetStr(name); v != nil {
				return *v
			}
		}
		return py.None
	}
	text := func(v py.Value, what string) (string, error) {
		if !v.IsKind(py.KindStr) {
			return "", py.TypeErrorf("%s must be a string", what)
		}
		return v.AsStr().String(), nil
	}
	if v := get(namePackage); !v.IsNone() {
		return text(v, "package")
	}
	if s := get(nameSpec); !s.IsNone() {
		v, err := py.GetAttr(t.Py(), s, py.Intern("parent"))
		if err != nil {
			return "", err
		}
		return text(v, "__spec__.parent")
	}
	v := get(nameName)
	if v.IsNone() {
		return "", py.NewError(&py.KeyErrorType, "'__name__' not in globals")
	}
	name, err := text(v, "__name__")
	if err == nil && globals.GetStr(namePath) == nil {
		name = parentName(name)
	}
	return name, err
}

// importSubmodules imports the names of fromlist that m does not have, if m is a package.
func (t *Thread) importSubmodules(m, fromlist py.Value) error {
	path, err := py.FindAttr(t.Py(), m, namePath)
	if err != nil || path.IsZero() {
		return err
	}
	from, err := py.FindAttr(t.Py(), m, nameName)
	if err != nil || from.IsZero() || !from.IsKind(py.KindStr) {
		return err
	}
	return t.handleFrom(m, from.AsStr().String(), fromlist, "``from list''")
}

func (t *Thread) handleFrom(m py.Value, pkg string, fromlist py.Value, where string) error {
	return py.Each(t.Py(), fromlist, func(x py.Value) error {
		if !x.IsKind(py.KindStr) {
			return py.TypeErrorf("Item in %s must be str, not %s", where, py.TypeName(x))
		}
		name := x.AsStr()
		if name.String() == "*" {
			all, err := py.FindAttr(t.Py(), m, nameAll)
			if err != nil || all.IsZero() || where[0] != '`' {
				return err
			}
			return t.handleFrom(m, pkg, all, pkg+".__all__")
		}
		v, err := py.FindAttr(t.Py(), m, name)
		if err != nil || !v.IsZero() {
			return err
		}
		sub := pkg + "." + name.String()
		_, err = t.ImportModule(sub)
		if py.IsError(err, &py.ModuleNotFoundErrorType) && t.isAbout(err, sub) {
			return nil // the attribute will be missed
		}
		return err
	})
}

// isAbout reports whether a ModuleNotFoundError says that there is no module called name; not if sys.modules forbids it.
func (t *Thread) isAbout(err error, name string) bool {
	v, attrErr := py.GetAttr(t.Py(), py.AsError(err).Value(), py.Intern("name"))
	if attrErr != nil || !v.IsKind(py.KindStr) || v.AsStr().String() != name {
		return false
	}
	m := t.rt.Modules.GetStr(py.Intern(name))
	return m == nil || !m.IsNone()
}

// importFrom executes ImportFrom.
func (t *Thread) importFrom(m py.Value, name *py.Str) (py.Value, error) {
	v, err := py.GetAttr(t.Py(), m, name)
	if !py.IsError(err, &py.AttributeErrorType) {
		return v, err
	}
	from, err := py.FindAttr(t.Py(), m, nameName)
	if err != nil {
		return py.Value{}, err
	}
	pkg, nameOf := "<unknown module name>", ""
	if !from.IsZero() && from.IsKind(py.KindStr) {
		pkg = from.AsStr().String()
		nameOf = pkg
		if sub := t.rt.Modules.GetStr(py.Intern(pkg + "." + name.String())); sub != nil {
			return *sub, nil
		}
	}
	file := ""
	s := specOf(m)
	if s != nil {
		if origin := s.get("origin"); origin.IsKind(py.KindStr) && py.Same(s.get("_set_fileattr"), py.True) {
			file = origin.AsStr().String()
		}
	} else if m.IsInstance(&py.ModuleType) {
		if f, ok := m.AsModule().Get("__file__"); ok && f.IsKind(py.KindStr) {
			file = f.AsStr().String()
		}
	}
	msg := "cannot import name '" + name.String() + "' from "
	if s != nil && s.initializing() {
		msg += "partially initialized module '" + pkg + "' (most likely due to a circular import)"
		if file != "" {
			msg += " (" + file + ")"
		}
	} else {
		where := file
		if where == "" {
			where = "unknown location"
		}
		msg += "'" + pkg + "' (" + where + ")"
	}
	return py.Value{}, py.NewImportError(&py.ImportErrorType, msg, nameOf, file, name.String())
}

// importStar executes ImportStar: into the namespace ns, or the running function's globals.
func (t *Thread) importStar(mod py.Value, ns *py.Value, named bool) error {
	globals := funcOf(t.regs.fn()).Globals
	put := func(name *py.Str, v py.Value) error {
		if named {
			return py.SetItem(t.Py(), *ns, name.Value(), v)
		}
		globals.SetStr(py.Intern(name.String()), v)
		return nil
	}
	all, err := py.FindAttr(t.Py(), mod, nameAll)
	if err != nil {
		return err
	}
	if !all.IsZero() {
		return py.Each(t.Py(), all, func(name py.Value) error {
			if !name.IsKind(py.KindStr) {
				pkg, err := starName(t.Py(), mod)
				if err != nil {
					return err
				}
				return py.TypeErrorf("Item in %s.__all__ must be str, not %s", pkg, py.TypeName(name))
			}
			v, err := py.GetAttr(t.Py(), mod, name.AsStr())
			if err != nil {
				return err
			}
			return put(name.AsStr(), v)
		})
	}
	dict, err := py.FindAttr(t.Py(), mod, py.Intern("__dict__"))
	if err != nil {
		return err
	}
	if dict.IsZero() {
		return py.NewError(&py.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
	}
	keys, err := py.GetAttr(t.Py(), dict, py.Intern("keys"))
	if err != nil {
		return err
	}
	view, err := t.Call(keys)
	if err != nil {
		return err
	}
	names, err := py.Collect(t.Py(), view)
	if err != nil {
		return err
	}
	for _, name := range names {
		if !name.IsKind(py.KindStr) {
			pkg, err := starName(t.Py(), mod)
			if err != nil {
				return err
			}
			return py.TypeErrorf("Key in %s.__dict__ must be str, not %s", pkg, py.TypeName(name))
		}
		if strings.HasPrefix(name.AsStr().String(), "_") {
			continue
		}
		v, err := py.GetItem(t.Py(), dict, name)
		if err != nil {
			return err
		}
		if err := put(name.AsStr(), v); err != nil {
			return err
		}
	}
	return nil
}

// starName returns the name of the module whose names are not all strings.
func starName(t *py.Thread, mod py.Value) (string, error) {
	v, err := py.GetAttr(t, mod, nameName)
	if err != nil {
		return "", err
	}
	if !v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("module __name__ must be a string, not %s", py.TypeName(v))
	}
	return v.AsStr().String(), nil
}
