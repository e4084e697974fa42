// Package warnings is Python's modules warnings and _warnings. What decides about a warning is made here, because the
// interpreter warns too, also where no program has imported the module; what programs set up is written in Python.
package warnings

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is the module warnings.
//
//go:embed warnings.py
var Source string

// Plain is the module _warnings_plain: what the module warnings is made of where _warnings cannot be imported.
//
//go:embed plain.py
var Plain string

// A state is what a runtime knows about warnings. The module warnings may have other filters: those count then.
type state struct {
	filters *py.List
	once    *py.Dict
	version int64 // of the filters: registries of another version are out of date
	source  py.SourceFunc
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return newState() }).(*state)
}

func newState() *state {
	filter := func(action string, class *py.Type, module py.Value) py.Value {
		return py.NewTuple([]py.Value{py.NewStr(action).Value(), py.None, class.Value(), module, py.Int(0)}).Value()
	}
	filters := []py.Value{filter("default", &py.DeprecationWarningType, py.NewStr("__main__").Value())}
	for _, class := range []*py.Type{&py.DeprecationWarningType, &py.PendingDeprecationWarningType, &py.ImportWarningType, &py.ResourceWarningType} {
		filters = append(filters, filter("ignore", class, py.None))
	}
	return &state{filters: py.NewList(filters), once: py.NewDict(), version: 1}
}

// SetSource says where the lines of source files come from that a warning shows if the module is not imported.
func SetSource(t *py.Thread, source py.SourceFunc) { stateOf(t).source = source }

// NewC makes the module _warnings, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	s := stateOf(t)
	m := py.NewModule("_warnings", "What decides about warnings. The module warnings has more.")
	m.Set("filters", s.filters.Value())
	m.Set("_onceregistry", s.once.Value())
	m.Set("_defaultaction", py.NewStr("default").Value())
	for _, f := range []py.FuncDef{
		{Name: "warn", Fn: warn, Flags: py.Kw, Doc: "Issue a warning, unless it is ignored; it may become an exception."},
		{Name: "warn_explicit", Fn: warnExplicit, Flags: py.Kw, Doc: "Issue a warning about a given place."},
		{Name: "_filters_mutated", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) {
			stateOf(t).version++
			return py.None, nil
		}, Doc: "Say that the filters have changed."},
	} {
		m.Set(f.Name, py.NewNative("_warnings", f).Value())
	}
	return m, nil
}

var (
	sigWarn     = py.NewSignature("warn", "message, category=, stacklevel=, source=, *, skip_file_prefixes=")
	sigExplicit = py.NewSignature("warn_explicit", "message, category, filename, lineno, module=, registry=, module_globals=, source=")
)

func warn(t *py.Thread, args py.Args) (py.Value, error) {
	var message py.Value
	category, level, source, prefixes := py.None, py.Int(1), py.None, py.NewTuple(nil).Value()
	if err := sigWarn.Bind(args, &message, &category, &level, &source, &prefixes); err != nil {
		return py.Value{}, err
	}
	class, err := categoryOf(message, category)
	if err != nil {
		return py.Value{}, err
	}
	n, err := py.AsSize(t, level, nil)
	if err != nil {
		return py.Value{}, err
	}
	skip, err := skipped(prefixes)
	if err != nil {
		return py.Value{}, err
	}
	if len(skip) > 0 {
		n = max(n, 2)
	}
	w := warning{message: message, class: class, source: source}
	if err := w.find(t, n-1, skip); err != nil {
		return py.Value{}, err
	}
	return py.None, w.issue(t)
}

// categoryOf returns the class of a warning: that of the message, if it is a warning itself.
func categoryOf(message, category py.Value) (*py.Type, error) {
	switch {
	case message.IsInstance(&py.WarningType):
		return message.Type(), nil
	case category.IsNone():
		return &py.UserWarningType, nil
	case category.IsKind(py.KindType) && category.AsType().IsSubtype(&py.WarningType):
		return category.AsType(), nil
	}
	return nil, py.TypeErrorf("category must be a Warning subclass, not '%s'", py.TypeName(category))
}

func skipped(prefixes py.Value) ([]string, error) {
	if !prefixes.IsKind(py.KindTuple) {
		return nil, py.TypeErrorf("warn() argument 'skip_file_prefixes' must be tuple, not %s", py.TypeName(prefixes))
	}
	var skip []string
	for _, p := range prefixes.AsTuple().Items {
		if !p.IsKind(py.KindStr) {
			return nil, py.TypeErrorf("Found non-str '%s' in skip_file_prefixes.", py.TypeName(p))
		}
		skip = append(skip, p.AsStr().String())
	}
	return skip, nil
}

func warnExplicit(t *py.Thread, args py.Args) (py.Value, error) {
	var message, category, filename, lineno py.Value
	module, registry, globals, source := py.None, py.None, py.None, py.None
	if err := sigExplicit.Bind(args, &message, &category, &filename, &lineno, &module, &registry, &globals, &source); err != nil {
		return py.Value{}, err
	}
	if !filename.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("warn_explicit() argument 'filename' must be str, not %s", py.TypeName(filename))
	}
	line, err := py.AsSize(t, lineno, nil)
	if err != nil {
		return py.Value{}, err
	}
	if !globals.IsNone() && !globals.IsKind(py.KindDict) {
		return py.Value{}, py.TypeErrorf("module_globals must be a dict, not '%s'", py.TypeName(globals))
	}
	if !registry.IsNone() && !registry.IsKind(py.KindDict) {
		return py.Value{}, py.TypeErrorf("'registry' must be a dict or None")
	}
	w := warning{message: message, source: source, file: filename.AsStr().String(), line: line}
	if message.IsInstance(&py.WarningType) {
		w.class = message.Type()
	} else if w.class, err = explicitClass(t, category); err != nil {
		return py.Value{}, err
	}
	if globals.IsKind(py.KindDict) {
		if err := checkLoader(t, globals.AsDict()); err != nil {
			return py.Value{}, err
		}
	}
	if w.module = module; module.IsNone() {
		w.module = py.NewStr(moduleOf(w.file)).Value()
	}
	if registry.IsKind(py.KindDict) {
		w.registry = registry.AsDict()
	}
	return py.None, w.issue(t)
}

// checkLoader reports what is wrong with __loader__ and __spec__ in the globals of a module: they are to agree.
func checkLoader(t *py.Thread, globals *py.Dict) error {
	const missing = "Module globals is missing a __spec__.loader"
	get := func(name string) py.Value {
		if v := globals.GetStr(py.Intern(name)); v != nil {
			return *v
		}
		return py.None
	}
	loader, spec := get("__loader__"), get("__spec__")
	none := loader.IsNone()
	if none && spec.IsNone() {
		if globals.GetStr(py.Intern("__spec__")) == nil {
			return nil
		}
		return py.ValueErrorf(missing)
	}
	of, err := py.FindAttr(t, spec, py.Intern("loader"))
	switch {
	case err != nil:
		return err
	case none && of.IsZero():
		return py.NewError(&py.AttributeErrorType, missing)
	case none && of.IsNone():
		return py.ValueErrorf(missing)
	case of.IsZero() || of.IsNone():
		return Warn(t, &py.DeprecationWarningType, missing, 0)
	case none:
		return nil
	}
	if same, err := py.Equal(t, loader, of); same || err != nil {
		return err
	}
	return Warn(t, &py.DeprecationWarningType, "Module globals; __loader__ != __spec__.loader", 0)
}

func explicitClass(t *py.Thread, category py.Value) (*py.Type, error) {
	if category.IsKind(py.KindType) {
		return category.AsType(), nil
	}
	if !py.Callable(category) {
		return nil, py.TypeErrorf("'%s' object is not callable", py.TypeName(category))
	}
	return nil, py.TypeErrorf("issubclass() arg 1 must be a class")
}
