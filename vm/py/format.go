package py

// This file defines the mini-language of format specifications, as in format(x, ">10.2f"): how a specification is read,
// and the formatting of strings. format_num.go formats numbers.

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A formatSpec is a parsed format specification.
type formatSpec struct {
	fill      string // one character; " " if not given
	align     byte   // one of < > ^ =
	sign      byte   // one of + - and space, 0 if not given
	noNegZero bool   // z
	alt       bool   // #
	width     int    // -1 if not given
	thousands byte   // one of , and _, 0 if not given
	prec      int    // -1 if not given
	typ       rune   // the default if not given, 0 for numbers without one
}

// Format returns format(v, spec).
func Format(t *Thread, v Value, spec string) (string, error) {
	switch {
	case v.Is(&StrType):
		return formatStr(t, v, spec)
	case v.IsInt() || v.Is(&IntType):
		return formatInt(t, v, spec)
	case v.IsFloat():
		return formatFloat(t, v, spec)
	}
	r, found, err := callSpecial(t, v, "__format__", NewStr(spec).Value())
	switch {
	case err != nil:
		return "", err
	case !found:
		return ObjectFormat(t, v, spec)
	case !r.IsKind(KindStr):
		return "", TypeErrorf("__format__ must return a str, not %s", TypeName(r))
	}
	return r.AsStr().String(), nil
}

// ObjectFormat is object.__format__: str(v), without a specification.
func ObjectFormat(t *Thread, v Value, spec string) (string, error) {
	if spec != "" {
		return "", TypeErrorf("unsupported format string passed to %s.__format__", TypeName(v))
	}
	return ToStr(t, v)
}

// formatMethod makes the method __format__ of a formatting function.
func formatMethod(args Args, format func(t *Thread, v Value, spec string) (string, error), t *Thread) (Value, error) {
	spec := args.Pos[1]
	if !spec.IsKind(KindStr) {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", argTypeName(spec))
	}
	if spec.AsStr().s == "" && args.Pos[0].Type().heap != nil {
		return StrOf(t, args.Pos[0])
	}
	s, err := format(t, args.Pos[0], spec.AsStr().String())
	if err != nil {
		return Value{}, err
	}
	return NewStr(s).Value(), nil
}

func intFormatMethod(t *Thread, args Args) (Value, error) { return formatMethod(args, formatInt, t) }

func floatFormatMethod(t *Thread, args Args) (Value, error) {
	return formatMethod(args, formatFloat, t)
}

func complexFormatMethod(t *Thread, args Args) (Value, error) {
	return formatMethod(args, formatComplex, t)
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// parseSpec reads a specification for v. typ and align are the type and alignment that hold if none is given.
func parseSpec(v Value, spec string, typ rune, align byte) (formatSpec, error) {
	f := formatSpec{fill: " ", align: align, width: -1, prec: -1, typ: typ}
	s := spec
	filled, aligned := false, false
	if s != "" {
		if n := runeSize(s[0]); len(s) > n && isAlign(s[n]) {
			f.fill, f.align = s[:n], s[n]
			s = s[n+1:]
			filled, aligned = true, true
		} else if isAlign(s[0]) {
			f.align = s[0]
			s = s[1:]
			aligned = true
		}
	}
	next := func(chars string) byte {
		if s == "" || strings.IndexByte(chars, s[0]) < 0 {
			return 0
		}
		c := s[0]
		s = s[1:]
		return c
	}
	f.sign = next("+- ")
	f.noNegZero = next("z") != 0
	f.alt = next("#") != 0
	if !filled && next("0") != 0 {
		f.fill = "0"
		if !aligned && align == '>' {
			f.align = '='
		}
	}
	var err error
	if f.width, s, err = specNumber(s); err != nil {
		return f, err
	}
	f.thousands = next(",")
	if c := next("_"); c != 0 {
		if f.thousands != 0 {
			return f, ValueErrorf("Cannot specify both ',' and '_'.")
		}
		f.thousands = c
	}
	if f.thousands == '_' && next(",") != 0 {
		return f, ValueErrorf("Cannot specify both ',' and '_'.")
	}
	if next(".") != 0 {
		if f.prec, s, err = specNumber(s); err != nil {
			return f, err
		}
		if f.prec < 0 {
			return f, ValueErrorf("Format specifier missing precision")
		}
	}
	if s != "" {
		if len(s) > runeSize(s[0]) {
			return f, ValueErrorf("Invalid format specifier '%s' for object of type '%s'", spec, TypeName(v))
		}
		f.typ, _ = decodeRune(s)
	}
	if f.thousands != 0 {
		return f, f.checkThousands()
	}
	return f, nil
}

// specNumber reads a number of decimal digits of any script; it is -1 if there is none.
func specNumber(s string) (n int, rest string, err error) {
	n = -1
	for s != "" {
		r, size := decodeRune(s)
		d := digitOf(r)
		if d < 0 {
			break
		}
		n = max(n, 0)
		if n > (1<<63-1-d)/10 {
			return 0, "", ValueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
		s = s[size:]
	}
	return n, s, nil
}

// checkThousands refuses a separator where there are no groups of digits.
func (f *formatSpec) checkThousands() error {
	switch f.typ {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return nil
	case 'b', 'o', 'x', 'X':
		if f.thousands == '_' {
			return nil
		}
	}
	return ValueErrorf("Cannot specify '%c' with %s.", f.thousands, quoteType(f.typ))
}

// quoteType shows a type character in a message.
func quoteType(typ rune) string {
	if typ > ' ' && typ < utf8.RuneSelf {
		return "'" + string(typ) + "'"
	}
	return `'\x` + strconv.FormatInt(int64(typ), 16) + "'"
}

// unknownType is the error of a type that v's class does not know.
func (f *formatSpec) unknownType(v Value) error {
	return ValueErrorf("Unknown format code %s for object of type '%s'", quoteType(f.typ), TypeName(v))
}

// pad returns prefix and body padded to the width; with "=", the padding stands between them. n is the number of
// characters of both.
func (f *formatSpec) pad(t *Thread, prefix, body string, n int) (string, error) {
	if n >= f.width {
		return prefix + body, nil
	}
	missing := f.width - n
	if err := t.ChargeN(missing+n, len(f.fill)); err != nil {
		return "", err
	}
	left, between, right := 0, 0, 0
	switch f.align {
	case '<':
		right = missing
	case '^':
		left = missing / 2
		right = missing - left
	case '=':
		between = missing
	default:
		left = missing
	}
	var b strings.Builder
	b.Grow(len(prefix) + len(body) + missing*len(f.fill))
	f.writeFill(&b, left)
	b.WriteString(prefix)
	f.writeFill(&b, between)
	b.WriteString(body)
	f.writeFill(&b, right)
	return b.String(), nil
}

func (f *formatSpec) writeFill(b *strings.Builder, n int) {
	if len(f.fill) == 1 {
		for range n {
			b.WriteByte(f.fill[0])
		}
		return
	}
	for range n {
		b.WriteString(f.fill)
	}
}

// formatStr is format() of a str.
func formatStr(t *Thread, v Value, spec string) (string, error) {
	s := v.AsStr().String()
	if spec == "" {
		if !v.Is(&StrType) {
			return ToStr(t, v)
		}
		return s, nil
	}
	f, err := parseSpec(v, spec, 's', '<')
	switch {
	case err != nil:
		return "", err
	case f.typ != 's':
		return "", f.unknownType(v)
	case f.sign == ' ':
		return "", ValueErrorf("Space not allowed in string format specifier")
	case f.sign != 0:
		return "", ValueErrorf("Sign not allowed in string format specifier")
	case f.noNegZero:
		return "", ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case f.alt:
		return "", ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return "", ValueErrorf("'=' alignment not allowed in string format specifier")
	}
	if f.prec >= 0 {
		s = cutChars(s, f.prec)
	}
	if f.width < 0 {
		return s, nil
	}
	return f.pad(t, "", s, countRunes(s))
}

// cutChars returns the first n characters of s.
func cutChars(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:runeOffset(s, n)]
}
