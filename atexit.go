package minipy

// This file defines what happens when a program ends.

import (
	"minipy/stdlib/atexit"
	"minipy/vm"
	"minipy/vm/py"
)

// atExit calls the functions that the program has registered with atexit. An error is one that ends everything.
func (in *Interp) atExit(t *vm.Thread) error {
	return atexit.Run(t.Py(), func(f py.Value, e *py.Exception) {
		name, err := py.Repr(t.Py(), f)
		if err != nil {
			name = "<function>"
		}
		in.printError(t.Py(), "Exception ignored in atexit callback "+name+":\n"+in.traceback(t.Py(), e))
	})
}
