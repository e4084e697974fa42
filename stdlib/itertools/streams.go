package itertools

// This file defines the iterators that follow others: accumulate, batched, chain, pairwise, starmap and zip_longest.

import (
	"sync"

	"minipy/vm/py"
)

type accumulateIter struct {
	object
	it, f, total, initial py.Value // total is zero at first; initial is zero if there is none, or it was given
}

var (
	sigAccumulate  = py.NewSignature("accumulate", "iterable, func=, *, initial=")
	accumulateType = sync.OnceValue(func() *py.Type {
		return iterator("accumulate", "accumulate(iterable, func=operator.add, *, initial=None): the sums of the items up to each.",
			func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				a := &accumulateIter{object: newObject(class), f: py.None, initial: py.None}
				err := sigAccumulate.Bind(args, &a.it, &a.f, &a.initial)
				if err != nil {
					return py.Value{}, err
				}
				if a.initial.IsNone() {
					a.initial = py.Value{}
				}
				a.it, err = py.Iter(t, a.it)
				return a.value(), err
			}, accumulateNext)
	})
)

func accumulateNext(t *py.Thread, v py.Value) (py.Value, error) {
	a := (*accumulateIter)(v.Pointer())
	if !a.initial.IsZero() {
		a.total, a.initial = a.initial, py.Value{}
		return a.total, nil
	}
	x, err := py.Next(t, a.it)
	if err != nil || x.IsZero() {
		return py.Value{}, err
	}
	switch {
	case a.total.IsZero():
	case a.f.IsNone():
		x, err = py.Binary(t, py.OpAdd, a.total, x)
	default:
		x, err = t.Call(a.f, a.total, x)
	}
	if err == nil {
		a.total = x
	}
	return py.OrEnd(x, err)
}

type batchedIter struct {
	object
	it     py.Value // zero at the end
	n      int
	strict bool
}

var (
	sigBatched  = py.NewSignature("batched", "iterable, n, *, strict=")
	batchedType = sync.OnceValue(func() *py.Type {
		return iterator("batched", "batched(iterable, n, *, strict=False): tuples of n items each, the last of which may be shorter.", batchedNew, batchedNext)
	})
)

func batchedNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var n, strict py.Value
	b := &batchedIter{object: newObject(class)}
	err := sigBatched.Bind(args, &b.it, &n, &strict)
	if err != nil {
		return py.Value{}, err
	}
	if b.n, err = py.AsCSsize(t, n); err != nil {
		return py.Value{}, err
	}
	if !strict.IsZero() {
		if b.strict, err = py.Truth(t, strict); err != nil {
			return py.Value{}, err
		}
	}
	if b.n < 1 {
		return py.Value{}, py.ValueErrorf("n must be at least one")
	}
	b.it, err = py.Iter(t, b.it)
	return b.value(), err
}

func batchedNext(t *py.Thread, v py.Value) (py.Value, error) {
	b := (*batchedIter)(v.Pointer())
	if b.it.IsZero() {
		return py.Value{}, nil
	}
	items := make([]py.Value, 0, min(b.n, 64))
	it := b.it
	for len(items) < b.n {
		x, err := py.Next(t, it)
		if err != nil {
			b.it = py.Value{}
			return py.Value{}, err
		}
		if x.IsZero() {
			b.it = py.Value{}
			break
		}
		if len(items) == cap(items) {
			if err := t.ChargeN(2*len(items), 16); err != nil {
				return py.Value{}, err
			}
		}
		items = append(items, x)
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	switch {
	case len(items) == 0:
		return py.Value{}, nil
	case len(items) < b.n && b.strict:
		return py.Value{}, py.ValueErrorf("batched(): incomplete batch")
	}
	return py.NewTuple(items).Value(), nil
}

type chainIter struct {
	object
	all    []py.Value // what is still to come
	source py.Value   // or the iterator that gives it; zero if there is none
	it     py.Value   // zero between two
}

var chainType = sync.OnceValue(func() *py.Type {
	return iterator("chain", "chain(*iterables): the items of the first, then those of the second, ...",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if err := noKeywords("chain", class, args); err != nil {
				return py.Value{}, err
			}
			return (&chainIter{object: newObject(class), all: append([]py.Value(nil), args.Pos...)}).value(), nil
		}, chainNext,
		py.MethodDef{Name: "from_iterable", Min: 1, Max: 1, Flags: py.ClassM, Doc: "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			it, err := py.Iter(t, args.Pos[1])
			return (&chainIter{object: newObject(args.Pos[0].AsType()), source: it}).value(), err
		}},
		genericMethod())
})

// genericMethod lets a class be subscribed for annotations.
func genericMethod() py.MethodDef {
	return py.MethodDef{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"}
}

func chainNext(t *py.Thread, v py.Value) (py.Value, error) {
	c := (*chainIter)(v.Pointer())
	for {
		if !c.it.IsZero() {
			x, err := py.Next(t, c.it)
			if err != nil || !x.IsZero() {
				return x, err
			}
			c.it = py.Value{}
		}
		var next py.Value
		var err error
		switch {
		case len(c.all) > 0:
			next, c.all = c.all[0], c.all[1:]
		case !c.source.IsZero():
			if next, err = py.Next(t, c.source); err != nil || next.IsZero() {
				c.source = py.Value{}
				return py.Value{}, err
			}
		default:
			return py.Value{}, nil
		}
		if c.it, err = py.Iter(t, next); err != nil {
			c.it, c.all, c.source = py.Value{}, nil, py.Value{}
			return py.Value{}, err
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
}

type pairwiseIter struct {
	object
	it, old py.Value // it is zero at the end, old at first
}

var pairwiseType = sync.OnceValue(func() *py.Type {
	return iterator("pairwise", "pairwise(iterable): each item with the next one.",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if err := exactly("pairwise", class, args, 1); err != nil {
				return py.Value{}, err
			}
			it, err := py.Iter(t, args.Pos[0])
			return (&pairwiseIter{object: newObject(class), it: it}).value(), err
		},
		func(t *py.Thread, v py.Value) (py.Value, error) {
			p := (*pairwiseIter)(v.Pointer())
			if p.it.IsZero() {
				return py.Value{}, nil
			}
			it, old := p.it, p.old
			var err error
			if old.IsZero() {
				if old, err = py.Next(t, it); err != nil || old.IsZero() {
					p.it = py.Value{}
					return py.Value{}, err
				}
				p.old = old
				if p.it.IsZero() { // the iterator has come back to this one, and ended it
					return py.Value{}, nil
				}
			}
			x, err := py.Next(t, it)
			if err != nil || x.IsZero() {
				p.it, p.old = py.Value{}, py.Value{}
				return py.Value{}, err
			}
			p.old = x
			return py.NewPair(old, x), nil
		})
})

type starMapIter struct {
	object
	f, it py.Value
}

var starMapType = sync.OnceValue(func() *py.Type {
	return iterator("starmap", "starmap(function, iterable): function(*item) for each item.",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if err := exactly("starmap", class, args, 2); err != nil {
				return py.Value{}, err
			}
			it, err := py.Iter(t, args.Pos[1])
			return (&starMapIter{newObject(class), args.Pos[0], it}).value(), err
		},
		func(t *py.Thread, v py.Value) (py.Value, error) {
			s := (*starMapIter)(v.Pointer())
			x, err := py.Next(t, s.it)
			if err != nil || x.IsZero() {
				return py.Value{}, err
			}
			if x.Is(&py.TupleType) {
				items := x.AsTuple().Items
				return py.OrEnd(t.CallArgs(s.f, py.Args{Pos: items[:len(items):len(items)]}))
			}
			items, err := py.Collect(t, x)
			if err != nil {
				return py.Value{}, err
			}
			return py.OrEnd(t.CallArgs(s.f, py.Args{Pos: items}))
		}, reducible(func(v py.Value) []py.Value {
			s := (*starMapIter)(v.Pointer())
			return []py.Value{s.f, s.it}
		}, nil))
})

type zipLongestIter struct {
	object
	its    []py.Value // zero where one has ended
	active int
	fill   py.Value
}

var zipLongestType = sync.OnceValue(func() *py.Type {
	return iterator("zip_longest", "zip_longest(*iterables, fillvalue=None): tuples of one item of each; fillvalue stands for those of iterables that have ended.",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			z := &zipLongestIter{object: newObject(class), fill: py.None}
			for i, name := range args.Names {
				if name.String() != "fillvalue" || len(args.Names) > 1 {
					return py.Value{}, py.TypeErrorf("zip_longest() got an unexpected keyword argument")
				}
				z.fill = args.Kw[i]
			}
			for _, v := range args.Pos {
				it, err := py.Iter(t, v)
				if err != nil {
					return py.Value{}, err
				}
				z.its = append(z.its, it)
			}
			z.active = len(z.its)
			return z.value(), nil
		},
		func(t *py.Thread, v py.Value) (py.Value, error) {
			z := (*zipLongestIter)(v.Pointer())
			if z.active == 0 {
				return py.Value{}, nil
			}
			items := make([]py.Value, len(z.its))
			for i, it := range z.its {
				items[i] = z.fill
				if it.IsZero() {
					continue
				}
				x, err := py.Next(t, it)
				if err != nil {
					z.active = 0
					return py.Value{}, err
				}
				if !x.IsZero() {
					items[i] = x
					continue
				}
				z.its[i] = py.Value{}
				if z.active--; z.active <= 0 {
					z.active = 0
					return py.Value{}, nil
				}
			}
			return py.NewTuple(items).Value(), nil
		})
})
