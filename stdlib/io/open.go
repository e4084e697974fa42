package io

// This file defines open.

import (
	"strings"

	"minipy/vm"
	"minipy/vm/py"
)

// OpenOptions are the arguments of open. None is the zero Value too.
type OpenOptions struct {
	Mode                      string
	Buffering                 int // -1 is the default
	Encoding, Errors, Newline py.Value
	Keep                      bool     // whether the descriptor stays open when the file object is closed
	Opener                    py.Value // the function that opens the file
}

var sigOpen = py.NewSignature("open", "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=")

// OpenFunc returns the built-in function open. Its files are those of a file system; nil refuses every file.
func OpenFunc(files vm.Files) py.Value {
	return py.NewNative("_io", py.FuncDef{Name: "open", Flags: py.Kw, Doc: "Open a file and return the file object.",
		Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			var file py.Value
			mode, buffering, encoding, errors, nl, closefd, opener := py.NewStr("r").Value(), py.Int(-1), py.None, py.None, py.None, py.True, py.None
			if err := sigOpen.Bind(args, &file, &mode, &buffering, &encoding, &errors, &nl, &closefd, &opener); err != nil {
				return py.Value{}, err
			}
			if !mode.IsKind(py.KindStr) {
				return py.Value{}, py.TypeErrorf("open() argument 'mode' must be str, not %s", py.TypeName(mode))
			}
			n, err := py.AsCInt(t, buffering)
			if err != nil {
				return py.Value{}, err
			}
			for _, a := range []struct {
				name string
				v    py.Value
			}{{"encoding", encoding}, {"errors", errors}, {"newline", nl}} {
				if !a.v.IsNone() && !a.v.IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("open() argument '%s' must be str or None, not %s", a.name, py.TypeName(a.v))
				}
			}
			keepOpen, err := py.Truth(t, closefd)
			if err != nil {
				return py.Value{}, err
			}
			if !keepOpen && (file.IsKind(py.KindStr) || file.IsKind(py.KindBytes)) {
				return py.Value{}, py.ValueErrorf("Cannot use closefd=False with file name")
			}
			return Open(t, files, file, OpenOptions{mode.AsStr().String(), n, encoding, errors, nl, !keepOpen, opener})
		}}).Value()
}

// Open opens a file, as the built-in function open does.
func Open(t *py.Thread, files vm.Files, file py.Value, o OpenOptions) (py.Value, error) {
	none := func(v py.Value) bool { return v.IsZero() || v.IsNone() }
	if !file.IsKind(py.KindStr) && !file.IsKind(py.KindBytes) && file.Type().Index == nil {
		path, err := FSPath(t, file)
		if err != nil {
			return py.Value{}, err
		}
		file = path
	}
	mode := o.Mode
	for i, c := range mode {
		if !strings.ContainsRune("xrwab+t", c) || strings.ContainsRune(mode[i+1:], c) {
			return py.Value{}, py.ValueErrorf("invalid mode: '%s'", mode)
		}
	}
	has := func(c string) bool { return strings.Contains(mode, c) }
	binary := has("b")
	kinds := 0
	for _, c := range []string{"x", "r", "w", "a"} {
		if has(c) {
			kinds++
		}
	}
	switch {
	case has("t") && binary:
		return py.Value{}, py.ValueErrorf("can't have text and binary mode at once")
	case kinds > 1:
		return py.Value{}, py.ValueErrorf("must have exactly one of create/read/write/append mode")
	case binary && !none(o.Encoding):
		return py.Value{}, py.ValueErrorf("binary mode doesn't take an encoding argument")
	case binary && !none(o.Errors):
		return py.Value{}, py.ValueErrorf("binary mode doesn't take an errors argument")
	case binary && !none(o.Newline):
		return py.Value{}, py.ValueErrorf("binary mode doesn't take a newline argument")
	}
	raw, err := openRaw(t, fileIOType(), files, file, mode, o.Opener)
	if err != nil {
		return py.Value{}, err
	}
	raw.keep = raw.keep || o.Keep
	v, err := raw.wrap(t, o, binary, !none(o.Encoding) || !none(o.Errors) || !none(o.Newline))
	if err != nil {
		_ = raw.close(t)
	}
	return v, err
}

// wrap puts the layers over a raw file that open's arguments ask for.
func (f *FileIO) wrap(t *py.Thread, o OpenOptions, binary, hasText bool) (py.Value, error) {
	size := o.Buffering
	line := size == 1 || size < 0 && f.tty
	if size < 0 || size == 1 {
		size = bufferSize
	}
	if o.Buffering == 0 {
		if !binary {
			return py.Value{}, py.ValueErrorf("can't have unbuffered text I/O")
		}
		return f.value(), nil
	}
	var b *Buffered
	switch {
	case f.readable && f.writable:
		b = newBuffered(randomType(), f, size, true, true)
	case f.writable:
		b = newBuffered(writerType(), f, size, false, true)
	default:
		b = newBuffered(readerType(), f, size, true, false)
	}
	b.opened = true
	if binary {
		return b.value(), nil
	}
	text := newText(textType(), b)
	orNone := func(v py.Value) py.Value {
		if v.IsZero() {
			return py.None
		}
		return v
	}
	if err := text.configure(t, "open()", orNone(o.Encoding), orNone(o.Errors), orNone(o.Newline)); err != nil {
		return py.Value{}, err
	}
	text.readable, text.writable, text.line, text.opened = f.readable, f.writable, line, true
	text.mode = py.NewStr(o.Mode).Value()
	return text.Value(), nil
}
