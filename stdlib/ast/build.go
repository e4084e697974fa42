package ast

// This file builds a syntax tree of one that was read: modules, statements and the parts that are no expressions. On the
// way it checks, as CPython does before it compiles, that the tree is one that a parser could make.

import (
	"minipy/parser/ast"
	"minipy/vm/py"
)

// A builder builds a tree. After the first error, which err keeps, what it builds is of no use.
type builder struct {
	t   *py.Thread
	m   *ast.Module
	err error
}

func (b *builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// invalid notes a ValueError.
func (b *builder) invalid(format string, args ...any) { b.fail(py.ValueErrorf(format, args...)) }

// module builds a module.
func (b *builder) module(r *raw) {
	switch r.kind {
	case kExpression:
		e := b.expr(node(r, 0), ast.Load)
		if b.err == nil {
			b.m.Body = []ast.Stmt{&ast.ExprStmt{Span: e.Where(), Value: e}}
		}
	default:
		b.m.Body = b.stmts(nodes(r, 0))
	}
	if r.kind == kModule {
		for _, i := range nodes(r, 1) {
			if i == nil {
				continue
			}
			b.m.TypeIgnores = append(b.m.TypeIgnores, ast.TypeIgnore{Line: int32(i.vals[0].(int)), Tag: i.vals[1].(string)})
		}
	}
}

// The following return a field of a node.

func node(r *raw, i int) *raw    { return r.vals[i].(*raw) }
func nodes(r *raw, i int) []*raw { return r.vals[i].([]*raw) }

// text returns "" if there is none.
func text(r *raw, i int) string {
	s, _ := r.vals[i].(string)
	return s
}

// place checks where a node stands.
func (b *builder) place(s ast.Span) {
	line, col, end, endCol := s.Start.Line, s.Start.Col, s.End.Line, s.End.Col
	switch {
	case line > end:
		b.invalid("AST node line range (%d, %d) is not valid", line, end)
	case line < 0 && end != line || col < 0 && col != endCol:
		b.invalid("AST node column range (%d, %d) for line range (%d, %d) is not valid", col, endCol, line, end)
	case line == end && col > endCol:
		b.invalid("line %d, column %d-%d is not a valid range", line, col, endCol)
	}
}

// name checks an identifier: it may not be a keyword that is a constant.
func (b *builder) name(s string) string {
	switch s {
	case "None", "True", "False":
		b.invalid("identifier field can't represent '%s' constant", s)
	}
	return s
}

// nonEmpty checks a list in which something must be.
func (b *builder) nonEmpty(n int, what string, owner kind) {
	if n == 0 {
		b.invalid("empty %s on %s", what, kinds[owner].name)
	}
}

// body builds statements of which there must be one.
func (b *builder) body(r *raw, i int) []ast.Stmt {
	b.nonEmpty(len(nodes(r, i)), "body", r.kind)
	return b.stmts(nodes(r, i))
}

func (b *builder) stmts(list []*raw) []ast.Stmt {
	var out []ast.Stmt
	for _, r := range list {
		if r == nil {
			b.invalid("None disallowed in statement list")
		}
		if b.err != nil {
			return nil
		}
		out = append(out, b.stmt(r))
	}
	return out
}

// note keeps the type comment in a field of a node.
func (b *builder) note(n any, r *raw, i int) {
	if s, ok := r.vals[i].(string); ok {
		if b.m.TypeComments == nil {
			b.m.TypeComments = map[any]string{}
		}
		b.m.TypeComments[n] = s
	}
}

func (b *builder) stmt(r *raw) ast.Stmt {
	b.place(r.at)
	if b.err != nil {
		return nil
	}
	switch r.kind {
	case kFunctionDef, kAsyncFunctionDef:
		n := &ast.FunctionDef{Span: r.at, Name: text(r, 0), Async: r.kind == kAsyncFunctionDef}
		n.Body = b.body(r, 2)
		n.TypeParams = b.typeParams(nodes(r, 6))
		n.Args = b.arguments(node(r, 1))
		n.Decorators = b.exprs(nodes(r, 3), ast.Load)
		n.Returns = b.optional(node(r, 4), ast.Load)
		b.note(n, r, 5)
		return n
	case kClassDef:
		n := &ast.ClassDef{Span: r.at, Name: text(r, 0)}
		n.Body = b.body(r, 3)
		n.TypeParams = b.typeParams(nodes(r, 5))
		n.Bases = b.exprs(nodes(r, 1), ast.Load)
		n.Keywords = b.keywords(nodes(r, 2))
		n.Decorators = b.exprs(nodes(r, 4), ast.Load)
		return n
	case kTypeAlias:
		if node(r, 0).kind != kName {
			b.fail(py.TypeErrorf("TypeAlias with non-Name name"))
			return nil
		}
		n := &ast.TypeAlias{Span: r.at}
		n.Name, _ = b.expr(node(r, 0), ast.Store).(*ast.Name)
		n.TypeParams = b.typeParams(nodes(r, 1))
		n.Value = b.expr(node(r, 2), ast.Load)
		return n
	case kFor, kAsyncFor:
		n := &ast.For{Span: r.at, Target: b.expr(node(r, 0), ast.Store), Iter: b.expr(node(r, 1), ast.Load), Async: r.kind == kAsyncFor}
		n.Body, n.Else = b.body(r, 2), b.stmts(nodes(r, 3))
		b.note(n, r, 4)
		return n
	case kWhile:
		return &ast.While{Span: r.at, Test: b.expr(node(r, 0), ast.Load), Body: b.body(r, 1), Else: b.stmts(nodes(r, 2))}
	case kIf:
		return &ast.If{Span: r.at, Test: b.expr(node(r, 0), ast.Load), Body: b.body(r, 1), Else: b.stmts(nodes(r, 2))}
	case kWith, kAsyncWith:
		b.nonEmpty(len(nodes(r, 0)), "items", r.kind)
		n := &ast.With{Span: r.at, Async: r.kind == kAsyncWith}
		for _, i := range nodes(r, 0) {
			item := &ast.WithItem{Context: b.expr(node(i, 0), ast.Load), Vars: b.optional(node(i, 1), ast.Store)}
			n.Items = append(n.Items, item)
		}
		n.Body = b.body(r, 1)
		b.note(n, r, 2)
		return n
	case kMatch:
		n := &ast.Match{Span: r.at, Subject: b.expr(node(r, 0), ast.Load)}
		b.nonEmpty(len(nodes(r, 1)), "cases", r.kind)
		for _, c := range nodes(r, 1) {
			p := b.pattern(node(c, 0), false)
			n.Cases = append(n.Cases, &ast.MatchCase{Pattern: p, Guard: b.optional(node(c, 1), ast.Load), Body: b.body(c, 2)})
		}
		return n
	case kTry, kTryStar:
		return b.try(r)
	}
	return b.simple(r)
}

func (b *builder) try(r *raw) ast.Stmt {
	n := &ast.Try{Span: r.at, Body: b.body(r, 0), Star: r.kind == kTryStar}
	handlers, orelse, finally := nodes(r, 1), nodes(r, 2), nodes(r, 3)
	if len(handlers) == 0 && len(finally) == 0 {
		b.invalid("%s has neither except handlers nor finalbody", kinds[r.kind].name)
	}
	if len(handlers) == 0 && len(orelse) > 0 {
		b.invalid("%s has orelse but no except handlers", kinds[r.kind].name)
	}
	bare := false
	for _, h := range handlers {
		if h == nil { // CPython does not survive it
			b.invalid("None disallowed in handler list")
			return nil
		}
		b.place(h.at)
		handler := &ast.ExceptHandler{Span: h.at, Type: b.optional(node(h, 0), ast.Load), Name: text(h, 1), Body: b.body(h, 2)}
		bare = bare || handler.Type == nil
		n.Handlers = append(n.Handlers, handler)
	}
	n.Finally = b.stmts(finally)
	n.Else = b.stmts(orelse)
	if n.Star && bare {
		b.fail(py.NewError(&py.SystemErrorType, "except* without a type"))
	}
	return n
}

func (b *builder) simple(r *raw) ast.Stmt {
	switch r.kind {
	case kReturn:
		return &ast.Return{Span: r.at, Value: b.optional(node(r, 0), ast.Load)}
	case kDelete:
		b.nonEmpty(len(nodes(r, 0)), "targets", r.kind)
		return &ast.Delete{Span: r.at, Targets: b.exprs(nodes(r, 0), ast.Del)}
	case kAssign:
		b.nonEmpty(len(nodes(r, 0)), "targets", r.kind)
		n := &ast.Assign{Span: r.at, Targets: b.exprs(nodes(r, 0), ast.Store), Value: b.expr(node(r, 1), ast.Load)}
		b.note(n, r, 2)
		return n
	case kAugAssign:
		n := &ast.AugAssign{Span: r.at, Target: b.expr(node(r, 0), ast.Store), Value: b.expr(node(r, 2), ast.Load)}
		n.Op = ast.Operator(node(r, 1).kind - firstOperator)
		b.single(node(r, 0), "augmented")
		return n
	case kAnnAssign:
		simple := r.vals[3].(int) != 0
		if node(r, 0).kind != kName && simple {
			b.fail(py.TypeErrorf("AnnAssign with simple non-Name target"))
		}
		n := &ast.AnnAssign{Span: r.at, Target: b.expr(node(r, 0), ast.Store), Simple: simple}
		n.Value = b.optional(node(r, 2), ast.Load)
		n.Annotation = b.expr(node(r, 1), ast.Load)
		b.single(node(r, 0), "annotated")
		return n
	case kRaise:
		if node(r, 0) == nil && node(r, 1) != nil {
			b.invalid("Raise with cause but no exception")
		}
		return &ast.Raise{Span: r.at, Exc: b.optional(node(r, 0), ast.Load), Cause: b.optional(node(r, 1), ast.Load)}
	case kAssert:
		return &ast.Assert{Span: r.at, Test: b.expr(node(r, 0), ast.Load), Msg: b.optional(node(r, 1), ast.Load)}
	case kImport:
		return &ast.Import{Span: r.at, Names: b.aliases(r, 0)}
	case kImportFrom:
		level := r.vals[2].(int)
		if level < 0 {
			b.invalid("Negative ImportFrom level")
		}
		return &ast.ImportFrom{Span: r.at, Module: text(r, 0), Names: b.aliases(r, 1), Level: level}
	case kGlobal:
		b.nonEmpty(len(r.vals[0].([]string)), "names", r.kind)
		return &ast.Global{Span: r.at, Names: r.vals[0].([]string)}
	case kNonlocal:
		b.nonEmpty(len(r.vals[0].([]string)), "names", r.kind)
		return &ast.Nonlocal{Span: r.at, Names: r.vals[0].([]string)}
	case kExpr:
		return &ast.ExprStmt{Span: r.at, Value: b.expr(node(r, 0), ast.Load)}
	case kBreak:
		return &ast.Break{Span: r.at}
	case kContinue:
		return &ast.Continue{Span: r.at}
	}
	return &ast.Pass{Span: r.at}
}

// single refuses a target that cannot have an augmented assignment, or an annotation.
func (b *builder) single(r *raw, what string) {
	switch r.kind {
	case kName, kAttribute, kSubscript:
	default:
		b.fail(py.Errorf(&py.SystemErrorType, "invalid node type (%d) for %s assignment", r.kind-kBoolOp+1, what))
	}
}

func (b *builder) aliases(r *raw, i int) []*ast.Alias {
	b.nonEmpty(len(nodes(r, i)), "names", r.kind)
	var out []*ast.Alias
	for _, a := range nodes(r, i) {
		out = append(out, &ast.Alias{Span: a.at, Name: text(a, 0), As: text(a, 1)})
	}
	return out
}

func (b *builder) keywords(list []*raw) []*ast.Keyword {
	var out []*ast.Keyword
	for _, k := range list {
		out = append(out, &ast.Keyword{Span: k.at, Name: text(k, 0), Value: b.expr(node(k, 1), ast.Load)})
	}
	return out
}

func (b *builder) typeParams(list []*raw) []*ast.TypeParam {
	var out []*ast.TypeParam
	for _, r := range list {
		if r == nil { // CPython does not survive it
			b.invalid("None disallowed in type parameter list")
			return nil
		}
		b.place(r.at)
		p := &ast.TypeParam{Span: r.at, Kind: ast.TypeParamKind(r.kind - kTypeVar), Name: b.name(text(r, 0))}
		if r.kind == kTypeVar {
			p.Bound = b.optional(node(r, 1), ast.Load)
		}
		p.Default = b.optional(node(r, len(r.vals)-1), ast.Load)
		out = append(out, p)
	}
	return out
}

func (b *builder) arguments(r *raw) *ast.Arguments {
	a := &ast.Arguments{PosOnly: b.args(nodes(r, 0)), Args: b.args(nodes(r, 1))}
	a.Vararg = b.arg(node(r, 2))
	a.KwOnly = b.args(nodes(r, 3))
	a.Kwarg = b.arg(node(r, 5))
	if len(nodes(r, 6)) > len(a.PosOnly)+len(a.Args) {
		b.invalid("more positional defaults than args on arguments")
	}
	if len(nodes(r, 4)) != len(a.KwOnly) {
		b.invalid("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	a.Defaults = b.exprs(nodes(r, 6), ast.Load)
	a.KwDefaults = b.optionals(nodes(r, 4))
	return a
}

func (b *builder) args(list []*raw) []*ast.Arg {
	var out []*ast.Arg
	for _, r := range list {
		out = append(out, b.arg(r))
	}
	return out
}

func (b *builder) arg(r *raw) *ast.Arg {
	if r == nil {
		return nil
	}
	b.place(r.at)
	a := &ast.Arg{Span: r.at, Name: text(r, 0), Annotation: b.optional(node(r, 1), ast.Load)}
	b.note(a, r, 2)
	return a
}
