package py

// This file defines how floats are read: float("1.5"), float.fromhex.

import (
	"math"
	"strconv"
	"strings"
)

// floatFromText is float(v) of a string or of what has a buffer.
func floatFromText(t *Thread, v Value) (float64, error) {
	text := ""
	if v.IsKind(KindStr) {
		text = asciiNumber(v.AsStr().String())
	} else {
		var err error
		if text, _, err = bufferOf(v); err != nil {
			return 0, err
		}
	}
	if f, ok := ParseFloat(text); ok {
		return f, nil
	}
	s, err := Repr(t, v)
	if err != nil {
		return 0, err
	}
	return 0, ValueErrorf("could not convert string to float: %s", s)
}

// ParseFloat reads a float of ASCII characters as float(s) does; ok is false if s is none.
func ParseFloat(s string) (f float64, ok bool) {
	s, ok = dropUnderscores(trimSpace(s))
	if !ok {
		return 0, false
	}
	f, n := floatPrefix(s)
	return f, n > 0 && n == len(s)
}

// dropUnderscores removes the underscores of a number; ok is false if one does not stand between digits.
func dropUnderscores(s string) (_ string, ok bool) {
	if strings.IndexByte(s, '_') < 0 {
		return s, true
	}
	for i := range len(s) {
		if s[i] == '_' && (i == 0 || i+1 == len(s) || !asciiDigit(s[i-1]) || !asciiDigit(s[i+1])) {
			return "", false
		}
	}
	return strings.ReplaceAll(s, "_", ""), true
}

func asciiDigit(c byte) bool { return '0' <= c && c <= '9' }

// floatPrefix reads the float at the beginning of s; n is its length, 0 if there is none.
func floatPrefix(s string) (f float64, n int) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	neg := i == 1 && s[0] == '-'
	if f, k := floatSpecial(s[i:]); k > 0 {
		if neg {
			f = math.Copysign(f, -1)
		}
		return f, i + k
	}
	digits := 0
	for i < len(s) && asciiDigit(s[i]) {
		i++
		digits++
	}
	if i < len(s) && s[i] == '.' {
		i++
		for i < len(s) && asciiDigit(s[i]) {
			i++
			digits++
		}
	}
	if digits == 0 {
		return 0, 0
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && asciiDigit(s[j]) {
			for j < len(s) && asciiDigit(s[j]) {
				j++
			}
			i = j
		}
	}
	number := s[:i]
	if digits > maxDigits {
		number = roundDigits(number)
	}
	f, _ = strconv.ParseFloat(number, 64) // infinite if it is too large
	return f, i
}

// maxDigits is how many digits strconv.ParseFloat reads without losing count. 768 decide how a float is rounded.
const maxDigits = 790

// roundDigits returns a number with at most maxDigits digits, and one more for those left out, that is the same float.
func roundDigits(s string) string {
	sign := ""
	if s[0] == '+' || s[0] == '-' {
		sign, s = s[:1], s[1:]
	}
	mantissa, exp := s, int64(0)
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa = s[:i]
		var err error
		if exp, err = strconv.ParseInt(s[i+1:], 10, 40); err != nil { // it is out of range, and exp the nearest in it
			exp = max(min(exp, 1<<39), -1<<39)
		}
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	all := whole + fraction
	digits := strings.TrimLeft(all, "0")
	exp += int64(len(whole) - (len(all) - len(digits)))
	if digits == "" {
		return sign + "0"
	}
	if len(digits) > maxDigits {
		rest := strings.Trim(digits[maxDigits:], "0")
		if digits = digits[:maxDigits]; rest != "" {
			digits += "1"
		}
	}
	return sign + "0." + digits + "e" + strconv.FormatInt(exp, 10)
}

// floatSpecial reads inf, infinity or nan at the beginning of s.
func floatSpecial(s string) (f float64, n int) {
	has := func(word string) bool { return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) }
	switch {
	case has("infinity"):
		return math.Inf(1), 8
	case has("inf"):
		return math.Inf(1), 3
	case has("nan"):
		return math.Float64frombits(0x7ff8000000000000), 3
	}
	return 0, 0
}

// floatHex is hex().
func floatHex(t *Thread, args Args) (Value, error) {
	return NewStr(FloatHex(floatOf(args.Pos[0]))).Value(), nil
}

// FloatHex returns f.hex().
func FloatHex(f float64) string {
	if f-f != 0 {
		return FormatFloatRepr(f)
	}
	b := math.Float64bits(f)
	exp := int(b >> 52 & 0x7ff)
	s := "0x1."
	if exp == 0 {
		s = "0x0."
		exp = 1
	}
	if b>>63 == 1 {
		s = "-" + s
	}
	if f == 0 {
		return s + "0p+0"
	}
	m := strconv.FormatUint(b&(1<<52-1)|1<<52, 16)[1:]
	s += m + "p"
	if exp >= 1023 {
		s += "+"
	}
	return s + strconv.Itoa(exp-1023)
}

func floatFromHex(t *Thread, args Args) (Value, error) {
	class, v := args.Pos[0].AsType(), args.Pos[1]
	if !v.IsKind(KindStr) {
		return Value{}, TypeErrorf("bad argument type for built-in operation")
	}
	f, ok := parseFloatHex(trimSpace(v.AsStr().String()))
	switch {
	case !ok:
		return Value{}, ValueErrorf("invalid hexadecimal floating-point string")
	case math.IsInf(f, 0) && !strings.ContainsAny(v.AsStr().String(), "nN"):
		return Value{}, Errorf(&OverflowErrorType, "hexadecimal value too large to represent as a float")
	case class == &FloatType:
		return Float(f), nil
	}
	return t.Call(class.Value(), Float(f))
}

// parseFloatHex reads a hexadecimal float, with or without 0x, point and exponent. It is infinite if it is too large.
func parseFloatHex(s string) (f float64, ok bool) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if f, n := floatSpecial(s); n > 0 {
		if neg {
			f = math.Copysign(f, -1)
		}
		return f, n == len(s)
	}
	if len(s) >= 2 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X') {
		s = s[2:]
	}
	digits, fraction, i := "", 0, 0
	for ; i < len(s) && digitValue(s[i]) < 16; i++ {
	}
	digits = s[:i]
	if i < len(s) && s[i] == '.' {
		start := i + 1
		for i = start; i < len(s) && digitValue(s[i]) < 16; i++ {
		}
		digits += s[start:i]
		fraction = i - start
	}
	if digits == "" {
		return 0, false
	}
	exp := 0
	if i < len(s) {
		if s[i] != 'p' && s[i] != 'P' {
			return 0, false
		}
		start := i + 1
		i = start
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if i == len(s) || !asciiDigit(s[i]) {
			return 0, false
		}
		for i < len(s) && asciiDigit(s[i]) {
			i++
		}
		e := s[start:i]
		var err error
		if exp, err = strconv.Atoi(e); err != nil || exp > 1<<40 || exp < -1<<40 {
			// Far beyond what a float can have, whatever the digits.
			exp = 1 << 40
			if e[0] == '-' {
				exp = -exp
			}
		}
	}
	digits = strings.TrimLeft(digits, "0")
	if digits != "" {
		f = hexToFloat(digits, exp-4*fraction)
	}
	if neg {
		f = -f
	}
	return f, i == len(s) || math.IsInf(f, 0) // CPython sees first that it is too large
}

// hexToFloat returns the float nearest to the hexadecimal digits, which do not begin with 0, times 2**exp.
func hexToFloat(digits string, exp int) float64 {
	rest := uint64(0)
	if len(digits) > 15 {
		if strings.Trim(digits[15:], "0") != "" {
			rest = 1
		}
		exp += 4 * (len(digits) - 15)
		digits = digits[:15]
	}
	u, _ := strconv.ParseUint(digits, 16, 64)
	// One bit below the digits stands for what follows them.
	switch {
	case exp > 1100:
		return math.Inf(1)
	case exp < -1200:
		return 0
	}
	return ldexpRound(u<<1|rest, exp-1)
}
