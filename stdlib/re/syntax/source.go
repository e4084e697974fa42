package syntax

// This file defines how a pattern is read, token by token, and its errors.

import (
	"fmt"
	"strings"

	"minipy/vm/py"
)

// An Error says what is wrong with a pattern, or with a template.
type Error struct {
	Msg string
	Pos int // a code point of the pattern; -1 if the error is of the whole
	// Kind is the class of the exception, where that is not re.PatternError.
	Kind Kind
}

// A Kind is the class of an Error's exception.
type Kind uint8

// The kinds.
const (
	Pattern_ Kind = iota // re.PatternError
	Value                // ValueError
	Overflow             // OverflowError
	Index                // IndexError
	TooDeep              // RecursionError
)

func (e *Error) Error() string { return e.Msg }

// A token is a character, or an escaped one. At the end of the pattern it has the character end.
type token struct {
	char    rune
	escaped bool
}

const end rune = -1

func (t token) len() int {
	switch {
	case t.char == end:
		return 0
	case t.escaped:
		return 2
	}
	return 1
}

func (t token) String() string {
	s := py.RuneString(t.char)
	if t.escaped {
		return `\` + s
	}
	return s
}

// is reports whether t is the character c, not escaped.
func (t token) is(c rune) bool { return t.char == c && !t.escaped }

// A source is a pattern that is being read. Its first error sticks, and then it has ended.
type source struct {
	chars []rune
	text  bool // a str, not bytes
	quote func(string) string
	index int // of what follows next
	next  token
	err   *Error
}

func newSource(text string, isStr bool, quote func(string) string) *source {
	s := &source{text: isStr, quote: quote}
	if isStr {
		s.chars = make([]rune, 0, len(text))
		for r := range py.Runes(text) {
			s.chars = append(s.chars, r)
		}
	} else {
		s.chars = make([]rune, len(text))
		for i := range len(text) {
			s.chars[i] = rune(text[i])
		}
	}
	s.advance()
	return s
}

func (s *source) advance() {
	s.next = token{char: end}
	if s.err != nil || s.index >= len(s.chars) {
		return
	}
	c := s.chars[s.index]
	s.index++
	if c != '\\' {
		s.next = token{char: c}
		return
	}
	if s.index >= len(s.chars) {
		s.failAt(len(s.chars)-1, "bad escape (end of pattern)")
		return
	}
	s.next = token{char: s.chars[s.index], escaped: true}
	s.index++
}

// take returns the next token and goes on to the one after it.
func (s *source) take() token {
	t := s.next
	s.advance()
	return t
}

// accept reports whether the next token is c, and if so goes on.
func (s *source) accept(c rune) bool {
	if !s.next.is(c) {
		return false
	}
	s.advance()
	return true
}

// pos returns the place of the next token.
func (s *source) pos() int { return s.index - s.next.len() }

func (s *source) seek(pos int) {
	s.index = pos
	s.advance()
}

// fail notes an error at so many characters before the next token.
func (s *source) fail(back int, format string, args ...any) {
	s.failAt(s.pos()-back, format, args...)
}

func (s *source) failAt(pos int, format string, args ...any) {
	s.failKind(Pattern_, pos, format, args...)
}

func (s *source) failKind(kind Kind, pos int, format string, args ...any) {
	if s.err != nil {
		return
	}
	msg := fmt.Sprintf(format, args...)
	if !s.text {
		msg = escapeBytes(msg)
	}
	s.err = &Error{Msg: msg, Pos: pos, Kind: kind}
	s.index, s.next = len(s.chars), token{char: end}
}

// escapeBytes writes the characters of a bytes pattern that are not ASCII as escapes.
func escapeBytes(msg string) string {
	if py.IsASCII(msg) {
		return msg
	}
	var b strings.Builder
	for r := range py.Runes(msg) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\x%02x`, r)
		}
	}
	return b.String()
}

// while takes up to n tokens that are characters for which in holds.
func (s *source) while(n int, in func(r rune) bool) string {
	var b strings.Builder
	for ; n > 0 && !s.next.escaped && s.next.char != end && in(s.next.char); n-- {
		b.WriteRune(s.take().char)
	}
	return b.String()
}

// until returns the text up to a terminator, which is taken too. name is what the text is, for the message. n is its
// length.
func (s *source) until(terminator rune, name string) (text string, n int) {
	var b []byte
	for {
		t := s.take()
		switch {
		case t.char == end:
			if n == 0 {
				s.fail(0, "missing %s", name)
			} else {
				s.fail(n, "missing %s, unterminated name", string(terminator))
			}
			return "", 0
		case t.is(terminator):
			if n == 0 {
				s.fail(1, "missing %s", name)
			}
			return string(b), n
		}
		if t.escaped {
			b = append(b, '\\')
		}
		b = py.AppendRune(b, t.char)
		n += t.len()
	}
}

// checkName checks the name of a group, which has n characters and ends so many before the next token.
func (s *source) checkName(name string, n, back int) bool {
	if s.err == nil && (!s.text && !py.IsASCII(name) || !py.IsIdentifier(name)) {
		quoted := s.quote(name)
		if !s.text {
			quoted = escapeBytes(quoted)
		}
		s.fail(n+back, "bad character in group name %s", quoted)
	}
	return s.err == nil
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
func isOctal(r rune) bool { return '0' <= r && r <= '7' }
func isHex(r rune) bool   { return isDigit(r) || 'a' <= r|0x20 && r|0x20 <= 'f' }
func isASCIILetter(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z'
}

// digits reports whether s consists of decimal digits, and returns their number, at most limit.
func digits(s string, limit int) (n int, ok bool) {
	for i := range len(s) {
		if !isDigit(rune(s[i])) {
			return 0, false
		}
		n = min(n*10+int(s[i]-'0'), limit)
	}
	return n, s != ""
}
