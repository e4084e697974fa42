package py

// This file defines how text is encoded and decoded: finding a codec by name, and the error handlers.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"minipy/ucd"
)

// A codec is an encoding.
type codec struct {
	name   string // as CPython's registry names it
	encode func(e *encoder) error
	decode func(d *decoder) error
}

// isASCII reports whether s is the same encoded and decoded, because it is ASCII and the codec leaves that as it is.
func (c *codec) isASCII(s string) bool {
	return (c == &codecUTF8 || c == &codecASCII || c == &codecLatin1) && isASCII(s)
}

// codecAliases gives the codec for a normalised name: see codecName.
var codecAliases = map[string]*codec{
	"utf_8": &codecUTF8, "utf8": &codecUTF8, "u8": &codecUTF8, "utf": &codecUTF8, "utf8_ucs2": &codecUTF8,
	"utf8_ucs4": &codecUTF8, "cp65001": &codecUTF8,
	"utf_8_sig": &codecUTF8Sig, "utf8_sig": &codecUTF8Sig,
	"ascii": &codecASCII, "646": &codecASCII, "us_ascii": &codecASCII, "us": &codecASCII, "iso646_us": &codecASCII,
	"ansi_x3.4_1968": &codecASCII, "ansi_x3_4_1968": &codecASCII, "iso_646.irv_1991": &codecASCII, "cp367": &codecASCII,
	"ibm367": &codecASCII, "iso_ir_6": &codecASCII, "ansi_x3.4_1986": &codecASCII, "csascii": &codecASCII,
	"latin_1": &codecLatin1, "latin1": &codecLatin1, "latin": &codecLatin1, "l1": &codecLatin1, "iso8859_1": &codecLatin1,
	"iso_8859_1": &codecLatin1, "iso8859": &codecLatin1, "8859": &codecLatin1, "cp819": &codecLatin1, "ibm819": &codecLatin1,
	"iso_8859_1_1987": &codecLatin1, "iso_ir_100": &codecLatin1, "csisolatin1": &codecLatin1,
	"utf_16": &codecUTF16, "utf16": &codecUTF16, "u16": &codecUTF16,
	"utf_16_le": &codecUTF16LE, "utf_16le": &codecUTF16LE, "utf16_le": &codecUTF16LE, "utf16le": &codecUTF16LE,
	"unicodelittleunmarked": &codecUTF16LE,
	"utf_16_be":             &codecUTF16BE, "utf_16be": &codecUTF16BE, "utf16_be": &codecUTF16BE, "utf16be": &codecUTF16BE,
	"unicodebigunmarked": &codecUTF16BE,
	"utf_32":             &codecUTF32, "utf32": &codecUTF32, "u32": &codecUTF32,
	"utf_32_le": &codecUTF32LE, "utf_32le": &codecUTF32LE, "utf32_le": &codecUTF32LE, "utf32le": &codecUTF32LE,
	"utf_32_be": &codecUTF32BE, "utf_32be": &codecUTF32BE, "utf32_be": &codecUTF32BE, "utf32be": &codecUTF32BE,
	"unicode_escape": &codecUnicodeEscape, "unicodeescape": &codecUnicodeEscape,
	"raw_unicode_escape": &codecRawUnicodeEscape, "rawunicodeescape": &codecRawUnicodeEscape,
}

// notText names the codecs of CPython that do not turn text into bytes.
var notText = map[string]bool{
	"hex": true, "hex_codec": true, "rot13": true, "rot_13": true, "base64": true, "base_64": true, "base64_codec": true,
	"bz2": true, "bz2_codec": true, "zlib": true, "zip": true, "zlib_codec": true, "quopri": true, "quoted_printable": true,
	"quopri_codec": true, "uu": true, "uu_codec": true,
}

// codecName normalises the name of an encoding: lower case, with one underscore for what is neither letter nor digit.
func codecName(name string) string {
	var b strings.Builder
	gap := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.' {
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			b.WriteByte(c)
		} else {
			gap = true
		}
	}
	return b.String()
}

func findCodec(encoding, verb string) (*codec, error) {
	name := codecName(encoding)
	if c := codecAliases[name]; c != nil {
		return c, nil
	}
	if c := findCharmap(name); c != nil {
		return c, nil
	}
	if notText[name] {
		return nil, Errorf(&LookupErrorType, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", encoding, verb)
	}
	return nil, Errorf(&LookupErrorType, "unknown encoding: %s", encoding)
}

// CodecName returns the name under which Python's codecs module knows an encoding; ok is false if there is no such.
func CodecName(encoding string) (name string, ok bool) {
	c, err := findCodec(encoding, "decode")
	if err != nil {
		return "", false
	}
	return c.name, true
}

// Encode returns s in an encoding. errors is the name of the handler for what cannot be encoded: strict, ignore, replace,
// backslashreplace, xmlcharrefreplace, namereplace, surrogateescape or surrogatepass. The error is a UnicodeEncodeError,
// or a LookupError if the encoding or the handler is unknown.
func Encode(t *Thread, s *Str, encoding, errors string) (string, error) {
	if encoding == "utf-8" && utf8.ValidString(s.s) {
		return s.s, nil
	}
	c, err := findCodec(encoding, "encode")
	if err != nil {
		if info, askErr := registered(t, encoding); askErr != nil || !info.IsZero() {
			if askErr != nil {
				return "", askErr
			}
			v, err := callCodec(t, info, "encode", s.Value(), errors, &BytesType)
			if err != nil {
				return "", err
			}
			return v.AsBytes().String(), nil
		}
		return "", err
	}
	if c.isASCII(s.s) || c == &codecUTF8 && utf8.ValidString(s.s) {
		return s.s, nil
	}
	if f, ok := CodecErrorHandler(t, errors); ok {
		return encodeHandled(t, s, c, f)
	}
	e := &encoder{name: c.name, s: s, errors: errors}
	e.out.T = t
	if err := c.encode(e); err != nil {
		return "", err
	}
	return e.out.Result()
}

// Decode returns the text that b is in an encoding. The result may share b's memory. errors is the name of the handler
// for what cannot be decoded: strict, ignore, replace, backslashreplace, surrogateescape or surrogatepass. The error is a
// UnicodeDecodeError, or a LookupError if the encoding or the handler is unknown.
func Decode(t *Thread, b string, encoding, errors string) (Value, error) {
	if encoding == "utf-8" && utf8.ValidString(b) {
		return StrValue(b), nil
	}
	c, err := findCodec(encoding, "decode")
	if err != nil {
		if info, askErr := registered(t, encoding); askErr != nil {
			return Value{}, askErr
		} else if !info.IsZero() {
			return callCodec(t, info, "decode", NewBytes(b).Value(), errors, &StrType)
		}
		return Value{}, err
	}
	if c.isASCII(b) {
		return asciiValue(b), nil
	}
	if c == &codecUTF8 && utf8.ValidString(b) {
		return StrValue(b), nil
	}
	if f, ok := CodecErrorHandler(t, errors); ok {
		return decodeHandled(t, b, c, f)
	}
	d := &decoder{name: c.name, b: b, errors: errors}
	d.out.T = t
	if err := c.decode(d); err != nil {
		return Value{}, err
	}
	return d.out.result()
}

// An encoder is an encoding in progress.
type encoder struct {
	name   string // as messages show it
	s      *Str
	errors string
	out    StrBuilder
	width  int // bytes of a code unit
	big    bool
}

// unit writes a code unit.
func (e *encoder) unit(u uint32) {
	if !e.out.grow(4) {
		return
	}
	b := e.out.buf
	switch {
	case e.width == 2 && e.big:
		b = append(b, byte(u>>8), byte(u))
	case e.width == 2:
		b = append(b, byte(u), byte(u>>8))
	case e.width == 4 && e.big:
		b = append(b, byte(u>>24), byte(u>>16), byte(u>>8), byte(u))
	case e.width == 4:
		b = append(b, byte(u), byte(u>>8), byte(u>>16), byte(u>>24))
	default:
		b = append(b, byte(u))
	}
	e.out.buf = b
}

// ascii writes ASCII characters.
func (e *encoder) ascii(s string) {
	if e.width <= 1 {
		e.out.Write(s)
		return
	}
	for i := 0; i < len(s); i++ {
		e.unit(uint32(s[i]))
	}
}

// bad handles the characters bad, at position start (in code points), which cannot be encoded.
func (e *encoder) bad(bad string, start int, reason string) error {
	switch e.errors {
	case "", "strict":
	case "ignore":
		return nil
	case "replace":
		for range Runes(bad) {
			e.ascii("?")
		}
		return e.out.err
	case "backslashreplace":
		var b [10]byte
		for r := range Runes(bad) {
			e.ascii(string(appendEscape(b[:0], r)))
		}
		return e.out.err
	case "xmlcharrefreplace":
		for r := range Runes(bad) {
			e.ascii("&#" + strconv.Itoa(int(r)) + ";")
		}
		return e.out.err
	case "namereplace":
		var b [10]byte
		for r := range Runes(bad) {
			if name := ucd.Name(r); name != "" {
				e.ascii(`\N{` + name + "}")
			} else {
				e.ascii(string(appendEscape(b[:0], r)))
			}
		}
		return e.out.err
	case "surrogateescape":
		if e.width > 1 || e.name == "charmap" && !allEscapes(bad) {
			break
		}
		for bad != "" {
			r, n := decodeRune(bad)
			if r < 0xDC80 || r > 0xDCFF {
				break
			}
			e.unit(uint32(r - 0xDC00))
			bad = bad[n:]
			start++
		}
		if bad == "" {
			return e.out.err
		}
	case "surrogatepass":
		if !strings.HasPrefix(e.name, "utf-") {
			break
		}
		// Only surrogates are what these codecs cannot encode.
		for r := range Runes(bad) {
			if e.width <= 1 {
				e.out.WriteRune(r)
			} else {
				e.unit(uint32(r))
			}
		}
		return e.out.err
	default:
		return Errorf(&LookupErrorType, "unknown error handler name '%s'", e.errors)
	}
	return NewError(&UnicodeEncodeErrorType, e.name, exactStr(e.s.Value()), start, start+countRunes(bad), reason)
}

// allEscapes reports whether all characters of s stand for bytes that could not be decoded.
func allEscapes(s string) bool {
	for r := range Runes(s) {
		if r < 0xDC80 || r > 0xDCFF {
			return false
		}
	}
	return true
}

// A decoder is a decoding in progress.
type decoder struct {
	name   string // as messages show it
	b      string
	errors string
	out    StrBuilder
	width  int // bytes of a code unit
	big    bool
}

// bad handles the bytes of d.b from start to end, which cannot be decoded. It returns where to go on.
func (d *decoder) bad(start, end int, reason string) (int, error) {
	switch d.errors {
	case "", "strict":
	case "ignore":
		return end, nil
	case "replace":
		d.out.Write("\uFFFD")
		return end, d.out.err
	case "backslashreplace":
		for _, c := range stringBytes(d.b[start:end]) {
			d.out.Write(string([]byte{'\\', 'x', hexDigits[c>>4], hexDigits[c&15]}))
		}
		return end, d.out.err
	case "surrogateescape":
		i := start
		for i < end && i < start+4 && d.b[i] >= 0x80 {
			d.out.WriteRune(0xDC00 + rune(d.b[i]))
			i++
		}
		if i > start {
			return i, d.out.err
		}
	case "surrogatepass":
		if r, n := d.surrogate(start); n > 0 {
			d.out.WriteRune(r)
			return start + n, d.out.err
		}
	case "xmlcharrefreplace", "namereplace":
		return 0, TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	default:
		return 0, Errorf(&LookupErrorType, "unknown error handler name '%s'", d.errors)
	}
	return 0, NewError(&UnicodeDecodeErrorType, d.name, NewBytes(d.b).Value(), start, end, reason)
}

// surrogate returns the surrogate that is encoded at d.b[i:] and its size; the size is 0 if there is none.
func (d *decoder) surrogate(i int) (rune, int) {
	b := d.b[i:]
	var r rune
	switch {
	case !strings.HasPrefix(d.name, "utf-"):
		return 0, 0
	case d.width == 0:
		if len(b) < 3 || b[0]&0xF0 != 0xE0 || b[1]&0xC0 != 0x80 || b[2]&0xC0 != 0x80 {
			return 0, 0
		}
		r, _ = decodeRune(b[:3])
		if !runeIsSurrogate(r) {
			return 0, 0
		}
		return r, 3
	case len(b) < d.width:
		return 0, 0
	}
	if r = rune(d.unit(i)); !runeIsSurrogate(r) {
		return 0, 0
	}
	return r, d.width
}

// unit returns the code unit at d.b[i:].
func (d *decoder) unit(i int) uint32 {
	b := d.b
	switch {
	case d.width == 2 && d.big:
		return uint32(b[i])<<8 | uint32(b[i+1])
	case d.width == 2:
		return uint32(b[i+1])<<8 | uint32(b[i])
	case d.big:
		return uint32(b[i])<<24 | uint32(b[i+1])<<16 | uint32(b[i+2])<<8 | uint32(b[i+3])
	}
	return uint32(b[i+3])<<24 | uint32(b[i+2])<<16 | uint32(b[i+1])<<8 | uint32(b[i])
}
