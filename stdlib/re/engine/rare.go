package engine

// This file runs the rarer instructions: loops, look-around, references and places.

import (
	"minipy/vm/py"
)

func decode(s string) (rune, int) { return py.DecodeRune(s) }

// rare executes an instruction at p; pc is that of the next one. It returns where to go on, or a negative pc if that fails.
func (m *Matcher) rare(in *inst, pc int32, p int) (int32, int) {
	s := m.Text
	var ok bool
	switch in.op {
	case opEnter:
		m.setReg(in.reg, 0)
		m.setReg(in.reg+1, -1)
		// The first turn is begun like all others.
		return m.loop(&m.Prog.insts[in.to], in.to+1, p, 0)
	case opLoop, opLoopLazy:
		return m.loop(in, pc, p, m.Regs[in.reg]+1)
	case opLook:
		return m.lookAround(in, pc, p)
	case opAtomic:
		base := len(m.stack)
		end, ok := m.run(pc, p)
		if !ok {
			return -1, p
		}
		m.cut(base)
		return in.to, end
	case opRef:
		return m.reference(in, pc, p)
	case opIfGroup:
		lo, hi := m.Regs[2*in.lo], m.Regs[2*in.lo+1]
		if lo < 0 || hi < lo {
			return in.to, p
		}
		return pc, p
	case opBegin:
		ok = p == 0
	case opBeginLine:
		ok = p == 0 || s[p-1] == '\n'
	case opEnd:
		ok = p == len(s)
	case opEndLast:
		ok = p == len(s) || p == len(s)-1 && s[p] == '\n'
	case opEndLine:
		ok = p == len(s) || s[p] == '\n'
	case opBoundary:
		ok = len(s) > 0 && m.atBoundary(in, p)
	case opNoBoundary:
		ok = len(s) > 0 && !m.atBoundary(in, p)
	}
	if !ok {
		return -1, p
	}
	return pc, p
}

func (m *Matcher) atBoundary(in *inst, p int) bool {
	before, after := false, false
	if p > 0 {
		if c := m.Text[p-1]; c < 0x80 || in.modes.ascii {
			before = c < 0x80 && in.modes.isWord(rune(c))
		} else {
			r, _ := py.DecodeLastRune(m.Text[:p])
			before = in.modes.isWord(r)
		}
	}
	if p < len(m.Text) {
		if c := m.Text[p]; c < 0x80 || in.modes.ascii {
			after = c < 0x80 && in.modes.isWord(rune(c))
		} else {
			r, _ := decode(m.Text[p:])
			after = in.modes.isWord(r)
		}
	}
	return before != after
}

// loop is at the end of a turn of the loop in, or at its beginning: n turns are done. after is the pc behind the loop.
func (m *Matcher) loop(in *inst, after int32, p, n int) (int32, int) {
	if m.spend(1); m.err != nil {
		return -1, p
	}
	if n > 0 {
		m.setReg(in.reg, n)
	}
	if n < in.lo {
		return in.to, p
	}
	last := m.Regs[in.reg+1]
	if n >= in.hi || p == last {
		return after, p // no more turns, or the last one matched nothing
	}
	if in.op == opLoop {
		m.push(choice{goOn, after, p, 0})
		m.setReg(in.reg+1, p)
		return in.to, p
	}
	m.push(choice{turn, after - 1, p, 0})
	return after, p
}

// cut gives up the choices above base, but remembers what registers were.
func (m *Matcher) cut(base int) {
	kept := m.stack[:base]
	for _, c := range m.stack[base:] {
		if c.kind == restore && base > 0 {
			kept = append(kept, c)
		}
	}
	m.stack = kept
}

// undo takes all choices above base back.
func (m *Matcher) undo(base int) {
	for i := len(m.stack) - 1; i >= base; i-- {
		if c := m.stack[i]; c.kind == restore {
			m.Regs[c.pc] = c.pos
		}
	}
	m.stack = m.stack[:base]
}

func (m *Matcher) lookAround(in *inst, pc int32, p int) (int32, int) {
	from := p
	if in.behind {
		if m.single || p < in.lo {
			from -= in.lo
		} else {
			for i := 0; i < in.lo && from >= 0; i++ {
				from = m.back(from)
			}
			m.spend(in.lo >> 4)
		}
		if from < 0 {
			if in.negate {
				return in.to, p
			}
			return -1, p
		}
	}
	base := len(m.stack)
	if in.negate {
		// What the groups inside capture does not count.
		m.push(choice{kind: goOn, pc: -1})
	}
	if m.err != nil {
		return -1, p
	}
	_, ok := m.run(pc, from)
	switch {
	case in.negate:
		m.undo(base)
		ok = !ok
	case ok:
		m.cut(base)
	}
	if !ok || m.err != nil {
		return -1, p
	}
	return in.to, p
}

// reference matches what a group has captured.
func (m *Matcher) reference(in *inst, pc int32, p int) (int32, int) {
	lo, hi := m.Regs[2*in.lo], m.Regs[2*in.lo+1]
	if lo < 0 || hi < lo {
		return -1, p
	}
	want := m.Text[lo:hi]
	if !in.modes.fold {
		if len(m.Text)-p < len(want) || m.Text[p:p+len(want)] != want {
			return -1, p
		}
		return pc, p + len(want)
	}
	for len(want) > 0 {
		if p >= len(m.Text) {
			return -1, p
		}
		a, n := rune(want[0]), 1
		b, k := rune(m.Text[p]), 1
		if !m.Prog.bytes {
			a, n = decode(want)
			b, k = decode(m.Text[p:])
		}
		if in.modes.lower(a) != in.modes.lower(b) {
			return -1, p
		}
		want, p = want[n:], p+k
	}
	return pc, p
}
