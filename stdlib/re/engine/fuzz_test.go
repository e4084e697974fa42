package engine_test

// This file feeds patterns and texts of any kind to the parser and the matcher: neither may panic, and what has matched must
// lie in the text.

import (
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"minipy/stdlib/re/engine"
	"minipy/stdlib/re/syntax"
)

// limited ends a match after so many polls.
type limited struct{ polls int }

var errLimit = errors.New("limit")

func (l *limited) Poll() error {
	if l.polls--; l.polls < 0 {
		return errLimit
	}
	return nil
}

func (l *limited) Charge(n int) error {
	if n > 64<<20 {
		return errLimit
	}
	return nil
}

func FuzzPattern(f *testing.F) {
	for _, p := range []string{
		`(\w+) (?P<x>\d+)`, `(?:a|b)*?c`, `(?i)[^a-z\d]{2,5}+`, `(?<=ab)c(?!d)`, `(a)?(?(1)b|c)\1`, `(?>a*)(?x: b # c
)`, `^\b.*$\Z`, `[`, `(?P<`, `x{2,1}`, `\N{EM DASH}`, `(?s-i:.)`, `(?:a{0,3}){2,}b`,
	} {
		f.Add(p, "abc 123 aab", uint16(0), true)
		f.Add(p, "é\nab", uint16(2|8), false)
	}
	f.Fuzz(func(t *testing.T, pattern, text string, flags uint16, isStr bool) {
		if isStr && (!utf8.ValidString(pattern) || !utf8.ValidString(text)) {
			t.Skip()
		}
		parsed, err := syntax.Parse(pattern, isStr, syntax.Flags(flags)&(2|8|16|64|256), func(s string) string { return "'" + s + "'" })
		if err != nil {
			var e *syntax.Error
			require.ErrorAs(t, err, &e)
			require.LessOrEqual(t, e.Pos, len(pattern))
			return
		}
		prog := engine.Compile(parsed, !isStr)
		m := &engine.Matcher{Prog: prog, Regs: prog.NewRegs()}
		m.Begin(text, false, &limited{20})
		at, refused := 0, -1
		for range 20 {
			ok, err := m.Search(at, refused)
			if err != nil || !ok {
				break
			}
			lo, hi := m.Regs[0], m.Regs[1]
			require.True(t, at <= lo && lo <= hi && hi <= len(text))
			for i := 1; i <= prog.Groups; i++ {
				if a, b := m.Regs[2*i], m.Regs[2*i+1]; a >= 0 && b >= a {
					require.LessOrEqual(t, b, len(text))
				}
			}
			at, refused = hi, -1
			if lo == hi {
				refused = hi
			}
		}
		m.End()
	})
}

// TestCancel stops a match that would take longer than anybody waits.
func TestCancel(t *testing.T) {
	parsed, err := syntax.Parse(`(a+a+)+b|(?:a|a)*c|(?=(a|a)+d)`, true, 0, func(s string) string { return s })
	require.NoError(t, err)
	prog := engine.Compile(parsed, false)
	m := &engine.Matcher{Prog: prog, Regs: prog.NewRegs()}
	text := ""
	for range 60 {
		text += "a"
	}
	m.Begin(text, true, &limited{50})
	_, err = m.Search(0, -1)
	require.ErrorIs(t, err, errLimit)
}
