package os

// This file defines os.path: the functions of names of files, and what they ask the file system.

import (
	"strings"

	"minipy/stdlib/io"
	"minipy/vm"
	"minipy/vm/py"
)

// newPath makes the module os.path, which calls itself posixpath.
func (x *module) newPath() *py.Module {
	m := py.NewModule("posixpath", "Functions of the names of files.")
	for name, s := range map[string]string{"sep": "/", "curdir": ".", "pardir": "..", "extsep": ".", "pathsep": ":", "devnull": "/dev/null", "defpath": "/bin:/usr/bin"} {
		m.Set(name, py.NewStr(s).Value())
	}
	m.Set("altsep", py.None)
	// text makes a function of a path's text.
	text := func(f func(s string) string) py.NativeFunc {
		return func(t *py.Thread, a py.Args) (py.Value, error) {
			path, s, err := pathText(t, a.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			return same(path, f(s)), nil
		}
	}
	pair := func(f func(s string) (string, string)) py.NativeFunc {
		return func(t *py.Thread, a py.Args) (py.Value, error) {
			path, s, err := pathText(t, a.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			head, tail := f(s)
			return py.NewPair(same(path, head), same(path, tail)), nil
		}
	}
	m.Set("supports_unicode_filenames", py.False)
	for _, f := range x.morePathFuncs() {
		m.Set(f.Name, py.NewNative("posixpath", f).Value())
	}
	for _, f := range []py.FuncDef{
		{Name: "join", Fn: join, Min: 1, Max: -1, Doc: "Put parts of a path together."},
		{Name: "split", Fn: pair(split), Min: 1, Max: 1, Doc: "The folder and the name."},
		{Name: "splitext", Fn: pair(splitExt), Min: 1, Max: 1, Doc: "What is before and from the last dot of the name."},
		{Name: "dirname", Fn: text(func(s string) string { d, _ := split(s); return d }), Min: 1, Max: 1, Doc: "The folder."},
		{Name: "basename", Fn: text(func(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }), Min: 1, Max: 1, Doc: "The name without the folder."},
		{Name: "normpath", Fn: text(normPath), Min: 1, Max: 1, Doc: "The path without ., .. and doubled slashes."},
		{Name: "normcase", Fn: text(func(s string) string { return s }), Min: 1, Max: 1},
		{Name: "abspath", Fn: x.absPath, Min: 1, Max: 1, Doc: "The path from the root on."},
		{Name: "relpath", Fn: x.relPath, Min: 1, Max: 2, Doc: "The path from a folder on."},
		{Name: "expanduser", Fn: x.expandUser, Min: 1, Max: 1, Doc: "The path with ~ replaced."},
		{Name: "isabs", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			_, s, err := pathText(t, a.Pos[0])
			return py.Bool(strings.HasPrefix(s, "/")), err
		}, Min: 1, Max: 1, Doc: "Whether a path begins at the root."},
		{Name: "commonprefix", Fn: commonPrefix, Min: 1, Max: 1, Doc: "The longest common beginning of strings."},
		{Name: "commonpath", Fn: commonPath, Min: 1, Max: 1, Doc: "The longest path that all of some paths begin with."},
		{Name: "exists", Fn: x.test(true, func(int64) bool { return true }), Min: 1, Max: 1, Doc: "Whether there is such a file."},
		{Name: "lexists", Fn: x.test(false, func(int64) bool { return true }), Min: 1, Max: 1, Doc: "Whether there is such a file or symbolic link."},
		{Name: "isfile", Fn: x.test(true, func(m int64) bool { return m&0o170000 == 0o100000 }), Min: 1, Max: 1, Doc: "Whether a path is that of a file."},
		{Name: "isdir", Fn: x.test(true, func(m int64) bool { return m&0o170000 == 0o040000 }), Min: 1, Max: 1, Doc: "Whether a path is that of a folder."},
		{Name: "islink", Fn: x.test(false, func(m int64) bool { return m&0o170000 == 0o120000 }), Min: 1, Max: 1, Doc: "Whether a path is that of a symbolic link."},
		{Name: "getsize", Fn: x.field("st_size"), Min: 1, Max: 1, Doc: "The size of a file."},
		{Name: "getmtime", Fn: x.field("st_mtime"), Min: 1, Max: 1, Doc: "When a file was changed."},
	} {
		m.Set(f.Name, py.NewNative("posixpath", f).Value())
	}
	return m
}

// pathText returns a path, and its text, or bytes as they are.
func pathText(t *py.Thread, v py.Value) (py.Value, string, error) {
	path, err := io.FSPath(t, v)
	if err != nil {
		return path, "", err
	}
	if path.IsKind(py.KindBytes) {
		return path, path.AsBytes().String(), nil
	}
	return path, path.AsStr().String(), nil
}

// same returns s as str or bytes, as path is.
func same(path py.Value, s string) py.Value {
	if path.IsKind(py.KindBytes) {
		return py.NewBytes(s).Value()
	}
	return py.NewStr(s).Value()
}

func join(t *py.Thread, args py.Args) (py.Value, error) {
	first, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	for _, v := range args.Pos[1:] {
		part, p, err := pathText(t, v)
		if err != nil {
			return py.Value{}, py.TypeErrorf("join() argument must be str, bytes, or os.PathLike object, not '%s'", py.TypeName(v))
		}
		if part.IsKind(py.KindBytes) != first.IsKind(py.KindBytes) {
			return py.Value{}, py.TypeErrorf("Can't mix strings and bytes in path components")
		}
		switch {
		case strings.HasPrefix(p, "/"):
			s = p
		case s == "" || strings.HasSuffix(s, "/"):
			s += p
		default:
			s += "/" + p
		}
		if err := t.Charge(len(s)); err != nil {
			return py.Value{}, err
		}
	}
	return same(first, s), nil
}

func split(s string) (head, tail string) {
	i := strings.LastIndexByte(s, '/') + 1
	head, tail = s[:i], s[i:]
	if trimmed := strings.TrimRight(head, "/"); trimmed != "" {
		head = trimmed
	}
	return head, tail
}

func splitExt(s string) (root, ext string) {
	name := strings.LastIndexByte(s, '/') + 1
	for name < len(s) && s[name] == '.' { // leading dots are part of the name
		name++
	}
	if i := strings.LastIndexByte(s[name:], '.'); i >= 0 {
		return s[:name+i], s[name+i:]
	}
	return s, ""
}

func normPath(s string) string {
	if s == "" {
		return "."
	}
	slashes := ""
	switch {
	case strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///"):
		slashes = "//"
	case s[0] == '/':
		slashes = "/"
	}
	var parts []string
	for _, p := range strings.Split(s, "/") {
		switch {
		case p == "" || p == ".":
		case p != ".." || slashes == "" && len(parts) == 0 || len(parts) > 0 && parts[len(parts)-1] == "..":
			parts = append(parts, p)
		case len(parts) > 0:
			parts = parts[:len(parts)-1]
		}
	}
	if s = slashes + strings.Join(parts, "/"); s == "" {
		return "."
	}
	return s
}

func (x *module) abs(t *py.Thread, s string) (string, error) {
	if !strings.HasPrefix(s, "/") {
		v, err := x.getcwd(t, py.Args{})
		if err != nil {
			return "", err
		}
		s = v.AsStr().String() + "/" + s
	}
	return normPath(s), nil
}

func (x *module) absPath(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	s, err = x.abs(t, s)
	return same(path, s), err
}

func (x *module) relPath(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if s == "" {
		return py.Value{}, py.ValueErrorf("no path specified")
	}
	start := "."
	if len(args.Pos) > 1 && !args.Pos[1].IsNone() {
		var from py.Value
		if from, start, err = pathText(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
		if from.IsKind(py.KindBytes) != path.IsKind(py.KindBytes) {
			return py.Value{}, py.TypeErrorf("Can't mix strings and bytes in path components")
		}
	}
	if s, err = x.abs(t, s); err != nil {
		return py.Value{}, err
	}
	if start, err = x.abs(t, start); err != nil {
		return py.Value{}, err
	}
	parts := func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == '/' }) }
	from, to := parts(start), parts(s)
	n := 0
	for n < len(from) && n < len(to) && from[n] == to[n] {
		n++
	}
	var rel []string
	for range from[n:] {
		rel = append(rel, "..")
	}
	if rel = append(rel, to[n:]...); len(rel) == 0 {
		return same(path, "."), nil
	}
	return same(path, strings.Join(rel, "/")), nil
}

func (x *module) expandUser(t *py.Thread, args py.Args) (py.Value, error) {
	path, s, err := pathText(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	rest, ok := strings.CutPrefix(s, "~")
	if !ok || rest != "" && rest[0] != '/' {
		return path, nil
	}
	os, err := vm.Of(t).Import("os")
	if err != nil {
		return py.Value{}, err
	}
	env, ok := os.Get("environ")
	if !ok {
		return path, nil
	}
	home, err := py.GetItem(t, env, py.NewStr("HOME").Value())
	if err != nil || !home.IsKind(py.KindStr) {
		if err == nil || py.IsError(err, &py.KeyErrorType) {
			return path, nil
		}
		return py.Value{}, err
	}
	if s = strings.TrimRight(home.AsStr().String(), "/") + rest; s == "" {
		s = "/"
	}
	return same(path, s), nil
}

func commonPrefix(t *py.Thread, args py.Args) (py.Value, error) {
	items, err := py.Collect(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(items) == 0 {
		return py.NewStr("").Value(), nil
	}
	first, prefix, err := pathText(t, items[0])
	if err != nil {
		return py.Value{}, err
	}
	for _, v := range items[1:] {
		_, s, err := pathText(t, v)
		if err != nil {
			return py.Value{}, err
		}
		n := 0
		for n < len(prefix) && n < len(s) && prefix[n] == s[n] {
			n++
		}
		for n > 0 && n < len(prefix) && prefix[n]&0xC0 == 0x80 && first.IsKind(py.KindStr) { // not within a character
			n--
		}
		prefix = prefix[:n]
	}
	return same(first, prefix), nil
}

func commonPath(t *py.Thread, args py.Args) (py.Value, error) {
	items, err := py.Collect(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(items) == 0 {
		return py.Value{}, py.ValueErrorf("commonpath() arg is an empty sequence")
	}
	var first py.Value
	var common []string
	absolute := false
	for i, v := range items {
		path, s, err := pathText(t, v)
		if err != nil {
			return py.Value{}, err
		}
		var parts []string
		for _, p := range strings.Split(s, "/") {
			if p != "" && p != "." {
				parts = append(parts, p)
			}
		}
		if i == 0 {
			first, common, absolute = path, parts, strings.HasPrefix(s, "/")
			continue
		}
		if path.IsKind(py.KindBytes) != first.IsKind(py.KindBytes) {
			return py.Value{}, py.TypeErrorf("Can't mix strings and bytes in path components")
		}
		if strings.HasPrefix(s, "/") != absolute {
			return py.Value{}, py.ValueErrorf("Can't mix absolute and relative paths")
		}
		n := 0
		for n < len(common) && n < len(parts) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	s := strings.Join(common, "/")
	if absolute {
		s = "/" + s
	}
	return same(first, s), nil
}

// test makes a function that asks for the kind of a file.
func (x *module) test(follow bool, f func(mode int64) bool) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		if arg := args.Pos[0]; arg.IsKind(py.KindInt) && follow {
			info, err := x.fdInfo(t, arg)
			if _, ok := err.(*py.Exception); ok {
				return py.False, nil
			} else if err != nil {
				return py.Value{}, err
			}
			return py.Bool(f(unixMode(info.Mode()))), nil
		}
		name, path, err := x.name(t, "stat", args.Pos[0])
		if err != nil {
			if py.IsError(err, &py.ValueErrorType) { // no file has such a name
				return py.False, nil
			}
			return py.Value{}, err
		}
		info, err := x.info(t, name, path, follow)
		if err != nil {
			if _, ok := err.(*py.Exception); ok {
				return py.False, nil
			}
			return py.Value{}, err
		}
		return py.Bool(f(unixMode(info.Mode()))), nil
	}
}

// field makes a function that gives an attribute of stat's result.
func (x *module) field(name string) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		s, err := x.stat(t, py.Args{Pos: args.Pos})
		if err != nil {
			return py.Value{}, err
		}
		return py.GetAttr(t, s, py.Intern(name))
	}
}
