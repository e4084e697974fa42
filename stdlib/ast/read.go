package ast

// This file reads the trees that programs make. What it returns has the right fields and classes, but may make no sense: that
// is seen when a syntax tree is built of it.

import (
	"minipy/parser/ast"
	"minipy/vm/py"
)

// The limits on trees. A tree may hold a node more than once, so that its size is not bounded by the program's memory.
const (
	maxDepth = 5000
	maxNodes = 20_000_000
)

// A raw is a node as it was read. Each of vals is, by the field: a *raw, nil if there is none; a []*raw, with nil for None; a
// string, or nil; a []string; an int; a py.Value, of a constant.
type raw struct {
	kind kind
	at   ast.Span
	vals []any
}

// A reader reads a tree.
type reader struct {
	t            *py.Thread
	c            *classes
	depth, count int
}

// node reads a node of a family, nil if v is None.
func (r *reader) node(f family, v py.Value) (*raw, error) {
	if r.count++; r.count%256 == 0 {
		if err := r.t.Charge(256 * nodeBytes); err != nil {
			return nil, err
		}
		if err := r.t.Poll(); err != nil {
			return nil, err
		}
		if r.count > maxNodes {
			return nil, py.NewError(&py.MemoryErrorType)
		}
	}
	if k, product := f.isProduct(); product {
		n := &raw{kind: k}
		if err := r.fields(n, v); err != nil {
			return nil, err
		}
		return n, r.place(n, f, v)
	}
	if v.IsNone() && !isEnum(f) {
		return nil, nil
	}
	n := &raw{}
	if err := r.place(n, f, v); err != nil {
		return nil, err
	}
	k, ok := r.kind(f, v.Type())
	if !ok {
		what, err := py.Repr(r.t, v)
		if err != nil {
			return nil, err
		}
		return nil, py.TypeErrorf("expected some sort of %s, but got %s", families[f].name, what)
	}
	n.kind = k
	return n, r.fields(n, v)
}

// isEnum reports whether the nodes of a family are mere names.
func isEnum(f family) bool { return fExprContext <= f && f <= fCmpop }

// kind returns the kind of family f that a class is, or is derived from.
func (r *reader) kind(f family, class *py.Type) (kind, bool) {
	if k, ok := r.c.kindOf[class]; ok {
		return k, kinds[k].family == f
	}
	for _, b := range class.MRO {
		if k, ok := r.c.kindOf[b]; ok && kinds[k].family == f {
			return k, true
		}
	}
	return 0, false
}

// place reads where a node stands.
func (r *reader) place(n *raw, f family, v py.Value) error {
	if !families[f].place {
		return nil
	}
	at := [4]*int32{&n.at.Start.Line, &n.at.Start.Col, &n.at.End.Line, &n.at.End.Col}
	for i, p := range at {
		x, err := py.FindAttr(r.t, v, place[i])
		if err != nil {
			return err
		}
		switch optional := i >= 2 && !families[f].end; {
		case optional && (x.IsZero() || x.IsNone()):
			*p = *at[i-2]
		case x.IsZero():
			return py.TypeErrorf("required field \"%s\" missing from %s", place[i].String(), families[f].name)
		default:
			num, err := r.int(x)
			if err != nil {
				return err
			}
			*p = int32(num)
		}
	}
	return nil
}

// fields reads the fields of a node whose kind is known.
func (r *reader) fields(n *raw, v py.Value) error {
	fields := n.kind.fields()
	if len(fields) == 0 {
		return nil
	}
	name := kinds[n.kind].name
	n.vals = make([]any, len(fields))
	for i := range fields {
		f := &fields[i]
		x, err := py.FindAttr(r.t, v, f.name)
		if err != nil {
			return err
		}
		switch {
		case f.list:
			n.vals[i], err = r.list(n.kind, f, x)
		case x.IsZero() && !f.opt:
			return py.TypeErrorf("required field \"%s\" missing from %s", f.name.String(), name)
		case f.opt && (x.IsZero() || x.IsNone()):
			if f.content < content(numFamilies) {
				n.vals[i] = (*raw)(nil)
			}
			if f.content == anInt {
				n.vals[i] = 0
			}
		default:
			n.vals[i], err = r.value(f, x)
		}
		if err != nil {
			return err
		}
	}
	for i, f := range fields {
		missing := n.vals[i] == nil || n.vals[i] == any((*raw)(nil))
		if missing && !f.opt && !f.list {
			return py.ValueErrorf("field '%s' is required for %s", f.name.String(), name)
		}
	}
	return nil
}

// value reads the content of a field.
func (r *reader) value(f *field, x py.Value) (any, error) {
	switch f.content {
	case anIdentifier, aString:
		switch {
		case x.IsNone():
			return nil, nil
		case !x.Is(&py.StrType):
			what := "identifier"
			if f.content == aString {
				what = "string"
			}
			return nil, py.TypeErrorf("AST %s must be of type str", what)
		}
		return x.AsStr().String(), nil
	case anInt:
		return r.int(x)
	case aConstant:
		return x, nil
	}
	if isEnum(family(f.content)) {
		return r.node(family(f.content), x)
	}
	if r.depth++; r.depth > maxDepth {
		return nil, py.Errorf(&py.RecursionErrorType, "maximum recursion depth exceeded while traversing '%s' node", families[f.content].name)
	}
	n, err := r.node(family(f.content), x)
	r.depth--
	return n, err
}

// list reads the content of a field that holds a list. One that is missing is empty.
func (r *reader) list(k kind, f *field, x py.Value) (any, error) {
	if x.IsZero() {
		if f.content == anIdentifier {
			return []string(nil), nil
		}
		return []*raw(nil), nil
	}
	if !x.IsKind(py.KindList) {
		return nil, py.TypeErrorf("%s field \"%s\" must be a list, not a %s", kinds[k].name, f.name.String(), x.Type().Name)
	}
	l := x.AsList()
	size := len(l.Items)
	var nodes []*raw
	var names []string
	for i := range size {
		v, err := r.value(f, l.Items[i])
		if err != nil {
			return nil, err
		}
		switch v := v.(type) {
		case *raw:
			nodes = append(nodes, v)
		case string:
			names = append(names, v)
		default:
			return nil, py.TypeErrorf("AST identifier must be of type str") // None, which CPython does not survive
		}
		if len(l.Items) != size {
			return nil, py.Errorf(&py.RuntimeErrorType, "%s field \"%s\" changed size during iteration", kinds[k].name, f.name.String())
		}
	}
	if f.content == anIdentifier {
		return names, nil
	}
	return nodes, nil
}

// int reads a C int.
func (r *reader) int(x py.Value) (int, error) {
	if !x.IsKind(py.KindInt) {
		what, err := py.Repr(r.t, x)
		if err != nil {
			return 0, err
		}
		return 0, py.ValueErrorf("invalid integer value: %s", what)
	}
	return py.AsCInt(r.t, x)
}
