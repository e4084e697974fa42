package ast

// This file writes trees in the form of CPython's ast.dump, for tests and for looking at them.

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Dump returns a module as CPython 3.13's ast.dump writes it, with include_attributes if positions is set. Strings are
// written in ASCII. What Python 3 does not have, Print, Exec, Repr and the other parts of a Raise, is written alike.
func Dump(m *Module, positions bool) string {
	d := dumper{positions: positions}
	d.open("Module")
	dumpList(&d, "body", m.Body, d.stmt)
	d.end()
	return d.b.String()
}

// DumpNode returns a statement, an expression or a pattern in the form of Dump.
func DumpNode(n Node, positions bool) string {
	d := dumper{positions: positions}
	switch n := n.(type) {
	case Stmt:
		d.stmt(n)
	case Expr:
		d.expr(n)
	case Pattern:
		d.pattern(n)
	default:
		fmt.Fprintf(&d.b, "%T", n)
	}
	return d.b.String()
}

type dumper struct {
	b         strings.Builder
	positions bool
	first     bool // no field of the open node is written yet
}

func (d *dumper) open(name string) {
	d.b.WriteString(name)
	d.b.WriteByte('(')
	d.first = true
}

// close writes the positions and the parenthesis.
func (d *dumper) close(s Span) {
	if d.positions {
		d.raw("lineno", strconv.Itoa(int(s.Start.Line)))
		d.raw("col_offset", strconv.Itoa(int(s.Start.Col)))
		d.raw("end_lineno", strconv.Itoa(int(s.End.Line)))
		d.raw("end_col_offset", strconv.Itoa(int(s.End.Col)))
	}
	d.end()
}

func (d *dumper) end() {
	d.b.WriteByte(')')
	d.first = false
}

func (d *dumper) field(name string) {
	if !d.first {
		d.b.WriteString(", ")
	}
	d.first = false
	d.b.WriteString(name)
	d.b.WriteByte('=')
}

func (d *dumper) raw(name, value string) {
	d.field(name)
	d.b.WriteString(value)
}

func (d *dumper) flag(name string, value bool) {
	if value {
		d.raw(name, "1")
	} else {
		d.raw(name, "0")
	}
}

// name writes an identifier, unless it is optional and missing.
func (d *dumper) name(field, value string) {
	if value != "" {
		d.raw(field, quote(value))
	}
}

func (d *dumper) ctx(c Context) { d.raw("ctx", [...]string{"Load()", "Store()", "Del()"}[c]) }

// sub writes an expression, unless it is optional and missing.
func (d *dumper) sub(name string, e Expr) {
	if e != nil {
		d.field(name)
		d.expr(e)
	}
}

func (d *dumper) exprs(name string, list []Expr) { dumpList(d, name, list, d.expr) }
func (d *dumper) body(name string, list []Stmt)  { dumpList(d, name, list, d.stmt) }

// dumpList writes a list, unless it is empty.
func dumpList[T any](d *dumper, name string, list []T, elem func(T)) {
	if len(list) == 0 {
		return
	}
	d.field(name)
	d.b.WriteByte('[')
	for i, e := range list {
		if i > 0 {
			d.b.WriteString(", ")
		}
		elem(e)
	}
	d.b.WriteByte(']')
	d.first = false
}

func (d *dumper) names(name string, list []string) {
	dumpList(d, name, list, func(s string) { d.b.WriteString(quote(s)) })
}

func (d *dumper) async(name string, async bool) {
	if async {
		name = "Async" + name
	}
	d.open(name)
}

func (d *dumper) stmt(s Stmt) {
	switch n := s.(type) {
	case *FunctionDef:
		d.async("FunctionDef", n.Async)
		d.name("name", n.Name)
		d.field("args")
		d.arguments(n.Args)
		d.body("body", n.Body)
		d.exprs("decorator_list", n.Decorators)
		d.sub("returns", n.Returns)
		dumpList(d, "type_params", n.TypeParams, d.typeParam)
	case *ClassDef:
		d.open("ClassDef")
		d.name("name", n.Name)
		d.exprs("bases", n.Bases)
		dumpList(d, "keywords", n.Keywords, d.keyword)
		d.body("body", n.Body)
		d.exprs("decorator_list", n.Decorators)
		dumpList(d, "type_params", n.TypeParams, d.typeParam)
	case *Return:
		d.open("Return")
		d.sub("value", n.Value)
	case *Delete:
		d.open("Delete")
		d.exprs("targets", n.Targets)
	case *Assign:
		d.open("Assign")
		d.exprs("targets", n.Targets)
		d.sub("value", n.Value)
	case *TypeAlias:
		d.open("TypeAlias")
		d.sub("name", n.Name)
		dumpList(d, "type_params", n.TypeParams, d.typeParam)
		d.sub("value", n.Value)
	case *AugAssign:
		d.open("AugAssign")
		d.sub("target", n.Target)
		d.raw("op", n.Op.String()+"()")
		d.sub("value", n.Value)
	case *AnnAssign:
		d.open("AnnAssign")
		d.sub("target", n.Target)
		d.sub("annotation", n.Annotation)
		d.sub("value", n.Value)
		d.flag("simple", n.Simple)
	case *For:
		d.async("For", n.Async)
		d.sub("target", n.Target)
		d.sub("iter", n.Iter)
		d.body("body", n.Body)
		d.body("orelse", n.Else)
	case *While:
		d.open("While")
		d.sub("test", n.Test)
		d.body("body", n.Body)
		d.body("orelse", n.Else)
	case *If:
		d.open("If")
		d.sub("test", n.Test)
		d.body("body", n.Body)
		d.body("orelse", n.Else)
	case *With:
		d.async("With", n.Async)
		dumpList(d, "items", n.Items, d.withItem)
		d.body("body", n.Body)
	case *Match:
		d.open("Match")
		d.sub("subject", n.Subject)
		dumpList(d, "cases", n.Cases, d.matchCase)
	case *Raise:
		d.open("Raise")
		d.sub("exc", n.Exc)
		d.sub("cause", n.Cause)
		d.sub("inst", n.Inst)
		d.sub("trace", n.Trace)
	case *Try:
		name := "Try"
		if n.Star {
			name = "TryStar"
		}
		d.open(name)
		d.body("body", n.Body)
		dumpList(d, "handlers", n.Handlers, d.handler)
		d.body("orelse", n.Else)
		d.body("finalbody", n.Finally)
	case *Assert:
		d.open("Assert")
		d.sub("test", n.Test)
		d.sub("msg", n.Msg)
	case *Import:
		d.open("Import")
		dumpList(d, "names", n.Names, d.alias)
	case *ImportFrom:
		d.open("ImportFrom")
		d.name("module", n.Module)
		dumpList(d, "names", n.Names, d.alias)
		d.raw("level", strconv.Itoa(n.Level))
	case *Global:
		d.open("Global")
		d.names("names", n.Names)
	case *Nonlocal:
		d.open("Nonlocal")
		d.names("names", n.Names)
	case *ExprStmt:
		d.open("Expr")
		d.sub("value", n.Value)
	case *Pass:
		d.open("Pass")
	case *Break:
		d.open("Break")
	case *Continue:
		d.open("Continue")
	case *Print:
		d.open("Print")
		d.sub("dest", n.Dest)
		d.exprs("values", n.Values)
		d.flag("nl", !n.NoNewline)
	case *Exec:
		d.open("Exec")
		d.sub("body", n.Code)
		d.sub("globals", n.Globals)
		d.sub("locals", n.Locals)
	}
	d.close(s.Where())
}

func (d *dumper) arguments(a *Arguments) {
	d.open("arguments")
	dumpList(d, "posonlyargs", a.PosOnly, d.arg)
	dumpList(d, "args", a.Args, d.arg)
	if a.Vararg != nil {
		d.field("vararg")
		d.arg(a.Vararg)
	}
	dumpList(d, "kwonlyargs", a.KwOnly, d.arg)
	d.exprs("kw_defaults", a.KwDefaults)
	if a.Kwarg != nil {
		d.field("kwarg")
		d.arg(a.Kwarg)
	}
	d.exprs("defaults", a.Defaults)
	d.end()
}

func (d *dumper) arg(a *Arg) {
	d.open("arg")
	d.name("arg", a.Name)
	d.sub("annotation", a.Annotation)
	d.close(a.Span)
}

func (d *dumper) keyword(k *Keyword) {
	d.open("keyword")
	d.name("arg", k.Name)
	d.sub("value", k.Value)
	d.close(k.Span)
}

func (d *dumper) alias(a *Alias) {
	d.open("alias")
	d.name("name", a.Name)
	d.name("asname", a.As)
	d.close(a.Span)
}

func (d *dumper) withItem(w *WithItem) {
	d.open("withitem")
	d.sub("context_expr", w.Context)
	d.sub("optional_vars", w.Vars)
	d.end()
}

func (d *dumper) matchCase(c *MatchCase) {
	d.open("match_case")
	d.field("pattern")
	d.pattern(c.Pattern)
	d.sub("guard", c.Guard)
	d.body("body", c.Body)
	d.end()
}

func (d *dumper) handler(h *ExceptHandler) {
	d.open("ExceptHandler")
	d.sub("type", h.Type)
	d.name("name", h.Name)
	d.body("body", h.Body)
	d.close(h.Span)
}

func (d *dumper) comprehension(c *Comprehension) {
	d.open("comprehension")
	d.sub("target", c.Target)
	d.sub("iter", c.Iter)
	d.exprs("ifs", c.Ifs)
	d.flag("is_async", c.Async)
	d.end()
}

func (d *dumper) typeParam(t *TypeParam) {
	d.open([...]string{"TypeVar", "ParamSpec", "TypeVarTuple"}[t.Kind])
	d.name("name", t.Name)
	d.sub("bound", t.Bound)
	d.sub("default_value", t.Default)
	d.close(t.Span)
}

func (d *dumper) expr(e Expr) {
	switch n := e.(type) {
	case nil:
		d.b.WriteString("None")
		return
	case *BoolOp:
		d.open("BoolOp")
		if n.Or {
			d.raw("op", "Or()")
		} else {
			d.raw("op", "And()")
		}
		d.exprs("values", n.Values)
	case *NamedExpr:
		d.open("NamedExpr")
		d.sub("target", n.Target)
		d.sub("value", n.Value)
	case *BinOp:
		d.open("BinOp")
		d.sub("left", n.Left)
		d.raw("op", n.Op.String()+"()")
		d.sub("right", n.Right)
	case *UnaryOp:
		d.open("UnaryOp")
		d.raw("op", n.Op.String()+"()")
		d.sub("operand", n.Operand)
	case *Lambda:
		d.open("Lambda")
		d.field("args")
		d.arguments(n.Args)
		d.sub("body", n.Body)
	case *IfExp:
		d.open("IfExp")
		d.sub("test", n.Test)
		d.sub("body", n.Body)
		d.sub("orelse", n.Else)
	case *Dict:
		d.open("Dict")
		d.exprs("keys", n.Keys)
		d.exprs("values", n.Values)
	case *Set:
		d.open("Set")
		d.exprs("elts", n.Elts)
	case *ListComp:
		d.comp("ListComp", n.Elt, n.Generators)
	case *SetComp:
		d.comp("SetComp", n.Elt, n.Generators)
	case *GeneratorExp:
		d.comp("GeneratorExp", n.Elt, n.Generators)
	case *DictComp:
		d.open("DictComp")
		d.sub("key", n.Key)
		d.sub("value", n.Value)
		dumpList(d, "generators", n.Generators, d.comprehension)
	case *Await:
		d.open("Await")
		d.sub("value", n.Value)
	case *Yield:
		d.open("Yield")
		d.sub("value", n.Value)
	case *YieldFrom:
		d.open("YieldFrom")
		d.sub("value", n.Value)
	case *Compare:
		d.open("Compare")
		d.sub("left", n.Left)
		dumpList(d, "ops", n.Ops, func(op CmpOperator) { d.b.WriteString(op.String() + "()") })
		d.exprs("comparators", n.Comparators)
	case *Call:
		d.open("Call")
		d.sub("func", n.Func)
		d.exprs("args", n.Args)
		dumpList(d, "keywords", n.Keywords, d.keyword)
	case *FormattedValue:
		d.open("FormattedValue")
		d.sub("value", n.Value)
		conversion := -1
		if n.Conversion != 0 {
			conversion = int(n.Conversion)
		}
		d.raw("conversion", strconv.Itoa(conversion))
		if n.Spec != nil {
			d.sub("format_spec", n.Spec)
		}
	case *JoinedStr:
		d.open("JoinedStr")
		d.exprs("values", n.Values)
	case *Constant:
		d.open("Constant")
		d.raw("value", constant(n.Value))
		if n.Unicode {
			d.raw("kind", "'u'")
		}
	case *Attribute:
		d.open("Attribute")
		d.sub("value", n.Value)
		d.name("attr", n.Attr)
		d.ctx(n.Ctx)
	case *Subscript:
		d.open("Subscript")
		d.sub("value", n.Value)
		d.sub("slice", n.Index)
		d.ctx(n.Ctx)
	case *Starred:
		d.open("Starred")
		d.sub("value", n.Value)
		d.ctx(n.Ctx)
	case *Name:
		d.open("Name")
		d.name("id", n.ID)
		d.ctx(n.Ctx)
	case *List:
		d.open("List")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
	case *Tuple:
		d.open("Tuple")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
	case *Slice:
		d.open("Slice")
		d.sub("lower", n.Lower)
		d.sub("upper", n.Upper)
		d.sub("step", n.Step)
	case *Repr:
		d.open("Repr")
		d.sub("value", n.Value)
	}
	d.close(e.Where())
}

func (d *dumper) comp(name string, elt Expr, generators []*Comprehension) {
	d.open(name)
	d.sub("elt", elt)
	dumpList(d, "generators", generators, d.comprehension)
}

func (d *dumper) pattern(p Pattern) {
	switch n := p.(type) {
	case *MatchValue:
		d.open("MatchValue")
		d.sub("value", n.Value)
	case *MatchSingleton:
		d.open("MatchSingleton")
		d.raw("value", constant(n.Value))
	case *MatchSequence:
		d.open("MatchSequence")
		dumpList(d, "patterns", n.Patterns, d.pattern)
	case *MatchMapping:
		d.open("MatchMapping")
		d.exprs("keys", n.Keys)
		dumpList(d, "patterns", n.Patterns, d.pattern)
		d.name("rest", n.Rest)
	case *MatchClass:
		d.open("MatchClass")
		d.sub("cls", n.Cls)
		dumpList(d, "patterns", n.Patterns, d.pattern)
		d.names("kwd_attrs", n.KwdAttrs)
		dumpList(d, "kwd_patterns", n.KwdPatterns, d.pattern)
	case *MatchStar:
		d.open("MatchStar")
		d.name("name", n.Name)
	case *MatchAs:
		d.open("MatchAs")
		if n.Pattern != nil {
			d.field("pattern")
			d.pattern(n.Pattern)
		}
		d.name("name", n.Name)
	case *MatchOr:
		d.open("MatchOr")
		dumpList(d, "patterns", n.Patterns, d.pattern)
	}
	d.close(p.Where())
}

// String returns CPython's name of the operator.
func (op Operator) String() string {
	return [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd",
		"FloorDiv"}[op]
}

// String returns CPython's name of the operator.
func (op UnaryOperator) String() string { return [...]string{"Invert", "Not", "UAdd", "USub"}[op] }

// String returns CPython's name of the operator.
func (op CmpOperator) String() string {
	return [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}[op]
}

// constant writes a constant's value as CPython's ascii function does.
func constant(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case float64:
		return floatRepr(v)
	case Imaginary:
		return strings.TrimSuffix(floatRepr(float64(v)), ".0") + "j"
	case string:
		return quote(v)
	case Bytes:
		return "b" + quoteWith(string(v), func(s string) (rune, int) { return rune(s[0]), 1 })
	case EllipsisValue:
		return "Ellipsis"
	}
	return fmt.Sprint(v)
}

// floatRepr writes a float as CPython's repr does.
func floatRepr(f float64) string {
	if math.IsInf(f, 1) {
		return "inf"
	}
	exp := 0
	if f != 0 {
		e := strconv.FormatFloat(f, 'e', -1, 64)
		exp, _ = strconv.Atoi(e[strings.IndexByte(e, 'e')+1:])
	}
	if exp < -4 || exp >= 16 {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func quote(s string) string { return quoteWith(s, decodeRune) }

// quoteWith quotes a string whose next character decode reads.
func quoteWith(s string, decode func(string) (rune, int)) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	for len(s) > 0 {
		r, n := decode(s)
		s = s[n:]
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || 0x7f <= r && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x7f:
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte(q)
	return b.String()
}

// decodeRune reads a character, also a surrogate in three bytes.
func decodeRune(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}
