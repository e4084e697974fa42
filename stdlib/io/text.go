package io

// This file defines TextIOWrapper, a file of text over one of bytes, as Python sees it, and how it writes.

import (
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"minipy/vm/py"
)

// Buffering says when a standard file's output is written.
type Buffering uint8

// The kinds of buffering.
const (
	Full       Buffering = iota // when 8 KiB have been collected
	Line                        // at the end of a line
	Unbuffered                  // at once
)

// A TextFile is a file of text over one of bytes.
type TextFile struct {
	py.Header
	dict     *py.Dict
	s        byteStream // nil when it has been detached
	mode     py.Value   // the zero Value where open has not made the file
	encoding string     // as Python shows it
	codec    string     // and the codec's own name
	// Errors is how what cannot be encoded or decoded is treated: "strict", "backslashreplace" ...
	Errors string

	nl            newline
	readable      bool
	writable      bool
	line, through bool // buffering
	opened        bool // by open, so that out is written at exit
	closed        bool
	soft          bool // Python 2's softspace

	mutex   fileLock // taken to read, and to write out
	out     []byte
	started bool // something has been written, so that no byte order mark is to come
	input
}

// Of returns the TextFile that v is, or nil.
func Of(v py.Value) *TextFile {
	if v.Is(textType()) {
		return asText(v)
	}
	return nil
}

func asText(v py.Value) *TextFile { return (*TextFile)(v.Pointer()) }

// Value returns f as a Value.
func (f *TextFile) Value() py.Value { return py.FromHeader(&f.Header) }

// NewReader returns a standard file that reads r. fd is its descriptor, or -1.
func NewReader(name string, fd int, tty bool, r io.Reader) *TextFile {
	raw := standardFile(name, fd, tty)
	raw.r, raw.readable, raw.mode = r, true, "rb"
	f := newText(textType(), newBuffered(readerType(), raw, bufferSize, true, false))
	f.readable, f.mode, f.Errors = true, py.NewStr("r").Value(), "surrogateescape"
	return f
}

// NewWriter returns a standard file that writes to w. fd is its descriptor, or -1.
func NewWriter(name string, fd int, tty bool, w io.Writer, b Buffering) *TextFile {
	raw := standardFile(name, fd, tty)
	raw.w, raw.writable, raw.mode = w, true, "wb"
	f := newText(textType(), newBuffered(writerType(), raw, bufferSize, false, true))
	f.writable, f.mode = true, py.NewStr("w").Value()
	f.line, f.through = b == Line, b == Unbuffered
	return f
}

func standardFile(name string, fd int, tty bool) *FileIO {
	return &FileIO{Header: py.Header{Type: fileIOType()}, dict: py.NewDict(), name: py.NewStr(name).Value(), fd: fd, tty: tty, keep: true}
}

func newText(class *py.Type, s byteStream) *TextFile {
	return &TextFile{Header: py.Header{Type: class}, dict: py.NewDict(), s: s, encoding: "utf-8", codec: "utf-8", Errors: "strict"}
}

var sigText = py.NewSignature("TextIOWrapper", "buffer, encoding=, errors=, newline=, line_buffering=, write_through=")

// textInit is the method __init__ of TextIOWrapper.
func textInit(t *py.Thread, v py.Value, args py.Args) error {
	var buffer py.Value
	encoding, errors, nl, line, through := py.None, py.None, py.None, py.False, py.False
	if err := sigText.Bind(args, &buffer, &encoding, &errors, &nl, &line, &through); err != nil {
		return err
	}
	f := asText(v)
	f.s = streamOf(buffer)
	if err := f.configure(t, "TextIOWrapper()", encoding, errors, nl); err != nil {
		return err
	}
	var err error
	if f.line, err = py.Truth(t, line); err != nil {
		return err
	}
	if f.through, err = py.Truth(t, through); err != nil {
		return err
	}
	f.readable, f.writable = true, true
	switch s := f.s.(type) {
	case *Buffered:
		f.readable, f.writable = s.reads, s.writes
	case pyStream:
		for _, q := range []struct {
			name string
			dst  *bool
		}{{"readable", &f.readable}, {"writable", &f.writable}} {
			able, err := callMethod(t, s.v, q.name)
			if err != nil {
				return err
			}
			if *q.dst, err = py.Truth(t, able); err != nil {
				return err
			}
		}
	}
	return nil
}

// configure sets encoding, errors and newline by the arguments that have these names. who is for messages.
func (f *TextFile) configure(t *py.Thread, who string, encoding, errors, nl py.Value) error {
	for _, a := range []struct {
		name string
		v    py.Value
	}{{"encoding", encoding}, {"errors", errors}, {"newline", nl}} {
		if !a.v.IsNone() && !a.v.IsKind(py.KindStr) {
			return py.TypeErrorf("%s argument '%s' must be str or None, not %s", who, a.name, py.TypeName(a.v))
		}
	}
	var err error
	if f.nl, err = newlineOf(nl, func(s string) error { return py.ValueErrorf("illegal newline value: %s", s) }); err != nil {
		return err
	}
	f.encoding = "UTF-8"
	if !encoding.IsNone() && encoding.AsStr().String() != "locale" {
		f.encoding = encoding.AsStr().String()
	}
	codec, ok := py.CodecName(f.encoding)
	if !ok {
		_, err := py.Decode(t, "\xff", f.encoding, "replace") // says why
		if err == nil {
			err = py.Errorf(&py.LookupErrorType, "unknown encoding: %s", f.encoding)
		}
		return err
	}
	f.codec = codec
	if !errors.IsNone() {
		f.Errors = errors.AsStr().String()
	}
	return nil
}

var textType = sync.OnceValue(func() *py.Type {
	str := func(name string, get func(*TextFile) string) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
			return py.NewStr(get(asText(v))).Value(), nil
		}}
	}
	flag := func(name string, get func(*TextFile) bool) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(get(asText(v))), nil }}
	}
	method := func(name string, min, max int, fn func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			f := asText(a.Pos[0])
			if f.s == nil {
				return py.Value{}, py.ValueErrorf("underlying buffer has been detached")
			}
			return fn(t, f, a)
		}}
	}
	below := func(name string) py.MethodDef {
		return method(name, 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) { return callMethod(t, f.s.value(), name) })
	}
	return py.NewType(&py.Def{
		Name: "TextIOWrapper", Module: "_io", Base: textIOBase(), Flags: py.HasDict, Doc: "A file of text over one of bytes.",
		DictOf: func(v py.Value) **py.Dict { return &asText(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				return newText(class, nil).Value(), nil // a derived class may have other arguments
			},
			Init: textInit,
			Repr: textRepr,
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, asText(v).check() },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				f := asText(v)
				f.iterating = true
				line, err := f.ReadLine(t, -1)
				if err != nil || line == "" {
					f.iterating = err != nil
					return py.Value{}, err
				}
				return py.NewStr(line).Value(), nil
			},
		},
		Methods: []py.MethodDef{
			method("write", 1, 1, write), method("writelines", 1, 1, func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error) {
				if err := f.check(); err != nil {
					return py.Value{}, err
				}
				return py.None, py.Each(t, a.Pos[1], func(v py.Value) error {
					_, err := write(t, f, py.Args{Pos: []py.Value{a.Pos[0], v}})
					return err
				})
			}),
			method("flush", 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) {
				if err := f.check(); err != nil {
					return py.Value{}, err
				}
				f.iterating = false
				return py.None, f.Flush(t)
			}),
			method("read", 0, 1, func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error) {
				n, err := optSize(t, a, 1)
				if err != nil {
					return py.Value{}, err
				}
				s, err := f.read(t, n)
				return py.NewStr(s).Value(), err
			}),
			method("readline", 0, 1, func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error) {
				n := -1
				if len(a.Pos) > 1 && !a.Pos[1].IsNone() {
					var err error
					if n, err = py.AsSize(t, a.Pos[1], &py.OverflowErrorType); err != nil {
						return py.Value{}, err
					}
				}
				s, err := f.ReadLine(t, n)
				return py.NewStr(s).Value(), err
			}),
			{Name: "readlines", Max: 1, Fn: readLines, Doc: "Read the lines that are left."},
			method("seek", 1, 2, func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error) {
				off, whence, err := seekArgs(t, a)
				if err != nil {
					return py.Value{}, err
				}
				pos, err := f.seek(t, off, whence)
				return py.Int(pos), err
			}),
			method("tell", 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) {
				pos, err := f.tell(t)
				return py.Int(pos), err
			}),
			method("truncate", 0, 1, func(t *py.Thread, f *TextFile, a py.Args) (py.Value, error) {
				if err := f.check(); err != nil {
					return py.Value{}, err
				}
				if err := f.Flush(t); err != nil {
					return py.Value{}, err
				}
				return callMethod(t, f.s.value(), "truncate", a.Pos[1:]...)
			}),
			method("detach", 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) {
				err := f.check()
				if err == nil {
					err = f.Flush(t)
				}
				if err != nil {
					return py.Value{}, err
				}
				v := f.s.value()
				f.s = nil
				return v, nil
			}),
			{Name: "reconfigure", Flags: py.Kw, Fn: reconfigure, Doc: "Change how the file is encoded and buffered."},
			method("close", 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) { return py.None, f.close(t) }),
			below("fileno"), below("isatty"), below("seekable"),
			method("readable", 0, 0, func(t *py.Thread, f *TextFile, _ py.Args) (py.Value, error) {
				return callMethod(t, f.s.value(), "readable")
			}),
			below("writable"),
			{Name: "__enter__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], asText(a.Pos[0]).check() }},
		},
		Members: []py.MemberDef{
			{Name: "buffer", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if f := asText(v); f.s != nil {
					return f.s.value(), nil
				}
				return py.None, nil
			}},
			{Name: "name", Get: func(t *py.Thread, v py.Value) (py.Value, error) {
				f := asText(v)
				if f.s == nil {
					return py.Value{}, py.ValueErrorf("underlying buffer has been detached")
				}
				return py.GetAttr(t, f.s.value(), py.Intern("name"))
			}},
			{Name: "mode",
				Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
					if f := asText(v); !f.mode.IsZero() {
						return f.mode, nil
					}
					return py.Value{}, py.NoAttr(v, py.Intern("mode"))
				},
				Set: func(_ *py.Thread, v, x py.Value) error {
					asText(v).mode = x
					return nil
				}},
			{Name: "closed", Get: func(t *py.Thread, v py.Value) (py.Value, error) {
				f := asText(v)
				if f.s == nil {
					return py.Value{}, py.ValueErrorf("underlying buffer has been detached")
				}
				return py.GetAttr(t, f.s.value(), py.Intern("closed"))
			}},
			str("encoding", func(f *TextFile) string { return f.encoding }),
			str("errors", func(f *TextFile) string { return f.Errors }),
			{Name: "newlines", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return asText(v).seen.value(), nil }},
			flag("line_buffering", func(f *TextFile) bool { return f.line }),
			flag("write_through", func(f *TextFile) bool { return f.through }),
			{Name: "softspace",
				Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(asText(v).soft), nil },
				Set: func(t *py.Thread, v, val py.Value) error {
					if val.IsZero() {
						return py.TypeErrorf("can't delete softspace")
					}
					yes, err := py.Truth(t, val)
					asText(v).soft = yes
					return err
				}},
		},
	})
})

func textRepr(t *py.Thread, v py.Value) (string, error) {
	f := asText(v)
	s := "<_io.TextIOWrapper"
	if f.s != nil {
		if name := attrOf(t, f.s.value(), "name"); !name.IsZero() {
			r, err := py.Repr(t, name)
			if err != nil {
				return "", err
			}
			s += " name=" + r
		}
	}
	if !f.mode.IsZero() {
		r, err := py.Repr(t, f.mode)
		if err != nil {
			return "", err
		}
		s += " mode=" + r
	}
	return s + " encoding='" + f.encoding + "'>", nil
}

var sigReconfigure = py.NewSignature("reconfigure", "self, /, *, encoding=, errors=, newline=, line_buffering=, write_through=")

func reconfigure(t *py.Thread, args py.Args) (py.Value, error) {
	var self, encoding, errors, nl py.Value
	line, through := py.None, py.None
	if err := sigReconfigure.Bind(args, &self, &encoding, &errors, &nl, &line, &through); err != nil {
		return py.Value{}, err
	}
	f := asText(self)
	if len(f.text) > 0 && (!encoding.IsZero() || !nl.IsZero()) {
		return py.Value{}, unsupported("It is not possible to set the encoding or newline of stream after the first read")
	}
	if err := f.Flush(t); err != nil {
		return py.Value{}, err
	}
	oldEncoding, oldCodec, oldErrors := f.encoding, f.codec, f.Errors
	if encoding.IsZero() || encoding.IsNone() {
		encoding = py.NewStr(f.encoding).Value()
	} else if errors.IsZero() || errors.IsNone() {
		f.Errors = "strict"
	}
	if errors.IsZero() {
		errors = py.None
	}
	oldNL, setNL := f.nl, !nl.IsZero()
	if !setNL {
		nl = py.None
	}
	if err := f.configure(t, "reconfigure()", encoding, errors, nl); err != nil {
		f.encoding, f.codec, f.Errors, f.nl = oldEncoding, oldCodec, oldErrors, oldNL
		return py.Value{}, err
	}
	if !setNL {
		f.nl = oldNL
	}
	for _, a := range []struct {
		v   py.Value
		dst *bool
	}{{line, &f.line}, {through, &f.through}} {
		if !a.v.IsNone() {
			yes, err := py.Truth(t, a.v)
			if err != nil {
				return py.Value{}, err
			}
			*a.dst = yes
		}
	}
	return py.None, nil
}

func write(t *py.Thread, f *TextFile, args py.Args) (py.Value, error) {
	s := args.Pos[1]
	if !s.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("write() argument must be str, not %s", py.TypeName(s))
	}
	if err := f.WriteText(t, s.AsStr().String()); err != nil {
		return py.Value{}, err
	}
	f.soft = false
	return py.Int(int64(s.AsStr().Len())), nil
}

func (f *TextFile) check() error {
	switch {
	case f.s == nil:
		return py.ValueErrorf("underlying buffer has been detached")
	case f.isClosed():
		return errClosed(closedDot)
	}
	return nil
}

// isClosed reports whether the file, or that below it, is closed.
func (f *TextFile) isClosed() bool {
	switch s := f.s.(type) {
	case *Buffered:
		return s.closed
	case *BytesIO:
		return s.closed
	}
	return f.closed
}

// WriteText writes s.
func (f *TextFile) WriteText(t *py.Thread, s string) error {
	if err := f.check(); err != nil {
		return err
	}
	if !f.writable {
		return unsupported("not writable")
	}
	if len(f.text)+len(f.tail) > 0 {
		if seeks, err := f.seeks(t); err != nil {
			return err
		} else if seeks { // what has been read ahead lies before what is written
			f.dropInput()
		}
	}
	hasEnd := f.line && strings.ContainsAny(s, "\n\r")
	if f.nl >= cr {
		s = strings.ReplaceAll(s, "\n", f.nl.writes())
	}
	if f.codec != "utf-8" || !utf8.ValidString(s) {
		var err error
		if s, err = f.encode(t, s); err != nil {
			return err
		}
	}
	if len(f.out) == 0 && f.opened && s != "" {
		markDirty(t, f)
	}
	f.out = append(f.out, s...)
	switch {
	case f.through, hasEnd:
		return f.Flush(t)
	case len(f.out) >= bufferSize:
		return f.flushOut(t)
	}
	return nil
}

// encode encodes what is to be written. A byte order mark comes only at the beginning of a file.
func (f *TextFile) encode(t *py.Thread, s string) (string, error) {
	codec := f.codec
	if !f.started && (codec == "utf-16" || codec == "utf-32" || codec == "utf-8-sig") {
		pos, err := f.s.seekBytes(t, 0, 1)
		f.started = err == nil && pos > 0 || f.started
	}
	if f.started {
		switch codec {
		case "utf-16", "utf-32":
			codec += "-le"
		case "utf-8-sig":
			codec = "utf-8"
		}
	}
	b, err := py.Encode(t, py.NewStr(s), codec, f.Errors)
	f.started = f.started || err == nil
	return b, err
}

// seeks reports whether the file has a position: a connection has none.
func (f *TextFile) seeks(t *py.Thread) (bool, error) {
	m, err := py.GetAttr(t, f.Value(), py.Intern("seekable"))
	if err != nil {
		return false, err
	}
	v, err := t.Call(m)
	if err != nil {
		return false, err
	}
	return py.Truth(t, v)
}

// flushOut hands what has been collected to the file below.
func (f *TextFile) flushOut(t *py.Thread) error {
	if len(f.out) == 0 {
		return nil
	}
	if err := f.mutex.lock(t, f.Value()); err != nil {
		return err
	}
	defer f.mutex.unlock()
	return f.flushLocked(t)
}

func (f *TextFile) flushLocked(t *py.Thread) error {
	if len(f.out) == 0 {
		return nil
	}
	out := f.out
	f.out = nil
	if f.opened {
		unmarkDirty(t, f)
	}
	err := f.s.writeBytes(t, out)
	if f.out == nil {
		f.out = out[:0]
	}
	return err
}

// Flush writes what has been collected.
func (f *TextFile) Flush(t *py.Thread) error {
	if f.s == nil || f.isClosed() {
		return nil
	}
	if err := f.flushOut(t); err != nil {
		return err
	}
	return f.s.flushBytes(t)
}

// flush is Flush, for flushDirty.
func (f *TextFile) flush(t *py.Thread) error { return f.Flush(t) }

func (f *TextFile) close(t *py.Thread) error {
	if f.isClosed() {
		return nil
	}
	err := f.Flush(t)
	f.closed = true
	if closeErr := f.s.close(t); err == nil {
		err = closeErr
	}
	return err
}
