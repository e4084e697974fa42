package code

// This file defines what the compiler makes of a module, class body, function or generator.

import "unsafe"

// A Code is compiled code. It is plain data and does not change once made, so any number of runtimes and threads may
// share it. Constants are plain Go values; a runtime turns them into its own.
type Code struct {
	Name, QualName string
	Filename       string
	FirstLine      int
	Doc            string // the docstring, if HasDoc is in Flags
	Flags          Flags

	ArgCount     int // positional parameters, the positional-only ones among them
	PosOnlyCount int
	KwOnlyCount  int

	NumRegs int      // registers of the window
	Locals  []string // Locals[r] is the name of the local in register r, "" if it holds none; Locals[0] is ""

	Instrs    []Instr  // one Nop more than is executed, so that pc never points past the allocation
	Consts    []any    // see Const
	Names     []string // of attributes, imports and names of class bodies
	Globals   []string // variables of the module or built-ins
	Methods   []string // name of each GetMethod, one entry an instruction
	Free      []Capture
	Cells     []string // names of the locals that are cells, for co_cellvars
	Inner     []Inner  // the variables of comprehensions, if something may ask for them
	Handlers  []Handler
	Positions []Position
}

// The types of constants: nil (None), bool, int64, *big.Int, float64, complex128, string, Bytes, Ellipsis, Tuple,
// FrozenSet and *Code.
type (
	Bytes     string
	Ellipsis  struct{}
	Tuple     []any
	FrozenSet []any
)

// OtherLocals is the name of a local that holds a dict of the locals for which there was no register.
const OtherLocals = ".others"

// Flags tell the kinds of code apart.
type Flags uint32

// The flags.
const (
	HasVarArgs   Flags = 1 << iota // has *args
	HasVarKw                       // has **kwargs
	IsGenerator                    // "yield" in a "def", or a generator expression
	IsCoroutine                    // "async def" without yield
	IsAsyncGen                     // "async def" with yield
	IsModule                       // a module: its variables are globals
	IsClass                        // a class body: register 1 holds its namespace
	IsNamed                        // code for exec with separate locals: register 1 holds the namespace
	IsNested                       // defined inside a function
	HasDoc                         // Doc is the docstring
	HasTicks                       // contains Tick instructions
	IsPython2                      // from a Python 2 file
	FutureAnnots                   // from __future__ import annotations
	UsesFrames                     // from a file that looks at frames: all variables are known
)

// A Capture says where a closure's free variable is found when the function is made: in a cell in a register of the
// defining function, or among its own free variables.
type Capture struct {
	Name     string
	FromFree bool
	Index    int // a register, or an index into the defining function's Free
}

// A Handler says that an exception raised by an instruction with an index in [Start, End) is put into register Reg, and
// execution goes on at Target. Where ranges nest, the inner one comes first.
type Handler struct {
	Start, End, Target int32
	Reg                int32
}

// An Inner says that register Reg holds the variable Name, of a comprehension, in the instructions with an index in
// [Start, End).
type Inner struct {
	Start, End int32
	Reg        int32
	Name       string
}

// A Position says which source an instruction, and those after it up to the next Position, comes from. Lines count from
// 1; columns count bytes from 0 and are -1 if not known. [Anchor, AnchorEnd) is the part of the last line that a traceback
// marks with ^ among the ~, as CPython does for operators, subscripts and calls; both are -1 if there is none.
type Position struct {
	PC                int32
	Line, EndLine     int32
	Col, EndCol       int32
	Anchor, AnchorEnd int32
}

// Where returns the position of the instruction with index pc.
func (c *Code) Where(pc int) Position {
	lo, hi := 0, len(c.Positions)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(c.Positions[mid].PC) <= pc {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return Position{Line: int32(c.FirstLine), EndLine: int32(c.FirstLine), Col: -1, EndCol: -1, Anchor: -1, AnchorEnd: -1}
	}
	return c.Positions[lo-1]
}

// IndexFrom returns the index of the instruction at pc among those that begin at entry.
func IndexFrom(entry, pc *Instr) int {
	return int(uintptr(unsafe.Pointer(pc))-uintptr(unsafe.Pointer(entry))) / 8
}

// NumParams returns the number of registers that hold parameters.
func (c *Code) NumParams() int {
	if c.Flags&(IsClass|IsNamed) != 0 {
		return 1 // the namespace
	}
	n := c.ArgCount + c.KwOnlyCount
	if c.Flags&HasVarArgs != 0 {
		n++
	}
	if c.Flags&HasVarKw != 0 {
		n++
	}
	return n
}
