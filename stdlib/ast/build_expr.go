package ast

// This file builds a syntax tree of one that was read: expressions.

import (
	"math"

	"minipy/parser/ast"
	"minipy/vm/py"
)

var contextNames = [...]string{ast.Load: "Load", ast.Store: "Store", ast.Del: "Del"}

// optional builds an expression that may be missing.
func (b *builder) optional(r *raw, ctx ast.Context) ast.Expr {
	if r == nil {
		return nil
	}
	return b.expr(r, ctx)
}

// exprs builds a list of expressions, none of which may be missing.
func (b *builder) exprs(list []*raw, ctx ast.Context) []ast.Expr {
	for _, r := range list {
		if r == nil {
			b.invalid("None disallowed in expression list")
			return nil
		}
	}
	return b.all(list, ctx)
}

// optionals builds a list of expressions, of which some may be missing.
func (b *builder) optionals(list []*raw) []ast.Expr { return b.all(list, ast.Load) }

func (b *builder) all(list []*raw, ctx ast.Context) []ast.Expr {
	var out []ast.Expr
	for _, r := range list {
		if b.err != nil {
			return nil
		}
		out = append(out, b.optional(r, ctx))
	}
	return out
}

// context returns the index of the field ctx of a kind, -1 if it has none.
func (k kind) context() int {
	switch k {
	case kName:
		return 1
	case kAttribute, kSubscript:
		return 2
	case kStarred, kList, kTuple:
		return 1
	}
	return -1
}

// checkContext checks that an expression is used as it says.
func (b *builder) checkContext(r *raw, ctx ast.Context) {
	i := r.kind.context()
	if i < 0 {
		if ctx != ast.Load {
			b.invalid("expression which can't be assigned to in %s context", contextNames[ctx])
		}
		return
	}
	if r.kind == kName {
		b.name(text(r, 0))
	}
	if has := ast.Context(node(r, i).kind - firstContext); has != ctx {
		b.invalid("expression must have %s context but has %s instead", contextNames[ctx], contextNames[has])
	}
}

// expr builds an expression that is used in a context.
func (b *builder) expr(r *raw, ctx ast.Context) ast.Expr {
	b.place(r.at)
	if b.err == nil {
		b.checkContext(r, ctx)
	}
	if b.err != nil {
		return nil
	}
	load := func(i int) ast.Expr { return b.expr(node(r, i), ast.Load) }
	loads := func(i int) []ast.Expr { return b.exprs(nodes(r, i), ast.Load) }
	switch r.kind {
	case kName:
		return &ast.Name{Span: r.at, ID: text(r, 0), Ctx: ctx}
	case kConstant:
		return &ast.Constant{Span: r.at, Value: b.constant(r.vals[0].(py.Value), 0), Unicode: text(r, 1) == "u"}
	case kAttribute:
		return &ast.Attribute{Span: r.at, Value: load(0), Attr: text(r, 1), Ctx: ctx}
	case kCall:
		return &ast.Call{Span: r.at, Func: load(0), Args: loads(1), Keywords: b.keywords(nodes(r, 2))}
	case kSubscript:
		index := load(1)
		return &ast.Subscript{Span: r.at, Value: load(0), Index: index, Ctx: ctx}
	case kBinOp:
		return &ast.BinOp{Span: r.at, Left: load(0), Op: ast.Operator(node(r, 1).kind - firstOperator), Right: load(2)}
	case kUnaryOp:
		return &ast.UnaryOp{Span: r.at, Op: ast.UnaryOperator(node(r, 0).kind - firstUnary), Operand: load(1)}
	case kBoolOp:
		if len(nodes(r, 1)) < 2 {
			b.invalid("BoolOp with less than 2 values")
		}
		return &ast.BoolOp{Span: r.at, Or: node(r, 0).kind == kOr, Values: loads(1)}
	case kCompare:
		return b.compare(r)
	case kTuple:
		return &ast.Tuple{Span: r.at, Elts: b.exprs(nodes(r, 0), ctx), Ctx: ctx}
	case kList:
		return &ast.List{Span: r.at, Elts: b.exprs(nodes(r, 0), ctx), Ctx: ctx}
	case kStarred:
		return &ast.Starred{Span: r.at, Value: b.expr(node(r, 0), ctx), Ctx: ctx}
	case kSet:
		return &ast.Set{Span: r.at, Elts: loads(0)}
	case kDict:
		if len(nodes(r, 0)) != len(nodes(r, 1)) {
			b.invalid("Dict doesn't have the same number of keys as values")
		}
		return &ast.Dict{Span: r.at, Keys: b.optionals(nodes(r, 0)), Values: loads(1)}
	case kSlice:
		part := func(i int) ast.Expr { return b.optional(node(r, i), ast.Load) }
		return &ast.Slice{Span: r.at, Lower: part(0), Upper: part(1), Step: part(2)}
	case kJoinedStr:
		return &ast.JoinedStr{Span: r.at, Values: loads(0)}
	case kFormattedValue:
		return b.formatted(r)
	}
	return b.scoped(r)
}

func (b *builder) compare(r *raw) ast.Expr {
	ops, right := nodes(r, 1), nodes(r, 2)
	switch {
	case len(right) == 0:
		b.invalid("Compare with no comparators")
	case len(right) != len(ops):
		b.invalid("Compare has a different number of comparators and operands")
	}
	n := &ast.Compare{Span: r.at, Comparators: b.exprs(right, ast.Load), Left: b.expr(node(r, 0), ast.Load)}
	for _, op := range ops {
		n.Ops = append(n.Ops, ast.CmpOperator(op.kind-firstCmp))
	}
	return n
}

// formatted builds a part of an f-string. Its format may be any expression.
func (b *builder) formatted(r *raw) ast.Expr {
	n := &ast.FormattedValue{Span: r.at, Value: b.expr(node(r, 0), ast.Load)}
	switch conversion := r.vals[1].(int); conversion {
	case 's', 'r', 'a':
		n.Conversion = byte(conversion)
	case -1:
	default:
		b.fail(py.Errorf(&py.SystemErrorType, "Unrecognized conversion character %d", conversion))
	}
	switch spec := b.optional(node(r, 2), ast.Load).(type) {
	case nil:
	case *ast.JoinedStr:
		n.Spec = spec
	case *ast.Constant:
		n.Spec = &ast.JoinedStr{Span: spec.Span, Values: []ast.Expr{spec}, Plain: true}
	default:
		at := spec.Where()
		n.Spec = &ast.JoinedStr{Span: at, Values: []ast.Expr{&ast.FormattedValue{Span: at, Value: spec}}}
	}
	return n
}

// scoped builds the expressions that have variables of their own, or bind or suspend.
func (b *builder) scoped(r *raw) ast.Expr {
	load := func(i int) ast.Expr { return b.expr(node(r, i), ast.Load) }
	switch r.kind {
	case kNamedExpr:
		if node(r, 0).kind != kName {
			b.fail(py.TypeErrorf("NamedExpr target must be a Name"))
			return nil
		}
		n := &ast.NamedExpr{Span: r.at, Value: load(1)}
		n.Target = &ast.Name{Span: node(r, 0).at, ID: text(node(r, 0), 0), Ctx: ast.Store}
		return n
	case kLambda:
		return &ast.Lambda{Span: r.at, Args: b.arguments(node(r, 0)), Body: load(1)}
	case kIfExp:
		return &ast.IfExp{Span: r.at, Test: load(0), Body: load(1), Else: load(2)}
	case kListComp:
		return &ast.ListComp{Span: r.at, Generators: b.generators(nodes(r, 1)), Elt: load(0)}
	case kSetComp:
		return &ast.SetComp{Span: r.at, Generators: b.generators(nodes(r, 1)), Elt: load(0)}
	case kGeneratorExp:
		return &ast.GeneratorExp{Span: r.at, Generators: b.generators(nodes(r, 1)), Elt: load(0)}
	case kDictComp:
		return &ast.DictComp{Span: r.at, Generators: b.generators(nodes(r, 2)), Key: load(0), Value: load(1)}
	case kAwait:
		return &ast.Await{Span: r.at, Value: load(0)}
	case kYieldFrom:
		return &ast.YieldFrom{Span: r.at, Value: load(0)}
	}
	return &ast.Yield{Span: r.at, Value: b.optional(node(r, 0), ast.Load)}
}

func (b *builder) generators(list []*raw) []*ast.Comprehension {
	if len(list) == 0 {
		b.invalid("comprehension with no generators")
	}
	var out []*ast.Comprehension
	for _, r := range list {
		c := &ast.Comprehension{Target: b.expr(node(r, 0), ast.Store), Iter: b.expr(node(r, 1), ast.Load)}
		c.Ifs, c.Async = b.exprs(nodes(r, 2), ast.Load), r.vals[3].(int) != 0
		out = append(out, c)
	}
	return out
}

// constant builds the value of a Constant.
func (b *builder) constant(v py.Value, depth int) any {
	if depth > maxDepth {
		b.fail(py.NewError(&py.RecursionErrorType, "maximum recursion depth exceeded during compilation"))
		return nil
	}
	switch {
	case v.IsNone():
		return nil
	case v.Is(&py.BoolType):
		return v.IsTrue()
	case py.Same(v, py.Ellipsis):
		return ast.EllipsisValue{}
	case v.IsInt():
		return v.Int()
	case v.Is(&py.IntType):
		return v.AsBigInt().V
	case v.IsFloat():
		return v.Float()
	case v.Is(&py.ComplexType):
		z, _ := py.ComplexValue(v)
		if real(z) == 0 && !math.Signbit(real(z)) {
			return ast.Imaginary(imag(z))
		}
		return z
	case v.Is(&py.StrType):
		return v.AsStr().String()
	case v.Is(&py.BytesType):
		return ast.Bytes(v.AsBytes().String())
	case v.Is(&py.TupleType):
		return ast.TupleValue(b.constants(v.AsTuple().Items, depth))
	case v.Is(&py.FrozenSetType):
		items, err := py.Collect(b.t, v)
		if err != nil {
			b.fail(err)
			return nil
		}
		return ast.FrozenSetValue(b.constants(items, depth))
	}
	b.fail(py.TypeErrorf("got an invalid type in Constant: %s", v.Type().Name))
	return nil
}

func (b *builder) constants(items []py.Value, depth int) []any {
	out := make([]any, 0, len(items))
	for _, v := range items {
		if b.err != nil {
			break
		}
		out = append(out, b.constant(v, depth+1))
	}
	return out
}
