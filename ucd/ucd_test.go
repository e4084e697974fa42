package ucd

// This file tests names, properties and normal forms.

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

func TestRuneNames(t *testing.T) {
	for r, name := range map[rune]string{'a': "LATIN SMALL LETTER A", 0xAC01: "HANGUL SYLLABLE GAG", 0x4E00: "CJK UNIFIED IDEOGRAPH-4E00", 0x1F600: "GRINNING FACE", 0xE0100: "VARIATION SELECTOR-17"} {
		assert.Equal(t, name, Name(r))
		got, ok := Lookup(name)
		assert.True(t, ok, name)
		assert.Equal(t, r, got)
	}
	for _, r := range []rune{0, 0x80, 0xD800, 0xE000, 0x17000, 0x10FFFF} {
		assert.Empty(t, Name(r))
	}
	_, ok := Lookup("NO SUCH THING")
	assert.False(t, ok)
}

func TestNamesThatAreNotListed(t *testing.T) {
	for name, want := range map[string]string{"NULL": "\x00", "byte order mark": "\uFEFF", "KEYCAP DIGIT ONE": "1\uFE0F\u20E3"} {
		got, ok := Sequence(name)
		if r, found := Lookup(name); found {
			got, ok = string(r), true
		}
		assert.True(t, ok, name)
		assert.Equal(t, want, got, name)
	}
	for _, name := range []string{"hangul syllable gag", "cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-04E00"} {
		_, ok := Lookup(name)
		assert.False(t, ok, name)
	}
}

func TestProperties(t *testing.T) {
	p := Of(0x0301)
	assert.Equal(t, Properties{"Mn", "NSM", 230, false, "A"}, *p)
	assert.Equal(t, "Cn", Of(0x10FFFF).Category)
	n, ok := NumberOf('½')
	assert.True(t, ok)
	assert.Equal(t, Number{-1, -1, 1, 2}, n)
	assert.Equal(t, "<compat> 0020 0308", Decomposition('¨'))
}

// TestManyMarks checks that no joiner comes between many marks, and that they are sorted.
func TestManyMarks(t *testing.T) {
	s := "a" + strings.Repeat("\u0301", 40) + strings.Repeat("\u0323", 40) + "b"
	assert.Equal(t, "\u1EA1"+strings.Repeat("\u0323", 39)+strings.Repeat("\u0301", 40)+"b", Normalize(norm.NFC, s))
	assert.False(t, IsNormal(norm.NFD, s))
	assert.True(t, IsNormal(norm.NFD, Normalize(norm.NFD, s)))
}
