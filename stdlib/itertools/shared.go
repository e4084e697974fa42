package itertools

// This file defines the iterators that share another one: groupby and tee.

import (
	"sync"

	"minipy/vm/py"
)

type groupByIter struct {
	object
	it, key         py.Value // key is None if the items are their own keys
	target          py.Value // the key of the group given last, zero at first
	curKey, curItem py.Value // of the item taken last, zero if there is none
	current         *grouper // the group given last
}

// A grouper is the iterator over the items of one group.
type grouper struct {
	object
	parent *groupByIter
	target py.Value
}

var (
	sigGroupBy  = py.NewSignature("groupby", "iterable, key=")
	groupByType = sync.OnceValue(func() *py.Type {
		return iterator("groupby", "groupby(iterable, key=None): pairs of a key and an iterator over the neighbouring items that have it.",
			func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				g := &groupByIter{object: newObject(class), key: py.None}
				err := sigGroupBy.Bind(args, &g.it, &g.key)
				if err != nil {
					return py.Value{}, err
				}
				g.it, err = py.Iter(t, g.it)
				return g.value(), err
			}, ending(groupByNext))
	})
	grouperType = sync.OnceValue(func() *py.Type {
		d := declare("_grouper", "", grouperNew, ending(grouperNext))
		d.Flags = py.Final
		return py.NewType(d)
	})
)

// step takes the next item; ok is false at the end.
func (g *groupByIter) step(t *py.Thread) (ok bool, _ error) {
	x, err := py.Next(t, g.it)
	if err != nil || x.IsZero() {
		return false, err
	}
	key := x
	if !g.key.IsNone() {
		if key, err = t.Call(g.key, x); err != nil {
			return false, err
		}
	}
	g.curItem, g.curKey = x, key
	return true, t.PollItem()
}

func groupByNext(t *py.Thread, v py.Value) (py.Value, error) {
	g := (*groupByIter)(v.Pointer())
	g.current = nil
	// Skip what is left of the last group.
	for {
		if !g.curKey.IsZero() {
			if g.target.IsZero() {
				break
			}
			same, err := py.Equal(t, g.target, g.curKey)
			if err != nil {
				return py.Value{}, err
			}
			if !same {
				break
			}
		}
		if ok, err := g.step(t); !ok || err != nil {
			return py.Value{}, err
		}
	}
	g.target = g.curKey
	g.current = &grouper{object: newObject(grouperType()), parent: g, target: g.target}
	return py.NewPair(g.curKey, g.current.value()), nil
}

func grouperNew(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if err := exactly("_grouper", class, args, 2); err != nil {
		return py.Value{}, err
	}
	if c := builtin(args.Pos[0].Type()); c.Name != "groupby" || c.Module != "itertools" {
		return py.Value{}, py.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", py.TypeName(args.Pos[0]))
	}
	g := (*groupByIter)(args.Pos[0].Pointer())
	g.current = &grouper{object: newObject(class), parent: g, target: args.Pos[1]}
	return g.current.value(), nil
}

func grouperNext(t *py.Thread, v py.Value) (py.Value, error) {
	r := (*grouper)(v.Pointer())
	g := r.parent
	if g.current != r {
		return py.Value{}, nil
	}
	if g.curItem.IsZero() {
		if ok, err := g.step(t); !ok || err != nil {
			return py.Value{}, err
		}
	}
	same, err := py.Equal(t, r.target, g.curKey)
	if err != nil || !same {
		return py.Value{}, err
	}
	x := g.curItem
	g.curItem = py.Value{}
	return x, nil
}

// teeSize is how many items a piece of what tee has seen holds.
const teeSize = 32

// A teePiece is a part of the items that iterators made by tee have seen. What all of them have gone past is garbage.
type teePiece struct {
	it      py.Value
	items   [teeSize]py.Value
	n       int
	next    *teePiece
	running bool
}

type teeIter struct {
	object
	piece *teePiece
	i     int
}

var teeType = sync.OnceValue(func() *py.Type {
	d := declare("_tee", "Iterator wrapped to make it copyable.",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if err := exactly("_tee", class, args, 1); err != nil {
				return py.Value{}, err
			}
			it, err := newTee(t, class, args.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			return it.value(), nil
		}, teeNext,
		py.MethodDef{Name: "__copy__", Doc: "Returns an independent iterator.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
			return (*teeIter)(args.Pos[0].Pointer()).copy().value(), nil
		}})
	d.Flags |= py.WeakRefs
	return py.NewType(d)
})

func newTee(t *py.Thread, class *py.Type, v py.Value) (*teeIter, error) {
	it, err := py.Iter(t, v)
	if err != nil {
		return nil, err
	}
	if it.IsInstance(builtin(class)) {
		return (*teeIter)(it.Pointer()).copy(), nil
	}
	return &teeIter{object: newObject(class), piece: &teePiece{it: it}}, nil
}

func (r *teeIter) copy() *teeIter {
	return &teeIter{object: newObject(r.Type), piece: r.piece, i: r.i}
}

func teeNext(t *py.Thread, v py.Value) (py.Value, error) {
	r := (*teeIter)(v.Pointer())
	p := r.piece
	if r.i == teeSize {
		if p.next == nil {
			p.next = &teePiece{it: p.it}
		}
		p = p.next
		r.piece, r.i = p, 0
	}
	if r.i < p.n {
		x := p.items[r.i]
		r.i++
		return x, nil
	}
	if p.running {
		return py.Value{}, py.Errorf(&py.RuntimeErrorType, "cannot re-enter the tee iterator")
	}
	p.running = true
	x, err := py.Next(t, p.it)
	p.running = false
	if err != nil || x.IsZero() {
		return py.Value{}, err
	}
	if p.n < teeSize { // without a GIL another thread may have been here
		p.items[p.n] = x
		p.n++
	}
	r.i++
	return x, nil
}

func tee(t *py.Thread, args py.Args) (py.Value, error) {
	n := 2
	if len(args.Pos) > 1 {
		var err error
		if n, err = py.AsCSsize(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
	}
	if n < 0 {
		return py.Value{}, py.ValueErrorf("n must be >= 0")
	}
	if n == 0 {
		return py.NewTuple(nil).Value(), nil
	}
	if err := t.ChargeN(n, 64); err != nil {
		return py.Value{}, err
	}
	it, err := py.Iter(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	copyFunc, err := py.FindAttr(t, it, py.Intern("__copy__"))
	if err != nil {
		return py.Value{}, err
	}
	if copyFunc.IsZero() {
		first, err := newTee(t, teeType(), it)
		if err != nil {
			return py.Value{}, err
		}
		if it = first.value(); n > 1 {
			copyFunc, err = py.GetAttr(t, it, py.Intern("__copy__"))
			if err != nil {
				return py.Value{}, err
			}
		}
	}
	all := make([]py.Value, n)
	all[0] = it
	for i := 1; i < n; i++ {
		if all[i], err = t.Call(copyFunc); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewTuple(all).Value(), nil
}
