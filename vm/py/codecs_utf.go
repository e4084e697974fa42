package py

// This file defines the codecs of the UTF family.

import (
	"strings"
	"unicode/utf8"
)

var (
	codecUTF8    = codec{"utf-8", encodeUTF8, decodeUTF8}
	codecUTF8Sig = codec{"utf-8-sig", encodeUTF8Sig, decodeUTF8Sig}
	codecUTF16   = codec{"utf-16", utfEncoder(2, false, true), utfDecoder(2, false, true)}
	codecUTF16LE = codec{"utf-16-le", utfEncoder(2, false, false), utfDecoder(2, false, false)}
	codecUTF16BE = codec{"utf-16-be", utfEncoder(2, true, false), utfDecoder(2, true, false)}
	codecUTF32   = codec{"utf-32", utfEncoder(4, false, true), utfDecoder(4, false, true)}
	codecUTF32LE = codec{"utf-32-le", utfEncoder(4, false, false), utfDecoder(4, false, false)}
	codecUTF32BE = codec{"utf-32-be", utfEncoder(4, true, false), utfDecoder(4, true, false)}
)

const (
	utf8BOM      = "\uFEFF"
	noSurrogates = "surrogates not allowed"
	endOfData    = "unexpected end of data"
)

func encodeUTF8(e *encoder) error {
	s := e.s.s
	pos := 0 // of s[i:], in code points
	for i := 0; i < len(s); {
		// Up to the next surrogate, which begins with ED A0..BF.
		j := i
		for {
			k := strings.IndexByte(s[j:], 0xED)
			if k < 0 {
				e.out.Write(s[i:])
				return e.out.err
			}
			if j += k; surrogateAt(s, j) {
				break
			}
			j = min(j+3, len(s))
		}
		e.out.Write(s[i:j])
		pos += countRunes(s[i:j])
		end := j
		for surrogateAt(s, end) {
			end += 3
		}
		if err := e.bad(s[j:end], pos, noSurrogates); err != nil {
			return err
		}
		pos += (end - j) / 3
		i = end
	}
	return e.out.err
}

// surrogateAt reports whether a surrogate begins at s[i:].
func surrogateAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xED && s[i+1] >= 0xA0
}

func encodeUTF8Sig(e *encoder) error {
	e.name = "utf-8"
	e.out.Write(utf8BOM)
	return encodeUTF8(e)
}

func decodeUTF8Sig(d *decoder) error {
	d.b = strings.TrimPrefix(d.b, utf8BOM)
	d.name = "utf-8"
	return decodeUTF8(d)
}

func decodeUTF8(d *decoder) error {
	b := d.b
	for i := 0; i < len(b); {
		start := i
		for i < len(b) {
			if b[i] < 0x80 {
				i += asciiPrefix(b[i:])
				continue
			}
			if r, n := utf8.DecodeRuneInString(b[i:]); r == utf8.RuneError && n <= 1 {
				break
			} else {
				i += n
			}
		}
		d.out.Write(b[start:i])
		if i < len(b) {
			n, reason := badUTF8(b[i:])
			next, err := d.bad(i, i+n, reason)
			if err != nil {
				return err
			}
			i = next
		}
	}
	return d.out.err
}

// badUTF8 returns how many bytes at the beginning of b, which is not valid there, are the error, and what it is.
func badUTF8(b string) (n int, reason string) {
	lo, hi, size := byte(0x80), byte(0xBF), 0
	switch c := b[0]; {
	case c < 0xC2 || c > 0xF4:
		return 1, "invalid start byte"
	case c < 0xE0:
		size = 2
	case c < 0xF0:
		size = 3
	default:
		size = 4
	}
	switch b[0] { // overlong forms, surrogates, and what is beyond the last code point
	case 0xE0:
		lo = 0xA0
	case 0xED:
		hi = 0x9F
	case 0xF0:
		lo = 0x90
	case 0xF4:
		hi = 0x8F
	}
	for n = 1; n < size; n++ {
		if n == len(b) {
			return n, endOfData
		}
		if b[n] < lo || b[n] > hi {
			return n, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return 1, "invalid start byte" // not reached: b is invalid
}

// utfEncoder returns the encoder with units of width bytes; mark says to begin with a byte order mark.
func utfEncoder(width int, big, mark bool) func(e *encoder) error {
	return func(e *encoder) error {
		e.width, e.big = width, big
		if !e.out.grow((e.s.Len() + 1) * width) {
			return e.out.err
		}
		if mark {
			e.unit(0xFEFF)
		}
		pos := 0
		for r := range Runes(e.s.s) {
			switch {
			case runeIsSurrogate(r):
				if err := e.bad(RuneString(r), pos, noSurrogates); err != nil {
					return err
				}
			case width == 2 && r >= 0x10000:
				e.unit(uint32(r-0x10000)>>10 | 0xD800)
				e.unit(uint32(r-0x10000)&0x3FF | 0xDC00)
			default:
				e.unit(uint32(r))
			}
			pos++
		}
		return e.out.err
	}
}

// utfDecoder returns the decoder with units of width bytes; mark says that a byte order mark may tell their order.
func utfDecoder(width int, big, mark bool) func(d *decoder) error {
	return func(d *decoder) error {
		d.width, d.big = width, big
		i := 0
		if mark {
			if len(d.b) >= width {
				switch d.unit(0) {
				case 0xFEFF:
					i = width
				case 0xFFFE, 0xFFFE0000:
					if width == 2 || d.unit(0) == 0xFFFE0000 {
						i, d.big = width, true
					}
				}
			}
			if d.big {
				d.name += "-be"
			} else {
				d.name += "-le"
			}
		}
		for i < len(d.b) {
			r, n, reason := d.utf(i)
			if reason == "" {
				d.out.WriteRune(r)
				if d.out.err != nil {
					return d.out.err
				}
				i += n
				continue
			}
			next, err := d.bad(i, i+n, reason)
			if err != nil {
				return err
			}
			i = next
		}
		return d.out.err
	}
}

// utf returns the code point at d.b[i:] and its size. If it is bad, reason says why and n is the size of the bad part.
func (d *decoder) utf(i int) (r rune, n int, reason string) {
	if len(d.b)-i < d.width {
		return 0, len(d.b) - i, "truncated data"
	}
	u := d.unit(i)
	switch {
	case d.width == 4:
		switch {
		case u > maxRune:
			return 0, 4, "code point not in range(0x110000)"
		case runeIsSurrogate(rune(u)):
			return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
		}
		return rune(u), 4, ""
	case !runeIsSurrogate(rune(u)):
		return rune(u), 2, ""
	case u >= 0xDC00:
		return 0, 2, "illegal encoding"
	case len(d.b)-i < 4:
		return 0, len(d.b) - i, endOfData
	}
	low := d.unit(i + 2)
	if low < 0xDC00 || low > 0xDFFF {
		return 0, 2, "illegal UTF-16 surrogate"
	}
	return 0x10000 + rune(u-0xD800)<<10 + rune(low-0xDC00), 4, ""
}
