package io

// This file defines BufferedRWPair: a reader and a writer, such as those of a socket, as one file.

import (
	"sync"

	"minipy/vm/py"
)

// A pair is a BufferedRWPair.
type pair struct {
	py.Header
	dict           *py.Dict
	reader, writer py.Value // a BufferedReader and a BufferedWriter
}

func asPair(v py.Value) *pair { return (*pair)(v.Pointer()) }

var sigPair = py.NewSignature("BufferedRWPair", "reader, writer, buffer_size=, /")

var pairType = sync.OnceValue(func() *py.Type {
	methods := []py.MethodDef{
		{Name: "close", Doc: "Close the writer, then the reader.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			p := asPair(a.Pos[0])
			if p.writer.IsZero() {
				return py.None, nil
			}
			_, err := callMethod(t, p.writer, "close")
			if _, readErr := callMethod(t, p.reader, "close"); readErr != nil {
				if e, ok := readErr.(*py.Exception); ok && err != nil && e.Context == nil {
					e.Context, _ = err.(*py.Exception)
				}
				err = readErr
			}
			return py.None, err
		}},
		{Name: "isatty", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			p := asPair(a.Pos[0])
			v, err := p.call(t, p.writer, "isatty")
			if err != nil || v != py.False {
				return v, err
			}
			return p.call(t, p.reader, "isatty")
		}},
	}
	for _, m := range []struct {
		name     string
		min, max int
		writes   bool
	}{
		{"read", 0, 1, false}, {"read1", 0, 1, false}, {"peek", 0, 1, false}, {"readinto", 1, 1, false}, {"readinto1", 1, 1, false},
		{"readable", 0, 0, false}, {"write", 1, 1, true}, {"flush", 0, 0, true}, {"writable", 0, 0, true},
	} {
		methods = append(methods, py.MethodDef{Name: m.name, Min: m.min, Max: m.max, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			p := asPair(a.Pos[0])
			f := p.reader
			if m.writes {
				f = p.writer
			}
			return p.call(t, f, m.name, a.Pos[1:]...)
		}})
	}
	return py.NewType(&py.Def{
		Name: "BufferedRWPair", Module: "_io", Base: bufferedIOBase(), Flags: py.HasDict, Doc: "A reader and a writer as one file.",
		DictOf: func(v py.Value) **py.Dict { return &asPair(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				p := &pair{Header: py.Header{Type: class}, dict: py.NewDict()}
				return py.FromHeader(&p.Header), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error {
				if len(args.Names) > 0 {
					return py.TypeErrorf("BufferedRWPair() takes no keyword arguments")
				}
				if n := len(args.Pos); n < 2 || n > 3 {
					bound := [...]string{"least 2", "most 3"}[min(n/3, 1)]
					return py.TypeErrorf("BufferedRWPair expected at %s arguments, got %d", bound, n)
				}
				var reader, writer py.Value
				size := py.Int(bufferSize)
				if err := sigPair.Bind(args, &reader, &writer, &size); err != nil {
					return err
				}
				for _, need := range []struct {
					f          py.Value
					name, what string
				}{{reader, "readable", "readable"}, {writer, "writable", "writable"}} {
					able, err := callMethod(t, need.f, need.name)
					if err != nil {
						return err
					}
					if yes, err := py.Truth(t, able); err != nil {
						return err
					} else if !yes {
						return unsupported("File or stream is not " + need.what + ".")
					}
				}
				p := asPair(v)
				r, err := t.Call(readerType().Value(), reader, size)
				if err == nil {
					p.writer, err = t.Call(writerType().Value(), writer, size)
				}
				p.reader = r
				return err
			},
		},
		Members: []py.MemberDef{{Name: "closed", Get: func(t *py.Thread, v py.Value) (py.Value, error) {
			p := asPair(v)
			if p.writer.IsZero() {
				return py.Value{}, errNotMade()
			}
			return py.GetAttr(t, p.writer, py.Intern("closed"))
		}}},
		Methods: methods,
	})
})

func errNotMade() error {
	return py.NewError(&py.RuntimeErrorType, "the BufferedRWPair object is being garbage-collected")
}

// call calls a method of f, one of the two files.
func (p *pair) call(t *py.Thread, f py.Value, name string, args ...py.Value) (py.Value, error) {
	if f.IsZero() {
		return py.Value{}, py.ValueErrorf("I/O operation on uninitialized object")
	}
	return callMethod(t, f, name, args...)
}
