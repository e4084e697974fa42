package py

// This file defines what f_locals of a function's frame is: a mapping that shows and changes the local variables.

import (
	"slices"

	"minipy/compiler/code"
)

// A localsProxy is the f_locals of a frame.
type localsProxy struct {
	Header
	f *Frame
}

var localsProxyType Type

func newLocalsProxy(f *Frame) Value {
	p := &localsProxy{Header{Type: &localsProxyType}, f}
	return Value{ref: &p.Header}
}

func asLocalsProxy(v Value) *localsProxy { return (*localsProxy)(v.Pointer()) }

// EachLocal calls f for the registers of the local variables of c in the order that locals() has: parameters, other
// variables, cells, and then the variables of the comprehensions that run at the instruction with index pc. It stops when
// f returns false.
func (c *Code) EachLocal(pc int, f func(r int, name string, cell bool) bool) {
	params := c.NumParams()
	for _, cells := range [2]bool{false, true} {
		for r, name := range c.Locals {
			if r == 0 || name == "" || name[0] == '.' && name != ".0" {
				continue
			}
			cell := len(c.Cells) > 0 && slices.Contains(c.Cells, name)
			if cells == (r > params && cell) && !f(r, name, cell) {
				return
			}
		}
	}
	for _, v := range c.Inner {
		if pc >= int(v.Start) && pc < int(v.End) && !f(int(v.Reg), v.Name, true) {
			return
		}
	}
}

// ShowsInner reports whether locals() at the instruction with index pc shows the variables of comprehensions only: those
// of a module or class have namespaces of their own.
func (c *Code) ShowsInner(pc int) bool {
	if c.Flags&(code.IsModule|code.IsClass|code.IsNamed) == 0 {
		return false
	}
	for _, v := range c.Inner {
		if pc >= int(v.Start) && pc < int(v.End) {
			return true
		}
	}
	return false
}

// each calls g with the place of each local variable of f that has one, bound or not, until it returns false.
func (f *Frame) each(t *Thread, g func(name string, at *Value, cell *Cell) bool) {
	if !f.mine(t) {
		return
	}
	c, regs := f.Func.Code, f.Registers()
	stopped := false
	pc, _ := f.state(t)
	inner := c.ShowsInner(pc)
	c.EachLocal(pc, func(r int, name string, isCell bool) bool {
		if r >= len(regs) || inner && r < len(c.Locals) {
			return true
		}
		at, cell := &regs[r], (*Cell)(nil)
		if isCell && at.Is(&CellType) {
			cell = at.AsCell()
		}
		stopped = !g(name, at, cell)
		return !stopped
	})
	for i, cell := range f.Func.Free {
		if stopped || inner || f.cleared {
			return
		}
		stopped = !g(c.Free[i].Name, nil, cell)
	}
}

// localValue returns the value of a variable, the zero Value if it has none.
func localValue(at *Value, cell *Cell) Value {
	v := Value{}
	if cell != nil {
		v = cell.Get()
	} else {
		v = *at
	}
	if v.IsUnbound() {
		return Value{}
	}
	return v
}

// others returns the dict of the variables for which there was no register, nil if there is none.
func (f *Frame) others(t *Thread) *Dict {
	if r := slices.Index(f.Func.Code.Locals, code.OtherLocals); r > 0 && f.mine(t) && f.Registers()[r].IsKind(KindDict) {
		return f.Registers()[r].AsDict()
	}
	return nil
}

// dict returns a copy of the mapping.
func (p *localsProxy) dict(t *Thread) (*Dict, error) {
	d := NewDict()
	p.f.each(t, func(name string, at *Value, cell *Cell) bool {
		if v := localValue(at, cell); !v.IsZero() {
			d.SetStr(Intern(name), v)
		}
		return true
	})
	for _, more := range []*Dict{p.f.others(t), p.f.extra} {
		if more != nil {
			if err := d.update(t, more.Value()); err != nil {
				return nil, err
			}
		}
	}
	return d, nil
}

// find returns the place of the variable that key names; both results are nil if it names none.
func (p *localsProxy) find(t *Thread, key Value) (at *Value, cell *Cell, err error) {
	if _, err := Hash(t, key); err != nil {
		return nil, nil, err
	}
	plain := key.Is(&StrType)
	p.f.each(t, func(name string, a *Value, c *Cell) bool {
		eq := false
		if plain {
			eq = key.AsStr().String() == name
		} else if eq, err = Equal(t, NewStr(name).Value(), key); err != nil {
			return false
		}
		// A variable of a comprehension hides another of its name.
		if v := localValue(a, c); eq && (at == nil && cell == nil || !v.IsZero()) {
			at, cell = a, c
		}
		return true
	})
	return at, cell, err
}

// get returns the value of key, the zero Value if there is none.
func (p *localsProxy) get(t *Thread, key Value) (Value, error) {
	at, cell, err := p.find(t, key)
	if err != nil {
		return Value{}, err
	}
	if at != nil || cell != nil {
		return localValue(at, cell), nil
	}
	for _, more := range []*Dict{p.f.others(t), p.f.extra} {
		if more == nil {
			continue
		}
		if v, err := more.Get(t, key); err != nil || !v.IsZero() {
			return v, err
		}
	}
	return Value{}, nil
}

func (p *localsProxy) set(t *Thread, key, val Value) error {
	at, cell, err := p.find(t, key)
	switch {
	case err != nil:
		return err
	case cell != nil:
		cell.V.Put(val, t.Shared)
	case at != nil:
		*at = val
	default:
		if d := p.f.others(t); d != nil {
			if v, err := d.Get(t, key); err != nil {
				return err
			} else if !v.IsZero() {
				return d.Set(t, key, val)
			}
		}
		if p.f.extra == nil {
			p.f.extra = NewDict()
		}
		return p.f.extra.Set(t, key, val)
	}
	return nil
}

func localsProxySetup() {
	// as makes a method of what f does with a copy of the mapping.
	as := func(name, doc string, f func(t *Thread, d *Dict) (Value, error)) MethodDef {
		return MethodDef{Name: name, Doc: doc, Fn: func(t *Thread, args Args) (Value, error) {
			d, err := asLocalsProxy(args.Pos[0]).dict(t)
			if err != nil {
				return Value{}, err
			}
			return f(t, d)
		}}
	}
	list := func(reverse bool, pick func(k, v Value) Value) func(t *Thread, d *Dict) (Value, error) {
		return func(_ *Thread, d *Dict) (Value, error) {
			var items []Value
			d.Each(func(k, v Value) bool {
				items = append(items, pick(k, v))
				return true
			})
			if reverse {
				slices.Reverse(items)
			}
			return NewList(items).Value(), nil
		}
	}
	key := func(k, _ Value) Value { return k }
	or := func(t *Thread, x, y Value) (Value, error) {
		if !localsLike(x) || !localsLike(y) {
			return NotImplemented, nil
		}
		d := NewDict()
		for _, v := range []Value{x, y} {
			if err := updateFrom(t, d, v); err != nil {
				return Value{}, err
			}
		}
		return d.Value(), nil
	}
	slots := Slots{
		New: func(t *Thread, _ *Type, args Args) (Value, error) {
			if len(args.Names) > 0 {
				return Value{}, TypeErrorf("FrameLocalsProxy takes no keyword arguments")
			}
			if len(args.Pos) != 1 {
				return Value{}, TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", len(args.Pos))
			}
			if !args.Pos[0].Is(&FrameType) || args.Pos[0].asFrame().Func == nil {
				return Value{}, TypeErrorf("expect frame, not %s", TypeName(args.Pos[0]))
			}
			return newLocalsProxy(args.Pos[0].asFrame()), nil
		},
		Repr: func(t *Thread, v Value) (string, error) {
			if t.reprEnter(v) {
				return "{...}", nil
			}
			defer t.reprLeave()
			d, err := asLocalsProxy(v).dict(t)
			if err != nil {
				return "", err
			}
			return Repr(t, d.Value())
		},
		Compare: func(t *Thread, x, y Value, op CompareOp) (Value, error) {
			if op != EQ && op != NE {
				return NotImplemented, nil
			}
			if !x.Is(&localsProxyType) {
				x, y = y, x
			}
			if y.Is(&localsProxyType) {
				return Bool((asLocalsProxy(x).f == asLocalsProxy(y).f) == (op == EQ)), nil
			}
			if !y.IsKind(KindDict) {
				return NotImplemented, nil
			}
			d, err := asLocalsProxy(x).dict(t)
			if err != nil {
				return Value{}, err
			}
			return Compare(t, d.Value(), y, op)
		},
		Len: func(t *Thread, v Value) (int, error) {
			d, err := asLocalsProxy(v).dict(t)
			if err != nil {
				return 0, err
			}
			return d.Len(), nil
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			d, err := asLocalsProxy(v).dict(t)
			if err != nil {
				return Value{}, err
			}
			keys, _ := list(false, key)(t, d)
			return Iter(t, keys)
		},
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			r, err := asLocalsProxy(v).get(t, key)
			if err == nil && r.IsZero() {
				s, err := Repr(t, key)
				if err != nil {
					return Value{}, err
				}
				return Value{}, NewError(&KeyErrorType, "local variable '"+s+"' is not defined")
			}
			return r, err
		},
		SetItem: func(t *Thread, v, key, val Value) error {
			if val.IsZero() {
				return TypeErrorf("cannot remove variables from FrameLocalsProxy")
			}
			return asLocalsProxy(v).set(t, key, val)
		},
		Contains: func(t *Thread, v, key Value) (bool, error) {
			r, err := asLocalsProxy(v).get(t, key)
			return !r.IsZero(), err
		},
	}
	slots.Binary[OpOr] = or
	slots.InPlace[OpOr] = func(t *Thread, x, y Value) (Value, error) {
		if !localsLike(y) {
			return NotImplemented, nil
		}
		return x, asLocalsProxy(x).update(t, y)
	}
	localsProxyType.define(&Def{
		Name: "FrameLocalsProxy", Doc: "The local variables of a call.", Flags: Final | IsMapping,
		Slots: slots,
		Attrs: map[string]Value{"__hash__": None},
		Methods: []MethodDef{
			as("__reversed__", "The names, the last one first, in a list.", list(true, key)),
			as("keys", "The names, in a list.", list(false, key)),
			as("values", "The values, in a list.", list(false, func(_, v Value) Value { return v })),
			as("items", "Pairs of names and values, in a list.", list(false, func(k, v Value) Value { return NewTuple([]Value{k, v}).Value() })),
			as("copy", "The names and values, in a dict.", func(_ *Thread, d *Dict) (Value, error) { return d.Value(), nil }),
			{"get", func(t *Thread, args Args) (Value, error) {
				v, err := asLocalsProxy(args.Pos[0]).get(t, args.Pos[1])
				if err == nil && v.IsZero() {
					v = None
					if len(args.Pos) > 2 {
						v = args.Pos[2]
					}
				}
				return v, err
			}, 1, 2, 0, "The value of a name, or else a default."},
			{"setdefault", func(t *Thread, args Args) (Value, error) {
				p := asLocalsProxy(args.Pos[0])
				v, err := p.get(t, args.Pos[1])
				if err == nil && v.IsZero() {
					v = None
					if len(args.Pos) > 2 {
						v = args.Pos[2]
					}
					err = p.set(t, args.Pos[1], v)
				}
				return v, err
			}, 1, 2, 0, "The value of a name, which is set if it has none."},
			{"update", func(t *Thread, args Args) (Value, error) {
				if !localsLike(args.Pos[1]) {
					return Value{}, TypeErrorf("update() argument must be dict or another FrameLocalsProxy")
				}
				return None, asLocalsProxy(args.Pos[0]).update(t, args.Pos[1])
			}, 1, 1, 0, "Set the variables that a dict names."},
			{"__reduce_ex__", func(t *Thread, args Args) (Value, error) {
				return Value{}, TypeErrorf("cannot pickle 'FrameLocalsProxy' object")
			}, 1, 1, 0, "Refuse to be copied."},
		},
	})
}

// localsLike reports whether v is what f_locals can be combined with.
func localsLike(v Value) bool { return v.IsKind(KindDict) || v.Is(&localsProxyType) }

func updateFrom(t *Thread, d *Dict, v Value) error {
	if v.Is(&localsProxyType) {
		other, err := asLocalsProxy(v).dict(t)
		if err != nil {
			return err
		}
		v = other.Value()
	}
	return d.update(t, v)
}

func (p *localsProxy) update(t *Thread, from Value) error {
	d := NewDict()
	if err := updateFrom(t, d, from); err != nil {
		return err
	}
	var err error
	d.Each(func(k, v Value) bool {
		err = p.set(t, k, v)
		return err == nil
	})
	return err
}
