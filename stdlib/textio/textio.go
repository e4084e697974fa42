// Package textio makes the text files that sys.stdin, sys.stdout and sys.stderr are: the class _io.TextIOWrapper over a
// Go reader or writer.
//
// Output is collected in a buffer while the thread holds the GIL and written without it, as CPython does. A file is line
// buffered if it is a terminal or stderr, else it is written when 8 KiB have been collected, and at the end.
package textio

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"sync"
	"syscall"
	"unicode/utf8"

	"minipy/vm/py"
)

// Buffering says when output is written.
type Buffering uint8

// The kinds of buffering.
const (
	Full       Buffering = iota // when 8 KiB have been collected
	Line                        // at the end of a line
	Unbuffered                  // at once
)

const bufferSize = 8192 // bytes, as io.DEFAULT_BUFFER_SIZE

// A File is a text file object.
type File struct {
	py.Header
	Name, Mode string
	Errors     string // how characters that cannot be encoded are written: "strict", "backslashreplace"
	FD         int    // -1 if there is none
	TTY        bool

	r         *bufio.Reader
	w         io.Writer
	buffering Buffering
	buf       []byte
	writing   sync.Mutex // one thread at a time writes, so that output keeps its order
	closed    bool
	soft      bool // Python 2's softspace
	Dict      *py.Dict
}

// NewReader returns a file that reads r.
func NewReader(name string, fd int, r io.Reader) *File {
	return &File{Header: py.Header{Type: fileType()}, Name: name, Mode: "r", Errors: "surrogateescape", FD: fd, r: bufio.NewReaderSize(r, bufferSize)}
}

// NewWriter returns a file that writes to w.
func NewWriter(name string, fd int, w io.Writer, b Buffering) *File {
	return &File{Header: py.Header{Type: fileType()}, Name: name, Mode: "w", Errors: "strict", FD: fd, w: w, buffering: b}
}

// Value returns f as a Value.
func (f *File) Value() py.Value { return py.FromHeader(&f.Header) }

// Of returns the File that v is, or nil.
func Of(v py.Value) *File {
	if v.Is(fileType()) {
		return (*File)(v.Pointer())
	}
	return nil
}

// WriteText writes s.
func (f *File) WriteText(t *py.Thread, s string) error {
	if f.closed {
		return py.ValueErrorf("I/O operation on closed file.")
	}
	if f.w == nil {
		return py.NewError(unsupported(), "not writable")
	}
	if !utf8.ValidString(s) {
		var err error
		if s, err = py.Encode(t, py.NewStr(s), "utf-8", f.Errors); err != nil {
			return err
		}
	}
	f.buf = append(f.buf, s...)
	switch {
	case f.buffering == Unbuffered, len(f.buf) >= bufferSize, f.buffering == Line && strings.ContainsAny(s, "\n\r"):
		return f.Flush(t)
	}
	return nil
}

// Flush writes what has been collected.
func (f *File) Flush(t *py.Thread) error {
	if f.w == nil || len(f.buf) == 0 {
		return nil
	}
	out := f.buf
	f.buf = nil
	var err error
	if blockErr := t.Block(func() {
		f.writing.Lock()
		defer f.writing.Unlock()
		_, err = f.w.Write(out)
	}); blockErr != nil {
		return blockErr
	}
	if f.buf == nil {
		f.buf = out[:0]
	}
	return osError(err)
}

// osError turns an error of the operating system into an OSError.
func osError(err error) error {
	if err == nil {
		return nil
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return py.NewOSError(errno, "")
	}
	return py.NewError(&py.OSErrorType, err.Error())
}

// unsupported makes the class io.UnsupportedOperation when it is first used.
var unsupported = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "UnsupportedOperation", Module: "io", Base: &py.OSErrorType})
})

// ReadLine reads up to and with the next newline. n >= 0 limits the number of bytes. The result is empty at the end.
func (f *File) ReadLine(t *py.Thread, n int) (string, error) {
	if err := f.checkRead(); err != nil {
		return "", err
	}
	var line []byte
	var err error
	if blockErr := t.Block(func() {
		for n < 0 || len(line) < n {
			var c byte
			if c, err = f.r.ReadByte(); err != nil {
				return
			}
			if c == '\r' { // universal newlines
				if next, e := f.r.Peek(1); e == nil && next[0] == '\n' {
					f.r.ReadByte()
				}
				c = '\n'
			}
			line = append(line, c)
			if c == '\n' {
				return
			}
		}
	}); blockErr != nil {
		return "", blockErr
	}
	if err != nil && err != io.EOF {
		return "", osError(err)
	}
	return f.decode(t, line)
}

func (f *File) readAll(t *py.Thread) (string, error) {
	if err := f.checkRead(); err != nil {
		return "", err
	}
	var data []byte
	var err error
	if blockErr := t.Block(func() { data, err = io.ReadAll(f.r) }); blockErr != nil {
		return "", blockErr
	}
	if err != nil {
		return "", osError(err)
	}
	s, err := f.decode(t, data)
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), err
}

func (f *File) checkRead() error {
	switch {
	case f.closed:
		return py.ValueErrorf("I/O operation on closed file.")
	case f.r == nil:
		return py.NewError(unsupported(), "not readable")
	}
	return nil
}

func (f *File) decode(t *py.Thread, b []byte) (string, error) {
	if utf8.Valid(b) {
		return string(b), nil
	}
	v, err := py.Decode(t, string(b), "utf-8", f.Errors)
	if err != nil {
		return "", err
	}
	return v.AsStr().String(), nil
}
