package compiler

// This file compiles comprehensions. Those that make a list, set or dict run in the unit around them, with registers of
// their own for their variables; generator expressions are functions.

import (
	"slices"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// inlinedComp compiles a list, set or dict comprehension; op makes what it builds. Key is nil unless it is a dict.
func (u *unit) inlinedComp(e ast.Expr, op code.Op, gens []*ast.Comprehension, key, elt ast.Expr, dst int) {
	m := u.top
	if op == code.BuildList && u.c.py2 {
		u.viaTemp(dst, func(acc int) {
			u.at(e)
			u.ticks(1)
			u.abi(code.BuildList, acc, 0, 0)
			u.compLoops(e, gens, -1, func() { u.addTo(e, op, acc, key, elt) })
		})
		u.top = m
		return
	}
	s := u.c.scope(e, bodyRole)
	if s.coroutine && !u.asyncAllowed() && u.scope.kind != comprehensionScope {
		u.c.fail(e.Where(), "asynchronous comprehension outside of an asynchronous function")
	}
	u.viaTemp(dst, func(acc int) {
		iter := u.compIterator(gens[0])
		start := len(u.ins)
		u.enterComp(s)
		outer := u.cur
		u.cur = s
		u.at(e)
		u.ticks(1)
		u.abi(op, acc, 0, 0)
		u.compLoops(e, gens, iter, func() { u.addTo(e, op, acc, key, elt) })
		u.cur = outer
		u.noteInner(s, start)
	})
	u.top = m
}

// noteInner notes where the variables of an inlined comprehension are, whose code begins at start.
func (u *unit) noteInner(s *scope, start int) {
	if !u.dynamic() {
		return
	}
	for _, sym := range s.order {
		if sym.kind == localVar {
			u.inner = append(u.inner, code.Inner{Start: int32(start), End: int32(len(u.ins)), Reg: int32(sym.reg), Name: sym.name})
		}
	}
}

// enterComp gives the variables of an inlined comprehension registers, and cells to those that functions inside capture.
func (u *unit) enterComp(s *scope) {
	for _, sym := range s.order {
		if sym.kind != localVar {
			continue
		}
		sym.bound = false
		if slices.Contains(u.scope.early, sym) && !sym.captured {
			u.abi(code.Unset, sym.reg, 0, 1)
			continue
		}
		sym.reg = u.temp()
		if sym.captured || u.dynamic() {
			u.abi(code.Unset, sym.reg, 0, 1)
		}
		if sym.captured {
			u.abc(code.MakeCell, sym.reg, 0, 0)
		}
	}
}

// compIterator compiles the first iterable of a comprehension, which belongs to the scope around it, into a new temporary.
func (u *unit) compIterator(g *ast.Comprehension) int {
	if !g.Async {
		return u.iterator(g.Iter)
	}
	iter := u.temp()
	m := u.top
	r := u.operandIn(g.Iter, iter)
	u.at(g.Iter)
	u.abc(code.GetAIter, iter, r, 0)
	u.top = m
	return iter
}

// addTo adds an element to what a comprehension builds.
func (u *unit) addTo(e ast.Expr, op code.Op, acc int, key, elt ast.Expr) {
	m := u.top
	switch op {
	case code.BuildMap:
		k := u.operand(key, elt)
		v := u.operand(elt)
		u.at(e)
		u.abc(code.MapAdd, acc, k, v)
	case code.BuildSet:
		r := u.operand(elt)
		u.at(e)
		u.abc(code.SetAdd, acc, r, 0)
	default:
		r := u.operand(elt)
		u.at(e)
		u.abc(code.ListAppend, acc, r, 0)
	}
	u.ticks(1)
	u.top = m
}

// compLoops compiles the loops of a comprehension around body. The iterator of the first one is in r[iter], unless that
// is negative.
func (u *unit) compLoops(e ast.Expr, gens []*ast.Comprehension, iter int, body func()) {
	if len(gens) == 0 {
		body()
		return
	}
	g := gens[0]
	m := u.top
	if iter < 0 {
		if u.compOnce(g) {
			u.compRest(e, gens, nil, body)
			u.top = m
			return
		}
		iter = u.compIterator(g)
	}
	if g.Async {
		u.asyncLoop(e, g.Iter, iter, g.Target, func(next *label) { u.compRest(e, gens, next, body) })
	} else {
		u.loop(g.Iter, iter, g.Target, func(next *label) { u.compRest(e, gens, next, body) })
	}
	u.top = m
}

// compOnce compiles "for x in [value]", which is how to write an assignment in a comprehension, as one. It reports
// whether it did.
func (u *unit) compOnce(g *ast.Comprehension) bool {
	elts, ok := elements(g.Iter)
	if !ok || g.Async || len(elts) != 1 || anyStarred(elts) {
		return false
	}
	u.assignTo(g.Target, u.operand(elts[0], g.Target))
	return true
}

// compRest compiles the conditions of the first loop and what is inside it. A condition that does not hold goes to next,
// or if that is nil, behind the rest.
func (u *unit) compRest(e ast.Expr, gens []*ast.Comprehension, next *label, body func()) {
	skip := next
	if skip == nil {
		skip = newLabel()
	}
	for _, cond := range gens[0].Ifs {
		u.branch(cond, skip, false, false)
	}
	u.compLoops(e, gens[1:], -1, body)
	u.ticks(1)
	if next == nil {
		u.place(skip)
	}
}

// generatorExp compiles a generator expression: a generator function, called at once with the first iterator.
func (u *unit) generatorExp(e *ast.GeneratorExp, dst int) {
	m := u.top
	base := u.window(dst)
	iter := u.compIterator(e.Generators[0])
	fn := u.genexpCode(e)
	u.at(e)
	u.ticks(2)
	if !u.dead {
		u.abi(code.MakeFunc, base, 0, u.constant(fn))
	}
	u.abi(code.Call, base, 0, iter-base)
	u.move(dst, base)
	u.top = m
}

func (u *unit) genexpCode(e *ast.GeneratorExp) *code.Code {
	f := u.c.newUnit(u, u.c.scope(e, bodyRole), "<genexpr>")
	f.code.QualName = u.qualName("<genexpr>")
	f.code.FirstLine = int(e.Start.Line)
	f.code.ArgCount = 1
	f.setKind()
	iter := f.addLocal(".0")
	f.allocate()
	f.setPosition(spanPosition(ast.Span{Start: e.Start, End: e.Start}))
	f.ticks(1)
	f.compLoops(e, e.Generators, iter, func() {
		m := f.top
		r := f.operand(e.Elt)
		f.at(e.Elt)
		f.emitYield(r, f.temp(), false)
		f.top = m
	})
	f.returnNone()
	f.captures()
	return f.finish()
}
