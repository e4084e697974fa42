package parser

// This file refuses syntax that an older version of Python does not have.

import (
	"strings"

	"minipy/parser/ast"
)

// A versionChecker looks for what came after a version, and keeps what ends first: CPython's parser meets that first.
type versionChecker struct {
	minor int // of Python 3
	lines []string
	at    ast.Pos // the end of what err is about
	err   *Error
}

// checkVersion returns an error if a module has syntax that Python 3.minor has not.
func checkVersion(m *ast.Module, src string, minor int) *Error {
	v := &versionChecker{minor: minor, lines: strings.Split(src, "\n")}
	for _, s := range m.Body {
		ast.Walk(s, v.visit)
	}
	return v.err
}

// since notes that syntax which ends at a place exists since Python 3.minor. The error points behind it.
func (v *versionChecker) since(minor int, end ast.Pos, what string) {
	v.sinceAt(minor, end, ast.Span{Start: end, End: ast.Pos{Line: end.Line, Col: end.Col + 1}}, what)
}

func (v *versionChecker) sinceAt(minor int, end ast.Pos, at ast.Span, what string) {
	if v.minor >= minor || v.err != nil && (v.at.Line < end.Line || v.at.Line == end.Line && v.at.Col < end.Col) {
		return
	}
	v.at = end
	v.err = errorAt(at, "%s only supported in Python 3.%d and greater", what, minor)
}

func (v *versionChecker) visit(n ast.Node) bool {
	end := n.Where().End
	switch n := n.(type) {
	case *ast.FunctionDef:
		if n.Async {
			v.since(5, end, "Async functions are")
		}
		v.typeParams(n.TypeParams)
		v.params(n.Args)
	case *ast.ClassDef:
		v.typeParams(n.TypeParams)
	case *ast.TypeAlias:
		v.typeParams(n.TypeParams)
		v.since(12, end, "Type statement is")
	case *ast.For:
		if n.Async {
			v.since(5, end, "Async for loops are")
		}
	case *ast.With:
		if n.Async {
			v.since(5, end, "Async with statements are")
		}
	case *ast.Try:
		if n.Star {
			v.since(11, n.Handlers[0].End, "Exception groups are")
		}
	case *ast.Match:
		v.since(10, end, "Pattern matching is")
	case *ast.AnnAssign:
		if n.Simple {
			v.since(6, end, "Variable annotation syntax is")
		} else {
			v.since(6, end, "Variable annotations syntax is")
		}
	case *ast.AugAssign:
		if n.Op == ast.MatMult {
			v.since(5, n.Target.Where().End, "The '@' operator is")
		}
	default:
		v.expr(n, end)
	}
	return true
}

func (v *versionChecker) expr(n ast.Node, end ast.Pos) {
	switch n := n.(type) {
	case *ast.BinOp:
		if n.Op == ast.MatMult {
			v.since(5, end, "The '@' operator is")
		}
	case *ast.Await:
		v.since(5, end, "Await expressions are")
	case *ast.NamedExpr:
		v.since(8, end, "Assignment expressions are")
	case *ast.Lambda:
		v.params(n.Args)
	case *ast.ListComp:
		v.comprehension(n.Generators, end)
	case *ast.SetComp:
		v.comprehension(n.Generators, end)
	case *ast.DictComp:
		v.comprehension(n.Generators, end)
	case *ast.GeneratorExp:
		v.comprehension(n.Generators, end)
	case *ast.Constant:
		if _, isText := n.Value.(string); !isText && n.Start.Line == end.Line && int(n.Start.Line) <= len(v.lines) {
			line := v.lines[n.Start.Line-1]
			text := line[min(int(n.Start.Col), len(line)):min(int(end.Col), len(line))]
			if text != "" && '0' <= text[0] && text[0] <= '9' && strings.Contains(text, "_") {
				v.sinceAt(6, end, n.Span, "Underscores in numeric literals are")
			}
		}
	}
}

func (v *versionChecker) comprehension(generators []*ast.Comprehension, end ast.Pos) {
	for _, g := range generators {
		if g.Async {
			v.since(6, ast.Pos{Line: end.Line, Col: end.Col - 1}, "Async comprehensions are")
		}
	}
}

func (v *versionChecker) params(a *ast.Arguments) {
	n := len(a.PosOnly)
	if n == 0 {
		return
	}
	end := a.PosOnly[n-1].End
	if d := len(a.Defaults) - len(a.Args); d > 0 {
		end = a.Defaults[d-1].Where().End
	}
	if line := v.lines[end.Line-1]; int(end.Col) <= len(line) {
		if i := strings.IndexByte(line[end.Col:], '/'); i >= 0 {
			end.Col += int32(i) + 1
		}
	}
	v.since(8, end, "Positional-only parameters are")
}

func (v *versionChecker) typeParams(list []*ast.TypeParam) {
	for _, p := range list {
		if p.Default != nil {
			v.since(13, p.End, "Type parameter defaults are")
		}
	}
	if n := len(list); n > 0 {
		v.since(12, list[n-1].End, "Type parameter lists are")
	}
}
