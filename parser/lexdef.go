package parser

// This file lets participle use the scanner.

import (
	"io"

	"github.com/alecthomas/participle/v2/lexer"
)

// definition is the scanner as participle sees it. It has no state: the scanner of a parse is made by the parse.
type definition struct{}

// Symbols names the kinds that rules refer to; keywords and operators they write out.
func (definition) Symbols() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{
		"EOF":     tEOF,
		"NAME":    tName,
		"NUMBER":  tNumber,
		"STRING":  tString,
		"NEWLINE": tNewline,
		"INDENT":  tIndent,
		"DEDENT":  tDedent,
		"AUGOP":   tAugAssign,
		"COMMA2":  tComma2,
		"PRINT":   tPrint,
		"EXEC":    tExec,
	}
}

// Lex is what the interface asks for; Parse makes its scanner itself.
func (definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return newScanner(string(src), false), nil
}
