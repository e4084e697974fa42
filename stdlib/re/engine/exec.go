package engine

// This file runs a Program at one place of a text.

// A choice is an entry of the stack: what to do when what came after it has failed.
type choice struct {
	kind choiceKind
	pc   int32 // where to go on, or the register to restore
	pos  int   // the place there, or the content of the register
	low  int   // for a repetition the lowest place, or how many more turns there may be
}

type choiceKind uint8

const (
	goOn    choiceKind = iota // go on at pc, pos
	restore                   // put pos into register pc
	giveOne                   // let the repetition before pc end one character earlier
	takeOne                   // let the repetition at pc take one character more
	turn                      // begin another turn of the loop at pc
)

const choiceSize = 32

// pollSteps is how many steps are made between two polls: choices taken, mostly.
const pollSteps = 1 << 13

// A Hooks is what a Matcher calls while it works. Their errors end the match.
type Hooks interface {
	Poll() error
	Charge(n int) error
}

// A Matcher matches a program in a text.
type Matcher struct {
	Prog  *Program
	Text  string // up to where matches can end
	Hooks Hooks
	// Regs has the bytes where each group begins and ends after a match: at 2*i and 2*i+1 for group i, -1 if it has not
	// matched.
	Regs []int

	single  bool // all characters are single bytes
	full    bool // a match must reach the end
	refused int  // a place where the match may not be empty; -1 if it may everywhere
	stack   []choice
	budget  int // steps until the next poll
	err     error
	dirty   bool // registers have been written to
}

// Last returns the number of the group that was closed last, 0 if there is none.
func (m *Matcher) Last() int { return max(m.Regs[m.Prog.lastReg()], 0) }

// setReg sets a register, and if there is a choice left, notes what it was.
func (m *Matcher) setReg(reg int32, v int) {
	if len(m.stack) > 0 {
		m.push(choice{restore, reg, m.Regs[reg], 0})
	}
	m.Regs[reg] = v
}

func (m *Matcher) push(c choice) {
	if len(m.stack) == cap(m.stack) && !m.grow() {
		return
	}
	m.stack = append(m.stack, c)
}

// grow makes room on the stack. It is false if that fails; then m.err is set, and what would be pushed is lost, which does
// not matter because the match ends at the next choice.
func (m *Matcher) grow() bool {
	n := max(2*cap(m.stack), 64)
	if m.err == nil {
		m.err = m.Hooks.Charge(n * choiceSize)
	}
	if m.err == nil {
		m.err = m.Hooks.Poll()
	}
	if m.err != nil {
		return false
	}
	stack := make([]choice, len(m.stack), n)
	copy(stack, m.stack)
	m.stack = stack
	return true
}

// charSize returns the size of the character at p that begins with c.
func (m *Matcher) charSize(c byte) int {
	switch {
	case c < 0x80 || m.Prog.bytes:
		return 1
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

// back returns the place of the character before p.
func (m *Matcher) back(p int) int {
	p--
	if !m.single {
		for p > 0 && m.Text[p]&0xC0 == 0x80 {
			p--
		}
	}
	return p
}

// run executes the program from pc, with the text from p, and returns where the match ends. It leaves choices on the stack if
// the match may be given up.
func (m *Matcher) run(pc int32, p int) (end int, ok bool) {
	base := len(m.stack)
	insts, s := m.Prog.insts, m.Text
	for {
		in := &insts[pc]
		pc++
		switch in.op {
		case opByte:
			if p < len(s) && s[p] == in.c {
				p++
				continue
			}
		case opString:
			if len(s)-p >= len(in.str) && s[p:p+len(in.str)] == in.str {
				p += len(in.str)
				continue
			}
		case opSet:
			if p < len(s) {
				c := s[p]
				if v := in.set.table[c]; v == yes && c < 0x80 {
					p++
					continue
				} else if v != no {
					if n := m.inSet(in.set, p); n > 0 {
						p += n
						continue
					}
				}
			}
		case opJump:
			pc = in.to
			continue
		case opSplit:
			m.push(choice{goOn, in.to, p, 0})
			continue
		case opSplitLazy:
			m.push(choice{goOn, pc, p, 0})
			pc = in.to
			continue
		case opAlternate:
			if to := m.alternate(in, pc-1, p, 0); to >= 0 {
				pc = to
				continue
			}
		case opSave:
			m.setReg(in.reg, p)
			continue
		case opClose:
			m.setReg(in.reg, p)
			m.setReg(m.Prog.lastReg(), in.lo)
			continue
		case opRepeat:
			if q, ok := m.take(in, p); ok {
				if low := m.atLeast(in, p, q); low < q {
					m.push(choice{giveOne, pc, q, low})
				}
				p = q
				continue
			}
		case opTake:
			if q, ok := m.take(in, p); ok {
				p = q
				continue
			}
		case opLazy:
			if q, n := m.count(in.set, p, in.lo); n == in.lo {
				if in.hi > in.lo {
					m.push(choice{takeOne, pc, q, in.hi - in.lo})
				}
				p = q
				continue
			}
		case opMatch:
			if !(m.full && p != len(s)) && p != m.refused {
				return p, true
			}
		case opReturn:
			return p, true
		case opFail:
		default:
			var next int32
			if next, p = m.rare(in, pc, p); next >= 0 {
				pc = next
				continue
			}
		}
		if pc, p = m.retry(base); pc < 0 {
			return 0, false
		}
	}
}

// retry takes the newest choice above base. pc is negative if there is none.
func (m *Matcher) retry(base int) (pc int32, p int) {
	if m.spend(1); m.err != nil {
		m.stack = m.stack[:base]
		return -1, 0
	}
	for len(m.stack) > base {
		c := &m.stack[len(m.stack)-1]
		switch c.kind {
		case restore:
			m.Regs[c.pc] = c.pos
			m.stack = m.stack[:len(m.stack)-1]
		case goOn:
			pc, p = c.pc, c.pos
			m.stack = m.stack[:len(m.stack)-1]
			if alt := c.low; alt > 0 {
				if pc = m.alternate(&m.Prog.insts[pc], pc, p, alt); pc < 0 {
					continue
				}
			}
			return pc, p
		case giveOne:
			if p = m.giveBack(c); p <= c.low {
				m.stack = m.stack[:len(m.stack)-1]
				if p < c.low {
					continue
				}
			} else {
				c.pos = p
			}
			return c.pc, p
		case takeOne:
			n := 0
			if c.pos < len(m.Text) {
				n = m.inSet(m.Prog.insts[c.pc-1].set, c.pos)
			}
			if n == 0 {
				m.stack = m.stack[:len(m.stack)-1]
				continue
			}
			c.pos += n
			p = c.pos
			pc = c.pc
			if c.low--; c.low == 0 {
				m.stack = m.stack[:len(m.stack)-1]
			}
			return pc, p
		case turn:
			pc, p = c.pc, c.pos
			m.stack = m.stack[:len(m.stack)-1]
			in := &m.Prog.insts[pc]
			m.setReg(in.reg+1, p)
			return in.to, p
		}
	}
	return -1, 0
}

// spend counts steps, and polls now and then.
func (m *Matcher) spend(steps int) {
	if m.budget -= steps; m.budget < 0 && m.err == nil {
		m.budget = pollSteps
		m.err = m.Hooks.Poll()
	}
}

// giveBack returns where the repetition of c can end next, less than c.low if nowhere.
func (m *Matcher) giveBack(c *choice) int {
	p := c.pos
	next := m.Prog.insts[c.pc-1].next
	for p > c.low {
		p = m.back(p)
		if next == nil || next[m.Text[p]] {
			return p
		}
		m.budget--
	}
	return c.low - 1
}

// inSet returns the size of the character at p if it belongs to set, otherwise 0.
func (m *Matcher) inSet(set *charset, p int) int {
	c := m.Text[p]
	switch set.table[c] {
	case no:
		return 0
	case yes:
		return m.charSize(c)
	}
	r, n := decode(m.Text[p:])
	if set.test(r) {
		return n
	}
	return 0
}

// count goes over up to n characters of set from p, and returns where they end and how many there are.
func (m *Matcher) count(set *charset, p, n int) (end, found int) {
	s := m.Text
	for found < n && p < len(s) {
		c := s[p]
		v := set.table[c]
		if v == yes && c < 0x80 {
			p++
		} else if v == no {
			break
		} else if size := m.inSet(set, p); size > 0 {
			p += size
		} else {
			break
		}
		found++
	}
	return p, found
}

// span returns where the characters of set end that begin at p.
func (m *Matcher) span(set *charset, p int) int {
	s := m.Text
	for p < len(s) {
		switch set.table[s[p]] {
		case yes:
			p++
			continue
		case look:
			if r, n := decode(s[p:]); set.test(r) {
				p += n
				continue
			}
		}
		break
	}
	return p
}

// take takes as many characters of a repetition as there are. It is false if they are too few.
func (m *Matcher) take(in *inst, p int) (end int, ok bool) {
	if in.hi == infinite && in.lo <= 1 {
		end = m.span(in.set, p)
		m.budget -= (end - p) >> 8
		return end, in.lo == 0 || end > p
	}
	end, n := m.count(in.set, p, in.hi)
	return end, n >= in.lo
}

// atLeast returns the lowest place where a repetition from p to q may end.
func (m *Matcher) atLeast(in *inst, p, q int) int {
	switch {
	case in.lo == 0:
		return p
	case in.lo == 1:
		return p + m.charSize(m.Text[p])
	}
	low, _ := m.count(in.set, p, in.lo)
	return low
}

// alternate returns where the alternatives from number i on go on, and leaves a choice if there is another. It is negative
// if none can match at p.
func (m *Matcher) alternate(in *inst, pc int32, p, i int) int32 {
	to := int32(-1)
	for ; i < len(in.alts); i++ {
		a := &in.alts[i]
		if a.first != nil && (p >= len(m.Text) || !a.first[m.Text[p]]) {
			continue
		}
		if to >= 0 {
			m.push(choice{goOn, pc, p, i})
			break
		}
		to = a.to
	}
	return to
}
