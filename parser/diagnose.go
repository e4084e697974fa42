package parser

// This file finds CPython's words for what is wrong in a statement. Nothing here runs for a correct program.

import (
	"errors"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// diagnose returns the error to report for a statement that failed and that began at a checkpoint. Where the first error
// is no more than a token out of place, or a target out of place, it reads the statement again in CPython's order.
func (g *grammar) diagnose(lx *lexer.PeekingLexer, start lexer.Checkpoint, err error) *Error {
	e := asError(err)
	if e.final {
		return e
	}
	e.final = true
	lx.LoadCheckpoint(start)
	d := diagnosis{exprs: newExprs(lx), begin: start, err: e}
	var u *participle.UnexpectedTokenError
	d.atRule = errors.As(err, &u)
	first := lx.Peek()
	var better *Error
	switch {
	case e.wantColon:
		better = d.missingColon()
	case first.Type == tTry && d.atRule:
		better = d.try()
	case first.Type == tImport:
		better = d.imports()
	case first.Type == tFrom:
		better = d.importFrom()
	case e.generic() && (first.Type == tDef || first.Type == tClass || first.Type == tAsync || first.Type == tAt):
		better = d.definition()
	case first.Type == tName && first.Value == "match" && isMatch(lx):
		if e.generic() {
			better = d.match()
		}
	case first.Type == tName && (first.Value == "match" || first.Value == "type") && e.generic():
		if better = d.softStatement(first); better == nil {
			better = d.exprStmt(first)
		}
	case startsExpr(first.Type), first.Type == tStar:
		better = d.exprStmt(first)
	}
	if better != nil && !e.bad {
		better.final = true
		return better
	}
	return e
}

// generic says whether an error only names a token.
func (e *Error) generic() bool { return e.Kind == syntaxError && e.Msg == "invalid syntax" }

// A diagnosis reads a faulty statement again.
type diagnosis struct {
	exprs
	begin  lexer.Checkpoint
	err    *Error // the first error
	atRule bool   // a rule of the grammar missed a token, rather than an expression
}

// at says whether the first error stands at a token.
func (d *diagnosis) at(t *lexer.Token) bool {
	if t.Type == tDedent {
		return d.err.Col < 0 && (d.err.Line == t.Pos.Line || t.Value == lastDedent && d.err.Line == t.Pos.Line-1)
	}
	return d.err.Line == t.Pos.Line && d.err.Col == t.Pos.Column-1
}

// find returns the token where the first error stands, and those of its logical line before it.
func (d *diagnosis) find() (t *lexer.Token, line []*lexer.Token) {
	for {
		t = d.lx.Peek()
		if t.Type == tEOF || d.at(t) && (t.Type != tIndent || d.err.Kind == indentationError) {
			return t, line
		}
		line = append(line, t)
		switch t.Type {
		case tNewline, tIndent, tDedent:
			line = nil
		}
		d.lx.Next()
	}
}

// missingColon is for a header that something else than a colon ends.
func (d *diagnosis) missingColon() *Error {
	t, line := d.find()
	if len(line) == 0 {
		return nil
	}
	word := line[0]
	if word.Type == tAsync && len(line) > 1 {
		word = line[1]
	}
	switch {
	case word.Type == tElse, word.Type == tTry, word.Type == tFinally, word.Type == tDef:
	case word.Type == tExcept:
		return d.except(line, t)
	case t.Type != tNewline, word.Type == tFor && line[0].Type == tAsync && word == t:
		return nil
	}
	return errorAt(unexpectedSpan(t), "expected ':'")
}

// except is for an except clause's header, which ends at t.
func (d *diagnosis) except(line []*lexer.Token, t *lexer.Token) *Error {
	star := len(line) > 1 && line[1].Type == tStar
	if star && len(line) == 2 && (t.Type == tNewline || t.Type == tColon) {
		return errorAt(unexpectedSpan(t), "expected one or more exception types")
	}
	switch t.Type {
	case tNewline:
		return errorAt(unexpectedSpan(t), "expected ':'")
	case tComma:
		first := 1 // of the types
		if star {
			first = 2
		}
		if len(line) <= first || line[len(line)-2].Type == tAs {
			return nil
		}
		// The position is at the comma; read all up to the colon.
		p := newExprs(d.lx)
		p.next()
		for ok := true; ok; ok = p.accept(tComma) && p.startsExpr() {
			p.expr()
		}
		if p.accept(tAs) {
			p.expect(tName)
		}
		if p.tok.Type != tColon || p.err != nil {
			return nil
		}
		return startingFrom(startOf(line[first]), p.tok, "multiple exception types must be parenthesized")
	}
	return nil
}

// startingFrom returns an error that reaches from a place to the last token that CPython has read.
func startingFrom(start ast.Pos, last *lexer.Token, format string, args ...any) *Error {
	end := endOf(last)
	if last.Type == tNewline {
		end = ast.Pos{Line: int32(last.Pos.Line), Col: int32(last.Pos.Column)}
	}
	end.Col--
	return errorAt(ast.Span{Start: start, End: end}, format, args...)
}

// try is for a try statement where a rule missed a token: if that stands at the start of a line it misses a clause.
func (d *diagnosis) try() *Error {
	t, line := d.find()
	if len(line) == 0 {
		return atLastToken(t, syntaxError, "expected 'except' or 'finally' block")
	}
	if line[0].Type == tExcept {
		return d.except(line, t)
	}
	return nil
}

// atLastToken returns an error at the last token that CPython has read. Tokens without text have their own arithmetic.
func atLastToken(t *lexer.Token, kind, format string, args ...any) *Error {
	span := unexpectedSpan(t)
	e := errorAt(span, format, args...)
	e.Kind, e.Incomplete = kind, atEnd(t)
	switch t.Type {
	case tDedent:
		e.Line, e.Col, e.EndLine, e.EndCol = t.Pos.Line, t.Pos.Column-2, t.Pos.Line, invalidEnd
		if t.Value == lastDedent {
			e.Line, e.Col, e.EndLine = t.Pos.Line-1, endOfLine, t.Pos.Line-1
		}
	case tEOF:
		e.Line, e.Col, e.EndLine, e.EndCol = t.Pos.Line-1, endOfLine, t.Pos.Line-1, invalidEnd
	}
	return e
}

// missingBlock is for a line that should be indented. The next token is the first of that line.
func missingBlock(lx *lexer.PeekingLexer) *Error {
	t := lx.Peek()
	if t.Type == tBad {
		return unexpected(t)
	}
	// The keyword is the first token of the header's line.
	tokens := lx.Range(0, lx.RawCursor()-1)
	i := len(tokens) - 1
	for i > 0 && tokens[i-1].Type != tNewline && tokens[i-1].Type != tIndent && tokens[i-1].Type != tDedent {
		i--
	}
	word, what := &tokens[i], ""
	if word.Type == tAsync {
		word = &tokens[i+1]
	}
	switch word.Type {
	case tDef:
		what = "function definition"
	case tClass:
		what = "class definition"
	case tExcept:
		what = "'except' statement"
		if tokens[i+1].Type == tStar {
			what = "'except*' statement"
		}
	default:
		what = "'" + word.Value + "' statement"
	}
	e := atLastToken(t, indentationError, "expected an indented block after %s on line %d", what, tokens[i].Pos.Line)
	e.final = true
	return e
}

// imports is for an import statement.
func (d *diagnosis) imports() *Error {
	word := d.next()
	if d.tok.Type == tNewline {
		return startingFrom(d.start(), d.tok, "Expected one or more names after 'import'")
	}
	dottedName := func() bool {
		if !d.accept(tName) {
			return false
		}
		for d.accept(tDot) {
			d.expect(tName)
		}
		return d.exprs.err == nil
	}
	for ok := true; ok; ok = d.accept(tComma) {
		if !dottedName() {
			return nil
		}
	}
	if d.accept(tFrom) && dottedName() {
		return startingFrom(startOf(word), d.tok, "Did you mean to use 'from ... import ...' instead?")
	}
	return nil
}

// importFrom is for a from statement.
func (d *diagnosis) importFrom() *Error {
	for d.tok.Type != tImport {
		if d.tok.Type == tEOF || d.tok.Type == tNewline {
			return nil
		}
		d.next()
	}
	d.next()
	if d.tok.Type == tNewline {
		if !d.at(d.tok) {
			return nil
		}
		return startingFrom(d.start(), d.tok, "Expected one or more names after 'import'")
	}
	for d.tok.Type != tNewline {
		if d.tok.Type == tEOF || d.tok.Type == tLParen {
			return nil
		}
		d.next()
	}
	if d.prev.Type == tComma && d.at(d.tok) {
		return errorAt(unexpectedSpan(d.tok), "trailing comma not allowed without surrounding parentheses")
	}
	return nil
}

// softStatement is for a line that begins with "match" or "case" and is none of the statements that it could be.
func (d *diagnosis) softStatement(first *lexer.Token) *Error {
	p := newExprs(d.lx)
	at := d.lx.MakeCheckpoint()
	defer d.lx.LoadCheckpoint(at)
	p.next()
	if first.Value == "type" {
		return d.typeAlias(&p)
	}
	if !p.startsStarExpression() {
		return nil
	}
	p.subject()
	if p.err != nil {
		return nil
	}
	if p.tok.Type == tNewline {
		return errorAt(unexpectedSpan(p.tok), "expected ':'")
	}
	if p.tok.Type != tColon {
		return unexpected(p.tok)
	}
	p.next()
	if p.tok.Type != tNewline {
		return nil
	}
	p.next()
	if p.tok.Type != tIndent {
		return missingBlock(d.lx)
	}
	p.next()
	return unexpected(p.tok)
}

// typeAlias is for a line that begins with "type" and a name.
func (d *diagnosis) typeAlias(p *exprs) *Error {
	if !p.accept(tName) {
		return nil
	}
	if p.tok.Type != tLBracket {
		if p.tok.Type != tAssign {
			return unexpected(p.tok)
		}
		return nil
	}
	if p.next(); p.accept(tRBracket) {
		return startingFrom(startOf(p.prev), p.tok, "Type parameter list cannot be empty")
	}
	return nil
}

// definition is for a def or class where a rule missed a token.
func (d *diagnosis) definition() *Error {
	t, line := d.find()
	if len(line) == 0 {
		return nil
	}
	if line[0].Type == tAsync {
		line = line[1:]
	}
	if len(line) == 0 {
		return nil
	}
	if last := line[len(line)-1]; last.Type == tLBracket && t.Type == tRBracket {
		return startingFrom(startOf(t), t, "Type parameter list cannot be empty")
	}
	if len(line) >= 3 && line[0].Type == tDef && line[2].Type == tLBracket {
		depth := 0
		for i := 2; i < len(line) && (i == 2 || depth > 0); i++ {
			switch line[i].Type {
			case tLBracket, tLParen, tLBrace:
				depth++
			case tRBracket, tRParen, tRBrace:
				depth--
			}
		}
		if depth > 0 {
			return errorAt(tokenSpan(line[2]), "expected '('")
		}
	}
	for i, t := range line {
		if t.Type == tArrow && line[0].Type == tDef {
			// The annotation, or what cannot be part of it, is optional; then a colon must follow.
			d.lx.LoadCheckpoint(d.begin)
			for d.lx.Peek() != t {
				d.lx.Next()
			}
			d.lx.Next()
			if _, next := prefixOf(d.lx, d.err, (*exprs).expr); next != nil {
				return errorAt(unexpectedSpan(next), "expected ':'")
			}
			return errorAt(tokenSpan(line[i]), "expected ':'")
		}
	}
	return nil
}

// match is for a match statement.
func (d *diagnosis) match() *Error {
	_, line := d.find()
	if n := len(line); n == 0 || line[n-1].Type != tAs {
		return nil
	}
	p := newExprs(d.lx)
	if target := p.expr(); p.err == nil {
		return errorAt(target.Where(), "invalid pattern target")
	}
	return nil
}

// exprStmt is for an expression statement or an assignment.
func (d *diagnosis) exprStmt(first *lexer.Token) *Error {
	start := d.lx.MakeCheckpoint()
	if first.Type == tName && peekAfter(d.lx, 1) != tLParen {
		p := d.exprs
		p.next()
		e := p.legacyStatement(first)
		d.lx.LoadCheckpoint(start)
		if e != nil {
			return e
		}
	}
	if e := d.elements(); e != nil {
		return e
	}
	d.lx.LoadCheckpoint(start)
	return d.assignment()
}

// elements reads "a, b" as elements of a display, where "=" and ":=" have their own errors.
func (d *diagnosis) elements() *Error {
	p := newExprs(d.lx)
	var before ast.Expr // the first of several
	broken := false     // a comma is missing
	for {
		first := p.tok
		e := p.starExpression()
		if p.err != nil {
			return nil
		}
		switch p.tok.Type {
		case tAssign:
			if first.Type == tStar {
				return nil
			}
			if isSingleTarget(e) && !broken {
				// That is no mistake, unless a later target is one.
				at := d.lx.MakeCheckpoint()
				d.lx.LoadCheckpoint(d.begin)
				later := d.assignment()
				d.lx.LoadCheckpoint(at)
				if later == nil {
					return nil
				}
			}
			return p.assignmentMeant(first, e, p.prev == first)
		case tWalrus:
			if _, ok := e.(*ast.Name); !ok || p.prev != first {
				if p.badWalrus(e); p.err != nil && !p.err.generic() {
					return p.err
				}
			}
			return nil
		case tColon:
			if p.try(func(p *exprs) ast.Expr { p.next(); return p.expr() }) == nil {
				return nil
			}
			switch {
			case before != nil:
				return errorAt(before.Where(), "only single target (not tuple) can be annotated")
			case first.Type == tStar:
				return unexpected(p.tok)
			case !isSingleTarget(e):
				return badAnnotation(e)
			}
			return nil
		case tComma:
			if before == nil {
				before = e
			}
			p.next()
			if p.startsStarExpression() {
				continue
			}
			if p.tok.Type == tColon && p.try(func(p *exprs) ast.Expr { p.next(); return p.expr() }) != nil {
				return errorAt(before.Where(), "only single target (not tuple) can be annotated")
			}
		default:
			if before != nil && p.startsStarExpression() {
				broken = true
				continue // CPython's rule goes on without a comma
			}
		}
		return nil
	}
}

// assignment reads "a = b = " or "a += " and checks the targets.
func (d *diagnosis) assignment() *Error {
	p := newExprs(d.lx)
	for n := 0; ; n++ {
		first := p.tok
		e := p.yieldOrStar()
		if p.err != nil {
			return nil
		}
		switch p.tok.Type {
		case tAssign:
			check := storeAssigned
			if first.Type == tLParen { // a yield in it is an expression like others
				check = func(e ast.Expr) *Error { return store(e, assignTarget) }
			}
			if err := check(e); err != nil {
				return err
			}
			p.next()
			if !p.startsStarExpression() && p.tok.Type != tYield {
				return nil
			}
			continue
		case tAugAssign:
			if n > 0 || isSingleTarget(e) {
				return nil
			}
			if p.try(func(p *exprs) ast.Expr { p.next(); return p.yieldOrStar() }) == nil {
				return nil
			}
			return badAugmented(e)
		}
		return nil
	}
}

// badAugmented is for an augmented assignment to what cannot have one.
func badAugmented(e ast.Expr) *Error {
	return errorAt(e.Where(), "'%s' is an illegal expression for augmented assignment", exprName(e))
}

// missingParen is for a def without parameters.
func (p *exprs) missingParen() {
	p.fail(errorAt(unexpectedSpan(p.tok), "expected '('"))
}

// fieldError is for the expression of an f-string's field that failed at a token: CPython complains about what follows the
// longest expression that there is.
func (p *exprs) fieldError(start lexer.Checkpoint) {
	if p.err == nil || !p.err.generic() && p.err.Msg != invalidStar || p.err.bad {
		return
	}
	lx := *p.lx
	lx.LoadCheckpoint(start)
	if e, next := prefixOf(&lx, p.err, (*exprs).yieldOrStar); e != nil {
		p.err = errorAt(unexpectedSpan(next), "f-string: expecting '=', or '!', or ':', or '}'")
	} else {
		p.err = errorAt(unexpectedSpan(lx.Peek()), "f-string: expecting a valid expression after '{'")
	}
}

// prefixOf returns the longest expression that begins at the next token and ends before an error, and the token after it;
// or nil. CPython's rules match such a part where the whole fails.
func prefixOf(lx *lexer.PeekingLexer, before *Error, parse func(*exprs) ast.Expr) (ast.Expr, *lexer.Token) {
	var tokens []lexer.Token
	at := lx.MakeCheckpoint()
	for len(tokens) <= maxBrackets {
		t := lx.Next()
		if t.EOF() || t.Type == tBad || t.Type == tFEnd {
			break
		}
		tokens = append(tokens, *t)
		if t.Pos.Line == before.Line && t.Pos.Column-1 == before.Col {
			break
		}
	}
	lx.LoadCheckpoint(at)
	for n := len(tokens) - 1; n > 0; n-- {
		part, _ := lexer.Upgrade(&tokenLexer{tokens[:n:n]})
		q := newExprs(part)
		if e := parse(&q); q.err == nil && q.tok.EOF() {
			return e, &tokens[n]
		}
	}
	return nil, nil
}

// A tokenLexer hands out tokens that were scanned before.
type tokenLexer struct{ tokens []lexer.Token }

func (l *tokenLexer) Next() (lexer.Token, error) {
	if len(l.tokens) == 0 {
		return lexer.EOFToken(lexer.Position{}), nil
	}
	t := l.tokens[0]
	l.tokens = l.tokens[1:]
	return t, nil
}
