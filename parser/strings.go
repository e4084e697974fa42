package parser

// This file parses strings and f-strings: it joins adjacent ones and decodes their escapes.

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
	"minipy/ucd"
)

// strings parses adjacent strings and f-strings, which make one constant or one f-string.
func (p *exprs) strings() ast.Expr {
	first := p.tok
	start := p.start()
	if first.Type == tString {
		p.next()
		if p.tok.Type != tString && p.tok.Type != tFStart {
			p.height = 1
			return p.stringConstant(first)
		}
	}
	var parts []ast.Expr // Constants and FormattedValues
	format, bytes, text := false, false, false
	height := 1
	t := first
	for {
		if t.Type == tFStart {
			format, text = true, true
			parts = append(parts, p.fString()...)
			height = max(height, p.height)
		} else {
			if t != first {
				p.next()
			}
			c := p.stringConstant(t)
			if _, ok := c.Value.(ast.Bytes); ok {
				bytes = true
			} else {
				text = true
			}
			parts = append(parts, c)
		}
		if p.tok.Type != tString && p.tok.Type != tFStart {
			break
		}
		t = p.tok
	}
	if bytes && text {
		return p.fail(errorAt(tokenSpan(p.tok), "cannot mix bytes and nonbytes literals"))
	}
	p.set(height)
	span := p.span(start)
	if format {
		return &ast.JoinedStr{Span: span, Values: joinConstants(parts)}
	}
	c := &ast.Constant{Span: span, Unicode: parts[0].(*ast.Constant).Unicode}
	var b strings.Builder
	for _, part := range parts {
		switch v := part.(*ast.Constant).Value.(type) {
		case ast.Bytes:
			b.WriteString(string(v))
		case string:
			b.WriteString(v)
		}
	}
	if c.Value = b.String(); bytes {
		c.Value = ast.Bytes(b.String())
	}
	return c
}

// joinConstants makes one of adjacent constants and drops empty ones.
func joinConstants(parts []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for i := 0; i < len(parts); i++ {
		c, ok := parts[i].(*ast.Constant)
		if !ok {
			out = append(out, parts[i])
			continue
		}
		joined := *c
		for i+1 < len(parts) {
			next, ok := parts[i+1].(*ast.Constant)
			if !ok {
				break
			}
			joined.Value = joined.Value.(string) + next.Value.(string)
			joined.End = next.End
			i++
		}
		if joined.Value != "" {
			out = append(out, &joined)
		}
	}
	return out
}

// fString parses one f-string into Constants and FormattedValues.
func (p *exprs) fString() []ast.Expr {
	open := p.next()
	raw := strings.ContainsAny(open.Value[:len(open.Value)-1], "rR")
	p.enter()
	parts := p.fParts(raw)
	p.depth--
	height := p.height
	if p.tok.Type != tFEnd {
		p.unexpected()
	}
	p.next()
	p.height = height
	return parts
}

// fParts parses text and fields. The height becomes that of the highest field.
func (p *exprs) fParts(raw bool) (parts []ast.Expr) {
	height := 1
	for {
		switch t := p.tok; t.Type {
		case tFMiddle:
			p.next()
			text := t.Value
			if strings.HasSuffix(text, "{{") || strings.HasSuffix(text, "}}") {
				text = text[:len(text)-1]
			}
			parts = append(parts, &ast.Constant{Span: tokenSpan(t), Value: p.decodeText(t, text, raw)})
		case tFOpen:
			parts = append(parts, p.field(raw)...)
			height = max(height, p.height)
		default:
			p.height = height
			return parts
		}
	}
}

// field parses a replacement field: a FormattedValue, and before it the text that {x=} shows.
func (p *exprs) field(raw bool) (parts []ast.Expr) {
	open := p.next()
	p.brackets++
	defer func() { p.brackets-- }()
	p.checkFieldStart()
	start := p.lx.MakeCheckpoint()
	f := &ast.FormattedValue{Value: p.yieldOrStar()}
	if p.err != nil {
		p.fieldError(start)
		return nil
	}
	height := p.height
	debug := p.tok
	if p.accept(tFDebug) {
		after := debug.Value[strings.LastIndexByte(debug.Value, '='):]
		span := ast.Span{Start: endOf(open), End: endOfText(startOf(debug), after)}
		parts = append(parts, &ast.Constant{Span: span, Value: debug.Value})
	} else {
		debug = nil
	}
	p.checkFieldEnd(debug != nil)
	if p.tok.Type == tFBang {
		f.Conversion = p.conversion()
	}
	if p.tok.Type == tFColon {
		at := p.start()
		p.next()
		end := p.end()
		spec := &ast.JoinedStr{Values: joinConstants(p.fParts(raw))}
		height = max(height, p.height)
		if p.prev.Type != tFColon {
			end = p.end()
		}
		spec.Span = ast.Span{Start: at, End: end}
		f.Spec = spec
	} else if debug != nil && f.Conversion == 0 {
		f.Conversion = 'r'
	}
	p.closeField(f)
	p.set(height)
	f.Span = p.span(startOf(open))
	return append(parts, f)
}

// stringConstant decodes a string token.
func (p *exprs) stringConstant(t *lexer.Token) *ast.Constant {
	c := &ast.Constant{Span: tokenSpan(t)}
	text := t.Value
	var pre prefix
	for text[0] != '\'' && text[0] != '"' {
		switch text[0] | 0x20 {
		case 'r':
			pre.raw = true
		case 'b':
			pre.bytes = true
		case 'u':
			pre.unicode = true
		}
		text = text[1:]
	}
	n := 1
	if len(text) >= 6 && text[1] == text[0] && text[2] == text[0] {
		n = 3
	}
	text = text[n : len(text)-n]
	c.Unicode = t.Value[0] == 'u' // the kind that CPython's ast shows; it does not for "U"
	if pre.bytes {
		c.Value = ast.Bytes(p.decodeBytes(t, text, pre.raw))
	} else {
		c.Value = p.decodeText(t, text, pre.raw)
	}
	return c
}

// decodeBytes decodes the body of a bytes literal.
func (p *exprs) decodeBytes(t *lexer.Token, text string, raw bool) string {
	if !isASCII(text) {
		p.fail(errorAt(tokenSpan(t), "bytes can only contain ASCII literal characters"))
		return ""
	}
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		if text[i] != '\\' {
			out = append(out, text[i])
			i++
			continue
		}
		if text[i+1] == 'x' {
			v, n := hexDigits(text[i+2:], 2)
			if n < 2 {
				p.fail(errorAt(tokenSpan(t), `(value error) invalid \x escape at position %d`, i))
				return ""
			}
			out = append(out, byte(v))
			i += 4
			continue
		}
		r, n := simpleEscape(text[i:])
		switch {
		case n == 0:
			out = append(out, '\\')
			i++
		case r < 0:
			i += n
		default:
			out = append(out, byte(r))
			i += n
		}
	}
	return string(out)
}

// decodeText decodes the body of a string. Lone surrogates become three bytes each, as UTF-8 would have them.
func (p *exprs) decodeText(t *lexer.Token, text string, raw bool) string {
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		if text[i] != '\\' {
			j := strings.IndexByte(text[i:], '\\')
			if j < 0 {
				j = len(text) - i
			}
			b.WriteString(text[i : i+j])
			i += j
			continue
		}
		if i+1 == len(text) { // before the brace of an f-string's field
			b.WriteByte('\\')
			break
		}
		if r, n := simpleEscape(text[i:]); n > 0 {
			if r >= 0 {
				writeRune(&b, r)
			}
			i += n
			continue
		}
		r, n, problem := unicodeEscape(text[i:])
		if problem != "" {
			p.badEscape(t, text, i, n, problem)
			return ""
		}
		if n == 0 {
			b.WriteByte('\\')
			i++
			continue
		}
		writeRune(&b, r)
		i += n
	}
	return b.String()
}

// writeRune writes a code point, surrogates too.
func writeRune(b *strings.Builder, r rune) {
	if 0xD800 <= r && r <= 0xDFFF {
		b.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
		return
	}
	b.WriteRune(r)
}

// badEscape fails for n bytes at an offset of a string's body. CPython counts positions in a text in which each character
// beyond ASCII is spelled as \UXXXXXXXX.
func (p *exprs) badEscape(t *lexer.Token, text string, offset, n int, problem string) {
	at := spelledLen(text[:offset])
	end := at + spelledLen(text[offset:offset+n]) - 1
	where := fmt.Sprintf("bytes in position %d-%d", at, end)
	if end == at {
		where = fmt.Sprintf("byte 0x5c in position %d", at)
	}
	span := tokenSpan(t)
	if t.Type == tFMiddle { // CPython has read on
		span = unexpectedSpan(p.tok)
	}
	p.fail(errorAt(span, "(unicode error) 'unicodeescape' codec can't decode %s: %s", where, problem))
}

func spelledLen(s string) int {
	n := 0
	for _, r := range s {
		if r < utf8.RuneSelf {
			n++
		} else {
			n += len(`\U00000000`)
		}
	}
	return n
}

// simpleEscape reads an escape sequence that strings and bytes share. n is 0 if it is none; r is -1 if it stands for nothing.
func simpleEscape(s string) (r rune, n int) {
	switch c := s[1]; c {
	case '\n':
		return -1, 2
	case '\\', '\'', '"':
		return rune(c), 2
	case 'a':
		return '\a', 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'v':
		return '\v', 2
	case '0', '1', '2', '3', '4', '5', '6', '7':
		for n = 1; n < len(s) && n < 4 && '0' <= s[n] && s[n] <= '7'; n++ {
			r = r*8 + rune(s[n]-'0')
		}
		return r, n
	}
	return 0, 0
}

// unicodeEscape reads an escape sequence of strings only. n is 0 if it is none, and with a problem the length of what is wrong.
func unicodeEscape(s string) (r rune, n int, problem string) {
	switch s[1] {
	case 'x':
		return hexEscape(s, 2, `truncated \xXX escape`)
	case 'u':
		return hexEscape(s, 4, `truncated \uXXXX escape`)
	case 'U':
		return hexEscape(s, 8, `truncated \UXXXXXXXX escape`)
	case 'N':
		const malformed = `malformed \N character escape`
		if len(s) < 3 || s[2] != '{' {
			return 0, 2, malformed
		}
		end := strings.IndexByte(s, '}')
		switch {
		case end < 0:
			return 0, len(s), malformed
		case end == 3:
			return 0, end, malformed
		}
		r, ok := ucd.Lookup(s[3:end])
		if !ok {
			return 0, end + 1, "unknown Unicode character name"
		}
		return r, end + 1, ""
	}
	return 0, 0, ""
}

func hexEscape(s string, digits int, truncated string) (rune, int, string) {
	v, n := hexDigits(s[2:], digits)
	switch {
	case n < digits:
		return 0, n + 2, truncated
	case v > utf8.MaxRune:
		return 0, n + 2, "illegal Unicode character"
	}
	return rune(v), n + 2, ""
}

// hexDigits reads up to n hexadecimal digits.
func hexDigits(s string, n int) (v uint64, read int) {
	for read < n && read < len(s) && digitValue(s[read]) < 16 {
		v = v<<4 | uint64(digitValue(s[read]))
		read++
	}
	return v, read
}
