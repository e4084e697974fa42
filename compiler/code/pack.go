package code

// This file writes code as bytes, and reads it again: the library's modules are kept so, since to compile them at each import
// takes ten times as long.

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/big"
)

// The kinds of constants.
const (
	packNone = iota
	packFalse
	packTrue
	packInt
	packBig
	packFloat
	packComplex
	packString
	packBytes
	packEllipsis
	packTuple
	packFrozenSet
	packCode
)

// packVersion is to be raised when instructions mean something else without the table of instructions saying so, such as when the
// operands of an intrinsic change.
const packVersion = 2

// Fingerprint changes with the table of instructions, so that code that was packed before, and could mean something else, is not
// used.
func Fingerprint() uint32 {
	h := crc32.NewIEEE()
	h.Write([]byte{packVersion})
	for _, info := range Infos {
		h.Write([]byte(info.Name + info.Doc))
		h.Write([]byte{'\n'})
	}
	return h.Sum32()
}

// Pack returns c as bytes, without the columns of its positions.
func Pack(c *Code) []byte {
	p := &packer{index: map[string]int{}}
	p.text(c.Filename)
	p.code(c)
	out := binary.AppendUvarint(nil, uint64(len(p.strings)))
	for _, s := range p.strings {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range p.strings {
		out = append(out, s...)
	}
	return append(out, p.b...)
}

type packer struct {
	b       []byte
	strings []string
	index   map[string]int
}

func (p *packer) uint(n int)    { p.b = binary.AppendUvarint(p.b, uint64(n)) }
func (p *packer) int(n int64)   { p.b = binary.AppendVarint(p.b, n) }
func (p *packer) bits(n uint64) { p.b = binary.LittleEndian.AppendUint64(p.b, n) }

func (p *packer) text(s string) {
	i, ok := p.index[s]
	if !ok {
		i = len(p.strings)
		p.index[s] = i
		p.strings = append(p.strings, s)
	}
	p.uint(i)
}

func (p *packer) texts(list []string) {
	p.uint(len(list))
	for _, s := range list {
		p.text(s)
	}
}

func (p *packer) code(c *Code) {
	p.text(c.Name)
	p.text(c.QualName)
	p.text(c.Doc)
	for _, n := range []int{c.FirstLine, int(c.Flags), c.ArgCount, c.PosOnlyCount, c.KwOnlyCount, c.NumRegs} {
		p.uint(n)
	}
	for _, list := range [][]string{c.Locals, c.Names, c.Globals, c.Methods, c.Cells} {
		p.texts(list)
	}
	p.uint(len(c.Free))
	for _, f := range c.Free {
		p.text(f.Name)
		from := 0
		if f.FromFree {
			from = 1
		}
		p.uint(f.Index<<1 | from)
	}
	p.uint(len(c.Handlers))
	for _, h := range c.Handlers {
		for _, n := range []int32{h.Start, h.End, h.Target, h.Reg} {
			p.int(int64(n))
		}
	}
	p.uint(len(c.Instrs))
	for _, w := range c.Instrs {
		p.uint(int(uint32(w)))
		p.int(int64(w) >> 32)
	}
	var lines []Position
	for _, q := range c.Positions {
		if n := len(lines); n == 0 || lines[n-1].Line != q.Line {
			lines = append(lines, q)
		}
	}
	p.uint(len(lines))
	last := Position{}
	for _, q := range lines {
		p.uint(int(q.PC - last.PC))
		p.int(int64(q.Line - last.Line))
		last = q
	}
	p.constants(c.Consts)
}

func (p *packer) constants(list []any) {
	p.uint(len(list))
	for _, v := range list {
		p.constant(v)
	}
}

func (p *packer) constant(v any) {
	kind := func(k byte) { p.b = append(p.b, k) }
	switch v := v.(type) {
	case nil:
		kind(packNone)
	case bool:
		if v {
			kind(packTrue)
		} else {
			kind(packFalse)
		}
	case int64:
		kind(packInt)
		p.int(v)
	case *big.Int:
		kind(packBig)
		p.text(v.Text(62))
	case float64:
		kind(packFloat)
		p.bits(math.Float64bits(v))
	case complex128:
		kind(packComplex)
		p.bits(math.Float64bits(real(v)))
		p.bits(math.Float64bits(imag(v)))
	case string:
		kind(packString)
		p.text(v)
	case Bytes:
		kind(packBytes)
		p.text(string(v))
	case Ellipsis:
		kind(packEllipsis)
	case Tuple:
		kind(packTuple)
		p.constants(v)
	case FrozenSet:
		kind(packFrozenSet)
		p.constants(v)
	case *Code:
		kind(packCode)
		p.code(v)
	default:
		panic(fmt.Sprintf("code: constant of type %T", v))
	}
}

// Unpack returns the code that data was made of. Its strings are parts of data.
func Unpack(data string) (*Code, error) {
	u := &unpacker{data: data}
	sizes := make([]int, u.size())
	for i := range sizes {
		sizes[i] = u.uint()
	}
	u.strings = make([]string, len(sizes))
	for i, n := range sizes {
		if n < 0 || u.pos+n > len(data) {
			return nil, errPacked
		}
		u.strings[i] = data[u.pos : u.pos+n]
		u.pos += n
	}
	u.filename = u.text()
	c := u.code()
	if u.bad {
		return nil, errPacked
	}
	return c, nil
}

var errPacked = errors.New("code: not what Pack has written")

// An unpacker reads data. After an error it reads zeros.
type unpacker struct {
	data     string
	pos      int
	strings  []string
	filename string
	bad      bool
}

func (u *unpacker) varint() uint64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if u.pos >= len(u.data) {
			break
		}
		b := u.data[u.pos]
		u.pos++
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	u.bad = true
	return 0
}

func (u *unpacker) uint() int { return int(u.varint()) }

// size reads a number of items, each of which takes at least a byte.
func (u *unpacker) size() int {
	n := u.uint()
	if n < 0 || n > len(u.data)-u.pos {
		u.bad = true
		return 0
	}
	return n
}

func (u *unpacker) int() int64 {
	n := u.varint()
	return int64(n>>1) ^ -int64(n&1)
}

func (u *unpacker) bits() uint64 {
	if u.pos+8 > len(u.data) {
		u.bad = true
		return 0
	}
	b := []byte(u.data[u.pos : u.pos+8])
	u.pos += 8
	return binary.LittleEndian.Uint64(b)
}

func (u *unpacker) text() string {
	i := u.uint()
	if i < 0 || i >= len(u.strings) {
		u.bad = true
		return ""
	}
	return u.strings[i]
}

func (u *unpacker) texts() []string {
	n := u.size()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = u.text()
	}
	return list
}

func (u *unpacker) code() *Code {
	c := &Code{Filename: u.filename, Name: u.text(), QualName: u.text(), Doc: u.text()}
	flags := 0
	for _, dst := range []*int{&c.FirstLine, &flags, &c.ArgCount, &c.PosOnlyCount, &c.KwOnlyCount, &c.NumRegs} {
		*dst = u.uint()
	}
	c.Flags = Flags(flags)
	for _, dst := range []*[]string{&c.Locals, &c.Names, &c.Globals, &c.Methods, &c.Cells} {
		*dst = u.texts()
	}
	if n := u.size(); n > 0 {
		c.Free = make([]Capture, n)
		for i := range c.Free {
			name, k := u.text(), u.uint()
			c.Free[i] = Capture{name, k&1 != 0, k >> 1}
		}
	}
	if n := u.size(); n > 0 {
		c.Handlers = make([]Handler, n)
		for i := range c.Handlers {
			c.Handlers[i] = Handler{int32(u.int()), int32(u.int()), int32(u.int()), int32(u.int())}
		}
	}
	c.Instrs = make([]Instr, u.size())
	for i := range c.Instrs {
		low := Instr(u.varint())
		c.Instrs[i] = low | Instr(u.int())<<32
	}
	c.Positions = make([]Position, u.size())
	last := Position{Col: -1, EndCol: -1, Anchor: -1, AnchorEnd: -1}
	for i := range c.Positions {
		last.PC += int32(u.uint())
		last.Line += int32(u.int())
		last.EndLine = last.Line
		c.Positions[i] = last
	}
	c.Consts = u.constants()
	return c
}

func (u *unpacker) constants() []any {
	n := u.size()
	if n == 0 {
		return nil
	}
	list := make([]any, n)
	for i := range list {
		list[i] = u.constant()
	}
	return list
}

func (u *unpacker) constant() any {
	if u.pos >= len(u.data) || u.bad {
		u.bad = true
		return nil
	}
	kind := u.data[u.pos]
	u.pos++
	switch kind {
	case packNone:
		return nil
	case packFalse, packTrue:
		return kind == packTrue
	case packInt:
		return u.int()
	case packBig:
		n, ok := new(big.Int).SetString(u.text(), 62)
		u.bad = u.bad || !ok
		return n
	case packFloat:
		return math.Float64frombits(u.bits())
	case packComplex:
		re, im := u.bits(), u.bits()
		return complex(math.Float64frombits(re), math.Float64frombits(im))
	case packString:
		return u.text()
	case packBytes:
		return Bytes(u.text())
	case packEllipsis:
		return Ellipsis{}
	case packTuple:
		return Tuple(u.constants())
	case packFrozenSet:
		return FrozenSet(u.constants())
	case packCode:
		return u.code()
	}
	u.bad = true
	return nil
}
