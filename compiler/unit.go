package compiler

// This file defines a unit, one code object in the making: its registers, its instructions and its labels.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// A unit is a code object in the making.
type unit struct {
	c      *compiler
	parent *unit
	class  *unit // the nearest class body around this unit
	code   *code.Code
	scope  *scope // the unit's own
	cur    *scope // that of the innermost inlined comprehension, or the unit's own

	first int // the first temporary
	top   int // the next free temporary
	ns    int // the register of the namespace: of a class body, of exec, or of locals that have no register; 0 if none

	ins     []code.Instr
	posOf   []int32 // parallel to ins: an index into positions
	table   []code.Position
	pos     int32 // the current index into table
	lastAt  ast.Node
	fixups  []fixup
	ranges  []handlerRange
	blocks  []*block
	loops   map[int]*label // where each Loop goes, for the final touch
	checked map[int]bool   // locals that need Unset at the start

	dead  bool // the next instruction cannot be reached
	bound boolSet
	tick  int // the index of the Tick that counts the present straight line, or -1

	consts      map[any]int
	names       map[string]int
	globals     map[string]int
	staticAttrs []string // of a class body: names of the attributes that its methods assign to self
	interactive bool
	inner       []code.Inner
}

// A fixup is a jump whose distance is not yet known.
type fixup struct {
	at     int
	target *label
}

// A label is a place to jump to.
type label struct {
	pc    int
	used  bool
	bound boolSet // what is bound on every jump here so far
}

func newLabel() *label { return &label{pc: -1} }

func (c *compiler) newUnit(parent *unit, s *scope, name string) *unit {
	u := &unit{
		c: c, parent: parent, scope: s, cur: s, tick: -1, top: 1, first: 1,
		code:   &code.Code{Name: name, QualName: name, Filename: c.opts.Filename, Locals: []string{""}, NumRegs: 1},
		consts: map[any]int{}, names: map[string]int{}, globals: map[string]int{},
	}
	if parent != nil {
		u.class = parent.class
		if parent.scope.kind == classScope {
			u.class = parent
		}
	}
	if c.py2 {
		u.code.Flags |= code.IsPython2
	}
	if c.futureAnnots {
		u.code.Flags |= code.FutureAnnots
	}
	if c.opts.Ticks {
		u.code.Flags |= code.HasTicks
	}
	if s.nested {
		u.code.Flags |= code.IsNested
	}
	if c.frames {
		u.code.Flags |= code.UsesFrames
	}
	return u
}

// addLocal gives a name the next register. It is used only before the first temporary is.
func (u *unit) addLocal(name string) int {
	r := u.top
	u.code.Locals = append(u.code.Locals, name)
	u.top++
	u.first = u.top
	u.grow()
	return r
}

// grow takes note of the registers in use.
func (u *unit) grow() {
	if u.top > u.code.NumRegs {
		u.code.NumRegs = u.top
		if u.top > code.MaxRegs {
			u.c.failDepth()
		}
	}
}

// temp returns a new temporary. It is free again when u.top is set back.
func (u *unit) temp() int {
	r := u.top
	u.top++
	u.grow()
	return r
}

// temps returns the first of n new temporaries in a row.
func (u *unit) temps(n int) int {
	r := u.top
	u.top += n
	u.grow()
	return r
}

// dynamic reports whether something may look at all variables of u by their names.
func (u *unit) dynamic() bool { return u.scope.dynamic || u.c.frames }

func (u *unit) isTemp(r int) bool { return r >= u.first }

// crowded reports that so many temporaries are in use that displays must do with few.
func (u *unit) crowded() bool { return u.top-u.first > 2000 }

// chunk returns how many elements of a display or call are kept in registers at once.
func (u *unit) chunk(n int) int {
	if u.crowded() {
		return 2
	}
	return n
}

// at makes e the source of the following instructions.
func (u *unit) at(e ast.Node) {
	if e == u.lastAt {
		return
	}
	u.lastAt = e
	u.setPosition(u.c.position(e))
}

func (u *unit) setPosition(p code.Position) {
	if n := len(u.table); n > 0 && u.table[n-1] == p {
		u.pos = int32(n - 1)
		return
	}
	u.table = append(u.table, p)
	u.pos = int32(len(u.table) - 1)
}

// emit appends an instruction, unless it cannot be reached.
func (u *unit) emit(w code.Instr) {
	if u.dead {
		return
	}
	u.ins = append(u.ins, w)
	u.posOf = append(u.posOf, u.pos)
}

func (u *unit) abc(op code.Op, a, b, c int)     { u.emit(code.ABC(op, a, b, c)) }
func (u *unit) abcd(op code.Op, a, b, c, d int) { u.emit(code.ABCD(op, a, b, c, d)) }
func (u *unit) abi(op code.Op, a, b, imm int)   { u.emit(code.ABI(op, a, b, imm)) }

// jump emits a jump with the operands a and b.
func (u *unit) jump(op code.Op, a, b int, l *label) { u.jumpWord(code.ABC(op, a, b, 0), l) }

// jumpK emits a jump that compares r[a] with k.
func (u *unit) jumpK(op code.Op, a, k int, l *label) { u.jumpWord(code.AKI(op, a, k, 0), l) }

func (u *unit) jumpWord(w code.Instr, l *label) {
	if u.dead {
		return
	}
	if l.pc < 0 {
		l.join(u.bound)
	}
	u.fixups = append(u.fixups, fixup{len(u.ins), l})
	u.emit(w)
	u.tick = -1
	switch w.Op() {
	case code.Jump, code.Loop:
		u.dead = true
	}
}

// goTo jumps to a label.
func (u *unit) goTo(l *label) {
	if l.pc >= 0 {
		u.jump(code.Loop, 0, 0, l)
	} else {
		u.jump(code.Jump, 0, 0, l)
	}
}

// join takes note that on a jump to l these locals are bound.
func (l *label) join(bound boolSet) {
	if !l.used {
		l.used, l.bound = true, bound.clone()
		return
	}
	l.bound.intersect(bound)
}

// place puts a label here. It is where the jumps to it so far lead; there will be no others.
func (u *unit) place(l *label) {
	l.pc = len(u.ins)
	if !l.used {
		return
	}
	u.tick = -1
	if u.dead {
		u.dead, u.bound = false, l.bound.clone()
	} else {
		u.bound.intersect(l.bound)
	}
}

// placeLoop puts a label here that will be jumped to from below.
func (u *unit) placeLoop(l *label) {
	l.pc = len(u.ins)
	u.tick = -1
	u.forgetDeleted()
}

// forgetDeleted takes every local that the unit unbinds anywhere for unbound: the start of a loop or of a handler.
func (u *unit) forgetDeleted() {
	if !u.scope.anyDel {
		return
	}
	for _, sym := range u.scope.order {
		if sym.deleted && sym.reg >= 0 {
			u.bound.remove(sym.reg)
		}
	}
}

// stop marks the following code as unreachable.
func (u *unit) stop() {
	u.dead = true
	u.tick = -1
}

// ticks counts n ticks for the straight line of code that is being emitted.
func (u *unit) ticks(n int) {
	if !u.c.opts.Ticks || u.dead || n == 0 {
		return
	}
	if u.tick < 0 {
		u.tick = len(u.ins)
		u.abi(code.Tick, 0, 0, 0)
	}
	w := u.ins[u.tick]
	u.ins[u.tick] = w.WithImm(int(w.Imm()) + n)
}

// move copies a register.
func (u *unit) move(dst, src int) {
	if dst != src {
		u.abc(code.Move, dst, src, 0)
	}
}

func (u *unit) isGenerator() bool {
	return u.code.Flags&(code.IsGenerator|code.IsCoroutine|code.IsAsyncGen) != 0
}

// A boolSet is a set of registers of locals.
type boolSet struct {
	low  uint64
	high []uint64
}

func (s boolSet) clone() boolSet {
	if s.high != nil {
		s.high = append([]uint64(nil), s.high...)
	}
	return s
}

func (s *boolSet) add(r int) {
	if r < 64 {
		s.low |= 1 << r
		return
	}
	for len(s.high) <= r/64-1 {
		s.high = append(s.high, 0)
	}
	s.high[r/64-1] |= 1 << (r % 64)
}

func (s *boolSet) remove(r int) {
	if r < 64 {
		s.low &^= 1 << r
	} else if r/64-1 < len(s.high) {
		s.high[r/64-1] &^= 1 << (r % 64)
	}
}

func (s boolSet) has(r int) bool {
	if r < 64 {
		return s.low>>r&1 != 0
	}
	return r/64-1 < len(s.high) && s.high[r/64-1]>>(r%64)&1 != 0
}

func (s *boolSet) intersect(t boolSet) {
	s.low &= t.low
	for i := range s.high {
		if i < len(t.high) {
			s.high[i] &= t.high[i]
		} else {
			s.high[i] = 0
		}
	}
}
