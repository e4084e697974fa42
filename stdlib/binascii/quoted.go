package binascii

// This file defines quoted-printable text.

import (
	"bytes"

	"minipy/vm/py"
)

var (
	sigFromQuoted = py.NewSignature("a2b_qp", "data, header=")
	sigToQuoted   = py.NewSignature("b2a_qp", "data, quotetabs=, istext=, header=")
)

func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func fromQuoted(t *py.Thread, args py.Args) (py.Value, error) {
	data, head := py.Value{}, py.False
	if err := sigFromQuoted.Bind(args, &data, &head); err != nil {
		return py.Value{}, err
	}
	s, err := ascii(data)
	if err != nil {
		return py.Value{}, err
	}
	header, err := py.Truth(t, head)
	if err != nil {
		return py.Value{}, err
	}
	var out []byte
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '=':
			i++
			switch {
			case i >= len(s):
			case s[i] == '\n' || s[i] == '\r':
				// A soft end of a line, up to the newline.
				if s[i] != '\n' {
					for i < len(s) && s[i] != '\n' {
						i++
					}
				}
				i++
			case s[i] == '=':
				out = append(out, '=')
				i++
			case i+1 < len(s) && hexValue(s[i]) >= 0 && hexValue(s[i+1]) >= 0:
				out = append(out, byte(hexValue(s[i])<<4|hexValue(s[i+1])))
				i += 2
			default:
				out = append(out, '=')
			}
		case header && c == '_':
			out = append(out, ' ')
			i++
		default:
			out = append(out, c)
			i++
		}
	}
	return bytesValue(out), nil
}

// maxQuotedLine is the longest line of quoted-printable text.
const maxQuotedLine = 76

// A quoter writes quoted-printable text.
type quoter struct {
	out                  []byte
	column               int
	tabs, isText, header bool
	crlf                 bool
}

func (q *quoter) newline() {
	if q.crlf {
		q.out = append(q.out, '\r')
	}
	q.out = append(q.out, '\n')
	q.column = 0
}

// room breaks the line if n more characters would not fit.
func (q *quoter) room(n int, last bool) {
	if q.column+n >= maxQuotedLine && !last {
		q.out = append(q.out, '=')
		q.newline()
	}
}

func (q *quoter) escape(c byte) {
	const digits = "0123456789ABCDEF"
	q.out = append(q.out, '=', digits[c>>4], digits[c&15])
	q.column += 3
}

// mustEscape reports whether s[i] cannot stand for itself.
func (q *quoter) mustEscape(s string, i int) bool {
	c := s[i]
	last := i+1 == len(s)
	switch {
	case c > 126, c == '=', q.header && c == '_':
		return true
	case c == '.' && q.column == 0:
		return last || s[i+1] == '\n' || s[i+1] == '\r' || s[i+1] == 0
	case !q.isText && (c == '\r' || c == '\n'):
		return true
	case (c == '\t' || c == ' ') && last:
		return true
	case c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ':
		return true
	case c < 33 && c != '\r' && c != '\n':
		return q.tabs
	}
	return false
}

func toQuoted(t *py.Thread, args py.Args) (py.Value, error) {
	data, tabs, text, header := py.Value{}, py.False, py.True, py.False
	if err := sigToQuoted.Bind(args, &data, &tabs, &text, &header); err != nil {
		return py.Value{}, err
	}
	s, err := py.BufferBytes(data)
	if err != nil {
		return py.Value{}, err
	}
	q := &quoter{}
	for _, b := range []struct {
		dst *bool
		v   py.Value
	}{{&q.tabs, tabs}, {&q.isText, text}, {&q.header, header}} {
		if *b.dst, err = py.Truth(t, b.v); err != nil {
			return py.Value{}, err
		}
	}
	if err := t.ChargeN(len(s), 4); err != nil {
		return py.Value{}, err
	}
	if i := bytes.IndexByte([]byte(s), '\n'); i > 0 && s[i-1] == '\r' {
		q.crlf = true
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case q.mustEscape(s, i):
			q.room(3, false)
			q.escape(c)
			i++
		case q.isText && (c == '\n' || c == '\r' && i+1 < len(s) && s[i+1] == '\n'):
			// White space at the end of a line would be lost.
			if n := len(q.out); n > 0 && (q.out[n-1] == ' ' || q.out[n-1] == '\t') {
				last := q.out[n-1]
				q.out = q.out[:n-1]
				q.escape(last)
			}
			q.newline()
			i++
			if c == '\r' {
				i++
			}
		default:
			q.room(1, i+1 == len(s) || s[i+1] == '\n')
			if q.header && c == ' ' {
				c = '_'
			}
			q.out = append(q.out, c)
			q.column++
			i++
		}
	}
	return bytesValue(q.out), nil
}
