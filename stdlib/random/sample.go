package random

// This file defines sample and choices, which choose many items.

import (
	"math"
	"sort"

	"minipy/stdlib/internal/params"
	"minipy/vm"
	"minipy/vm/py"
)

var (
	sigSample  = params.New("Random.sample", "self, population, k, *, counts=")
	sigChoices = params.New("Random.choices", "self, population, weights=, *, cum_weights=, k=")
)

// isSequence reports whether isinstance(v, collections.abc.Sequence).
func isSequence(t *py.Thread, v py.Value) (bool, error) {
	switch {
	case v.Type().Flags&py.IsSequence != 0, v.IsKind(py.KindStr), v.IsKind(py.KindBytes), v.IsKind(py.KindByteArray):
		return true, nil
	case v.IsKind(py.KindSet), v.IsKind(py.KindDict):
		return false, nil
	}
	m, err := vm.Of(t).Import("collections.abc")
	if err != nil {
		if py.IsError(err, &py.ImportErrorType) {
			return false, nil
		}
		return false, err
	}
	class, ok := m.Get("Sequence")
	if !ok {
		return false, nil
	}
	return py.IsInstance(t, v, class)
}

func sample(t *py.Thread, args py.Args) (py.Value, error) {
	var self, population, kArg py.Value
	counts := py.None
	if err := sigSample.Bind(args, &self, &population, &kArg, &counts); err != nil {
		return py.Value{}, err
	}
	ok, err := isSequence(t, population)
	if err != nil {
		return py.Value{}, err
	}
	if !ok {
		return py.Value{}, py.TypeErrorf("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	n, err := py.Len(t, population)
	if err != nil {
		return py.Value{}, err
	}
	if !counts.IsNone() {
		return sampleCounts(t, self, population, n, kArg, counts)
	}
	ok, err = py.CompareBool(t, py.Int(0), kArg, py.LE)
	if err == nil && ok {
		ok, err = py.CompareBool(t, kArg, py.Int(int64(n)), py.LE)
	}
	if err != nil {
		return py.Value{}, err
	}
	if !ok {
		return py.Value{}, py.ValueErrorf("Sample larger than population or is negative")
	}
	if !kArg.IsKind(py.KindInt) {
		return py.Value{}, py.TypeErrorf("can't multiply sequence by non-int of type '%s'", py.TypeName(kArg))
	}
	k, _ := py.IntValue(kArg)
	if err := t.ChargeN(int(k), 16); err != nil {
		return py.Value{}, err
	}
	c, err := chooserOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	result := make([]py.Value, k)
	limit := 21.0 // above it the ints that were chosen take less room than the population
	if k > 5 {
		limit += math.Pow(4, math.Ceil(math.Log(float64(k*3))/math.Log(4)))
	}
	if float64(n) <= limit {
		return py.NewList(result).Value(), c.fromPool(result, population, n)
	}
	selected := make(map[int]struct{}, k)
	for i := range result {
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
		j, err := c.int(n)
		if err != nil {
			return py.Value{}, err
		}
		for _, again := selected[j]; again; _, again = selected[j] {
			if j, err = c.int(n); err != nil {
				return py.Value{}, err
			}
		}
		selected[j] = struct{}{}
		if result[i], err = py.GetItem(t, population, py.Int(int64(j))); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewList(result).Value(), nil
}

// fromPool fills result with items of the population, each of which is taken out of a copy.
func (c *chooser) fromPool(result []py.Value, population py.Value, n int) error {
	if err := c.t.ChargeN(n, 16); err != nil {
		return err
	}
	pool, err := py.Collect(c.t, population)
	if err != nil {
		return err
	}
	n = min(n, len(pool))
	for i := range result {
		if err := c.t.PollItem(); err != nil {
			return err
		}
		j, err := c.int(n - i)
		if err != nil {
			return err
		}
		result[i] = pool[j]
		pool[j] = pool[n-i-1]
	}
	return nil
}

// sampleCounts is sample for a population whose items are there several times.
func sampleCounts(t *py.Thread, self, population py.Value, n int, k, counts py.Value) (py.Value, error) {
	cum, err := accumulate(t, counts)
	if err != nil {
		return py.Value{}, err
	}
	if len(cum) != n {
		return py.Value{}, py.ValueErrorf("The number of counts does not match the population")
	}
	if n == 0 {
		return py.Value{}, py.NewError(&py.IndexErrorType, "pop from empty list")
	}
	total := cum[n-1]
	if !total.IsKind(py.KindInt) {
		return py.Value{}, py.TypeErrorf("Counts must be integers")
	}
	if py.IntSign(total) <= 0 {
		return py.Value{}, py.ValueErrorf("Total of counts must be greater than zero")
	}
	sampleOf, err := py.GetAttr(t, self, py.Intern("sample"))
	if err != nil {
		return py.Value{}, err
	}
	all := py.NewRange(py.Int(0), total, py.Int(1)).Value()
	picked, err := t.CallArgs(sampleOf, py.Args{Pos: []py.Value{all}, Names: []*py.Str{py.Intern("k")}, Kw: []py.Value{k}})
	if err != nil {
		return py.Value{}, err
	}
	items, err := py.Collect(t, picked)
	if err != nil {
		return py.Value{}, err
	}
	for i, v := range items {
		j, err := bisect(t, cum[:n-1], v)
		if err != nil {
			return py.Value{}, err
		}
		if items[i], err = py.GetItem(t, population, py.Int(int64(j))); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewList(items).Value(), nil
}

// accumulate returns the sums of the first item, the first two and so on.
func accumulate(t *py.Thread, v py.Value) ([]py.Value, error) {
	var sums []py.Value
	err := py.Each(t, v, func(x py.Value) (err error) {
		if n := len(sums); n > 0 {
			x, err = py.Binary(t, py.OpAdd, sums[n-1], x)
		}
		sums = append(sums, x)
		return err
	})
	return sums, err
}

// bisect returns how many of the sorted items are not greater than x.
func bisect(t *py.Thread, items []py.Value, x py.Value) (int, error) {
	lo, hi := 0, len(items)
	for lo < hi {
		mid := (lo + hi) / 2
		less, err := py.CompareBool(t, x, items[mid], py.LT)
		if err != nil {
			return 0, err
		}
		if less {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func choices(t *py.Thread, args py.Args) (py.Value, error) {
	var self, population py.Value
	weights, cumWeights, kArg := py.None, py.None, py.Int(1)
	if err := sigChoices.Bind(args, &self, &population, &weights, &cumWeights, &kArg); err != nil {
		return py.Value{}, err
	}
	s, err := sourceOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	n, err := py.Len(t, population)
	if err != nil {
		return py.Value{}, err
	}
	size := func() (int, error) {
		k, err := py.AsCSsize(t, kArg)
		if err != nil || k < 0 {
			return 0, err
		}
		return k, t.ChargeN(k, 16)
	}
	var cum []py.Value
	switch {
	case cumWeights.IsNone() && weights.IsNone():
		k, err := size()
		if err != nil {
			return py.Value{}, err
		}
		return s.pick(population, k, func(r float64) (int, error) { return int(math.Floor(r * float64(n))), nil })
	case cumWeights.IsNone():
		if cum, err = accumulate(t, weights); err != nil {
			if py.IsError(err, &py.TypeErrorType) && weights.IsKind(py.KindInt) {
				text, err := py.Repr(t, weights)
				if err != nil {
					return py.Value{}, err
				}
				return py.Value{}, py.TypeErrorf("The number of choices must be a keyword argument: k=%s", text)
			}
			return py.Value{}, err
		}
	case !weights.IsNone():
		return py.Value{}, py.TypeErrorf("Cannot specify both weights and cumulative weights")
	default:
		if cum, err = py.Collect(t, cumWeights); err != nil {
			return py.Value{}, err
		}
	}
	if len(cum) != n {
		return py.Value{}, py.ValueErrorf("The number of weights does not match the population")
	}
	if n == 0 {
		return py.Value{}, py.NewError(&py.IndexErrorType, "list index out of range")
	}
	sum, err := py.Binary(t, py.OpAdd, cum[n-1], py.Float(0))
	if err != nil {
		return py.Value{}, err
	}
	total, err := py.AsFloat(t, sum)
	switch {
	case err != nil:
		return py.Value{}, err
	case total <= 0:
		return py.Value{}, py.ValueErrorf("Total of weights must be greater than zero")
	case math.IsInf(total, 0) || math.IsNaN(total):
		return py.Value{}, py.ValueErrorf("Total of weights must be finite")
	}
	k, err := size()
	if err != nil {
		return py.Value{}, err
	}
	cum = cum[:n-1]
	if floats, ok := plainFloats(cum); ok {
		return s.pick(population, k, func(r float64) (int, error) {
			r *= total
			return sort.Search(len(floats), func(i int) bool { return r < floats[i] }), nil
		})
	}
	return s.pick(population, k, func(r float64) (int, error) { return bisect(t, cum, py.Float(r*total)) })
}

// plainFloats returns the numbers of values, if they are floats, or ints that are floats too.
func plainFloats(values []py.Value) ([]float64, bool) {
	floats := make([]float64, len(values))
	for i, v := range values {
		switch {
		case v.IsFloat():
			floats[i] = v.Float()
		case v.IsInt() && v.Int() < 1<<53 && v.Int() > -1<<53:
			floats[i] = float64(v.Int())
		default:
			return nil, false
		}
	}
	return floats, true
}

// pick returns a list of k items of the population: those with the indexes that of makes of random floats.
func (s *source) pick(population py.Value, k int, of func(r float64) (int, error)) (py.Value, error) {
	result := make([]py.Value, k)
	for i := range result {
		if err := s.t.PollItem(); err != nil {
			return py.Value{}, err
		}
		r, err := s.float()
		if err != nil {
			return py.Value{}, err
		}
		j, err := of(r)
		if err != nil {
			return py.Value{}, err
		}
		if result[i], err = py.GetItem(s.t, population, py.Int(int64(j))); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewList(result).Value(), nil
}
