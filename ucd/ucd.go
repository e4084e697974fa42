// Package ucd is the Unicode character database, of the version that CPython 3.13 has: properties, names and normal forms of
// characters. Its data is unpacked when the first function needs it. All functions may be called from any thread.
package ucd

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ./internal/gen -o data.flate

//go:embed data.flate
var packed []byte

// Version is the version of Unicode.
const Version = "15.1.0"

// Properties are what is known of every character.
type Properties struct {
	Category       string // general category, "Cn" if the character is not assigned
	Bidirectional  string // "" if it has none
	Combining      int    // canonical combining class
	Mirrored       bool
	EastAsianWidth string
}

// A Number is the value that a character stands for.
type Number struct {
	Decimal, Digit int // -1 if it is none
	Num, Den       int64
}

// A run is a range of characters with the same properties. It ends where the next begins.
type run struct {
	first rune
	p     *Properties
}

type database struct {
	runs           []run
	decompositions map[rune]string
	numbers        map[rune]Number
	added          map[rune]string // names that runenames does not know
	aliases        map[string]rune
	sequences      map[string]string
}

var data = sync.OnceValue(func() *database {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic("ucd: " + err.Error()) // the data is embedded
	}
	parts := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n\n")
	d := &database{decompositions: map[rune]string{}, numbers: map[rune]Number{}, added: map[rune]string{},
		aliases: map[string]rune{}, sequences: map[string]string{}}
	kinds := map[string]*Properties{}
	each(parts[1], func(r rune, rest string) {
		p := kinds[rest]
		if p == nil {
			f := strings.Fields(rest)
			p = &Properties{Category: f[0], Bidirectional: f[1], Combining: atoi(f[2]), Mirrored: f[3] == "1", EastAsianWidth: f[4]}
			if f[1] == "-" {
				p.Bidirectional = ""
			}
			kinds[rest] = p
		}
		d.runs = append(d.runs, run{r, p})
	})
	each(parts[2], func(r rune, rest string) { d.decompositions[r] = rest })
	each(parts[3], func(r rune, rest string) {
		f := strings.Fields(rest)
		num, den, ok := strings.Cut(f[2], "/")
		n := Number{Decimal: atoi(f[0]), Digit: atoi(f[1]), Num: int64(atoi(num)), Den: 1}
		if ok {
			n.Den = int64(atoi(den))
		}
		d.numbers[r] = n
	})
	each(parts[4], func(r rune, rest string) { d.added[r] = rest })
	each(parts[5], func(r rune, rest string) {
		codes := []rune{r}
		for {
			code, name, _ := strings.Cut(rest, " ")
			if v, err := strconv.ParseUint(code, 16, 32); err == nil && code == strings.ToLower(code) && name != "" {
				codes, rest = append(codes, rune(v)), name
				continue
			}
			break
		}
		if len(codes) == 1 {
			d.aliases[rest] = r
		} else {
			d.sequences[rest] = string(codes)
		}
	})
	return d
})

// each calls f with the code at the beginning of each line, and the rest of the line.
func each(lines string, f func(r rune, rest string)) {
	for line := range strings.SplitSeq(lines, "\n") {
		code, rest, _ := strings.Cut(line, " ")
		v, _ := strconv.ParseUint(code, 16, 32)
		f(rune(v), rest)
	}
}

// atoi returns the number s, -1 if it is none.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// Of returns the properties of a character.
func Of(r rune) *Properties {
	runs := data().runs
	i, found := slices.BinarySearchFunc(runs, r, func(x run, r rune) int { return int(x.first - r) })
	if !found {
		i--
	}
	return runs[i].p
}

// NumberOf returns the number that a character stands for.
func NumberOf(r rune) (Number, bool) {
	n, ok := data().numbers[r]
	return n, ok
}

// Decomposition returns what a character is composed of, as in UnicodeData.txt: code points in hexadecimal, after a tag if it
// is a compatibility mapping. It is "" for Hangul syllables, whose decomposition is a calculation.
func Decomposition(r rune) string { return data().decompositions[r] }
