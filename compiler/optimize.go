package compiler

// This file computes in a tree what is constant, for programs that ask for such trees.

import (
	"strconv"
	"strings"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// Optimize replaces constant expressions by their values, as CPython's optimizer of trees does. Of the options it looks at
// Optimize and Features.
func Optimize(m *ast.Module, o Options) {
	z := &optimizer{c: &compiler{opts: o, folded: map[ast.Expr]any{}}, made: map[ast.Expr]bool{}}
	annotations := true
	for _, f := range o.Features {
		annotations = annotations && f != "annotations"
	}
	for _, s := range m.Body {
		if f, ok := s.(*ast.ImportFrom); ok && f.Module == "__future__" {
			for _, a := range f.Names {
				annotations = annotations && a.Name != "annotations"
			}
		}
	}
	r := ast.Rewriter{Expr: z.expr, Iter: z.iter, Body: z.body, Annotations: annotations}
	r.Module(m)
}

type optimizer struct {
	c    *compiler
	made map[ast.Expr]bool // the constants that were none before
}

// body makes a string that begins a body only now an f-string, so that it does not become the docstring.
func (z *optimizer) body(body []ast.Stmt) []ast.Stmt {
	if len(body) > 0 {
		if s, ok := body[0].(*ast.ExprStmt); ok && z.made[s.Value] {
			if k := s.Value.(*ast.Constant); isString(k) {
				s.Value = &ast.JoinedStr{Span: k.Span, Values: []ast.Expr{k}}
			}
		}
	}
	return body
}

func isString(k *ast.Constant) bool {
	_, ok := k.Value.(string)
	return ok
}

// constant makes e a constant.
func (z *optimizer) constant(e ast.Expr, v any) ast.Expr {
	k := &ast.Constant{Span: e.Where(), Value: literal(v)}
	z.made[k] = true
	return k
}

// literal is the reverse of constValue.
func literal(v any) any {
	all := func(list []any) []any {
		out := make([]any, len(list))
		for i, v := range list {
			out[i] = literal(v)
		}
		return out
	}
	switch v := v.(type) {
	case code.Bytes:
		return ast.Bytes(v)
	case code.Ellipsis:
		return ast.EllipsisValue{}
	case code.Tuple:
		return ast.TupleValue(all(v))
	case code.FrozenSet:
		return ast.FrozenSetValue(all(v))
	}
	return v
}

// expr returns what takes the place of e, whose parts are optimized.
func (z *optimizer) expr(e ast.Expr) ast.Expr {
	switch n := e.(type) {
	case *ast.Name:
		if v, ok := z.c.constant(n); ok {
			return z.constant(n, v)
		}
		return e
	case *ast.BinOp:
		if f := format(n); f != nil {
			return f
		}
		z.c.foldBinOp(n)
	case *ast.UnaryOp:
		if n.Op == ast.Not {
			if inverse := invertedCompare(n.Operand); inverse != nil {
				return inverse
			}
		}
		z.c.foldUnaryOp(n)
	case *ast.Subscript:
		z.c.foldSubscript(n)
	case *ast.Tuple:
		z.c.foldTuple(n)
	case *ast.Compare:
		last := len(n.Ops) - 1
		if op := n.Ops[last]; op == ast.In || op == ast.NotIn {
			n.Comparators[last] = z.iter(n.Comparators[last])
		}
		return e
	default:
		return e
	}
	if v, ok := z.c.folded[e]; ok {
		return z.constant(e, v)
	}
	return e
}

// iter makes a tuple or frozenset of a list or set that is only looked at.
func (z *optimizer) iter(e ast.Expr) ast.Expr {
	switch n := e.(type) {
	case *ast.List:
		if v, ok := z.c.constants(n.Elts); ok {
			return z.constant(n, code.Tuple(v))
		}
		if !anyStarred(n.Elts) {
			return &ast.Tuple{Span: n.Span, Elts: n.Elts, Ctx: n.Ctx}
		}
	case *ast.Set:
		if v, ok := z.c.constants(n.Elts); ok {
			return z.constant(n, code.FrozenSet(v))
		}
	}
	return e
}

// nowhere is where CPython's optimizer puts what it makes of parts of a string.
var nowhere = ast.Span{Start: ast.Pos{Line: -1, Col: -1}, End: ast.Pos{Line: -1, Col: -1}}

// format makes an f-string of "..." % (...) where that means the same, else it is nil.
func format(n *ast.BinOp) ast.Expr {
	left, ok := n.Left.(*ast.Constant)
	if !ok || n.Op != ast.Mod || !isString(left) {
		return nil
	}
	args, ok := n.Right.(*ast.Tuple)
	if !ok || anyStarred(args.Elts) {
		return nil
	}
	out, rest := &ast.JoinedStr{Span: n.Span}, args.Elts
	text := left.Value.(string)
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			out.Values = append(out.Values, &ast.Constant{Span: nowhere, Value: plain.String()})
			plain.Reset()
		}
	}
	for {
		before, after, found := strings.Cut(text, "%")
		plain.WriteString(before)
		if !found {
			break
		}
		if text, found = strings.CutPrefix(after, "%"); found {
			plain.WriteByte('%')
			continue
		}
		conversion, spec, tail, ok := simpleFormat(after)
		if !ok || len(rest) == 0 {
			return nil
		}
		flush()
		v := &ast.FormattedValue{Span: rest[0].Where(), Value: rest[0], Conversion: conversion}
		if spec != "" {
			v.Spec = &ast.JoinedStr{Span: nowhere, Values: []ast.Expr{&ast.Constant{Span: nowhere, Value: spec}}, Plain: true}
		}
		out.Values, rest, text = append(out.Values, v), rest[1:], tail
	}
	flush()
	if len(rest) > 0 {
		return nil
	}
	return out
}

// simpleFormat reads what follows a % up to the letter. It returns the format of an f-string that means the same.
func simpleFormat(s string) (conversion byte, spec, rest string, ok bool) {
	ok = true
	left, digits := false, func() string {
		n := 0
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		d := s[:n]
		s = s[n:]
		ok = ok && n <= 2
		return d
	}
	for s != "" && strings.IndexByte("-+ #0", s[0]) >= 0 {
		left = left || s[0] == '-'
		s = s[1:]
	}
	if width, err := strconv.Atoi(digits()); err == nil && width > 0 {
		if !left {
			spec = ">"
		}
		spec += strconv.Itoa(width)
	}
	if strings.HasPrefix(s, ".") {
		s = s[1:]
		precision, _ := strconv.Atoi(digits())
		spec += "." + strconv.Itoa(precision)
	}
	if s == "" || strings.IndexByte("sra", s[0]) < 0 || !ok {
		return 0, "", "", false
	}
	return s[0], spec, s[1:], true
}
