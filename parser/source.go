package parser

// This file decodes a source into UTF-8 with \n at the ends of lines.

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// cookie finds the declaration of an encoding in a comment.
var cookie = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)
})

// decode returns the source as text whose last line ends in a newline. Its errors have the words that CPython has for files,
// or for bytes that compile() is given.
func decode(source []byte, o Options) (string, *Error) {
	filename := o.Filename
	failed := func(msg string) (string, *Error) {
		e := &Error{Kind: syntaxError, Msg: msg, Filename: filename}
		if o.Bytes {
			e.Col = -1
		}
		return "", e
	}
	body, bom := source, false
	if !o.Text { // in text it is a character like others
		body, bom = bytes.CutPrefix(source, []byte("\xef\xbb\xbf"))
	}
	if i := bytes.IndexByte(body, 0); i >= 0 {
		start := bytes.LastIndexByte(body[:i], '\n') + 1
		return "", &Error{
			Kind: syntaxError, Msg: "source code cannot contain null bytes", Filename: filename,
			Line: 1 + bytes.Count(body[:i], []byte("\n")), Text: strings.ToValidUTF8(string(body[start:i]), "\ufffd"),
		}
	}
	spelled := ""
	if !o.Text {
		spelled = declared(body)
	}
	encoding := normalEncoding(spelled)
	if bom && encoding != "" && encoding != "utf-8" {
		return failed("encoding problem: " + encoding + " with BOM")
	}
	src := ""
	switch encoding {
	case "", "utf-8", "utf8":
		if bad := invalidUTF8(body); bad >= 0 {
			return "", undecodable(body, bad, spelled != "" || bom || o.Bytes, filename)
		}
		src = string(body)
	default:
		known, bad := false, 0
		src, known, bad = decodeCharmap(body, encoding)
		switch {
		case known && bad < 0:
		case !known && o.Bytes:
			return failed("unknown encoding: " + spelled)
		case o.Bytes:
			problem := "character maps to <undefined>"
			if encoding == "ascii" || encoding == "us-ascii" {
				encoding, problem = "ascii", "ordinal not in range(128)"
			}
			return failed(fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", encoding, body[bad], bad, problem))
		default:
			return failed("encoding problem: " + spelled)
		}
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	if src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	return src, nil
}

// declared returns the encoding that the first line, or if that is blank or a comment the second, declares; as it is spelled.
func declared(source []byte) string {
	for range 2 {
		line, rest, _ := bytes.Cut(source, []byte("\n"))
		if bytes.Contains(line, []byte("coding")) {
			if m := cookie().FindSubmatch(line); m != nil {
				return string(m[1])
			}
		}
		if t := bytes.TrimLeft(line, " \t\f\r"); len(t) > 0 && t[0] != '#' {
			break
		}
		source = rest
	}
	return ""
}

// normalEncoding returns the usual spelling of the two encodings of which CPython knows several, and others in lower case.
func normalEncoding(spelled string) string {
	name := strings.ReplaceAll(strings.ToLower(spelled), "_", "-")
	for _, n := range [...]string{"utf-8", "latin-1", "iso-8859-1", "iso-latin-1"} {
		if name == n || strings.HasPrefix(name, n+"-") {
			if n == "utf-8" {
				return n
			}
			return "iso-8859-1"
		}
	}
	return name
}

// decodeCharmap decodes an encoding that has one byte for each character. known is false for another one; bad is where a
// byte is that stands for no character, else -1.
func decodeCharmap(source []byte, encoding string) (text string, known bool, bad int) {
	m := charmapOf(encoding)
	switch {
	case encoding == "ascii" || encoding == "us-ascii":
		return string(source), true, bytes.IndexFunc(source, func(r rune) bool { return r >= utf8.RuneSelf })
	case m == nil:
		return "", false, 0
	}
	var b strings.Builder
	for i, c := range source {
		r := m.DecodeByte(c)
		if r == utf8.RuneError {
			return "", true, i
		}
		b.WriteRune(r)
	}
	return b.String(), true, -1
}

// charmapOf returns the characters of an encoding in which each is one byte, nil if it is not known.
func charmapOf(encoding string) *charmap.Charmap {
	switch encoding {
	case "iso-8859-1", "latin1", "iso8859-1", "l1", "latin":
		return charmap.ISO8859_1
	case "iso-8859-15", "iso8859-15", "latin-9", "latin9", "l9":
		return charmap.ISO8859_15
	case "iso-8859-2", "iso8859-2", "latin-2", "latin2", "l2":
		return charmap.ISO8859_2
	case "iso-8859-5", "iso8859-5", "cyrillic":
		return charmap.ISO8859_5
	case "iso-8859-7", "iso8859-7", "greek", "greek8":
		return charmap.ISO8859_7
	case "cp437", "437", "ibm437":
		return charmap.CodePage437
	case "cp850", "850", "ibm850":
		return charmap.CodePage850
	case "cp866", "866", "ibm866":
		return charmap.CodePage866
	case "cp1250", "windows-1250":
		return charmap.Windows1250
	case "cp1251", "windows-1251":
		return charmap.Windows1251
	case "cp1252", "windows-1252":
		return charmap.Windows1252
	case "cp1253", "windows-1253":
		return charmap.Windows1253
	case "cp1254", "windows-1254":
		return charmap.Windows1254
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "mac-roman", "macroman", "macintosh":
		return charmap.Macintosh
	}
	return nil
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(source []byte) int {
	if utf8.Valid(source) {
		return -1
	}
	i := 0
	for {
		r, n := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

// undecodable returns the error for a source that is not the UTF-8 it should be. Where UTF-8 was declared CPython decodes
// each string by itself, and counts positions in it.
func undecodable(source []byte, at int, declared bool, filename string) *Error {
	line := 1 + bytes.Count(source[:at], []byte("\n"))
	if !declared {
		return &Error{Kind: syntaxError, Filename: filename, Msg: fmt.Sprintf(
			"Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", source[at], filename, line)}
	}
	start := bytes.LastIndexByte(source[:at], '\n') + 1
	end := len(source)
	if i := bytes.IndexByte(source[at:], '\n'); i >= 0 {
		end = at + i
	}
	quote := start + bytes.LastIndexAny(source[start:at], `"'`)
	n, problem := invalidSequence(source[at:end])
	where := fmt.Sprintf("byte 0x%02x in position %d", source[at], at-max(quote, start-1)-1)
	if n > 1 {
		where = fmt.Sprintf("bytes in position %d-%d", at-quote-1, at-quote-2+n)
	}
	text := replaceInvalid(source[start:end])
	col := utf8.RuneCount(source[start:max(quote, start)]) + 1
	return &Error{
		Kind: syntaxError, Msg: "(unicode error) 'utf-8' codec can't decode " + where + ": " + problem, Filename: filename,
		Line: line, Col: col, EndLine: line, EndCol: col + 1, Text: text,
	}
}

// replaceInvalid returns b with a replacement character for each sequence that is no character.
func replaceInvalid(b []byte) string {
	var s strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			n, _ = invalidSequence(b)
		}
		s.WriteRune(r)
		b = b[n:]
	}
	return s.String()
}

// invalidSequence says how many bytes at the beginning are no character, and why.
func invalidSequence(b []byte) (n int, problem string) {
	want := 0
	switch c := b[0]; {
	case 0xC2 <= c && c <= 0xDF:
		want = 1
	case 0xE0 <= c && c <= 0xEF:
		want = 2
	case 0xF0 <= c && c <= 0xF4:
		want = 3
	default:
		return 1, "invalid start byte"
	}
	for n = 1; n <= want; n++ {
		if n >= len(b) || b[n] == '"' || b[n] == '\'' {
			return n, "unexpected end of data"
		}
		if b[n]&0xC0 != 0x80 {
			break
		}
	}
	return min(n, want), "invalid continuation byte"
}
