package ucd

// This file knows the names of characters. As in CPython, Tangut ideographs have none.

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// The parts of the names of Hangul syllables.
var (
	hangulLead  = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	hangulVowel = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	hangulTail  = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

const (
	hangulFirst = 0xAC00
	hangulLast  = 0xD7A3
	ideograph   = "CJK UNIFIED IDEOGRAPH-"
	syllable    = "HANGUL SYLLABLE "
)

// Name returns the name of a character, "" if it has none.
func Name(r rune) string {
	switch name := runenames.Name(r); {
	case r >= hangulFirst && r <= hangulLast:
		i := int(r - hangulFirst)
		return syllable + hangulLead[i/(21*28)] + hangulVowel[i/28%21] + hangulTail[i%28]
	case strings.HasPrefix(name, "<CJK Ideograph") || r >= 0x2EBF0 && r <= 0x2EE5D:
		return ideograph + upperHex(r)
	case name == "" && (r>>4 == 0x2FF || r>>4 == 0x31E):
		return data().added[r]
	case !strings.HasPrefix(name, "<"):
		return name
	}
	return ""
}

func upperHex(r rune) string {
	const digits = "0123456789ABCDEF"
	var b []byte
	for shift := 20; shift >= 0; shift -= 4 {
		if d := r >> shift & 15; d != 0 || b != nil || shift < 16 {
			b = append(b, digits[d])
		}
	}
	return string(b)
}

// byName is made when the first name is looked up.
var byName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 1<<16)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		switch r { // nothing in between has a name of its own
		case 0x3400:
			r = 0x4DC0
		case 0x4E00:
			r = 0xA000
		case hangulFirst:
			r = hangulLast + 1
		case 0x20000:
			r = 0x2F800
		case 0x30000:
			r = 0xE0000
		case 0xE0200:
			r = unicode.MaxRune
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for r, name := range data().added {
		m[name] = r
	}
	for name, r := range data().aliases {
		m[name] = r
	}
	return m
})

// Lookup returns the character with a name or an alias. Those that are listed may be in any case; those that follow a rule, of
// ideographs and Hangul syllables, may not.
func Lookup(name string) (r rune, ok bool) {
	if r, ok = byName()[strings.ToUpper(name)]; ok {
		return r, true
	}
	if digits, found := strings.CutPrefix(name, ideograph); found && len(digits) <= 5 {
		for i := 0; i < len(digits); i++ {
			v := strings.IndexByte("0123456789ABCDEF", digits[i])
			if v < 0 {
				return 0, false
			}
			r = r<<4 | rune(v)
		}
		return r, Name(r) == name
	}
	if s, found := strings.CutPrefix(name, syllable); found {
		return hangulByName(s)
	}
	return 0, false
}

// Sequence returns the characters that a name of a sequence stands for.
func Sequence(name string) (string, bool) {
	s, ok := data().sequences[strings.ToUpper(name)]
	return s, ok
}

func hangulByName(s string) (rune, bool) {
	longest := func(parts []string) int {
		best := -1
		for i, p := range parts {
			if strings.HasPrefix(s, p) && (best < 0 || len(p) > len(parts[best])) {
				best = i
			}
		}
		if best >= 0 {
			s = s[len(parts[best]):]
		}
		return best
	}
	l, v, t := longest(hangulLead), longest(hangulVowel), longest(hangulTail)
	if l < 0 || v < 0 || t < 0 || s != "" {
		return 0, false
	}
	return rune(hangulFirst + (l*21+v)*28 + t), true
}
