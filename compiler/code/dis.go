package code

// This file shows code as text.

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Disassemble writes c's instructions, one a line, and then the code of the functions and classes in it. A line begins
// with the number of the source line where that changes, and the instruction's index. Locals are shown by name, other
// registers as r1, r2 and so on.
func (c *Code) Disassemble(w io.Writer) error {
	out := bufio.NewWriter(w)
	c.disassemble(out)
	return out.Flush()
}

func (c *Code) disassemble(out *bufio.Writer) {
	fmt.Fprintf(out, "%s: %d registers", c.QualName, c.NumRegs)
	if n := c.NumParams(); n > 0 {
		fmt.Fprintf(out, ", %d parameters", n)
	}
	for i, name := range flagNames {
		if c.Flags>>i&1 != 0 {
			fmt.Fprintf(out, ", %s", name)
		}
	}
	out.WriteByte('\n')
	for i, f := range c.Free {
		from := c.freeSource(f)
		fmt.Fprintf(out, "  free %d: %s from %s\n", i, f.Name, from)
	}
	line := int32(-1)
	for i := 0; i < len(c.Instrs)-1; i++ {
		prefix := ""
		if l := c.Where(i).Line; l != line {
			line = l
			prefix = strconv.Itoa(int(l))
		}
		op := c.Instrs[i].Op()
		fmt.Fprintf(out, "%6s %4d  %s\n", prefix, i, strings.TrimRight(fmt.Sprintf("%-13s %s", op, c.operands(i)), " "))
		if op.HasCache() {
			i++
		}
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(out, "  %d to %d: exception in %s, handled at %d\n", h.Start, h.End, c.register(int(h.Reg)), h.Target)
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*Code); ok {
			out.WriteByte('\n')
			inner.disassemble(out)
		}
	}
}

// flagNames are the names of the Flags, bit by bit; HasDoc and the like are of no interest in a listing.
var flagNames = [...]string{
	"*args", "**kwargs", "generator", "coroutine", "async generator", "module", "class", "named", "nested",
}

func (c *Code) freeSource(f Capture) string {
	if f.FromFree {
		return fmt.Sprintf("free %d", f.Index)
	}
	return fmt.Sprintf("cell r%d", f.Index)
}

// HasCache reports whether the word after an instruction is its inline cache.
func (op Op) HasCache() bool {
	return op == GetAttr || op == SetAttr || op == SharedGetAttr || op == SharedSetAttr
}

// UsesConst reports whether an instruction's Imm is the index of a constant.
func (op Op) UsesConst() bool {
	switch op {
	case LoadK, SetItemK, SharedSetItemK, CallKw, CallMethodKw, MakeFunc:
		return true
	}
	return false
}

// operands shows the operands of instruction i by their kinds.
func (c *Code) operands(i int) string {
	w := c.Instrs[i]
	var list []string
	for _, kind := range strings.Fields(Infos[w.Op()].Operands) {
		if s := c.operand(i, w, kind); s != "" {
			list = append(list, s)
		}
	}
	return strings.Join(list, " ")
}

func (c *Code) operand(i int, w Instr, kind string) string {
	imm := int(w.Imm())
	switch kind {
	case "A":
		return c.register(w.A().Number())
	case "B":
		if op := w.Op(); op == CallKw || op == CallMethodKw {
			return strconv.Itoa(w.B().Number())
		}
		return c.register(w.B().Number())
	case "C":
		if w.Op() == UnpackEx {
			return strconv.Itoa(w.C().Number())
		}
		return c.register(w.C().Number())
	case "D":
		if w.D() == 0 && isArith(w.Op()) {
			return ""
		}
		return strconv.Itoa(w.D())
	case "K":
		return strconv.Itoa(int(w.K()))
	case "int", "count":
		return strconv.Itoa(imm)
	case "jump":
		return "->" + strconv.Itoa(i+1+imm)
	case "const":
		return show(at(c.Consts, imm))
	case "name":
		return at(c.Names, imm)
	case "global":
		return at(c.Globals, imm)
	case "method":
		return at(c.Methods, imm)
	case "free":
		return at(c.Free, imm).Name
	}
	return ""
}

func isArith(op Op) bool { return op >= Add && op <= Xor }

// at returns an element, or the zero value for an index out of range, so that bad code can be shown too.
func at[T any](list []T, i int) (v T) {
	if i >= 0 && i < len(list) {
		v = list[i]
	}
	return v
}

// register shows a register: the name of the local in it, or its number.
func (c *Code) register(r int) string {
	if name := at(c.Locals, r); name != "" {
		return name
	}
	return "r" + strconv.Itoa(r)
}

// show shows a constant much as Python would write it.
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return showFloat(v)
	case complex128:
		return "(" + showFloat(real(v)) + "+" + showFloat(imag(v)) + "j)"
	case string:
		return strconv.Quote(v)
	case Bytes:
		return "b" + strconv.Quote(string(v))
	case Ellipsis:
		return "..."
	case Tuple:
		if len(v) == 1 {
			return "(" + show(v[0]) + ",)"
		}
		return "(" + showItems(v) + ")"
	case FrozenSet:
		return "frozenset({" + showItems(v) + "})"
	case *Code:
		return "<code " + v.QualName + ">"
	}
	return fmt.Sprint(v)
}

func showItems(items []any) string {
	list := make([]string, len(items))
	for i, v := range items {
		list[i] = show(v)
	}
	return strings.Join(list, ", ")
}

func showFloat(f float64) string {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if !math.IsInf(f, 0) && !math.IsNaN(f) && !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}
