package compiler

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
	"minipy/parser"
	"minipy/parser/ast"
)

// list returns n copies of a format, with the numbers from 0 on.
func list(n int, format, sep string) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = strings.ReplaceAll(format, "#", fmt.Sprint(i))
	}
	return strings.Join(parts, sep)
}

func TestManyOfEverything(t *testing.T) {
	for name, src := range map[string]string{
		"arguments":        "f(" + list(5000, "a", ",") + ")",
		"keywords":         "f(" + list(3000, "k#=a", ",") + ")",
		"method arguments": "f.x(" + list(300, "a", ",") + ", k=1)",
		"list":             "[" + list(5000, "a", ",") + "]",
		"set":              "{" + list(5000, "a", ",") + "}",
		"tuple":            "(" + list(5000, "a", ",") + ")",
		"dict":             "{" + list(5000, "a#:b", ",") + "}",
		"constants":        "[" + list(5000, "#", ",") + "]",
		"f-string":         "f'" + list(1000, "{a}x", "") + "'",
		"sum":              list(2000, "a", "+"),
		"bases":            "class C(" + list(300, "a", ",") + "): pass",
		"locals":           "def f():\n" + list(6000, "  v# = v#", "\n") + "\n  del v5999\n  return v4000",
		"parameters":       "def f(" + list(1500, "v#", ",") + "): return v1400",
		"cells":            "def f():\n" + list(3000, "  v# = 1", "\n") + "\n  return lambda: (v2500, v2999)",
		"statements":       list(20000, "if a: b = #", "\n"),
		"comparisons":      list(1000, "a", "<"),
		"conditions":       "while " + list(1000, "a", " and ") + ": pass",
		"elifs":            "if a: pass\n" + list(800, "elif b == #: c", "\n"),
		"targets":          list(500, "a#", ",") + " = b",
		"assignments":      list(500, "a#", "=") + " = b",
		"nested calls":     strings.Repeat("f(", 150) + strings.Repeat(")", 150),
		"nested lists":     strings.Repeat("[a,", 150) + strings.Repeat("]", 150),
		"nested functions": list(50, "", "") + nest(50, "def f(a#):", "return a0"),
		"annotations":      "def f(" + list(300, "v#: a", ",") + "): pass",
		"import names":     "from m import " + list(1000, "a#", ","),
		"match":            "match a:\n" + list(300, " case [#, x, *y]: b", "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := compile(t, src+"\n", Options{})
			require.NoError(t, err)
			_, err = compile(t, "def function(a, b):\n    "+strings.ReplaceAll(src, "\n", "\n    ")+"\n", Options{Ticks: true})
			require.NoError(t, err)
		})
	}
}

// nest returns statements nested n deep.
func nest(n int, format, inner string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + strings.ReplaceAll(format, "#", fmt.Sprint(i)) + "\n")
	}
	return b.String() + strings.Repeat(" ", n) + inner
}

// chain returns a sum of n terms nested to the right, which needs a register for each.
func chain(n int) ast.Expr {
	var e ast.Expr = &ast.Name{ID: "a"}
	for range n {
		e = &ast.BinOp{Left: &ast.Name{ID: "a"}, Right: e}
	}
	return e
}

func TestTooManyRegisters(t *testing.T) {
	module := func(n int) *ast.Module { return &ast.Module{Body: []ast.Stmt{&ast.ExprStmt{Value: chain(n)}}} }
	c, err := Compile(module(4000), Options{})
	require.NoError(t, err)
	require.NoError(t, verify(c))
	_, err = Compile(module(5000), Options{})
	var e *parser.Error
	require.True(t, errors.As(err, &e))
	assert.Equal(t, "RecursionError", e.Kind)
	assert.Equal(t, "maximum recursion depth exceeded during compilation", e.Msg)
}

func TestModes(t *testing.T) {
	c, err := compile(t, "a + 1", Options{Mode: Eval})
	require.NoError(t, err)
	assert.Equal(t, code.Return, c.Instrs[len(c.Instrs)-2].Op())
	c, err = compile(t, "x = 1\nprint(y)\n[x for z in x]\n", Options{Named: true})
	require.NoError(t, err)
	assert.NotZero(t, c.Flags&code.IsNamed)
	c, err = compile(t, "1\nx = 2\nif x: x\ndef f(): 3\n", Options{Mode: Single})
	require.NoError(t, err)
	shown := 0
	for _, w := range c.Instrs {
		if w.Op() == code.Intrinsic && w.Imm() == code.IntrinsicPrintExpr {
			shown++
		}
	}
	assert.Equal(t, 2, shown)
	c, err = compile(t, "'doc'\nassert x\nif __debug__: y\n", Options{Optimize: 2})
	require.NoError(t, err)
	assert.Len(t, c.Instrs, 3, "only return None is left")
}

func TestFeatures(t *testing.T) {
	c, err := compile(t, "def f(x: a.b): pass\n", Options{Features: []string{"annotations"}})
	require.NoError(t, err)
	assert.Contains(t, c.Consts, "a.b")
}

func TestCleanDoc(t *testing.T) {
	for doc, want := range map[string]string{
		"":                          "",
		"  one":                     "one",
		"a\n    b\n      c\n  ":     "a\nb\n  c\n",
		"a\n\n    b\n\tc":           "a\n\nb\n    c",
		"  a\n  \n    b":            "a\n\nb",
		"a\n b\n        \n  c\n   ": "a\nb\n       \n c\n  ",
	} {
		assert.Equal(t, want, cleanDoc(doc), "%q", doc)
	}
}
