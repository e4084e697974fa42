package compiler

// This file collects the names of every scope: the expressions.

import "minipy/parser/ast"

func (k *collector) exprs(list ...ast.Expr) {
	for _, e := range list {
		if e != nil {
			k.expr(e)
		}
	}
}

func (k *collector) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Constant:
	case *ast.Name:
		k.name(e)
	case *ast.Attribute:
		k.expr(e.Value)
		k.c.frames = k.c.frames || aboutFrames(e.Attr)
	case *ast.Call:
		k.expr(e.Func)
		k.exprs(e.Args...)
		for _, kw := range e.Keywords {
			k.expr(kw.Value)
		}
	case *ast.BinOp:
		k.expr(e.Left)
		k.expr(e.Right)
		k.c.foldBinOp(e)
	case *ast.UnaryOp:
		k.expr(e.Operand)
		k.c.foldUnaryOp(e)
	case *ast.Subscript:
		k.expr(e.Value)
		k.expr(e.Index)
		k.c.foldSubscript(e)
	case *ast.Compare:
		k.expr(e.Left)
		k.exprs(e.Comparators...)
	case *ast.BoolOp:
		k.exprs(e.Values...)
	case *ast.Tuple:
		k.exprs(e.Elts...)
		k.c.foldTuple(e)
	case *ast.List:
		k.exprs(e.Elts...)
	case *ast.Set:
		k.exprs(e.Elts...)
	case *ast.Dict:
		for i, key := range e.Keys {
			k.exprs(key, e.Values[i])
		}
	case *ast.IfExp:
		k.exprs(e.Test, e.Body, e.Else)
	case *ast.Slice:
		k.exprs(e.Lower, e.Upper, e.Step)
	case *ast.Starred:
		k.expr(e.Value)
	case *ast.Repr:
		k.expr(e.Value)
	case *ast.JoinedStr:
		k.exprs(e.Values...)
	case *ast.FormattedValue:
		k.expr(e.Value)
		if e.Spec != nil {
			k.expr(e.Spec)
		}
	default:
		k.scopedExpr(e)
	}
}

// scopedExpr collects the expressions that make a scope, or depend on the kind of scope they are in.
func (k *collector) scopedExpr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Lambda:
		k.exprs(e.Args.Defaults...)
		k.exprs(e.Args.KwDefaults...)
		k.enter(functionScope, "<lambda>", e, bodyRole)
		k.params(e.Args)
		k.expr(e.Body)
		k.leave()
	case *ast.NamedExpr:
		k.notInAnnotation("named expression", e.Span)
		k.namedExpr(e)
	case *ast.ListComp:
		k.comprehension(e, "list comprehension", e.Generators, e.Elt)
	case *ast.SetComp:
		k.comprehension(e, "set comprehension", e.Generators, e.Elt)
	case *ast.DictComp:
		k.comprehension(e, "dict comprehension", e.Generators, e.Value, e.Key)
	case *ast.GeneratorExp:
		k.comprehension(e, "generator expression", e.Generators, e.Elt)
	case *ast.Yield:
		k.notInAnnotation("yield expression", e.Span)
		k.exprs(e.Value)
		k.yield(e.Span)
	case *ast.YieldFrom:
		k.notInAnnotation("yield expression", e.Span)
		k.expr(e.Value)
		k.yield(e.Span)
	case *ast.Await:
		k.notInAnnotation("await expression", e.Span)
		k.expr(e.Value)
		k.cur.coroutine = true
	}
}

func (k *collector) name(e *ast.Name) {
	if e.Ctx != ast.Load {
		sym := k.define(e.ID, defLocal, e.Span)
		if e.Ctx == ast.Del {
			sym.deleted, k.cur.anyDel = true, true
		}
		return
	}
	k.define(e.ID, used, e.Span)
	k.c.frames = k.c.frames || aboutFrames(e.ID)
	switch e.ID {
	case "super":
		if k.cur.functionLike() {
			k.define("__class__", used, e.Span)
		}
	case "locals", "vars", "dir", "eval", "exec", "execfile":
		k.cur.unit().dynamic = true
	}
}

// aboutFrames reports whether a name is one by which programs get hold of frames.
func aboutFrames(name string) bool {
	switch name {
	case "_getframe", "currentframe", "f_locals", "tb_frame", "gi_frame", "cr_frame", "ag_frame", "capture_locals":
		return true
	}
	return false
}

func (k *collector) yield(at ast.Span) {
	k.cur.generator = true
	if k.cur.comp == "" {
		return
	}
	where := "inside " + k.cur.comp
	k.c.fail(at, "'yield' %s", where)
}

// notInAnnotation fails if the scope is one of those that may not hold what.
func (k *collector) notInAnnotation(what string, at ast.Span) {
	switch k.cur.kind {
	case annotationScope:
		k.c.fail(at, "%s cannot be used within an annotation", what)
	case typeVarScope:
		k.c.fail(at, "%s cannot be used within %s", what, k.cur.info)
	case typeAliasScope:
		k.c.fail(at, "%s cannot be used within a type alias", what)
	case typeParamsScope:
		k.c.fail(at, "%s cannot be used within the definition of a generic", what)
	}
}

func (k *collector) namedExpr(e *ast.NamedExpr) {
	if k.cur.iterExpr > 0 {
		k.c.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if k.cur.comp != "" {
		k.namedExprInComprehension(e.Target)
	}
	k.expr(e.Value)
	k.expr(e.Target)
	k.cur.symbol(k.cur.mangled(e.Target.ID)).rebound = true
}

// namedExprInComprehension declares the target of := in a comprehension in the scope around it, which it belongs to.
func (k *collector) namedExprInComprehension(e *ast.Name) {
	for s := k.cur; s != nil; s = s.parent {
		if s.comp != "" {
			if sym := s.syms[s.mangled(e.ID)]; sym != nil && sym.flags&defIter != 0 && sym.flags&(defLocal|defGlobal) != 0 {
				k.c.fail(e.Span, "assignment expression cannot rebind comprehension iteration variable '%s'", e.ID)
			}
			continue
		}
		switch s.kind {
		case functionScope:
			flag := defNonlocal
			if sym := s.syms[s.mangled(e.ID)]; sym != nil && sym.flags&defGlobal != 0 {
				flag = defGlobal
			}
			k.recordDirective(k.define(e.ID, flag, e.Span), e.Span)
			k.defineIn(s, e.ID, defLocal, e.Span)
		case moduleScope:
			k.recordDirective(k.define(e.ID, defGlobal, e.Span), e.Span)
			k.defineIn(s, e.ID, defGlobal, e.Span)
		case classScope:
			k.c.fail(e.Span, "assignment expression within a comprehension cannot be used in a class body")
		case typeVarScope:
			k.c.fail(e.Span, "assignment expression within a comprehension cannot be used in a TypeVar bound")
		case typeAliasScope:
			k.c.fail(e.Span, "assignment expression within a comprehension cannot be used in a type alias")
		case typeParamsScope:
			k.c.fail(e.Span, "assignment expression within a comprehension cannot be used within the definition of a generic")
		}
		return
	}
}

// comprehension collects a comprehension. Its first iterable belongs to the scope around it. In Python 2, so do all
// other parts of a list comprehension.
func (k *collector) comprehension(e ast.Expr, kind string, gens []*ast.Comprehension, elts ...ast.Expr) {
	_, isList := e.(*ast.ListComp)
	if isList && k.c.py2 {
		k.leakyComprehension(gens, elts[0])
		return
	}
	k.cur.iterExpr++
	k.expr(gens[0].Iter)
	k.cur.iterExpr--
	outer := k.cur
	s := k.enter(comprehensionScope, "<genexpr>", e, bodyRole)
	s.comp = kind
	if _, s.generator = e.(*ast.GeneratorExp); !s.generator {
		s.inlined = true
		s.nested = outer.nested
	}
	for i, g := range gens {
		s.coroutine = s.coroutine || g.Async
		if i > 0 { // before the target: defineIn finds the variables that are used too early
			s.iterExpr++
			k.expr(g.Iter)
			s.iterExpr--
		}
		s.iterTarget = true
		k.expr(g.Target)
		s.iterTarget = false
		k.exprs(g.Ifs...)
	}
	k.exprs(elts...)
	k.leave()
	if s.coroutine && !s.generator {
		outer.coroutine = true
	}
}

func (k *collector) leakyComprehension(gens []*ast.Comprehension, elt ast.Expr) {
	for _, g := range gens {
		k.exprs(g.Target, g.Iter)
		k.exprs(g.Ifs...)
		k.markRebound(g.Target)
	}
	k.expr(elt)
}

// markRebound notes that an expression rebinds the names in a target.
func (k *collector) markRebound(target ast.Expr) {
	walkExpr(target, func(e ast.Expr) bool {
		if name, ok := e.(*ast.Name); ok && name.Ctx == ast.Store {
			k.cur.symbol(k.cur.mangled(name.ID)).rebound = true
		}
		return true
	})
}
