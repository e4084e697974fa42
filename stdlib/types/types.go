// Package types is Python's module types: names for the classes of functions, modules and the like, which have none among
// the built-in functions.
package types

import (
	_ "embed"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// Source is what is written in Python.
//
//go:embed types.py
var Source string

var (
	sigNewClass = py.NewSignature("new_class", "name, bases=, kwds=, exec_body=")
	sigPrepare  = py.NewSignature("prepare_class", "name, bases=, kwds=")
)

// New makes the module, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("types", "Classes of functions, modules and the like, and functions that make classes.")
	var all []py.Value
	set := func(name string, v py.Value) {
		m.Set(name, v)
		all = append(all, py.NewStr(name).Value())
	}
	for _, c := range []struct {
		name string
		typ  *py.Type
	}{
		{"FunctionType", &py.FuncType}, {"LambdaType", &py.FuncType}, {"CodeType", &py.CodeType},
		{"MappingProxyType", &py.MappingProxyType}, {"SimpleNamespace", &py.SimpleNamespaceType}, {"CellType", &py.CellType},
		{"GeneratorType", &py.GenType}, {"CoroutineType", &py.CoroutineType}, {"AsyncGeneratorType", &py.AsyncGenType},
		{"MethodType", &py.MethodType}, {"BuiltinFunctionType", &py.NativeType}, {"BuiltinMethodType", &py.NativeType},
		{"WrapperDescriptorType", &py.WrapperDescType}, {"MethodWrapperType", &py.MethodWrapperType},
		{"MethodDescriptorType", &py.MethodDescType}, {"ClassMethodDescriptorType", &py.ClassMethodDescType},
		{"ModuleType", &py.ModuleType}, {"TracebackType", &py.TracebackType}, {"FrameType", &py.FrameType},
		{"GetSetDescriptorType", &py.GetSetType}, {"MemberDescriptorType", &py.MemberType}, {"GenericAlias", &py.GenericAliasType},
		{"UnionType", &py.UnionType}, {"EllipsisType", &py.EllipsisType}, {"NoneType", &py.NoneType},
		{"NotImplementedType", &py.NotImplementedType},
	} {
		set(c.name, c.typ.Value())
	}
	for _, f := range []py.FuncDef{
		{Name: "new_class", Fn: newClass, Flags: py.Kw, Doc: "Make a class as the class statement does."},
		{Name: "prepare_class", Fn: prepareClass, Flags: py.Kw, Doc: "The metaclass, the namespace and the arguments left for a class."},
		{Name: "resolve_bases", Fn: resolveBases, Min: 1, Max: 1, Doc: "The bases that __mro_entries__ makes of bases."},
		{Name: "get_original_bases", Fn: originalBases, Min: 1, Max: 1, Doc: "The bases as the class statement has them."},
		{Name: "coroutine", Fn: coroutine, Min: 1, Max: 1, Doc: "Let the generators of a function be awaited."},
	} {
		set(f.Name, py.NewNative("types", f).Value())
	}
	m.Set("__all__", py.NewList(all).Value())
	return m, nil
}

func resolve(t *py.Thread, bases py.Value) (py.Value, error) {
	items, err := py.Collect(t, bases)
	if err != nil {
		return py.Value{}, err
	}
	resolved, changed, err := py.ResolveBases(t, items)
	if err != nil {
		return py.Value{}, err
	}
	if !changed {
		return bases, nil
	}
	return py.NewTuple(resolved).Value(), nil
}

func resolveBases(t *py.Thread, args py.Args) (py.Value, error) { return resolve(t, args.Pos[0]) }

// prepare returns metaclass, namespace and what is left of the keyword arguments.
func prepare(t *py.Thread, name, bases, kwds py.Value) (meta, ns py.Value, kw *py.Dict, err error) {
	kw = py.NewDict()
	if kwds.IsKind(py.KindDict) {
		if kw, err = kwds.AsDict().Copy(t); err != nil {
			return meta, ns, nil, err
		}
	}
	items, err := py.Collect(t, bases)
	if err != nil {
		return meta, ns, nil, err
	}
	meta = py.TypeType.Value()
	metaName := py.Intern("metaclass")
	if v := kw.GetStr(metaName); v != nil {
		meta = *v
		kw.DelStr(metaName)
	} else if len(items) > 0 {
		meta = items[0].Type().Value()
	}
	if meta.IsKind(py.KindType) { // the most derived of those of the bases
		for _, b := range items {
			if bt := b.Type(); bt.IsSubtype(meta.AsType()) {
				meta = bt.Value()
			} else if !meta.AsType().IsSubtype(bt) {
				return meta, ns, nil, py.TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
			}
		}
	}
	prep, err := py.FindAttr(t, meta, py.Intern("__prepare__"))
	if err != nil {
		return meta, ns, nil, err
	}
	ns = py.NewDict().Value()
	if !prep.IsZero() {
		ns, err = t.CallArgs(prep, keywords(kw, name, bases))
	}
	return meta, ns, kw, err
}

// keywords returns the arguments of a call with those in kw as keyword arguments.
func keywords(kw *py.Dict, pos ...py.Value) py.Args {
	a := py.Args{Pos: pos}
	kw.Each(func(k, v py.Value) bool {
		if k.IsKind(py.KindStr) {
			a.Names, a.Kw = append(a.Names, k.AsStr()), append(a.Kw, v)
		}
		return true
	})
	return a
}

func newClass(t *py.Thread, args py.Args) (py.Value, error) {
	name, bases, kwds, body := py.Value{}, py.NewTuple(nil).Value(), py.None, py.None
	if err := sigNewClass.Bind(args, &name, &bases, &kwds, &body); err != nil {
		return py.Value{}, err
	}
	resolved, err := resolve(t, bases)
	if err != nil {
		return py.Value{}, err
	}
	meta, ns, kw, err := prepare(t, name, resolved, kwds)
	if err != nil {
		return py.Value{}, err
	}
	if !body.IsNone() {
		if _, err := t.Call(body, ns); err != nil {
			return py.Value{}, err
		}
	}
	if !py.Same(resolved, bases) {
		if err := py.SetItem(t, ns, py.Intern("__orig_bases__").Value(), bases); err != nil {
			return py.Value{}, err
		}
	}
	return t.CallArgs(meta, keywords(kw, name, resolved, ns))
}

func prepareClass(t *py.Thread, args py.Args) (py.Value, error) {
	name, bases, kwds := py.Value{}, py.NewTuple(nil).Value(), py.None
	if err := sigPrepare.Bind(args, &name, &bases, &kwds); err != nil {
		return py.Value{}, err
	}
	meta, ns, kw, err := prepare(t, name, bases, kwds)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewTuple([]py.Value{meta, ns, kw.Value()}).Value(), nil
}

func originalBases(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindType) {
		return py.Value{}, py.TypeErrorf("Expected an instance of type, not '%s'", py.TypeName(args.Pos[0]))
	}
	if v := args.Pos[0].AsType().Own().GetStr(py.Intern("__orig_bases__")); v != nil {
		return *v, nil
	}
	return py.GetAttr(t, args.Pos[0], py.Intern("__bases__"))
}

func coroutine(t *py.Thread, args py.Args) (py.Value, error) {
	if !py.Callable(args.Pos[0]) {
		return py.Value{}, py.TypeErrorf("types.coroutine() expects a callable")
	}
	f := args.Pos[0]
	if !f.Is(&py.FuncType) || f.AsFunc().Code.Flags&code.IsGenerator == 0 {
		return f, nil
	}
	const iterable = 0x100 // of co_flags
	attr, err := py.GetAttr(t, f, py.Intern("__code__"))
	if err != nil {
		return py.Value{}, err
	}
	flags, err := py.GetAttr(t, attr, py.Intern("co_flags"))
	if err != nil {
		return py.Value{}, err
	}
	replace, err := py.GetAttr(t, attr, py.Intern("replace"))
	if err != nil {
		return py.Value{}, err
	}
	marked, err := t.CallArgs(replace, py.Args{Names: []*py.Str{py.Intern("co_flags")}, Kw: []py.Value{py.Int(flags.Int() | iterable)}})
	if err != nil {
		return py.Value{}, err
	}
	return f, py.SetAttr(t, f, py.Intern("__code__"), marked)
}
