// Package os is Python's module os, with os.path: names of files, folders, the environment. All that it reaches of the
// computer is the file system and the environment that the interpreter is granted.
package os

import (
	"crypto/rand"
	_ "embed"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"minipy/gil/machine"
	"minipy/stdlib/io"
	"minipy/vm"
	"minipy/vm/py"
)

// Source is what of the module os is written in Python.
//
//go:embed os.py
var Source string

// Options are what the module gets of the computer.
type Options struct {
	Files vm.Files // nil refuses every file
	Env   []string // "name=value"
	Kill  func(t *py.Thread, signal int) error
	Exit  func(status int) // ends the process at once; nil refuses that
}

// A module holds what the functions need.
type module struct{ Options }

var (
	sigListDir  = py.NewSignature("listdir", "path=")
	sigMkdir    = py.NewSignature("mkdir", "path, mode=, *, dir_fd=")
	sigMakeDirs = py.NewSignature("makedirs", "name, mode=, exist_ok=")
	sigRename   = py.NewSignature("rename", "src, dst, *, src_dir_fd=, dst_dir_fd=")
	sigPath     = py.NewSignature("remove", "path, *, dir_fd=")
	sigStat     = py.NewSignature("stat", "path, *, dir_fd=, follow_symlinks=")
)

// New makes the module, and os.path with it.
func New(t *py.Thread, o Options) (*py.Module, error) {
	m := py.NewModule("os", "Names of files, folders, the environment.")
	x := &module{o}
	path := x.newPath()
	t.RT.Modules.SetStr(py.Intern("os.path"), path.Value())
	if name := py.Intern("posixpath"); t.RT.Modules.GetStr(name) == nil {
		t.RT.Modules.SetStr(name, path.Value())
	}
	m.Set("path", path.Value())
	for name, s := range map[string]string{
		"name": "posix", "sep": "/", "linesep": "\n", "pathsep": ":", "curdir": ".", "pardir": "..", "extsep": ".",
		"devnull": "/dev/null", "defpath": "/bin:/usr/bin",
	} {
		m.Set(name, py.NewStr(s).Value())
	}
	m.Set("altsep", py.None)
	m.Set("error", py.OSErrorType.Value())
	m.Set("stat_result", statType().Class().Value())
	env := py.NewDict()
	env.Header.Type = environType()
	for _, e := range o.Env {
		if name, value, ok := strings.Cut(e, "="); ok {
			env.SetStr(py.NewStr(name), py.NewStr(value).Value())
		}
	}
	m.Set("environ", env.Value())
	for i, name := range []string{"F_OK", "X_OK", "W_OK"} {
		m.Set(name, py.Int(int64(i)))
	}
	m.Set("R_OK", py.Int(4))
	for _, name := range slices.Sorted(maps.Keys(flags)) {
		m.Set(name, py.Int(int64(flags[name])))
	}
	for i, name := range []string{"SEEK_SET", "SEEK_CUR", "SEEK_END"} {
		m.Set(name, py.Int(int64(i)))
	}
	m.Set("times_result", timesType().Class().Value())
	m.Set("uname_result", unameType().Class().Value())
	m.Set("DirEntry", entryType().Value())
	m.Set("supports_bytes_environ", py.True)
	list := []py.FuncDef{
		{Name: "getcwd", Fn: x.getcwd, Doc: "The current directory."},
		{Name: "listdir", Fn: x.listDir, Flags: py.Kw, Doc: "The names of what is in a folder."},
		{Name: "mkdir", Fn: x.mkdir, Flags: py.Kw, Doc: "Make a folder."},
		{Name: "makedirs", Fn: x.makeDirs, Flags: py.Kw, Doc: "Make a folder, and those that it is in."},
		{Name: "remove", Fn: x.remove, Flags: py.Kw, Doc: "Remove a file."},
		{Name: "unlink", Fn: x.remove, Flags: py.Kw, Doc: "Remove a file."},
		{Name: "rmdir", Fn: x.rmdir, Flags: py.Kw, Doc: "Remove an empty folder."},
		{Name: "rename", Fn: x.rename, Flags: py.Kw, Doc: "Give a file or folder another name."},
		{Name: "replace", Fn: x.rename, Flags: py.Kw, Doc: "Give a file another name, which may exist."},
		{Name: "stat", Fn: x.stat, Flags: py.Kw, Doc: "What is known of a file."},
		{Name: "lstat", Fn: x.lstat, Flags: py.Kw, Doc: "What is known of a file or symbolic link."},
		{Name: "scandir", Fn: x.scanDir, Flags: py.Kw, Doc: "An iterator over what is in a folder, as DirEntry objects."},
		{Name: "access", Fn: x.access, Min: 2, Max: 2, Doc: "Whether a file may be used."},
		{Name: "getenv", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			v, err := env.Get(t, a.Pos[0])
			if err == nil && v.IsZero() {
				if v = py.None; len(a.Pos) > 1 {
					v = a.Pos[1]
				}
			}
			return v, err
		}, Min: 1, Max: 2, Doc: "The value of a variable of the environment."},
		{Name: "kill", Fn: x.kill, Max: -1, Doc: "Send a process a signal: this one, as no other is granted."},
		{Name: "getpid", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return py.Int(pid(t)), nil }, Doc: "The number of the process."},
		{Name: "cpu_count", Fn: cpuCount, Doc: "How many processors there are."},
		{Name: "process_cpu_count", Fn: cpuCount},
		{Name: "urandom", Fn: urandom, Min: 1, Max: 1, Doc: "Bytes that nobody can foretell."},
		{Name: "fspath", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return io.FSPath(t, a.Pos[0]) }, Min: 1, Max: 1,
			Doc: "The str or bytes that stands for a path."},
		{Name: "fsencode", Fn: fsEncode, Min: 1, Max: 1, Doc: "A path as bytes."},
		{Name: "fsdecode", Fn: fsDecode, Min: 1, Max: 1, Doc: "A path as str."},
		{Name: "strerror", Fn: strerror, Min: 1, Max: 1, Doc: "The text for an error number."},
		{Name: "_exit", Fn: x.exit, Flags: py.Kw, Doc: "End the process at once: nothing is flushed, nothing is called."},
	}
	list = append(append(append(list, x.fdFuncs()...), x.moreFuncs()...), x.processFuncs(t)...)
	for _, f := range list {
		m.Set(f.Name, py.NewNative(nativeModule(f.Name), f).Value())
	}
	return m, nil
}

// nativeModule returns the module that a function's messages name: most are those of posix.
func nativeModule(name string) string {
	switch name {
	case "makedirs", "getenv", "fsencode", "fsdecode":
		return "os"
	}
	return "posix"
}

// name returns the system's name for a path argument of the function called who, and the path as messages show it.
func (x *module) name(t *py.Thread, who string, v py.Value) (string, py.Value, error) {
	path, err := io.FSPath(t, v)
	if err != nil {
		if !py.IsError(err, &py.TypeErrorType) {
			return "", path, err
		}
		kinds := "string, bytes or os.PathLike"
		switch who {
		case "listdir":
			kinds = "string, bytes, os.PathLike, integer or None"
		case "scandir":
			kinds = "string, bytes, os.PathLike, integer or None"
		case "stat", "truncate", "chmod", "utime", "chdir":
			kinds = "string, bytes, os.PathLike or integer"
		case "rename: src", "rename: dst", "link: src", "link: dst", "symlink: src", "symlink: dst":
			return "", path, py.TypeErrorf("%s should be %s, not %s", who, kinds, py.TypeName(v))
		}
		return "", path, py.TypeErrorf("%s: path should be %s, not %s", who, kinds, py.TypeName(v))
	}
	name, err := io.FileName(t, path)
	if err == nil && strings.IndexByte(name, 0) >= 0 {
		err = py.ValueErrorf("embedded null byte")
	}
	return name, path, err
}

// do calls f, which works with files, without the GIL. path, or paths, is what an error is about.
func (x *module) do(t *py.Thread, f func(files vm.Files) error, paths ...py.Value) error {
	err := error(syscall.EACCES)
	if x.Files != nil {
		io.FlushAll(t)
		if blockErr := t.Block(func() { err = f(x.Files) }); blockErr != nil {
			return blockErr
		}
	}
	if err == nil {
		return nil
	}
	e := io.PathError(err, paths[0])
	if o, ok := e.(*py.Exception); ok && len(paths) > 1 {
		return py.NewError(&py.OSErrorType, o.Args.Items[0], o.Args.Items[1], paths[0], py.None, paths[1])
	}
	return e
}

func (x *module) getcwd(t *py.Thread, _ py.Args) (py.Value, error) {
	var dir string
	err := x.do(t, func(files vm.Files) (err error) {
		dir, err = files.Getwd()
		return err
	}, py.NewStr(".").Value())
	return py.NewStr(dir).Value(), err
}

// like returns s as the kind of string that path is.
func like(t *py.Thread, path py.Value, s string) (py.Value, error) {
	if path.IsKind(py.KindBytes) {
		return py.NewBytes(s).Value(), nil
	}
	return py.Decode(t, s, "utf-8", "surrogateescape")
}

// readDir reads the folder arg, the current one if that is None, for the function what. It also returns the folder's name,
// and as a path object.
func (x *module) readDir(t *py.Thread, what string, arg py.Value) (entries []fs.DirEntry, name string, path py.Value, err error) {
	if arg.IsNone() {
		arg = py.NewStr(".").Value()
	}
	if name, path, err = x.name(t, what, arg); err != nil {
		return nil, "", path, err
	}
	err = x.do(t, func(files vm.Files) (err error) {
		entries, err = files.ReadDir(name)
		return err
	}, path)
	return entries, name, path, err
}

func (x *module) listDir(t *py.Thread, args py.Args) (py.Value, error) {
	arg := py.None
	if err := sigListDir.Bind(args, &arg); err != nil {
		return py.Value{}, err
	}
	entries, _, path, err := x.readDir(t, "listdir", arg)
	if err != nil {
		return py.Value{}, err
	}
	items := make([]py.Value, len(entries))
	for i, e := range entries {
		if items[i], err = like(t, path, e.Name()); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewList(items).Value(), nil
}

func mode(t *py.Thread, v py.Value) (fs.FileMode, error) {
	n, err := py.AsCInt(t, v)
	return fs.FileMode(n & 0o777), err
}

func (x *module) mkdir(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, dirFD py.Value
	perm := py.Int(0o777)
	if err := sigMkdir.Bind(args, &arg, &perm, &dirFD); err != nil {
		return py.Value{}, err
	}
	p, err := mode(t, perm)
	if err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, "mkdir", arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return makeDir(files, name, io.MaskOf(t).Of(p)) }, path)
}

// makeDir makes a folder with exactly the mode that the program has asked for.
func makeDir(files vm.Files, name string, perm fs.FileMode) error {
	err := files.Mkdir(name, perm)
	if c, ok := files.(vm.AttrChanger); err == nil && ok {
		if info, statErr := files.Stat(name); statErr == nil && info.Mode().Perm() != perm {
			err = c.Chmod(name, perm)
		}
	}
	return err
}

func (x *module) makeDirs(t *py.Thread, args py.Args) (py.Value, error) {
	var arg py.Value
	perm, existOK := py.Int(0o777), py.False
	if err := sigMakeDirs.Bind(args, &arg, &perm, &existOK); err != nil {
		return py.Value{}, err
	}
	p, err := mode(t, perm)
	if err != nil {
		return py.Value{}, err
	}
	ok, err := py.Truth(t, existOK)
	if err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, "mkdir", arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error {
		for i := 1; i < len(name); i++ { // the folders that it is in
			if name[i] == '/' && name[i-1] != '/' {
				if _, err := files.Stat(name[:i]); err != nil {
					if err := makeDir(files, name[:i], io.MaskOf(t).Of(0o777)); err != nil {
						return err
					}
				}
			}
		}
		trimmed := strings.TrimRight(name, "/")
		if dir, isDot := strings.CutSuffix(trimmed, "/."); isDot { // made with the folders before it
			if info, err := files.Stat(dir); err == nil && info.IsDir() {
				return nil
			}
			trimmed = dir
		}
		if trimmed == "" {
			trimmed = name
		}
		err := makeDir(files, trimmed, io.MaskOf(t).Of(p))
		if err != nil && ok {
			if info, statErr := files.Stat(name); statErr == nil && info.IsDir() {
				return nil
			}
		}
		return err
	}, path)
}

// one makes a function of a path.
func (x *module) one(t *py.Thread, who string, args py.Args, f func(files vm.Files, name string) error) (py.Value, error) {
	var arg, dirFD py.Value
	if err := sigPath.Bind(args, &arg, &dirFD); err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, who, arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return f(files, name) }, path)
}

func (x *module) remove(t *py.Thread, args py.Args) (py.Value, error) {
	return x.one(t, "remove", args, func(files vm.Files, name string) error {
		info, err := files.Lstat(name)
		if err != nil {
			return err
		}
		if info.IsDir() {
			return syscall.EISDIR
		}
		return files.Remove(name)
	})
}

func (x *module) rmdir(t *py.Thread, args py.Args) (py.Value, error) {
	return x.one(t, "rmdir", args, func(files vm.Files, name string) error {
		info, err := files.Lstat(name)
		if err != nil {
			return err
		}
		if !info.IsDir() {
			return syscall.ENOTDIR
		}
		return files.Remove(name)
	})
}

func (x *module) rename(t *py.Thread, args py.Args) (py.Value, error) {
	var src, dst, fd1, fd2 py.Value
	if err := sigRename.Bind(args, &src, &dst, &fd1, &fd2); err != nil {
		return py.Value{}, err
	}
	from, p1, err := x.name(t, "rename: src", src)
	if err != nil {
		return py.Value{}, err
	}
	to, p2, err := x.name(t, "rename: dst", dst)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.Rename(from, to) }, p1, p2)
}

func (x *module) stat(t *py.Thread, args py.Args) (py.Value, error) { return x.statWith(t, args, true) }

func (x *module) lstat(t *py.Thread, args py.Args) (py.Value, error) {
	return x.statWith(t, args, false)
}

func (x *module) statWith(t *py.Thread, args py.Args, follow bool) (py.Value, error) {
	var arg, dirFD py.Value
	links := py.Bool(follow)
	if err := sigStat.Bind(args, &arg, &dirFD, &links); err != nil {
		return py.Value{}, err
	}
	follow, err := py.Truth(t, links)
	if err != nil {
		return py.Value{}, err
	}
	if arg.IsKind(py.KindInt) {
		return x.fstat(t, py.Args{Pos: []py.Value{arg}})
	}
	name, path, err := x.name(t, "stat", arg)
	if err != nil {
		return py.Value{}, err
	}
	info, err := x.info(t, name, path, follow)
	if err != nil {
		return py.Value{}, err
	}
	return statOf(info), nil
}

func (x *module) info(t *py.Thread, name string, path py.Value, follow bool) (info fs.FileInfo, err error) {
	err = x.do(t, func(files vm.Files) (err error) {
		if follow {
			info, err = files.Stat(name)
		} else {
			info, err = files.Lstat(name)
		}
		return err
	}, path)
	return info, err
}

func (x *module) access(t *py.Thread, args py.Args) (py.Value, error) {
	name, path, err := x.name(t, "access", args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	want, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	info, err := x.info(t, name, path, true)
	if _, ok := err.(*py.Exception); ok {
		return py.False, nil
	} else if err != nil {
		return py.Value{}, err
	}
	perm := int(info.Mode().Perm())
	return py.Bool((perm>>6|perm>>3|perm)&want == want), nil
}

// computer returns the machine if it is a computer of its own.
func computer(t *py.Thread) (machine.Computer, bool) {
	c, ok := vm.Of(t).Runtime().Machine.(machine.Computer)
	return c, ok
}

func cpuCount(t *py.Thread, _ py.Args) (py.Value, error) {
	if c, ok := computer(t); ok {
		return py.Int(int64(c.Cores())), nil
	}
	return py.Int(int64(runtime.NumCPU())), nil
}

// pid is the number of the process. On a computer of its own the program is the only one there is.
func pid(t *py.Thread) int64 {
	if _, ok := computer(t); ok {
		return 1
	}
	return int64(os.Getpid())
}

func urandom(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsSize(t, args.Pos[0], &py.OverflowErrorType)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 {
		return py.Value{}, py.ValueErrorf("negative argument not allowed")
	}
	if err := t.Charge(n); err != nil {
		return py.Value{}, err
	}
	b := make([]byte, n)
	if c, ok := computer(t); ok {
		c.Random(b)
	} else {
		_, _ = rand.Read(b) // it never fails
	}
	return py.NewBytes(string(b)).Value(), nil
}

func fsEncode(t *py.Thread, args py.Args) (py.Value, error) {
	path, err := io.FSPath(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	name, err := io.FileName(t, path)
	return py.NewBytes(name).Value(), err
}

func fsDecode(t *py.Thread, args py.Args) (py.Value, error) {
	path, err := io.FSPath(t, args.Pos[0])
	if err != nil || path.IsKind(py.KindStr) {
		return path, err
	}
	return py.Decode(t, path.AsBytes().String(), "utf-8", "surrogateescape")
}

func strerror(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	e := py.NewOSError(syscall.Errno(n), "")
	return e.Args.Items[1], nil
}
