package parser

// This file finds the errors that CPython's grammar lets through and its compiler refuses, wherever they stand.

import "minipy/parser/ast"

// late notes the first such error in w.err, if a node is one or holds one.
func (w *warner) late(n ast.Node) {
	switch n := n.(type) {
	case *ast.ExprStmt:
		w.loneStar(n.Value)
	case *ast.Assign:
		for _, t := range n.Targets {
			w.loneStarTarget(t)
		}
		w.loneStar(n.Value)
	case *ast.AnnAssign:
		w.loneStar(n.Value)
	case *ast.AugAssign:
		w.loneStar(n.Value)
	case *ast.Return:
		w.loneStar(n.Value)
	case *ast.Yield:
		w.loneStar(n.Value)
	case *ast.FormattedValue:
		w.loneStar(n.Value)
	case *ast.For:
		w.loneStarTarget(n.Target)
		w.loneStar(n.Iter)
	case *ast.With:
		for _, item := range n.Items {
			w.loneStarTarget(item.Vars)
		}
	case *ast.Try:
		for i, h := range n.Handlers {
			if h.Type == nil && i < len(n.Handlers)-1 {
				w.refuse(h, "default 'except:' must be last")
			}
		}
	case *ast.MatchValue:
		if f, ok := n.Value.(*ast.JoinedStr); ok {
			w.refuse(f, "patterns may only match literals and attribute lookups")
		}
	case *ast.MatchMapping:
		for _, k := range n.Keys {
			if _, ok := k.(*ast.JoinedStr); ok {
				w.refuse(n, "mapping pattern keys may only match literals and attribute lookups")
			}
		}
	}
}

func (w *warner) refuse(n ast.Node, msg string) {
	if w.err == nil {
		w.err = errorAt(n.Where(), "%s", msg)
	}
}

// loneStar refuses "*a" where it is not an element of anything.
func (w *warner) loneStar(e ast.Expr) {
	if s, ok := e.(*ast.Starred); ok {
		w.refuse(s, "can't use starred expression here")
	}
}

// loneStarTarget refuses "*a = b" and the like.
func (w *warner) loneStarTarget(e ast.Expr) {
	if s, ok := e.(*ast.Starred); ok {
		w.refuse(s, "starred assignment target must be in a list or tuple")
	}
}
