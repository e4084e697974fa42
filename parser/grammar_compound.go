package parser

// This file is the grammar of the compound statements, each with the node it becomes.

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

type ifStmt struct {
	Test  aNamed  `parser:"'if' @@"`
	Body  block   `parser:"@@"`
	Elifs []*elif `parser:"@@*"`
	Else  block   `parser:"( 'else' @@ )?"`
}

type elif struct {
	Word lexer.Token `parser:"@'elif'"`
	Test aNamed      `parser:"@@"`
	Body block       `parser:"@@"`
}

func (s *ifStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	n := &ast.If{Test: s.Test}
	n.Start = startOf(first)
	all := []*ast.If{n} // n and what the elifs make
	var x extent
	n.Body = x.body(s.Body)
	for _, e := range s.Elifs {
		next := &ast.If{Test: e.Test, Body: x.body(e.Body)}
		next.Start = startOf(&e.Word)
		all[len(all)-1].Else = []ast.Stmt{next}
		all = append(all, next)
	}
	if s.Else != nil {
		all[len(all)-1].Else = x.body(s.Else)
	}
	for _, n := range all {
		n.End = x.end
	}
	return n, x.height + len(s.Elifs), nil
}

type whileStmt struct {
	Test aNamed `parser:"'while' @@"`
	Body block  `parser:"@@"`
	Else block  `parser:"( 'else' @@ )?"`
}

func (s *whileStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	var x extent
	n := &ast.While{Test: s.Test, Body: x.body(s.Body), Else: x.body(s.Else)}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

type forStmt struct {
	Target forTargets `parser:"'for' @@"`
	Iter   exprList   `parser:"'in' @@"`
	Body   block      `parser:"@@"`
	Else   block      `parser:"( 'else' @@ )?"`
}

func (s *forStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	var x extent
	n := &ast.For{Target: s.Target, Iter: s.Iter, Body: x.body(s.Body), Else: x.body(s.Else)}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// forTargets parses the targets of a for statement.
func (p *exprs) forTargets() ast.Expr {
	e := p.targets()
	p.store(e, forTarget)
	return e
}

type withStmt struct {
	Items withItems `parser:"'with' @@"`
	Body  block     `parser:"@@"`
}

func (s *withStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	var x extent
	n := &ast.With{Items: s.Items.get(), Body: x.body(s.Body)}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// withItems are the context managers of a with statement.
type withItems interface{ get() []*ast.WithItem }

type withItemSlice struct{ items []*ast.WithItem }

func (w *withItemSlice) get() []*ast.WithItem { return w.items }

// parseWithItems parses "a as b, c" or the same in parentheses. Only what follows the parenthesis that closes tells a list
// in parentheses from an expression that begins with one.
func parseWithItems(p *exprs) withItems {
	if !p.startsExpr() {
		return nil
	}
	w := &withItemSlice{}
	var first *Error // of reading a list in parentheses
	if p.tok.Type == tLParen {
		at := p.lx.MakeCheckpoint()
		probe := *p
		if probe.parenthesizedItems(w); probe.err == nil {
			*p = probe
			return w
		}
		first = probe.err
		p.lx.LoadCheckpoint(at)
		w.items = nil
	}
	for ok := true; ok; ok = p.accept(tComma) {
		w.items = append(w.items, p.withItem())
	}
	// The reading that got further knows better.
	if e := p.err; e != nil && first != nil && (first.Line > e.Line || first.Line == e.Line && first.Col > e.Col || !first.generic()) {
		p.err = first
	}
	return w
}

// parenthesizedItems parses "(a as b, c):" up to the colon.
func (p *exprs) parenthesizedItems(w *withItemSlice) {
	p.next()
	p.brackets++
	for {
		w.items = append(w.items, p.withItem())
		if !p.accept(tComma) || p.tok.Type == tRParen {
			break
		}
	}
	p.brackets--
	p.expect(tRParen)
	if p.tok.Type != tColon && p.tok.Type != tNewline { // the block will miss a colon
		p.unexpected()
	}
}

func (p *exprs) withItem() *ast.WithItem {
	item := &ast.WithItem{Context: p.expr()}
	if p.accept(tAs) {
		item.Vars = p.starExpression()
		switch p.tok.Type {
		case tComma, tRParen, tColon, tNewline:
			p.store(item.Vars, assignTarget)
		default:
			p.unexpected()
		}
	}
	return item
}

type tryStmt struct {
	Body     block           `parser:"'try' @@"`
	Handlers []*exceptClause `parser:"( @@+"`
	Else     block           `parser:"  ( 'else' @@ )?"`
	Finally  block           `parser:"  ( 'finally' @@ )?"`
	Only     block           `parser:"| 'finally' @@ )"` // a finally without an except
}

// An exceptClause is also Python 2's "except E, name", whose comma the scanner marks.
type exceptClause struct {
	Tokens []lexer.Token
	Word   lexer.Token `parser:"@'except'"`
	Star   lexer.Token `parser:"@'*'?"`
	Type   anExpr      `parser:"( @@"`
	As     string      `parser:"  ( ( 'as' | COMMA2 ) @NAME )? )?"`
	Body   block       `parser:"@@"`
}

func (s *tryStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	var x extent
	n := &ast.Try{Body: x.body(s.Body)}
	for i, h := range s.Handlers {
		e := &ast.ExceptHandler{Type: orNil(h.Type), Name: normalize(h.As), Body: x.body(h.Body)}
		e.Span = ast.Span{Start: startOf(&h.Word), End: x.end}
		n.Handlers = append(n.Handlers, e)
		if err := s.checkHandler(i, e); err != nil {
			return nil, 0, err
		}
		n.Star = h.Star.Type == tStar
	}
	n.Else = x.body(s.Else)
	n.Finally = x.body(s.Finally)
	if s.Only != nil {
		n.Finally = x.body(s.Only)
	}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// checkHandler refuses a handler that does not fit the others.
func (s *tryStmt) checkHandler(i int, e *ast.ExceptHandler) *Error {
	h := s.Handlers[i]
	switch {
	case h.Star.Type == tStar && e.Type == nil:
		return errorAt(tokenSpan(&h.Tokens[2]), "expected one or more exception types")
	case i > 0 && h.Star.Type != s.Handlers[0].Star.Type:
		span := tokenSpan(&h.Word)
		if h.Star.Type == tStar {
			span.End = endOf(&h.Star)
		}
		return errorAt(span, "cannot have both 'except' and 'except*' on the same 'try'")
	}
	return nil
}

type defStmt struct {
	Name    lexer.Token `parser:"'def' @NAME"`
	Params  *typeParams `parser:"@@?"`
	Args    defParams   `parser:"@@"`
	Returns anExpr      `parser:"( '->' @@ )?"`
	Body    block       `parser:"@@"`
}

func (s *defStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	params, err := s.Params.lower()
	if err != nil {
		return nil, 0, err
	}
	var x extent
	n := &ast.FunctionDef{
		Name: identifier(&s.Name), Args: s.Args.get(), Returns: orNil(s.Returns), TypeParams: params, Body: x.body(s.Body),
	}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// defParams are the parameters of a def in their parentheses.
type defParams interface{ get() *ast.Arguments }

type defArguments struct{ args *ast.Arguments }

func (d *defArguments) get() *ast.Arguments { return d.args }

func parseDefParams(p *exprs) defParams {
	if p.tok.Type != tLParen {
		p.missingParen()
		return nil
	}
	p.next()
	p.brackets++
	d := &defArguments{p.parameters(tRParen)}
	p.expect(tRParen)
	return d
}

type classStmt struct {
	Name   lexer.Token `parser:"'class' @NAME"`
	Params *typeParams `parser:"@@?"`
	Args   classArgs   `parser:"@@?"`
	Body   block       `parser:"@@"`
}

func (s *classStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	params, err := s.Params.lower()
	if err != nil {
		return nil, 0, err
	}
	var x extent
	n := &ast.ClassDef{Name: identifier(&s.Name), TypeParams: params, Body: x.body(s.Body)}
	if s.Args != nil {
		n.Bases, n.Keywords = s.Args.get()
	}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// classArgs are the bases and keywords of a class in their parentheses.
type classArgs interface {
	get() ([]ast.Expr, []*ast.Keyword)
}

type classArguments struct {
	bases    []ast.Expr
	keywords []*ast.Keyword
}

func (c *classArguments) get() ([]ast.Expr, []*ast.Keyword) { return c.bases, c.keywords }

func parseClassArgs(p *exprs) classArgs {
	if p.tok.Type != tLParen {
		return nil
	}
	c := &classArguments{}
	p.ofClass = true
	c.bases, c.keywords = p.callArguments()
	return c
}

// A decorable is what decorators stand above.
type decorable interface{ compound }

type decoratedStmt struct {
	Decorators []aNamed  `parser:"( '@' @@ NEWLINE )+"`
	Def        decorable `parser:"@@"`
}

func (s *decoratedStmt) lower(*lexer.Token) (ast.Stmt, int, *Error) {
	d := s.Def.(*placed)
	stmt, height, err := d.lower(nil)
	decorators := make([]ast.Expr, len(s.Decorators))
	for i, e := range s.Decorators {
		decorators[i] = e
	}
	switch n := stmt.(type) {
	case *ast.FunctionDef:
		n.Decorators = decorators
	case *ast.ClassDef:
		n.Decorators = decorators
	}
	return stmt, height, err
}

// A placed is a compound statement with its first token.
type placed struct {
	compound
	first *lexer.Token
}

func (p *placed) lower(*lexer.Token) (ast.Stmt, int, *Error) { return p.compound.lower(p.first) }

// definition parses a function or a class.
func (g *grammar) definition(lx *lexer.PeekingLexer) (decorable, error) {
	first := lx.Peek()
	var c compound
	var err error
	switch first.Type {
	case tDef:
		c, err = run(g, &g.def, lx)
	case tClass:
		c, err = run(g, &g.class, lx)
	case tAsync:
		if peekAfter(lx, 1) != tDef {
			return nil, participle.NextMatch
		}
		c, err = run(g, &g.async, lx)
	default:
		return nil, participle.NextMatch
	}
	if err != nil {
		return nil, err
	}
	return &placed{c, first}, nil
}

type asyncStmt struct {
	Body asyncBody `parser:"'async' @@"`
}

// asyncBody is what may follow async.
type asyncBody interface{ compound }

// asyncBody parses a def, a with or a for.
func (g *grammar) asyncBody(lx *lexer.PeekingLexer) (asyncBody, error) {
	var c compound
	var err error
	switch lx.Peek().Type {
	case tDef:
		c, err = run(g, &g.def, lx)
	case tWith:
		c, err = run(g, &g.with, lx)
	case tFor:
		c, err = run(g, &g.fors, lx)
	default:
		return nil, participle.NextMatch
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (s *asyncStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	stmt, height, err := s.Body.lower(first)
	switch n := stmt.(type) {
	case *ast.FunctionDef:
		n.Async = true
	case *ast.With:
		n.Async = true
	case *ast.For:
		n.Async = true
	}
	return stmt, height, err
}
