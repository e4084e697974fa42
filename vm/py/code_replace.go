package py

// This file makes code objects of others: the method replace, and the class itself.

import "minipy/compiler/code"

// What replace() was given that code is not executed by is kept in Code.Shown, by the name of the attribute. If it says
// that something else is to be executed, and minipy cannot, the code raises NotImplementedError when it runs.

func (c *Code) show(name string, v Value) {
	if c.Shown == nil {
		c.Shown = map[string]Value{}
	}
	c.Shown[name] = v
}

func (c *Code) showInt(name string, n int) int {
	if v, ok := c.Shown[name]; ok {
		return int(v.Int())
	}
	return n
}

func (c *Code) showBytes(name, s string) string {
	if v, ok := c.Shown[name]; ok {
		return v.AsBytes().s
	}
	return s
}

func (c *Code) showNames(name string, names []string) []string {
	v, ok := c.Shown[name]
	if !ok {
		return names
	}
	names = nil
	for _, item := range v.AsTuple().Items {
		names = append(names, item.AsStr().String())
	}
	return names
}

// codeAttrs are the attributes in the order of the class's arguments.
var codeAttrs = []string{"co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_code",
	"co_consts", "co_names", "co_varnames", "co_filename", "co_name", "co_qualname", "co_firstlineno", "co_linetable",
	"co_exceptiontable", "co_freevars", "co_cellvars"}

// A CodeStore knows the code of a runtime. Package vm implements it.
type CodeStore interface {
	// FindCode returns code whose co_code is that, nil if there is none.
	FindCode(instrs string) *Code
	// AddCode takes note of code with instructions of its own, whose inline caches must be emptied now and then.
	AddCode(c *Code)
}

func codeNew(t *Thread, _ *Type, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("code() takes no keyword arguments")
	}
	if len(args.Pos) < 16 {
		return Value{}, TypeErrorf("code expected at least 16 arguments, got %d", len(args.Pos))
	}
	if len(args.Pos) > 18 {
		return Value{}, TypeErrorf("code expected at most 18 arguments, got %d", len(args.Pos))
	}
	given := map[string]Value{"co_freevars": NewTuple(nil).Value(), "co_cellvars": NewTuple(nil).Value()}
	for i, v := range args.Pos {
		given[codeAttrs[i]] = v
	}
	if !args.Pos[6].IsKind(KindBytes) {
		return Value{}, TypeErrorf("code() argument 7 must be bytes, not %s", argTypeName(args.Pos[6]))
	}
	var base *Code
	if finder, ok := t.Exec.(CodeStore); ok {
		base = finder.FindCode(args.Pos[6].AsBytes().s)
	}
	if base == nil {
		base = &Code{Header: Header{Type: &CodeType}, Code: &code.Code{Locals: []string{""}, NumRegs: 2, Instrs: []code.Instr{code.ABC(code.Nop, 0, 0, 0)}}}
		base.Instrs = base.Code.Instrs
	}
	return base.replaced(t, "code", given)
}

func codeReplace(t *Thread, args Args) (Value, error) {
	if len(args.Pos) > 1 {
		return Value{}, TypeErrorf("replace() takes no positional arguments")
	}
	given := map[string]Value{}
	for i, name := range args.Names {
		n := name.String()
		found := false
		for _, a := range codeAttrs {
			found = found || a == n
		}
		if !found {
			return Value{}, TypeErrorf("replace() got an unexpected keyword argument '%s'", n)
		}
		given[n] = args.Kw[i]
	}
	return args.Pos[0].asCode().replaced(t, "replace", given)
}

// replaced returns a copy of c with other attributes.
func (c *Code) replaced(t *Thread, what string, given map[string]Value) (Value, error) {
	inner := *c.Code
	n := *c
	n.Header, n.Code, n.Shown = Header{Type: &CodeType}, &inner, nil
	for _, a := range codeAttrs { // a map has no order
		if v, ok := c.Shown[a]; ok {
			n.show(a, v)
		}
	}
	ints := map[string]int{}
	for _, a := range codeAttrs {
		v, ok := given[a]
		if !ok {
			continue
		}
		kind, want := KindInt, ""
		switch a {
		case "co_code", "co_linetable", "co_exceptiontable":
			kind, want = KindBytes, "bytes"
		case "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars":
			kind, want = KindTuple, "tuple"
		case "co_filename", "co_name", "co_qualname":
			kind, want = KindStr, "str"
		}
		if kind == KindInt {
			k, err := cIntArg(t, v)
			if err != nil {
				return Value{}, err
			}
			if k < 0 {
				return Value{}, ValueErrorf("%s must be a positive integer", a)
			}
			ints[a] = k
			continue
		}
		if !v.IsKind(kind) {
			return Value{}, TypeErrorf("%s() argument '%s' must be %s, not %s", what, a, want, argTypeName(v))
		}
		if kind == KindTuple && a != "co_consts" {
			for _, item := range v.AsTuple().Items {
				if !item.IsKind(KindStr) {
					return Value{}, TypeErrorf("name tuples must contain only strings, not '%s'", TypeName(item))
				}
			}
		}
	}
	if err := n.checkCounts(ints, given); err != nil {
		return Value{}, err
	}
	runs := true
	for _, a := range codeAttrs {
		v, ok := given[a]
		if !ok {
			continue
		}
		delete(n.Shown, a)
		switch a {
		case "co_name":
			inner.Name = v.AsStr().String()
		case "co_qualname":
			inner.QualName = v.AsStr().String()
		case "co_filename":
			inner.Filename = v.AsStr().String()
		case "co_firstlineno":
			inner.Positions = append([]code.Position(nil), inner.Positions...)
			for i := range inner.Positions {
				if p := &inner.Positions[i]; p.Line > 0 {
					p.Line += int32(ints[a] - inner.FirstLine)
					p.EndLine += int32(ints[a] - inner.FirstLine)
				}
			}
			inner.FirstLine = ints[a]
		case "co_stacksize", "co_nlocals":
			n.show(a, Int(int64(ints[a])))
		case "co_flags":
			runs = n.setFlags(ints[a]) && runs
		case "co_linetable":
			if s := v.AsBytes().s; s != n.lineTable() {
				list, ok := readLineTable(s, inner.FirstLine)
				inner.Positions, n.NoLines = list, len(list) == 0
				if !ok || n.lineTable() != s {
					n.show(a, v)
				}
			}
		default:
			runs = n.setCode(t, a, v, ints[a]) && runs
		}
	}
	if !runs {
		e := NewError(&NotImplementedErrorType, "minipy: cannot run code with the attributes that replace() gave it")
		// Whatever it is called with, it is this that it raises.
		for name, k := range map[string]int{"co_argcount": inner.ArgCount, "co_posonlyargcount": inner.PosOnlyCount, "co_kwonlyargcount": inner.KwOnlyCount,
			"co_flags": codeFlags(&n), "co_nlocals": len(codeVarNames(&n)), "co_stacksize": inner.NumRegs} {
			n.show(name, Int(int64(n.showInt(name, k))))
		}
		n.show("co_varnames", codeNames(n.showNames("co_varnames", codeVarNames(&n))))
		inner.ArgCount, inner.PosOnlyCount, inner.KwOnlyCount = 0, 0, 0
		inner.Flags |= code.HasVarArgs | code.HasVarKw
		inner.Locals = []string{"", ".args", ".kwargs"}
		n.Consts = []Value{e.Value()}
		n.Instrs = []code.Instr{code.ABI(code.LoadK, 1, 0, 0), code.ABC(code.Raise, 1, 0, 0), code.ABC(code.Nop, 0, 0, 0)}
		inner.NumRegs = max(inner.NumRegs, 3)
	}
	n.Recompile = nil
	if runs && len(given) == 0 {
		n.Recompile = c.Recompile
	}
	return n.Value(), nil
}

// checkCounts checks that counts of arguments and names fit together.
func (c *Code) checkCounts(ints map[string]int, given map[string]Value) error {
	count := func(a string, n int) int {
		if k, ok := ints[a]; ok {
			return k
		}
		return c.showInt(a, n)
	}
	args, pos, kw := count("co_argcount", c.ArgCount), count("co_posonlyargcount", c.PosOnlyCount), count("co_kwonlyargcount", c.KwOnlyCount)
	flags := count("co_flags", codeFlags(c))
	names := len(c.showNames("co_varnames", codeVarNames(c)))
	if v, ok := given["co_varnames"]; ok {
		names = len(v.AsTuple().Items)
	}
	if b, ok := given["co_code"]; ok && (len(b.AsBytes().s)%2 != 0 || len(b.AsBytes().s) == 0) {
		return ValueErrorf("code: co_code is malformed")
	}
	if pos > args {
		return NewError(&SystemErrorType, "bad argument to internal function")
	}
	total := args + kw
	if flags&coVarArgs != 0 {
		total++
	}
	if flags&coVarKeywords != 0 {
		total++
	}
	if total > names {
		return ValueErrorf("code: co_varnames is too small")
	}
	if n, ok := ints["co_nlocals"]; ok && n != names {
		return ValueErrorf("code: co_nlocals != len(co_varnames)")
	}
	if _, ok := ints["co_nlocals"]; !ok && names != len(c.showNames("co_varnames", codeVarNames(c))) {
		return ValueErrorf("code: co_nlocals != len(co_varnames)")
	}
	return nil
}

// setFlags sets co_flags. It reports whether c can be run with them.
func (c *Code) setFlags(flags int) bool {
	c.Awaitable = flags&coIterable != 0
	c.Code.Flags &^= code.IsNested | code.FutureAnnots
	if flags&coNested != 0 {
		c.Code.Flags |= code.IsNested
	}
	if flags&coFutureAnnots != 0 {
		c.Code.Flags |= code.FutureAnnots
	}
	have := codeFlags(c)
	if flags != have {
		c.show("co_flags", Int(int64(flags)))
	}
	const matter = coVarArgs | coVarKeywords | coGenerator | coCoroutine | coAsyncGenerator | coOptimized | coNewLocals
	return (flags^have)&matter == 0
}

// setCode sets an attribute that says what is executed. It reports whether c can be.
func (c *Code) setCode(t *Thread, name string, v Value, n int) bool {
	inner := c.Code
	var names []string
	if v.IsKind(KindTuple) && name != "co_consts" {
		for _, item := range v.AsTuple().Items {
			names = append(names, item.AsStr().String())
		}
	}
	same := func(have string) bool {
		if v.AsBytes().s == have {
			return true
		}
		c.show(name, v)
		return false
	}
	switch name {
	case "co_argcount", "co_posonlyargcount", "co_kwonlyargcount":
		p := map[string]*int{"co_argcount": &inner.ArgCount, "co_posonlyargcount": &inner.PosOnlyCount, "co_kwonlyargcount": &inner.KwOnlyCount}[name]
		if *p == n {
			return true
		}
		if name == "co_posonlyargcount" {
			*p = n
			return true
		}
		c.show(name, Int(int64(n)))
		return false
	case "co_code":
		return same(CodeBytes(c))
	case "co_exceptiontable":
		if v.AsBytes().s == "" {
			inner.Handlers = nil
			return true
		}
		return same(c.exceptionTable())
	case "co_consts":
		if c.setConsts(t, v.AsTuple().Items) {
			if have := len(c.constants()); have == len(v.AsTuple().Items) {
				return true
			}
			c.show(name, v)
			return true
		}
		c.show(name, v)
		return false
	case "co_names":
		return c.rename(name, v, codeUsedNames(c), names, func(to func(string) string) {
			inner.Globals, inner.Names, inner.Methods = each(inner.Globals, to), each(inner.Names, to), each(inner.Methods, to)
			c.Names, c.Methods = internAll(inner.Names), internAll(inner.Methods)
			c.LinkedTo, c.LinkedCells = nil, nil
			c.Caches = make([]*MethodCache, len(c.Caches))
			for i := range c.Caches {
				c.Caches[i] = &MethodCache{}
			}
		})
	case "co_varnames":
		return c.rename(name, v, codeVarNames(c), names, func(to func(string) string) { inner.Locals = each(inner.Locals, to) })
	case "co_cellvars":
		return c.rename(name, v, inner.Cells, names, func(to func(string) string) {
			for i, l := range inner.Locals {
				if codeContains(inner.Cells, l) && i > inner.NumParams() {
					inner.Locals[i] = to(l)
				}
			}
			inner.Cells = each(inner.Cells, to)
		})
	case "co_freevars":
		return c.rename(name, v, codeFreeNames(c), names, func(to func(string) string) {
			inner.Free = append([]code.Capture(nil), inner.Free...)
			for i := range inner.Free {
				inner.Free[i].Name = to(inner.Free[i].Name)
			}
		})
	}
	return true
}

// rename changes names by apply, which is given what to make of each. What there are more of new names is shown only.
func (c *Code) rename(name string, v Value, old, names []string, apply func(to func(string) string)) bool {
	if len(names) != len(old) {
		c.show(name, v)
	}
	if len(names) < len(old) || name == "co_freevars" && len(names) != len(old) {
		return false
	}
	c.Code.Locals = append([]string(nil), c.Code.Locals...)
	m := map[string]string{}
	for i, n := range old {
		m[n] = names[i]
	}
	apply(func(s string) string {
		if to, ok := m[s]; ok {
			return to
		}
		return s
	})
	return true
}

func each(list []string, f func(string) string) []string {
	result := make([]string, len(list))
	for i, s := range list {
		result[i] = f(s)
	}
	return result
}

func internAll(list []string) []*Str {
	result := make([]*Str, len(list))
	for i, s := range list {
		result[i] = Intern(s)
	}
	return result
}
