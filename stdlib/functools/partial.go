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
			Get: func(_ *py.Thread, descr, obj py.Value, class *py.Type) (py.Value, error) { return descr, nil },
		},
		Methods: []py.MethodDef{
			{Name: "__reduce__", Fn: partialReduce},
			{Name: "__setstate__", Fn: partialSetState, Min: 1, Max: 1},
			{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
		},
		Members: []py.MemberDef{
			{Name: "func", Doc: "function object to use in future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return partialOf(v).fn, nil }},
			{Name: "args", Doc: "tuple of arguments to future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				p := partialOf(v).pos
				return py.NewTuple(p[:len(p):len(p)]).Value(), nil
			}},
			{Name: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return partialOf(v).keywords().Value(), nil
			}},
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

// args returns the keyword arguments.
func (p *partial) own() (names []*py.Str, kw []py.Value) {
	if p.kwds == nil {
		return p.names, p.kw
	}
	p.kwds.Each(func(k, v py.Value) bool {
		if k.IsKind(py.KindStr) {
			names, kw = append(names, k.AsStr()), append(kw, v)
		}
		return true
	})
	return names, kw
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
	if f.Is(partialOwn(class)) && partialOf(f).dict == nil && class.Flags&py.Heap == 0 {
		// A partial of a partial is one of the function.
		inner := partialOf(f)
		p.fn = inner.fn
		p.pos = append(p.pos, inner.pos...)
		names, kw := inner.own()
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
		names, kw := p.own()
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
	state := py.NewTuple([]py.Value{p.fn, py.NewTuple(append([]py.Value(nil), p.pos...)).Value(), p.keywords().Value(), dict}).Value()
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
	p.fn, p.pos, p.names, p.kw, p.kwds, p.dict = fn, append([]py.Value(nil), pos.AsTuple().Items...), nil, nil, nil, nil
	if kw.IsKind(py.KindDict) {
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
