package io

// This file defines StringIO, a file of text in memory.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// A StringIO is a file of text in memory. Positions count characters.
type StringIO struct {
	py.Header
	dict   *py.Dict
	b      []byte
	n      int // characters in b
	pos    int // may be beyond the end
	off    int // where in b pos is, if it is not beyond the end
	nl     newline
	seen   seen
	closed bool
}

func asStringIO(v py.Value) *StringIO { return (*StringIO)(v.Pointer()) }

var sigStringIO = py.NewSignature("StringIO", "initial_value=, newline=")

var stringIOType = sync.OnceValue(func() *py.Type {
	method := func(name string, min, max int, f func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			s := asStringIO(a.Pos[0])
			if s.closed {
				return py.Value{}, errClosed(closedMsg)
			}
			return f(t, s, a)
		}}
	}
	yes := func(name string) py.MethodDef {
		return method(name, 0, 0, func(*py.Thread, *StringIO, py.Args) (py.Value, error) { return py.True, nil })
	}
	none := func(name string) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(*py.Thread, py.Value) (py.Value, error) { return py.None, nil }}
	}
	return py.NewType(&py.Def{
		Name: "StringIO", Module: "_io", Base: textIOBase(), Flags: py.HasDict, Doc: "A file of text in memory.",
		DictOf: func(v py.Value) **py.Dict { return &asStringIO(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				s := &StringIO{Header: py.Header{Type: class}, dict: py.NewDict(), nl: lf}
				return py.FromHeader(&s.Header), nil
			},
			Init: stringIOInit,
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if asStringIO(v).closed {
					return py.Value{}, errClosed(closedDot)
				}
				return v, nil
			},
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				s := asStringIO(v)
				if s.closed {
					return py.Value{}, errClosed(closedMsg)
				}
				if line := s.line(-1); line != "" {
					return py.NewStr(line).Value(), nil
				}
				return py.Value{}, nil
			},
		},
		Members: []py.MemberDef{
			none("encoding"), none("errors"),
			{Name: "newlines", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return asStringIO(v).seen.value(), nil }},
			{Name: "line_buffering", Get: func(*py.Thread, py.Value) (py.Value, error) { return py.False, nil }},
			{Name: "closed", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(asStringIO(v).closed), nil }},
		},
		Methods: []py.MethodDef{
			method("read", 0, 1, func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error) {
				n, err := optSize(t, a, 1)
				return py.NewStr(s.next(n)).Value(), err
			}),
			method("readline", 0, 1, func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error) {
				n, err := optSize(t, a, 1)
				return py.NewStr(s.line(n)).Value(), err
			}),
			method("write", 1, 1, func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error) {
				x := a.Pos[1]
				if !x.IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("string argument expected, got '%s'", py.TypeName(x))
				}
				return py.Int(int64(x.AsStr().Len())), s.write(t, x.AsStr())
			}),
			method("getvalue", 0, 0, func(t *py.Thread, s *StringIO, _ py.Args) (py.Value, error) {
				return py.NewStr(string(s.b)).Value(), t.Charge(len(s.b))
			}),
			method("tell", 0, 0, func(_ *py.Thread, s *StringIO, _ py.Args) (py.Value, error) { return py.Int(int64(s.pos)), nil }),
			method("seek", 1, 2, func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error) {
				off, whence, err := seekArgs(t, a)
				if err != nil {
					return py.Value{}, err
				}
				switch {
				case whence < 0 || whence > 2:
					return py.Value{}, py.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
				case whence > 0 && off != 0:
					return py.Value{}, py.NewError(&py.OSErrorType, "Can't do nonzero cur-relative seeks")
				case off < 0:
					return py.Value{}, py.ValueErrorf("Negative seek position %d", off)
				}
				switch whence {
				case 1:
					off = int64(s.pos)
				case 2:
					off = int64(s.n)
				}
				s.moveTo(int(off))
				return py.Int(off), nil
			}),
			method("truncate", 0, 1, func(t *py.Thread, s *StringIO, a py.Args) (py.Value, error) {
				n := s.pos
				if len(a.Pos) > 1 && !a.Pos[1].IsNone() {
					var err error
					if n, err = optSize(t, a, 1); err != nil {
						return py.Value{}, err
					}
					if n < 0 {
						return py.Value{}, py.ValueErrorf("Negative size value %d", n)
					}
				}
				if n < s.n {
					s.b = s.b[:runesEnd(string(s.b), n)]
					s.n = n
					s.moveTo(s.pos)
				}
				return py.Int(int64(n)), nil
			}),
			method("flush", 0, 0, func(*py.Thread, *StringIO, py.Args) (py.Value, error) { return py.None, nil }),
			method("isatty", 0, 0, func(*py.Thread, *StringIO, py.Args) (py.Value, error) { return py.False, nil }),
			yes("readable"), yes("writable"), yes("seekable"),
			{Name: "close", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				s := asStringIO(a.Pos[0])
				s.closed, s.b = true, nil
				return py.None, nil
			}},
		},
	})
})

func stringIOInit(t *py.Thread, v py.Value, args py.Args) error {
	if len(args.Pos) > 2 {
		return py.TypeErrorf("StringIO() takes at most 2 arguments (%d given)", len(args.Pos))
	}
	initial, nl := py.None, py.NewStr("\n").Value()
	if err := sigStringIO.Bind(args, &initial, &nl); err != nil {
		return err
	}
	if !nl.IsNone() && !nl.IsKind(py.KindStr) {
		return py.TypeErrorf("newline must be str or None, not %s", py.TypeName(nl))
	}
	s := asStringIO(v)
	var err error
	if s.nl, err = newlineOf(nl, func(string) error {
		r, err := py.Repr(t, nl)
		if err != nil {
			return err
		}
		return py.ValueErrorf("illegal newline value: %s", r)
	}); err != nil {
		return err
	}
	if initial.IsNone() {
		return nil
	}
	if !initial.IsKind(py.KindStr) {
		return py.TypeErrorf("initial_value must be str or None, not %s", py.TypeName(initial))
	}
	if err := s.write(t, initial.AsStr()); err != nil {
		return err
	}
	s.moveTo(0)
	return nil
}

func (s *StringIO) ascii() bool { return s.n == len(s.b) }

// moveTo sets the position.
func (s *StringIO) moveTo(pos int) {
	s.pos = pos
	switch {
	case pos >= s.n:
		s.off = len(s.b)
	case s.ascii():
		s.off = pos
	default:
		s.off = runesEnd(asString(s.b), pos)
	}
}

// next returns the next n characters, or if n is negative all.
func (s *StringIO) next(n int) string {
	rest := asString(s.b[s.off:])
	if n >= 0 && n < len(rest) {
		if s.ascii() {
			rest = rest[:n]
		} else {
			rest = rest[:runesEnd(rest, n)]
		}
	}
	s.off += len(rest)
	if s.ascii() {
		s.pos += len(rest)
	} else {
		s.pos += runes(rest)
	}
	return strings.Clone(rest)
}

// line returns the rest of the line, at most limit characters if limit is not negative.
func (s *StringIO) line(limit int) string {
	rest := asString(s.b[s.off:])
	if end := s.nl.end(rest); end > 0 {
		rest = rest[:end]
	}
	n := runes(rest)
	if limit >= 0 && limit < n {
		n = limit
	}
	return s.next(n)
}

func (s *StringIO) write(t *py.Thread, str *py.Str) error {
	text, n := str.String(), str.Len()
	switch {
	case s.nl == universal:
		s.seen.note(text)
		if strings.IndexByte(text, '\r') >= 0 {
			text = translate(text)
			n = runes(text)
		}
	case s.nl >= cr:
		text = strings.ReplaceAll(text, "\n", s.nl.writes())
		n = runes(text)
	}
	if n == 0 {
		return nil
	}
	if err := t.Charge(max(len(s.b), s.pos) + len(text)); err != nil {
		return err
	}
	if s.pos >= s.n {
		for ; s.n < s.pos; s.n++ {
			s.b = append(s.b, 0)
		}
		s.b = append(s.b, text...)
		s.n += n
	} else {
		tail := s.b[s.off:]
		cut := len(tail)
		if left := s.n - s.pos; n < left {
			cut = runesEnd(asString(tail), n)
		}
		s.n += max(n-(s.n-s.pos), 0)
		s.b = append(append(append(make([]byte, 0, len(s.b)+len(text)), s.b[:s.off]...), text...), tail[cut:]...)
		s.off += len(text)
		s.pos += n
		return nil
	}
	s.pos, s.off = s.n, len(s.b)
	return nil
}
