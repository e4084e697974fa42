// Package heapq is Python's modules heapq and _heapq: lists in which no item is less than that at half its index. What works
// on heaps is made here, merge and what finds the largest and smallest items is written in Python.
package heapq

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is what the module heapq has beyond New.
//
//go:embed heapq.py
var Source string

// New makes the module heapq, but for what is in Source.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("heapq", "Heaps, also known as priority queues: heap[0] is the smallest item.")
	fill(m)
	return m, nil
}

// NewC makes the module _heapq, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_heapq", "What works on heaps.")
	fill(m)
	return m, nil
}

func fill(m *py.Module) {
	for _, d := range []py.FuncDef{
		{Name: "heappush", Fn: heapPush, Min: 2, Max: 2, Doc: "Push item onto heap, maintaining the heap invariant."},
		{Name: "heappop", Fn: pop("heappop", minHeap), Min: 1, Max: 1, Doc: "Pop the smallest item off the heap, maintaining the heap invariant."},
		{Name: "heapreplace", Fn: replace("heapreplace", minHeap), Min: 2, Max: 2, Doc: "Pop and return the current smallest value, and add the new item.\n\nThe result may be greater than the item: see heappushpop."},
		{Name: "heappushpop", Fn: heapPushPop, Min: 2, Max: 2, Doc: "Push item on the heap, then pop and return the smallest item from the heap."},
		{Name: "heapify", Fn: heapify("heapify", minHeap), Min: 1, Max: 1, Doc: "Transform list into a heap, in-place, in O(len(heap)) time."},
		{Name: "_heappop_max", Fn: pop("_heappop_max", maxHeap), Min: 1, Max: 1, Doc: "Maxheap variant of heappop."},
		{Name: "_heapreplace_max", Fn: replace("_heapreplace_max", maxHeap), Min: 2, Max: 2, Doc: "Maxheap variant of heapreplace."},
		{Name: "_heapify_max", Fn: heapify("_heapify_max", maxHeap), Min: 1, Max: 1, Doc: "Maxheap variant of heapify."},
	} {
		m.Set(d.Name, py.NewNative("_heapq", d).Value())
	}
}

// A kind says what stands at the top of a heap.
type kind bool

const (
	minHeap kind = false
	maxHeap kind = true
)

// before reports whether x is to be nearer to the top than y.
func (k kind) before(t *py.Thread, x, y py.Value) (bool, error) {
	if k == maxHeap {
		x, y = y, x
	}
	switch {
	case py.BothInt(&x, &y):
		return x.Int() < y.Int(), nil
	case py.BothFloat(&x, &y):
		return x.Float() < y.Float(), nil
	case x.Is(&py.TupleType) && y.Is(&py.TupleType):
		a, b := x.AsTuple().Items, y.AsTuple().Items
		if len(a) > 0 && len(b) > 0 {
			p, q := &a[0], &b[0]
			if py.BothInt(p, q) && p.Int() != q.Int() {
				return p.Int() < q.Int(), nil
			}
			if py.BothFloat(p, q) && p.Float() != q.Float() {
				return p.Float() < q.Float(), nil
			}
		}
	}
	return py.CompareBool(t, x, y, py.LT)
}

// listOf returns the heap, the first argument.
func listOf(name string, args py.Args) (*py.List, error) {
	if v := args.Pos[0]; v.IsKind(py.KindList) {
		return v.AsList(), nil
	}
	which := ""
	if len(args.Pos) > 1 {
		which = " 1"
	}
	return nil, py.TypeErrorf("%s() argument%s must be list, not %s", name, which, py.ArgTypeName(args.Pos[0]))
}

func sizeError() error {
	return py.Errorf(&py.RuntimeErrorType, "list changed size during iteration")
}

func emptyError() error { return py.NewError(&py.IndexErrorType, "index out of range") }

// up moves the item at i towards the top, but not beyond start, to where it belongs.
func (k kind) up(t *py.Thread, l *py.List, start, i int) error {
	n := len(l.Items)
	if i >= n {
		return emptyError()
	}
	for i > start {
		parent := (i - 1) >> 1
		moves, err := k.before(t, l.Items[i], l.Items[parent])
		if err != nil {
			return err
		}
		if len(l.Items) != n {
			return sizeError()
		}
		if !moves {
			break
		}
		l.Swap(t, parent, i)
		i = parent
	}
	return nil
}

// down brings the item at i to where it belongs below: the better children move up until there are none, and then it goes up
// from there. That takes less comparing than to stop on the way, because items that come from the end mostly belong there.
func (k kind) down(t *py.Thread, l *py.List, i int) error {
	start, n := i, len(l.Items)
	if i >= n {
		return emptyError()
	}
	for i < n>>1 {
		child := 2*i + 1
		if child+1 < n {
			left, err := k.before(t, l.Items[child], l.Items[child+1])
			if err != nil {
				return err
			}
			if len(l.Items) != n {
				return sizeError()
			}
			if !left {
				child++
			}
		}
		l.Swap(t, i, child)
		i = child
	}
	return k.up(t, l, start, i)
}

func heapPush(t *py.Thread, args py.Args) (py.Value, error) {
	l, err := listOf("heappush", args)
	if err != nil {
		return py.Value{}, err
	}
	if err := py.ListAppend(t, l, args.Pos[1]); err != nil {
		return py.Value{}, err
	}
	return py.None, minHeap.up(t, l, 0, len(l.Items)-1)
}

func pop(name string, k kind) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		l, err := listOf(name, args)
		if err != nil {
			return py.Value{}, err
		}
		n := len(l.Items) - 1
		if n < 0 {
			return py.Value{}, emptyError()
		}
		last := l.Items[n]
		l.DropLast(t)
		if n == 0 {
			return last, nil
		}
		top := l.Items[0]
		l.Replace(t, 0, last)
		return top, k.down(t, l, 0)
	}
}

func replace(name string, k kind) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		l, err := listOf(name, args)
		if err != nil {
			return py.Value{}, err
		}
		if len(l.Items) == 0 {
			return py.Value{}, emptyError()
		}
		top := l.Items[0]
		l.Replace(t, 0, args.Pos[1])
		return top, k.down(t, l, 0)
	}
}

func heapPushPop(t *py.Thread, args py.Args) (py.Value, error) {
	l, err := listOf("heappushpop", args)
	if err != nil {
		return py.Value{}, err
	}
	item := args.Pos[1]
	if len(l.Items) == 0 {
		return item, nil
	}
	top := l.Items[0]
	less, err := minHeap.before(t, top, item)
	if err != nil || !less {
		return item, err
	}
	if len(l.Items) == 0 {
		return py.Value{}, emptyError()
	}
	top = l.Items[0]
	l.Replace(t, 0, item)
	return top, minHeap.down(t, l, 0)
}

func heapify(name string, k kind) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		l, err := listOf(name, args)
		if err != nil {
			return py.Value{}, err
		}
		for i := len(l.Items)>>1 - 1; i >= 0; i-- {
			if err := k.down(t, l, i); err != nil {
				return py.Value{}, err
			}
			if i&63 == 0 {
				if err := t.Poll(); err != nil {
					return py.Value{}, err
				}
			}
		}
		return py.None, nil
	}
}
