package engine

// This file defines the compilation of a pattern.

import (
	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

type compiler struct {
	prog *Program
}

// A follow says what may come after a part of a pattern: it begins with one of the bytes in set, or if end is true, it may be
// empty, or unknown.
type follow struct {
	set firstSet
	end bool
	// last says that nothing at all follows: the pattern has matched.
	last bool
}

// Compile makes the program of a pattern, of bytes if bytes is true.
func Compile(p *syntax.Pattern, bytes bool) *Program {
	c := &compiler{prog: &Program{Groups: p.Groups, bytes: bytes, only: -1}}
	c.prog.regs = 2*(p.Groups+1) + 1
	m := makeModes(p.Flags, bytes)
	c.node(p.Root, m, p.Flags, &follow{end: true, last: true})
	c.emit(inst{op: opMatch})
	c.prepareSearch(p, m)
	return c.prog
}

func makeModes(f syntax.Flags, bytes bool) modes {
	return modes{
		bytes: bytes, fold: f&syntax.IgnoreCase != 0, ascii: bytes || f&(syntax.ASCII|syntax.Locale) != 0,
		dotAll: f&syntax.DotAll != 0, multi: f&syntax.MultiLine != 0,
	}
}

func (c *compiler) emit(i inst) int {
	c.prog.insts = append(c.prog.insts, i)
	return len(c.prog.insts) - 1
}

func (c *compiler) here() int32 { return int32(len(c.prog.insts)) }

// patch lets the instruction at go on here.
func (c *compiler) patch(at int) { c.prog.insts[at].to = c.here() }

// newRegs returns the first of n new registers.
func (c *compiler) newRegs(n int) int32 {
	c.prog.regs += n
	return int32(c.prog.regs - n)
}

// withFlags returns the flags inside a group.
func withFlags(f syntax.Flags, n *syntax.Node) syntax.Flags {
	const types = syntax.ASCII | syntax.Locale | syntax.Unicode
	if n.Add&types != 0 {
		f &^= types
	}
	return (f | n.Add) &^ n.Del
}

// char returns the text of a literal.
func (c *compiler) char(r rune) string {
	if c.prog.bytes {
		return string([]byte{byte(r)})
	}
	return py.RuneString(r)
}

// node compiles n, which is followed by after.
func (c *compiler) node(n *syntax.Node, m modes, f syntax.Flags, after *follow) {
	switch n.Op {
	case syntax.Sequence:
		c.sequence(n.Subs, m, f, after)
	case syntax.Literal, syntax.Any, syntax.Class:
		if set := m.setOf(n); set != nil {
			c.emit(inst{op: opSet, set: set})
		} else {
			c.text(c.char(n.Char))
		}
	case syntax.At:
		c.emit(inst{op: m.place(n.Place), modes: m})
	case syntax.Branch:
		c.branch(n, m, f, after)
	case syntax.Repeat:
		c.repeat(n, m, f, after)
	case syntax.Group:
		f = withFlags(f, n)
		inner := makeModes(f, c.prog.bytes)
		if n.Index == 0 {
			c.node(n.Subs[0], inner, f, after)
			return
		}
		c.emit(inst{op: opSave, reg: int32(2 * n.Index)})
		c.node(n.Subs[0], inner, f, after)
		c.emit(inst{op: opClose, reg: int32(2*n.Index + 1), lo: n.Index})
	case syntax.Atomic:
		c.nested(inst{op: opAtomic}, n.Subs[0], m, f)
	case syntax.Look:
		c.nested(inst{op: opLook, negate: n.Negate, behind: n.Behind, lo: n.Min}, n.Subs[0], m, f)
	case syntax.Ref:
		c.emit(inst{op: opRef, lo: n.Index, modes: m})
	case syntax.Cond:
		at := c.emit(inst{op: opIfGroup, lo: n.Index})
		c.node(n.Subs[0], m, f, after)
		end := c.emit(inst{op: opJump})
		c.patch(at)
		c.node(n.Subs[1], m, f, after)
		c.patch(end)
	case syntax.Fail:
		c.emit(inst{op: opFail})
	}
}

// nested compiles what is matched apart from the rest.
func (c *compiler) nested(i inst, sub *syntax.Node, m modes, f syntax.Flags) {
	at := c.emit(i)
	c.node(sub, m, f, &follow{end: true, last: true})
	c.emit(inst{op: opReturn})
	c.patch(at)
}

func (m modes) place(p syntax.Place) opcode {
	switch {
	case p == syntax.Begin && m.multi:
		return opBeginLine
	case p == syntax.End && m.multi:
		return opEndLine
	case p == syntax.End:
		return opEndLast
	case p == syntax.EndString:
		return opEnd
	case p == syntax.WordBoundary:
		return opBoundary
	case p == syntax.NoBoundary:
		return opNoBoundary
	}
	return opBegin
}

// setOf returns the set of the characters that n matches; nil if n is one character and no other is like it.
func (m modes) setOf(n *syntax.Node) *charset {
	switch n.Op {
	case syntax.Any:
		return m.any()
	case syntax.Class:
		return m.class(n)
	}
	return m.literal(n.Char)
}

// text emits the instruction for a text.
func (c *compiler) text(s string) {
	if len(s) == 1 {
		c.emit(inst{op: opByte, c: s[0]})
	} else {
		c.emit(inst{op: opString, str: s})
	}
}

func (c *compiler) sequence(nodes []*syntax.Node, m modes, f syntax.Flags, after *follow) {
	for i := 0; i < len(nodes); i++ {
		n := nodes[i]
		if n.Op == syntax.Literal && m.setOf(n) == nil {
			s := c.char(n.Char)
			for i+1 < len(nodes) && nodes[i+1].Op == syntax.Literal && m.setOf(nodes[i+1]) == nil {
				i++
				s += c.char(nodes[i].Char)
			}
			c.text(s)
			continue
		}
		c.node(n, m, f, c.behindOf(nodes[i+1:], m, f, after))
	}
}

// behindOf returns what follows something that is followed by nodes and then by after.
func (c *compiler) behindOf(nodes []*syntax.Node, m modes, f syntax.Flags, after *follow) *follow {
	if len(nodes) == 0 {
		return after
	}
	w := &follow{}
	if c.firstOf(nodes, m, f, &w.set) {
		for b := range w.set {
			w.set[b] = w.set[b] || after.set[b]
		}
		w.end = after.end
	}
	return w
}

func (c *compiler) branch(n *syntax.Node, m modes, f syntax.Flags, after *follow) {
	at := c.emit(inst{op: opAlternate})
	alts := make([]alternative, len(n.Subs))
	ends := make([]int, 0, len(n.Subs))
	for i, s := range n.Subs {
		first := &firstSet{}
		if c.firstOf([]*syntax.Node{s}, m, f, first) {
			first = nil
		}
		alts[i] = alternative{first, c.here()}
		c.node(s, m, f, after)
		if i+1 < len(n.Subs) {
			ends = append(ends, c.emit(inst{op: opJump}))
		}
	}
	for _, e := range ends {
		c.patch(e)
	}
	c.prog.insts[at].alts = alts
}

// repeat compiles a repetition.
func (c *compiler) repeat(n *syntax.Node, m modes, f syntax.Flags, after *follow) {
	sub := n.Subs[0]
	hi := n.Max
	if hi == syntax.Infinite {
		hi = infinite
	}
	for sub.Op == syntax.Sequence && len(sub.Subs) == 1 {
		sub = sub.Subs[0]
	}
	switch sub.Op {
	case syntax.Literal, syntax.Any, syntax.Class:
		c.repeatChar(n, sub, hi, m, after)
		return
	}
	if n.Mode == syntax.Possessive {
		at := c.emit(inst{op: opAtomic})
		c.loop(n, sub, syntax.Greedy, hi, m, f, &follow{end: true})
		c.emit(inst{op: opReturn})
		c.patch(at)
		return
	}
	c.loop(n, sub, n.Mode, hi, m, f, after)
}

// repeatChar compiles the repetition of one character.
func (c *compiler) repeatChar(n, sub *syntax.Node, hi int, m modes, after *follow) {
	set := m.setOf(sub)
	if set == nil {
		set = m.makeSet(func(r rune) bool { return r == sub.Char }, false, sub.Char < 0x80)
	}
	i := inst{op: opRepeat, lo: n.Min, hi: hi, set: set}
	switch {
	case n.Mode == syntax.Lazy:
		i.op = opLazy
	case n.Mode == syntax.Possessive || after.last || !after.end && disjoint(set, &after.set):
		i.op = opTake
	case !after.end:
		next := after.set
		i.next = &next
	}
	c.emit(i)
}

// disjoint reports whether no character of set begins with a byte of first.
func disjoint(set *charset, first *firstSet) bool {
	for b, in := range first {
		if in && set.table[b] != no {
			return false
		}
	}
	return true
}

// loop compiles the repetition of sub from n.Min to hi times.
func (c *compiler) loop(n, sub *syntax.Node, mode syntax.Mode, hi int, m modes, f syntax.Flags, after *follow) {
	body := &follow{set: after.set, end: after.end}
	empty := c.firstOf([]*syntax.Node{sub}, m, f, &body.set)
	split := opSplit
	if mode == syntax.Lazy {
		split = opSplitLazy
	}
	switch {
	case hi == 0:
	case hi == 1 && n.Min == 1:
		c.node(sub, m, f, after)
	case hi == 1 && !empty:
		at := c.emit(inst{op: split})
		c.node(sub, m, f, after)
		c.patch(at)
	case hi == infinite && n.Min == 0 && !empty:
		at := c.emit(inst{op: split})
		c.node(sub, m, f, body)
		c.emit(inst{op: opJump, to: int32(at)})
		c.patch(at)
	default:
		if empty {
			body.end = true
		}
		reg := c.newRegs(2)
		enter := c.emit(inst{op: opEnter, reg: reg})
		start := c.here()
		c.node(sub, m, f, body)
		c.patch(enter)
		op := opLoop
		if mode == syntax.Lazy {
			op = opLoopLazy
		}
		c.emit(inst{op: op, reg: reg, lo: n.Min, hi: hi, to: start})
	}
}
