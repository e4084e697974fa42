package compiler

// These tests compile CPython's own library, if MINIPY_LIB names its directory.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
	"minipy/parser"
	"minipy/parser/ast"
)

// library returns the files of the library.
func library(t *testing.T) []string {
	dir := os.Getenv("MINIPY_LIB")
	if dir == "" {
		t.Skip("SKIPPED: MINIPY_LIB does not name the directory of a Python 3.13 library")
	}
	var files []string
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		name := filepath.Base(path)
		if err == nil && strings.HasSuffix(name, ".py") && !strings.HasPrefix(name, "bad") && !strings.Contains(path, "site-packages") {
			files = append(files, path)
		}
		return err
	})
	require.NoError(t, err)
	return files
}

// parseFile parses a file; ok is false if the parser cannot (its own tests say why).
func parseFile(t *testing.T, path string) (m *ast.Module, src []byte, ok bool) {
	src, err := os.ReadFile(path)
	require.NoError(t, err)
	m, err = parser.Parse(src, parser.Options{Filename: path})
	if err != nil {
		t.Logf("not parsed: %s: %v", path, err)
	}
	return m, src, err == nil
}

func TestLibrary(t *testing.T) {
	files, lines, took := 0, 0, time.Duration(0)
	for _, path := range library(t) {
		m, src, ok := parseFile(t, path)
		if !ok {
			continue
		}
		for _, ticks := range []bool{true, false} {
			start := time.Now()
			c, err := Compile(m, Options{Filename: path, Source: src, Ticks: ticks})
			took += time.Since(start)
			if err != nil {
				t.Errorf("compile %s: %v", path, err)
				continue
			}
			if err := verify(c); err != nil {
				t.Errorf("verify %s: %v", path, err)
			}
		}
		files++
		lines += 2 * strings.Count(string(src), "\n")
	}
	t.Logf("%d files, %.0f lines/s", files, float64(lines)/took.Seconds())
}

// A codeFacts is what library_oracle.py tells of a code object.
type codeFacts struct {
	Name                        string
	Line, Args, PosOnly, KwOnly int
	Flags                       int
	Free                        []string
	Doc                         *string
	Positions                   [][4]int32
}

// TestLibraryOracle compares code objects with CPython's.
func TestLibraryOracle(t *testing.T) {
	files := library(t)
	python, err := exec.LookPath("python3.13")
	if err != nil {
		t.Skip("SKIPPED: no python3.13")
	}
	cmd := exec.Command(python, "testdata/library_oracle.py")
	cmd.Stdin = strings.NewReader(strings.Join(files, "\n"))
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	scan := bufio.NewScanner(out)
	scan.Buffer(nil, 1<<26)
	var path string
	var facts []codeFacts
	moved := 0
	for scan.Scan() {
		if line := scan.Text(); strings.HasPrefix(line, "{") {
			var f codeFacts
			require.NoError(t, json.Unmarshal([]byte(line), &f))
			facts = append(facts, f)
		} else {
			compareFile(t, path, facts, &moved)
			path, facts = line, nil
		}
	}
	compareFile(t, path, facts, &moved)
	require.NoError(t, cmd.Wait())
	// What is left are constants that only one of the two folds, and superinstructions, which show their first half.
	require.Less(t, moved, 100, "instructions whose position no instruction of CPython has")
}

func compareFile(t *testing.T, path string, facts []codeFacts, moved *int) {
	if path == "" {
		return
	}
	m, src, ok := parseFile(t, path)
	if !ok {
		return
	}
	top, err := Compile(m, Options{Filename: path, Source: src})
	if err != nil {
		t.Errorf("compile %s: %v", path, err)
		return
	}
	all := map[string][]*code.Code{}
	key := func(name string, line int) string { return fmt.Sprint(name, " line ", line) }
	var walk func(c *code.Code)
	walk = func(c *code.Code) {
		k := key(c.QualName, c.FirstLine)
		all[k] = append(all[k], c)
		for _, x := range c.Consts {
			if inner, ok := x.(*code.Code); ok {
				walk(inner)
			}
		}
	}
	walk(top)
	for _, f := range facts {
		list := all[key(f.Name, f.Line)]
		if f.Name == "<module>" {
			list = []*code.Code{top}
		}
		if len(list) == 0 {
			t.Logf("%s: no %s line %d (unreachable?)", path, f.Name, f.Line)
			continue
		}
		if len(list) > 1 {
			continue // two lambdas on a line, or the like
		}
		if diff := compareCode(list[0], f); diff != "" {
			t.Errorf("%s: %s line %d: %s", path, f.Name, f.Line, diff)
		}
		if diff := comparePositions(list[0], f); diff != "" {
			*moved++
			t.Logf("%s: %s line %d: %s", path, f.Name, f.Line, diff)
		}
	}
}

// cpythonFlags are CPython's numbers for our flags.
var cpythonFlags = map[code.Flags]int{
	code.HasVarArgs: 4, code.HasVarKw: 8, code.IsGenerator: 0x20, code.IsCoroutine: 0x80, code.IsAsyncGen: 0x200,
}

// compareCode compares signatures, free variables and docstrings.
func compareCode(c *code.Code, f codeFacts) string {
	flags := 0
	for flag, n := range cpythonFlags {
		if c.Flags&flag != 0 {
			flags |= n
		}
	}
	if got, want := fmt.Sprint(c.ArgCount, c.PosOnlyCount, c.KwOnlyCount, flags), fmt.Sprint(f.Args, f.PosOnly, f.KwOnly, f.Flags); got != want {
		return "signature " + got + ", want " + want
	}
	free := map[string]bool{}
	for _, x := range c.Free {
		free[x.Name] = true
	}
	for _, name := range f.Free {
		if !free[name] {
			return fmt.Sprint("free variables ", free, ", want ", f.Free)
		}
	}
	if len(free) != len(f.Free) {
		return fmt.Sprint("free variables ", free, ", want ", f.Free)
	}
	if f.Doc != nil && (c.Flags&code.HasDoc == 0 || c.Doc != *f.Doc) {
		return fmt.Sprintf("docstring %q, want %q", c.Doc, *f.Doc)
	}
	return ""
}

// comparePositions looks for an instruction whose position none of CPython's has.
func comparePositions(c *code.Code, f codeFacts) string {
	known := map[[4]int32]bool{}
	for _, p := range f.Positions {
		known[p] = true
	}
	for i := range c.Instrs[:len(c.Instrs)-1] {
		p := c.Where(i)
		if p.Col < 0 || !mayRaise(c.Instrs[i].Op()) || isSuperCall(c, i) {
			continue
		}
		if !known[[4]int32{p.Line, p.EndLine, p.Col, p.EndCol}] {
			return fmt.Sprintf("%s %d has the position %+v", c.Instrs[i].Op(), i, p)
		}
	}
	return ""
}

// isSuperCall reports whether an instruction calls super, or so it seems. CPython has no such instruction.
func isSuperCall(c *code.Code, i int) bool {
	if c.Instrs[i].Op() != code.Call {
		return false
	}
	for j := i; j >= 0; j-- {
		if w := c.Instrs[j]; w.Op() == code.GetGlobal && w.A() == c.Instrs[i].A() {
			return c.Globals[w.Imm()] == "super"
		}
	}
	return false
}

// mayRaise reports whether a traceback can show an instruction.
func mayRaise(op code.Op) bool {
	switch op {
	case code.Nop, code.Move, code.LoadInt, code.LoadK, code.Unset, code.MakeCell, code.Jump, code.MakeFunc, code.PushExc,
		code.PopExc, code.GetExc, code.ExcInfo, code.Return, code.GenReturn, code.BuildMap, code.BuildTuple, code.BuildList, code.SetGlobal, code.SetName,
		code.Reraise, code.BuildSlice, code.Intrinsic:
		return false
	}
	return true
}
