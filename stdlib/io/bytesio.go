package io

// This file defines BytesIO, a file of bytes in memory.

import (
	"bytes"
	"sync"

	"minipy/vm/py"
)

// A BytesIO is a file of bytes in memory.
type BytesIO struct {
	py.Header
	dict   *py.Dict
	b      []byte
	pos    int
	closed bool
}

func asBytesIO(v py.Value) *BytesIO { return (*BytesIO)(v.Pointer()) }

var sigBytesIO = py.NewSignature("BytesIO", "initial_bytes=")

var bytesIOType = sync.OnceValue(func() *py.Type {
	// method makes a method that needs an open file.
	method := func(name string, min, max int, f func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			b := asBytesIO(a.Pos[0])
			if b.closed {
				return py.Value{}, errClosed(closedDot)
			}
			return f(t, b, a)
		}}
	}
	yes := func(name string) py.MethodDef {
		return method(name, 0, 0, func(*py.Thread, *BytesIO, py.Args) (py.Value, error) { return py.True, nil })
	}
	read := func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
		n, err := optSize(t, a, 1)
		return bytesValue(b.next(n)), err
	}
	readInto := func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
		dst, err := writable(a.Pos[1])
		if err != nil {
			return py.Value{}, err
		}
		return py.Int(int64(copy(dst, b.next(len(dst))))), nil
	}
	return py.NewType(&py.Def{
		Name: "BytesIO", Module: "_io", Base: bufferedIOBase(), Flags: py.HasDict, Doc: "A file of bytes in memory.",
		DictOf: func(v py.Value) **py.Dict { return &asBytesIO(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				b := &BytesIO{Header: py.Header{Type: class}, dict: py.NewDict()}
				return py.FromHeader(&b.Header), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error {
				if len(args.Pos) > 1 {
					return py.TypeErrorf("BytesIO() takes at most 1 argument (%d given)", len(args.Pos))
				}
				initial := py.None
				if err := sigBytesIO.Bind(args, &initial); err != nil || initial.IsNone() {
					return err
				}
				p, err := bytesOf(initial)
				if err != nil {
					return err
				}
				b := asBytesIO(v)
				b.b, b.pos = append([]byte(nil), p...), 0
				return nil
			},
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if asBytesIO(v).closed {
					return py.Value{}, errClosed(closedDot)
				}
				return v, nil
			},
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				b := asBytesIO(v)
				if b.closed {
					return py.Value{}, errClosed(closedDot)
				}
				if line := b.line(-1); len(line) > 0 {
					return bytesValue(line), nil
				}
				return py.Value{}, nil
			},
		},
		Members: []py.MemberDef{{Name: "closed", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(asBytesIO(v).closed), nil }}},
		Methods: []py.MethodDef{
			method("read", 0, 1, read), method("read1", 0, 1, read), method("readinto", 1, 1, readInto), method("readinto1", 1, 1, readInto),
			method("readline", 0, 1, func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
				n, err := optSize(t, a, 1)
				return bytesValue(b.line(n)), err
			}),
			method("write", 1, 1, func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
				p, err := bytesOf(a.Pos[1])
				if err != nil {
					return py.Value{}, err
				}
				return py.Int(int64(len(p))), b.write(t, p)
			}),
			method("getvalue", 0, 0, func(t *py.Thread, b *BytesIO, _ py.Args) (py.Value, error) {
				return py.NewBytes(string(b.b)).Value(), t.Charge(len(b.b))
			}),
			method("getbuffer", 0, 0, func(t *py.Thread, b *BytesIO, _ py.Args) (py.Value, error) {
				return t.Call(py.MemoryViewType.Value(), py.NewByteArray(b.b).Value())
			}),
			method("tell", 0, 0, func(_ *py.Thread, b *BytesIO, _ py.Args) (py.Value, error) { return py.Int(int64(b.pos)), nil }),
			method("seek", 1, 2, func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
				off, whence, err := seekArgs(t, a)
				if err != nil {
					return py.Value{}, err
				}
				pos, err := b.seekBytes(t, off, whence)
				return py.Int(pos), err
			}),
			method("truncate", 0, 1, func(t *py.Thread, b *BytesIO, a py.Args) (py.Value, error) {
				n := b.pos
				if len(a.Pos) > 1 && !a.Pos[1].IsNone() {
					var err error
					if n, err = optSize(t, a, 1); err != nil {
						return py.Value{}, err
					}
					if n < 0 {
						return py.Value{}, py.ValueErrorf("negative size value %d", n)
					}
				}
				if n < len(b.b) {
					b.b = b.b[:n:n]
				}
				return py.Int(int64(n)), nil
			}),
			method("flush", 0, 0, func(*py.Thread, *BytesIO, py.Args) (py.Value, error) { return py.None, nil }),
			method("isatty", 0, 0, func(*py.Thread, *BytesIO, py.Args) (py.Value, error) { return py.False, nil }),
			yes("readable"), yes("writable"), yes("seekable"),
			{Name: "close", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				return py.None, asBytesIO(a.Pos[0]).close(t)
			}},
		},
	})
})

// next returns the next n bytes, or if n is negative all.
func (b *BytesIO) next(n int) []byte {
	rest := b.b[min(b.pos, len(b.b)):]
	if n >= 0 && n < len(rest) {
		rest = rest[:n]
	}
	b.pos += len(rest)
	return append([]byte(nil), rest...)
}

func (b *BytesIO) line(limit int) []byte {
	rest := b.b[min(b.pos, len(b.b)):]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i+1]
	}
	if limit < 0 || limit > len(rest) {
		limit = len(rest)
	}
	return b.next(limit)
}

func (b *BytesIO) write(t *py.Thread, p []byte) error {
	if len(p) == 0 {
		return nil
	}
	end := b.pos + len(p)
	if end > len(b.b) {
		if err := t.Charge(end); err != nil {
			return err
		}
		if b.pos > len(b.b) {
			b.b = append(b.b, make([]byte, b.pos-len(b.b))...)
		}
		b.b = append(b.b[:b.pos], p...)
	} else {
		copy(b.b[b.pos:], p)
	}
	b.pos = end
	return nil
}

// The methods of byteStream.

func (b *BytesIO) check() error {
	if b.closed {
		return errClosed(closedDot)
	}
	return nil
}

func (b *BytesIO) value() py.Value { return py.FromHeader(&b.Header) }

func (b *BytesIO) readChunk(*py.Thread) ([]byte, error) { return b.next(bufferSize), b.check() }
func (b *BytesIO) readAll(*py.Thread) ([]byte, error)   { return b.next(-1), b.check() }
func (b *BytesIO) writeBytes(t *py.Thread, p []byte) error {
	if err := b.check(); err != nil {
		return err
	}
	return b.write(t, p)
}
func (b *BytesIO) flushBytes(*py.Thread) error { return b.check() }

func (b *BytesIO) seekBytes(_ *py.Thread, off int64, whence int) (int64, error) {
	switch whence {
	case 0:
		if off < 0 {
			return 0, py.ValueErrorf("negative seek value %d", off)
		}
	case 1:
		off += int64(b.pos)
	case 2:
		off += int64(len(b.b))
	default:
		return 0, py.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	b.pos = int(max(off, 0))
	return int64(b.pos), nil
}

func (b *BytesIO) close(*py.Thread) error {
	b.closed, b.b = true, nil
	return nil
}
