package io

// This file defines the descriptors that os.open() gives: numbers for open files, of which each runtime has its own.

import (
	"maps"
	"slices"
	"sync"
	"weak"

	"minipy/vm"
	"minipy/vm/py"
)

type descriptorsKey struct{}

// Descriptors are the open files of a runtime that have a number.
type Descriptors struct {
	mutex sync.Mutex
	files map[int]*numbered
	own   map[int]weak.Pointer[FileIO] // of file objects, which may be forgotten without being closed
}

// A numbered file gives its number back when it is closed.
type numbered struct {
	vm.File
	table *Descriptors
	fd    int
}

func (n *numbered) Close() error {
	n.table.mutex.Lock()
	if n.table.files[n.fd] == n {
		delete(n.table.files, n.fd)
	}
	n.table.mutex.Unlock()
	return n.File.Close()
}

func (n *numbered) Fd() uintptr { return uintptr(n.fd) }

// DescriptorsOf returns the table of t's runtime.
func DescriptorsOf(t *py.Thread) *Descriptors {
	return t.RT.Local(descriptorsKey{}, func() any { return &Descriptors{files: map[int]*numbered{}, own: map[int]weak.Pointer[FileIO]{}} }).(*Descriptors)
}

// Add gives f a number: its own if it has one, else the least that is free.
func (d *Descriptors) Add(f vm.File) int {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	fd := 3
	if own, ok := f.(interface{ Fd() uintptr }); ok {
		fd = int(own.Fd())
	} else {
		for d.files[fd] != nil {
			fd++
		}
	}
	d.files[fd] = &numbered{f, d, fd}
	return fd
}

// Get returns the file with a number; closing it frees the number. The result is nil if there is none.
func (d *Descriptors) Get(fd int) vm.File {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if f := d.files[fd]; f != nil {
		return f
	}
	if f := d.own[fd].Value(); f != nil {
		return f.file
	}
	return nil
}

// Open returns the numbers of the open files.
func (d *Descriptors) Open() []int {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return slices.Sorted(maps.Keys(d.files))
}

// Inner returns the file system's own file below one that Get has returned.
func Inner(f vm.File) vm.File {
	if n, ok := f.(*numbered); ok {
		return n.File
	}
	return f
}

// note remembers the descriptor of an open file object, forget forgets it.
func (d *Descriptors) note(f *FileIO) {
	d.mutex.Lock()
	d.own[f.fd] = weak.Make(f)
	d.mutex.Unlock()
}

func (d *Descriptors) forget(f *FileIO) {
	d.mutex.Lock()
	if d.own[f.fd].Value() == f {
		delete(d.own, f.fd)
	}
	d.mutex.Unlock()
}
