package pystruct

// This file defines formats: their parsing, and the sizes of what they describe.

import (
	"math"

	"minipy/vm/py"
)

// A field is one or more values of a format.
type field struct {
	code   byte
	size   int // of one value; of the whole for s and p
	offset int
	count  int // how many values: 1 for s and p
}

// A layout is a parsed format.
type layout struct {
	fields []field
	size   int
	values int  // how many there are to pack
	big    bool // most significant byte first
	native bool
}

// sizes gives size and alignment of a code, in native format; the standard size is 0 if there is no such.
var sizes = [128]struct{ native, standard int }{
	'x': {1, 1}, 'c': {1, 1}, 'b': {1, 1}, 'B': {1, 1}, '?': {1, 1}, 's': {1, 1}, 'p': {1, 1},
	'h': {2, 2}, 'H': {2, 2}, 'i': {4, 4}, 'I': {4, 4}, 'l': {8, 4}, 'L': {8, 4}, 'q': {8, 8}, 'Q': {8, 8},
	'n': {8, 0}, 'N': {8, 0}, 'P': {8, 0}, 'e': {2, 2}, 'f': {4, 4}, 'd': {8, 8},
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func errTooLong() error { return fail("total struct size too long") }

// parse parses a format.
func parse(s string) (*layout, error) {
	l := &layout{native: true}
	if s != "" {
		switch s[0] {
		case '<', '=':
			l.native = false
			s = s[1:]
		case '>', '!':
			l.native, l.big = false, true
			s = s[1:]
		case '@':
			s = s[1:]
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isSpace(c) {
			continue
		}
		n := 1
		if c >= '0' && c <= '9' {
			for n = 0; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
				if n > (math.MaxInt-int(s[i]-'0'))/10 {
					return nil, errTooLong()
				}
				n = n*10 + int(s[i]-'0')
			}
			if i == len(s) {
				return nil, fail("repeat count given without format specifier")
			}
			c = s[i]
		}
		if err := l.add(c, n); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// add adds n values of code c.
func (l *layout) add(c byte, n int) error {
	if c >= 128 || sizes[c].native == 0 || !l.native && sizes[c].standard == 0 {
		return fail("bad char in struct format")
	}
	size := sizes[c].native
	if !l.native {
		size = sizes[c].standard
	} else if size > 1 {
		if l.size > math.MaxInt-size {
			return errTooLong()
		}
		l.size = (l.size + size - 1) &^ (size - 1)
	}
	f := field{code: c, size: size, offset: l.size, count: n}
	if n > (math.MaxInt-l.size)/size {
		return errTooLong()
	}
	l.size += n * size
	switch c {
	case 'x':
		return nil
	case 's', 'p':
		f.size, f.count = n, 1
	}
	l.values += f.count
	if f.count > 0 {
		l.fields = append(l.fields, f)
	}
	return nil
}

// formatText returns the text of a format, which is str or bytes.
func formatText(t *py.Thread, v py.Value) (string, error) {
	switch {
	case v.IsKind(py.KindStr):
		s, err := py.Encode(t, v.AsStr(), "ascii", "strict")
		if err != nil {
			return "", err
		}
		return s, nil
	case v.IsKind(py.KindBytes):
		return v.AsBytes().String(), nil
	}
	return "", py.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", py.TypeName(v))
}
