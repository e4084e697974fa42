package parser

// This file breaks programs at random and compares what is said about them with CPython.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMutantsAreCPythons drops, doubles, swaps and inserts tokens in the programs of testdata/accept. What CPython accepts
// must be accepted and what it refuses must be refused; the wording may differ now and then, since CPython's depends on
// the order in which its rules try things. MINIPY_MUTANTS sets how many programs there are and turns the log of the
// differences on.
func TestMutantsAreCPythons(t *testing.T) {
	command := python(t)
	count, verbose := 2000, false
	if n, err := strconv.Atoi(os.Getenv("MINIPY_MUTANTS")); err == nil {
		count, verbose = n, true
	}
	r := rand.New(rand.NewPCG(uint64(count), 7))
	var programs []string
	seeds := mutantSeeds(t)
	for range count {
		programs = append(programs, mutate(r, seeds[r.IntN(len(seeds))]))
	}
	var in strings.Builder
	for _, p := range programs {
		line, err := json.Marshal(p)
		require.NoError(t, err)
		in.Write(append(line, '\n'))
	}
	cmd := exec.Command(command, "testdata/judge.py")
	cmd.Stdin = strings.NewReader(in.String())
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	lines := bufio.NewScanner(strings.NewReader(string(out)))
	lines.Buffer(nil, 1<<20)
	refused, same := 0, 0
	for _, p := range programs {
		require.True(t, lines.Scan())
		var want string
		require.NoError(t, json.Unmarshal(lines.Bytes(), &want))
		got := ""
		if m, err := Parse([]byte(p), Options{Filename: "x.py"}); err != nil {
			e := err.(*Error)
			got = fmt.Sprintf("%s: %s (%d)", e.Kind, e.Msg, e.Line)
		} else if m.Python2 {
			continue
		}
		if of, ok := strings.CutPrefix(want, "compiler: "); ok {
			// The compiler's errors are refused here or later.
			if got != "" && got != "SyntaxError: "+of {
				t.Errorf("%q\n got %s\nwant %s", p, got, want)
			}
			continue
		}
		if (got == "") != (want == "") {
			t.Errorf("%q\n got %q\nwant %q", p, got, want)
		}
		if want != "" {
			refused++
			if got == want {
				same++
			} else if verbose {
				t.Logf("%q\n got %s\nwant %s", p, got, want)
			}
		}
	}
	t.Logf("%d mutants, %d refused by both, of which %d (%.1f %%) with CPython's message and line", count, refused, same,
		100*float64(same)/float64(refused))
	require.Greater(t, float64(same)/float64(refused), 0.95)
}

// mutantSeeds returns the statements of testdata/accept.
func mutantSeeds(t *testing.T) (seeds []string) {
	files, err := filepath.Glob("testdata/accept/*.py")
	require.NoError(t, err)
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		m, err := Parse(src, Options{})
		require.NoError(t, err)
		lines := strings.SplitAfter(string(src), "\n")
		for _, s := range m.Body {
			span := s.Where()
			text := strings.Join(lines[span.Start.Line-1:span.End.Line], "")
			if span.Start.Col == 0 && len(text) < 300 {
				seeds = append(seeds, text)
			}
		}
	}
	return seeds
}

// mutate changes one or two tokens of a program.
func mutate(r *rand.Rand, src string) string {
	for range 1 + r.IntN(2) {
		var at []int // offsets of tokens and of their ends
		s := newScanner(src, false)
		for {
			tok, _ := s.Next()
			if tok.EOF() {
				break
			}
			if tok.Type != tFDebug && tok.Type != tBad && tok.Value != "" && tok.Type != tDedent {
				at = append(at, tok.Pos.Offset, tok.Pos.Offset+len(tok.Value))
			}
		}
		if len(at) == 0 {
			break
		}
		i := 2 * r.IntN(len(at)/2)
		start, end := at[i], at[i+1]
		extra := [...]string{"(", ")", "[", "]", "{", "}", ",", ":", "=", ":=", "==", "*", "**", "+", "-", ".", "not", "if", "else", "for",
			"in", "is", "and", "lambda", "x", "1", "'s'", "None", "await", "yield", "def", "as", ";", "\n", "->", "@", "/", "~", "f()", "..."}
		word := extra[r.IntN(len(extra))]
		switch r.IntN(5) {
		case 0:
			src = src[:start] + src[end:]
		case 1:
			src = src[:end] + " " + src[start:]
		case 2:
			src = src[:start] + word + src[end:]
		case 3:
			src = src[:start] + word + " " + src[start:]
		default:
			if i+3 < len(at) && end <= at[i+2] {
				src = src[:start] + src[at[i+2]:at[i+3]] + src[end:at[i+2]] + src[start:end] + src[at[i+3]:]
			}
		}
	}
	return src
}
