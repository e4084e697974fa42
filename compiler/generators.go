package compiler

// This file compiles what suspends a function: yield, yield from, await, async for.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// asyncAllowed reports whether await and the like may stand here: in an async def.
func (u *unit) asyncAllowed() bool { return u.scope.async }

// yield compiles a yield whose value comes to dst, and may be used or not.
func (u *unit) yield(e *ast.Yield, dst int, used bool) {
	if u.scope.kind != functionScope && u.scope.kind != comprehensionScope {
		u.c.fail(e.Span, "'yield' outside function")
		return
	}
	m := u.top
	var r int
	if e.Value == nil {
		r = u.pushConst(nil)
	} else {
		r = u.operandIn(e.Value, dst)
	}
	u.at(e)
	// Through a temporary, for the interpreter writes it before it knows whether something is sent or thrown in.
	u.viaTemp(dst, func(t int) { u.emitYield(r, t, used) })
	u.top = m
}

// emitYield yields r[value] and leaves what is sent in r[dst]; if it is not used r[dst] may hold anything.
func (u *unit) emitYield(value, dst int, used bool) {
	m := u.top
	u.ticks(2)
	if u.code.Flags&code.IsAsyncGen != 0 {
		t := u.temp()
		u.abi(code.Intrinsic, t, value, code.IntrinsicAsyncGenWrap)
		value = t
	}
	unused := 1
	if used {
		unused = 0
	}
	u.suspendable(func() { u.abcd(code.Yield, value, dst, 0, unused) })
	u.top = m
}

// suspendable emits an instruction that suspends the unit. While it is suspended, the exceptions that the unit handles are
// not being handled.
func (u *unit) suspendable(emit func()) {
	outer := u.outermostSave()
	if outer < 0 {
		emit()
		return
	}
	m := u.top
	resume := newLabel()
	b, handled := u.beginSuspension(outer)
	emit()
	u.exit()
	u.abc(code.PushExc, outer, handled, 0)
	u.goTo(resume)
	u.endSuspension(b, outer, handled)
	u.place(resume)
	u.top = m
}

// beginSuspension sets aside what is being handled, in the second result, and begins the region whose handler brings it
// back.
func (u *unit) beginSuspension(outer int) (*block, int) {
	handled := u.temp()
	u.abc(code.GetExc, handled, 0, 0)
	u.abc(code.PopExc, outer, 0, 0)
	b := &block{kind: tryBlock, handler: newLabel(), reg: u.temp()}
	u.blocks = append(u.blocks, b)
	b.depth, b.start = len(u.blocks), len(u.ins)
	b.handler.bound = u.bound.clone()
	return b, handled
}

// endSuspension emits the handler for what is thrown in.
func (u *unit) endSuspension(b *block, outer, handled int) {
	u.startHandler(b)
	u.abc(code.PushExc, outer, handled, 0)
	u.abcd(code.Reraise, b.reg, 0, 0, 1)
	u.stop()
}

// outermostSave returns the register that holds the exception being handled when the unit was entered, or -1 if the unit
// handles none here.
func (u *unit) outermostSave() int {
	for _, b := range u.blocks {
		if b.kind == excBlock {
			return b.save
		}
	}
	return -1
}

func (u *unit) yieldFrom(e *ast.YieldFrom, dst int) {
	if u.scope.kind != functionScope && u.scope.kind != comprehensionScope {
		u.c.fail(e.Span, "'yield from' outside function")
		return
	}
	if u.scope.async {
		u.c.fail(e.Span, "'yield from' inside async function")
		return
	}
	m := u.top
	iter := u.temp()
	r := u.operandIn(e.Value, iter)
	u.at(e)
	u.abc(code.GetYieldFromIter, iter, r, 0)
	u.viaTemp(dst, func(t int) { u.delegate(iter, t) })
	u.top = m
}

func (u *unit) await(e *ast.Await, dst int) {
	switch {
	case u.scope.kind != functionScope && u.scope.kind != comprehensionScope:
		u.c.fail(e.Span, "'await' outside function")
		return
	case u.scope.kind == functionScope && !u.scope.async:
		u.c.fail(e.Span, "'await' outside async function")
		return
	}
	m := u.top
	iter := u.temp()
	r := u.operandIn(e.Value, iter)
	u.at(e)
	u.abcd(code.GetAwaitable, iter, r, 0, 0)
	u.viaTemp(dst, func(t int) { u.delegate(iter, t) })
	u.top = m
}

// awaitValue awaits r[reg], a temporary, and puts the result there. D is that of GetAwaitable.
func (u *unit) awaitValue(reg, d int) {
	m := u.top
	iter := u.temp()
	u.abcd(code.GetAwaitable, iter, reg, 0, d)
	u.delegate(iter, reg)
	u.top = m
}

// delegate runs the iterator in r[iter] to its end, and yields what it yields. Its result goes to r[value].
//
// When something is thrown in, YieldFrom passes it to the iterator. If that ends the iterator, YieldFrom takes its result
// and skips the following instruction, which is always a jump back to Send.
func (u *unit) delegate(iter, value int) {
	outer := u.outermostSave()
	u.ticks(2)
	u.loadConst(value, nil)
	send, end := newLabel(), newLabel()
	u.placeLoop(send)
	u.jump(code.Send, iter, value, end)
	if outer < 0 {
		u.abc(code.YieldFrom, value, value, iter)
		if !u.dead {
			end.join(u.bound)
		}
		u.goTo(send)
		u.place(end)
		return
	}
	m := u.top
	resume := newLabel()
	b, handled := u.beginSuspension(outer)
	u.abc(code.YieldFrom, value, value, iter)
	u.exit()
	dead := u.dead
	u.goTo(resume)
	u.dead = dead
	u.abc(code.PushExc, outer, handled, 0)
	u.goTo(end)
	u.place(resume)
	u.abc(code.PushExc, outer, handled, 0)
	u.goTo(send)
	u.endSuspension(b, outer, handled)
	u.place(end)
	u.top = m
}

func (u *unit) asyncFor(s *ast.For) {
	if !u.asyncAllowed() {
		u.c.fail(s.Span, "'async for' outside async function")
		return
	}
	iter := u.temp()
	m := u.top
	r := u.operandIn(s.Iter, iter)
	u.at(s.Iter)
	u.abc(code.GetAIter, iter, r, 0)
	u.top = m
	end := newLabel()
	u.asyncLoop(s.Iter, s.Iter, iter, s.Target, func(next *label) {
		u.loopBody(s, s.Body, next, end)
	})
	u.stmts(s.Else)
	u.place(end)
}

// asyncLoop emits a loop over the asynchronous iterator in r[iter]. The body goes to next to continue.
func (u *unit) asyncLoop(n, at ast.Node, iter int, target ast.Expr, body func(next *label)) {
	m := u.top
	head, next, end := newLabel(), newLabel(), newLabel()
	item, exc := u.temp(), u.temp()
	u.placeLoop(head)
	u.at(at)
	b := &block{kind: tryBlock, handler: newLabel(), reg: exc}
	u.enter(b, n)
	awaited := u.temp()
	u.abc(code.GetANext, awaited, iter, 0)
	u.delegate(awaited, item)
	u.exit()
	u.assignTo(target, item)
	u.top = exc + 1
	body(next)
	u.place(next)
	u.goTo(head)
	u.startHandler(b)
	u.at(at)
	u.abc(code.EndAsyncFor, exc, 0, 0)
	u.place(end)
	u.top = m
}
