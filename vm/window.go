package vm

// This file defines the window: how the interpreter loop reaches the registers of the running function.

import (
	"unsafe"

	"minipy/compiler/code"
	"minipy/vm/py"
)

const valueSize = unsafe.Sizeof(py.Value{})

// A window is the registers of a running function: a part of the thread's stack, or a generator's own memory. Register 0
// holds the function itself, its arguments follow, and its result replaces it. A callee's window starts at the caller's
// register that holds the callee, so that neither arguments nor result are copied.
//
// Registers are not bounds-checked: the compiler never names one beyond the function's own, and a call makes sure that
// the stack has room for them.
type window struct{ base unsafe.Pointer }

// windowAt returns the window whose register 0 is v.
func windowAt(v *py.Value) window { return window{unsafe.Pointer(v)} }

// at returns the address of register r.
func (regs window) at(r code.Reg) *py.Value { return (*py.Value)(unsafe.Add(regs.base, r)) }

// from returns the window that starts at register r.
func (regs window) from(r code.Reg) window { return window{unsafe.Add(regs.base, r)} }

// callee returns the address of register 0.
func (regs window) callee() *py.Value { return (*py.Value)(regs.base) }

// fn returns the running function, or generator.
func (regs window) fn() *py.Callee {
	return (*py.Callee)((*py.Value)(regs.base).Pointer())
}

// self returns the address of register 1.
func (regs window) self() *py.Value { return (*py.Value)(unsafe.Add(regs.base, valueSize)) }

// args returns the n registers from register 1 on.
func (regs window) args(n int) []py.Value { return unsafe.Slice(regs.self(), n) }

// slice returns the n registers from register r on.
func (regs window) slice(r code.Reg, n int) []py.Value { return unsafe.Slice(regs.at(r), n) }

// global returns the cell of the running function's global i.
func (regs window) global(i int64) *py.Cell {
	return *(**py.Cell)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(regs.fn().Cells)), i*8))
}

// constant returns the address of the running function's constant i.
func (regs window) constant(i int64) *py.Value {
	return (*py.Value)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(regs.fn().Consts)), i*int64(valueSize)))
}

// method returns the address of the running function's method cache i.
func (regs window) method(i int64) **py.MethodCache {
	return (**py.MethodCache)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(regs.fn().Methods)), i*8))
}

// free returns the running function's free variable i.
func (regs window) free(i int64) *py.Cell {
	return *(**py.Cell)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(regs.fn().Free)), i*8))
}
