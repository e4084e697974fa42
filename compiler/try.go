package compiler

// This file compiles try, except, except* and finally.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

func (u *unit) try(s *ast.Try) {
	if len(s.Finally) > 0 {
		u.tryFinally(s)
		return
	}
	u.tryExcept(s)
}

// tryFinally compiles a try with a finally clause, whose body is made once for each way that leads to it.
func (u *unit) tryFinally(s *ast.Try) {
	u.at(s)
	u.ticks(1)
	b := &block{kind: finallyBlock, finally: s.Finally, handler: newLabel(), reg: u.temp()}
	saved := u.temp()
	end := newLabel()
	u.enter(b, s)
	if len(s.Handlers) > 0 {
		u.tryExcept(s)
	} else {
		u.stmts(s.Body)
	}
	u.ticks(1)
	u.exit()
	u.stmts(s.Finally)
	u.ticks(1)
	u.goTo(end)

	u.startHandler(b)
	cleanup := u.handling(b.reg, saved, "", s)
	u.stmts(s.Finally)
	u.handled(cleanup)
	u.abcd(code.Reraise, b.reg, 0, 0, 2)
	u.stop()
	u.cleanup(cleanup)
	u.place(end)
}

// handling begins code that runs while the exception in r[exc] is being handled; the one handled before is kept in
// r[saved]. If an exception leaves that code, its cleanup puts things right.
func (u *unit) handling(exc, saved int, name string, at ast.Node) *block {
	u.abc(code.PushExc, saved, exc, 0)
	b := &block{kind: excBlock, save: saved, name: name, handler: newLabel(), reg: exc}
	u.enter(b, at)
	return b
}

// handled ends the code that handling began, on the way that leads on.
func (u *unit) handled(b *block) {
	u.exit()
	u.abc(code.PopExc, b.save, 0, 0)
	if b.name != "" {
		u.forget(b.name)
	}
}

// cleanup emits the handler for exceptions that leave the code that handling began. It must follow code that does not
// reach it.
func (u *unit) cleanup(b *block) {
	u.startHandler(b)
	if b.name != "" {
		u.forget(b.name)
	}
	u.abc(code.PopExc, b.save, 0, 0)
	u.abc(code.Reraise, b.reg, 0, 0)
	u.stop()
}

func (u *unit) tryExcept(s *ast.Try) {
	u.at(s)
	u.ticks(1)
	b := &block{kind: tryBlock, handler: newLabel(), reg: u.temp()}
	saved := u.temp()
	end := newLabel()
	u.enter(b, s)
	u.stmts(s.Body)
	u.ticks(1)
	u.exit()
	u.stmts(s.Else)
	u.goTo(end)
	u.startHandler(b)
	if s.Star {
		u.starHandlers(s, b.reg, saved)
	} else {
		u.exceptHandlers(s, b.reg, saved, end)
	}
	u.place(end)
}

// exceptHandlers compiles the except clauses for the exception in r[exc]. They leave for end.
func (u *unit) exceptHandlers(s *ast.Try, exc, saved int, end *label) {
	test := u.handling(exc, saved, "", s)
	var bodies []*block
	open := true // an exception may still match none
	for i, h := range s.Handlers {
		next := newLabel()
		if h.Type == nil {
			if i < len(s.Handlers)-1 {
				u.c.fail(h.Span, "default 'except:' must be last")
			}
			open = false
		} else {
			m := u.top
			r := u.operand(h.Type)
			u.at(h)
			u.ticks(1)
			u.jump(code.JumpNoMatch, exc, r, next)
			u.top = m
		}
		if h.Name == "" {
			u.stmts(h.Body)
			u.suspend(test)
			u.abc(code.PopExc, saved, 0, 0)
			u.goTo(end)
		} else {
			u.suspend(test)
			outer := u.blocks
			u.blocks = outer[: len(outer)-1 : len(outer)-1] // its own memory: the body appends
			bodies = append(bodies, u.exceptBody(h, exc, saved, end))
			u.blocks = outer
		}
		test.start = len(u.ins)
		u.place(next)
	}
	u.exit()
	if open {
		u.at(s.Handlers[len(s.Handlers)-1])
		u.ticks(1)
		u.abc(code.PopExc, saved, 0, 0)
		u.abcd(code.Reraise, exc, 0, 0, 2)
	}
	u.stop()
	for _, b := range bodies {
		u.cleanup(b)
	}
	u.cleanup(test)
}

// exceptBody compiles the body of an except clause with a variable; the exception is being handled already.
func (u *unit) exceptBody(h *ast.ExceptHandler, exc, saved int, end *label) *block {
	u.checkForbidden(h.Name, ast.Store, h.Span)
	name := u.cur.mangled(h.Name)
	b := &block{kind: excBlock, save: saved, name: name, handler: newLabel(), reg: exc}
	if u.c.py2 {
		b.name = "" // Python 2 keeps the variable
	}
	u.enter(b, h)
	u.at(h)
	u.store(name, exc)
	u.stmts(h.Body)
	u.handled(b)
	u.goTo(end)
	return b
}

// starHandlers compiles the except* clauses for the exception in r[exc].
func (u *unit) starHandlers(s *ast.Try, exc, saved int) {
	all := u.handling(exc, saved, "", s)
	orig, rest, list := u.temp(), u.temp(), u.temp()
	u.move(orig, exc)
	u.move(rest, exc)
	u.abi(code.BuildList, list, 0, 0)
	for _, h := range s.Handlers {
		if h.Type == nil {
			continue
		}
		m := u.top
		match := u.temp()
		typ := u.operand(h.Type)
		u.at(h)
		u.abc(code.StarMatch, match, rest, typ)
		next := newLabel()
		u.jump(code.JumpNone, match, 0, next)
		u.starBody(h, match, list, next)
		u.place(next)
		u.top = m
	}
	u.setPosition(spanPosition(s.Span))
	u.lastAt = nil
	none := newLabel()
	u.jump(code.JumpNone, rest, 0, none)
	u.abc(code.ListAppend, list, rest, 0)
	u.place(none)
	u.abc(code.StarRaise, orig, orig, list)
	done := newLabel()
	u.jump(code.JumpNone, orig, 0, done)
	u.suspend(all)
	u.abc(code.PopExc, saved, 0, 0)
	u.abc(code.Reraise, orig, 0, 0)
	u.stop()
	all.start = len(u.ins)
	u.place(done)
	u.handled(all)
	end := newLabel()
	u.goTo(end)
	u.cleanup(all)
	u.place(end)
}

// starBody compiles the body of one except* clause for the exceptions in r[match]. What it raises is added to a list.
func (u *unit) starBody(h *ast.ExceptHandler, match, list int, next *label) {
	saved := u.temp()
	name := ""
	if h.Name != "" {
		u.checkForbidden(h.Name, ast.Store, h.Span)
		name = u.cur.mangled(h.Name)
	}
	u.abc(code.PushExc, saved, match, 0)
	u.enter(&block{kind: starBlock}, h)
	b := &block{kind: excBlock, save: saved, name: name, handler: newLabel(), reg: match}
	u.enter(b, h)
	if name != "" {
		u.at(h)
		u.store(name, match)
	}
	u.stmts(h.Body)
	u.handled(b)
	u.exit()
	u.goTo(next)

	u.startHandler(b)
	if name != "" {
		u.forget(name)
	}
	u.abc(code.PopExc, saved, 0, 0)
	u.abc(code.ListAppend, list, match, 0)
}
