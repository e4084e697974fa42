package parser

// This file decodes a source into UTF-8 with \n at the ends of lines.

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// cookie finds the declaration of an encoding, in the first line or, if that is a comment or blank, in the second.
var cookie = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)
})

// decode returns the source as text whose last line ends in a newline.
func decode(source []byte, filename string) (string, *Error) {
	utf8BOM := bytes.HasPrefix(source, []byte("\xef\xbb\xbf"))
	if utf8BOM {
		source = source[3:]
	}
	if i := bytes.IndexByte(source, 0); i >= 0 {
		e := &Error{Kind: syntaxError, Msg: "source code cannot contain null bytes", Filename: filename}
		return "", e
	}
	encoding, line := declaredEncoding(source)
	switch encoding {
	case "", "utf-8":
		if bad := invalidUTF8(source); bad >= 0 {
			return "", undecodable(source, bad, encoding != "" || utf8BOM, filename)
		}
	case "iso-8859-1":
		if utf8BOM {
			return "", &Error{Kind: syntaxError, Msg: fmt.Sprintf("encoding problem: %s with BOM", declared(source)), Filename: filename}
		}
		var b strings.Builder
		for _, c := range source {
			b.WriteRune(rune(c))
		}
		source = []byte(b.String())
	case "ascii":
		for i, c := range source {
			if c >= utf8.RuneSelf {
				e := &Error{Kind: syntaxError, Filename: filename, Msg: fmt.Sprintf(
					"(unicode error) 'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", c, i)}
				return "", e
			}
		}
	default:
		return "", &Error{Kind: syntaxError, Msg: "unknown encoding: " + line, Filename: filename}
	}
	src := string(source)
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	if src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	return src, nil
}

// declared returns the encoding as the source spells it.
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

// declaredEncoding returns the declared encoding in its usual spelling, and as it is spelled.
func declaredEncoding(source []byte) (name, spelled string) {
	spelled = declared(source)
	name = strings.ReplaceAll(strings.ToLower(spelled), "_", "-")
	switch {
	case name == "utf-8", name == "utf8", strings.HasPrefix(name, "utf-8-"):
		name = "utf-8"
	case name == "latin-1", name == "latin1", name == "iso-8859-1", name == "iso-latin-1", name == "l1", name == "iso8859-1",
		strings.HasPrefix(name, "latin-1-"), strings.HasPrefix(name, "iso-8859-1-"), strings.HasPrefix(name, "iso-latin-1-"):
		name = "iso-8859-1"
	case name == "ascii", name == "us-ascii":
		name = "ascii"
	}
	return name, spelled
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(source []byte) int {
	if utf8.Valid(source) {
		return -1
	}
	for i := 0; i < len(source); {
		r, n := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// undecodable returns the error for a source that is not the UTF-8 it should be.
func undecodable(source []byte, at int, declared bool, filename string) *Error {
	line := 1 + bytes.Count(source[:at], []byte("\n"))
	start := bytes.LastIndexByte(source[:at], '\n') + 1
	if !declared {
		return &Error{Kind: syntaxError, Filename: filename, Line: line, EndLine: line, Msg: fmt.Sprintf(
			"Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", source[at], filename, line)}
	}
	return &Error{Kind: syntaxError, Filename: filename, Line: line, EndLine: line, Msg: fmt.Sprintf(
		"(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", source[at], at-start)}
}
