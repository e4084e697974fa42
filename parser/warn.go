package parser

// This file finds what deserves a SyntaxWarning: what is right but hardly meant.

import "minipy/parser/ast"

// review hands the scanner's warnings and then those about the tree to sink, if that is not nil: CPython has parsed all
// before it compiles. It ends at the first late error, which it returns.
func review(m *ast.Module, lexical []Warning, sink func(Warning)) *Error {
	w := warner{found: lexical, wanted: sink != nil}
	for _, s := range m.Body {
		ast.Walk(s, w.visit)
	}
	if sink != nil {
		for _, f := range w.found {
			sink(f)
		}
	}
	return w.err
}

// Warn hands the SyntaxWarnings about a tree that was not parsed from text to sink.
func Warn(m *ast.Module, sink func(Warning)) { _ = review(m, nil, sink) } // the compiler finds the errors

// A warner collects warnings, if they are wanted, until there is an error.
type warner struct {
	found  []Warning
	wanted bool
	err    *Error
}

func (w *warner) add(n ast.Node, msg string) {
	w.found = append(w.found, Warning{Line: int(n.Where().Start.Line), Msg: msg})
}

func (w *warner) visit(n ast.Node) bool {
	if w.late(n); w.err != nil {
		return false
	}
	if !w.wanted {
		return true
	}
	switch n := n.(type) {
	case *ast.Compare:
		w.compare(n)
	case *ast.Call:
		switch n.Func.(type) {
		case *ast.Constant, *ast.Tuple, *ast.List, *ast.ListComp, *ast.Dict, *ast.DictComp, *ast.Set, *ast.SetComp,
			*ast.GeneratorExp, *ast.JoinedStr:
			w.add(n.Func, "'"+typeName(n.Func)+"' object is not callable; perhaps you missed a comma?")
		}
	case *ast.Subscript:
		w.subscript(n)
	case *ast.Assert:
		if t, ok := n.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
			w.add(n, "assertion is always true, perhaps remove parentheses?")
		}
	}
	return true
}

// compare warns of "is" with a literal whose identity means nothing.
func (w *warner) compare(n *ast.Compare) {
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		if op == ast.Is || op == ast.IsNot {
			bad := left
			if identifiable(left) {
				bad = right
			}
			if !identifiable(bad) {
				if op == ast.Is {
					w.add(n, `"is" with '`+typeName(bad)+`' literal. Did you mean "=="?`)
				} else {
					w.add(n, `"is not" with '`+typeName(bad)+`' literal. Did you mean "!="?`)
				}
				return
			}
		}
		left = right
	}
}

// identifiable says whether "is" is right for an expression: for all but literals that are no singletons.
func identifiable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Constant:
		switch e.Value.(type) {
		case nil, bool, ast.EllipsisValue:
			return true
		}
		return false
	case *ast.UnaryOp:
		// CPython folds -1 into a constant.
		if _, ok := e.Operand.(*ast.Constant); ok && e.Op != ast.Not {
			return identifiable(e.Operand)
		}
	case *ast.Tuple:
		// CPython folds a tuple of constants into one.
		return !constantTuple(e)
	}
	return true
}

func constantTuple(t *ast.Tuple) bool {
	for _, e := range t.Elts {
		switch e := e.(type) {
		case *ast.Constant:
		case *ast.Tuple:
			if !constantTuple(e) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// subscript warns of a subscript that cannot work.
func (w *warner) subscript(n *ast.Subscript) {
	if n.Ctx != ast.Load {
		return
	}
	kind := typeName(n.Value)
	switch n.Value.(type) {
	case *ast.Constant, *ast.Set, *ast.SetComp, *ast.GeneratorExp, *ast.Lambda:
		switch kind {
		case "NoneType", "ellipsis", "bool", "int", "float", "complex", "set", "generator", "function":
			w.add(n.Value, "'"+kind+"' object is not subscriptable; perhaps you missed a comma?")
			return
		}
	case *ast.Tuple, *ast.List, *ast.ListComp, *ast.JoinedStr:
	default:
		return
	}
	switch index := typeName(n.Index); index {
	case "", "int", "bool", "slice":
	default:
		w.add(n.Value, kind+" indices must be integers or slices, not "+index+"; perhaps you missed a comma?")
	}
}

// typeName returns the type that an expression certainly has, or "".
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.UnaryOp:
		return typeName(e.Operand)
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
	case *ast.JoinedStr:
		return "str"
	case *ast.Slice:
		return "slice"
	case *ast.Constant:
		switch e.Value.(type) {
		case nil:
			return "NoneType"
		case ast.TupleValue:
			return "tuple"
		case ast.FrozenSetValue:
			return "frozenset"
		case bool:
			return "bool"
		case float64:
			return "float"
		case ast.Imaginary, complex128:
			return "complex"
		case string:
			return "str"
		case ast.Bytes:
			return "bytes"
		case ast.EllipsisValue:
			return "ellipsis"
		}
		return "int"
	}
	return ""
}
