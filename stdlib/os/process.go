package os

// This file defines functions about the process, and about descriptors as numbers: the mask for the modes of new files, processor
// time, the system's names, pipes.

import (
	"io/fs"
	"runtime"
	"sync"
	"syscall"

	stdio "minipy/stdlib/io"
	"minipy/stdlib/socket"
	"minipy/vm"
	"minipy/vm/py"
)

// processFuncs returns those functions that the machine and the file system allow.
func (x *module) processFuncs(t *py.Thread) []py.FuncDef {
	list := []py.FuncDef{
		{Name: "uname", Fn: uname, Doc: "Names of the system, as far as they are known."},
		{Name: "umask", Fn: umask, Min: 1, Max: 1, Doc: "Set which bits of the modes of new files are left out; returns those that were."},
		{Name: "device_encoding", Fn: x.deviceEncoding, Min: 1, Max: 1, Doc: "The encoding of a terminal, None for what is none."},
		{Name: "get_inheritable", Fn: x.getInheritable, Min: 1, Max: 1, Doc: "Whether a descriptor is for other programs too."},
		{Name: "set_inheritable", Fn: x.setInheritable, Min: 2, Max: 2, Doc: "Set whether a descriptor is for other programs too. There are none."},
		{Name: "closerange", Fn: x.closeRange, Min: 2, Max: 2, Doc: "Close the descriptors from one number up to, but without, another."},
	}
	if _, ok := computer(t); ok {
		list = append(list,
			py.FuncDef{Name: "dup", Fn: refused("duplicates of descriptors"), Min: 1, Max: 1, Doc: "There are none on a simulated machine."},
			py.FuncDef{Name: "dup2", Fn: refused("duplicates of descriptors"), Flags: py.Kw, Doc: "There are none on a simulated machine."},
			py.FuncDef{Name: "pipe", Fn: refused("pipes"), Doc: "There are none on a simulated machine."})
	} else if canDup && x.Files != nil {
		list = append(list,
			py.FuncDef{Name: "dup", Fn: x.dup, Min: 1, Max: 1, Doc: "Another descriptor of the same open file."},
			py.FuncDef{Name: "dup2", Fn: x.dup2, Flags: py.Kw, Doc: "Make a number another descriptor of an open file; returns it."})
		if _, ok := x.Files.(vm.Piper); ok {
			list = append(list, py.FuncDef{Name: "pipe", Fn: x.pipe, Doc: "A pipe: a descriptor to read from, and one to write to."})
		}
	}
	return list
}

// refused is a function that a simulated machine does not have.
func refused(what string) py.NativeFunc {
	return func(*py.Thread, py.Args) (py.Value, error) { return py.Value{}, vm.OSError(vm.Unsimulated(what), "") }
}

var timesType = sync.OnceValue(func() *py.StructType {
	return py.NewStruct(py.StructDef{Module: "posix", Name: "times_result", New: true, Doc: "What times() gives: seconds.",
		Fields: []string{"user", "system", "children_user", "children_system", "elapsed"}})
})

var unameType = sync.OnceValue(func() *py.StructType {
	return py.NewStruct(py.StructDef{Module: "posix", Name: "uname_result", New: true, Doc: "What uname() gives.",
		Fields: []string{"sysname", "nodename", "release", "version", "machine"}})
})

// uname tells what the module platform does: the computer's name and the system's release are none of the program's business.
func uname(*py.Thread, py.Args) (py.Value, error) {
	system, ok := map[string]string{"linux": "Linux", "darwin": "Darwin", "windows": "Windows"}[runtime.GOOS]
	if !ok {
		system = runtime.GOOS
	}
	machine, ok := map[string]string{"amd64": "x86_64", "arm64": "aarch64", "386": "i686"}[runtime.GOARCH]
	if !ok {
		machine = runtime.GOARCH
	}
	empty := py.NewStr("").Value()
	return unameType().New([]py.Value{py.NewStr(system).Value(), empty, empty, empty, py.NewStr(machine).Value()}), nil
}

func umask(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return py.Int(int64(stdio.MaskOf(t).Set(fs.FileMode(n & 0o777)))), nil
}

func (x *module) deviceEncoding(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := x.isatty(t, args)
	if err == nil && v == py.True {
		return py.NewStr("utf-8").Value(), nil
	}
	return py.None, err
}

type inheritKey struct{}

// inheritable are the descriptors of a runtime that set_inheritable was called for.
func inheritable(t *py.Thread) *sync.Map {
	return t.RT.Local(inheritKey{}, func() any { return new(sync.Map) }).(*sync.Map)
}

func (x *module) getInheritable(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := x.openFD(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if p := socket.Inheritable(t, fd); p != nil {
		return py.Bool(*p), nil
	}
	v, set := inheritable(t).Load(fd)
	return py.Bool(set && v.(bool) || !set && fd <= 2), nil
}

func (x *module) setInheritable(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := x.openFD(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if p := socket.Inheritable(t, fd); p != nil {
		*p = n != 0
	} else {
		inheritable(t).Store(fd, n != 0)
	}
	return py.None, nil
}

// openFD returns a descriptor, if something is open under it.
func (x *module) openFD(t *py.Thread, v py.Value) (int, error) {
	fd, err := py.AsCInt(t, v)
	if err == nil && (fd < 0 || fd > 2 && stdio.DescriptorsOf(t).Get(fd) == nil && socket.Inheritable(t, fd) == nil) {
		err = vm.OSError(syscall.EBADF, "")
	}
	return fd, err
}

func (x *module) closeRange(t *py.Thread, args py.Args) (py.Value, error) {
	low, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	high, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	for _, fd := range stdio.DescriptorsOf(t).Open() {
		if fd >= low && fd < high {
			_ = x.with(t, py.Int(int64(fd)), func(f vm.File) error { return f.Close() }) // errors are ignored
		}
	}
	return py.None, nil
}

func (x *module) pipe(t *py.Thread, _ py.Args) (py.Value, error) {
	r, w, err := x.Files.(vm.Piper).Pipe()
	if err != nil {
		return py.Value{}, vm.OSError(err, "")
	}
	d := stdio.DescriptorsOf(t)
	return py.NewPair(py.Int(int64(d.Add(r))), py.Int(int64(d.Add(w)))), nil
}
