package compiler

// This file compiles match statements. A pattern jumps to a label if it does not match. Captured values wait in registers
// and are assigned when the whole pattern has matched.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// A matcher compiles the pattern of one case.
type matcher struct {
	u        *unit
	fail     *label
	captures []capture
}

// A capture is a name in a pattern and the register of what it matched.
type capture struct {
	name string
	at   ast.Node
	reg  int
}

func (u *unit) match(s *ast.Match) {
	subject := u.push(s.Subject)
	end := newLabel()
	for i, c := range s.Cases {
		last := i == len(s.Cases)-1
		if !last && c.Guard == nil {
			u.checkIrrefutable(c.Pattern)
		}
		m := u.top
		p := &matcher{u: u, fail: newLabel()}
		p.pattern(c.Pattern, subject)
		for _, x := range p.captures {
			u.at(x.at)
			u.store(u.cur.mangled(x.name), x.reg)
		}
		u.top = m
		if c.Guard != nil {
			u.branch(c.Guard, p.fail, false, false)
		}
		u.stmts(c.Body)
		u.top = m
		if !last {
			u.goTo(end)
		}
		u.place(p.fail)
	}
	u.place(end)
}

// checkIrrefutable fails if a pattern that always matches stands before others.
func (u *unit) checkIrrefutable(p ast.Pattern) {
	if or, ok := p.(*ast.MatchOr); ok {
		u.checkIrrefutable(or.Patterns[len(or.Patterns)-1])
		return
	}
	as, ok := p.(*ast.MatchAs)
	switch {
	case !ok:
	case as.Pattern != nil:
		u.checkIrrefutable(as.Pattern)
	case as.Name != "":
		u.c.fail(p.Where(), "name capture '%s' makes remaining patterns unreachable", as.Name)
	default:
		u.c.fail(p.Where(), "wildcard makes remaining patterns unreachable")
	}
}

// pattern matches r[subject] with p. Temporaries that hold captured values stay allocated.
func (m *matcher) pattern(p ast.Pattern, subject int) {
	u := m.u
	switch p := p.(type) {
	case *ast.MatchValue:
		m.value(p, p.Value, subject)
	case *ast.MatchSingleton:
		m.singleton(p, subject)
	case *ast.MatchSequence:
		m.sequence(p, subject)
	case *ast.MatchMapping:
		m.mapping(p, subject)
	case *ast.MatchClass:
		m.class(p, subject)
	case *ast.MatchStar:
		m.capture(p.Name, p, subject)
	case *ast.MatchAs:
		if p.Pattern != nil {
			m.pattern(p.Pattern, subject)
		}
		m.capture(p.Name, p, subject)
	case *ast.MatchOr:
		m.or(p, subject)
	default:
		u.c.fail(p.Where(), "unsupported pattern")
	}
}

func (m *matcher) capture(name string, at ast.Node, reg int) {
	if name == "" {
		return
	}
	m.u.checkForbidden(name, ast.Store, at.Where())
	for _, c := range m.captures {
		if c.name == name {
			m.u.c.fail(at.Where(), "multiple assignments to name '%s' in pattern", name)
			return
		}
	}
	m.captures = append(m.captures, capture{name, at, reg})
}

func (m *matcher) value(n ast.Node, value ast.Expr, subject int) {
	u := m.u
	top := u.top
	m.checkLiteral(n, value)
	if k, ok := u.smallConst(value); ok && k >= code.MinK && k <= code.MaxK {
		u.at(n)
		u.jumpK(code.JumpNEQI, subject, k, m.fail)
		return
	}
	r := u.operand(value)
	u.at(n)
	u.jump(code.JumpNEQ, subject, r, m.fail)
	u.top = top
}

// checkLiteral refuses an f-string. Of text, the parser does so.
func (m *matcher) checkLiteral(n ast.Node, value ast.Expr) {
	if _, ok := value.(*ast.JoinedStr); ok {
		m.u.c.fail(n.Where(), "patterns may only match literals and attribute lookups")
	}
}

// equals jumps to l if the subject has a value.
func (m *matcher) equals(p *ast.MatchValue, subject int, l *label) {
	u := m.u
	m.checkLiteral(p, p.Value)
	if k, ok := u.smallConst(p.Value); ok && k >= code.MinK && k <= code.MaxK {
		u.at(p)
		u.jumpK(code.JumpEQI, subject, k, l)
		return
	}
	top := u.top
	r := u.operand(p.Value)
	u.at(p)
	u.jump(code.JumpEQ, subject, r, l)
	u.top = top
}

func (m *matcher) singleton(p *ast.MatchSingleton, subject int) {
	u := m.u
	u.at(p)
	if p.Value == nil {
		u.jump(code.JumpNotNone, subject, 0, m.fail)
		return
	}
	top := u.top
	u.jump(code.JumpIsNot, subject, u.pushConst(p.Value), m.fail)
	u.top = top
}

func (m *matcher) sequence(p *ast.MatchSequence, subject int) {
	u := m.u
	star, onlyWild := -1, true
	for i, x := range p.Patterns {
		if _, ok := x.(*ast.MatchStar); ok {
			if star >= 0 {
				u.c.fail(p.Span, "multiple starred names in sequence pattern")
				return
			}
			star = i
		}
		onlyWild = onlyWild && isWild(x)
	}
	u.at(p)
	t := u.temp()
	u.abc(code.MatchSeq, t, subject, 0)
	u.jump(code.JumpFalse, t, 0, m.fail)
	n := len(p.Patterns)
	switch {
	case star < 0:
		u.abc(code.GetLen, t, subject, 0)
		m.length(t, n, code.JumpNEQI, code.JumpNEQ)
	case n > 1:
		u.abc(code.GetLen, t, subject, 0)
		m.length(t, n-1, code.JumpNGEI, code.JumpNGE)
	}
	u.top = t
	if onlyWild {
		return
	}
	if star >= 256 {
		u.c.fail(p.Span, "too many expressions in star-unpacking sequence pattern")
		return
	}
	if star >= 0 && isWild(p.Patterns[star]) {
		m.items(p.Patterns, subject, star)
		return
	}
	base := u.temps(n)
	if star >= 0 {
		u.abcd(code.UnpackEx, subject, base, star, n-star-1)
	} else {
		u.abi(code.UnpackSeq, subject, base, n)
	}
	for i, x := range p.Patterns {
		m.pattern(x, base+i)
	}
}

// isWild reports whether p is _ or *_.
func isWild(p ast.Pattern) bool {
	switch p := p.(type) {
	case *ast.MatchAs:
		return p.Pattern == nil && p.Name == ""
	case *ast.MatchStar:
		return p.Name == ""
	}
	return false
}

// items matches the patterns around "*_" by the indexes of their items.
func (m *matcher) items(patterns []ast.Pattern, subject, star int) {
	u := m.u
	n := len(patterns)
	base := u.temps(n)
	for i, x := range patterns {
		if isWild(x) {
			continue
		}
		item, top := base+i, u.top
		if index := u.temp(); i < star {
			u.loadConst(index, int64(i))
			u.abc(code.GetItem, item, subject, index)
		} else {
			length := u.temp()
			u.abc(code.GetLen, length, subject, 0)
			u.loadConst(index, int64(n-i))
			u.abcd(code.Sub, index, length, index, 0)
			u.abc(code.GetItem, item, subject, index)
		}
		u.top = top
		m.pattern(x, item)
	}
}

// length compares the length in r[t] with n; the jumps are those taken if it does not fit.
func (m *matcher) length(t, n int, jumpK, jump code.Op) {
	u := m.u
	if n <= code.MaxK {
		u.jumpK(jumpK, t, n, m.fail)
		return
	}
	r := u.pushConst(int64(n))
	if jump == code.JumpNGE {
		u.jump(jump, r, t, m.fail)
	} else {
		u.jump(jump, t, r, m.fail)
	}
}

func (m *matcher) mapping(p *ast.MatchMapping, subject int) {
	u := m.u
	u.at(p)
	t := u.temp()
	u.abc(code.MatchMap, t, subject, 0)
	u.jump(code.JumpFalse, t, 0, m.fail)
	n := len(p.Keys)
	if n == 0 && p.Rest == "" {
		u.top = t
		return
	}
	if n > 0 {
		u.abc(code.GetLen, t, subject, 0)
		m.length(t, n, code.JumpNGEI, code.JumpNGE)
	}
	if n > code.MaxRegs {
		u.c.fail(p.Span, "too many sub-patterns in mapping pattern")
		return
	}
	m.checkKeys(p)
	keys := u.temps(n)
	for i, k := range p.Keys {
		if _, ok := k.(*ast.JoinedStr); ok {
			u.c.fail(p.Span, "mapping pattern keys may only match literals and attribute lookups")
		}
		u.expr(k, keys+i)
	}
	u.at(p)
	tuple := u.temp()
	u.abi(code.BuildTuple, tuple, keys, n)
	u.abc(code.MatchKeys, t, subject, tuple)
	u.jump(code.JumpNone, t, 0, m.fail)
	base := u.temps(n)
	u.abi(code.UnpackSeq, t, base, n)
	for i, x := range p.Patterns {
		m.pattern(x, base+i)
	}
	if p.Rest == "" {
		return
	}
	rest := u.temp()
	u.at(p)
	u.abi(code.BuildMap, rest, 0, 0)
	u.abc(code.MapUpdate, rest, subject, 0)
	for i := range n {
		u.abc(code.DelItem, rest, keys+i, 0)
	}
	m.capture(p.Rest, p, rest)
}

// checkKeys fails if two keys of a mapping pattern are the same literal.
func (m *matcher) checkKeys(p *ast.MatchMapping) {
	seen := map[any]bool{}
	for _, k := range p.Keys {
		v, ok := m.u.c.constant(k)
		if !ok {
			continue
		}
		key := numericKey(v)
		if seen[key] {
			m.u.c.fail(p.Span, "mapping pattern checks duplicate key (%s)", constRepr(v))
		}
		seen[key] = true
	}
}

// numericKey is constKey, but the same for numbers that are equal.
func numericKey(v any) any {
	switch v := v.(type) {
	case bool:
		return float64(boolInt(v))
	case int64:
		if float := float64(v); int64(float) == v {
			return float
		}
	case float64:
		return v
	case complex128:
		if imag(v) == 0 {
			return real(v)
		}
		return v
	}
	return constKey(v)
}

func (m *matcher) class(p *ast.MatchClass, subject int) {
	u := m.u
	for i, name := range p.KwdAttrs {
		u.checkForbidden(name, ast.Store, p.KwdPatterns[i].Where())
		for j, other := range p.KwdAttrs[:i] {
			if name == other {
				_ = j
				u.c.fail(p.KwdPatterns[i].Where(), "attribute name repeated in class pattern: %s", name)
				return
			}
		}
	}
	t := u.temp()
	cls := u.temps(2)
	u.expr(p.Cls, cls)
	names := make(code.Tuple, len(p.KwdAttrs))
	for i, a := range p.KwdAttrs {
		names[i] = a
	}
	u.at(p)
	u.loadConst(cls+1, names)
	u.abcd(code.MatchClass, t, subject, cls, len(p.Patterns))
	u.jump(code.JumpNone, t, 0, m.fail)
	u.top = cls
	n := len(p.Patterns) + len(p.KwdAttrs)
	if n == 0 {
		u.top = t
		return
	}
	base := u.temps(n)
	u.abi(code.UnpackSeq, t, base, n)
	for i, x := range p.Patterns {
		m.pattern(x, base+i)
	}
	for i, x := range p.KwdPatterns {
		m.pattern(x, base+len(p.Patterns)+i)
	}
}

// or compiles alternatives. All capture the same names; each leaves them in the same registers.
func (m *matcher) or(p *ast.MatchOr, subject int) {
	u := m.u
	done := newLabel()
	var names []capture
	var regs int
	for i, alt := range p.Patterns {
		last := i == len(p.Patterns)-1
		if !last {
			u.checkIrrefutable(alt)
		}
		if v, ok := alt.(*ast.MatchValue); ok && !last && len(names) == 0 {
			m.equals(v, subject, done)
			continue
		}
		sub := &matcher{u: u, fail: newLabel()}
		if last {
			sub.fail = m.fail
		}
		top := u.top
		if i == 0 {
			regs = u.temps(len(namesIn(alt)))
			top = u.top
		}
		sub.pattern(alt, subject)
		if i == 0 {
			for j, c := range sub.captures {
				names = append(names, capture{c.name, c.at, regs + j})
				u.move(regs+j, c.reg)
			}
		} else {
			m.collect(p, sub, names)
		}
		u.top = top
		if !last {
			u.goTo(done)
			u.place(sub.fail)
		}
	}
	u.place(done)
	for _, c := range names {
		m.capture(c.name, c.at, c.reg)
	}
}

// collect moves what an alternative captured to where the first one left it.
func (m *matcher) collect(p *ast.MatchOr, sub *matcher, names []capture) {
	ok := len(sub.captures) == len(names)
	for _, c := range sub.captures {
		found := false
		for _, n := range names {
			if n.name == c.name {
				m.u.move(n.reg, c.reg)
				found = true
			}
		}
		ok = ok && found
	}
	if !ok {
		m.u.c.fail(p.Span, "alternative patterns bind different names")
	}
}

// namesIn returns the names that a pattern captures, as often as it does.
func namesIn(p ast.Pattern) []string {
	var names []string
	add := func(name string) {
		if name != "" {
			names = append(names, name)
		}
	}
	var walk func(ast.Pattern)
	walkAll := func(list []ast.Pattern) {
		for _, x := range list {
			walk(x)
		}
	}
	walk = func(p ast.Pattern) {
		switch p := p.(type) {
		case *ast.MatchSequence:
			walkAll(p.Patterns)
		case *ast.MatchMapping:
			walkAll(p.Patterns)
			add(p.Rest)
		case *ast.MatchClass:
			walkAll(p.Patterns)
			walkAll(p.KwdPatterns)
		case *ast.MatchStar:
			add(p.Name)
		case *ast.MatchAs:
			if p.Pattern != nil {
				walk(p.Pattern)
			}
			add(p.Name)
		case *ast.MatchOr:
			if len(p.Patterns) > 0 {
				walk(p.Patterns[0])
			}
		}
	}
	walk(p)
	return names
}
