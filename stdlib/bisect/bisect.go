// Package bisect is Python's modules bisect and _bisect: searching and inserting in sorted lists.
package bisect

import (
	"minipy/vm/py"
)

// New makes the module, which is called bisect or _bisect.
func New(t *py.Thread, name string) (*py.Module, error) {
	m := py.NewModule(name, "Bisection algorithms: where an item belongs in a list that is sorted.")
	for _, right := range [2]bool{true, false} {
		side, where := "left", "before"
		if right {
			side, where = "right", "after"
		}
		find := py.NewNative("_bisect", py.FuncDef{Name: "bisect_" + side, Fn: search("bisect_"+side, right), Flags: py.Kw, Doc: "Return the index where to insert item x in list a, " + where + " its equals, so that a stays sorted.\n\nOnly the items from lo on and before hi are looked at. If key is given it is\ncalled with each item, but not with x."}).Value()
		insert := py.NewNative("_bisect", py.FuncDef{Name: "insort_" + side, Fn: insort("insort_"+side, right), Flags: py.Kw, Doc: "Insert item x in list a, " + where + " its equals, and keep it sorted.\n\nOnly the items from lo on and before hi are looked at. If key is given it is\ncalled with each item, and with x."}).Value()
		m.Set("bisect_"+side, find)
		m.Set("insort_"+side, insert)
		if right {
			m.Set("bisect", find)
			m.Set("insort", insert)
		}
	}
	return m, nil
}

// A query is the arguments of a search.
type query struct {
	a, x, key py.Value
	lo, hi    int // hi -1 is the length
}

func bind(t *py.Thread, sig *py.Signature, args py.Args) (q query, _ error) {
	var lo py.Value
	hi := py.None
	q = query{key: py.None, hi: -1}
	err := sig.Bind(args, &q.a, &q.x, &lo, &hi, &q.key)
	if err != nil {
		return q, err
	}
	if !lo.IsZero() {
		if q.lo, err = py.AsCSsize(t, lo); err != nil {
			return q, err
		}
	}
	if !hi.IsNone() {
		if q.hi, err = py.AsCSsize(t, hi); err != nil {
			return q, err
		}
	}
	return q, nil
}

// find returns where x belongs: after its equals if right.
func (q *query) find(t *py.Thread, right bool) (int, error) {
	lo, hi := q.lo, q.hi
	if lo < 0 {
		return 0, py.ValueErrorf("lo must be non-negative")
	}
	if hi == -1 {
		var err error
		if hi, err = py.Len(t, q.a); err != nil {
			return 0, err
		}
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		item, err := q.item(t, mid)
		if err != nil {
			return 0, err
		}
		if !q.key.IsNone() {
			if item, err = t.Call(q.key, item); err != nil {
				return 0, err
			}
		}
		var less bool
		if right {
			less, err = lessThan(t, q.x, item)
			less = !less
		} else {
			less, err = lessThan(t, item, q.x)
		}
		if err != nil {
			return 0, err
		}
		if less {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

func (q *query) item(t *py.Thread, i int) (py.Value, error) {
	if q.a.Is(&py.ListType) {
		if items := q.a.AsList().Items; i < len(items) {
			return items[i], nil
		}
	}
	return py.GetItem(t, q.a, py.Int(int64(i)))
}

func lessThan(t *py.Thread, x, y py.Value) (bool, error) {
	switch {
	case py.BothInt(&x, &y):
		return x.Int() < y.Int(), nil
	case py.BothFloat(&x, &y):
		return x.Float() < y.Float(), nil
	}
	return py.CompareBool(t, x, y, py.LT)
}

func search(name string, right bool) py.NativeFunc {
	sig := py.NewSignature(name, "a, x, lo=, hi=, *, key=")
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		q, err := bind(t, sig, args)
		if err != nil {
			return py.Value{}, err
		}
		i, err := q.find(t, right)
		return py.Int(int64(i)), err
	}
}

var nameInsert = py.Intern("insert")

func insort(name string, right bool) py.NativeFunc {
	sig := py.NewSignature(name, "a, x, lo=, hi=, *, key=")
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		q, err := bind(t, sig, args)
		if err != nil {
			return py.Value{}, err
		}
		x := q.x
		if !q.key.IsNone() {
			if q.x, err = t.Call(q.key, x); err != nil {
				return py.Value{}, err
			}
		}
		i, err := q.find(t, right)
		if err != nil {
			return py.Value{}, err
		}
		if q.a.Is(&py.ListType) {
			l := q.a.AsList()
			return py.None, l.Insert(t, min(i, len(l.Items)), x)
		}
		f, err := py.GetAttr(t, q.a, nameInsert)
		if err != nil {
			return py.Value{}, err
		}
		_, err = t.Call(f, py.Int(int64(i)), x)
		return py.None, err
	}
}
