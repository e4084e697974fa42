package os

// This file defines the functions for which a file system needs more than vm.Files: links, times and modes of files, and the
// current directory.

import (
	"math"
	"syscall"
	"time"

	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

var (
	sigSymlink  = py.NewSignature("symlink", "src, dst, target_is_directory=, *, dir_fd=")
	sigLink     = py.NewSignature("link", "src, dst, *, src_dir_fd=, dst_dir_fd=, follow_symlinks=")
	sigChmod    = py.NewSignature("chmod", "path, mode, *, dir_fd=, follow_symlinks=")
	sigUtime    = py.NewSignature("utime", "path, times=, *, ns=, dir_fd=, follow_symlinks=")
	sigTruncate = py.NewSignature("truncate", "path, length")
	sigReadlink = py.NewSignature("readlink", "path, *, dir_fd=")
	sigChdir    = py.NewSignature("chdir", "path")
)

// moreFuncs returns those functions that the file system allows.
func (x *module) moreFuncs() []py.FuncDef {
	var list []py.FuncDef
	if _, ok := x.Files.(vm.DirChanger); ok {
		list = append(list, py.FuncDef{Name: "chdir", Fn: x.chdir, Flags: py.Kw, Doc: "Change the current directory."})
	}
	if _, ok := x.Files.(vm.Linker); ok {
		list = append(list,
			py.FuncDef{Name: "symlink", Fn: x.symlink, Flags: py.Kw, Doc: "Make a symbolic link to src, called dst."},
			py.FuncDef{Name: "link", Fn: x.link, Flags: py.Kw, Doc: "Give a file another name."},
			py.FuncDef{Name: "readlink", Fn: x.readlink, Flags: py.Kw, Doc: "Where a symbolic link leads."})
	}
	if _, ok := x.Files.(vm.AttrChanger); ok {
		list = append(list,
			py.FuncDef{Name: "chmod", Fn: x.chmod, Flags: py.Kw, Doc: "Change who may do what with a file."},
			py.FuncDef{Name: "utime", Fn: x.utime, Flags: py.Kw, Doc: "Set the times of a file; to now, if they are not given."},
			py.FuncDef{Name: "truncate", Fn: x.truncate, Flags: py.Kw, Doc: "Cut a file to a size."})
	}
	return list
}

func (x *module) chdir(t *py.Thread, args py.Args) (py.Value, error) {
	var arg py.Value
	if err := sigChdir.Bind(args, &arg); err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, "chdir", arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.(vm.DirChanger).Chdir(name) }, path)
}

func (x *module) symlink(t *py.Thread, args py.Args) (py.Value, error) {
	var src, dst, dir, dirFD py.Value
	if err := sigSymlink.Bind(args, &src, &dst, &dir, &dirFD); err != nil {
		return py.Value{}, err
	}
	target, p1, err := x.name(t, "symlink: src", src)
	if err != nil {
		return py.Value{}, err
	}
	name, p2, err := x.name(t, "symlink: dst", dst)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.(vm.Linker).Symlink(target, name) }, p1, p2)
}

func (x *module) link(t *py.Thread, args py.Args) (py.Value, error) {
	var src, dst, fd1, fd2, follow py.Value
	if err := sigLink.Bind(args, &src, &dst, &fd1, &fd2, &follow); err != nil {
		return py.Value{}, err
	}
	old, p1, err := x.name(t, "link: src", src)
	if err != nil {
		return py.Value{}, err
	}
	name, p2, err := x.name(t, "link: dst", dst)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.(vm.Linker).Link(old, name) }, p1, p2)
}

func (x *module) readlink(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, dirFD py.Value
	if err := sigReadlink.Bind(args, &arg, &dirFD); err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, "readlink", arg)
	if err != nil {
		return py.Value{}, err
	}
	target := ""
	if err := x.do(t, func(files vm.Files) (err error) {
		target, err = files.(vm.Linker).Readlink(name)
		return err
	}, path); err != nil {
		return py.Value{}, err
	}
	return like(t, path, target)
}

func (x *module) chmod(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, bits, dirFD, follow py.Value
	if err := sigChmod.Bind(args, &arg, &bits, &dirFD, &follow); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, bits)
	if err != nil {
		return py.Value{}, err
	}
	name, path, err := x.name(t, "chmod", arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.(vm.AttrChanger).Chmod(name, goMode(n)) }, path)
}

func (x *module) truncate(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, length py.Value
	if err := sigTruncate.Bind(args, &arg, &length); err != nil {
		return py.Value{}, err
	}
	size, err := py.AsCLong(t, length)
	if err != nil {
		return py.Value{}, err
	}
	if arg.IsKind(py.KindInt) {
		return x.ftruncate(t, py.Args{Pos: []py.Value{arg, length}})
	}
	name, path, err := x.name(t, "truncate", arg)
	if err != nil {
		return py.Value{}, err
	}
	return py.None, x.do(t, func(files vm.Files) error {
		if size < 0 {
			return syscall.EINVAL
		}
		return files.(vm.AttrChanger).Truncate(name, size)
	}, path)
}

func (x *module) utime(t *py.Thread, args py.Args) (py.Value, error) {
	var arg, ns, dirFD, follow py.Value
	times := py.None
	if err := sigUtime.Bind(args, &arg, &times, &ns, &dirFD, &follow); err != nil {
		return py.Value{}, err
	}
	if !times.IsNone() && !ns.IsZero() {
		return py.Value{}, py.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	}
	name, path, err := x.name(t, "utime", arg)
	if err != nil {
		return py.Value{}, err
	}
	now := stdtime.Now(t)
	when := [2]time.Time{now, now}
	switch {
	case !times.IsNone():
		if !times.IsKind(py.KindTuple) || len(times.AsTuple().Items) != 2 {
			return py.Value{}, py.TypeErrorf("utime: 'times' must be either a tuple of two ints or None")
		}
		for i, v := range times.AsTuple().Items {
			s, err := stdtime.Seconds(t, v)
			if err != nil {
				return py.Value{}, err
			}
			when[i] = time.Unix(s, 0)
			if f, ok := py.FloatValue(v); ok {
				when[i] = time.Unix(s, int64((f-math.Floor(f))*1e9))
			}
		}
	case !ns.IsZero():
		if !ns.IsKind(py.KindTuple) || len(ns.AsTuple().Items) != 2 {
			return py.Value{}, py.TypeErrorf("utime: 'ns' must be a tuple of two ints")
		}
		for i, v := range ns.AsTuple().Items {
			n, err := py.AsCLong(t, v)
			if err != nil {
				return py.Value{}, err
			}
			when[i] = time.Unix(0, n)
		}
	}
	return py.None, x.do(t, func(files vm.Files) error { return files.(vm.AttrChanger).Chtimes(name, when[0], when[1]) }, path)
}
