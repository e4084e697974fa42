// Package re is Python's module re. Patterns are parsed by package syntax and matched by package engine; here are the
// classes and functions that programs see.
package re

import (
	"strings"
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/stdlib/re/syntax"
	"minipy/stdlib/warnings"
	"minipy/vm/py"
)

var (
	paramsMatch     = params.New("match", "pattern, string, flags=")
	paramsFullMatch = params.New("fullmatch", "pattern, string, flags=")
	paramsSearch    = params.New("search", "pattern, string, flags=")
	paramsFindAll   = params.New("findall", "pattern, string, flags=")
	paramsFindIter  = params.New("finditer", "pattern, string, flags=")
	paramsCompile   = params.New("compile", "pattern, flags=")
	paramsEscape    = params.New("escape", "pattern")
)

// names are what "from re import *" imports.
const names = "match fullmatch search sub subn split findall finditer compile purge escape error Pattern Match A I L M S X U " +
	"ASCII IGNORECASE LOCALE MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag PatternError"

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("re", "Regular expressions, as Perl has them.")
	for _, f := range []py.FuncDef{
		{Name: "match", Fn: finder(atStart, paramsMatch), Doc: "Match at the beginning of a string; None if the pattern does not."},
		{Name: "fullmatch", Fn: finder(whole, paramsFullMatch), Doc: "Match all of a string; None if the pattern does not."},
		{Name: "search", Fn: finder(anywhere, paramsSearch), Doc: "Find the first match in a string; None if there is none."},
		{Name: "findall", Fn: findAll, Doc: "A list of what matches in a string, of the groups if there are some."},
		{Name: "finditer", Fn: findIter, Doc: "An iterator over the matches in a string."},
		{Name: "sub", Fn: sub, Doc: "Replace what matches in a string."},
		{Name: "subn", Fn: subn, Doc: "The same as sub, and the number of replacements."},
		{Name: "split", Fn: split, Doc: "Split a string where the pattern matches."},
		{Name: "compile", Fn: compile, Doc: "Make a Pattern."},
		{Name: "purge", Fn: purge, Doc: "Forget the patterns that are kept."},
		{Name: "escape", Fn: escape, Doc: "Put a backslash before what has a meaning in patterns."},
	} {
		f.Flags = py.Kw
		m.Set(f.Name, py.NewNative("re", f).Value())
	}
	m.Set("error", errorType().Value())
	m.Set("PatternError", errorType().Value())
	m.Set("Pattern", patternType().Value())
	m.Set("Match", matchType().Value())
	m.Set("RegexFlag", flagType().Value())
	m.Set("Scanner", lexerType().Value())
	attrs := flagType().Own()
	none, err := newFlag(t, flagType(), 0)
	if err != nil {
		return nil, err
	}
	m.Set("NOFLAG", none)
	attrs.SetStr(py.Intern("NOFLAG"), none)
	for _, f := range flagNames {
		v, err := newFlag(t, flagType(), f.value)
		if err != nil {
			return nil, err
		}
		for _, name := range []string{f.name, f.short} {
			if name != "" {
				m.Set(name, v)
				attrs.SetStr(py.Intern(name), v)
			}
		}
	}
	var all []py.Value
	for _, name := range strings.Fields(names) {
		all = append(all, py.NewStr(name).Value())
	}
	m.Set("__all__", py.NewList(all).Value())
	return m, nil
}

// A cache keeps the patterns that were compiled last.
type cache struct {
	mutex    sync.Mutex
	patterns map[cacheKey]*Pattern
	order    []cacheKey
}

type cacheKey struct {
	text  string
	isStr bool
	flags syntax.Flags
}

type cacheOf struct{}

// maxCache is how many patterns are kept.
const maxCache = 512

func patterns(t *py.Thread) *cache {
	return t.RT.Local(cacheOf{}, func() any { return &cache{patterns: map[cacheKey]*Pattern{}} }).(*cache)
}

func (c *cache) get(k cacheKey) *Pattern {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.patterns[k]
}

func (c *cache) put(k cacheKey, p *Pattern) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if _, ok := c.patterns[k]; !ok {
		c.order = append(c.order, k)
	}
	c.patterns[k] = p
	if len(c.order) > maxCache {
		delete(c.patterns, c.order[0])
		c.order = c.order[1:]
	}
}

// compiled returns the Pattern that v is, or that is made of it; flags is the zero Value if not given.
func compiled(t *py.Thread, v, flags py.Value) (*Pattern, error) {
	f := syntax.Flags(0)
	if !flags.IsZero() {
		n, err := py.Index(t, flags)
		if err != nil {
			return nil, py.TypeErrorf("unsupported operand type(s) for &: '%s' and 'int'", py.TypeName(flags))
		}
		i, _ := py.IntValue(n)
		f = syntax.Flags(i)
	}
	if v.Is(patternType()) {
		if f != 0 {
			return nil, py.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return patternOf(v), nil
	}
	key := cacheKey{flags: f}
	switch {
	case v.IsKind(py.KindStr):
		key.text, key.isStr = v.AsStr().String(), true
	case v.IsKind(py.KindBytes):
		key.text = v.AsBytes().String()
	default:
		if _, err := py.BufferBytes(v); err != nil {
			if _, err := py.Hash(t, v); err != nil {
				return nil, err
			}
			return nil, py.TypeErrorf("first argument must be string or compiled pattern")
		}
		p, err := compileNew(t, v, f)
		return p, err
	}
	c := patterns(t)
	if p := c.get(key); p != nil {
		return p, nil
	}
	p, err := compileNew(t, v, f)
	if err != nil {
		return nil, err
	}
	if f&syntax.Debug == 0 {
		c.put(key, p)
	}
	return p, nil
}

func compileNew(t *py.Thread, v py.Value, f syntax.Flags) (*Pattern, error) {
	p, warned, err := newPattern(t, v, f)
	if err != nil {
		return nil, err
	}
	for _, w := range warned {
		if err := warnings.Warn(t, &py.FutureWarningType, w.Message, 0); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func finder(how how, list *params.List) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		var pattern, text, flags py.Value
		if err := list.Bind(args, &pattern, &text, &flags); err != nil {
			return py.Value{}, err
		}
		p, err := compiled(t, pattern, flags)
		if err != nil {
			return py.Value{}, err
		}
		return p.find(t, how, text, py.Value{}, py.Value{})
	}
}

func findAll(t *py.Thread, args py.Args) (py.Value, error) {
	return onText(t, args, paramsFindAll, patternFindAll)
}

func findIter(t *py.Thread, args py.Args) (py.Value, error) {
	return onText(t, args, paramsFindIter, patternFindIter)
}

// onText calls a method of the pattern in args with the text in args.
func onText(t *py.Thread, args py.Args, list *params.List, method py.NativeFunc) (py.Value, error) {
	var pattern, text, flags py.Value
	if err := list.Bind(args, &pattern, &text, &flags); err != nil {
		return py.Value{}, err
	}
	p, err := compiled(t, pattern, flags)
	if err != nil {
		return py.Value{}, err
	}
	return method(t, py.Args{Pos: []py.Value{p.value(), text}})
}

func compile(t *py.Thread, args py.Args) (py.Value, error) {
	var pattern, flags py.Value
	if err := paramsCompile.Bind(args, &pattern, &flags); err != nil {
		return py.Value{}, err
	}
	p, err := compiled(t, pattern, flags)
	if err != nil {
		return py.Value{}, err
	}
	return p.value(), nil
}

func purge(t *py.Thread, args py.Args) (py.Value, error) {
	c := patterns(t)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.patterns, c.order = map[cacheKey]*Pattern{}, nil
	return py.None, nil
}

func escape(t *py.Thread, args py.Args) (py.Value, error) {
	var v py.Value
	if err := paramsEscape.Bind(args, &v); err != nil {
		return py.Value{}, err
	}
	isStr := v.IsKind(py.KindStr)
	text, err := textOf(t, v)
	if err != nil {
		return py.Value{}, py.TypeErrorf("decoding to str: need a bytes-like object, %s found", py.TypeName(v))
	}
	b := py.StrBuilder{T: t}
	from := 0
	for i := range len(text) {
		if syntax.Special(text[i]) {
			b.Write(text[from:i])
			b.WriteASCII('\\')
			from = i
		}
	}
	b.Write(text[from:])
	out, err := b.Result()
	if err != nil || isStr {
		return py.StrValue(out), err
	}
	return py.NewBytes(out).Value(), nil
}
