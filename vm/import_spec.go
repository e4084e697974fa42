package vm

// This file defines the objects that describe a module: ModuleSpec, and the loaders.

import (
	"fmt"
	"strings"
	"sync"

	"minipy/vm/py"
)

// A spec is a ModuleSpec. All that it says stands in its dict, where Python code may change it.
type spec struct {
	py.Header
	dict *py.Dict
}

var sigSpec = py.NewSignature("ModuleSpec.__init__", "name, loader, *, origin=, loader_state=, is_package=")

// SpecType makes the class of module specs when it is first used.
var SpecType = sync.OnceValue(func() *py.Type {
	get := func(v py.Value, name string) py.Value {
		if x := (*spec)(v.Pointer()).dict.GetStr(py.Intern(name)); x != nil {
			return *x
		}
		return py.None
	}
	return py.NewType(&py.Def{
		Name: "ModuleSpec", Module: "_frozen_importlib", Flags: py.HasDict,
		Doc:    "What is known of a module before it is loaded: its name, its loader and where it comes from.",
		DictOf: func(v py.Value) **py.Dict { return &(*spec)(v.Pointer()).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				s := &spec{py.Header{Type: class}, py.NewDict()}
				return py.FromHeader(&s.Header), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error {
				name, loader, origin, state, pkg := py.None, py.None, py.None, py.None, py.None
				if err := sigSpec.Bind(args, &name, &loader, &origin, &state, &pkg); err != nil {
					return err
				}
				isPackage, err := py.Truth(t, pkg)
				if err != nil {
					return err
				}
				locations := py.None
				if isPackage {
					locations = py.NewList(nil).Value()
				}
				(*spec)(v.Pointer()).fill(name, loader, origin, state, locations, false)
				return nil
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				var sb strings.Builder
				for _, f := range []string{"name", "loader", "origin", "submodule_search_locations"} {
					x := get(v, f)
					if f != "name" && f != "loader" && x.IsNone() {
						continue
					}
					s, err := py.Repr(t, x)
					if err != nil {
						return "", err
					}
					if sb.Len() > 0 {
						sb.WriteString(", ")
					}
					sb.WriteString(f + "=" + s)
				}
				return "ModuleSpec(" + sb.String() + ")", nil
			},
		},
		Members: []py.MemberDef{
			{Name: "parent", Doc: "The name of the package that the module is in, or is.", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				name := get(v, "name")
				if locations := get(v, "submodule_search_locations"); !locations.IsNone() || !name.IsKind(py.KindStr) {
					return name, nil
				}
				return py.NewStr(parentName(name.AsStr().String())).Value(), nil
			}},
			{Name: "has_location", Doc: "Whether origin is a place that the module is loaded from.",
				Get: func(t *py.Thread, v py.Value) (py.Value, error) {
					yes, err := py.Truth(t, get(v, "_set_fileattr"))
					return py.Bool(yes), err
				},
				Set: func(t *py.Thread, v, x py.Value) error {
					if x.IsZero() {
						return py.TypeErrorf("cannot delete has_location")
					}
					yes, err := py.Truth(t, x)
					(*spec)(v.Pointer()).dict.SetStr(py.Intern("_set_fileattr"), py.Bool(yes))
					return err
				}},
			{Name: "cached", Doc: "Compiled modules are not kept: always None.",
				Get: func(*py.Thread, py.Value) (py.Value, error) { return py.None, nil }},
		},
	})
})

func (s *spec) fill(name, loader, origin, state, locations py.Value, hasLocation bool) {
	for _, f := range []struct {
		name string
		v    py.Value
	}{
		{"name", name}, {"loader", loader}, {"origin", origin}, {"loader_state", state},
		{"submodule_search_locations", locations}, {"_uninitialized_submodules", py.NewList(nil).Value()},
		{"_set_fileattr", py.Bool(hasLocation)}, {"_cached", py.None},
	} {
		s.dict.SetStr(py.Intern(f.name), f.v)
	}
}

// parentName returns what stands before the last dot of a module's name, "" if there is none.
func parentName(name string) string { return name[:max(strings.LastIndexByte(name, '.'), 0)] }

// A loader is a SourceFileLoader or a NamespaceLoader.
type loader struct {
	py.Header
	name, path string
	portions   py.Value // of a namespace: a list of folders
	dict       *py.Dict
	// exec is Thread.execFile: a field, for the class cannot refer to what the interpreter's loop is part of.
	exec func(t *Thread, m *py.Module, path string) error
}

func asLoader(v py.Value) *loader { return (*loader)(v.Pointer()) }

// SourceFileLoader makes the class of the loaders of source files when it is first used.
var SourceFileLoader = sync.OnceValue(func() *py.Type {
	text := func(get func(l *loader) string) func(*py.Thread, py.Value) (py.Value, error) {
		return func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(get(asLoader(v))).Value(), nil }
	}
	return py.NewType(&py.Def{
		Name: "SourceFileLoader", Module: "_frozen_importlib_external", Flags: py.HasDict | py.NotCallable,
		Doc:    "Loads a module from a file of source text.",
		DictOf: func(v py.Value) **py.Dict { return &asLoader(v).dict },
		Members: []py.MemberDef{
			{Name: "name", Get: text(func(l *loader) string { return l.name })},
			{Name: "path", Get: text(func(l *loader) string { return l.path })},
		},
		Methods: []py.MethodDef{
			{Name: "get_filename", Max: 1, Doc: "The file that the module is loaded from.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.NewStr(asLoader(a.Pos[0]).path).Value(), nil
			}},
			{Name: "is_package", Max: 1, Doc: "Whether the module is a package.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(strings.HasSuffix(asLoader(a.Pos[0]).path, "__init__.py")), nil
			}},
			{Name: "get_source", Max: 1, Doc: "The text of the module.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				l := asLoader(a.Pos[0])
				text, err := Of(t).readSource(l.path)
				if err != nil {
					return py.Value{}, err
				}
				return py.Decode(t, string(text), "utf-8", "strict")
			}},
			{Name: "create_module", Min: 1, Max: 1, Doc: "None: modules are made as usual.", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.None, nil }},
			{Name: "exec_module", Min: 1, Max: 1, Doc: "Run the module.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				if !a.Pos[1].IsInstance(&py.ModuleType) {
					return py.Value{}, py.TypeErrorf("exec_module() argument must be a module, not %s", py.TypeName(a.Pos[1]))
				}
				return py.None, asLoader(a.Pos[0]).exec(Of(t), a.Pos[1].AsModule(), asLoader(a.Pos[0]).path)
			}},
		},
	})
})

var namespaceLoaderType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "NamespaceLoader", Module: "_frozen_importlib_external", Flags: py.HasDict | py.NotCallable,
		Doc:    "Loads a package that has no __init__ file: a namespace over one or more folders.",
		DictOf: func(v py.Value) **py.Dict { return &asLoader(v).dict },
		Members: []py.MemberDef{
			{Name: "_path", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return asLoader(v).portions, nil }},
		},
		Methods: []py.MethodDef{
			{Name: "is_package", Max: 1, Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.True, nil }},
			{Name: "get_source", Max: 1, Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.NewStr("").Value(), nil }},
			{Name: "create_module", Min: 1, Max: 1, Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.None, nil }},
			{Name: "exec_module", Min: 1, Max: 1, Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.None, nil }},
		},
	})
})

// BuiltinImporter makes the class that is the loader of built-in modules.
var BuiltinImporter = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "BuiltinImporter", Module: "_frozen_importlib", Flags: py.NotCallable, Doc: "Loads the modules that are built in.",
	})
})

// NewLoader returns the loader of the module called name in a file.
func (rt *Runtime) NewLoader(name, path string) py.Value {
	l := &loader{Header: py.Header{Type: SourceFileLoader()}, name: name, path: path, exec: (*Thread).execFile, dict: py.NewDict()}
	return py.FromHeader(&l.Header)
}

// newSpec returns a ModuleSpec. origin "" is None; locations are nil for a module that is no package.
func newSpec(name string, loader py.Value, origin string, locations *py.List, hasLocation bool) *spec {
	s := &spec{py.Header{Type: SpecType()}, py.NewDict()}
	o, l := py.None, py.None
	if origin != "" {
		o = py.NewStr(origin).Value()
	}
	if locations != nil {
		l = locations.Value()
	}
	s.fill(py.NewStr(name).Value(), loader, o, py.None, l, hasLocation)
	return s
}

func (s *spec) value() py.Value { return py.FromHeader(&s.Header) }

func (s *spec) get(name string) py.Value {
	if v := s.dict.GetStr(py.Intern(name)); v != nil {
		return *v
	}
	return py.None
}

// describe sets the attributes of a module that tell where it comes from.
func (s *spec) describe(m *py.Module) {
	name := s.get("name")
	locations := s.get("submodule_search_locations")
	pkg := name
	if locations.IsNone() {
		pkg = py.NewStr(parentName(name.AsStr().String())).Value()
	}
	m.Set("__package__", pkg)
	m.Set("__loader__", s.get("loader"))
	m.Set("__spec__", s.value())
	if !locations.IsNone() {
		m.Set("__path__", locations)
	}
	if py.Same(s.get("_set_fileattr"), py.True) {
		m.Set("__file__", s.get("origin"))
		m.Set("__cached__", py.None)
	} else if s.get("loader") != BuiltinImporter().Value() {
		m.Set("__file__", py.None)
	}
}

// newNamespacePath returns the __path__ of a namespace package.
func newNamespacePath(folders []string) *py.List {
	items := make([]py.Value, len(folders))
	for i, f := range folders {
		items[i] = py.NewStr(f).Value()
	}
	l := py.NewList(items)
	l.Header.Type = namespacePathType()
	return l
}

// namespacePathType makes the class of the __path__ of namespace packages: a list that shows what it is.
var namespacePathType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_NamespacePath", Module: "_frozen_importlib_external", Base: &py.ListType, Flags: py.Final | py.NotCallable,
		Slots: py.Slots{Repr: func(t *py.Thread, v py.Value) (string, error) {
			s, err := py.Repr(t, py.NewList(v.AsList().Items).Value())
			return fmt.Sprintf("_NamespacePath(%s)", s), err
		}},
	})
})
