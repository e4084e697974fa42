package stdlib

// This file connects compile() with the module ast, the parser and the compiler.

import (
	"minipy/stdlib/ast"
	"minipy/stdlib/builtins"
	"minipy/vm"
	"minipy/vm/py"
)

func compileFlags(t *py.Thread, o builtins.CompileOptions) vm.CompileFlags {
	return vm.CompileFlags{
		Thread: t, Named: o.Named, Future: o.Future, Python2: o.Python2, Text: o.Text, Optimize: o.Optimize,
		TypeComments: o.TypeComments, Version: o.Version,
	}
}

// trees is what compile() needs of the module ast.
type trees struct{ h Host }

func (trees) IsNode(t *py.Thread, v py.Value) bool { return ast.IsNode(t, v) }

func (x trees) Parse(t *py.Thread, source []byte, filename, mode string, o builtins.CompileOptions) (py.Value, error) {
	m, err := x.h.Parse(source, filename, mode, compileFlags(t, o))
	if err != nil {
		return py.Value{}, err
	}
	if o.Folded {
		ast.Optimize(m, o.Optimize, o.Future)
	}
	return ast.Objects(t, m, mode)
}

func (x trees) Optimize(t *py.Thread, tree py.Value, mode string, o builtins.CompileOptions) (py.Value, error) {
	m, err := ast.Tree(t, tree, mode)
	if err != nil {
		return py.Value{}, err
	}
	ast.Optimize(m, o.Optimize, o.Future)
	return ast.Objects(t, m, mode)
}

func (x trees) Compile(t *py.Thread, tree py.Value, filename, mode string, o builtins.CompileOptions) (*py.Code, error) {
	m, err := ast.Tree(t, tree, mode)
	if err != nil {
		return nil, err
	}
	compile := func(t *py.Thread, named bool) (*py.Code, error) {
		flags := compileFlags(t, o)
		flags.Named = named
		c, err := x.h.Tree(m, filename, mode, flags)
		if err != nil {
			return nil, err
		}
		return vm.Of(t).Runtime().Load(c), nil
	}
	c, err := compile(t, false)
	if err == nil {
		c.Recompile = func(t *py.Thread) (*py.Code, error) { return compile(t, true) }
	}
	return c, err
}
