package py

// This file defines the class code.

import (
	littleendian "encoding/binary"
	"strings"
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
		return MemberDef{name, func(t *Thread, v Value) (Value, error) {
			return Int(int64(v.asCode().showInt(name, f(v.asCode())))), nil
		}, excReadOnly, ""}
	}
	text := func(name string, f func(c *Code) string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) { return NewStr(f(v.asCode())).Value(), nil }, excReadOnly, ""}
	}
	names := func(name string, set func(t *Thread, v, val Value) error, f func(c *Code) []string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) {
			return codeNames(v.asCode().showNames(name, f(v.asCode()))), nil
		}, set, ""}
	}
	blob := func(name string, set func(t *Thread, v, val Value) error, f func(c *Code) string) MemberDef {
		return MemberDef{name, func(t *Thread, v Value) (Value, error) {
			return NewBytes(v.asCode().showBytes(name, f(v.asCode()))).Value(), nil
		}, set, ""}
	}
	CodeType.define(&Def{
		Name: "code", Doc: "Compiled code.", Flags: Final,
		Slots: Slots{Repr: codeRepr, New: codeNew, Compare: codeCompare, Hash: codeHash},
		Methods: []MethodDef{
			{"__replace__", codeReplace, 0, 0, Kw, "A copy with other attributes."},
			{"replace", codeReplace, 0, 0, Kw, "A copy with other attributes."},
			{"co_positions", codePositions, 0, 0, 0, "Iterates over the source positions of the instructions."},
			{"co_lines", codeLines, 0, 0, 0, "Iterates over ranges of instructions and their lines."},
		},
		Members: []MemberDef{
			count("co_argcount", func(c *Code) int { return c.ArgCount }),
			count("co_posonlyargcount", func(c *Code) int { return c.PosOnlyCount }),
			count("co_kwonlyargcount", func(c *Code) int { return c.KwOnlyCount }),
			count("co_nlocals", func(c *Code) int { return len(c.showNames("co_varnames", codeVarNames(c))) }),
			count("co_stacksize", func(c *Code) int { return c.NumRegs }),
			count("co_flags", codeFlags),
			count("co_firstlineno", func(c *Code) int { return c.FirstLine }),
			text("co_filename", func(c *Code) string { return c.Filename }),
			text("co_name", func(c *Code) string { return c.Name }),
			text("co_qualname", func(c *Code) string { return c.QualName }),
			names("co_names", excReadOnly, codeUsedNames),
			names("co_varnames", nil, codeVarNames),
			names("co_cellvars", nil, func(c *Code) []string { return c.Cells }),
			names("co_freevars", nil, codeFreeNames),
			{"co_consts", codeConsts, excReadOnly, ""},
			blob("co_code", nil, CodeBytes),
			blob("co_linetable", excReadOnly, (*Code).lineTable),
			blob("co_exceptiontable", excReadOnly, (*Code).exceptionTable),
			{"co_lnotab", codeLNoTab, nil, ""},
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

// codeUsedNames returns the names of globals, attributes and methods, in the order of their first use.
func codeUsedNames(c *Code) []string {
	var names []string
	seen := map[string]bool{}
	add := func(n string) {
		if !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	lists := map[string][]string{"global": c.Globals, "name": c.Code.Names, "method": c.Code.Methods}
	for i := 0; i < len(c.Code.Instrs); i++ {
		w := c.Code.Instrs[i]
		for _, kind := range strings.Fields(code.Infos[w.Op()].Operands) {
			if list := lists[kind]; w.Imm() >= 0 && int(w.Imm()) < len(list) {
				add(list[w.Imm()])
			}
		}
		if w.Op().HasCache() {
			i++
		}
	}
	for _, list := range [][]string{c.Globals, c.Code.Names, c.Code.Methods} {
		for _, n := range list {
			add(n)
		}
	}
	return names
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

// CodeBytes returns the instructions, eight bytes each.
func CodeBytes(c *Code) string {
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
		if c.NoLines {
			items = append(items, NewTuple([]Value{None, Int(int64(c.FirstLine) + 1), None, None}).Value())
			continue
		}
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
	for start := 0; start < n && !c.NoLines; {
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

// codeLNoTab gives what co_linetable has replaced: pairs of how many bytes of instructions and how many lines to go on.
func codeLNoTab(t *Thread, v Value) (Value, error) {
	if err := t.Warn(&DeprecationWarningType, "co_lnotab is deprecated, use co_lines instead.", 0); err != nil {
		return Value{}, err
	}
	c := v.asCode()
	var b []byte
	line, last := c.FirstLine, 0
	for pc := range c.Code.Instrs {
		p := c.Where(pc)
		if int(p.Line) == line || p.Line < 1 {
			continue
		}
		skip, up := (pc-last)*8, int(p.Line)-line
		for ; skip > 255; skip -= 255 {
			b = append(b, 255, 0)
		}
		for ; up > 127; skip, up = 0, up-127 {
			b = append(b, byte(skip), 127)
		}
		for ; up < -128; skip, up = 0, up+128 {
			b = append(b, byte(skip), 128)
		}
		b = append(b, byte(skip), byte(up))
		line, last = int(p.Line), pc
	}
	return NewBytes(string(b)).Value(), nil
}
