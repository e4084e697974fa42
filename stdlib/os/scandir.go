package os

// This file defines scandir and DirEntry.

import (
	"io/fs"
	"strings"
	"sync"

	"minipy/vm/py"
)

var (
	sigScanDir = py.NewSignature("scandir", "path=")
	sigFollow  = py.NewSignature("is_dir", "*, follow_symlinks=")
)

// A dirEntry is a DirEntry.
type dirEntry struct {
	py.Header
	x          *module
	entry      fs.DirEntry
	name, path py.Value
	at         string // the system's name
}

func entryOf(v py.Value) *dirEntry { return (*dirEntry)(v.Pointer()) }

// A scan is the iterator that scandir gives.
type scan struct {
	py.Header
	entries []py.Value
}

var scanType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *scan { return (*scan)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "ScandirIterator", Module: "posix", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				s := of(v)
				if len(s.entries) == 0 {
					return py.Value{}, nil
				}
				e := s.entries[0]
				s.entries = s.entries[1:]
				return e, nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "__enter__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return a.Pos[0], nil }},
			{Name: "__exit__", Max: -1, Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				of(a.Pos[0]).entries = nil
				return py.None, nil
			}},
			{Name: "close", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				of(a.Pos[0]).entries = nil
				return py.None, nil
			}},
		},
	})
})

var entryType = sync.OnceValue(func() *py.Type {
	// kind makes a method that asks what kind of file it is.
	kind := func(name string, is func(m fs.FileMode) bool) py.MethodDef {
		return py.MethodDef{Name: name, Flags: py.Kw, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			e, follow := entryOf(a.Pos[0]), py.True
			a.Pos = a.Pos[1:]
			if err := sigFollow.Bind(a, &follow); err != nil {
				return py.Value{}, err
			}
			yes, err := py.Truth(t, follow)
			if err != nil {
				return py.Value{}, err
			}
			m := e.entry.Type()
			if yes && m&fs.ModeSymlink != 0 {
				info, err := e.x.info(t, e.at, e.path, true)
				if py.IsError(err, &py.FileNotFoundErrorType) {
					return py.False, nil
				} else if err != nil {
					return py.Value{}, err
				}
				m = info.Mode()
			}
			return py.Bool(is(m)), nil
		}}
	}
	return py.NewType(&py.Def{
		Name: "DirEntry", Module: "posix", Flags: py.Final | py.NotCallable, Doc: "A file in a folder, as scandir() finds it.",
		Slots: py.Slots{Repr: func(t *py.Thread, v py.Value) (string, error) {
			s, err := py.Repr(t, entryOf(v).name)
			return "<DirEntry " + s + ">", err
		}},
		Members: []py.MemberDef{
			{Name: "name", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return entryOf(v).name, nil }, Doc: "The name, without the folder."},
			{Name: "path", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return entryOf(v).path, nil }, Doc: "The path, with the argument of scandir()."},
		},
		Methods: []py.MethodDef{
			kind("is_dir", fs.FileMode.IsDir),
			kind("is_file", fs.FileMode.IsRegular),
			{Name: "is_symlink", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(entryOf(a.Pos[0]).entry.Type()&fs.ModeSymlink != 0), nil
			}},
			{Name: "is_junction", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.False, nil }},
			{Name: "stat", Flags: py.Kw, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				e, follow := entryOf(a.Pos[0]), py.True
				a.Pos = a.Pos[1:]
				if err := sigFollow.Bind(a, &follow); err != nil {
					return py.Value{}, err
				}
				yes, err := py.Truth(t, follow)
				if err != nil {
					return py.Value{}, err
				}
				info, err := e.x.info(t, e.at, e.path, yes)
				if err != nil {
					return py.Value{}, err
				}
				return statOf(info), nil
			}},
			{Name: "inode", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				e := entryOf(a.Pos[0])
				info, err := e.x.info(t, e.at, e.path, false)
				if err != nil {
					return py.Value{}, err
				}
				var s sysInfo
				systemInfo(info, &s)
				return py.NewUint(uint64(s.ino)), nil
			}},
			{Name: "__fspath__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return entryOf(a.Pos[0]).path, nil }},
			{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM},
		},
	})
})

func (x *module) scanDir(t *py.Thread, args py.Args) (py.Value, error) {
	arg := py.None
	if err := sigScanDir.Bind(args, &arg); err != nil {
		return py.Value{}, err
	}
	entries, name, path, err := x.readDir(t, "scandir", arg)
	if err != nil {
		return py.Value{}, err
	}
	s := &scan{Header: py.Header{Type: scanType()}, entries: make([]py.Value, len(entries))}
	if !strings.HasSuffix(name, "/") && name != "" {
		name += "/"
	}
	for i, e := range entries {
		d := &dirEntry{Header: py.Header{Type: entryType()}, x: x, entry: e, at: name + e.Name()}
		if d.name, err = like(t, path, e.Name()); err != nil {
			return py.Value{}, err
		}
		if d.path, err = like(t, path, d.at); err != nil {
			return py.Value{}, err
		}
		s.entries[i] = py.FromHeader(&d.Header)
	}
	return py.FromHeader(&s.Header), nil
}
