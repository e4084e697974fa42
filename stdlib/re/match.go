package re

// This file defines the class Match.

import (
	"strconv"
	"sync"

	"minipy/stdlib/re/engine"
	"minipy/vm/py"
)

// A Match is a match.
type Match struct {
	py.Header
	pattern *Pattern
	subject
	last  int   // the group that was closed last
	spans []int // of the whole and the groups, in bytes; -1 if one has not matched
	few   [6]int
}

func matchOf(v py.Value) *Match { return (*Match)(v.Pointer()) }

func (m *Match) value() py.Value { return py.FromHeader(&m.Header) }

var matchType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Match", Module: "re", Flags: py.Final | py.NotCallable, Doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
		Slots: py.Slots{
			Repr:    matchRepr,
			GetItem: func(t *py.Thread, v, key py.Value) (py.Value, error) { return matchOf(v).group(t, key, py.None) },
		},
		Methods: []py.MethodDef{
			{Name: "group", Fn: matchGroup, Max: -1, Doc: "What groups have captured, the whole by default."},
			{Name: "groups", Fn: matchGroups, Flags: py.Kw, Doc: "A tuple of what all groups have captured."},
			{Name: "groupdict", Fn: matchGroupDict, Flags: py.Kw, Doc: "A dict of what the named groups have captured."},
			{Name: "start", Fn: matchStart, Max: 1, Doc: "Where a group begins."},
			{Name: "end", Fn: matchEnd, Max: 1, Doc: "Where a group ends."},
			{Name: "span", Fn: matchSpan, Max: 1, Doc: "Where a group begins and ends."},
			{Name: "expand", Fn: matchExpand, Flags: py.Kw, Doc: "Replace the references to groups in a template, as sub does."},
			{Name: "__copy__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }},
			{Name: "__deepcopy__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }, Min: 1, Max: 1},
			{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
		},
		Members: []py.MemberDef{
			{Name: "string", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return matchOf(v).v, nil }, Doc: "The string passed to match() or search()."},
			{Name: "re", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return matchOf(v).pattern.value(), nil }, Doc: "The regular expression object."},
			{Name: "pos", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(matchOf(v).pos)), nil }, Doc: "The index into the string at which the RE engine started looking for a match."},
			{Name: "endpos", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(matchOf(v).endPos())), nil }, Doc: "The index into the string beyond which the RE engine will not go."},
			{Name: "lastindex", Get: matchLastIndex, Doc: "The integer index of the last matched capturing group."},
			{Name: "lastgroup", Get: matchLastGroup, Doc: "The name of the last matched capturing group."},
			{Name: "regs", Get: matchRegs},
		},
	})
})

// newMatch returns the match that m has found in s.
func newMatch(p *Pattern, s *subject, m *engine.Matcher) *Match {
	r := &Match{Header: py.Header{Type: matchType()}, pattern: p, subject: *s, last: m.Last()}
	if n := 2 * (p.prog.Groups + 1); n <= len(r.few) {
		r.spans = r.few[:n]
	} else {
		r.spans = make([]int, n)
	}
	copy(r.spans, m.Regs)
	return r
}

func (m *Match) endPos() int {
	if m.end >= 0 {
		return m.end
	}
	return m.index(len(m.text))
}

// span returns where group i begins and ends, in bytes; ok is false if it has not matched.
func (m *Match) span(i int) (lo, hi int, ok bool) {
	lo, hi = m.spans[2*i], m.spans[2*i+1]
	return lo, hi, lo >= 0 && hi >= lo
}

// get returns what group i has captured, or def.
func (m *Match) get(i int, def py.Value) py.Value {
	lo, hi, ok := m.span(i)
	if !ok {
		return def
	}
	return m.part(lo, hi)
}

// number returns the number of a group that is given by number or name.
func (m *Match) number(t *py.Thread, group py.Value) (int, error) {
	i := -1
	if group.IsInt() {
		i = int(group.Int())
	} else if group.IsKind(py.KindStr) && group.Is(&py.StrType) {
		var ok bool
		if i, ok = m.pattern.indexes[group.AsStr().String()]; !ok {
			i = -1
		}
	} else if n, err := py.Index(t, group); err == nil {
		if n, ok := py.IntValue(n); ok {
			i = int(n)
		}
	} else if v, err := m.pattern.index.AsDict().Get(t, group); err == nil && !v.IsZero() {
		i = int(v.Int())
	} else if err != nil && !py.IsError(err, &py.ExceptionType) {
		return 0, err
	}
	if i < 0 || i > m.pattern.prog.Groups {
		return 0, py.NewError(&py.IndexErrorType, "no such group")
	}
	return i, nil
}

func (m *Match) group(t *py.Thread, group, def py.Value) (py.Value, error) {
	i, err := m.number(t, group)
	if err != nil {
		return py.Value{}, err
	}
	return m.get(i, def), nil
}

func matchGroup(t *py.Thread, args py.Args) (py.Value, error) {
	m := matchOf(args.Pos[0])
	switch len(args.Pos) {
	case 1:
		return m.get(0, py.None), nil
	case 2:
		return m.group(t, args.Pos[1], py.None)
	}
	items := make([]py.Value, len(args.Pos)-1)
	for i, g := range args.Pos[1:] {
		var err error
		if items[i], err = m.group(t, g, py.None); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewTuple(items).Value(), nil
}

var (
	sigGroups    = py.NewSignature("groups", "default=")
	sigGroupDict = py.NewSignature("groupdict", "default=")
	sigExpand    = py.NewSignature("expand", "template")
)

// self splits the arguments of a method with keyword arguments.
func self(args py.Args) (py.Value, py.Args) {
	return args.Pos[0], py.Args{Pos: args.Pos[1:], Kw: args.Kw, Names: args.Names}
}

func matchGroups(_ *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	def := py.None
	if err := sigGroups.Bind(args, &def); err != nil {
		return py.Value{}, err
	}
	m := matchOf(v)
	items := make([]py.Value, m.pattern.prog.Groups)
	for i := range items {
		items[i] = m.get(i+1, def)
	}
	return py.NewTuple(items).Value(), nil
}

func matchGroupDict(_ *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	def := py.None
	if err := sigGroupDict.Bind(args, &def); err != nil {
		return py.Value{}, err
	}
	m := matchOf(v)
	d := py.NewDict()
	for i, name := range m.pattern.names {
		if name != "" {
			d.SetStr(py.NewStr(name), m.get(i, def))
		}
	}
	return d.Value(), nil
}

// place returns where the group in args, the whole by default, begins and ends; -1 if it has not matched.
func place(t *py.Thread, args py.Args) (lo, hi py.Value, err error) {
	m := matchOf(args.Pos[0])
	i := 0
	if len(args.Pos) > 1 {
		if i, err = m.number(t, args.Pos[1]); err != nil {
			return py.Value{}, py.Value{}, err
		}
	}
	lo, hi = m.place(i)
	return lo, hi, nil
}

func (m *Match) place(i int) (lo, hi py.Value) {
	a, b, ok := m.span(i)
	if !ok {
		return py.Int(-1), py.Int(-1)
	}
	return py.Int(int64(m.index(a))), py.Int(int64(m.index(b)))
}

func matchStart(t *py.Thread, args py.Args) (py.Value, error) {
	lo, _, err := place(t, args)
	return lo, err
}

func matchEnd(t *py.Thread, args py.Args) (py.Value, error) {
	_, hi, err := place(t, args)
	return hi, err
}

func matchSpan(t *py.Thread, args py.Args) (py.Value, error) {
	lo, hi, err := place(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(lo, hi), nil
}

func matchRegs(_ *py.Thread, v py.Value) (py.Value, error) {
	m := matchOf(v)
	items := make([]py.Value, m.pattern.prog.Groups+1)
	for i := range items {
		items[i] = py.NewPair(m.place(i))
	}
	return py.NewTuple(items).Value(), nil
}

func matchLastIndex(_ *py.Thread, v py.Value) (py.Value, error) {
	if n := matchOf(v).last; n > 0 {
		return py.Int(int64(n)), nil
	}
	return py.None, nil
}

func matchLastGroup(_ *py.Thread, v py.Value) (py.Value, error) {
	m := matchOf(v)
	if m.last > 0 && m.pattern.names[m.last] != "" {
		return py.NewStr(m.pattern.names[m.last]).Value(), nil
	}
	return py.None, nil
}

func matchRepr(t *py.Thread, v py.Value) (string, error) {
	m := matchOf(v)
	text, err := py.Repr(t, m.get(0, py.None))
	if err != nil {
		return "", err
	}
	if s := py.NewStr(text); s.Len() > 50 {
		text = s.Slice(0, 50)
	}
	lo, hi := m.place(0)
	return "<re.Match object; span=(" + strconv.FormatInt(lo.Int(), 10) + ", " + strconv.FormatInt(hi.Int(), 10) + "), match=" + text + ">", nil
}
