package re

// This file defines the class Pattern: what it is, and how it gets at a text.

import (
	"math"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"minipy/stdlib/re/engine"
	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

// A Pattern is a compiled pattern. It does not change.
type Pattern struct {
	py.Header
	source  py.Value // the str or bytes it was made of
	isStr   bool
	flags   syntax.Flags
	prog    *engine.Program
	names   []string // of groups, by number; "" if one has none
	indexes map[string]int
	index   py.Value // the mapping of names to numbers

	// spare is one that nobody uses, if there is any. It stays whatever the collector does, as making one is charged for.
	spare    atomic.Pointer[engine.Matcher]
	template atomic.Pointer[template]
}

func patternOf(v py.Value) *Pattern { return (*Pattern)(v.Pointer()) }

func (p *Pattern) value() py.Value { return py.FromHeader(&p.Header) }

var patternType = sync.OnceValue(func() *py.Type {
	methods := []py.MethodDef{
		{Name: "match", Fn: patternMatch, Flags: py.Kw, Doc: "Match at the beginning of a string, or at pos."},
		{Name: "fullmatch", Fn: patternFullMatch, Flags: py.Kw, Doc: "Match all of a string."},
		{Name: "search", Fn: patternSearch, Flags: py.Kw, Doc: "Find the first match in a string; None if there is none."},
		{Name: "findall", Fn: patternFindAll, Flags: py.Kw, Doc: "A list of what matches in a string, of the groups if there are some."},
		{Name: "finditer", Fn: patternFindIter, Flags: py.Kw, Doc: "An iterator over the matches in a string."},
		{Name: "scanner", Fn: patternScanner, Flags: py.Kw, Doc: "An object whose match and search go through a string."},
		{Name: "split", Fn: patternSplit, Flags: py.Kw, Doc: "Split a string where the pattern matches."},
		{Name: "sub", Fn: patternSub, Flags: py.Kw, Doc: "Replace what matches in a string."},
		{Name: "subn", Fn: patternSubN, Flags: py.Kw, Doc: "The same as sub, and the number of replacements."},
		{Name: "__reduce__", Fn: patternReduce},
		{Name: "__copy__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }},
		{Name: "__deepcopy__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }, Min: 1, Max: 1},
		{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
	}
	return py.NewType(&py.Def{
		Name: "Pattern", Module: "re", Flags: py.Final | py.NotCallable, Doc: "Compiled regular expression object.",
		Slots:   py.Slots{Repr: patternRepr, Hash: patternHash, Compare: patternCompare},
		Methods: methods,
		Members: []py.MemberDef{
			{Name: "pattern", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return patternOf(v).source, nil }, Doc: "The pattern string from which the RE object was compiled."},
			{Name: "flags", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(patternOf(v).flags)), nil }, Doc: "The regex matching flags."},
			{Name: "groups", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(patternOf(v).prog.Groups)), nil }, Doc: "The number of capturing groups in the pattern."},
			{Name: "groupindex", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewMappingProxy(patternOf(v).index), nil }, Doc: "A dictionary mapping group names to group numbers."},
		},
	})
})

// newPattern compiles source.
func newPattern(t *py.Thread, source py.Value, flags syntax.Flags) (*Pattern, []syntax.Warning, error) {
	p := &Pattern{Header: py.Header{Type: patternType()}, source: source, isStr: source.IsKind(py.KindStr)}
	text, err := textOf(t, source)
	if err != nil {
		return nil, nil, err
	}
	if err := t.ChargeN(len(text), 200); err != nil {
		return nil, nil, err
	}
	parsed, err := syntax.Parse(text, p.isStr, flags, quoter(t))
	if err != nil {
		return nil, nil, exception(t, err, source)
	}
	p.flags, p.indexes = parsed.Flags, parsed.Indexes
	p.prog = engine.Compile(parsed, !p.isStr)
	p.names = make([]string, parsed.Groups+1)
	index := py.NewDict()
	for _, name := range parsed.Names {
		i := parsed.Indexes[name]
		p.names[i] = name
		index.SetStr(py.NewStr(name), py.Int(int64(i)))
	}
	p.index = index.Value()
	return p, parsed.Warnings, nil
}

// quoter returns repr for texts in messages.
func quoter(t *py.Thread) func(string) string {
	return func(s string) string {
		q, err := py.ReprString(t, s)
		if err != nil {
			return "'" + s + "'"
		}
		return q
	}
}

// textOf returns the text of a str, or the bytes of a bytes-like object.
func textOf(t *py.Thread, v py.Value) (string, error) {
	if v.IsKind(py.KindStr) {
		return v.AsStr().String(), nil
	}
	return py.OwnedBytes(t, v)
}

// A subject is a text that a pattern is applied to.
type subject struct {
	v          py.Value
	str        *py.Str // nil if it is bytes
	text       string
	pos, end   int // the bounds, as Python counts
	start, lim int // the same in bytes of text
}

// setText finds the text of v, which must be of the pattern's type.
func (p *Pattern) setText(t *py.Thread, s *subject, v py.Value) (err error) {
	s.v = v
	if v.IsKind(py.KindStr) {
		if !p.isStr {
			return py.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		s.str = v.AsStr()
		s.text = s.str.String()
		return nil
	}
	if s.text, err = py.OwnedBytes(t, v); err != nil {
		if py.IsError(err, &py.TypeErrorType) {
			err = py.TypeErrorf("expected string or bytes-like object, got '%s'", py.TypeName(v))
		}
		return err
	}
	if p.isStr {
		return py.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return nil
}

// setBounds sets the bounds; pos and end are zero Values if not given.
func (s *subject) setBounds(t *py.Thread, pos, end py.Value) error {
	s.pos, s.start, s.lim = 0, 0, len(s.text)
	if pos.IsZero() && end.IsZero() {
		s.end = -1 // is counted when asked for
		return nil
	}
	n := len(s.text)
	if s.str != nil {
		n = s.str.Len()
	}
	at := func(v py.Value, def int) (int, error) {
		if v.IsZero() {
			return def, nil
		}
		i, err := py.AsCSsize(t, v)
		return min(max(i, 0), n), err
	}
	var err error
	if s.pos, err = at(pos, 0); err != nil {
		return err
	}
	if s.end, err = at(end, n); err != nil {
		return err
	}
	s.start, s.lim = s.offset(s.pos), s.offset(s.end)
	return nil
}

func (s *subject) offset(i int) int {
	if s.str != nil {
		return s.str.Offset(i)
	}
	return i
}

// index returns the position of a byte of the text as Python counts.
func (s *subject) index(offset int) int {
	if s.str != nil {
		return s.str.Index(offset)
	}
	return offset
}

// part returns a part of the text as a value.
func (s *subject) part(lo, hi int) py.Value {
	if s.str != nil {
		return s.str.Part(s.text[lo:hi])
	}
	if lo == 0 && hi == len(s.text) && s.v.Is(&py.BytesType) {
		return s.v
	}
	if part := s.text[lo:hi]; hi-lo >= len(s.text)/4 {
		return py.NewBytes(part).Value()
	} else {
		return py.NewBytes(strings.Clone(part)).Value()
	}
}

// matcher returns a matcher for s. Give it back with release.
func (p *Pattern) matcher(t *py.Thread, s *subject) *engine.Matcher {
	m := p.spare.Swap(nil)
	if m == nil {
		m = &engine.Matcher{Prog: p.prog, Regs: p.prog.NewRegs()}
	}
	m.Begin(s.text[:s.lim], s.str != nil && s.str.KnownASCII(), hooks{t})
	return m
}

func (p *Pattern) release(m *engine.Matcher) {
	m.End()
	p.spare.Store(m)
}

// hooks lets the matcher poll and charge.
type hooks struct{ t *py.Thread }

func (h hooks) Poll() error        { return h.t.Poll() }
func (h hooks) Charge(n int) error { return h.t.Charge(n) }

func patternRepr(t *py.Thread, v py.Value) (string, error) {
	p := patternOf(v)
	text, err := py.Repr(t, p.source)
	if err != nil {
		return "", err
	}
	if s := py.NewStr(text); s.Len() > 200 {
		text = s.Slice(0, 200)
	}
	flags := p.flags
	if p.isStr && flags&(syntax.Locale|syntax.Unicode|syntax.ASCII) == syntax.Unicode {
		flags &^= syntax.Unicode
	}
	var names []string
	for _, f := range flagNames[1:] {
		if f.name != "UNICODE" && int64(flags)&f.value != 0 {
			names = append(names, "re."+f.name)
		}
		if f.name == "DOTALL" && flags&syntax.Unicode != 0 {
			names = append(names, "re.UNICODE")
		}
	}
	if flags&syntax.ASCII != 0 {
		names = append(names, "re.ASCII")
	}
	if rest := int64(flags) &^ (allFlags - 1); rest != 0 {
		names = append(names, "0x"+strconv.FormatInt(rest, 16))
	}
	text = "re.compile(" + text
	if len(names) > 0 {
		text += ", " + strings.Join(names, "|")
	}
	return text + ")", nil
}

// patternReduce says how to make a copy: by calling re.compile.
func patternReduce(t *py.Thread, args py.Args) (py.Value, error) {
	p := patternOf(args.Pos[0])
	m := t.RT.Modules.GetStr(py.Intern("re"))
	if m == nil {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "the module re is gone")
	}
	f, err := py.GetAttr(t, *m, py.Intern("compile"))
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(f, py.NewPair(p.source, py.Int(int64(p.flags)))), nil
}

func patternHash(t *py.Thread, v py.Value) (int64, error) {
	p := patternOf(v)
	h, err := py.Hash(t, p.source)
	if err != nil {
		return 0, err
	}
	h ^= int64(p.flags) << 20 & math.MaxInt64
	if h == -1 {
		h = -2
	}
	return h, nil
}

func patternCompare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if op != py.EQ && op != py.NE || x.Type() != y.Type() {
		return py.NotImplemented, nil
	}
	p, q := patternOf(x), patternOf(y)
	same := p == q
	if !same && p.flags == q.flags && p.isStr == q.isStr {
		var err error
		if same, err = py.Equal(t, p.source, q.source); err != nil {
			return py.Value{}, err
		}
	}
	return py.Bool(same == (op == py.EQ)), nil
}
