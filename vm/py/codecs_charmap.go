package py

// This file defines the codecs in which a character is one byte.

import (
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

var (
	codecASCII  = codec{"ascii", byteEncoder(0x80, "ordinal not in range(128)"), decodeASCII}
	codecLatin1 = codec{"iso8859-1", encodeLatin1, decodeLatin1}
)

// byteEncoder returns the encoder of an encoding that consists of the first limit code points.
func byteEncoder(limit rune, reason string) func(e *encoder) error {
	return func(e *encoder) error {
		return e.bytes(reason, func(r rune) (byte, bool) { return byte(r), r < limit })
	}
}

// bytes encodes with f, which returns the byte for a character. It gives the error handler as many bad ones at once as
// there are.
func (e *encoder) bytes(reason string, f func(r rune) (byte, bool)) error {
	s := e.s.s
	if !e.out.grow(e.s.Len()) {
		return e.out.err
	}
	pos := 0
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if c, ok := f(r); ok {
			if e.out.grow(1) {
				e.out.buf = append(e.out.buf, c)
			}
			i += n
			pos++
			continue
		}
		start, count := i, 0
		for i < len(s) {
			r, n := decodeRune(s[i:])
			if _, ok := f(r); ok {
				break
			}
			i += n
			count++
		}
		if err := e.bad(s[start:i], pos, reason); err != nil {
			return err
		}
		pos += count
	}
	return e.out.err
}

func encodeLatin1(e *encoder) error {
	e.name = "latin-1"
	return byteEncoder(0x100, "ordinal not in range(256)")(e)
}

func decodeLatin1(d *decoder) error {
	if isASCII(d.b) {
		d.out.Write(d.b)
		return d.out.err
	}
	for i := 0; i < len(d.b); i++ {
		d.out.WriteRune(rune(d.b[i]))
	}
	return d.out.err
}

func decodeASCII(d *decoder) error {
	for i := 0; i < len(d.b); {
		n := asciiPrefix(d.b[i:])
		d.out.Write(d.b[i : i+n])
		if i += n; i < len(d.b) {
			next, err := d.bad(i, i+1, "ordinal not in range(128)")
			if err != nil {
				return err
			}
			i = next
		}
	}
	return d.out.err
}

// A charmapRow declares an encoding by table.
type charmapRow struct {
	names []string // normalised; the first is the codec's
	table *charmap.Charmap
	// undefined are the bytes that the encoding leaves undefined although table, made for the web, does not.
	undefined string
}

var charmapRows = []charmapRow{
	{[]string{"cp1252", "windows_1252", "1252"}, charmap.Windows1252, "\x81\x8d\x8f\x90\x9d"},
}

// findCharmap returns the codec with the normalised name, nil if there is none.
func findCharmap(name string) *codec {
	for i := range charmapRows {
		row := &charmapRows[i]
		if slices.Contains(row.names, name) {
			return &codec{row.names[0], row.encode, row.decode}
		}
	}
	return nil
}

const charmapReason = "character maps to <undefined>"

func (row *charmapRow) encode(e *encoder) error {
	e.name = "charmap"
	return e.bytes(charmapReason, func(r rune) (byte, bool) {
		c, ok := row.table.EncodeRune(r)
		return c, ok && strings.IndexByte(row.undefined, c) < 0
	})
}

func (row *charmapRow) decode(d *decoder) error {
	d.name = "charmap"
	for i := 0; i < len(d.b); {
		c := d.b[i]
		if r := row.table.DecodeByte(c); r != 0xFFFD && strings.IndexByte(row.undefined, c) < 0 {
			d.out.WriteRune(r)
			i++
			continue
		}
		next, err := d.bad(i, i+1, charmapReason)
		if err != nil {
			return err
		}
		i = next
	}
	return d.out.err
}
