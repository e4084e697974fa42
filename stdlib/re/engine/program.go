// Package engine matches regular expressions as Python does: by backtracking, the alternatives in the order in which they
// are written. It works on the bytes of a text, UTF-8 or for bytes patterns any, and polls while it works.
//
// A pattern is compiled to a Program: instructions for a machine that has the place in the text, registers for what the
// groups have captured, and a stack of the choices that can be made otherwise. What a pattern means stands in compile.go, how
// it runs in exec.go.
package engine

// This file defines the instructions.

// An opcode is an instruction of a Program.
type opcode uint8

const (
	opMatch     opcode = iota // the pattern has matched
	opReturn                  // the pattern of a look-around or an atomic group has
	opFail                    // nothing matches
	opByte                    // the byte c
	opString                  // the text str
	opSet                     // a character of set
	opJump                    // go on at to
	opSplit                   // go on at the next instruction, or else at to
	opSplitLazy               // go on at to, or else at the next instruction
	opAlternate               // go on at one of alts
	opSave                    // reg is the place
	opClose                   // reg is the place, and the end of group lo
	opRepeat                  // characters of set, from lo to hi, as many as possible
	opLazy                    // as few as possible
	opTake                    // as many as there are, without another choice
	opEnter                   // begin a loop: reg counts, reg+1 is where its last turn began
	opLoop                    // the end of a turn of a loop whose body is at to
	opLoopLazy                // the same, as few turns as possible
	opLook                    // what follows up to opReturn matches, lo bytes or characters before if behind; go on at to
	opAtomic                  // the first match of what follows up to opReturn; go on at to
	opRef                     // what group lo has captured
	opIfGroup                 // if group lo has matched the next instruction, otherwise to
	opBegin                   // the beginning of the text
	opBeginLine
	opEnd // the end of the text
	opEndLast
	opEndLine
	opBoundary
	opNoBoundary
)

// infinite is the hi of a repetition without limit.
const infinite = int(^uint(0) >> 1)

// An inst is an instruction.
type inst struct {
	op     opcode
	c      byte
	negate bool // of opLook
	behind bool
	to     int32
	reg    int32
	lo, hi int
	set    *charset
	str    string
	next   *firstSet // opRepeat: what may follow; nil if unknown
	alts   []alternative
	modes  modes
}

// An alternative is where opAlternate may go on, if the next byte is in first, which is nil if anything may be.
type alternative struct {
	first *firstSet
	to    int32
}

// A firstSet says with which bytes something can begin.
type firstSet [256]bool

// A Program is a compiled pattern. It does not change.
type Program struct {
	Groups int // without the whole
	insts  []inst
	regs   int // registers: two for each group and the whole, the last group that was closed, and those of loops
	bytes  bool

	prefix   string    // what a match begins with
	first    *firstSet // the bytes that a match may begin with; nil if it may be empty
	only     int       // the only such byte, or -1
	anchored bool      // a match can only be at the beginning of the text
	lead     *charset  // the pattern begins with a repetition of it without limit: see Search
}

// lastReg is the number of the register that has the number of the group that was closed last.
func (p *Program) lastReg() int32 { return int32(2 * (p.Groups + 1)) }
