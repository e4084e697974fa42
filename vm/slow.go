package vm

// This file defines the slow half of the interpreter: any instruction, with any operands.

import (
	"math"
	"strings"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// operands says for each opcode whether B, and then also C, is a register.
var operands = func() (use [256]uint8) {
	for op, info := range code.Infos {
		switch code.Op(op) {
		case code.CallKw, code.CallMethodKw: // B is a number
			continue
		case code.UnpackEx: // C is a number
			use[op] = usesB
			continue
		}
		for _, name := range strings.Fields(info.Operands) {
			switch name {
			case "B":
				use[op] = usesB
			case "C":
				use[op] = usesC
			}
		}
	}
	return use
}()

const (
	usesB = 1
	usesC = 2
)

// leaves reports whether op is that of a marker: the window is that of a call that has returned then, with its result.
func leaves(op code.Op) bool {
	return op == code.LeaveChunk || op == code.LeaveInit || op == code.LeaveFrame
}

// slowOp executes the instruction before t.pc, which the hot half has left undone. It first attends to what interrupts
// the thread. Families of instructions that need more than a few lines have files of their own.
func (t *Thread) slowOp() error {
	regs, w := t.regs, t.pc.Prev().Plain()
	if t.interrupted() && !hinted(regs, w) {
		if err := t.attend(); err != nil {
			return err
		}
	}
	if t.Charged >= tidyEvery && !leaves(w.Op()) {
		t.tidy()
	}
	// What is no register in an instruction must not become a pointer: the collector would find it.
	a := regs.at(w.A())
	b, c := a, a
	if use := operands[w.Op()]; use != 0 {
		b = regs.at(w.B())
		if use == usesC {
			c = regs.at(w.C())
		}
	}
	switch op := w.Op(); op {
	case code.Tick:
		return t.tick()

	case code.Unset:
		for i := range regs.slice(w.A(), int(w.Imm())) {
			regs.slice(w.A(), int(w.Imm()))[i] = py.Unbound
		}
	case code.Check:
		if a.IsUnbound() {
			return unboundLocal(regs.fn().Code.Code.Locals[w.A().Number()])
		}

	case code.Add, code.Sub, code.Mul, code.Div, code.FloorDiv, code.Mod, code.Pow, code.MatMul, code.LShift, code.RShift, code.And, code.Or, code.Xor:
		return t.arith(w, a, b, c)
	case code.AddI, code.SubI, code.IAddI, code.ISubI:
		return set(a)(immArith(t.Py(), op, *b, py.Int(w.Imm())))
	case code.Neg:
		return set(a)(py.Unary(t.Py(), py.OpNeg, *b))
	case code.Pos:
		return set(a)(py.Unary(t.Py(), py.OpPos, *b))
	case code.Invert:
		return set(a)(py.Unary(t.Py(), py.OpInvert, *b))
	case code.Not:
		yes, err := py.Truth(t.Py(), *b)
		return setBool(a, !yes, err)

	case code.Lt, code.Le, code.Eq, code.Ne:
		return set(a)(py.Compare(t.Py(), *b, *c, compareOps[op-code.Lt]))
	case code.Gt, code.Ge:
		return set(a)(py.Compare(t.Py(), *c, *b, compareOps[op-code.Lt]))
	case code.Is:
		a.SetBool(py.Same(*b, *c))
	case code.IsNot:
		a.SetBool(!py.Same(*b, *c))
	case code.In, code.NotIn:
		if c.Is(&py.DictType) {
			v, err := c.AsDict().Get(t.Py(), *b)
			return setBool(a, !v.IsZero() == (op == code.In), err)
		}
		yes, err := py.Contains(t.Py(), *c, *b)
		return setBool(a, yes == (op == code.In), err)

	case code.JumpLT, code.JumpNLT, code.JumpGT, code.JumpNGT, code.JumpLE, code.JumpNLE, code.JumpGE, code.JumpNGE,
		code.JumpEQ, code.JumpNEQ, code.JumpNE, code.JumpNNE:
		return t.compareJump(op-code.JumpLT, a, b, w.Imm())
	case code.JumpLTI, code.JumpNLTI, code.JumpGTI, code.JumpNGTI, code.JumpLEI, code.JumpNLEI, code.JumpGEI, code.JumpNGEI,
		code.JumpEQI, code.JumpNEQI, code.JumpNEI, code.JumpNNEI:
		return t.compareImmJump(op-code.JumpLTI, *a, w)
	case code.LoopLT, code.LoopLE, code.LoopNE:
		return t.jumpIf(w.Imm())(py.CompareBool(t.Py(), *a, *b, loopOps[op-code.LoopLT]))
	case code.LoopGT, code.LoopGE:
		return t.jumpIf(w.Imm())(py.CompareBool(t.Py(), *b, *a, loopOps[op-code.LoopLT]))
	case code.LoopLTI, code.LoopGTI, code.LoopLEI, code.LoopGEI, code.LoopNEI:
		return t.jumpIf(w.Imm())(py.CompareBool(t.Py(), *a, py.Int(w.K()), loopOps[op-code.LoopLTI]))
	case code.JumpTrue, code.LoopTrue:
		return t.jumpIf(w.Imm())(py.Truth(t.Py(), *a))
	case code.JumpFalse, code.LoopFalse:
		yes, err := py.Truth(t.Py(), *a)
		return t.jumpIf(w.Imm())(!yes, err)
	case code.JumpIs, code.JumpIsNot:
		return t.jumpIf(w.Imm())(py.Same(*a, *b) == (op == code.JumpIs), nil)
	case code.Loop:
		t.pc = t.pc.Jump(w.Imm())
	case code.GetIter:
		v, err := py.Iter(t.Py(), *b)
		if err == nil {
			py.FreshIter(*b, v)
		}
		return set(a)(v, err)
	case code.IterRange:
		if py.Same(*a, py.RangeType.Value()) {
			if it, ok := py.IterRange(regs.from(w.A()).args(int(w.K()))); ok {
				*a = it
				t.pc = t.pc.Jump(w.Imm())
			}
		}
	case code.For:
		return t.forNext(a, b, w.Imm())

	case code.GetGlobal, code.SetGlobal, code.DelGlobal:
		return t.global(w, a)
	case code.GetName, code.SetName, code.DelName, code.GetNameFree:
		return t.name(w, a, b)
	case code.MakeCell:
		*a = py.NewCell(*a).Value()
	case code.GetCell, code.DelCell:
		v := b.AsCell().Get()
		if v.IsUnbound() {
			return unboundLocal(regs.fn().Code.Code.Locals[w.B().Number()])
		}
		if op == code.DelCell {
			b.AsCell().V.Put(py.Unbound, t.Shared)
		} else {
			*a = v
		}
	case code.SetCell:
		b.AsCell().V.Put(*a, t.Shared)
	case code.GetFree, code.DelFree:
		cell := regs.free(w.Imm())
		v := cell.Get()
		if v.IsUnbound() {
			return unboundFree(regs.fn().Code.Code.Free[w.Imm()].Name)
		}
		if op == code.DelFree {
			cell.V.Put(py.Unbound, t.Shared)
		} else {
			*a = v
		}
	case code.SetFree:
		regs.free(w.Imm()).V.Put(*a, t.Shared)

	case code.GetItem:
		return set(a)(t.getItem(*b, *c))
	case code.GetItemI:
		return set(a)(t.getItem(*b, py.Int(w.Imm())))
	case code.SetItemK:
		return py.SetItem(t.Py(), *a, *b, *regs.constant(w.Imm()))
	case code.SetItem:
		if a.Is(&py.DictType) {
			return a.AsDict().Set(t.Py(), *b, *c)
		}
		return py.SetItem(t.Py(), *a, *b, *c)
	case code.DelItem:
		return py.DelItem(t.Py(), *a, *b)
	case code.GetAttr:
		return t.getAttr(a, *b, w)
	case code.SetAttr:
		return t.setAttr(*a, *b, w)
	case code.DelAttr:
		return py.SetAttr(t.Py(), *a, t.nameAt(w.Imm()), py.Value{})
	case code.GetMethod:
		return t.getMethod(regs.from(w.A()), *b, w.Imm())
	case code.GetSpecial:
		return set(a)(t.getSpecial(*b, t.nameAt(w.Imm())))
	case code.GetSuper:
		return set(a)(t.getSuper(*b, regs.slice(w.B(), 2)[1], t.nameAt(w.Imm())))

	case code.Call:
		return t.call(w.A(), int(w.Imm()), nil)
	case code.CallMethod:
		return t.callMethod(w.A(), int(w.Imm()), nil)
	case code.CallKw:
		names := t.keywordNames(w.Imm())
		return t.call(w.A(), w.B().Number()-len(names), names)
	case code.CallMethodKw:
		names := t.keywordNames(w.Imm())
		return t.callMethod(w.A(), w.B().Number()-len(names), names)
	case code.CallEx:
		return t.callEx(w.A(), w.Imm()&1 != 0, w.Imm()&2 != 0)
	case code.LeaveChunk:
		t.leave()
	case code.LeaveInit:
		return t.leaveInit()
	case code.LeaveFrame:
		t.leaveFrame()

	case code.Yield, code.YieldFrom:
		t.yield(a, b)
	case code.GenReturn:
		t.genReturn(*a)
	case code.Send:
		return t.send(*a, b, w.Imm())
	case code.GetYieldFromIter, code.GetAwaitable, code.GetAIter, code.GetANext, code.EndAsyncFor:
		return t.async(w, a, b)

	case code.BuildList, code.BuildTuple, code.BuildSet, code.BuildMap, code.BuildStr, code.BuildSlice,
		code.ListAppend, code.ListExtend, code.ListToTuple, code.SetAdd, code.SetUpdate, code.MapAdd, code.MapUpdate, code.MapMerge,
		code.UnpackSeq, code.UnpackEx, code.Format:
		return t.build(w, a, b, c)

	case code.MakeFunc:
		return set(a)(t.makeFunc(w))
	case code.BuildClass:
		f, err := t.builtin("__build_class__")
		if py.IsError(err, &py.NameErrorType) {
			err = py.NewError(&py.NameErrorType, "__build_class__ not found")
		}
		return set(a)(f, err)
	case code.Import:
		arg := regs.slice(w.B(), 2)
		return set(a)(t.importName(t.nameAt(w.Imm()).String(), arg[0], int(arg[1].Int())))
	case code.ImportFrom:
		return set(a)(t.importFrom(*b, t.nameAt(w.Imm())))
	case code.ImportStar:
		return t.importStar(*a, b, w.B() != 0)
	case code.Print:
		return t.print2(*a, regs.slice(w.B(), int(w.Imm()>>1)), w.Imm()&1 != 0)
	case code.Intrinsic:
		n := 3
		if w.Imm() == code.IntrinsicTypeVar {
			n = 4
		}
		return set(a)(t.intrinsic(int(w.Imm()), regs.slice(w.B(), n)))

	case code.Raise, code.Reraise, code.PushExc, code.PopExc, code.GetExc, code.ExcInfo, code.JumpNoMatch, code.StarMatch, code.StarRaise:
		return t.exception(w, a, b, c)

	case code.MatchSeq, code.MatchMap, code.MatchKeys, code.MatchClass, code.GetLen:
		return t.match(w, a, b, c)

	default:
		return py.NewError(&py.SystemErrorType, "minipy: "+op.String()+" reached the slow half")
	}
	return nil
}

// hinted reports whether the hot half might have executed w, had a str been found in a dict before. Hints outlive a runtime, and
// what happens on a simulated machine must not depend on them: so there is no interruption here.
func hinted(regs window, w code.Instr) bool {
	var d, key code.Reg
	switch w.Op() {
	case code.GetItem, code.In, code.NotIn:
		d, key = w.B(), w.C()
		if w.Op() != code.GetItem {
			d, key = key, d
		}
	case code.SetItem:
		d, key = w.A(), w.B()
	default:
		return false
	}
	return regs.at(d).Is(&py.DictType) && regs.at(key).Is(&py.StrType)
}

// set returns a function that stores a result in *dst unless there is an error: set(a)(f()).
func set(dst *py.Value) func(py.Value, error) error {
	return func(v py.Value, err error) error {
		if err == nil {
			*dst = v
		}
		return err
	}
}

func setBool(dst *py.Value, b bool, err error) error {
	if err == nil {
		dst.SetBool(b)
	}
	return err
}

// jumpIf returns a function that jumps if its argument is true.
func (t *Thread) jumpIf(n int64) func(bool, error) error {
	return func(yes bool, err error) error {
		if err == nil && yes {
			t.pc = t.pc.Jump(n)
		}
		return err
	}
}

var (
	compareOps = [...]py.CompareOp{py.LT, py.GT, py.LE, py.GE, py.EQ, py.NE} // in the order of code.Lt ... code.Ne
	loopOps    = [...]py.CompareOp{py.LT, py.GT, py.LE, py.GE, py.NE}        // in the order of code.LoopLT ... and of code.LoopLTI ...
)

// compareJump executes the jump whose opcode is code.JumpLT+k.
func (t *Thread) compareJump(k code.Op, a, b *py.Value, jump int64) error {
	x, y := *a, *b
	op := compareOps[k/2]
	if op == py.GT || op == py.GE {
		x, y = y, x
	}
	yes, err := t.compareBool(x, y, op)
	return t.jumpIf(jump)(yes == (k%2 == 0), err)
}

// compareImmJump executes the jump whose opcode is code.JumpLTI+k.
func (t *Thread) compareImmJump(k code.Op, x py.Value, w code.Instr) error {
	yes, err := t.compareBool(x, py.Int(w.K()), compareOps[k/2])
	return t.jumpIf(w.Imm())(yes == (k%2 == 0), err)
}

// compareBool is py.CompareBool with a shortcut for strings.
func (t *Thread) compareBool(x, y py.Value, op py.CompareOp) (bool, error) {
	if op == py.EQ && x.Is(&py.StrType) && y.Is(&py.StrType) {
		return x.AsStr().String() == y.AsStr().String(), nil
	}
	return py.CompareBool(t.Py(), x, y, op)
}

var arithOps = [...]py.BinaryOp{py.OpAdd, py.OpSub, py.OpMul, py.OpTrueDiv, py.OpFloorDiv, py.OpMod, py.OpPow, py.OpMatMul,
	py.OpLShift, py.OpRShift, py.OpAnd, py.OpOr, py.OpXor} // in the order of code.Add ... code.Xor

// arith executes a binary operator. Bit 0 of D: of an augmented assignment; bit 1: of a Python 2 file.
func (t *Thread) arith(w code.Instr, a, b, c *py.Value) error {
	op := arithOps[w.Op()-code.Add]
	if v, ok := mixedArith(op, b, c); ok && w.D()&2 == 0 {
		*a = v
		return nil
	}
	if w.D()&2 != 0 && op == py.OpTrueDiv && b.IsKind(py.KindInt) && c.IsKind(py.KindInt) {
		op = py.OpFloorDiv
	}
	f := py.Binary
	if w.D()&1 != 0 {
		f = py.InPlace
	}
	return set(a)(f(t.Py(), op, *b, *c))
}

// mixedArith computes what the hot half leaves and is common all the same: an int with a float, the quotient of ints, a
// square root. ok is false for everything else.
func mixedArith(op py.BinaryOp, x, y *py.Value) (v py.Value, ok bool) {
	const exact = 1 << 53 // ints up to here are floats without rounding
	var f, g float64
	switch {
	case x.IsFloat():
		f = x.Float()
	case x.IsInt() && x.Int() <= exact && x.Int() >= -exact:
		f = float64(x.Int())
	default:
		return v, false
	}
	switch {
	case y.IsFloat():
		g = y.Float()
	case y.IsInt() && y.Int() <= exact && y.Int() >= -exact:
		g = float64(y.Int())
	default:
		return v, false
	}
	if op == py.OpTrueDiv && g != 0 {
		return py.Float(f / g), true
	}
	if x.IsInt() && y.IsInt() {
		return v, false
	}
	switch op {
	case py.OpAdd:
		return py.Float(f + g), true
	case py.OpSub:
		return py.Float(f - g), true
	case py.OpMul:
		return py.Float(f * g), true
	case py.OpPow:
		if g == 0.5 && f > 0 && f < math.MaxFloat64 { // both are rounded correctly
			return py.Float(math.Sqrt(f)), true
		}
		if g == 2 {
			if r := f * f; r < math.MaxFloat64 {
				return py.Float(r), true
			}
		}
	}
	return v, false
}

func immArith(t *py.Thread, op code.Op, x, y py.Value) (py.Value, error) {
	switch op {
	case code.AddI:
		return py.Binary(t, py.OpAdd, x, y)
	case code.SubI:
		return py.Binary(t, py.OpSub, x, y)
	case code.IAddI:
		return py.InPlace(t, py.OpAdd, x, y)
	}
	return py.InPlace(t, py.OpSub, x, y)
}

// getItem is py.GetItem with shortcuts for dicts.
func (t *Thread) getItem(v, key py.Value) (py.Value, error) {
	if v.Is(&py.DictType) {
		x, err := v.AsDict().Get(t.Py(), key)
		if err == nil && x.IsZero() {
			err = py.NewError(&py.KeyErrorType, key)
		}
		return x, err
	}
	return py.GetItem(t.Py(), v, key)
}

// nameAt returns name i of the running function's code.
func (t *Thread) nameAt(i int64) *py.Str { return t.regs.fn().Code.Names[i] }

// keywordNames returns the names that constant i, a tuple, holds.
func (t *Thread) keywordNames(i int64) []*py.Str {
	items := t.regs.constant(i).AsTuple().Items
	names := make([]*py.Str, len(items))
	for k := range items {
		names[k] = items[k].AsStr()
	}
	return names
}

func unboundLocal(name string) error {
	return py.NewError(&py.UnboundLocalErrorType, "cannot access local variable '"+name+"' where it is not associated with a value")
}

func unboundFree(name string) error {
	e := py.NewError(&py.NameErrorType, "cannot access free variable '"+name+"' where it is not associated with a value in enclosing scope")
	py.SetErrorField(e, "name", py.NewStr(name).Value())
	return e
}

func undefined(name string) error {
	shown := name
	if len(shown) > 200 { // as CPython cuts it
		shown = strings.ToValidUTF8(shown[:200], "")
	}
	e := py.NewError(&py.NameErrorType, "name '"+shown+"' is not defined")
	py.SetErrorField(e, "name", py.NewStr(name).Value())
	return e
}
