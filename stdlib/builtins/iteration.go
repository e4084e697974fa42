package builtins

// This file defines the functions that work on iterables and iterators: iter, next, sum, min, max, sorted ...

import (
	"math"

	"minipy/vm/py"
)

var iterationFuncs = []py.FuncDef{
	{Name: "iter", Fn: iter, Min: 1, Max: 2, Doc: "An iterator over an iterable, or over the results of calls of a function."},
	{Name: "next", Fn: next, Min: 1, Max: 2, Doc: "The next item of an iterator; a default if there is none."},
	{Name: "aiter", Fn: aiter, Min: 1, Max: 1, Doc: "An asynchronous iterator over an asynchronous iterable."},
	{Name: "anext", Fn: anext, Min: 1, Max: 2, Doc: "An awaitable for the next item of an asynchronous iterator."},
	{Name: "all", Fn: all, Min: 1, Max: 1, Flags: py.ReadsElements, Doc: "Whether every item is true."},
	{Name: "any", Fn: any_, Min: 1, Max: 1, Flags: py.ReadsElements, Doc: "Whether some item is true."},
	{Name: "sum", Fn: sum, Flags: py.Kw | py.ReadsElements, Doc: "The sum of the items."},
	{Name: "min", Fn: least, Flags: py.Kw | py.ReadsElements, Doc: "The smallest item, or argument."},
	{Name: "max", Fn: greatest, Flags: py.Kw | py.ReadsElements, Doc: "The greatest item, or argument."},
	{Name: "sorted", Fn: sorted, Flags: py.Kw, Doc: "A new list of the items, in order."},
}

func iter(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	if len(args.Pos) == 1 {
		return py.Iter(t, v)
	}
	if !py.Callable(v) {
		return py.Value{}, py.TypeErrorf("iter(v, w): v must be callable")
	}
	return py.NewCallIter(v, args.Pos[1])
}

func next(t *py.Thread, args py.Args) (py.Value, error) {
	it := args.Pos[0]
	if it.Type().Next == nil {
		return py.Value{}, py.TypeErrorf("'%s' object is not an iterator", it.Type().Name)
	}
	if len(args.Pos) == 1 {
		return py.NextOrRaise(t, it)
	}
	v, err := py.Next(t, it)
	if err == nil && v.IsZero() || py.IsError(err, &py.StopIterationType) {
		return args.Pos[1], nil
	}
	return v, err
}

func aiter(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	f := v.Type().AIter
	if f == nil {
		return py.Value{}, py.TypeErrorf("'%s' object is not an async iterable", v.Type().Name)
	}
	it, err := f(t, v)
	if err == nil && it.Type().ANext == nil {
		err = py.TypeErrorf("aiter() returned not an async iterator of type '%s'", it.Type().Name)
	}
	return it, err
}

func anext(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	f := v.Type().ANext
	if f == nil {
		return py.Value{}, py.TypeErrorf("'%s' object is not an async iterator", v.Type().Name)
	}
	awaitable, err := f(t, v)
	if err != nil || len(args.Pos) == 1 {
		return awaitable, err
	}
	return py.NewANext(awaitable, args.Pos[1]), nil
}

// testItems looks for an item whose truth value is want.
func testItems(t *py.Thread, v py.Value, want bool) (found bool, err error) {
	it, err := py.Iter(t, v)
	if err != nil {
		return false, err
	}
	next := py.Nexter(t, it)
	for {
		x, err := next(t, it)
		if err != nil || x.IsZero() {
			return false, err
		}
		yes, err := truth(t, x)
		if err != nil || yes == want {
			return err == nil, err
		}
		if err := t.PollItem(); err != nil {
			return false, err
		}
	}
}

func all(t *py.Thread, args py.Args) (py.Value, error) {
	found, err := testItems(t, args.Pos[0], false)
	return py.Bool(!found), err
}

func any_(t *py.Thread, args py.Args) (py.Value, error) {
	found, err := testItems(t, args.Pos[0], true)
	return py.Bool(found), err
}

var sigSum = py.NewSignature("sum", "iterable, /, start=")

func sum(t *py.Thread, args py.Args) (py.Value, error) {
	var v py.Value
	start := py.Int(0)
	if err := sigSum.Bind(args, &v, &start); err != nil {
		return py.Value{}, err
	}
	it, err := py.Iter(t, v)
	if err != nil {
		return py.Value{}, err
	}
	switch {
	case start.IsKind(py.KindStr):
		return py.Value{}, py.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
	case start.IsKind(py.KindBytes):
		return py.Value{}, py.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
	case start.IsKind(py.KindByteArray):
		return py.Value{}, py.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
	}
	s := summer{total: start}
	next, ints := py.Nexter(t, it), py.IntSummer(t, it)
	for {
		var x py.Value
		if ints != nil && s.total.IsInt() {
			x, err = ints(t, it, &s.total)
		} else {
			x, err = next(t, it)
		}
		if err != nil {
			return py.Value{}, err
		}
		if x.IsZero() {
			if t.InPython2() {
				s.lost = 0
			}
			return s.result(), nil
		}
		if err := s.add(t, x); err != nil {
			return py.Value{}, err
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
}

// A summer adds numbers. While the sum is a float it also keeps what rounding has lost of it (the algorithm of Kahan and
// Babuška as improved by Neumaier), as CPython does since 3.12: sum([0.1] * 10) is 1.0.
type summer struct {
	total py.Value
	lost  float64 // while total is a float
}

// result returns the sum. The correction must not turn an infinite sum into a NaN.
func (s *summer) result() py.Value {
	if s.total.IsFloat() && s.lost != 0 && !math.IsInf(s.lost, 0) && !math.IsNaN(s.lost) {
		return py.Float(s.total.Float() + s.lost)
	}
	return s.total
}

func (s *summer) add(t *py.Thread, x py.Value) error {
	switch {
	case s.total.IsInt():
		i, ok := smallInt(x)
		if !ok {
			break
		}
		a := s.total.Int()
		if c := a + i; (c > a) == (i > 0) {
			s.total.SetInt(c)
			return nil
		}
	case s.total.IsFloat():
		a := s.total.Float()
		if x.IsFloat() {
			b := x.Float()
			c := a + b
			if math.Abs(a) >= math.Abs(b) {
				s.lost += (a - c) + b
			} else {
				s.lost += (b - c) + a
			}
			s.total.SetFloat(c)
			return nil
		}
		if i, ok := smallInt(x); ok {
			s.total.SetFloat(a + float64(i))
			return nil
		}
		s.total, s.lost = s.result(), 0
	}
	v, err := plus(t, s.total, x)
	if err == nil {
		s.total = v
	}
	return err
}

// The following are operations on items of a generator. Closures are made in functions of their own, for what they capture is
// allocated at the beginning of the function.

func plus(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !t.Guards(x) && !t.Guards(y) {
		return py.Binary(t, py.OpAdd, x, y)
	}
	return plusInside(t, x, y)
}

func plusInside(t *py.Thread, x, y py.Value) (py.Value, error) {
	return inside(t, func() (py.Value, error) { return py.Binary(t, py.OpAdd, x, y) })
}

func truth(t *py.Thread, x py.Value) (bool, error) {
	if !t.Guards(x) {
		return py.Truth(t, x)
	}
	return truthInside(t, x)
}

func truthInside(t *py.Thread, x py.Value) (bool, error) {
	return inside(t, func() (bool, error) { return py.Truth(t, x) })
}

// inside calls f in the runtime's section.
func inside[T any](t *py.Thread, f func() (T, error)) (v T, err error) {
	err = t.Inside(func() (err error) {
		v, err = f()
		return err
	})
	return v, err
}

// smallInt returns the number of an int that fits 64 bits, or of a bool.
func smallInt(v py.Value) (int64, bool) {
	switch {
	case v.IsInt():
		return v.Int(), true
	case v.IsTrue():
		return 1, true
	case v.IsFalse():
		return 0, true
	}
	return 0, false
}

func least(t *py.Thread, args py.Args) (py.Value, error) { return extreme(t, args, "min", py.LT) }

func greatest(t *py.Thread, args py.Args) (py.Value, error) { return extreme(t, args, "max", py.GT) }

// extreme is min and max: the first item that no other one is op than.
func extreme(t *py.Thread, args py.Args, name string, op py.CompareOp) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("%s expected at least 1 argument, got 0", name)
	}
	key, def := py.None, py.Value{}
	for i, n := range args.Names {
		switch n.String() {
		case "key":
			key = args.Kw[i]
		case "default":
			def = args.Kw[i]
		default:
			return py.Value{}, py.UnexpectedKeyword(name, n.String(), "key", "default")
		}
	}
	e := extremum{op: op, key: key}
	if len(args.Pos) > 1 {
		if !def.IsZero() {
			return py.Value{}, py.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		for _, x := range args.Pos {
			if err := e.add(t, x); err != nil {
				return py.Value{}, err
			}
		}
		return e.item, nil
	}
	it, err := py.Iter(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	next := py.Nexter(t, it)
	for {
		x, err := next(t, it)
		if err != nil {
			return py.Value{}, err
		}
		if x.IsZero() {
			break
		}
		if err := e.add(t, x); err != nil {
			return py.Value{}, err
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	if !e.item.IsZero() {
		return e.item, nil
	}
	if def.IsZero() {
		return py.Value{}, py.ValueErrorf("%s() iterable argument is empty", name)
	}
	return def, nil
}

// An extremum keeps the best of the items seen so far.
type extremum struct {
	op        py.CompareOp
	key       py.Value // None if the items themselves are compared
	item, val py.Value
}

func (e *extremum) add(t *py.Thread, x py.Value) error {
	val := x
	if !e.key.IsNone() {
		var err error
		if val, err = t.Call(e.key, x); err != nil {
			return err
		}
	}
	if !e.item.IsZero() {
		better, err := compare(t, val, e.val, e.op)
		if err != nil || !better {
			return err
		}
	}
	e.item, e.val = x, val
	return nil
}

// compare is py.CompareBool with shortcuts for numbers.
func compare(t *py.Thread, x, y py.Value, op py.CompareOp) (bool, error) {
	switch {
	case py.BothInt(&x, &y):
		return op == py.LT && x.Int() < y.Int() || op == py.GT && x.Int() > y.Int(), nil
	case py.BothFloat(&x, &y):
		return op == py.LT && x.Float() < y.Float() || op == py.GT && x.Float() > y.Float(), nil
	}
	if !t.Guards(x) && !t.Guards(y) {
		return py.CompareBool(t, x, y, op)
	}
	return compareInside(t, x, y, op)
}

func compareInside(t *py.Thread, x, y py.Value, op py.CompareOp) (bool, error) {
	return inside(t, func() (bool, error) { return py.CompareBool(t, x, y, op) })
}

func sorted(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) != 1 {
		return py.Value{}, py.TypeErrorf("sorted expected 1 argument, got %d", len(args.Pos))
	}
	items, err := py.Collect(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	key, reverse := py.None, false
	for i, n := range args.Names {
		switch n.String() {
		case "key":
			key = args.Kw[i]
		case "reverse":
			if reverse, err = py.Truth(t, args.Kw[i]); err != nil {
				return py.Value{}, err
			}
		default:
			return py.Value{}, py.UnexpectedKeyword("sort", n.String(), "key", "reverse")
		}
	}
	if err := py.SortValues(t, items, key, reverse); err != nil {
		return py.Value{}, err
	}
	return py.NewList(items).Value(), nil
}
