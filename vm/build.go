package vm

// This file defines the instructions that build containers and strings, and take them apart.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

func (t *Thread) build(w code.Instr, a, b, c *py.Value) error {
	regs, n := t.regs, int(w.Imm())
	switch w.Op() {
	case code.BuildList:
		*a = py.NewList(cloned(regs.slice(w.B(), n))).Value()
	case code.BuildTuple:
		*a = py.NewTuple(cloned(regs.slice(w.B(), n))).Value()
	case code.BuildSet:
		s := py.NewSet()
		for _, v := range regs.slice(w.B(), n) {
			if err := s.Add(t.Py(), v); err != nil {
				return err
			}
		}
		*a = s.Value()
	case code.BuildMap:
		d := py.NewDict()
		items := regs.slice(w.B(), 2*n)
		for i := 0; i < len(items); i += 2 {
			if err := d.Set(t.Py(), items[i], items[i+1]); err != nil {
				return err
			}
		}
		*a = d.Value()
	case code.BuildStr:
		return t.buildStr(a, regs.slice(w.B(), n))
	case code.BuildSlice:
		s := regs.slice(w.B(), 3)
		*a = py.NewSlice(s[0], s[1], s[2]).Value()
	case code.ListAppend:
		return py.ListAppend(t.Py(), a.AsList(), *b)
	case code.ListExtend:
		err := py.ListExtend(t.Py(), a.AsList(), *b)
		if err != nil && b.Type().Iter == nil && b.Type().GetItem == nil && py.IsError(err, &py.TypeErrorType) {
			return py.TypeErrorf("Value after * must be an iterable, not %s", py.TypeName(*b))
		}
		return err
	case code.ListToTuple:
		*a = py.NewTuple(b.AsList().Items).Value()
	case code.SetAdd:
		return a.AsSet().Add(t.Py(), *b)
	case code.SetUpdate:
		return py.SetUpdate(t.Py(), a.AsSet(), *b)
	case code.MapAdd:
		return a.AsDict().Set(t.Py(), *b, *c)
	case code.MapUpdate:
		return py.DictUpdate(t.Py(), a.AsDict(), *b)
	case code.MapMerge:
		return t.mapMerge(a.AsDict(), *b, *c)
	case code.UnpackSeq:
		return t.unpack(*a, regs.slice(w.B(), n))
	case code.UnpackEx:
		before, after := w.C().Number(), w.D()
		return py.UnpackEx(t.Py(), *a, before, after, regs.slice(w.B(), before+1+after))
	case code.Format:
		spec := ""
		if w.D()&256 == 0 {
			spec = c.AsStr().String()
		}
		return t.format(a, *b, byte(w.D()), spec)
	}
	return nil
}

func cloned(v []py.Value) []py.Value { return append(make([]py.Value, 0, len(v)), v...) }

// unpack assigns the items of v, which must be just as many, to dst.
func (t *Thread) unpack(v py.Value, dst []py.Value) error {
	var items []py.Value
	switch {
	case v.Is(&py.TupleType):
		items = v.AsTuple().Items
	case v.Is(&py.ListType):
		items = v.AsList().Items
	}
	if items != nil && len(items) == len(dst) {
		copy(dst, items)
		return nil
	}
	// Unpack may run Python code, and dst may be above the registers that are in use: collect first.
	out := make([]py.Value, len(dst))
	if err := py.Unpack(t.Py(), v, out); err != nil {
		return err
	}
	copy(dst, out)
	return nil
}

// buildStr joins strings, the parts of an f-string.
func (t *Thread) buildStr(a *py.Value, parts []py.Value) error {
	return set(a)(py.JoinStrs(t.Py(), "", parts))
}

// format executes Format: one replacement field of an f-string.
func (t *Thread) format(a *py.Value, v py.Value, conversion byte, spec string) error {
	var s string
	var err error
	switch conversion {
	case 's':
		s, err = py.ToStr(t.Py(), v)
	case 'r':
		s, err = py.Repr(t.Py(), v)
	case 'a':
		s, err = py.ASCIIRepr(t.Py(), v)
	default:
		if spec == "" && v.Is(&py.StrType) {
			*a = v
			return nil
		}
		if s, err = py.Format(t.Py(), v, spec); err != nil {
			return err
		}
		*a = py.StrValue(s)
		return nil
	}
	if err == nil && spec != "" {
		s, err = py.Format(t.Py(), py.NewStr(s).Value(), spec)
	}
	if err != nil {
		return err
	}
	*a = py.NewStr(s).Value()
	return nil
}

// mapMerge adds the items of v to d, the keyword arguments of a call of f.
func (t *Thread) mapMerge(d *py.Dict, v, f py.Value) error {
	if !py.PlainDict(v) {
		if m := v.Type().LookupName("keys"); m.IsZero() {
			return py.TypeErrorf("%s argument after ** must be a mapping, not %s", callName(f), py.TypeName(v))
		}
		return py.EachMapping(t.Py(), v, func(k, x py.Value) error { return t.addKeyword(d, k, x, f) })
	}
	var err error
	v.AsDict().Each(func(k, x py.Value) bool {
		err = t.addKeyword(d, k, x, f)
		return err == nil
	})
	return err
}

// addKeyword adds a keyword argument of a call of f to d. Whether it is a string is looked at when f is called.
func (t *Thread) addKeyword(d *py.Dict, k, x, f py.Value) error {
	old, err := d.Get(t.Py(), k)
	if err != nil {
		return err
	}
	if !old.IsZero() {
		s, err := py.ToStr(t.Py(), k)
		if err != nil {
			return err
		}
		return py.TypeErrorf("%s got multiple values for keyword argument '%s'", callName(f), s)
	}
	return d.Set(t.Py(), k, x)
}

// callName names a callable in messages as CPython does: with its module and qualified name where it has them.
func callName(f py.Value) string {
	switch {
	case f.Is(&py.FuncType):
		fn := f.AsFunc()
		if fn.Module.Is(&py.StrType) && fn.Module.AsStr().String() != "builtins" {
			return fn.Module.AsStr().String() + "." + fn.QualName + "()"
		}
		return fn.QualName + "()"
	case f.Is(&py.NativeType):
		return f.AsNative().Name + "()"
	case f.Is(&py.MethodType):
		return callName(f.AsMethod().Func)
	case f.IsKind(py.KindType):
		return f.AsType().FullName() + "()"
	}
	if f.IsNone() {
		return "None"
	}
	return f.Type().Name + " object"
}
