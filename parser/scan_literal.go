package parser

// This file scans the literals: numbers, strings and f-strings.

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
)

// scanNumber passes over a number. It returns false on an error.
func (s *scanner) scanNumber() bool {
	src := s.src
	if src[s.pos] == '0' && s.pos+1 < len(src) {
		switch src[s.pos+1] | 0x20 {
		case 'x':
			return s.scanRadix("hexadecimal", 16)
		case 'o':
			return s.scanRadix("octal", 8)
		case 'b':
			return s.scanRadix("binary", 2)
		}
	}
	start := s.pos
	kind := "decimal"
	if src[s.pos] != '.' {
		if !s.digits() {
			return false
		}
	}
	isInt := true
	if s.peek() == '.' {
		isInt = false
		s.pos++
		if isDigit(s.peek()) && !s.digits() {
			return false
		}
	}
	if c := s.peek() | 0x20; c == 'e' {
		n := 1
		if c := s.peekAt(1); c == '+' || c == '-' {
			n = 2
		}
		if isDigit(s.peekAt(n)) {
			isInt = false
			s.pos += n
			if !s.digits() {
				return false
			}
		} else if n == 2 {
			s.pos += n
			s.failAt(s.pos-1, "invalid decimal literal")
			return false
		}
	}
	if s.peek()|0x20 == 'j' {
		s.pos++
		return s.endOfNumber("imaginary")
	}
	if s.python2 && isInt && s.peek()|0x20 == 'l' {
		s.pos++
		return s.endOfNumber(kind)
	}
	if text := src[start:s.pos]; isInt && len(text) > 1 && text[0] == '0' && strings.Trim(text, "0_") != "" && !s.python2 {
		zeros := len(text) - len(strings.TrimLeft(text, "0_"))
		col := start - s.lineStart
		s.fail(syntaxError, true, s.line, col, s.line, col+zeros,
			"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		return false
	}
	return s.endOfNumber(kind)
}

// digits passes over decimal digits with single underscores between them.
func (s *scanner) digits() bool {
	for {
		for isDigit(s.peek()) {
			s.pos++
		}
		if s.peek() != '_' {
			return true
		}
		s.pos++
		if !isDigit(s.peek()) {
			s.failAt(s.pos-1, "invalid decimal literal")
			return false
		}
	}
}

// scanRadix passes over a number with a prefix such as 0x.
func (s *scanner) scanRadix(kind string, base int) bool {
	s.pos += 2
	for {
		if s.peek() == '_' {
			s.pos++
		}
		if digitValue(s.peek()) >= base {
			if isDigit(s.peek()) {
				s.pos++
				s.failHere("invalid digit '%c' in %s literal", s.src[s.pos-1], kind)
			} else {
				s.failHere("invalid %s literal", kind)
			}
			return false
		}
		for digitValue(s.peek()) < base {
			s.pos++
		}
		if s.peek() != '_' {
			break
		}
	}
	if isDigit(s.peek()) {
		s.pos++
		s.failHere("invalid digit '%c' in %s literal", s.src[s.pos-1], kind)
		return false
	}
	if s.python2 && s.peek()|0x20 == 'l' {
		s.pos++
	}
	return s.endOfNumber(kind)
}

func digitValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// endOfNumber complains about a name that follows a number without a space. A keyword that may follow a number gets away
// with a warning.
func (s *scanner) endOfNumber(kind string) bool {
	c := s.peek()
	if !isNameStart(c) && !isDigit(c) {
		return true
	}
	if c < utf8.RuneSelf {
		for _, k := range [...]string{"and", "else", "for", "if", "in", "is", "not", "or"} {
			if strings.HasPrefix(s.src[s.pos:], k) {
				s.warnings = append(s.warnings, Warning{Line: s.line, Msg: "invalid " + kind + " literal"})
				return true
			}
		}
	} else if r, _ := utf8.DecodeRuneInString(s.src[s.pos:]); !xidContinue(r) {
		return true // the next token complains
	}
	s.failHere("invalid %s literal", kind)
	return false
}

func (s *scanner) peek() byte { return s.peekAt(0) }

func (s *scanner) peekAt(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// A prefix is what stands before the quotes of a string.
type prefix struct{ raw, bytes, unicode, format bool }

// stringPrefix reads a string's prefix.
func stringPrefix(text string, python2 bool) (p prefix, ok bool) {
	for i := range len(text) {
		var seen *bool
		switch text[i] | 0x20 {
		case 'r':
			seen = &p.raw
		case 'b':
			seen = &p.bytes
		case 'u':
			seen = &p.unicode
		case 'f':
			seen = &p.format
		default:
			return p, false
		}
		if *seen {
			return p, false
		}
		*seen = true
	}
	switch {
	case p.bytes && p.format, p.unicode && (p.bytes || p.format || p.raw && !python2):
		return p, false
	}
	return p, true
}

// scanString passes over a string whose prefix starts at start, or begins an f-string. The position is at the quote.
func (s *scanner) scanString(start int, p prefix) {
	quote := s.src[s.pos : s.pos+1]
	if strings.HasPrefix(s.src[s.pos+1:], quote+quote) {
		quote = s.src[s.pos : s.pos+3]
	}
	at := s.position(start)
	s.pos += len(quote)
	if p.format {
		if len(s.fstrings) >= maxFStrings {
			s.failHere("too many nested f-strings")
			return
		}
		s.push(tFStart, start)
		s.fstrings = append(s.fstrings, fstring{quote: quote, raw: p.raw, line: s.line, offset: start})
		return
	}
	startLine, startCol := s.line, start-s.lineStart
	warned := p.raw
	for {
		c := s.peek()
		switch {
		case s.pos >= len(s.src), c == '\n' && len(quote) == 1:
			s.unterminated(startLine, startCol, quote, "")
			return
		case c == '\n':
			s.pos++
			s.line++
			s.lineStart = s.pos
		case c == '\\':
			if !warned {
				warned = s.checkEscape(p.bytes, startLine)
			}
			s.pos++
			if s.peek() == '\n' {
				s.line++
				s.lineStart = s.pos + 1
			}
			s.pos++
		case c == quote[0] && strings.HasPrefix(s.src[s.pos:], quote):
			s.pos += len(quote)
			s.pushAt(tString, s.src[start:s.pos], at)
			return
		default:
			s.pos++
		}
	}
}

// unterminated reports a string, or with fString an f-string, that does not end.
func (s *scanner) unterminated(line, col int, quote, fString string) {
	s.pos = min(s.pos, len(s.src))
	at := s.line
	if n := len(s.fstrings); n > 0 && fString == "" && s.fstrings[n-1].quote == quote {
		s.fail(syntaxError, true, line, col, line, col, "f-string: expecting '}'")
		return
	}
	if len(quote) == 3 {
		if s.pos > 0 && s.src[s.pos-1] == '\n' && s.lineStart == s.pos {
			at--
		}
		s.fail(syntaxError, true, line, col, line, col, "unterminated triple-quoted %sstring literal (detected at line %d)", fString, at)
		s.err.Incomplete = true
		return
	}
	hint := ""
	if fString == "" && line == s.line && strings.Contains(s.src[s.lineStart+col:s.pos], "\\"+quote) {
		hint = "; perhaps you escaped the end quote?"
	}
	s.fail(syntaxError, true, line, col, line, col, "unterminated %sstring literal (detected at line %d)%s", fString, at, hint)
}

// checkEscape warns if the backslash at the current position begins no escape sequence. It returns whether it warned.
func (s *scanner) checkEscape(bytes bool, line int) bool {
	c := s.peekAt(1)
	switch c {
	case '\n', '\\', '\'', '"', 'a', 'b', 'f', 'n', 'r', 't', 'v', 'x':
		return false
	case 'N', 'u', 'U':
		if !bytes {
			return false
		}
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if c < '4' || s.peekAt(2) < '0' || s.peekAt(2) > '7' || s.peekAt(3) < '0' || s.peekAt(3) > '7' {
			return false
		}
		s.warnings = append(s.warnings, Warning{Line: line, Msg: "invalid octal escape sequence '" + s.src[s.pos:s.pos+4] + "'"})
		return true
	}
	if c >= utf8.RuneSelf {
		return false // CPython warns of ASCII only
	}
	s.warnings = append(s.warnings, Warning{Line: line, Msg: "invalid escape sequence '\\" + string(rune(c)) + "'"})
	return true
}

// scanFText scans the text of an f-string, or of a format spec in it, up to a field or its end.
func (s *scanner) scanFText(f *fstring) {
	start, at := s.pos, s.position(s.pos)
	spec := len(f.fields) > 0
	warned := f.raw
	emit := func(text string) {
		if text != "" {
			s.pushAt(tFMiddle, text, at)
		}
	}
	for {
		c := s.peek()
		switch {
		case s.pos >= len(s.src), c == '\n' && len(f.quote) == 1 && !spec:
			line, col := f.line, f.offset-(strings.LastIndexByte(s.src[:f.offset], '\n')+1)
			s.unterminated(line, col, f.quote, "f-")
			return
		case c == '\n' && len(f.quote) == 1:
			// The newline ends the format spec; the parser will miss the brace.
			emit(s.src[start:s.pos])
			f.fields[len(f.fields)-1].spec = false
			if len(s.queue) == 0 {
				s.scan()
			}
			return
		case c == '\n':
			s.pos++
			s.line++
			s.lineStart = s.pos
		case c == f.quote[0] && strings.HasPrefix(s.src[s.pos:], f.quote):
			emit(s.src[start:s.pos])
			end := s.pos
			s.pos += len(f.quote)
			// A field may still be open here: its brace is missing, and the parser says so.
			if spec {
				s.brackets = s.brackets[:f.fields[0].depth-1]
			}
			s.fstrings = s.fstrings[:len(s.fstrings)-1]
			s.push(tFEnd, end)
			return
		case c == '{':
			if s.peekAt(1) == '{' && !spec {
				s.pos += 2
				emit(s.src[start:s.pos])
				return
			}
			emit(s.src[start:s.pos])
			s.openField(f)
			return
		case c == '}':
			if spec {
				emit(s.src[start:s.pos])
				s.closeField(f)
				return
			}
			if s.peekAt(1) != '}' {
				s.pos++
				s.failHere("f-string: single '}' is not allowed")
				return
			}
			s.pos += 2
			emit(s.src[start:s.pos])
			return
		case c == '\\':
			next := s.peekAt(1)
			switch {
			case next == '{' || next == '}':
				// The backslash stands for itself and the brace keeps its meaning.
				if !warned {
					warned = s.checkEscape(false, s.line)
				}
				s.pos++
				continue
			case !f.raw && next == 'N' && s.peekAt(2) == '{':
				if i := strings.IndexAny(s.src[s.pos:], "}\n"+f.quote[:1]); i >= 0 && s.src[s.pos+i] == '}' {
					s.pos += i + 1
					continue
				}
			case !warned:
				warned = s.checkEscape(false, s.line)
			}
			s.pos++
			if s.peek() == '\n' {
				s.line++
				s.lineStart = s.pos + 1
			}
			s.pos++
		default:
			s.pos++
		}
	}
}

// openField begins a replacement field at the brace at the current position.
func (s *scanner) openField(f *fstring) {
	start := s.pos
	s.pos++
	if len(s.brackets) >= maxBrackets {
		s.failHere("too many nested parentheses")
		return
	}
	if len(f.fields) >= maxFields {
		s.pos--
		s.failHere("f-string: expressions nested too deeply")
		return
	}
	s.brackets = append(s.brackets, bracket{'{', s.line, start - s.lineStart})
	f.fields = append(f.fields, field{depth: len(s.brackets), start: s.pos})
	s.push(tFOpen, start)
}

// closeField ends the innermost field at the brace at the current position.
func (s *scanner) closeField(f *fstring) {
	start := s.pos
	s.pos++
	f.fields = f.fields[:len(f.fields)-1]
	s.brackets = s.brackets[:len(s.brackets)-1]
	s.push(tFClose, start)
}

// fieldOperator scans the operators that have a meaning of their own directly in a replacement field.
func (s *scanner) fieldOperator(f *fstring, c byte) bool {
	start := s.pos
	var kind lexer.TokenType
	fd := &f.fields[len(f.fields)-1]
	switch c {
	case '}':
		s.closeField(f)
		return true
	case ':':
		kind = tFColon
		fd.spec = true
	case '!':
		if s.peekAt(1) == '=' {
			return false
		}
		kind = tFBang
	case '=':
		if s.peekAt(1) == '=' {
			return false
		}
		s.pos++
		end := s.pos
		for end < len(s.src) && strings.IndexByte(" \t\f\n#", s.src[end]) >= 0 {
			if s.src[end] == '#' {
				comment := end
				for end < len(s.src) && s.src[end] != '\n' {
					end++
				}
				s.comments = append(s.comments, [2]int{comment, end})
				continue
			}
			end++
		}
		s.pushAt(tFDebug, s.withoutComments(fd.start, end), s.position(start))
		return true
	default:
		return false
	}
	s.pos++
	s.push(kind, start)
	return true
}

// withoutComments returns a part of the source without the comments in it.
func (s *scanner) withoutComments(start, end int) string {
	text := ""
	for _, c := range s.comments {
		if c[0] >= start {
			text += s.src[start:c[0]]
			start = c[1]
		}
	}
	return text + s.src[start:end]
}
