package minipy

// This file defines the file system that a program may be granted.

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"minipy/vm"
)

// Files is a file system, in the manner of package os. A program with one can import modules from files, and open them.
type Files = vm.Files

// File is an open file of Files.
type File = vm.File

// HostFiles returns this computer's file system. Each result has a current directory of its own, which is that of the process
// until a program changes it.
func HostFiles() Files { return new(hostFiles) }

type hostFiles struct {
	dir atomic.Pointer[string] // nil is the process's
}

// at returns the name that the system knows a file under.
func (h *hostFiles) at(name string) string {
	dir := h.dir.Load()
	if dir == nil || filepath.IsAbs(name) || name == "" {
		return name
	}
	return strings.TrimSuffix(*dir, "/") + "/" + name // not cleaned: .. behind a symbolic link is where that leads
}

// named gives an error the name that the program has used.
func named(err error, name string) error {
	if e, ok := err.(*fs.PathError); ok {
		e.Path = name
	}
	return err
}

func (h *hostFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(h.at(name), flag, perm)
	if err != nil {
		return nil, named(err, name)
	}
	return f, nil
}

func (h *hostFiles) Stat(name string) (fs.FileInfo, error) {
	info, err := os.Stat(h.at(name))
	return info, named(err, name)
}

func (h *hostFiles) Lstat(name string) (fs.FileInfo, error) {
	info, err := os.Lstat(h.at(name))
	return info, named(err, name)
}

func (h *hostFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := os.ReadDir(h.at(name))
	return entries, named(err, name)
}

func (h *hostFiles) Mkdir(name string, perm fs.FileMode) error {
	return named(os.Mkdir(h.at(name), perm), name)
}

func (h *hostFiles) Remove(name string) error { return named(os.Remove(h.at(name)), name) }

func (h *hostFiles) Rename(from, to string) error { return os.Rename(h.at(from), h.at(to)) }

func (h *hostFiles) Getwd() (string, error) {
	if dir := h.dir.Load(); dir != nil {
		return *dir, nil
	}
	return os.Getwd()
}

func (h *hostFiles) Chdir(name string) error {
	name, err := filepath.EvalSymlinks(h.at(name))
	if err == nil {
		name, err = filepath.Abs(name)
	}
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "chdir", Path: name, Err: syscall.ENOTDIR}
	}
	if err == nil {
		h.dir.Store(&name)
	}
	return err
}

func (h *hostFiles) Symlink(target, name string) error { return os.Symlink(target, h.at(name)) }

func (h *hostFiles) Readlink(name string) (string, error) { return os.Readlink(h.at(name)) }

func (h *hostFiles) Link(old, name string) error { return os.Link(h.at(old), h.at(name)) }

func (h *hostFiles) Chmod(name string, mode fs.FileMode) error { return os.Chmod(h.at(name), mode) }

func (h *hostFiles) Chtimes(name string, atime, mtime time.Time) error {
	return os.Chtimes(h.at(name), atime, mtime)
}

// A pipeEnd is one of the two ends of a pipe.
type pipeEnd struct{ *os.File }

// Host returns the file, for os.dup().
func (p pipeEnd) Host() *os.File { return p.File }

func (p pipeEnd) Interrupt() {
	_ = p.SetDeadline(time.Unix(1, 0))
	_ = p.SetDeadline(time.Time{})
}

func (h *hostFiles) Pipe() (r, w File, err error) {
	in, out, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	return pipeEnd{in}, pipeEnd{out}, nil
}

func (h *hostFiles) Truncate(name string, size int64) error { return os.Truncate(h.at(name), size) }
