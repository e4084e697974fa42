package compiler

// This file warns of code that is surely not what was meant, as CPython does when it compiles.

import (
	"math/big"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// checkCompare warns of "is" with a literal.
func (u *unit) checkCompare(e *ast.Compare) {
	if u.c.opts.Warn == nil {
		return
	}
	left := u.literalType(e.Left)
	for i, op := range e.Ops {
		right := u.literalType(e.Comparators[i])
		if (op == ast.Is || op == ast.IsNot) && (left != "" || right != "") {
			kind := left
			if kind == "" {
				kind = right
			}
			if op == ast.Is {
				u.c.warnOnce(e, `"is" with '%s' literal. Did you mean "=="?`, kind)
			} else {
				u.c.warnOnce(e, `"is not" with '%s' literal. Did you mean "!="?`, kind)
			}
		}
		left = right
	}
}

// literalType returns the type of a constant that "is" should not be used with, or "".
func (u *unit) literalType(e ast.Expr) string {
	v, ok := u.c.constant(e)
	if !ok {
		return ""
	}
	switch v.(type) {
	case nil, bool, code.Ellipsis:
		return ""
	}
	return constType(v)
}

func constType(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int64, *big.Int:
		return "int"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case code.Bytes:
		return "bytes"
	case code.Tuple:
		return "tuple"
	case code.Ellipsis:
		return "ellipsis"
	}
	return "object"
}

// inferredType returns the name of the type that e surely has, or "".
func (u *unit) inferredType(e ast.Expr) string {
	if v, ok := u.c.constant(e); ok {
		return constType(v)
	}
	switch e.(type) {
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	}
	return ""
}

// checkCall warns of calls of what cannot be called.
func (u *unit) checkCall(e *ast.Call) {
	u.checkKeywords(e.Keywords)
	if u.c.opts.Warn == nil {
		return
	}
	if kind := u.inferredType(e.Func); kind != "" && kind != "function" {
		u.c.warnOnce(e, "'%s' object is not callable; perhaps you missed a comma?", kind)
	}
}

// checkKeywords fails if a keyword argument is given twice.
func (u *unit) checkKeywords(list []*ast.Keyword) {
	for i, kw := range list {
		if kw.Name == "" {
			continue
		}
		u.checkForbidden(kw.Name, ast.Store, kw.Span)
		for _, other := range list[i+1:] {
			if other.Name == kw.Name {
				u.c.fail(other.Span, "keyword argument repeated: %s", kw.Name)
				return
			}
		}
	}
}

// checkSubscripted warns of subscripts of what has none, and of indices that are none.
func (u *unit) checkSubscripted(e *ast.Subscript) {
	if u.c.opts.Warn == nil {
		return
	}
	kind := u.inferredType(e.Value)
	switch kind {
	case "NoneType", "bool", "int", "float", "complex", "ellipsis", "set", "generator", "function":
		u.c.warnOnce(e, "'%s' object is not subscriptable; perhaps you missed a comma?", kind)
		return
	case "str", "bytes", "tuple", "list":
	default:
		return
	}
	switch index := u.inferredType(e.Index); index {
	case "", "int", "bool":
	default:
		u.c.warnOnce(e, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", kind, index)
	}
}

// warnOnce is warn for code that may be compiled more than once.
func (c *compiler) warnOnce(n ast.Node, format string, args ...any) {
	if c.warned[n] {
		return
	}
	if c.warned == nil {
		c.warned = map[ast.Node]bool{}
	}
	c.warned[n] = true
	c.warn(n.Where(), format, args...)
}
