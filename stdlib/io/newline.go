package io

// This file defines how lines end.

import (
	"strings"

	"minipy/vm/py"
)

// A newline says which ends of lines there are in a file of text, by the argument newline.
type newline uint8

const (
	universal newline = iota // None: all become \n when they are read
	keep                     // "": all are left as they are
	lf
	cr
	crlf
)

// newlineOf returns the newline for an argument; quote is how messages show it.
func newlineOf(v py.Value, illegal func(s string) error) (newline, error) {
	if v.IsNone() {
		return universal, nil
	}
	switch s := v.AsStr().String(); s {
	case "":
		return keep, nil
	case "\n":
		return lf, nil
	case "\r":
		return cr, nil
	case "\r\n":
		return crlf, nil
	default:
		return 0, illegal(s)
	}
}

// writes returns what \n becomes when it is written.
func (n newline) writes() string {
	switch n {
	case cr:
		return "\r"
	case crlf:
		return "\r\n"
	}
	return "\n"
}

// end returns where the first line of s ends, 0 if no end is in it.
func (n newline) end(s string) int {
	switch n {
	case keep:
		i := strings.IndexAny(s, "\r\n")
		if i >= 0 && s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
		}
		return i + 1
	case cr:
		return strings.IndexByte(s, '\r') + 1
	case crlf:
		if i := strings.Index(s, "\r\n"); i >= 0 {
			return i + 2
		}
		return 0
	}
	return strings.IndexByte(s, '\n') + 1
}

// A seen collects the ends of lines that have been met.
type seen uint8

const (
	seenCR seen = 1 << iota
	seenLF
	seenCRLF
)

// note adds those of s.
func (x *seen) note(s string) {
	const all = seenCR | seenLF | seenCRLF
	for i := 0; i < len(s) && *x != all; i++ {
		switch {
		case s[i] == '\n':
			*x |= seenLF
		case s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n':
			*x |= seenCRLF
			i++
		case s[i] == '\r':
			*x |= seenCR
		}
	}
}

// value is the attribute newlines.
func (x seen) value() py.Value {
	var v []py.Value
	for i, s := range []string{"\r", "\n", "\r\n"} {
		if x&(1<<i) != 0 {
			v = append(v, py.NewStr(s).Value())
		}
	}
	switch len(v) {
	case 0:
		return py.None
	case 1:
		return v[0]
	}
	return py.NewTuple(v).Value()
}

// translate makes all ends of lines \n.
func translate(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// runes counts the characters of s, which may hold surrogates.
func runes(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// runesEnd returns where the first n characters of s end.
func runesEnd(s string, n int) int {
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(s)
}
