package py

// This file defines how floats are written, and rounded to decimals.

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

func floatRepr(t *Thread, v Value) (string, error) { return FormatFloatRepr(floatOf(v)), nil }

// FormatFloatRepr returns repr(f): the shortest digits that give f back.
func FormatFloatRepr(f float64) string {
	var buf [32]byte
	return string(appendFloatRepr(buf[:0], f, true))
}

// appendFloatRepr appends the shortest digits that give f back; point says that an integer is to end in ".0".
func appendFloatRepr(b []byte, f float64, point bool) []byte {
	switch {
	case f != f:
		return append(b, "nan"...)
	case f-f != 0:
		if f < 0 {
			b = append(b, '-')
		}
		return append(b, "inf"...)
	}
	a := math.Abs(f)
	if a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	if a < 1<<53 && math.Trunc(a) == a {
		if math.Signbit(f) {
			b = append(b, '-')
		}
		b = strconv.AppendInt(b, int64(a), 10)
	} else {
		n := len(b)
		b = strconv.AppendFloat(b, f, 'f', -1, 64)
		for _, c := range b[n:] {
			if c == '.' {
				return b
			}
		}
	}
	if point {
		b = append(b, '.', '0')
	}
	return b
}

// A floatStyle says how to write a float.
type floatStyle struct {
	code  byte // one of e, f, g, and r for repr's way; E, F and G write letters in upper case
	prec  int  // as in C's printf; with r, 0 means the shortest
	alt   bool // keep the point, and with g the zeros, at the end
	point bool // an integer ends in ".0", and is written with an exponent one digit earlier
}

// floatText writes f, with a minus sign if it is negative.
func floatText(t *Thread, f float64, s floatStyle) (string, error) {
	if err := t.Charge(s.prec); err != nil {
		return "", err
	}
	code := s.code
	upper := code < 'a'
	if upper {
		code += 'a' - 'A'
	}
	text := ""
	switch {
	case f != f:
		text = "nan"
	case math.IsInf(f, 0):
		if text = "inf"; f < 0 {
			text = "-inf"
		}
	case code == 'f':
		text = strconv.FormatFloat(f, 'f', s.prec, 64)
		if s.alt && s.prec == 0 {
			text += "."
		}
	case code == 'e':
		text = strconv.FormatFloat(f, 'e', s.prec, 64)
		if s.alt && s.prec == 0 {
			text = strings.Replace(text, "e", ".e", 1)
		}
	case code == 'r' && s.prec == 0:
		text = string(appendFloatRepr(nil, f, s.point))
		if i := strings.IndexByte(text, 'e'); s.alt && !strings.Contains(text, ".") {
			if i < 0 {
				i = len(text)
			}
			text = text[:i] + "." + text[i:]
		}
	default:
		text = floatGeneral(f, s)
	}
	if upper {
		text = strings.ToUpper(text)
	}
	return text, nil
}

// floatGeneral writes f, which is finite, as C's %g does, with s.prec significant digits.
func floatGeneral(f float64, s floatStyle) string {
	prec := max(s.prec, 1)
	text := strconv.FormatFloat(f, 'e', prec-1, 64)
	sign := ""
	if text[0] == '-' {
		sign, text = "-", text[1:]
	}
	e := strings.IndexByte(text, 'e')
	exp, _ := strconv.Atoi(text[e+1:])
	digits := text[:1]
	if e > 1 {
		digits += text[2:e]
	}
	if !s.alt {
		if digits = strings.TrimRight(digits, "0"); digits == "" {
			digits = "0"
		}
	}
	limit := prec
	if s.point {
		limit--
	}
	var b strings.Builder
	b.WriteString(sign)
	switch {
	case exp < -4 || exp >= limit:
		b.WriteString(digits[:1])
		if len(digits) > 1 || s.alt {
			b.WriteByte('.')
			b.WriteString(digits[1:])
		}
		b.WriteString(text[e:])
		return b.String()
	case exp < 0:
		b.WriteString("0.")
		b.WriteString(strings.Repeat("0", -exp-1))
		b.WriteString(digits)
		return b.String()
	case len(digits) > exp+1:
		b.WriteString(digits[:exp+1])
		b.WriteByte('.')
		b.WriteString(digits[exp+1:])
		return b.String()
	}
	b.WriteString(digits)
	b.WriteString(strings.Repeat("0", exp+1-len(digits)))
	switch {
	case s.point:
		b.WriteString(".0")
	case s.alt:
		b.WriteByte('.')
	}
	return b.String()
}

// floatRound is __round__.
func floatRound(t *Thread, args Args) (Value, error) {
	f := floatOf(args.Pos[0])
	if len(args.Pos) == 1 || args.Pos[1].IsNone() {
		return floatToInt(math.RoundToEven(f))
	}
	digits, err := AsSize(t, args.Pos[1], nil)
	if err != nil {
		return Value{}, err
	}
	f, err = RoundFloat(f, digits)
	return Float(f), err
}

// RoundFloat returns f rounded to a number of decimals, which may be negative: the float nearest to the decimal number
// that is nearest to the exact value of f, a half to even. Its error is an OverflowError.
func RoundFloat(f float64, digits int) (float64, error) {
	switch {
	case f-f != 0 || f == 0 || digits > 323:
		return f, nil
	case digits < -308:
		return math.Copysign(0, f), nil
	case digits >= 0:
		var buf [400]byte
		r, _ := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], f, 'f', digits, 64)), 64)
		return r, nil
	}
	// With an exponent of its own, the text has as many digits as remain before the place to round at.
	e := strconv.FormatFloat(math.Abs(f), 'e', -1, 64)
	exp, _ := strconv.Atoi(e[strings.IndexByte(e, 'e')+1:])
	r := 0.0
	switch keep := exp + 1 + digits; {
	case keep > 0:
		r, _ = strconv.ParseFloat(strconv.FormatFloat(math.Abs(f), 'e', keep-1, 64), 64)
	case keep == 0:
		// Either 0 or one unit: more than half of it?
		half := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-digits)), nil)
		half.Rsh(half, 1)
		if new(big.Float).SetFloat64(math.Abs(f)).Cmp(new(big.Float).SetInt(half)) > 0 {
			r, _ = strconv.ParseFloat("1e"+strconv.Itoa(-digits), 64)
		}
	}
	if math.IsInf(r, 0) {
		return 0, Errorf(&OverflowErrorType, "rounded value too large to represent")
	}
	return math.Copysign(r, f), nil
}
