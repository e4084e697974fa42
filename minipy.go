// Package minipy runs Python programs inside a Go program.
//
// An Interp is one interpreter. Its zero Config grants nothing: no files, no network, no environment. Two interpreters
// know nothing of each other.
//
//	in, err := minipy.New(minipy.Config{Stdout: os.Stdout})
//	if err != nil { ... }
//	defer in.Close()
//	err = in.Run(ctx, "print('hello')")
//
// Python threads are real: each has an operating system thread to itself, and the GIL that they share is one of several,
// chosen by Config.GIL. When the context given to Run is done, all of them end: in a loop, in a long built-in function, in
// a sleep, waiting for a lock.
package minipy

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"minipy/compiler/code"
	"minipy/gil"
	"minipy/parser"
	"minipy/parser/ast"
	"minipy/stdlib"
	pyio "minipy/stdlib/io"
	"minipy/stdlib/sys"
	"minipy/vm"
	"minipy/vm/py"
)

// A Config says what an interpreter is like and what it may use. The zero value works, and grants nothing.
type Config struct {
	// Stdin, Stdout and Stderr are sys.stdin, sys.stdout and sys.stderr. Where one is nil nothing can be read, or what is
	// written is lost. An *os.File is asked for its descriptor and whether it is a terminal.
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Unbuffered makes each write to Stdout happen at once.
	Unbuffered bool

	// Args are sys.argv; the first is the program's name. Nil is [""].
	Args []string

	// GIL is the name of the policy that decides which thread runs: one of GILs. "" is "new".
	GIL string
	// CheckInterval is how many ticks lie between two checks of the old GIL; 0 is 100.
	CheckInterval int
	// SwitchInterval is how long a thread waits before it asks for the new GIL; 0 is 5 ms.
	SwitchInterval time.Duration
	// Lock is what the old GIL is made of: "sem" or "cond"; "" is "sem".
	Lock string

	// PrintErrors makes Run write the traceback of the exception that ends a program to sys.stderr, before it waits for the
	// program's other threads, as python does. Run returns the error all the same.
	PrintErrors bool

	// ReportDeadlocks makes it be said on Stderr that all threads of the program wait for each other: who waits for what, held
	// by whom. They go on waiting: a signal may yet wake the main thread. On a simulated computer a deadlock ends the program.
	ReportDeadlocks bool

	// Procs is what GOMAXPROCS becomes when the program starts its first thread, if that is more than it is. A thread that
	// the kernel wakes needs one of Go's processors, and on a computer with few cores it is not seen to fight for the GIL
	// if it first has to wait for that. GOMAXPROCS belongs to the whole process: 0, the default, leaves it alone.
	Procs int

	// MaxAlloc is the largest size in bytes of one object that a program may make; more is a MemoryError. 0 is half of the
	// computer's memory, or 2 GiB if the computer is simulated.
	MaxAlloc int64

	// TuneGC lets the interpreter set when Go's garbage collector runs. It belongs to the whole process: the default is to
	// leave it alone.
	TuneGC bool

	// Files is the file system that the program may use: HostFiles() is this computer's. Nil grants none: modules are not
	// looked for in files, and open raises PermissionError.
	Files Files
	// Network lets the program make sockets: those of this computer, or of the simulated one. Otherwise that raises
	// PermissionError.
	Network bool
	// Signals are the signals of the process that the program may handle: HostSignals() are all. SIGINT is caught from the start.
	// Nil grants none: the program only gets signals that it sends itself. On a simulated computer there are none either.
	Signals Signals
	// Exit ends the process at once, with a status, for os._exit(): os.Exit is such a function. Nil grants none: os._exit() raises
	// PermissionError.
	Exit func(status int)
	// Env is os.environ, each entry in the form name=value, as os.Environ returns them.
	Env []string
	// Path are folders in which modules are looked for after the program's own.
	Path []string

	// Sim, if not nil, lets the program run on a simulated computer, in virtual time: the same Config gives the same output
	// and statistics each time, on any computer. Files and standard input are real.
	Sim *Sim

	// Warnings are sys.warnoptions: filters for warnings, "action:message:category:module:line".
	Warnings []string

	// Python2 makes every source a Python 2 file, not only those with a print statement.
	Python2 bool
}

// defaultMaxAlloc is the largest single allocation in bytes where the size of the computer's memory is not known.
const defaultMaxAlloc = 2 << 30

// GILs returns the names of the GIL policies, the oldest first.
func GILs() []string { return gil.Names() }

// An Interp is a Python interpreter. Run may be called again and again, by one goroutine at a time; the global variables
// stay. Interrupt may be called at any time by any goroutine.
type Interp struct {
	compileAll bool // the library too, even if its code is there

	config  Config
	rt      *vm.Runtime
	main    *py.Module
	stdout  *pyio.TextFile
	stderr  *pyio.TextFile
	sources sources
	path    []string // what sys.path is at first
	ready   bool
	flush   error
	gc      *tuner // nil if the collector is not tuned
}

// New makes an interpreter. The error says what is wrong with the Config.
func New(c Config) (*Interp, error) {
	if c.GIL == "" {
		c.GIL = "new"
	}
	if c.Args == nil {
		c.Args = []string{""}
	}
	in := &Interp{config: c}
	on, err := c.machine()
	if err != nil {
		return nil, fmt.Errorf("minipy: %w", err)
	}
	rt, err := vm.New(vm.Options{
		Machine: on,
		GIL:     c.GIL,
		Config:  gil.Config{CheckInterval: c.CheckInterval, SwitchInterval: c.SwitchInterval, Lock: c.lock(on)},
		Compile: in.compileFile,
		Find:    in.find,
		Python2: stdlib.Python2,

		IsBuiltIn: stdlib.Has,
		Files:     c.Files,

		MaxAlloc: cmp.Or(c.MaxAlloc, c.maxAlloc()),
		OnThread: func() {
			n := c.Procs
			if in.rt.Policy().Traits().Parallel { // there is no fight: some will do for those that wake up
				n = min(n, runtime.NumCPU()+2)
				if in.gc != nil {
					in.gc.threads()
				}
			}
			if n > runtime.GOMAXPROCS(0) {
				runtime.GOMAXPROCS(n)
			}
		},
	})
	if err != nil {
		return nil, fmt.Errorf("minipy: %w", err)
	}
	if c.ReportDeadlocks && c.Sim == nil && c.Stderr != nil {
		rt.OnDeadlock = func(report string) { io.WriteString(c.Stderr, "minipy: "+report+"\n") }
	}
	if c.Sim != nil {
		rt.NumberObjects()
	}
	if c.TuneGC {
		in.gc = tune()
		rt.OnBigAlloc = in.gc.big
	}
	in.rt = rt
	if c.Sim != nil {
		in.config.Signals = nil
	}
	if c.Signals != nil && !c.Signals.Ignored(sigInt) {
		if err := c.Signals.Catch(sigInt, in.Interrupt); err != nil {
			return nil, fmt.Errorf("minipy: %w", err)
		}
	}
	return in, nil
}

// Close ends the interpreter's daemon threads. The interpreter cannot be used after it.
func (in *Interp) Close() error { return in.rt.Close() }

// Run runs a program in the module __main__. It returns when the program and all its threads that are not daemons have
// ended. The error is an *Error; when ctx is done before, it wraps the context's error.
func (in *Interp) Run(ctx context.Context, source string) error {
	return in.RunSource(ctx, "<string>", []byte(source))
}

// begin makes the modules that each program needs. dir is what sys.path begins with.
func (in *Interp) begin(t *vm.Thread, dir string) error {
	if in.ready {
		return in.addPath(t, dir)
	}
	builtins, err := t.Import("builtins")
	if err != nil {
		return err
	}
	in.rt.SetBuiltins(builtins)
	if in.config.Files != nil {
		in.path = append([]string{dir}, in.config.Path...)
		in.rt.ScriptDir = dir
	}
	if _, err := t.Import("sys"); err != nil {
		return err
	}
	stdlib.Begin(t, in.host())
	in.main = py.NewModule("__main__", "")
	in.main.Set("__loader__", vm.BuiltinImporter().Value())
	in.main.Set("__builtins__", builtins.Value())
	in.rt.Modules.SetStr(py.Intern("__main__"), in.main.Value())
	in.ready = true
	if len(in.config.Warnings) > 0 {
		_, err = t.Import("warnings") // it reads them
	}
	return err
}

// addPath makes dir, the folder of another program, the first of sys.path.
func (in *Interp) addPath(t *vm.Thread, dir string) error {
	if in.config.Files == nil || dir == "" || dir == in.rt.ScriptDir {
		return nil
	}
	in.rt.ScriptDir = dir
	sys, err := t.Import("sys")
	if err != nil {
		return err
	}
	if path, ok := sys.Get("path"); ok && path.IsKind(py.KindList) {
		l := path.AsList()
		l.Items = append([]py.Value{py.NewStr(dir).Value()}, l.Items...)
	}
	return nil
}

func (in *Interp) exec(t *vm.Thread, name string, source []byte) error {
	c, err := in.compileFile(source, name, "exec", vm.CompileFlags{Thread: t.Py()})
	if err != nil {
		return err
	}
	_, err = t.Eval(c, in.main.Dict)
	return err
}

// compileFile is compile for a text whose lines tracebacks show.
func (in *Interp) compileFile(source []byte, name, mode string, flags vm.CompileFlags) (*code.Code, error) {
	in.sources.add(name, source)
	return in.translate(source, name, mode, flags, false)
}

// find makes the built-in module called name.
func (in *Interp) find(t *vm.Thread, name string) (*py.Module, error) {
	return stdlib.Find(t, name, in.host())
}

// host is what the modules of the library need of the interpreter.
func (in *Interp) host() stdlib.Host {
	return stdlib.Host{
		Sys:     in.sysOptions,
		Compile: in.compile,
		Parse:   in.parse,
		Tree:    in.compileTree,
		Frozen:  !in.rt.Policy().Traits().Ticks && !in.compileAll,
		Files:   in.config.Files,
		Env:     in.config.Env,
		Network: in.config.Network,
		Signals: in.config.Signals,
		Exit:    in.config.Exit,
		Report:  func(t *py.Thread, e *py.Exception, heading string) { in.printError(t, heading+in.traceback(t, e)) },
		Source:  in.sourceLine,
	}
}

// sysOptions opens the standard files.
func (in *Interp) sysOptions() sys.Options {
	c := in.config
	o := sys.Options{Argv: c.Args, Path: in.path, Warnings: c.Warnings}
	if exe, err := os.Executable(); err == nil {
		o.Executable = exe
	}
	if c.Stdin != nil {
		o.Stdin = pyio.NewReader("<stdin>", fdOf(c.Stdin), isTerminal(c.Stdin), c.Stdin)
	}
	if c.Stdout != nil {
		b := pyio.Full
		switch {
		case c.Unbuffered:
			b = pyio.Unbuffered
		case isTerminal(c.Stdout):
			b = pyio.Line
		}
		o.Stdout = pyio.NewWriter("<stdout>", fdOf(c.Stdout), isTerminal(c.Stdout), c.Stdout, b)
	}
	if c.Stderr != nil {
		o.Stderr = pyio.NewWriter("<stderr>", fdOf(c.Stderr), isTerminal(c.Stderr), c.Stderr, pyio.Line)
		o.Stderr.Errors = "backslashreplace"
	}
	in.stdout, in.stderr = o.Stdout, o.Stderr
	return o
}

// flushAll writes what sys.stdout and sys.stderr still hold.
func (in *Interp) flushAll(t *py.Thread) error {
	err := vm.Of(t).EndLine()
	if flushErr := in.flushReplaced(t, "stdout", in.stdout); err == nil {
		err = flushErr
	}
	if in.stdout != nil {
		if flushErr := in.stdout.Flush(t); err == nil {
			err = flushErr
		}
	}
	_ = in.flushReplaced(t, "stderr", in.stderr) // where would the error go
	pyio.FlushAll(t)
	if in.stderr != nil {
		in.stderr.Flush(t) // where would the error go
	}
	return err
}

// flushReplaced flushes what the program has put in the place of one of the standard files.
func (in *Interp) flushReplaced(t *py.Thread, name string, original *pyio.TextFile) error {
	sys, err := vm.Of(t).Import("sys")
	if err != nil {
		return nil
	}
	v, ok := sys.Get(name)
	if !ok || v.IsNone() || original != nil && py.Same(v, original.Value()) {
		return nil
	}
	if closed, err := py.FindAttr(t, v, py.Intern("closed")); err == nil && !closed.IsZero() {
		if yes, err := py.Truth(t, closed); err != nil || yes {
			return nil
		}
	}
	flush, err := py.GetAttr(t, v, py.Intern("flush"))
	if err == nil {
		_, err = t.Call(flush)
	}
	return err
}

// printError writes text to the file that is sys.stderr now.
func (in *Interp) printError(t *py.Thread, text string) {
	file := py.None
	if m, err := vm.Of(t).Import("sys"); err == nil {
		if v, ok := m.Get("stderr"); ok {
			file = v
		}
	}
	if file.IsNone() {
		return
	}
	for _, arg := range [][]py.Value{{py.Intern("write").Value(), py.NewStr(text).Value()}, {py.Intern("flush").Value()}} {
		if m, err := py.GetAttr(t, file, arg[0].AsStr()); err == nil {
			t.Call(m, arg[1:]...) // where would the error go
		}
	}
}

// except reports an error that has ended a program: sys.excepthook does, if it is one of the program's own. If the hook
// ends the program by SystemExit, the result is the Error that counts.
func (in *Interp) except(t *py.Thread, e *Error, err error) *Error {
	hook, builtin := py.None, py.None
	m, importErr := vm.Of(t).Import("sys")
	if importErr == nil {
		hook, _ = m.Get("excepthook")
		builtin, _ = m.Get("__excepthook__")
	}
	if e.exits || importErr != nil || py.Same(hook, builtin) {
		in.printError(t, e.Traceback)
		return nil
	}
	if hook.IsZero() {
		in.printError(t, "sys.excepthook is missing\n"+e.Traceback)
		return nil
	}
	x := py.AsError(err)
	tb := py.None
	if x.Traceback != nil {
		tb = x.Traceback.Value()
	}
	_, hookErr := t.Call(hook, x.Type.Value(), x.Value(), tb)
	if hookErr == nil {
		return nil
	}
	f := in.errorOf(t, hookErr)
	if f.exits {
		if !f.quiet() {
			in.printError(t, f.Traceback)
		}
		return f
	}
	in.printError(t, "Error in sys.excepthook:\n"+f.Traceback+"\nOriginal exception was:\n"+e.Traceback)
	return nil
}

// Interrupt is Ctrl-C: it makes the main thread raise KeyboardInterrupt as soon as the GIL's policy lets it.
func (in *Interp) Interrupt() { in.rt.Signal(sigInt) }

// sigInt is the number of the signal that Ctrl-C sends.
const sigInt = 2

// Stats describes what the GIL and the machine have done, in lines for people. It is called when Run has returned.
func (in *Interp) Stats() string { return in.rt.Policy().Stats().String() + in.simStats() }

// Get returns the value of a global variable: nil, bool, int64, *big.Int, float64, complex128, string, []byte, or []any for
// a list or tuple, or map[any]any. The error says that there is no such variable, or that its value is of another type.
// It is called when Run has returned.
func (in *Interp) Get(name string) (any, error) {
	if in.main != nil {
		if v, ok := in.main.Get(name); ok {
			return toGo(v)
		}
	}
	return nil, fmt.Errorf("minipy: no global variable %q", name)
}

// compile translates source text for the built-in functions that need it.
func (in *Interp) compile(source []byte, name, mode string, flags vm.CompileFlags) (*code.Code, error) {
	return in.translate(source, name, mode, flags, true)
}

// translate translates source text. isCode says that it is no file.
func (in *Interp) translate(source []byte, name, mode string, flags vm.CompileFlags, isCode bool) (*code.Code, error) {
	_, isFile := in.sources.line(name, 1)
	return compileSource(source, name, mode, flags, in.rt.Policy().Traits().Ticks, in.config.Python2 && !flags.Library || flags.Python2, isCode, isFile, in.warn)
}

// parse makes a tree of source text, for compile() and module ast.
func (in *Interp) parse(source []byte, name, mode string, flags vm.CompileFlags) (*ast.Module, error) {
	_, isFile := in.sources.line(name, 1)
	o := parser.Options{Filename: name, Mode: parserModes[mode], Python3: true, Text: flags.Text, Bytes: !flags.Text, Tree: true, Version: max(flags.Version+1, 0), TypeComments: flags.TypeComments}
	return parseSource(source, o, mode, flags.Thread, isFile, in.warn)
}

// compileTree translates a tree that a program has made.
func (in *Interp) compileTree(m *ast.Module, name, mode string, flags vm.CompileFlags) (*code.Code, error) {
	var failed error
	parser.Warn(m, func(w parser.Warning) {
		if failed == nil {
			failed = in.warn(flags.Thread, name, w.Line, w.Msg)
		}
	})
	if failed != nil {
		return nil, failed
	}
	_, isFile := in.sources.line(name, 1)
	return compileTree(m, nil, name, mode, flags, in.rt.Policy().Traits().Ticks, isFile)
}

// warn issues a SyntaxWarning, or prints it where there is no thread.
func (in *Interp) warn(t *py.Thread, name string, line int, msg string) error {
	if t != nil {
		return stdlib.WarnSyntax(t, msg, name, line)
	}
	if in.config.Stderr == nil {
		return nil
	}
	text := fmt.Sprintf("%s:%d: SyntaxWarning: %s\n", name, line, msg)
	if src, ok := in.sources.line(name, line); ok {
		text += "  " + strings.TrimSpace(src) + "\n"
	}
	_, err := io.WriteString(in.config.Stderr, text)
	return err
}

// sources keeps the text of programs for tracebacks.
type sources struct {
	mutex sync.Mutex
	text  map[string][]byte
	lines map[string][]string
}
