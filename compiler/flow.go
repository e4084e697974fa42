package compiler

// This file compiles control flow: if, while, for, break, continue and return.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// ifStmt compiles an if statement. If tail is not nil, the statement is the last of a loop's body, and tail the label where
// the loop goes on. A condition that does not hold jumps there at once, as CPython 2.7's does: it costs a tick less.
func (u *unit) ifStmt(s *ast.If, tail *label) {
	if v, ok := u.c.constant(s.Test); ok {
		if t, ok := truth(v); ok {
			if t {
				u.stmts(s.Body)
				u.unreachable(func() { u.stmts(s.Else) })
			} else {
				u.unreachable(func() { u.stmts(s.Body) })
				u.stmts(s.Else)
			}
			return
		}
	}
	if l := u.directJump(s.Body); l != nil {
		u.branch(s.Test, l, true, false)
		u.stmts(s.Else)
		return
	}
	if len(s.Else) == 0 && tail != nil {
		u.branch(s.Test, tail, false, false)
		u.tailStmts(s.Body, tail)
		return
	}
	orelse := newLabel()
	u.branch(s.Test, orelse, false, false)
	u.stmts(s.Body)
	if len(s.Else) == 0 {
		u.place(orelse)
		return
	}
	end := newLabel()
	u.goTo(end)
	u.place(orelse)
	u.tailStmts(s.Else, tail)
	u.place(end)
}

// tailStmts compiles statements that end a loop's body, after which the loop goes on at tail; or any, if tail is nil.
func (u *unit) tailStmts(list []ast.Stmt, tail *label) {
	last := len(list) - 1
	if last < 0 {
		return
	}
	u.stmts(list[:last])
	if s, ok := list[last].(*ast.If); ok && tail != nil {
		m := u.top
		u.ifStmt(s, tail)
		u.top = m
		return
	}
	u.stmt(list[last])
}

// directJump returns where a body goes that is only a break or a continue and leaves nothing but a loop.
func (u *unit) directJump(body []ast.Stmt) *label {
	if len(body) != 1 || u.c.opts.Ticks {
		return nil
	}
	i := len(u.blocks) - 1
	if i < 0 || u.blocks[i].kind != loopBlock {
		return nil
	}
	switch body[0].(type) {
	case *ast.Break:
		return u.blocks[i].end
	case *ast.Continue:
		if l := u.blocks[i].next; l.pc < 0 {
			return l
		}
	}
	return nil
}

// The largest test of a while loop, in nodes, that is compiled twice.
const maxTestNodes = 40

func (u *unit) while(s *ast.While) {
	v, isConst := u.c.constant(s.Test)
	always := false
	if isConst {
		t, ok := truth(v)
		if ok && !t {
			u.unreachable(func() { u.loopBody(s, s.Body, newLabel(), newLabel()) })
			u.stmts(s.Else)
			return
		}
		always = ok && t
	}
	u.ticks(1)
	body, test, orelse, end := newLabel(), newLabel(), newLabel(), newLabel()
	switch dead := u.dead; {
	case always:
		u.constTicks(s.Test)
	case nodes(s.Test) <= maxTestNodes:
		u.branch(s.Test, orelse, false, false)
	default:
		u.goTo(test)
		u.dead = dead
	}
	u.placeLoop(body)
	u.loopBody(s, s.Body, test, end)
	u.place(test)
	if always {
		u.constTicks(s.Test)
		u.goTo(body)
	} else {
		u.branch(s.Test, body, true, true)
	}
	u.place(orelse)
	u.ticks(1)
	u.stmts(s.Else)
	u.place(end)
}

// loopBody compiles the body of a loop.
func (u *unit) loopBody(at ast.Node, body []ast.Stmt, next, end *label) {
	u.enter(&block{kind: loopBlock, end: end, next: next}, at)
	u.tailStmts(body, next)
	u.ticks(1)
	u.exit()
}

// nodes counts the nodes of an expression.
func nodes(e ast.Expr) int {
	n := 0
	walkExpr(e, func(e ast.Expr) bool {
		n++
		switch e.(type) {
		case *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.GeneratorExp, *ast.Lambda, *ast.Await, *ast.Yield:
			n += maxTestNodes
		}
		return n <= maxTestNodes
	})
	return n
}

func (u *unit) forStmt(s *ast.For) {
	if s.Async {
		u.asyncFor(s)
		return
	}
	u.ticks(1)
	iter := u.iterator(s.Iter)
	end := newLabel()
	u.loop(s.Iter, iter, s.Target, func(next *label) {
		u.loopBody(s, s.Body, next, end)
	})
	u.ticks(1)
	u.stmts(s.Else)
	u.place(end)
}

// iterator compiles e and leaves an iterator over it in a new temporary.
func (u *unit) iterator(e ast.Expr) int {
	iter := u.temp()
	m := u.top
	if v, ok := u.constantSequence(e); ok {
		u.at(e)
		u.loadConst(iter, v)
		u.abc(code.GetIter, iter, iter, 0)
		u.ticks(1)
	} else if call, ok := u.rangeCall(e); ok {
		u.expr(call.Func, iter)
		u.args(call.Args, nil)
		u.at(e)
		u.ticks(2)
		done := newLabel()
		u.jumpK(code.IterRange, iter, len(call.Args), done)
		u.abi(code.Call, iter, 0, len(call.Args))
		u.abc(code.GetIter, iter, iter, 0)
		u.place(done)
	} else {
		r := u.operandIn(e, iter)
		u.at(e)
		u.abc(code.GetIter, iter, r, 0)
		u.ticks(1)
	}
	u.top = m
	return iter
}

// rangeCall returns e if it is a call that looks like range(...).
func (u *unit) rangeCall(e ast.Expr) (*ast.Call, bool) {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args) == 0 || len(call.Args) > 3 || len(call.Keywords) > 0 || anyStarred(call.Args) {
		return nil, false
	}
	name, ok := call.Func.(*ast.Name)
	return call, ok && (name.ID == "range" || u.c.py2 && name.ID == "xrange")
}

// loop emits a loop over the iterator in r[iter], with For at the bottom. The body goes to next to continue. The position
// of the For is that of n.
func (u *unit) loop(n ast.Node, iter int, target ast.Expr, body func(next *label)) {
	head, next := newLabel(), newLabel()
	dead := u.dead
	u.goTo(next)
	u.dead = dead
	u.placeLoop(head)
	u.ticks(1)
	m := u.top
	item, direct := u.localTarget(target)
	if direct {
		u.checkForbidden(target.(*ast.Name).ID, ast.Store, target.Where())
		u.setBound(u.symbol(u.cur.mangled(target.(*ast.Name).ID)))
	} else {
		item = u.temp()
		u.assignTo(target, item)
		u.top = m
	}
	body(next)
	u.place(next)
	u.at(n)
	u.jump(code.For, iter, item, head)
	u.ticks(1)
}

func (u *unit) breakStmt(s *ast.Break) {
	i := u.innerLoop()
	if u.inStar(i) {
		u.c.fail(s.Span, "'break', 'continue' and 'return' cannot appear in an except* block")
		return
	}
	if i < 0 {
		u.c.fail(s.Span, "'break' outside loop")
		return
	}
	u.at(s)
	u.ticks(1)
	u.unwind(i+1, func() { u.goTo(u.loopAt(i).end) })
}

func (u *unit) continueStmt(s *ast.Continue) {
	i := u.innerLoop()
	if u.inStar(i) {
		u.c.fail(s.Span, "'break', 'continue' and 'return' cannot appear in an except* block")
		return
	}
	if i < 0 {
		u.c.fail(s.Span, "'continue' not properly in loop")
		return
	}
	u.at(s)
	u.ticks(1)
	u.unwind(i+1, func() { u.goTo(u.loopAt(i).next) })
}

func (u *unit) loopAt(i int) *block { return u.blocks[i] }

// inStar reports whether a statement that leaves the blocks above number i would leave an except* clause.
func (u *unit) inStar(i int) bool {
	for _, b := range u.blocks[i+1:] {
		if b.kind == starBlock {
			return true
		}
	}
	return false
}

func (u *unit) returnStmt(s *ast.Return) {
	if u.inStar(-1) {
		at := s.Span
		if _, ok := u.c.constant(s.Value); ok && s.Value.Where().Start.Line == s.Start.Line {
			at = s.Value.Where()
		}
		u.c.fail(at, "'break', 'continue' and 'return' cannot appear in an except* block")
		return
	}
	if u.scope.kind != functionScope {
		u.c.fail(s.Span, "'return' outside function")
		return
	}
	if s.Value != nil && u.code.Flags&code.IsAsyncGen != 0 {
		u.c.fail(s.Span, "'return' with value in async generator")
		return
	}
	op := code.Return
	if u.isGenerator() {
		op = code.GenReturn
	}
	var constant any
	isConst, reg := s.Value == nil, 0
	switch {
	case isConst:
	case u.owes(0):
		// What is owed may change locals; constants are loaded after it.
		if constant, isConst = u.c.constant(s.Value); !isConst {
			reg = u.push(s.Value)
		}
	default:
		reg = u.operand(s.Value)
	}
	u.at(s)
	u.unwind(0, func() {
		if isConst {
			reg = u.pushConst(constant)
		}
		u.abc(op, reg, 0, 0)
		u.stop()
	})
}
