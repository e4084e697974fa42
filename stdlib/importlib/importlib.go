// Package importlib is Python's module importlib, with importlib.util and importlib.machinery: importing by name.
package importlib

import (
	"strings"

	"minipy/vm"
	"minipy/vm/py"
)

var sigImportModule = py.NewSignature("import_module", "name, package=")

// New makes the module. It is a package, so that its submodules are found.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("importlib", "Importing by name.")
	m.Set("__path__", py.NewList(nil).Value())
	for _, f := range []py.FuncDef{
		{Name: "import_module", Fn: importModule, Flags: py.Kw, Doc: "Import a module and return it."},
		{Name: "reload", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return vm.Of(t).Reload(a.Pos[0]) }, Min: 1, Max: 1,
			Doc: "Run a module again."},
		{Name: "invalidate_caches", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.None, nil },
			Doc: "Files are looked for afresh by every import: there are no caches."},
	} {
		m.Set(f.Name, py.NewNative("importlib", f).Value())
	}
	if t.RT.Builtins != nil {
		if f, ok := t.RT.Builtins.Get("__import__"); ok {
			m.Set("__import__", f)
		}
	}
	return m, nil
}

// absolute returns the absolute name for name, in which leading dots count from a package.
func absolute(t *py.Thread, name, pkg py.Value, missing func(name string) error) (string, error) {
	if !name.IsKind(py.KindStr) {
		return "", py.NewAttributeError("'"+py.TypeName(name)+"' object has no attribute 'startswith'", name, py.Intern("startswith"))
	}
	s := name.AsStr().String()
	rest := strings.TrimLeft(s, ".")
	level := len(s) - len(rest)
	if level == 0 {
		return s, nil
	}
	if yes, err := py.Truth(t, pkg); err != nil {
		return "", err
	} else if !yes {
		return "", missing(s)
	}
	if !pkg.IsKind(py.KindStr) {
		return "", py.TypeErrorf("__package__ not set to a string")
	}
	base := pkg.AsStr().String()
	for ; level > 1; level-- {
		i := strings.LastIndexByte(base, '.')
		if i < 0 {
			return "", py.NewError(&py.ImportErrorType, "attempted relative import beyond top-level package")
		}
		base = base[:i]
	}
	if rest == "" {
		return base, nil
	}
	return base + "." + rest, nil
}

func importModule(t *py.Thread, args py.Args) (py.Value, error) {
	name, pkg := py.Value{}, py.None
	if err := sigImportModule.Bind(args, &name, &pkg); err != nil {
		return py.Value{}, err
	}
	s, err := absolute(t, name, pkg, func(s string) error {
		return py.TypeErrorf("the 'package' argument is required to perform a relative import for '%s'", s)
	})
	if err != nil {
		return py.Value{}, err
	}
	if s == "" {
		return py.Value{}, py.ValueErrorf("Empty module name")
	}
	return vm.Of(t).ImportModule(s)
}

// NewUtil makes importlib.util.
func NewUtil(*py.Thread) (*py.Module, error) {
	m := py.NewModule("importlib.util", "Finding modules without importing them.")
	for _, f := range []py.FuncDef{
		{Name: "find_spec", Fn: findSpec, Flags: py.Kw, Doc: "The spec of a module, None if there is none."},
		{Name: "module_from_spec", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return vm.Of(t).ModuleFromSpec(a.Pos[0]) }, Min: 1, Max: 1,
			Doc: "A module that its loader has not run yet."},
		{Name: "spec_from_file_location", Fn: specFromFile, Flags: py.Kw, Doc: "The spec of a module in a file."},
		{Name: "resolve_name", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			s, err := absolute(t, a.Pos[0], a.Pos[1], func(s string) error {
				return py.Errorf(&py.ImportErrorType, "no package specified for '%s' (required for relative module names)", s)
			})
			return py.NewStr(s).Value(), err
		}, Min: 2, Max: 2, Doc: "The absolute name for one that may be relative."},
	} {
		m.Set(f.Name, py.NewNative("importlib.util", f).Value())
	}
	return m, nil
}

func findSpec(t *py.Thread, args py.Args) (py.Value, error) {
	name, pkg := py.Value{}, py.None
	if err := sigImportModule.Bind(args, &name, &pkg); err != nil {
		return py.Value{}, err
	}
	s, err := absolute(t, name, pkg, func(s string) error {
		return py.Errorf(&py.ImportErrorType, "no package specified for '%s' (required for relative module names)", s)
	})
	if err != nil {
		return py.Value{}, err
	}
	return vm.Of(t).FindSpec(s)
}

var sigSpecFromFile = py.NewSignature("spec_from_file_location", "name, location=, *, loader=, submodule_search_locations=")

func specFromFile(t *py.Thread, args py.Args) (py.Value, error) {
	name, location, loader, locations := py.Value{}, py.None, py.None, py.None
	if err := sigSpecFromFile.Bind(args, &name, &location, &loader, &locations); err != nil {
		return py.Value{}, err
	}
	if !location.IsKind(py.KindStr) || !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("expected str for name and location")
	}
	f := &vm.FoundFile{Name: name.AsStr().String(), Path: location.AsStr().String()}
	if strings.HasSuffix(f.Path, "/__init__.py") {
		f.Folders = []string{strings.TrimSuffix(f.Path, "/__init__.py")}
	}
	return vm.Of(t).Runtime().SpecOf(f), nil
}

// NewMachinery makes importlib.machinery.
func NewMachinery(*py.Thread) (*py.Module, error) {
	m := py.NewModule("importlib.machinery", "The classes behind import.")
	m.Set("ModuleSpec", vm.SpecType().Value())
	m.Set("BuiltinImporter", vm.BuiltinImporter().Value())
	m.Set("SourceFileLoader", vm.SourceFileLoader().Value())
	m.Set("SOURCE_SUFFIXES", py.NewList([]py.Value{py.NewStr(".py").Value()}).Value())
	return m, nil
}
