package compiler

// This file compiles statements: the general part, and simple statements.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

func (u *unit) stmts(list []ast.Stmt) {
	for _, s := range list {
		u.stmt(s)
	}
}

func (u *unit) stmt(s ast.Stmt) {
	m := u.top
	switch s := s.(type) {
	case *ast.ExprStmt:
		u.exprStmt(s)
	case *ast.Assign:
		u.assign(s)
	case *ast.AugAssign:
		u.augAssign(s)
	case *ast.AnnAssign:
		u.annAssign(s)
	case *ast.Return:
		u.returnStmt(s)
	case *ast.If:
		u.ifStmt(s, nil)
	case *ast.For:
		u.forStmt(s)
	case *ast.While:
		u.while(s)
	case *ast.Break:
		u.breakStmt(s)
	case *ast.Continue:
		u.continueStmt(s)
	case *ast.FunctionDef:
		u.functionDef(s)
	case *ast.ClassDef:
		u.classDef(s)
	case *ast.Try:
		u.try(s)
	case *ast.With:
		u.with(s, 0)
	case *ast.Match:
		u.match(s)
	default:
		u.simple(s)
	}
	u.top = m
}

func (u *unit) simple(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Pass:
		u.at(s) // the end of a function that follows is on its line
	case *ast.Raise:
		u.raise(s)
	case *ast.Assert:
		u.assert(s)
	case *ast.Delete:
		for _, t := range s.Targets {
			u.delTarget(t)
		}
	case *ast.Import:
		u.importStmt(s)
	case *ast.ImportFrom:
		u.importFrom(s)
	case *ast.TypeAlias:
		u.typeAlias(s)
	case *ast.Print:
		u.print(s)
	case *ast.Exec:
		u.exec(s)
	}
}

func (u *unit) exprStmt(s *ast.ExprStmt) {
	if u.interactive && u.scope.kind == moduleScope {
		r := u.operand(s.Value)
		u.at(s)
		u.ticks(1)
		u.abi(code.Intrinsic, u.temp(), r, code.IntrinsicPrintExpr)
		return
	}
	u.effect(s.Value)
}

// effect compiles an expression whose value is not used.
func (u *unit) effect(e ast.Expr) {
	if _, ok := u.c.constant(e); ok {
		return
	}
	m := u.top
	if y, ok := e.(*ast.Yield); ok {
		u.yield(y, u.temp(), false)
	} else {
		u.operand(e)
	}
	u.top = m
}

func (u *unit) raise(s *ast.Raise) {
	switch {
	case s.Exc == nil:
		u.at(s)
		u.abcd(code.Raise, 0, 0, 0, 2)
	case s.Inst != nil || s.Trace != nil:
		base := u.push(s.Exc)
		for _, e := range []ast.Expr{s.Inst, s.Trace} {
			if e == nil {
				u.pushConst(nil)
			} else {
				u.push(e)
			}
		}
		u.at(s)
		u.abi(code.Intrinsic, base, base, code.IntrinsicRaise2)
		u.abcd(code.Raise, base, base+2, 0, 3)
	case s.Cause != nil:
		exc := u.operand(s.Exc, s.Cause)
		cause := u.operand(s.Cause)
		u.at(s)
		u.abcd(code.Raise, exc, cause, 0, 1)
	default:
		exc := u.operand(s.Exc)
		u.at(s)
		u.abcd(code.Raise, exc, 0, 0, 0)
	}
	u.ticks(1)
	u.stop()
}

func (u *unit) assert(s *ast.Assert) {
	if u.c.opts.Optimize > 0 {
		return
	}
	end := newLabel()
	u.branch(s.Test, end, true, false)
	r := u.temp()
	u.at(s)
	u.ticks(2)
	u.abi(code.Intrinsic, r, 0, code.IntrinsicAssertionError)
	if s.Msg != nil {
		u.push(s.Msg)
		u.at(s)
		u.ticks(1)
		u.abi(code.Call, r, 0, 1)
	}
	u.at(s.Test)
	u.abcd(code.Raise, r, 0, 0, 0)
	u.stop()
	u.place(end)
}

func (u *unit) delTarget(e ast.Expr) {
	m := u.top
	switch e := e.(type) {
	case *ast.Name:
		u.checkForbidden(e.ID, ast.Del, e.Span)
		u.at(e)
		u.del(u.cur.mangled(e.ID))
	case *ast.Attribute:
		u.checkForbidden(e.Attr, ast.Del, e.Span)
		obj := u.operand(e.Value)
		u.setPosition(u.c.attributePosition(e, e))
		u.lastAt = nil
		u.ticks(1)
		u.abi(code.DelAttr, obj, 0, u.name(u.cur.mangled(e.Attr)))
	case *ast.Subscript:
		obj := u.operand(e.Value, e.Index)
		index := u.operand(e.Index)
		u.at(e)
		u.ticks(1)
		u.abc(code.DelItem, obj, index, 0)
	case *ast.Tuple:
		for _, x := range e.Elts {
			u.delTarget(x)
		}
	case *ast.List:
		for _, x := range e.Elts {
			u.delTarget(x)
		}
	case *ast.Starred:
		u.c.fail(e.Span, "can't use starred expression here")
	}
	u.top = m
}

// print compiles Python 2's print statement.
func (u *unit) print(s *ast.Print) {
	// A value is computed when those before it have been printed: where that may make a difference, each gets an
	// instruction of its own, all but the last without a newline.
	var dest int
	if s.Dest != nil {
		dest = u.push(s.Dest)
	} else {
		dest = u.pushConst(nil)
	}
	values := s.Values
	for {
		m := u.top
		base, n, limit := u.top, min(len(values), 1), min(len(values), u.chunk(displayChunk))
		for n < limit && isStill(values[n]) {
			n++
		}
		for _, v := range values[:n] {
			u.push(v)
		}
		values = values[n:]
		flag := 0
		if len(values) > 0 || s.NoNewline {
			flag = 1
		} else {
			u.ticks(1)
		}
		u.at(s)
		u.ticks(n)
		u.abi(code.Print, dest, base, n<<1|flag)
		u.top = m
		if len(values) == 0 {
			return
		}
	}
}

// isStill reports whether it makes no difference when e is computed.
func isStill(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Constant, *ast.Name:
		return true
	}
	return false
}

// exec compiles Python 2's exec statement.
func (u *unit) exec(s *ast.Exec) {
	base := u.push(s.Code)
	for _, e := range []ast.Expr{s.Globals, s.Locals} {
		if e == nil {
			u.pushConst(nil)
		} else {
			u.push(e)
		}
	}
	u.at(s)
	u.ticks(1)
	u.abi(code.Intrinsic, base, base, code.IntrinsicExec)
}
