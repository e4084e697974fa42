package compiler

// This file loads, stores and deletes variables.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// symbol returns the symbol that a name, already mangled, stands for where code is being made: for a free variable of an
// inlined comprehension that is a local of its unit, the local.
func (u *unit) symbol(name string) *symbol {
	sym := u.cur.syms[name]
	if sym == nil {
		sym = &symbol{name: name, scope: u.cur, kind: globalVar}
		if u.ns > 0 && (u.scope.kind == classScope || u.scope.kind == moduleScope) {
			sym.kind = nameVar
		}
		return sym
	}
	if sym.kind == freeVar && sym.owner.scope.unit() == u.scope {
		return sym.owner
	}
	return sym
}

// register returns the register of sym, if it is a local that lives in one.
func (u *unit) register(sym *symbol) (int, bool) {
	if sym.kind == localVar && !sym.captured && !sym.spilled && sym.reg >= 0 {
		return sym.reg, true
	}
	return -1, false
}

// localTarget returns the register to be assigned if e is the name of a local that lives in one.
func (u *unit) localTarget(e ast.Expr) (int, bool) {
	if name, ok := e.(*ast.Name); ok {
		return u.register(u.symbol(u.cur.mangled(name.ID)))
	}
	return -1, false
}

// setBound notes that a local has just been assigned.
func (u *unit) setBound(sym *symbol) {
	if sym.scope.inlined {
		sym.bound = true
	} else {
		u.bound.add(sym.reg)
	}
}

// need makes sure that a local in a register is bound.
func (u *unit) need(sym *symbol) {
	if sym.scope.inlined {
		if !sym.bound {
			u.abc(code.Check, sym.reg, 0, 0)
		}
		return
	}
	if u.bound.has(sym.reg) {
		return
	}
	u.abc(code.Check, sym.reg, 0, 0)
	u.unsetAtStart(sym.reg)
	if !u.dead {
		u.bound.add(sym.reg)
	}
}

func (u *unit) unsetAtStart(r int) {
	if u.dead {
		return
	}
	if u.checked == nil {
		u.checked = map[int]bool{}
	}
	u.checked[r] = true
}

// inPlace returns the register of e if it is a local that can be used where it is: it has a register, and none of the
// expressions evaluated before it is used rebinds it.
func (u *unit) inPlace(e ast.Expr, later []ast.Expr) (int, bool) {
	name, ok := e.(*ast.Name)
	if !ok {
		named, ok := e.(*ast.NamedExpr)
		if !ok {
			return -1, false
		}
		name = named.Target
	}
	if name.ID == "__debug__" {
		return -1, false
	}
	sym := u.symbol(u.cur.mangled(name.ID))
	r, ok := u.register(sym)
	if !ok || sym.rebound && bindsName(name.ID, later) {
		return -1, false
	}
	u.at(e)
	if named, ok := e.(*ast.NamedExpr); ok {
		u.expr(named.Value, r)
		u.setBound(sym)
	} else {
		u.need(sym)
	}
	return r, true
}

// bindsName reports whether evaluating one of the expressions may bind a name.
func bindsName(name string, list []ast.Expr) bool {
	found := false
	for _, e := range list {
		walkExpr(e, func(e ast.Expr) bool {
			if n, ok := e.(*ast.Name); ok && n.ID == name && n.Ctx == ast.Store {
				found = true
			}
			return !found
		})
	}
	return found
}

// loadName loads a variable into dst.
func (u *unit) loadName(e *ast.Name, dst int) {
	u.at(e)
	u.load(u.cur.mangled(e.ID), dst)
}

// load loads the variable called name into dst.
func (u *unit) load(name string, dst int) {
	sym := u.symbol(name)
	if r, ok := u.register(sym); ok {
		u.need(sym)
		u.move(dst, r)
		return
	}
	u.ticks(1)
	switch sym.kind {
	case localVar:
		if sym.spilled {
			u.abi(code.GetName, dst, u.ns, u.name(name))
		} else {
			u.abc(code.GetCell, dst, sym.reg, 0)
		}
	case freeVar:
		u.loadFree(sym, dst)
	case nameVar:
		if u.cur == u.scope {
			u.abi(code.GetName, dst, u.ns, u.name(name))
		} else {
			u.abi(code.GetGlobal, dst, 0, u.global(name))
		}
	default:
		if u.scope.kind == moduleScope && u.ns > 0 && sym.flags&defGlobal == 0 {
			u.abi(code.GetName, dst, u.ns, u.name(name)) // in a comprehension at the top level of exec
			return
		}
		if m := u.classNamespace(); m >= 0 && sym.flags&defGlobal == 0 {
			u.abi(code.GetName, dst, m, u.name(name))
			return
		}
		u.abi(code.GetGlobal, dst, 0, u.global(name))
	}
}

func (u *unit) loadFree(sym *symbol, dst int) {
	index := u.scope.freeIndex[sym.owner]
	if u.cur.kind == classScope && sym.flags&defNonlocal == 0 {
		u.abi(code.GetNameFree, dst, u.ns, index)
		return
	}
	if m := u.classNamespace(); m >= 0 && sym.name[0] != '.' {
		u.abi(code.GetNameFree, dst, m, index)
		return
	}
	u.abi(code.GetFree, dst, 0, index)
}

// classNamespace returns, for a scope of type parameters inside a class body, a register that holds the namespace of the
// class; otherwise -1.
func (u *unit) classNamespace() int {
	switch u.scope.kind {
	case typeParamsScope, typeAliasScope, typeVarScope:
	default:
		return -1
	}
	if u.cur != u.scope { // a comprehension does not see it
		return -1
	}
	sym := u.scope.syms[classDictName]
	if sym == nil || sym.kind != freeVar {
		return -1
	}
	m := u.temp()
	u.top-- // it is used at once
	u.abi(code.GetFree, m, 0, u.scope.freeIndex[sym.owner])
	return m
}

// store assigns r[src] to the variable called name, already mangled.
func (u *unit) store(name string, src int) {
	sym := u.symbol(name)
	if r, ok := u.register(sym); ok {
		u.move(r, src)
		u.setBound(sym)
		return
	}
	u.ticks(1)
	switch sym.kind {
	case localVar:
		if sym.spilled {
			u.abi(code.SetName, src, u.ns, u.name(name))
		} else {
			u.abc(code.SetCell, src, sym.reg, 0)
		}
	case freeVar:
		u.abi(code.SetFree, src, 0, u.scope.freeIndex[sym.owner])
	case nameVar:
		u.abi(code.SetName, src, u.ns, u.name(name))
	default:
		u.abi(code.SetGlobal, src, 0, u.global(name))
	}
}

// del unbinds the variable called name, already mangled.
func (u *unit) del(name string) {
	sym := u.symbol(name)
	u.ticks(1)
	if r, ok := u.register(sym); ok {
		u.need(sym)
		u.unset(r)
		return
	}
	switch sym.kind {
	case localVar:
		if sym.spilled {
			u.abi(code.DelName, 0, u.ns, u.name(name))
		} else {
			u.abc(code.DelCell, 0, sym.reg, 0)
		}
	case freeVar:
		u.abi(code.DelFree, 0, 0, u.scope.freeIndex[sym.owner])
	case nameVar:
		u.abi(code.DelName, 0, u.ns, u.name(name))
	default:
		u.abi(code.DelGlobal, 0, 0, u.global(name))
	}
}

// forget unbinds the variable of an except clause, which may have been unbound already.
func (u *unit) forget(name string) {
	sym := u.symbol(name)
	if r, ok := u.register(sym); ok {
		u.unset(r)
		return
	}
	m := u.top
	t := u.temp()
	u.loadConst(t, nil)
	u.store(name, t)
	u.top = m
	u.del(name)
}

func (u *unit) unset(r int) {
	u.abi(code.Unset, r, 0, 1)
	u.bound.remove(r)
}

// checkForbidden fails if a name may not be assigned or deleted.
func (u *unit) checkForbidden(name string, ctx ast.Context, at ast.Span) {
	if name != "__debug__" {
		return
	}
	if ctx == ast.Store {
		u.c.fail(at, "cannot assign to __debug__")
	} else if ctx == ast.Del {
		u.c.fail(at, "cannot delete __debug__")
	}
}
