package py

// This file defines the codecs that write characters as in a string literal.

import (
	"strings"

	"minipy/ucd"
)

var (
	codecUnicodeEscape    = codec{"unicode-escape", encodeUnicodeEscape, decodeUnicodeEscape}
	codecRawUnicodeEscape = codec{"raw-unicode-escape", encodeRawUnicodeEscape, decodeRawUnicodeEscape}
)

func encodeUnicodeEscape(e *encoder) error {
	for r := range Runes(e.s.s) {
		if !e.out.grow(10) {
			break
		}
		if r < 0x80 {
			e.out.buf = appendASCIIEscape(e.out.buf, byte(r), '\\')
		} else {
			e.out.buf = appendEscape(e.out.buf, r)
		}
	}
	return e.out.err
}

func encodeRawUnicodeEscape(e *encoder) error {
	for r := range Runes(e.s.s) {
		if !e.out.grow(10) {
			break
		}
		if r < 0x100 {
			e.out.buf = append(e.out.buf, byte(r))
		} else {
			e.out.buf = appendEscape(e.out.buf, r)
		}
	}
	return e.out.err
}

// simpleEscapes are the escapes of one character, each followed by what it stands for.
const simpleEscapes = "\\\\''\"\"b\bf\ft\tn\nr\rv\va\a"

func decodeUnicodeEscape(d *decoder) error {
	d.name = "unicodeescape"
	b := d.b
	for i := 0; i < len(b) && d.out.err == nil; {
		c := b[i]
		if c != '\\' {
			d.out.WriteRune(rune(c))
			i++
			continue
		}
		start := i
		if i++; i == len(b) {
			next, err := d.bad(start, i, `\ at end of string`)
			if err != nil {
				return err
			}
			i = next
			continue
		}
		c = b[i]
		i++
		digits, reason := 0, ""
		switch c {
		case '\n':
			continue
		case 'x':
			digits, reason = 2, `truncated \xXX escape`
		case 'u':
			digits, reason = 4, `truncated \uXXXX escape`
		case 'U':
			digits, reason = 8, `truncated \UXXXXXXXX escape`
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r := rune(c - '0')
			for n := 0; n < 2 && i < len(b) && b[i] >= '0' && b[i] <= '7'; n++ {
				r = r<<3 | rune(b[i]-'0')
				i++
			}
			d.out.WriteRune(r)
			continue
		case 'N':
			next, err := d.nameEscape(start, i)
			if err != nil {
				return err
			}
			i = next
			continue
		default:
			if k := strings.IndexByte(simpleEscapes, c); k >= 0 && k%2 == 0 {
				d.out.WriteRune(rune(simpleEscapes[k+1]))
			} else if k >= 0 && simpleEscapes[k-1] == c { // a character that stands for itself
				d.out.WriteRune(rune(c))
			} else {
				d.out.WriteASCII('\\')
				d.out.WriteRune(rune(c))
			}
			continue
		}
		next, err := d.hexEscape(start, i, digits, reason, "illegal Unicode character")
		if err != nil {
			return err
		}
		i = next
	}
	return d.out.err
}

func decodeRawUnicodeEscape(d *decoder) error {
	d.name = "rawunicodeescape"
	b := d.b
	for i := 0; i < len(b) && d.out.err == nil; {
		c := b[i]
		i++
		if c != '\\' || i == len(b) {
			d.out.WriteRune(rune(c))
			continue
		}
		var next int
		var err error
		switch c = b[i]; c {
		case 'u':
			next, err = d.hexEscape(i-1, i+1, 4, `truncated \uXXXX escape`, "")
		case 'U':
			next, err = d.hexEscape(i-1, i+1, 8, `truncated \UXXXXXXXX escape`, `\Uxxxxxxxx out of range`)
		default:
			d.out.WriteASCII('\\')
			d.out.WriteRune(rune(c))
			next = i + 1
		}
		if err != nil {
			return err
		}
		i = next
	}
	return d.out.err
}

// hexEscape decodes the digits at d.b[i:] of the escape that begins at start. It returns where to go on.
func (d *decoder) hexEscape(start, i, digits int, truncated, illegal string) (int, error) {
	r := uint32(0)
	for n := 0; n < digits; n++ {
		v := -1
		if i < len(d.b) {
			v = hexValue(d.b[i])
		}
		if v < 0 {
			return d.bad(start, i, truncated)
		}
		r = r<<4 | uint32(v)
		i++
	}
	if r > maxRune {
		return d.bad(start, i, illegal)
	}
	d.out.WriteRune(rune(r))
	return i, d.out.err
}

// nameEscape decodes the {NAME} at d.b[i:] of the escape \N that begins at start. It returns where to go on.
func (d *decoder) nameEscape(start, i int) (int, error) {
	const malformed = `malformed \N character escape`
	if i >= len(d.b) || d.b[i] != '{' {
		return d.bad(start, i, malformed)
	}
	n := strings.IndexByte(d.b[i:], '}')
	if n < 0 {
		return d.bad(start, len(d.b), malformed)
	}
	if n == 1 {
		return d.bad(start, i+1, malformed)
	}
	r, ok := ucd.Lookup(d.b[i+1 : i+n])
	if !ok {
		return d.bad(start, i+n+1, "unknown Unicode character name")
	}
	d.out.WriteRune(r)
	return i + n + 1, d.out.err
}

// hexValue returns the value of a hexadecimal digit, -1 if c is none.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
