package vm

// This file defines the instructions of the match statement.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

func (t *Thread) match(w code.Instr, a, b, c *py.Value) error {
	switch w.Op() {
	case code.MatchSeq:
		a.SetBool(b.Type().Flags&py.IsSequence != 0)
	case code.MatchMap:
		a.SetBool(b.Type().Flags&py.IsMapping != 0)
	case code.GetLen:
		n, err := py.Len(t.Py(), *b)
		return set(a)(py.Int(int64(n)), err)
	case code.MatchKeys:
		return set(a)(t.matchKeys(*b, c.AsTuple().Items))
	case code.MatchClass:
		names := t.regs.slice(w.C(), 2)[1].AsTuple().Items
		return set(a)(t.matchClass(*b, *c, w.D(), names))
	}
	return nil
}

// matchKeys returns the tuple of m's values for keys, or None if one is missing.
func (t *Thread) matchKeys(m py.Value, keys []py.Value) (py.Value, error) {
	values := make([]py.Value, len(keys))
	for i, k := range keys {
		for _, other := range keys[:i] {
			eq, err := py.Equal(t.Py(), k, other)
			if err != nil {
				return py.Value{}, err
			}
			if eq {
				s, err := py.Repr(t.Py(), k)
				if err != nil {
					return py.Value{}, err
				}
				return py.Value{}, py.ValueErrorf("mapping pattern checks duplicate key (%s)", s)
			}
		}
		v, err := t.lookupKey(m, k)
		if err != nil {
			return py.Value{}, err
		}
		if v.IsZero() {
			return py.None, nil
		}
		values[i] = v
	}
	return py.NewTuple(values).Value(), nil
}

// lookupKey returns m's value for k, or the zero Value. It uses get, so that __missing__ adds nothing.
func (t *Thread) lookupKey(m, k py.Value) (py.Value, error) {
	if m.Is(&py.DictType) {
		return m.AsDict().Get(t.Py(), k)
	}
	get, err := py.GetAttr(t.Py(), m, py.Intern("get"))
	if err != nil {
		return py.Value{}, err
	}
	absent := py.NewList(nil).Value()
	v, err := t.Call(get, k, absent)
	if err == nil && py.Same(v, absent) {
		return py.Value{}, nil
	}
	return v, err
}

// matchClass returns the tuple of the attributes of v that a class pattern looks at, or None if it does not match.
func (t *Thread) matchClass(v, class py.Value, npos int, names []py.Value) (py.Value, error) {
	if !class.IsKind(py.KindType) {
		return py.Value{}, py.TypeErrorf("called match pattern must be a class")
	}
	yes, err := py.IsInstance(t.Py(), v, class)
	if err != nil {
		return py.Value{}, err
	}
	if !yes {
		return py.None, nil
	}
	typ := class.AsType()
	var attrs []py.Value
	seen := map[string]bool{}
	get := func(name py.Value) (bool, error) {
		s := name.AsStr().String()
		if seen[s] {
			return false, py.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", typ.Name, s)
		}
		seen[s] = true
		x, err := py.GetAttr(t.Py(), v, name.AsStr())
		if py.IsError(err, &py.AttributeErrorType) {
			return false, nil
		}
		attrs = append(attrs, x)
		return err == nil, err
	}
	if npos > 0 {
		positional, self, err := t.matchArgs(typ, npos)
		if err != nil {
			return py.Value{}, err
		}
		if self {
			attrs = append(attrs, v)
		}
		for _, name := range positional {
			if ok, err := get(name); !ok {
				return py.None, err
			}
		}
	}
	for _, name := range names {
		if ok, err := get(name); !ok {
			return py.None, err
		}
	}
	return py.NewTuple(attrs).Value(), nil
}

// matchArgs returns the names for npos positional sub-patterns of class typ; self says that the only one is the subject.
func (t *Thread) matchArgs(typ *py.Type, npos int) (names []py.Value, self bool, _ error) {
	allowed := 0
	args, err := py.GetAttr(t.Py(), typ.Value(), py.Intern("__match_args__"))
	switch {
	case py.IsError(err, &py.AttributeErrorType):
		if typ.Flags&py.MatchSelf != 0 {
			self, allowed = true, 1
		}
	case err != nil:
		return nil, false, err
	case !args.Is(&py.TupleType):
		return nil, false, py.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", typ.Name, args.Type().Name)
	default:
		names = args.AsTuple().Items
		allowed = len(names)
	}
	if npos > allowed {
		s := "s"
		if allowed == 1 {
			s = ""
		}
		return nil, false, py.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", typ.Name, allowed, s, npos)
	}
	if self {
		return nil, true, nil
	}
	for _, n := range names[:npos] {
		if !n.IsKind(py.KindStr) {
			return nil, false, py.TypeErrorf("__match_args__ elements must be strings (got %s)", n.Type().Name)
		}
	}
	return names[:npos], false, nil
}
