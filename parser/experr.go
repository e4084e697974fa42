package parser

// This file finds CPython's words for what is wrong in an expression. Nothing here runs for a correct program.

import (
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

const (
	invalidStar      = "Invalid star expression"
	unexpectedIndent = "unexpected indent"
)

// unexpected returns the error for a token that no rule allows.
func unexpected(t *lexer.Token) *Error {
	span := tokenSpan(t)
	if t.Type == tNewline {
		span.End = ast.Pos{Line: span.Start.Line, Col: span.Start.Col + 1}
	}
	err := errorAt(span, "invalid syntax")
	err.Incomplete = atEnd(t)
	switch t.Type {
	case tDedent:
		err.Col, err.EndCol = -1, noEnd
		if t.Value == lastDedent {
			err.Line, err.EndLine = t.Pos.Line-1, t.Pos.Line-1
		}
	case tEOF:
		err.Line, err.Col, err.EndLine, err.EndCol = t.Pos.Line-1, -1, t.Pos.Line-1, noEnd
	case tIndent:
		err.Kind, err.Msg = indentationError, unexpectedIndent
		err.Col, err.EndCol = int(span.End.Col)-1, invalidEnd
	case tBad:
		err.bad = true
	}
	return err
}

// atEnd says whether a token stands for the end of the source.
func atEnd(t *lexer.Token) bool { return t.Type == tEOF || t.Type == tDedent && t.Value == lastDedent }

// badWalrus is for ":=" after something that is no name.
func (p *exprs) badWalrus(e ast.Expr) ast.Expr {
	if p.err != nil {
		return e
	}
	// CPython wants to see the value before it says so.
	value := p.try(func(p *exprs) ast.Expr { p.next(); return p.expr() })
	if value == nil {
		return p.unexpected()
	}
	return p.fail(errorAt(e.Where(), "cannot use assignment expressions with %s", exprName(e)))
}

// assignmentInExpression is for "=" after an expression where a statement's "=" cannot be.
func (p *exprs) assignmentInExpression(first *lexer.Token, e ast.Expr) {
	if p.err != nil {
		return
	}
	if err := p.assignmentMeant(first, e, p.prev == first); err != nil {
		p.fail(err)
	}
}

// assignmentMeant returns the error for "e =" in an expression, or nil if CPython has no better one than "invalid syntax".
func (p *exprs) assignmentMeant(first *lexer.Token, e ast.Expr, oneToken bool) *Error {
	at := p.lx.MakeCheckpoint()
	defer p.lx.LoadCheckpoint(at)
	probe := *p
	probe.next()
	start := p.lx.MakeCheckpoint()
	value := probe.binary(precBitOr)
	next := probe.tok
	if probe.err != nil {
		p.lx.LoadCheckpoint(start)
		value, next = prefixOf(p.lx, probe.err, func(p *exprs) ast.Expr { return p.binary(precBitOr) })
	}
	if value == nil || next.Type == tAssign || next.Type == tWalrus {
		return nil
	}
	if next.Type == tBad {
		return unexpected(next)
	}
	if _, ok := e.(*ast.Name); ok && oneToken {
		return errorAt(ast.Span{Start: startOf(first), End: value.Where().End},
			"invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
	bare := e.Where().Start == startOf(first) // no parentheses around it
	switch v := leftmost(e).(type) {
	case *ast.List, *ast.Tuple, *ast.GeneratorExp:
		if v.Where().Start == startOf(first) {
			return nil
		}
	}
	switch v := e.(type) {
	case *ast.Compare, *ast.BoolOp, *ast.IfExp, *ast.Lambda:
		if bare {
			return nil
		}
	case *ast.UnaryOp:
		if bare && v.Op == ast.Not {
			return nil
		}
	case *ast.Constant:
		switch v.Value.(type) {
		case nil, bool:
			return nil
		}
	}
	return errorAt(e.Where(), "cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(e))
}

// leftmost returns the operand that an expression begins with.
func leftmost(e ast.Expr) ast.Expr {
	for {
		switch v := e.(type) {
		case *ast.Call:
			e = v.Func
		case *ast.Attribute:
			e = v.Value
		case *ast.Subscript:
			e = v.Value
		case *ast.BinOp:
			e = v.Left
		default:
			return e
		}
	}
}

// misplacedNot is for a "not" where only a tighter operator may stand.
func (p *exprs) misplacedNot() ast.Expr {
	if p.err != nil || p.prev == nil {
		return p.unexpected()
	}
	operand := precNot
	switch p.prev.Type {
	case tPlus, tMinus, tStar, tSlash, tDoubleSlash, tPercent, tAt, tTilde:
	default:
		return p.unexpected()
	}
	start := p.start()
	value := p.try(func(p *exprs) ast.Expr { p.next(); return p.binary(uint8(operand)) })
	if value == nil {
		return p.unexpected()
	}
	return p.fail(errorAt(ast.Span{Start: start, End: value.Where().End}, "'not' after an operator must be parenthesized"))
}

// loneNot is for a "not" after an operand that no "in" follows. CPython has read the token after it.
func (p *exprs) loneNot(left ast.Expr) ast.Expr {
	if p.brackets > 0 {
		return left
	}
	p.next()
	return p.unexpected()
}

// adjacent is for an expression right after another.
func (p *exprs) adjacent(first *lexer.Token, e ast.Expr) {
	if p.err != nil {
		return
	}
	if legacy := p.legacyStatement(first); legacy != nil {
		p.fail(legacy)
		return
	}
	if _, ok := e.(*ast.Name); ok && p.prev == first {
		// A string may have a bad prefix rather, and a soft keyword begin another statement; then look at what follows.
		if p.tok.Type == tString || isSoftKeyword(first) || first.Value == "print" || first.Value == "exec" {
			at := p.lx.MakeCheckpoint()
			probe := *p
			if probe.starExpressions(); probe.err != nil && !probe.err.generic() {
				p.fail(probe.err)
			}
			p.lx.LoadCheckpoint(at)
			return
		}
	}
	at := p.lx.MakeCheckpoint()
	probe := *p
	probe.brackets = 0
	next := probe.expr()
	p.lx.LoadCheckpoint(at)
	switch {
	case probe.err == nil && probe.tok.Type != tBad:
		if p.brackets == 0 || isSoftKeyword(first) {
			return // CPython has looked, and says nothing
		}
		p.fail(errorAt(ast.Span{Start: e.Where().Start, End: next.Where().End}, "invalid syntax. Perhaps you forgot a comma?"))
	case probe.err == nil || probe.err.bad:
		p.fail(unexpected(&lexer.Token{Type: tBad, Pos: p.tok.Pos}))
	}
}

// badStar is for "*" without an expression, in brackets.
func (p *exprs) badStar() ast.Expr {
	if p.tok.Type == tBad {
		return p.unexpected()
	}
	return p.fail(errorAt(unexpectedSpan(p.tok), invalidStar))
}

// legacyStatement is for Python 2's print and exec statements; first is the name, and the next token follows it.
func (p *exprs) legacyStatement(first *lexer.Token) *Error {
	if p.prev != first || first.Type != tName || first.Value != "print" && first.Value != "exec" || !p.startsStarExpression() {
		return nil
	}
	e := p.try(func(p *exprs) ast.Expr { p.brackets = 0; return p.starExpressions() })
	if e == nil {
		return nil
	}
	return errorAt(ast.Span{Start: startOf(first), End: e.Where().End},
		"Missing parentheses in call to '"+first.Value+"'. Did you mean "+first.Value+"(...)?")
}

// isSoftKeyword says whether CPython takes a token for a name that some statements use as a keyword. It does so for any name
// that one of those begins with.
func isSoftKeyword(t *lexer.Token) bool {
	if t.Type != tName {
		return false
	}
	for _, k := range [...]string{"match", "case", "type", "_"} {
		if strings.HasPrefix(k, t.Value) {
			return true
		}
	}
	return false
}

// missingElse is for "a if b" without an else.
func (p *exprs) missingElse(body, test ast.Expr, start lexer.Checkpoint) ast.Expr {
	if p.err != nil && p.err.generic() && !p.err.bad {
		// A part of the test may do.
		lx := *p.lx
		lx.LoadCheckpoint(start)
		part, next := prefixOf(&lx, p.err, func(p *exprs) ast.Expr { return p.binary(precOr) })
		if part != nil && next.Type != tElse && next.Type != tColon {
			p.err = errorAt(ast.Span{Start: body.Where().Start, End: part.Where().End}, "expected 'else' after 'if' expression")
		}
		return body
	}
	if p.err != nil || p.tok.Type == tColon || p.tok.Type == tBad {
		return p.unexpected()
	}
	return p.fail(errorAt(ast.Span{Start: body.Where().Start, End: test.Where().End}, "expected 'else' after 'if' expression"))
}

// lambdaInField is for the colon of a lambda that an f-string takes for a format spec's.
func (p *exprs) lambdaInField(start ast.Pos) ast.Expr {
	p.next()
	span := p.span(start)
	if p.tok.Type != tFMiddle && p.tok.Type != tFOpen && p.tok.Type != tFClose {
		return p.unexpected()
	}
	return p.fail(errorAt(span, "f-string: lambda expressions are not allowed without parentheses"))
}

// doubleStarInGroup is for "(**a)".
func (p *exprs) doubleStarInGroup() ast.Expr {
	star := p.tok
	ok := p.try(func(p *exprs) ast.Expr {
		p.next()
		e := p.expr()
		p.expect(tRParen)
		return e
	})
	if ok == nil {
		return p.unexpected()
	}
	return p.fail(errorAt(tokenSpan(star), "cannot use double starred expression here"))
}

// starredInGroup is for "(*a" and no comma.
func (p *exprs) starredInGroup(s *ast.Starred) ast.Expr {
	if p.tok.Type != tRParen {
		if p.startsExpr() {
			p.adjacent(&stop, s.Value)
		}
		return p.unexpected()
	}
	return p.fail(errorAt(s.Span, "cannot use starred expression here"))
}

func (p *exprs) starredComprehension(s ast.Expr) ast.Expr {
	if p.err != nil || p.badComprehension() {
		return p.unexpected()
	}
	return p.fail(errorAt(s.Where(), "iterable unpacking cannot be used in comprehension"))
}

// tupleComprehension is for "[a, b for ...]".
func (p *exprs) tupleComprehension(elts []ast.Expr) ast.Expr {
	if p.badComprehension() {
		return p.unexpected()
	}
	span := ast.Span{Start: elts[0].Where().Start, End: elts[len(elts)-1].Where().End}
	if len(elts) == 1 && p.prev.Type == tComma {
		span.End = p.end()
	}
	return p.fail(errorAt(span, "did you forget parentheses around the comprehension target?"))
}

func (p *exprs) unpackingComprehension(star *lexer.Token) ast.Expr {
	if p.badComprehension() {
		return p.unexpected()
	}
	return p.fail(errorAt(tokenSpan(star), "dict unpacking cannot be used in dict comprehension"))
}

// badComprehension says whether the "for" ahead is wrong in itself.
func (p *exprs) badComprehension() bool {
	return p.try(func(p *exprs) ast.Expr { p.comprehension(); return &ast.Name{} }) == nil
}

// missingValue is for a dict's key without a colon.
func (p *exprs) missingValue(key ast.Expr) ast.Expr {
	if p.err != nil || p.tok.Type == tBad {
		return p.unexpected()
	}
	end := key.Where().End
	err := errorAt(ast.Span{Start: ast.Pos{Line: end.Line, Col: end.Col - 1}}, "':' expected after dictionary key")
	err.EndLine, err.EndCol = err.Line, noEnd
	return p.fail(err)
}

// badDictValue is for what cannot follow a dict's colon.
func (p *exprs) badDictValue(colon *lexer.Token) ast.Expr {
	switch p.tok.Type {
	case tStar:
		star := p.tok
		if p.try(func(p *exprs) ast.Expr { p.next(); return p.binary(precBitOr) }) == nil {
			return p.unexpected()
		}
		probe := *p
		probe.next()
		probe.binary(precBitOr)
		return p.fail(startingFrom(startOf(star), probe.tok, "cannot use a starred expression in a dictionary value"))
	case tRBrace, tComma:
		return p.fail(errorAt(tokenSpan(colon), "expression expected after dictionary key and ':'"))
	}
	return p.unexpected()
}

// missingIn is for a comprehension's "for a" without "in".
func (p *exprs) missingIn(target ast.Expr) {
	if p.err != nil && p.err.generic() && !p.err.bad && p.prev.Type != tFor {
		p.err.Msg = "'in' expected after for-loop variables"
		return
	}
	if p.err != nil || p.tok.Type == tBad || hasStar(target) {
		p.unexpected()
		return
	}
	p.fail(errorAt(unexpectedSpan(p.tok), "'in' expected after for-loop variables"))
}

// hasStar says whether a target is starred or holds one that is.
func hasStar(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Starred:
		return true
	case *ast.Tuple:
		return slices.ContainsFunc(e.Elts, hasStar)
	}
	return false
}

// unexpectedSpan is the span of a token in an error.
func unexpectedSpan(t *lexer.Token) ast.Span {
	e := unexpected(t)
	return ast.Span{
		Start: ast.Pos{Line: int32(e.Line), Col: int32(e.Col)},
		End:   ast.Pos{Line: int32(e.EndLine), Col: int32(e.EndCol)},
	}
}

// An argumentOrder watches the order of a call's arguments.
type argumentOrder struct {
	keywords  bool
	unpacked  bool // ** came
	misplaced bool // a positional argument followed keywords
	comma     *lexer.Token
}

func (o *argumentOrder) positional() {
	o.misplaced = o.misplaced || o.keywords || o.unpacked
}

func (o *argumentOrder) keyword()   { o.keywords = true }
func (o *argumentOrder) unpacking() { o.unpacked = true }

func (o *argumentOrder) starred(p *exprs) {
	if o.unpacked && p.err == nil && !o.misplaced {
		p.fail(startingFrom(startOf(o.comma), p.tok, "iterable argument unpacking follows keyword argument unpacking"))
	}
}

// misplacedArgument is for a positional argument after a keyword argument.
func (p *exprs) misplacedArgument(o *argumentOrder) {
	msg := "positional argument follows keyword argument"
	if o.unpacked {
		msg += " unpacking"
	}
	if p.tok.Type != tRParen {
		p.unexpected()
		return
	}
	p.fail(errorAt(unexpectedSpan(p.tok), "%s", msg))
}

// badKeyword is for "=" in a call after something that is no name.
func (p *exprs) badKeyword(first *lexer.Token, e ast.Expr) {
	if p.err != nil {
		return
	}
	span := ast.Span{Start: e.Where().Start, End: endOf(p.tok)}
	if c, ok := e.(*ast.Constant); ok && p.prev == first {
		switch c.Value.(type) {
		case nil, bool:
			p.fail(errorAt(span, "cannot assign to %s", exprName(e)))
			return
		}
	}
	p.fail(errorAt(span, `expression cannot contain assignment, perhaps you meant "=="?`))
}

// missingArgumentValue is for "f(a=)".
func (p *exprs) missingArgumentValue(name *lexer.Token) {
	p.fail(errorAt(ast.Span{Start: startOf(name), End: p.end()}, "expected argument value expression"))
}

// generatorAsKeyword is for "f(a=b for c in d)".
func (p *exprs) generatorAsKeyword(name, equals *lexer.Token) {
	if p.err != nil || p.badComprehension() {
		p.unexpected()
		return
	}
	p.fail(errorAt(ast.Span{Start: startOf(name), End: endOf(equals)}, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"))
}

// assignedUnpacking is for "f(*a=b)" and "f(**a=b)".
func (p *exprs) assignedUnpacking(star *lexer.Token, what string) {
	value := p.try(func(p *exprs) ast.Expr { p.next(); return p.expr() })
	if value == nil {
		p.unexpected()
		return
	}
	p.fail(errorAt(ast.Span{Start: startOf(star), End: value.Where().End}, "cannot assign to %s argument unpacking", what))
}

// checkFieldStart is for what cannot begin an f-string's field.
func (p *exprs) checkFieldStart() {
	if p.tok.Type == tStar && !startsExpr(peekAfter(p.lx, 1)) {
		p.fail(errorAt(tokenSpan(p.tok), "f-string: expecting a valid expression after '{'"))
		return
	}
	if p.startsStarExpression() || p.tok.Type == tYield || p.tok.Type == tBad {
		return
	}
	switch p.tok.Type {
	case tFDebug, tFBang, tFColon, tFClose:
		what := map[lexer.TokenType]string{tFDebug: "=", tFBang: "!", tFColon: ":", tFClose: "}"}[p.tok.Type]
		p.fail(errorAt(tokenSpan(p.tok), "f-string: valid expression required before '%s'", what))
	default:
		p.fail(errorAt(unexpectedSpan(p.tok), "f-string: expecting a valid expression after '{'"))
	}
}

// checkFieldEnd is for what cannot follow the expression of a field, or its "=".
func (p *exprs) checkFieldEnd(debug bool) {
	switch p.tok.Type {
	case tFBang, tFColon, tFClose:
	case tBad:
		p.unexpected()
	default:
		msg := "f-string: expecting '=', or '!', or ':', or '}'"
		if debug {
			msg = "f-string: expecting '!', or ':', or '}'"
		}
		p.fail(errorAt(unexpectedSpan(p.tok), "%s", msg))
	}
}

// conversion parses "!r".
func (p *exprs) conversion() byte {
	bang := p.next()
	t := p.tok
	switch {
	case p.err != nil || t.Type == tBad:
		p.unexpected()
	case t.Type == tFColon || t.Type == tFClose:
		p.fail(errorAt(tokenSpan(t), "f-string: missing conversion character"))
	case t.Type != tName:
		p.fail(errorAt(unexpectedSpan(t), "f-string: invalid conversion character"))
	case startOf(t) != endOf(bang):
		span := ast.Span{Start: startOf(bang), End: endOf(t)}
		p.fail(errorAt(span, "f-string: conversion type must come right after the exclamanation mark")) // their spelling
	case t.Value != "s" && t.Value != "r" && t.Value != "a":
		if p.next(); p.tok.Type == tBad {
			p.unexpected()
			return 0
		}
		p.fail(errorAt(tokenSpan(t), "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", t.Value))
	default:
		p.next()
		if p.tok.Type != tFColon && p.tok.Type != tFClose {
			if p.tok.Type == tBad {
				p.unexpected()
			} else {
				p.fail(errorAt(unexpectedSpan(p.tok), "f-string: expecting ':' or '}'"))
			}
		}
		return t.Value[0]
	}
	return 0
}

// closeField consumes the brace that ends a field.
func (p *exprs) closeField(f *ast.FormattedValue) {
	switch {
	case p.accept(tFClose), p.err != nil:
	case p.tok.Type == tBad:
		p.unexpected()
	case f.Spec != nil:
		p.fail(errorAt(unexpectedSpan(p.tok), "f-string: expecting '}', or format specs"))
	default:
		p.fail(errorAt(unexpectedSpan(p.tok), "f-string: expecting '}'"))
	}
}
