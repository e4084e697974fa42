// Package sys is Python's module sys: the interpreter seen from inside.
package sys

import (
	"runtime"

	"minipy/stdlib/io"
	"minipy/stdlib/unraisable"
	"minipy/vm"
	"minipy/vm/py"
)

// The version of the language, which sys.version_info and the command's -V show.
const (
	Version    = "3.13.0"
	versionHex = 0x030d00f0
)

// Options are what the module gets from the program that embeds the interpreter.
type Options struct {
	Argv                  []string
	Executable            string
	Path                  []string
	Warnings              []string     // warnoptions
	Stdin, Stdout, Stderr *io.TextFile // nil is None
}

// New makes the module. report prints the traceback of an exception, under a heading.
func New(t *py.Thread, o Options, report func(t *py.Thread, e *py.Exception, heading string)) (*py.Module, error) {
	m := py.NewModule("sys", "The interpreter: its arguments, files, limits and switches.")
	set := func(name string, v py.Value) { m.Set(name, v) }
	str := func(s string) py.Value { return py.NewStr(s).Value() }
	list := func(items []string) py.Value {
		l := make([]py.Value, len(items))
		for i, s := range items {
			l[i] = str(s)
		}
		return py.NewList(l).Value()
	}
	set("argv", list(o.Argv))
	set("orig_argv", list(append([]string{o.Executable}, o.Argv...)))
	set("executable", str(o.Executable))
	set("path", list(o.Path))
	set("modules", t.RT.Modules.Value())
	set("version", str(Version+" (minipy, "+runtime.Version()+")"))
	set("version_info", versionInfo())
	set("hexversion", py.Int(versionHex))
	set("copyright", str("minipy is free software under the MIT license."))
	set("platform", str(platform()))
	set("byteorder", str("little"))
	set("maxsize", py.Int(1<<63-1))
	set("maxunicode", py.Int(0x10ffff))
	set("prefix", str(""))
	set("exec_prefix", str(""))
	set("dont_write_bytecode", py.True)
	set("float_repr_style", str("short"))
	set("float_info", floatInfo())
	set("int_info", intInfo())
	set("hash_info", hashInfo())
	set("implementation", implementation(t))
	set("flags", flags())
	set("warnoptions", list(o.Warnings))
	names, err := stdlibModuleNames(t)
	if err != nil {
		return nil, err
	}
	set("stdlib_module_names", names)
	set("builtin_module_names", builtInNames())
	for _, f := range []struct {
		name string
		file *io.TextFile
	}{{"stdin", o.Stdin}, {"stdout", o.Stdout}, {"stderr", o.Stderr}} {
		v := py.None
		if f.file != nil {
			v = f.file.Value()
		}
		set(f.name, v)
		set("__"+f.name+"__", v)
	}
	for _, f := range append(functions[:len(functions):len(functions)], frameFunctions...) {
		set(f.Name, py.NewNative("sys", f).Value())
	}
	setMore(m)
	hook := py.NewNative("sys", py.FuncDef{Name: "excepthook", Fn: exceptHook(report), Min: 3, Max: 3, Doc: "Report an exception that nothing has caught."})
	set("excepthook", hook.Value())
	set("__excepthook__", hook.Value())
	unraisableHook := unraisable.Hook(t, report)
	set("unraisablehook", unraisableHook)
	set("__unraisablehook__", unraisableHook)
	displayHook, _ := m.Get("displayhook")
	set("__displayhook__", displayHook)
	if vm.Of(t).Runtime().Policy().Name() == "old" {
		for _, f := range oldFunctions {
			set(f.Name, py.NewNative("sys", f).Value())
		}
	}
	return m, nil
}

func platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	case "js":
		return "emscripten"
	}
	return runtime.GOOS
}
