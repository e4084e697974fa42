package compiler

// This file compiles comparisons and conditions.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// A comparison is how an operator is compiled. In the instructions for greater, the operands are exchanged.
type comparison struct {
	value           code.Op // r[A] = ...
	yes, no         code.Op // jump if it holds, if it does not
	yesK, noK       code.Op // the same with a small constant; Nop if there is none
	loop, loopK     code.Op // jump back if it holds; Nop if there is none
	exchanged, fuse bool
}

var comparisons = [...]comparison{
	ast.Eq:    {code.Eq, code.JumpEQ, code.JumpNEQ, code.JumpEQI, code.JumpNEQI, code.Nop, code.Nop, false, true},
	ast.NotEq: {code.Ne, code.JumpNE, code.JumpNNE, code.JumpNEI, code.JumpNNEI, code.LoopNE, code.LoopNEI, false, true},
	ast.Lt:    {code.Lt, code.JumpLT, code.JumpNLT, code.JumpLTI, code.JumpNLTI, code.LoopLT, code.LoopLTI, false, true},
	ast.LtE:   {code.Le, code.JumpLE, code.JumpNLE, code.JumpLEI, code.JumpNLEI, code.LoopLE, code.LoopLEI, false, true},
	ast.Gt:    {code.Gt, code.JumpGT, code.JumpNGT, code.JumpGTI, code.JumpNGTI, code.LoopGT, code.LoopGTI, true, true},
	ast.GtE:   {code.Ge, code.JumpGE, code.JumpNGE, code.JumpGEI, code.JumpNGEI, code.LoopGE, code.LoopGEI, true, true},
	ast.Is:    {code.Is, code.JumpIs, code.JumpIsNot, code.Nop, code.Nop, code.Nop, code.Nop, false, true},
	ast.IsNot: {code.IsNot, code.JumpIsNot, code.JumpIs, code.Nop, code.Nop, code.Nop, code.Nop, false, true},
	ast.In:    {value: code.In},
	ast.NotIn: {value: code.NotIn},
}

// compare compiles a comparison for its value.
func (u *unit) compare(e *ast.Compare, dst int) {
	m := u.top
	if len(e.Ops) == 1 {
		left := u.operandIn(e.Left, dst, e.Comparators[0])
		right := u.comparator(e, 0)
		u.at(e)
		u.compareValue(e.Ops[0], dst, left, right)
		u.top = m
		return
	}
	u.viaTemp(dst, func(t int) {
		end := newLabel()
		left := u.operand(e.Left, e.Comparators[0])
		for i, op := range e.Ops {
			right := u.comparator(e, i)
			u.at(e)
			u.compareValue(op, t, left, right)
			if i < len(e.Ops)-1 {
				u.jump(code.JumpFalse, t, 0, end)
			}
			left = right
		}
		u.place(end)
	})
	u.top = m
}

func (u *unit) compareValue(op ast.CmpOperator, dst, left, right int) {
	u.ticks(1)
	c := &comparisons[op]
	if c.exchanged {
		left, right = right, left
	}
	u.abc(c.value, dst, left, right)
}

// comparator compiles the right operand of comparison i of a chain.
func (u *unit) comparator(e *ast.Compare, i int) int {
	x := e.Comparators[i]
	// Only the last one is used for nothing else than the search.
	if op := e.Ops[i]; (op == ast.In || op == ast.NotIn) && i == len(e.Ops)-1 {
		if v, ok := u.constantSequence(x); ok {
			u.at(x)
			return u.pushConst(v)
		}
	}
	if i+1 < len(e.Comparators) {
		return u.operand(x, e.Comparators[i+1])
	}
	return u.operand(x)
}

// constantSequence returns the tuple or frozenset that can stand for a display that is only searched or iterated over.
func (u *unit) constantSequence(e ast.Expr) (any, bool) {
	switch e := e.(type) {
	case *ast.List:
		if v, ok := u.c.constants(e.Elts); ok {
			return code.Tuple(v), true
		}
	case *ast.Set:
		if v, ok := u.c.constants(e.Elts); ok {
			return code.FrozenSet(v), true
		}
	}
	return nil, false
}

// branch compiles e as a condition: it jumps to l if the truth of e is cond, and goes on otherwise. If loop is set, l is
// the head of a loop, further up.
func (u *unit) branch(e ast.Expr, l *label, cond, loop bool) {
	if v, ok := u.c.constant(e); ok {
		if t, ok := truth(v); ok {
			u.constTicks(e)
			if t == cond {
				u.goTo(l)
			}
			return
		}
	}
	switch e := e.(type) {
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			u.branch(e.Operand, l, !cond, loop)
			return
		}
	case *ast.BoolOp:
		u.branchBoolOp(e, l, cond, loop)
		return
	case *ast.Compare:
		if len(e.Ops) > 1 {
			u.branchChain(e, l, cond, loop)
			return
		}
		if comparisons[e.Ops[0]].fuse {
			u.branchCompare(e, l, cond, loop)
			return
		}
	case *ast.IfExp:
		orelse, end := newLabel(), newLabel()
		u.branch(e.Test, orelse, false, false)
		u.branch(e.Body, l, cond, loop)
		u.goTo(end)
		u.place(orelse)
		u.branch(e.Else, l, cond, loop)
		u.place(end)
		return
	}
	m := u.top
	r := u.operand(e)
	u.at(e)
	u.truthTicks(e)
	u.branchTruth(r, l, cond, loop)
	u.top = m
}

// branchTruth jumps to l if the truth of r is cond.
func (u *unit) branchTruth(r int, l *label, cond, loop bool) {
	op := code.JumpFalse
	switch {
	case loop && cond:
		op = code.LoopTrue
	case loop:
		op = code.LoopFalse
	case cond:
		op = code.JumpTrue
	}
	u.jump(op, r, 0, l)
}

func (u *unit) branchBoolOp(e *ast.BoolOp, l *label, cond, loop bool) {
	last := len(e.Values) - 1
	if e.Or == cond {
		// Any of the values decides.
		for _, v := range e.Values {
			u.branch(v, l, cond, loop)
		}
		return
	}
	skip := newLabel()
	for _, v := range e.Values[:last] {
		u.branch(v, skip, !cond, false)
	}
	u.branch(e.Values[last], l, cond, loop)
	u.place(skip)
}

// branchChain compiles "a < b < c" as a condition.
func (u *unit) branchChain(e *ast.Compare, l *label, cond, loop bool) {
	m := u.top
	skip := newLabel()
	left := u.operand(e.Left, e.Comparators[0])
	last := len(e.Ops) - 1
	for i, op := range e.Ops {
		right := u.comparator(e, i)
		u.at(e)
		switch {
		case i == last:
			u.branchPair(op, left, right, l, cond, loop)
		case cond:
			u.branchPair(op, left, right, skip, false, false)
		default:
			u.branchPair(op, left, right, l, false, loop)
		}
		left = right
	}
	u.place(skip)
	u.top = m
}

// branchPair compares two registers and jumps.
func (u *unit) branchPair(op ast.CmpOperator, left, right int, l *label, cond, loop bool) {
	c := &comparisons[op]
	if !c.fuse {
		m := u.top
		t := u.temp()
		u.compareValue(op, t, left, right)
		u.branchTruth(t, l, cond, loop)
		u.top = m
		return
	}
	u.ticks(1)
	if c.exchanged {
		left, right = right, left
	}
	u.fusedJump(code.ABC(pick(cond, c.yes, c.no), left, right, 0), code.ABC(c.loop, left, right, 0),
		code.ABC(pick(cond, c.no, c.yes), left, right, 0), l, cond, loop)
}

// branchCompare compiles one comparison as a condition.
func (u *unit) branchCompare(e *ast.Compare, l *label, cond, loop bool) {
	m := u.top
	op, right := e.Ops[0], e.Comparators[0]
	c := &comparisons[op]
	left := u.operand(e.Left, right)
	v, isConst := u.c.constant(right)
	k, isInt := v.(int64)
	switch {
	case isConst && v == nil && (op == ast.Is || op == ast.IsNot):
		u.at(e)
		u.ticks(1)
		jump, inverse := code.JumpNone, code.JumpNotNone
		if (op == ast.Is) != cond {
			jump, inverse = inverse, jump
		}
		u.fusedJump(code.ABC(jump, left, 0, 0), 0, code.ABC(inverse, left, 0, 0), l, cond, loop)
	case isInt && c.yesK != code.Nop && k >= code.MinK && k <= code.MaxK:
		u.at(e)
		u.ticks(1)
		u.fusedJump(code.AKI(pick(cond, c.yesK, c.noK), left, int(k), 0), code.AKI(c.loopK, left, int(k), 0),
			code.AKI(pick(cond, c.noK, c.yesK), left, int(k), 0), l, cond, loop)
	default:
		r := u.operand(right)
		u.at(e)
		u.branchPair(op, left, r, l, cond, loop)
	}
	u.top = m
}

// fusedJump emits a jump that compares. To jump back there may be an instruction of its own, loopWord; where there is
// none, the inverse condition jumps over a Loop.
func (u *unit) fusedJump(word, loopWord, inverse code.Instr, l *label, cond, loop bool) {
	switch {
	case !loop:
		u.jumpWord(word, l)
	case cond && loopWord.Op() != code.Nop:
		u.jumpWord(loopWord, l)
	default:
		skip := newLabel()
		u.jumpWord(inverse, skip)
		u.goTo(l)
		u.place(skip)
	}
}

func pick(cond bool, yes, no code.Op) code.Op {
	if cond {
		return yes
	}
	return no
}
