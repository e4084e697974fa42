package vm

// This file defines how compiled code is made ready for a runtime, and how functions are made of it.

import (
	"math/big"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// Load makes c ready to run in rt: constants become values, instructions get inline caches of their own.
func (rt *Runtime) Load(c *code.Code) *py.Code {
	p := &py.Code{Header: py.Header{Type: &py.CodeType}, Code: c}
	p.Instrs = append(make([]code.Instr, 0, len(c.Instrs)), c.Instrs...)
	forCaches(p.Instrs, func(cache *code.Instr) { *cache = code.Instr(noShape) })
	p.Consts = make([]py.Value, len(c.Consts))
	for i, k := range c.Consts {
		p.Consts[i] = rt.constant(k)
	}
	p.Names = interned(c.Names)
	p.Methods = interned(c.Methods)
	p.Caches = make([]*py.MethodCache, len(c.Methods))
	for i := range p.Caches {
		p.Caches[i] = noMethod
	}
	if rt.Shared.Load() {
		code.Share(p.Instrs)
	}
	rt.mutex.Lock()
	rt.codes = append(rt.codes, p)
	rt.mutex.Unlock()
	return p
}

// FindCode returns code whose instructions, eight bytes each, are those; nil if there is none.
func (t *Thread) FindCode(instrs string) *py.Code {
	t.rt.mutex.Lock()
	defer t.rt.mutex.Unlock()
	for _, p := range t.rt.codes {
		if len(p.Code.Instrs)*8 == len(instrs) && py.CodeBytes(p) == instrs {
			return p
		}
	}
	return nil
}

// AddCode takes note of code that was made of other code, with instructions of its own.
func (t *Thread) AddCode(p *py.Code) {
	t.rt.mutex.Lock()
	t.rt.codes = append(t.rt.codes, p)
	t.rt.mutex.Unlock()
}

// forCaches calls f with the address of each inline cache in instrs.
func forCaches(instrs []code.Instr, f func(*code.Instr)) {
	for i := 0; i < len(instrs); i++ {
		if instrs[i].Op().HasCache() {
			i++
			f(&instrs[i])
		}
	}
}

func interned(names []string) []*py.Str {
	s := make([]*py.Str, len(names))
	for i, n := range names {
		s[i] = py.Intern(n)
	}
	return s
}

// constant returns the value of a constant.
func (rt *Runtime) constant(k any) py.Value {
	switch k := k.(type) {
	case nil:
		return py.None
	case bool:
		return py.Bool(k)
	case int64:
		return py.Int(k)
	case *big.Int:
		return py.NewBigInt(k)
	case float64:
		return py.Float(k)
	case complex128:
		return py.Complex(k)
	case string:
		if len(k) < 64 {
			return py.Intern(k).Value()
		}
		return py.NewStr(k).Value()
	case code.Bytes:
		return py.NewBytes(string(k)).Value()
	case code.Ellipsis:
		return py.Ellipsis
	case code.Tuple:
		items := make([]py.Value, len(k))
		for i := range k {
			items[i] = rt.constant(k[i])
		}
		return py.NewTuple(items).Value()
	case code.FrozenSet:
		items := make([]py.Value, len(k))
		for i := range k {
			items[i] = rt.constant(k[i])
		}
		// CPython makes the set twice, the second time of the items as the first has them, which may change their order.
		t := rt.setupThread()
		v, err := py.NewFrozenSet(t, items)
		if err == nil {
			if items, err = py.Collect(t, v); err == nil {
				v, err = py.NewFrozenSet(t, items)
			}
		}
		if err != nil {
			panic(err)
		}
		return v
	case *code.Code:
		return rt.Load(k).Value()
	}
	panic("vm: no such constant")
}

// clearCaches empties all inline caches for attributes: a class has changed in a way that they cannot see.
func (rt *Runtime) clearCaches() {
	rt.epoch.Add(1)
	rt.mutex.Lock()
	codes := rt.codes
	rt.mutex.Unlock()
	for _, p := range codes {
		forCaches(p.Instrs, func(cache *code.Instr) { storeCache(cache, noShape) })
	}
}

// NewFunc returns the function that executes c, a module's or other code without free variables, with the given globals.
func (rt *Runtime) NewFunc(c *py.Code, globals *py.Dict) *py.Func {
	return rt.newFunc(c, globals, rt.builtinsFor(c, rt.builtinsOf(globals)), nil)
}

// builtinsOf returns the built-ins that code with these globals sees.
func (rt *Runtime) builtinsOf(globals *py.Dict) *py.Dict {
	if v := globals.GetStr(py.Intern("__builtins__")); v != nil {
		return py.BuiltinsOf(*v)
	}
	globals.SetStr(py.Intern("__builtins__"), rt.Builtins.Value())
	return rt.Builtins.Dict
}

// builtinsFor returns the built-ins for c, whose globals ask for those in b: code of Python 2 files has others than the
// module builtins.
func (rt *Runtime) builtinsFor(c *py.Code, b *py.Dict) *py.Dict {
	if c.Flags&code.IsPython2 == 0 || rt.Options.Python2 == nil || b != rt.Builtins.Dict {
		return b
	}
	rt.makePython2.Do(func() {
		d, err := rt.Options.Python2(rt.setupThread(), rt.Builtins)
		if err != nil {
			d = b // cannot happen: no Python code has run
		}
		d.OnSet = rt.Builtins.Dict.OnSet
		rt.builtins2 = d
		rt.Runtime.Python2.Store(true)
	})
	return rt.builtins2
}

func (rt *Runtime) newFunc(c *py.Code, globals, builtins *py.Dict, free []*py.Cell) *py.Func {
	f := &py.Func{
		Callee: py.Callee{
			Header: py.Header{Type: &py.FuncType}, Arity: -1, FrameBytes: uintptr(c.NumRegs) * valueSize,
			Entry: &c.Instrs[0], Consts: c.Consts, Methods: c.Caches, Free: free, Code: c,
		},
		Name: c.Name, QualName: c.QualName, Globals: globals, Builtins: builtins, Doc: py.None, Module: py.None,
	}
	if c.Flags&code.HasDoc != 0 {
		f.Doc = py.NewStr(c.Doc).Value()
	}
	const special = code.HasVarArgs | code.HasVarKw | code.IsGenerator | code.IsCoroutine | code.IsAsyncGen | code.IsClass | code.IsNamed
	if c.Flags&special == 0 && c.KwOnlyCount == 0 {
		f.Arity = int64(c.ArgCount)
	}
	if c.LinkedTo != globals {
		cells := make([]*py.Cell, len(c.Globals))
		for i, name := range c.Globals {
			cells[i] = globals.Cell(py.Intern(name), &rt.Shared)
		}
		c.LinkedTo, c.LinkedCells = globals, cells
	}
	f.Cells = c.LinkedCells
	return f
}

// MakeFunc makes a function of code that exec or eval was given. See py.FuncMaker.
func (t *Thread) MakeFunc(c *py.Code, globals, builtins *py.Dict, free []*py.Cell) *py.Func {
	return t.rt.newFunc(c, globals, t.rt.builtinsFor(c, builtins), free)
}

// makeFunc executes MakeFunc.
func (t *Thread) makeFunc(w code.Instr) (py.Value, error) {
	regs := t.regs
	outer := funcOf(regs.fn())
	c := (*py.Code)(regs.constant(w.Imm()).Pointer())
	var free []*py.Cell
	if len(c.Free) > 0 {
		free = make([]*py.Cell, len(c.Free))
		for i, cap := range c.Free {
			if cap.FromFree {
				free[i] = regs.fn().Free[cap.Index]
			} else {
				free[i] = regs.at(code.RegOf(cap.Index)).AsCell()
			}
		}
	}
	f := t.rt.newFunc(c, outer.Globals, outer.Builtins, free)
	if name := outer.Globals.GetStr(nameName); name != nil {
		f.Module = *name
	}
	if w.B() != 0 {
		extra := regs.slice(w.B(), 3)
		if extra[0].Is(&py.TupleType) && len(extra[0].AsTuple().Items) > 0 {
			f.Defaults = extra[0].AsTuple()
		}
		if extra[1].Is(&py.DictType) {
			f.KwDefaults = extra[1].AsDict().InSection()
		}
		if extra[2].Is(&py.DictType) {
			f.Annotations = extra[2]
		}
	}
	return f.Value(), nil
}

var nameName = py.Intern("__name__")
