package py

// This file defines what the interpreter runs: functions, generators, cells and modules.

import (
	"minipy/compiler/code"
)

// A Callee is what the running function's register 0 points to: the part that Func and Gen have in common, with what the
// interpreter loop reads.
type Callee struct {
	Header
	Arity      int64 // number of arguments if they can be passed as they are and nothing else is to be done, else -1
	FrameBytes uintptr
	// End is the address behind a generator's memory, in which what it calls may run; 0 in a function.
	End     uintptr
	Entry   *code.Instr
	Consts  []Value
	Cells   []*Cell        // the globals
	Methods []*MethodCache // one for each GetMethod instruction
	Free    []*Cell
	Code    *Code
}

// A Code is code.Code made ready for one runtime: the class "code".
type Code struct {
	Header
	*code.Code
	Consts  []Value
	Names   []*Str
	Methods []*Str
	// Caches are the method caches, shared by all functions made of this code.
	Caches []*MethodCache
	// Instrs is this runtime's copy, whose inline caches change.
	Instrs []code.Instr
	// linked remembers the cells for the globals that the code was last used with.
	LinkedTo    *Dict
	LinkedCells []*Cell
	// Awaitable says that the generators of this code can be awaited: types.coroutine has marked it.
	Awaitable bool
	// Shown are attributes that differ from what is executed, by their names: see replace. Nil if there are none.
	Shown map[string]Value
	// NoLines says that replace() was given a table of lines with nothing in it.
	NoLines bool
	// GenRegs is how many registers a generator of this code shall have, so that what it calls has room. 0 is as many as
	// the code itself needs.
	GenRegs int32 // read and written by sync/atomic
	// Recompile makes the same code for use with separate locals (code.IsNamed). It is nil if the code knows no source.
	Recompile func(t *Thread) (*Code, error)
}

// A Func is a function written in Python.
type Func struct {
	Callee
	Name, QualName string
	Doc            Value
	Module         Value
	Defaults       *Tuple // nil if there are none
	KwDefaults     *Dict  // nil if there are none
	Annotations    Value  // a dict, or the zero Value
	TypeParams     Value
	Globals        *Dict
	Builtins       *Dict
	Dict           *Dict // other attributes, nil until there is one
}

// A Gen is a generator, coroutine or asynchronous generator: a window of its own whose register 0 is the Gen itself.
type Gen struct {
	Callee
	PC       *code.Instr // where to resume
	Mem      []Value     // the window
	State    GenState
	Func     *Func
	Frame    *Frame // nil until somebody asks for it
	Name     string
	QualName string
	// Hooked says that an asynchronous generator has been given to the event loop's hooks.
	Hooked bool
	Closed bool // an asynchronous generator that has ended or is being closed
	// AsyncRunning says that an asynchronous generator works on an __anext__, asend, athrow or aclose.
	AsyncRunning bool
}

// A GenState says whether a generator has started, runs or has ended.
type GenState uint8

// The states of a generator.
const (
	GenCreated GenState = iota
	GenSuspended
	GenRunning
	GenEnded
)

// A Cell is a variable: one that a closure shares, or a global. It is the class "cell".
type Cell struct {
	Header
	V Value // Unbound if there is none
	// Builtin says that V is not the global's value, for it has none, but that of the built-in of the same name.
	Builtin bool
}

// A MethodCache remembers what a GetMethod instruction found last. It is immutable: an instruction gets a new one.
type MethodCache struct {
	Type    *Type
	Shape   uint32
	Version uint32
	Func    Value
}

// A Module is a module.
type Module struct {
	Header
	Dict *Dict // never nil
	// BuiltIn says that the module was made by NewModule and not by a call of the class.
	BuiltIn bool
}

// The classes of this file's objects.
var (
	FuncType      Type
	CodeType      Type
	CellType      Type
	GenType       Type
	CoroutineType Type
	AsyncGenType  Type
	ModuleType    Type
)

// Value returns f as a Value.
func (f *Func) Value() Value { return Value{ref: &f.Header} }

// Value returns c as a Value.
func (c *Code) Value() Value { return Value{ref: &c.Header} }

// Value returns g as a Value.
func (g *Gen) Value() Value { return Value{ref: &g.Header} }

// Value returns c as a Value.
func (c *Cell) Value() Value { return Value{ref: &c.Header} }

// Value returns m as a Value.
func (m *Module) Value() Value { return Value{ref: &m.Header} }

// NewCell returns a cell that holds v.
func NewCell(v Value) *Cell { return &Cell{Header: Header{Type: &CellType}, V: v} }

// NewModule returns a module with the attributes __name__, __doc__, __package__, __loader__ and __spec__.
func NewModule(name, doc string) *Module {
	m := &Module{Header: Header{Type: &ModuleType}, Dict: NewDict(), BuiltIn: true}
	m.Set("__name__", NewStr(name).Value())
	m.Set("__doc__", None)
	if doc != "" {
		m.Set("__doc__", NewStr(doc).Value())
	}
	m.Set("__package__", None)
	m.Set("__loader__", None)
	m.Set("__spec__", None)
	return m
}

// Set sets an attribute.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(Intern(name), v) }

// Get returns an attribute; ok is false if there is none.
func (m *Module) Get(name string) (v Value, ok bool) {
	if p := m.Dict.GetStr(Intern(name)); p != nil {
		return *p, true
	}
	return Value{}, false
}
