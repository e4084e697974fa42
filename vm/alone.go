package vm

// This file defines which instructions need no section: those that touch only the thread's registers, objects that cannot
// change, and objects that nobody else knows.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// alone reports whether the slow half may execute w outside of the section.
func (t *Thread) alone(w code.Instr) bool {
	regs := t.regs
	switch op := w.Op(); op {
	case code.Add, code.Sub, code.Mul, code.Div, code.FloorDiv, code.Mod, code.Pow, code.LShift, code.RShift, code.And, code.Or, code.Xor,
		code.Lt, code.Gt, code.Le, code.Ge, code.Eq, code.Ne, code.In, code.NotIn:
		b, c := regs.at(w.B()), regs.at(w.C())
		return b.IsAtom() && (c.IsAtom() || w.Op() == code.Mod && c.Is(&py.TupleType) && py.AllAtoms(c.AsTuple().Items))
	case code.AddI, code.SubI, code.IAddI, code.ISubI, code.Neg, code.Pos, code.Invert, code.Not:
		return regs.at(w.B()).IsAtom()
	case code.JumpLT, code.JumpNLT, code.JumpGT, code.JumpNGT, code.JumpLE, code.JumpNLE, code.JumpGE, code.JumpNGE,
		code.JumpEQ, code.JumpNEQ, code.JumpNE, code.JumpNNE, code.LoopLT, code.LoopLE, code.LoopNE, code.LoopGT, code.LoopGE:
		return regs.at(w.A()).IsAtom() && regs.at(w.B()).IsAtom()
	case code.JumpLTI, code.JumpNLTI, code.JumpGTI, code.JumpNGTI, code.JumpLEI, code.JumpNLEI, code.JumpGEI, code.JumpNGEI,
		code.JumpEQI, code.JumpNEQI, code.JumpNEI, code.JumpNNEI, code.LoopLTI, code.LoopGTI, code.LoopLEI, code.LoopGEI, code.LoopNEI,
		code.JumpTrue, code.JumpFalse, code.LoopTrue, code.LoopFalse:
		return regs.at(w.A()).IsAtom()
	case code.Tick, code.Unset, code.Check, code.Is, code.IsNot, code.JumpIs, code.JumpIsNot, code.Loop, code.IterRange, code.MakeCell,
		code.BuildTuple, code.BuildList, code.BuildSlice, code.BuildStr, code.ListAppend, code.ListToTuple, code.LeaveChunk, code.LeaveInit:
		return true
	case code.Format:
		return regs.at(w.B()).IsAtom()
	case code.BuildMap:
		items := regs.slice(w.B(), 2*int(w.Imm()))
		for i := 0; i < len(items); i += 2 {
			if !items[i].IsAtom() {
				return false
			}
		}
		return true
	case code.BuildSet:
		return py.AllAtoms(regs.slice(w.B(), int(w.Imm())))
	case code.SetAdd, code.MapAdd:
		return regs.at(w.B()).IsAtom()
	case code.UnpackSeq:
		return regs.at(w.A()).Is(&py.TupleType)
	case code.GetIter:
		b := regs.at(w.B())
		return b.Is(&py.ListType) || b.Is(&py.TupleType) || b.Is(&py.RangeType) || b.Is(&py.StrType)
	case code.GetItem:
		b, c := regs.at(w.B()), regs.at(w.C())
		return (b.IsAtom() || b.Is(&py.TupleType)) && (c.IsAtom() || c.Is(&py.SliceType) && c.AsSlice().IsPlain())
	case code.Call:
		to := regs.from(w.A())
		return callAlone(*to.callee(), to.args(int(w.Imm())))
	case code.CallMethod:
		to := regs.from(w.A())
		args := to.args(int(w.Imm()) + 1)
		if to.callee().IsUnbound() {
			return callAlone(args[0], args[1:])
		}
		return callAlone(*to.callee(), args)
	}
	if lockFree { // the race detector knows nothing of the order in which a processor writes
		switch w.Op() {
		case code.GetFree, code.SetFree, code.GetCell, code.SetCell:
			return true
		case code.For:
			return regs.at(w.A()).IsPrivate()
		case code.Yield, code.YieldFrom, code.GenReturn: // what they touch, this thread runs
			return true
		case code.PushExc, code.PopExc, code.GetExc, code.Reraise:
			return true
		case code.Raise:
			a := regs.at(w.A())
			return (w.D() == 0 || w.D() == 2) && (a.IsKind(py.KindException) || a.Is(&py.TypeType) && a.AsType().Kind == py.KindException && a.AsType().Flags&py.Heap == 0)
		case code.Send, code.GetYieldFromIter:
			b := regs.at(w.A())
			if w.Op() == code.GetYieldFromIter {
				b = regs.at(w.B())
			}
			return b.Is(&py.GenType)
		}
	}
	return false
}

// args0Is reports whether there is a first argument of exactly that class.
func args0Is(args []py.Value, typ *py.Type) bool { return len(args) > 0 && args[0].Is(typ) }

// accepts reports whether f may be called outside of the section with n arguments: it then takes them as they are or with
// its defaults, and does not fail.
func accepts(f *py.Func, n int) bool {
	c := f.Code.Code
	const special = code.HasVarArgs | code.HasVarKw | code.IsGenerator | code.IsCoroutine | code.IsAsyncGen | code.IsClass | code.IsNamed
	if !lockFree || c.Flags&special != 0 || c.KwOnlyCount > 0 || n > c.ArgCount {
		return false
	}
	d := f.Defaults
	return n == c.ArgCount || d != nil && c.ArgCount-n <= len(d.Items)
}

// callAlone reports whether a call of f may be executed outside of the section: f is a Python function that accepts the
// arguments, or a native that is a function in the sense of mathematics.
func callAlone(f py.Value, args []py.Value) bool {
	switch f.Type() {
	case &py.FuncType:
		return accepts(f.AsFunc(), len(args))
	case &py.MethodType, &py.BuiltinMethodType:
		m := f.AsMethod()
		if m.Func.Is(&py.MethodDescType) {
			return m.Func.AsNative().Flags&py.Free != 0 && m.Self.Is(m.Func.AsNative().Owner) && py.AllAtoms(args)
		}
		return m.Func.Is(&py.FuncType) && accepts(m.Func.AsFunc(), len(args)+1)
	case &py.MethodDescType:
		n := f.AsNative() // encode and decode look for codecs
		if n.Flags&py.Free != 0 {
			return len(args) > 0 && args[0].Is(n.Owner) && py.AllAtoms(args[1:])
		}
		if n.Flags&py.ReadsElements != 0 && len(args) == 2 && args[1].Is(&py.GenType) {
			return lockFree && args[0].IsAtom()
		}
		return n.Owner.IsAtomic() && n.Name != "encode" && n.Name != "decode" && py.AllAtoms(args)
	case &py.NativeType: // what goes through a generator guards what it does with items
		return lockFree && f.AsNative().Flags&py.ReadsElements != 0 && args0Is(args, &py.GenType) && py.AllAtoms(args[1:])
	case &py.TypeType:
		switch f.AsType() {
		case &py.ListType, &py.TupleType:
			return lockFree && len(args) == 1 && args[0].Is(&py.GenType)
		case &py.RangeType, &py.IntType, &py.FloatType, &py.StrType, &py.BoolType:
			return py.AllAtoms(args)
		}
		return f.AsType().Kind == py.KindException && f.AsType().IsBuiltIn() && py.AllAtoms(args)
	}
	return false
}

// direct executes the commonest of the instructions that need no section, without detours. done is false if w is another.
func (t *Thread) direct(w code.Instr) (done bool, err error) {
	switch w.Op() {
	case code.Call:
		to := t.regs.from(w.A())
		f := to.callee()
		if !f.Is(&py.NativeType) {
			args := to.args(int(w.Imm()))
			if lockFree && f.IsKind(py.KindType) && f.AsType().Flags&py.Heap != 0 {
				if init := f.AsType().PlainInit(); init == nil || !accepts(init, len(args)+1) {
					return false, nil
				}
				return t.callClass(to, f.AsType(), len(args), nil)
			}
			if !f.Is(&py.TypeType) || f.AsType() != &py.RangeType || !py.AllAtoms(args) {
				return false, nil
			}
			v, err := py.RangeType.New(t.Py(), &py.RangeType, py.Args{Pos: args})
			if err == nil {
				*f = v
			}
			return true, err
		}
		n, args := f.AsNative(), to.args(int(w.Imm()))
		if n.Flags&py.Pure == 0 {
			if n.Flags&(py.ReadsElements|py.ReadsClasses) != 0 && !args0Is(args, &py.GenType) {
				return t.visitNative(f, n, args)
			}
			return false, nil
		}
		if !py.AllAtoms(args) && !(lockFree && n.ReadsLength() && len(args) == 1 && args[0].HasLenNow()) {
			return false, nil
		}
		v, err := n.CallPos(t.Py(), args)
		if err == nil {
			*f = v
		}
		return true, err
	case code.GetIter:
		b := t.regs.at(w.B())
		if !b.Is(&py.RangeType) && !b.Is(&py.ListType) && !b.Is(&py.TupleType) {
			return false, nil
		}
		v, err := py.Iter(t.Py(), *b)
		if err == nil {
			py.FreshIter(*b, v)
			*t.regs.at(w.A()) = v
		}
		return true, err
	case code.IterRange:
		a := t.regs.at(w.A())
		if py.Same(*a, py.RangeType.Value()) {
			if it, ok := py.IterRange(t.regs.from(w.A()).args(int(w.K()))); ok {
				*a = it
				t.pc = t.pc.Jump(w.Imm())
			}
		}
		return true, nil
	case code.For:
		if t.forList(w) {
			return true, nil
		}
		return t.visitFor(w)
	case code.JumpTrue, code.LoopTrue, code.JumpFalse, code.LoopFalse:
		if !lockFree {
			return false, nil
		}
		if n, ok := t.regs.at(w.A()).LenNow(); ok {
			if op := w.Op(); (n > 0) == (op == code.JumpTrue || op == code.LoopTrue) {
				t.pc = t.pc.Jump(w.Imm())
			}
			return true, nil
		}
	case code.GetItem, code.In, code.NotIn:
		d, key := t.regs.at(w.B()), t.regs.at(w.C())
		if w.Op() != code.GetItem {
			d, key = key, d
		}
		if d.HasDictItems() {
			return t.visitDict(w, d.AsDict(), key)
		}
	case code.SetItem:
		if d := t.regs.at(w.A()); d.HasDictItems() {
			return t.visitDict(w, d.AsDict(), t.regs.at(w.B()))
		}
	case code.CallMethod:
		to := t.regs.from(w.A())
		f := to.callee()
		if !f.Is(&py.MethodDescType) || f.AsNative().Flags&(py.Own|py.OwnKey) == 0 {
			return false, nil
		}
		n, args := f.AsNative(), to.args(int(w.Imm())+1)
		if lockFree && n.Flags&py.GetsKey != 0 && t.lookUp(f, args) {
			return true, nil
		}
		return t.visitNative(f, n, args)
	case code.GetAttr, code.SetAttr, code.GetMethod:
		return lockFree && t.directAttr(w), nil
	case code.GetGlobal:
		if lockFree {
			if v := t.regs.global(w.Imm()).V.Load(); !v.IsUnbound() {
				*t.regs.at(w.A()) = v
				return true, nil
			}
		}
	}
	return false, nil
}

// lookUp executes dict.get for args, dict, key and perhaps a default. It is false if it has done nothing.
func (t *Thread) lookUp(to *py.Value, args []py.Value) bool {
	if len(args) < 2 || len(args) > 3 || !args[0].Is(&py.DictType) || !args[1].Is(&py.StrType) && !args[1].IsInt() {
		return false
	}
	v, ok := args[0].AsDict().Look(&args[1], &t.rt.section.state)
	if !ok {
		return false
	}
	if v.IsZero() {
		v = py.None
		if len(args) == 3 {
			v = args[2]
		}
	}
	*to = v
	return true
}

// directAttr executes GetAttr, SetAttr or GetMethod if the thread's tables know how. It is false if it has done nothing, or
// what must be done again.
func (t *Thread) directAttr(w code.Instr) bool {
	tab, regs := t.tables(), t.regs
	switch w.Op() {
	case code.GetAttr:
		v, name := regs.at(w.B()), t.nameAt(w.Imm())
		shape := v.Header().ShapeNow()
		e := &tab.loads[slotIn(name, shape)]
		if shape == 0 || e.shape != shape || e.name != name {
			return false
		}
		if tab.replace() {
			t.setCache(newSlotCache(shape, uintptr(e.offset)))
		}
		*regs.at(w.A()) = v.Slot(uintptr(e.offset)).Load()
	case code.SetAttr:
		v, name := regs.at(w.A()), t.nameAt(w.Imm())
		shape := v.Header().ShapeNow()
		if shape == 0 {
			return false
		}
		i := slotIn(name, shape)
		if e := &tab.stores[i]; e.shape == shape && e.name == name {
			if tab.replace() {
				t.setCache(newSlotCache(shape, uintptr(e.offset)))
			}
			v.Slot(uintptr(e.offset)).Put(*regs.at(w.B()), true)
			if v.Header().ShapeNow() != shape {
				return false
			}
		} else if tr := tab.adds[i]; tr == nil || !tr.Follow(*v, name, *regs.at(w.B()), true) {
			return false
		}
	case code.GetMethod:
		v, name := regs.at(w.B()), regs.fn().Code.Methods[w.Imm()]
		e := &tab.methods[methodSlot(name, *v)]
		m := e.cache
		if e.name != name || m.Type != v.Type() || m.Shape != v.Shape() || m.Version != m.Type.Version {
			return false
		}
		if tab.replace() {
			t.setMethod(w.Imm(), m)
		}
		to := regs.from(w.A())
		*to.self() = *v
		*to.callee() = m.Func
		return true
	}
	t.pc = t.pc.Next()
	return true
}

// forList executes For with a list's iterator that nobody else knows, outside of the section. It is false if it has done
// nothing.
func (t *Thread) forList(w code.Instr) bool {
	x := t.regs.at(w.A())
	if !lockFree || !x.Is(&py.ListIterType) || x.Header().FlagsNow()&py.PrivateFlag == 0 {
		return false
	}
	it := x.AsListIter()
	if it.List == nil {
		*x = py.None
		return true
	}
	v, end, ok := it.List.ItemNow(it.I)
	switch {
	case !ok:
		return false
	case end:
		*x = py.None
	default:
		*t.regs.at(w.B()) = v
		it.I++
		t.pc = t.pc.Jump(w.Imm())
	}
	return true
}
