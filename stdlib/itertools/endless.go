package itertools

// This file defines the iterators that may have no end: count, cycle and repeat.

import (
	"fmt"
	"sync"

	"minipy/vm/py"
)

type countIter struct {
	object
	next, step py.Value
}

var sigCount = py.NewSignature("count", "start=, step=")

var countType = sync.OnceValue(func() *py.Type {
	d := declare("count", "count(start=0, step=1): start, start+step, start+2*step, ...", countNew, countNext, reducible(func(v py.Value) []py.Value {
		c := (*countIter)(v.Pointer())
		if c.step.IsInt() && c.step.Int() == 1 {
			return []py.Value{c.next}
		}
		return []py.Value{c.next, c.step}
	}, nil))
	d.Slots.Repr = countRepr
	return py.NewType(d)
})

func isNumber(v py.Value) bool {
	typ := v.Type()
	return typ.Index != nil || typ.Int != nil || typ.Float != nil || v.IsKind(py.KindComplex)
}

func countNew(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	c := &countIter{newObject(class), py.Int(0), py.Int(1)}
	if err := sigCount.Bind(args, &c.next, &c.step); err != nil {
		return py.Value{}, err
	}
	if !isNumber(c.next) || !isNumber(c.step) {
		return py.Value{}, py.TypeErrorf("a number is required")
	}
	return c.value(), nil
}

func countNext(t *py.Thread, v py.Value) (py.Value, error) {
	c := (*countIter)(v.Pointer())
	n := c.next
	if n.IsInt() && c.step.IsInt() {
		a, b := n.Int(), c.step.Int()
		if sum := a + b; (sum > a) == (b > 0) {
			c.next.SetInt(sum)
			return n, nil
		}
	}
	next, err := py.Binary(t, py.OpAdd, n, c.step)
	if err != nil {
		return py.Value{}, err
	}
	c.next = next
	return n, nil
}

func countRepr(t *py.Thread, v py.Value) (string, error) {
	c := (*countIter)(v.Pointer())
	n, err := py.Repr(t, c.next)
	if err != nil {
		return "", err
	}
	if c.step.IsInt() && c.step.Int() == 1 {
		return v.Type().Name + "(" + n + ")", nil
	}
	step, err := py.Repr(t, c.step)
	return v.Type().Name + "(" + n + ", " + step + ")", err
}

type cycleIter struct {
	object
	it    py.Value // zero when it has ended
	saved []py.Value
	i     int
}

var cycleType = sync.OnceValue(func() *py.Type {
	return iterator("cycle", "cycle(iterable): its items, again and again.",
		func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if err := exactly("cycle", class, args, 1); err != nil {
				return py.Value{}, err
			}
			it, err := py.Iter(t, args.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			return (&cycleIter{object: newObject(class), it: it}).value(), nil
		}, cycleNext)
})

func cycleNext(t *py.Thread, v py.Value) (py.Value, error) {
	c := (*cycleIter)(v.Pointer())
	if !c.it.IsZero() {
		x, err := py.Next(t, c.it)
		if err != nil {
			return py.Value{}, err
		}
		if !x.IsZero() {
			if len(c.saved) == cap(c.saved) {
				if err := t.ChargeN(2*len(c.saved), 16); err != nil {
					return py.Value{}, err
				}
			}
			c.saved = append(c.saved, x)
			return x, nil
		}
		c.it = py.Value{}
	}
	if len(c.saved) == 0 {
		return py.Value{}, nil
	}
	x := c.saved[c.i]
	if c.i++; c.i == len(c.saved) {
		c.i = 0
	}
	return x, nil
}

type repeatIter struct {
	object
	v    py.Value
	left int // -1 for ever
}

var (
	sigRepeat  = py.NewSignature("repeat", "object, times=")
	repeatType = sync.OnceValue(func() *py.Type {
		d := declare("repeat", "repeat(object): object for ever; repeat(object, times): so many times.", repeatNew,
			func(_ *py.Thread, v py.Value) (py.Value, error) {
				r := (*repeatIter)(v.Pointer())
				if r.left == 0 {
					return py.Value{}, nil
				}
				if r.left > 0 {
					r.left--
				}
				return r.v, nil
			},
			py.MethodDef{Name: "__length_hint__", Doc: "Private method returning an estimate of len(list(it)).", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				r := (*repeatIter)(args.Pos[0].Pointer())
				if r.left < 0 {
					return py.Value{}, py.TypeErrorf("len() of unsized object")
				}
				return py.Int(int64(r.left)), nil
			}},
			reducible(func(v py.Value) []py.Value {
				r := (*repeatIter)(v.Pointer())
				if r.left < 0 {
					return []py.Value{r.v}
				}
				return []py.Value{r.v, py.Int(int64(r.left))}
			}, nil))
		d.Slots.Repr = func(t *py.Thread, v py.Value) (string, error) {
			r := (*repeatIter)(v.Pointer())
			s, err := py.Repr(t, r.v)
			if r.left >= 0 {
				s += fmt.Sprintf(", %d", r.left)
			}
			return v.Type().Name + "(" + s + ")", err
		}
		return py.NewType(d)
	})
)

func repeatNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var times py.Value
	r := &repeatIter{object: newObject(class), left: -1}
	if err := sigRepeat.Bind(args, &r.v, &times); err != nil {
		return py.Value{}, err
	}
	if !times.IsZero() {
		n, err := py.AsCSsize(t, times)
		if err != nil {
			return py.Value{}, err
		}
		r.left = max(n, 0)
	}
	return r.value(), nil
}
