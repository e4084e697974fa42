package vm

// This file defines Files: the file system that an interpreter is granted.

import (
	"io"
	"io/fs"
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

// A File is an open file. One that has a method Fd() uintptr also has a descriptor, which fileno() tells.
type File interface {
	io.ReadWriteCloser
	io.Seeker
	Truncate(size int64) error
	Stat() (fs.FileInfo, error)
}

// ReadFile returns what a file holds.
func ReadFile(files Files, name string) ([]byte, error) {
	f, err := files.OpenFile(name, 0, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
