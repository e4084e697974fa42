package vm

// This file defines import: the instructions, and how a module is found. Only built-in modules can be imported so far.

import (
	"strings"

	"minipy/vm/py"
)

// Import returns the module called name from sys.modules, or makes it.
func (t *Thread) Import(name string) (*py.Module, error) {
	key := py.Intern(name)
	if v := t.rt.Modules.GetStr(key); v != nil {
		if v.Is(&py.ModuleType) {
			return v.AsModule(), nil
		}
		if v.IsNone() {
			e := py.Errorf(&py.ModuleNotFoundErrorType, "import of %s halted; None in sys.modules", name)
			py.SetErrorField(e, "name", key.Value())
			return nil, e
		}
	}
	m, err := t.rt.Find(t, name)
	if err != nil {
		return nil, err
	}
	if m == nil {
		msg := "No module named '" + name + "'"
		if parent, _, ok := strings.Cut(name, "."); ok {
			if p := t.rt.Modules.GetStr(py.Intern(parent)); p != nil {
				msg += "; '" + parent + "' is not a package"
			}
		}
		e := py.NewError(&py.ModuleNotFoundErrorType, msg)
		py.SetErrorField(e, "name", key.Value())
		return nil, e
	}
	t.rt.Modules.SetStr(key, m.Value())
	return m, nil
}

// ImportName does what the import statement does: it imports what a dotted name names. The result is the module itself,
// or if fromlist is None the package at the head of the name. level counts the leading dots.
func (t *Thread) ImportName(name string, fromlist py.Value, level int) (py.Value, error) {
	if level > 0 {
		return py.Value{}, py.NewError(&py.ImportErrorType, "attempted relative import with no known parent package")
	}
	var head *py.Module
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '.' {
			continue
		}
		m, err := t.Import(name[:i])
		if err != nil {
			return py.Value{}, err
		}
		if head == nil || !fromlist.IsNone() {
			head = m
		}
	}
	return head.Value(), nil
}

// importFrom executes ImportFrom.
func (t *Thread) importFrom(m py.Value, name *py.Str) (py.Value, error) {
	v, err := py.GetAttr(t.Py(), m, name)
	if !py.IsError(err, &py.AttributeErrorType) {
		return v, err
	}
	from, file := "<unknown module name>", "unknown location"
	if m.Is(&py.ModuleType) {
		if n, ok := m.AsModule().Get("__name__"); ok && n.IsKind(py.KindStr) {
			from = n.AsStr().String()
		}
		if f, ok := m.AsModule().Get("__file__"); ok && f.IsKind(py.KindStr) {
			file = f.AsStr().String()
		}
		if sub := t.rt.Modules.GetStr(py.Intern(from + "." + name.String())); sub != nil {
			return *sub, nil
		}
	}
	e := py.Errorf(&py.ImportErrorType, "cannot import name '%s' from '%s' (%s)", name.String(), from, file)
	py.SetErrorField(e, "name", py.NewStr(from).Value())
	py.SetErrorField(e, "name_from", name.Value())
	return py.Value{}, e
}

// importStar executes ImportStar: into the namespace ns, or the running function's globals.
func (t *Thread) importStar(mod py.Value, ns *py.Value, named bool) error {
	put := func(name *py.Str, v py.Value) error {
		if named {
			return py.SetItem(t.Py(), *ns, name.Value(), v)
		}
		funcOf(t.regs.fn()).Globals.SetStr(name, v)
		return nil
	}
	all, err := py.GetAttr(t.Py(), mod, py.Intern("__all__"))
	if err == nil {
		return py.Each(t.Py(), all, func(name py.Value) error {
			if !name.IsKind(py.KindStr) {
				return py.TypeErrorf("Item in %s.__all__ must be str, not %s", moduleName(mod), name.Type().Name)
			}
			v, err := py.GetAttr(t.Py(), mod, name.AsStr())
			if err != nil {
				return err
			}
			return put(name.AsStr(), v)
		})
	}
	if !py.IsError(err, &py.AttributeErrorType) {
		return err
	}
	if !mod.Is(&py.ModuleType) {
		return py.NewError(&py.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
	}
	type item struct {
		name *py.Str
		v    py.Value
	}
	var items []item
	mod.AsModule().Dict.Each(func(k, v py.Value) bool {
		if k.IsKind(py.KindStr) && !strings.HasPrefix(k.AsStr().String(), "_") {
			items = append(items, item{k.AsStr(), v})
		}
		return true
	})
	for _, it := range items {
		if err := put(it.name, it.v); err != nil {
			return err
		}
	}
	return nil
}

func moduleName(m py.Value) string {
	if m.Is(&py.ModuleType) {
		if n, ok := m.AsModule().Get("__name__"); ok && n.IsKind(py.KindStr) {
			return n.AsStr().String()
		}
	}
	return "<unknown>"
}
