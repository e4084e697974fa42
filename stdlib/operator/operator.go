// Package operator is Python's modules operator and _operator: the operators as functions, and the callables itemgetter,
// attrgetter and methodcaller.
package operator

import (
	"minipy/vm/py"
)

// New makes the module operator.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("operator", "The operators of the language as functions.")
	var all []py.Value
	for _, name := range fill(m) {
		all = append(all, py.NewStr(name).Value())
	}
	m.Set("__all__", py.NewList(all).Value())
	return m, nil
}

// NewC makes the module _operator, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_operator", "What the module operator has.")
	fill(m)
	d := py.FuncDef{Name: "_compare_digest", Fn: compareDigest, Min: 2, Max: 2, Doc: "Whether two strings of ASCII, or two bytes-like objects, are equal, in a time that does not depend on where they differ."}
	m.Set(d.Name, py.NewNative("_operator", d).Value())
	return m, nil
}

// fill sets what both modules have, and returns the public names, sorted.
func fill(m *py.Module) []string {
	set := func(name string, d py.FuncDef) {
		m.Set(name, py.NewNative("_operator", d).Value())
	}
	for _, d := range functions() {
		v := py.NewNative("_operator", d.FuncDef).Value()
		m.Set(d.Name, v)
		if d.alias != "" {
			m.Set(d.alias, v)
		}
	}
	set("call", py.FuncDef{Name: "call", Fn: call, Flags: py.Kw, Doc: "Same as obj(*args, **kwargs)."})
	set("length_hint", py.FuncDef{Name: "length_hint", Fn: lengthHint, Min: 1, Max: 2, Doc: "Return an estimate of the number of items in obj.\n\nIf the object knows its length or gives a hint that is the result, else the default."})
	m.Set("__call__", must(m, "call"))
	m.Set("itemgetter", itemGetterType().Value())
	m.Set("attrgetter", attrGetterType().Value())
	m.Set("methodcaller", methodCallerType().Value())
	return []string{"abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv",
		"ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
		"inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint",
		"lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem",
		"sub", "truediv", "truth", "xor"}
}

func must(m *py.Module, name string) py.Value {
	v, _ := m.Get(name)
	return v
}

// A function is a function of the module and the name of the special method, under which it is known too.
type function struct {
	py.FuncDef
	alias string
}

func functions() []function {
	var all []function
	add := func(name, alias, doc string, n int, f py.NativeFunc) {
		all = append(all, function{py.FuncDef{Name: name, Fn: f, Min: n, Max: n, Doc: doc}, alias})
	}
	for _, c := range []struct {
		name, sign string
		op         py.CompareOp
	}{{"lt", "<", py.LT}, {"le", "<=", py.LE}, {"eq", "==", py.EQ}, {"ne", "!=", py.NE}, {"ge", ">=", py.GE}, {"gt", ">", py.GT}} {
		add(c.name, "__"+c.name+"__", "Same as a "+c.sign+" b.", 2, func(t *py.Thread, a py.Args) (py.Value, error) {
			return py.Compare(t, a.Pos[0], a.Pos[1], c.op)
		})
	}
	for _, b := range []struct {
		name, sign string
		op         py.BinaryOp
	}{
		{"add", "+", py.OpAdd}, {"sub", "-", py.OpSub}, {"mul", "*", py.OpMul}, {"matmul", "@", py.OpMatMul},
		{"truediv", "/", py.OpTrueDiv}, {"floordiv", "//", py.OpFloorDiv}, {"mod", "%", py.OpMod}, {"lshift", "<<", py.OpLShift},
		{"rshift", ">>", py.OpRShift}, {"and", "&", py.OpAnd}, {"xor", "^", py.OpXor}, {"or", "|", py.OpOr}, {"pow", "**", py.OpPow},
	} {
		name := b.name
		if name == "and" || name == "or" {
			name += "_"
		}
		binary := func(t *py.Thread, a py.Args) (py.Value, error) { return py.Binary(t, b.op, a.Pos[0], a.Pos[1]) }
		if b.op == py.OpPow {
			binary = func(t *py.Thread, a py.Args) (py.Value, error) { return py.Pow(t, a.Pos[0], a.Pos[1], py.None) }
		}
		add(name, "__"+b.name+"__", "Same as a "+b.sign+" b.", 2, binary)
		add("i"+b.name, "__i"+b.name+"__", "Same as a "+b.sign+"= b.", 2, func(t *py.Thread, a py.Args) (py.Value, error) {
			return py.InPlace(t, b.op, a.Pos[0], a.Pos[1])
		})
	}
	for _, u := range []struct {
		name, sign string
		op         py.UnaryOp
	}{{"neg", "-a", py.OpNeg}, {"pos", "+a", py.OpPos}, {"inv", "~a", py.OpInvert}, {"invert", "~a", py.OpInvert}, {"abs", "abs(a)", py.OpAbs}} {
		add(u.name, "__"+u.name+"__", "Same as "+u.sign+".", 1, func(t *py.Thread, a py.Args) (py.Value, error) {
			return py.Unary(t, u.op, a.Pos[0])
		})
	}
	truth := func(want bool) py.NativeFunc {
		return func(t *py.Thread, a py.Args) (py.Value, error) {
			is, err := py.Truth(t, a.Pos[0])
			return py.Bool(is == want), err
		}
	}
	add("truth", "", "Return True if a is true, False otherwise.", 1, truth(true))
	add("not_", "__not__", "Same as not a.", 1, truth(false))
	add("is_", "", "Same as a is b.", 2, func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Bool(py.Same(a.Pos[0], a.Pos[1])), nil })
	add("is_not", "", "Same as a is not b.", 2, func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Bool(!py.Same(a.Pos[0], a.Pos[1])), nil })
	add("index", "__index__", "Same as a.__index__().", 1, func(t *py.Thread, a py.Args) (py.Value, error) { return py.Index(t, a.Pos[0]) })
	add("getitem", "__getitem__", "Same as a[b].", 2, func(t *py.Thread, a py.Args) (py.Value, error) { return py.GetItem(t, a.Pos[0], a.Pos[1]) })
	add("setitem", "__setitem__", "Same as a[b] = c.", 3, func(t *py.Thread, a py.Args) (py.Value, error) {
		return py.None, py.SetItem(t, a.Pos[0], a.Pos[1], a.Pos[2])
	})
	add("delitem", "__delitem__", "Same as del a[b].", 2, func(t *py.Thread, a py.Args) (py.Value, error) { return py.None, py.DelItem(t, a.Pos[0], a.Pos[1]) })
	add("contains", "__contains__", "Same as b in a (note reversed operands).", 2, func(t *py.Thread, a py.Args) (py.Value, error) {
		is, err := py.Contains(t, a.Pos[0], a.Pos[1])
		return py.Bool(is), err
	})
	add("concat", "__concat__", "Same as a + b, for a and b sequences.", 2, concat)
	add("iconcat", "__iconcat__", "Same as a += b, for a and b sequences.", 2, concatInPlace)
	add("countOf", "", "Return the number of items in a which are, or which equal, b.", 2, countOf)
	add("indexOf", "", "Return the first index of b in a.", 2, indexOf)
	return all
}

// isSequence reports whether v has items that can be reached by numbers, as far as its class tells.
func isSequence(v py.Value) bool { return v.Type().GetItem != nil && !v.IsKind(py.KindDict) }

func concat(t *py.Thread, args py.Args) (py.Value, error) {
	a, b := args.Pos[0], args.Pos[1]
	if f := a.Type().Concat; f != nil {
		return f(t, a, b)
	}
	if isSequence(a) && isSequence(b) {
		return py.Binary(t, py.OpAdd, a, b)
	}
	return py.Value{}, py.TypeErrorf("'%s' object can't be concatenated", py.TypeName(a))
}

func concatInPlace(t *py.Thread, args py.Args) (py.Value, error) {
	a, b := args.Pos[0], args.Pos[1]
	if f := a.Type().ConcatInPlace; f != nil {
		return f(t, a, b)
	}
	if f := a.Type().Concat; f != nil {
		return f(t, a, b)
	}
	if isSequence(a) && isSequence(b) {
		return py.InPlace(t, py.OpAdd, a, b)
	}
	return py.Value{}, py.TypeErrorf("'%s' object can't be concatenated", py.TypeName(a))
}

// search calls f with the index of each item of seq that is, or is equal to, v, until f returns false.
func search(t *py.Thread, seq, v py.Value, f func(i int64) bool) error {
	it, err := py.Iter(t, seq)
	if err != nil {
		if py.IsError(err, &py.TypeErrorType) {
			err = py.TypeErrorf("argument of type '%s' is not iterable", py.TypeName(seq))
		}
		return err
	}
	for i := int64(0); ; i++ {
		x, err := py.Next(t, it)
		if err != nil || x.IsZero() {
			return err
		}
		eq, err := py.Equal(t, x, v)
		if err != nil || eq && !f(i) {
			return err
		}
		if err := t.PollItem(); err != nil {
			return err
		}
	}
}

func countOf(t *py.Thread, args py.Args) (py.Value, error) {
	n := int64(0)
	err := search(t, args.Pos[0], args.Pos[1], func(int64) bool {
		n++
		return true
	})
	return py.Int(n), err
}

func indexOf(t *py.Thread, args py.Args) (py.Value, error) {
	at := int64(-1)
	err := search(t, args.Pos[0], args.Pos[1], func(i int64) bool {
		at = i
		return false
	})
	if err == nil && at < 0 {
		err = py.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return py.Int(at), err
}

func call(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.ArityError("call", 0, 1, -1)
	}
	f := args.Pos[0]
	args.Pos = args.Pos[1:]
	return t.CallArgs(f, args)
}

var nameHint = py.Intern("__length_hint__")

// LengthHint returns how many items v says it has, or def if it says nothing.
func LengthHint(t *py.Thread, v py.Value, def int) (int, error) {
	if v.Type().Len != nil {
		n, err := py.Len(t, v)
		if err == nil || !py.IsError(err, &py.TypeErrorType) {
			return n, err
		}
	}
	f, err := py.LookupSpecial(t, v, nameHint)
	if err != nil || f.IsZero() {
		return def, err
	}
	r, err := t.Call(f)
	switch {
	case py.IsError(err, &py.TypeErrorType), err == nil && r.IsNotImplemented():
		return def, nil
	case err != nil:
		return 0, err
	case !r.IsKind(py.KindInt):
		return 0, py.TypeErrorf("__length_hint__ must be an integer, not %s", py.TypeName(r))
	}
	n, ok := py.IntValue(r)
	if !ok {
		return 0, py.Errorf(&py.OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	if n < 0 {
		return 0, py.ValueErrorf("__length_hint__() should return >= 0")
	}
	return int(n), nil
}

func lengthHint(t *py.Thread, args py.Args) (py.Value, error) {
	def := 0
	if len(args.Pos) > 1 {
		var err error
		if def, err = py.AsSize(t, args.Pos[1], &py.OverflowErrorType); err != nil {
			return py.Value{}, err
		}
	}
	n, err := LengthHint(t, args.Pos[0], def)
	return py.Int(int64(n)), err
}
