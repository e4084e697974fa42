package parser

// This file holds the fuzz targets. What they found stands in testdata/fuzz and is run by every go test.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2/lexer"
	"github.com/stretchr/testify/require"

	"minipy/parser/ast"
)

// seed adds the programs of testdata, each statement by itself.
func seed(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.py")
	require.NoError(f, err)
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(f, err)
		for part := range strings.SplitSeq(string(src), "\nmatch ") {
			f.Add([]byte(part), false)
		}
	}
	faulty, err := os.ReadFile("testdata/faulty.txt")
	require.NoError(f, err)
	for i, part := range strings.Split(string(faulty), "\n----\n") {
		f.Add([]byte(part), i%5 == 0)
	}
}

// FuzzLexer checks that the scanner ends, that its tokens go forward, and that what they hold is the source's.
func FuzzLexer(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte, python2 bool) {
		src, undecodable := decode(data, Options{Filename: "x.py"})
		if undecodable != nil {
			return
		}
		s := newScanner(src, python2)
		last := lexer.Position{Line: 1, Column: 1}
		depth, n := 0, 0
		for {
			tok, err := s.Next()
			require.NoError(t, err)
			if tok.EOF() {
				break
			}
			n++
			require.LessOrEqual(t, n, 4*len(src)+10)
			if tok.Pos.Offset < last.Offset && tok.Type != tIndent {
				t.Fatalf("%q at %v comes after %v", tok.Value, tok.Pos, last)
			}
			last = tok.Pos
			switch tok.Type {
			case tIndent:
				depth++
			case tDedent:
				depth--
				require.GreaterOrEqual(t, depth, 0)
			case tFDebug, tBad:
			default:
				require.Equal(t, tok.Value, src[tok.Pos.Offset:tok.Pos.Offset+len(tok.Value)])
			}
		}
		if s.err == nil {
			require.Zero(t, depth)
		}
	})
}

// FuzzParse checks that parsing never panics, that errors are complete, and that the places of nodes make sense.
func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte, python2 bool) {
		for _, mode := range []Mode{File, Eval, Single} {
			o := Options{Filename: "x.py", Mode: mode, Python2: python2, Warn: func(w Warning) {
				require.Positive(t, w.Line)
				require.NotEmpty(t, w.Msg)
			}}
			m, err := Parse(data, o)
			if err != nil {
				e, ok := err.(*Error)
				require.True(t, ok)
				require.NotEmpty(t, e.Msg)
				require.NotContains(t, e.Msg, "unexpected token", "that is participle's wording")
				require.Contains(t, e.Error(), e.Kind+": "+e.Msg)
				require.GreaterOrEqual(t, e.Col, 0)
				continue
			}
			ast.Dump(m, true)
			for _, s := range m.Body {
				ast.Walk(s, func(n ast.Node) bool {
					span := n.Where()
					if span.Start.Line < 1 || span.Start.Col < 0 || span.End.Line < span.Start.Line ||
						span.End.Line == span.Start.Line && span.End.Col < span.Start.Col {
						t.Fatalf("%T stands at %v", n, span)
					}
					return true
				})
			}
		}
	})
}
