package py

// This file compares code objects: they are equal if they do the same at the same lines of functions of the same name.

import (
	"math"

	"minipy/compiler/code"
)

func codeCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || !x.Is(&CodeType) || !y.Is(&CodeType) {
		return NotImplemented, nil
	}
	eq, err := x.asCode().equal(t, y.asCode())
	return Bool(eq == (op == EQ)), err
}

// parts returns what stands for c apart from its constants.
func (c *Code) parts() string {
	s := c.Name + "\x00" + itoa(c.showInt("co_argcount", c.ArgCount)) + " " + itoa(c.showInt("co_posonlyargcount", c.PosOnlyCount)) + " " +
		itoa(c.showInt("co_kwonlyargcount", c.KwOnlyCount)) + " " + itoa(c.showInt("co_flags", codeFlags(c))) + " " + itoa(c.FirstLine) + "\x00"
	for _, names := range [][]string{c.showNames("co_names", codeUsedNames(c)), c.showNames("co_varnames", codeVarNames(c)),
		c.showNames("co_cellvars", c.Cells), c.showNames("co_freevars", codeFreeNames(c))} {
		for _, n := range names {
			s += n + "\x00"
		}
		s += "\x01"
	}
	return s + c.showBytes("co_code", CodeBytes(c)) + "\x00" + c.showBytes("co_linetable", c.lineTable()) + "\x00" + c.showBytes("co_exceptiontable", c.exceptionTable())
}

func (c *Code) equal(t *Thread, d *Code) (bool, error) {
	if c == d {
		return true, nil
	}
	if c.Name != d.Name || len(c.Instrs) != len(d.Instrs) || c.FirstLine != d.FirstLine || c.parts() != d.parts() {
		return false, nil
	}
	a, err := codeConsts(t, c.Value())
	if err != nil {
		return false, err
	}
	b, err := codeConsts(t, d.Value())
	if err != nil {
		return false, err
	}
	return sameConstant(t, a, b)
}

func codeHash(_ *Thread, v Value) (int64, error) {
	return int64(hashBytes(v.asCode().parts())), nil
}

// sameConstant reports whether two constants are equal and of the same types.
func sameConstant(t *Thread, a, b Value) (bool, error) {
	if a.Type() != b.Type() {
		return false, nil
	}
	switch {
	case a.IsFloat():
		return math.Float64bits(a.Float()) == math.Float64bits(b.Float()), nil
	case a.Is(&ComplexType):
		p, q := complexOf(a), complexOf(b)
		return math.Float64bits(real(p)) == math.Float64bits(real(q)) && math.Float64bits(imag(p)) == math.Float64bits(imag(q)), nil
	case a.Is(&TupleType):
		p, q := a.AsTuple().Items, b.AsTuple().Items
		if len(p) != len(q) {
			return false, nil
		}
		for i := range p {
			if eq, err := sameConstant(t, p[i], q[i]); !eq || err != nil {
				return eq, err
			}
		}
		return true, nil
	case a.Is(&CodeType):
		return a.asCode().equal(t, b.asCode())
	case a.Is(&IntType), a.Is(&StrType), a.Is(&BytesType), a.Is(&BoolType), a.Is(&FrozenSetType):
		return Equal(t, a, b)
	}
	return Same(a, b), nil
}

// The location table and the exception table are written as CPython writes them, for programs that read them.

// lineTable returns co_linetable: for each instruction how many lines and columns it is from the one before.
func (c *Code) lineTable() string {
	var b []byte
	varint := func(n uint) {
		for ; n >= 64; n >>= 6 {
			b = append(b, byte(n&63|64))
		}
		b = append(b, byte(n))
	}
	signed := func(n int) {
		if n < 0 {
			varint(uint(-n)<<1 | 1)
		} else {
			varint(uint(n) << 1)
		}
	}
	line := c.FirstLine
	for pc, n := 0, len(c.Code.Instrs); pc < n && !c.NoLines; {
		p := c.Where(pc)
		k := 1
		for pc+k < n && k < 8 && c.Where(pc+k) == p {
			k++
		}
		head := func(kind int) { b = append(b, byte(0x80|kind<<3|k-1)) }
		switch {
		case p.Line < 1:
			head(15)
		case p.Col < 0 || p.EndCol < 0 || p.EndLine < p.Line:
			head(13)
			signed(int(p.Line) - line)
			line = int(p.Line)
		default:
			head(14)
			signed(int(p.Line) - line)
			varint(uint(p.EndLine - p.Line))
			varint(uint(p.Col + 1))
			varint(uint(p.EndCol + 1))
			line = int(p.Line)
		}
		pc += k
	}
	return string(b)
}

// readLineTable returns the positions that a location table says; ok is false if it is malformed.
func readLineTable(s string, line int) (list []code.Position, ok bool) {
	i, ok := 0, true
	next := func() byte {
		if i >= len(s) {
			ok = false
			return 0
		}
		i++
		return s[i-1]
	}
	varint := func() int {
		n, shift := 0, 0
		for {
			c := next()
			n |= int(c&63) << shift
			if shift += 6; c&64 == 0 || shift > 40 {
				return n
			}
		}
	}
	signed := func() int {
		n := varint()
		if n&1 != 0 {
			return -(n >> 1)
		}
		return n >> 1
	}
	for pc := 0; i < len(s) && ok; {
		head := next()
		p := code.Position{PC: int32(pc), Col: -1, EndCol: -1, Anchor: -1, AnchorEnd: -1}
		kind := int(head >> 3 & 15)
		switch {
		case kind == 15:
		case kind == 14:
			line += signed()
			p.Line = int32(line)
			p.EndLine = p.Line + int32(varint())
			p.Col, p.EndCol = int32(varint())-1, int32(varint())-1
		case kind == 13:
			line += signed()
			p.Line, p.EndLine = int32(line), int32(line)
		case kind >= 10:
			line += kind - 10
			p.Line, p.EndLine = int32(line), int32(line)
			p.Col, p.EndCol = int32(next()), int32(next())
		default:
			b := int32(next())
			p.Line, p.EndLine = int32(line), int32(line)
			p.Col = int32(kind)<<3 | b>>4
			p.EndCol = p.Col + b&15
		}
		list = append(list, p)
		pc += int(head&7) + 1
	}
	return list, ok
}

// exceptionTable returns co_exceptiontable: start, length, target and depth of each handler. Instructions are counted.
func (c *Code) exceptionTable() string {
	var b []byte
	varint := func(n int32, first byte) {
		shift := 24
		for ; shift > 0 && n>>shift == 0; shift -= 6 {
		}
		for ; shift > 0; shift -= 6 {
			b = append(b, byte(n>>shift&63)|64|first)
			first = 0
		}
		b = append(b, byte(n&63)|first)
	}
	for _, h := range c.Handlers {
		varint(h.Start, 128)
		varint(h.End-h.Start, 0)
		varint(h.Target, 0)
		varint(h.Reg<<1, 0)
	}
	return string(b)
}
