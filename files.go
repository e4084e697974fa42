package minipy

// This file defines the file system that a program may be granted.

import (
	"io/fs"
	"os"

	"minipy/vm"
)

// Files is a file system, in the manner of package os. A program with one can import modules from files, and open them.
type Files = vm.Files

// File is an open file of Files.
type File = vm.File

// HostFiles returns this computer's file system.
func HostFiles() Files { return hostFiles{} }

type hostFiles struct{}

func (hostFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (hostFiles) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (hostFiles) Lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (hostFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (hostFiles) Mkdir(name string, perm fs.FileMode) error  { return os.Mkdir(name, perm) }
func (hostFiles) Remove(name string) error                   { return os.Remove(name) }
func (hostFiles) Rename(from, to string) error               { return os.Rename(from, to) }
func (hostFiles) Getwd() (string, error)                     { return os.Getwd() }
