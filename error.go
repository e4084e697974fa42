package minipy

// This file defines Error, what a Python program ends with when it fails, and how exceptions become one.

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"minipy/vm"
	"minipy/vm/py"
)

// An Error says why a program has ended.
type Error struct {
	// Class is the name of the exception's class, such as "ValueError". It is "" if no exception ended the program but its
	// context.
	Class string
	// Message is str() of the exception.
	Message string
	// Traceback is what python would print, with a newline at the end.
	Traceback string
	// Flush says that the program succeeded but its last output could not be written.
	Flush bool

	exit   int
	exits  bool // SystemExit
	reason error
}

// Error returns the class and the message.
func (e *Error) Error() string {
	switch {
	case e.reason != nil:
		return "minipy: " + e.reason.Error()
	case e.Message == "":
		return e.Class
	}
	return e.Class + ": " + e.Message
}

// Unwrap returns the context's error, if that has ended the program.
func (e *Error) Unwrap() error { return e.reason }

// ExitCode returns the status with which the python command would end: that given to sys.exit, 120 if the last output
// could not be written, or 1.
func (e *Error) ExitCode() int {
	switch {
	case e.exits:
		return e.exit
	case e.Flush:
		return 120
	}
	return 1
}

// quiet reports whether python prints nothing.
func (e *Error) quiet() bool { return e.reason != nil || e.exits && e.Traceback == "" }

// errorOf returns the Error for what has ended a program, nil if that is nothing.
func (in *Interp) errorOf(t *py.Thread, err error) *Error {
	if err == nil {
		return nil
	}
	var abort *vm.Abort
	if errors.As(err, &abort) {
		return &Error{reason: abort.Reason}
	}
	e := py.AsError(err)
	r := &Error{Class: e.Header.Type.FullName(), Message: e.Message()}
	if !e.IsA(&py.SystemExitType) {
		r.Traceback = in.traceback(t, e)
		return r
	}
	r.exits = true
	code := py.None
	if len(e.Args.Items) == 1 {
		code = e.Args.Items[0]
	} else if len(e.Args.Items) > 1 {
		code = e.Args.Value()
	}
	switch {
	case code.IsNone():
	case code.IsKind(py.KindInt):
		if n, ok := py.IntValue(code); ok {
			r.exit = int(n)
		} else {
			r.exit = -1
		}
	default:
		r.exit = 1
		if s, err := py.ToStr(t, code); err == nil {
			r.Traceback = s + "\n"
		}
	}
	r.exit &= 255
	return r
}

// traceback returns what python prints for an exception that nobody has caught.
func (in *Interp) traceback(t *py.Thread, e *py.Exception) string {
	return py.FormatException(t, e, in.sourceLine)
}

// sourceLine returns line n, from 1, of what the code called name was made of: the text that was run or imported, or that of
// the file of that name.
func (in *Interp) sourceLine(name string, n int) (string, bool) {
	if text, ok := in.sources.line(name, n); ok || in.sources.has(name) || in.config.Files == nil || strings.HasPrefix(name, "<") {
		return text, ok
	}
	info, err := in.config.Files.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxSourceShown {
		return "", false
	}
	f, err := in.config.Files.OpenFile(name, os.O_RDONLY, 0)
	if err != nil {
		return "", false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxSourceShown))
	if err != nil {
		return "", false
	}
	var one sources
	one.add(name, text)
	return one.line(name, n)
}

// maxSourceShown is how large a file may be, in bytes, whose lines a traceback shows.
const maxSourceShown = 16 << 20

func (s *sources) has(name string) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	_, ok := s.text[name]
	return ok
}

func (s *sources) add(name string, text []byte) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.text == nil {
		s.text, s.lines = map[string][]byte{}, map[string][]string{}
	}
	s.text[name] = text
	delete(s.lines, name)
}

// line returns line n, from 1, of the source called name. It is split when a traceback first asks for it.
func (s *sources) line(name string, n int) (string, bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	lines, ok := s.lines[name]
	if !ok {
		text, known := s.text[name]
		if !known {
			return "", false
		}
		text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
		lines = strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text)), "\n")
		s.lines[name] = lines
	}
	if n < 1 || n > len(lines) {
		return "", false
	}
	return lines[n-1], true
}

// fdOf returns the descriptor of a file, -1 for anything else.
func fdOf(f any) int {
	if f, ok := f.(*os.File); ok {
		return int(f.Fd())
	}
	return -1
}

// isTerminal reports whether a file is a terminal.
func isTerminal(f any) bool {
	fd := fdOf(f)
	return fd >= 0 && term.IsTerminal(fd)
}
