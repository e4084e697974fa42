package json

// This file writes strings.

import (
	"sync"
	"unicode/utf16"

	"minipy/vm/py"
)

const hexDigits = "0123456789abcdef"

// plainTables says which ASCII characters stand for themselves: with and without ensure_ascii.
var plainTables = sync.OnceValue(func() *[2][256]bool {
	var tables [2][256]bool
	for c := 0x20; c < 256; c++ {
		plain := c != '"' && c != '\\'
		tables[0][c] = plain
		tables[1][c] = plain && c < 0x7F
	}
	return &tables
})

// appendString appends s as a JSON string.
func appendString(b []byte, s string, ascii bool) []byte {
	table := &plainTables()[0]
	if ascii {
		table = &plainTables()[1]
	}
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if table[c] {
			i++
			continue
		}
		b = append(b, s[from:i]...)
		if c < 0x80 {
			b = appendEscape(b, c)
			i++
		} else {
			r, n := py.DecodeRune(s[i:])
			if r >= 0x10000 {
				hi, lo := utf16.EncodeRune(r)
				b = appendU(appendU(b, hi), lo)
			} else {
				b = appendU(b, r)
			}
			i += n
		}
		from = i
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	}
	return appendU(b, rune(c))
}

func appendU(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// encodeString is encode_basestring and encode_basestring_ascii.
func encodeString(ascii bool) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[0]
		if !v.IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("first argument must be a string, not %s", v.Type().Name)
		}
		s := v.AsStr().String()
		if err := t.ChargeN(len(s)+2, 6); err != nil {
			return py.Value{}, err
		}
		return py.StrValue(string(appendString(nil, s, ascii))), nil
	}
}
