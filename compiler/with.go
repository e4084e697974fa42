package compiler

// This file compiles with and async with.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// A withExit is what leaving a with statement needs.
type withExit struct {
	reg   int // of the bound __exit__ or __aexit__
	async bool
	at    ast.Node
}

// with compiles a with statement from item i on.
func (u *unit) with(s *ast.With, i int) {
	m := u.top
	item := s.Items[i]
	if s.Async && !u.asyncAllowed() {
		u.c.fail(s.Span, "'async with' outside async function")
		return
	}
	exit, entered, exc, saved := u.temp(), -1, u.temp(), u.temp()
	enterName, exitName := "__enter__", "__exit__"
	if s.Async {
		enterName, exitName = "__aenter__", "__aexit__"
	}
	entered = u.temp()
	mgr := u.operand(item.Context)
	u.at(item.Context)
	u.ticks(2)
	u.abi(code.GetSpecial, entered, mgr, u.name(enterName))
	u.abi(code.GetSpecial, exit, mgr, u.name(exitName))
	u.top = entered + 1
	u.abi(code.Call, entered, 0, 0)
	if s.Async {
		u.awaitValue(entered, 1)
	}
	leave := &withExit{reg: exit, async: s.Async, at: item.Context}
	b := &block{kind: withBlock, with: leave, handler: newLabel(), reg: exc}
	u.enter(b, s)
	if item.Vars != nil {
		u.assignTo(item.Vars, entered)
	}
	u.top = entered
	if i+1 < len(s.Items) {
		u.with(s, i+1)
	} else {
		u.stmts(s.Body)
	}
	u.ticks(3)
	u.exit()
	end := newLabel()
	u.callExit(leave)
	u.goTo(end)

	u.startHandler(b)
	u.at(item.Context)
	cleanup := u.handling(exc, saved, "", s)
	r := u.temps(4)
	u.move(r, exit)
	u.abc(code.ExcInfo, r+1, exc, 0)
	u.abi(code.Call, r, 0, 3)
	if s.Async {
		u.top = r + 1
		u.awaitValue(r, 2)
	}
	suppress := newLabel()
	u.jump(code.JumpTrue, r, 0, suppress)
	u.suspend(cleanup)
	u.abc(code.PopExc, saved, 0, 0)
	u.abc(code.Reraise, exc, 0, 0)
	u.stop()
	cleanup.start = len(u.ins)
	u.place(suppress)
	u.handled(cleanup)
	u.goTo(end)
	u.cleanup(cleanup)
	u.place(end)
	u.top = m
}

// callExit calls __exit__ with three times None, as is due when no exception is on its way.
func (u *unit) callExit(w *withExit) {
	m := u.top
	r := u.temps(4)
	u.at(w.at)
	u.move(r, w.reg)
	for i := 1; i <= 3; i++ {
		u.loadConst(r+i, nil)
	}
	u.abi(code.Call, r, 0, 3)
	if w.async {
		u.top = r + 1
		u.awaitValue(r, 2)
	}
	u.top = m
}
