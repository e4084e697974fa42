// Package stdlib is the table of the modules that are built in. Each has a folder; a module is made when a program first
// imports it.
package stdlib

import (
	"slices"

	"minipy/compiler/code"
	"minipy/parser/ast"
	"minipy/stdlib/abc"
	"minipy/stdlib/argparse"
	"minipy/stdlib/array"
	pyast "minipy/stdlib/ast"
	"minipy/stdlib/atexit"
	"minipy/stdlib/base64"
	"minipy/stdlib/binascii"
	"minipy/stdlib/bisect"
	"minipy/stdlib/builtins"
	"minipy/stdlib/calendar"
	"minipy/stdlib/cmath"
	"minipy/stdlib/codecs"
	"minipy/stdlib/collections"
	"minipy/stdlib/concurrent"
	"minipy/stdlib/contextlib"
	"minipy/stdlib/contextvars"
	"minipy/stdlib/copy"
	"minipy/stdlib/copyreg"
	"minipy/stdlib/csv"
	"minipy/stdlib/dataclasses"
	"minipy/stdlib/datetime"
	"minipy/stdlib/enum"
	"minipy/stdlib/errno"
	"minipy/stdlib/fnmatch"
	"minipy/stdlib/fractions"
	"minipy/stdlib/functools"
	"minipy/stdlib/future"
	"minipy/stdlib/gc"
	"minipy/stdlib/getopt"
	"minipy/stdlib/gettext"
	"minipy/stdlib/glob"
	"minipy/stdlib/hashlib"
	"minipy/stdlib/heapq"
	"minipy/stdlib/hmac"
	"minipy/stdlib/importlib"
	"minipy/stdlib/inspect"
	"minipy/stdlib/io"
	"minipy/stdlib/itertools"
	"minipy/stdlib/json"
	"minipy/stdlib/keyword"
	"minipy/stdlib/linecache"
	"minipy/stdlib/locale"
	"minipy/stdlib/math"
	"minipy/stdlib/numbers"
	"minipy/stdlib/operator"
	"minipy/stdlib/os"
	"minipy/stdlib/platform"
	"minipy/stdlib/pprint"
	"minipy/stdlib/queue"
	"minipy/stdlib/random"
	"minipy/stdlib/re"
	"minipy/stdlib/reprlib"
	"minipy/stdlib/sched"
	"minipy/stdlib/secrets"
	"minipy/stdlib/selectors"
	"minipy/stdlib/selects"
	"minipy/stdlib/shlex"
	"minipy/stdlib/shutil"
	"minipy/stdlib/signal"
	"minipy/stdlib/socket"
	"minipy/stdlib/socketserver"
	"minipy/stdlib/stat"
	"minipy/stdlib/statistics"
	pystring "minipy/stdlib/string"
	pystruct "minipy/stdlib/struct"
	"minipy/stdlib/sys"
	"minipy/stdlib/tempfile"
	"minipy/stdlib/textwrap"
	"minipy/stdlib/thread"
	"minipy/stdlib/threading"
	"minipy/stdlib/time"
	"minipy/stdlib/timeit"
	"minipy/stdlib/traceback"
	"minipy/stdlib/traffic"
	"minipy/stdlib/types"
	"minipy/stdlib/typing"
	"minipy/stdlib/unicodedata"
	"minipy/stdlib/uuid"
	"minipy/stdlib/warnings"
	"minipy/stdlib/weakref"
	"minipy/vm"
	"minipy/vm/py"
)

// A Host is what modules need of the program that embeds the interpreter.
type Host struct {
	Sys     func() sys.Options // called once
	Compile func(source []byte, filename, mode string, flags vm.CompileFlags) (*code.Code, error)
	Parse   func(source []byte, filename, mode string, flags vm.CompileFlags) (*ast.Module, error) // for trees as Python objects
	Tree    func(m *ast.Module, filename, mode string, flags vm.CompileFlags) (*code.Code, error)  // compiles such a tree
	Frozen  bool                                                                                   // whether code is as the compiler makes it by default: without ticks
	Files   vm.Files                                                                               // nil grants none
	Env     []string                                                                               // os.environ, as "name=value"
	Network bool                                                                                   // whether sockets can be made
	Signals signal.Power                                                                           // nil grants none
	Exit    func(status int)                                                                       // ends the process; nil grants none
	Report  func(t *py.Thread, e *py.Exception, heading string)                                    // prints the traceback of an exception that ends a thread
	Source  py.SourceFunc                                                                          // the lines of source files
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
	var c *code.Code
	if h.Frozen {
		c = frozen(name, source)
	}
	if c == nil {
		c, err = h.Compile([]byte(source), "<frozen "+name+">", "exec", vm.CompileFlags{Library: true})
	}
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
		{"abc", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := abc.New(t)
			return inPython(t, h, "abc", abc.Source, m, err)
		}},
		{"_abc", func(t *py.Thread, h Host) (*py.Module, error) { return abc.NewC(t) }},
		{"argparse", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "argparse", argparse.Source) }},
		{"array", func(t *py.Thread, h Host) (*py.Module, error) { return array.New(t) }},
		{"ast", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := pyast.New(t, "ast")
			return inPython(t, h, "ast", pyast.Source, m, err)
		}},
		{"_ast", func(t *py.Thread, h Host) (*py.Module, error) { return pyast.New(t, "_ast") }},
		{"_ast_unparse", func(t *py.Thread, h Host) (*py.Module, error) {
			return python(t, h, "_ast_unparse", pyast.Unparse)
		}},
		{"atexit", func(t *py.Thread, h Host) (*py.Module, error) { return atexit.New(t) }},
		{"bisect", func(t *py.Thread, h Host) (*py.Module, error) { return bisect.New(t, "bisect") }},
		{"_bisect", func(t *py.Thread, h Host) (*py.Module, error) { return bisect.New(t, "_bisect") }},
		{"builtins", func(t *py.Thread, h Host) (*py.Module, error) { return builtins.New(t, builtinsOptions(h)) }},
		{"calendar", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "calendar", calendar.Source) }},
		{"cmath", func(t *py.Thread, h Host) (*py.Module, error) { return cmath.New(t) }},
		{"dataclasses", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "dataclasses", dataclasses.Source) }},
		{"collections", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := collections.New(t)
			return inPython(t, h, "collections", collections.Source, m, err)
		}},
		{"collections.abc", func(t *py.Thread, h Host) (*py.Module, error) { return vm.Of(t).Import("_collections_abc") }},
		{"_collections", func(t *py.Thread, h Host) (*py.Module, error) { return collections.NewC(t) }},
		{"_collections_abc", func(t *py.Thread, h Host) (*py.Module, error) {
			return python(t, h, "_collections_abc", collections.ABC)
		}},
		{"_collections_user", func(t *py.Thread, h Host) (*py.Module, error) {
			return python(t, h, "_collections_user", collections.User)
		}},
		{"datetime", func(t *py.Thread, h Host) (*py.Module, error) { return datetime.New(t) }},
		{"_datetime", func(t *py.Thread, h Host) (*py.Module, error) { return datetime.NewC(t) }},
		{"contextlib", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "contextlib", contextlib.Source) }},
		{"copy", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "copy", copy.Source) }},
		{"copyreg", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "copyreg", copyreg.Source) }},
		{"enum", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "enum", enum.Source) }},
		{"errno", func(t *py.Thread, h Host) (*py.Module, error) { return errno.New(t) }},
		{"fractions", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "fractions", fractions.Source) }},
		{"functools", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := functools.New(t)
			return inPython(t, h, "functools", functools.Source, m, err)
		}},
		{"_functools", func(t *py.Thread, h Host) (*py.Module, error) { return functools.NewC(t) }},
		{"gc", func(t *py.Thread, h Host) (*py.Module, error) { return gc.New(t) }},
		{"getopt", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "getopt", getopt.Source) }},
		{"gettext", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "gettext", gettext.Source) }},
		{"heapq", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := heapq.New(t)
			return inPython(t, h, "heapq", heapq.Source, m, err)
		}},
		{"_heapq", func(t *py.Thread, h Host) (*py.Module, error) { return heapq.NewC(t) }},
		{"importlib", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.New(t) }},
		{"importlib.machinery", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.NewMachinery(t) }},
		{"importlib.util", func(t *py.Thread, h Host) (*py.Module, error) { return importlib.NewUtil(t) }},
		{"inspect", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "inspect", inspect.Source) }},
		{"io", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := io.New(t, h.Files)
			return inPython(t, h, "io", io.Source, m, err)
		}},
		{"_io", func(t *py.Thread, h Host) (*py.Module, error) { return io.NewC(t, h.Files) }},
		{"itertools", func(t *py.Thread, h Host) (*py.Module, error) { return itertools.New(t) }},
		{"json", func(t *py.Thread, h Host) (*py.Module, error) { return json.New(t) }},
		{"json.decoder", func(t *py.Thread, h Host) (*py.Module, error) { return json.NewDecoder(t) }},
		{"json.encoder", func(t *py.Thread, h Host) (*py.Module, error) { return json.NewEncoder(t) }},
		{"json.scanner", func(t *py.Thread, h Host) (*py.Module, error) { return json.NewScanner(t) }},
		{"json.tool", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "json.tool", json.Tool) }},
		{"_json", func(t *py.Thread, h Host) (*py.Module, error) { return json.NewC(t) }},
		{"keyword", func(t *py.Thread, h Host) (*py.Module, error) { return keyword.New(t) }},
		{"linecache", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "linecache", linecache.Source) }},
		{"locale", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "locale", locale.Source) }},
		{"math", func(t *py.Thread, h Host) (*py.Module, error) { return math.New(t) }},
		{"genericpath", func(t *py.Thread, h Host) (*py.Module, error) {
			return os.NewGeneric(t, os.Options{Files: h.Files, Env: h.Env})
		}},
		{"posixpath", func(t *py.Thread, h Host) (*py.Module, error) {
			return os.NewPath(t, os.Options{Files: h.Files, Env: h.Env})
		}},
		{"numbers", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "numbers", numbers.Source) }},
		{"operator", func(t *py.Thread, h Host) (*py.Module, error) { return operator.New(t) }},
		{"_operator", func(t *py.Thread, h Host) (*py.Module, error) { return operator.NewC(t) }},
		{"os", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := os.New(t, os.Options{Files: h.Files, Env: h.Env, Kill: signal.Send, Exit: h.Exit})
			return inPython(t, h, "os", os.Source, m, err)
		}},
		{"platform", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := platform.New(t)
			return inPython(t, h, "platform", platform.Source, m, err)
		}},
		{"queue", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := queue.New(t)
			return inPython(t, h, "queue", queue.Source, m, err)
		}},
		{"_queue", func(t *py.Thread, h Host) (*py.Module, error) { return queue.NewC(t) }},
		{"random", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := random.New(t)
			return inPython(t, h, "random", random.Source, m, err)
		}},
		{"_random", func(t *py.Thread, h Host) (*py.Module, error) { return random.NewC(t) }},
		{"secrets", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "secrets", secrets.Source) }},
		{"shlex", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "shlex", shlex.Source) }},
		{"shutil", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "shutil", shutil.Source) }},
		{"stat", func(t *py.Thread, h Host) (*py.Module, error) { return stat.New(t) }},
		{"_stat", func(t *py.Thread, h Host) (*py.Module, error) { return stat.New(t) }},
		{"re", func(t *py.Thread, h Host) (*py.Module, error) { return re.New(t) }},
		{"concurrent", func(t *py.Thread, h Host) (*py.Module, error) { return concurrent.New(t) }},
		{"concurrent.futures", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := concurrent.NewFutures(t)
			return inPython(t, h, "concurrent.futures", concurrent.Futures, m, err)
		}},
		{"concurrent.futures._base", func(t *py.Thread, h Host) (*py.Module, error) {
			return python(t, h, "concurrent.futures._base", concurrent.Base)
		}},
		{"concurrent.futures.thread", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := concurrent.NewThread(t)
			return inPython(t, h, "concurrent.futures.thread", concurrent.Thread, m, err)
		}},
		{"contextvars", func(t *py.Thread, h Host) (*py.Module, error) { return contextvars.New(t) }},
		{"_contextvars", func(t *py.Thread, h Host) (*py.Module, error) { return contextvars.NewC(t) }},
		{"sched", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "sched", sched.Source) }},
		{"select", func(t *py.Thread, h Host) (*py.Module, error) { return selects.New(t, h.Network) }},
		{"selectors", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "selectors", selectors.Source) }},
		{"socketserver", func(t *py.Thread, h Host) (*py.Module, error) {
			return python(t, h, "socketserver", socketserver.Source)
		}},
		{"signal", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "signal", signal.Source) }},
		{"_signal", func(t *py.Thread, h Host) (*py.Module, error) { return signal.New(t, h.Signals) }},
		{"socket", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "socket", socket.Source) }},
		{"_socket", func(t *py.Thread, h Host) (*py.Module, error) { return socket.New(t, h.Network) }},
		{"reprlib", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "reprlib", reprlib.Source) }},
		{"statistics", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := statistics.New(t)
			return inPython(t, h, "statistics", statistics.Source, m, err)
		}},
		{"_strptime", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := datetime.NewStrptime(t)
			return inPython(t, h, "_strptime", datetime.Strptime, m, err)
		}},
		{"fnmatch", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "fnmatch", fnmatch.Source) }},
		{"glob", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "glob", glob.Source) }},
		{"pprint", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "pprint", pprint.Source) }},
		{"tempfile", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "tempfile", tempfile.Source) }},
		{"textwrap", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "textwrap", textwrap.Source) }},
		{"csv", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "csv", csv.Source) }},
		{"_csv", func(t *py.Thread, h Host) (*py.Module, error) { return csv.NewC(t) }},
		{"base64", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "base64", base64.Source) }},
		{"binascii", func(t *py.Thread, h Host) (*py.Module, error) { return binascii.New(t) }},
		{"hashlib", func(t *py.Thread, h Host) (*py.Module, error) { return hashlib.New(t) }},
		{"hmac", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "hmac", hmac.Source) }},
		{"unicodedata", func(t *py.Thread, h Host) (*py.Module, error) { return unicodedata.New(t) }},
		{"uuid", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "uuid", uuid.Source) }},
		{"codecs", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := codecs.New(t)
			return inPython(t, h, "codecs", codecs.Source, m, err)
		}},
		{"string", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := pystring.New(t)
			return inPython(t, h, "string", pystring.Source, m, err)
		}},
		{"_string", func(t *py.Thread, h Host) (*py.Module, error) { return pystring.NewC(t) }},
		{"_struct", func(t *py.Thread, h Host) (*py.Module, error) { return pystruct.New(t) }},
		{"struct", func(t *py.Thread, h Host) (*py.Module, error) { return pystruct.New(t) }},
		{"sys", func(t *py.Thread, h Host) (*py.Module, error) { return sys.New(t, h.Sys(), h.Report) }},
		{"_thread", func(t *py.Thread, h Host) (*py.Module, error) { return thread.New(t) }},
		{"threading", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := threading.New(t, h.Source)
			return inPython(t, h, "threading", threading.Source, m, err)
		}},
		{"time", func(t *py.Thread, h Host) (*py.Module, error) { return time.New(t) }},
		{"timeit", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "timeit", timeit.Source) }},
		{"_traffic", func(t *py.Thread, h Host) (*py.Module, error) { return traffic.New(t, h.Network) }},
		{"traceback", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := traceback.New(t, h.Source)
			return inPython(t, h, "traceback", traceback.Source, m, err)
		}},
		{"types", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := types.New(t)
			return inPython(t, h, "types", types.Source, m, err)
		}},
		{"typing", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "typing", typing.Source) }},
		{"_typing", func(t *py.Thread, h Host) (*py.Module, error) { return typing.NewC(t) }},
		{"warnings", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "warnings", warnings.Source) }},
		{"_warnings_plain", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "_warnings_plain", warnings.Plain) }},
		{"_warnings", func(t *py.Thread, h Host) (*py.Module, error) { return warnings.NewC(t) }},
		{"weakref", func(t *py.Thread, h Host) (*py.Module, error) {
			m, err := weakref.New(t)
			return inPython(t, h, "weakref", weakref.Source, m, err)
		}},
		{"_weakref", func(t *py.Thread, h Host) (*py.Module, error) { return weakref.NewC(t) }},
		{"_weakrefset", func(t *py.Thread, h Host) (*py.Module, error) { return python(t, h, "_weakrefset", weakref.Set) }},
	}
}

// builtinsOptions connects the built-in functions that compile and import with the interpreter.
func builtinsOptions(h Host) builtins.Options {
	return builtins.Options{
		Files: h.Files,
		Trees: trees{h},
		Compile: func(t *py.Thread, source []byte, filename, mode string, o builtins.CompileOptions) (*py.Code, error) {
			c, err := h.Compile(source, filename, mode, compileFlags(t, o))
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

// Begin lets the warnings of the interpreter go where those of programs go.
func Begin(t *vm.Thread, h Host) {
	t.Runtime().OnWarning = warnings.Warn
	warnings.SetSource(t.Py(), h.Source)
}

// WarnSyntax issues a SyntaxWarning.
func WarnSyntax(t *py.Thread, text, file string, line int) error {
	return warnings.WarnAt(t, &py.SyntaxWarningType, text, file, line)
}

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
