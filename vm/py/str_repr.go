package py

// This file defines repr() and ascii() of strings.

import (
	"strings"
	"unicode"
)

const hexDigits = "0123456789abcdef"

// strReprOf returns repr(s).
func strReprOf(t *Thread, s *Str) (string, error) { return ReprString(t, s.s) }

// ASCIIRepr returns ascii(v): repr(v) with escapes for what is not ASCII.
func ASCIIRepr(t *Thread, v Value) (string, error) {
	s, err := Repr(t, v)
	if err != nil || isASCII(s) {
		return s, err
	}
	return ASCIIText(t, s)
}

// ASCIIText returns s with escapes for what is not ASCII.
func ASCIIText(t *Thread, s string) (string, error) {
	b := StrBuilder{T: t}
	for r := range Runes(s) {
		if r < 0x80 {
			b.WriteASCII(byte(r))
		} else if b.grow(10) {
			b.buf = appendEscape(b.buf, r)
		}
	}
	return b.Result()
}

// ReprString returns repr() of the string s: in quotes, with escapes for what cannot be printed.
func ReprString(t *Thread, s string) (string, error) {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b := StrBuilder{T: t}
	if !b.grow(len(s) + 2) {
		return b.Result()
	}
	b.buf = append(b.buf, quote)
	for i := 0; i < len(s); {
		start := i
		for i < len(s) && s[i] >= ' ' && s[i] < 0x7F && s[i] != quote && s[i] != '\\' {
			i++
		}
		if i > start {
			b.Write(s[start:i])
			if i >= len(s) {
				break
			}
		}
		r, size := decodeRune(s[i:])
		switch {
		case !b.grow(10):
			return b.Result()
		case r < 0x80:
			b.buf = appendASCIIEscape(b.buf, byte(r), quote)
		case runeIsPrintable(r):
			b.buf = append(b.buf, s[i:i+size]...)
		default:
			b.buf = appendEscape(b.buf, r)
		}
		i += size
	}
	if b.grow(1) {
		b.buf = append(b.buf, quote)
	}
	return b.Result()
}

// appendASCIIEscape appends c as it stands within quotes.
func appendASCIIEscape(b []byte, c, quote byte) []byte {
	switch c {
	case quote, '\\':
		return append(b, '\\', c)
	case '\t':
		return append(b, '\\', 't')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	}
	if c < ' ' || c >= 0x7F {
		return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, c)
}

// appendEscape appends the escape \xXX, \uXXXX or \UXXXXXXXX for r.
func appendEscape(b []byte, r rune) []byte {
	letter, digits := byte('x'), 2
	switch {
	case r >= 0x10000:
		letter, digits = 'U', 8
	case r >= 0x100:
		letter, digits = 'u', 4
	}
	b = append(b, '\\', letter)
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		b = append(b, hexDigits[r>>shift&15])
	}
	return b
}

// runeIsPrintable reports whether repr() shows r as it is.
func runeIsPrintable(r rune) bool {
	if r < 0x7F {
		return r >= ' '
	}
	return unicode.IsPrint(r) || inRanges(newRanges, r)
}
