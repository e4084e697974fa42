// Package ast is Python's modules ast and _ast: syntax trees as Python objects.
//
// The classes of nodes are made of one table (kinds.go), for each runtime its own. A tree of package parser/ast becomes
// Python objects by a walk (objects*.go). The way back has two steps: read.go takes the fields out of the objects, by the
// table, and build*.go makes a syntax tree of them and checks that it is one that the parser could have made, or nearly. What
// works on trees (dump, unparse, visitors ...) is written in Python, in ast.py.
package ast

import (
	_ "embed"

	"minipy/parser/ast"
	"minipy/vm/py"
)

// Source is the part of the module ast that is written in Python.
//
//go:embed ast.py
var Source string

// Unparse is the module _ast_unparse, in Python: source text of trees.
//
//go:embed unparse.py
var Unparse string

// The flags of compile() that concern trees.
var flags = []struct {
	name  string
	value int64
}{
	{"PyCF_ONLY_AST", 0x400}, {"PyCF_TYPE_COMMENTS", 0x1000}, {"PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000}, {"PyCF_OPTIMIZED_AST", 0x8400},
}

// New makes the module _ast, or what the module ast has of it.
func New(t *py.Thread, name string) (*py.Module, error) {
	c, err := classesOf(t)
	if err != nil {
		return nil, err
	}
	m := py.NewModule(name, "")
	m.Set("AST", c.node.Value())
	for f, typ := range c.families {
		m.Set(families[f].name, typ.Value())
	}
	for k, typ := range c.kinds {
		m.Set(kinds[k].name, typ.Value())
	}
	for _, f := range flags {
		m.Set(f.name, py.Int(f.value))
	}
	return m, nil
}

// IsNode reports whether v is a node.
func IsNode(t *py.Thread, v py.Value) bool {
	c, ok := t.RT.Local(classesKey{}, newClasses).(*classes)
	return ok && c.node != nil && v.IsInstance(c.node)
}

// Objects returns the nodes for a syntax tree. mode says what it is: "exec", "single", "eval" or "func_type". The error is what
// interrupts the thread, or that memory is short.
func Objects(t *py.Thread, m *ast.Module, mode string) (py.Value, error) {
	return makeObjects(t, m, mode)
}

// Tree returns the syntax tree for nodes. mode is "exec", "single" or "eval". The error is a TypeError or ValueError if
// they make no sense, or what their attributes raise.
func Tree(t *py.Thread, v py.Value, mode string) (*ast.Module, error) {
	c, err := classesOf(t)
	if err != nil {
		return nil, err
	}
	want := map[string]kind{"exec": kModule, "single": kInteractive, "eval": kExpression}[mode]
	if !v.IsInstance(c.kinds[want]) {
		return nil, py.TypeErrorf("expected %s node, got %s", kinds[want].name, v.Type().Name)
	}
	r := &reader{t: t, c: c}
	root, err := r.node(fMod, v)
	if err != nil {
		return nil, err
	}
	if root.kind != want {
		return nil, py.TypeErrorf("expected %s node, got %s", kinds[want].name, v.Type().Name)
	}
	b := &builder{t: t, m: &ast.Module{}}
	b.module(root)
	return b.m, b.err
}
