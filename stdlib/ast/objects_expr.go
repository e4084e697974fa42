package ast

// This file makes Python objects of a tree: expressions and patterns.

import (
	"math/big"

	"minipy/parser/ast"
	"minipy/vm/py"
)

// The kinds of operators and contexts, in the order in which the tree numbers them.
const (
	firstContext  = kLoad
	firstOperator = kAdd
	firstUnary    = kInvert
	firstCmp      = kEq
)

func (o *objects) operator(op ast.Operator) py.Value { return o.c.single[firstOperator+kind(op)] }
func (o *objects) ctx(c ast.Context) py.Value        { return o.c.single[firstContext+kind(c)] }

// expr makes an expression, None if there is none.
func (o *objects) expr(e ast.Expr) py.Value {
	switch n := e.(type) {
	case nil:
		return py.None
	case *ast.Name:
		return o.at(n.Span, kName, o.name(n.ID), o.ctx(n.Ctx))
	case *ast.Constant:
		u := py.None
		if n.Unicode {
			u = o.name("u")
		}
		return o.at(n.Span, kConstant, o.constant(n.Value), u)
	case *ast.Attribute:
		return o.at(n.Span, kAttribute, o.expr(n.Value), o.name(n.Attr), o.ctx(n.Ctx))
	case *ast.Call:
		return o.at(n.Span, kCall, o.expr(n.Func), o.exprs(n.Args), list(o, n.Keywords, o.keyword))
	case *ast.Subscript:
		return o.at(n.Span, kSubscript, o.expr(n.Value), o.expr(n.Index), o.ctx(n.Ctx))
	case *ast.BinOp:
		return o.at(n.Span, kBinOp, o.expr(n.Left), o.operator(n.Op), o.expr(n.Right))
	case *ast.UnaryOp:
		return o.at(n.Span, kUnaryOp, o.c.single[firstUnary+kind(n.Op)], o.expr(n.Operand))
	case *ast.BoolOp:
		return o.at(n.Span, kBoolOp, o.c.single[pick(n.Or, kOr, kAnd)], o.exprs(n.Values))
	case *ast.Compare:
		ops := list(o, n.Ops, func(op ast.CmpOperator) py.Value { return o.c.single[firstCmp+kind(op)] })
		return o.at(n.Span, kCompare, o.expr(n.Left), ops, o.exprs(n.Comparators))
	case *ast.Tuple:
		return o.at(n.Span, kTuple, o.exprs(n.Elts), o.ctx(n.Ctx))
	case *ast.List:
		return o.at(n.Span, kList, o.exprs(n.Elts), o.ctx(n.Ctx))
	case *ast.Set:
		return o.at(n.Span, kSet, o.exprs(n.Elts))
	case *ast.Dict:
		return o.at(n.Span, kDict, o.exprs(n.Keys), o.exprs(n.Values))
	case *ast.Starred:
		return o.at(n.Span, kStarred, o.expr(n.Value), o.ctx(n.Ctx))
	case *ast.Slice:
		return o.at(n.Span, kSlice, o.expr(n.Lower), o.expr(n.Upper), o.expr(n.Step))
	case *ast.JoinedStr:
		return o.at(n.Span, kJoinedStr, o.exprs(n.Values))
	case *ast.FormattedValue:
		conversion, spec := py.Int(-1), py.None
		if n.Conversion != 0 {
			conversion = py.Int(int64(n.Conversion))
		}
		switch {
		case n.Spec == nil:
		case n.Spec.Plain:
			spec = o.expr(n.Spec.Values[0])
		default:
			spec = o.expr(n.Spec)
		}
		return o.at(n.Span, kFormattedValue, o.expr(n.Value), conversion, spec)
	}
	return o.scoped(e)
}

// scoped makes the expressions that have variables of their own, or bind or suspend.
func (o *objects) scoped(e ast.Expr) py.Value {
	generators := func(clauses []*ast.Comprehension) py.Value { return list(o, clauses, o.comprehension) }
	switch n := e.(type) {
	case *ast.NamedExpr:
		return o.at(n.Span, kNamedExpr, o.expr(n.Target), o.expr(n.Value))
	case *ast.Lambda:
		return o.at(n.Span, kLambda, o.arguments(n.Args), o.expr(n.Body))
	case *ast.IfExp:
		return o.at(n.Span, kIfExp, o.expr(n.Test), o.expr(n.Body), o.expr(n.Else))
	case *ast.ListComp:
		return o.at(n.Span, kListComp, o.expr(n.Elt), generators(n.Generators))
	case *ast.SetComp:
		return o.at(n.Span, kSetComp, o.expr(n.Elt), generators(n.Generators))
	case *ast.DictComp:
		return o.at(n.Span, kDictComp, o.expr(n.Key), o.expr(n.Value), generators(n.Generators))
	case *ast.GeneratorExp:
		return o.at(n.Span, kGeneratorExp, o.expr(n.Elt), generators(n.Generators))
	case *ast.Await:
		return o.at(n.Span, kAwait, o.expr(n.Value))
	case *ast.Yield:
		return o.at(n.Span, kYield, o.expr(n.Value))
	case *ast.YieldFrom:
		return o.at(n.Span, kYieldFrom, o.expr(n.Value))
	}
	o.err = py.NewError(&py.SystemErrorType, "unknown expression") // backquotes of Python 2
	return py.None
}

func (o *objects) comprehension(c *ast.Comprehension) py.Value {
	return o.node(kComprehension, o.expr(c.Target), o.expr(c.Iter), o.exprs(c.Ifs), flag(c.Async))
}

func (o *objects) pattern(p ast.Pattern) py.Value {
	patterns := func(elems []ast.Pattern) py.Value { return list(o, elems, o.pattern) }
	switch n := p.(type) {
	case *ast.MatchValue:
		return o.at(n.Span, kMatchValue, o.expr(n.Value))
	case *ast.MatchSingleton:
		return o.at(n.Span, kMatchSingleton, o.constant(n.Value))
	case *ast.MatchSequence:
		return o.at(n.Span, kMatchSequence, patterns(n.Patterns))
	case *ast.MatchMapping:
		return o.at(n.Span, kMatchMapping, o.exprs(n.Keys), patterns(n.Patterns), o.optName(n.Rest))
	case *ast.MatchClass:
		return o.at(n.Span, kMatchClass, o.expr(n.Cls), patterns(n.Patterns), o.nameList(n.KwdAttrs), patterns(n.KwdPatterns))
	case *ast.MatchStar:
		return o.at(n.Span, kMatchStar, o.optName(n.Name))
	case *ast.MatchAs:
		return o.at(n.Span, kMatchAs, o.pattern(n.Pattern), o.optName(n.Name))
	case *ast.MatchOr:
		return o.at(n.Span, kMatchOr, patterns(n.Patterns))
	}
	return py.None
}

// constant makes the value of a Constant.
func (o *objects) constant(v any) py.Value {
	switch v := v.(type) {
	case bool:
		return py.Bool(v)
	case int:
		return py.Int(int64(v))
	case int64:
		return py.Int(v)
	case *big.Int:
		return py.NewBigInt(v)
	case float64:
		return py.Float(v)
	case ast.Imaginary:
		return py.Complex(complex(0, float64(v)))
	case complex128:
		return py.Complex(v)
	case string:
		return py.NewStr(v).Value()
	case ast.Bytes:
		return py.NewBytes(string(v)).Value()
	case ast.EllipsisValue:
		return py.Ellipsis
	case ast.TupleValue:
		return py.NewTuple(o.constants(v)).Value()
	case ast.FrozenSetValue:
		set, err := py.NewFrozenSet(o.t, o.constants(v))
		if err != nil {
			o.err = err
			return py.None
		}
		return set
	}
	return py.None
}

func (o *objects) constants(list []any) []py.Value {
	items := make([]py.Value, len(list))
	for i, v := range list {
		items[i] = o.constant(v)
	}
	return items
}
