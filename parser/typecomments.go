package parser

// This file attaches type comments, "# type: int", to what they belong to. The grammar passes over comments; afterwards each is
// judged by what stands before and behind it.

import (
	"cmp"
	"slices"
	"strings"

	"minipy/parser/ast"
)

// A comment is a comment in the source, and how many brackets are open around it.
type comment struct {
	start, end int
	at         ast.Pos
	depth      int
}

// typeText returns what follows "# type: ", with any number of spaces and tabs.
func typeText(text string) (string, bool) {
	for _, word := range []string{"#", "type:"} {
		var ok bool
		if text, ok = strings.CutPrefix(text, word); !ok {
			return "", false
		}
		text = strings.TrimLeft(text, " \t")
	}
	return text, true
}

// isIgnore reports whether a type comment says "ignore", and what follows.
func isIgnore(text string) (tag string, ok bool) {
	tag, ok = strings.CutPrefix(text, "ignore")
	if ok && tag != "" {
		c := tag[0]
		ok = c < 0x80 && !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z')
	}
	return tag, ok
}

// A header is a compound statement's: owner is a *ast.FunctionDef, *ast.For or *ast.With, nil for others.
type header struct {
	owner any
	body  ast.Pos // where the first statement begins
}

// A commenter attaches type comments.
type commenter struct {
	m        *ast.Module
	src      string
	comments []comment
	assigns  map[ast.Pos]*ast.Assign // by their ends
	headers  []header
	onHeader map[any]bool // functions with a comment on the line of their header
}

// attachTypeComments attaches the type comments of a module, or returns an error if one is misplaced.
func attachTypeComments(m *ast.Module, src string, comments []comment) *Error {
	c := &commenter{m: m, src: src, comments: comments, assigns: map[ast.Pos]*ast.Assign{}, onHeader: map[any]bool{}}
	m.TypeComments = map[any]string{}
	for _, s := range m.Body {
		ast.Walk(s, c.visit)
	}
	slices.SortStableFunc(c.headers, func(a, b header) int {
		return cmp.Or(cmp.Compare(a.body.Line, b.body.Line), cmp.Compare(a.body.Col, b.body.Col))
	})
	for i, k := range comments {
		text, ok := typeText(src[k.start:k.end])
		if !ok {
			continue
		}
		if tag, ok := isIgnore(text); ok {
			if line := src[strings.LastIndexByte(src[:k.start], '\n')+1 : k.start]; strings.TrimSpace(line) == "" {
				tag += "\n" // it is alone on its line: CPython takes that too
			}
			m.TypeIgnores = append(m.TypeIgnores, ast.TypeIgnore{Line: k.at.Line, Tag: tag})
			continue
		}
		if err := c.attach(i, k, text); err != nil {
			return err
		}
	}
	return nil
}

// visit collects what can have type comments.
func (c *commenter) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Assign:
		c.assigns[n.End] = n
	case *ast.FunctionDef:
		c.header(n, n.Body)
	case *ast.For:
		c.header(n, n.Body)
		c.header(nil, n.Else)
	case *ast.With:
		c.header(n, n.Body)
	case *ast.ClassDef:
		c.header(nil, n.Body)
	case *ast.While:
		c.header(nil, n.Body)
		c.header(nil, n.Else)
	case *ast.If:
		c.header(nil, n.Body)
		c.header(nil, n.Else)
	case *ast.Match:
		for _, k := range n.Cases {
			c.header(nil, k.Body)
		}
	case *ast.Try:
		c.header(nil, n.Body)
		for _, h := range n.Handlers {
			c.header(nil, h.Body)
		}
		c.header(nil, n.Else)
		c.header(nil, n.Finally)
	case ast.Expr:
		return false
	}
	return true
}

func (c *commenter) header(owner any, body []ast.Stmt) {
	if len(body) == 0 {
		return
	}
	at := body[0].Where().Start
	var decorators []ast.Expr
	switch n := body[0].(type) {
	case *ast.FunctionDef:
		decorators = n.Decorators
	case *ast.ClassDef:
		decorators = n.Decorators
	}
	if len(decorators) > 0 {
		at = decorators[0].Where().Start
	}
	c.headers = append(c.headers, header{owner, at})
}

// before returns the place of the last character before comment i that is no space and in no comment, -1 if there is none.
func (c *commenter) before(i int) int {
	at := c.comments[i].start
	for {
		at = len(strings.TrimRight(c.src[:at], " \t\f\n\\"))
		j, found := slices.BinarySearchFunc(c.comments[:i], at, func(k comment, at int) int { return cmp.Compare(k.end, at) })
		if !found {
			return at - 1
		}
		at = c.comments[j].start
	}
}

// after returns the first character behind comment i that is no space and in no comment, 0 if there is none.
func (c *commenter) after(i int) byte {
	at := c.comments[i].end
	for {
		at += len(c.src[at:]) - len(strings.TrimLeft(c.src[at:], " \t\f\n\\"))
		i++
		if i >= len(c.comments) || c.comments[i].start != at {
			break
		}
		at = c.comments[i].end
	}
	if at < len(c.src) {
		return c.src[at]
	}
	return 0
}

// attach attaches comment i.
func (c *commenter) attach(i int, k comment, text string) *Error {
	end := k.at.Col + int32(k.end-k.start)
	span := ast.Span{Start: ast.Pos{Line: k.at.Line, Col: end - int32(len(text))}, End: ast.Pos{Line: k.at.Line, Col: end}}
	misplaced := errorAt(span, "invalid syntax")
	at := c.before(i)
	if at < 0 {
		return misplaced
	}
	lineStart := strings.LastIndexByte(c.src[:k.start], '\n') + 1
	own := at < lineStart // the comment is alone on its line
	h := c.nextHeader(k.at)
	if k.depth > 0 {
		return c.attachArg(i, k, text, at, h, misplaced)
	}
	if a := c.assigns[ast.Pos{Line: k.at.Line, Col: int32(at + 1 - lineStart)}]; a != nil && !own {
		c.m.TypeComments[a] = text
		return nil
	}
	if c.src[at] != ':' || h == nil || h.owner == nil {
		return misplaced
	}
	if f, ok := h.owner.(*ast.FunctionDef); ok {
		switch _, has := c.m.TypeComments[f]; {
		case has && c.onHeader[f] && own:
			return errorAt(span, "Cannot have two type comments on def")
		case has:
			return misplaced
		}
		c.onHeader[f] = !own
	} else if own {
		return misplaced
	}
	c.m.TypeComments[h.owner] = text
	return nil
}

// nextHeader returns the header whose body begins first after a place.
func (c *commenter) nextHeader(at ast.Pos) *header {
	j, _ := slices.BinarySearchFunc(c.headers, at, func(h header, at ast.Pos) int {
		return cmp.Or(cmp.Compare(h.body.Line, at.Line), cmp.Compare(h.body.Col, at.Col))
	})
	if j == len(c.headers) {
		return nil
	}
	return &c.headers[j]
}

// attachArg attaches a comment to the parameter before it: it must follow a comma, or stand before the parenthesis.
func (c *commenter) attachArg(i int, k comment, text string, at int, h *header, misplaced *Error) *Error {
	if h == nil || k.depth > 1 || c.src[at] != ',' && c.after(i) != ')' {
		return misplaced
	}
	f, ok := h.owner.(*ast.FunctionDef)
	if !ok || f.Returns != nil && before(f.Returns.Where().Start, k.at) {
		return misplaced
	}
	if c.src[at] == ',' {
		switch rest := strings.TrimRight(c.src[:at], " \t\f\n"); {
		case strings.HasSuffix(rest, "*"):
			misplaced.Msg = "bare * has associated type comment"
			return misplaced
		case strings.HasSuffix(rest, "/"):
			return misplaced
		}
	}
	var last *ast.Arg
	a := f.Args
	for _, list := range [][]*ast.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, arg := range list {
			if arg != nil && before(arg.Start, k.at) {
				last = arg
			}
		}
	}
	if last == nil {
		return misplaced
	}
	if _, has := c.m.TypeComments[last]; has {
		return misplaced
	}
	c.m.TypeComments[last] = text
	return nil
}

func before(a, b ast.Pos) bool { return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col }
