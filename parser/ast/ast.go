// Package ast declares the syntax tree of Python 3.13, and of the print statement of Python 2.
//
// The nodes are those of CPython's ast module, with its names and fields, so that its documentation describes this tree
// too. A node is a pointer to a struct; the interfaces Stmt, Expr and Pattern are closed by unexported methods. The tree
// is plain data: it knows neither the parser that makes it nor the compiler that reads it.
package ast

// This file defines positions, modules and the parts that several nodes share.

import "math/big"

// A Pos is a place in the source. Line counts from 1. Col counts from 0, in bytes of the UTF-8 line, as CPython's
// col_offset does.
type Pos struct{ Line, Col int32 }

// A Span is where a node stands: from Start up to, not including, End.
type Span struct{ Start, End Pos }

// Where returns the span; embedding Span makes a struct a Node.
func (s *Span) Where() Span { return *s }

// A Node is any part of the tree that has a place.
type Node interface{ Where() Span }

// A Module is a parsed file, or the text given to exec.
type Module struct {
	Body []Stmt
	// Python2 says that the file holds a print statement which Python 3 could not parse, or was declared to be Python 2.
	Python2 bool
	// TypeComments are the type comments, by the statement or *Arg that has one, and TypeIgnores those that say "ignore". Both
	// are nil if they were not asked for.
	TypeComments map[any]string
	TypeIgnores  []TypeIgnore
}

// A TypeIgnore is a comment "# type: ignore"; Tag is what follows the last word.
type TypeIgnore struct {
	Line int32
	Tag  string
}

// A Context says what is done with a Name, Attribute, Subscript, Starred, List or Tuple.
type Context uint8

// The contexts.
const (
	Load Context = iota
	Store
	Del
)

// An Operator is a binary operator, also of an augmented assignment.
type Operator uint8

// The binary operators.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// A UnaryOperator is a prefix operator.
type UnaryOperator uint8

// The prefix operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// A CmpOperator is an operator of a comparison.
type CmpOperator uint8

// The comparison operators.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// Arguments are the parameters of a function.
type Arguments struct {
	PosOnly    []*Arg
	Args       []*Arg
	Vararg     *Arg // *args, nil if there is none
	KwOnly     []*Arg
	KwDefaults []Expr // one for each of KwOnly, nil where there is none
	Kwarg      *Arg   // **kwargs, nil if there is none
	Defaults   []Expr // of the last of PosOnly followed by Args
}

// An Arg is one parameter.
type Arg struct {
	Span
	Name       string
	Annotation Expr // nil if there is none
}

// A Keyword is a keyword argument; Name is empty for **Value.
type Keyword struct {
	Span
	Name  string
	Value Expr
}

// An Alias is an imported name; As is empty if it keeps its name.
type Alias struct {
	Span
	Name, As string
}

// A WithItem is one context manager of a with statement; Vars is nil if there is no "as".
type WithItem struct {
	Context Expr
	Vars    Expr
}

// A MatchCase is one case of a match statement; Guard is nil if there is none.
type MatchCase struct {
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

// An ExceptHandler is one except clause; Type is nil in a bare except, Name is empty if there is no "as".
// In Python 2 files `except E, name` is accepted too.
type ExceptHandler struct {
	Span
	Type Expr
	Name string
	Body []Stmt
}

// A Comprehension is one "for Target in Iter if ..." of a comprehension.
type Comprehension struct {
	Target, Iter Expr
	Ifs          []Expr
	Async        bool
}

// A TypeParam is a type parameter: TypeVar, ParamSpec (**P) or TypeVarTuple (*Ts).
type TypeParam struct {
	Span
	Kind    TypeParamKind
	Name    string
	Bound   Expr // of a TypeVar, nil if there is none
	Default Expr // nil if there is none
}

// A TypeParamKind tells the type parameters apart.
type TypeParamKind uint8

// The kinds of type parameters.
const (
	TypeVar TypeParamKind = iota
	ParamSpec
	TypeVarTuple
)

// The values of a Constant: nil for None, bool, *big.Int or int64, float64, Imaginary, string, Bytes, EllipsisValue; and
// in trees that were not parsed also complex128, TupleValue, FrozenSetValue.
type (
	// Imaginary is the value of an imaginary literal: the factor of j.
	Imaginary float64
	// Bytes is the value of a bytes literal.
	Bytes string
	// EllipsisValue is the value of "...".
	EllipsisValue struct{}
	// TupleValue is a tuple of such values.
	TupleValue []any
	// FrozenSetValue is a frozenset of such values, which differ from each other.
	FrozenSetValue []any
)

// BigInt is the type of int constants that do not fit an int64.
type BigInt = *big.Int
