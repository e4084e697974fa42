package vm

// This file defines the instructions for global variables, names of class bodies, attributes and methods.

import (
	"strings"
	"sync/atomic"
	"unsafe"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// global executes GetGlobal, SetGlobal and DelGlobal where the variable's cell is empty or holds a built-in.
func (t *Thread) global(w code.Instr, a *py.Value) error {
	fn := t.regs.fn()
	f := funcOf(fn)
	name := fn.Code.Code.Globals[w.Imm()]
	cell := t.regs.global(w.Imm())
	switch w.Op() {
	case code.GetGlobal:
		x := cell.Get()
		if x.IsUnbound() {
			v, err := t.missingGlobal(f, py.Intern(name))
			if err != nil || !v.IsZero() {
				return set(a)(v, err)
			}
			p := f.Builtins.GetStr(py.Intern(name))
			if p == nil {
				return undefined(name)
			}
			x = *p
			t.rt.lend(name, cell, x)
		}
		*a = x
	case code.SetGlobal:
		f.Globals.SetCell(cell, py.Intern(name), *a)
	case code.DelGlobal:
		if !f.Globals.DelCell(cell, py.Intern(name)) {
			return undefined(name)
		}
	}
	return nil
}

// name executes the instructions for names that are looked up in a namespace: of a class body or of exec.
func (t *Thread) name(w code.Instr, a, b *py.Value) error {
	fn := t.regs.fn()
	if w.Op() == code.GetNameFree {
		free := fn.Code.Code.Free[w.Imm()].Name
		v, err := t.inNamespace(*b, py.Intern(free))
		if err != nil || !v.IsZero() {
			return set(a)(v, err)
		}
		if v = fn.Free[w.Imm()].Get(); v.IsUnbound() {
			return unboundFree(free)
		}
		*a = v
		return nil
	}
	name := fn.Code.Names[w.Imm()]
	switch w.Op() {
	case code.GetName:
		v, err := t.inNamespace(*b, name)
		if err != nil || !v.IsZero() {
			return set(a)(v, err)
		}
		f := funcOf(fn)
		p := f.Globals.GetStr(name)
		if p == nil {
			if v, err = py.FindBuiltin(t.Py(), f.Builtins, name); err != nil || !v.IsZero() {
				return set(a)(v, err)
			}
			if p = f.Builtins.GetStr(name); p == nil {
				return undefined(name.String())
			}
		}
		*a = *p
	case code.SetName:
		if b.Is(&py.DictType) {
			b.AsDict().SetStr(name, *a)
			return nil
		}
		return py.SetItem(t.Py(), *b, name.Value(), *a)
	case code.DelName:
		if b.Is(&py.DictType) {
			if !b.AsDict().DelStr(name) {
				return undefined(name.String())
			}
			return nil
		}
		err := py.DelItem(t.Py(), *b, name.Value())
		if py.IsError(err, &py.KeyErrorType) {
			return undefined(name.String())
		}
		return err
	}
	return nil
}

// missingGlobal looks up a variable that is not among the globals in what is no plain dict: globals of a class derived
// from dict, and built-ins that are another mapping. The result is the zero Value if it is not there.
func (t *Thread) missingGlobal(f *py.Func, name *py.Str) (py.Value, error) {
	if g := f.Globals.Value(); !g.Is(&py.DictType) {
		if v, err := py.FindItem(t.Py(), g, name); err != nil || !v.IsZero() {
			return v, err
		}
	}
	return py.FindBuiltin(t.Py(), f.Builtins, name)
}

// inNamespace looks name up in a mapping; the result is the zero Value if it is not there.
func (t *Thread) inNamespace(ns py.Value, name *py.Str) (py.Value, error) {
	if ns.Is(&py.DictType) {
		if p := ns.AsDict().GetStr(name); p != nil {
			return *p, nil
		}
		return py.Value{}, nil
	}
	return py.FindItem(t.Py(), ns, name)
}

// noShape is what an inline cache holds before its first use: the shape of no object.
const noShape = slotCache(1<<32 - 1)

func storeCache(p *code.Instr, c slotCache) {
	atomic.StoreUint64((*uint64)(unsafe.Pointer(p)), uint64(c))
}

// setCache replaces the inline cache at t.pc.
func (t *Thread) setCache(c slotCache) {
	storeCache(t.pc, c)
}

// getAttr executes GetAttr where the inline cache does not match.
func (t *Thread) getAttr(a *py.Value, v py.Value, w code.Instr) error {
	name := t.nameAt(w.Imm())
	if shape := v.Shape(); shape != 0 {
		tab := t.tables()
		e := &tab.loads[slotIn(name, shape)]
		if e.shape == shape && e.name == name {
			if tab.replace() {
				t.setCache(newSlotCache(shape, uintptr(e.offset)))
			}
			*a = v.Slot(uintptr(e.offset)).Load()
			t.pc = t.pc.Next()
			return nil
		}
		if off, ok := py.SlotOffset(v, name); ok {
			*e = attrEntry{name, shape, uint32(off)}
			t.setCache(newSlotCache(shape, off))
			*a = v.Slot(off).Load()
			t.pc = t.pc.Next()
			return nil
		}
	}
	x := moduleAttr(&v, name)
	if x.IsZero() {
		var err error
		if x, err = py.GetAttr(t.Py(), v, name); err != nil {
			return err
		}
	}
	*a = x
	t.pc = t.pc.Next()
	return nil
}

// moduleAttr returns an attribute of a module that is found without asking its class, else the zero Value.
func moduleAttr(v *py.Value, name *py.Str) py.Value {
	if v.Is(&py.ModuleType) && !strings.HasPrefix(name.String(), "__") {
		if p := v.AsModule().Dict.GetStr(name); p != nil {
			return *p
		}
	}
	return py.Value{}
}

// setAttr executes SetAttr where the inline cache does not match.
func (t *Thread) setAttr(v, x py.Value, w code.Instr) error {
	name := t.nameAt(w.Imm())
	shape := v.Shape()
	if shape == 0 {
		if err := py.SetAttr(t.Py(), v, name, x); err != nil {
			return err
		}
		t.pc = t.pc.Next()
		return nil
	}
	tab := t.tables()
	i := slotIn(name, shape)
	if e := &tab.stores[i]; e.shape == shape && e.name == name {
		if tab.replace() {
			t.setCache(newSlotCache(shape, uintptr(e.offset)))
		}
		v.Slot(uintptr(e.offset)).Put(x, t.Shared)
		t.pc = t.pc.Next()
		return nil
	}
	if tr := tab.adds[i]; tr != nil && tr.Follow(v, name, x, t.Shared) {
		t.pc = t.pc.Next()
		return nil
	}
	if err := py.SetAttr(t.Py(), v, name, x); err != nil {
		return err
	}
	if v.Shape() == shape {
		if off, ok := py.StoreOffset(v, name); ok {
			tab.stores[i] = attrEntry{name, shape, uint32(off)}
			t.setCache(newSlotCache(shape, off))
		}
	} else if tr := py.LastTransition(v, name, shape); tr != nil {
		tab.adds[i] = tr
	}
	t.pc = t.pc.Next()
	return nil
}

// noMethod is a method cache that never matches. A cache is never nil, so that the loop need not test for that.
var noMethod = new(py.MethodCache)

// getMethod executes GetMethod, and fills its cache.
func (t *Thread) getMethod(to window, v py.Value, i int64) error {
	name := t.regs.fn().Code.Methods[i]
	if fn := moduleAttr(&v, name); !fn.IsZero() {
		*to.callee(), *to.self() = py.Unbound, fn
		return nil
	}
	tab := t.tables()
	e := &tab.methods[methodSlot(name, v)]
	if m := e.cache; e.name == name && m.Type == v.Type() && m.Shape == v.Shape() && m.Version == m.Type.Version {
		if tab.replace() {
			t.setMethod(i, m)
		}
		*to.callee(), *to.self() = m.Func, v
		return nil
	}
	fn, isMethod, cacheable, err := py.LookupMethod(t.Py(), v, name)
	if err != nil {
		return err
	}
	if !isMethod {
		*to.callee(), *to.self() = py.Unbound, fn
		return nil
	}
	if cacheable {
		m := &py.MethodCache{Type: v.Type(), Shape: v.Shape(), Version: v.Type().Version, Func: fn}
		*e = methodEntry{name, m}
		t.setMethod(i, m)
	}
	*to.callee(), *to.self() = fn, v
	return nil
}

func (t *Thread) setMethod(i int64, m *py.MethodCache) {
	atomic.StorePointer((*unsafe.Pointer)(unsafe.Pointer(t.regs.method(i))), unsafe.Pointer(m))
}

// getSpecial executes GetSpecial: the methods of context managers, looked up in the class.
func (t *Thread) getSpecial(v py.Value, name *py.Str) (py.Value, error) {
	m, err := py.LookupSpecial(t.Py(), v, name)
	if err != nil || !m.IsZero() {
		return m, err
	}
	proto, other := "context manager", ""
	switch name.String() {
	case "__exit__", "__aexit__":
		other = " (missed " + name.String() + " method)"
	}
	if name.String()[2] == 'a' {
		proto = "asynchronous context manager"
	}
	return m, py.TypeErrorf("'%s' object does not support the %s protocol%s", py.TypeName(v), proto, other)
}

func (t *Thread) getSuper(class, self py.Value, name *py.Str) (py.Value, error) {
	super, err := t.builtin("super")
	if err != nil {
		return py.Value{}, err
	}
	s, err := t.Call(super, class, self)
	if err != nil {
		return py.Value{}, err
	}
	return py.GetAttr(t.Py(), s, name)
}

// builtin returns an attribute of the builtins of the running function.
func (t *Thread) builtin(name string) (py.Value, error) {
	b := funcOf(t.regs.fn()).Builtins
	if p := b.GetStr(py.Intern(name)); p != nil {
		return *p, nil
	}
	v, err := py.FindBuiltin(t.Py(), b, py.Intern(name))
	if err == nil && v.IsZero() {
		err = undefined(name)
	}
	return v, err
}
