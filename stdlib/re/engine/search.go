package engine

// This file finds a place where a Program matches.

import "strings"

// Match matches at the place p, to the end of the text if full. If there is a match, Regs are set. refused is a place where
// it may not be empty, or -1.
func (m *Matcher) Match(p int, full bool, refused int) (bool, error) {
	m.full, m.refused = full, refused
	if refused != p {
		m.refused = -1
	}
	ok := m.try(p)
	return ok, m.err
}

func (m *Matcher) try(p int) bool {
	if m.dirty {
		m.reset()
	}
	m.dirty = true
	end, ok := m.run(0, p)
	m.stack = m.stack[:0]
	if ok && m.err == nil {
		m.Regs[0], m.Regs[1] = p, end
		return true
	}
	return false
}

func (m *Matcher) reset() {
	for i := range m.Regs {
		m.Regs[i] = -1
	}
}

// NewRegs makes the registers for a match of p.
func (p *Program) NewRegs() []int {
	regs := make([]int, p.regs)
	for i := range regs {
		regs[i] = -1
	}
	return regs
}

// Search looks for the first match from the place p on. refused is a place where it may not be empty, or -1.
func (m *Matcher) Search(p int, refused int) (bool, error) {
	prog := m.Prog
	m.full, m.refused = false, refused
	if prog.anchored {
		return p == 0 && m.try(p), m.err
	}
	for p <= len(m.Text) {
		if p = m.candidate(p); p < 0 {
			return false, nil
		}
		if p > refused {
			m.refused = -1
		}
		if m.try(p) {
			return true, nil
		}
		if m.spend(1); m.err != nil {
			return false, m.err
		}
		if prog.lead != nil && m.refused < 0 {
			// From within the same run of characters the repetition would only come to places that have been tried.
			p = m.span(prog.lead, p)
		}
		if p >= len(m.Text) {
			return false, nil
		}
		p += m.charSize(m.Text[p])
	}
	return false, nil
}

// candidate returns the first place from p on where a match can begin, or -1.
func (m *Matcher) candidate(p int) int {
	prog, s := m.Prog, m.Text
	switch {
	case len(prog.prefix) > 1:
		if i := strings.Index(s[p:], prog.prefix); i >= 0 {
			return p + i
		}
		return -1
	case prog.only >= 0:
		if i := strings.IndexByte(s[p:], byte(prog.only)); i >= 0 {
			return p + i
		}
		return -1
	case prog.first == nil:
		return p
	}
	first := prog.first
	for ; p < len(s); p++ {
		if first[s[p]] {
			return p
		}
	}
	return -1
}

// Begin lets m work on a text, of which ascii says that it is known to be ASCII. Afterwards End drops it, so that m can be kept.
func (m *Matcher) Begin(text string, ascii bool, hooks Hooks) {
	m.single = ascii || m.Prog.bytes
	m.Text, m.Hooks, m.err, m.budget = text, hooks, nil, pollSteps
	m.stack = m.stack[:0]
}

// maxKept is the largest stack that is kept for the next text.
const maxKept = 1 << 12

// End forgets the text.
func (m *Matcher) End() {
	m.Text, m.Hooks = "", nil
	if cap(m.stack) > maxKept {
		m.stack = nil
	}
}
