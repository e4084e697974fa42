package vm

// This file defines how global variables borrow built-ins: see py.Cell.Builtin.

import (
	"sync"
	"weak"

	"minipy/vm/py"
)

// borrowed remembers which cells hold the value of a built-in, so that they can be emptied when that changes. It does not
// keep the cells alive.
type borrowed struct {
	mutex sync.Mutex
	cells map[string][]weak.Pointer[py.Cell]
}

// lend gives an unbound cell the value of the built-in of the same name.
func (rt *Runtime) lend(name string, cell *py.Cell, v py.Value) {
	b := &rt.borrowed
	cell.V.Put(v, rt.Shared.Load())
	cell.Builtin = true
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.cells == nil {
		b.cells = map[string][]weak.Pointer[py.Cell]{}
	}
	list := b.cells[name]
	if len(list) >= 32 && len(list) == cap(list) { // about to grow: forget those that are gone
		kept := list[:0]
		for _, p := range list {
			if p.Value() != nil {
				kept = append(kept, p)
			}
		}
		list = kept
	}
	b.cells[name] = append(list, weak.Make(cell))
}

// takeBack empties the cells that hold the built-in called name.
func (rt *Runtime) takeBack(name string) {
	b := &rt.borrowed
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, p := range b.cells[name] {
		if cell := p.Value(); cell != nil && cell.Builtin {
			cell.V.Put(py.Unbound, rt.Shared.Load())
			cell.Builtin = false
		}
	}
	delete(b.cells, name)
}

// SetBuiltins makes m the module builtins.
func (rt *Runtime) SetBuiltins(m *py.Module) {
	rt.Runtime.Builtins = m
	m.Dict.OnSet = func(name *py.Str) { rt.takeBack(name.String()) }
}
