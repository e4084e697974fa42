package compiler

// This file compiles functions, lambdas and modules.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// Locals beyond this number are kept in a dict.
const maxLocals = 2000

// module compiles a module.
func (c *compiler) module(m *ast.Module, top *scope) *code.Code {
	u := c.newUnit(nil, top, "<module>")
	u.code.FirstLine = 1
	u.code.Flags |= code.IsModule
	if c.opts.Named {
		u.code.Flags |= code.IsNamed
		u.ns = u.addLocal("")
	}
	u.allocateEarly()
	u.ticks(1)
	if c.opts.Mode == Eval {
		if len(m.Body) == 1 {
			if s, ok := m.Body[0].(*ast.ExprStmt); ok {
				r := u.operand(s.Value)
				u.at(s)
				u.abc(code.Return, r, 0, 0)
				return u.finish()
			}
		}
	}
	body := m.Body
	u.interactive = c.opts.Mode == Single
	if len(body) > 0 {
		u.setPosition(code.Position{Line: body[0].Where().Start.Line, EndLine: body[0].Where().Start.Line, Anchor: -1, AnchorEnd: -1})
	}
	u.setupAnnotations()
	if c.opts.Mode == Exec {
		if doc, ok := docstring(body); ok && c.opts.Optimize < 2 {
			u.at(body[0])
			t := u.pushConst(cleanDoc(doc))
			u.store("__doc__", t)
			u.top--
			body = body[1:]
		}
	}
	u.stmts(body)
	u.returnNone()
	return u.finish()
}

// setupAnnotations makes sure that a module or class body with annotations has __annotations__.
func (u *unit) setupAnnotations() {
	if u.scope.annotated {
		m := u.top
		t := u.temp()
		if u.ns > 0 {
			u.move(t, u.ns)
		} else {
			u.loadConst(t, nil)
		}
		u.abi(code.Intrinsic, t, t, code.IntrinsicSetupAnnotations)
		u.top = m
	}
}

func (u *unit) returnNone() {
	if u.dead {
		return
	}
	op := code.Return
	if u.isGenerator() {
		op = code.GenReturn
	}
	m := u.top
	u.abc(op, u.pushConst(nil), 0, 0)
	u.top = m
	u.stop()
}

// docstring returns the docstring that a body begins with.
func docstring(body []ast.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	if s, ok := body[0].(*ast.ExprStmt); ok {
		if k, ok := s.Value.(*ast.Constant); ok {
			doc, ok := k.Value.(string)
			return doc, ok
		}
	}
	return "", false
}

// function compiles the body of a function, whose code's name and qualified name are given.
func (u *unit) function(n ast.Node, role scopeRole, name string, args *ast.Arguments, first int32, body func(f *unit)) *code.Code {
	f := u.c.newUnit(u, u.c.scope(n, role), name)
	f.code.QualName = u.qualName(name)
	f.code.FirstLine = int(first)
	f.setKind()
	if args != nil {
		for _, a := range allArgs(args) {
			u.checkForbidden(a.Name, ast.Store, a.Span)
		}
		f.code.PosOnlyCount = len(args.PosOnly)
		f.code.ArgCount = len(args.PosOnly) + len(args.Args)
		f.code.KwOnlyCount = len(args.KwOnly)
		if args.Vararg != nil {
			f.code.Flags |= code.HasVarArgs
		}
		if args.Kwarg != nil {
			f.code.Flags |= code.HasVarKw
		}
	}
	f.allocate()
	f.setPosition(code.Position{Line: first, EndLine: first, Anchor: -1, AnchorEnd: -1})
	f.ticks(1)
	body(f)
	f.returnNone()
	f.captures()
	return f.finish()
}

// setKind sets the flags of generators and coroutines.
func (u *unit) setKind() {
	switch s := u.scope; {
	case s.generator && (s.async || s.kind == comprehensionScope && s.coroutine):
		u.code.Flags |= code.IsAsyncGen
	case s.async:
		u.code.Flags |= code.IsCoroutine
	case s.generator:
		u.code.Flags |= code.IsGenerator
	}
}

// allocate gives the locals of a function their registers. The unit's parameters come first.
func (u *unit) allocate() {
	var rest []*symbol
	for _, sym := range u.scope.order {
		if sym.kind != localVar {
			continue
		}
		if sym.flags&defParam == 0 {
			rest = append(rest, sym)
			continue
		}
		sym.reg = u.addLocal(sym.name)
		if !sym.captured {
			u.bound.add(sym.reg)
		}
	}
	if u.top+len(rest) > maxLocals {
		u.ns = u.addLocal(code.OtherLocals)
	}
	for _, sym := range rest {
		if u.ns > 0 && u.top > maxLocals && !sym.captured {
			sym.spilled = true
			continue
		}
		sym.reg = u.addLocal(sym.name)
	}
	u.allocateEarly()
	if u.ns > 0 {
		u.abi(code.BuildMap, u.ns, u.ns, 0)
	}
}

// allocateEarly gives variables of inlined comprehensions that need a check registers with a name, for its message.
func (u *unit) allocateEarly() {
	for _, sym := range u.scope.early {
		if !sym.captured {
			sym.reg = u.addLocal(sym.name)
		}
	}
}

// captures fills in where the free variables of u are found when the function is made.
func (u *unit) captures() {
	for _, owner := range u.scope.free {
		capture := code.Capture{Name: owner.name}
		if owner.scope.unit() == u.parent.scope {
			capture.Index = owner.reg
		} else {
			capture.FromFree = true
			capture.Index = u.parent.scope.freeIndex[owner]
		}
		u.code.Free = append(u.code.Free, capture)
	}
}

// qualName returns the qualified name of a function or class defined in u.
func (u *unit) qualName(name string) string {
	p := u
	for p.scope.kind == typeParamsScope {
		p = p.parent
	}
	sym := p.scope.syms[p.scope.mangled(name)]
	switch {
	case p.parent == nil || sym != nil && sym.flags&defGlobal != 0:
		return name
	case p.scope.kind == functionScope, p.scope.kind == typeAliasScope, p.scope.kind == typeVarScope:
		return p.code.QualName + ".<locals>." + name
	}
	return p.code.QualName + "." + name
}

func (u *unit) functionDef(s *ast.FunctionDef) {
	m := u.top
	u.checkForbidden(s.Name, ast.Store, s.Span)
	first := firstLine(s.Start.Line, s.Decorators)
	base := u.decorators(s.Decorators)
	r := u.temp()
	extra := u.temps(3)
	u.at(s)
	u.defaults(s.Args, extra)
	if s.TypeParams != nil {
		u.genericFunction(s, first, r, extra)
	} else {
		u.annotations(s.Args, s.Returns, extra+2)
		u.at(s)
		u.makeFunction(s, first, r, extra, u.needsExtra(s.Args, s.Returns))
	}
	u.applyDecorators(s.Decorators, base, r)
	u.at(s)
	u.store(u.cur.mangled(s.Name), base)
	u.top = m
}

// firstLine returns the line where a definition begins, with its decorators.
func firstLine(line int32, decorators []ast.Expr) int32 {
	if len(decorators) > 0 {
		return decorators[0].Where().Start.Line
	}
	return line
}

// decorators compiles decorators into temporaries in a row, and returns the first of them; without decorators it is the
// temporary that comes next.
func (u *unit) decorators(list []ast.Expr) int {
	base := u.top
	for _, d := range list {
		u.push(d)
	}
	return base
}

// applyDecorators calls the decorators, whose temporaries end right below r, with what is in r. The result is in base.
func (u *unit) applyDecorators(list []ast.Expr, base, r int) {
	for i := len(list) - 1; i >= 0; i-- {
		u.at(list[i])
		u.ticks(1)
		u.abi(code.Call, base+i, 0, 1)
	}
	if base != r && len(list) == 0 {
		u.move(base, r)
	}
}

// needsExtra reports whether a function has defaults or annotations.
func (u *unit) needsExtra(a *ast.Arguments, returns ast.Expr) bool {
	return len(a.Defaults) > 0 || hasKwDefaults(a) || hasAnnotations(a, returns)
}

func hasAnnotations(a *ast.Arguments, returns ast.Expr) bool {
	if returns != nil {
		return true
	}
	for _, arg := range allArgs(a) {
		if arg.Annotation != nil {
			return true
		}
	}
	return false
}

// defaults compiles the defaults of parameters into r[dst], a tuple or None, and r[dst+1], a dict or None.
func (u *unit) defaults(a *ast.Arguments, dst int) {
	if len(a.Defaults) == 0 && !hasKwDefaults(a) {
		return
	}
	m := u.top
	if len(a.Defaults) > 0 {
		tuple := &ast.Tuple{Span: a.Defaults[0].Where(), Elts: a.Defaults}
		u.c.foldTuple(tuple)
		u.expr(tuple, dst)
	} else {
		u.loadConst(dst, nil)
	}
	u.top = m
	if !hasKwDefaults(a) {
		u.loadConst(dst+1, nil)
		return
	}
	base, n := u.top, 0
	for i, d := range a.KwDefaults {
		if d != nil {
			u.pushConst(u.cur.mangled(a.KwOnly[i].Name))
			u.push(d)
			n++
		}
	}
	u.ticks(n)
	u.abi(code.BuildMap, dst+1, base, n)
	u.top = m
}

// annotations compiles the annotations of a function into a dict in r[dst], if there are any. They come in CPython's
// order: positional parameters, *args, keyword-only parameters, **kwargs, the result.
func (u *unit) annotations(a *ast.Arguments, returns ast.Expr, dst int) {
	if !hasAnnotations(a, returns) {
		return
	}
	list := append(append([]*ast.Arg{}, a.Args...), a.PosOnly...)
	list = append(append(list, a.Vararg), a.KwOnly...)
	list = append(list, a.Kwarg, &ast.Arg{Name: "return", Annotation: returns})
	u.viaTemp(dst, func(t int) {
		m := u.top
		base, n, started := u.top, 0, false
		flush := func() {
			if !started {
				u.abi(code.BuildMap, t, base, n)
			} else {
				for i := range n {
					u.abc(code.MapAdd, t, base+2*i, base+2*i+1)
				}
			}
			started, n, u.top = true, 0, m
		}
		for _, arg := range list {
			if arg == nil || arg.Annotation == nil {
				continue
			}
			u.pushConst(u.cur.mangled(arg.Name))
			u.annotation(arg.Annotation, u.temp())
			if n++; n == u.chunk(displayChunk) {
				flush()
			}
		}
		if n > 0 || !started {
			flush()
		}
	})
}

// annotation compiles one annotation: its value, or its text if annotations are kept as strings.
func (u *unit) annotation(e ast.Expr, dst int) {
	u.at(e)
	if u.c.futureAnnots {
		u.loadConst(dst, Unparse(e))
		return
	}
	if s, ok := e.(*ast.Starred); ok {
		m := u.top
		r := u.operandIn(s.Value, dst)
		u.at(e)
		u.abi(code.UnpackSeq, r, dst, 1)
		u.top = m
		return
	}
	u.expr(e, dst)
}

// makeFunction compiles the function of a def statement and makes it in r[dst]. Its defaults and annotations are in the
// registers from extra on, if it has any; those that are missing are filled in.
func (u *unit) makeFunction(s *ast.FunctionDef, first int32, dst, extra int, hasExtra bool) {
	fn := u.function(s, bodyRole, s.Name, s.Args, first, func(f *unit) {
		body := s.Body
		if doc, ok := docstring(body); ok {
			if u.c.opts.Optimize < 2 {
				f.code.Doc = cleanDoc(doc)
				f.code.Flags |= code.HasDoc
			}
			body = body[1:]
		}
		f.stmts(body)
	})
	u.closure(fn, dst, extra, hasExtra, s.Args, s.Returns)
}

// closure emits MakeFunc.
func (u *unit) closure(fn *code.Code, dst, extra int, hasExtra bool, a *ast.Arguments, returns ast.Expr) {
	if hasExtra {
		if len(a.Defaults) == 0 && !hasKwDefaults(a) {
			u.loadConst(extra, nil)
			u.loadConst(extra+1, nil)
		}
		if !hasAnnotations(a, returns) {
			u.loadConst(extra+2, nil)
		}
	} else {
		extra = 0
	}
	u.ticks(1)
	if !u.dead {
		u.abi(code.MakeFunc, dst, extra, u.constant(fn))
	}
}

func (u *unit) lambda(e *ast.Lambda, dst int) {
	m := u.top
	extra := u.temps(3)
	u.at(e)
	u.defaults(e.Args, extra)
	fn := u.function(e, bodyRole, "<lambda>", e.Args, e.Start.Line, func(f *unit) {
		r := f.operand(e.Body)
		if !f.dead {
			op := code.Return
			if f.isGenerator() {
				op = code.GenReturn
			}
			f.at(e.Body)
			f.abc(op, r, 0, 0)
			f.stop()
		}
	})
	u.at(e)
	u.closure(fn, dst, extra, u.needsExtra(e.Args, nil), e.Args, nil)
	u.top = m
}
