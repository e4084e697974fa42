package parser

// This file builds participle's parsers, and dispatches statements to them by their first token.

import (
	"errors"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// A grammar holds one participle parser per kind of statement, each built when the first such statement comes: building
// costs more than parsing a small script. A grammar keeps no other state and serves any number of goroutines.
type grammar struct {
	options  []participle.Option
	trailing participle.ParseOption

	expr       production[exprStmt]
	keyword    production[keywordStmt]
	del        production[delStmt]
	assert     production[assertStmt]
	returns    production[returnStmt]
	raise      production[raiseStmt]
	global     production[globalStmt]
	imports    production[importStmt]
	importFrom production[importFromStmt]
	typeAlias  production[typeStmt]
	print      production[printStmt]
	exec       production[execStmt]

	ifs       production[ifStmt]
	while     production[whileStmt]
	fors      production[forStmt]
	try       production[tryStmt]
	with      production[withStmt]
	def       production[defStmt]
	class     production[classStmt]
	async     production[asyncStmt]
	decorated production[decoratedStmt]
	match     production[matchStmt]
}

// theGrammar is made when the first source is parsed.
var theGrammar = sync.OnceValue(newGrammar)

func newGrammar() *grammar {
	g := &grammar{trailing: participle.AllowTrailing(true)}
	g.options = []participle.Option{
		participle.Lexer(definition{}),
		participle.UseLookahead(0), // the grammar is LL(1); more would only blur the places of errors
		exprRule[anExpr]((*exprs).expr),
		exprRule[aNamed]((*exprs).named),
		exprRule[exprList]((*exprs).starExpressions),
		exprRule[aValue]((*exprs).yieldOrStar),
		exprRule[aBound](func(p *exprs) ast.Expr { p.brackets++; return p.starExpression() }),
		exprRule[aSubject]((*exprs).subject),
		exprRule[aBitOr](func(p *exprs) ast.Expr { return p.binary(precBitOr) }),
		exprRule[forTargets]((*exprs).forTargets),
		rule(parseStrings),
		rule(parseDelTargets),
		rule(parseWithItems),
		rule(parseDefParams),
		rule(parseClassArgs),
		participle.ParseTypeWith(g.block),
		participle.ParseTypeWith(g.definition),
		participle.ParseTypeWith(g.asyncBody),
	}
	return g
}

// A production is the parser of one kind of statement, G.
type production[G any] struct {
	once   sync.Once
	parser *participle.Parser[G]
	err    error
}

func (p *production[G]) get(g *grammar) (*participle.Parser[G], error) {
	p.once.Do(func() { p.parser, p.err = participle.Build[G](g.options...) })
	return p.parser, p.err
}

// run parses one statement of kind G.
func run[G any](g *grammar, p *production[G], lx *lexer.PeekingLexer) (*G, error) {
	parser, err := p.get(g)
	if err != nil {
		return nil, err
	}
	return parser.ParseFromLexer(lx, g.trailing)
}

// Expressions are parsed by hand. Each of these is one way to enter there.
type (
	anExpr      interface{ ast.Expr } // no ":="
	aNamed      interface{ ast.Expr }
	exprList    interface{ ast.Expr } // "a, *b"
	aValue      interface{ ast.Expr } // a yield or a list
	aBound      interface{ ast.Expr } // of a type parameter: in brackets, may be starred
	aSubject    interface{ ast.Expr } // of match
	aBitOr      interface{ ast.Expr } // no comparison, so that "in" stays
	forTargets  interface{ ast.Expr }
	someStrings interface{ ast.Expr }
)

func parseStrings(p *exprs) someStrings {
	if p.tok.Type != tString && p.tok.Type != tFStart {
		return nil
	}
	return p.strings()
}

// exprRule makes a rule of an entry to the expressions.
func exprRule[T ast.Expr](parse func(*exprs) ast.Expr) participle.Option {
	return participle.ParseTypeWith(func(lx *lexer.PeekingLexer) (t T, err error) {
		p := newExprs(lx)
		if !p.startsStarExpression() && p.tok.Type != tYield {
			return t, participle.NextMatch
		}
		e := parse(&p)
		if p.err != nil {
			return t, p.err
		}
		return e.(T), nil
	})
}

// rule makes a rule of a parser by hand that returns anything else, or nil if it does not apply.
func rule[T comparable](parse func(*exprs) T) participle.Option {
	return participle.ParseTypeWith(func(lx *lexer.PeekingLexer) (t T, err error) {
		p := newExprs(lx)
		v := parse(&p)
		if p.err != nil {
			return t, p.err
		}
		if v == t {
			return t, participle.NextMatch
		}
		return v, nil
	})
}

// A simple is a simple statement as the grammar sees it.
type simple interface {
	lower(first *lexer.Token, span ast.Span) (ast.Stmt, *Error)
}

// A compound is a compound statement as the grammar sees it. lower also returns how deeply statements nest in it.
type compound interface {
	lower(first *lexer.Token) (ast.Stmt, int, *Error)
}

// A block is the body of a compound statement.
type block interface{ get() *blockBody }

type blockBody struct {
	stmts  []ast.Stmt
	height int     // of the statements in it
	end    ast.Pos // of the last token before its last newline
}

func (b *blockBody) get() *blockBody { return b }

// An extent is what a compound statement gathers from its blocks in their order: how deeply they nest, and the end.
type extent struct {
	height int
	end    ast.Pos
}

// body returns the statements of a block that may be missing.
func (x *extent) body(b block) []ast.Stmt {
	if b == nil {
		return nil
	}
	body := b.get()
	x.height = max(x.height, body.height)
	x.end = body.end
	return body.stmts
}

// block parses ":" and what it governs.
func (g *grammar) block(lx *lexer.PeekingLexer) (block, error) {
	if t := lx.Peek(); t.Type != tColon {
		err := unexpected(t)
		err.wantColon = true
		return nil, err
	}
	lx.Next()
	b := &blockBody{}
	if lx.Peek().Type != tNewline {
		return b, g.simpleLine(lx, b)
	}
	lx.Next()
	if lx.Peek().Type != tIndent {
		return nil, missingBlock(lx)
	}
	lx.Next()
	for lx.Peek().Type != tDedent {
		if err := g.statement(lx, b); err != nil {
			return nil, err
		}
	}
	lx.Next()
	return b, nil
}

// statement parses a compound statement, or a line of simple ones, and adds it to b.
func (g *grammar) statement(lx *lexer.PeekingLexer, b *blockBody) error {
	first := lx.Peek()
	var c compound
	var err error
	start := lx.MakeCheckpoint()
	switch first.Type {
	case tIf:
		c, err = run(g, &g.ifs, lx)
	case tDef:
		c, err = run(g, &g.def, lx)
	case tFor:
		c, err = run(g, &g.fors, lx)
	case tWhile:
		c, err = run(g, &g.while, lx)
	case tTry:
		c, err = run(g, &g.try, lx)
	case tWith:
		c, err = run(g, &g.with, lx)
	case tClass:
		c, err = run(g, &g.class, lx)
	case tAt:
		c, err = run(g, &g.decorated, lx)
	case tAsync:
		c, err = run(g, &g.async, lx)
	default:
		if first.Type != tName || first.Value != "match" || !isMatch(lx) {
			return g.simpleLine(lx, b)
		}
		c, err = run(g, &g.match, lx)
	}
	if err != nil {
		return g.diagnose(lx, start, err)
	}
	stmt, height, e := c.lower(first)
	if e == nil && height >= maxDepth {
		e = &Error{Kind: memoryError, Msg: "Parser stack overflowed - Python source too complex to parse"}
	}
	if e != nil {
		return g.diagnose(lx, start, e)
	}
	b.stmts = append(b.stmts, stmt)
	b.height = max(b.height, height+1)
	b.end = stmt.Where().End
	return nil
}

// simpleLine parses "a; b" and its newline, and adds the statements to b.
func (g *grammar) simpleLine(lx *lexer.PeekingLexer, b *blockBody) error {
	for {
		first := lx.Peek()
		start := lx.MakeCheckpoint()
		s, err := g.simple(lx, first)
		if err != nil {
			return g.diagnose(lx, start, err)
		}
		t := lx.Peek()
		if t.Type != tSemicolon && t.Type != tNewline {
			return g.diagnose(lx, start, unexpected(t))
		}
		stmt, e := s.lower(first, ast.Span{Start: startOf(first), End: endOf(lastToken(lx))})
		if e != nil {
			return g.diagnose(lx, start, e)
		}
		b.stmts = append(b.stmts, stmt)
		if t.Type == tSemicolon {
			lx.Next()
			if t = lx.Peek(); t.Type != tNewline {
				continue
			}
		}
		b.end = endOf(lastToken(lx))
		lx.Next()
		b.height = max(b.height, 1)
		return nil
	}
}

// simple parses one simple statement.
func (g *grammar) simple(lx *lexer.PeekingLexer, first *lexer.Token) (simple, error) {
	switch first.Type {
	case tPass, tBreak, tContinue:
		return run(g, &g.keyword, lx)
	case tReturn:
		return run(g, &g.returns, lx)
	case tRaise:
		return run(g, &g.raise, lx)
	case tImport:
		return run(g, &g.imports, lx)
	case tFrom:
		return run(g, &g.importFrom, lx)
	case tAssert:
		return run(g, &g.assert, lx)
	case tDel:
		return run(g, &g.del, lx)
	case tGlobal, tNonlocal:
		return run(g, &g.global, lx)
	case tPrint:
		return run(g, &g.print, lx)
	case tExec:
		if !isExecCall(lx) {
			return run(g, &g.exec, lx)
		}
	case tName:
		if first.Value == "type" && isTypeAlias(lx) {
			return run(g, &g.typeAlias, lx)
		}
	case tEOF, tNewline, tIndent, tDedent, tBad:
		return nil, unexpected(first)
	}
	return run(g, &g.expr, lx)
}

// lastToken returns the token before the next one.
func lastToken(lx *lexer.PeekingLexer) *lexer.Token {
	at := lx.RawCursor()
	return &lx.Range(at-1, at)[0]
}

// peekAfter returns the kind of the nth token after the next one.
func peekAfter(lx *lexer.PeekingLexer, n int) lexer.TokenType {
	at := lx.MakeCheckpoint()
	for range n {
		lx.Next()
	}
	kind := lx.Peek().Type
	lx.LoadCheckpoint(at)
	return kind
}

// isTypeAlias says whether a line that begins with "type" is a type statement.
func isTypeAlias(lx *lexer.PeekingLexer) bool {
	if peekAfter(lx, 1) != tName {
		return false
	}
	next := peekAfter(lx, 2)
	return next == tAssign || next == tLBracket
}

// isExecCall says whether a Python 2 "exec" calls it like a function, which means the same.
func isExecCall(lx *lexer.PeekingLexer) bool {
	if peekAfter(lx, 1) != tLParen {
		return false
	}
	at := lx.MakeCheckpoint()
	defer lx.LoadCheckpoint(at)
	lx.Next()
	skipBrackets(lx)
	t := lx.Peek().Type
	return t == tNewline || t == tSemicolon
}

// skipBrackets passes over a bracket and all up to the one that closes it.
func skipBrackets(lx *lexer.PeekingLexer) {
	depth := 0
	for {
		switch lx.Next().Type {
		case tLParen, tLBracket, tLBrace, tFOpen:
			depth++
		case tRParen, tRBracket, tRBrace, tFClose:
			depth--
		case tEOF, tBad:
			return
		}
		if depth <= 0 {
			return
		}
	}
}

// isMatch says whether a line that begins with "match" is a match statement: it ends in a colon and a block of cases
// follows.
func isMatch(lx *lexer.PeekingLexer) bool {
	switch peekAfter(lx, 1) {
	case tAssign, tDot, tComma, tRParen, tColon, tNewline, tAugAssign, tEOF:
		return false
	}
	at := lx.MakeCheckpoint()
	defer lx.LoadCheckpoint(at)
	last := tNone
	for {
		switch t := lx.Next(); t.Type {
		case tEOF, tBad:
			return false
		case tNewline:
			if last != tColon || lx.Next().Type != tIndent {
				return false
			}
			t := lx.Peek()
			return t.Type == tName && t.Value == "case"
		default:
			last = t.Type
		}
	}
}

// asError returns the *Error of any error of a parse.
func asError(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	var u *participle.UnexpectedTokenError
	if errors.As(err, &u) {
		return unexpected(&u.Unexpected)
	}
	return &Error{Kind: syntaxError, Msg: err.Error()}
}
