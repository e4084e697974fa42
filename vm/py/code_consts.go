package py

// This file gives the constants of code as co_consts has them, and exchanges them.

import "minipy/compiler/code"

// A constant is an entry of co_consts.
type constant struct {
	v     Value
	index int // in Code.Consts; -1 if instructions hold the number, -2 if it is the docstring or what stands for it
}

const (
	inInstrs   = -1
	docString  = -2
	noDocument = -3
)

// heldInt returns the number that an instruction holds.
func heldInt(w code.Instr) (n int64, ok bool) {
	switch op := w.Plain().Op(); op {
	case code.LoadInt, code.AddI, code.SubI, code.IAddI, code.ISubI, code.GetItemI:
		return w.Imm(), true
	default:
		if op >= code.JumpLTI && op <= code.JumpNNEI || op >= code.LoopLTI && op <= code.LoopNEI {
			return w.K(), true
		}
	}
	return 0, false
}

// constants returns the entries of co_consts: the docstring, for which a function without one has None, then the others in
// the order in which the instructions use them.
func (c *Code) constants() []constant {
	var list []constant
	used := make([]bool, len(c.Consts))
	ints := map[int64]bool{}
	switch {
	case c.Flags&code.HasDoc != 0:
		list = append(list, constant{NewStr(c.Doc).Value(), docString})
	case c.Flags&(code.IsModule|code.IsClass) == 0:
		list = append(list, constant{None, noDocument})
		for i, v := range c.Consts {
			if v.IsNone() {
				list[0].index, used[i] = i, true
			}
		}
	}
	add := func(i int) {
		if i >= 0 && i < len(used) && !used[i] {
			used[i] = true
			list = append(list, constant{c.Consts[i], i})
		}
	}
	instrs := c.Code.Instrs
	for i := 0; i < len(instrs); i++ {
		w := instrs[i]
		if n, ok := heldInt(w); ok && !ints[n] {
			ints[n] = true
			list = append(list, constant{Int(n), inInstrs})
		}
		if w.Op().UsesConst() {
			add(int(w.Imm()))
		}
		if w.Op().HasCache() {
			i++
		}
	}
	for i := range used {
		add(i)
	}
	return list
}

func codeConsts(t *Thread, v Value) (Value, error) {
	c := v.asCode()
	if v, ok := c.Shown["co_consts"]; ok {
		return v, nil
	}
	list := c.constants()
	if err := t.ChargeN(len(list), 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, len(list))
	for i := range list {
		items[i] = list[i].v
	}
	return NewTuple(items).Value(), nil
}

// setConsts gives c other constants. It reports whether c can do with them.
func (c *Code) setConsts(t *Thread, items []Value) bool {
	list := c.constants()
	if len(items) < len(list) {
		return false
	}
	consts := append([]Value(nil), c.Consts...)
	for i, old := range list {
		v := items[i]
		if same, _ := sameConstant(t, old.v, v); same {
			continue
		}
		switch {
		case old.index == docString:
			c.Code.Flags &^= code.HasDoc
			if v.IsKind(KindStr) {
				c.Code.Flags |= code.HasDoc
				c.Code.Doc = v.AsStr().String()
			}
		case old.index == noDocument:
			if v.IsKind(KindStr) {
				c.Code.Flags |= code.HasDoc
				c.Code.Doc = v.AsStr().String()
			}
		case old.index == inInstrs:
			n, ok := IntValue(v)
			if !v.Is(&IntType) || !ok || !c.setHeld(t, old.v.Int(), n) {
				return false
			}
		case old.v.Is(&CodeType) != v.Is(&CodeType) || old.v.IsKind(KindTuple) && !v.IsKind(KindTuple):
			return false // MakeFunc and calls with keywords need what they have
		case v.Is(&CodeType) && len(v.asCode().Free) != len(old.v.asCode().Free):
			return false
		default:
			consts[old.index] = v
		}
	}
	c.Consts = consts
	return true
}

// setHeld makes n of a number that instructions hold. It reports whether all of them can.
func (c *Code) setHeld(t *Thread, old, n int64) bool {
	if n < code.MinK || n > code.MaxK {
		return false
	}
	c.ownInstrs(t)
	for _, instrs := range [][]code.Instr{c.Code.Instrs, c.Instrs} {
		for i := 0; i < len(instrs); i++ {
			w := instrs[i]
			if held, ok := heldInt(w); ok && held == old {
				switch op := w.Plain().Op(); {
				case op == code.LoadInt || op == code.GetItemI:
					instrs[i] = w.WithImm(int(n))
				case op == code.AddI || op == code.SubI || op == code.IAddI || op == code.ISubI:
					if n < 0 {
						return false
					}
					instrs[i] = w.WithImm(int(n))
				default:
					instrs[i] = code.AKI(op, w.A().Number(), int(n), int(w.Imm()))
				}
			}
			if w.Op().HasCache() {
				i++
			}
		}
	}
	return true
}

// ownInstrs gives c copies of its instructions, which may then be changed.
func (c *Code) ownInstrs(t *Thread) {
	c.Code.Instrs = append([]code.Instr(nil), c.Code.Instrs...)
	c.Instrs = append(make([]code.Instr, 0, len(c.Instrs)), c.Instrs...)
	if store, ok := t.Exec.(CodeStore); ok {
		store.AddCode(c)
	}
}
