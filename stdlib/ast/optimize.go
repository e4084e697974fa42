package ast

// This file hands trees to the compiler to compute what is constant.

import (
	"minipy/compiler"
	"minipy/parser/ast"
)

// Optimize computes in a tree what is constant. level is 1 for no assert statements, future says that annotations are strings.
func Optimize(m *ast.Module, level int, future bool) {
	o := compiler.Options{Optimize: max(level, 0)}
	if future {
		o.Features = []string{"annotations"}
	}
	compiler.Optimize(m, o)
}
