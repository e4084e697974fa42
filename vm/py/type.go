package py

// This file defines Type: what a class is, how built-in classes are declared, and how attributes of classes are found.

import (
	"sync"
	"sync/atomic"
)

// A Type is a Python class.
type Type struct {
	Header
	Slots

	Name     string // without module: "int", "OrderedDict"
	QualName string
	Module   string // "builtins", "threading" ...
	Doc      string // "" if there is none

	Base  *Type   // the base whose Go type the instances have
	Bases []*Type // as written in the class statement
	MRO   []*Type // the class itself first, object last
	Kind  Kind    // the Go type of the instances
	Flags TypeFlags

	// Version changes with each change to the attributes of the class or of one of its bases. It is 0 for built-in types,
	// which do not change.
	Version uint32

	cache   atomic.Pointer[lookupCache]
	dictOf  func(v Value) **Dict
	attrs   *Dict      // its own attributes, by name; nil in a built-in type until they are first asked for
	def     *Def       // of a built-in type
	once    *sync.Once // guards attrs of a built-in type
	derived []*Type    // of a built-in type: the classes of this package that are its direct subclasses
	heap    *heapType  // of a class made by a class statement
}

// A Kind tells which Go type the instances of a class have, or begin with. A subclass has its base's Kind.
type Kind uint8

// The kinds that code asks for. KindObject is any Go type of its own.
const (
	KindObject Kind = iota
	KindInst        // *Inst
	KindInt         // a small int or a *BigInt
	KindFloat       // a float, or *FloatObject (instances of subclasses)
	KindComplex
	KindStr
	KindBytes
	KindByteArray
	KindList
	KindTuple
	KindDict
	KindSet // also frozenset
	KindException
	KindType
)

// TypeFlags say what can be done with a class.
type TypeFlags uint32

// The flags.
const (
	Final       TypeFlags = 1 << iota // cannot be a base
	NotCallable                       // cannot be instantiated from Python: "cannot create 'generator' instances"
	Heap                              // made by a class statement or type(); can be changed
	HasDict                           // instances take arbitrary attributes
	MatchSelf                         // a class pattern's single positional part matches the subject itself
	IsSequence                        // matches sequence patterns
	IsMapping                         // matches mapping patterns
	OwnLen                            // len() looks at the instance only: see Owned
	FactoryDict                       // a dict in all but what [] does for a key that is not there
)

// CompareOp is an operator of a rich comparison.
type CompareOp uint8

// The operators of rich comparisons, in CPython's order.
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

// BinaryOp is a binary arithmetic operator: an index into Slots.Binary and Slots.InPlace.
type BinaryOp uint8

// The binary operators.
const (
	OpAdd BinaryOp = iota
	OpSub
	OpMul
	OpMatMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpXor
	OpOr
	OpDivMod
	NumBinaryOps int = iota
)

// Slots are what the instances of a class can do; a nil slot is something they cannot. In a subclass, a slot that is not
// defined is its base's. Each slot is what CPython's slot of like name is, to whose documentation the rules belong.
type Slots struct {
	Repr, Str func(t *Thread, v Value) (string, error) // Str nil: Repr
	// Hash gives the hash value, as hash() does.
	Hash func(t *Thread, v Value) (int64, error)
	// Compare gives a result (not always a bool) or NotImplemented.
	Compare func(t *Thread, x, y Value, op CompareOp) (Value, error)

	Call func(t *Thread, f Value, args Args) (Value, error)
	New  func(t *Thread, class *Type, args Args) (Value, error)
	Init func(t *Thread, v Value, args Args) error

	GetAttr func(t *Thread, v Value, name *Str) (Value, error)
	// SetAttr sets an attribute, or deletes it if val is the zero Value.
	SetAttr func(t *Thread, v Value, name *Str, val Value) error
	// Get and Set make the instances descriptors. obj is the zero Value when the attribute is of the class itself. Set
	// deletes if val is the zero Value.
	Get func(t *Thread, descr, obj Value, class *Type) (Value, error)
	Set func(t *Thread, descr, obj, val Value) error

	Bool                  func(t *Thread, v Value) (bool, error)
	Index                 func(t *Thread, v Value) (Value, error)
	Int                   func(t *Thread, v Value) (Value, error)
	Float                 func(t *Thread, v Value) (Value, error)
	Neg, Pos, Invert, Abs func(t *Thread, v Value) (Value, error)
	// Binary is called with the operands in the order written, whichever of them has this class; it gives NotImplemented
	// if it does not know the other.
	Binary  [NumBinaryOps]func(t *Thread, x, y Value) (Value, error)
	InPlace [NumBinaryOps]func(t *Thread, x, y Value) (Value, error)
	// Concat and Repeat are + and * of sequences, tried after Binary; ConcatInPlace and RepeatInPlace are += and *=.
	Concat, ConcatInPlace func(t *Thread, x, y Value) (Value, error)
	Repeat, RepeatInPlace func(t *Thread, x Value, n int) (Value, error)

	Len     func(t *Thread, v Value) (int, error)
	GetItem func(t *Thread, v, key Value) (Value, error)
	// SetItem sets an item, or deletes it if val is the zero Value.
	SetItem  func(t *Thread, v, key, val Value) error
	Contains func(t *Thread, v, item Value) (bool, error)
	Iter     func(t *Thread, v Value) (Value, error)
	// Next gives the next item, or the zero Value at the end.
	Next func(t *Thread, v Value) (Value, error)
	// NextStop is Next where the end is a StopIteration error, in an iterator that ends with the value that another one ended with.
	NextStop func(t *Thread, v Value) (Value, error)

	Await, AIter, ANext func(t *Thread, v Value) (Value, error)

	// Buffer gives the bytes of a bytes-like object. They may be changed only if it is mutable.
	Buffer func(v Value) []byte
	// Format is the format of the items in Buffer; nil is bytes.
	Format func(v Value) string
}

// A Def declares a built-in type.
type Def struct {
	Name   string
	Module string // "" is "builtins"
	Doc    string
	Base   *Type // nil is object
	Kind   Kind
	Flags  TypeFlags
	Slots  Slots
	// Methods are its methods, class methods and static methods.
	Methods []MethodDef
	// Members are its computed attributes.
	Members []MemberDef
	// Attrs are further attributes: constants, and None for __hash__ of what cannot be hashed.
	Attrs map[string]Value
	// DictOf gives where an instance keeps its other attributes: for classes with HasDict, and for those whose subclasses
	// have it. It is called only for instances that have one: of a class that itself has HasDict, or of a Heap class.
	DictOf func(v Value) **Dict
}

// A MethodDef is a method of a built-in type.
type MethodDef struct {
	Name string
	// Fn gets self, or for a class method the class, as the first positional argument; a static method gets neither.
	Fn NativeFunc
	// Min and Max bound the number of arguments without self; Max -1 is any number. Where Kw is not set, keyword arguments
	// are refused before Fn is called.
	Min, Max int
	Flags    MethodFlags
	Doc      string
}

// MethodFlags qualify a MethodDef.
type MethodFlags uint16

// The flags.
const (
	Kw      MethodFlags = 1 << iota // takes keyword arguments; Fn checks the arguments itself, Min and Max are not used
	ClassM                          // a class method
	StaticM                         // a static method
	// Pure: given atoms, Fn looks at nothing but its arguments. NewNative sets it: see pure.
	Pure
	// Own: a method that looks at nothing but self, runs no Python code, and of its arguments keeps references at most. Then it
	// needs no section, but self must be owned: see Owned.
	Own
	// OwnKey: Own, but the first argument is a key or a number that it looks at.
	OwnKey
	// ReadsElements: Fn looks at nothing but its arguments and the atoms in its first one, a method the one after self.
	ReadsElements
	// ReadsClasses: isinstance and issubclass, which look at classes only if those are plain.
	ReadsClasses
	// Free: given atoms, Fn needs no section; what it works on is a lock itself, or has one.
	Free
	// GetsKey: OwnKey, and the result is the value at the first argument, if that is a key of self.
	GetsKey
)

// A MemberDef is a computed attribute of a built-in type. A nil Set makes it read-only. Set deletes if val is the zero
// Value.
type MemberDef struct {
	Name string
	Get  func(t *Thread, v Value) (Value, error)
	Set  func(t *Thread, v, val Value) error
	Doc  string
}

// define makes typ the built-in type that d declares. It is called by setup, once in a process, bases first.
func (typ *Type) define(d *Def) {
	typ.declare(d)
	if typ.Base != nil && typ != &BuiltinMethodType {
		typ.Base.derived = append(typ.Base.derived, typ)
	}
}

// declare is define without telling the base.
func (typ *Type) declare(d *Def) {
	typ.Header.Type = &TypeType
	typ.Name, typ.QualName, typ.Module, typ.Doc = d.Name, d.Name, d.Module, d.Doc
	if typ.Module == "" {
		typ.Module = "builtins"
	}
	typ.Base = d.Base
	if typ.Base == nil && typ != &ObjectType {
		typ.Base = &ObjectType
	}
	typ.Kind, typ.Flags, typ.Slots = d.Kind, d.Flags, d.Slots
	typ.MRO = []*Type{typ}
	if typ.Base != nil {
		typ.Bases = []*Type{typ.Base}
		typ.MRO = append(typ.MRO, typ.Base.MRO...)
		if typ.Kind == KindObject {
			typ.Kind = typ.Base.Kind
		}
		typ.Flags |= typ.Base.Flags & (MatchSelf | IsSequence | IsMapping | HasDict)
		typ.Slots.inherit(&typ.Base.Slots)
	}
	typ.noteInherited(&d.Slots)
	typ.dictOf = d.DictOf
	if typ.dictOf == nil && typ.Base != nil {
		typ.dictOf = typ.Base.dictOf
	}
	typ.def, typ.once = d, new(sync.Once)
}

// NewType makes a built-in type outside this package, of a module for example. Call it while the process has one use of
// the result only, from a sync.OnceValue: built-in types do not change.
func NewType(d *Def) *Type {
	Setup()
	typ := new(Type)
	typ.declare(d)
	return typ
}

// Value returns typ as a Value.
func (typ *Type) Value() Value { return Value{ref: &typ.Header} }

// IsBuiltIn reports whether typ was not made by a class statement. Then its flags never change.
func (typ *Type) IsBuiltIn() bool { return typ.heap == nil }

// IsSubtype reports whether typ is base or a subclass of it.
func (typ *Type) IsSubtype(base *Type) bool {
	if typ == base {
		return true
	}
	for _, b := range typ.MRO {
		if b == base {
			return true
		}
	}
	return false
}

// IsKind reports whether v has the Go type that k stands for: whether its class is the built-in one or a subclass.
func (v *Value) IsKind(k Kind) bool { return v.ref.Type.Kind == k }

// IsInstance reports whether v's class is typ or a subclass of it. It does not ask __instancecheck__.
func (v *Value) IsInstance(typ *Type) bool { return v.ref.Type.IsSubtype(typ) }

// Own returns the attributes that the class itself defines.
func (typ *Type) Own() *Dict {
	if typ.once != nil {
		typ.once.Do(typ.fill)
	}
	return typ.attrs
}

// Lookup finds an attribute in the class and its bases, in the order of the MRO. It binds nothing. The result is the
// zero Value if there is none.
func (typ *Type) Lookup(name *Str) Value {
	if name.FlagsNow()&internedFlag != 0 {
		return typ.lookupInterned(name)
	}
	return typ.lookupMRO(name)
}

// LookupName is Lookup for a name known in Go.
func (typ *Type) LookupName(name string) Value { return typ.Lookup(Intern(name)) }

// MessageName returns the name as messages show it: with the module for a built-in type of another module than builtins. A
// repr shows Name instead.
func (typ *Type) MessageName() string {
	if typ.heap == nil && typ.Module != "builtins" {
		return typ.Module + "." + typ.Name
	}
	return typ.Name
}

// FullName returns the name with its module, as messages show it: without the module for a built-in type.
func (typ *Type) FullName() string {
	if typ.heap != nil && typ.attrs != nil {
		if m := typ.attrs.GetStr(nameModule); m != nil && !m.IsKind(KindStr) {
			return typ.Name
		}
	}
	if typ.Module == "builtins" || typ.Module == "" {
		return typ.QualName
	}
	return typ.Module + "." + typ.QualName
}

// internedFlag in the header of a Str says that Intern made it.
const internedFlag = 2

// interned holds the strings that name attributes. It only grows, with the names in programs and of built-in types.
var interned sync.Map // string -> *Str

// Intern returns the Str for s, always the same for the same s, so that comparing attribute names mostly compares
// pointers. It is meant for names, not for data: what is interned stays.
func Intern(s string) *Str {
	if v, ok := interned.Load(s); ok {
		return v.(*Str)
	}
	name := NewStr(s)
	name.flags = internedFlag
	v, _ := interned.LoadOrStore(s, name)
	return v.(*Str)
}

var setupOnce sync.Once

// Setup makes the built-in types. NewRuntime calls it; only the first call of a process does something.
func Setup() { setupOnce.Do(setup) }

// setup defines the built-in types, bases before the types derived from them. Go would call a plain initialisation of
// these variables a cycle, because the functions in the slots refer to the types.
func setup() {
	setupObject()
	setupType()
	setupNative()
	setupFunc()
	setupNumbers()
	setupStrings()
	setupContainers()
	setupIterators()
	setupExceptions()
	setupGen()
	setupModule()
}

// A shapeCounter numbers shapes and class versions. 0 is never given out.
type counter struct{ n atomic.Uint32 }

func (c *counter) next() uint32 { return c.n.Add(1) }
