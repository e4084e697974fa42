package compiler

// This file collects the names of every scope: the statements. The pass makes the scopes that code generation looks up,
// folds constants on the way, and finds the errors that CPython's symbol table finds.

import (
	"strings"

	"minipy/parser/ast"
)

// A collector walks the tree and notes in each scope which names it binds and uses.
type collector struct {
	c   *compiler
	cur *scope
}

func (k *collector) enter(kind scopeKind, name string, node any, role scopeRole) *scope {
	s := &scope{kind: kind, name: name, parent: k.cur}
	if p := k.cur; p != nil {
		p.children = append(p.children, s)
		s.private, s.mangle = p.private, p.mangle
		s.iterExpr = p.iterExpr
		s.nested = p.nested || p.functionLike()
	}
	k.c.scopes[scopeKey{node, role}] = s
	k.cur = s
	return s
}

func (k *collector) leave() { k.cur = k.cur.parent }

// define notes that the scope binds or declares name.
func (k *collector) define(name string, flags symFlags, at ast.Span) *symbol {
	return k.defineIn(k.cur, name, flags, at)
}

func (k *collector) defineIn(s *scope, name string, flags symFlags, at ast.Span) *symbol {
	sym := s.symbol(s.mangled(name))
	if flags&defParam != 0 && sym.flags&defParam != 0 {
		k.c.fail(at, "duplicate argument '%s' in function definition", name)
	}
	if flags&defTypeParam != 0 && sym.flags&defTypeParam != 0 {
		k.c.fail(at, "duplicate type parameter '%s'", name)
	}
	if s.iterTarget {
		if sym.flags&(defGlobal|defNonlocal) != 0 {
			k.c.fail(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		flags |= defIter
		if s.inlined && flags&defBound != 0 && sym.flags&used != 0 && sym.flags&defBound == 0 {
			u := s.unit()
			u.early = append(u.early, sym)
		}
	}
	sym.flags |= flags
	return sym
}

func (k *collector) stmts(list []ast.Stmt) {
	for _, s := range list {
		k.stmt(s)
	}
}

func (k *collector) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		k.functionDef(s)
	case *ast.ClassDef:
		k.classDef(s)
	case *ast.TypeAlias:
		k.typeAlias(s)
	case *ast.Return:
		k.exprs(s.Value)
	case *ast.Delete:
		k.exprs(s.Targets...)
	case *ast.Assign:
		k.exprs(s.Targets...)
		k.exprs(s.Value)
	case *ast.AugAssign:
		k.exprs(s.Target, s.Value)
	case *ast.AnnAssign:
		k.annAssign(s)
	case *ast.For:
		k.exprs(s.Target, s.Iter)
		k.stmts(s.Body)
		k.stmts(s.Else)
	case *ast.While:
		k.exprs(s.Test)
		k.stmts(s.Body)
		k.stmts(s.Else)
	case *ast.If:
		k.exprs(s.Test)
		k.stmts(s.Body)
		k.stmts(s.Else)
	case *ast.With:
		for _, item := range s.Items {
			k.exprs(item.Context, item.Vars)
		}
		k.stmts(s.Body)
	case *ast.Match:
		k.match(s)
	case *ast.Try:
		k.try(s)
	default:
		k.simple(s)
	}
}

func (k *collector) simple(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Raise:
		k.exprs(s.Exc, s.Cause, s.Inst, s.Trace)
	case *ast.Assert:
		k.exprs(s.Test, s.Msg)
	case *ast.Import:
		k.imports(s.Names)
	case *ast.ImportFrom:
		k.imports(s.Names)
	case *ast.Global:
		for _, name := range s.Names {
			k.declare(name, defGlobal, s.Span)
		}
	case *ast.Nonlocal:
		for _, name := range s.Names {
			k.declare(name, defNonlocal, s.Span)
		}
	case *ast.ExprStmt:
		k.exprs(s.Value)
	case *ast.Print:
		k.exprs(s.Dest)
		k.exprs(s.Values...)
	case *ast.Exec:
		k.exprs(s.Code, s.Globals, s.Locals)
		k.cur.unit().dynamic = true
	}
}

func (k *collector) try(s *ast.Try) {
	k.stmts(s.Body)
	for _, h := range s.Handlers {
		k.exprs(h.Type)
		if h.Name != "" {
			k.define(h.Name, defLocal, h.Span).deleted = true
			k.cur.anyDel = true
		}
		k.stmts(h.Body)
	}
	k.stmts(s.Else)
	k.stmts(s.Finally)
}

// declare handles one name of a global or nonlocal statement.
func (k *collector) declare(name string, flag symFlags, at ast.Span) {
	word := "global"
	if flag == defNonlocal {
		word = "nonlocal"
	}
	sym := k.cur.symbol(k.cur.mangled(name))
	switch f := sym.flags; {
	case f&defParam != 0:
		k.c.fail(at, "name '%s' is parameter and %s", name, word)
	case f&used != 0:
		k.c.fail(at, "name '%s' is used prior to %s declaration", name, word)
	case f&defAnnot != 0:
		k.c.fail(at, "annotated name '%s' can't be %s", name, word)
	case f&defLocal != 0:
		k.c.fail(at, "name '%s' is assigned to before %s declaration", name, word)
	}
	k.define(name, flag, at)
	k.recordDirective(sym, at)
	if flag == defGlobal {
		k.c.global(sym.name)
	}
}

func (k *collector) recordDirective(sym *symbol, at ast.Span) {
	if sym.directive == (ast.Span{}) {
		sym.directive = at
	}
}

func (k *collector) imports(names []*ast.Alias) {
	for _, a := range names {
		name := a.As
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		if name != "*" {
			k.define(name, defImport, a.Span)
		} else if k.cur.kind != moduleScope {
			k.c.fail(a.Span, "import * only allowed at module level")
		}
	}
}

func (k *collector) functionDef(s *ast.FunctionDef) {
	k.define(s.Name, defLocal, s.Span)
	k.exprs(s.Args.Defaults...)
	k.exprs(s.Args.KwDefaults...)
	k.exprs(s.Decorators...)
	if s.TypeParams != nil {
		k.enterTypeParams(s, s.Name, s.TypeParams)
	}
	for _, a := range allArgs(s.Args) {
		k.annotation(a.Annotation)
	}
	k.annotation(s.Returns)
	f := k.enter(functionScope, s.Name, s, bodyRole)
	f.async, f.coroutine = s.Async, s.Async
	k.params(s.Args)
	k.stmts(s.Body)
	k.leave()
	if s.TypeParams != nil {
		k.leave()
	}
}

func (k *collector) params(a *ast.Arguments) {
	for _, arg := range allArgs(a) {
		k.define(arg.Name, defParam, arg.Span)
	}
}

// allArgs returns the parameters in the order of their registers.
func allArgs(a *ast.Arguments) []*ast.Arg {
	all := make([]*ast.Arg, 0, len(a.PosOnly)+len(a.Args)+len(a.KwOnly)+2)
	all = append(all, a.PosOnly...)
	all = append(all, a.Args...)
	all = append(all, a.KwOnly...)
	if a.Vararg != nil {
		all = append(all, a.Vararg)
	}
	if a.Kwarg != nil {
		all = append(all, a.Kwarg)
	}
	return all
}

func (k *collector) classDef(s *ast.ClassDef) {
	k.define(s.Name, defLocal, s.Span)
	k.exprs(s.Decorators...)
	if s.TypeParams != nil {
		t := k.enterTypeParams(s, s.Name, s.TypeParams)
		t.symbol(typeParamsName).flags |= defLocal
		t.symbol(genericBaseName).flags |= defLocal
		// The class's own private names are in force in its bases, but only for the type parameters.
		t.private, t.mangle = s.Name, map[string]bool{}
		for _, p := range s.TypeParams {
			t.mangle[p.Name] = true
		}
	}
	k.exprs(s.Bases...)
	for _, kw := range s.Keywords {
		k.exprs(kw.Value)
	}
	class := k.enter(classScope, s.Name, s, bodyRole)
	class.private, class.mangle = s.Name, nil
	if s.TypeParams != nil {
		class.symbol("__type_params__").flags |= defLocal
		class.symbol(typeParamsName).flags |= used
	}
	k.stmts(s.Body)
	k.leave()
	if s.TypeParams != nil {
		k.leave()
	}
}

// The hidden variables of type parameter scopes.
const (
	typeParamsName  = ".type_params"
	genericBaseName = ".generic_base"
	defaultsName    = ".defaults"
	kwDefaultsName  = ".kwdefaults"
	classDictName   = "__classdict__"
)

// enterTypeParams enters the scope of the type parameters of s and collects them.
func (k *collector) enterTypeParams(s ast.Node, name string, params []*ast.TypeParam) *scope {
	class, isClass := s.(*ast.ClassDef)
	t := k.enter(typeParamsScope, name, s, typeParamsRole)
	if f, ok := s.(*ast.FunctionDef); ok {
		if len(f.Args.Defaults) > 0 {
			t.symbol(defaultsName).flags |= defParam
		}
		if hasKwDefaults(f.Args) {
			t.symbol(kwDefaultsName).flags |= defParam
		}
	}
	if isClass {
		t.private, t.mangle = class.Name, map[string]bool{}
		for _, p := range params {
			t.mangle[p.Name] = true
		}
	}
	k.seeClass(t)
	defaulted := false
	for _, p := range params {
		k.define(p.Name, defTypeParam|defLocal, p.Span)
		if p.Bound != nil {
			info := "a TypeVar bound"
			if _, ok := p.Bound.(*ast.Tuple); ok {
				info = "a TypeVar constraint"
			}
			k.typeVarPart(p, p.Bound, boundRole, info)
		}
		kind := [...]string{"a TypeVar default", "a ParamSpec default", "a TypeVarTuple default"}[p.Kind]
		if p.Default != nil {
			k.typeVarPart(p, p.Default, defaultRole, kind)
			defaulted = true
		} else if defaulted {
			k.c.fail(p.Span, "non-default type parameter '%s' follows default type parameter", p.Name)
		}
	}
	return t
}

// typeVarPart collects the bound or default of a type parameter, which is a scope of its own.
func (k *collector) typeVarPart(p *ast.TypeParam, e ast.Expr, role scopeRole, info string) {
	s := k.enter(typeVarScope, p.Name, p, role)
	s.info = info
	k.seeClass(s)
	k.exprs(e)
	k.leave()
}

// seeClass makes s refer to the namespace of the class around it, if there is one.
func (k *collector) seeClass(s *scope) {
	if s.parent.kind == classScope || s.parent.syms[classDictName] != nil {
		s.symbol(classDictName).flags |= used
	}
}

func (k *collector) typeAlias(s *ast.TypeAlias) {
	k.exprs(s.Name)
	if s.TypeParams != nil {
		k.enterTypeParams(s, s.Name.ID, s.TypeParams)
	}
	v := k.enter(typeAliasScope, s.Name.ID, s, bodyRole)
	k.seeClass(v)
	k.exprs(s.Value)
	k.leave()
	if s.TypeParams != nil {
		k.leave()
	}
}

// annotation collects an annotation. One that will be kept as a string is only checked.
func (k *collector) annotation(e ast.Expr) {
	if e == nil {
		return
	}
	if !k.c.futureAnnots {
		k.exprs(e)
		return
	}
	outer := k.cur
	k.cur = &scope{kind: annotationScope, name: "_annotation", parent: outer, private: outer.private, mangle: outer.mangle}
	k.exprs(e)
	k.cur = outer
}

func (k *collector) annAssign(s *ast.AnnAssign) {
	if name, ok := s.Target.(*ast.Name); ok {
		sym := k.cur.symbol(k.cur.mangled(name.ID))
		if sym.flags&(defGlobal|defNonlocal) != 0 && k.cur.kind != moduleScope && s.Simple {
			word := "global"
			if sym.flags&defGlobal == 0 {
				word = "nonlocal"
			}
			k.c.fail(s.Span, "annotated name '%s' can't be %s", name.ID, word)
		}
		if s.Simple {
			k.define(name.ID, defAnnot|defLocal, name.Span)
			k.cur.annotated = true
		} else if s.Value != nil {
			k.define(name.ID, defLocal, name.Span)
		}
	} else {
		k.exprs(s.Target)
	}
	k.annotation(s.Annotation)
	k.exprs(s.Value)
}

func (k *collector) match(s *ast.Match) {
	k.exprs(s.Subject)
	for _, m := range s.Cases {
		k.pattern(m.Pattern)
		k.exprs(m.Guard)
		k.stmts(m.Body)
	}
}

func (k *collector) pattern(p ast.Pattern) {
	switch p := p.(type) {
	case *ast.MatchValue:
		k.exprs(p.Value)
	case *ast.MatchSequence:
		k.patterns(p.Patterns)
	case *ast.MatchStar:
		k.capture(p.Name, p.Span)
	case *ast.MatchMapping:
		k.exprs(p.Keys...)
		k.patterns(p.Patterns)
		k.capture(p.Rest, p.Span)
	case *ast.MatchClass:
		k.exprs(p.Cls)
		k.patterns(p.Patterns)
		k.patterns(p.KwdPatterns)
	case *ast.MatchAs:
		if p.Pattern != nil {
			k.pattern(p.Pattern)
		}
		k.capture(p.Name, p.Span)
	case *ast.MatchOr:
		k.patterns(p.Patterns)
	}
}

func (k *collector) patterns(list []ast.Pattern) {
	for _, p := range list {
		k.pattern(p)
	}
}

func (k *collector) capture(name string, at ast.Span) {
	if name != "" {
		k.define(name, defLocal, at)
	}
}

func hasKwDefaults(a *ast.Arguments) bool {
	for _, d := range a.KwDefaults {
		if d != nil {
			return true
		}
	}
	return false
}
