// Package parser turns Python source into a tree of package ast: all of Python 3.13, and Python 2's print statement.
//
// A source goes through four stages. Decoding (source.go) makes UTF-8 of it. The scanner (scan.go) cuts it into tokens, with
// INDENT, DEDENT and the parts of f-strings among them. Statements follow a participle grammar (grammar_*.go), strictly
// LL(1): one struct per statement, dispatched on its first token (build.go) and lowered to an ast node as soon as it is
// complete. Expressions (expr.go, atom.go) are parsed by precedence climbing from within that grammar and make ast nodes
// at once: measured, a grammar of structs took three to four times as long as all of CPython's compile().
//
// Errors carry CPython's words and places. The fast path only knows "this token cannot be here"; then diagnose.go and
// experr.go look for what CPython would say. A lexical error further on may come first, as it does in CPython: see Parse.
//
// A file is Python 2 if it holds a print statement that Python 3 could not parse; then it is scanned again, and in it print
// is always a statement.
//
// Limits bound the recursion: 200 brackets, 100 blocks, and a tree of maxDepth levels.
package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// A Mode says what a source is.
type Mode uint8

// The modes.
const (
	File   Mode = iota // a file, or what exec is given
	Eval               // one expression, as eval is given
	Single             // one statement, as typed at a prompt
	// FuncType is a type comment of a function, "(int, str) -> bool". The body holds an ast.ExprStmt for each type, that of the
	// result last.
	FuncType
)

// Options say how a source is read. The zero Options are good for a file without a name.
type Options struct {
	Filename string
	Mode     Mode
	// Python2 says that the source is Python 2 even if nothing in it shows that.
	Python2 bool
	// Python3 says that the source is Python 3, even if it has a print statement, which is an error then.
	Python3 bool
	// Text says that the source is UTF-8 whatever it declares, as a str that compile() is given is.
	Text bool
	// Bytes says that the source is no file but what compile() is given: CPython has other words for what cannot be decoded.
	Bytes bool
	// Tree says that the tree itself is wanted: what only CPython's compiler refuses or warns of is accepted.
	Tree bool
	// TypeComments says that the type comments are wanted. One in a wrong place is an error then.
	TypeComments bool
	// Version, if above 0, is one more than the minor version of Python 3 whose syntax a tree may have.
	Version int
	// Warn, if not nil, is given the SyntaxWarnings in the order of their lines.
	Warn func(Warning)

	newlineAdded bool // the last line had none
}

// A Warning is a SyntaxWarning.
type Warning struct {
	Line int
	Msg  string
}

// Parse parses a source. The error is an *Error. In the mode Eval the body is one ast.ExprStmt.
func Parse(source []byte, o Options) (*ast.Module, error) {
	src, undecodable := decode(source, o)
	if undecodable != nil {
		return nil, undecodable
	}
	o.newlineAdded = len(source) > 0 && source[len(source)-1] != '\n' && source[len(source)-1] != '\r'
	m, s, err := parse(src, o, o.Python2)
	if s.printStmt && !o.Python2 && !o.Python3 && !s.printFunction {
		m, s, err = parse(src, o, true)
	}
	if err != nil {
		e := lexicalFirst(err, s)
		e.finish(src, o.Filename)
		if o.Warn != nil {
			for _, w := range s.warnings { // CPython has met them already
				if w.Line <= e.Line {
					o.Warn(w)
				}
			}
		}
		return nil, e
	}
	if o.TypeComments {
		if e := attachTypeComments(m, src, s.kept); e != nil {
			e.finish(src, o.Filename)
			return nil, e
		}
	}
	if o.Version > 0 {
		if e := checkVersion(m, src, o.Version-1); e != nil {
			e.finish(src, o.Filename)
			return nil, e
		}
	}
	if o.Tree {
		if o.Warn != nil {
			for _, w := range s.warnings {
				o.Warn(w)
			}
		}
		return m, nil
	}
	if e := review(m, s.warnings, o.Warn); e != nil {
		e.finish(src, o.Filename)
		return nil, e
	}
	return m, nil
}

// parse parses a decoded source. The scanner it returns knows what was met on the way.
func parse(src string, o Options, python2 bool) (*ast.Module, *scanner, *Error) {
	s := newScanner(src, python2)
	s.newlineAdded, s.keepComments = o.newlineAdded, o.TypeComments
	m, err := theGrammar().parse(s, o.Mode)
	return m, s, err
}

func (g *grammar) parse(s *scanner, mode Mode) (*ast.Module, *Error) {
	lx, err := lexer.Upgrade(s)
	var b blockBody
	switch mode {
	case Eval:
		err = g.eval(lx, &b)
	case FuncType:
		err = g.funcType(lx, &b)
	}
	if err == nil && mode == Single {
		err = g.single(lx, &b, s)
	}
	for err == nil && lx.Peek().Type != tEOF {
		err = g.statement(lx, &b)
	}
	if err != nil {
		return nil, asError(err)
	}
	return &ast.Module{Body: b.stmts, Python2: s.python2}, nil
}

// single parses one statement and the end of the source. A compound statement needs a newline of its own.
func (g *grammar) single(lx *lexer.PeekingLexer, b *blockBody, s *scanner) error {
	lines := strings.Count(s.src, "\n")
	if s.newlineAdded {
		lines--
	}
	atEnd := ast.Pos{Line: int32(lines + 1)}
	incomplete := func() error {
		e := errorAt(ast.Span{Start: atEnd, End: atEnd}, "invalid syntax")
		e.Col, e.EndCol, e.final, e.Incomplete = -1, -1, true, true
		return e
	}
	if lx.Peek().Type == tEOF {
		if lines > 0 && !s.newlineAdded {
			atEnd.Line-- // the last line there is
		}
		return incomplete()
	}
	if err := g.statement(lx, b); err != nil {
		return err
	}
	last := b.stmts[len(b.stmts)-1]
	next := lx.Peek()
	compound := false
	switch last.(type) {
	case *ast.FunctionDef, *ast.ClassDef, *ast.If, *ast.For, *ast.While, *ast.With, *ast.Try, *ast.Match:
		compound = true
	}
	switch {
	case compound && next.Type != tEOF:
		return errorAt(tokenSpan(next), "invalid syntax")
	case compound && int(last.Where().End.Line) > lines && !indented(strings.Split(s.src, "\n")[lines]):
		return incomplete() // an indented block ends without
	case next.Type != tEOF:
		// It is said of the newline behind the statement.
		end := last.Where().End
		line := strings.Split(s.src, "\n")[end.Line-1]
		rest := strings.TrimLeft(line[end.Col:], " \t\f")
		start := ast.Pos{Line: end.Line, Col: int32(len(line) - len(rest))}
		return errorAt(ast.Span{Start: start, End: ast.Pos{Line: end.Line, Col: int32(len(line) + 1)}},
			"multiple statements found while compiling a single statement")
	}
	return nil
}

func indented(line string) bool { return line != "" && (line[0] == ' ' || line[0] == '\t') }

// eval parses one expression and the end of the source.
func (g *grammar) eval(lx *lexer.PeekingLexer, b *blockBody) error {
	p := newExprs(lx)
	start := p.start()
	e := p.expr()
	if p.tok.Type == tComma {
		elts := []ast.Expr{e}
		for p.accept(tComma) && p.startsExpr() {
			elts = append(elts, p.expr())
		}
		e = &ast.Tuple{Span: p.span(start), Elts: elts}
	}
	for p.accept(tNewline) {
	}
	p.expect(tEOF)
	if p.err != nil {
		return p.err
	}
	b.stmts = []ast.Stmt{&ast.ExprStmt{Span: e.Where(), Value: e}}
	return nil
}

// funcType parses "(a, *b, **c) -> d" and the end of the source.
func (g *grammar) funcType(lx *lexer.PeekingLexer, b *blockBody) error {
	p := newExprs(lx)
	add := func(e ast.Expr) { b.stmts = append(b.stmts, &ast.ExprStmt{Span: e.Where(), Value: e}) }
	p.expect(tLParen)
	p.brackets++
	for last := tNone; p.err == nil && p.tok.Type != tRParen; {
		kind := tNone
		if p.tok.Type == tStar || p.tok.Type == tDoubleStar {
			kind = p.next().Type
		}
		if last == tDoubleStar || last == tStar && kind != tDoubleStar {
			p.unexpected()
		}
		last = kind
		add(p.expr())
		if p.tok.Type == tRParen {
			break
		}
		p.expect(tComma)
		if p.tok.Type == tRParen {
			p.unexpected()
		}
	}
	p.expect(tRParen)
	p.expect(tArrow)
	add(p.expr())
	for p.accept(tNewline) {
	}
	p.expect(tEOF)
	if p.err != nil {
		return p.err
	}
	return nil
}

// lexicalFirst returns the error that CPython reports for a parse that failed. After a syntax error CPython scans the rest of
// the source, and an error that its tokenizer raises there, or an open bracket at the end, takes precedence.
func lexicalFirst(err *Error, s *scanner) *Error {
	switch {
	case s.err == nil || err.Kind == recursionError || err.Kind == memoryError:
	case err.bad:
		return s.err
	case err.Msg == unexpectedIndent:
	case s.raises:
		return s.err
	case s.err.Incomplete && max(err.Line, err.EndLine) > s.err.Line:
		return s.err
	}
	return err
}
