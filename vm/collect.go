package vm

// This file defines what a thread does before the program asks for a collection, and when it has ended.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// ForgetUnused empties the registers of the current chunk that are not in use, so that what they held last does not live on:
// those above all windows, and if the running function is at a call, those above the arguments. It is for natives that
// are called so.
func (t *Thread) ForgetUnused() {
	w := t.top(0)
	if t.onStack(t.regs) {
		// Registers for intermediate values are a stack: above those of the call none is in use.
		switch i := *t.pc.Prev(); i.Op() {
		case code.Call:
			w = t.regs.from(i.A() + code.RegOf(int(i.Imm())+1))
		case code.CallMethod:
			w = t.regs.from(i.A() + code.RegOf(int(i.Imm())+2))
		}
	}
	t.clearFrom(w)
}

// letGo drops the registers and the like of a thread that has ended: the Python object that stands for it may live on for long, and
// what the thread used last is not to.
func (t *Thread) letGo() {
	t.chunk, t.stackBase, t.stackSize = nil, 0, 0
	t.regs, t.frames, t.depth = window{}, nil, 0
	t.second, t.making, t.watched = nil, nil, nil
	t.result, t.Handled = py.None, py.None
}
