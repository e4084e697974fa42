package textio

// This file defines the class _io.TextIOWrapper as Python sees it.

import (
	"sync"

	"minipy/vm/py"
)

// fileType makes the class when it is first used.
var fileType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "TextIOWrapper", Module: "_io", Doc: "A text file over a stream of bytes.",
		Flags: py.NotCallable | py.HasDict,
		Slots: py.Slots{
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				f := self(v)
				return "<_io.TextIOWrapper name='" + f.Name + "' mode='" + f.Mode + "' encoding='utf-8'>", nil
			},
			Iter: func(t *py.Thread, v py.Value) (py.Value, error) { return v, self(v).checkRead() },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				line, err := self(v).ReadLine(t, -1)
				if err != nil || line == "" {
					return py.Value{}, err
				}
				return py.NewStr(line).Value(), nil
			},
		},
		DictOf: func(v py.Value) **py.Dict { return &self(v).Dict },
		Methods: []py.MethodDef{
			{Name: "write", Fn: write, Min: 1, Max: 1, Doc: "Write a string and return its length."},
			{Name: "writelines", Fn: writeLines, Min: 1, Max: 1, Doc: "Write each string of an iterable."},
			{Name: "flush", Fn: flush, Doc: "Write what has been collected."},
			{Name: "read", Fn: read, Max: 1, Doc: "Read a number of characters, or everything."},
			{Name: "readline", Fn: readLine, Max: 1, Doc: "Read a line."},
			{Name: "readlines", Fn: readLines, Max: 1, Doc: "Read the lines that are left."},
			{Name: "close", Fn: closeFile, Doc: "Flush and close the file."},
			{Name: "fileno", Fn: fileno, Doc: "The file descriptor."},
			{Name: "isatty", Fn: isatty, Doc: "Whether the file is a terminal."},
			{Name: "readable", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Bool(self(a.Pos[0]).r != nil), nil }},
			{Name: "writable", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Bool(self(a.Pos[0]).w != nil), nil }},
			{Name: "seekable", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.False, nil }},
			{Name: "__enter__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }},
			{Name: "__exit__", Fn: closeFile, Max: -1},
		},
		Members: []py.MemberDef{
			str("name", func(f *File) string { return f.Name }),
			str("mode", func(f *File) string { return f.Mode }),
			str("encoding", func(*File) string { return "utf-8" }),
			str("errors", func(f *File) string { return f.Errors }),
			{Name: "closed", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(self(v).closed), nil }},
			{Name: "line_buffering", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(self(v).buffering == Line), nil }},
			{Name: "softspace",
				Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(self(v).soft), nil },
				Set: func(t *py.Thread, v, val py.Value) error {
					if val.IsZero() {
						return py.TypeErrorf("can't delete softspace")
					}
					yes, err := py.Truth(t, val)
					self(v).soft = yes
					return err
				}},
		},
	})
})

func self(v py.Value) *File { return (*File)(v.Pointer()) }

func str(name string, get func(*File) string) py.MemberDef {
	return py.MemberDef{Name: name, Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
		return py.NewStr(get(self(v))).Value(), nil
	}}
}

func write(t *py.Thread, args py.Args) (py.Value, error) {
	s := args.Pos[1]
	if !s.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("write() argument must be str, not %s", s.Type().Name)
	}
	if err := self(args.Pos[0]).WriteText(t, s.AsStr().String()); err != nil {
		return py.Value{}, err
	}
	n, err := py.Len(t, s)
	return py.Int(int64(n)), err
}

func writeLines(t *py.Thread, args py.Args) (py.Value, error) {
	f := args.Pos[0]
	return py.None, py.Each(t, args.Pos[1], func(v py.Value) error {
		_, err := write(t, py.Args{Pos: []py.Value{f, v}})
		return err
	})
}

func flush(t *py.Thread, args py.Args) (py.Value, error) {
	f := self(args.Pos[0])
	if f.closed {
		return py.Value{}, py.ValueErrorf("I/O operation on closed file.")
	}
	return py.None, f.Flush(t)
}

// limit returns the optional size argument, -1 if there is none.
func limit(t *py.Thread, args py.Args) (int, error) {
	if len(args.Pos) < 2 || args.Pos[1].IsNone() {
		return -1, nil
	}
	return py.AsSize(t, args.Pos[1], &py.OverflowErrorType)
}

func read(t *py.Thread, args py.Args) (py.Value, error) {
	f := self(args.Pos[0])
	n, err := limit(t, args)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 {
		s, err := f.readAll(t)
		return py.NewStr(s).Value(), err
	}
	if err := f.checkRead(); err != nil {
		return py.Value{}, err
	}
	var out []byte
	var readErr error
	if err := t.Block(func() {
		for ; n > 0; n-- {
			r, size, err := f.r.ReadRune()
			if err != nil {
				readErr = err
				return
			}
			if size == 1 && r > 0x7f { // not UTF-8: the byte itself
				f.r.UnreadRune()
				b, _ := f.r.ReadByte()
				out = append(out, b)
				continue
			}
			out = append(out, string(r)...)
		}
	}); err != nil {
		return py.Value{}, err
	}
	if readErr != nil && readErr.Error() != "EOF" {
		return py.Value{}, osError(readErr)
	}
	s, err := f.decode(t, out)
	return py.NewStr(s).Value(), err
}

func readLine(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := limit(t, args)
	if err != nil {
		return py.Value{}, err
	}
	s, err := self(args.Pos[0]).ReadLine(t, n)
	return py.NewStr(s).Value(), err
}

func readLines(t *py.Thread, args py.Args) (py.Value, error) {
	var lines []py.Value
	for {
		s, err := self(args.Pos[0]).ReadLine(t, -1)
		if err != nil {
			return py.Value{}, err
		}
		if s == "" {
			return py.NewList(lines).Value(), nil
		}
		if err := t.Charge(len(s)); err != nil {
			return py.Value{}, err
		}
		lines = append(lines, py.NewStr(s).Value())
	}
}

func closeFile(t *py.Thread, args py.Args) (py.Value, error) {
	f := self(args.Pos[0])
	if f.closed {
		return py.None, nil
	}
	err := f.Flush(t)
	f.closed = true
	return py.None, err
}

func fileno(t *py.Thread, args py.Args) (py.Value, error) {
	f := self(args.Pos[0])
	if f.FD < 0 {
		return py.Value{}, py.NewError(unsupported(), "fileno")
	}
	return py.Int(int64(f.FD)), nil
}

func isatty(t *py.Thread, args py.Args) (py.Value, error) {
	return py.Bool(self(args.Pos[0]).TTY), nil
}
