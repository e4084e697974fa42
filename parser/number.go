package parser

// This file reads number literals.

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"minipy/parser/ast"
)

// maxIntDigits is CPython's limit, against programs that take very long to read.
const maxIntDigits = 4300

// long2 is the built-in function that makes the value of Python 2's 10L: code.Long2.
const long2 = ".long"

// number returns the value of a literal that the scanner accepted, or the message of a SyntaxError.
func number(text string) (value any, problem string) {
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	text = strings.TrimRight(text, "lL") // of Python 2
	base, digits := 10, text
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base, digits = 16, text[2:]
		case 'o':
			base, digits = 8, text[2:]
		case 'b':
			base, digits = 2, text[2:]
		}
	}
	if base == 10 {
		switch {
		case text[len(text)-1]|0x20 == 'j':
			f, _ := strconv.ParseFloat(text[:len(text)-1], 64) // too large a number is infinite
			return ast.Imaginary(f), ""
		case strings.ContainsAny(text, ".eE"):
			f, _ := strconv.ParseFloat(text, 64)
			return f, ""
		case len(text) > 1 && text[0] == '0':
			if digits = strings.TrimLeft(text, "0"); digits == "" {
				return int64(0), ""
			}
			base = 8 // of Python 2; elsewhere the scanner refuses it
		}
	}
	if len(digits) < 19 || base == 2 && len(digits) < 64 {
		if n, err := strconv.ParseInt(digits, base, 64); err == nil {
			return n, ""
		}
	}
	if base == 10 && len(digits) > maxIntDigits {
		return nil, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "+
			"decimal conversion limits.", maxIntDigits, len(digits))
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok {
		return nil, "invalid token"
	}
	if n.IsInt64() {
		return n.Int64(), ""
	}
	return n, ""
}
