package re

// This file defines how patterns are searched for: match, search, findall, finditer and split.

import (
	"sync"

	"minipy/stdlib/re/engine"
	"minipy/vm/py"
)

var (
	sigMatch     = py.NewSignature("match", "string, pos=, endpos=")
	sigFullMatch = py.NewSignature("fullmatch", "string, pos=, endpos=")
	sigSearch    = py.NewSignature("search", "string, pos=, endpos=")
	sigFindAll   = py.NewSignature("findall", "string, pos=, endpos=")
	sigFindIter  = py.NewSignature("finditer", "string, pos=, endpos=")
	sigScanner   = py.NewSignature("scanner", "string, pos=, endpos=")
	sigSplit     = py.NewSignature("split", "string, maxsplit=")
)

// A how says what kind of match is wanted.
type how uint8

const (
	atStart how = iota
	whole
	anywhere
)

// find returns the match in v, or None.
func (p *Pattern) find(t *py.Thread, how how, v, pos, end py.Value) (py.Value, error) {
	var s subject
	if err := p.setText(t, &s, v); err != nil {
		return py.Value{}, err
	}
	if err := s.setBounds(t, pos, end); err != nil {
		return py.Value{}, err
	}
	if s.start > s.lim {
		return py.None, nil
	}
	m := p.matcher(t, &s)
	var ok bool
	var err error
	if how == anywhere {
		ok, err = m.Search(s.start, -1)
	} else {
		ok, err = m.Match(s.start, how == whole, -1)
	}
	r := py.None
	if ok {
		r = newMatch(p, &s, m).value()
	}
	p.release(m)
	return r, err
}

func patternFind(t *py.Thread, how how, sig *py.Signature, args py.Args) (py.Value, error) {
	v, args := self(args)
	if len(args.Pos) == 1 && len(args.Names) == 0 {
		return patternOf(v).find(t, how, args.Pos[0], py.Value{}, py.Value{})
	}
	var text, pos, end py.Value
	if err := sig.Bind(args, &text, &pos, &end); err != nil {
		return py.Value{}, err
	}
	return patternOf(v).find(t, how, text, pos, end)
}

func patternMatch(t *py.Thread, args py.Args) (py.Value, error) {
	return patternFind(t, atStart, sigMatch, args)
}

func patternFullMatch(t *py.Thread, args py.Args) (py.Value, error) {
	return patternFind(t, whole, sigFullMatch, args)
}

func patternSearch(t *py.Thread, args py.Args) (py.Value, error) {
	return patternFind(t, anywhere, sigSearch, args)
}

// each calls f for each match in s, while it gives true.
func (p *Pattern) each(t *py.Thread, s *subject, f func(m *engine.Matcher) (bool, error)) error {
	if s.start > s.lim {
		return nil
	}
	m := p.matcher(t, s)
	defer p.release(m)
	at, refused := s.start, -1
	for {
		ok, err := m.Search(at, refused)
		if err != nil || !ok {
			return err
		}
		if ok, err := f(m); err != nil || !ok {
			return err
		}
		lo, hi := m.Regs[0], m.Regs[1]
		at, refused = hi, -1
		if lo == hi {
			refused = hi
		}
	}
}

// bind binds the arguments of a method with a text and bounds.
func (p *Pattern) bind(t *py.Thread, sig *py.Signature, args py.Args, s *subject) error {
	var text, pos, end py.Value
	if err := sig.Bind(args, &text, &pos, &end); err != nil {
		return err
	}
	if err := p.setText(t, s, text); err != nil {
		return err
	}
	return s.setBounds(t, pos, end)
}

func patternFindAll(t *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	p := patternOf(v)
	var s subject
	if err := p.bind(t, sigFindAll, args, &s); err != nil {
		return py.Value{}, err
	}
	return p.findAll(t, &s)
}

func (p *Pattern) findAll(t *py.Thread, s *subject) (py.Value, error) {
	list := py.NewList(nil)
	groups := p.prog.Groups
	empty := s.part(0, 0)
	get := func(m *engine.Matcher, i int) py.Value {
		lo, hi := m.Regs[2*i], m.Regs[2*i+1]
		if lo < 0 || hi < lo {
			return empty
		}
		return s.part(lo, hi)
	}
	n := 0
	err := p.each(t, s, func(m *engine.Matcher) (bool, error) {
		var v py.Value
		switch groups {
		case 0:
			v = s.part(m.Regs[0], m.Regs[1])
		case 1:
			v = get(m, 1)
		default:
			items := make([]py.Value, groups)
			for i := range items {
				items[i] = get(m, i+1)
			}
			v = py.NewTuple(items).Value()
		}
		if n++; n%1024 == 0 {
			if err := t.Poll(); err != nil {
				return false, err
			}
		}
		return true, py.ListAppend(t, list, v)
	})
	if err != nil {
		return py.Value{}, err
	}
	return list.Value(), nil
}

// A scanner goes through the matches in a text.
type scanner struct {
	py.Header
	pattern *Pattern
	subject
	mutex   sync.Mutex
	at      int // where the next match is looked for
	refused int
	done    bool
}

func scannerOf(v py.Value) *scanner { return (*scanner)(v.Pointer()) }

var scannerType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "SRE_Scanner", Module: "_sre", Flags: py.Final | py.NotCallable,
		Methods: []py.MethodDef{
			{Name: "match", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return scannerOf(a.Pos[0]).next(t, atStart) }, Doc: "The match where the last one has ended."},
			{Name: "search", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return scannerOf(a.Pos[0]).next(t, anywhere) }, Doc: "The next match."},
		},
		Members: []py.MemberDef{{Name: "pattern", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return scannerOf(v).pattern.value(), nil }}},
	})
})

// iterType is the class of what finditer gives.
var iterType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "callable_iterator", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				m, err := scannerOf(v).next(t, anywhere)
				if err == nil && m.IsNone() {
					m = py.Value{}
				}
				return m, err
			},
		},
	})
})

// next returns the next match, or None.
func (s *scanner) next(t *py.Thread, how how) (py.Value, error) {
	s.mutex.Lock()
	at, refused, done := s.at, s.refused, s.done
	s.mutex.Unlock()
	if done || at > s.lim {
		return py.None, nil
	}
	m := s.pattern.matcher(t, &s.subject)
	defer s.pattern.release(m)
	var ok bool
	var err error
	if how == anywhere {
		ok, err = m.Search(at, refused)
	} else {
		ok, err = m.Match(at, false, refused)
	}
	if err != nil {
		return py.Value{}, err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !ok {
		s.done = true
		return py.None, nil
	}
	s.at, s.refused = m.Regs[1], -1
	if m.Regs[0] == m.Regs[1] {
		s.refused = s.at
	}
	return newMatch(s.pattern, &s.subject, m).value(), nil
}

func newScanner(t *py.Thread, typ *py.Type, sig *py.Signature, args py.Args) (py.Value, error) {
	v, args := self(args)
	p := patternOf(v)
	s := &scanner{Header: py.Header{Type: typ}, pattern: p, refused: -1}
	if err := p.bind(t, sig, args, &s.subject); err != nil {
		return py.Value{}, err
	}
	s.at = s.start
	return py.FromHeader(&s.Header), nil
}

func patternFindIter(t *py.Thread, args py.Args) (py.Value, error) {
	return newScanner(t, iterType(), sigFindIter, args)
}

func patternScanner(t *py.Thread, args py.Args) (py.Value, error) {
	return newScanner(t, scannerType(), sigScanner, args)
}

func patternSplit(t *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	var text, max py.Value
	if err := sigSplit.Bind(args, &text, &max); err != nil {
		return py.Value{}, err
	}
	return patternOf(v).split(t, text, max)
}

// count converts the argument that bounds the number of splits or replacements; the zero Value is 0.
func count(t *py.Thread, v py.Value) (int, error) {
	if v.IsZero() {
		return 0, nil
	}
	return py.AsCSsize(t, v)
}

func (p *Pattern) split(t *py.Thread, text, maximum py.Value) (py.Value, error) {
	max, err := count(t, maximum)
	if err != nil {
		return py.Value{}, err
	}
	var s subject
	if err := p.setText(t, &s, text); err != nil {
		return py.Value{}, err
	}
	_ = s.setBounds(t, py.Value{}, py.Value{})
	list := py.NewList(nil)
	last, n := 0, 0
	add := func(lo, hi int) error {
		v := py.None
		if lo >= 0 && hi >= lo {
			v = s.part(lo, hi)
		}
		return py.ListAppend(t, list, v)
	}
	if max >= 0 {
		err = p.each(t, &s, func(m *engine.Matcher) (bool, error) {
			if err := add(last, m.Regs[0]); err != nil {
				return false, err
			}
			for i := 1; i <= p.prog.Groups; i++ {
				if err := add(m.Regs[2*i], m.Regs[2*i+1]); err != nil {
					return false, err
				}
			}
			last = m.Regs[1]
			n++
			if n%1024 == 0 {
				if err := t.Poll(); err != nil {
					return false, err
				}
			}
			return max == 0 || n < max, nil
		})
	}
	if err == nil {
		err = add(last, len(s.text))
	}
	if err != nil {
		return py.Value{}, err
	}
	return list.Value(), nil
}
