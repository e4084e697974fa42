package compiler

// This file finds the source that a traceback shows for an instruction, and the part of it that it marks.

import (
	"unicode"
	"unicode/utf8"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// position returns the place of a node, with the anchors that a traceback marks with ^: the operator of a binary
// operation, the brackets of a subscript or call.
func (c *compiler) position(n ast.Node) code.Position {
	s := n.Where()
	p := spanPosition(s)
	switch e := n.(type) {
	case *ast.BinOp:
		c.anchorOperator(&p, e)
	case *ast.Subscript:
		c.anchorBracket(&p, e.Value.Where().End, '[')
	case *ast.Call:
		c.anchorBracket(&p, e.Func.Where().End, '(')
	}
	return p
}

func spanPosition(s ast.Span) code.Position {
	return code.Position{
		Line: s.Start.Line, EndLine: s.End.Line, Col: s.Start.Col, EndCol: s.End.Col, Anchor: -1, AnchorEnd: -1,
	}
}

// anchorOperator marks the operator of a binary operation. Like CPython it takes the first character after the left
// operand that is no parenthesis, and the next one unless that is a space or begins the right operand; the parenthesis
// in a*(b) is thus marked too.
func (c *compiler) anchorOperator(p *code.Position, e *ast.BinOp) {
	at, ok := c.skipTo(e.Left.Where().End, p.EndLine, func(r rune) bool { return !unicode.IsSpace(r) && r != ')' })
	if !ok || at.Line != p.EndLine {
		return
	}
	p.Anchor, p.AnchorEnd = at.Col, at.Col+1
	right := e.Right.Where().Start
	line := c.line(at.Line)
	if next := int(at.Col) + 1; next < len(line) && (right.Line > at.Line || int32(next) < right.Col) {
		if ch := line[next]; ch != ' ' && ch != '\t' && ch != '\f' && ch != '\\' && ch != '#' {
			_, size := utf8.DecodeRune(line[next:])
			p.AnchorEnd += int32(size)
		}
	}
}

// anchorBracket marks from the first bracket after a place to the end of the node.
func (c *compiler) anchorBracket(p *code.Position, after ast.Pos, bracket rune) {
	at, ok := c.skipTo(after, p.EndLine, func(r rune) bool { return r == bracket })
	if ok && at.Line == p.EndLine {
		p.Anchor, p.AnchorEnd = at.Col, p.EndCol
	}
}

// skipTo returns the first place from p on, up to the end of line last, whose character satisfies want; comments and
// backslashes end a line.
func (c *compiler) skipTo(p ast.Pos, last int32, want func(rune) bool) (ast.Pos, bool) {
	if len(c.opts.Source) == 0 {
		return p, false
	}
	for ; p.Line <= last; p.Line, p.Col = p.Line+1, 0 {
		line := c.line(p.Line)
		for int(p.Col) < len(line) {
			r, size := utf8.DecodeRune(line[p.Col:])
			if r == '\\' || r == '#' {
				break
			}
			if want(r) {
				return p, true
			}
			p.Col += int32(size)
		}
	}
	return p, false
}

// attributePosition returns the place for the loading of an attribute, and for calling it as a method: if it stands on
// another line than the beginning of what it is taken from, only from the attribute on.
func (c *compiler) attributePosition(n ast.Node, attr *ast.Attribute) code.Position {
	p := c.position(n)
	if p.Line == attr.End.Line {
		return p
	}
	p.Line, p.Col = attr.End.Line, attr.End.Col-int32(len(attr.Attr))
	if p.EndLine < p.Line || p.EndLine == p.Line && p.EndCol < attr.End.Col {
		p.EndLine, p.EndCol = attr.End.Line, attr.End.Col
	}
	return p
}
