package syntax

// This file defines the parser: sequences, alternatives and repetitions.

import (
	"slices"
	"strings"
)

// maxDepth is how deep groups may be nested.
const maxDepth = 450

// maxGroups is the largest number a group can have.
const maxGroups = 1<<30 - 1

// A parser holds what is known of the pattern so far.
type parser struct {
	*source
	flags    Flags
	widths   []*width // of the groups; nil for one that is open
	indexes  map[string]int
	names    []string
	behind   int // inside a look-behind, the number of groups at its beginning; otherwise 0
	pending  []reference
	warnings []Warning
}

// A reference to a group that may come later.
type reference struct{ group, pos int }

// Parse parses a pattern: a str if isStr, otherwise bytes. quote gives the repr of a text, for messages. The error is an
// *Error.
func Parse(text string, isStr bool, flags Flags, quote func(string) string) (*Pattern, error) {
	p := &parser{source: newSource(text, isStr, quote), flags: flags, widths: []*width{nil}, indexes: map[string]int{}}
	root := p.alternatives(flags&Verbose != 0, 0)
	if p.err == nil {
		p.fixFlags()
	}
	if p.err == nil && p.next.char != end {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, r := range p.pending {
		if r.group >= len(p.widths) {
			p.failAt(r.pos, "invalid group reference %d", r.group)
		}
	}
	if p.err == nil {
		p.checkBehind(root)
	}
	if p.err != nil {
		return nil, p.err
	}
	return &Pattern{Root: root, Flags: p.flags, Groups: len(p.widths) - 1, Names: p.names, Indexes: p.indexes, Warnings: p.warnings}, nil
}

// fixFlags checks the flags against the type of the pattern.
func (p *parser) fixFlags() {
	switch f := p.flags; {
	case p.text && f&Locale != 0:
		p.failKind(Value, -1, "cannot use LOCALE flag with a str pattern")
	case p.text && f&ASCII != 0 && f&Unicode != 0:
		p.failKind(Value, -1, "ASCII and UNICODE flags are incompatible")
	case p.text && f&ASCII == 0:
		p.flags |= Unicode
	case !p.text && f&Unicode != 0:
		p.failKind(Value, -1, "cannot use UNICODE flag with a bytes pattern")
	case !p.text && f&Locale != 0 && f&ASCII != 0:
		p.failKind(Value, -1, "ASCII and LOCALE flags are incompatible")
	}
}

// alternatives parses what stands between "|"s.
func (p *parser) alternatives(verbose bool, depth int) *Node {
	if depth > maxDepth {
		p.failKind(TooDeep, -1, "maximum recursion depth exceeded")
		return &Node{Op: Sequence}
	}
	var subs []*Node
	for {
		subs = append(subs, p.sequence(verbose, depth+1, depth == 0 && len(subs) == 0))
		if !p.accept('|') {
			break
		}
		if depth == 0 {
			verbose = p.flags&Verbose != 0
		}
	}
	if len(subs) == 1 {
		return subs[0]
	}
	if class := mergeChars(subs); class != nil {
		return &Node{Op: Sequence, Subs: []*Node{class}}
	}
	return &Node{Op: Sequence, Subs: []*Node{{Op: Branch, Subs: subs}}}
}

// mergeChars returns the class of characters that alternatives of one character each are, or nil.
func mergeChars(subs []*Node) *Node {
	class := &Node{Op: Class}
	for _, s := range subs {
		if len(s.Subs) != 1 {
			return nil
		}
		switch c := s.Subs[0]; {
		case c.Op == Literal:
			class.Items = append(class.Items, Item{Lo: c.Char, Hi: c.Char})
		case c.Op == Class && !c.Negate:
			class.Items = append(class.Items, c.Items...)
		default:
			return nil
		}
	}
	return class
}

// skipVerbose skips white space and comments between parts of a verbose pattern. It reports whether t was such.
func (p *parser) skipVerbose(t token) bool {
	switch {
	case t.escaped:
		return false
	case strings.ContainsRune(" \t\n\r\v\f", t.char):
		return true
	case t.char == '#':
		for {
			if t := p.take(); t.char == end || t.is('\n') {
				return true
			}
		}
	}
	return false
}

// sequence parses what stands next to each other. first says that it is the beginning of the pattern.
func (p *parser) sequence(verbose bool, depth int, first bool) *Node {
	seq := &Node{Op: Sequence}
	put := func(n *Node) {
		if n != nil {
			seq.Subs = append(seq.Subs, n)
		}
	}
	for p.next.char != end && !p.next.is('|') && !p.next.is(')') {
		t := p.take()
		if verbose && p.skipVerbose(t) {
			continue
		}
		if t.escaped {
			put(p.escape(t))
			continue
		}
		switch t.char {
		case '[':
			put(p.class())
		case '*', '+', '?', '{':
			p.repeat(t, seq)
		case '.':
			put(&Node{Op: Any})
		case '^':
			put(&Node{Op: At, Place: Begin})
		case '$':
			put(&Node{Op: At, Place: End})
		case '(':
			n, global := p.group(verbose, depth, first && len(seq.Subs) == 0)
			if global {
				verbose = p.flags&Verbose != 0
			}
			put(n)
		default:
			put(&Node{Op: Literal, Char: t.char})
		}
	}
	seq.Subs = splice(seq.Subs)
	return seq
}

// splice replaces groups that only hold things together by their content.
func splice(subs []*Node) []*Node {
	plain := func(n *Node) bool { return n.Op == Group && n.Index == 0 && n.Add == 0 && n.Del == 0 }
	if !slices.ContainsFunc(subs, plain) {
		return subs
	}
	var out []*Node
	for _, n := range subs {
		if plain(n) {
			out = append(out, n.Subs[0].Subs...)
		} else {
			out = append(out, n)
		}
	}
	return out
}

// repeat parses a quantifier, of which t is the first token, and applies it to the last part of seq.
func (p *parser) repeat(t token, seq *Node) {
	here := p.pos()
	lo, hi := 0, Infinite
	switch t.char {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		var ok bool
		if lo, hi, ok = p.bounds(here); !ok {
			seq.Subs = append(seq.Subs, &Node{Op: Literal, Char: '{'})
			return
		}
	}
	if p.err != nil {
		return
	}
	if len(seq.Subs) == 0 || seq.Subs[len(seq.Subs)-1].Op == At {
		p.fail(p.pos()-here+1, "nothing to repeat")
		return
	}
	last := &seq.Subs[len(seq.Subs)-1]
	if (*last).Op == Repeat {
		p.fail(p.pos()-here+1, "multiple repeat")
		return
	}
	mode := Greedy
	if p.accept('?') {
		mode = Lazy
	} else if p.accept('+') {
		mode = Possessive
	}
	item := *last
	if item.Op == Group && item.Index == 0 && item.Add == 0 && item.Del == 0 {
		item = item.Subs[0]
		if len(item.Subs) == 1 {
			item = item.Subs[0]
		}
	}
	*last = &Node{Op: Repeat, Mode: mode, Min: lo, Max: hi, Subs: []*Node{item}}
}

// bounds parses what follows a "{"; ok is false if it is no quantifier, and then the next token is again the one after it.
func (p *parser) bounds(here int) (lo, hi int, ok bool) {
	if p.next.is('}') {
		return 0, 0, false
	}
	const all = 1 << 30
	first := p.while(all, isDigit)
	second := first
	if p.accept(',') {
		second = p.while(all, isDigit)
	}
	if !p.accept('}') {
		if p.err == nil {
			p.seek(here)
		}
		return 0, 0, false
	}
	lo, hi = 0, Infinite
	if first != "" {
		if lo, _ = digits(first, Infinite); lo >= Infinite {
			p.failKind(Overflow, -1, "the repetition number is too large")
		}
	}
	if second != "" {
		if hi, _ = digits(second, Infinite); hi >= Infinite {
			p.failKind(Overflow, -1, "the repetition number is too large")
		}
		if hi < lo {
			p.fail(p.pos()-here, "min repeat greater than max repeat")
		}
	}
	return lo, hi, true
}

// closed reports whether a group exists and is complete.
func (p *parser) closed(group int) bool { return group < len(p.widths) && p.widths[group] != nil }

// checkLookBehind checks a reference to a group inside a look-behind.
func (p *parser) checkLookBehind(group int) {
	if p.behind == 0 {
		return
	}
	if !p.closed(group) {
		p.fail(0, "cannot refer to an open group")
	} else if group >= p.behind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

// open begins a group; name is "" if it has none.
func (p *parser) open(name string, nameLen int) int {
	group := len(p.widths)
	if group > maxGroups {
		p.fail(nameLen+1, "too many groups")
		return group
	}
	p.widths = append(p.widths, nil)
	if name != "" {
		if old, ok := p.indexes[name]; ok {
			p.fail(nameLen+1, "redefinition of group name %s as group %d; was group %d", p.quote(name), group, old)
			return group
		}
		p.indexes[name] = group
		p.names = append(p.names, name)
	}
	return group
}

// checkBehind checks that what look-behinds look for has a fixed width.
func (p *parser) checkBehind(n *Node) {
	if n.Op == Look && n.Behind {
		switch w := n.Subs[0].width(p.widths); {
		case w.lo > Infinite:
			p.failAt(-1, "looks too much behind")
		case w.lo != w.hi:
			p.failAt(-1, "look-behind requires fixed-width pattern")
		default:
			n.Min = int(w.lo)
		}
	}
	for _, s := range n.Subs {
		p.checkBehind(s)
	}
}
