package re

// This file defines sub, subn and expand.

import (
	"strings"

	"minipy/stdlib/re/engine"
	"minipy/stdlib/re/syntax"
	"minipy/vm/py"
)

// A template is what replaces a match.
type template struct {
	text   string
	pieces []syntax.Piece
}

var (
	sigSub  = py.NewSignature("sub", "repl, string, count=")
	sigSubN = py.NewSignature("subn", "repl, string, count=")
)

// parseTemplate returns the template that v, a str or bytes, is.
func (p *Pattern) parseTemplate(t *py.Thread, v py.Value) (*template, error) {
	text, err := textOf(t, v)
	if err != nil {
		return nil, err
	}
	if last := p.template.Load(); last != nil && last.text == text {
		return last, nil
	}
	tm := &template{text: text}
	if strings.IndexByte(text, '\\') < 0 {
		tm.pieces = []syntax.Piece{{Text: text, Group: -1}}
	} else if tm.pieces, err = syntax.ParseTemplate(text, p.isStr, p.prog.Groups, p.indexes, quoter(t)); err != nil {
		return nil, exception(t, err, v)
	}
	p.template.Store(tm)
	return tm, nil
}

// write adds what the template makes of a match, whose groups span gives.
func (tm *template) write(b *py.StrBuilder, text string, span func(i int) (lo, hi int)) {
	for i := range tm.pieces {
		if piece := &tm.pieces[i]; piece.Group < 0 {
			b.Write(piece.Text)
		} else if lo, hi := span(piece.Group); lo >= 0 && hi >= lo {
			b.Write(text[lo:hi])
		}
	}
}

// bytesOrStr returns text as a value of the pattern's type.
func (p *Pattern) bytesOrStr(text string) py.Value {
	if p.isStr {
		return py.StrValue(text)
	}
	return py.NewBytes(text).Value()
}

func matchExpand(t *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	var tmpl py.Value
	if err := sigExpand.Bind(args, &tmpl); err != nil {
		return py.Value{}, err
	}
	m := matchOf(v)
	if err := m.pattern.checkRepl(tmpl); err != nil {
		return py.Value{}, err
	}
	tm, err := m.pattern.parseTemplate(t, tmpl)
	if err != nil {
		return py.Value{}, err
	}
	b := py.StrBuilder{T: t}
	tm.write(&b, m.text, func(i int) (int, int) { return m.spans[2*i], m.spans[2*i+1] })
	text, err := b.Result()
	return m.pattern.bytesOrStr(text), err
}

// wrongItem returns the error for a replacement that has not the type of the pattern. i is its number among the parts of
// the result.
func (p *Pattern) wrongItem(v py.Value, i int) error {
	want := "str instance"
	if !p.isStr {
		want = "a bytes-like object"
	}
	return py.TypeErrorf("sequence item %d: expected %s, %s found", i, want, py.TypeName(v))
}

func patternSub(t *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	var repl, text, n py.Value
	if err := sigSub.Bind(args, &repl, &text, &n); err != nil {
		return py.Value{}, err
	}
	r, _, err := patternOf(v).sub(t, repl, text, n)
	return r, err
}

func patternSubN(t *py.Thread, args py.Args) (py.Value, error) {
	v, args := self(args)
	var repl, text, n py.Value
	if err := sigSubN.Bind(args, &repl, &text, &n); err != nil {
		return py.Value{}, err
	}
	return patternOf(v).subn(t, repl, text, n)
}

func (p *Pattern) subn(t *py.Thread, repl, text, n py.Value) (py.Value, error) {
	r, done, err := p.sub(t, repl, text, n)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(r, py.Int(int64(done))), nil
}

// sub replaces up to n matches in text, all if n is 0 or the zero Value, and returns how many there were.
func (p *Pattern) sub(t *py.Thread, repl, text, n py.Value) (r py.Value, done int, err error) {
	max, err := count(t, n)
	if err != nil {
		return py.Value{}, 0, err
	}
	var tm *template
	if !py.Callable(repl) {
		if err := p.checkRepl(repl); err != nil {
			return py.Value{}, 0, err
		}
		if tm, err = p.parseTemplate(t, repl); err != nil {
			return py.Value{}, 0, err
		}
	}
	var s subject
	if err := p.setText(t, &s, text); err != nil {
		return py.Value{}, 0, err
	}
	_ = s.setBounds(t, py.Value{}, py.Value{})
	b := py.StrBuilder{T: t}
	last, parts := 0, 0
	if max >= 0 {
		err = p.each(t, &s, func(m *engine.Matcher) (bool, error) {
			lo, hi := m.Regs[0], m.Regs[1]
			b.Write(s.text[last:lo])
			if last < lo {
				parts++
			}
			last = hi
			if tm == nil {
				if err := p.writeCall(t, &b, repl, &s, m, &parts); err != nil {
					return false, err
				}
			} else {
				tm.write(&b, s.text, func(i int) (int, int) { return m.Regs[2*i], m.Regs[2*i+1] })
			}
			done++
			return max == 0 || done < max, b.Err()
		})
	}
	if err != nil {
		return py.Value{}, 0, err
	}
	if done == 0 {
		return s.part(0, len(s.text)), 0, nil
	}
	b.Write(s.text[last:])
	out, err := b.Result()
	return p.bytesOrStr(out), done, err
}

// checkRepl checks that a template is a str or bytes, as the pattern is.
func (p *Pattern) checkRepl(v py.Value) error {
	if v.IsKind(py.KindStr) {
		if !p.isStr {
			return p.wrongItem(v, 0)
		}
		return nil
	}
	if _, err := py.BufferBytes(v); err != nil {
		return py.TypeErrorf("decoding to str: need a bytes-like object, %s found", py.TypeName(v))
	}
	if p.isStr {
		return p.wrongItem(v, 0)
	}
	return nil
}

// writeCall adds what a function makes of a match. parts counts the parts of the result.
func (p *Pattern) writeCall(t *py.Thread, b *py.StrBuilder, repl py.Value, s *subject, m *engine.Matcher, parts *int) error {
	v, err := t.Call(repl, newMatch(p, s, m).value())
	if err != nil || v.IsNone() {
		return err
	}
	text := ""
	if p.isStr {
		if !v.IsKind(py.KindStr) {
			return p.wrongItem(v, *parts)
		}
		text = v.AsStr().String()
	} else if text, err = py.BufferBytes(v); err != nil {
		return p.wrongItem(v, *parts)
	}
	*parts++
	b.Write(text)
	return nil
}
