package io

// This file defines how reading and writing wait for files such as pipes.

import (
	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// Wait calls f, which reads from or writes to a file, without the GIL. Where that may last, as with pipes, signal handlers run
// meanwhile, and the end of the runtime ends it.
func Wait(t *py.Thread, file vm.File, f func()) error {
	w, ok := Inner(file).(vm.Waiter)
	th, isVM := t.Exec.(*vm.Thread)
	if !ok || !isVM {
		return t.Block(f)
	}
	done := machine.NewEvent(th.Runtime().Machine)
	go func() {
		f()
		done.Set()
	}()
	_, err := th.WaitFor(done, machine.Forever)
	if err != nil {
		w.Interrupt()
	}
	return err
}
