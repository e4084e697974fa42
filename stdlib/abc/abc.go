// Package abc is Python's modules abc and _abc: abstract base classes. ABCMeta and what isinstance asks it are made here;
// the decorators are written in Python.
package abc

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is what the module abc has beyond New.
//
//go:embed abc.py
var Source string

var (
	nameImpl     = py.Intern("_abc_impl")
	nameAbstract = py.Intern("__abstractmethods__")
	nameIs       = py.Intern("__isabstractmethod__")
	nameFlags    = py.Intern("__abc_tpflags__")
	nameHook     = py.Intern("__subclasshook__")
	nameSubs     = py.Intern("__subclasses__")
	nameSubCheck = py.Intern("__subclasscheck__")
	nameClass    = py.Intern("__class__")
	nameNew      = py.Intern("__new__")
)

// New makes the module abc, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("abc", "Abstract Base Classes (ABCs) according to PEP 3119.")
	meta, err := Meta(t)
	if err != nil {
		return nil, err
	}
	m.Set("ABCMeta", meta.Value())
	for _, f := range functions {
		m.Set(f.Name, py.NewNative("_abc", f).Value())
	}
	return m, nil
}

// NewC makes the module _abc, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_abc", "Module contains faster C implementation of abc.ABCMeta")
	for _, f := range functions {
		m.Set(f.Name, py.NewNative("_abc", f).Value())
	}
	return m, nil
}

var functions = []py.FuncDef{
	{Name: "get_cache_token", Fn: cacheToken, Doc: "A token that changes with each registration with any abstract base class."},
	{Name: "_abc_init", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return py.None, initClass(t, a.Pos[0]) }, Min: 1, Max: 1, Doc: "Find the abstract methods of a new class and give it what an ABC remembers."},
	{Name: "_abc_register", Fn: register, Min: 2, Max: 2, Doc: "Make a class a virtual subclass of an ABC."},
	{Name: "_abc_instancecheck", Fn: instanceCheck, Min: 2, Max: 2, Doc: "Whether an object is an instance of an ABC."},
	{Name: "_abc_subclasscheck", Fn: subclassCheck, Min: 2, Max: 2, Doc: "Whether a class is a subclass of an ABC."},
	{Name: "_get_dump", Fn: dump, Min: 1, Max: 1, Doc: "What an ABC remembers, for debugging."},
	{Name: "_reset_registry", Fn: reset(true, false), Min: 1, Max: 1, Doc: "Forget the registered classes, for debugging."},
	{Name: "_reset_caches", Fn: reset(false, true), Min: 1, Max: 1, Doc: "Forget the answers, for debugging."},
}

type metaKey struct{}

// Meta returns the class ABCMeta, which each runtime has its own of.
func Meta(t *py.Thread) (*py.Type, error) {
	var err error
	class := t.RT.Local(metaKey{}, func() any {
		ns := py.NewDict()
		set := func(name string, v py.Value) { ns.SetStr(py.Intern(name), v) }
		set("__module__", py.NewStr("abc").Value())
		set("__doc__", py.NewStr("Metaclass for defining Abstract Base Classes (ABCs).\n\nUse it to create a class that lists abstract methods, which its subclasses\nmust define, and with which other classes can be registered.").Value())
		set("__new__", py.NewStaticMethod(py.NewNative("abc", py.FuncDef{Name: "__new__", Fn: newClass, Flags: py.Kw}).Value()))
		for _, d := range []py.FuncDef{
			{Name: "register", Fn: register, Min: 1, Max: 1, Doc: "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator."},
			{Name: "__instancecheck__", Fn: instanceCheck, Min: 1, Max: 1, Doc: "Override for isinstance(instance, cls)."},
			{Name: "__subclasscheck__", Fn: subclassCheck, Min: 1, Max: 1, Doc: "Override for issubclass(subclass, cls)."},
			{Name: "_abc_registry_clear", Fn: reset(true, false), Doc: "Clear the registry (for debugging or testing)."},
			{Name: "_abc_caches_clear", Fn: reset(false, true), Doc: "Clear the caches (for debugging or testing)."},
		} {
			set(d.Name, py.FromHeader(&(&py.Native{
				Header: py.Header{Type: &py.MethodDescType}, Name: d.Name, Doc: d.Doc, Owner: &py.TypeType, Fn: d.Fn, Min: d.Min, Max: d.Max,
			}).Header))
		}
		var c *py.Type
		c, err = py.NewClass(t, "ABCMeta", []*py.Type{&py.TypeType}, ns)
		return c
	})
	return class.(*py.Type), err
}

// newClass is ABCMeta.__new__.
func newClass(t *py.Thread, args py.Args) (py.Value, error) {
	meta, err := Meta(t)
	if err != nil {
		return py.Value{}, err
	}
	if len(args.Pos) != 4 {
		return py.Value{}, py.TypeErrorf("ABCMeta.__new__() takes exactly 4 positional arguments (%d given)", len(args.Pos))
	}
	make, err := py.SuperAttr(t, meta.Value(), args.Pos[0], nameNew)
	if err != nil {
		return py.Value{}, err
	}
	class, err := t.CallArgs(make, args)
	if err != nil {
		return py.Value{}, err
	}
	return class, initClass(t, class)
}

// initClass finds the abstract methods of a new class: its own, and those of its bases that it does not override.
func initClass(t *py.Thread, class py.Value) error {
	if !class.IsKind(py.KindType) {
		return py.TypeErrorf("_abc_init() argument must be a class")
	}
	typ := class.AsType()
	var abstract, names, vals []py.Value
	typ.Own().Each(func(k, v py.Value) bool {
		names, vals = append(names, k), append(vals, v)
		return true
	})
	for i, v := range vals {
		is, err := isAbstract(t, v)
		if err != nil {
			return err
		}
		if is {
			abstract = append(abstract, names[i])
		}
	}
	for _, base := range typ.Bases {
		inherited, err := py.FindAttr(t, base.Value(), nameAbstract)
		if err != nil {
			return err
		}
		if inherited.IsZero() {
			continue
		}
		err = py.Each(t, inherited, func(name py.Value) error {
			id, err := py.AttrName(name)
			if err != nil {
				return err
			}
			v, err := py.FindAttr(t, class, id)
			if err != nil || v.IsZero() {
				return err
			}
			is, err := isAbstract(t, v)
			if is {
				abstract = append(abstract, name)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	set, err := py.NewFrozenSet(t, abstract)
	if err != nil {
		return err
	}
	if err := py.SetAttr(t, class, nameAbstract, set); err != nil {
		return err
	}
	d := &data{Header: py.Header{Type: dataType()}, negative: registrations(t).Load()}
	if err := py.SetAttr(t, class, nameImpl, py.FromHeader(&d.Header)); err != nil {
		return err
	}
	return patternFlags(t, typ)
}

// The flags of a class that say which patterns match its instances, as CPython numbers them.
const (
	sequenceFlag = 1 << 5
	mappingFlag  = 1 << 6
)

// patternFlags does what __abc_tpflags__ asks for.
func patternFlags(t *py.Thread, typ *py.Type) error {
	p := typ.Own().GetStr(nameFlags)
	if p == nil {
		return nil
	}
	if n, ok := py.IntValue(*p); ok {
		switch n & (sequenceFlag | mappingFlag) {
		case sequenceFlag:
			typ.Flags |= py.IsSequence
		case mappingFlag:
			typ.Flags |= py.IsMapping
		case sequenceFlag | mappingFlag:
			return py.TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
		}
	}
	return py.DelAttr(t, typ.Value(), nameFlags)
}

func isAbstract(t *py.Thread, v py.Value) (bool, error) {
	is, err := py.FindAttr(t, v, nameIs)
	if err != nil || is.IsZero() {
		return false, err
	}
	return py.Truth(t, is)
}

// dataOf returns what the abstract base class remembers.
func dataOf(t *py.Thread, class py.Value) (*data, error) {
	v, err := py.GetAttr(t, class, nameImpl)
	if err != nil {
		return nil, err
	}
	if !v.Is(dataType()) {
		return nil, py.TypeErrorf("_abc_impl is set to a wrong type")
	}
	return (*data)(v.Pointer()), nil
}

func register(t *py.Thread, args py.Args) (py.Value, error) {
	class, sub := args.Pos[0], args.Pos[1]
	if !sub.IsKind(py.KindType) {
		return py.Value{}, py.TypeErrorf("Can only register classes")
	}
	is, err := py.IsSubclass(t, sub, class)
	if err != nil || is {
		return sub, err
	}
	// Not even over other classes may it become a subclass of itself.
	is, err = py.IsSubclass(t, class, sub)
	if err != nil {
		return py.Value{}, err
	}
	if is {
		return py.Value{}, py.Errorf(&py.RuntimeErrorType, "Refusing to create an inheritance cycle")
	}
	d, err := dataOf(t, class)
	if err != nil {
		return py.Value{}, err
	}
	d.register(sub.AsType())
	registrations(t).Add(1)
	if class.IsKind(py.KindType) {
		mark(t, sub.AsType(), class.AsType().Flags&(py.IsSequence|py.IsMapping))
	}
	return sub, nil
}

// mark makes patterns match the instances of class and of its subclasses as flags say.
func mark(t *py.Thread, class *py.Type, flags py.TypeFlags) {
	if flags == 0 || class.Flags&py.Heap == 0 || class.Flags&flags == flags {
		return
	}
	class.Flags = class.Flags&^(py.IsSequence|py.IsMapping) | flags
	for _, sub := range class.Subclasses(t.RT) {
		mark(t, sub, flags)
	}
}

func cacheToken(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(registrations(t).Load())), nil
}

func instanceCheck(t *py.Thread, args py.Args) (py.Value, error) {
	class, v := args.Pos[0], args.Pos[1]
	d, err := dataOf(t, class)
	if err != nil {
		return py.Value{}, err
	}
	typ := v.Type()
	said, err := py.GetAttr(t, v, nameClass) // may be another class than typ
	if err != nil {
		return py.Value{}, err
	}
	if said.IsKind(py.KindType) {
		if is, known := d.answer(t, said.AsType()); known && (is || said.AsType() == typ) {
			return py.Bool(is), nil
		}
	}
	check, err := py.GetAttr(t, class, nameSubCheck)
	if err != nil {
		return py.Value{}, err
	}
	r, err := t.Call(check, said)
	if err != nil || py.Same(said, typ.Value()) {
		return r, err
	}
	is, err := py.Truth(t, r)
	if err != nil || is {
		return r, err
	}
	return t.Call(check, typ.Value())
}

func subclassCheck(t *py.Thread, args py.Args) (py.Value, error) {
	class, sub := args.Pos[0], args.Pos[1]
	if !sub.IsKind(py.KindType) {
		return py.Value{}, py.TypeErrorf("issubclass() arg 1 must be a class")
	}
	d, err := dataOf(t, class)
	if err != nil {
		return py.Value{}, err
	}
	if is, known := d.answer(t, sub.AsType()); known {
		return py.Bool(is), nil
	}
	is, err := d.find(t, class, sub)
	if err != nil {
		return py.Value{}, err
	}
	d.remember(t, sub.AsType(), is)
	return py.Bool(is), nil
}

// find asks the hook of the class, its registered classes and its subclasses.
func (d *data) find(t *py.Thread, class, sub py.Value) (bool, error) {
	hook, err := py.GetAttr(t, class, nameHook)
	if err != nil {
		return false, err
	}
	r, err := t.Call(hook, sub)
	switch {
	case err != nil:
		return false, err
	case r.IsTrue() || r.IsFalse():
		return r.IsTrue(), nil
	case !r.IsNotImplemented():
		return false, py.Errorf(&py.AssertionErrorType, "__subclasshook__ must return either False, True, or NotImplemented")
	}
	if class.IsKind(py.KindType) && sub.AsType().IsSubtype(class.AsType()) {
		return true, nil
	}
	for _, c := range d.registered() {
		if is, err := py.IsSubclass(t, sub, c.Value()); is || err != nil {
			return is, err
		}
	}
	subs, err := py.GetAttr(t, class, nameSubs)
	if err != nil {
		return false, err
	}
	if r, err = t.Call(subs); err != nil {
		return false, err
	}
	if !r.IsKind(py.KindList) {
		return false, py.TypeErrorf("__subclasses__() must return a list")
	}
	for _, c := range append([]py.Value(nil), r.AsList().Items...) {
		if is, err := py.IsSubclass(t, sub, c); is || err != nil {
			return is, err
		}
	}
	return false, nil
}

func reset(registry, cache bool) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		d, err := dataOf(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		d.forget(registry, cache)
		return py.None, nil
	}
}

// dump returns the registered classes, and how many answers there are. CPython has sets of weak references in their place.
func dump(t *py.Thread, args py.Args) (py.Value, error) {
	d, err := dataOf(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	var classes []py.Value
	for _, c := range d.registered() {
		classes = append(classes, c.Value())
	}
	d.mutex.Lock()
	defer d.mutex.Unlock()
	var yes, no int64
	for _, is := range d.cache {
		if is {
			yes++
		} else {
			no++
		}
	}
	return py.NewTuple([]py.Value{py.NewList(classes).Value(), py.Int(yes), py.Int(no), py.Int(int64(d.negative))}).Value(), nil
}
