package py

// This file formats numbers by format specifications.

import (
	"math"
	"strings"
	"unicode/utf8"
)

// formatInt is format() of an int or bool.
func formatInt(t *Thread, v Value, spec string) (string, error) {
	if spec == "" {
		if v.Is(&IntType) {
			return IntDecimal(t, v)
		}
		return ToStr(t, v)
	}
	f, err := parseSpec(v, spec, 'd', '>')
	if err != nil {
		return "", err
	}
	base := 10
	switch f.typ {
	case 'd', 'n':
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	case 'c':
		return formatChar(t, v, &f)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := intToFloat(v)
		if err != nil {
			return "", err
		}
		return formatReal(t, x, &f)
	default:
		return "", f.unknownType(v)
	}
	if err := f.checkInt(); err != nil {
		return "", err
	}
	digits, err := IntText(t, v, base)
	if err != nil {
		return "", err
	}
	neg := digits[0] == '-'
	if neg {
		digits = digits[1:]
	}
	prefix := signOf(neg, f.sign)
	if f.alt {
		prefix += intPrefix(base)
	}
	if f.typ == 'X' {
		prefix, digits = strings.ToUpper(prefix), strings.ToUpper(digits)
	}
	group := 3
	if base != 10 {
		group = 4
	}
	return f.number(t, prefix, digits, "", group)
}

func (f *formatSpec) checkInt() error {
	switch {
	case f.prec >= 0:
		return ValueErrorf("Precision not allowed in integer format specifier")
	case f.noNegZero:
		return ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	return nil
}

// formatChar formats the character whose code v is.
func formatChar(t *Thread, v Value, f *formatSpec) (string, error) {
	if err := f.checkInt(); err != nil {
		return "", err
	}
	switch {
	case f.sign != 0:
		return "", ValueErrorf("Sign not allowed with integer format specifier 'c'")
	case f.alt:
		return "", ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	i, err := AsCLong(t, v)
	if err != nil {
		return "", err
	}
	if i < 0 || i > utf8.MaxRune {
		return "", Errorf(&OverflowErrorType, "%%c arg not in range(0x110000)")
	}
	return f.pad(t, "", RuneString(rune(i)), 1)
}

// signOf returns what stands before a number's digits; sign is as in formatSpec.
func signOf(neg bool, sign byte) string {
	switch {
	case neg:
		return "-"
	case sign == '+':
		return "+"
	case sign == ' ':
		return " "
	}
	return ""
}

// number lays out a number: prefix is its sign and base, digits is what is grouped, rest what follows.
func (f *formatSpec) number(t *Thread, prefix, digits, rest string, group int) (string, error) {
	if f.thousands != 0 && digits != "" {
		minimum := 0
		if f.fill == "0" && f.align == '=' {
			minimum = f.width - len(prefix) - len(rest)
		}
		if err := t.Charge(2*len(digits) + max(minimum, 0)); err != nil {
			return "", err
		}
		digits = groupDigits(digits, f.thousands, group, minimum)
	}
	return f.pad(t, prefix, digits+rest, len(prefix)+len(digits)+len(rest))
}

// groupDigits puts sep between groups of digits and zeros before them, so that there are at least minimum characters.
func groupDigits(digits string, sep byte, group, minimum int) string {
	// n digits take n + (n-1)/group characters.
	n := len(digits)
	if n+(n-1)/group < minimum {
		n = minimum - minimum/(group+1)
		if minimum%(group+1) == 0 {
			n++ // or it would begin with a separator
		}
	}
	b := make([]byte, n+(n-1)/group)
	for i, pos := 0, len(b)-1; i < n; i++ {
		if i > 0 && i%group == 0 {
			b[pos] = sep
			pos--
		}
		b[pos] = '0'
		if i < len(digits) {
			b[pos] = digits[len(digits)-1-i]
		}
		pos--
	}
	return string(b)
}

// formatFloat is format() of a float.
func formatFloat(t *Thread, v Value, spec string) (string, error) {
	if spec == "" {
		if v.IsFloat() {
			return FormatFloatRepr(v.Float()), nil
		}
		return ToStr(t, v)
	}
	f, err := parseSpec(v, spec, 0, '>')
	if err != nil {
		return "", err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return formatReal(t, floatOf(v), &f)
	}
	return "", f.unknownType(v)
}

// style gives the way to write a float of the specification's type.
func (f *formatSpec) style() (floatStyle, error) {
	if f.prec > math.MaxInt32 {
		return floatStyle{}, ValueErrorf("precision too big")
	}
	s := floatStyle{code: byte(f.typ), prec: f.prec, alt: f.alt}
	switch f.typ {
	case 0:
		s.code, s.point = 'r', true
		if f.prec >= 0 {
			s.code = 'g'
		}
	case 'n':
		s.code = 'g'
	case '%':
		s.code = 'f'
	}
	if s.prec < 0 {
		if s.prec = 6; s.code == 'r' {
			s.prec = 0
		}
	}
	return s, nil
}

// formatReal formats a float.
func formatReal(t *Thread, x float64, f *formatSpec) (string, error) {
	style, err := f.style()
	if err != nil {
		return "", err
	}
	if f.typ == '%' {
		x *= 100
	}
	text, err := f.realText(t, x, style)
	if err != nil {
		return "", err
	}
	neg := text[0] == '-'
	if neg {
		text = text[1:]
	}
	if f.typ == '%' {
		text += "%"
	}
	n := 0
	for n < len(text) && asciiDigit(text[n]) {
		n++
	}
	return f.number(t, signOf(neg, f.sign), text[:n], text[n:], 3)
}

// realText writes x; with z, a result that is zero gets no minus sign.
func (f *formatSpec) realText(t *Thread, x float64, style floatStyle) (string, error) {
	text, err := floatText(t, x, style)
	if err == nil && f.noNegZero && text[0] == '-' && isZeroText(text) {
		text = text[1:]
	}
	return text, err
}

// isZeroText reports whether the mantissa of a number's text has only zeros.
func isZeroText(text string) bool {
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == 'e' || c == 'E':
			return true
		case c != '0' && c != '.':
			return false
		}
	}
	return true
}

// formatComplex is format() of a complex.
func formatComplex(t *Thread, v Value, spec string) (string, error) {
	if spec == "" {
		if v.Is(&ComplexType) {
			return FormatComplexRepr(complexOf(v)), nil
		}
		return ToStr(t, v)
	}
	f, err := parseSpec(v, spec, 0, '>')
	if err != nil {
		return "", err
	}
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return "", f.unknownType(v)
	}
	style, err := f.style()
	switch {
	case err != nil:
		return "", err
	case f.fill == "0":
		return "", ValueErrorf("Zero padding is not allowed in complex format specifier")
	case f.align == '=':
		return "", ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	style.point = false
	c := complexOf(v)
	part := func(x float64, sign byte) (string, error) {
		text, err := f.realText(t, x, style)
		if err != nil {
			return "", err
		}
		g := formatSpec{fill: " ", align: '>', sign: sign, width: -1, thousands: f.thousands}
		neg := text[0] == '-'
		if neg {
			text = text[1:]
		}
		n := 0
		for n < len(text) && asciiDigit(text[n]) {
			n++
		}
		return g.number(t, signOf(neg, sign), text[:n], text[n:], 3)
	}
	body := ""
	// Without a type it looks like repr().
	bare, parens := false, f.typ == 0
	if parens && real(c) == 0 && !math.Signbit(real(c)) {
		bare, parens = true, false
	}
	sign := f.sign
	if !bare {
		if body, err = part(real(c), sign); err != nil {
			return "", err
		}
		sign = '+'
	}
	im, err := part(imag(c), sign)
	if err != nil {
		return "", err
	}
	body += im + "j"
	if parens {
		body = "(" + body + ")"
	}
	return f.pad(t, "", body, len(body))
}
