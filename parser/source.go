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

// decode returns the source as text whose last line ends in a newline. isText says that it is UTF-8 whatever it declares. Its errors have the words that CPython has for files.
func decode(source []byte, filename string, isText bool) (string, *Error) {
	body, bom := bytes.CutPrefix(source, []byte("\xef\xbb\xbf"))
	if i := bytes.IndexByte(body, 0); i >= 0 {
		start := bytes.LastIndexByte(body[:i], '\n') + 1
		return "", &Error{
			Kind: syntaxError, Msg: "source code cannot contain null bytes", Filename: filename,
			Line: 1 + bytes.Count(body[:i], []byte("\n")), Text: strings.ToValidUTF8(string(body[start:i]), "\ufffd"),
		}
	}
	spelled := ""
	if !isText {
		spelled = declared(body)
	}
	encoding := normalEncoding(spelled)
	if bom && encoding != "" && encoding != "utf-8" {
		return "", &Error{Kind: syntaxError, Msg: "encoding problem: " + encoding + " with BOM", Filename: filename}
	}
	src := ""
	switch encoding {
	case "", "utf-8", "utf8":
		if bad := invalidUTF8(body); bad >= 0 {
			return "", undecodable(body, bad, spelled != "" || bom, filename)
		}
		src = string(body)
	default:
		var ok bool
		if src, ok = decodeCharmap(body, encoding); !ok {
			return "", &Error{Kind: syntaxError, Msg: "encoding problem: " + spelled, Filename: filename}
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

// decodeCharmap decodes an encoding that has one byte for each character.
func decodeCharmap(source []byte, encoding string) (string, bool) {
	var m *charmap.Charmap
	switch encoding {
	case "iso-8859-1", "latin1", "iso8859-1", "l1":
		m = charmap.ISO8859_1
	case "ascii", "us-ascii":
		s := string(source)
		return s, isASCII(s)
	case "iso-8859-15", "iso8859-15", "latin-9", "latin9", "l9":
		m = charmap.ISO8859_15
	case "cp1250", "windows-1250":
		m = charmap.Windows1250
	case "cp1251", "windows-1251":
		m = charmap.Windows1251
	case "cp1252", "windows-1252":
		m = charmap.Windows1252
	case "koi8-r":
		m = charmap.KOI8R
	case "koi8-u":
		m = charmap.KOI8U
	default:
		return "", false
	}
	var b strings.Builder
	for _, c := range source {
		r := m.DecodeByte(c)
		if r == utf8.RuneError {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), true
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
	text := strings.ToValidUTF8(string(source[start:end]), "\ufffd")
	col := utf8.RuneCount(source[start:max(quote, start)]) + 1
	return &Error{
		Kind: syntaxError, Msg: "(unicode error) 'utf-8' codec can't decode " + where + ": " + problem, Filename: filename,
		Line: line, Col: col, EndLine: line, EndCol: col + 1, Text: text,
	}
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
