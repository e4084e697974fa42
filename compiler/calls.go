package compiler

// This file compiles calls. The callee goes into a temporary and its arguments into those above it, where its window
// will begin; its result replaces it.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// The most arguments of a call that are passed in registers.
const maxCallArgs = 64

// window returns the register for the callee of a call whose result is wanted in dst: dst, if it is the topmost
// temporary, else a new one.
func (u *unit) window(dst int) int {
	if u.isTemp(dst) && dst == u.top-1 {
		return dst
	}
	return u.temp()
}

func (u *unit) call(e *ast.Call, dst int) {
	u.checkKeywords(e.Keywords)
	m := u.top
	base := u.window(dst)
	switch attr, isAttr := e.Func.(*ast.Attribute); {
	case !u.simpleCall(e):
		u.expr(e.Func, base)
		u.callEx(e, base, 0, e.Args, e.Keywords)
	case isAttr && !u.needsHelp(attr):
		u.methodCall(e, attr, base)
	case u.superCall(e, base):
	default:
		u.expr(e.Func, base)
		u.args(e.Args, e.Keywords)
		u.at(e)
		u.finishCall(code.Call, base, len(e.Args), e.Keywords)
	}
	u.move(dst, base)
	u.top = m
}

// needsHelp reports whether attr is one of the attributes that are different in a Python 2 file.
func (u *unit) needsHelp(attr *ast.Attribute) bool {
	_, ok := code.Attrs2[attr.Attr]
	return ok && u.c.py2
}

// simpleCall reports whether the arguments can be passed in registers.
func (u *unit) simpleCall(e *ast.Call) bool {
	return passable(e.Args, e.Keywords) && len(e.Args)+len(e.Keywords) <= u.chunk(maxCallArgs)
}

func passable(args []ast.Expr, keywords []*ast.Keyword) bool {
	for _, kw := range keywords {
		if kw.Name == "" {
			return false
		}
	}
	return !anyStarred(args)
}

// args compiles arguments into the next temporaries.
func (u *unit) args(args []ast.Expr, keywords []*ast.Keyword) {
	for _, a := range args {
		u.push(a)
	}
	for _, kw := range keywords {
		u.push(kw.Value)
	}
}

// finishCall emits op, Call or CallMethod, or the form with keyword arguments.
func (u *unit) finishCall(op code.Op, base, args int, keywords []*ast.Keyword) {
	u.ticks(1)
	if len(keywords) == 0 {
		u.abi(op, base, 0, args)
		return
	}
	names := make(code.Tuple, len(keywords))
	for i, kw := range keywords {
		names[i] = kw.Name
	}
	kwOp := code.CallKw
	if op == code.CallMethod {
		kwOp = code.CallMethodKw
	}
	if !u.dead {
		u.abi(kwOp, base, args+len(keywords), u.constant(names))
	}
}

// methodCall compiles "obj.name(...)". The object is put where self will stand, one above base.
func (u *unit) methodCall(e *ast.Call, attr *ast.Attribute, base int) {
	later := e.Args
	self := u.temp()
	obj := u.operandIn(attr.Value, self)
	u.setPosition(u.c.attributePosition(attr, attr))
	u.lastAt = nil
	u.ticks(1)
	if !u.dead {
		u.abi(code.GetMethod, base, obj, u.method(u.cur.mangled(attr.Attr)))
	}
	u.args(later, e.Keywords)
	u.setPosition(u.c.attributePosition(e, attr))
	u.lastAt = nil
	u.finishCall(code.CallMethod, base, len(e.Args), e.Keywords)
}

// superCall compiles super() without arguments in a method: the class and the first parameter are passed to it. It
// reports whether e is such a call.
func (u *unit) superCall(e *ast.Call, base int) bool {
	name, ok := e.Func.(*ast.Name)
	if !ok || name.ID != "super" || len(e.Args)+len(e.Keywords) > 0 || u.scope.kind != functionScope {
		return false
	}
	class := u.symbol("__class__")
	if u.symbol("super").kind != globalVar || class.kind != freeVar || u.code.ArgCount == 0 {
		return false
	}
	first := u.scope.order[0]
	if first.deleted || class.deleted || class.owner.deleted {
		return false // super() says what is missing
	}
	u.expr(name, base)
	u.at(e)
	u.load("__class__", u.temp())
	r := u.temp()
	if reg, ok := u.register(first); ok {
		u.need(first)
		u.move(r, reg)
	} else if first.spilled {
		u.abi(code.GetName, r, u.ns, u.name(first.name))
	} else {
		u.abc(code.GetCell, r, first.reg, 0)
	}
	u.finishCall(code.Call, base, 2, nil)
	return true
}

// callEx compiles the arguments of a call that has *args, **kwargs or very many of them, and the call. The callee is in
// r[base] already, and the first lead arguments are in the registers after it; the values in extra come after args.
func (u *unit) callEx(n ast.Node, base, lead int, args []ast.Expr, keywords []*ast.Keyword, extra ...int) {
	list := base + 1
	given := 0
	if lead > 0 {
		u.at(n)
		u.abi(code.BuildList, list, base+1, lead)
		u.top = list + 1
		u.addElements(n, code.BuildList, args, list)
	} else if s, ok := onlyStarred(args); ok {
		// It is iterated over by the call, after the keyword arguments have been computed.
		given = 2
		u.expr(s.Value, u.temp())
	} else {
		u.temp()
		u.accumulate(n, code.BuildList, args, list)
	}
	for _, r := range extra {
		u.abc(code.ListAppend, list, r, 0)
	}
	hasMap := 0
	if len(keywords) > 0 {
		hasMap = 1
		u.keywordMap(n, base, keywords)
	}
	u.at(n)
	u.ticks(1)
	u.abi(code.CallEx, base, 0, hasMap|given)
}

// onlyStarred returns the only argument of a call if it is *args.
func onlyStarred(args []ast.Expr) (*ast.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*ast.Starred)
	return s, ok
}

// keywordMap builds the dict of keyword arguments of a call of r[base] in a new temporary.
func (u *unit) keywordMap(n ast.Node, base int, keywords []*ast.Keyword) {
	acc := u.temp()
	m := u.top
	build := func(into int, group []*ast.Keyword) {
		m := u.top
		pairs := u.top
		for _, kw := range group {
			u.at(n)
			u.pushConst(kw.Name)
			u.push(kw.Value)
		}
		u.at(n)
		u.ticks(1)
		u.abi(code.BuildMap, into, pairs, len(group))
		u.top = m
	}
	for started := false; len(keywords) > 0; started = true {
		group, limit := 0, max(u.chunk(displayChunk)/2, 1)
		for group < len(keywords) && group < limit && keywords[group].Name != "" {
			group++
		}
		switch {
		case !started:
			build(acc, keywords[:group])
			keywords = keywords[group:]
			continue
		case group > 0:
			t := u.temp()
			build(t, keywords[:group])
			u.abc(code.MapMerge, acc, t, base)
			keywords = keywords[group:]
		default:
			r := u.operand(keywords[0].Value)
			u.at(n)
			u.ticks(1)
			u.abc(code.MapMerge, acc, r, base)
			keywords = keywords[1:]
		}
		u.top = m
	}
}

// checkKeywords fails if a keyword argument is given twice.
func (u *unit) checkKeywords(list []*ast.Keyword) {
	for i, kw := range list {
		if kw.Name == "" {
			continue
		}
		u.checkForbidden(kw.Name, ast.Store, kw.Span)
		for _, other := range list[i+1:] {
			if other.Name == kw.Name {
				u.c.fail(other.Span, "keyword argument repeated: %s", kw.Name)
				return
			}
		}
	}
}
