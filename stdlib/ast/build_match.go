package ast

// This file builds a syntax tree of one that was read: patterns.

import (
	"minipy/parser/ast"
	"minipy/vm/py"
)

// pattern builds a pattern. star says that it stands in a sequence, where *name may be.
func (b *builder) pattern(r *raw, star bool) ast.Pattern {
	b.place(r.at)
	if b.err != nil {
		return nil
	}
	switch r.kind {
	case kMatchValue:
		return &ast.MatchValue{Span: r.at, Value: b.matchValue(node(r, 0))}
	case kMatchSingleton:
		v := r.vals[0].(py.Value)
		if !v.IsNone() && !v.Is(&py.BoolType) {
			b.invalid("MatchSingleton can only contain True, False and None")
			return nil
		}
		return &ast.MatchSingleton{Span: r.at, Value: b.constant(v, 0)}
	case kMatchSequence:
		return &ast.MatchSequence{Span: r.at, Patterns: b.patterns(nodes(r, 0), true)}
	case kMatchMapping:
		return b.matchMapping(r)
	case kMatchClass:
		return b.matchClass(r)
	case kMatchStar:
		if !star {
			b.invalid("can't use MatchStar here")
		}
		return &ast.MatchStar{Span: r.at, Name: b.capture(r.vals[0])}
	case kMatchAs:
		n := &ast.MatchAs{Span: r.at, Name: b.capture(r.vals[1])}
		inner := node(r, 0)
		switch {
		case inner == nil:
		case r.vals[1] == nil:
			b.invalid("MatchAs must specify a target name if a pattern is given")
		default:
			n.Pattern = b.pattern(inner, false)
		}
		return n
	}
	if len(nodes(r, 0)) < 2 {
		b.invalid("MatchOr requires at least 2 patterns")
	}
	return &ast.MatchOr{Span: r.at, Patterns: b.patterns(nodes(r, 0), false)}
}

func (b *builder) patterns(list []*raw, star bool) []ast.Pattern {
	var out []ast.Pattern
	for _, r := range list {
		if r == nil { // CPython does not survive it
			b.invalid("None disallowed in pattern list")
		}
		if b.err != nil {
			return nil
		}
		out = append(out, b.pattern(r, star))
	}
	return out
}

// capture checks the name of what a pattern captures; v is a string, or nil if there is none.
func (b *builder) capture(v any) string {
	name, ok := v.(string)
	if ok && name == "_" {
		b.invalid("can't capture name '_' in patterns")
	}
	return b.name(name)
}

// matchValue builds the value of a pattern: a literal, or an attribute.
func (b *builder) matchValue(r *raw) ast.Expr {
	e := b.expr(r, ast.Load)
	if b.err != nil {
		return nil
	}
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Value.(type) {
		case nil, bool, ast.EllipsisValue, ast.TupleValue, ast.FrozenSetValue:
			b.invalid("unexpected constant inside of a literal pattern")
		}
		return e
	case *ast.Attribute, *ast.JoinedStr: // of the latter the compiler complains
		return e
	case *ast.UnaryOp:
		if isNegative(n, true, true) {
			return e
		}
	case *ast.BinOp:
		left, right := n.Left, n.Right
		real := isNumber(left, true, false)
		if u, ok := left.(*ast.UnaryOp); ok {
			real = isNegative(u, true, false)
		}
		if (n.Op == ast.Add || n.Op == ast.Sub) && real && isNumber(right, false, true) {
			return e
		}
	}
	b.invalid("patterns may only match literals and attribute lookups")
	return nil
}

// isNumber reports whether e is a number: a real one, or an imaginary one.
func isNumber(e ast.Expr, real, imaginary bool) bool {
	c, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	switch c.Value.(type) {
	case ast.Imaginary, complex128:
		return imaginary
	case nil, bool, string, ast.Bytes, ast.EllipsisValue, ast.TupleValue, ast.FrozenSetValue:
		return false
	}
	return real
}

func isNegative(e *ast.UnaryOp, real, imaginary bool) bool {
	return e.Op == ast.USub && isNumber(e.Operand, real, imaginary)
}

func (b *builder) matchMapping(r *raw) ast.Pattern {
	keys, patterns := nodes(r, 0), nodes(r, 1)
	if len(keys) != len(patterns) {
		b.invalid("MatchMapping doesn't have the same number of keys as patterns")
		return nil
	}
	n := &ast.MatchMapping{Span: r.at, Rest: b.capture(r.vals[2])}
	for _, k := range keys {
		if k == nil { // CPython does not survive it
			b.invalid("None disallowed in expression list")
			return nil
		}
		if k.kind == kConstant {
			if v := k.vals[0].(py.Value); v.IsNone() || v.Is(&py.BoolType) {
				n.Keys = append(n.Keys, &ast.Constant{Span: k.at, Value: b.constant(v, 0)})
				continue
			}
		}
		n.Keys = append(n.Keys, b.matchValue(k))
	}
	n.Patterns = b.patterns(patterns, false)
	return n
}

func (b *builder) matchClass(r *raw) ast.Pattern {
	attrs, patterns := r.vals[2].([]string), nodes(r, 3)
	if len(attrs) != len(patterns) {
		b.invalid("MatchClass doesn't have the same number of keyword attributes as patterns")
	}
	n := &ast.MatchClass{Span: r.at, Cls: b.expr(node(r, 0), ast.Load), KwdAttrs: attrs}
	for cls := n.Cls; b.err == nil; {
		a, ok := cls.(*ast.Attribute)
		if !ok {
			if _, ok := cls.(*ast.Name); !ok {
				b.invalid("MatchClass cls field can only contain Name or Attribute nodes.")
			}
			break
		}
		cls = a.Value
	}
	for _, name := range attrs {
		b.name(name)
	}
	n.Patterns = b.patterns(nodes(r, 1), false)
	n.KwdPatterns = b.patterns(patterns, false)
	return n
}
