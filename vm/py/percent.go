package py

// This file defines the formatting of str % args and bytes % args, in the manner of C's printf.

import (
	"math"
	"strings"
	"unicode/utf8"
)

// percent is the state of one formatting.
type percent struct {
	t      *Thread
	bytes  bool
	format string
	pos    int // in format
	out    strings.Builder

	args   Value // a tuple, or the only argument
	n      int   // the length of the tuple; -1 for a single argument
	next   int   // the index of the next argument; -2 for a single argument that is not used yet
	dict   Value // the mapping of %(name)s; zero if args is none
	spent  bool  // the single argument was used
	single bool
}

// percentSpec is one conversion.
type percentSpec struct {
	left, plus, space, alt, zero bool
	width                        int
	prec                         int // -1 if not given
}

// PercentFormat returns format % args. With bytes, format and result are the bytes of a bytes object.
func PercentFormat(t *Thread, format string, args Value, bytes bool) (string, error) {
	p := percent{t: t, bytes: bytes, format: format, args: args}
	if args.IsKind(KindTuple) {
		p.n = len(args.AsTuple().Items)
	} else {
		p.single = true
		text := args.IsKind(KindStr) || bytes && (args.IsKind(KindBytes) || args.IsKind(KindByteArray))
		if args.Type().GetItem != nil && !text {
			p.dict = args
		}
	}
	for p.pos < len(format) {
		i := strings.IndexByte(format[p.pos:], '%')
		if i < 0 {
			i = len(format) - p.pos
		}
		p.out.WriteString(format[p.pos : p.pos+i])
		if p.pos += i; p.pos == len(format) {
			break
		}
		p.pos++
		if err := p.convert(); err != nil {
			return "", err
		}
		if err := t.Charge(p.out.Len()); err != nil {
			return "", err
		}
	}
	if p.dict.IsZero() && (p.single && !p.spent || !p.single && p.next < p.n) {
		what := "string"
		if bytes {
			what = "bytes"
		}
		return "", TypeErrorf("not all arguments converted during %s formatting", what)
	}
	return p.out.String(), nil
}

// arg returns the next argument.
func (p *percent) arg() (Value, error) {
	switch {
	case p.single && !p.spent:
		p.spent = true
		return p.args, nil
	case !p.single && p.next < p.n:
		p.next++
		return p.args.AsTuple().Items[p.next-1], nil
	}
	return Value{}, TypeErrorf("not enough arguments for format string")
}

// char returns the next byte of the format, which is part of a conversion.
func (p *percent) char() (byte, error) {
	if p.pos >= len(p.format) {
		return 0, ValueErrorf("incomplete format")
	}
	p.pos++
	return p.format[p.pos-1], nil
}

// convert does the conversion that begins after the "%" before pos.
func (p *percent) convert() error {
	c, err := p.char()
	if err != nil {
		return err
	}
	if c == '%' {
		p.out.WriteByte('%')
		return nil
	}
	spec := percentSpec{prec: -1}
	if c == '(' {
		if err := p.key(); err != nil {
			return err
		}
		if c, err = p.char(); err != nil {
			return err
		}
	}
	if c, err = p.flags(c, &spec); err != nil {
		return err
	}
	if c == 'l' || c == 'h' || c == 'L' {
		if c, err = p.char(); err != nil {
			return err
		}
	}
	v, err := p.arg()
	if err != nil {
		return err
	}
	return p.value(c, &spec, v)
}

// key reads "(name)" up to its end and makes the mapping's value the argument.
func (p *percent) key() error {
	if p.dict.IsZero() {
		return TypeErrorf("format requires a mapping")
	}
	start, depth := p.pos, 1
	for depth > 0 {
		if p.pos >= len(p.format) {
			return ValueErrorf("incomplete format key")
		}
		switch p.format[p.pos] {
		case '(':
			depth++
		case ')':
			depth--
		}
		p.pos++
	}
	name := p.format[start : p.pos-1]
	key := Value{}
	if p.bytes {
		key = NewBytes(name).Value()
	} else {
		key = NewStr(name).Value()
	}
	v, err := GetItem(p.t, p.dict, key)
	if err != nil {
		return err
	}
	p.args, p.single, p.spent = v, true, false
	return nil
}

// flags reads flags, width and precision, of which c is the first character; it returns the one after them.
func (p *percent) flags(c byte, spec *percentSpec) (_ byte, err error) {
	for {
		switch c {
		case '-':
			spec.left = true
		case '+':
			spec.plus = true
		case ' ':
			spec.space = true
		case '#':
			spec.alt = true
		case '0':
			spec.zero = true
		default:
			return p.size(c, spec)
		}
		if c, err = p.char(); err != nil {
			return 0, err
		}
	}
}

func (p *percent) size(c byte, spec *percentSpec) (_ byte, err error) {
	if c == '*' {
		v, err := p.star()
		if err != nil {
			return 0, err
		}
		if spec.width, err = AsCSsize(p.t, v); err != nil {
			return 0, err
		}
		if spec.width < 0 {
			spec.left = true
			spec.width = -spec.width
		}
		if spec.width < 0 {
			return 0, ValueErrorf("width too big")
		}
		if c, err = p.char(); err != nil {
			return 0, err
		}
	} else if c, err = p.number(c, &spec.width, math.MaxInt, "width too big"); err != nil {
		return 0, err
	}
	if c != '.' {
		return c, nil
	}
	spec.prec = 0
	if c, err = p.char(); err != nil {
		return 0, err
	}
	if c == '*' {
		v, err := p.star()
		if err != nil {
			return 0, err
		}
		if spec.prec, err = AsCInt(p.t, v); err != nil {
			return 0, err
		}
		spec.prec = max(spec.prec, 0)
		return p.char()
	}
	tooBig := "precision too big"
	if p.bytes {
		tooBig = "prec too big"
	}
	return p.number(c, &spec.prec, math.MaxInt32, tooBig)
}

// star returns the argument for a "*".
func (p *percent) star() (Value, error) {
	v, err := p.arg()
	if err == nil && !v.IsKind(KindInt) {
		err = TypeErrorf("* wants int")
	}
	return v, err
}

// number reads digits, of which c is the first; it returns the character after them.
func (p *percent) number(c byte, n *int, limit int, tooBig string) (_ byte, err error) {
	for asciiDigit(c) {
		d := int(c - '0')
		if *n > (limit-d)/10 {
			return 0, ValueErrorf("%s", tooBig)
		}
		*n = *n*10 + d
		if c, err = p.char(); err != nil {
			return 0, err
		}
	}
	return c, nil
}

// value writes v with the conversion c.
func (p *percent) value(c byte, spec *percentSpec, v Value) error {
	switch c {
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.integer(c, spec, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(c, spec, v)
	case 'c':
		s, err := p.character(v)
		if err != nil {
			return err
		}
		return p.write("", s, spec, false)
	case 's', 'r', 'a', 'b':
		if c == 'b' && !p.bytes {
			break
		}
		s, err := p.text(c, v)
		if err != nil {
			return err
		}
		if spec.prec >= 0 {
			if !p.bytes {
				s = cutChars(s, spec.prec)
			} else if len(s) > spec.prec {
				s = s[:spec.prec]
			}
		}
		return p.write("", s, spec, false)
	}
	return p.unsupported()
}

// unsupported is the error of an unknown conversion, whose character ends before pos or, if it is not ASCII, after.
func (p *percent) unsupported() error {
	at := p.pos - 1
	r, index := rune(p.format[at]), at
	if p.bytes {
		if r >= utf8.RuneSelf {
			return Errorf(&OverflowErrorType, "character argument not in range(0x110000)")
		}
	} else {
		r, _ = decodeRune(p.format[at:])
		index = countRunes(p.format[:at])
	}
	shown := r
	if !p.bytes && (r < ' ' || r > '~') {
		shown = '?'
	}
	return ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, r, index)
}

// text converts v by %s, %r, %a or %b.
func (p *percent) text(c byte, v Value) (string, error) {
	switch {
	case c == 'a', c == 'r' && p.bytes:
		return ASCIIRepr(p.t, v)
	case c == 'r':
		return Repr(p.t, v)
	case !p.bytes:
		return ToStr(p.t, v)
	}
	if s, ok, err := bufferOf(v); ok || err != nil {
		return s, err
	}
	r, found, err := callSpecial(p.t, v, "__bytes__")
	switch {
	case err != nil:
		return "", err
	case !found:
		return "", TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v))
	case !r.IsKind(KindBytes):
		return "", TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeName(r))
	}
	return r.AsBytes().String(), nil
}

// character converts v by %c.
func (p *percent) character(v Value) (string, error) {
	if p.bytes {
		if f := v.Type().Buffer; f != nil && (v.IsKind(KindBytes) || v.IsKind(KindByteArray)) {
			if b := f(v); len(b) == 1 {
				return string(b), nil
			}
		} else if v.IsKind(KindInt) {
			if i, ok := IntValue(v); ok && i >= 0 && i < 256 {
				return string([]byte{byte(i)}), nil
			}
			return "", Errorf(&OverflowErrorType, "%%c arg not in range(256)")
		}
		return "", TypeErrorf("%%c requires an integer in range(256) or a single byte")
	}
	if v.IsKind(KindStr) {
		if s := v.AsStr().String(); s != "" && len(s) == runeSize(s[0]) {
			return s, nil
		}
		return "", TypeErrorf("%%c requires int or char")
	}
	n, err := Index(p.t, v)
	if err != nil {
		if IsError(err, &TypeErrorType) {
			err = TypeErrorf("%%c requires int or char")
		}
		return "", err
	}
	i, ok := IntValue(n)
	if !ok || i < 0 || i > utf8.MaxRune {
		return "", Errorf(&OverflowErrorType, "%%c arg not in range(0x110000)")
	}
	return RuneString(rune(i)), nil
}

// integer converts v by %d, %o, %x or the like.
func (p *percent) integer(c byte, spec *percentSpec, v Value) error {
	n, err := p.asInt(c, v)
	if err != nil {
		return err
	}
	base := 10
	switch c {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	digits, err := IntText(p.t, n, base)
	if err != nil {
		return err
	}
	prefix := spec.sign(digits[0] == '-')
	if digits[0] == '-' {
		digits = digits[1:]
	}
	if missing := spec.prec - len(digits); missing > 0 {
		if err := p.t.Charge(spec.prec); err != nil {
			return err
		}
		digits = strings.Repeat("0", missing) + digits
	}
	if spec.alt {
		prefix += intPrefix(base)
	}
	if c == 'X' {
		prefix, digits = strings.ToUpper(prefix), strings.ToUpper(digits)
	}
	return p.write(prefix, digits, spec, true)
}

// asInt returns the int for an integer conversion.
func (p *percent) asInt(c byte, v Value) (Value, error) {
	if v.IsKind(KindInt) {
		return v, nil
	}
	whole := c == 'o' || c == 'x' || c == 'X'
	typ := v.Type()
	if typ.Index != nil || typ.Int != nil || typ.Float != nil {
		var n Value
		var err error
		if !whole {
			n, err = ToInt(p.t, v)
		} else if n, err = Index(p.t, v); err == nil && !n.IsKind(KindInt) {
			err = TypeErrorf("")
		}
		if err == nil || !IsError(err, &TypeErrorType) {
			return n, err
		}
	}
	if p.bytes && c == 'i' {
		c = 'd'
	}
	what := "a real number"
	if whole {
		what = "an integer"
	}
	return Value{}, TypeErrorf("%%%c format: %s is required, not %s", c, what, typ.Name)
}

// float converts v by %e, %f, %g or the like.
func (p *percent) float(c byte, spec *percentSpec, v Value) error {
	f, err := AsFloat(p.t, v)
	if err != nil {
		if p.bytes {
			err = TypeErrorf("float argument required, not %s", TypeName(v))
		}
		return err
	}
	style := floatStyle{code: c, prec: spec.prec, alt: spec.alt}
	if style.prec < 0 {
		style.prec = 6
	}
	text, err := floatText(p.t, f, style)
	if err != nil {
		return err
	}
	prefix := spec.sign(text[0] == '-')
	if text[0] == '-' {
		text = text[1:]
	}
	return p.write(prefix, text, spec, true)
}

// sign returns what stands before a number.
func (spec *percentSpec) sign(neg bool) string {
	switch {
	case neg:
		return "-"
	case spec.plus:
		return "+"
	case spec.space:
		return " "
	}
	return ""
}

// write writes prefix and body, padded to the width: with zeros between them if it is a number and so asked for.
func (p *percent) write(prefix, body string, spec *percentSpec, number bool) error {
	n := len(prefix) + len(body)
	if !p.bytes && !number {
		n = countRunes(body)
	}
	missing := max(spec.width-n, 0)
	if err := p.t.Charge(p.out.Len() + len(prefix) + len(body) + missing); err != nil {
		return err
	}
	fill := func(c byte) {
		for range missing {
			p.out.WriteByte(c)
		}
	}
	p.out.Grow(len(prefix) + len(body) + missing)
	zeros := number && spec.zero && !spec.left
	if !zeros && !spec.left {
		fill(' ')
	}
	p.out.WriteString(prefix)
	if zeros {
		fill('0')
	}
	p.out.WriteString(body)
	if spec.left {
		fill(' ')
	}
	return nil
}
