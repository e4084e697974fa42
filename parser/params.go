package parser

// This file parses parameters, of def and of lambda.

import (
	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// params is the state of parsing a list of parameters.
type params struct {
	*exprs
	args     *ast.Arguments
	stop     lexer.TokenType // what ends the list: ")" of a def, ":" of a lambda
	slash    bool
	star     bool
	hasValue bool // a positional parameter had a default
	height   int
}

// parameters parses parameters up to the stop token, which stays. The height becomes that of the highest default or annotation.
func (p *exprs) parameters(stop lexer.TokenType) *ast.Arguments {
	q := params{exprs: p, args: &ast.Arguments{}, stop: stop}
	for p.tok.Type != stop && p.err == nil {
		switch p.tok.Type {
		case tSlash:
			q.positionalOnly()
		case tStar:
			q.variadic()
		case tDoubleStar:
			q.keywords()
			p.height = q.height
			return q.args
		case tName:
			q.parameter()
		case tLParen:
			q.parenthesized()
		default:
			p.height = q.height
			return q.args // the caller misses the stop token
		}
		if p.tok.Type != tComma {
			if q.slash && p.prev.Type == tSlash && p.tok.Type == tStar {
				p.fail(errorAt(tokenSpan(p.tok), "expected comma between / and *"))
			}
			break
		}
		p.next()
	}
	p.height = q.height
	return q.args
}

// positionalOnly parses "/".
func (q *params) positionalOnly() {
	switch {
	case q.slash:
		q.fail(errorAt(tokenSpan(q.tok), "/ may appear only once"))
	case q.star:
		q.fail(errorAt(tokenSpan(q.tok), "/ must be ahead of *"))
	case len(q.args.Args) == 0 && peekAfter(q.lx, 1) == tComma:
		q.fail(errorAt(tokenSpan(q.tok), "at least one argument must precede /"))
	case len(q.args.Args) == 0:
		q.unexpected()
	}
	q.slash = true
	q.args.PosOnly, q.args.Args = q.args.Args, nil
	q.next()
}

// variadic parses "*" or "*args".
func (q *params) variadic() {
	star := q.tok
	if q.star {
		if next := peekAfter(q.lx, 1); next != tName && next != tComma {
			q.unexpected()
		}
		q.refuse(errorAt(tokenSpan(star), "* argument may appear only once"))
	}
	q.star = true
	q.next()
	if q.tok.Type == tName {
		q.args.Vararg = q.name(true)
		if _, starred := q.args.Vararg.Annotation.(*ast.Starred); q.tok.Type == tAssign && !starred {
			q.fail(errorAt(tokenSpan(q.tok), "var-positional argument cannot have default value"))
		}
		return
	}
	after := q.tok
	if after.Type == tComma {
		probe := *q.exprs
		at := q.lx.MakeCheckpoint()
		probe.next()
		q.lx.LoadCheckpoint(at)
		after = probe.tok
		if after.Type != q.stop && after.Type != tDoubleStar {
			return
		}
	} else if after.Type != q.stop {
		q.unexpected()
		return
	}
	span := tokenSpan(star)
	if q.stop == tColon { // of a lambda
		span = tokenSpan(after)
	}
	q.fail(errorAt(span, "named arguments must follow bare *"))
}

// keywords parses "**kwargs", which must be the last.
func (q *params) keywords() {
	q.next()
	if q.tok.Type != tName {
		q.unexpected()
		return
	}
	q.args.Kwarg = q.name(false)
	if q.tok.Type == tAssign {
		q.fail(errorAt(tokenSpan(q.tok), "var-keyword argument cannot have default value"))
	}
	if q.accept(tComma) {
		switch q.tok.Type {
		case tName, tStar, tDoubleStar, tSlash:
			span := tokenSpan(q.tok)
			if q.tok.Type == tName {
				probe := *q
				at := q.lx.MakeCheckpoint()
				if e := *q.exprs; true {
					probe.exprs = &e
					span = probe.name(false).Span
				}
				q.lx.LoadCheckpoint(at)
			}
			q.fail(errorAt(span, "arguments cannot follow var-keyword argument"))
		}
	}
}

// parameter parses "name: annotation = default".
func (q *params) parameter() {
	arg := q.name(false)
	var value ast.Expr
	if equals := q.tok; q.accept(tAssign) {
		if q.tok.Type == tComma || q.tok.Type == tRParen {
			q.fail(errorAt(tokenSpan(equals), "expected default value expression"))
		}
		value = q.expr()
		q.height = max(q.height, q.exprs.height)
	}
	if q.star {
		q.args.KwOnly = append(q.args.KwOnly, arg)
		q.args.KwDefaults = append(q.args.KwDefaults, value)
		return
	}
	q.args.Args = append(q.args.Args, arg)
	if value != nil {
		q.hasValue = true
		q.args.Defaults = append(q.args.Defaults, value)
	} else if q.hasValue {
		q.fail(errorAt(arg.Span, "parameter without a default follows parameter with a default"))
	}
}

// name parses a parameter's name and, in a def, its annotation. That of *args may be starred.
func (q *params) name(variadic bool) *ast.Arg {
	t := q.next()
	arg := &ast.Arg{Name: identifier(t)}
	if q.stop == tRParen && q.accept(tColon) {
		if variadic && q.tok.Type == tStar {
			arg.Annotation = q.starred()
		} else {
			arg.Annotation = q.expr()
		}
		q.height = max(q.height, q.exprs.height)
	}
	arg.Span = q.span(startOf(t))
	return arg
}

// parenthesized refuses Python 2's tuple parameters.
func (q *params) parenthesized() {
	open := q.tok
	what := "Lambda expression"
	if q.stop == tRParen {
		what = "Function"
	}
	at := q.lx.MakeCheckpoint()
	q.lx.Next()
	names := 0
	for q.lx.Peek().Type == tName {
		q.lx.Next()
		names++
		if q.lx.Peek().Type != tComma {
			break
		}
		q.lx.Next()
	}
	end := q.lx.Peek()
	q.lx.LoadCheckpoint(at)
	if end.Type == tBad {
		q.fail(unexpected(end))
	}
	if names == 0 || end.Type != tRParen {
		q.unexpected()
		return
	}
	q.fail(errorAt(ast.Span{Start: startOf(open), End: endOf(end)}, what+" parameters cannot be parenthesized"))
}
