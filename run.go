package minipy

// This file defines what can be run: a file, a folder, a module, a text.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"minipy/stdlib/unraisable"
	"minipy/vm"
	"minipy/vm/py"
)

// RunFile runs the program in a file, or that in the file __main__.py of a folder. Modules are looked for in the file's
// folder first. An error other than *Error says that the file cannot be read.
func (in *Interp) RunFile(ctx context.Context, path string) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		main := filepath.Join(abs, "__main__.py")
		source, err := os.ReadFile(main)
		if errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("can't find '__main__' module in '%s'", abs)
		} else if err != nil {
			return err
		}
		return in.run(ctx, abs, func(t *vm.Thread) error {
			in.rt.Describe(in.main, &vm.FoundFile{Name: "__main__", Path: main})
			return in.exec(t, main, source)
		})
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return in.RunSource(ctx, abs, source)
}

// RunModule runs the module called name as a program, as python -m does: the module __main__ of a package. Modules are
// looked for in the current directory first. sys.argv[0] becomes the module's file.
func (in *Interp) RunModule(ctx context.Context, name string) error {
	dir, err := os.Getwd()
	if err != nil {
		dir = ""
	}
	return in.run(ctx, dir, func(t *vm.Thread) error {
		f, err := in.findMain(t, name)
		if err != nil {
			return err
		}
		source, err := vm.ReadFile(in.config.Files, f.Path)
		if err != nil {
			return vm.OSError(err, f.Path)
		}
		if sys, err := t.Import("sys"); err == nil {
			if argv, ok := sys.Get("argv"); ok && argv.Is(&py.ListType) && len(argv.AsList().Items) > 0 {
				argv.AsList().Items[0] = py.NewStr(f.Path).Value()
			}
		}
		in.rt.Describe(in.main, f)
		return in.exec(t, f.Path, source)
	})
}

// findMain finds the file of the module called name that is to be run. Its errors end the program as those of runpy do.
func (in *Interp) findMain(t *vm.Thread, name string) (*vm.FoundFile, error) {
	end := func(format string, args ...any) error {
		return py.NewError(&py.SystemExitType, "minipy: "+fmt.Sprintf(format, args...))
	}
	asMain := ""
	for {
		spec, err := t.FindSpec(name)
		switch {
		case py.IsError(err, &py.ImportErrorType), py.IsError(err, &py.AttributeErrorType), py.IsError(err, &py.TypeErrorType), py.IsError(err, &py.ValueErrorType):
			return nil, end("Error while finding module specification for '%s' (%s)", name, err)
		case err != nil:
			return nil, err
		}
		f := vm.FileOf(spec)
		switch {
		case spec.IsNone() && asMain != "":
			return nil, end("No module named %s; '%s' is a package and cannot be directly executed", name, asMain)
		case spec.IsNone():
			return nil, end("No module named %s", name)
		case f == nil:
			return nil, end("No code object available for %s", name)
		case f.Folders == nil:
			return f, nil
		case asMain != "":
			return nil, end("Cannot use package as __main__ module; '%s' is a package and cannot be directly executed", asMain)
		}
		if _, err := t.ImportModule(name); err != nil {
			return nil, err
		}
		asMain = name
		name += ".__main__"
	}
}

// RunSource is Run for the text of a file called name, which tracebacks show.
func (in *Interp) RunSource(ctx context.Context, name string, source []byte) error {
	isFile := name != "<string>" && name != "<stdin>"
	dir := ""
	if isFile {
		dir = filepath.Dir(name)
	}
	return in.run(ctx, dir, func(t *vm.Thread) error {
		if isFile {
			in.main.Set("__file__", py.NewStr(name).Value())
			in.main.Set("__loader__", in.rt.NewLoader("__main__", name))
		}
		return in.exec(t, name, source)
	})
}

// run calls body in the main thread, and does what is to be done before and after a program. dir is the folder where
// modules are looked for first.
func (in *Interp) run(ctx context.Context, dir string, body func(t *vm.Thread) error) error {
	stop := context.AfterFunc(ctx, func() { in.rt.Cancel(context.Cause(ctx)) })
	defer stop()
	var result *Error
	in.flush = nil
	err := in.rt.Run(func(t *vm.Thread) error {
		err := in.begin(t, dir)
		if err == nil {
			err = body(t)
		}
		report := func(err error) {
			e := in.errorOf(t.Py(), err)
			if e == nil {
				return
			}
			if in.config.PrintErrors && !e.quiet() {
				if exit := in.except(t.Py(), e, err); exit != nil {
					e = exit
				}
			}
			if result == nil {
				result = e
			}
		}
		report(err)
		// An exception in what is called then, or Ctrl-C, ends the waiting, but is not what ends the program.
		err = t.Join()
		if err = unraisable.Report(t.Py(), err, "Exception ignored on threading shutdown", py.None); err != nil && result == nil {
			result = in.errorOf(t.Py(), err)
		}
		if result == nil || result.reason == nil {
			if err := in.atExit(t); err != nil && result == nil {
				result = in.errorOf(t.Py(), err)
			}
		}
		in.flush = in.flushAll(t.Py())
		return nil
	})
	if err != nil { // the machine cannot go on: its threads wait for each other
		if flushErr := in.rt.LastWords(func(t *vm.Thread) { in.flush = in.flushAll(t.Py()) }); flushErr != nil {
			return fmt.Errorf("%w; and what the program has written could not be flushed", err)
		}
	}
	switch {
	case result != nil:
		return result
	case err != nil:
		return err
	case in.flush != nil:
		return &Error{Class: py.AsError(in.flush).Header.Type.Name, Message: py.AsError(in.flush).Message(), Flush: true}
	}
	return nil
}
