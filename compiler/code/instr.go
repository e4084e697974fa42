// Package code defines the register machine: its instructions and what a compiled function consists of. The compiler
// writes them, package vm executes them; this package knows neither.
//
// A function runs in a window of registers. Register 0 holds the function itself, its parameters follow in the order of
// CPython's co_varnames (positional-only, positional, keyword-only, *args, **kwargs), then its other locals, then
// temporaries. A call's callee sits in a temporary of the caller, its arguments in the registers after it, and the
// callee's window simply starts there, so that nothing is copied; the result replaces the callee.
//
// A register that a live instruction may read is never the zero Value; a local that is not bound holds the unbound
// marker. The compiler knows where a local may be unbound and emits Check there.
package code

// This file defines how an instruction is encoded.

import "unsafe"

// An Instr is one 64-bit instruction. It has one of two layouts:
//
//	bits  0-7   the opcode
//	bits  8-19  A: a register, usually the destination
//	bits 20-31  B: a register, or K: a signed constant
//	bits 32-43  C: a register            |  bits 32-63  Imm: a signed constant,
//	bits 44-63  D: an unsigned constant  |              an index or a jump distance in instructions
type Instr uint64

// A Reg is a register operand as the interpreter wants it: the register's byte offset in the window.
type Reg uintptr

const (
	regSize = 16              // of a py.Value, in bytes
	regMask = 0xfff * regSize // the offset of the last register
	MaxRegs = 4096            // registers of a window
	MaxD    = 1<<20 - 1       // the largest D
	MinK    = -1 << 11        // the smallest K
	MaxK    = 1<<11 - 1       // the largest K
)

// Decoding A, B and C takes a shift and a mask: the shift leaves the register number already multiplied by regSize.

// Op returns the opcode.
func (w Instr) Op() Op { return Op(w) }

// A returns operand A.
func (w Instr) A() Reg { return Reg(w>>4) & regMask }

// B returns operand B.
func (w Instr) B() Reg { return Reg(w>>16) & regMask }

// C returns operand C.
func (w Instr) C() Reg { return Reg(w>>28) & regMask }

// D returns operand D.
func (w Instr) D() int { return int(w >> 44) }

// K returns operand K.
func (w Instr) K() int64 { return int64(int32(w)) >> 20 }

// Imm returns operand Imm.
func (w Instr) Imm() int64 { return int64(w) >> 32 }

// RegOf returns the operand for register number n.
func RegOf(n int) Reg { return Reg(n) * regSize }

// Number returns the register's number.
func (r Reg) Number() int { return int(r) / regSize }

// Next returns the address of the instruction after pc.
func (pc *Instr) Next() *Instr { return (*Instr)(unsafe.Add(unsafe.Pointer(pc), 8)) }

// Prev returns the address of the instruction before pc.
func (pc *Instr) Prev() *Instr { return (*Instr)(unsafe.Add(unsafe.Pointer(pc), -8)) }

// Jump returns the address n instructions after pc.
func (pc *Instr) Jump(n int64) *Instr { return (*Instr)(unsafe.Add(unsafe.Pointer(pc), n*8)) }

// ABC assembles an instruction with register operands.
func ABC(op Op, a, b, c int) Instr {
	return Instr(op) | Instr(a&0xfff)<<8 | Instr(b&0xfff)<<20 | Instr(c&0xfff)<<32
}

// ABCD assembles an instruction with register operands and a D.
func ABCD(op Op, a, b, c, d int) Instr { return ABC(op, a, b, c) | Instr(d)<<44 }

// ABI assembles an instruction with two register operands and an Imm.
func ABI(op Op, a, b, imm int) Instr { return ABC(op, a, b, 0).WithImm(imm) }

// AKI assembles an instruction with a register operand, a K and an Imm.
func AKI(op Op, a, k, imm int) Instr { return ABC(op, a, k, 0).WithImm(imm) }

// WithImm returns w with another Imm.
func (w Instr) WithImm(imm int) Instr { return w&(1<<32-1) | Instr(uint32(int32(imm)))<<32 }
