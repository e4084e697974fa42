package py

// Temporary: what other files will define. Whoever writes the real thing deletes the stub here.

import "math/big"

// --- object model (typeobj.go, slots.go, object.go ...)
type heapType struct{}
type Inst struct{ Header }

var ObjectType, TypeType, NoneType, EllipsisType, NotImplementedType, unboundType Type

func (s *Slots) inherit(base *Slots)                                {}
func (typ *Type) fill()                                             {}
func classGetItem(t *Thread, class *Type, key Value) (Value, error) { panic("stub") }
func GetAttr(t *Thread, v Value, name *Str) (Value, error)          { panic("stub") }
func SetAttr(t *Thread, v Value, name *Str, val Value) error        { panic("stub") }
func setupObject()                                                  {}
func setupType()                                                    {}

// --- functions, generators, modules, exceptions
var MemoryErrorType, RecursionErrorType, SystemErrorType, TypeErrorType, ValueErrorType, OverflowErrorType, IndexErrorType, KeyErrorType, ZeroDivisionErrorType, AttributeErrorType, StopIterationType, RuntimeErrorType, LookupErrorType, UnicodeDecodeErrorType, UnicodeEncodeErrorType, BufferErrorType, NameErrorType Type

func (e *Exception) Message() string { panic("stub") }
func setupNative()                   {}
func setupFunc()                     {}
func setupExceptions()               {}
func setupGen()                      {}
func setupModule()                   {}

// --- numbers
var FloatType, ComplexType Type

func IntValue(v Value) (int64, bool)   { panic("stub") } // v an int of any kind: its number if it fits 64 bits
func IntSign(v Value) int              { panic("stub") }
func BigValue(v Value) *big.Int        { panic("stub") } // v an int of any kind
func NewBigInt(i *big.Int) Value       { panic("stub") } // small if it fits; i becomes the Value's
func FormatFloatRepr(f float64) string { panic("stub") }
func setupNumbers()                    {}

// --- strings
func (s *Str) Hash() uint64 { panic("stub") }
func setupStrings()         {}

// --- containers
func NewDict() *Dict                                    { panic("stub") }
func (d *Dict) Value() Value                            { return Value{ref: &d.Header} }
func (d *Dict) GetStr(key *Str) *Value                  { panic("stub") } // nil if there is none; valid until the next change; not to be written through
func (d *Dict) SetStr(key *Str, v Value)                { panic("stub") }
func (d *Dict) DelStr(key *Str) bool                    { panic("stub") }
func (d *Dict) Len() int                                { panic("stub") }
func (d *Dict) Get(t *Thread, key Value) (Value, error) { panic("stub") } // zero Value if there is none
func (d *Dict) Set(t *Thread, key, v Value) error       { panic("stub") }
func (d *Dict) Del(t *Thread, key Value) (bool, error)  { panic("stub") }
func (d *Dict) Each(f func(key, v Value) bool)          { panic("stub") } // in order; until f returns false
func (d *Dict) Cell(name *Str) *Cell                    { panic("stub") } // makes d a namespace: see dict.go
func NewSet() *Set                                      { panic("stub") }
func (s *Set) Add(t *Thread, v Value) error             { panic("stub") }
func newSeqIter(v Value) Value                          { panic("stub") }
func setupContainers()                                  {}
func setupIterators()                                   {}
