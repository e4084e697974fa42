package io

// This file defines the abstract classes IOBase, RawIOBase, BufferedIOBase and TextIOBase. What they define serves classes
// written in Python: the files of this package have methods of their own.

import (
	"sync"

	"minipy/vm/py"
)

// refuse makes a method that says that it is not supported.
func refuse(name string) py.MethodDef {
	return py.MethodDef{Name: name, Max: -1, Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.Value{}, unsupported(name) }}
}

// isClosed reports whether a file is closed, by its attribute.
func isClosed(t *py.Thread, v py.Value) (bool, error) {
	c, err := py.GetAttr(t, v, py.Intern("closed"))
	if err != nil {
		return false, err
	}
	return py.Truth(t, c)
}

func checkClosed(t *py.Thread, v py.Value) error {
	closed, err := isClosed(t, v)
	if err == nil && closed {
		err = errClosed(closedDot)
	}
	return err
}

var nameBaseClosed = py.Intern("__IOBase_closed")

// constant makes a method that gives a constant, if the file is not closed.
func constant(name string, v py.Value) py.MethodDef {
	return py.MethodDef{Name: name, Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return v, checkClosed(t, a.Pos[0]) }}
}

var ioBase = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_IOBase", Module: "_io", Flags: py.Mixin, Doc: "What all files have in common.",
		Slots: py.Slots{
			Iter: func(t *py.Thread, v py.Value) (py.Value, error) { return v, checkClosed(t, v) },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				line, err := callMethod(t, v, "readline")
				if err != nil {
					return py.Value{}, err
				}
				if n, err := py.Len(t, line); err != nil || n == 0 {
					return py.Value{}, err
				}
				return line, nil
			},
		},
		Members: []py.MemberDef{{Name: "closed", Get: func(t *py.Thread, v py.Value) (py.Value, error) {
			c, err := py.FindAttr(t, v, nameBaseClosed)
			return py.Bool(err == nil && !c.IsZero()), err
		}}},
		Methods: []py.MethodDef{
			refuse("seek"), refuse("truncate"), refuse("fileno"),
			constant("isatty", py.False), constant("readable", py.False), constant("writable", py.False), constant("seekable", py.False),
			constant("flush", py.None),
			{Name: "tell", Doc: "The position.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				return callMethod(t, a.Pos[0], "seek", py.Int(0), py.Int(1))
			}},
			{Name: "close", Doc: "Flush and close the file.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				if closed, err := isClosed(t, a.Pos[0]); err != nil || closed {
					return py.None, err
				}
				_, err := callMethod(t, a.Pos[0], "flush")
				if setErr := py.SetAttr(t, a.Pos[0], nameBaseClosed, py.True); err == nil {
					err = setErr
				}
				return py.None, err
			}},
			{Name: "__enter__", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], checkClosed(t, a.Pos[0]) }},
			{Name: "__exit__", Max: -1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return callMethod(t, a.Pos[0], "close") }},
			{Name: "readline", Max: 1, Fn: baseReadLine, Doc: "Read a line."},
			{Name: "readlines", Max: 1, Fn: readLines, Doc: "Read the lines that are left."},
			{Name: "writelines", Min: 1, Max: 1, Fn: writeLines, Doc: "Write each item of an iterable."},
		},
	})
})

// baseReadLine reads a line byte by byte.
func baseReadLine(t *py.Thread, args py.Args) (py.Value, error) {
	limit, err := optSize(t, args, 1)
	if err != nil {
		return py.Value{}, err
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		v, err := callMethod(t, args.Pos[0], "read", py.Int(1))
		if err != nil {
			return py.Value{}, err
		}
		if !v.IsKind(py.KindBytes) {
			return py.Value{}, py.Errorf(&py.OSErrorType, "read() should have returned a bytes object, not '%s'", py.TypeName(v))
		}
		b := v.AsBytes().String()
		if line = append(line, b...); b == "" || b[len(b)-1] == '\n' {
			break
		}
		if err := t.Charge(len(line)); err != nil {
			return py.Value{}, err
		}
	}
	return bytesValue(line), nil
}

// readLines reads the lines of any file; a size hint says when it is enough.
func readLines(t *py.Thread, args py.Args) (py.Value, error) {
	hint, err := optSize(t, args, 1)
	if err != nil {
		return py.Value{}, err
	}
	list := py.NewList(nil)
	total := 0
	it, err := py.Iter(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	for hint <= 0 || total < hint {
		line, err := py.Next(t, it)
		if err != nil {
			return py.Value{}, err
		}
		if line.IsZero() {
			break
		}
		if err := py.ListAppend(t, list, line); err != nil {
			return py.Value{}, err
		}
		n, err := py.Len(t, line)
		if err != nil {
			return py.Value{}, err
		}
		if total += n; len(list.Items)%1024 == 0 {
			if err := t.Poll(); err != nil {
				return py.Value{}, err
			}
		}
	}
	return list.Value(), nil
}

func writeLines(t *py.Thread, args py.Args) (py.Value, error) {
	f := args.Pos[0]
	if err := checkClosed(t, f); err != nil {
		return py.Value{}, err
	}
	return py.None, py.Each(t, args.Pos[1], func(v py.Value) error {
		_, err := callMethod(t, f, "write", v)
		return err
	})
}

var rawIOBase = sync.OnceValue(func() *py.Type {
	notImplemented := func(*py.Thread, py.Args) (py.Value, error) {
		return py.Value{}, py.NewError(&py.NotImplementedErrorType)
	}
	return py.NewType(&py.Def{
		Name: "_RawIOBase", Module: "_io", Base: ioBase(), Flags: py.Mixin, Doc: "Files of bytes without a buffer.",
		Methods: []py.MethodDef{
			{Name: "readinto", Max: -1, Fn: notImplemented}, {Name: "write", Max: -1, Fn: notImplemented},
			{Name: "read", Max: 1, Doc: "Read a number of bytes, or everything.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				n, err := optSize(t, a, 1)
				if err != nil {
					return py.Value{}, err
				}
				if n < 0 {
					return callMethod(t, a.Pos[0], "readall")
				}
				b, got, err := readInto(t, a.Pos[0], n)
				if got.IsNone() || err != nil {
					return got, err
				}
				return bytesValue(b), nil
			}},
			{Name: "readall", Doc: "Read everything.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				var all []byte
				for {
					v, err := callMethod(t, a.Pos[0], "read", py.Int(bufferSize))
					if err != nil {
						return py.Value{}, err
					}
					if v.IsNone() {
						if all == nil {
							return v, nil
						}
						return bytesValue(all), nil
					}
					b, err := bytesOf(v)
					if err != nil {
						return py.Value{}, err
					}
					if len(b) == 0 {
						return bytesValue(all), nil
					}
					if err := t.Charge(len(all) + len(b)); err != nil {
						return py.Value{}, err
					}
					all = append(all, b...)
				}
			}},
		},
	})
})

// readInto calls the method readinto of a raw file. got is what it has returned: None says that there is nothing yet.
func readInto(t *py.Thread, raw py.Value, n int) (b []byte, got py.Value, err error) {
	if err := t.Charge(n); err != nil {
		return nil, py.Value{}, err
	}
	buf := py.NewByteArray(make([]byte, n)).Value()
	got, err = callMethod(t, raw, "readinto", buf)
	if err != nil || got.IsNone() {
		return nil, got, err
	}
	k, err := py.AsSize(t, got, &py.ValueErrorType)
	if err != nil {
		return nil, py.Value{}, err
	}
	all := buf.Type().Buffer(buf)
	return all[:max(min(k, len(all)), 0)], py.Int(int64(k)), nil
}

var bufferedIOBase = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_BufferedIOBase", Module: "_io", Base: ioBase(), Flags: py.Mixin, Doc: "Files of bytes with a buffer.",
		Methods: []py.MethodDef{
			refuse("read"), refuse("read1"), refuse("write"), refuse("detach"),
			{Name: "readinto", Min: 1, Max: 1, Fn: readIntoVia("read")}, {Name: "readinto1", Min: 1, Max: 1, Fn: readIntoVia("read1")},
		},
	})
})

// readIntoVia makes the method readinto of another method that reads.
func readIntoVia(method string) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		dst, err := writable(args.Pos[1])
		if err != nil {
			return py.Value{}, err
		}
		v, err := callMethod(t, args.Pos[0], method, py.Int(int64(len(dst))))
		if err != nil {
			return py.Value{}, err
		}
		b, err := bytesOf(v)
		if err != nil {
			return py.Value{}, err
		}
		return py.Int(int64(copy(dst, b))), nil
	}
}

// writable returns the bytes of a bytes-like object that can be changed.
func writable(v py.Value) ([]byte, error) {
	b, ok := py.WritableBytes(v)
	if !ok {
		return nil, py.TypeErrorf("readinto() argument must be read-write bytes-like object, not %s", py.TypeName(v))
	}
	return b, nil
}

var textIOBase = sync.OnceValue(func() *py.Type {
	none := func(name string) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(*py.Thread, py.Value) (py.Value, error) { return py.None, nil }}
	}
	return py.NewType(&py.Def{
		Name: "_TextIOBase", Module: "_io", Base: ioBase(), Flags: py.Mixin, Doc: "Files of text.",
		Members: []py.MemberDef{none("encoding"), none("newlines"), none("errors")},
		Methods: []py.MethodDef{refuse("read"), refuse("readline"), refuse("write"), refuse("detach")},
	})
})
