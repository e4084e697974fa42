package parser

// This file defines the errors, and how they are shown.

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"minipy/parser/ast"
)

// The kinds of errors.
const (
	syntaxError      = "SyntaxError"
	indentationError = "IndentationError"
	tabError         = "TabError"
	recursionError   = "RecursionError"
	memoryError      = "MemoryError"
)

// Values of EndCol while an error is on its way; finish turns them into what CPython shows.
const (
	noEnd      = -1 // 0: the caret is alone
	invalidEnd = -2 // -1
)

// endOfLine as a Col is the newline of the line.
const endOfLine = -9

// An Error says why a source is not a program. Kind is the name of CPython's exception: SyntaxError, IndentationError or
// TabError; or, for a program nested too deeply, RecursionError or MemoryError, which have no position.
type Error struct {
	Kind            string
	Msg             string
	Filename        string
	Line, Col       int // from 1, in characters, as CPython's lineno and offset; 0 if unknown
	EndLine, EndCol int
	Text            string // the line, without its newline
	Incomplete      bool   // more input could complete the program
	Lexical         bool   // the scanner found it: CPython's text of the line has no newline then

	bad       bool // the parser stood before tBad: the scanner's error is the real one
	final     bool // nothing better can be said
	wantColon bool // it is the colon before a block that is missing
}

// Error returns what CPython prints below "Traceback": the place, the line with its carets, and the message.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.Filename, e.Line)
		b.WriteString(e.Excerpt())
	}
	b.WriteString(e.Kind)
	b.WriteString(": ")
	b.WriteString(e.Msg)
	return b.String()
}

// Excerpt returns the line and the line of carets below it, indented, each with a newline; or nothing if the line is
// not known.
func (e *Error) Excerpt() string {
	text := strings.TrimRight(e.Text, "\n\r")
	trimmed := strings.TrimLeft(text, " \f") // as CPython does: tabs stay
	if e.Text == "" {
		return ""
	}
	if e.Col < 1 {
		return "    " + trimmed + "\n"
	}
	start, end := e.Col, e.EndCol
	if e.EndLine != e.Line {
		end = utf8.RuneCountInString(text) + 1
	}
	if end <= start {
		end = start + 1
	}
	indent := len(text) - len(trimmed) // of bytes that are one character each
	start -= 1 + indent
	end -= 1 + indent
	if start < 0 {
		return "    " + trimmed + "\n"
	}
	// A tab stays a tab, so that the carets stand below their text.
	var pad strings.Builder
	for i, r := range []rune(trimmed) {
		if i >= start {
			break
		}
		if r == '\t' || r == '\f' {
			pad.WriteRune(r)
		} else {
			pad.WriteByte(' ')
		}
	}
	for n := utf8.RuneCountInString(trimmed); n < start; n++ {
		pad.WriteByte(' ')
	}
	return "    " + trimmed + "\n    " + pad.String() + strings.Repeat("^", end-start) + "\n"
}

// errorAt returns a SyntaxError that reaches over a span.
func errorAt(span ast.Span, format string, args ...any) *Error {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return &Error{
		Kind: syntaxError, Msg: format, Line: int(span.Start.Line), Col: int(span.Start.Col),
		EndLine: int(span.End.Line), EndCol: int(span.End.Col),
	}
}

// finish turns an error's byte columns into character columns and adds the line.
func (e *Error) finish(src, filename string) {
	e.Filename = filename
	if e.Line < 1 { // no place, or the end of an empty source
		e.Line, e.Col, e.EndLine, e.EndCol = 0, 0, 0, 0
		return
	}
	text := sourceLine(src, e.Line)
	e.Text = text
	if e.Col == endOfLine {
		e.Col = len(text)
	}
	switch endText := text; e.EndCol {
	case noEnd:
		e.EndCol = 0
	case invalidEnd:
		e.EndCol = -1
	default:
		if e.EndLine != e.Line {
			endText = sourceLine(src, e.EndLine)
		}
		e.EndCol = characters(endText, e.EndCol) + 1
	}
	e.Col = max(characters(text, e.Col)+1, 0)
}

// characters counts the characters in the first n bytes of a line; beyond its end each byte is one.
func characters(line string, n int) int {
	if n > len(line) {
		return utf8.RuneCountInString(line) + n - len(line)
	}
	if n < 0 {
		return n
	}
	return utf8.RuneCountInString(line[:n])
}

// sourceLine returns a line of the source without its newline.
func sourceLine(src string, line int) string {
	for ; line > 1; line-- {
		i := strings.IndexByte(src, '\n')
		if i < 0 {
			return ""
		}
		src = src[i+1:]
	}
	if i := strings.IndexByte(src, '\n'); i >= 0 {
		src = src[:i]
	}
	return src
}
