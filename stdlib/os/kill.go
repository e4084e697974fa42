package os

// This file defines kill.

import (
	"syscall"

	"minipy/vm"
	"minipy/vm/py"
)

// kill sends this process a signal. Other processes are none of the program's business.
func (x *module) kill(t *py.Thread, args py.Args) (py.Value, error) {
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
