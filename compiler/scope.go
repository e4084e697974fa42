package compiler

// This file defines scopes and symbols, which the symbol table pass makes and code generation reads.

import (
	"strings"

	"minipy/parser/ast"
)

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope      // def or lambda
	comprehensionScope // generator expression, or list, set or dict comprehension
	typeParamsScope    // type parameters of a def, class or type statement
	typeAliasScope     // the value of a type statement
	typeVarScope       // the bound or default of a type parameter
	annotationScope    // an annotation that is kept as a string: only checked
)

// A scope is a region of the source with variables of its own. All but inlined comprehensions become a unit of code.
type scope struct {
	kind     scopeKind
	name     string
	info     string // of a typeVarScope, for messages: "a TypeVar bound"
	parent   *scope
	syms     map[string]*symbol
	order    []*symbol // in order of first appearance: the order of registers
	children []*scope

	private string          // the class whose private names are mangled
	mangle  map[string]bool // if not nil, only these names are

	nested    bool // inside a function
	inlined   bool // a comprehension that runs in the unit around it
	comp      string
	generator bool // contains yield, or is a generator expression
	async     bool // async def
	coroutine bool // async def, or contains await and the like

	iterTarget bool // collecting the targets of a comprehension
	iterExpr   int  // collecting the iterables of comprehensions

	annotated bool      // holds simple annotations, which need __annotations__
	dynamic   bool      // calls locals() or the like, which read every register
	anyDel    bool      // unbinds names
	early     []*symbol // variables of inlined comprehensions that may be read before they are bound
	free      []*symbol
	freeIndex map[*symbol]int

	classCell *symbol // of a class: what __class__ in a method means; nil if none does
	classDict *symbol // of a class: its namespace for the type parameter scopes inside; nil if none needs it
}

type symFlags uint16

const (
	defGlobal symFlags = 1 << iota
	defNonlocal
	defLocal
	defParam
	defImport
	defAnnot
	defIter // a comprehension's iteration variable
	defTypeParam
	used

	defBound = defLocal | defParam | defImport | defTypeParam
)

type symKind uint8

const (
	unresolved symKind = iota
	localVar           // in a register; in a cell in a register if captured
	freeVar            // of an enclosing function; see owner
	globalVar
	nameVar // in the namespace of a class body or of exec
)

// A symbol is a name in a scope.
type symbol struct {
	name      string
	scope     *scope
	flags     symFlags
	kind      symKind
	directive ast.Span // of the first global or nonlocal statement
	owner     *symbol  // of a freeVar: the local of the enclosing function
	captured  bool     // a function inside refers to it
	rebound   bool     // an expression may rebind it (:=)
	deleted   bool     // a statement unbinds it
	spilled   bool     // kept in the unit's overflow namespace
	reg       int
	bound     bool // of an iteration variable of an inlined comprehension: it has been assigned
}

func (s *scope) functionLike() bool { return s.kind >= functionScope }

// unit returns the scope whose code s is part of.
func (s *scope) unit() *scope {
	for s.inlined {
		s = s.parent
	}
	return s
}

// mangled returns the name that an identifier stands for in s: private names of classes are made unique to them.
func (s *scope) mangled(name string) string {
	if s.private == "" || s.mangle != nil && !s.mangle[name] {
		return name
	}
	return mangle(s.private, name)
}

func mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// symbol returns the symbol called name, which is mangled, and makes it if need be.
func (s *scope) symbol(name string) *symbol {
	sym := s.syms[name]
	if sym == nil {
		sym = &symbol{name: name, scope: s, reg: -1}
		if s.syms == nil {
			s.syms = map[string]*symbol{}
		}
		s.syms[name] = sym
		s.order = append(s.order, sym)
	}
	return sym
}

// A scopeKey finds the scope of a node. A node can have several: that of its type parameters, its bound and its own.
type scopeKey struct {
	node any
	role scopeRole
}

type scopeRole uint8

const (
	bodyRole scopeRole = iota
	typeParamsRole
	boundRole
	defaultRole
)
