package parser

// This file is the grammar of the simple statements, each with the node it becomes.

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"minipy/parser/ast"
)

// An exprStmt is an expression, an assignment, an annotation or an augmented assignment: they all begin alike.
type exprStmt struct {
	Left     aValue   `parser:"@@"`
	Right    []aValue `parser:"( ( '=' @@ )+"`
	Ann      anExpr   `parser:"| ':' @@"`
	AnnValue aValue   `parser:"  ( '=' @@ )?"`
	Aug      string   `parser:"| @AUGOP"`
	AugValue aValue   `parser:"  @@ )?"`
}

func (s *exprStmt) lower(first *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	switch {
	case s.Right != nil:
		targets := make([]ast.Expr, len(s.Right))
		for i := range targets {
			if i == 0 {
				targets[i] = s.Left
			} else {
				targets[i] = s.Right[i-1]
			}
			if err := storeAssigned(targets[i]); err != nil {
				return nil, err
			}
		}
		return &ast.Assign{Span: span, Targets: targets, Value: s.Right[len(s.Right)-1]}, nil
	case s.Ann != nil:
		if !isSingleTarget(s.Left) {
			return nil, badAnnotation(s.Left)
		}
		setContext(s.Left, ast.Store)
		_, isName := s.Left.(*ast.Name)
		a := &ast.AnnAssign{Span: span, Target: s.Left, Annotation: s.Ann, Simple: isName && first.Type != tLParen}
		if s.AnnValue != nil {
			a.Value = s.AnnValue
		}
		return a, nil
	case s.Aug != "":
		if !isSingleTarget(s.Left) {
			return nil, badAugmented(s.Left)
		}
		setContext(s.Left, ast.Store)
		return &ast.AugAssign{Span: span, Target: s.Left, Op: augOperator(s.Aug), Value: s.AugValue}, nil
	}
	return &ast.ExprStmt{Span: span, Value: s.Left}, nil
}

// storeAssigned marks a target of "=".
func storeAssigned(e ast.Expr) *Error {
	switch e.(type) {
	case *ast.Yield, *ast.YieldFrom:
		return errorAt(e.Where(), "assignment to yield expression not possible")
	}
	return store(e, assignTarget)
}

// badAnnotation is for an annotation of what cannot have one.
func badAnnotation(e ast.Expr) *Error {
	switch e.(type) {
	case *ast.List, *ast.Tuple:
		return errorAt(e.Where(), "only single target (not %s) can be annotated", exprName(e))
	}
	return errorAt(e.Where(), "illegal target for annotation")
}

// augOperator returns the operator of an augmented assignment.
func augOperator(s string) ast.Operator {
	kind, _ := operator(strings.TrimSuffix(s, "="))
	if kind == tDoubleStar {
		return ast.Pow
	}
	return binaryOperators[kind].op
}

// A keywordStmt is a statement of one word.
type keywordStmt struct {
	Word string `parser:"@( 'pass' | 'break' | 'continue' )"`
}

func (s *keywordStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	switch s.Word {
	case "pass":
		return &ast.Pass{Span: span}, nil
	case "break":
		return &ast.Break{Span: span}, nil
	}
	return &ast.Continue{Span: span}, nil
}

type delStmt struct {
	Targets delTargets `parser:"'del' @@"`
}

func (s *delStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	return &ast.Delete{Span: span, Targets: s.Targets.get()}, nil
}

// delTargets is what del deletes: "a, b" but not as a tuple.
type delTargets interface{ get() []ast.Expr }

type exprSlice struct{ elts []ast.Expr }

func (e *exprSlice) get() []ast.Expr { return e.elts }

func parseDelTargets(p *exprs) delTargets {
	if !p.startsStarExpression() {
		return nil
	}
	var elts []ast.Expr
	for {
		e := p.starExpression()
		if p.err != nil {
			break
		}
		elts = append(elts, e)
		if !p.accept(tComma) || !p.startsStarExpression() {
			break
		}
	}
	for _, e := range elts {
		p.store(e, delTarget)
	}
	return &exprSlice{elts}
}

type assertStmt struct {
	Test anExpr `parser:"'assert' @@"`
	Msg  anExpr `parser:"( ',' @@ )?"`
}

func (s *assertStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	return &ast.Assert{Span: span, Test: s.Test, Msg: orNil(s.Msg)}, nil
}

// orNil makes a nil ast.Expr of a rule that did not apply.
func orNil[T ast.Expr](e T) ast.Expr {
	if any(e) == nil {
		return nil
	}
	return e
}

type returnStmt struct {
	Value exprList `parser:"'return' @@?"`
}

func (s *returnStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	return &ast.Return{Span: span, Value: orNil(s.Value)}, nil
}

// A raiseStmt is also Python 2's "raise E, inst, trace", whose commas the scanner marks.
type raiseStmt struct {
	Exc   anExpr `parser:"'raise' ( @@"`
	Cause anExpr `parser:"( 'from' @@"`
	Inst  anExpr `parser:"| COMMA2 @@"`
	Trace anExpr `parser:"  ( COMMA2 @@ )? )? )?"`
}

func (s *raiseStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	return &ast.Raise{Span: span, Exc: orNil(s.Exc), Cause: orNil(s.Cause), Inst: orNil(s.Inst), Trace: orNil(s.Trace)}, nil
}

type globalStmt struct {
	Word  string   `parser:"@( 'global' | 'nonlocal' )"`
	Names []string `parser:"@NAME ( ',' @NAME )*"`
}

func (s *globalStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	for i, n := range s.Names {
		s.Names[i] = normalize(n)
	}
	if s.Word == "global" {
		return &ast.Global{Span: span, Names: s.Names}, nil
	}
	return &ast.Nonlocal{Span: span, Names: s.Names}, nil
}

type importStmt struct {
	Names []*dottedAs `parser:"'import' @@ ( ',' @@ )*"`
}

// A dottedAs is "a.b as c".
type dottedAs struct {
	Tokens []lexer.Token
	Parts  []string `parser:"@NAME ( '.' @NAME )*"`
	As     string   `parser:"( 'as' @NAME )?"`
}

func (s *importStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	names := make([]*ast.Alias, len(s.Names))
	for i, n := range s.Names {
		names[i] = &ast.Alias{Span: spanOf(n.Tokens), Name: normalize(strings.Join(n.Parts, ".")), As: normalize(n.As)}
	}
	return &ast.Import{Span: span, Names: names}, nil
}

// spanOf returns where tokens stand.
func spanOf(tokens []lexer.Token) ast.Span {
	return ast.Span{Start: startOf(&tokens[0]), End: endOf(&tokens[len(tokens)-1])}
}

type importFromStmt struct {
	Tokens []lexer.Token
	Dots   []string     `parser:"'from' @( '.' | '...' )*"`
	Module []string     `parser:"( @NAME ( '.' @NAME )* )?"`
	Star   *lexer.Token `parser:"'import' ( @'*'"`
	Paren  []*nameAs    `parser:"| '(' @@ ( ',' @@? )* ')'"`
	Names  []*nameAs    `parser:"| @@ ( ',' @@ )* )"`
}

// A nameAs is "a as b".
type nameAs struct {
	Tokens []lexer.Token
	Name   string `parser:"@NAME"`
	As     string `parser:"( 'as' @NAME )?"`
}

func (s *importFromStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	f := &ast.ImportFrom{Span: span, Module: normalize(strings.Join(s.Module, ".")), Level: len(strings.Join(s.Dots, ""))}
	if len(s.Module) == 0 && len(s.Dots) == 0 {
		return nil, unexpected(&s.Tokens[1])
	}
	if s.Star != nil {
		f.Names = []*ast.Alias{{Span: tokenSpan(s.Star), Name: "*"}}
		return f, nil
	}
	if err := doubleComma(s.Tokens); err != nil {
		return nil, err
	}
	for _, n := range append(s.Names, s.Paren...) {
		f.Names = append(f.Names, &ast.Alias{Span: spanOf(n.Tokens), Name: normalize(n.Name), As: normalize(n.As)})
	}
	return f, nil
}

// doubleComma refuses a comma right after another: rules for lists that a comma may end let it through.
func doubleComma(tokens []lexer.Token) *Error {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Type == tComma && tokens[i-1].Type == tComma {
			return unexpected(&tokens[i])
		}
	}
	return nil
}

type typeStmt struct {
	Name   lexer.Token `parser:"'type' @NAME"`
	Params *typeParams `parser:"@@?"`
	Value  anExpr      `parser:"'=' @@"`
}

func (s *typeStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	params, err := s.Params.lower()
	if err != nil {
		return nil, err
	}
	name := &ast.Name{Span: tokenSpan(&s.Name), ID: identifier(&s.Name), Ctx: ast.Store}
	return &ast.TypeAlias{Span: span, Name: name, TypeParams: params, Value: s.Value}, nil
}

// typeParams are those of a type statement, a function or a class.
type typeParams struct {
	Tokens []lexer.Token
	Params []*typeParam `parser:"'[' @@ ( ',' @@? )* ']'"`
}

type typeParam struct {
	Tokens  []lexer.Token
	Star    string      `parser:"@( '*' | '**' )?"`
	Name    string      `parser:"@NAME"`
	Colon   lexer.Token `parser:"( @':'"`
	Bound   aBound      `parser:"@@ )?"`
	Default aBound      `parser:"( '=' @@ )?"` // starred of a TypeVarTuple only
}

func (t *typeParams) lower() ([]*ast.TypeParam, *Error) {
	if t == nil {
		return nil, nil
	}
	if err := doubleComma(t.Tokens); err != nil {
		return nil, err
	}
	var out []*ast.TypeParam
	for _, p := range t.Params {
		q := &ast.TypeParam{Span: spanOf(p.Tokens), Name: normalize(p.Name), Bound: orNil(p.Bound), Default: orNil(p.Default)}
		what := ""
		switch p.Star {
		case "*":
			q.Kind, what = ast.TypeVarTuple, "TypeVarTuple"
		case "**":
			q.Kind, what = ast.ParamSpec, "ParamSpec"
		}
		if what != "" && p.Bound != nil {
			kind := "bound"
			if _, ok := p.Bound.(*ast.Tuple); ok {
				kind = "constraints"
			}
			span := ast.Span{Start: startOf(&p.Colon), End: p.Bound.Where().End}
			return nil, errorAt(span, "cannot use %s with %s", kind, what)
		}
		if s, ok := q.Default.(*ast.Starred); ok && q.Kind != ast.TypeVarTuple {
			return nil, errorAt(ast.Span{Start: s.Start, End: ast.Pos{Line: s.Start.Line, Col: s.Start.Col + 1}}, "invalid syntax")
		}
		out = append(out, q)
	}
	return out, nil
}

// A printStmt is Python 2's.
type printStmt struct {
	Tokens     []lexer.Token
	Dest       anExpr   `parser:"PRINT ( '>>' @@"`
	DestValues []anExpr `parser:"( ',' @@? )*"`
	Values     []anExpr `parser:"| @@ ( ',' @@? )* )?"`
}

func (s *printStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	if err := doubleComma(s.Tokens); err != nil {
		return nil, err
	}
	p := &ast.Print{Span: span, Dest: orNil(s.Dest)}
	for _, v := range append(s.DestValues, s.Values...) {
		p.Values = append(p.Values, v)
	}
	if last := &s.Tokens[len(s.Tokens)-1]; last.Type == tComma {
		if len(p.Values) == 0 {
			return nil, unexpected(last)
		}
		p.NoNewline = true
	}
	return p, nil
}

// An execStmt is Python 2's.
type execStmt struct {
	Code    aBitOr `parser:"EXEC @@"`
	Globals anExpr `parser:"( 'in' @@"`
	Locals  anExpr `parser:"  ( ',' @@ )? )?"`
}

func (s *execStmt) lower(_ *lexer.Token, span ast.Span) (ast.Stmt, *Error) {
	return &ast.Exec{Span: span, Code: s.Code, Globals: orNil(s.Globals), Locals: orNil(s.Locals)}, nil
}
