package ast

// This file defines the statements.

// A Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

type (
	// FunctionDef is "def" or, if Async, "async def".
	FunctionDef struct {
		Span
		Name       string
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // nil if there is none
		TypeParams []*TypeParam
		Async      bool
	}
	// ClassDef is "class".
	ClassDef struct {
		Span
		Name       string
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
		TypeParams []*TypeParam
	}
	// Return is "return"; Value is nil if there is none.
	Return struct {
		Span
		Value Expr
	}
	// Delete is "del".
	Delete struct {
		Span
		Targets []Expr
	}
	// Assign is "a = b = value".
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}
	// TypeAlias is "type Name[params] = value".
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}
	// AugAssign is "target op= value".
	AugAssign struct {
		Span
		Target Expr
		Op     Operator
		Value  Expr
	}
	// AnnAssign is "target: annotation = value"; Value is nil if there is none. Simple says that the target is a name
	// without parentheses.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}
	// For is "for" or, if Async, "async for".
	For struct {
		Span
		Target, Iter Expr
		Body, Else   []Stmt
		Async        bool
	}
	// While is "while".
	While struct {
		Span
		Test       Expr
		Body, Else []Stmt
	}
	// If is "if"; an elif is an If alone in Else.
	If struct {
		Span
		Test       Expr
		Body, Else []Stmt
	}
	// With is "with" or, if Async, "async with".
	With struct {
		Span
		Items []*WithItem
		Body  []Stmt
		Async bool
	}
	// Match is "match".
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}
	// Raise is "raise Exc from Cause"; both may be nil. Inst and Trace are those of Python 2's "raise E, inst, trace".
	Raise struct {
		Span
		Exc, Cause  Expr
		Inst, Trace Expr
	}
	// Try is "try"; Star says that its handlers are except*.
	Try struct {
		Span
		Body     []Stmt
		Handlers []*ExceptHandler
		Else     []Stmt
		Finally  []Stmt
		Star     bool
	}
	// Assert is "assert"; Msg is nil if there is none.
	Assert struct {
		Span
		Test, Msg Expr
	}
	// Import is "import".
	Import struct {
		Span
		Names []*Alias
	}
	// ImportFrom is "from Module import Names"; Level counts the leading dots, and a single Alias named * is a star import.
	ImportFrom struct {
		Span
		Module string
		Names  []*Alias
		Level  int
	}
	// Global is "global".
	Global struct {
		Span
		Names []string
	}
	// Nonlocal is "nonlocal".
	Nonlocal struct {
		Span
		Names []string
	}
	// ExprStmt is an expression as a statement.
	ExprStmt struct {
		Span
		Value Expr
	}
	// Pass is "pass".
	Pass struct{ Span }
	// Break is "break".
	Break struct{ Span }
	// Continue is "continue".
	Continue struct{ Span }
	// Print is Python 2's print statement; Dest is that of "print >>Dest", or nil. NoNewline says that a comma ends it.
	Print struct {
		Span
		Dest      Expr
		Values    []Expr
		NoNewline bool
	}
	// Exec is Python 2's "exec Code in Globals, Locals"; the last two may be nil.
	Exec struct {
		Span
		Code, Globals, Locals Expr
	}
)

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}
func (*Print) stmt()       {}
func (*Exec) stmt()        {}
