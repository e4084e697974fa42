package re

// This file defines the class Scanner, which splits a text into tokens.

import (
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/stdlib/re/engine"
	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

// A lexer is an instance of Scanner. What it is made of are attributes.
type lexer struct {
	py.Header
	dict *py.Dict
}

var (
	paramsScanner = params.New("Scanner.__init__", "self, lexicon, flags=")
	paramsScan    = params.New("Scanner.scan", "self, string")

	nameLexicon = py.Intern("lexicon")
	nameScanner = py.Intern("scanner")
	nameMatch   = py.Intern("match")
)

var lexerType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Scanner", Module: "re", Flags: py.HasDict, DictOf: func(v py.Value) **py.Dict { return &(*lexer)(v.Pointer()).dict },
		Doc: "Splits texts into tokens. The lexicon is a list of patterns and what to make of what they match.",
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				l := &lexer{Header: py.Header{Type: class}}
				return py.FromHeader(&l.Header), nil
			},
			Init: lexerInit,
		},
		Methods: []py.MethodDef{{Name: "scan", Fn: scan, Flags: py.Kw, Doc: "A list of what the tokens were made to, and the rest of the text."}},
	})
})

func lexerInit(t *py.Thread, v py.Value, args py.Args) error {
	var lexicon py.Value
	flags := py.Int(0)
	all := py.Args{Pos: append([]py.Value{v}, args.Pos...), Kw: args.Kw, Names: args.Names}
	if err := paramsScanner.Bind(all, &v, &lexicon, &flags); err != nil {
		return err
	}
	f, err := py.AsCSsize(t, flags)
	if err != nil {
		return err
	}
	p := &Pattern{Header: py.Header{Type: patternType()}, source: py.None, index: py.NewDict().Value(), names: []string{""}}
	root := &syntax.Node{Op: syntax.Branch}
	parsed := &syntax.Pattern{Root: &syntax.Node{Op: syntax.Sequence, Subs: []*syntax.Node{root}}, Flags: syntax.Flags(f)}
	err = py.Each(t, lexicon, func(rule py.Value) error {
		var pair [2]py.Value
		if err := py.Unpack(t, rule, pair[:]); err != nil {
			return err
		}
		text, err := textOf(t, pair[0])
		if err != nil {
			return err
		}
		p.isStr = pair[0].IsKind(py.KindStr)
		phrase, err := syntax.Parse(text, p.isStr, syntax.Flags(f), quoter(t))
		if err != nil {
			return exception(t, err, pair[0])
		}
		parsed.Groups++
		parsed.Flags |= phrase.Flags
		plainGroups(phrase.Root)
		root.Subs = append(root.Subs, &syntax.Node{Op: syntax.Group, Index: parsed.Groups, Subs: []*syntax.Node{phrase.Root}})
		p.names = append(p.names, "")
		return nil
	})
	if err != nil {
		return err
	}
	p.flags = parsed.Flags
	p.prog = engine.Compile(parsed, !p.isStr)
	if err := py.SetAttr(t, v, nameLexicon, lexicon); err != nil {
		return err
	}
	return py.SetAttr(t, v, nameScanner, p.value())
}

// plainGroups makes the groups of a phrase capture nothing: the groups of the whole are the phrases.
func plainGroups(n *syntax.Node) {
	if n.Op == syntax.Group {
		n.Index = 0
	}
	for _, s := range n.Subs {
		plainGroups(s)
	}
}

func scan(t *py.Thread, args py.Args) (py.Value, error) {
	var v, text py.Value
	if err := paramsScan.Bind(args, &v, &text); err != nil {
		return py.Value{}, err
	}
	pattern, err := py.GetAttr(t, v, nameScanner)
	if err != nil {
		return py.Value{}, err
	}
	if !pattern.Is(patternType()) {
		return py.Value{}, py.TypeErrorf("scanner must be a pattern, not %s", py.TypeName(pattern))
	}
	lexicon, err := py.GetAttr(t, v, nameLexicon)
	if err != nil {
		return py.Value{}, err
	}
	s := &scanner{pattern: patternOf(pattern), refused: -1}
	if err := s.pattern.setText(t, &s.subject, text); err != nil {
		return py.Value{}, err
	}
	_ = s.setBounds(t, py.Value{}, py.Value{})
	out := py.NewList(nil)
	for {
		from := s.at
		found, err := s.next(t, atStart)
		if err != nil {
			return py.Value{}, err
		}
		if found.IsNone() || s.at == from {
			return py.NewPair(out.Value(), s.part(from, len(s.text))), nil
		}
		rule, err := py.GetItem(t, lexicon, py.Int(int64(matchOf(found).last-1)))
		if err != nil {
			return py.Value{}, err
		}
		token, err := py.GetItem(t, rule, py.Int(1))
		if err != nil {
			return py.Value{}, err
		}
		if py.Callable(token) {
			if err := py.SetAttr(t, v, nameMatch, found); err != nil {
				return py.Value{}, err
			}
			if token, err = t.Call(token, v, matchOf(found).get(0, py.None)); err != nil {
				return py.Value{}, err
			}
		}
		if !token.IsNone() {
			if err := py.ListAppend(t, out, token); err != nil {
				return py.Value{}, err
			}
		}
	}
}
