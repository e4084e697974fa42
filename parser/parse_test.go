package parser

// This file tests what is accepted, and the trees.

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/parser/ast"
)

var update = flag.Bool("update", false, "rewrite the .ast files in testdata; read the diff")

// dumpLines writes one statement per line, so that a difference is easy to see.
func dumpLines(m *ast.Module) string {
	var b strings.Builder
	for _, s := range m.Body {
		b.WriteString(ast.DumpNode(s, true))
		b.WriteByte('\n')
	}
	return b.String()
}

// TestAccept compares the trees of testdata/accept and testdata/python2 with those stored beside them.
func TestAccept(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			require.NoError(t, err)
			m, err := Parse(src, Options{Filename: file})
			require.NoError(t, err)
			require.Equal(t, strings.Contains(file, "python2"), m.Python2)
			golden := strings.TrimSuffix(file, ".py") + ".ast"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(dumpLines(m)), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), dumpLines(m))
		})
	}
}

// TestAcceptIsCPythons compares the trees of testdata/accept with a real CPython's.
func TestAcceptIsCPythons(t *testing.T) {
	files, err := filepath.Glob("testdata/accept/*.py")
	require.NoError(t, err)
	n := 0
	cpythonDumps(t, files, func(file, want string) {
		n++
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		m, err := Parse(src, Options{Filename: file})
		require.NoError(t, err)
		if got := ast.Dump(m, true); got != want {
			t.Errorf("%s: %s", file, firstDifference(got, want))
		}
	})
	require.Equal(t, len(files), n)
}

// TestOperatorsAreCPythons parses random strings of operators, as CPython does.
func TestOperatorsAreCPythons(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(s ...string) string { return s[r.IntN(len(s))] }
	var lines []string
	for range 1500 {
		var b strings.Builder
		for i := range 1 + r.IntN(8) {
			if i > 0 {
				b.WriteString(pick(" + ", " - ", " * ", " / ", " // ", " % ", " @ ", " ** ", " << ", " >> ", " & ", " | ", " ^ ",
					" < ", " == ", " != ", " in ", " not in ", " is ", " is not ", " and ", " or ", " if ", " else "))
			}
			for r.IntN(4) == 0 {
				b.WriteString(pick("-", "+", "~", "not ", "await ", "lambda: "))
			}
			b.WriteString(pick("a", "b", "(c)", "d.e", "f(g)", "h[i]", "1", "'s'", "(j, k)", "[l]"))
		}
		lines = append(lines, b.String())
	}
	dir := t.TempDir()
	var files []string
	for i, line := range lines {
		file := filepath.Join(dir, fmt.Sprint(i))
		require.NoError(t, os.WriteFile(file, []byte(line+"\n"), 0o600))
		files = append(files, file)
	}
	both := 0
	cpythonDumps(t, files, func(file, want string) {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		got := ""
		if m, err := Parse(src, Options{}); err == nil {
			got = ast.Dump(m, true)
		}
		require.Equal(t, want, got, "%s", src)
		if want != "" {
			both++
		}
	})
	t.Logf("%d of %d are expressions, all with CPython's tree", both, len(lines))
	require.Greater(t, both, 200)
}

func TestModes(t *testing.T) {
	m, err := Parse([]byte("\na + b, c\n\n"), Options{Mode: Eval})
	require.NoError(t, err)
	require.Len(t, m.Body, 1)
	require.Equal(t, "Expr(value=Tuple(elts=[BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Name(id='b', ctx=Load())), "+
		"Name(id='c', ctx=Load())], ctx=Load()))", ast.DumpNode(m.Body[0], false))
	for _, src := range []string{"", "\n", " a", "a = 1", "a; b", "a\nb", "pass", "if x: y", "*a"} {
		_, err := Parse([]byte(src), Options{Mode: Eval})
		require.Error(t, err, "%q", src)
	}
	for _, src := range []string{"x = 1\n", "x = 1", "if x:\n  y\n", "def f(): pass\n", "pass\n# comment\n"} {
		_, err := Parse([]byte(src), Options{Mode: Single})
		require.NoError(t, err, "%q", src)
	}
	for _, src := range []string{"", "# comment\n", "def f(): pass", "if x: y\nz", "x; y\nz"} {
		_, err := Parse([]byte(src), Options{Mode: Single})
		require.Error(t, err, "%q", src)
	}
	_, err = Parse([]byte("x = 1\ny = 2\n"), Options{Mode: Single})
	require.ErrorContains(t, err, "multiple statements found while compiling a single statement")
}

// TestPython2 tests what makes a file Python 2.
func TestPython2(t *testing.T) {
	for src, python2 := range map[string]bool{
		"print 'a'":                     true,
		"print 1":                       true,
		"print x":                       true,
		"if x: print y":                 true,
		"a; print b":                    true,
		"def f():\n  print f'{x}'":      true,
		"print not x":                   true,
		"print {}":                      true,
		"print lambda: x":               true,
		"else_ = 1\nprint 'a', b":       true,
		"for x in y: print x,":          true,
		"try: print x\nfinally: pass":   true,
		"print":                         false,
		"print (a), b":                  false,
		"print -x":                      false,
		"print [1]":                     false,
		"print >>f, x":                  false,
		"print('a')":                    false,
		"print not in x":                false,
		"print.x":                       false,
		"print = 1":                     false,
		"x = print":                     false,
		"x = [print\n]":                 false,
		"x: print":                      false,
		"f(lambda: print)":              false,
		"print if x else y":             false,
		"\"\"\"\nprint 'a'\n\"\"\"":     false,
		"print\nx":                      false,
		"match print:\n  case print: y": false,
	} {
		m, err := Parse([]byte(src), Options{})
		require.NoError(t, err, "%q", src)
		require.Equal(t, python2, m.Python2, "%q", src)
	}
	// In a Python 2 file print is always the statement.
	m, err := Parse([]byte("print (a), b\nprint 'x'"), Options{})
	require.NoError(t, err)
	require.Equal(t, "Print(values=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], nl=1)", ast.DumpNode(m.Body[0], false))
	m, err = Parse([]byte("print (a), b"), Options{Python2: true})
	require.NoError(t, err)
	require.True(t, m.Python2)
	require.IsType(t, &ast.Print{}, m.Body[0])
	// Unless the file wants the function.
	m, err = Parse([]byte("from __future__ import print_function\nprint('a', b)"), Options{Python2: true})
	require.NoError(t, err)
	require.IsType(t, &ast.ExprStmt{}, m.Body[1])
	// Python 2's other syntax does not make a file Python 2.
	for _, src := range []string{"exec 'x'", "try: x\nexcept A, e: y", "raise A, b", "`x`", "a <> b", "0777", "10L", "ur'x'"} {
		_, err := Parse([]byte(src), Options{})
		require.Error(t, err, "%q", src)
		_, err = Parse([]byte(src), Options{Python2: true})
		require.NoError(t, err, "%q", src)
	}
	for _, src := range []string{"print 'a',,", "print >>f,", "print >>", "print 'x'\ndef f((a, b)): pass", "print 'a' = 1"} {
		_, err := Parse([]byte(src), Options{Python2: true})
		require.Error(t, err, "%q", src)
	}
}

// TestDepth tests that nothing is nested so deeply that those who walk the tree run out of stack.
func TestDepth(t *testing.T) {
	const many = 100_000
	repeat := strings.Repeat
	for name, c := range map[string]struct{ src, kind, msg string }{
		"brackets": {repeat("(", 201) + repeat(")", 201), syntaxError, "too many nested parentheses"},
		"mixed":    {repeat("f([{", many), syntaxError, "too many nested parentheses"},
		"fields":   {repeat("f'{", many), syntaxError, "too many nested f-strings"},
		"minus":    {repeat("-", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"not":      {repeat("not ", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"lambda":   {repeat("lambda: ", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"default":  {repeat("lambda a=", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"power":    {repeat("2 ** ", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"else":     {repeat("x if y else ", many) + "1", memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"sum":      {repeat("1 + ", many) + "1", recursionError, "maximum recursion depth exceeded during compilation"},
		"dots":     {"a" + repeat(".b", many), recursionError, "maximum recursion depth exceeded during compilation"},
		"calls":    {"a" + repeat("()", many), recursionError, "maximum recursion depth exceeded during compilation"},
		"index":    {"a" + repeat("[0]", many), recursionError, "maximum recursion depth exceeded during compilation"},
		"elif":     {"if a: b\n" + repeat("elif a: b\n", many), memoryError, "Parser stack overflowed - Python source too complex to parse"},
		"products": {repeat("(", 150) + "1" + repeat(repeat(" + 1", 100)+")", 150), recursionError,
			"maximum recursion depth exceeded during compilation"},
		"indents": {blocks(100), indentationError, "too many levels of indentation"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(c.src), Options{})
			require.Error(t, err)
			e := err.(*Error)
			require.Equal(t, c.kind, e.Kind)
			require.Equal(t, c.msg, e.Msg)
		})
	}
	for name, src := range map[string]string{
		"brackets": repeat("(", 200) + repeat(")", 200),
		"minus":    repeat("-", 4000) + "1",
		"sum":      repeat("1 + ", 4000) + "1",
		"elif":     "if a: b\n" + repeat("elif a: b\n", 4000),
		"indents":  blocks(99),
		"and":      repeat("a and ", many) + "a",
		"compare":  repeat("a < ", many) + "a",
		"list":     "[" + repeat("a, ", many) + "]",
		"lines":    repeat("a\n", many),
		"strings":  repeat("'a' ", many),
	} {
		t.Run(name+" within the limit", func(t *testing.T) {
			_, err := Parse([]byte(src), Options{})
			require.NoError(t, err)
		})
	}
}

// blocks returns n blocks inside each other.
func blocks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "y\n"
}

// TestBuild builds every production: mistakes in a grammar show only then.
func TestBuild(t *testing.T) {
	for _, build := range allProductions(newGrammar()) {
		require.NoError(t, build())
	}
}

// allProductions returns what builds each production of a grammar.
func allProductions(g *grammar) []func() error {
	return []func() error{
		buildOf(g, &g.expr), buildOf(g, &g.keyword), buildOf(g, &g.del), buildOf(g, &g.assert), buildOf(g, &g.returns),
		buildOf(g, &g.raise), buildOf(g, &g.global), buildOf(g, &g.imports), buildOf(g, &g.importFrom), buildOf(g, &g.typeAlias),
		buildOf(g, &g.print), buildOf(g, &g.exec), buildOf(g, &g.ifs), buildOf(g, &g.while), buildOf(g, &g.fors), buildOf(g, &g.try),
		buildOf(g, &g.with), buildOf(g, &g.def), buildOf(g, &g.class), buildOf(g, &g.async), buildOf(g, &g.decorated), buildOf(g, &g.match),
	}
}

func buildOf[G any](g *grammar, p *production[G]) func() error {
	return func() error { _, err := p.get(g); return err }
}

// TestConcurrent parses in many goroutines at once, with a grammar that none has built yet.
func TestConcurrent(t *testing.T) {
	src, err := os.ReadFile("testdata/accept/statements.py")
	require.NoError(t, err)
	g := newGrammar()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := g.parse(newScanner(string(src), false), File); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// TestIncomplete tests what a prompt wants to know of an error: whether more lines may mend it.
func TestIncomplete(t *testing.T) {
	for src, incomplete := range map[string]bool{
		"x = (1,":               true,
		"f(":                    true,
		"if x:":                 true,
		"if x:\n  y\nelse:":     true,
		"def f():\n  if x:":     true,
		"x = '''a":              true,
		"x = f'''a{b}":          true,
		"x = [1,\n\n":           true,
		"try:\n  x\n":           true,
		"@a\n":                  true,
		"x = 1 + \\":            true,
		"class A:\n  # nothing": true,
		"x = 1 +":               false,
		"x = 'a":                false,
		"x = )":                 false,
		"(]":                    false,
		"if x:\ny":              false,
		"x y":                   false,
		"for":                   false,
		"f() = 1":               false,
	} {
		_, err := Parse([]byte(src+"\n"), Options{Mode: Single})
		require.Error(t, err, "%q", src)
		require.Equal(t, incomplete, err.(*Error).Incomplete, "%q: %v", src, err)
	}
}
