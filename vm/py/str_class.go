package py

// This file defines the classes of characters and the methods of str that test for them.

import (
	"sort"
	"unicode"
)

// inRanges reports whether r is in one of the sorted ranges.
func inRanges(ranges []runeRange, r rune) bool {
	i := sort.Search(len(ranges), func(i int) bool { return ranges[i].hi >= r })
	return i < len(ranges) && r >= ranges[i].lo
}

func asciiSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F }

// runeIsSpace reports whether r separates words for str.split.
func runeIsSpace(r rune) bool {
	if r < 0x80 {
		return asciiSpace(byte(r))
	}
	return r == 0x85 || unicode.Is(unicode.Z, r)
}

func runeIsAlpha(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || r >= 0x2EBF0 && inRanges(newRanges, r)
}

func runeIsDecimal(r rune) bool { return unicode.IsDigit(r) }
func runeIsDigit(r rune) bool   { return runeIsDecimal(r) || inRanges(digitRanges, r) }
func runeIsNumeric(r rune) bool { return unicode.Is(unicode.N, r) || inRanges(numericRanges, r) }
func runeIsAlnum(r rune) bool   { return runeIsAlpha(r) || runeIsNumeric(r) }

func runeIsLower(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z'
	}
	return unicode.Is(unicode.Ll, r) || unicode.Is(unicode.Other_Lowercase, r)
}

func runeIsUpper(r rune) bool {
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.Is(unicode.Lu, r) || unicode.Is(unicode.Other_Uppercase, r)
}

func runeIsTitle(r rune) bool { return r >= 0x80 && unicode.Is(unicode.Lt, r) }
func runeIsCased(r rune) bool { return runeIsLower(r) || runeIsUpper(r) || runeIsTitle(r) }

// midWord are the characters of a word that are neither letters nor marks, such as the apostrophe.
var midWord = []runeRange{
	{0x27, 0x27}, {0x2E, 0x2E}, {0x3A, 0x3A}, {0xB7, 0xB7}, {0x387, 0x387}, {0x55F, 0x55F}, {0x5F4, 0x5F4}, {0x2018, 0x2019},
	{0x2024, 0x2024}, {0x2027, 0x2027}, {0xFE13, 0xFE13}, {0xFE52, 0xFE52}, {0xFE55, 0xFE55}, {0xFF07, 0xFF07}, {0xFF0E, 0xFF0E},
	{0xFF1A, 0xFF1A},
}

// runeIsCaseIgnorable reports whether r does not matter for where a word begins and ends when case is mapped.
func runeIsCaseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) || inRanges(midWord, r)
}

// IsIdentifierStart reports whether a name may begin with r.
func IsIdentifierStart(r rune) bool {
	if r < 0x80 {
		return runeIsAlpha(r) || r == '_'
	}
	return identifierStart(r) != inRanges(startDiffers, r)
}

// IsIdentifierPart reports whether r may occur in a name behind its beginning.
func IsIdentifierPart(r rune) bool {
	if r < 0x80 {
		return runeIsAlpha(r) || r == '_' || '0' <= r && r <= '9'
	}
	part := identifierStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
	return part != inRanges(continueDiffers, r)
}

// identifierStart is what the category says of r.
func identifierStart(r rune) bool {
	return runeIsAlpha(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

// strAll reports whether there are characters in self and all of them are in a class.
func strAll(args Args, is func(r rune) bool) (Value, error) {
	s := args.Pos[0].AsStr().s
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if !is(r) {
			return False, nil
		}
		i += n
	}
	return Bool(s != ""), nil
}

func strIsAlnum(_ *Thread, args Args) (Value, error)   { return strAll(args, runeIsAlnum) }
func strIsAlpha(_ *Thread, args Args) (Value, error)   { return strAll(args, runeIsAlpha) }
func strIsDecimal(_ *Thread, args Args) (Value, error) { return strAll(args, runeIsDecimal) }
func strIsDigit(_ *Thread, args Args) (Value, error)   { return strAll(args, runeIsDigit) }
func strIsNumeric(_ *Thread, args Args) (Value, error) { return strAll(args, runeIsNumeric) }
func strIsSpace(_ *Thread, args Args) (Value, error)   { return strAll(args, runeIsSpace) }

func strIsASCII(_ *Thread, args Args) (Value, error) { return Bool(args.Pos[0].AsStr().IsASCII()), nil }

func strIsPrintable(_ *Thread, args Args) (Value, error) {
	if args.Pos[0].AsStr().s == "" {
		return True, nil
	}
	return strAll(args, runeIsPrintable)
}

func strIsIdentifier(_ *Thread, args Args) (Value, error) {
	return Bool(IsIdentifier(args.Pos[0].AsStr().s)), nil
}

// IsIdentifier reports whether s could be a name in a program, or a keyword.
func IsIdentifier(s string) bool {
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if i == 0 && !IsIdentifierStart(r) || i > 0 && !IsIdentifierPart(r) {
			return false
		}
		i += n
	}
	return s != ""
}

func strIsLower(_ *Thread, args Args) (Value, error) {
	return strOneCase(args, runeIsLower, func(r rune) bool { return runeIsUpper(r) || runeIsTitle(r) })
}

func strIsUpper(_ *Thread, args Args) (Value, error) {
	return strOneCase(args, runeIsUpper, func(r rune) bool { return runeIsLower(r) || runeIsTitle(r) })
}

// strOneCase reports whether some characters are of the one case and none of the other.
func strOneCase(args Args, one, other func(r rune) bool) (Value, error) {
	found := false
	for r := range Runes(args.Pos[0].AsStr().s) {
		if other(r) {
			return False, nil
		}
		found = found || one(r)
	}
	return Bool(found), nil
}

func strIsTitle(_ *Thread, args Args) (Value, error) {
	found, inWord := false, false
	for r := range Runes(args.Pos[0].AsStr().s) {
		switch {
		case runeIsUpper(r) || runeIsTitle(r):
			if inWord {
				return False, nil
			}
			found, inWord = true, true
		case runeIsLower(r):
			if !inWord {
				return False, nil
			}
			found = true
		default:
			inWord = false
		}
	}
	return Bool(found), nil
}

// DecimalValue returns the value of a decimal digit of any script, -1 if r is none.
func DecimalValue(r rune) int {
	if r < 0x80 {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !runeIsDecimal(r) {
		return -1
	}
	// Decimal digits come in runs of ten that begin with zero, some of them next to each other.
	zero := r
	for zero > 0 && runeIsDecimal(zero-1) {
		zero--
	}
	return int(r-zero) % 10
}
