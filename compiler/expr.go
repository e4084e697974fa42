package compiler

// This file compiles expressions: the general part, operators and attributes.

import (
	"math"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// expr compiles e and leaves its value in dst. If dst is a local, nothing is written to it before the value is complete.
func (u *unit) expr(e ast.Expr, dst int) {
	if v, ok := u.c.constant(e); ok {
		u.at(e)
		u.constTicks(e)
		u.loadConst(dst, v)
		return
	}
	switch e := e.(type) {
	case *ast.Name:
		u.loadName(e, dst)
	case *ast.Attribute:
		u.attribute(e, dst)
	case *ast.Call:
		u.call(e, dst)
	case *ast.BinOp:
		u.binOp(e, dst)
	case *ast.UnaryOp:
		u.unaryOp(e, dst)
	case *ast.Subscript:
		u.subscript(e, dst)
	case *ast.Compare:
		u.compare(e, dst)
	case *ast.BoolOp:
		u.boolOp(e, dst)
	case *ast.IfExp:
		u.ifExp(e, dst)
	case *ast.NamedExpr:
		u.namedExpr(e, dst)
	case *ast.Tuple:
		u.display(e, code.BuildTuple, e.Elts, dst)
	case *ast.List:
		u.display(e, code.BuildList, e.Elts, dst)
	case *ast.Set:
		u.display(e, code.BuildSet, e.Elts, dst)
	case *ast.Dict:
		u.dict(e, dst)
	case *ast.Slice:
		u.slice(e, dst)
	case *ast.JoinedStr:
		u.joinedStr(e, dst)
	case *ast.FormattedValue:
		u.formattedValue(e, dst)
	default:
		u.scopedExpr(e, dst)
	}
}

// scopedExpr compiles the expressions that are functions of their own, or that suspend one.
func (u *unit) scopedExpr(e ast.Expr, dst int) {
	switch e := e.(type) {
	case *ast.Lambda:
		u.lambda(e, dst)
	case *ast.ListComp:
		u.inlinedComp(e, code.BuildList, e.Generators, nil, e.Elt, dst)
	case *ast.SetComp:
		u.inlinedComp(e, code.BuildSet, e.Generators, nil, e.Elt, dst)
	case *ast.DictComp:
		u.inlinedComp(e, code.BuildMap, e.Generators, e.Key, e.Value, dst)
	case *ast.GeneratorExp:
		u.generatorExp(e, dst)
	case *ast.Yield:
		u.yield(e, dst, true)
	case *ast.YieldFrom:
		u.yieldFrom(e, dst)
	case *ast.Await:
		u.await(e, dst)
	case *ast.Starred:
		u.c.fail(e.Span, "can't use starred expression here")
	case *ast.Repr:
		m := u.top
		r := u.operandIn(e.Value, dst)
		u.at(e)
		u.ticks(1)
		u.abi(code.Intrinsic, dst, r, code.IntrinsicRepr)
		u.top = m
	}
}

// operand compiles e and returns the register that holds its value: that of a local that is used in place, or a new
// temporary. Later are the expressions evaluated before the value is used.
func (u *unit) operand(e ast.Expr, later ...ast.Expr) int { return u.operandIn(e, -1, later...) }

// operandIn is operand, but puts a value into dst, if that is a temporary, rather than into a new one.
func (u *unit) operandIn(e ast.Expr, dst int, later ...ast.Expr) int {
	if r, ok := u.inPlace(e, later); ok {
		return r
	}
	if !u.isTemp(dst) {
		dst = u.temp()
	}
	u.expr(e, dst)
	return dst
}

// push compiles e into a new temporary.
func (u *unit) push(e ast.Expr) int {
	r := u.temp()
	u.expr(e, r)
	return r
}

// pushConst loads a constant into a new temporary.
func (u *unit) pushConst(v any) int {
	r := u.temp()
	u.loadConst(r, v)
	return r
}

// viaTemp runs build with dst, if that is a temporary, and else with a new temporary that is moved to dst in the end.
func (u *unit) viaTemp(dst int, build func(t int)) {
	if u.isTemp(dst) {
		build(dst)
		return
	}
	m := u.top
	t := u.temp()
	build(t)
	u.move(dst, t)
	u.top = m
}

var binOps = [...]code.Op{
	ast.Add: code.Add, ast.Sub: code.Sub, ast.Mult: code.Mul, ast.MatMult: code.MatMul, ast.Div: code.Div,
	ast.Mod: code.Mod, ast.Pow: code.Pow, ast.LShift: code.LShift, ast.RShift: code.RShift, ast.BitOr: code.Or,
	ast.BitXor: code.Xor, ast.BitAnd: code.And, ast.FloorDiv: code.FloorDiv,
}

func (u *unit) binOp(e *ast.BinOp, dst int) {
	m := u.top
	left := u.operandIn(e.Left, dst, e.Right)
	u.arith(e, e.Op, dst, left, e.Right, false)
	u.top = m
}

// arith emits r[dst] = r[left] op right, or the augmented form. The position is that of n.
func (u *unit) arith(n ast.Node, op ast.Operator, dst, left int, right ast.Expr, augmented bool) {
	if k, ok := u.smallConst(right); ok && k >= 0 && (op == ast.Add || op == ast.Sub) {
		imm := code.AddI
		switch {
		case augmented && op == ast.Add:
			imm = code.IAddI
		case augmented:
			imm = code.ISubI
		case op == ast.Sub:
			imm = code.SubI
		}
		u.at(n)
		u.ticks(1)
		u.abi(imm, dst, left, k)
		return
	}
	r := u.operand(right)
	u.at(n)
	u.ticks(1)
	u.abcd(binOps[op], dst, left, r, u.arithFlags(augmented))
}

func (u *unit) arithFlags(augmented bool) int {
	d := 0
	if augmented {
		d = 1
	}
	if u.c.py2 && !u.c.trueDivision {
		d |= 2
	}
	return d
}

// smallConst returns the value of e if it is an int constant of 32 bits.
func (u *unit) smallConst(e ast.Expr) (int, bool) {
	v, ok := u.c.constant(e)
	if !ok {
		return 0, false
	}
	i, ok := v.(int64)
	return int(i), ok && i >= math.MinInt32 && i <= math.MaxInt32
}

func (u *unit) unaryOp(e *ast.UnaryOp, dst int) {
	if e.Op == ast.Not {
		if inverse := invertedCompare(e.Operand); inverse != nil {
			u.compare(inverse, dst)
			return
		}
	}
	m := u.top
	r := u.operandIn(e.Operand, dst)
	u.at(e)
	u.ticks(1)
	if _, ok := e.Operand.(*ast.Compare); ok && e.Op == ast.Not && !u.dead && len(u.posOf) > 0 {
		u.posOf[len(u.posOf)-1] = u.pos // CPython merges the two
	}
	op := [...]code.Op{ast.Invert: code.Invert, ast.Not: code.Not, ast.UAdd: code.Pos, ast.USub: code.Neg}[e.Op]
	u.abc(op, dst, r, 0)
	u.top = m
}

// invertedCompare returns "a not in b" for "a in b" and the like, or nil if e is no comparison that has an exact
// opposite.
func invertedCompare(e ast.Expr) *ast.Compare {
	cmp, ok := e.(*ast.Compare)
	if !ok || len(cmp.Ops) != 1 {
		return nil
	}
	opposite := map[ast.CmpOperator]ast.CmpOperator{
		ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
	}
	op, ok := opposite[cmp.Ops[0]]
	if !ok {
		return nil
	}
	inverse := *cmp
	inverse.Ops = []ast.CmpOperator{op}
	return &inverse
}

func (u *unit) attribute(e *ast.Attribute, dst int) {
	m := u.top
	if u.needsHelp(e) {
		base := u.window(dst)
		u.abi(code.GetGlobal, base, 0, u.global(code.Attr2))
		u.push(e.Value)
		u.pushConst(e.Attr)
		u.setPosition(u.c.attributePosition(e, e))
		u.lastAt = nil
		u.ticks(1)
		u.abi(code.Call, base, 0, 2)
		u.move(dst, base)
		u.top = m
		return
	}
	r := u.operandIn(e.Value, dst)
	u.setPosition(u.c.attributePosition(e, e))
	u.lastAt = nil
	u.ticks(1)
	u.getAttr(dst, r, u.cur.mangled(e.Attr))
	u.top = m
}

func (u *unit) getAttr(dst, obj int, name string) {
	u.abi(code.GetAttr, dst, obj, u.name(name))
	u.emit(0) // the inline cache
}

func (u *unit) setAttr(obj, value int, name string) {
	u.abi(code.SetAttr, obj, value, u.name(name))
	u.emit(0) // the inline cache
}

func (u *unit) subscript(e *ast.Subscript, dst int) {
	m := u.top
	obj := u.operandIn(e.Value, dst, e.Index)
	if i, ok := u.smallConst(e.Index); ok {
		u.at(e)
		u.ticks(1)
		u.abi(code.GetItemI, dst, obj, i)
	} else {
		index := u.operand(e.Index)
		u.at(e)
		u.ticks(1)
		u.abc(code.GetItem, dst, obj, index)
	}
	u.top = m
}

func (u *unit) slice(e *ast.Slice, dst int) {
	m := u.top
	base := u.top
	for _, part := range []ast.Expr{e.Lower, e.Upper, e.Step} {
		if part == nil {
			u.pushConst(nil)
		} else {
			u.push(part)
		}
	}
	u.at(e)
	u.abc(code.BuildSlice, dst, base, 0)
	u.top = m
}

func (u *unit) namedExpr(e *ast.NamedExpr, dst int) {
	u.checkForbidden(e.Target.ID, ast.Store, e.Target.Span)
	name := u.cur.mangled(e.Target.ID)
	sym := u.symbol(name)
	if r, ok := u.register(sym); ok {
		u.expr(e.Value, r)
		u.setBound(sym)
		u.move(dst, r)
		return
	}
	u.viaTemp(dst, func(t int) {
		u.expr(e.Value, t)
		u.at(e.Target)
		u.store(name, t)
	})
}

func (u *unit) ifExp(e *ast.IfExp, dst int) {
	if v, ok := u.c.constant(e.Test); ok {
		if t, ok := truth(v); ok {
			if t {
				u.expr(e.Body, dst)
				u.unreachable(func() { u.expr(e.Else, dst) })
			} else {
				u.unreachable(func() { u.expr(e.Body, dst) })
				u.expr(e.Else, dst)
			}
			return
		}
	}
	orelse, end := newLabel(), newLabel()
	u.branch(e.Test, orelse, false, false)
	u.expr(e.Body, dst)
	u.goTo(end)
	u.place(orelse)
	u.expr(e.Else, dst)
	u.place(end)
}

// unreachable compiles what can never be executed, for its errors.
func (u *unit) unreachable(compile func()) {
	dead, bound := u.dead, u.bound.clone()
	u.dead = true
	compile()
	u.dead, u.bound = dead, bound
}

// boolOp compiles "a and b ..." for its value.
func (u *unit) boolOp(e *ast.BoolOp, dst int) {
	op := code.JumpFalse
	if e.Or {
		op = code.JumpTrue
	}
	if r, ok := u.localOperandIs(e.Values[0], dst); ok && len(e.Values) == 2 && !u.isTemp(dst) {
		// x = x or y
		end := newLabel()
		u.at(e)
		u.truthTicks(e.Values[0])
		u.jump(op, r, 0, end)
		u.expr(e.Values[1], dst)
		u.place(end)
		return
	}
	u.viaTemp(dst, func(t int) {
		end := newLabel()
		last := len(e.Values) - 1
		for _, v := range e.Values[:last] {
			if k, ok := u.c.constant(v); ok {
				if t, ok := truth(k); ok && t != e.Or {
					continue // it does not decide
				}
			}
			u.expr(v, t)
			u.at(e)
			u.truthTicks(v)
			u.jump(op, t, 0, end)
		}
		u.expr(e.Values[last], t)
		u.place(end)
	})
}

// localOperandIs reports whether e is the local in register dst.
func (u *unit) localOperandIs(e ast.Expr, dst int) (int, bool) {
	if _, ok := e.(*ast.Name); !ok {
		return -1, false
	}
	if r, ok := u.localTarget(e); !ok || r != dst {
		return -1, false
	}
	return u.inPlace(e, nil)
}
