package itertools

// This file defines the iterators that leave items out: compress, dropwhile, takewhile, filterfalse and islice.

import (
	"math"
	"sync"

	"minipy/vm/py"
)

// A filterIter is a dropwhile, takewhile or filterfalse.
type filterIter struct {
	object
	f, it py.Value
	done  bool // dropwhile: an item was kept; takewhile: one was not
}

func newFilter(name string) func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	return func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
		if err := exactly(name, class, args, 2); err != nil {
			return py.Value{}, err
		}
		it, err := py.Iter(t, args.Pos[1])
		if err != nil {
			return py.Value{}, err
		}
		return (&filterIter{object: newObject(class), f: args.Pos[0], it: it}).value(), nil
	}
}

// passes returns the truth of f(x).
func (f *filterIter) passes(t *py.Thread, x py.Value) (bool, error) {
	r, err := t.Call(f.f, x)
	if err != nil {
		return false, err
	}
	return py.Truth(t, r)
}

var dropWhileType = sync.OnceValue(func() *py.Type {
	return iterator("dropwhile", "dropwhile(predicate, iterable): the items from the first on for which the predicate is false.", newFilter("dropwhile"),
		ending(func(t *py.Thread, v py.Value) (py.Value, error) {
			f := (*filterIter)(v.Pointer())
			for {
				x, err := py.Next(t, f.it)
				if err != nil || x.IsZero() || f.done {
					return x, err
				}
				drop, err := f.passes(t, x)
				if err != nil {
					return py.Value{}, err
				}
				if !drop {
					f.done = true
					return x, nil
				}
				if err := t.PollItem(); err != nil {
					return py.Value{}, err
				}
			}
		}), filterMethods()...)
})

var takeWhileType = sync.OnceValue(func() *py.Type {
	return iterator("takewhile", "takewhile(predicate, iterable): the items before the first for which the predicate is false.", newFilter("takewhile"),
		ending(func(t *py.Thread, v py.Value) (py.Value, error) {
			f := (*filterIter)(v.Pointer())
			if f.done {
				return py.Value{}, nil
			}
			x, err := py.Next(t, f.it)
			if err != nil || x.IsZero() {
				return py.Value{}, err
			}
			take, err := f.passes(t, x)
			if err != nil {
				return py.Value{}, err
			}
			if !take {
				f.done = true
				return py.Value{}, nil
			}
			return x, nil
		}), filterMethods()...)
})

var filterFalseType = sync.OnceValue(func() *py.Type {
	return iterator("filterfalse", "filterfalse(function, iterable): the items for which the function, or with None the item, is false.", newFilter("filterfalse"),
		ending(func(t *py.Thread, v py.Value) (py.Value, error) {
			f := (*filterIter)(v.Pointer())
			plain := f.f.IsNone() || py.Same(f.f, py.BoolType.Value())
			for {
				x, err := py.Next(t, f.it)
				if err != nil || x.IsZero() {
					return py.Value{}, err
				}
				var yes bool
				if plain {
					yes, err = py.Truth(t, x)
				} else {
					yes, err = f.passes(t, x)
				}
				if err != nil {
					return py.Value{}, err
				}
				if !yes {
					return x, nil
				}
				if err := t.PollItem(); err != nil {
					return py.Value{}, err
				}
			}
		}), reducible(func(v py.Value) []py.Value {
			f := (*filterIter)(v.Pointer())
			return []py.Value{f.f, f.it}
		}, nil))
})

type compressIter struct {
	object
	data, selectors py.Value
}

var (
	sigCompress  = py.NewSignature("compress", "data, selectors")
	compressType = sync.OnceValue(func() *py.Type {
		return iterator("compress", "compress(data, selectors): the items of data for which that of selectors is true.",
			func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				c := &compressIter{object: newObject(class)}
				err := sigCompress.Bind(args, &c.data, &c.selectors)
				if err != nil {
					return py.Value{}, err
				}
				if c.data, err = py.Iter(t, c.data); err != nil {
					return py.Value{}, err
				}
				c.selectors, err = py.Iter(t, c.selectors)
				return c.value(), err
			},
			func(t *py.Thread, v py.Value) (py.Value, error) {
				c := (*compressIter)(v.Pointer())
				for {
					x, err := py.Next(t, c.data)
					if err != nil || x.IsZero() {
						return py.Value{}, err
					}
					s, err := py.Next(t, c.selectors)
					if err != nil || s.IsZero() {
						return py.Value{}, err
					}
					yes, err := py.Truth(t, s)
					if err != nil {
						return py.Value{}, err
					}
					if yes {
						return x, nil
					}
					if err := t.PollItem(); err != nil {
						return py.Value{}, err
					}
				}
			}, reducible(func(v py.Value) []py.Value {
				c := (*compressIter)(v.Pointer())
				return []py.Value{c.data, c.selectors}
			}, nil))
	})
)

type sliceIter struct {
	object
	it         py.Value // zero at the end
	at         int      // how many items were taken
	next, stop int      // the index of the next item to give; stop -1 is none
	step       int
}

var sliceType = sync.OnceValue(func() *py.Type {
	return iterator("islice", "islice(iterable, stop) and islice(iterable, start, stop[, step]): what a slice of the items would have.", sliceNew, sliceNext)
})

// bound returns an argument of islice, def if it is None, -1 if it is no int of a fitting size.
func bound(t *py.Thread, v py.Value, def int) int {
	if v.IsNone() {
		return def
	}
	n, err := py.AsSize(t, v, &py.OverflowErrorType)
	if err != nil {
		return -1
	}
	return n
}

func sliceNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if err := noKeywords("islice", class, args); err != nil {
		return py.Value{}, err
	}
	n := len(args.Pos)
	if n < 2 || n > 4 {
		return py.Value{}, py.ArityError("islice", n, 2, 4)
	}
	s := &sliceIter{object: newObject(class), stop: -1, step: 1}
	stop := args.Pos[1]
	if n > 2 {
		stop = args.Pos[2]
	}
	if !stop.IsNone() {
		if s.stop = bound(t, stop, 0); s.stop == -1 {
			return py.Value{}, py.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
	}
	if n > 2 {
		s.next = bound(t, args.Pos[1], 0)
	}
	if s.next < 0 || s.stop < -1 {
		return py.Value{}, py.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if n > 3 {
		if s.step = bound(t, args.Pos[3], 1); s.step < 1 {
			return py.Value{}, py.ValueErrorf("Step for islice() must be a positive integer or None.")
		}
	}
	var err error
	s.it, err = py.Iter(t, args.Pos[0])
	return s.value(), err
}

func sliceNext(t *py.Thread, v py.Value) (py.Value, error) {
	s := (*sliceIter)(v.Pointer())
	if s.it.IsZero() {
		return py.Value{}, nil
	}
	for s.at < s.next {
		x, err := py.Next(t, s.it)
		if err != nil || x.IsZero() {
			s.it = py.Value{}
			return py.Value{}, err
		}
		s.at++
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	if s.stop >= 0 && s.at >= s.stop {
		s.it = py.Value{}
		return py.Value{}, nil
	}
	x, err := py.Next(t, s.it)
	if err != nil || x.IsZero() {
		s.it = py.Value{}
		return py.Value{}, err
	}
	s.at++
	if s.next > math.MaxInt-s.step {
		s.next = math.MaxInt
	} else {
		s.next += s.step
	}
	if s.stop >= 0 && s.next > s.stop {
		s.next = s.stop
	}
	return x, nil
}
