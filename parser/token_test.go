package parser

// This file tests the scanner's tokens, and that participle's lexer is the scanner.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
	"github.com/stretchr/testify/require"
)

// tokenFiles are those of testdata/accept whose tokens are worth a look.
var tokenFiles = []string{"fstrings", "layout", "numbers", "operators", "strings", "unicode"}

// listTokens lists tokens as testdata/tokens.py does.
func listTokens(src string) string {
	var b strings.Builder
	s := newScanner(src, false)
	lines := strings.Split(src, "\n")
	for {
		t, _ := s.Next()
		if t.EOF() {
			return b.String()
		}
		col := utf8.RuneCountInString(lines[t.Pos.Line-1][:min(t.Pos.Column-1, len(lines[t.Pos.Line-1]))])
		at := fmt.Sprintf("%d,%d ", t.Pos.Line, col)
		switch t.Type {
		case tName:
			fmt.Fprintf(&b, "%sNAME %s\n", at, asciiRepr(t.Value))
		case tNumber:
			fmt.Fprintf(&b, "%sNUMBER %s\n", at, asciiRepr(t.Value))
		case tString:
			fmt.Fprintf(&b, "%sSTRING %s\n", at, asciiRepr(t.Value))
		case tNewline:
			fmt.Fprintf(&b, "%sNEWLINE\n", at)
		case tIndent:
			fmt.Fprintf(&b, "%sINDENT\n", at)
		case tDedent:
			b.WriteString("DEDENT\n")
		case tFStart:
			fmt.Fprintf(&b, "%sFSTRING_START %s\n", at, asciiRepr(t.Value))
		case tFMiddle:
			b.WriteString("FSTRING_MIDDLE\n")
		case tFEnd:
			fmt.Fprintf(&b, "%sFSTRING_END %s\n", at, asciiRepr(t.Value))
		case tFDebug:
			fmt.Fprintf(&b, "%sOP '='\n", at)
		default:
			kind := "OP"
			if keyword(t.Value) != tName {
				kind = "NAME"
			}
			fmt.Fprintf(&b, "%s%s %s\n", at, kind, asciiRepr(t.Value))
		}
	}
}

func asciiRepr(s string) string {
	q := `'`
	if strings.Contains(s, q) && !strings.Contains(s, `"`) {
		q = `"`
	}
	r := strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, q, `\`+q)
	var b strings.Builder
	for _, c := range r.Replace(s) {
		switch {
		case c < utf8.RuneSelf:
			b.WriteRune(c)
		case c < 0x100:
			fmt.Fprintf(&b, `\x%02x`, c)
		case c < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			fmt.Fprintf(&b, `\U%08x`, c)
		}
	}
	return q + b.String() + q
}

func TestTokens(t *testing.T) {
	for _, name := range tokenFiles {
		src, err := os.ReadFile(filepath.Join("testdata/accept", name+".py"))
		require.NoError(t, err)
		golden := filepath.Join("testdata/accept", name+".tokens")
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(listTokens(string(src))), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		require.Equal(t, string(want), listTokens(string(src)), name)
	}
}

// TestTokensAreCPythons compares the tokens with those of a real CPython's tokenize module.
func TestTokensAreCPythons(t *testing.T) {
	command := python(t)
	for _, name := range tokenFiles {
		file := filepath.Join("testdata/accept", name+".py")
		out, err := exec.Command(command, "testdata/tokens.py", file).Output()
		require.NoError(t, err)
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		_, want, _ := strings.Cut(string(out), "\n")
		require.Equal(t, want, listTokens(string(src)), name)
	}
}

func TestDefinition(t *testing.T) {
	lx, err := definition{}.Lex("x.py", strings.NewReader("a\n"))
	require.NoError(t, err)
	tokens, err := lexer.ConsumeAll(lx)
	require.NoError(t, err)
	require.Len(t, tokens, 3)
	for name, kind := range (definition{}).Symbols() {
		require.NotEqual(t, tNone, kind, name)
	}
}
