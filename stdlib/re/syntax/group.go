package syntax

// This file defines the parsing of what begins with a parenthesis.

import "unicode"

// group parses what follows a "(". global says that it was a setting of flags for the whole pattern. first says that such
// a setting may stand here.
func (p *parser) group(verbose bool, depth int, first bool) (n *Node, global bool) {
	start := p.pos() - 1
	capture, atomic := true, false
	name, nameLen := "", 0
	var add, del Flags
	if p.accept('?') {
		switch t := p.take(); {
		case t.char == end:
			p.fail(0, "unexpected end of pattern")
			return nil, false
		case t.is('P'):
			if !p.accept('<') {
				return p.pythonExtension(), false
			}
			name, nameLen = p.until('>', "group name")
			if !p.checkName(name, nameLen, 1) {
				return nil, false
			}
		case t.is(':'):
			capture = false
		case t.is('#'):
			p.comment(start)
			return nil, false
		case t.is('='), t.is('!'), t.is('<'):
			return p.look(t, verbose, depth, start), false
		case t.is('('):
			return p.conditional(verbose, depth, start), false
		case t.is('>'):
			capture, atomic = false, true
		case !t.escaped && (flagOf(t.char) != 0 || t.char == '-'):
			var ok bool
			if add, del, ok = p.inlineFlags(t.char); !ok {
				if p.err == nil && !first {
					p.fail(p.pos()-start, "global flags not at the start of the expression")
				}
				return nil, true
			}
			capture = false
		default:
			p.fail(t.len()+1, "unknown extension ?%s", t)
			return nil, false
		}
	}
	index := 0
	if capture {
		index = p.open(name, nameLen)
	}
	sub := p.alternatives((verbose || add&Verbose != 0) && del&Verbose == 0, depth+1)
	if !p.accept(')') {
		p.fail(p.pos()-start, "missing ), unterminated subpattern")
		return nil, false
	}
	if atomic {
		return &Node{Op: Atomic, Subs: []*Node{sub}}, false
	}
	if capture {
		w := sub.width(p.widths)
		p.widths[index] = &w
	}
	return &Node{Op: Group, Index: index, Add: add, Del: del, Subs: []*Node{sub}}, false
}

// pythonExtension parses what follows "(?P" and is no "<": a reference to a named group.
func (p *parser) pythonExtension() *Node {
	if !p.accept('=') {
		if t := p.take(); t.char == end {
			p.fail(0, "unexpected end of pattern")
		} else {
			p.fail(t.len()+2, "unknown extension ?P%s", t)
		}
		return nil
	}
	name, n := p.until(')', "group name")
	if !p.checkName(name, n, 1) {
		return nil
	}
	group, ok := p.indexes[name]
	if !ok {
		p.fail(n+1, "unknown group name %s", p.quote(name))
	} else if !p.closed(group) {
		p.fail(n+1, "cannot refer to an open group")
	}
	p.checkLookBehind(group)
	return &Node{Op: Ref, Index: group}
}

func (p *parser) comment(start int) {
	for {
		if p.next.char == end {
			p.fail(p.pos()-start, "missing ), unterminated comment")
			return
		}
		if p.take().is(')') {
			return
		}
	}
}

// look parses a look-ahead or, if t is "<", a look-behind.
func (p *parser) look(t token, verbose bool, depth, start int) *Node {
	n := &Node{Op: Look}
	outer := p.behind
	if t.char == '<' {
		n.Behind = true
		t = p.take()
		switch {
		case t.char == end:
			p.fail(0, "unexpected end of pattern")
			return nil
		case !t.is('=') && !t.is('!'):
			p.fail(t.len()+2, "unknown extension ?<%s", t)
			return nil
		}
		if outer == 0 {
			p.behind = len(p.widths)
		}
	}
	n.Negate = t.char == '!'
	n.Subs = []*Node{p.alternatives(verbose, depth+1)}
	p.behind = outer
	if !p.accept(')') {
		p.fail(p.pos()-start, "missing ), unterminated subpattern")
		return nil
	}
	if n.Negate && len(n.Subs[0].Subs) == 0 {
		return &Node{Op: Fail}
	}
	return n
}

// conditional parses what follows "(?(".
func (p *parser) conditional(verbose bool, depth, start int) *Node {
	name, n := p.until(')', "group name")
	if p.err != nil {
		return nil
	}
	group, isNumber := digits(name, maxGroups)
	switch {
	case !isNumber:
		if !p.checkName(name, n, 1) {
			return nil
		}
		var ok bool
		if group, ok = p.indexes[name]; !ok {
			p.fail(n+1, "unknown group name %s", p.quote(name))
		}
	case group == 0:
		p.fail(n+1, "bad group number")
	case group >= maxGroups:
		p.fail(n+1, "invalid group reference %s", trimZeros(name))
	default:
		p.refer(group, p.pos()-n-1)
	}
	p.checkLookBehind(group)
	yes := p.sequence(verbose, depth+1, false)
	no := &Node{Op: Sequence}
	if p.accept('|') {
		no = p.sequence(verbose, depth+1, false)
		if p.next.is('|') {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	if !p.accept(')') {
		p.fail(p.pos()-start, "missing ), unterminated subpattern")
		return nil
	}
	return &Node{Op: Cond, Index: group, Subs: []*Node{yes, no}}
}

func trimZeros(s string) string {
	for len(s) > 1 && s[0] == '0' {
		s = s[1:]
	}
	return s
}

// refer notes a reference by number to a group that must exist in the end.
func (p *parser) refer(group, pos int) {
	for _, r := range p.pending {
		if r.group == group {
			return
		}
	}
	p.pending = append(p.pending, reference{group, pos})
}

// flagOf returns the flag that a letter stands for, 0 if it is none.
func flagOf(c rune) Flags {
	switch c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return MultiLine
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		return Unicode
	}
	return 0
}

func isFlag(t token) bool { return !t.escaped && flagOf(t.char) != 0 }

// unknownFlag fails with "unknown flag" for a letter, otherwise with what is missing.
func (p *parser) unknownFlag(t token, missing string) {
	if !t.escaped && unicode.IsLetter(t.char) {
		missing = "unknown flag"
	}
	p.fail(t.len(), "%s", missing)
}

// inlineFlags parses flags, whose first letter is c. ok is false if they are for the whole pattern, and then they are set.
func (p *parser) inlineFlags(c rune) (add, del Flags, ok bool) {
	t := token{char: c}
	if c != '-' {
		for {
			f := flagOf(t.char)
			switch {
			case p.text && f == Locale:
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			case !p.text && f == Unicode:
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			add |= f
			if f&typeFlags != 0 && add&typeFlags != f {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			if t = p.take(); t.char == end {
				p.fail(0, "missing -, : or )")
				return 0, 0, false
			}
			if t.is(')') || t.is('-') || t.is(':') {
				break
			}
			if !isFlag(t) {
				p.unknownFlag(t, "missing -, : or )")
				return 0, 0, false
			}
		}
	}
	if t.is(')') {
		p.flags |= add
		return 0, 0, false
	}
	if t.is('-') {
		del = p.removedFlags()
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, p.err == nil
}

// removedFlags parses what follows a "-" among flags.
func (p *parser) removedFlags() (del Flags) {
	t := p.take()
	switch {
	case t.char == end:
		p.fail(0, "missing flag")
		return 0
	case !isFlag(t):
		p.unknownFlag(t, "missing flag")
		return 0
	}
	for {
		f := flagOf(t.char)
		if f&typeFlags != 0 {
			p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			return 0
		}
		del |= f
		if t = p.take(); t.char == end {
			p.fail(0, "missing :")
			return 0
		}
		if t.is(':') {
			return del
		}
		if !isFlag(t) {
			p.unknownFlag(t, "missing :")
			return 0
		}
	}
}
