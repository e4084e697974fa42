package compiler

// This file compiles classes, type parameters and type statements.

import (
	"sort"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

func (u *unit) classDef(s *ast.ClassDef) {
	m := u.top
	u.checkForbidden(s.Name, ast.Store, s.Span)
	first := firstLine(s.Start.Line, s.Decorators)
	base := u.decorators(s.Decorators)
	r := u.temp()
	u.at(s)
	if s.TypeParams == nil {
		u.buildClass(s, first, r)
	} else {
		fn := u.genericUnit(s, s.Name, first, func(f *unit) {
			params := f.typeParams(s.TypeParams)
			f.at(s)
			f.store(typeParamsName, params)
			f.abi(code.Intrinsic, params, params, code.IntrinsicGeneric)
			f.store(genericBaseName, params)
			class := f.temp()
			f.buildClass(s, first, class, params)
			f.abc(code.Return, class, 0, 0)
			f.stop()
		})
		u.makeAndCall(s, fn, r, 0)
	}
	u.applyDecorators(s.Decorators, base, r)
	u.at(s)
	u.store(u.cur.mangled(s.Name), base)
	u.top = m
}

// buildClass makes a class in r[dst], the topmost temporary. The registers in extra hold further bases.
func (u *unit) buildClass(s *ast.ClassDef, first int32, dst int, extra ...int) {
	m := u.top
	body := u.classBody(s, first)
	u.checkKeywords(s.Keywords)
	u.at(s)
	u.abc(code.BuildClass, dst, 0, 0)
	u.ticks(4)
	fn := u.temp()
	if !u.dead {
		u.abi(code.MakeFunc, fn, 0, u.constant(body))
	}
	u.pushConst(s.Name)
	if passable(s.Bases, s.Keywords) && len(s.Bases)+len(s.Keywords) <= u.chunk(maxCallArgs) {
		for _, b := range s.Bases {
			u.push(b)
		}
		for _, r := range extra {
			u.move(u.temp(), r)
		}
		for _, kw := range s.Keywords {
			u.push(kw.Value)
		}
		u.at(s)
		u.finishCall(code.Call, dst, 2+len(s.Bases)+len(extra), s.Keywords)
	} else {
		u.callEx(s, dst, 2, s.Bases, s.Keywords, extra...)
	}
	u.top = m
}

// classBody compiles the body of a class.
func (u *unit) classBody(s *ast.ClassDef, first int32) *code.Code {
	f := u.c.newUnit(u, u.c.scope(s, bodyRole), s.Name)
	f.code.QualName = u.qualName(s.Name)
	f.code.FirstLine = int(first)
	f.code.Flags |= code.IsClass
	f.ns = f.addLocal("")
	f.setPosition(code.Position{Line: first, EndLine: first, Anchor: -1, AnchorEnd: -1})
	f.classCells()
	f.allocateEarly()
	f.ticks(1)
	t := f.temp()
	f.load("__name__", t)
	f.store("__module__", t)
	f.loadConst(t, f.code.QualName)
	f.store("__qualname__", t)
	f.loadConst(t, int64(first))
	f.store("__firstlineno__", t)
	if s.TypeParams != nil {
		f.load(typeParamsName, t)
		f.store("__type_params__", t)
	}
	f.setupAnnotations()
	stmts := s.Body
	if doc, ok := docstring(stmts); ok {
		if u.c.opts.Optimize < 2 {
			f.at(stmts[0])
			f.loadConst(t, cleanDoc(doc))
			f.store("__doc__", t)
		}
		stmts = stmts[1:]
	}
	f.top--
	f.stmts(stmts)
	f.setPosition(code.Position{Line: first, EndLine: first, Anchor: -1, AnchorEnd: -1})
	f.lastAt = nil
	sort.Strings(f.staticAttrs)
	attrs := make(code.Tuple, len(f.staticAttrs))
	for i, a := range f.staticAttrs {
		attrs[i] = a
	}
	t = f.pushConst(attrs)
	f.store("__static_attributes__", t)
	if cell := f.scope.classDict; cell != nil {
		f.abi(code.SetName, cell.reg, f.ns, f.name("__classdictcell__"))
	}
	if cell := f.scope.classCell; cell != nil {
		f.abi(code.SetName, cell.reg, f.ns, f.name("__classcell__"))
		f.abc(code.Return, cell.reg, 0, 0)
		f.stop()
	}
	f.returnNone()
	f.captures()
	return f.finish()
}

// classCells makes the cells that hold the class and its namespace for the functions inside.
func (u *unit) classCells() {
	if dict := u.scope.classDict; dict != nil {
		dict.reg = u.addLocal(dict.name)
		u.move(dict.reg, u.ns)
		u.abc(code.MakeCell, dict.reg, 0, 0)
		u.code.Cells = append(u.code.Cells, dict.name)
	}
	if cell := u.scope.classCell; cell != nil {
		cell.reg = u.addLocal(cell.name)
		u.abi(code.Unset, cell.reg, 0, 1)
		u.abc(code.MakeCell, cell.reg, 0, 0)
		u.code.Cells = append(u.code.Cells, cell.name)
	}
}

// genericUnit compiles the function whose locals are the type parameters of a definition, and that makes what is defined.
func (u *unit) genericUnit(s ast.Node, name string, first int32, body func(f *unit)) *code.Code {
	return u.function(s, typeParamsRole, "<generic parameters of "+name+">", nil, first, body)
}

// makeAndCall makes the function fn in r[dst] and calls it with the arguments in the registers after it.
func (u *unit) makeAndCall(n ast.Node, fn *code.Code, dst, args int) {
	u.at(n)
	if !u.dead {
		u.abi(code.MakeFunc, dst, 0, u.constant(fn))
	}
	u.abi(code.Call, dst, 0, args)
}

// genericFunction makes a function with type parameters in r[dst]. Its defaults are in r[extra] and r[extra+1], and
// extra follows dst.
func (u *unit) genericFunction(s *ast.FunctionDef, first int32, dst, extra int) {
	hasDefaults, hasKw := len(s.Args.Defaults) > 0, hasKwDefaults(s.Args)
	args := 0
	if hasDefaults {
		args++
	}
	if hasKw {
		args++
		u.move(extra+args-1, extra+1)
	}
	fn := u.genericUnit(s, s.Name, first, func(f *unit) {
		f.code.ArgCount = args
		set := f.temps(2) // the function and its type parameters, as the intrinsic wants them
		f.move(set+1, f.typeParams(s.TypeParams))
		inner := f.temps(3)
		if hasDefaults {
			f.load(defaultsName, inner)
		} else {
			f.loadConst(inner, nil)
		}
		if hasKw {
			f.load(kwDefaultsName, inner+1)
		} else {
			f.loadConst(inner+1, nil)
		}
		f.annotations(s.Args, s.Returns, inner+2)
		f.at(s)
		f.makeFunction(s, first, set, inner, f.needsExtra(s.Args, s.Returns))
		f.abi(code.Intrinsic, set, set, code.IntrinsicSetTypeParams)
		f.abc(code.Return, set, 0, 0)
		f.stop()
	})
	u.makeAndCall(s, fn, dst, args)
}

// typeParams makes the type parameters, stores them in the unit's locals, and returns the temporary that holds their
// tuple.
func (u *unit) typeParams(list []*ast.TypeParam) int {
	result := u.temp()
	m := u.top
	items := u.temps(len(list))
	for i, p := range list {
		base := u.temps(4)
		u.at(p)
		u.loadConst(base, p.Name)
		u.typeVarPart(p, p.Bound, boundRole, base+1)
		u.typeVarPart(p, p.Default, defaultRole, base+2)
		_, constraints := p.Bound.(*ast.Tuple)
		u.loadConst(base+3, constraints)
		op := [...]int{code.IntrinsicTypeVar, code.IntrinsicParamSpec, code.IntrinsicTypeVarTuple}[p.Kind]
		u.at(p)
		u.abi(code.Intrinsic, items+i, base, op)
		u.store(u.cur.mangled(p.Name), items+i)
		u.top = base
	}
	u.abi(code.BuildTuple, result, items, len(list))
	u.top = m
	return result
}

// typeVarPart makes the function that gives the bound or default e of a type parameter, or loads None if there is none.
func (u *unit) typeVarPart(p *ast.TypeParam, e ast.Expr, role scopeRole, dst int) {
	if e == nil {
		u.loadConst(dst, nil)
		return
	}
	fn := u.function(p, role, p.Name, nil, p.Start.Line, func(f *unit) { f.returnExpr(e) })
	u.at(p)
	if !u.dead {
		u.abi(code.MakeFunc, dst, 0, u.constant(fn))
	}
}

// returnExpr returns the value of e. A starred e gives the one item that it unpacks to.
func (u *unit) returnExpr(e ast.Expr) {
	r := u.temp()
	if s, ok := e.(*ast.Starred); ok {
		v := u.operand(s.Value)
		u.at(e)
		u.abi(code.UnpackSeq, v, r, 1)
	} else {
		u.expr(e, r)
	}
	u.at(e)
	u.abc(code.Return, r, 0, 0)
	u.stop()
}

// typeAlias compiles a type statement.
func (u *unit) typeAlias(s *ast.TypeAlias) {
	r := u.temp()
	if s.TypeParams == nil {
		u.makeAlias(s, r, -1)
	} else {
		fn := u.genericUnit(s, s.Name.ID, s.Start.Line, func(f *unit) {
			params := f.typeParams(s.TypeParams)
			alias := f.temp()
			f.makeAlias(s, alias, params)
			f.abc(code.Return, alias, 0, 0)
			f.stop()
		})
		u.makeAndCall(s, fn, r, 0)
	}
	u.at(s.Name)
	u.store(u.cur.mangled(s.Name.ID), r)
}

// makeAlias makes a type alias in r[dst]; its type parameters are in r[params], if that is not negative.
func (u *unit) makeAlias(s *ast.TypeAlias, dst, params int) {
	m := u.top
	base := u.temps(3)
	u.at(s)
	u.loadConst(base, s.Name.ID)
	if params < 0 {
		u.loadConst(base+1, code.Tuple{})
	} else {
		u.move(base+1, params)
	}
	fn := u.function(s, bodyRole, s.Name.ID, nil, s.Start.Line, func(f *unit) { f.returnExpr(s.Value) })
	u.at(s)
	if !u.dead {
		u.abi(code.MakeFunc, base+2, 0, u.constant(fn))
	}
	u.abi(code.Intrinsic, dst, base, code.IntrinsicTypeAlias)
	u.top = m
}
