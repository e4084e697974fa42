// Package functools is Python's modules functools and _functools: functions made of functions. What is called often (partial,
// lru_cache, reduce, cmp_to_key) is made here, the rest is written in Python.
package functools

import (
	_ "embed"
	"sync"

	"minipy/vm/py"
)

// Source is what the module functools has beyond New.
//
//go:embed functools.py
var Source string

var natives = []py.FuncDef{
	{Name: "reduce", Fn: reduce, Min: 2, Max: 3, Doc: "reduce(function, iterable[, initial], /): apply a function of two arguments to the items from left to right, so as to\nreduce them to a single value. If initial is given it stands before the items."},
	{Name: "cmp_to_key", Fn: cmpToKey, Flags: py.Kw, Doc: "Convert a cmp= function into a key= function."},
}

// New makes the module functools, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("functools", "Tools for working with functions and callable objects.")
	fill(m)
	return m, nil
}

// NewC makes the module _functools, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_functools", "What the module functools has in a compiled form.")
	fill(m)
	return m, nil
}

func fill(m *py.Module) {
	for _, d := range natives {
		m.Set(d.Name, py.NewNative("_functools", d).Value())
	}
	m.Set("partial", partialType().Value())
	m.Set("_lru_cache_wrapper", cacheType().Value())
}

func reduce(t *py.Thread, args py.Args) (py.Value, error) {
	f, total := args.Pos[0], py.Value{}
	if len(args.Pos) > 2 {
		total = args.Pos[2]
	}
	it, err := py.Iter(t, args.Pos[1])
	if err != nil {
		if py.IsError(err, &py.TypeErrorType) {
			err = py.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return py.Value{}, err
	}
	next := py.Nexter(t, it)
	for {
		x, err := next(t, it)
		if err != nil {
			return py.Value{}, err
		}
		switch {
		case x.IsZero():
			if total.IsZero() {
				err = py.TypeErrorf("reduce() of empty iterable with no initial value")
			}
			return total, err
		case total.IsZero():
			total = x
		default:
			if total, err = t.Call(f, total, x); err != nil {
				return py.Value{}, err
			}
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
}

// A cmpKey is what a function made by cmp_to_key gives; without obj it is that function.
type cmpKey struct {
	py.Header
	cmp, obj py.Value
}

var (
	sigCmpToKey = py.NewSignature("cmp_to_key", "mycmp")
	sigKey      = py.NewSignature("K", "obj")
)

var keyType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *cmpKey { return (*cmpKey)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "KeyWrapper", Module: "functools", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Call: func(_ *py.Thread, f py.Value, args py.Args) (py.Value, error) {
				k := &cmpKey{Header: py.Header{Type: f.Type()}, cmp: of(f).cmp}
				err := sigKey.Bind(args, &k.obj)
				return py.FromHeader(&k.Header), err
			},
			Compare: func(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
				if !x.Is(y.Type()) {
					return py.Value{}, py.TypeErrorf("other argument must be K instance")
				}
				a, b := of(x), of(y)
				if a.obj.IsZero() || b.obj.IsZero() {
					return py.Value{}, py.Errorf(&py.AttributeErrorType, "object")
				}
				r, err := t.Call(a.cmp, a.obj, b.obj)
				if err != nil {
					return py.Value{}, err
				}
				return py.Compare(t, r, py.Int(0), op)
			},
		},
		Members: []py.MemberDef{{Name: "obj", Doc: "Value wrapped by a key function.",
			Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if k := of(v); !k.obj.IsZero() {
					return k.obj, nil
				}
				return py.None, nil
			},
			Set: func(_ *py.Thread, v, val py.Value) error {
				of(v).obj = val
				return nil
			},
		}},
		Attrs: map[string]py.Value{"__hash__": py.None},
	})
})

func cmpToKey(_ *py.Thread, args py.Args) (py.Value, error) {
	k := &cmpKey{Header: py.Header{Type: keyType()}}
	err := sigCmpToKey.Bind(args, &k.cmp)
	return py.FromHeader(&k.Header), err
}
