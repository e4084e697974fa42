package collections

// This file defines what Python code sees of the class deque: constructor, operators and methods.

import (
	"fmt"
	"sync"

	"minipy/vm/py"
)

var dequeType = sync.OnceValue(func() *py.Type {
	// flags says of each method whether it may run without the section: the others compare elements or iterate.
	flags := map[string]py.MethodFlags{"append": py.Own, "appendleft": py.Own, "pop": py.Own, "popleft": py.Own, "rotate": py.OwnKey,
		"clear": py.Own, "reverse": py.Own, "copy": py.Own}
	method := func(name string, min, max int, doc string, f func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Flags: flags[name], Doc: doc, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			return f(t, dequeOf(args.Pos[0]), args.Pos[1:])
		}}
	}
	copyMethod := func(t *py.Thread, d *deque, _ []py.Value) (py.Value, error) { return dequeCopy(t, d) }
	return py.NewType(&py.Def{
		Name: "deque", Module: "collections", Flags: py.IsSequence | py.WeakRefs | py.OwnLen,
		Doc:    "A list-like sequence optimized for data accesses near its endpoints.",
		DictOf: func(v py.Value) **py.Dict { return &dequeOf(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				return (&deque{Header: py.Header{Type: class}, max: -1}).value(), nil
			},
			Init: dequeInit, Repr: dequeRepr, Compare: dequeCompare,
			Concat: dequeConcat, Repeat: dequeRepeat, ConcatInPlace: dequeConcatInPlace, RepeatInPlace: dequeRepeatInPlace,
			Len:     func(_ *py.Thread, v py.Value) (int, error) { return dequeOf(v).n, nil },
			GetItem: dequeGetItem, SetItem: dequeSetItem, Contains: dequeContains,
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return newDequeIter(dequeOf(v), dequeIterType()), nil
			},
		},
		Methods: []py.MethodDef{
			method("append", 1, 1, "Add an element to the right side of the deque.", func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
				return py.None, d.push(t, pos[0])
			}),
			method("appendleft", 1, 1, "Add an element to the left side of the deque.", func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
				return py.None, d.pushLeft(t, pos[0])
			}),
			method("pop", 0, 0, "Remove and return the rightmost element.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				if d.n == 0 {
					return py.Value{}, py.NewError(&py.IndexErrorType, "pop from an empty deque")
				}
				return d.pop(), nil
			}),
			method("popleft", 0, 0, "Remove and return the leftmost element.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				if d.n == 0 {
					return py.Value{}, py.NewError(&py.IndexErrorType, "pop from an empty deque")
				}
				return d.popLeft(), nil
			}),
			method("extend", 1, 1, "Extend the right side of the deque with elements from the iterable.", func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
				return py.None, d.extend(t, pos[0], d.push)
			}),
			method("extendleft", 1, 1, "Extend the left side of the deque with elements from the iterable.", func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
				return py.None, d.extend(t, pos[0], d.pushLeft)
			}),
			method("rotate", 0, 1, "Rotate the deque n steps to the right.  If n is negative, rotates left.", func(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
				n := 1
				if len(pos) > 0 {
					var err error
					if n, err = py.AsSize(t, pos[0], &py.OverflowErrorType); err != nil {
						return py.Value{}, err
					}
				}
				return py.None, d.rotate(t, n)
			}),
			method("clear", 0, 0, "Remove all elements from the deque.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				d.clear()
				return py.None, nil
			}),
			method("reverse", 0, 0, "Reverse *IN PLACE*.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				for i, k := 0, d.n-1; i < k; i, k = i+1, k-1 {
					a, b := d.at(i), d.at(k)
					*a, *b = *b, *a
				}
				return py.None, nil
			}),
			method("count", 1, 1, "Return number of occurrences of value.", dequeCount),
			method("index", 1, 3, "Return first index of value.\n\nRaises ValueError if the value is not present.", dequeIndex),
			method("insert", 2, 2, "Insert value before index.", dequeInsert),
			method("remove", 1, 1, "Remove first occurrence of value.", dequeRemove),
			method("copy", 0, 0, "Return a shallow copy of a deque.", copyMethod),
			method("__copy__", 0, 0, "Return a shallow copy of a deque.", copyMethod),
			method("__reversed__", 0, 0, "Return a reverse iterator over the deque.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				return newDequeIter(d, dequeRevIterType()), nil
			}),
			method("__reduce__", 0, 0, "Return state information for pickling.", dequeReduce),
			method("__sizeof__", 0, 0, "Return the size of the deque in memory, in bytes.", func(_ *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
				return py.Int(int64(96 + 16*len(d.items))), nil
			}),
			genericMethod(),
		},
		Members: []py.MemberDef{{Name: "maxlen", Doc: "maximum size of a deque or None if unbounded", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
			return dequeOf(v).maxlen(), nil
		}, Set: func(*py.Thread, py.Value, py.Value) error {
			return py.NewError(&py.AttributeErrorType, "attribute 'maxlen' of 'collections.deque' objects is not writable")
		}}},
		Attrs: map[string]py.Value{"__hash__": py.None},
	})
})

func (d *deque) maxlen() py.Value {
	if d.max < 0 {
		return py.None
	}
	return py.Int(int64(d.max))
}

var sigDeque = py.NewSignature("deque", "iterable=, maxlen=")

func dequeInit(t *py.Thread, v py.Value, args py.Args) error {
	iterable, maxlen := py.Value{}, py.None
	if err := sigDeque.Bind(args, &iterable, &maxlen); err != nil {
		return err
	}
	d := dequeOf(v)
	max := -1
	if !maxlen.IsNone() {
		if !maxlen.IsKind(py.KindInt) {
			return py.TypeErrorf("an integer is required")
		}
		var err error
		if max, err = py.AsCSsize(t, maxlen); err != nil {
			return err
		}
		if max < 0 {
			return py.ValueErrorf("maxlen must be non-negative")
		}
	}
	d.max = max
	if d.n > 0 {
		d.clear()
	}
	if iterable.IsZero() {
		return nil
	}
	return d.extend(t, iterable, d.push)
}

func dequeRepr(t *py.Thread, v py.Value) (string, error) {
	d := dequeOf(v)
	if t.ReprEnter(v) {
		return "[...]", nil
	}
	defer t.ReprLeave()
	s, err := py.Repr(t, py.NewList(d.slice()).Value())
	if err != nil {
		return "", err
	}
	if d.max >= 0 {
		s += fmt.Sprintf(", maxlen=%d", d.max)
	}
	return v.Type().Name + "(" + s + ")", nil
}

func dequeCompare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if !isDeque(y) {
		return py.NotImplemented, nil
	}
	a, b := dequeOf(x), dequeOf(y)
	if a == b {
		return py.Bool(op == py.EQ || op == py.LE || op == py.GE), nil
	}
	if a.n != b.n && (op == py.EQ || op == py.NE) {
		return py.Bool(op == py.NE), nil
	}
	stateA, stateB := a.state, b.state
	for i := 0; i < a.n && i < b.n; i++ {
		p, q := *a.at(i), *b.at(i)
		eq, err := py.Equal(t, p, q)
		if err != nil {
			return py.Value{}, err
		}
		if a.state != stateA || b.state != stateB {
			return py.Value{}, mutatedError()
		}
		if !eq {
			switch op {
			case py.EQ:
				return py.False, nil
			case py.NE:
				return py.True, nil
			}
			return py.Compare(t, p, q, op)
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	return py.Compare(t, py.Int(int64(a.n)), py.Int(int64(b.n)), op)
}

func isDeque(v py.Value) bool {
	c := builtin(v.Type())
	return c.Name == "deque" && c.Module == "collections"
}

func mutatedError() error {
	return py.Errorf(&py.RuntimeErrorType, "deque mutated during iteration")
}

func rangeError() error { return py.NewError(&py.IndexErrorType, "deque index out of range") }

// index returns the place of d[key].
func (d *deque) index(t *py.Thread, key py.Value) (*py.Value, int, error) {
	if !key.IsInt() && key.Type().Index == nil {
		return nil, 0, py.TypeErrorf("sequence index must be integer, not '%s'", py.TypeName(key))
	}
	i, err := py.AsSize(t, key, &py.IndexErrorType)
	if err != nil {
		return nil, 0, err
	}
	if i < 0 {
		i += d.n
	}
	if uint(i) >= uint(d.n) {
		return nil, 0, rangeError()
	}
	return d.at(i), i, nil
}

func dequeGetItem(t *py.Thread, v, key py.Value) (py.Value, error) {
	p, _, err := dequeOf(v).index(t, key)
	if err != nil {
		return py.Value{}, err
	}
	return *p, nil
}

func dequeSetItem(t *py.Thread, v, key, val py.Value) error {
	d := dequeOf(v)
	p, i, err := d.index(t, key)
	switch {
	case err != nil:
		return err
	case val.IsZero():
		d.removeAt(i)
	default:
		*p = val
	}
	return nil
}

// find returns the index of the first element from start on and before stop that is equal to v, -1 if there is none.
func (d *deque) find(t *py.Thread, v py.Value, start, stop int) (int, error) {
	state := d.state
	for i := start; i < stop; i++ {
		eq, err := py.Equal(t, *d.at(i), v)
		if err != nil {
			return -1, err
		}
		if d.state != state {
			return -1, mutatedError()
		}
		if eq {
			return i, nil
		}
		if err := t.PollItem(); err != nil {
			return -1, err
		}
	}
	return -1, nil
}

func dequeContains(t *py.Thread, v, item py.Value) (bool, error) {
	d := dequeOf(v)
	i, err := d.find(t, item, 0, d.n)
	return i >= 0, err
}

func dequeCount(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
	n := int64(0)
	for i := 0; ; i++ {
		var err error
		if i, err = d.find(t, pos[0], i, d.n); err != nil || i < 0 {
			return py.Int(n), err
		}
		n++
	}
}

func dequeIndex(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
	bounds := [2]int{0, d.n}
	for i, v := range pos[1:] {
		n, err := sliceIndex(t, v)
		if err != nil {
			return py.Value{}, err
		}
		if n < 0 {
			n = max(n+d.n, 0)
		}
		bounds[i] = min(n, d.n)
	}
	i, err := d.find(t, pos[0], bounds[0], bounds[1])
	if err != nil {
		return py.Value{}, err
	}
	if i < 0 {
		r, err := py.Repr(t, pos[0])
		if err != nil {
			return py.Value{}, err
		}
		return py.Value{}, py.NewError(&py.ValueErrorType, r+" is not in deque")
	}
	return py.Int(int64(i)), nil
}

// sliceIndex returns an index such as slices have.
func sliceIndex(t *py.Thread, v py.Value) (int, error) {
	if !v.IsInt() && v.Type().Index == nil {
		return 0, py.TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	return py.AsSize(t, v, nil)
}

func dequeInsert(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
	i, err := py.AsSize(t, pos[0], &py.OverflowErrorType)
	if err != nil {
		return py.Value{}, err
	}
	if d.max >= 0 && d.n >= d.max {
		return py.Value{}, py.NewError(&py.IndexErrorType, "deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	return py.None, d.insertAt(t, min(i, d.n), pos[1])
}

func dequeRemove(t *py.Thread, d *deque, pos []py.Value) (py.Value, error) {
	state := d.state
	for i := 0; i < d.n; i++ {
		eq, err := py.Equal(t, *d.at(i), pos[0])
		if err != nil {
			return py.Value{}, err
		}
		if d.state != state {
			return py.Value{}, py.NewError(&py.IndexErrorType, "deque mutated during iteration")
		}
		if eq {
			d.removeAt(i)
			return py.None, nil
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	r, err := py.Repr(t, pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return py.Value{}, py.NewError(&py.ValueErrorType, r+" is not in deque")
}

func dequeCopy(t *py.Thread, d *deque) (py.Value, error) {
	if d.Type.Flags&py.Heap != 0 {
		pos := []py.Value{d.value()}
		if d.max >= 0 {
			pos = append(pos, d.maxlen())
		}
		v, err := t.Call(d.Type.Value(), pos...)
		if err == nil && !isDeque(v) {
			err = py.TypeErrorf("%s() must return a deque, not %s", d.Type.Name, py.TypeName(v))
		}
		return v, err
	}
	if err := t.ChargeN(d.n, 16); err != nil {
		return py.Value{}, err
	}
	items := d.slice()
	return (&deque{Header: py.Header{Type: d.Type}, items: items, n: len(items), max: d.max}).value(), nil
}

func dequeReduce(t *py.Thread, d *deque, _ []py.Value) (py.Value, error) {
	get, err := py.GetAttr(t, d.value(), py.Intern("__getstate__"))
	if err != nil {
		return py.Value{}, err
	}
	state, err := t.Call(get)
	if err != nil {
		return py.Value{}, err
	}
	args := []py.Value{}
	if d.max >= 0 {
		args = []py.Value{py.NewTuple(nil).Value(), d.maxlen()}
	}
	it, err := py.Iter(t, d.value())
	return py.NewTuple([]py.Value{d.Type.Value(), py.NewTuple(args).Value(), state, it}).Value(), err
}

func dequeConcat(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDeque(y) {
		return py.Value{}, py.TypeErrorf("can only concatenate deque (not \"%s\") to deque", py.TypeName(y))
	}
	v, err := dequeCopy(t, dequeOf(x))
	if err != nil {
		return py.Value{}, err
	}
	return v, dequeOf(v).extend(t, y, dequeOf(v).push)
}

func dequeConcatInPlace(t *py.Thread, x, y py.Value) (py.Value, error) {
	return x, dequeOf(x).extend(t, y, dequeOf(x).push)
}

func dequeRepeat(t *py.Thread, x py.Value, n int) (py.Value, error) {
	v, err := dequeCopy(t, dequeOf(x))
	if err != nil {
		return py.Value{}, err
	}
	return dequeRepeatInPlace(t, v, n)
}

func dequeRepeatInPlace(t *py.Thread, x py.Value, n int) (py.Value, error) {
	d := dequeOf(x)
	if n <= 0 {
		d.clear()
		return x, nil
	}
	if n == 1 || d.n == 0 {
		return x, nil
	}
	items := d.slice()
	if d.max >= 0 { // only the last repetitions stay
		n = min(n, (d.max+len(items)-1)/len(items)+1)
	} else if err := t.ChargeN(n, 16*len(items)); err != nil {
		return py.Value{}, err
	}
	for ; n > 1; n-- {
		for _, v := range items {
			if err := d.push(t, v); err != nil {
				return py.Value{}, err
			}
		}
		if err := t.Poll(); err != nil {
			return py.Value{}, err
		}
	}
	return x, nil
}
