package functools

// This file defines partial: a function with some of its arguments.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// A partial calls a function with arguments of its own before those of the call, and with keyword arguments of its own where
// the call has none of that name.
type partial struct {
	py.Header
	dict  *py.Dict
	fn    py.Value
	pos   []py.Value
	tuple py.Value // pos as the attribute args, zero until asked for
	names []*py.Str
	kw    []py.Value
	kwds  *py.Dict // the attribute keywords, once asked for; it may be changed, and counts then
}

func partialOf(v py.Value) *partial { return (*partial)(v.Pointer()) }

var partialType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "partial", Module: "functools", Flags: py.HasDict | py.WeakRefs,
		Doc:    "Create a new function with partial application of the given arguments and keywords.",
		DictOf: func(v py.Value) **py.Dict { return &partialOf(v).dict },
		Slots: py.Slots{
			New: partialNew, Call: partialCall, Repr: partialRepr,
			Get: partialGet,
		},
		Methods: []py.MethodDef{
			{Name: "__reduce__", Fn: partialReduce},
			{Name: "__setstate__", Fn: partialSetState, Min: 1, Max: 1},
			{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
		},
		Members: []py.MemberDef{
			dictMember,
			{Name: "func", Doc: "function object to use in future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return partialOf(v).fn, nil }, Set: readOnly},
			{Name: "args", Doc: "tuple of arguments to future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return partialOf(v).args(), nil
			}, Set: readOnly},
			{Name: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return partialOf(v).keywords().Value(), nil
			}, Set: readOnly},
		},
	})
})

// keywords returns the keyword arguments as a dict, which from now on is where they are.
func (p *partial) keywords() *py.Dict {
	if p.kwds == nil {
		p.kwds = py.NewDict()
		for i, n := range p.names {
			p.kwds.SetStr(n, p.kw[i])
		}
	}
	return p.kwds
}

// args returns the positional arguments as a tuple, always the same.
func (p *partial) args() py.Value {
	if p.tuple.IsZero() {
		p.tuple = py.NewTuple(p.pos[:len(p.pos):len(p.pos)]).Value()
	}
	return p.tuple
}

// own returns the keyword arguments.
func (p *partial) own() (names []*py.Str, kw []py.Value, err error) {
	if p.kwds == nil {
		return p.names, p.kw, nil
	}
	p.kwds.Each(func(k, v py.Value) bool {
		if !k.IsKind(py.KindStr) {
			err = py.TypeErrorf("keywords must be strings")
			return false
		}
		names, kw = append(names, k.AsStr()), append(kw, v)
		return true
	})
	return names, kw, err
}

// merge returns the keyword arguments of a call, and those of own that are not among them. Own ones come first, and keep
// their place.
func merge(names []*py.Str, kw []py.Value, args py.Args) ([]*py.Str, []py.Value) {
	if len(names) == 0 {
		return args.Names, args.Kw
	}
	if len(args.Names) == 0 {
		return names, kw
	}
	names, kw = append([]*py.Str(nil), names...), append([]py.Value(nil), kw...)
next:
	for i, n := range args.Names {
		for k, own := range names {
			if own == n || own.String() == n.String() {
				kw[k] = args.Kw[i]
				continue next
			}
		}
		names, kw = append(names, n), append(kw, args.Kw[i])
	}
	return names, kw
}

func partialNew(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("type 'partial' takes at least one argument")
	}
	f := args.Pos[0]
	if !py.Callable(f) {
		return py.Value{}, py.TypeErrorf("the first argument must be callable")
	}
	p := &partial{Header: py.Header{Type: class}, fn: f}
	pos := args.Pos[1:]
	if own := partialOwn(class); f.IsInstance(own) && partialOf(f).dict == nil && py.Same(f.Type().LookupName("__call__"), own.LookupName("__call__")) {
		// A partial of a partial is one of the function.
		inner := partialOf(f)
		p.fn = inner.fn
		p.pos = append(p.pos, inner.pos...)
		names, kw, err := inner.own()
		if err != nil {
			return py.Value{}, err
		}
		p.names, p.kw = merge(names, kw, args)
	} else {
		p.names, p.kw = args.Names, args.Kw
	}
	p.pos = append(p.pos, pos...)
	p.names, p.kw = append([]*py.Str(nil), p.names...), append([]py.Value(nil), p.kw...)
	return py.FromHeader(&p.Header), nil
}

// partialOwn returns the class partial, which class is or is derived from.
func partialOwn(class *py.Type) *py.Type {
	for class.Flags&py.Heap != 0 {
		class = class.Base
	}
	return class
}

func partialCall(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
	p := partialOf(f)
	var buf [6]py.Value
	if len(p.pos) > 0 {
		args.Pos = append(append(buf[:0], p.pos...), args.Pos...)
	}
	if len(p.names) > 0 || p.kwds != nil {
		names, kw, err := p.own()
		if err != nil {
			return py.Value{}, err
		}
		args.Names, args.Kw = merge(names, kw, args)
	}
	return t.CallArgs(p.fn, args)
}

func partialRepr(t *py.Thread, v py.Value) (string, error) {
	p := partialOf(v)
	name := v.Type().FullName()
	if t.ReprEnter(v) {
		return "...", nil
	}
	defer t.ReprLeave()
	parts := make([]string, 0, 1+len(p.pos))
	for _, x := range append([]py.Value{p.fn}, p.pos...) {
		r, err := py.Repr(t, x)
		if err != nil {
			return "", err
		}
		parts = append(parts, r)
	}
	names, kw := p.names, p.kw
	if p.kwds != nil { // a key may be no str
		names, kw = nil, nil
		var keys, vals []py.Value
		p.kwds.Each(func(k, x py.Value) bool {
			keys, vals = append(keys, k), append(vals, x)
			return true
		})
		for i, k := range keys {
			s, err := py.ToStr(t, k)
			if err != nil {
				return "", err
			}
			names, kw = append(names, py.NewStr(s)), append(kw, vals[i])
		}
	}
	for i, n := range names {
		r, err := py.Repr(t, kw[i])
		if err != nil {
			return "", err
		}
		parts = append(parts, n.String()+"="+r)
	}
	return name + "(" + strings.Join(parts, ", ") + ")", nil
}

func partialReduce(_ *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	p := partialOf(v)
	dict := py.None
	if p.dict != nil {
		dict = p.dict.Value()
	}
	state := py.NewTuple([]py.Value{p.fn, p.args(), p.keywords().Value(), dict}).Value()
	return py.NewTuple([]py.Value{v.Type().Value(), py.NewTuple([]py.Value{p.fn}).Value(), state}).Value(), nil
}

func partialSetState(t *py.Thread, args py.Args) (py.Value, error) {
	p := partialOf(args.Pos[0])
	bad := py.TypeErrorf("invalid partial state")
	if !args.Pos[1].IsKind(py.KindTuple) || len(args.Pos[1].AsTuple().Items) != 4 {
		return py.Value{}, bad
	}
	s := args.Pos[1].AsTuple().Items
	fn, pos, kw, dict := s[0], s[1], s[2], s[3]
	if !py.Callable(fn) || !pos.IsKind(py.KindTuple) || !kw.IsNone() && !kw.IsKind(py.KindDict) || !dict.IsNone() && !dict.IsKind(py.KindDict) {
		return py.Value{}, bad
	}
	p.fn, p.pos, p.tuple, p.names, p.kw, p.kwds, p.dict = fn, append([]py.Value(nil), pos.AsTuple().Items...), py.Value{}, nil, nil, nil, nil
	if pos.Is(&py.TupleType) {
		p.tuple = pos
	}
	if kw.Is(&py.DictType) {
		p.kwds = kw.AsDict()
	} else if kw.IsKind(py.KindDict) {
		d, err := kw.AsDict().Copy(t)
		if err != nil {
			return py.Value{}, err
		}
		p.kwds = d
	}
	if dict.IsKind(py.KindDict) {
		p.dict = dict.AsDict()
	}
	return py.None, nil
}

// partialGet gives the partial itself: it is no method yet, and warns that it will be one.
func partialGet(t *py.Thread, descr, obj py.Value, _ *py.Type) (py.Value, error) {
	if obj.IsZero() || obj.IsNone() {
		return descr, nil
	}
	f, _ := t.RT.Builtins.Get("__import__")
	m, err := t.Call(f, py.NewStr("warnings").Value())
	if err != nil {
		return py.Value{}, err
	}
	warn, err := py.GetAttr(t, m, py.Intern("warn"))
	if err != nil {
		return py.Value{}, err
	}
	msg := "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior"
	_, err = t.Call(warn, py.NewStr(msg).Value(), py.FutureWarningType.Value())
	return descr, err
}

// dictMember is the attribute __dict__, which cannot be deleted.
var dictMember = py.MemberDef{
	Name: "__dict__",
	Get:  func(_ *py.Thread, v py.Value) (py.Value, error) { return py.InstanceDict(v).Value(), nil },
	Set: func(_ *py.Thread, v, val py.Value) error {
		if val.IsZero() {
			return py.TypeErrorf("cannot delete __dict__")
		}
		if !val.IsKind(py.KindDict) {
			return py.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", py.TypeName(val))
		}
		partialOf(v).dict = val.AsDict()
		return nil
	},
}

func readOnly(*py.Thread, py.Value, py.Value) error {
	return py.NewError(&py.AttributeErrorType, "readonly attribute")
}
