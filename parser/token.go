package parser

// This file lists the kinds of tokens and the tables that find them: keywords and operators.

import "github.com/alecthomas/participle/v2/lexer"

// The kinds of tokens. Every keyword and operator has a kind of its own, so that a parser looks at one small number. The
// tokens of an f-string are FStart, then FMiddle and replacement fields, then FEnd; a field is FOpen, an expression, and
// what may follow it: FDebug, FBang with a Name, FColon with a format spec of FMiddle and fields; then FClose.
const (
	tEOF  = lexer.EOF
	tNone = lexer.TokenType(iota)
	tName
	tNumber
	tString // a literal that is not an f-string, with its prefix and quotes
	tNewline
	tIndent
	tDedent
	tBad // where the scanner gave up: scanner.err says why
	tFStart
	tFMiddle
	tFEnd
	tFOpen
	tFClose
	tFColon
	tFBang
	tFDebug // "=" at the end of a field's expression; its text is the expression's source, up to what follows the "="

	// Operators and delimiters.
	tLParen
	tRParen
	tLBracket
	tRBracket
	tLBrace
	tRBrace
	tComma
	tColon
	tSemicolon
	tDot
	tEllipsis
	tArrow
	tAssign
	tWalrus
	tAugAssign // all of += -= and so on
	tPlus
	tMinus
	tStar
	tDoubleStar
	tSlash
	tDoubleSlash
	tPercent
	tAt
	tLShift
	tRShift
	tAmp
	tPipe
	tCaret
	tTilde
	tEq
	tNotEq
	tLt
	tLtE
	tGt
	tGtE
	tBang
	tDollar   // never right
	tQuestion // never right
	tBackquote

	// Keywords.
	tFalse
	tNoneKw
	tTrue
	tAnd
	tAs
	tAssert
	tAsync
	tAwait
	tBreak
	tClass
	tContinue
	tDef
	tDel
	tElif
	tElse
	tExcept
	tFinally
	tFor
	tFrom
	tGlobal
	tIf
	tImport
	tIn
	tIs
	tLambda
	tNonlocal
	tNot
	tOr
	tPass
	tRaise
	tReturn
	tTry
	tWhile
	tWith
	tYield

	// Python 2 statements, in Python 2 files only.
	tPrint
	tExec
	tComma2 // directly in "except E, e" and "raise E, inst"

	numKinds
)

// keyword returns the kind of a keyword, or tName.
func keyword(s string) lexer.TokenType {
	if len(s) < 2 || len(s) > 8 {
		return tName
	}
	switch s {
	case "False":
		return tFalse
	case "None":
		return tNoneKw
	case "True":
		return tTrue
	case "and":
		return tAnd
	case "as":
		return tAs
	case "assert":
		return tAssert
	case "async":
		return tAsync
	case "await":
		return tAwait
	case "break":
		return tBreak
	case "class":
		return tClass
	case "continue":
		return tContinue
	case "def":
		return tDef
	case "del":
		return tDel
	case "elif":
		return tElif
	case "else":
		return tElse
	case "except":
		return tExcept
	case "finally":
		return tFinally
	case "for":
		return tFor
	case "from":
		return tFrom
	case "global":
		return tGlobal
	case "if":
		return tIf
	case "import":
		return tImport
	case "in":
		return tIn
	case "is":
		return tIs
	case "lambda":
		return tLambda
	case "nonlocal":
		return tNonlocal
	case "not":
		return tNot
	case "or":
		return tOr
	case "pass":
		return tPass
	case "raise":
		return tRaise
	case "return":
		return tReturn
	case "try":
		return tTry
	case "while":
		return tWhile
	case "with":
		return tWith
	case "yield":
		return tYield
	}
	return tName
}

// operator returns the kind and the length of the operator or delimiter that s begins with, or tNone.
func operator(s string) (lexer.TokenType, int) {
	var c1, c2 byte
	if len(s) > 1 {
		c1 = s[1]
	}
	if len(s) > 2 {
		c2 = s[2]
	}
	switch s[0] {
	case '(':
		return tLParen, 1
	case ')':
		return tRParen, 1
	case '[':
		return tLBracket, 1
	case ']':
		return tRBracket, 1
	case '{':
		return tLBrace, 1
	case '}':
		return tRBrace, 1
	case ',':
		return tComma, 1
	case ';':
		return tSemicolon, 1
	case '~':
		return tTilde, 1
	case '`':
		return tBackquote, 1
	case '$':
		return tDollar, 1
	case '?':
		return tQuestion, 1
	case '.':
		if c1 == '.' && c2 == '.' {
			return tEllipsis, 3
		}
		return tDot, 1
	case ':':
		if c1 == '=' {
			return tWalrus, 2
		}
		return tColon, 1
	case '=':
		if c1 == '=' {
			return tEq, 2
		}
		return tAssign, 1
	case '!':
		if c1 == '=' {
			return tNotEq, 2
		}
		return tBang, 1
	case '+':
		return withAssign(tPlus, 1, c1)
	case '-':
		if c1 == '>' {
			return tArrow, 2
		}
		return withAssign(tMinus, 1, c1)
	case '*':
		if c1 == '*' {
			return withAssign(tDoubleStar, 2, c2)
		}
		return withAssign(tStar, 1, c1)
	case '/':
		if c1 == '/' {
			return withAssign(tDoubleSlash, 2, c2)
		}
		return withAssign(tSlash, 1, c1)
	case '%':
		return withAssign(tPercent, 1, c1)
	case '@':
		return withAssign(tAt, 1, c1)
	case '&':
		return withAssign(tAmp, 1, c1)
	case '|':
		return withAssign(tPipe, 1, c1)
	case '^':
		return withAssign(tCaret, 1, c1)
	case '<':
		switch c1 {
		case '<':
			return withAssign(tLShift, 2, c2)
		case '=':
			return tLtE, 2
		case '>':
			return tNotEq, 2 // Python 2's; elsewhere the parser refuses it
		}
		return tLt, 1
	case '>':
		switch c1 {
		case '>':
			return withAssign(tRShift, 2, c2)
		case '=':
			return tGtE, 2
		}
		return tGt, 1
	}
	return tNone, 0
}

// withAssign is for an operator of n bytes, which an "=" after it makes an augmented assignment.
func withAssign(kind lexer.TokenType, n int, next byte) (lexer.TokenType, int) {
	if next == '=' {
		return tAugAssign, n + 1
	}
	return kind, n
}
