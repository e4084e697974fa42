package engine

// This file finds out with which bytes a match can begin, so that a search can leave out most places.

import "minipy/stdlib/re/syntax"

// firstOf adds to set the bytes with which what nodes match can begin. It reports whether that can be empty, or is unknown:
// then set is not all.
func (c *compiler) firstOf(nodes []*syntax.Node, m modes, f syntax.Flags, set *firstSet) (empty bool) {
	for _, n := range nodes {
		if !c.firstOfNode(n, m, f, set) {
			return false
		}
	}
	return true
}

func (c *compiler) firstOfNode(n *syntax.Node, m modes, f syntax.Flags, set *firstSet) (empty bool) {
	switch n.Op {
	case syntax.Literal, syntax.Any, syntax.Class:
		s := m.setOf(n)
		if s == nil {
			set[c.char(n.Char)[0]] = true
			return false
		}
		for b, is := range s.table {
			if is != no && (m.bytes || b < 0x80 || b >= 0xC0) {
				set[b] = true
			}
		}
		return false
	case syntax.Sequence, syntax.Atomic:
		return c.firstOf(n.Subs, m, f, set)
	case syntax.Group:
		f = withFlags(f, n)
		return c.firstOf(n.Subs, makeModes(f, c.prog.bytes), f, set)
	case syntax.Branch, syntax.Cond:
		for _, s := range n.Subs {
			empty = c.firstOfNode(s, m, f, set) || empty
		}
		return empty
	case syntax.Repeat:
		if n.Max == 0 {
			return true
		}
		empty = c.firstOfNode(n.Subs[0], m, f, set)
		return empty || n.Min == 0
	case syntax.Fail:
		return false
	case syntax.Ref:
		for b := range set {
			set[b] = true
		}
	}
	return true
}

// prepareSearch finds out what a search can look for.
func (c *compiler) prepareSearch(p *syntax.Pattern, m modes) {
	prog := c.prog
	first := &firstSet{}
	if !c.firstOf([]*syntax.Node{p.Root}, m, p.Flags, first) {
		prog.first = first
		n := 0
		for b, in := range first {
			if in {
				n++
				prog.only = b
			}
		}
		if n != 1 {
			prog.only = -1
		}
	}
	refs := false
	for _, i := range prog.insts {
		refs = refs || i.op == opRef
	}
	for i := range prog.insts {
		switch in := &prog.insts[i]; in.op {
		case opSave:
			continue
		case opBegin:
			prog.anchored = true
		case opByte:
			prog.prefix = string([]byte{in.c})
		case opString:
			prog.prefix = in.str
		case opRepeat, opLazy, opTake:
			if in.hi == infinite && !refs {
				prog.lead = in.set
			}
		}
		break
	}
}
