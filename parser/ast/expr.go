package ast

// This file defines the expressions.

// An Expr is an expression.
type Expr interface {
	Node
	expr()
}

type (
	// BoolOp is "a and b and c", or with Or, "a or b or c".
	BoolOp struct {
		Span
		Or     bool
		Values []Expr
	}
	// NamedExpr is "name := value".
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}
	// BinOp is "left op right".
	BinOp struct {
		Span
		Left  Expr
		Op    Operator
		Right Expr
	}
	// UnaryOp is "op operand".
	UnaryOp struct {
		Span
		Op      UnaryOperator
		Operand Expr
	}
	// Lambda is "lambda args: body".
	Lambda struct {
		Span
		Args *Arguments
		Body Expr
	}
	// IfExp is "body if test else orelse".
	IfExp struct {
		Span
		Test, Body, Else Expr
	}
	// Dict is "{k: v, **m}"; the key of a **m is nil.
	Dict struct {
		Span
		Keys, Values []Expr
	}
	// Set is "{a, b}".
	Set struct {
		Span
		Elts []Expr
	}
	// ListComp is "[elt for ...]".
	ListComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	// SetComp is "{elt for ...}".
	SetComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	// DictComp is "{key: value for ...}".
	DictComp struct {
		Span
		Key, Value Expr
		Generators []*Comprehension
	}
	// GeneratorExp is "(elt for ...)".
	GeneratorExp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	// Await is "await value".
	Await struct {
		Span
		Value Expr
	}
	// Yield is "yield value"; Value is nil if there is none.
	Yield struct {
		Span
		Value Expr
	}
	// YieldFrom is "yield from value".
	YieldFrom struct {
		Span
		Value Expr
	}
	// Compare is "left op a op b ...".
	Compare struct {
		Span
		Left        Expr
		Ops         []CmpOperator
		Comparators []Expr
	}
	// Call is "func(args, keywords)".
	Call struct {
		Span
		Func     Expr
		Args     []Expr // a Starred is *arg
		Keywords []*Keyword
	}
	// FormattedValue is one {...} of an f-string. Conversion is 's', 'r', 'a' or 0; Spec is nil if there is none.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion byte
		Spec       *JoinedStr
	}
	// JoinedStr is an f-string: Constants (of type string) and FormattedValues. Plain says of a format that it is the
	// Constant in it, as no parser makes it.
	JoinedStr struct {
		Span
		Values []Expr
		Plain  bool
	}
	// Constant is a literal. Value has one of the types listed at Imaginary; adjacent strings are one Constant.
	// Unicode says that a string has the prefix u.
	Constant struct {
		Span
		Value   any
		Unicode bool
	}
	// Attribute is "value.attr".
	Attribute struct {
		Span
		Value Expr
		Attr  string
		Ctx   Context
	}
	// Subscript is "value[index]".
	Subscript struct {
		Span
		Value, Index Expr
		Ctx          Context
	}
	// Starred is "*value" in a call, a display or a target.
	Starred struct {
		Span
		Value Expr
		Ctx   Context
	}
	// Name is an identifier, in NFKC form.
	Name struct {
		Span
		ID  string
		Ctx Context
	}
	// List is "[a, b]".
	List struct {
		Span
		Elts []Expr
		Ctx  Context
	}
	// Tuple is "a, b".
	Tuple struct {
		Span
		Elts []Expr
		Ctx  Context
	}
	// Slice is "lower:upper:step" in a subscript; each may be nil.
	Slice struct {
		Span
		Lower, Upper, Step Expr
	}
	// Repr is Python 2's `value`.
	Repr struct {
		Span
		Value Expr
	}
)

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}
func (*Repr) expr()           {}

// A Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

type (
	// MatchValue compares with a value.
	MatchValue struct {
		Span
		Value Expr
	}
	// MatchSingleton compares with None, True or False by identity; Value is nil or a bool.
	MatchSingleton struct {
		Span
		Value any
	}
	// MatchSequence is "[a, b, *rest]".
	MatchSequence struct {
		Span
		Patterns []Pattern
	}
	// MatchMapping is "{key: pattern, **rest}"; Rest is empty if there is none.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	// MatchClass is "cls(patterns, attr=pattern)".
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// MatchStar is "*name"; Name is empty for "*_".
	MatchStar struct {
		Span
		Name string
	}
	// MatchAs is "pattern as name", "name" (Pattern is nil), or "_" (Pattern is nil, Name is empty).
	MatchAs struct {
		Span
		Pattern Pattern
		Name    string
	}
	// MatchOr is "a | b".
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
