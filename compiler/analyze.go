package compiler

// This file resolves symbols: it decides for each name in each scope which variable it means.

import (
	"slices"
	"strings"

	"minipy/parser/ast"
)

// analyze resolves the names of s and of the scopes in it. Those of the scopes around it are resolved already.
func (c *compiler) analyze(s *scope) {
	for _, sym := range s.order {
		c.resolve(s, sym)
	}
	for _, child := range s.children {
		c.analyze(child)
	}
	if s.parent == nil {
		sortFree(s)
	}
}

// sortFree puts the free variables of s and of the scopes in it in the order that co_freevars has: by name.
func sortFree(s *scope) {
	if len(s.free) > 1 {
		slices.SortStableFunc(s.free, func(a, b *symbol) int { return strings.Compare(a.name, b.name) })
		for i, sym := range s.free {
			s.freeIndex[sym] = i
		}
	}
	for _, child := range s.children {
		sortFree(child)
	}
}

func (c *compiler) resolve(s *scope, sym *symbol) {
	f := sym.flags
	switch {
	case f&defGlobal != 0:
		if f&defNonlocal != 0 {
			c.fail(sym.directive, "name '%s' is nonlocal and global", sym.name)
		}
		sym.kind = globalVar
	case f&defNonlocal != 0:
		c.resolveNonlocal(s, sym)
	case f&defBound != 0:
		sym.kind = localVar
		if s.kind == classScope || s.kind == moduleScope {
			sym.kind = nameVar
		}
	default:
		if class := visibleClass(s, sym.name); class != nil {
			sym.kind = globalVar
			sym.flags |= class.flags & defGlobal
		} else if owner := findOwner(s, sym.name); owner != nil {
			c.bindFree(s, sym, owner)
		} else if s.kind == classScope || s.kind == moduleScope {
			sym.kind = nameVar
		} else {
			sym.kind = globalVar
		}
	}
	if s.kind == moduleScope && sym.kind == nameVar && (!c.opts.Named || c.globals[sym.name]) {
		if c.opts.Named {
			sym.flags |= defGlobal
		}
		sym.kind = globalVar
	}
}

func (c *compiler) resolveNonlocal(s *scope, sym *symbol) {
	sym.kind = globalVar
	if s.kind == moduleScope {
		c.fail(sym.directive, "nonlocal declaration not allowed at module level")
		return
	}
	owner := findOwner(s, sym.name)
	switch {
	case owner == nil:
		c.fail(sym.directive, "no binding for nonlocal '%s' found", sym.name)
	case owner.flags&defTypeParam != 0:
		c.fail(sym.directive, "nonlocal binding not allowed for type parameter '%s'", sym.name)
	default:
		c.bindFree(s, sym, owner)
	}
}

// findOwner returns the local variable of a function around s that name means, or nil if it means a global.
func findOwner(s *scope, name string) *symbol {
	for p := s.parent; p != nil; p = p.parent {
		if p.kind == classScope {
			switch name {
			case "__class__":
				if p.classCell == nil {
					p.classCell = &symbol{name: name, scope: p, kind: localVar, flags: defLocal, reg: -1}
				}
				return p.classCell
			case classDictName:
				if p.classDict == nil {
					p.classDict = &symbol{name: name, scope: p, kind: localVar, flags: defLocal, reg: -1}
				}
				return p.classDict
			}
			continue
		}
		sym := p.syms[name]
		if sym == nil || p.kind == moduleScope {
			continue
		}
		switch {
		case sym.flags&defGlobal != 0:
			return nil
		case sym.flags&defNonlocal != 0:
			continue
		case sym.flags&defBound != 0:
			return sym
		}
	}
	return nil
}

// visibleClass returns the symbol of name in the class whose namespace s sees, being a scope of type parameters in its
// body, if the class binds it or says that it is global: then the functions around do not count. Otherwise nil.
func visibleClass(s *scope, name string) *symbol {
	if s.syms[classDictName] == nil {
		return nil
	}
	for s = s.parent; s.kind == typeParamsScope; s = s.parent {
		if sym := s.syms[name]; sym != nil && sym.flags&defBound != 0 {
			return nil
		}
	}
	sym := s.syms[name]
	if s.kind == classScope && sym != nil && sym.flags&(defBound|defGlobal) != 0 && sym.flags&defNonlocal == 0 {
		return sym
	}
	return nil
}

// bindFree makes sym, of scope s, stand for owner, and passes it through the units between the two.
func (c *compiler) bindFree(s *scope, sym, owner *symbol) {
	sym.kind, sym.owner = freeVar, owner
	if sym.rebound {
		owner.rebound = true
	}
	home := owner.scope.unit()
	for u := s.unit(); u != home; u = u.parent.unit() {
		owner.captured = true
		if u.freeIndex == nil {
			u.freeIndex = map[*symbol]int{}
		}
		if _, ok := u.freeIndex[owner]; !ok {
			u.freeIndex[owner] = len(u.free)
			u.free = append(u.free, owner)
		}
	}
}

// walkExpr calls visit for e and, where that returns true, for the expressions in it; it does not enter lambdas.
func walkExpr(e ast.Expr, visit func(ast.Expr) bool) {
	if e == nil || !visit(e) {
		return
	}
	walk := func(list ...ast.Expr) {
		for _, x := range list {
			walkExpr(x, visit)
		}
	}
	gens := func(list []*ast.Comprehension) {
		for _, g := range list {
			walk(g.Target, g.Iter)
			walk(g.Ifs...)
		}
	}
	switch e := e.(type) {
	case *ast.BoolOp:
		walk(e.Values...)
	case *ast.NamedExpr:
		walk(e.Target, e.Value)
	case *ast.BinOp:
		walk(e.Left, e.Right)
	case *ast.UnaryOp:
		walk(e.Operand)
	case *ast.IfExp:
		walk(e.Test, e.Body, e.Else)
	case *ast.Dict:
		walk(e.Keys...)
		walk(e.Values...)
	case *ast.Set:
		walk(e.Elts...)
	case *ast.ListComp:
		gens(e.Generators)
		walk(e.Elt)
	case *ast.SetComp:
		gens(e.Generators)
		walk(e.Elt)
	case *ast.DictComp:
		gens(e.Generators)
		walk(e.Key, e.Value)
	case *ast.GeneratorExp:
		walk(e.Generators[0].Iter)
	case *ast.Await:
		walk(e.Value)
	case *ast.Yield:
		walk(e.Value)
	case *ast.YieldFrom:
		walk(e.Value)
	case *ast.Compare:
		walk(e.Left)
		walk(e.Comparators...)
	case *ast.Call:
		walk(e.Func)
		walk(e.Args...)
		for _, kw := range e.Keywords {
			walk(kw.Value)
		}
	case *ast.JoinedStr:
		walk(e.Values...)
	case *ast.FormattedValue:
		walk(e.Value)
		if e.Spec != nil {
			walk(e.Spec)
		}
	case *ast.Attribute:
		walk(e.Value)
	case *ast.Subscript:
		walk(e.Value, e.Index)
	case *ast.Starred:
		walk(e.Value)
	case *ast.List:
		walk(e.Elts...)
	case *ast.Tuple:
		walk(e.Elts...)
	case *ast.Slice:
		walk(e.Lower, e.Upper, e.Step)
	case *ast.Repr:
		walk(e.Value)
	}
}
