package code

// This file defines which instructions have another form for threads that run in parallel.

// plain lists the instructions that SharedFor and those after it stand for.
var plain = [...]Op{For, Yield, GetGlobal, SetGlobal, GetCell, SetCell, GetFree, SetFree, GetItem, GetItemI, SetItem, SetItemK, GetAttr, SetAttr, GetMethod}

var _ = [1]struct{}{}[NumOps-int(SharedFor)-len(plain)] // they are the last

// Share replaces in instrs what touches objects that several threads may use at once by the form that allows for that.
func Share(instrs []Instr) {
	var to [256]Op
	for i, op := range plain {
		to[op] = SharedFor + Op(i)
	}
	for i := 0; i < len(instrs); i++ {
		w := instrs[i]
		if op := to[w.Op()]; op != 0 {
			instrs[i] = w&^0xff | Instr(op)
		}
		if w.Op().HasCache() {
			i++
		}
	}
}

// Plain returns w with the opcode that its own stands for.
func (w Instr) Plain() Instr {
	if w.Op() >= SharedFor {
		return w&^0xff | Instr(plain[w.Op()-SharedFor])
	}
	return w
}
