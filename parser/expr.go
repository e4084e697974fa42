package parser

// This file parses expressions down to the operands, by precedence climbing.

import (
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// maxDepth bounds how deep the tree may become, so that neither the parser nor those who walk the tree after it run out
// of stack.
const maxDepth = 5000

// exprs parses one expression from participle's tokens. Its methods always return a node: after the first error, which err
// keeps, the next token is an end of file that no method gets past.
type exprs struct {
	lx       *lexer.PeekingLexer
	tok      *lexer.Token // the next token
	prev     *lexer.Token // the last one consumed
	err      *Error
	depth    int  // of unary operators, lambdas, conditionals and brackets around this place
	height   int  // of the tree parsed last
	brackets int  // open around this place
	ofClass  bool // the arguments to come are those of a class
}

// stop is the token that follows an error.
var stop = lexer.Token{Type: tEOF}

// A precedence of 0 ends an expression.
const (
	precOr = iota + 1
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precSum
	precTerm
)

type binaryOperator struct {
	prec uint8
	op   ast.Operator
}

// binaryOperators is indexed by token kind.
var binaryOperators = [numKinds]binaryOperator{
	tOr: {prec: precOr}, tAnd: {prec: precAnd},
	tNot: {prec: precCompare}, tIn: {prec: precCompare}, tIs: {prec: precCompare}, tEq: {prec: precCompare},
	tNotEq: {prec: precCompare}, tLt: {prec: precCompare}, tLtE: {prec: precCompare}, tGt: {prec: precCompare},
	tGtE:  {prec: precCompare},
	tPipe: {precBitOr, ast.BitOr}, tCaret: {precBitXor, ast.BitXor}, tAmp: {precBitAnd, ast.BitAnd},
	tLShift: {precShift, ast.LShift}, tRShift: {precShift, ast.RShift},
	tPlus: {precSum, ast.Add}, tMinus: {precSum, ast.Sub},
	tStar: {precTerm, ast.Mult}, tSlash: {precTerm, ast.Div}, tDoubleSlash: {precTerm, ast.FloorDiv},
	tPercent: {precTerm, ast.Mod}, tAt: {precTerm, ast.MatMult},
}

// binaryOperatorOf looks up a token, which may be the end of file.
func binaryOperatorOf(t *lexer.Token) binaryOperator {
	if t.Type < 0 {
		return binaryOperator{}
	}
	return binaryOperators[t.Type]
}

// newExprs begins to parse an expression at the next token.
func newExprs(lx *lexer.PeekingLexer) exprs {
	return exprs{lx: lx, tok: lx.Peek()}
}

// next consumes a token.
func (p *exprs) next() *lexer.Token {
	if p.err != nil {
		return &stop
	}
	p.prev = p.lx.Next()
	p.tok = p.lx.Peek()
	return p.prev
}

// accept consumes a token of a kind if it is the next one.
func (p *exprs) accept(kind lexer.TokenType) bool {
	if p.tok.Type != kind {
		return false
	}
	p.next()
	return true
}

// expect consumes a token of a kind, or fails.
func (p *exprs) expect(kind lexer.TokenType) {
	if p.tok.Type != kind {
		p.unexpected()
		return
	}
	p.next()
}

// start returns the place of the next token.
func (p *exprs) start() ast.Pos { return startOf(p.tok) }

// end returns the end of the last token.
func (p *exprs) end() ast.Pos { return endOf(p.prev) }

// span reaches from a place to the end of the last token.
func (p *exprs) span(start ast.Pos) ast.Span { return ast.Span{Start: start, End: p.end()} }

// set notes the height of the tree just made: that of its highest child, and one.
func (p *exprs) set(child int) {
	p.height = child + 1
	if p.height > maxDepth {
		p.fail(&Error{Kind: recursionError, Msg: "maximum recursion depth exceeded during compilation"})
	}
}

// enter counts a recursion that the limit on brackets does not bound.
func (p *exprs) enter() {
	p.depth++
	if p.depth > maxDepth {
		p.fail(&Error{Kind: memoryError, Msg: "Parser stack overflowed - Python source too complex to parse"})
	}
}

// fail keeps the first error and stops the parser. It returns a node for the caller to return.
func (p *exprs) fail(err *Error) ast.Expr {
	if p.err == nil {
		err.bad = err.bad || p.tok.Type == tBad
		p.err = err
		p.tok = &stop
		if p.prev == nil {
			p.prev = &stop
		}
	}
	return &ast.Name{}
}

// refuse fails if there is an error.
func (p *exprs) refuse(err *Error) {
	if err != nil && p.err == nil {
		p.fail(err)
	}
}

// unexpected fails at the next token.
func (p *exprs) unexpected() ast.Expr {
	if p.err != nil {
		return &ast.Name{}
	}
	return p.fail(unexpected(p.tok))
}

// try runs a speculative parse and takes it back. It returns the node, or nil if it failed.
func (p *exprs) try(parse func(*exprs) ast.Expr) ast.Expr {
	if p.err != nil {
		return nil
	}
	at := p.lx.MakeCheckpoint()
	probe := *p
	e := parse(&probe)
	p.lx.LoadCheckpoint(at)
	if probe.err != nil {
		return nil
	}
	return e
}

// starExpressions parses what an expression statement and most right sides hold: "a, *b".
func (p *exprs) starExpressions() ast.Expr {
	start := p.start()
	first := p.starExpression()
	if p.tok.Type != tComma {
		return first
	}
	elts, height := []ast.Expr{first}, p.height
	for p.accept(tComma) && p.startsStarExpression() {
		elts = append(elts, p.starExpression())
		height = max(height, p.height)
	}
	p.set(height)
	return &ast.Tuple{Span: p.span(start), Elts: elts}
}

func (p *exprs) starExpression() ast.Expr {
	if p.tok.Type == tStar {
		return p.starred()
	}
	return p.expr()
}

// starred parses "*a".
func (p *exprs) starred() ast.Expr {
	start := p.start()
	p.next()
	if p.brackets > 0 && !p.startsExpr() {
		return p.badStar()
	}
	value := p.binary(precBitOr)
	p.set(p.height)
	return &ast.Starred{Span: p.span(start), Value: value}
}

func (p *exprs) startsStarExpression() bool {
	return p.tok.Type == tStar || p.startsExpr()
}

// startsExpr says whether the next token can begin an expression.
func (p *exprs) startsExpr() bool { return startsExpr(p.tok.Type) }

func startsExpr(kind lexer.TokenType) bool {
	switch kind {
	case tName, tExec, tNumber, tString, tFStart, tLParen, tLBracket, tLBrace, tPlus, tMinus, tTilde, tNot, tLambda, tAwait,
		tEllipsis, tNoneKw, tTrue, tFalse, tBackquote:
		return true
	}
	return false
}

// yieldOrStar parses a right side: a yield or expressions.
func (p *exprs) yieldOrStar() ast.Expr {
	if p.tok.Type == tYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *exprs) yield() ast.Expr {
	start := p.start()
	p.next()
	if p.accept(tFrom) {
		value := p.expr()
		p.set(p.height)
		return &ast.YieldFrom{Span: p.span(start), Value: value}
	}
	var value ast.Expr
	p.height = 0
	if p.startsStarExpression() {
		value = p.starExpressions()
	}
	p.set(p.height)
	return &ast.Yield{Span: p.span(start), Value: value}
}

// named parses an expression or "name := value".
func (p *exprs) named() ast.Expr {
	first := p.tok
	e := p.expr()
	switch p.tok.Type {
	case tWalrus:
		name, ok := e.(*ast.Name)
		if !ok || p.prev != first {
			return p.badWalrus(e)
		}
		p.next()
		name.Ctx = ast.Store
		value := p.expr()
		p.set(p.height)
		return &ast.NamedExpr{Span: p.span(startOf(first)), Target: name, Value: value}
	case tAssign:
		p.assignmentInExpression(first, e)
	}
	return e
}

// expr parses an expression without ":=".
func (p *exprs) expr() ast.Expr {
	if p.tok.Type == tLambda {
		return p.lambda()
	}
	first := p.tok
	body := p.binary(precOr)
	if p.tok.Type != tIf {
		if p.startsExpr() {
			p.adjacent(first, body)
		}
		return body
	}
	height := p.height
	p.next()
	at := p.lx.MakeCheckpoint()
	test := p.binary(precOr)
	height = max(height, p.height)
	if p.tok.Type != tElse {
		return p.missingElse(body, test, at)
	}
	p.next()
	p.enter()
	orelse := p.expr()
	p.depth--
	p.set(max(height, p.height))
	return &ast.IfExp{Span: p.span(startOf(first)), Test: test, Body: body, Else: orelse}
}

// binary parses operators that bind at least as tightly as min.
func (p *exprs) binary(min uint8) ast.Expr {
	first := p.tok
	var left ast.Expr
	if first.Type == tNot {
		if min > precNot {
			return p.misplacedNot()
		}
		p.next()
		p.enter()
		operand := p.binary(precNot)
		p.depth--
		p.set(p.height)
		left = &ast.UnaryOp{Span: p.span(startOf(first)), Op: ast.Not, Operand: operand}
	} else {
		left = p.factor()
	}
	for {
		b := binaryOperatorOf(p.tok)
		if b.prec < min || b.prec == 0 {
			return left
		}
		switch b.prec {
		case precOr, precAnd:
			left = p.boolOp(first, left, b.prec)
		case precCompare:
			// After "not" only "in" makes an operator.
			if p.tok.Type == tNot && !p.notIn() {
				return p.loneNot(left)
			}
			left = p.compare(first, left)
		default:
			height := p.height
			p.next()
			right := p.binary(b.prec + 1)
			p.set(max(height, p.height))
			left = &ast.BinOp{Span: p.span(startOf(first)), Left: left, Op: b.op, Right: right}
		}
		if p.err != nil {
			return left
		}
	}
}

// notIn says whether the next tokens are "not in".
func (p *exprs) notIn() bool {
	at := p.lx.MakeCheckpoint()
	p.lx.Next()
	in := p.lx.Peek().Type == tIn
	p.lx.LoadCheckpoint(at)
	return in
}

// boolOp parses the rest of "left and b and c".
func (p *exprs) boolOp(first *lexer.Token, left ast.Expr, prec uint8) ast.Expr {
	kind := p.tok.Type
	values, height := []ast.Expr{left}, p.height
	for p.accept(kind) {
		values = append(values, p.binary(prec+1))
		height = max(height, p.height)
	}
	p.set(height)
	return &ast.BoolOp{Span: p.span(startOf(first)), Or: kind == tOr, Values: values}
}

// compare parses the rest of "left < b < c".
func (p *exprs) compare(first *lexer.Token, left ast.Expr) ast.Expr {
	c := &ast.Compare{Left: left, Ops: make([]ast.CmpOperator, 0, 1), Comparators: make([]ast.Expr, 0, 1)}
	height := p.height
	for binaryOperatorOf(p.tok).prec == precCompare {
		if p.tok.Type == tNot && !p.notIn() {
			break
		}
		c.Ops = append(c.Ops, p.compareOp())
		c.Comparators = append(c.Comparators, p.binary(precBitOr))
		height = max(height, p.height)
	}
	p.set(height)
	c.Span = p.span(startOf(first))
	return c
}

// compareOp consumes a comparison operator.
func (p *exprs) compareOp() ast.CmpOperator {
	switch t := p.next(); t.Type {
	case tEq:
		return ast.Eq
	case tNotEq:
		return ast.NotEq
	case tLt:
		return ast.Lt
	case tLtE:
		return ast.LtE
	case tGt:
		return ast.Gt
	case tGtE:
		return ast.GtE
	case tIn:
		return ast.In
	case tNot:
		p.next()
		return ast.NotIn
	default:
		if p.accept(tNot) {
			return ast.IsNot
		}
		return ast.Is
	}
}

// factor parses "-a", "a ** b" and what binds more tightly.
func (p *exprs) factor() ast.Expr {
	var op ast.UnaryOperator
	first := p.tok
	switch first.Type {
	case tMinus:
		op = ast.USub
	case tPlus:
		op = ast.UAdd
	case tTilde:
		op = ast.Invert
	case tNot:
		return p.misplacedNot()
	default:
		left := p.primary()
		if p.tok.Type != tDoubleStar {
			return left
		}
		height := p.height
		p.next()
		p.enter()
		right := p.factor()
		p.depth--
		p.set(max(height, p.height))
		return &ast.BinOp{Span: p.span(startOf(first)), Left: left, Op: ast.Pow, Right: right}
	}
	p.next()
	p.enter()
	operand := p.factor()
	p.depth--
	p.set(p.height)
	return &ast.UnaryOp{Span: p.span(startOf(first)), Op: op, Operand: operand}
}

// lambda parses "lambda a: b".
func (p *exprs) lambda() ast.Expr {
	start := p.start()
	p.next()
	p.enter()
	args := p.parameters(tColon)
	height := p.height
	if p.tok.Type == tFColon {
		return p.lambdaInField(start)
	}
	p.expect(tColon)
	body := p.expr()
	p.depth--
	p.set(max(height, p.height))
	return &ast.Lambda{Span: p.span(start), Args: args, Body: body}
}

// startOf returns the place of a token.
func startOf(t *lexer.Token) ast.Pos {
	return ast.Pos{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column - 1)}
}

// endOf returns the end of a token.
func endOf(t *lexer.Token) ast.Pos {
	switch t.Type {
	case tString, tFMiddle:
		return endOfText(startOf(t), t.Value)
	case tFDebug: // its text is not its own
		return ast.Pos{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column)}
	}
	return ast.Pos{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column - 1 + len(t.Value))}
}

// endOfText returns the end of text that begins at a place.
func endOfText(at ast.Pos, text string) ast.Pos {
	last := -1
	for i := range len(text) {
		if text[i] == '\n' {
			at.Line++
			last = i
		}
	}
	if last >= 0 {
		at.Col = 0
	}
	at.Col += int32(len(text) - last - 1)
	return at
}

// tokenSpan returns where a token stands.
func tokenSpan(t *lexer.Token) ast.Span { return ast.Span{Start: startOf(t), End: endOf(t)} }
