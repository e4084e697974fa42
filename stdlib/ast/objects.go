package ast

// This file makes Python objects of a tree: modules, statements and the parts that are no expressions.

import (
	"minipy/parser/ast"
	"minipy/vm/py"
)

// nodeBytes is about what a node takes.
const nodeBytes = 200

// An objects makes Python objects of a tree. After the first error, which err keeps, what it makes is of no use.
type objects struct {
	t     *py.Thread
	c     *classes
	m     *ast.Module
	names map[string]py.Value // identifiers made so far
	count int
	err   error
}

// makeObjects returns the Python object for a tree. mode says what it is: "exec", "single", "eval" or "func_type".
func makeObjects(t *py.Thread, m *ast.Module, mode string) (py.Value, error) {
	c, err := classesOf(t)
	if err != nil {
		return py.Value{}, err
	}
	o := &objects{t: t, c: c, m: m, names: map[string]py.Value{}}
	var v py.Value
	switch mode {
	case "eval":
		v = o.node(kExpression, o.expr(m.Body[0].(*ast.ExprStmt).Value))
	case "single":
		v = o.node(kInteractive, o.stmts(m.Body))
	case "func_type":
		var types []ast.Expr
		for _, s := range m.Body {
			types = append(types, s.(*ast.ExprStmt).Value)
		}
		last := len(types) - 1
		v = o.node(kFunctionType, o.exprs(types[:last]), o.expr(types[last]))
	default:
		v = o.node(kModule, o.stmts(m.Body), list(o, m.TypeIgnores, func(i ast.TypeIgnore) py.Value {
			return o.node(kTypeIgnore, py.Int(int64(i.Line)), py.NewStr(i.Tag).Value())
		}))
	}
	return v, o.err
}

// node makes a node without a place. vals are its fields.
func (o *objects) node(k kind, vals ...py.Value) py.Value {
	o.step()
	return o.c.makers[k].Make(vals...)
}

// at makes a node with a place.
func (o *objects) at(s ast.Span, k kind, vals ...py.Value) py.Value {
	o.step()
	var all [12]py.Value
	n := copy(all[:], vals)
	all[n], all[n+1] = py.Int(int64(s.Start.Line)), py.Int(int64(s.Start.Col))
	all[n+2], all[n+3] = py.Int(int64(s.End.Line)), py.Int(int64(s.End.Col))
	return o.c.makers[k].Make(all[:n+4]...)
}

// step takes account of a node.
func (o *objects) step() {
	if o.count++; o.count%256 == 0 && o.err == nil {
		if o.err = o.t.Charge(256 * nodeBytes); o.err == nil {
			o.err = o.t.Poll()
		}
	}
}

// list makes a list.
func list[T any](o *objects, elems []T, elem func(T) py.Value) py.Value {
	items := make([]py.Value, len(elems))
	for i, e := range elems {
		items[i] = elem(e)
	}
	return py.NewList(items).Value()
}

// name makes an identifier.
func (o *objects) name(s string) py.Value {
	v, ok := o.names[s]
	if !ok {
		v = py.NewStr(s).Value()
		o.names[s] = v
	}
	return v
}

// optName makes an identifier, or None of what is empty.
func (o *objects) optName(s string) py.Value {
	if s == "" {
		return py.None
	}
	return o.name(s)
}

func (o *objects) nameList(names []string) py.Value { return list(o, names, o.name) }

// comment returns the type comment of a statement or parameter.
func (o *objects) comment(n any) py.Value {
	if s, ok := o.m.TypeComments[n]; ok {
		return py.NewStr(s).Value()
	}
	return py.None
}

func (o *objects) stmts(body []ast.Stmt) py.Value { return list(o, body, o.stmt) }
func (o *objects) exprs(elts []ast.Expr) py.Value { return list(o, elts, o.expr) }

func pick(first bool, a, b kind) kind {
	if first {
		return a
	}
	return b
}

func (o *objects) stmt(s ast.Stmt) py.Value {
	switch n := s.(type) {
	case *ast.FunctionDef:
		return o.at(n.Span, pick(n.Async, kAsyncFunctionDef, kFunctionDef), o.name(n.Name), o.arguments(n.Args), o.stmts(n.Body),
			o.exprs(n.Decorators), o.expr(n.Returns), o.comment(n), list(o, n.TypeParams, o.typeParam))
	case *ast.ClassDef:
		return o.at(n.Span, kClassDef, o.name(n.Name), o.exprs(n.Bases), list(o, n.Keywords, o.keyword), o.stmts(n.Body),
			o.exprs(n.Decorators), list(o, n.TypeParams, o.typeParam))
	case *ast.Return:
		return o.at(n.Span, kReturn, o.expr(n.Value))
	case *ast.Delete:
		return o.at(n.Span, kDelete, o.exprs(n.Targets))
	case *ast.Assign:
		return o.at(n.Span, kAssign, o.exprs(n.Targets), o.expr(n.Value), o.comment(n))
	case *ast.TypeAlias:
		return o.at(n.Span, kTypeAlias, o.expr(n.Name), list(o, n.TypeParams, o.typeParam), o.expr(n.Value))
	case *ast.AugAssign:
		return o.at(n.Span, kAugAssign, o.expr(n.Target), o.operator(n.Op), o.expr(n.Value))
	case *ast.AnnAssign:
		return o.at(n.Span, kAnnAssign, o.expr(n.Target), o.expr(n.Annotation), o.expr(n.Value), flag(n.Simple))
	case *ast.For:
		return o.at(n.Span, pick(n.Async, kAsyncFor, kFor), o.expr(n.Target), o.expr(n.Iter), o.stmts(n.Body), o.stmts(n.Else), o.comment(n))
	case *ast.While:
		return o.at(n.Span, kWhile, o.expr(n.Test), o.stmts(n.Body), o.stmts(n.Else))
	case *ast.If:
		return o.at(n.Span, kIf, o.expr(n.Test), o.stmts(n.Body), o.stmts(n.Else))
	case *ast.With:
		return o.at(n.Span, pick(n.Async, kAsyncWith, kWith), list(o, n.Items, o.withItem), o.stmts(n.Body), o.comment(n))
	case *ast.Match:
		return o.at(n.Span, kMatch, o.expr(n.Subject), list(o, n.Cases, o.matchCase))
	case *ast.Try:
		return o.at(n.Span, pick(n.Star, kTryStar, kTry), o.stmts(n.Body), list(o, n.Handlers, o.handler), o.stmts(n.Else), o.stmts(n.Finally))
	}
	return o.simple(s)
}

func (o *objects) simple(s ast.Stmt) py.Value {
	switch n := s.(type) {
	case *ast.Raise:
		return o.at(n.Span, kRaise, o.expr(n.Exc), o.expr(n.Cause))
	case *ast.Assert:
		return o.at(n.Span, kAssert, o.expr(n.Test), o.expr(n.Msg))
	case *ast.Import:
		return o.at(n.Span, kImport, list(o, n.Names, o.alias))
	case *ast.ImportFrom:
		return o.at(n.Span, kImportFrom, o.optName(n.Module), list(o, n.Names, o.alias), py.Int(int64(n.Level)))
	case *ast.Global:
		return o.at(n.Span, kGlobal, o.nameList(n.Names))
	case *ast.Nonlocal:
		return o.at(n.Span, kNonlocal, o.nameList(n.Names))
	case *ast.ExprStmt:
		return o.at(n.Span, kExpr, o.expr(n.Value))
	case *ast.Pass:
		return o.at(n.Span, kPass)
	case *ast.Break:
		return o.at(n.Span, kBreak)
	case *ast.Continue:
		return o.at(n.Span, kContinue)
	}
	// A statement of Python 2: such text is not made a tree of.
	o.err = py.NewError(&py.SystemErrorType, "unknown statement")
	return py.None
}

func flag(b bool) py.Value {
	if b {
		return py.Int(1)
	}
	return py.Int(0)
}

func (o *objects) arguments(a *ast.Arguments) py.Value {
	args := func(elems []*ast.Arg) py.Value { return list(o, elems, o.arg) }
	return o.node(kArguments, args(a.PosOnly), args(a.Args), o.arg(a.Vararg), args(a.KwOnly), o.exprs(a.KwDefaults), o.arg(a.Kwarg),
		o.exprs(a.Defaults))
}

func (o *objects) arg(a *ast.Arg) py.Value {
	if a == nil {
		return py.None
	}
	return o.at(a.Span, kArg, o.name(a.Name), o.expr(a.Annotation), o.comment(a))
}

func (o *objects) keyword(k *ast.Keyword) py.Value {
	return o.at(k.Span, kKeyword, o.optName(k.Name), o.expr(k.Value))
}

func (o *objects) alias(a *ast.Alias) py.Value {
	return o.at(a.Span, kAlias, o.name(a.Name), o.optName(a.As))
}

func (o *objects) withItem(w *ast.WithItem) py.Value {
	return o.node(kWithitem, o.expr(w.Context), o.expr(w.Vars))
}

func (o *objects) matchCase(c *ast.MatchCase) py.Value {
	return o.node(kMatchCase, o.pattern(c.Pattern), o.expr(c.Guard), o.stmts(c.Body))
}

func (o *objects) handler(h *ast.ExceptHandler) py.Value {
	return o.at(h.Span, kExceptHandler, o.expr(h.Type), o.optName(h.Name), o.stmts(h.Body))
}

func (o *objects) typeParam(p *ast.TypeParam) py.Value {
	switch p.Kind {
	case ast.ParamSpec:
		return o.at(p.Span, kParamSpec, o.name(p.Name), o.expr(p.Default))
	case ast.TypeVarTuple:
		return o.at(p.Span, kTypeVarTuple, o.name(p.Name), o.expr(p.Default))
	}
	return o.at(p.Span, kTypeVar, o.name(p.Name), o.expr(p.Bound), o.expr(p.Default))
}
