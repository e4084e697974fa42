package vm

// This file defines the interpreter loop's hot half: the common cases of the common instructions.

import (
	"math"
	"math/bits"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// run executes instructions from t.pc on until Halt, or until an exception leaves the frame below which Halt stands.
//
// The inner loop never calls anything that is not inlined, so that regs and pc stay in machine registers. An instruction
// that meets something rare leaves it by "break fast" before it has had any effect, and slowOp executes it from the start.
// TestLoopHasNoCalls watches over this. The order of the cases does not matter, they become a jump table.
func (t *Thread) run() error {
	// Neither is ever nil. The comparisons move the dispatch, some lines below, to where it does not straddle two lines of the
	// cache: that is worth a fifth of the time of a recursive function. See TestLoopHasNoCalls.
	if t.M == nil || t.chunk == nil {
		return nil
	}
	for {
		regs, pc := t.regs, t.pc
	fast:
		for {
			w := *pc
			pc = pc.Next()
			switch w.Op() {
			case code.Nop:

			case code.Tick:
				t.Budget -= int(w.Imm())
				if t.Budget < 0 {
					break fast
				}

			case code.Move:
				*regs.at(w.A()) = *regs.at(w.B())

			case code.LoadInt:
				regs.at(w.A()).SetInt(w.Imm())

			case code.LoadK:
				*regs.at(w.A()) = *regs.constant(w.Imm())

			case code.Check:
				if regs.at(w.A()).IsUnbound() {
					break fast
				}

			// Arithmetic.

			case code.Add:
				x, y := regs.at(w.B()), regs.at(w.C())
				if py.BothInt(x, y) {
					sum := x.Int() + y.Int()
					if addOverflows(x.Int(), y.Int(), sum) {
						break fast
					}
					regs.at(w.A()).SetInt(sum)
				} else if py.BothFloat(x, y) {
					regs.at(w.A()).SetFloat(x.Float() + y.Float())
				} else if x.IsNumber() && y.IsNumber() { // an int and a float
					regs.at(w.A()).SetFloat(x.Number() + y.Number())
				} else {
					break fast
				}

			case code.Sub:
				x, y := regs.at(w.B()), regs.at(w.C())
				if py.BothInt(x, y) {
					diff := x.Int() - y.Int()
					if subOverflows(x.Int(), y.Int(), diff) {
						break fast
					}
					regs.at(w.A()).SetInt(diff)
				} else if py.BothFloat(x, y) {
					regs.at(w.A()).SetFloat(x.Float() - y.Float())
				} else if x.IsNumber() && y.IsNumber() { // an int and a float
					regs.at(w.A()).SetFloat(x.Number() - y.Number())
				} else {
					break fast
				}

			case code.Mul:
				x, y := regs.at(w.B()), regs.at(w.C())
				if py.BothInt(x, y) {
					if !bothInt32(x.Int(), y.Int()) {
						hi, lo := bits.Mul64(uint64(x.Int()), uint64(y.Int()))
						if signedHigh(hi, x.Int(), y.Int()) != int64(lo)>>63 {
							break fast
						}
					}
					regs.at(w.A()).SetInt(x.Int() * y.Int())
				} else if py.BothFloat(x, y) {
					regs.at(w.A()).SetFloat(x.Float() * y.Float())
				} else if x.IsNumber() && y.IsNumber() { // an int and a float
					regs.at(w.A()).SetFloat(x.Number() * y.Number())
				} else {
					break fast
				}

			case code.Div:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothFloat(x, y) && (py.BothInt(x, y) || !x.IsNumber() || !y.IsNumber()) || y.Number() == 0 {
					break fast
				}
				regs.at(w.A()).SetFloat(x.Number() / y.Number())

			case code.Pow:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothFloat(x, y) || y.Float() != 0.5 || !(x.Float() > 0) || x.Float() > math.MaxFloat64 {
					break fast
				}
				regs.at(w.A()).SetFloat(math.Sqrt(x.Float()))

			case code.FloorDiv:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) || y.Int() <= 0 {
					break fast
				}
				q := x.Int() / y.Int()
				if x.Int() < 0 && q*y.Int() != x.Int() {
					q--
				}
				regs.at(w.A()).SetInt(q)

			case code.Mod:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) || y.Int() <= 0 {
					break fast
				}
				r := x.Int() % y.Int()
				if r < 0 {
					r += y.Int()
				}
				regs.at(w.A()).SetInt(r)

			case code.And:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) {
					break fast
				}
				regs.at(w.A()).SetInt(x.Int() & y.Int())

			case code.Or:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) {
					break fast
				}
				regs.at(w.A()).SetInt(x.Int() | y.Int())

			case code.Xor:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) {
					break fast
				}
				regs.at(w.A()).SetInt(x.Int() ^ y.Int())

			case code.RShift:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) || uint64(y.Int()) > 63 {
					break fast
				}
				regs.at(w.A()).SetInt(x.Int() >> uint64(y.Int()))

			case code.LShift:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) || uint64(y.Int()) > 31 || int64(int32(x.Int())) != x.Int() {
					break fast
				}
				regs.at(w.A()).SetInt(x.Int() << uint64(y.Int()))

			case code.Neg:
				x := regs.at(w.B())
				if x.IsInt() && x.Int() != minInt {
					regs.at(w.A()).SetInt(-x.Int())
				} else if x.IsFloat() {
					regs.at(w.A()).SetFloat(-x.Float())
				} else {
					break fast
				}

			case code.AddI, code.IAddI:
				x := regs.at(w.B())
				sum := x.Int() + w.Imm()
				if !x.IsInt() || sum < x.Int() {
					break fast
				}
				regs.at(w.A()).SetInt(sum)

			case code.SubI, code.ISubI:
				x := regs.at(w.B())
				diff := x.Int() - w.Imm()
				if !x.IsInt() || diff > x.Int() {
					break fast
				}
				regs.at(w.A()).SetInt(diff)

			case code.Not:
				x := regs.at(w.B())
				if x.IsTrue() {
					regs.at(w.A()).SetBool(false)
				} else if x.IsFalse() {
					regs.at(w.A()).SetBool(true)
				} else {
					break fast
				}

			// Comparisons that give a value.

			case code.Lt, code.Gt:
				x, y := regs.at(w.B()), regs.at(w.C())
				if py.BothInt(x, y) {
					regs.at(w.A()).SetBool(x.Int() < y.Int())
				} else if py.BothFloat(x, y) {
					regs.at(w.A()).SetBool(x.Float() < y.Float())
				} else {
					break fast
				}

			case code.Le, code.Ge:
				x, y := regs.at(w.B()), regs.at(w.C())
				if py.BothInt(x, y) {
					regs.at(w.A()).SetBool(x.Int() <= y.Int())
				} else if py.BothFloat(x, y) {
					regs.at(w.A()).SetBool(x.Float() <= y.Float())
				} else {
					break fast
				}

			case code.Eq:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) {
					break fast
				}
				regs.at(w.A()).SetBool(x.Int() == y.Int())

			case code.Ne:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !py.BothInt(x, y) {
					break fast
				}
				regs.at(w.A()).SetBool(x.Int() != y.Int())

			// Comparisons that jump.

			case code.JumpLT, code.JumpGT:
				x, y := regs.at(w.A()), regs.at(w.B())
				if py.BothInt(x, y) {
					if x.Int() < y.Int() {
						pc = pc.Jump(w.Imm())
					}
				} else if py.BothFloat(x, y) {
					if x.Float() < y.Float() {
						pc = pc.Jump(w.Imm())
					}
				} else {
					break fast
				}

			case code.JumpNLT, code.JumpNGT:
				x, y := regs.at(w.A()), regs.at(w.B())
				if py.BothInt(x, y) {
					if !(x.Int() < y.Int()) {
						pc = pc.Jump(w.Imm())
					}
				} else if py.BothFloat(x, y) {
					if !(x.Float() < y.Float()) {
						pc = pc.Jump(w.Imm())
					}
				} else {
					break fast
				}

			case code.JumpLE, code.JumpGE:
				x, y := regs.at(w.A()), regs.at(w.B())
				if py.BothInt(x, y) {
					if x.Int() <= y.Int() {
						pc = pc.Jump(w.Imm())
					}
				} else if py.BothFloat(x, y) {
					if x.Float() <= y.Float() {
						pc = pc.Jump(w.Imm())
					}
				} else {
					break fast
				}

			case code.JumpNLE, code.JumpNGE:
				x, y := regs.at(w.A()), regs.at(w.B())
				if py.BothInt(x, y) {
					if !(x.Int() <= y.Int()) {
						pc = pc.Jump(w.Imm())
					}
				} else if py.BothFloat(x, y) {
					if !(x.Float() <= y.Float()) {
						pc = pc.Jump(w.Imm())
					}
				} else {
					break fast
				}

			case code.JumpEQ, code.JumpNNE:
				x, y := regs.at(w.A()), regs.at(w.B())
				if !py.BothInt(x, y) {
					break fast
				}
				if x.Int() == y.Int() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpNE, code.JumpNEQ:
				x, y := regs.at(w.A()), regs.at(w.B())
				if !py.BothInt(x, y) {
					break fast
				}
				if x.Int() != y.Int() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpLTI, code.JumpNGEI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() < w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpLEI, code.JumpNGTI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() <= w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpGTI, code.JumpNLEI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() > w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpGEI, code.JumpNLTI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() >= w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpEQI, code.JumpNNEI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() == w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpNEI, code.JumpNEQI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if x.Int() != w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpTrue:
				x := regs.at(w.A())
				if x.IsTrue() || x.IsInt() && x.Int() != 0 {
					pc = pc.Jump(w.Imm())
				} else if !x.IsFalse() && !x.IsInt() && !x.IsNone() {
					break fast
				}

			case code.JumpFalse:
				x := regs.at(w.A())
				if x.IsFalse() || x.IsInt() && x.Int() == 0 || x.IsNone() {
					pc = pc.Jump(w.Imm())
				} else if !x.IsTrue() && !x.IsInt() {
					break fast
				}

			case code.JumpNone:
				if regs.at(w.A()).IsNone() {
					pc = pc.Jump(w.Imm())
				}

			case code.JumpNotNone:
				if !regs.at(w.A()).IsNone() {
					pc = pc.Jump(w.Imm())
				}

			case code.Jump:
				pc = pc.Jump(w.Imm())

			// Loops. The poll has an if of its own: in a condition with others it would become a value in a register.

			case code.Loop:
				if t.interrupted() {
					break fast
				}
				pc = pc.Jump(w.Imm())

			case code.LoopLT, code.LoopGT:
				x, y := regs.at(w.A()), regs.at(w.B())
				if !py.BothInt(x, y) {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				if x.Int() < y.Int() {
					pc = pc.Jump(w.Imm())
				}

			case code.LoopLE, code.LoopGE:
				x, y := regs.at(w.A()), regs.at(w.B())
				if !py.BothInt(x, y) {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				if x.Int() <= y.Int() {
					pc = pc.Jump(w.Imm())
				}

			case code.LoopLTI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				if x.Int() < w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.LoopGTI:
				x := regs.at(w.A())
				if !x.IsInt() {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				if x.Int() > w.K() {
					pc = pc.Jump(w.Imm())
				}

			case code.LoopTrue:
				x := regs.at(w.A())
				if t.interrupted() {
					break fast
				}
				if x.IsTrue() {
					pc = pc.Jump(w.Imm())
				} else if !x.IsFalse() {
					break fast
				}

			case code.For:
				x := regs.at(w.A())
				if t.interrupted() {
					break fast
				}
				if x.Is(&py.RangeIterType) {
					if it := x.AsRangeIter(); it.N > 0 {
						regs.at(w.B()).SetInt(it.Cur)
						it.Cur += it.Step
						it.N--
						pc = pc.Jump(w.Imm())
					} else {
						*x = py.None
					}
				} else if x.Is(&py.ListIterType) {
					it := x.AsListIter()
					if it.List == nil || it.I >= len(it.List.Items) {
						break fast
					}
					*regs.at(w.B()) = *itemAt(it.List.Items, int64(it.I))
					it.I++
					pc = pc.Jump(w.Imm())
				} else if x.Is(&py.GenType) {
					g := x.AsGen()
					if g.State > py.GenSuspended || t.depth >= uint(len(t.frames)) {
						break fast
					}
					t.frames[t.depth] = frame{pc, regs}
					t.depth++
					g.State = py.GenRunning
					regs, pc = windowAt(&g.Mem[0]), g.PC
				} else {
					break fast
				}

			// Variables, items and attributes.

			case code.GetGlobal:
				v := &regs.global(w.Imm()).V
				if v.IsUnbound() {
					break fast
				}
				*regs.at(w.A()) = *v

			case code.SetGlobal:
				cell := regs.global(w.Imm())
				if cell.Builtin || cell.V.IsUnbound() {
					break fast
				}
				cell.V = *regs.at(w.A())

			case code.GetFree:
				v := &regs.free(w.Imm()).V
				if v.IsUnbound() {
					break fast
				}
				*regs.at(w.A()) = *v

			case code.SetFree:
				regs.free(w.Imm()).V = *regs.at(w.A())

			case code.GetCell:
				v := &regs.at(w.B()).AsCell().V
				if v.IsUnbound() {
					break fast
				}
				*regs.at(w.A()) = *v

			case code.SetCell:
				regs.at(w.B()).AsCell().V = *regs.at(w.A())

			case code.GetItem:
				x, y := regs.at(w.B()), regs.at(w.C())
				if !y.IsInt() {
					if !x.Is(&py.DictType) || !y.Is(&py.StrType) {
						break fast
					}
					d, i := x.AsDict(), y.Hint()
					if !d.Table().HintedAt(i, y) || !d.IsPlain() {
						break fast
					}
					*regs.at(w.A()) = *d.Table().ValueAt(i)
				} else if x.Is(&py.ListType) {
					items, i := x.AsList().Items, y.Int()
					if uint64(i) >= uint64(len(items)) {
						break fast
					}
					*regs.at(w.A()) = *itemAt(items, i)
				} else if x.Is(&py.TupleType) {
					items, i := x.AsTuple().Items, y.Int()
					if uint64(i) >= uint64(len(items)) {
						break fast
					}
					*regs.at(w.A()) = *itemAt(items, i)
				} else {
					break fast
				}

			case code.SetItem:
				x, y := regs.at(w.A()), regs.at(w.B())
				if x.Is(&py.ListType) && y.IsInt() {
					items, i := x.AsList().Items, y.Int()
					if uint64(i) >= uint64(len(items)) {
						break fast
					}
					*itemAt(items, i) = *regs.at(w.C())
				} else {
					if !x.Is(&py.DictType) || !y.Is(&py.StrType) {
						break fast
					}
					d, i := x.AsDict(), y.Hint()
					if !d.Table().HintedAt(i, y) || !d.IsPlain() {
						break fast
					}
					*d.Table().ValueAt(i) = *regs.at(w.C())
				}

			case code.In, code.NotIn:
				x, y := regs.at(w.C()), regs.at(w.B())
				if !x.Is(&py.DictType) || !y.Is(&py.StrType) {
					break fast
				}
				d := x.AsDict()
				if !t.Shared {
					if !d.Table().HintedAt(y.Hint(), y) {
						break fast
					}
				} else {
					if !lockFree {
						break fast
					}
					section := &t.rt.section.state // see Dict.Look
					now, flags := section.Load(), d.FlagsNow()
					if uint32(now)|flags&py.BusyFlags != 0 || !d.Solitary() {
						break fast
					}
					table, hint := d.Table(), y.Hint()
					if d.FlagsNow() != flags || section.Load() != now || !table.HintedAt(hint, y) || d.FlagsNow() != flags || section.Load() != now {
						break fast
					}
				}
				regs.at(w.A()).SetBool(w.Op() == code.In)

			case code.GetItemI:
				x, i := regs.at(w.B()), w.Imm()
				var items []py.Value
				if x.Is(&py.ListType) {
					items = x.AsList().Items
				} else if x.Is(&py.TupleType) {
					items = x.AsTuple().Items
				} else {
					break fast
				}
				if i < 0 {
					i += int64(len(items))
				}
				if uint64(i) >= uint64(len(items)) {
					break fast
				}
				*regs.at(w.A()) = *itemAt(items, i)

			case code.SetItemK:
				x, y := regs.at(w.A()), regs.at(w.B())
				if !x.Is(&py.ListType) || !y.IsInt() {
					break fast
				}
				items, i := x.AsList().Items, y.Int()
				if uint64(i) >= uint64(len(items)) {
					break fast
				}
				*itemAt(items, i) = *regs.constant(w.Imm())

			case code.GetAttr:
				x, cache := regs.at(w.B()), slotCache(*pc)
				if x.Shape() != cache.shape() {
					break fast
				}
				*regs.at(w.A()) = *x.Slot(cache.offset())
				pc = pc.Next()

			case code.SetAttr:
				x, cache := regs.at(w.A()), slotCache(*pc)
				if x.Shape() != cache.shape() {
					break fast
				}
				*x.Slot(cache.offset()) = *regs.at(w.B())
				pc = pc.Next()

			case code.GetMethod:
				x, cache := regs.at(w.B()), *regs.method(w.Imm())
				if x.Type() != cache.Type || x.Shape() != cache.Shape || cache.Type.Version != cache.Version {
					break fast
				}
				to := regs.from(w.A())
				*to.self() = *x
				*to.callee() = cache.Func

			// Calls.

			case code.Call:
				to := regs.from(w.A())
				if !to.callee().Is(&py.FuncType) {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				f := to.fn()
				if f.Arity != w.Imm() || t.depth >= uint(len(t.frames)) {
					break fast
				}
				if !t.fits(to, f.FrameBytes) {
					if uintptr(to.base)+f.FrameBytes > regs.fn().End {
						break fast
					}
				}
				t.frames[t.depth] = frame{pc, regs}
				t.depth++
				regs, pc = to, f.Entry

			case code.CallMethod:
				to := regs.from(w.A())
				if !to.callee().Is(&py.FuncType) {
					break fast
				}
				if t.interrupted() {
					break fast
				}
				f := to.fn()
				if f.Arity != w.Imm()+1 || t.depth >= uint(len(t.frames)) {
					break fast
				}
				if !t.fits(to, f.FrameBytes) {
					if uintptr(to.base)+f.FrameBytes > regs.fn().End {
						break fast
					}
				}
				t.frames[t.depth] = frame{pc, regs}
				t.depth++
				regs, pc = to, f.Entry

			case code.Return:
				*regs.callee() = *regs.at(w.A())
				t.depth--
				caller := &t.frames[t.depth]
				regs, pc = caller.regs, caller.pc

			// Generators.

			case code.Yield:
				caller := &t.frames[t.depth-1]
				next, resume := caller.pc, *caller.pc.Prev()
				if resume.Op() == code.For {
					next = next.Jump(resume.Imm())
				} else if resume.Op() != code.Send {
					break fast
				}
				t.depth--
				g := regs.callee().AsGen()
				g.PC = pc
				g.State = py.GenSuspended
				*caller.regs.at(resume.B()) = *regs.at(w.A())
				if w.D() == 0 {
					*regs.at(w.B()) = py.None
				}
				regs, pc = caller.regs, next

			case code.YieldFrom:
				caller := &t.frames[t.depth-1]
				next, resume := caller.pc, *caller.pc.Prev()
				if resume.Op() == code.For {
					next = next.Jump(resume.Imm())
				} else if resume.Op() != code.Send {
					break fast
				}
				if t.Shared {
					break fast
				}
				t.depth--
				g := regs.callee().AsGen()
				g.PC = pc
				g.State = py.GenSuspended
				*caller.regs.at(resume.B()) = *regs.at(w.A())
				*regs.at(w.B()) = py.None
				regs, pc = caller.regs, next

			case code.Send:
				x := regs.at(w.A())
				if !x.Is(&py.GenType) && !x.Is(&py.CoroutineType) || !regs.at(w.B()).IsNone() {
					break fast
				}
				g := x.AsGen()
				if g.State > py.GenSuspended || t.depth >= uint(len(t.frames)) || t.Shared {
					break fast
				}
				t.frames[t.depth] = frame{pc, regs}
				t.depth++
				g.State = py.GenRunning
				regs, pc = windowAt(&g.Mem[0]), g.PC

			// What touches objects where several threads run. A place of an object is written as py.Value.Put says; the slow half
			// does what takes a new box. Who reads the items of a list looks whether they were moved meanwhile.

			case code.SharedFor:
				x := regs.at(w.A())
				if t.interrupted() {
					break fast
				}
				if !lockFree {
					break fast
				}
				h := x.Header()
				if x.Is(&py.RangeIterType) {
					if h.FlagsNow()&py.PrivateFlag == 0 {
						break fast
					}
					if it := x.AsRangeIter(); it.N > 0 {
						regs.at(w.B()).SetInt(it.Cur)
						it.Cur += it.Step
						it.N--
						pc = pc.Jump(w.Imm())
					} else {
						*x = py.None
					}
				} else if x.Is(&py.ListIterType) {
					it := x.AsListIter()
					l := it.List
					if h.FlagsNow()&py.PrivateFlag == 0 || l == nil {
						break fast
					}
					flags := l.FlagsNow()
					items := l.Items
					if it.I >= len(items) || flags&py.ChangingFlag != 0 {
						break fast
					}
					if (l.FlagsNow()^flags)&^py.BusyFlags != 0 {
						break fast
					}
					v := *itemAt(items, int64(it.I))
					if (l.FlagsNow()^flags)&^py.BusyFlags != 0 {
						break fast
					}
					*regs.at(w.B()) = v
					it.I++
					pc = pc.Jump(w.Imm())
				} else if x.Is(&py.GenType) {
					g := x.AsGen()
					flags := g.FlagsNow()
					if flags != 0 || t.depth >= uint(len(t.frames)) {
						break fast
					}
					if !g.TryLock(flags) {
						break fast
					}
					if g.State > py.GenSuspended {
						g.Unlock(flags)
						break fast
					}
					t.frames[t.depth] = frame{pc, regs}
					t.depth++
					g.State = py.GenRunning
					regs, pc = windowAt(&g.Mem[0]), g.PC
					g.Unlock(flags)
				} else {
					break fast
				}

			case code.SharedYield:
				if !lockFree {
					break fast
				}
				caller := &t.frames[t.depth-1]
				resume := *caller.pc.Prev()
				if resume.Op() != code.SharedFor {
					break fast
				}
				t.depth--
				g := regs.callee().AsGen()
				*caller.regs.at(resume.B()) = *regs.at(w.A())
				*regs.at(w.B()) = py.None
				g.PC = pc
				regs, pc = caller.regs, caller.pc.Jump(resume.Imm())
				g.State = py.GenSuspended // from now on another thread may run it

			case code.SharedGetGlobal:
				if !lockFree {
					break fast
				}
				from := &regs.global(w.Imm()).V
				ref := from.Header()
				if ref.IsUnbound() {
					break fast
				}
				if ref.IsBox() {
					from = ref.Boxed()
					ref = from.Header()
				}
				regs.at(w.A()).SetFrom(ref, from)

			case code.SharedSetGlobal:
				if !lockFree {
					break fast
				}
				cell, x := regs.global(w.Imm()), regs.at(w.A())
				if cell.Builtin || !x.IsNumber() { // nobody may bind what somebody unbinds
					break fast
				}
				if cell.V.SameRef(x) {
					cell.V.SetBits(x)
				} else {
					v := cell.V
					if !v.IsBox() || !v.Boxed().SameRef(x) {
						break fast
					}
					v.Boxed().SetBits(x)
				}

			case code.SharedGetFree:
				if !lockFree {
					break fast
				}
				from := &regs.free(w.Imm()).V
				ref := from.Header()
				if ref.IsUnbound() {
					break fast
				}
				if ref.IsBox() {
					from = ref.Boxed()
					ref = from.Header()
				}
				regs.at(w.A()).SetFrom(ref, from)

			case code.SharedGetCell:
				if !lockFree {
					break fast
				}
				from := &regs.at(w.B()).AsCell().V
				ref := from.Header()
				if ref.IsUnbound() {
					break fast
				}
				if ref.IsBox() {
					from = ref.Boxed()
					ref = from.Header()
				}
				regs.at(w.A()).SetFrom(ref, from)

			case code.SharedSetFree:
				if !lockFree {
					break fast
				}
				cell, x := regs.free(w.Imm()), regs.at(w.A())
				if !x.IsNumber() {
					cell.V.SetRef(x)
				} else if cell.V.SameRef(x) {
					cell.V.SetBits(x)
				} else {
					v := cell.V
					if !v.IsBox() || !v.Boxed().SameRef(x) {
						break fast
					}
					v.Boxed().SetBits(x)
				}

			case code.SharedSetCell:
				if !lockFree {
					break fast
				}
				cell, x := regs.at(w.B()).AsCell(), regs.at(w.A())
				if !x.IsNumber() {
					cell.V.SetRef(x)
				} else if cell.V.SameRef(x) {
					cell.V.SetBits(x)
				} else {
					v := cell.V
					if !v.IsBox() || !v.Boxed().SameRef(x) {
						break fast
					}
					v.Boxed().SetBits(x)
				}

			case code.SharedGetItem, code.SharedGetItemI:
				x := regs.at(w.B())
				i := w.Imm()
				if w.Op() == code.SharedGetItem {
					y := regs.at(w.C())
					if !y.IsInt() {
						if !lockFree || !x.Is(&py.DictType) || !y.Is(&py.StrType) {
							break fast
						}
						d, section := x.AsDict(), &t.rt.section.state // see Dict.Look
						now, flags := section.Load(), d.FlagsNow()
						if uint32(now)|flags&py.BusyFlags != 0 || !d.Solitary() {
							break fast
						}
						table, hint := d.Table(), y.Hint()
						if d.FlagsNow() != flags || section.Load() != now || !table.HintedAt(hint, y) {
							break fast
						}
						v := *table.ValueAt(hint)
						if d.FlagsNow() != flags || section.Load() != now {
							break fast
						}
						*regs.at(w.A()) = v
						continue
					}
					i = y.Int()
				}
				if x.Is(&py.TupleType) {
					items := x.AsTuple().Items
					if i < 0 {
						i += int64(len(items))
					}
					if uint64(i) >= uint64(len(items)) {
						break fast
					}
					*regs.at(w.A()) = *itemAt(items, i)
				} else if x.Is(&py.ListType) {
					if !lockFree {
						break fast
					}
					l := x.AsList()
					flags := l.FlagsNow()
					items := l.Items
					if i < 0 {
						i += int64(len(items))
					}
					if uint64(i) >= uint64(len(items)) || flags&py.ChangingFlag != 0 {
						break fast
					}
					if (l.FlagsNow()^flags)&^py.BusyFlags != 0 {
						break fast
					}
					v := *itemAt(items, i)
					if (l.FlagsNow()^flags)&^py.BusyFlags != 0 {
						break fast
					}
					*regs.at(w.A()) = v
				} else {
					break fast
				}

			case code.SharedSetItem, code.SharedSetItemK:
				if !lockFree {
					break fast
				}
				x, y := regs.at(w.A()), regs.at(w.B())
				if !x.Is(&py.ListType) || !y.IsInt() {
					break fast
				}
				var v *py.Value
				if w.Op() == code.SharedSetItem {
					v = regs.at(w.C())
				} else {
					v = regs.constant(w.Imm())
				}
				l, i := x.AsList(), y.Int()
				flags := l.FlagsNow()
				if flags&(py.BusyFlags|py.ChangingFlag) != 0 {
					break fast
				}
				if !l.TryLock(flags) {
					break fast
				}
				items := l.Items
				if uint64(i) >= uint64(len(items)) {
					l.Unlock(flags)
					break fast
				}
				to := itemAt(items, i)
				if !v.IsNumber() {
					to.SetRef(v)
				} else if to.SameRef(v) {
					to.SetBits(v)
				} else {
					l.Unlock(flags)
					break fast
				}
				l.Unlock(flags)

			case code.SharedGetAttr:
				if !lockFree {
					break fast
				}
				x, cache := regs.at(w.B()), slotCache(*pc)
				if x.Shape() != cache.shape() {
					break fast
				}
				from := x.Slot(cache.offset())
				ref := from.Header()
				if ref.IsBox() {
					from = ref.Boxed()
					ref = from.Header()
				}
				regs.at(w.A()).SetFrom(ref, from)
				pc = pc.Next()

			case code.SharedSetAttr:
				if !lockFree {
					break fast
				}
				x, cache := regs.at(w.A()), slotCache(*pc)
				h := x.Header()
				if h.ShapeNow() != cache.shape() {
					break fast
				}
				v, to := regs.at(w.B()), x.Slot(cache.offset())
				if to.SameRef(v) {
					to.SetBits(v)
				} else if !v.IsNumber() {
					to.SetRef(v)
				} else {
					old := *to
					if !old.IsBox() || !old.Boxed().SameRef(v) {
						break fast
					}
					old.Boxed().SetBits(v)
				}
				if h.ShapeNow() != cache.shape() { // the slot may not have counted any more: do it again
					break fast
				}
				pc = pc.Next()

			case code.SharedGetMethod:
				if !lockFree {
					break fast
				}
				x, cache := regs.at(w.B()), *regs.method(w.Imm())
				if x.Type() != cache.Type || x.Shape() != cache.Shape || cache.Type.Version != cache.Version {
					break fast
				}
				to := regs.from(w.A())
				*to.self() = *x
				*to.callee() = cache.Func

			// Loops over a generator on behalf of a native: see Drive.

			case code.SumInt:
				x, y := regs.at(w.A()), regs.at(w.B())
				sum := x.Int() + y.Int()
				if py.BothInt(x, y) && !addOverflows(x.Int(), y.Int(), sum) && !t.Shared {
					x.SetInt(sum)
					pc = pc.Jump(w.Imm())
				}

			case code.DriveOn:
				if !t.Shared {
					pc = pc.Jump(w.Imm())
				}

			case code.ListAppend:
				l := regs.at(w.A()).AsList()
				n := len(l.Items)
				if n >= cap(l.Items) {
					break fast
				}
				l.Items = l.Items[:n+1]
				*itemAt(l.Items, int64(n)) = *regs.at(w.B())

			case code.Halt:
				return nil

			// Instructions that are never hot, and opcodes that are none. With a case for every byte, the compiler knows that the
			// jump table needs no check of its bounds: that is worth an eighth of the time of a recursive function.
			case code.Unset, code.MatMul, code.Pos, code.Invert, code.Is, code.IsNot,
				code.JumpIs, code.JumpIsNot, code.LoopNE, code.LoopLEI, code.LoopGEI, code.LoopNEI, code.LoopFalse,
				code.GetIter, code.IterRange, code.DelGlobal, code.GetName, code.SetName, code.DelName, code.GetNameFree, code.MakeCell,
				code.DelCell, code.DelFree, code.DelItem, code.DelAttr, code.GetSuper, code.GetSpecial, code.CallKw,
				code.CallMethodKw, code.CallEx, code.GenReturn, code.GetYieldFromIter,
				code.GetAwaitable, code.GetAIter, code.GetANext, code.EndAsyncFor, code.BuildList, code.BuildTuple,
				code.BuildSet, code.BuildMap, code.BuildStr, code.BuildSlice, code.ListExtend,
				code.ListToTuple, code.SetAdd, code.SetUpdate, code.MapAdd, code.MapUpdate, code.MapMerge, code.UnpackSeq,
				code.UnpackEx, code.Format, code.MakeFunc, code.BuildClass, code.Import, code.ImportFrom, code.ImportStar,
				code.Print, code.Intrinsic, code.Raise, code.Reraise, code.PushExc, code.PopExc, code.GetExc, code.ExcInfo,
				code.JumpNoMatch, code.StarMatch, code.StarRaise, code.MatchSeq, code.MatchMap, code.MatchKeys,
				code.MatchClass, code.GetLen, code.LeaveChunk, code.LeaveInit, code.LeaveFrame, 184, 185, 186, 187, 188, 189,
				190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211,
				212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233,
				234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255:
				break fast
			}
		}
		t.regs, t.pc = regs, pc
		if t.Shared {
			if err := t.slowShared(); err != nil {
				return err
			}
			continue
		}
		if err := t.slowOp(); err != nil {
			if err = t.unwind(err); err != nil {
				return err
			}
		}
		if t.inSection { // the first thread has been started
			t.leaveSection()
		}
	}
}
