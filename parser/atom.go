package parser

// This file parses operands: names, literals, brackets, and what follows them: calls, subscripts and attributes.

import (
	"github.com/alecthomas/participle/v2/lexer"
	"golang.org/x/text/unicode/norm"

	"minipy/parser/ast"
)

// identifier returns the name that a token spells.
func identifier(t *lexer.Token) string { return normalize(t.Value) }

// normalize returns the form that CPython keeps names in.
func normalize(name string) string {
	if isASCII(name) {
		return name
	}
	return norm.NFKC.String(name)
}

// primary parses an operand with its calls, subscripts and attributes, and "await" before it.
func (p *exprs) primary() ast.Expr {
	first := p.tok
	if first.Type == tAwait {
		p.next()
		if p.tok.Type == tAwait {
			return p.unexpected()
		}
		value := p.primary()
		p.set(p.height)
		return &ast.Await{Span: p.span(startOf(first)), Value: value}
	}
	e := p.atom()
	for {
		switch p.tok.Type {
		case tDot:
			height := p.height
			p.next()
			name := p.tok
			p.expect(tName)
			p.set(height)
			e = &ast.Attribute{Span: p.span(startOf(first)), Value: e, Attr: identifier(name)}
		case tLParen:
			call := &ast.Call{Func: e}
			height := p.height
			call.Args, call.Keywords = p.callArguments()
			p.set(max(height, p.height))
			call.Span = p.span(startOf(first))
			e = call
		case tLBracket:
			height := p.height
			p.next()
			p.brackets++
			index := p.subscripts()
			p.brackets--
			p.expect(tRBracket)
			p.set(max(height, p.height))
			e = &ast.Subscript{Span: p.span(startOf(first)), Value: e, Index: index}
		default:
			return e
		}
		if p.err != nil {
			return e
		}
	}
}

// atom parses an operand.
func (p *exprs) atom() ast.Expr {
	t := p.tok
	var value any
	switch t.Type {
	case tName, tExec:
		p.next()
		p.height = 1
		return &ast.Name{Span: tokenSpan(t), ID: identifier(t)}
	case tNumber:
		p.next()
		p.height = 1
		v, err := number(t.Value)
		if err != "" {
			// CPython raises this one without a column.
			at := ast.Pos{Line: int32(t.Pos.Line), Col: -1}
			return p.fail(errorAt(ast.Span{Start: at, End: at}, "%s", err))
		}
		c := &ast.Constant{Span: tokenSpan(t), Value: v}
		if last := t.Value[len(t.Value)-1] | 0x20; last == 'l' {
			return &ast.Call{Span: c.Span, Func: &ast.Name{Span: c.Span, ID: long2}, Args: []ast.Expr{c}}
		}
		return c
	case tString, tFStart:
		return p.strings()
	case tLParen:
		p.enter()
		e := p.paren()
		p.depth--
		return e
	case tLBracket:
		p.enter()
		e := p.list()
		p.depth--
		return e
	case tLBrace:
		p.enter()
		e := p.brace()
		p.depth--
		return e
	case tBackquote:
		return p.repr()
	case tNoneKw:
	case tTrue:
		value = true
	case tFalse:
		value = false
	case tEllipsis:
		value = ast.EllipsisValue{}
	default:
		return p.unexpected()
	}
	p.next()
	p.height = 1
	return &ast.Constant{Span: tokenSpan(t), Value: value}
}

// repr parses Python 2's `a`. The scanner lets the backquote through everywhere, so only Python 2 files know it.
func (p *exprs) repr() ast.Expr {
	start := p.start()
	p.next()
	value := p.starExpressions()
	p.expect(tBackquote)
	p.set(p.height)
	return &ast.Repr{Span: p.span(start), Value: value}
}

// paren parses a group, a tuple or a generator expression.
func (p *exprs) paren() ast.Expr {
	start := p.start()
	p.next()
	p.brackets++
	defer func() { p.brackets-- }()
	switch p.tok.Type {
	case tRParen:
		p.next()
		p.height = 1
		return &ast.Tuple{Span: p.span(start)}
	case tYield:
		e := p.yield()
		p.expect(tRParen)
		return e
	case tDoubleStar:
		return p.doubleStarInGroup()
	}
	first := p.starNamed()
	switch p.tok.Type {
	case tFor, tAsync:
		if s, ok := first.(*ast.Starred); ok {
			return p.starredComprehension(s)
		}
		height := p.height
		gens := p.comprehension()
		p.expect(tRParen)
		p.set(max(height, p.height))
		return &ast.GeneratorExp{Span: p.span(start), Elt: first, Generators: gens}
	case tComma:
		elts := p.elements(first)
		height := p.height
		p.expect(tRParen)
		p.set(height)
		return &ast.Tuple{Span: p.span(start), Elts: elts}
	}
	if s, ok := first.(*ast.Starred); ok {
		return p.starredInGroup(s)
	}
	p.expect(tRParen)
	return first
}

// elements parses ", b, c" after a first element. The height becomes that of the highest element.
func (p *exprs) elements(first ast.Expr) []ast.Expr {
	elts, height := []ast.Expr{first}, p.height
	for p.accept(tComma) && p.startsStarExpression() {
		elts = append(elts, p.starNamed())
		height = max(height, p.height)
	}
	p.height = height
	return elts
}

// starNamed parses an element of a display.
func (p *exprs) starNamed() ast.Expr {
	if p.tok.Type == tStar {
		return p.starred()
	}
	return p.named()
}

// list parses a list or a list comprehension.
func (p *exprs) list() ast.Expr {
	start := p.start()
	p.next()
	p.brackets++
	defer func() { p.brackets-- }()
	if p.accept(tRBracket) {
		p.height = 1
		return &ast.List{Span: p.span(start)}
	}
	first := p.starNamed()
	if p.tok.Type == tFor || p.tok.Type == tAsync {
		if s, ok := first.(*ast.Starred); ok {
			return p.starredComprehension(s)
		}
		height := p.height
		gens := p.comprehension()
		p.expect(tRBracket)
		p.set(max(height, p.height))
		return &ast.ListComp{Span: p.span(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first)
	height := p.height
	if p.tok.Type == tFor || p.tok.Type == tAsync {
		return p.tupleComprehension(elts)
	}
	p.expect(tRBracket)
	p.set(height)
	return &ast.List{Span: p.span(start), Elts: elts}
}

// brace parses a dict, a set or a comprehension of one.
func (p *exprs) brace() ast.Expr {
	start := p.start()
	p.next()
	p.brackets++
	defer func() { p.brackets-- }()
	if p.accept(tRBrace) {
		p.height = 1
		return &ast.Dict{Span: p.span(start)}
	}
	if p.tok.Type == tDoubleStar {
		return p.dict(start, nil)
	}
	first := p.starNamed()
	switch p.tok.Type {
	case tColon:
		switch first.(type) {
		case *ast.Starred, *ast.NamedExpr:
			if p.prev.Type != tRParen {
				return p.unexpected()
			}
		}
		return p.dict(start, first)
	case tFor, tAsync:
		if s, ok := first.(*ast.Starred); ok {
			return p.starredComprehension(s)
		}
		height := p.height
		gens := p.comprehension()
		p.expect(tRBrace)
		p.set(max(height, p.height))
		return &ast.SetComp{Span: p.span(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first)
	height := p.height
	if p.tok.Type == tFor || p.tok.Type == tAsync {
		return p.tupleComprehension(elts)
	}
	p.expect(tRBrace)
	p.set(height)
	return &ast.Set{Span: p.span(start), Elts: elts}
}

// dict parses the rest of a dict, or of a dict comprehension, whose first key is parsed already, or is nil before "**".
func (p *exprs) dict(start ast.Pos, key ast.Expr) ast.Expr {
	d := &ast.Dict{}
	height := p.height
	for {
		if key == nil {
			star := p.tok
			p.next()
			value := p.binary(precBitOr)
			height = max(height, p.height)
			if p.tok.Type == tFor || p.tok.Type == tAsync {
				return p.unpackingComprehension(star)
			}
			d.Keys, d.Values = append(d.Keys, nil), append(d.Values, value)
		} else {
			height = max(height, p.height)
			colon := p.tok
			if colon.Type != tColon {
				return p.missingValue(key)
			}
			p.next()
			if !p.startsExpr() {
				return p.badDictValue(colon)
			}
			value := p.expr()
			height = max(height, p.height)
			if len(d.Keys) == 0 && (p.tok.Type == tFor || p.tok.Type == tAsync) {
				gens := p.comprehension()
				p.expect(tRBrace)
				p.set(max(height, p.height))
				return &ast.DictComp{Span: p.span(start), Key: key, Value: value, Generators: gens}
			}
			d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
		}
		if !p.accept(tComma) || p.tok.Type == tRBrace {
			break
		}
		key = nil
		if p.tok.Type != tDoubleStar {
			// CPython misses the colon here rather than a comma.
			brackets := p.brackets
			p.brackets = 0
			key = p.expr()
			p.brackets = brackets
		}
	}
	p.expect(tRBrace)
	p.set(height)
	d.Span = p.span(start)
	return d
}

// comprehension parses "for a in b if c for ...". The height becomes that of its highest part.
func (p *exprs) comprehension() []*ast.Comprehension {
	var gens []*ast.Comprehension
	height := 0
	for p.tok.Type == tFor || p.tok.Type == tAsync {
		g := &ast.Comprehension{Async: p.accept(tAsync)}
		p.expect(tFor)
		g.Target = p.targets()
		height = max(height, p.height)
		if p.tok.Type != tIn {
			p.missingIn(g.Target)
			return gens
		}
		p.store(g.Target, forTarget)
		p.next()
		g.Iter = p.binary(precOr)
		height = max(height, p.height)
		for p.accept(tIf) {
			g.Ifs = append(g.Ifs, p.binary(precOr))
			height = max(height, p.height)
		}
		gens = append(gens, g)
	}
	p.height = height
	return gens
}

// targets parses the targets of a for, and does not check them.
func (p *exprs) targets() ast.Expr {
	start := p.start()
	target := func() ast.Expr {
		if p.tok.Type == tStar {
			return p.starred()
		}
		return p.binary(precBitOr)
	}
	e := target()
	if p.tok.Type == tComma {
		elts, height := []ast.Expr{e}, p.height
		for p.accept(tComma) && p.startsStarExpression() {
			elts = append(elts, target())
			height = max(height, p.height)
		}
		p.set(height)
		e = &ast.Tuple{Span: p.span(start), Elts: elts}
	}
	return e
}

// callArguments parses "(a, *b, c=d, **e)". The height becomes that of the highest argument.
func (p *exprs) callArguments() (args []ast.Expr, keywords []*ast.Keyword) {
	open := p.next()
	p.brackets++
	p.enter()
	defer func() { p.brackets--; p.depth-- }()
	height, commas := 0, 0
	ofClass := p.ofClass
	p.ofClass = false
	var order argumentOrder
	for p.tok.Type != tRParen {
		first := p.tok
		switch first.Type {
		case tStar:
			s := p.unpacked()
			switch p.tok.Type {
			case tAssign:
				p.assignedUnpacking(first, "iterable")
			case tFor, tAsync:
				p.starredComprehension(s)
			}
			args = append(args, s)
			order.starred(p)
		case tDoubleStar:
			p.next()
			value := p.expr()
			if p.tok.Type == tAssign {
				p.assignedUnpacking(first, "keyword")
			}
			k := &ast.Keyword{Span: p.span(startOf(first)), Value: value}
			keywords = append(keywords, k)
			order.unpacking()
		default:
			e := p.argument()
			switch {
			case p.tok.Type == tAssign && isBareName(e, first, p.prev):
				p.next()
				k := p.keyword(first)
				keywords = append(keywords, k)
				order.keyword()
			case p.tok.Type == tAssign:
				p.badKeyword(first, e)
			case p.tok.Type == tFor || p.tok.Type == tAsync:
				elt, generator := p.height, p.tok
				gens := p.comprehension()
				p.set(max(elt, p.height))
				g := &ast.GeneratorExp{Span: p.span(startOf(first)), Elt: e, Generators: gens}
				if ofClass && p.tok.Type == tRParen && commas == 0 {
					p.fail(unexpected(generator))
				}
				if commas > 0 || len(args)+len(keywords) > 0 || p.tok.Type == tComma {
					p.fail(errorAt(g.Span, "Generator expression must be parenthesized"))
				}
				// The parentheses of the call are those of the generator expression too.
				p.expect(tRParen)
				g.Span = p.span(startOf(open))
				return append(args, g), keywords
			default:
				args = append(args, e)
				order.positional()
			}
		}
		height = max(height, p.height)
		if p.tok.Type != tComma {
			break
		}
		commas++
		order.comma = p.tok
		p.next()
	}
	if p.err == nil && order.misplaced {
		p.misplacedArgument(&order)
	}
	p.expect(tRParen)
	p.height = height
	return args, keywords
}

// unpacked parses "*a" in a call or a subscript, where the expression may be any.
func (p *exprs) unpacked() ast.Expr {
	start := p.start()
	p.next()
	if !p.startsExpr() {
		return p.badStar()
	}
	value := p.expr()
	if p.err != nil && p.err.generic() && !p.err.bad {
		p.err.Msg = invalidStar
	}
	p.set(p.height)
	return &ast.Starred{Span: p.span(start), Value: value}
}

// keyword parses the value of a keyword argument, whose name and "=" are consumed.
func (p *exprs) keyword(name *lexer.Token) *ast.Keyword {
	if p.tok.Type == tComma || p.tok.Type == tRParen {
		p.missingArgumentValue(name)
	}
	equals := p.prev
	value := p.expr()
	if p.tok.Type == tFor || p.tok.Type == tAsync {
		p.generatorAsKeyword(name, equals)
	}
	p.set(p.height)
	return &ast.Keyword{Span: p.span(startOf(name)), Name: identifier(name), Value: value}
}

// argument parses a positional argument, or the name of a keyword argument: there "=" is no mistake.
func (p *exprs) argument() ast.Expr {
	first := p.tok
	e := p.expr()
	if p.tok.Type == tWalrus {
		name, ok := e.(*ast.Name)
		if !ok || p.prev != first {
			return p.unexpected()
		}
		p.next()
		name.Ctx = ast.Store
		value := p.expr()
		p.set(p.height)
		return &ast.NamedExpr{Span: p.span(startOf(first)), Target: name, Value: value}
	}
	return e
}

// isBareName says whether an expression is a name without parentheses: one token.
func isBareName(e ast.Expr, first, last *lexer.Token) bool {
	_, ok := e.(*ast.Name)
	return ok && first == last
}

// subscripts parses what stands between the brackets of a subscript.
func (p *exprs) subscripts() ast.Expr {
	start := p.start()
	first := p.subscript()
	_, starred := first.(*ast.Starred)
	if p.tok.Type != tComma && !starred {
		return first
	}
	elts, height := []ast.Expr{first}, p.height
	for p.accept(tComma) && p.tok.Type != tRBracket {
		elts = append(elts, p.subscript())
		height = max(height, p.height)
	}
	p.set(height)
	return &ast.Tuple{Span: p.span(start), Elts: elts}
}

// subscript parses one subscript: an expression, a starred one or a slice.
func (p *exprs) subscript() ast.Expr {
	start := p.start()
	var lower ast.Expr
	p.height = 0
	switch p.tok.Type {
	case tStar:
		return p.unpacked()
	case tColon:
	default:
		first := p.tok
		lower = p.named()
		if p.tok.Type != tColon {
			return lower
		}
		if _, walrus := lower.(*ast.NamedExpr); walrus && first.Type != tLParen {
			return p.unexpected() // a slice's bounds have no ":=" without parentheses
		}
	}
	s := &ast.Slice{Lower: lower}
	height := p.height
	part := func() ast.Expr {
		p.next() // the colon
		switch p.tok.Type {
		case tColon, tComma, tRBracket:
			return nil
		}
		e := p.expr()
		height = max(height, p.height)
		return e
	}
	s.Upper = part()
	if p.tok.Type == tColon {
		s.Step = part()
	}
	p.set(height)
	s.Span = p.span(start)
	return s
}
