package collections

// This file defines deque: a ring in which elements are added and removed at both ends.

import (
	"sync"

	"minipy/vm/py"
)

// A deque is a collections.deque. Its elements stand in a ring: items[first], items[first+1] ... and on from items[0].
type deque struct {
	py.Header
	dict  *py.Dict // of instances of subclasses
	items []py.Value
	first int
	n     int    // how many elements
	max   int    // the limit of n, -1 if there is none
	state uint64 // changes when elements come, go or move
}

func dequeOf(v py.Value) *deque { return (*deque)(v.Pointer()) }

func (d *deque) value() py.Value { return py.FromHeader(&d.Header) }

// at returns where element i is, which must be there.
func (d *deque) at(i int) *py.Value {
	if i += d.first; i >= len(d.items) {
		i -= len(d.items)
	}
	return &d.items[i]
}

// slice returns the elements, in a slice of the caller's.
func (d *deque) slice() []py.Value {
	out := make([]py.Value, d.n)
	k := copy(out, d.items[d.first:])
	copy(out[k:], d.items)
	return out
}

// grow makes room for more elements.
func (d *deque) grow(t *py.Thread) error {
	size := max(2*len(d.items), 8)
	if err := t.ChargeN(size, 16); err != nil {
		return err
	}
	items := make([]py.Value, size)
	k := copy(items, d.items[d.first:])
	copy(items[k:], d.items[:d.first])
	d.items, d.first = items, 0
	return nil
}

// shrink gives memory back if little of it is used.
func (d *deque) shrink() {
	if len(d.items) > 256 && d.n < len(d.items)/8 {
		items := make([]py.Value, len(d.items)/4)
		k := copy(items, d.items[d.first:min(d.first+d.n, len(d.items))])
		copy(items[k:d.n], d.items)
		d.items, d.first = items, 0
	}
}

// push adds an element at the right. If the deque is full the leftmost one goes.
func (d *deque) push(t *py.Thread, v py.Value) error {
	if d.n == len(d.items) && d.n != d.max {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	d.state++
	if d.n == d.max {
		if d.max == 0 {
			return nil
		}
		d.popLeft()
	}
	d.n++
	*d.at(d.n - 1) = v
	return nil
}

// pushLeft adds an element at the left. If the deque is full the rightmost one goes.
func (d *deque) pushLeft(t *py.Thread, v py.Value) error {
	if d.n == len(d.items) && d.n != d.max {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	d.state++
	if d.n == d.max {
		if d.max == 0 {
			return nil
		}
		d.pop()
	}
	if d.first--; d.first < 0 {
		d.first += len(d.items)
	}
	d.n++
	d.items[d.first] = v
	return nil
}

func (d *deque) pop() py.Value {
	p := d.at(d.n - 1)
	v := *p
	*p = py.Value{}
	d.n--
	d.state++
	d.shrink()
	return v
}

func (d *deque) popLeft() py.Value {
	p := &d.items[d.first]
	v := *p
	*p = py.Value{}
	if d.first++; d.first == len(d.items) {
		d.first = 0
	}
	d.n--
	d.state++
	d.shrink()
	return v
}

func (d *deque) clear() {
	d.items, d.first, d.n = nil, 0, 0
	d.state++
}

// extend adds the items of an iterable, one by one by push.
func (d *deque) extend(t *py.Thread, v py.Value, push func(*py.Thread, py.Value) error) error {
	if isDeque(v) && dequeOf(v) == d {
		v = py.NewList(d.slice()).Value()
	}
	return py.Each(t, v, func(x py.Value) error { return push(t, x) })
}

// rotate moves k elements from the right to the left, or if k is negative, -k from the left to the right.
func (d *deque) rotate(t *py.Thread, k int) error {
	if d.n <= 1 {
		return nil
	}
	if k = k % d.n; k > d.n/2 {
		k -= d.n
	} else if k < -d.n/2 {
		k += d.n
	}
	d.state++
	if d.n == len(d.items) { // the ring is full: turning it is enough
		d.first = (d.first - k + d.n) % d.n
		return nil
	}
	for ; k > 0; k-- {
		p := d.at(d.n - 1)
		v := *p
		*p = py.Value{}
		if d.first--; d.first < 0 {
			d.first += len(d.items)
		}
		d.items[d.first] = v
	}
	for ; k < 0; k++ {
		p := &d.items[d.first]
		v := *p
		*p = py.Value{}
		if d.first++; d.first == len(d.items) {
			d.first = 0
		}
		*d.at(d.n - 1) = v
	}
	return nil
}

// removeAt removes element i: the shorter side moves up.
func (d *deque) removeAt(i int) {
	if i < d.n/2 {
		for ; i > 0; i-- {
			*d.at(i) = *d.at(i - 1)
		}
		d.popLeft()
		return
	}
	for ; i < d.n-1; i++ {
		*d.at(i) = *d.at(i + 1)
	}
	d.pop()
}

// insertAt inserts v before element i: the shorter side makes room.
func (d *deque) insertAt(t *py.Thread, i int, v py.Value) error {
	if i < d.n/2 {
		if err := d.pushLeft(t, v); err != nil {
			return err
		}
		for k := 0; k < i; k++ {
			*d.at(k) = *d.at(k + 1)
		}
	} else {
		if err := d.push(t, v); err != nil {
			return err
		}
		for k := d.n - 1; k > i; k-- {
			*d.at(k) = *d.at(k - 1)
		}
	}
	*d.at(i) = v
	return nil
}

// A dequeIter iterates over a deque, in the direction that its class says.
type dequeIter struct {
	py.Header
	d     *deque
	i     int // how many elements were given
	state uint64
}

var (
	dequeIterType    = sync.OnceValue(func() *py.Type { return newIterType("_deque_iterator", false) })
	dequeRevIterType = sync.OnceValue(func() *py.Type { return newIterType("_deque_reverse_iterator", true) })
)

func newDequeIter(d *deque, class *py.Type) py.Value {
	it := &dequeIter{Header: py.Header{Type: class}, d: d, state: d.state}
	return py.FromHeader(&it.Header)
}

func newIterType(name string, reverse bool) *py.Type {
	of := func(v py.Value) *dequeIter { return (*dequeIter)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: name, Module: "_collections", Flags: py.Final,
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if n := len(args.Pos); n < 1 || n > 2 {
					return py.Value{}, py.TypeErrorf("function takes at least 1 argument (%d given)", n)
				}
				if !isDeque(args.Pos[0]) {
					return py.Value{}, py.TypeErrorf("argument 1 must be collections.deque, not %s", py.TypeName(args.Pos[0]))
				}
				v := newDequeIter(dequeOf(args.Pos[0]), class)
				if len(args.Pos) > 1 {
					n, err := py.AsCSsize(t, args.Pos[1])
					if err != nil {
						return py.Value{}, err
					}
					of(v).i = min(max(n, 0), of(v).d.n)
				}
				return v, nil
			},
			Iter: selfIter,
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				it := of(v)
				d := it.d
				if it.state != d.state {
					it.i = d.n
					return py.Value{}, mutatedError()
				}
				if it.i >= d.n {
					return py.Value{}, nil
				}
				it.i++
				if reverse {
					return *d.at(d.n - it.i), nil
				}
				return *d.at(it.i - 1), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "__length_hint__", Doc: "Private method returning an estimate of len(list(it)).", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				it := of(args.Pos[0])
				return py.Int(int64(max(it.d.n-it.i, 0))), nil
			}},
			{Name: "__reduce__", Doc: "Return state information for pickling.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				it := of(args.Pos[0])
				return py.NewPair(it.Type.Value(), py.NewPair(it.d.value(), py.Int(int64(it.i)))), nil
			}},
		},
	})
}
