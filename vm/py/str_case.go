package py

// This file defines the methods of str that change case, with the mappings of one character to several.

import (
	"sort"
	"strings"
	"unicode"
)

// fullCase returns what r is mapped to according to table, "" if it is not in it.
func fullCase(table []caseEntry, r rune) string {
	if r < table[0].r {
		return ""
	}
	i := sort.Search(len(table), func(i int) bool { return table[i].r >= r })
	if i < len(table) && table[i].r == r {
		return table[i].s
	}
	return ""
}

const (
	smallSigma      = 'σ'
	smallFinalSigma = 'ς'
	capitalSigma    = 'Σ'
	dottedI         = 'İ'
)

func appendUpper(b []byte, r rune) []byte {
	if s := fullCase(upperFull, r); s != "" {
		return append(b, s...)
	}
	return appendRune(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if s := fullCase(titleFull, r); s != "" {
		return append(b, s...)
	}
	return appendRune(b, unicode.ToTitle(r))
}

// appendLower appends the lower-case form of the character at s[i:], which is r.
func appendLower(b []byte, s string, i int, r rune) []byte {
	switch r {
	case capitalSigma:
		return appendRune(b, lowerSigma(s, i))
	case dottedI:
		return append(b, "i\u0307"...)
	}
	return appendRune(b, unicode.ToLower(r))
}

// lowerSigma returns the lower-case form of the Σ at s[i:], which is another one at the end of a word.
func lowerSigma(s string, i int) rune {
	before := strTrimRight(s[:i], runeIsCaseIgnorable)
	if before == "" {
		return smallSigma
	}
	if r, _ := decodeLastRune(before); !runeIsCased(r) {
		return smallSigma
	}
	after := strTrimLeft(s[i+len("Σ"):], runeIsCaseIgnorable)
	if after != "" {
		if r, _ := decodeRune(after); runeIsCased(r) {
			return smallSigma
		}
	}
	return smallFinalSigma
}

func appendFold(b []byte, s string, i int, r rune) []byte {
	if f := fullCase(foldFull, r); f != "" {
		return append(b, f...)
	}
	if r == capitalSigma {
		return appendRune(b, smallSigma)
	}
	return appendLower(b, s, i, r)
}

// strMapCase returns self with each character mapped by f, which appends to b what the character r at s[i:] becomes.
func strMapCase(t *Thread, args Args, f func(b []byte, s string, i int, r rune) []byte) (Value, error) {
	s := args.Pos[0].AsStr().s
	b := StrBuilder{T: t}
	if !b.grow(len(s) + 12) {
		return Value{}, b.err
	}
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if !b.grow(12) {
			return Value{}, b.err
		}
		b.buf = f(b.buf, s, i, r)
		i += n
	}
	return b.result()
}

func strUpper(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsStr()
	if s.IsASCII() {
		if err := t.Charge(len(s.s)); err != nil {
			return Value{}, err
		}
		return strASCIIResult(args.Pos[0], strings.ToUpper(s.s)), nil
	}
	return strMapCase(t, args, func(b []byte, _ string, _ int, r rune) []byte { return appendUpper(b, r) })
}

func strLower(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsStr()
	if s.IsASCII() {
		if err := t.Charge(len(s.s)); err != nil {
			return Value{}, err
		}
		return strASCIIResult(args.Pos[0], strings.ToLower(s.s)), nil
	}
	return strMapCase(t, args, appendLower)
}

// strASCIIResult returns r, made of the ASCII string v and perhaps the same.
func strASCIIResult(v Value, r string) Value {
	if v.Is(&StrType) && r == v.AsStr().s {
		return v
	}
	return asciiValue(r)
}

func strCasefold(t *Thread, args Args) (Value, error) {
	if args.Pos[0].AsStr().IsASCII() {
		return strLower(t, args)
	}
	return strMapCase(t, args, appendFold)
}

func strSwapCase(t *Thread, args Args) (Value, error) {
	return strMapCase(t, args, func(b []byte, s string, i int, r rune) []byte {
		switch {
		case runeIsUpper(r):
			return appendLower(b, s, i, r)
		case runeIsLower(r):
			return appendUpper(b, r)
		}
		return appendRune(b, r)
	})
}

func strCapitalize(t *Thread, args Args) (Value, error) {
	return strMapCase(t, args, func(b []byte, s string, i int, r rune) []byte {
		if i == 0 {
			return appendTitle(b, r)
		}
		return appendLower(b, s, i, r)
	})
}

func strTitle(t *Thread, args Args) (Value, error) {
	inWord := false
	return strMapCase(t, args, func(b []byte, s string, i int, r rune) []byte {
		if inWord {
			b = appendLower(b, s, i, r)
		} else {
			b = appendTitle(b, r)
		}
		inWord = runeIsCased(r)
		return b
	})
}
