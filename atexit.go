package minipy

import "minipy/vm"

func (in *Interp) atExit(t *vm.Thread) {}
