package vm

// This file defines Files: the file system that an interpreter is granted.

import (
	"io"
	"io/fs"
	"time"
)

// Files is a file system. Its methods are those of like name in package os, with its errors. Names are the system's own,
// absolute or relative to the current directory.
type Files interface {
	OpenFile(name string, flag int, perm fs.FileMode) (File, error)
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Mkdir(name string, perm fs.FileMode) error
	Remove(name string) error
	Rename(from, to string) error
	Getwd() (string, error)
}

// The following are what a Files may have in addition; without them the functions of Python that need them are refused.

// A DirChanger has a current directory that can be changed: relative names are relative to it from then on.
type DirChanger interface {
	Chdir(name string) error
}

// A Linker knows symbolic and hard links.
type Linker interface {
	Symlink(target, name string) error
	Readlink(name string) (string, error)
	Link(old, name string) error
}

// An AttrChanger changes what is noted of a file.
type AttrChanger interface {
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, atime, mtime time.Time) error
	Truncate(name string, size int64) error
}

// A Piper makes pipes: what is written to w can be read from r.
type Piper interface {
	Pipe() (r, w File, err error)
}

// A File is an open file. One that has a method Fd() uintptr also has a descriptor, which fileno() tells.
type File interface {
	io.ReadWriteCloser
	io.Seeker
	Truncate(size int64) error
	Stat() (fs.FileInfo, error)
}

// A Waiter is an open file, such as a pipe, whose reads and writes may wait for long. Interrupt ends those that do.
type Waiter interface{ Interrupt() }

// ReadFile returns what a file holds.
func ReadFile(files Files, name string) ([]byte, error) {
	f, err := files.OpenFile(name, 0, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
