package parser

// This file checks what is assigned to or deleted, and marks it so.

import "minipy/parser/ast"

// A targetKind says what a target is for; the rules and the messages differ.
type targetKind uint8

const (
	assignTarget targetKind = iota
	forTarget
	delTarget
)

// store marks a target and fails if it can be none.
func (p *exprs) store(e ast.Expr, kind targetKind) {
	if p.err == nil {
		if err := store(e, kind); err != nil {
			p.fail(err)
		}
	}
}

// store marks e as stored to or, with delTarget, deleted. It returns an error if e can be no target.
func store(e ast.Expr, kind targetKind) *Error {
	if bad := invalidTarget(e, kind); bad != nil {
		if kind == delTarget {
			return errorAt(bad.Where(), "cannot delete %s", exprName(bad))
		}
		return errorAt(bad.Where(), "cannot assign to %s", exprName(bad))
	}
	ctx := ast.Store
	if kind == delTarget {
		ctx = ast.Del
	}
	setContext(e, ctx)
	return nil
}

// invalidTarget returns the part of e that can be no target, or nil.
func invalidTarget(e ast.Expr, kind targetKind) ast.Expr {
	all := func(elts []ast.Expr) ast.Expr {
		for _, elt := range elts {
			if bad := invalidTarget(elt, kind); bad != nil {
				return bad
			}
		}
		return nil
	}
	switch e := e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return nil
	case *ast.Starred:
		if kind == delTarget {
			return e
		}
		return invalidTarget(e.Value, kind)
	case *ast.Tuple:
		return all(e.Elts)
	case *ast.List:
		return all(e.Elts)
	case *ast.Compare:
		if kind == forTarget && e.Ops[0] == ast.In {
			return invalidTarget(e.Left, kind)
		}
	}
	return e
}

// setContext marks a valid target.
func setContext(e ast.Expr, ctx ast.Context) {
	switch e := e.(type) {
	case *ast.Name:
		e.Ctx = ctx
	case *ast.Attribute:
		e.Ctx = ctx
	case *ast.Subscript:
		e.Ctx = ctx
	case *ast.Starred:
		e.Ctx = ctx
		setContext(e.Value, ctx)
	case *ast.Tuple:
		e.Ctx = ctx
		for _, elt := range e.Elts {
			setContext(elt, ctx)
		}
	case *ast.List:
		e.Ctx = ctx
		for _, elt := range e.Elts {
			setContext(elt, ctx)
		}
	}
}

// isSingleTarget says whether e is a name, an attribute or a subscript: what can be annotated or augmented.
func isSingleTarget(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return true
	}
	return false
}

// exprName names a kind of expression in messages.
func exprName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Constant:
		switch v := e.Value.(type) {
		case nil:
			return "None"
		case bool:
			if v {
				return "True"
			}
			return "False"
		case ast.EllipsisValue:
			return "ellipsis"
		}
		return "literal"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	}
	return "expression"
}
