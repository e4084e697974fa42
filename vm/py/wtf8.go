package py

// This file defines generalised UTF-8, the form that text has inside a Str: UTF-8 in which a lone surrogate is three bytes
// as well. Package unicode/utf8 refuses those, so decoding is done here. Comparing two texts byte by byte orders them by
// code point, and no code point's bytes begin within another's, so package strings can search.

import (
	le "encoding/binary"
	"unsafe"
)

const (
	maxRune      = 0x10FFFF
	highBits     = 0x8080808080808080
	lowBits      = 0x0101010101010101
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

func runeIsSurrogate(r rune) bool { return r >= surrogateMin && r <= surrogateMax }

// stringBytes returns the bytes of s, which must not be written to.
func stringBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// bytesString returns b as a string. b must not change while the result is in use.
func bytesString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// isASCII reports whether all bytes of s are below 128.
func isASCII(s string) bool {
	b := stringBytes(s)
	for len(b) >= 8 {
		if le.LittleEndian.Uint64(b)&highBits != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// asciiPrefix returns how many bytes at the beginning of s are below 128, as far as it is easily seen.
func asciiPrefix(s string) int {
	b := stringBytes(s)
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if le.LittleEndian.Uint64(b[i:])&highBits != 0 {
			break
		}
	}
	for i < len(b) && b[i] < 0x80 {
		i++
	}
	return i
}

// countRunes returns the number of code points of s: of the bytes that are not continuation bytes.
func countRunes(s string) int {
	b := stringBytes(s)
	n := len(b)
	for len(b) >= 8 {
		w := le.LittleEndian.Uint64(b)
		if w&highBits != 0 {
			// A continuation byte has bit 7 set and bit 6 clear.
			cont := (w >> 7) & (^w >> 6) & lowBits
			n -= int(cont * lowBits >> 56)
		}
		b = b[8:]
	}
	for _, c := range b {
		if c&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// decodeRune returns the code point at the beginning of s and its size in bytes; s is not empty and is valid.
func decodeRune(s string) (r rune, size int) {
	c := s[0]
	switch {
	case c < 0x80:
		return rune(c), 1
	case c < 0xE0 && len(s) >= 2:
		return rune(c&0x1F)<<6 | rune(s[1]&0x3F), 2
	case c < 0xF0 && len(s) >= 3:
		return rune(c&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	case len(s) >= 4:
		return rune(c&0x07)<<18 | rune(s[1]&0x3F)<<12 | rune(s[2]&0x3F)<<6 | rune(s[3]&0x3F), 4
	}
	return 0xFFFD, 1
}

// decodeLastRune returns the code point at the end of s and its size in bytes; s is not empty and is valid.
func decodeLastRune(s string) (r rune, size int) {
	i := len(s) - 1
	for i > 0 && i > len(s)-4 && s[i]&0xC0 == 0x80 {
		i--
	}
	r, _ = decodeRune(s[i:])
	return r, len(s) - i
}

// runeSize returns the number of bytes of the code point that begins with byte c.
func runeSize(c byte) int {
	switch {
	case c < 0x80:
		return 1
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

// appendRune appends r, which may be a surrogate, to b.
func appendRune(b []byte, r rune) []byte {
	switch {
	case r < 0x80:
		return append(b, byte(r))
	case r < 0x800:
		return append(b, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
	case r < 0x10000:
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6&0x3F), 0x80|byte(r&0x3F))
	}
	return append(b, 0xF0|byte(r>>18), 0x80|byte(r>>12&0x3F), 0x80|byte(r>>6&0x3F), 0x80|byte(r&0x3F))
}

// RuneString returns the text of one code point, which may be a surrogate: what chr does.
func RuneString(r rune) string {
	if r < 256 && r >= 0 {
		return charStrs[r].s
	}
	return string(appendRune(nil, r))
}

// runeOffset returns the byte offset of code point i of s, which has at least i of them.
func runeOffset(s string, i int) int {
	pos := 0
	for ; i > 0 && pos < len(s); i-- {
		pos += runeSize(s[pos])
	}
	return min(pos, len(s))
}

// Runes calls f with the code points of the text s, until it returns false. It is for iterating with range.
func Runes(s string) func(f func(r rune) bool) {
	return func(f func(r rune) bool) {
		for len(s) > 0 {
			r, n := decodeRune(s)
			if !f(r) {
				return
			}
			s = s[n:]
		}
	}
}
