// Package stdlib is the table of the modules that are built in. Each has a folder; a module is made when a program first
// imports it.
package stdlib

import (
	"slices"

	"minipy/compiler/code"
	"minipy/stdlib/atexit"
	"minipy/stdlib/builtins"
	"minipy/stdlib/future"
	"minipy/stdlib/importlib"
	"minipy/stdlib/io"
	"minipy/stdlib/keyword"
	"minipy/stdlib/math"
	"minipy/stdlib/os"
	"minipy/stdlib/queue"
	"minipy/stdlib/sys"
	"minipy/stdlib/thread"
	"minipy/stdlib/threading"
	"minipy/stdlib/time"
	"minipy/stdlib/traceback"
	"minipy/stdlib/types"
	"minipy/vm"
	"minipy/vm/py"
)

// A Host is what modules need of the program that embeds the interpreter.
type Host struct {
	Sys     func() sys.Options // called once
	Compile func(source []byte, filename, mode string, flags vm.CompileFlags) (*code.Code, error)
	Files   vm.Files                                            // nil grants none
	Env     []string                                            // os.environ, as "name=value"
	Report  func(t *py.Thread, e *py.Exception, heading string) // prints the traceback of an exception that ends a thread
	Source  py.SourceFunc                                       // the lines of source files
}

// A row is a module: its name, and how it is made.
type row struct {
	name string
	make func(t *py.Thread, h Host) (*py.Module, error)
}

// inPython completes a module with its part that is written in Python: source, which is executed in its namespace.
func inPython(t *py.Thread, h Host, name, source string, m *py.Module, err error) (*py.Module, error) {
	if err != nil {
		return nil, err
	}
	c, err := h.Compile([]byte(source), "<frozen "+name+">", "exec", vm.CompileFlags{Library: true})
	if err == nil {
		_, err = vm.Of(t).Eval(c, m.Dict)
	}
	return m, err
}

// python makes a module that is written in Python.
func python(t *py.Thread, h Host, name, source string) (*py.Module, error) {
	return inPython(t, h, name, source, py.NewModule(name, ""), nil)
}

// modules returns the table, in alphabetical order.
func modules() []row {
	return []row{
		{"__future__", func(t *py.Thread, h Host) (*py.Module, error) { return future.New(t) }},
		{"atexit", func(t *py.Thread, h Host) (*py.Module, error) { return atexit.New(t) }},
		{"builtins", func(t *py.Thread, h Host) (*py.Module, error) { return builtins.New(t, builtinsOptions(h)) }},
		{"importlib", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.New(t) }},
		{"importlib.machinery", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.NewMachinery(t) }},
		{"importlib.util", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.NewUtil(t) }},
		{"io", func(t *py.Thread, h Host) (*py.Module, error) { return io.New(t, h.Files) }},
		{"_io", func(t *py.Thread, h Host) (*py.Module, error) { return io.New(t, h.Files) }},
		{"keyword", func(t *py.Thread, h Host) (*py.Module, error) { return keyword.New(t) }},
		{"math", func(t *py.Thread, h Host) (*py.Module, error) { return math.New(t) }},
		{"os", func(t *py.Thread, h Host) (*py.Module, error) {
			return os.New(t, os.Options{Files: h.Files, Env: h.Env})
		}},
		{"queue", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := queue.New(t)
			return inPython(t, h, "queue", queue.Source, m, err)
		}},
		{"_queue", func(t *py.Thread, h Host) (*py.Module, error) { return queue.NewC(t) }},
		{"sys", func(t *py.Thread, h Host) (*py.Module, error) { return sys.New(t, h.Sys(), h.Report) }},
		{"_thread", func(t *py.Thread, h Host) (*py.Module, error) { return thread.New(t, h.Report) }},
		{"threading", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := threading.New(t, h.Report)
			return inPython(t, h, "threading", threading.Source, m, err)
		}},
		{"time", func(t *py.Thread, h Host) (*py.Module, error) { return time.New(t) }},
		{"traceback", func(t *py.Thread, h Host) (*py.Module, error) { return traceback.New(t, h.Source) }},
		{"types", func(t *py.Thread, h Host) (*py.Module, error) { return types.New(t) }},
	}
}

// builtinsOptions connects the built-in functions that compile and import with the interpreter.
func builtinsOptions(h Host) builtins.Options {
	return builtins.Options{
		Files: h.Files,
		Compile: func(t *py.Thread, source []byte, filename, mode string, o builtins.CompileOptions) (*py.Code, error) {
			c, err := h.Compile(source, filename, mode, vm.CompileFlags{Named: o.Named, Future: o.Future, Python2: o.Python2, Optimize: o.Optimize})
			if err != nil {
				return nil, err
			}
			return vm.Of(t).Runtime().Load(c), nil
		},
		Import: func(t *py.Thread, name string, globals *py.Dict, fromlist py.Value, level int) (py.Value, error) {
			return vm.Of(t).ImportName(name, globals, fromlist, level)
		},
	}
}

// Python2 makes the built-ins of Python 2 files from the module builtins.
func Python2(t *py.Thread, m *py.Module) (*py.Dict, error) { return builtins.Python2(t, m) }

// Find makes the module called name, or returns nil if there is none.
func Find(t *vm.Thread, name string, h Host) (*py.Module, error) {
	for _, r := range modules() {
		if r.name == name {
			return r.make(t.Py(), h)
		}
	}
	return nil, nil
}

// Names returns the names of the modules.
func Names() []string {
	var names []string
	for _, r := range modules() {
		names = append(names, r.name)
	}
	return names
}

// Has reports whether there is a module called name.
func Has(name string) bool { return slices.Contains(Names(), name) }
