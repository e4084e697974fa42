// Package compiler turns a syntax tree into code for the register machine of package compiler/code.
//
// Compilation has two passes. The first collects the names of every scope, folds constant expressions and resolves each
// name to a local register, a cell, a free variable, a global, or a name in a namespace (files scope.go, symtable*.go,
// analyze.go, fold.go). The second walks the tree again and writes instructions (everything else). A unit is one code
// object in the making: a module, a class body, a function, a generator.
//
// Registers. Locals have fixed registers, temporaries above them form a stack. Code generation passes the wanted
// destination down: expr(e, dst) leaves the value in dst, operand(e) leaves it where it is cheapest and says where, which
// for a local is its own register. What is written into a local is written by the last instruction of the expression, so
// that a local keeps its value if the expression fails, and so that the expression may read it.
//
// A local that may be unbound where it is read is checked there. The unit keeps the set of locals that are bound on every
// way to the present instruction; labels intersect these sets. The same bookkeeping tells where code cannot be reached,
// and nothing is emitted there.
//
// try, with and loops are blocks. A return, break or continue that leaves blocks emits what each of them owes (a finally
// body, a call of __exit__, the end of a handled exception) at the place where it leaves, outside the ranges of the
// handlers of the blocks already left.
package compiler

// This file holds the package's interface and the state of one compilation.

import (
	"bytes"
	"fmt"

	"minipy/compiler/code"
	"minipy/parser"
	"minipy/parser/ast"
)

// A Mode says what kind of program a module is.
type Mode uint8

// The modes.
const (
	Exec   Mode = iota // statements
	Eval               // one expression, whose value the code returns
	Single             // statements typed at a prompt: values of expression statements are shown
)

// Options tell how to compile. The zero Options compile a file for execution.
type Options struct {
	Filename string
	Source   []byte // the source of the module; with it, errors show their line and tracebacks mark operators
	Mode     Mode
	Ticks    bool // emit Tick instructions
	Optimize int  // 1: no assert statements; 2: also no docstrings
	Named    bool // the top level has a namespace of its own, in register 1, besides the globals
	// Features are the names from __future__ that are in force already, as for code that calls exec.
	Features []string
	// Inverts is called for each ~ of a constant bool, which is deprecated. If it fails, the operator is executed later.
	Inverts func() error
}

// Compile compiles a module. An error is a *parser.Error.
func Compile(m *ast.Module, o Options) (*code.Code, error) {
	c := &compiler{
		opts: o, py2: m.Python2,
		scopes: map[scopeKey]*scope{}, folded: map[ast.Expr]any{},
	}
	for _, f := range o.Features {
		c.futureAnnots = c.futureAnnots || f == "annotations"
	}
	c.futureImports(m.Body)
	k := &collector{c: c}
	top := k.enter(moduleScope, "<module>", m, bodyRole)
	k.stmts(m.Body)
	if c.err == nil {
		c.analyze(top)
	}
	if c.err != nil {
		return nil, c.err
	}
	result := c.module(m, top)
	if c.err != nil {
		return nil, c.err
	}
	return result, nil
}

// A compiler is the state of one compilation.
type compiler struct {
	opts         Options
	py2          bool
	futureAnnots bool
	lastFuture   *ast.ImportFrom // of those that the module begins with
	trueDivision bool            // from __future__ import division
	frames       bool            // the program looks at frames
	scopes       map[scopeKey]*scope
	folded       map[ast.Expr]any // constant expressions other than literals
	globals      map[string]bool  // what global statements anywhere name: the top level stores them there too
	lines        [][]byte
	err          *parser.Error
}

// global notes that a global statement names a variable.
func (c *compiler) global(name string) {
	if c.globals == nil {
		c.globals = map[string]bool{}
	}
	c.globals[name] = true
}

// fail records a SyntaxError. Only the first one counts, so that the passes need not stop.
func (c *compiler) fail(at ast.Span, format string, args ...any) {
	if c.err != nil {
		return
	}
	e := &parser.Error{
		Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), Filename: c.opts.Filename,
		Line: int(at.Start.Line), EndLine: int(at.End.Line), Text: string(c.line(at.Start.Line)),
		Col: c.column(at.Start), EndCol: c.column(at.End),
	}
	c.err = e
}

// failStart is fail for errors that have no end.
func (c *compiler) failStart(at ast.Span, format string, args ...any) {
	first := c.err == nil
	c.fail(at, format, args...)
	if first {
		c.err.EndCol = 0
	}
}

// failDepth records that the program is too large for the machine.
func (c *compiler) failDepth() {
	if c.err == nil {
		c.err = &parser.Error{
			Kind: "RecursionError", Msg: "maximum recursion depth exceeded during compilation", Filename: c.opts.Filename,
		}
	}
}

// line returns a line of the source, without its newline; nil if it is not known.
func (c *compiler) line(n int32) []byte {
	if c.lines == nil && len(c.opts.Source) > 0 {
		c.lines = bytes.Split(c.opts.Source, []byte("\n"))
	}
	if n < 1 || int(n) > len(c.lines) {
		return nil
	}
	return bytes.TrimSuffix(c.lines[n-1], []byte("\r"))
}

// column returns the column of a place as SyntaxErrors count it: in characters, from 1.
func (c *compiler) column(p ast.Pos) int {
	line := c.line(p.Line)
	if p.Col < 0 || int(p.Col) > len(line) {
		return int(p.Col) + 1
	}
	return len([]rune(string(line[:p.Col]))) + 1
}

// scope returns the scope of a node.
func (c *compiler) scope(node any, role scopeRole) *scope { return c.scopes[scopeKey{node, role}] }
