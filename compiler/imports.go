package compiler

// This file compiles import statements, those of __future__ among them.

import (
	"strings"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// futureFeatures are the features that __future__ knows. All but annotations are always in force.
var futureFeatures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// futureImports reads the __future__ imports that a module begins with.
func (c *compiler) futureImports(body []ast.Stmt) {
	start := 0
	if _, ok := docstring(body); ok {
		start = 1
	}
	for _, s := range body[start:] {
		from, ok := s.(*ast.ImportFrom)
		if !ok || from.Module != "__future__" || from.Level > 0 {
			return
		}
		c.lastFuture = from
		for _, a := range from.Names {
			switch {
			case a.Name == "annotations":
				c.futureAnnots = true
			case a.Name == "braces":
				c.failStart(from.Span, "not a chance")
			case a.Name == "division":
				c.trueDivision = true
			case !futureFeatures[a.Name]:
				c.failStart(from.Span, "future feature %s is not defined", a.Name)
			}
		}
	}
}

func (u *unit) importStmt(s *ast.Import) {
	for _, a := range s.Names {
		m := u.top
		u.at(s)
		r := u.importModule(a.Name, nil, 0)
		if a.As == "" {
			top, _, _ := strings.Cut(a.Name, ".")
			u.checkForbidden(top, ast.Store, s.Span)
			u.store(u.cur.mangled(top), r)
		} else {
			// import a.b.c as m: the module is looked up in its package, as an attribute.
			for _, part := range strings.Split(a.Name, ".")[1:] {
				u.abi(code.ImportFrom, r, r, u.name(part))
			}
			u.checkForbidden(a.As, ast.Store, s.Span)
			u.store(u.cur.mangled(a.As), r)
		}
		u.top = m
	}
}

// importModule emits Import and returns the temporary that holds the module.
func (u *unit) importModule(name string, from any, level int) int {
	base := u.pushConst(from)
	u.pushConst(int64(level))
	u.ticks(1)
	u.abi(code.Import, base, base, u.name(name))
	u.top = base + 1
	return base
}

func (u *unit) importFrom(s *ast.ImportFrom) {
	u.at(s)
	if s.Module == "__future__" && s.Level == 0 && u.c.afterFutures(s) {
		u.c.fail(s.Span, "from __future__ imports must occur at the beginning of the file")
		return
	}
	names := make(code.Tuple, len(s.Names))
	for i, a := range s.Names {
		names[i] = a.Name
	}
	r := u.importModule(s.Module, names, s.Level)
	if len(s.Names) == 1 && s.Names[0].Name == "*" {
		u.ticks(1)
		u.abc(code.ImportStar, r, u.ns, 0)
		return
	}
	t := u.temp()
	for _, a := range s.Names {
		u.ticks(1)
		name := a.As
		if name == "" {
			name = a.Name
		}
		u.checkForbidden(name, ast.Store, s.Span)
		name = u.cur.mangled(name)
		if local, ok := u.register(u.symbol(name)); ok {
			u.abi(code.ImportFrom, local, r, u.name(a.Name))
			u.setBound(u.symbol(name))
			continue
		}
		u.abi(code.ImportFrom, t, r, u.name(a.Name))
		u.store(name, t)
	}
}

// afterFutures reports whether s stands after the __future__ imports that a module begins with.
func (c *compiler) afterFutures(s *ast.ImportFrom) bool {
	if c.lastFuture == nil {
		return true
	}
	last := c.lastFuture.Start
	return s.Start.Line > last.Line || s.Start.Line == last.Line && s.Start.Col > last.Col
}
