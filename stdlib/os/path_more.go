package os

// This file defines the rarer functions of os.path.

import (
	"io/fs"
	"strings"
	"syscall"

	"minipy/stdlib/internal/params"
	"minipy/vm"
	"minipy/vm/py"
)

var sigRealPath = params.New("realpath", "filename, *, strict=")

func (x *module) morePathFuncs() []py.FuncDef {
	return []py.FuncDef{
		{Name: "splitroot", Fn: splitRoot, Min: 1, Max: 1, Doc: "Drive, root and rest of a path. There are no drives."},
		{Name: "splitdrive", Fn: splitDrive, Min: 1, Max: 1, Doc: "Drive and rest of a path. There are no drives."},
		{Name: "expandvars", Fn: x.expandVars, Min: 1, Max: 1, Doc: "The path with $name and ${name} replaced."},
		{Name: "realpath", Fn: x.realPath, Flags: py.Kw, Doc: "The path from the root on, without symbolic links."},
		{Name: "samestat", Fn: sameStat, Min: 2, Max: 2, Doc: "Whether two results of os.stat() are of the same file."},
		{Name: "samefile", Fn: x.sameFile, Min: 2, Max: 2, Doc: "Whether two paths lead to the same file."},
		{Name: "sameopenfile", Fn: x.sameOpenFile, Min: 2, Max: 2, Doc: "Whether two descriptors are of the same file."},
		{Name: "ismount", Fn: x.isMount, Min: 1, Max: 1, Doc: "Whether a file system begins at a path."},
		{Name: "isjunction", Fn: pathFalse, Min: 1, Max: 1, Doc: "Whether a path is a junction. There are none."},
		{Name: "isdevdrive", Fn: pathFalse, Min: 1, Max: 1, Doc: "Whether a path is on a Dev Drive. There are none."},
		{Name: "getatime", Fn: x.field("st_atime"), Min: 1, Max: 1, Doc: "When a file was last read."},
		{Name: "getctime", Fn: x.field("st_ctime"), Min: 1, Max: 1, Doc: "When what is noted of a file was last changed."},
	}
}

func pathFalse(t *py.Thread, args py.Args) (py.Value, error) {
	_, _, err := pathText(t, args.Pos[0])
	return py.False, err
}

func splitRoot(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n := len(s) - len(strings.TrimLeft(s, "/"))
	if n != 2 { // two slashes have a meaning of their own
		n = min(n, 1)
	}
	return py.NewTuple([]py.Value{same(path, ""), same(path, s[:n]), same(path, s[n:])}).Value(), nil
}

func splitDrive(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(same(path, ""), same(path, s)), nil
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func (x *module) expandVars(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	os, err := vm.Of(t).Import("os")
	if err != nil {
		return py.Value{}, err
	}
	env, ok := os.Get("environ")
	if !ok {
		return path, nil
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '$' {
			out.WriteByte(s[i])
			i++
			continue
		}
		end, name := i+1, ""
		if strings.HasPrefix(s[end:], "{") {
			if n := strings.IndexByte(s[end:], '}'); n > 0 {
				name = s[end+1 : end+n]
				end += n + 1
			}
		} else {
			for end < len(s) && isWord(s[end]) {
				end++
			}
			name = s[i+1 : end]
		}
		v, err := py.Value{}, error(nil)
		if name != "" {
			v, err = py.GetItem(t, env, py.NewStr(name).Value())
		}
		if err != nil && !py.IsError(err, &py.KeyErrorType) {
			return py.Value{}, err
		}
		if !v.IsZero() && err == nil && v.IsKind(py.KindStr) {
			out.WriteString(v.AsStr().String())
		} else {
			out.WriteString(s[i:end])
		}
		i = end
		if err := t.Charge(out.Len()); err != nil {
			return py.Value{}, err
		}
	}
	return same(path, out.String()), nil
}

// realPath follows the symbolic links in a path, one after the other.
func (x *module) realPath(t *py.Thread, args py.Args) (py.Value, error) {
	var arg py.Value
	strictArg := py.False
	if err := sigRealPath.Bind(args, &arg, &strictArg); err != nil {
		return py.Value{}, err
	}
	strict, err := py.Truth(t, strictArg)
	if err != nil {
		return py.Value{}, err
	}
	path, s, err := pathText(t, arg)
	if err != nil {
		return py.Value{}, err
	}
	if !strings.HasPrefix(s, "/") {
		dir, err := x.getcwd(t, py.Args{})
		if err != nil {
			return py.Value{}, err
		}
		s = dir.AsStr().String() + "/" + s
	}
	const most = 40 // links that may lead to each other, as in Linux
	done, rest, links := "", strings.Split(s, "/"), 0
	for len(rest) > 0 {
		part := rest[0]
		rest = rest[1:]
		switch part {
		case "", ".":
			continue
		case "..":
			done = done[:max(strings.LastIndexByte(done, '/'), 0)]
			continue
		}
		next := done + "/" + part
		target, isLink := "", false
		err := x.do(t, func(files vm.Files) error {
			info, err := files.Lstat(next)
			if err != nil {
				return err
			}
			if l, ok := files.(vm.Linker); ok && info.Mode()&fs.ModeSymlink != 0 {
				isLink = true
				target, err = l.Readlink(next)
			}
			return err
		}, path)
		if _, ok := err.(*py.Exception); err != nil && (!ok || strict) {
			return py.Value{}, err
		}
		if !isLink || err != nil {
			done = next
			continue
		}
		if links++; links > most {
			if strict {
				return py.Value{}, vm.OSError(syscall.ELOOP, s)
			}
			done = next
			continue
		}
		if strings.HasPrefix(target, "/") {
			done = ""
		}
		rest = append(strings.Split(target, "/"), rest...)
	}
	if done == "" {
		done = "/"
	}
	return same(path, done), nil
}

func sameStat(t *py.Thread, args py.Args) (py.Value, error) {
	for _, name := range []string{"st_ino", "st_dev"} {
		a, err := py.GetAttr(t, args.Pos[0], py.Intern(name))
		if err != nil {
			return py.Value{}, err
		}
		b, err := py.GetAttr(t, args.Pos[1], py.Intern(name))
		if err != nil {
			return py.Value{}, err
		}
		if eq, err := py.Equal(t, a, b); err != nil || !eq {
			return py.False, err
		}
	}
	return py.True, nil
}

func (x *module) sameFile(t *py.Thread, args py.Args) (py.Value, error) {
	a, err := x.stat(t, py.Args{Pos: args.Pos[:1]})
	if err != nil {
		return py.Value{}, err
	}
	b, err := x.stat(t, py.Args{Pos: args.Pos[1:]})
	if err != nil {
		return py.Value{}, err
	}
	return sameStat(t, py.Args{Pos: []py.Value{a, b}})
}

func (x *module) sameOpenFile(t *py.Thread, args py.Args) (py.Value, error) {
	a, err := x.fstat(t, py.Args{Pos: args.Pos[:1]})
	if err != nil {
		return py.Value{}, err
	}
	b, err := x.fstat(t, py.Args{Pos: args.Pos[1:]})
	if err != nil {
		return py.Value{}, err
	}
	return sameStat(t, py.Args{Pos: []py.Value{a, b}})
}

func (x *module) isMount(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	var a, b sysInfo
	link, root := false, false
	err = x.do(t, func(files vm.Files) error {
		info, err := files.Lstat(s)
		if err != nil {
			return err
		}
		link = info.Mode()&fs.ModeSymlink != 0
		parent, err := files.Lstat(s + "/..")
		if err != nil {
			return err
		}
		systemInfo(info, &a)
		systemInfo(parent, &b)
		root = a.ino == b.ino
		return nil
	}, path)
	if _, ok := err.(*py.Exception); err != nil && !ok {
		return py.Value{}, err
	}
	return py.Bool(err == nil && !link && (a.dev != b.dev || root)), nil
}

// NewGeneric makes the module genericpath: those functions of os.path that are the same on all systems.
func NewGeneric(t *py.Thread, o Options) (*py.Module, error) {
	path := (&module{o}).newPath()
	m := py.NewModule("genericpath", "The functions of os.path that are the same on all systems.")
	for _, name := range []string{"commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir",
		"isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat"} {
		if v, ok := path.Get(name); ok {
			m.Set(name, v)
		}
	}
	return m, nil
}

// NewPath makes the module posixpath: os.path, for those who import it without os.
func NewPath(t *py.Thread, o Options) (*py.Module, error) {
	x := &module{o}
	return x.newPath(), nil
}
