package compiler

// This file verifies code: it is sound if the interpreter may execute it without looking.

import (
	"fmt"
	"strings"

	"minipy/compiler/code"
)

// verify checks c and the code inside it: every jump lands on an instruction, registers and indices are in range, and no
// register is read on any way before it has been written.
func verify(c *code.Code) error {
	v := &verifier{c: c, starts: map[int]bool{}}
	if err := v.run(); err != nil {
		return fmt.Errorf("%s: %w", c.QualName, err)
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*code.Code); ok {
			if err := verify(inner); err != nil {
				return err
			}
		}
	}
	return nil
}

type verifier struct {
	c      *code.Code
	starts map[int]bool // where instructions begin, as opposed to caches
	state  []regSet     // what is written before each instruction
	seen   []bool
	work   []int
}

// A regSet is a set of registers.
type regSet []uint64

func newRegSet(n int) regSet    { return make(regSet, n/64+1) }
func (s regSet) add(r int)      { s[r/64] |= 1 << (r % 64) }
func (s regSet) has(r int) bool { return s[r/64]>>(r%64)&1 != 0 }
func (s regSet) clone() regSet  { return append(regSet(nil), s...) }
func (s regSet) removeFrom(r int) { // r and all above it
	for i := r; i < len(s)*64; i++ {
		s[i/64] &^= 1 << (i % 64)
	}
}

// An effect is what an instruction does to registers.
type effect struct {
	reads, writes []int
	clobbers      int // this register and those above it are lost in the call; -1 if there is none
	ends          bool
}

func span(first, n int) []int {
	list := make([]int, 0, n)
	for i := range n {
		list = append(list, first+i)
	}
	return list
}

func (v *verifier) run() error {
	c := v.c
	n := len(c.Instrs) - 1
	if n < 0 || c.Instrs[n].Op() != code.Nop {
		return fmt.Errorf("no Nop at the end")
	}
	for i := 0; i < n; i++ {
		v.starts[i] = true
		if c.Instrs[i].Op().HasCache() {
			i++
		}
	}
	for _, h := range c.Handlers {
		if h.Start >= h.End || !v.starts[int(h.Start)] || int(h.End) > n || !v.starts[int(h.Target)] {
			return fmt.Errorf("bad handler %+v", h)
		}
		if int(h.Reg) >= c.NumRegs || h.Reg < 1 {
			return fmt.Errorf("bad register of handler %+v", h)
		}
	}
	v.state, v.seen = make([]regSet, n+1), make([]bool, n+1)
	entry := newRegSet(c.NumRegs)
	entry.add(0)
	for r := range c.NumParams() {
		entry.add(r + 1)
	}
	if c.Flags&(code.IsClass|code.IsNamed) != 0 {
		entry.add(1)
	}
	if err := v.flow(0, entry); err != nil {
		return err
	}
	for len(v.work) > 0 {
		i := v.work[len(v.work)-1]
		v.work = v.work[:len(v.work)-1]
		if err := v.step(i); err != nil {
			return fmt.Errorf("instruction %d, %s: %w", i, c.Instrs[i].Op(), err)
		}
	}
	for i := range n {
		if v.starts[i] && !v.seen[i] && c.Instrs[i].Op() != code.Nop {
			return fmt.Errorf("instruction %d, %s, cannot be reached", i, c.Instrs[i].Op())
		}
	}
	return nil
}

// flow notes that control reaches instruction i with these registers written.
func (v *verifier) flow(i int, written regSet) error {
	if !v.starts[i] {
		return fmt.Errorf("control reaches %d, which is no instruction", i)
	}
	if !v.seen[i] {
		v.seen[i], v.state[i] = true, written.clone()
		v.work = append(v.work, i)
		return nil
	}
	changed := false
	for j := range v.state[i] {
		if both := v.state[i][j] & written[j]; both != v.state[i][j] {
			v.state[i][j], changed = both, true
		}
	}
	if changed {
		v.work = append(v.work, i)
	}
	return nil
}

func (v *verifier) step(i int) error {
	c, w := v.c, v.c.Instrs[i]
	if err := v.indices(w); err != nil {
		return err
	}
	e := effectOf(c, w)
	state := v.state[i].clone()
	for _, r := range append(append([]int{}, e.reads...), e.writes...) {
		if r >= c.NumRegs {
			return fmt.Errorf("register %d of %d", r, c.NumRegs)
		}
	}
	for _, r := range e.reads {
		if !state.has(r) {
			return fmt.Errorf("reads r%d (%s), which may not be written", r, at(c.Locals, r))
		}
	}
	if e.clobbers >= 0 {
		state.removeFrom(e.clobbers)
	}
	for _, h := range c.Handlers {
		if i >= int(h.Start) && i < int(h.End) {
			s := state.clone()
			s.add(int(h.Reg))
			if err := v.flow(int(h.Target), s); err != nil {
				return err
			}
			break
		}
	}
	for _, r := range e.writes {
		state.add(r)
	}
	next := i + 1
	if w.Op().HasCache() {
		next++
	}
	if jumps(w.Op()) {
		if err := v.flow(i+1+int(w.Imm()), state); err != nil {
			return err
		}
	}
	if w.Op() == code.YieldFrom { // the iterator may end when something is thrown in
		if op := c.Instrs[next].Op(); op != code.Loop && op != code.Jump {
			return fmt.Errorf("is followed by %s", op)
		}
		if err := v.flow(next+1, state); err != nil {
			return err
		}
	}
	if e.ends {
		return nil
	}
	return v.flow(next, state)
}

func at[T any](list []T, i int) (v T) {
	if i < len(list) {
		v = list[i]
	}
	return v
}

// indices checks the indices of w by the kinds of its operands.
func (v *verifier) indices(w code.Instr) error {
	c := v.c
	sizes := map[string]int{
		"const": len(c.Consts), "name": len(c.Names), "global": len(c.Globals), "method": len(c.Methods), "free": len(c.Free),
	}
	for _, kind := range strings.Fields(code.Infos[w.Op()].Operands) {
		if size, ok := sizes[kind]; ok && (w.Imm() < 0 || int(w.Imm()) >= size) {
			return fmt.Errorf("%s %d of %d", kind, w.Imm(), size)
		}
	}
	return nil
}

func jumps(op code.Op) bool {
	kinds := strings.Fields(code.Infos[op].Operands)
	return len(kinds) > 0 && kinds[len(kinds)-1] == "jump"
}

// effectOf says which registers w reads and writes.
func effectOf(c *code.Code, w code.Instr) effect {
	op, a, b, cc, imm := w.Op(), w.A().Number(), w.B().Number(), w.C().Number(), int(w.Imm())
	e := effect{clobbers: -1}
	switch {
	case op >= code.Add && op <= code.Xor, op >= code.Lt && op <= code.NotIn:
		e.reads, e.writes = []int{b, cc}, []int{a}
		return e
	case op >= code.AddI && op <= code.Not:
		e.reads, e.writes = []int{b}, []int{a}
		return e
	case op >= code.JumpLT && op <= code.JumpNNE, op == code.JumpIs, op == code.JumpIsNot, op >= code.LoopLT && op <= code.LoopNE:
		e.reads = []int{a, b}
		return e
	case op >= code.JumpLTI && op <= code.JumpNotNone, op >= code.LoopLTI && op <= code.LoopFalse:
		e.reads = []int{a}
		return e
	}
	switch op {
	case code.Nop, code.Tick, code.DelGlobal, code.DelFree:
	case code.Jump, code.Loop:
		e.ends = true
	case code.LoadInt, code.LoadK, code.GetGlobal, code.GetFree, code.BuildClass, code.GetExc:
		e.writes = []int{a}
	case code.Unset:
		e.writes = span(a, imm)
	case code.Check, code.SetGlobal, code.SetFree, code.DelAttr, code.PopExc:
		e.reads = []int{a}
	case code.MakeCell:
		e.reads, e.writes = []int{a}, []int{a}
	case code.Move, code.GetIter, code.GetName, code.GetNameFree, code.GetCell, code.GetAttr, code.GetItemI, code.GetSpecial,
		code.GetYieldFromIter, code.GetAwaitable, code.GetAIter, code.GetANext, code.ListToTuple, code.ImportFrom,
		code.MatchSeq, code.MatchMap, code.GetLen:
		e.reads, e.writes = []int{b}, []int{a}
	case code.For:
		e.reads, e.writes = []int{a}, []int{b}
	case code.SetName, code.SetItemK, code.SetCell, code.SetAttr, code.DelItem, code.ListAppend, code.ListExtend, code.SetAdd,
		code.SetUpdate, code.MapUpdate, code.JumpNoMatch:
		e.reads = []int{a, b}
	case code.DelName, code.DelCell:
		e.reads = []int{b}
	case code.GetItem, code.MatchKeys, code.StarRaise:
		e.reads, e.writes = []int{b, cc}, []int{a}
	case code.StarMatch:
		e.reads, e.writes = []int{b, cc}, []int{a, b}
	case code.SetItem, code.MapAdd, code.MapMerge:
		e.reads = []int{a, b, cc}
	default:
		otherEffects(c, w, &e)
	}
	return e
}

func otherEffects(c *code.Code, w code.Instr, e *effect) {
	op, a, b, cc, imm := w.Op(), w.A().Number(), w.B().Number(), w.C().Number(), int(w.Imm())
	switch op {
	case code.IterRange:
		e.reads, e.writes = span(a, int(w.K())+1), []int{a}
	case code.GetMethod:
		e.reads, e.writes = []int{b}, []int{a, a + 1}
	case code.Call:
		e.reads, e.writes, e.clobbers = span(a, imm+1), []int{a}, a
	case code.CallMethod:
		e.reads, e.writes, e.clobbers = span(a, imm+2), []int{a}, a
	case code.CallKw:
		e.reads, e.writes, e.clobbers = span(a, b+1), []int{a}, a
	case code.CallMethodKw:
		e.reads, e.writes, e.clobbers = span(a, b+2), []int{a}, a
	case code.CallEx:
		e.reads, e.writes, e.clobbers = span(a, imm&1+2), []int{a}, a
	case code.Return, code.GenReturn, code.Reraise:
		e.reads, e.ends = []int{a}, true
	case code.Yield:
		e.reads, e.writes = []int{a}, []int{b}
	case code.YieldFrom:
		e.reads, e.writes = []int{a, cc}, []int{b}
	case code.Send:
		e.reads, e.writes = []int{a, b}, []int{b}
	case code.EndAsyncFor:
		e.reads = []int{a}
	case code.BuildList, code.BuildTuple, code.BuildSet, code.BuildStr:
		e.reads, e.writes = span(b, imm), []int{a}
	case code.BuildMap:
		e.reads, e.writes = span(b, 2*imm), []int{a}
	case code.BuildSlice:
		e.reads, e.writes = span(b, 3), []int{a}
	case code.UnpackSeq:
		e.reads, e.writes = []int{a}, span(b, imm)
	case code.UnpackEx:
		e.reads, e.writes = []int{a}, span(b, cc+w.D()+1)
	case code.Format:
		e.reads, e.writes = []int{b}, []int{a}
		if w.D()&256 == 0 {
			e.reads = append(e.reads, cc)
		}
	case code.MakeFunc:
		e.writes = []int{a}
		if b != 0 {
			e.reads = span(b, 3)
		}
		if fn, ok := at(c.Consts, imm).(*code.Code); ok {
			for _, f := range fn.Free {
				if !f.FromFree {
					e.reads = append(e.reads, f.Index)
				}
			}
		}
	case code.Import:
		e.reads, e.writes = span(b, 2), []int{a}
	case code.ImportStar:
		e.reads = []int{a, b}
	case code.Print:
		e.reads = append(span(b, imm>>1), a)
	case code.Intrinsic:
		n := map[int]int{
			code.IntrinsicTypeVar: 4, code.IntrinsicParamSpec: 3, code.IntrinsicTypeVarTuple: 3, code.IntrinsicTypeAlias: 3,
			code.IntrinsicSetTypeParams: 2, code.IntrinsicExec: 3, code.IntrinsicRaise2: 3, code.IntrinsicAssertionError: 0,
		}
		count, ok := n[imm]
		if !ok {
			count = 1
		}
		e.reads, e.writes = span(b, count), []int{a}
	case code.Raise:
		e.ends = true
		if w.D() != 2 {
			e.reads = []int{a}
		}
		if w.D() == 1 || w.D() == 3 {
			e.reads = append(e.reads, b)
		}
	case code.PushExc:
		e.reads, e.writes = []int{b}, []int{a}
	case code.ExcInfo:
		e.reads, e.writes = []int{b}, span(a, 3)
	case code.MatchClass:
		e.reads, e.writes = []int{b, cc, cc + 1}, []int{a}
	default:
		panic("verify: no effect for " + op.String())
	}
}
