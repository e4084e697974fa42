package compiler

// This file finishes a unit: it lays out instructions, resolves jumps, and fills in the tables of the code object.

import (
	"math"
	"math/big"
	"sort"
	"strconv"
	"strings"

	"minipy/compiler/code"
)

// A handlerRange is a Handler in the making. Inner ranges are deeper.
type handlerRange struct {
	start, end int
	target     *label
	reg        int
	depth      int
}

// name returns the index of a name.
func (u *unit) name(s string) int { return intern(u.names, &u.code.Names, s) }

// global returns the index of a global variable.
func (u *unit) global(s string) int { return intern(u.globals, &u.code.Globals, s) }

// method returns a new entry for a method's name.
func (u *unit) method(s string) int {
	u.code.Methods = append(u.code.Methods, s)
	return len(u.code.Methods) - 1
}

func intern(index map[string]int, list *[]string, s string) int {
	i, ok := index[s]
	if !ok {
		i = len(*list)
		index[s] = i
		*list = append(*list, s)
	}
	return i
}

// constant returns the index of a constant.
func (u *unit) constant(v any) int {
	key := constKey(v)
	if i, ok := u.consts[key]; ok {
		return i
	}
	i := len(u.code.Consts)
	u.code.Consts = append(u.code.Consts, v)
	u.consts[key] = i
	return i
}

// constKey returns a comparable value that is equal for equal constants of the same type.
func constKey(v any) any {
	switch v := v.(type) {
	case float64:
		return [2]uint64{0, math.Float64bits(v)}
	case complex128:
		return [2]uint64{math.Float64bits(real(v)), ^math.Float64bits(imag(v))}
	case *big.Int:
		return "i" + v.String()
	case string:
		return "s" + v
	case code.Tuple:
		return "t" + itemsKey(v)
	case code.FrozenSet:
		return "f" + itemsKey(v)
	}
	return v // nil, bool, int64, Bytes, Ellipsis, *Code
}

func itemsKey(items []any) string {
	var b strings.Builder
	for _, v := range items {
		switch k := constKey(v).(type) {
		case nil:
			b.WriteString("N,")
		case bool:
			b.WriteString(strconv.FormatBool(k) + ",")
		case int64:
			b.WriteString("d" + strconv.FormatInt(k, 10) + ",")
		case string:
			b.WriteString(strconv.Itoa(len(k)) + k + ",")
		case code.Bytes:
			b.WriteString("b" + strconv.Itoa(len(k)) + string(k) + ",")
		case code.Ellipsis:
			b.WriteString("E,")
		case [2]uint64:
			b.WriteString("x" + strconv.FormatUint(k[0], 16) + ":" + strconv.FormatUint(k[1], 16) + ",")
		}
	}
	return b.String()
}

// loadConst loads a constant into dst.
func (u *unit) loadConst(dst int, v any) {
	if i, ok := v.(int64); ok && i >= math.MinInt32 && i <= math.MaxInt32 {
		u.abi(code.LoadInt, dst, 0, int(i))
		return
	}
	if u.dead {
		return
	}
	u.abi(code.LoadK, dst, 0, u.constant(v))
}

// finish returns the completed code.
func (u *unit) finish() *code.Code {
	u.thread()
	prologue := u.prologue()
	where := u.compact(len(prologue))
	ins := make([]code.Instr, 0, len(prologue)+where[len(u.ins)]+1)
	ins = append(ins, prologue...)
	for i, w := range u.ins {
		if where[i+1] > where[i] {
			ins = append(ins, w)
		}
	}
	for _, f := range u.fixups {
		at := where[f.at]
		if where[f.at+1] > at {
			ins[at] = ins[at].WithImm(where[f.target.pc] - at - 1)
		}
	}
	u.code.Instrs = append(ins, code.ABC(code.Nop, 0, 0, 0))
	u.code.Positions = u.positions(where)
	u.code.Handlers = u.handlers(where)
	for _, v := range u.inner {
		v.Start, v.End = int32(where[v.Start]), int32(where[v.End])
		u.code.Inner = append(u.code.Inner, v)
	}
	return u.code
}

// thread makes jumps to jumps go to the end at once.
func (u *unit) thread() {
	jumps := map[int]*label{}
	u.loops = map[int]*label{}
	for _, f := range u.fixups {
		switch u.ins[f.at].Op() {
		case code.Jump:
			jumps[f.at] = f.target
		case code.Loop:
			u.loops[f.at] = f.target
		}
	}
	for i := range u.fixups {
		f := &u.fixups[i]
		if f.target.pc <= f.at {
			continue // a loop: its end must stay where interrupts are polled
		}
		for range 8 {
			next, ok := jumps[f.target.pc]
			if !ok || next.pc <= f.at {
				break
			}
			f.target = next
		}
		u.loopBack(f)
	}
}

// loopJumps are the conditional jumps that have a form that jumps back.
var loopJumps = map[code.Op]code.Op{
	code.JumpLT: code.LoopLT, code.JumpGT: code.LoopGT, code.JumpLE: code.LoopLE, code.JumpGE: code.LoopGE,
	code.JumpNE: code.LoopNE, code.JumpLTI: code.LoopLTI, code.JumpGTI: code.LoopGTI, code.JumpLEI: code.LoopLEI,
	code.JumpGEI: code.LoopGEI, code.JumpNEI: code.LoopNEI, code.JumpTrue: code.LoopTrue, code.JumpFalse: code.LoopFalse,
}

// loopBack makes a conditional jump to a Loop a loop of its own.
func (u *unit) loopBack(f *fixup) {
	if f.target.pc >= len(u.ins) || u.ins[f.target.pc].Op() != code.Loop {
		return
	}
	op, ok := loopJumps[u.ins[f.at].Op()]
	head, isLoop := u.loops[f.target.pc]
	if ok && isLoop {
		u.ins[f.at] = u.ins[f.at]&^0xff | code.Instr(op)
		f.target = head
	}
}

// compact decides which instructions stay, and returns the new index of each, and of the end. Jumps to the next
// instruction go, and what threading has made unreachable.
func (u *unit) compact(start int) []int {
	targets := make([]int, len(u.ins))
	for _, f := range u.fixups {
		targets[f.at] = f.target.pc
	}
	reached := u.reachable(targets)
	where := make([]int, len(u.ins)+1)
	n := start
	for i, w := range u.ins {
		where[i] = n
		if reached[i] && !(w.Op() == code.Jump && targets[i] == i+1) {
			n++
		}
	}
	where[len(u.ins)] = n
	return where
}

// reachable returns which instructions can be reached; targets holds where jumps lead.
func (u *unit) reachable(targets []int) []bool {
	reached := make([]bool, len(u.ins)+2)
	work := []int{0}
	visit := func(i int) {
		if i < len(u.ins) && !reached[i] {
			reached[i] = true
			work = append(work, i)
		}
	}
	reached[0] = true
	handled := make([]bool, len(u.ranges))
	for {
		for len(work) > 0 {
			i := work[len(work)-1]
			work = work[:len(work)-1]
			if i >= len(u.ins) {
				continue
			}
			op := u.ins[i].Op()
			switch {
			case op.HasCache():
				reached[i+1] = true
				visit(i + 2)
				continue
			case op == code.YieldFrom:
				visit(i + 2)
			case targets[i] > 0 || op == code.Loop:
				visit(targets[i])
			}
			switch op {
			case code.Jump, code.Loop, code.Return, code.GenReturn, code.Raise, code.Reraise:
			default:
				visit(i + 1)
			}
		}
		for k, r := range u.ranges {
			if handled[k] || !u.raises(r, reached) {
				continue
			}
			handled[k] = true
			visit(r.target.pc)
		}
		if len(work) == 0 {
			return reached
		}
	}
}

// raises reports whether an instruction of a handler's range is reached that may raise an exception.
func (u *unit) raises(r handlerRange, reached []bool) bool {
	for i := r.start; i < r.end; i++ {
		if reached[i] && u.ins[i].Op() != code.Jump {
			return true
		}
	}
	return false
}

// prologue returns the instructions that make cells and unset locals.
func (u *unit) prologue() []code.Instr {
	var ins []code.Instr
	var cells []int
	unset := make([]int, 0, len(u.checked))
	params := u.code.NumParams()
	for r := range u.checked {
		if r > params {
			unset = append(unset, r)
		}
	}
	for _, sym := range u.scope.order {
		if sym.kind == localVar && sym.captured && sym.reg >= 0 {
			cells = append(cells, sym.reg)
			if sym.reg > params {
				unset = append(unset, sym.reg)
			}
		} else if u.dynamic() && sym.kind == localVar && sym.reg > params && !u.checked[sym.reg] {
			unset = append(unset, sym.reg)
		}
	}
	sort.Ints(unset)
	for i := 0; i < len(unset); {
		j := i + 1
		for j < len(unset) && unset[j] == unset[j-1]+1 {
			j++
		}
		ins = append(ins, code.ABI(code.Unset, unset[i], 0, j-i))
		i = j
	}
	for _, r := range cells {
		ins = append(ins, code.ABC(code.MakeCell, r, 0, 0))
		u.code.Cells = append(u.code.Cells, u.code.Locals[r])
	}
	return ins
}

// positions returns the table of positions for instructions that have moved.
func (u *unit) positions(where []int) []code.Position {
	var list []code.Position
	last := int32(-1)
	for i, p := range u.posOf {
		if p == last || p < 0 || int(p) >= len(u.table) || where[i+1] == where[i] {
			continue
		}
		last = p
		entry := u.table[p]
		entry.PC = int32(where[i])
		list = append(list, entry)
	}
	return list
}

// handlers returns the handler table, inner ranges first.
func (u *unit) handlers(where []int) []code.Handler {
	sort.SliceStable(u.ranges, func(i, j int) bool { return u.ranges[i].depth > u.ranges[j].depth })
	var list []code.Handler
	for _, r := range u.ranges {
		start, end := where[r.start], where[r.end]
		if start < end && where[r.target.pc+1] > where[r.target.pc] {
			list = append(list, code.Handler{
				Start: int32(start), End: int32(end), Target: int32(where[r.target.pc]), Reg: int32(r.reg),
			})
		}
	}
	return list
}
