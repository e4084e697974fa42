package py

// This file defines the conversions between ints and text: int("12"), str(12), hex(12).

import (
	"math/bits"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// intFromText is int(v, base) of a string or bytes.
func intFromText(t *Thread, v Value, base int) (Value, error) {
	text := ""
	if v.IsKind(KindStr) {
		text = v.AsStr().String()
		if base == 10 {
			if i, ok := parseSmall(text); ok {
				return Int(i), nil
			}
		}
		text = asciiNumber(text)
	} else {
		var err error
		if text, _, err = bufferOf(v); err != nil {
			return Value{}, err
		}
		text = strings.Clone(text) // a bytearray may change
	}
	r, ok, err := parseInt(t, text, base)
	if err == nil && !ok {
		s, err := Repr(t, v)
		if err != nil {
			return Value{}, err
		}
		return Value{}, ValueErrorf("invalid literal for int() with base %d: %s", base, firstChars(s, 200))
	}
	return r, err
}

// parseSmall is for what is mostly given: up to 18 digits and a minus sign.
func parseSmall(s string) (int64, bool) {
	digits := s
	if s != "" && s[0] == '-' {
		digits = s[1:]
	}
	if digits == "" || len(digits) > 18 {
		return 0, false
	}
	n := int64(0)
	for i := 0; i < len(digits); i++ {
		d := digits[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	if len(digits) < len(s) {
		n = -n
	}
	return n, true
}

// asciiNumber replaces the decimal digits and spaces of all scripts by those of ASCII, and what else is not ASCII by "?".
func asciiNumber(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			if d := digitOf(r); d >= 0 {
				b.WriteByte(byte('0' + d))
			} else {
				b.WriteByte('?')
			}
		}
	}
	return b.String()
}

// digitOf returns the value of a decimal digit of any script, -1 if r is none.
func digitOf(r rune) int {
	if r < utf8.RuneSelf {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.IsDigit(r) {
		return -1
	}
	// Digits stand in tens, in order; the mathematical ones have several tens without a gap.
	if 0x1d7ce <= r && r <= 0x1d7ff {
		return int(r-0x1d7ce) % 10
	}
	d := 0
	for unicode.IsDigit(r-1) && d < 9 {
		r--
		d++
	}
	return d
}

// trimSpace removes the white space that C's isspace knows, at both ends.
func trimSpace(s string) string { return strings.Trim(s, " \t\n\v\f\r") }

// firstChars returns the first n code points of s.
func firstChars(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// parseInt reads an int of ASCII digits as int(s, base) does; ok is false if s is none.
func parseInt(t *Thread, s string, base int) (v Value, ok bool, err error) {
	s = trimSpace(s)
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	zeros := false // base 0 without a prefix: a number may begin with 0 only if it is 0
	if len(s) > 1 && s[0] == '0' {
		prefix := 0
		switch s[1] {
		case 'x', 'X':
			prefix = 16
		case 'o', 'O':
			prefix = 8
		case 'b', 'B':
			prefix = 2
		}
		switch {
		case prefix != 0 && (base == 0 || base == prefix):
			base = prefix
			s = s[2:]
			if s != "" && s[0] == '_' {
				s = s[1:]
			}
		case base == 0:
			zeros = true
		}
	}
	if base == 0 {
		base = 10
	}
	if !digitsValid(s, base) {
		return Value{}, false, nil
	}
	if zeros && strings.Trim(s, "0_") != "" {
		return Value{}, false, nil
	}
	s = strings.ReplaceAll(s, "_", "")
	if limit := t.RT.MaxStrDigits; limit > 0 && len(s) > limit && base&(base-1) != 0 {
		return Value{}, false, ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit", limit, len(s))
	}
	if len(s) <= 11 { // 36**11 < 2**63
		i, _ := strconv.ParseInt(s, base, 64)
		if neg {
			i = -i
		}
		return Int(i), true, nil
	}
	z, err := bigParse(t, s, base)
	if err != nil {
		return Value{}, false, err
	}
	if neg {
		z.Neg(z)
	}
	return NewBigInt(z), true, nil
}

// digitsValid reports whether s consists of digits of base, with single underscores between them.
func digitsValid(s string, base int) bool {
	after := byte('_')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			if after == '_' {
				return false
			}
		case digitValue(c) >= base:
			return false
		}
		after = c
	}
	return after != '_'
}

// digitValue returns the value of an ASCII digit in any base, 99 if c is none.
func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

func intRepr(t *Thread, v Value) (string, error) {
	s, err := IntDecimal(t, v)
	if !v.IsInt() && v.Is(&IntType) && t.InPython2() {
		s += "L"
	}
	return s, err
}

// IntDecimal returns the decimal digits of the int v. It keeps to the runtime's limit of digits: the error is a ValueError.
func IntDecimal(t *Thread, v Value) (string, error) {
	if i, ok := IntValue(v); ok {
		return strconv.FormatInt(i, 10), nil
	}
	b := v.AsBigInt().V
	limit := t.RT.MaxStrDigits
	tooLong := limit > 0 && float64(b.BitLen()-1)*0.30102999 > float64(limit)
	s := ""
	if !tooLong {
		var err error
		if s, err = bigText(t, b); err != nil {
			return "", err
		}
		n := len(s)
		if b.Sign() < 0 {
			n--
		}
		tooLong = limit > 0 && n > limit
	}
	if tooLong {
		return "", ValueErrorf("Exceeds the limit (%d digits) for integer string conversion; "+
			"use sys.set_int_max_str_digits() to increase the limit", limit)
	}
	return s, nil
}

// IntText returns the digits of the int v in base 2, 8, 10 or 16, after a minus sign if it is negative.
func IntText(t *Thread, v Value, base int) (string, error) {
	if base == 10 {
		return IntDecimal(t, v)
	}
	if i, ok := IntValue(v); ok {
		return strconv.FormatInt(i, base), nil
	}
	b := v.AsBigInt().V
	if err := t.Charge(b.BitLen()/(bits.Len(uint(base))-1) + 2); err != nil {
		return "", err
	}
	return b.Text(base), nil
}

// IntLiteral returns what hex(), oct() and bin() give for v, an int or what has __index__: with the base's prefix.
func IntLiteral(t *Thread, v Value, base int) (string, error) {
	n, err := Index(t, v)
	if err != nil {
		return "", err
	}
	s, err := IntText(t, n, base)
	if err != nil {
		return "", err
	}
	return withPrefix(s, base), nil
}

// withPrefix puts 0x, 0o or 0b before the digits.
func withPrefix(s string, base int) string {
	prefix := intPrefix(base)
	if s[0] == '-' {
		return "-" + prefix + s[1:]
	}
	return prefix + s
}

func intPrefix(base int) string {
	switch base {
	case 2:
		return "0b"
	case 8:
		return "0o"
	case 16:
		return "0x"
	}
	return ""
}
