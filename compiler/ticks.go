package compiler

// This file counts what CPython 2.7 counts and the instructions do not show. A tick is a dispatch of its loop. Loads and
// stores of locals, loads of constants, forward jumps, jumps on True and False, and returns are free; everything else
// costs one tick. Where an expression or statement is compiled, it calls ticks with the cost of what 2.7 would emit for
// it; the ticks of a straight line of code are summed up in one Tick instruction at its beginning.

import "minipy/parser/ast"

// constTicks counts the loading of a constant, which is free unless it is True or False, in 2.7 mere global variables.
func (u *unit) constTicks(e ast.Expr) {
	if k, ok := e.(*ast.Constant); ok {
		if _, ok := k.Value.(bool); ok {
			u.ticks(1)
		}
	}
}

// truthTicks counts a conditional jump on the value of e, which is free only for True and False.
func (u *unit) truthTicks(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Compare:
		return
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			return
		}
	case *ast.BoolOp:
		u.truthTicks(e.Values[len(e.Values)-1])
		return
	case *ast.Constant:
		if _, ok := e.Value.(bool); ok {
			return
		}
	}
	u.ticks(1)
}
