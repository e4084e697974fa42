package warnings

// This file defines how a warning is issued: its place, the filter that decides, and how it is shown.

import (
	"fmt"
	"strings"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// A warning is one that is about to be issued.
type warning struct {
	message  py.Value // a str, or the instance of class
	class    *py.Type
	file     string
	line     int
	python2  bool // the place is in a Python 2 file
	module   py.Value
	registry *py.Dict // what has been issued at this place; nil: nobody keeps it
	source   py.Value
}

var (
	nameRegistry = py.Intern("__warningregistry__")
	nameName     = py.Intern("__name__")
	nameVersion  = py.Intern("version")
	nameWarnings = py.Intern("warnings")
	nameMatch    = py.Intern("match")
	nameShow     = py.Intern("_showwarnmsg")
	nameMessage  = py.Intern("WarningMessage")
)

// find fills in the place: the frame that is level calls up, not counting those of files that begin with one of skip.
func (w *warning) find(t *py.Thread, level int, skip []string) error {
	depth := 0
	for n := max(level, 0); ; depth++ {
		info, ok := t.Exec.Frame(depth)
		if !ok || info.Func == nil {
			return w.findSys(t)
		}
		if depth > 0 && hasPrefix(info.Func.Code.Filename, skip) {
			continue
		}
		if n == 0 {
			w.file, w.line = info.Func.Code.Filename, info.Line
			w.python2 = info.Func.Code.Flags&code.IsPython2 != 0
			return w.inModule(info.Func.Globals)
		}
		n--
		if err := t.Poll(); err != nil {
			return err
		}
	}
}

func hasPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// findSys is for a level that no frame has.
func (w *warning) findSys(t *py.Thread) error {
	w.file, w.line = "<sys>", 0
	if m := t.RT.Modules.GetStr(py.Intern("sys")); m != nil && m.Is(&py.ModuleType) {
		return w.inModule(m.AsModule().Dict)
	}
	w.module = py.NewStr("sys").Value()
	return nil
}

func (w *warning) inModule(globals *py.Dict) error {
	w.module = py.NewStr("<string>").Value()
	if m := globals.GetStr(nameName); m != nil && !m.IsNone() {
		w.module = *m
	}
	r := globals.GetStr(nameRegistry)
	if r == nil {
		w.registry = py.NewDict()
		globals.SetStr(nameRegistry, w.registry.Value())
		return nil
	}
	if r.IsNone() {
		return nil
	}
	if !r.IsKind(py.KindDict) {
		return py.TypeErrorf("'registry' must be a dict or None")
	}
	w.registry = r.AsDict()
	return nil
}

// moduleOf returns the name of the module that a file is taken for.
func moduleOf(file string) string {
	if file == "" {
		return "<unknown>"
	}
	return strings.TrimSuffix(file, ".py")
}

// issue shows the warning, or returns it as an exception, or forgets it, as the filters say.
func (w *warning) issue(t *py.Thread) error {
	if w.python2 && w.class.IsSubtype(&py.DeprecationWarningType) {
		return nil // what Python 3 deprecates was right in Python 2
	}
	text := w.message
	if w.message.IsInstance(&py.WarningType) {
		s, err := py.ToStr(t, w.message)
		if err != nil {
			return err
		}
		text = py.NewStr(s).Value()
	} else {
		v, err := t.Call(w.class.Value(), w.message)
		if err != nil {
			return err
		}
		w.message = v
	}
	key := py.NewTuple([]py.Value{text, w.class.Value(), py.Int(int64(w.line))}).Value()
	if known, err := w.seen(t, key); known || err != nil {
		return err
	}
	action, item, err := w.action(t, text)
	if err != nil {
		return err
	}
	switch action {
	case "error":
		return raise(t, w.message)
	case "ignore":
		return nil
	case "always":
		return w.show(t, text)
	}
	if w.registry != nil {
		if err := w.registry.Set(t, key, py.True); err != nil {
			return err
		}
	}
	registry := w.registry
	switch action {
	case "default":
		return w.show(t, text)
	case "once":
		if registry == nil {
			registry = onceRegistry(t)
		}
	case "module":
	default:
		r, err := py.Repr(t, item)
		if err != nil {
			return err
		}
		return py.NewError(&py.RuntimeErrorType, fmt.Sprintf("Unrecognized action ('%s') in warnings.filters:\n %s", action, r))
	}
	if registry != nil {
		everywhere := py.NewTuple([]py.Value{text, w.class.Value()}).Value()
		if known, err := isSet(t, registry, everywhere); known || err != nil {
			return err
		}
		if err := registry.Set(t, everywhere, py.True); err != nil {
			return err
		}
	}
	return w.show(t, text)
}

func raise(t *py.Thread, v py.Value) error {
	if v.IsKind(py.KindException) {
		return v.AsException()
	}
	return py.TypeErrorf("exceptions must derive from BaseException")
}

func isSet(t *py.Thread, d *py.Dict, key py.Value) (bool, error) {
	v, err := d.Get(t, key)
	if err != nil || v.IsZero() {
		return false, err
	}
	return py.Truth(t, v)
}

// seen reports whether the place has issued the warning already, since the filters have been changed last.
func (w *warning) seen(t *py.Thread, key py.Value) (bool, error) {
	if w.registry == nil {
		return false, nil
	}
	version := py.Int(stateOf(t).version)
	if v := w.registry.GetStr(nameVersion); v == nil || !v.IsKind(py.KindInt) || !py.Same(*v, version) {
		w.registry.Clear()
		w.registry.SetStr(nameVersion, version)
		return false, nil
	}
	return isSet(t, w.registry, key)
}

// moduleAttr returns an attribute of the module warnings, if that is imported.
func moduleAttr(t *py.Thread, name *py.Str) (py.Value, bool) {
	m := t.RT.Modules.GetStr(nameWarnings)
	if m == nil {
		return py.Value{}, false
	}
	v, err := py.FindAttr(t, *m, name)
	return v, err == nil && !v.IsZero()
}

func onceRegistry(t *py.Thread) *py.Dict {
	if v, ok := moduleAttr(t, py.Intern("onceregistry")); ok && v.IsKind(py.KindDict) {
		return v.AsDict()
	}
	return stateOf(t).once
}

// action returns what is to be done, and the filter that says so, None if it is the default.
func (w *warning) action(t *py.Thread, text py.Value) (string, py.Value, error) {
	filters := stateOf(t).filters
	if v, ok := moduleAttr(t, py.Intern("filters")); ok {
		if !v.IsKind(py.KindList) {
			return "", py.Value{}, py.ValueErrorf("_warnings.filters must be a list")
		}
		filters = v.AsList()
	}
	for i := 0; i < len(filters.Items); i++ {
		item := filters.Items[i]
		if !item.IsKind(py.KindTuple) || len(item.AsTuple().Items) != 5 {
			return "", py.Value{}, py.ValueErrorf("_warnings.filters item %d isn't a 5-tuple", i)
		}
		f := item.AsTuple().Items
		if !f[0].IsKind(py.KindStr) {
			return "", py.Value{}, py.TypeErrorf("action must be a string, not '%s'", py.TypeName(f[0]))
		}
		if ok, err := w.matches(t, f, text); err != nil {
			return "", py.Value{}, err
		} else if ok {
			return f[0].AsStr().String(), item, nil
		}
	}
	if v, ok := moduleAttr(t, py.Intern("defaultaction")); ok {
		if !v.IsKind(py.KindStr) {
			return "", py.Value{}, py.TypeErrorf("_warnings.defaultaction must be a string, not '%s'", py.TypeName(v))
		}
		return v.AsStr().String(), py.None, nil
	}
	return "default", py.None, nil
}

// matches reports whether a filter (action, message, category, module, line) is about the warning.
func (w *warning) matches(t *py.Thread, f []py.Value, text py.Value) (bool, error) {
	if ok, err := matchText(t, f[1], text); !ok || err != nil {
		return false, err
	}
	if ok, err := py.IsSubclass(t, w.class.Value(), f[2]); !ok || err != nil {
		return false, err
	}
	if ok, err := matchText(t, f[3], w.module); !ok || err != nil {
		return false, err
	}
	line, err := py.AsSize(t, f[4], nil)
	return line == 0 || line == w.line, err
}

// matchText reports whether a string matches: anything does if pattern is None, itself if it is a string.
func matchText(t *py.Thread, pattern, s py.Value) (bool, error) {
	if pattern.IsNone() {
		return true, nil
	}
	if pattern.Is(&py.StrType) {
		return py.Equal(t, pattern, s)
	}
	match, err := py.GetAttr(t, pattern, nameMatch)
	if err != nil {
		return false, err
	}
	r, err := t.Call(match, s)
	if err != nil {
		return false, err
	}
	return py.Truth(t, r)
}

// show hands the warning to the module warnings, or prints it if that is not imported.
func (w *warning) show(t *py.Thread, text py.Value) error {
	show, ok := moduleAttr(t, nameShow)
	if !ok {
		return w.print(t, text)
	}
	if !py.Callable(show) {
		return py.TypeErrorf("warnings._showwarnmsg() must be set to a callable")
	}
	class, ok := moduleAttr(t, nameMessage)
	if !ok {
		return py.NewError(&py.RuntimeErrorType, "unable to get warnings.WarningMessage")
	}
	msg, err := t.Call(class, w.message, w.class.Value(), py.NewStr(w.file).Value(), py.Int(int64(w.line)), py.None, py.None, w.sourceOrNone())
	if err != nil {
		return err
	}
	_, err = t.Call(show, msg)
	return err
}

func (w *warning) sourceOrNone() py.Value {
	if w.source.IsZero() {
		return py.None
	}
	return w.source
}

func (w *warning) print(t *py.Thread, text py.Value) error {
	m := t.RT.Modules.GetStr(py.Intern("sys"))
	if m == nil {
		return nil
	}
	file, err := py.FindAttr(t, *m, py.Intern("stderr"))
	if err != nil || file.IsZero() || file.IsNone() {
		return err
	}
	s, err := py.ToStr(t, text)
	if err != nil {
		return err
	}
	out := fmt.Sprintf("%s:%d: %s: %s\n", w.file, w.line, w.class.Name, s)
	if source := stateOf(t).source; source != nil {
		if line, ok := source(w.file, w.line); ok {
			out += "  " + strings.TrimSpace(line) + "\n"
		}
	}
	write, err := py.GetAttr(t, file, py.Intern("write"))
	if err == nil {
		_, err = t.Call(write, py.NewStr(out).Value())
	}
	return err
}

// Warn issues a warning of the interpreter's own about the function that is running, or level calls up. The error is the
// warning, if a filter makes it one.
func Warn(t *py.Thread, class *py.Type, text string, level int) error {
	w := warning{message: py.NewStr(text).Value(), class: class}
	if err := w.find(t, level, nil); err != nil {
		return err
	}
	return w.issue(t)
}

// WarnAt issues a warning about a line of a file.
func WarnAt(t *py.Thread, class *py.Type, text, file string, line int) error {
	w := warning{message: py.NewStr(text).Value(), class: class, file: file, line: line, module: py.NewStr(moduleOf(file)).Value()}
	return w.issue(t)
}
