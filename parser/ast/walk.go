package ast

// This file visits trees.

// Walk calls f with a node, and, if that returns true, with each node in it, in the order of the source but for
// decorators, which come after what they decorate.
func Walk(n Node, f func(Node) bool) {
	w := walker{f}
	switch n := n.(type) {
	case Stmt:
		w.stmt(n)
	case Expr:
		w.expr(n)
	case Pattern:
		w.pattern(n)
	default:
		f(n)
	}
}

type walker struct{ f func(Node) bool }

func (w walker) body(list []Stmt) {
	for _, s := range list {
		w.stmt(s)
	}
}

func (w walker) exprs(list ...Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w walker) keywords(list []*Keyword) {
	for _, k := range list {
		if w.f(k) {
			w.expr(k.Value)
		}
	}
}

func (w walker) typeParams(list []*TypeParam) {
	for _, t := range list {
		if w.f(t) {
			w.exprs(t.Bound, t.Default)
		}
	}
}

func (w walker) args(a *Arguments) {
	one := func(a *Arg) {
		if a != nil && w.f(a) {
			w.expr(a.Annotation)
		}
	}
	for _, list := range [][]*Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, arg := range list {
			one(arg)
		}
	}
	w.exprs(a.Defaults...)
	w.exprs(a.KwDefaults...)
}

func (w walker) comprehension(elts []Expr, generators []*Comprehension) {
	w.exprs(elts...)
	for _, g := range generators {
		w.exprs(g.Target, g.Iter)
		w.exprs(g.Ifs...)
	}
}

func (w walker) aliases(list []*Alias) {
	for _, a := range list {
		w.f(a)
	}
}

func (w walker) stmt(s Stmt) {
	if !w.f(s) {
		return
	}
	switch n := s.(type) {
	case *FunctionDef:
		w.typeParams(n.TypeParams)
		w.args(n.Args)
		w.expr(n.Returns)
		w.body(n.Body)
		w.exprs(n.Decorators...)
	case *ClassDef:
		w.typeParams(n.TypeParams)
		w.exprs(n.Bases...)
		w.keywords(n.Keywords)
		w.body(n.Body)
		w.exprs(n.Decorators...)
	case *Return:
		w.expr(n.Value)
	case *Delete:
		w.exprs(n.Targets...)
	case *Assign:
		w.exprs(n.Targets...)
		w.expr(n.Value)
	case *TypeAlias:
		w.expr(n.Name)
		w.typeParams(n.TypeParams)
		w.expr(n.Value)
	case *AugAssign:
		w.exprs(n.Target, n.Value)
	case *AnnAssign:
		w.exprs(n.Target, n.Annotation, n.Value)
	case *For:
		w.exprs(n.Target, n.Iter)
		w.body(n.Body)
		w.body(n.Else)
	case *While:
		w.expr(n.Test)
		w.body(n.Body)
		w.body(n.Else)
	case *If:
		w.expr(n.Test)
		w.body(n.Body)
		w.body(n.Else)
	case *With:
		for _, item := range n.Items {
			w.exprs(item.Context, item.Vars)
		}
		w.body(n.Body)
	case *Match:
		w.expr(n.Subject)
		for _, c := range n.Cases {
			w.pattern(c.Pattern)
			w.expr(c.Guard)
			w.body(c.Body)
		}
	case *Raise:
		w.exprs(n.Exc, n.Cause, n.Inst, n.Trace)
	case *Try:
		w.body(n.Body)
		for _, h := range n.Handlers {
			if w.f(h) {
				w.expr(h.Type)
				w.body(h.Body)
			}
		}
		w.body(n.Else)
		w.body(n.Finally)
	case *Assert:
		w.exprs(n.Test, n.Msg)
	case *Import:
		w.aliases(n.Names)
	case *ImportFrom:
		w.aliases(n.Names)
	case *ExprStmt:
		w.expr(n.Value)
	case *Print:
		w.expr(n.Dest)
		w.exprs(n.Values...)
	case *Exec:
		w.exprs(n.Code, n.Globals, n.Locals)
	}
}

func (w walker) expr(e Expr) {
	if e == nil || !w.f(e) {
		return
	}
	switch n := e.(type) {
	case *BoolOp:
		w.exprs(n.Values...)
	case *NamedExpr:
		w.exprs(n.Target, n.Value)
	case *BinOp:
		w.exprs(n.Left, n.Right)
	case *UnaryOp:
		w.expr(n.Operand)
	case *Lambda:
		w.args(n.Args)
		w.expr(n.Body)
	case *IfExp:
		w.exprs(n.Body, n.Test, n.Else)
	case *Dict:
		for i, k := range n.Keys {
			w.exprs(k, n.Values[i])
		}
	case *Set:
		w.exprs(n.Elts...)
	case *ListComp:
		w.comprehension([]Expr{n.Elt}, n.Generators)
	case *SetComp:
		w.comprehension([]Expr{n.Elt}, n.Generators)
	case *DictComp:
		w.comprehension([]Expr{n.Key, n.Value}, n.Generators)
	case *GeneratorExp:
		w.comprehension([]Expr{n.Elt}, n.Generators)
	case *Await:
		w.expr(n.Value)
	case *Yield:
		w.expr(n.Value)
	case *YieldFrom:
		w.expr(n.Value)
	case *Compare:
		w.expr(n.Left)
		w.exprs(n.Comparators...)
	case *Call:
		w.expr(n.Func)
		w.exprs(n.Args...)
		w.keywords(n.Keywords)
	case *FormattedValue:
		w.expr(n.Value)
		if n.Spec != nil {
			w.expr(n.Spec)
		}
	case *JoinedStr:
		w.exprs(n.Values...)
	case *Attribute:
		w.expr(n.Value)
	case *Subscript:
		w.exprs(n.Value, n.Index)
	case *Starred:
		w.expr(n.Value)
	case *List:
		w.exprs(n.Elts...)
	case *Tuple:
		w.exprs(n.Elts...)
	case *Slice:
		w.exprs(n.Lower, n.Upper, n.Step)
	case *Repr:
		w.expr(n.Value)
	}
}

func (w walker) pattern(p Pattern) {
	if p == nil || !w.f(p) {
		return
	}
	all := func(list []Pattern) {
		for _, q := range list {
			w.pattern(q)
		}
	}
	switch n := p.(type) {
	case *MatchValue:
		w.expr(n.Value)
	case *MatchSequence:
		all(n.Patterns)
	case *MatchMapping:
		w.exprs(n.Keys...)
		all(n.Patterns)
	case *MatchClass:
		w.expr(n.Cls)
		all(n.Patterns)
		all(n.KwdPatterns)
	case *MatchAs:
		w.pattern(n.Pattern)
	case *MatchOr:
		all(n.Patterns)
	}
}
