package os

// This file defines kill and _exit.

import (
	"syscall"

	"minipy/vm"
	"minipy/vm/py"
)

// kill sends this process a signal. Other processes are none of the program's business.
func (x *module) kill(t *py.Thread, args py.Args) (py.Value, error) {
	if n := len(args.Pos); n != 2 {
		return py.Value{}, py.TypeErrorf("kill() takes exactly 2 arguments (%d given)", n)
	}
	id, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	signal, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if int64(id) != int64(pid(t)) {
		if _, ok := computer(t); ok {
			return py.Value{}, vm.OSError(vm.Unsimulated("signals to other processes"), "")
		}
		return py.Value{}, py.NewOSError(syscall.EPERM, "")
	}
	return py.None, x.Kill(t, signal)
}

var sigExit = py.NewSignature("_exit", "status")

// exit is _exit: it ends the process, if that is granted.
func (x *module) exit(t *py.Thread, args py.Args) (py.Value, error) {
	var status py.Value
	if err := sigExit.Bind(args, &status); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, status)
	if err != nil {
		return py.Value{}, err
	}
	if x.Exit == nil {
		return py.Value{}, py.NewError(&py.PermissionErrorType, int(syscall.EPERM), "os._exit() would end the process around the interpreter")
	}
	x.Exit(n)
	return py.None, nil
}
