package engine

// This file defines sets of characters, as the matcher tests them.

import (
	"sync"
	"unicode"

	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

// What a Set's table says of a byte.
const (
	no   = iota
	yes  // it is, or begins, a character of the set
	look // it begins a character that must be decoded and looked at
)

// A charset is a set of characters.
type charset struct {
	// table says for each byte whether a character that begins with it belongs to the set. If all characters beyond ASCII
	// do, it says yes for the bytes inside them too.
	table [256]uint8
	test  func(r rune) bool // for the characters of which the table says look
}

// modes are the flags that change what a class or a literal matches.
type modes struct {
	bytes  bool // the pattern is bytes: a character is a byte
	fold   bool // IGNORECASE
	ascii  bool // ASCII, LOCALE or a bytes pattern: letters, digits and white space are those of ASCII
	dotAll bool
	multi  bool
}

// makeSet makes a set of the characters for which in holds. What is beyond ASCII is not looked at here unless all is set,
// which says that it belongs to the set, or none, which says that it does not.
func (m modes) makeSet(in func(r rune) bool, all, none bool) *charset {
	s := &charset{test: in}
	for c := range 256 {
		switch {
		case c < 0x80 || m.bytes:
			if in(rune(c)) {
				s.table[c] = yes
			}
		case all:
			s.table[c] = yes
		case !none:
			s.table[c] = look
		}
	}
	return s
}

// inCategory reports whether r belongs to a category.
func (m modes) inCategory(c syntax.Category, r rune) bool {
	switch c {
	case syntax.Digit, syntax.NotDigit:
		is := r < 0x80 && '0' <= r && r <= '9' || r >= 0x80 && !m.ascii && py.RuneIsDecimal(r)
		return is == (c == syntax.Digit)
	case syntax.Space, syntax.NotSpace:
		var is bool
		if m.ascii {
			is = r == ' ' || '\t' <= r && r <= '\r'
		} else {
			is = py.RuneIsSpace(r)
		}
		return is == (c == syntax.Space)
	}
	return m.isWord(r) == (c == syntax.Word)
}

func (m modes) isWord(r rune) bool {
	if r < 0x80 {
		return r == '_' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	if m.ascii {
		return false
	}
	if r < maxQuick {
		return wordTable()[r>>6]>>(r&63)&1 != 0
	}
	return py.RuneIsAlnum(r)
}

// maxQuick is the code point up to which it stands in a table which characters are part of words.
const maxQuick = 0x3000

var wordTable = sync.OnceValue(func() *[maxQuick / 64]uint64 {
	var table [maxQuick / 64]uint64
	for r := rune(0x80); r < maxQuick; r++ {
		if py.RuneIsAlnum(r) {
			table[r>>6] |= 1 << (r & 63)
		}
	}
	return &table
})

// class makes the set of a character class.
func (m modes) class(n *syntax.Node) *charset {
	in := func(r rune) bool {
		for i := range n.Items {
			if it := &n.Items[i]; it.Category == 0 && it.Lo <= r && r <= it.Hi {
				return true
			}
		}
		return false
	}
	test := func(r rune) bool {
		if in(r) {
			return true
		}
		for i := range n.Items {
			if c := n.Items[i].Category; c != 0 && m.inCategory(c, r) {
				return true
			}
		}
		if m.fold {
			for _, x := range m.alike(r) {
				if in(x) {
					return true
				}
			}
		}
		return false
	}
	// Beyond ASCII, a set of ASCII characters has nothing, and one of all others everything.
	high := false
	for _, it := range n.Items {
		high = high || it.Hi >= 0x80 || it.Category != 0 && !(m.ascii && it.Category%2 == 1) || it.Category == 0 && m.fold && !m.ascii
	}
	whole := false // the items have all characters beyond ASCII
	for _, it := range n.Items {
		whole = whole || it.Category != 0 && m.ascii && it.Category%2 == 0 || it.Lo <= 0x80 && it.Hi == unicode.MaxRune
	}
	if n.Negate {
		return m.makeSet(func(r rune) bool { return !test(r) }, !high, whole)
	}
	return m.makeSet(test, whole, !high)
}

// literal makes the set of the characters that are like c, or returns nil if there is only c itself.
func (m modes) literal(c rune) *charset {
	if !m.fold {
		return nil
	}
	alike := m.alike(c)
	if len(alike) == 0 {
		return nil
	}
	none := c < 0x80
	for _, x := range alike {
		none = none && x < 0x80
	}
	return m.makeSet(func(r rune) bool {
		if r == c {
			return true
		}
		for _, x := range alike {
			if r == x {
				return true
			}
		}
		return false
	}, false, none)
}

// any makes the set of ".".
func (m modes) any() *charset {
	if m.dotAll {
		return m.makeSet(func(rune) bool { return true }, true, false)
	}
	return m.makeSet(func(r rune) bool { return r != '\n' }, true, false)
}

// lower maps r to lower case as far as a mode knows case.
func (m modes) lower(r rune) rune {
	if r < 0x80 || m.ascii {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// alike returns the other characters that r equals if case is ignored.
func (m modes) alike(r rune) []rune {
	if m.ascii {
		if r < 0x80 && 'a' <= r|0x20 && r|0x20 <= 'z' {
			return []rune{r ^ 0x20}
		}
		return nil
	}
	var out []rune
	low := unicode.ToLower(r)
	add := func(x rune) {
		if x != r && sameCase(unicode.ToLower(x), low) {
			for _, y := range out {
				if x == y {
					return
				}
			}
			out = append(out, x)
		}
	}
	// The orbits of case folding have them all, but for the dotted and the dotless i and the ligatures of st.
	orbit(r, add)
	orbit(low, add)
	for _, set := range extraCases {
		for _, x := range set {
			if x == low {
				for _, y := range set {
					add(y)
					orbit(y, add)
				}
			}
		}
	}
	return out
}

// extraCases are characters of equal upper case that no orbit connects.
var extraCases = [][]rune{{'i', 0x130, 0x131}, {0xFB05, 0xFB06}, {0x390, 0x1FD3}, {0x3B0, 0x1FE3}}

func orbit(r rune, f func(rune)) {
	f(r)
	for x := unicode.SimpleFold(r); x != r; x = unicode.SimpleFold(x) {
		f(x)
	}
}

// sameCase reports whether two characters in lower case are taken for equal: if they are, or have one upper case.
func sameCase(a, b rune) bool {
	if a == b {
		return true
	}
	if a == 0x131 || b == 0x131 {
		return a == 'i' || b == 'i'
	}
	for _, set := range extraCases[1:] {
		if (a == set[0] || a == set[1]) && (b == set[0] || b == set[1]) {
			return true
		}
	}
	return unicode.ToUpper(a) == unicode.ToUpper(b)
}
