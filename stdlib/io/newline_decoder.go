package io

// This file defines IncrementalNewlineDecoder, which makes universal newlines of what another decoder gives.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// A newlineDecoder is an IncrementalNewlineDecoder.
type newlineDecoder struct {
	py.Header
	inner     py.Value // None: it is given text
	translate bool
	held      bool // a \r that may be the first half of \r\n
	seen      seen
	made      bool
}

func asNewlineDecoder(v py.Value) *newlineDecoder { return (*newlineDecoder)(v.Pointer()) }

var (
	sigNewlineDecoder = py.NewSignature("IncrementalNewlineDecoder", "decoder, translate, errors=")
	sigDecode         = py.NewSignature("decode", "input, final=")
)

var newlineDecoderType = sync.OnceValue(func() *py.Type {
	method := func(name string, min, max int, f func(t *py.Thread, d *newlineDecoder, a py.Args) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			d := asNewlineDecoder(a.Pos[0])
			if !d.made {
				return py.Value{}, py.ValueErrorf("IncrementalNewlineDecoder.__init__() not called")
			}
			return f(t, d, a)
		}}
	}
	decode := method("decode", 0, -1, func(t *py.Thread, d *newlineDecoder, a py.Args) (py.Value, error) {
		var input py.Value
		final := py.False
		if err := sigDecode.Bind(py.Args{Pos: a.Pos[1:], Names: a.Names, Kw: a.Kw}, &input, &final); err != nil {
			return py.Value{}, err
		}
		end, err := py.Truth(t, final)
		if err != nil {
			return py.Value{}, err
		}
		return d.decode(t, input, end)
	})
	decode.Flags = py.Kw
	return py.NewType(&py.Def{
		Name: "IncrementalNewlineDecoder", Module: "_io",
		Doc: "A decoder that wraps another, notes how lines end, and if asked makes them all end in \\n.",
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				d := &newlineDecoder{Header: py.Header{Type: class}}
				return py.FromHeader(&d.Header), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error {
				var inner, translate py.Value
				errors := py.None
				if err := sigNewlineDecoder.Bind(args, &inner, &translate, &errors); err != nil {
					return err
				}
				yes, err := py.Truth(t, translate)
				if err != nil {
					return err
				}
				d := asNewlineDecoder(v)
				d.inner, d.translate, d.made, d.held, d.seen = inner, yes, true, false, 0
				return nil
			},
		},
		Members: []py.MemberDef{{Name: "newlines", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
			return asNewlineDecoder(v).seen.value(), nil
		}}},
		Methods: []py.MethodDef{
			decode,
			method("getstate", 0, 0, func(t *py.Thread, d *newlineDecoder, _ py.Args) (py.Value, error) { return d.state(t) }),
			method("setstate", 1, 1, func(t *py.Thread, d *newlineDecoder, a py.Args) (py.Value, error) {
				return py.None, d.setState(t, a.Pos[1])
			}),
			method("reset", 0, 0, func(t *py.Thread, d *newlineDecoder, _ py.Args) (py.Value, error) {
				d.held, d.seen = false, 0
				if d.inner.IsNone() {
					return py.None, nil
				}
				return callMethod(t, d.inner, "reset")
			}),
		},
	})
})

func (d *newlineDecoder) decode(t *py.Thread, input py.Value, final bool) (py.Value, error) {
	text := input
	if !d.inner.IsNone() {
		var err error
		if text, err = callMethod(t, d.inner, "decode", input, py.Bool(final)); err != nil {
			return py.Value{}, err
		}
	}
	if !text.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("decoder should return a string result, not '%s'", py.TypeName(text))
	}
	s := text.AsStr().String()
	if err := t.Charge(len(s)); err != nil {
		return py.Value{}, err
	}
	if d.held && (s != "" || final) {
		s, d.held = "\r"+s, false
	}
	if !final && strings.HasSuffix(s, "\r") {
		s, d.held = s[:len(s)-1], true
	}
	d.seen.note(s)
	if d.translate {
		s = translate(s)
	}
	return py.NewStr(s).Value(), nil
}

// state is that of the inner decoder, whose number has become twice itself, plus one if a \r is held.
func (d *newlineDecoder) state(t *py.Thread) (py.Value, error) {
	buffer, n := py.NewBytes("").Value(), int64(0)
	if !d.inner.IsNone() {
		s, err := callMethod(t, d.inner, "getstate")
		if err != nil {
			return py.Value{}, err
		}
		if buffer, n, err = splitState(s, "illegal decoder state"); err != nil {
			return py.Value{}, err
		}
	}
	n <<= 1
	if d.held {
		n |= 1
	}
	return py.NewTuple([]py.Value{buffer, py.Int(n)}).Value(), nil
}

func (d *newlineDecoder) setState(t *py.Thread, state py.Value) error {
	buffer, n, err := splitState(state, "state argument must be a tuple")
	if err != nil {
		return err
	}
	d.held = n&1 != 0
	if d.inner.IsNone() {
		return nil
	}
	_, err = callMethod(t, d.inner, "setstate", py.NewTuple([]py.Value{buffer, py.Int(n >> 1)}).Value())
	return err
}

// splitState takes a decoder's state apart: bytes and a number.
func splitState(state py.Value, msg string) (buffer py.Value, n int64, err error) {
	if !state.IsKind(py.KindTuple) {
		return py.Value{}, 0, py.TypeErrorf("%s", msg)
	}
	items := state.AsTuple().Items
	if len(items) != 2 {
		return py.Value{}, 0, py.TypeErrorf("illegal decoder state")
	}
	n, ok := py.IntValue(items[1])
	if !ok {
		return py.Value{}, 0, py.TypeErrorf("illegal decoder state")
	}
	return items[0], n, nil
}
