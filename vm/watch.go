package vm

// This file defines which frames the program has got hold of as objects, and what happens when they end.
//
// A frame costs nothing until a program asks for it. Then the place where it will return to is replaced by a marker:
// whoever returns executes LeaveFrame, which hands the variables over to the object and goes on where it should. So what
// the object shows is the function's own registers while the function runs, and a copy of them afterwards.

import (
	"sort"
	"unsafe"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// watchCode is what a function returns to whose frame is an object: see Thread.watched. The first instruction is there
// because who returns may look at the one before where it returns to.
var watchCode = []code.Instr{code.ABC(code.Nop, 0, 0, 0), code.ABC(code.LeaveFrame, 0, 0, 0), code.ABC(code.Nop, 0, 0, 0)}

// A watched is a frame that is an object.
type watched struct {
	slot  uint        // the index in Thread.frames of where it returns to
	pc    *code.Instr // which is here
	frame *py.Frame
}

// watchIndex returns the index in t.watched of the frame that returns to a slot, or where it belongs.
func (t *Thread) watchIndex(slot uint) (i int, found bool) {
	i = sort.Search(len(t.watched), func(i int) bool { return t.watched[i].slot >= slot })
	return i, i < len(t.watched) && t.watched[i].slot == slot
}

// savedPC returns where the function goes on that frame i is about.
func (t *Thread) savedPC(i uint) *code.Instr {
	pc := t.frames[i].pc
	if pc == &watchCode[1] {
		if k, found := t.watchIndex(i); found {
			return t.watched[k].pc
		}
	}
	return pc
}

// watch returns the object for the frame of the function whose registers are at regs and which returns to frame level-1.
func (t *Thread) watch(level uint, regs window, pc *code.Instr) *py.Frame {
	fn := regs.fn()
	if fn.Header.Type != &py.FuncType {
		return regs.callee().AsGen().FrameObject()
	}
	i, found := t.watchIndex(level - 1)
	if found {
		return t.watched[i].frame
	}
	f := py.NewFrame(funcOf(fn), unsafe.Slice(regs.callee(), fn.Code.NumRegs), t.Py())
	f.PC = code.IndexFrom(fn.Entry, pc) - 1
	w := watched{level - 1, t.frames[level-1].pc, f}
	t.watched = append(t.watched, w)
	copy(t.watched[i+1:], t.watched[i:])
	t.watched[i] = w
	t.frames[level-1].pc = &watchCode[1]
	return f
}

// watchedAt returns the object for the frame of fn that returns to frame level-1, nil if there is none.
func (t *Thread) watchedAt(level uint, fn *py.Callee) *py.Frame {
	if fn.Header.Type != &py.FuncType {
		v := py.FromHeader(&fn.Header)
		return v.AsGen().Frame
	}
	if i, found := t.watchIndex(level - 1); found {
		return t.watched[i].frame
	}
	return nil
}

// unwatch ends the frame that returned to frame t.depth, of which the object keeps the variables. It returns where to go on.
func (t *Thread) unwatch() *code.Instr {
	n := len(t.watched) - 1
	w := t.watched[n]
	t.watched[n] = watched{}
	t.watched = t.watched[:n]
	var back *py.Frame
	t.walk(t.depth, t.frames[t.depth].regs, w.pc, func(level uint, regs window, pc *code.Instr) bool {
		back = t.watch(level, regs, pc)
		return false
	})
	w.frame.End(back)
	return w.pc
}

// leaveFrame executes LeaveFrame.
func (t *Thread) leaveFrame() { t.pc = t.unwatch() }

// walk calls f for the functions that run, the inner ones first, until it returns false. The first is the one whose
// registers are at regs, which goes on at pc and returns to frame level-1.
func (t *Thread) walk(level uint, regs window, pc *code.Instr, f func(level uint, regs window, pc *code.Instr) bool) {
	for ; level > 0; regs, pc = t.frames[level].regs, t.savedPC(level) {
		if !isMarker(pc) && regs.callee().Type() != &py.NoneType && !f(level, regs, pc) {
			return
		}
		level--
	}
}

// FrameState says where the function of f is that runs, and who called it; ok is false if it does not run in t.
func (t *Thread) FrameState(f *py.Frame) (pc int, back *py.Frame, ok bool) {
	t.walk(t.depth, t.regs, t.pc, func(level uint, regs window, at *code.Instr) bool {
		if ok {
			back = t.watch(level, regs, at)
			return false
		}
		if regs.callee() == unsafe.SliceData(f.Registers()) {
			ok = true
			pc = code.IndexFrom(regs.fn().Entry, at) - 1
		}
		return true
	})
	return pc, back, ok
}
