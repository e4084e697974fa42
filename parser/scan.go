package parser

// This file is the scanner: it cuts a source into tokens, indentation included, and finds the lexical errors.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
	"golang.org/x/text/unicode/norm"

	"minipy/parser/ast"
)

// The limits of CPython. They also bound how deep the parser recurses.
const (
	maxBrackets = 200
	maxIndents  = 100
	maxFStrings = 150
	maxFields   = 3 // fields of one f-string inside each other's format specs
	tabWidth    = 8
)

// lastDedent is the text of the DEDENTs at the end of the source; others have none.
const lastDedent = "end"

// A scanner produces tokens one by one, for lexer.Upgrade. It never fails: where it cannot go on it emits a tBad token, then
// EOF, and keeps the reason in err, because an earlier mistake that only the parser sees may come first.
type scanner struct {
	src       string // valid UTF-8, lines end in \n, the last one too
	pos       int
	line      int
	lineStart int // offset of the current line
	joined    int // offset of the last line that a backslash joined with the one before it
	joinStart int // offset of the first line of those
	python2   bool

	queue []lexer.Token // produced, not yet handed out, from head on
	head  int

	newLine      bool // the next thing is a line's indentation
	indents      []indent
	brackets     []bracket
	fstrings     []fstring
	comments     [][2]int // offsets of those inside replacement fields
	kept         []comment
	keepComments bool // type comments are wanted
	done         bool

	stmtStart     bool   // the next token begins a statement
	compound      bool   // this line begins with the keyword of a compound statement
	commas2       bool   // commas directly in this statement are Python 2's
	print         string // "print" or "": the last token was that name at the start of a statement
	printFunction bool   // from __future__ import print_function
	newlineAdded  bool   // decode has added the last newline
	printStmt     bool   // a print statement that Python 3 could not parse was met

	err      *Error // of the tBad token
	raises   bool   // CPython's tokenizer raises err itself, so it beats any error of the parser
	warnings []Warning
}

// An indent is the width of a line's indentation with tabs of 8 columns and with tabs of 1: two ways to indent that
// compare differently under the two are inconsistent.
type indent struct{ col, alt int }

// A bracket is an open bracket; of a replacement field it is its brace.
type bracket struct {
	char byte
	line int
	col  int // in bytes
}

// An fstring is an open f-string.
type fstring struct {
	quote  string
	raw    bool
	line   int // where it starts
	offset int
	fields []field
}

// A field is an open replacement field of an f-string.
type field struct {
	depth int // of brackets, its own brace included
	start int // offset of its expression
	spec  bool
}

func newScanner(src string, python2 bool) *scanner {
	return &scanner{
		src: src, line: 1, newLine: true, stmtStart: true, python2: python2,
		printFunction: strings.Contains(src, "print_function") && strings.Contains(src, "from __future__ import"),
	}
}

// Next returns the next token. The error is always nil.
func (s *scanner) Next() (lexer.Token, error) {
	for s.head == len(s.queue) {
		s.queue, s.head = s.queue[:0], 0
		s.scan()
	}
	t := s.queue[s.head]
	s.head++
	return t, nil
}

// position returns the position of an offset in the current line. Columns count from 1, in bytes.
func (s *scanner) position(offset int) lexer.Position {
	return lexer.Position{Offset: offset, Line: s.line, Column: offset - s.lineStart + 1}
}

// push emits the token that reaches from start to the current position, in the current line.
func (s *scanner) push(kind lexer.TokenType, start int) {
	s.pushAt(kind, s.src[start:s.pos], s.position(start))
}

func (s *scanner) pushAt(kind lexer.TokenType, text string, at lexer.Position) {
	if s.stmtStart || s.print != "" {
		kind = s.statementStart(kind, text)
	}
	s.stmtStart = kind == tNewline || kind == tSemicolon && len(s.brackets) == 0 || kind == tIndent || kind == tDedent ||
		kind == tColon && s.compound && len(s.brackets) == 0
	if kind == tNewline {
		s.compound = false
	}
	s.queue = append(s.queue, lexer.Token{Type: kind, Value: text, Pos: at})
}

// statementStart looks at the first token of a statement, and at the one after a "print" there. It returns the kind of the token.
func (s *scanner) statementStart(kind lexer.TokenType, text string) lexer.TokenType {
	if s.print != "" {
		s.print = ""
		switch kind {
		case tName, tNumber, tString, tFStart, tNoneKw, tTrue, tFalse, tLambda, tAwait, tTilde, tLBrace, tBackquote:
			s.printStmt = true
		case tNot:
			// "print not in x" is an expression of Python 3.
			if rest := strings.TrimLeft(s.src[s.pos:], " \t"); !strings.HasPrefix(rest, "in") || identifierLen(rest) != 2 {
				s.printStmt = true
			}
		}
		return kind
	}
	s.commas2 = s.python2 && (kind == tExcept || kind == tRaise)
	switch kind {
	case tIf, tElif, tElse, tWhile, tFor, tTry, tExcept, tFinally, tWith, tDef, tClass, tAsync:
		s.compound = true
	case tName:
		switch text {
		case "match", "case":
			s.compound = true
		case "print":
			if s.python2 && !s.printFunction {
				return tPrint
			}
			s.print = text
		case "exec":
			if s.python2 {
				return tExec
			}
		}
	}
	return kind
}

// fail records an error at byte columns of a line, which count from 0, and emits tBad. endCol may be noEnd.
func (s *scanner) fail(kind string, raises bool, line, col, endLine, endCol int, format string, args ...any) {
	s.err = &Error{Kind: kind, Msg: fmt.Sprintf(format, args...), Line: line, Col: col, EndLine: endLine, EndCol: endCol, Lexical: raises && kind == syntaxError}
	s.raises = raises && len(s.fstrings) == 0 // of one in an f-string CPython hears only when it gets there
	s.done = true
	s.queue = append(s.queue, lexer.Token{Type: tBad, Pos: s.position(s.pos)})
}

// failHere records a SyntaxError at the last character read.
func (s *scanner) failHere(format string, args ...any) {
	col := s.pos - s.lineStart
	if col > 0 {
		_, n := utf8.DecodeLastRuneInString(s.src[s.lineStart:s.pos])
		col -= n
	}
	s.fail(syntaxError, true, s.line, col, s.line, col, format, args...)
}

// failAt records a SyntaxError at an offset of the current line.
func (s *scanner) failAt(offset int, format string, args ...any) {
	col := offset - s.lineStart
	s.fail(syntaxError, true, s.line, col, s.line, col, format, args...)
}

// scan emits at least one token.
func (s *scanner) scan() {
	if s.done {
		s.queue = append(s.queue, lexer.EOFToken(s.position(s.pos)))
		return
	}
	if n := len(s.fstrings); n > 0 {
		f := &s.fstrings[n-1]
		if len(f.fields) == 0 || f.fields[len(f.fields)-1].spec {
			s.scanFText(f)
			return
		}
	}
	if s.newLine {
		s.newLine = false
		if !s.indentation() {
			return
		}
		if len(s.queue) > 0 {
			return
		}
	}
	for {
		for s.pos < len(s.src) && (s.src[s.pos] == ' ' || s.src[s.pos] == '\t' || s.src[s.pos] == '\f') {
			s.pos++
		}
		if s.pos >= len(s.src) {
			s.endOfFile()
			return
		}
		switch c := s.src[s.pos]; {
		case c == '\n':
			start := s.pos
			s.pos++
			if len(s.brackets) > 0 {
				s.line++
				s.lineStart = s.pos
				continue
			}
			s.push(tNewline, start)
			s.line++
			s.lineStart = s.pos
			s.newLine = true
			return
		case c == '#':
			s.skipComment()
			continue
		case c == '\\':
			if !s.continuation() {
				return
			}
			continue
		default:
			s.token(c)
			return
		}
	}
}

func (s *scanner) skipComment() {
	start := s.pos
	if i := strings.IndexByte(s.src[s.pos:], '\n'); i >= 0 {
		s.pos += i
	} else {
		s.pos = len(s.src)
	}
	if len(s.fstrings) > 0 {
		s.comments = append(s.comments, [2]int{start, s.pos})
	}
	if s.keepComments {
		at := ast.Pos{Line: int32(s.line), Col: int32(start - s.lineStart)}
		s.kept = append(s.kept, comment{start, s.pos, at, len(s.brackets)})
	}
}

// continuation passes over a backslash at the end of a line.
func (s *scanner) continuation() bool {
	if s.joined != s.lineStart {
		s.joinStart = s.lineStart
	}
	s.pos++
	if s.pos < len(s.src) && s.src[s.pos] != '\n' {
		_, n := utf8.DecodeRuneInString(s.src[s.pos:])
		s.pos += n
		col := s.pos - n - s.joinStart
		s.fail(syntaxError, true, s.line, col, s.line, noEnd, "unexpected character after line continuation character")
		s.err.Lexical = false
		return false
	}
	s.pos++
	if s.pos >= len(s.src) {
		s.fail(syntaxError, false, s.line, s.pos-1-s.lineStart, s.line, invalidEnd, "unexpected EOF while parsing")
		s.err.Incomplete = true
		return false
	}
	s.line++
	s.lineStart = s.pos
	s.joined = s.pos
	return true
}

// indentation measures the first line that holds a token and emits INDENT or DEDENTs. It returns false on an error.
func (s *scanner) indentation() bool {
	var in indent
	continued := -1 // the column where a backslash joined the indentation with the next line
lines:
	for {
		in = indent{}
		for ; s.pos < len(s.src); s.pos++ {
			switch s.src[s.pos] {
			case ' ':
				in.col++
				in.alt++
				continue
			case '\t':
				in.col = (in.col/tabWidth + 1) * tabWidth
				in.alt++
				continue
			case '\f':
				in = indent{}
				continue
			case '\\':
				if continued < 0 {
					continued = in.col
				}
				if !s.continuation() {
					return false
				}
				continue lines
			case '#':
				s.skipComment()
				fallthrough
			case '\n':
				if s.pos >= len(s.src) {
					break
				}
				continued = -1
				s.pos++
				s.line++
				s.lineStart = s.pos
				continue lines
			}
			break
		}
		break
	}
	if s.pos >= len(s.src) {
		return true
	}
	if continued >= 0 {
		in = indent{continued, continued}
	}
	return s.indent(in)
}

// indent compares an indentation with those of the enclosing blocks.
func (s *scanner) indent(in indent) bool {
	top := s.topIndent()
	inconsistent := func() bool {
		s.fail(tabError, false, s.line, 0, s.line, noEnd, "inconsistent use of tabs and spaces in indentation")
		return false
	}
	switch {
	case in.col == top.col:
		if in.alt != top.alt {
			return inconsistent()
		}
	case in.col > top.col:
		if len(s.indents) >= maxIndents-1 {
			s.fail(indentationError, false, s.line, 0, s.line, noEnd, "too many levels of indentation")
			return false
		}
		if in.alt <= top.alt {
			return inconsistent()
		}
		s.indents = append(s.indents, in)
		s.push(tIndent, s.lineStart)
	default:
		for in.col < s.topIndent().col {
			s.indents = s.indents[:len(s.indents)-1]
			s.push(tDedent, s.pos)
		}
		if top = s.topIndent(); in.col != top.col {
			end := s.lineEnd() - s.lineStart
			s.queue = s.queue[:0]
			s.fail(indentationError, false, s.line, end, s.line, invalidEnd, "unindent does not match any outer indentation level")
			return false
		} else if in.alt != top.alt {
			return inconsistent()
		}
	}
	return true
}

func (s *scanner) topIndent() indent {
	if len(s.indents) == 0 {
		return indent{}
	}
	return s.indents[len(s.indents)-1]
}

// lineEnd returns the offset of the end of the current line.
func (s *scanner) lineEnd() int {
	if i := strings.IndexByte(s.src[s.pos:], '\n'); i >= 0 {
		return s.pos + i
	}
	return len(s.src)
}

// endOfFile closes the open blocks, or complains about an open bracket.
func (s *scanner) endOfFile() {
	if n := len(s.brackets); n > 0 {
		b := s.brackets[n-1]
		s.fail(syntaxError, false, b.line, b.col, b.line, noEnd, "'%c' was never closed", b.char)
		s.err.Incomplete = true
		return
	}
	for range s.indents {
		s.pushAt(tDedent, lastDedent, s.position(s.pos))
	}
	s.indents = nil
	s.done = true
	s.queue = append(s.queue, lexer.EOFToken(s.position(s.pos)))
}

// token scans one token that begins with c.
func (s *scanner) token(c byte) {
	start := s.pos
	switch {
	case isNameStart(c):
		n := identifierLen(s.src[s.pos:])
		s.pos += n
		if s.pos < len(s.src) && (s.src[s.pos] == '\'' || s.src[s.pos] == '"') && n <= 2 {
			if p, ok := stringPrefix(s.src[start:s.pos], s.python2); ok {
				s.scanString(start, p)
				return
			}
		}
		text := s.src[start:s.pos]
		if !isASCII(text) && !s.verifyIdentifier(start) {
			return
		}
		s.push(keyword(text), start)
	case isDigit(c), c == '.' && s.pos+1 < len(s.src) && isDigit(s.src[s.pos+1]):
		if s.scanNumber() {
			s.push(tNumber, start)
		}
	case c == '\'' || c == '"':
		s.scanString(start, prefix{})
	default:
		s.operator(start)
	}
}

// operator scans an operator or delimiter and keeps track of brackets.
func (s *scanner) operator(start int) {
	c := s.src[start]
	var open *fstring
	if n := len(s.fstrings); n > 0 {
		open = &s.fstrings[n-1]
		if open.fields[len(open.fields)-1].depth != len(s.brackets) {
			open = nil
		}
	}
	if open != nil && s.fieldOperator(open, c) {
		return
	}
	kind, n := operator(s.src[start:])
	if kind == tNone {
		s.badCharacter()
		return
	}
	s.pos += n
	if !s.python2 && (kind == tBackquote || n == 2 && s.src[start:s.pos] == "<>") {
		kind = tQuestion
	}
	switch kind {
	case tLParen, tLBracket, tLBrace:
		if len(s.brackets) >= maxBrackets {
			s.failHere("too many nested parentheses")
			return
		}
		s.brackets = append(s.brackets, bracket{c, s.line, start - s.lineStart})
	case tRParen, tRBracket, tRBrace:
		if !s.closeBracket(c) {
			return
		}
	}
	if kind == tComma && s.commas2 && len(s.brackets) == 0 {
		kind = tComma2
	}
	s.push(kind, start)
}

// closeBracket matches a closing bracket with the open one.
func (s *scanner) closeBracket(c byte) bool {
	if len(s.fstrings) > 0 && len(s.brackets) > 0 && c == '}' {
		// A brace that closes the field over an open bracket inside it.
		f := s.fstrings[len(s.fstrings)-1]
		if b := s.brackets[len(s.brackets)-1]; len(f.fields) == 0 && b.char != '{' {
			s.failHere("f-string: single '}' is not allowed")
			return false
		}
	}
	if len(s.brackets) == 0 {
		s.failHere("unmatched '%c'", c)
		return false
	}
	b := s.brackets[len(s.brackets)-1]
	if want := closing(b.char); want != c {
		if n := len(s.fstrings); n > 0 {
			f := s.fstrings[n-1]
			if b.char == '{' && len(f.fields) > 0 && f.fields[len(f.fields)-1].depth == len(s.brackets) {
				s.failHere("f-string: unmatched '%c'", c)
				return false
			}
		}
		if b.line != s.line {
			s.failHere("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, b.char, b.line)
		} else {
			s.failHere("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char)
		}
		return false
	}
	s.brackets = s.brackets[:len(s.brackets)-1]
	return true
}

func closing(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

// badCharacter reports a character that begins no token.
func (s *scanner) badCharacter() {
	r, n := utf8.DecodeRuneInString(s.src[s.pos:])
	s.pos += n
	s.invalidCharacter(r)
}

func (s *scanner) invalidCharacter(r rune) {
	if unicode.IsPrint(r) {
		s.failHere("invalid character '%c' (U+%04X)", r, r)
	} else {
		s.failHere("invalid non-printable character U+%04X", r)
	}
}

// verifyIdentifier checks the characters of an identifier that is not ASCII.
func (s *scanner) verifyIdentifier(start int) bool {
	for i, r := range s.src[start:s.pos] {
		if r < utf8.RuneSelf {
			continue
		}
		if !xidContinue(r) || i == 0 && !xidStart(r) {
			s.pos = start + i + utf8.RuneLen(r)
			s.invalidCharacter(r)
			return false
		}
	}
	return true
}

// identifierLen returns the length of the identifier that s begins with; any character beyond ASCII counts as part of it.
func identifierLen(s string) int {
	i := 0
	for i < len(s) && (isNameStart(s[i]) || isDigit(s[i])) {
		i++
	}
	return i
}

func isNameStart(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// xidStart and xidContinue say whether a character may begin or continue an identifier: those of Unicode's XID_Start and
// XID_Continue, which are ID_Start and ID_Continue as far as their NFKC form is of the same class.
func xidStart(r rune) bool {
	if !idStart(r) {
		return false
	}
	for i, c := range norm.NFKC.String(string(r)) {
		if i == 0 && !idStart(c) || !idContinue(c) {
			return false
		}
	}
	return true
}

func xidContinue(r rune) bool {
	if !idContinue(r) {
		return false
	}
	for _, c := range norm.NFKC.String(string(r)) {
		if !idContinue(c) {
			return false
		}
	}
	return true
}

func idStart(r rune) bool {
	return r == '_' || unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start)
}

func idContinue(r rune) bool {
	return idStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}
