package compiler

// This file compiles assignments: plain, parallel, unpacking, augmented and annotated.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

func (u *unit) assign(s *ast.Assign) {
	last := len(s.Targets) - 1
	if last == 0 {
		target := s.Targets[0]
		if r, ok := u.localTarget(target); ok {
			u.assignLocal(target.(*ast.Name), s.Value, r)
			return
		}
		if u.parallel(target, s.Value) || u.setItemConst(target, s.Value) {
			return
		}
	}
	r := u.assigned(s)
	for _, t := range s.Targets {
		u.assignTo(t, r)
	}
}

// setItemConst compiles target = value if that sets an item to a constant.
func (u *unit) setItemConst(target, value ast.Expr) bool {
	e, ok := target.(*ast.Subscript)
	if !ok {
		return false
	}
	v, ok := u.c.constant(value)
	if !ok {
		return false
	}
	u.constTicks(value)
	m := u.top
	obj := u.operand(e.Value, e.Index)
	index := u.operand(e.Index)
	u.at(e)
	u.ticks(1)
	if !u.dead {
		u.abi(code.SetItemK, obj, index, u.constant(v))
	}
	u.top = m
	return true
}

// assigned compiles the value of an assignment to several targets, or to one that is no local.
func (u *unit) assigned(s *ast.Assign) int {
	last := len(s.Targets) - 1
	if name, ok := s.Value.(*ast.Name); ok && last > 0 && bindsName(name.ID, s.Targets[:last]) {
		return u.push(s.Value)
	}
	if r, ok := u.localTarget(s.Targets[0]); ok && !bindsName(s.Targets[0].(*ast.Name).ID, s.Targets[1:]) {
		// a = b = value: the value is computed into a, and taken from there.
		if _, inPlace := s.Value.(*ast.Name); !inPlace {
			u.assignLocal(s.Targets[0].(*ast.Name), s.Value, r)
			return r
		}
	}
	return u.operand(s.Value, s.Targets...)
}

// assignLocal assigns a value to a local in register r.
func (u *unit) assignLocal(target *ast.Name, value ast.Expr, r int) {
	u.checkForbidden(target.ID, ast.Store, target.Span)
	u.expr(value, r)
	u.setBound(u.symbol(u.cur.mangled(target.ID)))
}

// assignTo assigns r[src] to a target.
func (u *unit) assignTo(target ast.Expr, src int) {
	m := u.top
	switch e := target.(type) {
	case *ast.Name:
		u.checkForbidden(e.ID, ast.Store, e.Span)
		u.at(e)
		u.store(u.cur.mangled(e.ID), src)
	case *ast.Attribute:
		u.checkForbidden(e.Attr, ast.Store, e.Span)
		u.noteStaticAttr(e)
		obj := u.operand(e.Value)
		u.setPosition(u.c.attributePosition(e, e))
		u.lastAt = nil
		u.ticks(1)
		u.setAttr(obj, src, u.cur.mangled(e.Attr))
	case *ast.Subscript:
		obj := u.operand(e.Value, e.Index)
		index := u.operand(e.Index)
		u.at(e)
		u.ticks(1)
		u.abc(code.SetItem, obj, index, src)
	case *ast.Tuple:
		u.unpack(e, e.Elts, src)
	case *ast.List:
		u.unpack(e, e.Elts, src)
	case *ast.Starred:
		u.c.fail(e.Span, "starred assignment target must be in a list or tuple")
	}
	u.top = m
}

// noteStaticAttr notes an attribute that a method assigns to self, for __static_attributes__ of the class.
func (u *unit) noteStaticAttr(e *ast.Attribute) {
	self, ok := e.Value.(*ast.Name)
	if !ok || self.ID != "self" || u.class == nil {
		return
	}
	for _, a := range u.class.staticAttrs {
		if a == e.Attr {
			return
		}
	}
	u.class.staticAttrs = append(u.class.staticAttrs, e.Attr)
}

// unpack assigns the items of r[src] to targets.
func (u *unit) unpack(n ast.Expr, targets []ast.Expr, src int) {
	star, ok := u.starIndex(n, targets)
	if !ok {
		return
	}
	if star < 0 {
		if base, ok := u.consecutive(targets, src); ok {
			u.at(n)
			u.ticks(1)
			u.abi(code.UnpackSeq, src, base, len(targets))
			for _, t := range targets {
				u.setBound(u.symbol(u.cur.mangled(t.(*ast.Name).ID)))
			}
			return
		}
	}
	base := u.temps(len(targets))
	u.at(n)
	u.ticks(1)
	if star < 0 {
		u.abi(code.UnpackSeq, src, base, len(targets))
	} else {
		u.abcd(code.UnpackEx, src, base, star, len(targets)-star-1)
	}
	for i, t := range targets {
		if s, ok := t.(*ast.Starred); ok {
			t = s.Value
		}
		u.assignTo(t, base+i)
	}
}

// starIndex returns the index of the starred target, or -1.
func (u *unit) starIndex(n ast.Expr, targets []ast.Expr) (int, bool) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*ast.Starred); !ok {
			continue
		}
		if star >= 0 {
			u.c.fail(n.Where(), "multiple starred expressions in assignment")
			return 0, false
		}
		star = i
	}
	if star >= 256 {
		u.c.fail(n.Where(), "too many expressions in star-unpacking assignment")
		return 0, false
	}
	return star, true
}

// consecutive returns the register of the first target if all of them are locals in consecutive registers, none of them
// src, so that a sequence can be unpacked right into them.
func (u *unit) consecutive(targets []ast.Expr, src int) (int, bool) {
	if len(targets) == 0 {
		return 0, false
	}
	base, ok := u.localTarget(targets[0])
	if !ok {
		return 0, false
	}
	for i, t := range targets {
		r, ok := u.localTarget(t)
		if !ok || r != base+i || r == src || t.(*ast.Name).ID == "__debug__" {
			return 0, false
		}
	}
	return base, true
}

// parallel compiles "a, b = x, y" without making a tuple. It reports whether it could.
func (u *unit) parallel(target, value ast.Expr) bool {
	targets, ok := elements(target)
	if !ok || len(targets) > displayChunk {
		return false
	}
	values, ok := elements(value)
	if !ok || len(values) != len(targets) || anyStarred(targets) || anyStarred(values) {
		return false
	}
	if len(values) > 3 {
		u.ticks(2)
	}
	last := len(values) - 1
	regs := make([]int, len(values))
	for i, v := range values {
		switch _, isConst := u.c.constant(v); {
		case isConst:
			regs[i] = -1
		case i == last && u.lastInPlace(targets, regs, v):
			return true
		default:
			regs[i] = u.parallelValue(v, targets[:i], values[i+1:])
		}
	}
	for i, t := range targets {
		u.storeParallel(t, values[i], regs[i])
	}
	return true
}

// elements returns the elements of a tuple or list display.
func elements(e ast.Expr) ([]ast.Expr, bool) {
	switch e := e.(type) {
	case *ast.Tuple:
		return e.Elts, true
	case *ast.List:
		return e.Elts, true
	}
	return nil, false
}

// parallelValue compiles one value of a parallel assignment: in place if no target that is assigned earlier is it.
func (u *unit) parallelValue(v ast.Expr, earlier, later []ast.Expr) int {
	if name, ok := v.(*ast.Name); ok && bindsName(name.ID, earlier) {
		return u.push(v)
	}
	if named, ok := v.(*ast.NamedExpr); ok && bindsName(named.Target.ID, earlier) {
		return u.push(v)
	}
	return u.operand(v, later...)
}

func (u *unit) storeParallel(t, value ast.Expr, r int) {
	m := u.top
	if r < 0 {
		v, _ := u.c.constant(value)
		if local, ok := u.localTarget(t); ok {
			u.at(value)
			u.loadConst(local, v)
			r = local
		} else {
			u.at(value)
			r = u.pushConst(v)
		}
	}
	u.assignTo(t, r)
	u.top = m
}

// lastInPlace compiles the last value of a parallel assignment straight into its target, and then makes the other
// assignments, if all targets are locals and the last one is not among the values that wait in regs. It reports whether
// it did.
func (u *unit) lastInPlace(targets []ast.Expr, regs []int, value ast.Expr) bool {
	last := len(targets) - 1
	dst, ok := u.localTarget(targets[last])
	if !ok {
		return false
	}
	if _, isName := value.(*ast.Name); isName {
		return false
	}
	for i, t := range targets[:last] {
		r, ok := u.localTarget(t)
		if !ok || r == dst || regs[i] == dst || regs[i] < 0 || t.(*ast.Name).ID == "__debug__" {
			return false
		}
	}
	u.assignLocal(targets[last].(*ast.Name), value, dst)
	for i, t := range targets[:last] {
		u.assignTo(t, regs[i])
	}
	return true
}

func (u *unit) augAssign(s *ast.AugAssign) {
	switch e := s.Target.(type) {
	case *ast.Name:
		u.augName(s, e)
	case *ast.Attribute:
		u.checkForbidden(e.Attr, ast.Store, e.Span)
		obj := u.operand(e.Value, s.Value)
		t := u.temp()
		pos := u.c.attributePosition(e, e)
		u.setPosition(pos)
		u.lastAt = nil
		u.ticks(1)
		u.getAttr(t, obj, u.cur.mangled(e.Attr))
		u.arith(s, s.Op, t, t, s.Value, true)
		u.setPosition(pos)
		u.lastAt = nil
		u.ticks(1)
		u.setAttr(obj, t, u.cur.mangled(e.Attr))
	case *ast.Subscript:
		obj := u.operand(e.Value, e.Index, s.Value)
		index := u.operand(e.Index, s.Value)
		t := u.temp()
		u.at(e)
		u.ticks(1)
		u.abc(code.GetItem, t, obj, index)
		u.arith(s, s.Op, t, t, s.Value, true)
		u.at(e)
		u.ticks(1)
		u.abc(code.SetItem, obj, index, t)
	}
}

func (u *unit) augName(s *ast.AugAssign, e *ast.Name) {
	u.checkForbidden(e.ID, ast.Store, e.Span)
	name := u.cur.mangled(e.ID)
	sym := u.symbol(name)
	if r, ok := u.register(sym); ok {
		u.at(e)
		u.need(sym)
		left := r
		if sym.rebound && bindsName(e.ID, []ast.Expr{s.Value}) {
			left = u.temp()
			u.move(left, r)
		}
		u.arith(s, s.Op, r, left, s.Value, true)
		u.setBound(sym)
		return
	}
	t := u.temp()
	u.at(e)
	u.load(name, t)
	u.arith(s, s.Op, t, t, s.Value, true)
	u.at(e)
	u.store(name, t)
}

func (u *unit) annAssign(s *ast.AnnAssign) {
	if s.Value != nil {
		if r, ok := u.localTarget(s.Target); ok {
			u.assignLocal(s.Target.(*ast.Name), s.Value, r)
		} else {
			u.assignTo(s.Target, u.operand(s.Value, s.Target))
		}
	}
	evaluated := u.scope.kind == moduleScope || u.scope.kind == classScope
	switch e := s.Target.(type) {
	case *ast.Name:
		u.checkForbidden(e.ID, ast.Store, s.Span)
		if s.Simple && evaluated {
			u.storeAnnotation(s, e)
			return
		}
	case *ast.Attribute:
		u.checkForbidden(e.Attr, ast.Store, e.Span)
		if s.Value == nil {
			u.effect(e.Value)
		}
	case *ast.Subscript:
		if s.Value == nil {
			u.effect(e.Value)
			u.annotatedIndex(e.Index)
		}
	}
	if !s.Simple && evaluated && !u.c.futureAnnots {
		u.effect(s.Annotation)
	}
}

// annotatedIndex evaluates the index of an annotated subscript that is not assigned.
func (u *unit) annotatedIndex(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Slice:
		for _, part := range []ast.Expr{e.Lower, e.Upper, e.Step} {
			if part != nil {
				u.effect(part)
			}
		}
	case *ast.Tuple:
		for _, x := range e.Elts {
			u.annotatedIndex(x)
		}
	default:
		u.effect(e)
	}
}

// storeAnnotation stores the annotation of a variable of a module or class in __annotations__.
func (u *unit) storeAnnotation(s *ast.AnnAssign, target *ast.Name) {
	m := u.top
	value := u.temp()
	u.annotation(s.Annotation, value)
	dict := u.temp()
	u.at(s)
	u.load("__annotations__", dict)
	key := u.pushConst(u.cur.mangled(target.ID))
	u.abc(code.SetItem, dict, key, value)
	u.top = m
}
