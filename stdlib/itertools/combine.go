package itertools

// This file defines the iterators over combinations of items: product, permutations and combinations.

import (
	"sync"

	"minipy/vm/py"
)

// A combiner chooses items of pools by indices, which it moves on from result to result.
type combiner struct {
	object
	pools   [][]py.Value // of product: for each place its own
	pool    []py.Value   // of the others
	indices []int
	cycles  []int // of permutations
	r       int
	started bool
	stopped bool
}

// choose returns the tuple of the items at the first r indices.
func (c *combiner) choose() py.Value {
	items := make([]py.Value, c.r)
	for i := range items {
		items[i] = c.pool[c.indices[i]]
	}
	return py.NewTuple(items).Value()
}

var productType = sync.OnceValue(func() *py.Type {
	return iterator("product", "product(*iterables, repeat=1): the Cartesian product: the same as nested for loops.", productNew, productNext)
})

func productNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	repeat := 1
	if len(args.Names) > 1 {
		return py.Value{}, py.TypeErrorf("product() takes at most 1 keyword argument (%d given)", len(args.Names))
	}
	for i, name := range args.Names {
		if name.String() != "repeat" {
			return py.Value{}, py.UnexpectedKeyword("product", name.String(), "repeat")
		}
		var err error
		if repeat, err = py.AsCSsize(t, args.Kw[i]); err != nil {
			return py.Value{}, err
		}
		if repeat < 0 {
			return py.Value{}, py.ValueErrorf("repeat argument cannot be negative")
		}
	}
	c := &combiner{object: newObject(class)}
	n := len(args.Pos)
	if n == 0 {
		repeat = 1
	}
	if err := t.ChargeN(repeat, 8+32*n); err != nil {
		if repeat > 1<<40 {
			return py.Value{}, py.Errorf(&py.OverflowErrorType, "repeat argument too large")
		}
		return py.Value{}, err
	}
	if repeat > 0 {
		for _, v := range args.Pos {
			items, err := collect(t, v)
			if err != nil {
				return py.Value{}, err
			}
			c.pools = append(c.pools, items)
		}
	}
	pools := c.pools
	for i := 1; i < repeat; i++ {
		c.pools = append(c.pools, pools...)
	}
	c.r = len(c.pools)
	c.indices = make([]int, c.r)
	for _, p := range c.pools {
		if len(p) == 0 {
			c.stopped = true
		}
	}
	return c.value(), nil
}

func productNext(_ *py.Thread, v py.Value) (py.Value, error) {
	c := (*combiner)(v.Pointer())
	if c.stopped {
		return py.Value{}, nil
	}
	if c.started {
		i := c.r - 1
		for ; i >= 0; i-- {
			if c.indices[i]++; c.indices[i] < len(c.pools[i]) {
				break
			}
			c.indices[i] = 0
		}
		if i < 0 {
			c.stopped = true
			return py.Value{}, nil
		}
	}
	c.started = true
	items := make([]py.Value, c.r)
	for i := range items {
		items[i] = c.pools[i][c.indices[i]]
	}
	return py.NewTuple(items).Value(), nil
}

// bindCombiner makes the iterator for the arguments iterable and r.
func bindCombiner(t *py.Thread, class *py.Type, sig *py.Signature, args py.Args) (*combiner, error) {
	var iterable, rv py.Value
	if err := sig.Bind(args, &iterable, &rv); err != nil {
		return nil, err
	}
	r, err := py.AsCSsize(t, rv)
	if err != nil {
		return nil, err
	}
	return newCombiner(t, class, iterable, r)
}

// newCombiner makes the iterator over choices of r items, without indices yet.
func newCombiner(t *py.Thread, class *py.Type, iterable py.Value, r int) (*combiner, error) {
	pool, err := collect(t, iterable)
	if err != nil {
		return nil, err
	}
	if r < 0 {
		return nil, py.ValueErrorf("r must be non-negative")
	}
	return &combiner{object: newObject(class), pool: pool, r: r}, nil
}

// ascending gives the combiner the indices 0, 1, 2 ... n-1.
func (c *combiner) ascending(t *py.Thread, n int) error {
	if err := t.ChargeN(n, 8); err != nil {
		return err
	}
	c.indices = make([]int, n)
	for i := range c.indices {
		c.indices[i] = i
	}
	return nil
}

var (
	sigCombinations  = py.NewSignature("combinations", "iterable, r")
	combinationsType = sync.OnceValue(func() *py.Type {
		return iterator("combinations", "combinations(iterable, r): the subsequences of r items.",
			func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				c, err := bindCombiner(t, class, sigCombinations, args)
				if err != nil {
					return py.Value{}, err
				}
				if c.stopped = c.r > len(c.pool); c.stopped {
					return c.value(), nil
				}
				return c.value(), c.ascending(t, c.r)
			},
			func(_ *py.Thread, v py.Value) (py.Value, error) {
				c := (*combiner)(v.Pointer())
				if c.stopped {
					return py.Value{}, nil
				}
				if c.started {
					n, i := len(c.pool), c.r-1
					for i >= 0 && c.indices[i] == i+n-c.r {
						i--
					}
					if i < 0 {
						c.stopped = true
						return py.Value{}, nil
					}
					c.indices[i]++
					for j := i + 1; j < c.r; j++ {
						c.indices[j] = c.indices[j-1] + 1
					}
				}
				c.started = true
				return c.choose(), nil
			})
	})
)

var (
	sigReplacement  = py.NewSignature("combinations_with_replacement", "iterable, r")
	replacementType = sync.OnceValue(func() *py.Type {
		return iterator("combinations_with_replacement", "combinations_with_replacement(iterable, r): the choices of r items, each of which may be there several times.",
			func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				c, err := bindCombiner(t, class, sigReplacement, args)
				if err != nil {
					return py.Value{}, err
				}
				if err := t.ChargeN(c.r, 8); err != nil {
					return py.Value{}, err
				}
				c.stopped = len(c.pool) == 0 && c.r > 0
				c.indices = make([]int, c.r)
				return c.value(), nil
			},
			func(_ *py.Thread, v py.Value) (py.Value, error) {
				c := (*combiner)(v.Pointer())
				if c.stopped {
					return py.Value{}, nil
				}
				if c.started {
					i := c.r - 1
					for i >= 0 && c.indices[i] == len(c.pool)-1 {
						i--
					}
					if i < 0 {
						c.stopped = true
						return py.Value{}, nil
					}
					next := c.indices[i] + 1
					for ; i < c.r; i++ {
						c.indices[i] = next
					}
				}
				c.started = true
				return c.choose(), nil
			})
	})
)

var (
	sigPermutations  = py.NewSignature("permutations", "iterable, r=")
	permutationsType = sync.OnceValue(func() *py.Type {
		return iterator("permutations", "permutations(iterable, r=None): the arrangements of r items, of all by default.", permutationsNew, permutationsNext)
	})
)

func permutationsNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	iterable, rv := py.Value{}, py.None
	if err := sigPermutations.Bind(args, &iterable, &rv); err != nil {
		return py.Value{}, err
	}
	c, err := newCombiner(t, class, iterable, 0)
	if err != nil {
		return py.Value{}, err
	}
	c.r = len(c.pool)
	if !rv.IsNone() {
		if !rv.IsKind(py.KindInt) {
			return py.Value{}, py.TypeErrorf("Expected int as r")
		}
		if c.r, err = py.AsCSsize(t, rv); err != nil {
			return py.Value{}, err
		}
		if c.r < 0 {
			return py.Value{}, py.ValueErrorf("r must be non-negative")
		}
	}
	n := len(c.pool)
	if c.stopped = c.r > n; c.stopped {
		return c.value(), nil
	}
	c.cycles = make([]int, c.r)
	for i := range c.cycles {
		c.cycles[i] = n - i
	}
	return c.value(), c.ascending(t, n)
}

func permutationsNext(_ *py.Thread, v py.Value) (py.Value, error) {
	c := (*combiner)(v.Pointer())
	if c.stopped {
		return py.Value{}, nil
	}
	if c.started {
		n, i := len(c.pool), c.r-1
		for ; i >= 0; i-- {
			if c.cycles[i]--; c.cycles[i] > 0 {
				j := n - c.cycles[i]
				c.indices[i], c.indices[j] = c.indices[j], c.indices[i]
				break
			}
			// All items have been at place i: turn the rest back.
			first := c.indices[i]
			copy(c.indices[i:], c.indices[i+1:])
			c.indices[n-1] = first
			c.cycles[i] = n - i
		}
		if i < 0 {
			c.stopped = true
			return py.Value{}, nil
		}
	}
	c.started = true
	return c.choose(), nil
}
