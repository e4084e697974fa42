package py

// This file defines the class code.

import (
	littleendian "encoding/binary"
	"unsafe"

	"minipy/compiler/code"
)

func (v *Value) asCode() *Code { return (*Code)(unsafe.Pointer(v.ref)) }

// CPython's flags of code objects.
const (
	coOptimized      = 0x1
	coNewLocals      = 0x2
	coVarArgs        = 0x4
	coVarKeywords    = 0x8
	coNested         = 0x10
	coGenerator      = 0x20
	coCoroutine      = 0x80
	coIterable       = 0x100
	coAsyncGenerator = 0x200
	coFutureAnnots   = 0x1000000
)

func codeSetup() {
	count := func(name string, f func(c *Code) int) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) { return Int(int64(f(v.asCode()))), nil }, excReadOnly, ""}
	}
	text := func(name string, f func(c *Code) string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) { return NewStr(f(v.asCode())).Value(), nil }, excReadOnly, ""}
	}
	names := func(name string, f func(c *Code) []string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) { return codeNames(f(v.asCode())), nil }, excReadOnly, ""}
	}
	blob := func(name string, f func(c *Code) string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) { return NewBytes(f(v.asCode())).Value(), nil }, excReadOnly, ""}
	}
	CodeType.define(&Def{
		Name: "code", Doc: "Compiled code.", Flags: Final | NotCallable,
		Slots: Slots{Repr: codeRepr},
		Methods: []MethodDef{
			{"replace", codeReplace, 0, 0, Kw, "A copy with other attributes."},
			{"co_positions", codePositions, 0, 0, 0, "Iterates over the source positions of the instructions."},
			{"co_lines", codeLines, 0, 0, 0, "Iterates over ranges of instructions and their lines."},
		},
		Members: []MemberDef{
			count("co_argcount", func(c *Code) int { return c.ArgCount }),
			count("co_posonlyargcount", func(c *Code) int { return c.PosOnlyCount }),
			count("co_kwonlyargcount", func(c *Code) int { return c.KwOnlyCount }),
			count("co_nlocals", func(c *Code) int { return len(codeVarNames(c)) }),
			count("co_stacksize", func(c *Code) int { return c.NumRegs }),
			count("co_flags", codeFlags),
			count("co_firstlineno", func(c *Code) int { return c.FirstLine }),
			text("co_filename", func(c *Code) string { return c.Filename }),
			text("co_name", func(c *Code) string { return c.Name }),
			text("co_qualname", func(c *Code) string { return c.QualName }),
			names("co_names", codeUsedNames),
			names("co_varnames", codeVarNames),
			names("co_cellvars", func(c *Code) []string { return c.Cells }),
			names("co_freevars", codeFreeNames),
			{"co_consts", codeConsts, excReadOnly, ""},
			blob("co_code", codeBytes),
			blob("co_linetable", func(c *Code) string { return "" }),
			blob("co_exceptiontable", func(c *Code) string { return "" }),
		},
	})
}

func codeNames(names []string) Value {
	items := make([]Value, len(names))
	for i, n := range names {
		items[i] = NewStr(n).Value()
	}
	return NewTuple(items).Value()
}

// codeVarNames returns the parameters and the locals that are no cells.
func codeVarNames(c *Code) []string {
	var names []string
	params := c.NumParams()
	for r, name := range c.Locals {
		if r == 0 || name == "" {
			continue
		}
		if r > params {
			if name[0] == '.' || codeContains(c.Cells, name) || codeContains(names, name) {
				continue
			}
		}
		names = append(names, name)
	}
	return names
}

func codeContains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

func codeFreeNames(c *Code) []string {
	names := make([]string, len(c.Free))
	for i := range c.Free {
		names[i] = c.Free[i].Name
	}
	return names
}

// codeUsedNames returns the names of globals, attributes and methods.
func codeUsedNames(c *Code) []string {
	var names []string
	seen := map[string]bool{}
	for _, list := range [][]string{c.Globals, c.Code.Names, c.Code.Methods} {
		for _, n := range list {
			if !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	return names
}

func codeConsts(t *Thread, v Value) (Value, error) {
	c := v.asCode()
	if err := t.ChargeN(len(c.Consts), 16); err != nil {
		return Value{}, err
	}
	var items []Value
	if c.Flags&code.HasDoc != 0 { // CPython's first constant is the docstring
		items = append(items, NewStr(c.Doc).Value())
	}
	return NewTuple(append(items, c.Consts...)).Value(), nil
}

// codeFlags returns co_flags.
func codeFlags(c *Code) int {
	flags := 0
	for _, f := range []struct {
		ours   code.Flags
		theirs int
	}{
		{code.HasVarArgs, coVarArgs}, {code.HasVarKw, coVarKeywords}, {code.IsGenerator, coGenerator},
		{code.IsCoroutine, coCoroutine}, {code.IsAsyncGen, coAsyncGenerator}, {code.IsNested, coNested},
		{code.FutureAnnots, coFutureAnnots},
	} {
		if c.Flags&f.ours != 0 {
			flags |= f.theirs
		}
	}
	if c.Flags&(code.IsModule|code.IsClass|code.IsNamed) == 0 {
		flags |= coOptimized | coNewLocals
	}
	if c.Awaitable {
		flags |= coIterable
	}
	return flags
}

// codeBytes returns the instructions, eight bytes each.
func codeBytes(c *Code) string {
	var b []byte
	for _, w := range c.Code.Instrs {
		b = littleendian.LittleEndian.AppendUint64(b, uint64(w))
	}
	return string(b)
}

func codeRepr(t *Thread, v Value) (string, error) {
	c := v.asCode()
	return "<code object " + c.Name + " at " + t.Address(v) + ", file \"" + c.Filename + "\", line " + itoa(c.FirstLine) + ">", nil
}

// codeReplace supports the attributes that do not say how the code is to be executed.
func codeReplace(t *Thread, args Args) (Value, error) {
	if len(args.Pos) > 1 {
		return Value{}, TypeErrorf("replace() takes no positional arguments")
	}
	old := args.Pos[0].asCode()
	inner := *old.Code
	c := &Code{Header: Header{Type: &CodeType}, Code: &inner, Consts: old.Consts, Names: old.Names, Methods: old.Methods,
		Caches: old.Caches, Instrs: old.Instrs, LinkedTo: old.LinkedTo, LinkedCells: old.LinkedCells, Awaitable: old.Awaitable, Recompile: old.Recompile}
	for i, name := range args.Names {
		val := args.Kw[i]
		switch n := name.String(); n {
		case "co_name", "co_qualname", "co_filename":
			if !val.IsKind(KindStr) {
				return Value{}, TypeErrorf("replace() argument '%s' must be str, not %s", n, argTypeName(val))
			}
			s := val.AsStr().String()
			switch n {
			case "co_name":
				inner.Name = s
			case "co_qualname":
				inner.QualName = s
			default:
				inner.Filename = s
			}
		case "co_firstlineno", "co_flags":
			k, err := AsSize(t, val, &OverflowErrorType)
			if err != nil {
				return Value{}, err
			}
			if n == "co_firstlineno" {
				inner.FirstLine = k
			} else {
				c.Awaitable = k&coIterable != 0
			}
		case "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_code", "co_consts",
			"co_names", "co_varnames", "co_freevars", "co_cellvars", "co_linetable", "co_exceptiontable":
			return Value{}, NewError(&NotImplementedErrorType, "minipy: replace() cannot change "+n)
		default:
			return Value{}, TypeErrorf("replace() got an unexpected keyword argument '%s'", n)
		}
	}
	return c.Value(), nil
}

// codePositions gives (line, end line, column, end column) for each instruction.
func codePositions(t *Thread, args Args) (Value, error) {
	c := args.Pos[0].asCode()
	num := func(n int32, least int32) Value {
		if n < least {
			return None
		}
		return Int(int64(n))
	}
	items := make([]Value, 0, len(c.Code.Instrs))
	for pc := range c.Code.Instrs {
		p := c.Where(pc)
		items = append(items, NewTuple([]Value{num(p.Line, 1), num(p.EndLine, 1), num(p.Col, 0), num(p.EndCol, 0)}).Value())
	}
	return Iter(t, NewList(items).Value())
}

// codeLines gives (start, end, line) for each run of instructions of one line. Instructions are counted in bytes.
func codeLines(t *Thread, args Args) (Value, error) {
	c := args.Pos[0].asCode()
	var items []Value
	n := len(c.Code.Instrs)
	for start := 0; start < n; {
		line := c.Where(start).Line
		end := start + 1
		for end < n && c.Where(end).Line == line {
			end++
		}
		items = append(items, NewTuple([]Value{Int(int64(start) * 8), Int(int64(end) * 8), lineOrNone(int(line))}).Value())
		start = end
	}
	return Iter(t, NewList(items).Value())
}
