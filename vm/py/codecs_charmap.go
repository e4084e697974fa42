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
	names     string // separated by spaces: the codec's, then the normalised ones
	table     *charmap.Charmap
	controls  bool   // the bytes 0x80 to 0x9F, which table leaves undefined, are control characters
	undefined string // the bytes that the encoding leaves undefined although table does not
}

var charmapRows = []charmapRow{
	{"cp437 437 cspc8codepage437 ibm437", charmap.CodePage437, false, ""},
	{"cp850 850 cspc850multilingual ibm850", charmap.CodePage850, false, ""},
	{"cp852 852 cspcp852 ibm852", charmap.CodePage852, false, ""},
	{"cp855 855 csibm855 ibm855", charmap.CodePage855, false, ""},
	{"cp858 858 csibm858 ibm858", charmap.CodePage858, false, ""},
	{"cp860 860 csibm860 ibm860", charmap.CodePage860, false, ""},
	{"cp862 862 cspc862latinhebrew ibm862", charmap.CodePage862, false, ""},
	{"cp863 863 csibm863 ibm863", charmap.CodePage863, false, ""},
	{"cp865 865 csibm865 ibm865", charmap.CodePage865, false, ""},
	{"cp866 866 csibm866 ibm866", charmap.CodePage866, false, ""},
	{"cp1250 1250 windows_1250", charmap.Windows1250, false, ""},
	{"cp1251 1251 windows_1251", charmap.Windows1251, false, ""},
	{"cp1252 1252 windows_1252", charmap.Windows1252, false, ""},
	{"cp1253 1253 windows_1253", charmap.Windows1253, false, ""},
	{"cp1254 1254 windows_1254", charmap.Windows1254, false, ""},
	{"cp1255 1255 windows_1255", charmap.Windows1255, false, "\xca"},
	{"cp1256 1256 windows_1256", charmap.Windows1256, false, ""},
	{"cp1257 1257 windows_1257", charmap.Windows1257, false, ""},
	{"cp1258 1258 windows_1258", charmap.Windows1258, false, ""},
	{"cp874", charmap.Windows874, false, ""},
	{"iso8859-2 iso8859_2 csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2", charmap.ISO8859_2, true, ""},
	{"iso8859-3 iso8859_3 csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3", charmap.ISO8859_3, true, ""},
	{"iso8859-4 iso8859_4 csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4", charmap.ISO8859_4, true, ""},
	{"iso8859-5 iso8859_5 csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144", charmap.ISO8859_5, true, ""},
	{"iso8859-6 iso8859_6 arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127", charmap.ISO8859_6, true, ""},
	{"iso8859-7 iso8859_7 csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126", charmap.ISO8859_7, true, ""},
	{"iso8859-8 iso8859_8 csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_ir_138", charmap.ISO8859_8, true, ""},
	{"iso8859-9 iso8859_9 csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5", charmap.ISO8859_9, false, ""},
	{"iso8859-10 iso8859_10 csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6", charmap.ISO8859_10, true, ""},
	{"iso8859-13 iso8859_13 iso_8859_13 l7 latin7", charmap.ISO8859_13, true, ""},
	{"iso8859-14 iso8859_14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8", charmap.ISO8859_14, true, ""},
	{"iso8859-15 iso8859_15 iso_8859_15 l9 latin9", charmap.ISO8859_15, true, ""},
	{"iso8859-16 iso8859_16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10", charmap.ISO8859_16, true, ""},
	{"koi8-r koi8_r cskoi8r", charmap.KOI8R, false, ""},
	{"mac-roman mac_roman macintosh macroman", charmap.Macintosh, false, ""},
	{"mac-cyrillic mac_cyrillic maccyrillic", charmap.MacintoshCyrillic, false, ""},
}

// findCharmap returns the codec with the normalised name, nil if there is none.
func findCharmap(name string) *codec {
	for i := range charmapRows {
		row := &charmapRows[i]
		if names := strings.Split(row.names, " "); slices.Contains(names, name) {
			return &codec{names[0], row.encode, row.decode}
		}
	}
	return nil
}

const charmapReason = "character maps to <undefined>"

func (row *charmapRow) encode(e *encoder) error {
	e.name = "charmap"
	return e.bytes(charmapReason, func(r rune) (byte, bool) {
		if row.controls && r >= 0x80 && r < 0xA0 {
			return byte(r), true
		}
		c, ok := row.table.EncodeRune(r)
		return c, ok && strings.IndexByte(row.undefined, c) < 0
	})
}

func (row *charmapRow) decode(d *decoder) error {
	d.name = "charmap"
	for i := 0; i < len(d.b); {
		c := d.b[i]
		if row.controls && c >= 0x80 && c < 0xA0 {
			d.out.WriteRune(rune(c))
			i++
			continue
		}
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
