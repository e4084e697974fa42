package ucd

// This file brings text into normal forms.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FormOf returns the normal form called NFC, NFKC, NFD or NFKD.
func FormOf(name string) (norm.Form, bool) {
	i := slices.Index([]string{"NFC", "NFD", "NFKC", "NFKD"}, name)
	return norm.Form(max(i, 0)), i >= 0
}

// Normalize returns s in the normal form f. What is no UTF-8 in it stays as it is.
func Normalize(f norm.Form, s string) string {
	if f.IsNormalString(s) {
		return s
	}
	if !manyMarks(f, s) {
		return f.String(s)
	}
	return long(f, s)
}

// maxMarks is how many marks norm lets follow a character before it puts a joiner between them, which nobody has asked for.
const maxMarks = 30

// manyMarks reports whether more marks follow a character than norm leaves alone.
func manyMarks(f norm.Form, s string) bool {
	n := 0
	for i := 0; i < len(s); {
		p := f.PropertiesString(s[i:])
		size := max(p.Size(), 1)
		if marks := p.Decomposition(); p.CCC() != 0 || marks != nil {
			if n += max(utf8.RuneCount(marks), 1); n > maxMarks {
				return true
			}
		} else {
			n = 0
		}
		i += size
	}
	return false
}

// long is Normalize for text with any number of marks.
func long(f norm.Form, s string) string {
	decompose, compose := f, false
	switch f {
	case norm.NFC:
		decompose, compose = norm.NFD, true
	case norm.NFKC:
		decompose, compose = norm.NFKD, true
	}
	type char struct {
		text string
		ccc  uint8
	}
	var chars []char
	for i := 0; i < len(s); {
		p := decompose.PropertiesString(s[i:])
		size := max(p.Size(), 1)
		part := decompose.String(s[i : i+size])
		for len(part) > 0 {
			_, n := utf8.DecodeRuneInString(part)
			chars = append(chars, char{part[:n], decompose.PropertiesString(part[:n]).CCC()})
			part = part[n:]
		}
		i += size
	}
	for i := 0; i < len(chars); i++ { // marks are sorted by their class
		j := i
		for j < len(chars) && chars[j].ccc != 0 {
			j++
		}
		slices.SortStableFunc(chars[i:j], func(a, b char) int { return int(a.ccc) - int(b.ccc) })
		i = max(i, j)
	}
	if compose {
		starter, last, kept := -1, uint8(0), chars[:0]
		for _, c := range chars {
			if starter >= 0 && (len(kept)-1 == starter || last != 0 && last < c.ccc) {
				if pair := norm.NFC.String(kept[starter].text + c.text); utf8.RuneCountInString(pair) == 1 {
					kept[starter].text = pair
					continue
				}
			}
			if c.ccc == 0 {
				starter = len(kept)
			}
			last = c.ccc
			kept = append(kept, c)
		}
		chars = kept
	}
	var b strings.Builder
	for _, c := range chars {
		b.WriteString(c.text)
	}
	return b.String()
}

// IsNormal reports whether s is in the normal form f.
func IsNormal(f norm.Form, s string) bool {
	return f.IsNormalString(s) || manyMarks(f, s) && long(f, s) == s
}
