package ast

// This file replaces the expressions of a tree.

// A Rewriter replaces expressions. Each function is given an expression whose parts have been replaced, and returns what takes
// its place. Targets that must be names stay, and so do keys of patterns that are nil.
type Rewriter struct {
	Expr func(Expr) Expr
	// Iter replaces what a for statement or a comprehension runs over, after Expr.
	Iter func(Expr) Expr
	// Body replaces the statements of a module, class or function, after those in them.
	Body func([]Stmt) []Stmt
	// Annotations says that annotations are rewritten too.
	Annotations bool
}

// Module rewrites a module.
func (r *Rewriter) Module(m *Module) {
	r.stmts(m.Body)
	m.Body = r.Body(m.Body)
}

func (r *Rewriter) expr(p *Expr) {
	if *p != nil {
		r.parts(*p)
		*p = r.Expr(*p)
	}
}

func (r *Rewriter) exprs(list []Expr) {
	for i := range list {
		r.expr(&list[i])
	}
}

func (r *Rewriter) iter(p *Expr) {
	r.expr(p)
	*p = r.Iter(*p)
}

func (r *Rewriter) annotation(p *Expr) {
	if r.Annotations {
		r.expr(p)
	}
}

func (r *Rewriter) stmts(list []Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

func (r *Rewriter) typeParams(list []*TypeParam) {
	for _, p := range list {
		r.expr(&p.Bound)
		r.expr(&p.Default)
	}
}

func (r *Rewriter) args(a *Arguments) {
	for _, list := range [][]*Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, arg := range list {
			if arg != nil {
				r.annotation(&arg.Annotation)
			}
		}
	}
	r.exprs(a.Defaults)
	r.exprs(a.KwDefaults)
}

func (r *Rewriter) keywords(list []*Keyword) {
	for _, k := range list {
		r.expr(&k.Value)
	}
}

func (r *Rewriter) stmt(s Stmt) {
	switch n := s.(type) {
	case *FunctionDef:
		r.typeParams(n.TypeParams)
		r.args(n.Args)
		r.stmts(n.Body)
		n.Body = r.Body(n.Body)
		r.exprs(n.Decorators)
		r.annotation(&n.Returns)
	case *ClassDef:
		r.typeParams(n.TypeParams)
		r.exprs(n.Bases)
		r.keywords(n.Keywords)
		r.stmts(n.Body)
		n.Body = r.Body(n.Body)
		r.exprs(n.Decorators)
	case *Return:
		r.expr(&n.Value)
	case *Delete:
		r.exprs(n.Targets)
	case *Assign:
		r.exprs(n.Targets)
		r.expr(&n.Value)
	case *TypeAlias:
		r.typeParams(n.TypeParams)
		r.expr(&n.Value)
	case *AugAssign:
		r.expr(&n.Target)
		r.expr(&n.Value)
	case *AnnAssign:
		r.expr(&n.Target)
		r.annotation(&n.Annotation)
		r.expr(&n.Value)
	case *For:
		r.expr(&n.Target)
		r.iter(&n.Iter)
		r.stmts(n.Body)
		r.stmts(n.Else)
	case *While:
		r.expr(&n.Test)
		r.stmts(n.Body)
		r.stmts(n.Else)
	case *If:
		r.expr(&n.Test)
		r.stmts(n.Body)
		r.stmts(n.Else)
	case *With:
		for _, item := range n.Items {
			r.expr(&item.Context)
			r.expr(&item.Vars)
		}
		r.stmts(n.Body)
	case *Match:
		r.expr(&n.Subject)
		for _, c := range n.Cases {
			r.pattern(c.Pattern)
			r.expr(&c.Guard)
			r.stmts(c.Body)
		}
	case *Raise:
		r.expr(&n.Exc)
		r.expr(&n.Cause)
	case *Try:
		r.stmts(n.Body)
		for _, h := range n.Handlers {
			r.expr(&h.Type)
			r.stmts(h.Body)
		}
		r.stmts(n.Else)
		r.stmts(n.Finally)
	case *Assert:
		r.expr(&n.Test)
		r.expr(&n.Msg)
	case *ExprStmt:
		r.expr(&n.Value)
	}
}

// parts rewrites what is in an expression.
func (r *Rewriter) parts(e Expr) {
	switch n := e.(type) {
	case *BoolOp:
		r.exprs(n.Values)
	case *NamedExpr:
		r.expr(&n.Value)
	case *BinOp:
		r.expr(&n.Left)
		r.expr(&n.Right)
	case *UnaryOp:
		r.expr(&n.Operand)
	case *Lambda:
		r.args(n.Args)
		r.expr(&n.Body)
	case *IfExp:
		r.expr(&n.Test)
		r.expr(&n.Body)
		r.expr(&n.Else)
	case *Dict:
		r.exprs(n.Keys)
		r.exprs(n.Values)
	case *Set:
		r.exprs(n.Elts)
	case *ListComp:
		r.comprehension(n.Generators, &n.Elt)
	case *SetComp:
		r.comprehension(n.Generators, &n.Elt)
	case *GeneratorExp:
		r.comprehension(n.Generators, &n.Elt)
	case *DictComp:
		r.comprehension(n.Generators, &n.Key, &n.Value)
	case *Await:
		r.expr(&n.Value)
	case *Yield:
		r.expr(&n.Value)
	case *YieldFrom:
		r.expr(&n.Value)
	case *Compare:
		r.expr(&n.Left)
		r.exprs(n.Comparators)
	case *Call:
		r.expr(&n.Func)
		r.exprs(n.Args)
		r.keywords(n.Keywords)
	case *FormattedValue:
		r.expr(&n.Value)
		if n.Spec != nil {
			r.exprs(n.Spec.Values)
		}
	case *JoinedStr:
		r.exprs(n.Values)
	case *Attribute:
		r.expr(&n.Value)
	case *Subscript:
		r.expr(&n.Value)
		r.expr(&n.Index)
	case *Starred:
		r.expr(&n.Value)
	case *List:
		r.exprs(n.Elts)
	case *Tuple:
		r.exprs(n.Elts)
	case *Slice:
		r.expr(&n.Lower)
		r.expr(&n.Upper)
		r.expr(&n.Step)
	}
}

func (r *Rewriter) comprehension(generators []*Comprehension, elts ...*Expr) {
	for _, e := range elts {
		r.expr(e)
	}
	for _, g := range generators {
		r.expr(&g.Target)
		r.iter(&g.Iter)
		r.exprs(g.Ifs)
	}
}

func (r *Rewriter) pattern(p Pattern) {
	all := func(list []Pattern) {
		for _, q := range list {
			r.pattern(q)
		}
	}
	switch n := p.(type) {
	case *MatchValue:
		r.expr(&n.Value)
	case *MatchSequence:
		all(n.Patterns)
	case *MatchMapping:
		r.exprs(n.Keys)
		all(n.Patterns)
	case *MatchClass:
		r.expr(&n.Cls)
		all(n.Patterns)
		all(n.KwdPatterns)
	case *MatchAs:
		if n.Pattern != nil {
			r.pattern(n.Pattern)
		}
	case *MatchOr:
		all(n.Patterns)
	}
}
