package vm

// This file defines visits: what threads that run in parallel do beside each other though it takes more than a word. A
// thread on a visit owns the containers and iterators that it works on, see py.Owned, and knows that no thread is in the
// section: classes, functions and the tables of globals do not change meanwhile.
//
// A visit is announced by one atomic instruction in a counter that the thread shares with few others. Whoever takes the
// section waits until all counters are 0, and who wants to visit while it is taken waits for it.

import (
	"math/bits"
	"runtime"
	"sync/atomic"
	"unsafe"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// lanes is how many counters of visitors there are. Threads have one each, as long as there are enough; the others share the
// last.
const lanes = 16

// A lane counts visitors. It has a line of the cache for itself.
type lane struct {
	n atomic.Int32
	_ [60]byte
}

// takeLane gives t a counter. The caller holds the runtime's mutex.
func (t *Thread) takeLane() {
	t.lane = min(bits.TrailingZeros32(^t.rt.lanesTaken), lanes-1)
	t.rt.lanesTaken |= 1 << t.lane
	if used := &t.rt.section.lanesUsed; int(used.Load()) <= t.lane {
		used.Store(int32(t.lane) + 1)
	}
}

// dropLane takes it back. The caller holds the runtime's mutex.
func (t *Thread) dropLane() {
	if t.lane < lanes-1 {
		t.rt.lanesTaken &^= 1 << t.lane
	}
	t.lane = lanes - 1
}

// arrive begins a visit. It is false if the section stays taken, if it is time to tidy, and on a cooperative machine, where who
// waits for visitors would keep them from going on.
func (t *Thread) arrive() bool {
	if t.Charged >= tidyEvery || t.Spend != nil {
		return false
	}
	s := &t.rt.section
	l := &s.visitors[t.lane]
	for pause := 32; ; pause *= 2 {
		l.n.Add(1)
		if !s.taken() {
			t.visiting = true
			return true
		}
		l.n.Add(-1)
		if pause > maxPause/4 {
			return false
		}
		t.pause(pause)
	}
}

// finish ends a visit, and the stay in the section if it has become one.
func (t *Thread) finish() {
	if t.visiting {
		t.depart()
	} else if t.inSection {
		t.leaveSection()
	}
}

// depart ends a visit. If Python code must run or the thread must wait after all, the visit ends before, and what is left of the
// operation is done in the section: see runNested and outside.
func (t *Thread) depart() {
	t.owned.Release()
	t.visiting = false
	l := &t.rt.section.visitors[t.lane]
	if lockFree && t.lane < lanes-1 {
		*(*int32)(unsafe.Pointer(&l.n)) = 0 // all that was written before is seen before this
		return
	}
	l.n.Add(-1)
}

// awaitVisitors waits, in the section, until the last visitor has gone.
func (t *Thread) awaitVisitors() {
	s := &t.rt.section
	for i := range s.lanesUsed.Load() {
		for n := 0; s.visitors[i].n.Load() != 0; n++ {
			if n%64 == 63 {
				runtime.Gosched() // the visitor does not run
			}
			t.pause(32)
		}
	}
}

// pause lets n moments pass.
func (t *Thread) pause(n int) {
	for range n {
		if t.gilThread.Breaker.Load() == ^uint32(0) { // it never is: a variable of this processor
			return
		}
	}
}

// visit executes w on a visit. done is false if w needs the section.
func (t *Thread) visit(w code.Instr) (done bool, err error) {
	if !t.arrive() {
		return false, nil
	}
	switch w.Op() {
	case code.GetAttr:
		done = t.visitAttr(w)
	case code.GetMethod:
		done = t.visitMethod(w)
	default:
		if done = t.own(w); done {
			err = t.slowOp()
		}
	}
	t.finish()
	return done, err
}

// visitDict executes GetItem, SetItem, In or NotIn with d, a dict or defaultdict, and a key that is an int or a str.
func (t *Thread) visitDict(w code.Instr, d *py.Dict, key *py.Value) (done bool, err error) {
	isStr := key.Is(&py.StrType)
	if !isStr && !key.IsInt() {
		return false, nil
	}
	if op := w.Op(); lockFree && op != code.SetItem {
		if v, ok := d.Look(key, &t.rt.section.state); ok {
			if op != code.GetItem {
				t.regs.at(w.A()).SetBool(!v.IsZero() == (op == code.In))
				return true, nil
			}
			if !v.IsZero() {
				*t.regs.at(w.A()) = v
				return true, nil
			}
		}
	}
	if !t.arrive() {
		return false, nil
	}
	if isStr && w.Op() == code.SetItem && d.SetHinted(key, *t.regs.at(w.C())) {
		done = true
	} else if t.owned.Dict(d) {
		done = true
		a := t.regs.at(w.A())
		switch op := w.Op(); op {
		case code.SetItem:
			err = d.Set(t.Py(), *key, *t.regs.at(w.C()))
		case code.In, code.NotIn:
			var v py.Value
			if v, err = d.Get(t.Py(), *key); err == nil {
				a.SetBool(!v.IsZero() == (op == code.In))
			}
		default:
			var v py.Value
			if v, err = d.Get(t.Py(), *key); err == nil {
				switch {
				case !v.IsZero():
					*a = v
				case d.Header.Type == &py.DictType:
					err = py.NewError(&py.KeyErrorType, *key)
				default: // the factory makes one
					done = false
				}
			}
		}
	}
	t.finish()
	return done, err
}

// visitNative calls the native n, which needs no section if what it works on is owned. The result comes to to.
func (t *Thread) visitNative(to *py.Value, n *py.Native, args []py.Value) (done bool, err error) {
	if !t.arrive() {
		return false, nil
	}
	if t.owned.Call(t.Py(), n, args) {
		done = true
		var v py.Value
		if v, err = n.Call(t.Py(), py.Args{Pos: args}); err == nil {
			*to = v
		}
	}
	t.finish()
	return done, err
}

// visitFor executes For with an iterator over a container.
func (t *Thread) visitFor(w code.Instr) (done bool, err error) {
	if !t.arrive() {
		return false, nil
	}
	if x := t.regs.at(w.A()); t.owned.Iterator(x) {
		done = true
		err = t.forNext(x, t.regs.at(w.B()), w.Imm())
	}
	t.finish()
	return done, err
}

// visitUnwind is unwind on a visit. done is false if that takes the section.
func (t *Thread) visitUnwind(err error) (done bool, _ error) {
	e, _ := err.(*py.Exception)
	if e == nil || !lockFree || !t.arrive() {
		return false, err
	}
	if t.owned.Exception(e) {
		done, err = true, t.unwind(err)
	}
	t.finish()
	return done, err
}

// visits reports whether visit is worth trying for w.
func (t *Thread) visits(w code.Instr) bool {
	regs := t.regs
	switch w.Op() {
	case code.GetItem, code.GetItemI:
		return isContainer(regs.at(w.B()))
	case code.SetItem, code.SetItemK, code.DelItem, code.UnpackSeq:
		return isContainer(regs.at(w.A()))
	case code.In, code.NotIn:
		return isContainer(regs.at(w.C()))
	case code.JumpTrue, code.JumpFalse, code.LoopTrue, code.LoopFalse:
		return isContainer(regs.at(w.A()))
	case code.Not:
		return isContainer(regs.at(w.B()))
	case code.GetAttr:
		return !lockFree || regs.at(w.B()).Shape() != 0
	case code.GetMethod:
		v := regs.at(w.B())
		return !lockFree || v.Shape() != 0 || v.Type().Flags&py.HasDict == 0
	case code.Call:
		return callVisits(*regs.from(w.A()).callee())
	case code.CallMethod:
		if to := regs.from(w.A()); to.callee().IsUnbound() {
			return callVisits(*to.self())
		}
		return callVisits(*regs.from(w.A()).callee())
	case code.SetGlobal:
		return lockFree
	case code.GetSpecial, code.GetIter, code.CallKw, code.CallMethodKw, code.JumpNoMatch, code.MakeFunc:
		return true
	}
	return false
}

// callVisits is visits for a call of f.
func callVisits(f py.Value) bool {
	switch f.Type() {
	case &py.NativeType, &py.MethodDescType:
		return f.AsNative().Flags&(py.Own|py.OwnKey|py.ReadsElements|py.Pure) != 0
	case &py.FuncType, &py.MethodType, &py.BuiltinMethodType:
		return true
	case &py.TypeType:
		return f.AsType().IsBuiltIn()
	}
	return false
}

func isContainer(v *py.Value) bool {
	return v.IsKind(py.KindDict) || v.IsKind(py.KindList) || v.IsKind(py.KindSet) ||
		v.Type().IsBuiltIn() && v.Type().Flags&py.OwnLen != 0
}

// own owns what w works on. It is false if w needs the section.
func (t *Thread) own(w code.Instr) bool {
	regs, o := t.regs, &t.owned
	switch w.Op() {
	case code.GetItem:
		return o.Keyed(t.Py(), regs.at(w.B()), regs.at(w.C()))
	case code.GetItemI:
		key := py.Int(w.Imm())
		return o.Keyed(t.Py(), regs.at(w.B()), &key)
	case code.SetItem, code.SetItemK, code.DelItem:
		return o.Keyed(t.Py(), regs.at(w.A()), regs.at(w.B())) && !regs.at(w.B()).Is(&py.SliceType)
	case code.In, code.NotIn:
		c := regs.at(w.C())
		return !c.Is(&py.ListType) && o.Keyed(t.Py(), c, regs.at(w.B()))
	case code.UnpackSeq:
		return regs.at(w.A()).Is(&py.ListType) && o.Container(regs.at(w.A()))
	case code.JumpTrue, code.JumpFalse, code.LoopTrue, code.LoopFalse:
		return o.Length(regs.at(w.A()))
	case code.Not:
		return o.Length(regs.at(w.B()))
	case code.GetIter:
		return o.Iterable(regs.at(w.B()))
	case code.SetGlobal:
		return regs.global(w.Imm()).Bound() && funcOf(regs.fn()).Globals.OnSet == nil
	case code.Call:
		to := regs.from(w.A())
		return t.ownCall(*to.callee(), to.args(int(w.Imm())))
	case code.CallMethod:
		to := regs.from(w.A())
		args := to.args(int(w.Imm()) + 1)
		if to.callee().IsUnbound() {
			return t.ownCall(args[0], args[1:])
		}
		return t.ownCall(*to.callee(), args)
	case code.CallKw:
		return ownBind(*regs.from(w.A()).callee())
	case code.CallMethodKw:
		f := regs.from(w.A()).callee()
		return !f.IsUnbound() && ownBind(*f)
	case code.GetSpecial:
		typ := regs.at(w.B()).Type()
		m := typ.Lookup(t.nameAt(w.Imm()))
		return typ.IsBuiltIn() && !m.IsZero() && m.Is(&py.MethodDescType)
	case code.JumpNoMatch:
		return true
	case code.MakeFunc:
		return (*py.Code)(regs.constant(w.Imm()).Pointer()).LinkedTo == funcOf(regs.fn()).Globals
	}
	return false
}

// ownCall owns what a call of f works on.
func (t *Thread) ownCall(f py.Value, args []py.Value) bool {
	switch f.Type() {
	case &py.NativeType, &py.MethodDescType:
		return t.owned.Call(t.Py(), f.AsNative(), args)
	case &py.BuiltinMethodType:
		m := f.AsMethod()
		return m.Func.Is(&py.MethodDescType) && t.owned.Call(t.Py(), m.Func.AsNative(), append([]py.Value{m.Self}, args...))
	case &py.FuncType, &py.MethodType:
		return ownBind(f)
	case &py.TypeType:
		return t.owned.Make(f.AsType(), args)
	}
	return false
}

// ownBind reports whether the arguments of a call of f, a function written in Python, can be bound on a visit.
func ownBind(f py.Value) bool {
	if f.Is(&py.MethodType) {
		f = f.AsMethod().Func
	}
	return f.Is(&py.FuncType) && f.AsFunc().Code.Code.Flags&(code.IsClass|code.IsNamed) == 0
}

// visitAttr executes GetAttr for an attribute that the instance itself has. It is false if it has done nothing.
func (t *Thread) visitAttr(w code.Instr) bool {
	v := t.regs.at(w.B())
	if v.Shape() == 0 {
		return false
	}
	name := t.nameAt(w.Imm())
	if _, ok := py.SlotOffset(*v, name); !ok {
		return false
	}
	return t.getAttr(t.regs.at(w.A()), *v, w) == nil
}

// visitMethod executes GetMethod for a method of a class whose instances have no attributes beyond their shape's.
func (t *Thread) visitMethod(w code.Instr) bool {
	v := t.regs.at(w.B())
	if !py.IsPlainMethod(*v, t.regs.fn().Code.Methods[w.Imm()]) {
		return false
	}
	return t.getMethod(t.regs.from(w.A()), *v, w.Imm()) == nil
}
