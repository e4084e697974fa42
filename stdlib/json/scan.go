package json

// This file defines how text is read.

import (
	"strconv"

	"minipy/vm/py"
)

// hooks are what a decoder makes of the parts of a document, where it is not what it makes by itself.
type hooks struct {
	strict                              bool
	parseFloat, parseInt, parseConstant py.Value // zero: float, int, and the constants
	object, objectPairs                 py.Value // zero: none
}

// A scanner reads one document.
type scanner struct {
	t *py.Thread
	*hooks
	doc   *py.Str
	s     string
	steps int
	keys  [keyCache]*py.Str // some of the keys that have occurred
}

// keyCache is the number of keys that are remembered.
const keyCache = 256

// stopped says that there is no value at a place: the StopIteration of CPython's scanner.
type stopped struct{ pos int }

func (stopped) Error() string { return "no value" }

func (sc *scanner) fail(msg string, pos int) error {
	return decodeError(sc.t, msg, sc.doc, sc.doc.Index(min(pos, len(sc.s))))
}

// space returns the place of what follows white space.
func (sc *scanner) space(i int) int {
	for i < len(sc.s) {
		switch sc.s[i] {
		case ' ', '\n', '\t', '\r':
			i++
			continue
		}
		break
	}
	return i
}

// value reads the value at i and returns the place behind it.
func (sc *scanner) value(i int) (v py.Value, end int, err error) {
	if sc.steps++; sc.steps&1023 == 0 {
		if err := sc.t.Poll(); err != nil {
			return v, 0, err
		}
	}
	if i >= len(sc.s) {
		return v, 0, stopped{i}
	}
	rest := sc.s[i:]
	switch c := rest[0]; c {
	case '"':
		return sc.str(i + 1)
	case '{':
		if err := sc.t.Enter(" while decoding a JSON object from a unicode string"); err != nil {
			return v, 0, err
		}
		v, end, err = sc.dict(i + 1)
		sc.t.Leave()
		return v, end, err
	case '[':
		if err := sc.t.Enter(" while decoding a JSON array from a unicode string"); err != nil {
			return v, 0, err
		}
		v, end, err = sc.list(i + 1)
		sc.t.Leave()
		return v, end, err
	case 'n':
		if len(rest) >= 4 && rest[:4] == "null" {
			return py.None, i + 4, nil
		}
	case 't':
		if len(rest) >= 4 && rest[:4] == "true" {
			return py.True, i + 4, nil
		}
	case 'f':
		if len(rest) >= 5 && rest[:5] == "false" {
			return py.False, i + 5, nil
		}
	case 'N':
		if len(rest) >= 3 && rest[:3] == "NaN" {
			return sc.constant("NaN", i)
		}
	case 'I':
		if len(rest) >= 8 && rest[:8] == "Infinity" {
			return sc.constant("Infinity", i)
		}
	case '-':
		if len(rest) >= 9 && rest[:9] == "-Infinity" {
			return sc.constant("-Infinity", i)
		}
		return sc.number(i)
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return sc.number(i)
	}
	return v, 0, stopped{i}
}

func (sc *scanner) constant(text string, i int) (py.Value, int, error) {
	if !sc.parseConstant.IsZero() {
		v, err := sc.t.Call(sc.parseConstant, py.NewStr(text).Value())
		return v, i + len(text), err
	}
	f, _ := py.ParseFloat(text)
	return py.Float(f), i + len(text), nil
}

func digit(c byte) bool { return c-'0' <= 9 }

func (sc *scanner) digits(i int) int {
	for i < len(sc.s) && digit(sc.s[i]) {
		i++
	}
	return i
}

func (sc *scanner) number(start int) (v py.Value, end int, err error) {
	s, i := sc.s, start
	if s[i] == '-' {
		i++
	}
	switch {
	case i >= len(s) || !digit(s[i]):
		return v, 0, stopped{start}
	case s[i] == '0':
		i++
	default:
		i = sc.digits(i)
	}
	isFloat := false
	if i+1 < len(s) && s[i] == '.' && digit(s[i+1]) {
		isFloat = true
		i = sc.digits(i + 1)
	}
	if i+1 < len(s) && s[i]|0x20 == 'e' {
		e := i + 1
		if s[e] == '+' || s[e] == '-' {
			e++
		}
		if j := sc.digits(e); j > e {
			isFloat = true
			i = j
		}
	}
	text := s[start:i]
	if isFloat {
		if !sc.parseFloat.IsZero() {
			v, err = sc.t.Call(sc.parseFloat, py.NewStr(text).Value())
			return v, i, err
		}
		f, _ := strconv.ParseFloat(text, 64) // too large is infinite, as in Python
		return py.Float(f), i, nil
	}
	if !sc.parseInt.IsZero() {
		v, err = sc.t.Call(sc.parseInt, py.NewStr(text).Value())
		return v, i, err
	}
	if len(text) <= 18 {
		return py.Int(small(text)), i, nil
	}
	v, err = py.ToInt(sc.t, py.NewStr(text).Value())
	return v, i, err
}

// small returns the number that up to 18 digits are.
func small(text string) int64 {
	n, negative := int64(0), false
	for k := range len(text) {
		if c := text[k]; c == '-' {
			negative = true
		} else {
			n = n*10 + int64(c-'0')
		}
	}
	if negative {
		return -n
	}
	return n
}

func (sc *scanner) list(i int) (v py.Value, end int, err error) {
	l := py.NewList(nil)
	if i = sc.space(i); i < len(sc.s) && sc.s[i] == ']' {
		return l.Value(), i + 1, nil
	}
	for {
		v, i, err = sc.value(i)
		if err != nil {
			return v, 0, err
		}
		if err := py.ListAppend(sc.t, l, v); err != nil {
			return v, 0, err
		}
		i = sc.space(i)
		if i < len(sc.s) && sc.s[i] == ']' {
			return l.Value(), i + 1, nil
		}
		if i >= len(sc.s) || sc.s[i] != ',' {
			return v, 0, sc.fail("Expecting ',' delimiter", i)
		}
		comma := i
		if i = sc.space(i + 1); i < len(sc.s) && sc.s[i] == ']' {
			return v, 0, sc.fail("Illegal trailing comma before end of array", comma)
		}
	}
}

func (sc *scanner) dict(i int) (v py.Value, end int, err error) {
	d := py.NewDict()
	pairs := py.NewList(nil)
	if i = sc.space(i); i < len(sc.s) && sc.s[i] == '}' {
		v, err = sc.finish(d, pairs)
		return v, i + 1, err
	}
	for {
		if i >= len(sc.s) || sc.s[i] != '"' {
			return v, 0, sc.fail("Expecting property name enclosed in double quotes", i)
		}
		key, j, err := sc.key(i + 1)
		if err != nil {
			return v, 0, err
		}
		if i = sc.space(j); i >= len(sc.s) || sc.s[i] != ':' {
			return v, 0, sc.fail("Expecting ':' delimiter", i)
		}
		v, i, err = sc.value(sc.space(i + 1))
		if err != nil {
			return v, 0, err
		}
		if sc.objectPairs.IsZero() {
			err = d.Set(sc.t, key, v)
		} else {
			err = py.ListAppend(sc.t, pairs, py.NewPair(key, v))
		}
		if err != nil {
			return v, 0, err
		}
		i = sc.space(i)
		if i < len(sc.s) && sc.s[i] == '}' {
			v, err = sc.finish(d, pairs)
			return v, i + 1, err
		}
		if i >= len(sc.s) || sc.s[i] != ',' {
			return v, 0, sc.fail("Expecting ',' delimiter", i)
		}
		comma := i
		if i = sc.space(i + 1); i < len(sc.s) && sc.s[i] == '}' {
			return v, 0, sc.fail("Illegal trailing comma before end of object", comma)
		}
	}
}

func (sc *scanner) finish(d *py.Dict, pairs *py.List) (py.Value, error) {
	if !sc.objectPairs.IsZero() {
		return sc.t.Call(sc.objectPairs, pairs.Value())
	}
	if !sc.object.IsZero() {
		return sc.t.Call(sc.object, d.Value())
	}
	return d.Value(), nil
}

// key reads the string that begins at i. Keys that occur often are one object.
func (sc *scanner) key(i int) (v py.Value, end int, err error) {
	h := uint32(0)
	for j := i; j < len(sc.s) && j-i < 64; j++ {
		c := sc.s[j]
		if c == '"' {
			text := sc.s[i:j]
			slot := &sc.keys[h%keyCache]
			if *slot == nil || (*slot).String() != text {
				v := sc.doc.Part(text)
				if !v.Is(&py.StrType) {
					break
				}
				*slot = v.AsStr()
			}
			return (*slot).Value(), j + 1, nil
		}
		if c == '\\' || c < 0x20 {
			break
		}
		h = h*31 + uint32(c)
	}
	return sc.str(i)
}

// str reads the string that begins at i.
func (sc *scanner) str(i int) (v py.Value, end int, err error) {
	s, begin := sc.s, i-1
	for j := i; ; j++ {
		if j >= len(s) {
			return v, 0, sc.fail("Unterminated string starting at", begin)
		}
		switch c := s[j]; {
		case c == '"':
			return sc.doc.Part(s[i:j]), j + 1, nil
		case c == '\\':
			return sc.escaped(i, j)
		case c < 0x20 && sc.strict:
			return v, 0, sc.fail("Invalid control character at", j)
		}
	}
}

// escaped reads the string that begins at i and has its first escape at j.
func (sc *scanner) escaped(i, j int) (v py.Value, end int, err error) {
	s, begin := sc.s, i-1
	b := append([]byte(nil), s[i:j]...)
	for {
		from := j
		for j < len(s) && s[j] != '"' && s[j] != '\\' {
			if s[j] < 0x20 && sc.strict {
				return v, 0, sc.fail("Invalid control character at", j)
			}
			j++
		}
		b = append(b, s[from:j]...)
		if j >= len(s) || s[j] == '\\' && j+1 >= len(s) {
			return v, 0, sc.fail("Unterminated string starting at", begin)
		}
		if s[j] == '"' {
			return py.StrValue(string(b)), j + 1, nil
		}
		j++
		if c := s[j]; c != 'u' {
			k := escapeIndex(c)
			if k < 0 {
				return v, 0, sc.fail(`Invalid \escape`, j-1)
			}
			b = append(b, "\"\\/\b\f\n\r\t"[k])
			j++
			continue
		}
		r, ok := sc.hex(j + 1)
		if !ok {
			return v, 0, sc.fail(`Invalid \uXXXX escape`, j)
		}
		j += 5
		if r >= 0xD800 && r < 0xDC00 && j+6 < len(s) && s[j] == '\\' && s[j+1] == 'u' {
			low, ok := sc.hex(j + 2)
			if !ok {
				return v, 0, sc.fail(`Invalid \uXXXX escape`, j+1)
			}
			if low >= 0xDC00 && low < 0xE000 {
				r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
				j += 6
			}
		}
		b = py.AppendRune(b, r)
	}
}

// hex reads the four digits at i; the text must go on behind them.
func (sc *scanner) hex(i int) (r rune, ok bool) {
	if i+4 >= len(sc.s) {
		return 0, false
	}
	for _, c := range []byte(sc.s[i : i+4]) {
		switch {
		case digit(c):
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

func escapeIndex(c byte) int {
	switch c {
	case '"':
		return 0
	case '\\':
		return 1
	case '/':
		return 2
	case 'b':
		return 3
	case 'f':
		return 4
	case 'n':
		return 5
	case 'r':
		return 6
	case 't':
		return 7
	}
	return -1
}
