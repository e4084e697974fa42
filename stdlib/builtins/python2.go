package builtins

// This file defines the built-ins that a Python 2 file sees: those of Python 3, and what is different or only there.

import (
	"math"
	"sync"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// Python2 makes the built-ins of Python 2 files from m, the module builtins. sys gets the attribute maxint.
func Python2(t *py.Thread, m *py.Module) (*py.Dict, error) {
	d := py.NewDict()
	m.Dict.Each(func(k, v py.Value) bool {
		d.SetStr(k.AsStr(), v)
		return true
	})
	get := func(name string) py.Value {
		v, _ := m.Get(name)
		return v
	}
	long, err := longClass(t)
	if err != nil {
		return nil, err
	}
	for name, v := range map[string]py.Value{
		"basestring": py.StrType.Value(), "unicode": py.StrType.Value(), "long": long, code.Long2: long, "xrange": py.RangeType.Value(),
		"raw_input": get("input"), "unichr": get("chr"), "file": get("open"), "StandardError": py.ExceptionType.Value(),
	} {
		d.SetStr(py.Intern(name), v)
	}
	p := &python2{input: get("input"), eval: get("eval")}
	for _, f := range p.functions() {
		d.SetStr(py.Intern(f.Name), py.NewNative("__builtin__", f).Value())
	}
	if sys := t.RT.Modules.GetStr(nameSys); sys != nil && sys.IsInstance(&py.ModuleType) {
		sys.AsModule().Set("maxint", py.Int(math.MaxInt64))
	}
	return d, nil
}

// python2 holds what the functions need of Python 3's.
type python2 struct{ input, eval py.Value }

func (p *python2) functions() []py.FuncDef {
	return []py.FuncDef{
		{Name: "apply", Fn: apply2, Min: 1, Max: 3, Doc: "Calls a function with arguments from a sequence and a dict."},
		{Name: "cmp", Fn: cmp2, Min: 2, Max: 2, Doc: "-1, 0 or 1: how two values compare."},
		{Name: "execfile", Fn: execfile2, Max: -1, Doc: "Is not supported."},
		{Name: "filter", Fn: filter2, Min: 2, Max: 2, Doc: "The list of the items for which a function is true."},
		{Name: "hex", Fn: literal2(16, "0x"), Min: 1, Max: 1, Doc: "The hexadecimal literal for an int."},
		{Name: "input", Fn: p.input2, Max: 1, Doc: "The value of an expression that is read from sys.stdin."},
		{Name: "intern", Fn: intern2, Min: 1, Max: 1, Doc: "The string itself."},
		{Name: "map", Fn: map2, Min: 2, Max: -1, Doc: "The list of what a function makes of the items."},
		{Name: "oct", Fn: literal2(8, "0"), Min: 1, Max: 1, Doc: "The octal literal for an int."},
		{Name: "range", Fn: range2, Min: 1, Max: 3, Doc: "A list of equally spaced ints."},
		{Name: "reduce", Fn: reduce2, Min: 2, Max: 3, Doc: "Applies a function of two arguments from left to right."},
		{Name: "round", Fn: round2, Min: 1, Max: 2, Doc: "A float rounded to a number of decimals, a half away from zero."},
		{Name: "sorted", Fn: sorted2, Flags: py.Kw, Doc: "A new sorted list."},
		{Name: "zip", Fn: zip2, Max: -1, Doc: "A list of tuples of the items of several sequences."},
		{Name: "__build_class__", Fn: buildClass2, Flags: py.Kw, Doc: "What the class statement calls."},
		{Name: code.Attr2, Fn: attr2, Min: 2, Max: 2},
	}
}

func newList(items []py.Value) py.Value { return py.NewList(items).Value() }

func apply2(t *py.Thread, args py.Args) (py.Value, error) {
	var call py.Args
	var err error
	if len(args.Pos) > 1 {
		if call.Pos, err = py.Collect(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
	}
	if len(args.Pos) > 2 {
		if !args.Pos[2].IsKind(py.KindDict) {
			return py.Value{}, py.TypeErrorf("apply() arg 3 expected dictionary, found %s", py.TypeName(args.Pos[2]))
		}
		args.Pos[2].AsDict().Each(func(k, v py.Value) bool {
			if !k.IsKind(py.KindStr) {
				err = py.TypeErrorf("apply() keywords must be strings")
				return false
			}
			call.Names, call.Kw = append(call.Names, k.AsStr()), append(call.Kw, v)
			return true
		})
		if err != nil {
			return py.Value{}, err
		}
	}
	return t.CallArgs(args.Pos[0], call)
}

func cmp2(t *py.Thread, args py.Args) (py.Value, error) {
	x, y := args.Pos[0], args.Pos[1]
	if f, err := py.FindAttr(t, x, py.Intern("__cmp__")); err != nil || !f.IsZero() {
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(f, y)
	}
	for i, op := range []py.CompareOp{py.EQ, py.LT} {
		if yes, err := py.CompareBool(t, x, y, op); err != nil || yes {
			return py.Int(int64(-i)), err
		}
	}
	return py.Int(1), nil
}

func execfile2(*py.Thread, py.Args) (py.Value, error) {
	return py.Value{}, py.NewError(&py.NotImplementedErrorType, "execfile() is not supported; use exec open(name).read()")
}

func filter2(t *py.Thread, args py.Args) (py.Value, error) {
	f, seq := args.Pos[0], args.Pos[1]
	var kept []py.Value
	err := py.Each(t, seq, func(v py.Value) error {
		test := v
		if !f.IsNone() {
			var err error
			if test, err = t.Call(f, v); err != nil {
				return err
			}
		}
		yes, err := py.Truth(t, test)
		if yes {
			kept = append(kept, v)
		}
		return err
	})
	switch {
	case err != nil:
		return py.Value{}, err
	case seq.IsKind(py.KindTuple):
		return py.NewTuple(kept).Value(), nil
	case seq.IsKind(py.KindStr):
		join, err := py.GetAttr(t, py.Intern("").Value(), py.Intern("join"))
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(join, newList(kept))
	}
	return newList(kept), nil
}

// literal2 returns the function that writes ints to a base as Python 2 does.
func literal2(base int, prefix string) py.NativeFunc {
	plain := literal(base)
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v, err := plain(t, args)
		if err != nil {
			return v, err
		}
		s, sign := v.AsStr().String(), ""
		if s[0] == '-' {
			s, sign = s[1:], "-"
		}
		if s = prefix + s[2:]; s == "00" {
			s = "0"
		}
		if v := args.Pos[0]; v.IsKind(py.KindInt) {
			if _, small := py.IntValue(v); !small || isLong(v) {
				s += "L"
			}
		}
		return py.NewStr(sign + s).Value(), nil
	}
}

func (p *python2) input2(t *py.Thread, args py.Args) (py.Value, error) {
	line, err := t.Call(p.input, args.Pos...)
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(p.eval, line)
}

func intern2(_ *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("intern() argument 1 must be string, not %s", py.TypeName(args.Pos[0]))
	}
	return args.Pos[0], nil
}

// rows returns the items of several iterables side by side, up to the end of the shortest, or if pad is set of the longest.
func rows(t *py.Thread, seqs []py.Value, pad bool) ([][]py.Value, error) {
	columns := make([][]py.Value, len(seqs))
	n := 0
	for i, s := range seqs {
		items, err := py.Collect(t, s)
		if err != nil {
			return nil, err
		}
		columns[i] = items
		if i == 0 || len(items) < n != pad && len(items) != n {
			n = len(items)
		}
	}
	if err := t.ChargeN(n, 16*len(seqs)); err != nil {
		return nil, err
	}
	out := make([][]py.Value, n)
	for r := range out {
		out[r] = make([]py.Value, len(seqs))
		for i, c := range columns {
			out[r][i] = py.None
			if r < len(c) {
				out[r][i] = c[r]
			}
		}
	}
	return out, nil
}

func map2(t *py.Thread, args py.Args) (py.Value, error) {
	f := args.Pos[0]
	all, err := rows(t, args.Pos[1:], true)
	if err != nil {
		return py.Value{}, err
	}
	out := make([]py.Value, len(all))
	for i, row := range all {
		switch {
		case !f.IsNone():
			if out[i], err = t.Call(f, row...); err != nil {
				return py.Value{}, err
			}
		case len(row) == 1:
			out[i] = row[0]
		default:
			out[i] = py.NewTuple(row).Value()
		}
	}
	return newList(out), nil
}

func zip2(t *py.Thread, args py.Args) (py.Value, error) {
	all, err := rows(t, args.Pos, false)
	if err != nil {
		return py.Value{}, err
	}
	out := make([]py.Value, len(all))
	for i, row := range all {
		out[i] = py.NewTuple(row).Value()
	}
	return newList(out), nil
}

func range2(t *py.Thread, args py.Args) (py.Value, error) {
	r, err := t.Call(py.RangeType.Value(), args.Pos...)
	if err != nil {
		return py.Value{}, err
	}
	items, err := py.Collect(t, r)
	return newList(items), err
}

func reduce2(t *py.Thread, args py.Args) (py.Value, error) {
	var acc py.Value
	if len(args.Pos) == 3 {
		acc = args.Pos[2]
	}
	err := py.Each(t, args.Pos[1], func(v py.Value) error {
		if acc.IsZero() {
			acc = v
			return nil
		}
		var err error
		acc, err = t.Call(args.Pos[0], acc, v)
		return err
	})
	if err == nil && acc.IsZero() {
		err = py.TypeErrorf("reduce() of empty sequence with no initial value")
	}
	return acc, err
}

func round2(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := t.Call(py.FloatType.Value(), args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	x, digits := v.Float(), 0
	if len(args.Pos) == 2 {
		if digits, err = py.AsSize(t, args.Pos[1], &py.OverflowErrorType); err != nil {
			return py.Value{}, err
		}
	}
	if digits == 0 {
		return py.Float(math.Round(x)), nil
	}
	r, err := py.RoundFloat(x, digits)
	if err != nil {
		return py.Value{}, err
	}
	// RoundFloat rounds a half to even. x lies halfway only if it has just one binary digit more than the result.
	if scale := math.Pow10(digits); digits > 0 && digits < 22 {
		if y := x * scale; math.Abs(y-math.Trunc(y)) == 0.5 && y/scale == x && math.FMA(x, scale, -y) == 0 {
			r = math.Round(y) / scale
		}
	} else if scale := math.Pow10(-digits); digits < 0 && digits > -22 {
		r = math.Round(x/scale) * scale
	}
	return py.Float(r), nil
}

var sigSorted2 = py.NewSignature("sorted", "iterable, /, cmp=, key=, reverse=")

func sorted2(t *py.Thread, args py.Args) (py.Value, error) {
	var seq py.Value
	compare, key, reverse := py.None, py.None, py.False
	if err := sigSorted2.Bind(args, &seq, &compare, &key, &reverse); err != nil {
		return py.Value{}, err
	}
	items, err := py.Collect(t, seq)
	if err != nil {
		return py.Value{}, err
	}
	l := py.NewList(items)
	return l.Value(), sort2(t, l, compare, key, reverse)
}

// sort2 sorts a list as Python 2 does, by compare(x, y) if that is not None.
func sort2(t *py.Thread, l *py.List, compare, key, reverse py.Value) error {
	backwards, err := py.Truth(t, reverse)
	if err != nil {
		return err
	}
	if !compare.IsNone() {
		inner := key
		key = py.NewNative("__builtin__", py.FuncDef{Name: "key", Min: 1, Max: 1, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			v := args.Pos[0]
			if !inner.IsNone() {
				var err error
				if v, err = t.Call(inner, v); err != nil {
					return py.Value{}, err
				}
			}
			k := &cmpKey{Header: py.Header{Type: cmpKeyType()}, v: v, compare: compare}
			return py.FromHeader(&k.Header), nil
		}}).Value()
	}
	return l.Sort(t, key, backwards)
}

// A cmpKey wraps a value that is sorted by a function of two arguments.
type cmpKey struct {
	py.Header
	v, compare py.Value
}

var cmpKeyType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "K", Module: "__builtin__", Flags: py.Final,
		Slots: py.Slots{Compare: func(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
			if !y.Is(x.Type()) {
				return py.NotImplemented, nil
			}
			a, b := (*cmpKey)(x.Pointer()), (*cmpKey)(y.Pointer())
			r, err := t.Call(a.compare, a.v, b.v)
			if err != nil {
				return py.Value{}, err
			}
			return py.Compare(t, r, py.Int(0), op)
		}},
	})
})
