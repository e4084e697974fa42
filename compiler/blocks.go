package compiler

// This file defines blocks: the loops and protected regions around the code that is being made, and how to leave them.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

type blockKind uint8

const (
	loopBlock    blockKind = iota
	tryBlock               // the body of a try with except clauses, or any region with only a handler
	finallyBlock           // what a finally clause follows
	excBlock               // code that runs while an exception is being handled
	starBlock              // the body of an except* clause
	withBlock              // the body of a with
)

// A block is a loop or a protected region.
type block struct {
	kind blockKind

	end, next *label // loop: where break and continue go

	handler *label // where exceptions go; nil if the block catches none
	reg     int    // the register that takes the exception
	start   int    // where the present range of the handler began
	depth   int

	save    int        // excBlock: the register that holds the exception handled before
	name    string     // excBlock: the variable to unbind, mangled
	finally []ast.Stmt // finallyBlock
	with    *withExit  // withBlock
}

// The most blocks around a statement.
const maxBlocks = 21

// enter begins a block. An exception handler starts with the locals bound that are bound now and never unbound.
func (u *unit) enter(b *block, at ast.Node) {
	weight := 0
	for _, outer := range u.blocks {
		weight += outer.weight()
	}
	if weight+b.weight() > maxBlocks {
		u.c.fail(at.Where(), "too many statically nested blocks")
	}
	u.blocks = append(u.blocks, b)
	b.depth = len(u.blocks)
	b.start = len(u.ins)
	if b.handler != nil {
		bound := u.bound.clone()
		u.forgetDeleted()
		b.handler.bound, u.bound = u.bound, bound
	}
}

// weight is the number of blocks that CPython counts.
func (b *block) weight() int {
	switch {
	case b.kind == excBlock && b.name != "":
		return 2
	case b.kind == starBlock:
		return 0
	}
	return 1
}

// exit ends the innermost block.
func (u *unit) exit() {
	last := len(u.blocks) - 1
	u.suspend(u.blocks[last])
	u.blocks = u.blocks[:last]
}

// suspend ends the present range of a block's handler.
func (u *unit) suspend(b *block) {
	if b.handler == nil || len(u.ins) == b.start {
		return
	}
	b.handler.used = true
	u.ranges = append(u.ranges, handlerRange{b.start, len(u.ins), b.handler, b.reg, b.depth})
	b.start = len(u.ins)
}

// unwind emits what the blocks from the innermost to number to owe when they are left, and then what leave emits.
func (u *unit) unwind(to int, leave func()) {
	all := u.blocks
	for i := len(all) - 1; i >= to; i-- {
		u.suspend(all[i])
		u.blocks = all[:i:i]
		u.leaveBlock(all[i])
	}
	leave()
	u.blocks = all
	for _, b := range all[to:] {
		b.start = len(u.ins)
	}
}

// leaveBlock emits what a block owes when it is left before its end.
func (u *unit) leaveBlock(b *block) {
	switch b.kind {
	case finallyBlock:
		u.ticks(1)
		u.stmts(b.finally)
	case excBlock:
		u.abc(code.PopExc, b.save, 0, 0)
		if b.name != "" {
			u.forget(b.name)
		}
	case withBlock:
		u.callExit(b.with)
	}
}

// owes reports whether leaving the blocks from number to on executes code that may change locals.
func (u *unit) owes(to int) bool {
	for _, b := range u.blocks[to:] {
		if b.kind != loopBlock && b.kind != tryBlock {
			return true
		}
	}
	return false
}

// innerLoop returns the index of the innermost loop, or -1.
func (u *unit) innerLoop() int {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		if u.blocks[i].kind == loopBlock {
			return i
		}
	}
	return -1
}

// startHandler begins the handler of a block: the exception is in r[b.reg].
func (u *unit) startHandler(b *block) { u.place(b.handler) }
