package syntax

// This file defines the parsing of escapes and of character classes.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"minipy/ucd"
)

// charEscapes are the characters that escaped letters stand for.
var charEscapes = map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

var categoryEscapes = map[rune]Category{'d': Digit, 'D': NotDigit, 's': Space, 'S': NotSpace, 'w': Word, 'W': NotWord}

var placeEscapes = map[rune]Place{'A': BeginString, 'Z': EndString, 'b': WordBoundary, 'B': NoBoundary}

// escape parses an escape outside a class, of which t is the first token.
func (p *parser) escape(t token) *Node {
	if c, ok := categoryEscapes[t.char]; ok {
		return &Node{Op: Class, Items: []Item{{Category: c}}}
	}
	if place, ok := placeEscapes[t.char]; ok {
		return &Node{Op: At, Place: place}
	}
	if c, ok := charEscapes[t.char]; ok {
		return &Node{Op: Literal, Char: c}
	}
	switch {
	case t.char == '0':
		n, _ := strconv.ParseUint("0"+p.while(2, isOctal), 8, 32)
		return &Node{Op: Literal, Char: rune(n)}
	case isDigit(t.char):
		return p.numbered(t)
	}
	c, ok := p.charEscape(t)
	if !ok {
		return nil
	}
	return &Node{Op: Literal, Char: c}
}

// numbered parses what begins with an escaped digit that is not 0: an octal escape of three digits, or a reference.
func (p *parser) numbered(t token) *Node {
	text := string(t.char)
	if !p.next.escaped && isDigit(p.next.char) {
		text += string(p.take().char)
		if isOctal(rune(text[0])) && isOctal(rune(text[1])) && !p.next.escaped && isOctal(p.next.char) {
			text += string(p.take().char)
			n, _ := strconv.ParseUint(text, 8, 32)
			if n > 0o377 {
				p.fail(len(text)+1, `octal escape value \%s outside of range 0-0o377`, text)
			}
			return &Node{Op: Literal, Char: rune(n)}
		}
	}
	group, _ := strconv.Atoi(text)
	if group >= len(p.widths) {
		p.fail(len(text), "invalid group reference %d", group)
		return nil
	}
	if !p.closed(group) {
		p.fail(len(text)+1, "cannot refer to an open group")
	}
	p.checkLookBehind(group)
	return &Node{Op: Ref, Index: group}
}

// charEscape parses the escapes of characters that classes and the rest of a pattern have in common.
func (p *parser) charEscape(t token) (c rune, ok bool) {
	switch {
	case t.char == 'x':
		return p.hex(t, 2)
	case t.char == 'u' && p.text:
		return p.hex(t, 4)
	case t.char == 'U' && p.text:
		return p.hex(t, 8)
	case t.char == 'N' && p.text:
		return p.named()
	case isASCIILetter(t.char) || isDigit(t.char):
		p.fail(2, "bad escape %s", t)
		return 0, false
	}
	return t.char, true
}

// hex parses the n digits of a hexadecimal escape.
func (p *parser) hex(t token, n int) (rune, bool) {
	text := p.while(n, isHex)
	if len(text) != n {
		p.fail(len(text)+2, "incomplete escape %s%s", t, text)
		return 0, false
	}
	v, _ := strconv.ParseUint(text, 16, 64)
	if v > 0x10FFFF {
		p.fail(len(text)+2, "bad escape %s%s", t, text)
		return 0, false
	}
	return rune(v), true
}

func (p *parser) named() (rune, bool) {
	if !p.accept('{') {
		p.fail(0, "missing {")
		return 0, false
	}
	name, n := p.until('}', "character name")
	r, ok := ucd.Lookup(name)
	if p.err == nil && !ok {
		p.fail(n+len(`\N{}`), "undefined character name %s", p.quote(name))
	}
	return r, ok
}

// classEscape parses an escape inside a class. The result is a category, or one code point.
func (p *parser) classEscape(t token) Item {
	if c, ok := charEscapes[t.char]; ok {
		return Item{Lo: c, Hi: c}
	}
	if c, ok := categoryEscapes[t.char]; ok {
		return Item{Category: c}
	}
	if isOctal(t.char) {
		text := string(t.char) + p.while(2, isOctal)
		n, _ := strconv.ParseUint(text, 8, 32)
		if n > 0o377 {
			p.fail(len(text)+1, `octal escape value \%s outside of range 0-0o377`, text)
		}
		return Item{Lo: rune(n), Hi: rune(n)}
	}
	c, _ := p.charEscape(t)
	return Item{Lo: c, Hi: c}
}

func (p *parser) warn(format string, args ...any) {
	if p.err == nil {
		p.warnings = append(p.warnings, Warning{Message: fmt.Sprintf(format, args...)})
	}
}

// setOperators are what a doubled character in a class may mean in the future.
var setOperators = map[rune]string{'-': "difference", '&': "intersection", '~': "symmetric difference", '|': "union"}

// class parses a character class after its "[".
func (p *parser) class() *Node {
	here := p.pos() - 1
	n := &Node{Op: Class}
	if p.next.is('[') {
		p.warn("Possible nested set at position %d", p.pos())
	}
	n.Negate = p.accept('^')
	for {
		t := p.take()
		if t.char == end {
			p.fail(p.pos()-here, "unterminated character set")
			return nil
		}
		if t.is(']') && len(n.Items) > 0 {
			break
		}
		var item Item
		if t.escaped {
			item = p.classEscape(t)
		} else {
			if what, ok := setOperators[t.char]; ok && len(n.Items) > 0 && p.next.is(t.char) {
				p.warn("Possible set %s at position %d", what, p.pos()-1)
			}
			item = Item{Lo: t.char, Hi: t.char}
		}
		if p.accept('-') {
			closed := p.classRange(t, &item, here)
			if p.err != nil {
				return nil
			}
			if closed {
				n.Items = append(n.Items, item, Item{Lo: '-', Hi: '-'})
				break
			}
		}
		n.Items = append(n.Items, item)
	}
	if len(n.Items) == 1 && !n.Negate && n.Items[0].Category == 0 && n.Items[0].Lo == n.Items[0].Hi {
		return &Node{Op: Literal, Char: n.Items[0].Lo}
	}
	n.Items = slices.Compact(n.Items)
	return n
}

// classRange parses what follows a "-" in a class and makes item, which begins with t, a range. closed says that the class
// ends here instead: the "-" stands for itself.
func (p *parser) classRange(t token, item *Item, here int) (closed bool) {
	that := p.take()
	switch {
	case that.char == end:
		p.fail(p.pos()-here, "unterminated character set")
		return false
	case that.is(']'):
		return true
	}
	var hi Item
	if that.escaped {
		hi = p.classEscape(that)
	} else {
		if that.char == '-' {
			p.warn("Possible set difference at position %d", p.pos()-2)
		}
		hi = Item{Lo: that.char, Hi: that.char}
	}
	if item.Category != 0 || hi.Category != 0 || hi.Lo < item.Lo {
		p.fail(t.len()+1+that.len(), "bad character range %s-%s", t, that)
		return false
	}
	item.Hi = hi.Lo
	return false
}

// Special reports whether c has a meaning in patterns, so that escape puts a backslash before it.
func Special(c byte) bool { return strings.IndexByte("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c) >= 0 }
