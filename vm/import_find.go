package vm

// This file defines how a module is found and loaded: built in, or as a file or folder on the search path.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"minipy/vm/py"
)

// beforeFiles reports whether a built-in module is found before any file. The others can be shadowed by a file of the same
// name, as those of CPython's library can that are not part of the interpreter.
func beforeFiles(name string) bool {
	switch name {
	case "builtins", "sys", "time", "io", "os", "os.path", "abc", "atexit", "codecs", "errno", "gc", "itertools", "marshal",
		"posix", "posixpath", "importlib", "stat", "site", "signal":
		return true
	}
	return strings.HasPrefix(name, "_")
}

// findAndLoad imports a module that is not in sys.modules. Its lock is held.
func (t *Thread) findAndLoad(name string) (py.Value, error) {
	parent := parentName(name)
	var pkg py.Value
	var parentSpec *spec
	path, err := t.sysPath()
	if err != nil {
		return py.Value{}, err
	}
	if parent != "" {
		if pkg, err = t.ImportModule(parent); err != nil {
			return py.Value{}, err
		}
		if v := t.rt.Modules.GetStr(py.Intern(name)); v != nil { // the parent has imported it
			return *v, nil
		}
		if v := t.rt.Modules.GetStr(py.Intern(parent)); v != nil {
			pkg = *v
		}
		if path, err = py.FindAttr(t.Py(), pkg, namePath); err != nil {
			return py.Value{}, err
		}
		if path.IsZero() {
			return py.Value{}, py.NewImportError(&py.ModuleNotFoundErrorType, "No module named "+quote(t, name)+"; "+quote(t, parent)+" is not a package", name, "", "")
		}
		if _, err := py.GetAttr(t.Py(), pkg, nameSpec); err != nil {
			return py.Value{}, err
		}
		parentSpec = specOf(pkg)
	}
	child := name[len(parent):]
	if parent != "" {
		child = child[1:]
	}
	if parentSpec != nil { // so that missing it can be explained
		if list := parentSpec.get("_uninitialized_submodules"); list.Is(&py.ListType) {
			l := list.AsList()
			if err := py.ListAppend(t.Py(), l, py.NewStr(child).Value()); err != nil {
				return py.Value{}, err
			}
			defer l.DropLast(t.Py())
		}
	}
	m, err := t.load(name, path)
	if err != nil {
		return py.Value{}, err
	}
	if m.IsZero() {
		return py.Value{}, py.NewImportError(&py.ModuleNotFoundErrorType, "No module named "+quote(t, name), name, "", "")
	}
	if parent != "" {
		if err := py.SetAttr(t.Py(), pkg, py.Intern(child), m); err != nil && !py.IsError(err, &py.AttributeErrorType) {
			return py.Value{}, err
		}
	}
	return m, nil
}

// sysPath returns sys.path, None if there is none yet.
func (t *Thread) sysPath() (py.Value, error) {
	if sys := t.rt.Modules.GetStr(py.Intern("sys")); sys != nil && sys.IsInstance(&py.ModuleType) {
		if v, ok := sys.AsModule().Get("path"); ok {
			return v, nil
		}
	}
	return py.None, nil
}

// load makes the module called name and runs it. The zero Value says that there is none.
func (t *Thread) load(name string, path py.Value) (py.Value, error) {
	if beforeFiles(name) {
		if m, err := t.builtIn(name); err != nil || !m.IsZero() {
			return m, err
		}
	}
	f, err := t.FindFile(name, path)
	if err != nil {
		return py.Value{}, err
	}
	if f == nil || f.Path == "" {
		if m, err := t.builtIn(name); err != nil || !m.IsZero() {
			return m, err
		}
	}
	if f == nil {
		return py.Value{}, nil
	}
	return t.loadSpec(f.spec(t.rt))
}

// builtIn makes the built-in module called name, if there is such.
func (t *Thread) builtIn(name string) (py.Value, error) {
	m, err := t.rt.Find(t, name)
	if m == nil || err != nil {
		return py.Value{}, err
	}
	var locations *py.List
	if p, ok := m.Get("__path__"); ok && p.Is(&py.ListType) {
		locations = p.AsList()
	}
	newSpec(name, BuiltinImporter().Value(), "built-in", locations, false).describe(m)
	t.rt.Modules.SetStr(py.Intern(name), m.Value())
	return m.Value(), nil
}

// A FoundFile is where a module is: a file, and for a package its folder; or only the folders of a namespace.
type FoundFile struct {
	Name, Path string
	Folders    []string // nil if the module is no package
}

func (f *FoundFile) spec(rt *Runtime) *spec {
	if f.Path == "" {
		path := newNamespacePath(f.Folders)
		l := &loader{Header: py.Header{Type: namespaceLoaderType()}, name: f.Name, portions: path.Value(), dict: py.NewDict()}
		return newSpec(f.Name, py.FromHeader(&l.Header), "", path, false)
	}
	var locations *py.List
	if f.Folders != nil {
		locations = py.NewList([]py.Value{py.NewStr(f.Folders[0]).Value()})
	}
	return newSpec(f.Name, rt.NewLoader(f.Name, f.Path), f.Path, locations, true)
}

// FindFile looks for the module called name in the folders that path, a list or the like, names. The result is nil if there
// is none.
func (t *Thread) FindFile(name string, path py.Value) (*FoundFile, error) {
	files := t.rt.Files
	if files == nil || path.IsNone() {
		return nil, nil
	}
	items, err := py.Collect(t.Py(), path)
	if err != nil {
		return nil, err
	}
	var folders []string
	for _, v := range items {
		if v.IsKind(py.KindStr) {
			folders = append(folders, v.AsStr().String())
		}
	}
	var found *FoundFile
	last := name[strings.LastIndexByte(name, '.')+1:]
	if last == "" || strings.ContainsAny(last, "/\x00") {
		return nil, nil
	}
	err = t.Block(func() { found = findIn(files, folders, last) })
	if found != nil {
		found.Name = name
	}
	return found, err
}

// findIn looks for a module in folders.
func findIn(files Files, folders []string, name string) *FoundFile {
	is := func(path string, dir bool) bool {
		info, err := files.Stat(path)
		return err == nil && (dir && info.IsDir() || !dir && info.Mode().IsRegular())
	}
	var portions []string
	for _, folder := range folders {
		if folder == "" {
			folder = "."
		}
		if !filepath.IsAbs(folder) {
			wd, err := files.Getwd()
			if err != nil {
				continue
			}
			folder = filepath.Join(wd, folder)
		}
		path := strings.TrimSuffix(folder, string(os.PathSeparator)) + string(os.PathSeparator) + name
		dir := is(path, true)
		if init := filepath.Join(path, "__init__.py"); dir && is(init, false) {
			return &FoundFile{Path: init, Folders: []string{path}}
		}
		if is(path+".py", false) {
			return &FoundFile{Path: path + ".py"}
		}
		if dir {
			portions = append(portions, path)
		}
	}
	if portions == nil {
		return nil
	}
	return &FoundFile{Folders: portions}
}

// loadSpec makes the module that a spec of ours describes, puts it into sys.modules and runs it.
func (t *Thread) loadSpec(s *spec) (py.Value, error) {
	nameValue := s.get("name")
	key := py.Intern(nameValue.AsStr().String())
	m := newFileModule(nameValue)
	s.describe(m)
	s.dict.SetStr(nameInitializing, py.True)
	defer s.dict.SetStr(nameInitializing, py.False)
	t.rt.Modules.SetStr(key, m.Value())
	if origin := s.get("origin"); !origin.IsNone() {
		if err := t.execFile(m, origin.AsStr().String()); err != nil {
			t.rt.Modules.DelStr(key)
			return py.Value{}, err
		}
	}
	v := t.rt.Modules.GetStr(key) // the module may have put something else there
	if v == nil {
		return py.Value{}, py.NewError(&py.KeyErrorType, nameValue)
	}
	return *v, nil
}

func newFileModule(name py.Value) *py.Module {
	m := &py.Module{Header: py.Header{Type: &py.ModuleType}, Dict: py.NewDict()}
	for _, attr := range []string{"__name__", "__doc__", "__package__", "__loader__", "__spec__"} {
		m.Set(attr, py.None)
	}
	m.Set("__name__", name)
	return m
}

// execFile runs the source text in a file in the module m.
func (t *Thread) execFile(m *py.Module, path string) error {
	source, err := t.readSource(path)
	if err != nil {
		return err
	}
	t.CompileWork(len(source))
	c, err := t.rt.Compile(source, path, "exec", CompileFlags{Thread: t.Py()})
	if err != nil {
		return err
	}
	if m.Dict.GetStr(nameBuiltins) == nil {
		m.Dict.SetStr(nameBuiltins, t.rt.Builtins.Dict.Value())
	}
	_, err = t.Eval(c, m.Dict)
	return err
}

var nameBuiltins = py.Intern("__builtins__")

// readSource reads a file of source text.
func (t *Thread) readSource(path string) ([]byte, error) {
	if t.rt.Files == nil {
		return nil, py.NewOSError(syscall.EACCES, path)
	}
	var source []byte
	var err error
	if blockErr := t.Block(func() { source, err = ReadFile(t.rt.Files, path) }); blockErr != nil {
		return nil, blockErr
	}
	if err != nil {
		return nil, OSError(err, path)
	}
	return source, nil
}

// OSError turns an error of Files into an OSError about a file, which may be "".
func OSError(err error, path string) error {
	var errno syscall.Errno
	var unsimulated Unsimulated
	switch {
	case err == nil:
		return nil
	case errors.As(err, &unsimulated):
		return py.NewError(&py.RuntimeErrorType, unsimulated.Error())
	case errors.As(err, &errno):
	case errors.Is(err, fs.ErrNotExist):
		errno = syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		errno = syscall.EEXIST
	case errors.Is(err, fs.ErrPermission):
		errno = syscall.EACCES
	case errors.Is(err, fs.ErrInvalid):
		errno = syscall.EINVAL
	case errors.Is(err, fs.ErrClosed):
		errno = syscall.EBADF
	default:
		return py.NewError(&py.OSErrorType, err.Error())
	}
	return py.NewOSError(errno, path)
}

// Reload runs a module again, as importlib.reload does.
func (t *Thread) Reload(v py.Value) (py.Value, error) {
	if !v.IsInstance(&py.ModuleType) {
		return py.Value{}, py.TypeErrorf("reload() argument must be a module")
	}
	m := v.AsModule()
	nameValue, ok := m.Get("__name__")
	if s := specOf(v); s != nil {
		nameValue, ok = s.get("name"), true
	}
	if !ok || !nameValue.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("reload() argument must be a module")
	}
	name := nameValue.AsStr().String()
	if cur := t.rt.Modules.GetStr(py.Intern(name)); cur == nil || !py.Same(*cur, v) {
		return py.Value{}, py.NewImportError(&py.ImportErrorType, "module "+name+" not in sys.modules", name, "", "")
	}
	path, err := t.sysPath()
	if err != nil {
		return py.Value{}, err
	}
	if parent := parentName(name); parent != "" {
		pkg := t.rt.Modules.GetStr(py.Intern(parent))
		if pkg == nil {
			return py.Value{}, py.NewImportError(&py.ImportErrorType, "parent '"+parent+"' not in sys.modules", parent, "", "")
		}
		if path, err = py.GetAttr(t.Py(), *pkg, namePath); err != nil {
			return py.Value{}, err
		}
	}
	if m.BuiltIn {
		return v, nil
	}
	f, err := t.FindFile(name, path)
	if err != nil {
		return py.Value{}, err
	}
	if f == nil {
		return py.Value{}, py.NewImportError(&py.ModuleNotFoundErrorType, "spec not found for the module '"+name+"'", name, "", "")
	}
	f.spec(t.rt).describe(m)
	if f.Path != "" {
		if err := t.execFile(m, f.Path); err != nil {
			return py.Value{}, err
		}
	}
	if cur := t.rt.Modules.GetStr(py.Intern(name)); cur != nil {
		return *cur, nil
	}
	return py.Value{}, py.NewError(&py.KeyErrorType, nameValue)
}

// FindSpec is importlib.util.find_spec for an absolute name: the spec of a module that is not imported, None if there is
// none. Its parent is imported.
func (t *Thread) FindSpec(name string) (py.Value, error) {
	if m := t.rt.Modules.GetStr(py.Intern(name)); m != nil {
		if m.IsNone() {
			return py.None, nil
		}
		s, err := py.FindAttr(t.Py(), *m, nameSpec)
		if err == nil && (s.IsZero() || s.IsNone()) {
			what := ".__spec__ is None"
			if s.IsZero() {
				what = ".__spec__ is not set"
			}
			return s, py.ValueErrorf("%s%s", name, what)
		}
		return s, err
	}
	path, err := t.sysPath()
	if err != nil {
		return py.Value{}, err
	}
	if parent := parentName(name); parent != "" {
		pkg, err := t.ImportModule(parent)
		if err != nil {
			return py.Value{}, err
		}
		if path, err = py.FindAttr(t.Py(), pkg, namePath); err != nil {
			return py.Value{}, err
		}
		if path.IsZero() {
			return py.Value{}, py.NewImportError(&py.ModuleNotFoundErrorType, "__path__ attribute not found on '"+parent+"' while trying to find '"+name+"'", name, "", "")
		}
	}
	builtIn := t.rt.IsBuiltIn != nil && t.rt.IsBuiltIn(name)
	var f *FoundFile
	if !builtIn || !beforeFiles(name) {
		if f, err = t.FindFile(name, path); err != nil {
			return py.Value{}, err
		}
	}
	switch {
	case builtIn && (f == nil || f.Path == ""):
		return newSpec(name, BuiltinImporter().Value(), "built-in", nil, false).value(), nil
	case f == nil:
		return py.None, nil
	}
	return f.spec(t.rt).value(), nil
}

// Describe sets the attributes of m, the module __main__, that tell where it comes from.
func (rt *Runtime) Describe(m *py.Module, f *FoundFile) { f.spec(rt).describe(m) }

// FileOf returns where the module is that a ModuleSpec describes, nil if it is not in a file.
func FileOf(v py.Value) *FoundFile {
	if !v.Is(SpecType()) {
		return nil
	}
	s := (*spec)(v.Pointer())
	var f FoundFile
	if l := s.get("submodule_search_locations"); l.IsInstance(&py.ListType) {
		f.Folders = []string{}
		for _, v := range l.AsList().Items {
			if v.IsKind(py.KindStr) {
				f.Folders = append(f.Folders, v.AsStr().String())
			}
		}
	}
	name, origin := s.get("name"), s.get("origin")
	if !name.IsKind(py.KindStr) {
		return nil
	}
	f.Name = name.AsStr().String()
	if py.Same(s.get("_set_fileattr"), py.True) && origin.IsKind(py.KindStr) {
		f.Path = origin.AsStr().String()
	}
	if f.Path == "" && f.Folders == nil {
		return nil
	}
	return &f
}

// SpecOf returns the ModuleSpec of the module in a file.
func (rt *Runtime) SpecOf(f *FoundFile) py.Value { return f.spec(rt).value() }

// ModuleFromSpec is importlib.util.module_from_spec: a module that has not run yet.
func (t *Thread) ModuleFromSpec(v py.Value) (py.Value, error) {
	if !v.Is(SpecType()) {
		return py.Value{}, py.TypeErrorf("module_from_spec() argument must be a ModuleSpec, not %s", py.TypeName(v))
	}
	s := (*spec)(v.Pointer())
	name := s.get("name")
	if !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("module name must be a str")
	}
	m := newFileModule(name)
	s.describe(m)
	return m.Value(), nil
}
