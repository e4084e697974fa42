package compiler

// This file turns expressions back into source, the way CPython keeps annotations as strings.

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"minipy/parser/ast"
)

// Unparse returns the source of an expression in CPython's normal form.
func Unparse(e ast.Expr) string {
	p := &unparser{}
	p.expr(e, precTest)
	return p.String()
}

// The levels of precedence. An operator is put into parentheses where a higher level is wanted.
const (
	precTuple = iota
	precTest
	precOr
	precAnd
	precNot
	precCmp
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom

	precExpr = precBitOr
)

type unparser struct{ strings.Builder }

// text writes strings.
func (p *unparser) text(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// inParens writes what write does, in parentheses if needed.
func (p *unparser) inParens(needed bool, write func()) {
	if needed {
		p.text("(")
	}
	write()
	if needed {
		p.text(")")
	}
}

// list writes expressions with commas between them.
func (p *unparser) list(elts []ast.Expr, level int) {
	for i, e := range elts {
		if i > 0 {
			p.text(", ")
		}
		p.expr(e, level)
	}
}

func (p *unparser) expr(e ast.Expr, level int) {
	switch e := e.(type) {
	case *ast.Name:
		p.text(e.ID)
	case *ast.Constant:
		p.constant(e)
	case *ast.Attribute:
		p.expr(e.Value, precAtom)
		if k, ok := e.Value.(*ast.Constant); ok && isIntLiteral(k.Value) {
			p.text(" ")
		}
		p.text(".", e.Attr)
	case *ast.Subscript:
		p.expr(e.Value, precAtom)
		p.text("[")
		p.expr(e.Index, precTuple)
		p.text("]")
	case *ast.Call:
		p.call(e)
	case *ast.Tuple:
		if len(e.Elts) == 0 {
			p.text("()")
			return
		}
		p.inParens(level > precTuple, func() {
			p.list(e.Elts, precTest)
			if len(e.Elts) == 1 {
				p.text(",")
			}
		})
	case *ast.List:
		p.text("[")
		p.list(e.Elts, precTest)
		p.text("]")
	case *ast.Set:
		p.text("{")
		p.list(e.Elts, precTest)
		p.text("}")
	case *ast.Dict:
		p.dict(e)
	case *ast.Slice:
		p.slice(e)
	case *ast.Starred:
		p.text("*")
		p.expr(e.Value, precExpr)
	case *ast.JoinedStr:
		p.text("f", pyRepr(joinedBody(e)))
	case *ast.FormattedValue:
		p.text("f", pyRepr(formattedBody(e)))
	default:
		p.operator(e, level)
	}
}

func isIntLiteral(v any) bool {
	switch v.(type) {
	case int, int64, *big.Int:
		return true
	}
	return false
}

func (p *unparser) dict(e *ast.Dict) {
	p.text("{")
	for i, key := range e.Keys {
		if i > 0 {
			p.text(", ")
		}
		if key == nil {
			p.text("**")
			p.expr(e.Values[i], precExpr)
			continue
		}
		p.expr(key, precTest)
		p.text(": ")
		p.expr(e.Values[i], precTest)
	}
	p.text("}")
}

func (p *unparser) slice(e *ast.Slice) {
	part := func(x ast.Expr) {
		if x != nil {
			p.expr(x, precTest)
		}
	}
	part(e.Lower)
	p.text(":")
	part(e.Upper)
	if e.Step != nil {
		p.text(":")
		part(e.Step)
	}
}

var (
	binOpText = [...]string{
		ast.Add: " + ", ast.Sub: " - ", ast.Mult: " * ", ast.MatMult: " @ ", ast.Div: " / ", ast.Mod: " % ", ast.Pow: " ** ",
		ast.LShift: " << ", ast.RShift: " >> ", ast.BitOr: " | ", ast.BitXor: " ^ ", ast.BitAnd: " & ", ast.FloorDiv: " // ",
	}
	binOpLevel = [...]int{
		ast.Add: precArith, ast.Sub: precArith, ast.Mult: precTerm, ast.MatMult: precTerm, ast.Div: precTerm,
		ast.Mod: precTerm, ast.Pow: precPower, ast.LShift: precShift, ast.RShift: precShift, ast.BitOr: precBitOr,
		ast.BitXor: precBitXor, ast.BitAnd: precBitAnd, ast.FloorDiv: precTerm,
	}
	cmpText = [...]string{
		ast.Eq: " == ", ast.NotEq: " != ", ast.Lt: " < ", ast.LtE: " <= ", ast.Gt: " > ", ast.GtE: " >= ", ast.Is: " is ",
		ast.IsNot: " is not ", ast.In: " in ", ast.NotIn: " not in ",
	}
)

// operator writes expressions that may need parentheses.
func (p *unparser) operator(e ast.Expr, level int) {
	switch e := e.(type) {
	case *ast.BinOp:
		prec := binOpLevel[e.Op]
		left, right := prec, prec+1
		if e.Op == ast.Pow {
			left, right = right, left
		}
		p.inParens(level > prec, func() {
			p.expr(e.Left, left)
			p.text(binOpText[e.Op])
			p.expr(e.Right, right)
		})
	case *ast.UnaryOp:
		prec, text := precFactor, [...]string{ast.Invert: "~", ast.Not: "not ", ast.UAdd: "+", ast.USub: "-"}[e.Op]
		if e.Op == ast.Not {
			prec = precNot
		}
		p.inParens(level > prec, func() {
			p.text(text)
			p.expr(e.Operand, prec)
		})
	case *ast.BoolOp:
		prec, word := precAnd, " and "
		if e.Or {
			prec, word = precOr, " or "
		}
		p.inParens(level > prec, func() {
			for i, v := range e.Values {
				if i > 0 {
					p.text(word)
				}
				p.expr(v, prec+1)
			}
		})
	case *ast.Compare:
		p.inParens(level > precCmp, func() {
			p.expr(e.Left, precCmp+1)
			for i, op := range e.Ops {
				p.text(cmpText[op])
				p.expr(e.Comparators[i], precCmp+1)
			}
		})
	case *ast.IfExp:
		p.inParens(level > precTest, func() {
			p.expr(e.Body, precTest+1)
			p.text(" if ")
			p.expr(e.Test, precTest+1)
			p.text(" else ")
			p.expr(e.Else, precTest)
		})
	case *ast.NamedExpr:
		p.inParens(level > precTuple, func() {
			p.expr(e.Target, precAtom)
			p.text(" := ")
			p.expr(e.Value, precAtom)
		})
	case *ast.Await:
		p.inParens(level > precAwait, func() {
			p.text("await ")
			p.expr(e.Value, precAtom)
		})
	case *ast.Lambda:
		p.inParens(level > precTest, func() { p.lambda(e) })
	default:
		p.bracketed(e)
	}
}

// bracketed writes expressions that bring their own brackets.
func (p *unparser) bracketed(e ast.Expr) {
	comp := func(open, end string, gens []*ast.Comprehension, elts ...ast.Expr) {
		p.text(open)
		for i, x := range elts {
			if i > 0 {
				p.text(": ")
			}
			p.expr(x, precTest)
		}
		for _, g := range gens {
			p.comprehension(g)
		}
		p.text(end)
	}
	switch e := e.(type) {
	case *ast.ListComp:
		comp("[", "]", e.Generators, e.Elt)
	case *ast.SetComp:
		comp("{", "}", e.Generators, e.Elt)
	case *ast.GeneratorExp:
		comp("(", ")", e.Generators, e.Elt)
	case *ast.DictComp:
		comp("{", "}", e.Generators, e.Key, e.Value)
	case *ast.Yield:
		if e.Value == nil {
			p.text("(yield)")
			return
		}
		p.text("(yield ")
		p.expr(e.Value, precTuple)
		p.text(")")
	case *ast.YieldFrom:
		p.text("(yield from ")
		p.expr(e.Value, precTest)
		p.text(")")
	case *ast.Repr:
		p.text("`")
		p.expr(e.Value, precTuple)
		p.text("`")
	}
}

func (p *unparser) comprehension(g *ast.Comprehension) {
	if g.Async {
		p.text(" async")
	}
	p.text(" for ")
	p.expr(g.Target, precTuple)
	p.text(" in ")
	p.expr(g.Iter, precTest+1)
	for _, cond := range g.Ifs {
		p.text(" if ")
		p.expr(cond, precTest+1)
	}
}

func (p *unparser) call(e *ast.Call) {
	p.expr(e.Func, precAtom)
	if len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*ast.GeneratorExp); ok {
			p.expr(g, precAtom)
			return
		}
	}
	p.text("(")
	p.list(e.Args, precTest)
	for i, kw := range e.Keywords {
		if i > 0 || len(e.Args) > 0 {
			p.text(", ")
		}
		if kw.Name == "" {
			p.text("**")
		} else {
			p.text(kw.Name, "=")
		}
		p.expr(kw.Value, precTest)
	}
	p.text(")")
}

func (p *unparser) lambda(e *ast.Lambda) {
	p.text("lambda")
	before := ""
	if len(e.Args.PosOnly)+len(e.Args.Args) > 0 {
		before = " " // without positional parameters CPython writes "lambda*a: x"
	}
	param := func(prefix string, a *ast.Arg, value ast.Expr) {
		p.text(before, prefix, a.Name)
		if value != nil {
			p.text("=")
			p.expr(value, precTest)
		}
		before = ", "
	}
	a := e.Args
	positional := append(append([]*ast.Arg{}, a.PosOnly...), a.Args...)
	first := len(positional) - len(a.Defaults)
	for i, arg := range positional {
		var value ast.Expr
		if i >= first {
			value = a.Defaults[i-first]
		}
		param("", arg, value)
		if i == len(a.PosOnly)-1 {
			p.text(", /")
		}
	}
	if a.Vararg != nil {
		param("*", a.Vararg, nil)
	} else if len(a.KwOnly) > 0 {
		p.text(before, "*")
		before = ", "
	}
	for i, arg := range a.KwOnly {
		param("", arg, a.KwDefaults[i])
	}
	if a.Kwarg != nil {
		param("**", a.Kwarg, nil)
	}
	p.text(": ")
	p.expr(e.Body, precTest)
}

func (p *unparser) constant(e *ast.Constant) {
	switch v := e.Value.(type) {
	case nil:
		p.text("None")
	case bool:
		p.text(constRepr(v))
	case int:
		p.text(strconv.Itoa(v))
	case int64:
		p.text(strconv.FormatInt(v, 10))
	case *big.Int:
		p.text(v.String())
	case float64:
		p.text(floatRepr(v))
	case ast.Imaginary:
		p.text(strings.TrimSuffix(floatRepr(float64(v)), ".0"), "j")
	case string:
		if e.Unicode {
			p.text("u")
		}
		p.text(pyRepr(v))
	case ast.Bytes:
		p.text(bytesRepr(string(v)))
	case ast.EllipsisValue:
		p.text("...")
	default: // of a tree that was not parsed
		p.text(constRepr(constValue(v)))
	}
}

// joinedBody returns the text of an f-string between its quotes, before escaping.
func joinedBody(e *ast.JoinedStr) string {
	var b strings.Builder
	for _, v := range e.Values {
		switch v := v.(type) {
		case *ast.Constant:
			if s, ok := v.Value.(string); ok {
				b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
			}
		case *ast.FormattedValue:
			b.WriteString(formattedBody(v))
		case *ast.JoinedStr:
			b.WriteString(joinedBody(v))
		}
	}
	return b.String()
}

func formattedBody(e *ast.FormattedValue) string {
	p := &unparser{}
	p.expr(e.Value, precTest+1)
	text := p.String()
	if strings.HasPrefix(text, "{") {
		text = " " + text
	}
	text = "{" + text
	if e.Conversion != 0 {
		text += "!" + string(rune(e.Conversion))
	}
	if e.Spec != nil {
		text += ":" + joinedBody(e.Spec)
	}
	return text + "}"
}

// floatRepr writes a float as Python does.
func floatRepr(f float64) string {
	if math.IsInf(f, 0) {
		return "1e309"
	}
	s := strconv.FormatFloat(f, 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(s, "e")
	exp, _ := strconv.Atoi(exponent)
	if exp < -4 || exp >= 16 {
		sign := "+"
		if exp < 0 {
			sign, exp = "-", -exp
		}
		return mantissa + "e" + sign + leftPad(strconv.Itoa(exp))
	}
	s = strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func leftPad(s string) string {
	if len(s) < 2 {
		return "0" + s
	}
	return s
}

// quoteFor returns the quotes that repr puts around s.
func quoteFor(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

// pyRepr writes a string as Python's repr does.
func pyRepr(s string) string {
	quote := quoteFor(s)
	b := []byte{quote}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 && i+3 <= len(s) && s[i] == 0xed {
			// A surrogate, which only our own encoding of strings has.
			r = rune(s[i]&0xf)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
			size = 3
		}
		i += size
		switch {
		case r == rune(quote) || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < 0xd800 && unicode.IsPrint(r), r > 0xdfff && unicode.IsPrint(r):
			b = utf8.AppendRune(b, r)
		case r < 0x100:
			b = appendHex(b, 'x', r, 2)
		case r < 0x10000:
			b = appendHex(b, 'u', r, 4)
		default:
			b = appendHex(b, 'U', r, 8)
		}
	}
	return string(append(b, quote))
}

func appendHex(b []byte, kind byte, r rune, digits int) []byte {
	hex := strconv.FormatInt(int64(r), 16)
	b = append(b, '\\', kind)
	b = append(b, strings.Repeat("0", digits-len(hex))...)
	return append(b, hex...)
}

// bytesRepr writes bytes as Python's repr does.
func bytesRepr(s string) string {
	quote := quoteFor(s)
	b := []byte{'b', quote}
	for i := range len(s) {
		switch ch := s[i]; {
		case ch == quote || ch == '\\':
			b = append(b, '\\', ch)
		case ch == '\n':
			b = append(b, `\n`...)
		case ch == '\r':
			b = append(b, `\r`...)
		case ch == '\t':
			b = append(b, `\t`...)
		case ch < ' ' || ch >= 0x7f:
			b = appendHex(b, 'x', rune(ch), 2)
		default:
			b = append(b, ch)
		}
	}
	return string(append(b, quote))
}
