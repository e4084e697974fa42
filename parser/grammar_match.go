package parser

// This file is the grammar of the match statement and of patterns.

import (
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

type matchStmt struct {
	Subject aSubject     `parser:"'match' @@"`
	Cases   []*caseBlock `parser:"':' NEWLINE INDENT @@+ DEDENT"`
}

type caseBlock struct {
	Patterns *patterns `parser:"'case' @@"`
	Guard    aNamed    `parser:"( 'if' @@ )?"`
	Body     block     `parser:"@@"`
}

func (s *matchStmt) lower(first *lexer.Token) (ast.Stmt, int, *Error) {
	var x extent
	n := &ast.Match{Subject: s.Subject}
	for _, c := range s.Cases {
		pattern, err := c.Patterns.lower()
		if err != nil {
			return nil, 0, err
		}
		n.Cases = append(n.Cases, &ast.MatchCase{Pattern: pattern, Guard: orNil(c.Guard), Body: x.body(c.Body)})
	}
	n.Span = ast.Span{Start: startOf(first), End: x.end}
	return n, x.height, nil
}

// subject parses what a match statement looks at: "a, *b" where ":=" is allowed.
func (p *exprs) subject() ast.Expr {
	start := p.start()
	first := p.starNamed()
	if p.tok.Type != tComma {
		if s, ok := first.(*ast.Starred); ok {
			p.unexpected()
			return s
		}
		return first
	}
	elts := p.elements(first)
	p.set(p.height)
	return &ast.Tuple{Span: p.span(start), Elts: elts}
}

// patterns is what stands between case and its colon: a pattern, or a sequence without brackets.
type patterns struct {
	Tokens []lexer.Token
	First  *starPattern   `parser:"@@"`
	Comma  string         `parser:"( @','"`
	Rest   []*starPattern `parser:"( @@ ( ',' @@? )* )? )?"`
}

func (s *patterns) lower() (ast.Pattern, *Error) {
	if s.Comma == "" && s.First.Star == "" {
		return s.First.lower()
	}
	if s.Comma == "" {
		return nil, unexpected(after(s.Tokens))
	}
	return lowerSequence(s.Tokens, append([]*starPattern{s.First}, s.Rest...))
}

// after returns the token that follows some: they are part of the whole source's tokens.
func after(tokens []lexer.Token) *lexer.Token { return &tokens[:len(tokens)+1][len(tokens)] }

func lowerSequence(tokens []lexer.Token, elts []*starPattern) (ast.Pattern, *Error) {
	if err := doubleComma(tokens); err != nil {
		return nil, err
	}
	n := &ast.MatchSequence{Span: spanOf(tokens)}
	for _, e := range elts {
		q, err := e.lower()
		if err != nil {
			return nil, err
		}
		n.Patterns = append(n.Patterns, q)
	}
	return n, nil
}

// A starPattern is an element of a sequence: a pattern or "*name".
type starPattern struct {
	Tokens []lexer.Token
	Star   string     `parser:"( @'*'"`
	Name   string     `parser:"  @NAME"`
	Plain  *asPattern `parser:"| @@ )"`
}

func (s *starPattern) lower() (ast.Pattern, *Error) {
	if s.Star == "" {
		return s.Plain.lower()
	}
	n := &ast.MatchStar{Span: spanOf(s.Tokens)}
	if s.Name != "_" {
		n.Name = normalize(s.Name)
	}
	return n, nil
}

// An asPattern is "a | b as name".
type asPattern struct {
	Tokens []lexer.Token
	Or     []*closedPattern `parser:"@@ ( '|' @@ )*"`
	As     lexer.Token      `parser:"( 'as' @NAME )?"`
}

func (s *asPattern) lower() (ast.Pattern, *Error) {
	first, err := s.Or[0].lower()
	if err != nil {
		return nil, err
	}
	out := first
	if len(s.Or) > 1 {
		or := &ast.MatchOr{Patterns: []ast.Pattern{first}}
		for _, c := range s.Or[1:] {
			q, err := c.lower()
			if err != nil {
				return nil, err
			}
			or.Patterns = append(or.Patterns, q)
		}
		tokens := s.Tokens
		if s.As.Type == tName {
			tokens = tokens[:len(tokens)-2]
		}
		or.Span = spanOf(tokens)
		out = or
	}
	if s.As.Type == tName {
		if s.As.Value == "_" {
			return nil, errorAt(tokenSpan(&s.As), "cannot use '_' as a target")
		}
		out = &ast.MatchAs{Span: spanOf(s.Tokens), Pattern: out, Name: identifier(&s.As)}
	}
	return out, nil
}

// A closedPattern is a pattern that needs no parentheses.
type closedPattern struct {
	Tokens  []lexer.Token
	Number  *numberPattern `parser:"( @@"`
	Strings someStrings    `parser:"| @@"`
	Word    string         `parser:"| @( 'None' | 'True' | 'False' )"`
	Names   []lexer.Token  `parser:"| @( NAME ( '.' NAME )* )"`
	Class   *classPattern  `parser:"  @@?"`
	Paren   *groupPattern  `parser:"| @@"`
	List    *listPattern   `parser:"| @@"`
	Map     *mapPattern    `parser:"| @@ )"`
}

func (s *closedPattern) lower() (ast.Pattern, *Error) {
	span := spanOf(s.Tokens)
	switch {
	case s.Number != nil:
		v, err := s.Number.lower()
		return &ast.MatchValue{Span: span, Value: v}, err
	case s.Strings != nil:
		return &ast.MatchValue{Span: span, Value: s.Strings}, nil
	case s.Word != "":
		n := &ast.MatchSingleton{Span: span}
		if s.Word != "None" {
			n.Value = s.Word == "True"
		}
		return n, nil
	case s.Class != nil:
		return s.Class.lower(span, dotted(s.Names))
	case len(s.Names) > 1:
		return &ast.MatchValue{Span: span, Value: dotted(s.Names)}, nil
	case len(s.Names) == 1:
		n := &ast.MatchAs{Span: span}
		if s.Names[0].Value != "_" {
			n.Name = identifier(&s.Names[0])
		}
		return n, nil
	case s.Paren != nil:
		return s.Paren.lower()
	case s.List != nil:
		return s.List.lower()
	}
	return s.Map.lower()
}

// dotted makes attributes of "a.b.c".
func dotted(tokens []lexer.Token) ast.Expr {
	var e ast.Expr = &ast.Name{Span: tokenSpan(&tokens[0]), ID: identifier(&tokens[0])}
	for i := 2; i < len(tokens); i += 2 {
		e = &ast.Attribute{Span: spanOf(tokens[:i+1]), Value: e, Attr: identifier(&tokens[i])}
	}
	return e
}

// A numberPattern is a number with its sign, or a complex number.
type numberPattern struct {
	Tokens []lexer.Token
	Minus  *lexer.Token `parser:"( @'-'"`
	Signed *lexer.Token `parser:"  @NUMBER"`
	Real   *lexer.Token `parser:"| @NUMBER )"`
	Op     *lexer.Token `parser:"( @( '+' | '-' )"`
	Imag   *lexer.Token `parser:"  @NUMBER )?"`
}

func (s *numberPattern) lower() (ast.Expr, *Error) {
	constant := func(t *lexer.Token) (*ast.Constant, *Error) {
		v, problem := number(t.Value)
		if problem != "" {
			return nil, errorAt(tokenSpan(t), "%s", problem)
		}
		return &ast.Constant{Span: tokenSpan(t), Value: v}, nil
	}
	t := s.Real
	if s.Minus != nil {
		t = s.Signed
	}
	c, err := constant(t)
	if err != nil {
		return nil, err
	}
	var real ast.Expr = c
	if s.Minus != nil {
		real = &ast.UnaryOp{Span: ast.Span{Start: startOf(s.Minus), End: endOf(t)}, Op: ast.USub, Operand: c}
	}
	if s.Op == nil {
		return real, nil
	}
	imag, err := constant(s.Imag)
	if err != nil {
		return nil, err
	}
	if _, ok := c.Value.(ast.Imaginary); ok {
		return nil, errorAt(real.Where(), "real number required in complex literal")
	}
	if _, ok := imag.Value.(ast.Imaginary); !ok {
		return nil, errorAt(imag.Span, "imaginary number required in complex literal")
	}
	op := ast.Add
	if s.Op.Type == tMinus {
		op = ast.Sub
	}
	return &ast.BinOp{Span: spanOf(s.Tokens), Left: real, Op: op, Right: imag}, nil
}

// A groupPattern is "(a)" or "(a, b)".
type groupPattern struct {
	Tokens []lexer.Token
	First  *starPattern   `parser:"'(' ( @@"`
	Comma  string         `parser:"( @','"`
	Rest   []*starPattern `parser:"( @@ ( ',' @@? )* )? )? )? ')'"`
}

func (s *groupPattern) lower() (ast.Pattern, *Error) {
	if s.First == nil {
		return lowerSequence(s.Tokens, nil)
	}
	if s.Comma == "" && s.First.Star == "" {
		return s.First.lower()
	}
	if s.Comma == "" {
		return nil, unexpected(after(s.First.Tokens))
	}
	return lowerSequence(s.Tokens, append([]*starPattern{s.First}, s.Rest...))
}

type listPattern struct {
	Tokens []lexer.Token
	Elts   []*starPattern `parser:"'[' ( @@ ( ',' @@? )* )? ']'"`
}

func (s *listPattern) lower() (ast.Pattern, *Error) { return lowerSequence(s.Tokens, s.Elts) }

type mapPattern struct {
	Tokens []lexer.Token
	Items  []*mapItem `parser:"'{' ( @@ ( ',' @@? )* )? '}'"`
}

// A mapItem is "key: pattern" or "**rest".
type mapItem struct {
	Tokens  []lexer.Token
	Rest    *lexer.Token   `parser:"( '**' @NAME"`
	Number  *numberPattern `parser:"| ( @@"`
	Strings someStrings    `parser:"  | @@"`
	Word    *lexer.Token   `parser:"  | @( 'None' | 'True' | 'False' )"`
	Names   []lexer.Token  `parser:"  | @( NAME ( '.' NAME )+ ) )"`
	Value   *asPattern     `parser:"  ':' @@ )"`
}

func (s *mapPattern) lower() (ast.Pattern, *Error) {
	if err := doubleComma(s.Tokens); err != nil {
		return nil, err
	}
	n := &ast.MatchMapping{Span: spanOf(s.Tokens)}
	for i, item := range s.Items {
		if item.Rest != nil {
			if item.Rest.Value == "_" {
				return nil, unexpected(item.Rest)
			}
			if i < len(s.Items)-1 {
				return nil, unexpected(&s.Items[i+1].Tokens[0])
			}
			n.Rest = identifier(item.Rest)
			break
		}
		key, err := item.key()
		if err != nil {
			return nil, err
		}
		value, err := item.Value.lower()
		if err != nil {
			return nil, err
		}
		n.Keys = append(n.Keys, key)
		n.Patterns = append(n.Patterns, value)
	}
	return n, nil
}

func (s *mapItem) key() (ast.Expr, *Error) {
	switch {
	case s.Number != nil:
		return s.Number.lower()
	case s.Strings != nil:
		return s.Strings, nil
	case s.Word != nil:
		c := &ast.Constant{Span: tokenSpan(s.Word)}
		if s.Word.Type != tNoneKw {
			c.Value = s.Word.Type == tTrue
		}
		return c, nil
	}
	return dotted(s.Names), nil
}

// A classPattern is the parentheses of "Cls(a, b=c)".
type classPattern struct {
	Tokens []lexer.Token
	Args   []*classArg `parser:"'(' ( @@ ( ',' @@? )* )? ')'"`
}

// A classArg is a pattern, or name=pattern; that what stands before "=" is a name the lowering checks.
type classArg struct {
	Tokens  []lexer.Token
	Pattern *asPattern `parser:"@@"`
	Value   *asPattern `parser:"( '=' @@ )?"`
}

func (s *classPattern) lower(span ast.Span, cls ast.Expr) (ast.Pattern, *Error) {
	if err := doubleComma(s.Tokens); err != nil {
		return nil, err
	}
	n := &ast.MatchClass{Span: span, Cls: cls}
	for i, a := range s.Args {
		q, err := a.Pattern.lower()
		if err != nil {
			return nil, err
		}
		if a.Value == nil {
			if len(n.KwdAttrs) > 0 {
				return nil, misplacedPattern(s.Args[i:])
			}
			n.Patterns = append(n.Patterns, q)
			continue
		}
		if len(a.Pattern.Tokens) != 1 || a.Tokens[0].Type != tName {
			return nil, unexpected(&a.Tokens[len(a.Pattern.Tokens)])
		}
		value, err := a.Value.lower()
		if err != nil {
			return nil, err
		}
		n.KwdAttrs = append(n.KwdAttrs, identifier(&a.Tokens[0]))
		n.KwdPatterns = append(n.KwdPatterns, value)
	}
	return n, nil
}

// misplacedPattern is for positional patterns after keyword patterns; args begins with the first.
func misplacedPattern(args []*classArg) *Error {
	last := args[0]
	for _, a := range args {
		if a.Value != nil {
			break
		}
		last = a
	}
	return errorAt(ast.Span{Start: startOf(&args[0].Tokens[0]), End: spanOf(last.Tokens).End},
		"positional patterns follow keyword patterns")
}
