package py

// This file defines sorting: list.sort() and sorted().

import (
	"cmp"
	"math/bits"
)

var sigSort = NewSignature("sort", "*, key=, reverse=")

func listSort(t *Thread, args Args) (Value, error) {
	key, reverse := None, Value{}
	l := args.Pos[0].AsList()
	args.Pos = args.Pos[1:]
	if err := sigSort.Bind(args, &key, &reverse); err != nil {
		return Value{}, err
	}
	backwards := false
	if !reverse.IsZero() {
		var err error
		if backwards, err = Truth(t, reverse); err != nil {
			return Value{}, err
		}
	}
	return None, l.Sort(t, key, backwards)
}

// Sort sorts l in place. While it works, which may run Python code, l seems to be empty; l has all its items again
// whatever fails.
func (l *List) Sort(t *Thread, key Value, reverse bool) error {
	items := l.Items
	l.setItems(t, nil)
	err := SortValues(t, items, key, reverse)
	if l.Items != nil && err == nil {
		err = NewError(&ValueErrorType, "list modified during sort")
	}
	l.setItems(t, items)
	return err
}

// SortValues sorts items in place as sorted() does: by key(item) if key is not None, in descending order if reverse.
// Equal items keep their order, in both directions. If it fails, items has some order.
func SortValues(t *Thread, items []Value, key Value, reverse bool) error {
	if len(items) == 0 {
		return nil
	}
	keys, vals := items, []Value(nil)
	if !key.IsNone() {
		if err := t.ChargeN(len(items), 16); err != nil {
			return err
		}
		keys, vals = make([]Value, len(items)), items
		for i, v := range items {
			k, err := t.Call(key, v)
			if err != nil {
				return err
			}
			keys[i] = k
		}
	}
	if len(items) < 2 {
		return nil
	}
	// Sorting what is reversed, and reversing the result, keeps the order of equal items.
	if reverse {
		reverseItems(keys)
		if vals != nil {
			reverseItems(vals)
		}
	}
	err := sortKeys(t, keys, vals)
	if reverse {
		reverseItems(keys)
		if vals != nil {
			reverseItems(vals)
		}
	}
	return err
}

// sortKeys sorts items by keys; without items, the keys themselves.
func sortKeys(t *Thread, keys, items []Value) error {
	moved := items
	if items == nil {
		moved = keys
	}
	if ok, err := sortPlain(t, keys, moved); ok || err != nil {
		return err
	}
	if err := t.ChargeN(len(keys), 16); err != nil {
		return err
	}
	s := sorter{t: t, keys: keys, vals: items}
	return s.sort()
}

// A sorter sorts by the < of Python, in the manner of timsort: it takes the runs that are there, makes short ones longer
// by binary insertion, and merges neighbours of like length. Comparing may fail; then every item is there still.
type sorter struct {
	t          *Thread
	keys, vals []Value // vals is nil if there are none
	tmpK, tmpV []Value
	compared   int
	runs       []sortRun
}

// A sortRun is a sorted part that is to be merged. Its power says how early it is merged with its successor: a high one
// first (J. I. Munro, S. Wild: Nearly-optimal mergesorts, 2018).
type sortRun struct{ start, n, power int }

// less returns x < y.
func (s *sorter) less(x, y Value) (bool, error) {
	if s.compared++; s.compared&1023 == 0 {
		if err := s.t.Poll(); err != nil {
			return false, err
		}
	}
	switch {
	case BothInt(&x, &y):
		return x.Int() < y.Int(), nil
	case BothFloat(&x, &y):
		return x.Float() < y.Float(), nil
	case x.Is(&TupleType) && y.Is(&TupleType):
		if less, ok := lessItems(x.AsTuple().Items, y.AsTuple().Items); ok {
			return less, nil
		}
	}
	v, err := Compare(s.t, x, y, LT)
	if err != nil {
		return false, err
	}
	return Truth(s.t, v)
}

// lessItems compares two tuples that differ first in a small int, float or string; ok is false if they do not.
func lessItems(x, y []Value) (less, ok bool) {
	for i := 0; i < len(x) && i < len(y); i++ {
		a, b := &x[i], &y[i]
		if a.ref.Type == &StrType && b.ref.Type == &StrType { // one comparison instead of two
			if c := cmp.Compare(a.AsStr().s, b.AsStr().s); c != 0 {
				return c < 0, true
			}
			continue
		}
		eq, known := sameKey(a, b)
		switch {
		case !known:
			return false, false
		case eq:
		case BothInt(a, b):
			return a.Int() < b.Int(), true
		case BothFloat(a, b):
			return a.Float() < b.Float(), true
		default:
			return false, false
		}
	}
	return len(x) < len(y), true
}

func (s *sorter) sort() error {
	n := len(s.keys)
	minRun := n
	if n >= 64 {
		shift := bits.Len(uint(n)) - 6
		minRun = n >> shift
		if n&(1<<shift-1) != 0 {
			minRun++
		}
	}
	for start := 0; start < n; {
		length, err := s.countRun(start, n)
		if err != nil {
			return err
		}
		if length < minRun {
			end := min(start+minRun, n)
			if err := s.binaryInsert(start, start+length, end); err != nil {
				return err
			}
			length = end - start
		}
		if err := s.push(sortRun{start: start, n: length}); err != nil {
			return err
		}
		start += length
	}
	for len(s.runs) > 1 {
		if err := s.mergeLast(); err != nil {
			return err
		}
	}
	return nil
}

// countRun returns the length of the run that begins at start. A descending one it turns round, with its stretches of equal
// items in their order. What it compares, and so where items go that cannot be ordered, is what CPython 3.13 does.
func (s *sorter) countRun(start, n int) (int, error) {
	i, err := s.ascend(start+1, n)
	if err != nil || i == n {
		return i - start, err
	}
	if i > start+1 { // ends in a smaller item: so it may descend only if all before are equal
		if less, err := s.less(s.keys[start], s.keys[i-1]); err != nil || less {
			return i - start, err
		}
		s.reverse(start, i)
	}
	equal := 0 // how many items before i equal their predecessors
	for i++; i < n; i++ {
		smaller, err := s.less(s.keys[i], s.keys[i-1])
		if err != nil {
			return 0, err
		}
		if !smaller {
			larger, err := s.less(s.keys[i-1], s.keys[i])
			if err != nil {
				return 0, err
			}
			if larger {
				break
			}
			equal++
			continue
		}
		s.reverse(i-equal-1, i)
		equal = 0
	}
	s.reverse(i-equal-1, i)
	s.reverse(start, i)
	i, err = s.ascend(i, n)
	return i - start, err
}

// ascend returns the first index from i on, or n, of an item that is less than its predecessor.
func (s *sorter) ascend(i, n int) (int, error) {
	for ; i < n; i++ {
		if less, err := s.less(s.keys[i], s.keys[i-1]); err != nil || less {
			return i, err
		}
	}
	return n, nil
}

func (s *sorter) reverse(start, end int) {
	reverseItems(s.keys[start:end])
	if s.vals != nil {
		reverseItems(s.vals[start:end])
	}
}

// binaryInsert sorts from start to before end, of which the part before sorted is so already.
func (s *sorter) binaryInsert(start, sorted, end int) error {
	for i := sorted; i < end; i++ {
		k := s.keys[i]
		low, high := start, i
		for low < high {
			mid := int(uint(low+high) >> 1)
			less, err := s.less(k, s.keys[mid])
			if err != nil {
				return err
			}
			if less {
				high = mid
			} else {
				low = mid + 1
			}
		}
		copy(s.keys[low+1:i+1], s.keys[low:i])
		s.keys[low] = k
		if s.vals != nil {
			v := s.vals[i]
			copy(s.vals[low+1:i+1], s.vals[low:i])
			s.vals[low] = v
		}
	}
	return nil
}

// push adds a run, after merging those before it that are to be merged earlier.
func (s *sorter) push(r sortRun) error {
	if len(s.runs) > 0 {
		last := &s.runs[len(s.runs)-1]
		power := runPower(last.start, last.n, r.n, len(s.keys))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power {
			if err := s.mergeLast(); err != nil {
				return err
			}
		}
		s.runs[len(s.runs)-1].power = power
	}
	s.runs = append(s.runs, r)
	return nil
}

// runPower returns the depth at which the boundary between two neighbouring runs lies when n items are halved again and
// again: the first binary digit in which the middles of the runs, as fractions of n, differ.
func runPower(start, n1, n2, n int) int {
	a := 2*start + n1
	b := a + n1 + n2
	power := 0
	for {
		power++
		switch {
		case a >= n:
			a -= n
			b -= n
		case b >= n:
			return power
		}
		a *= 2
		b *= 2
	}
}

// mergeLast merges the last two runs.
func (s *sorter) mergeLast() error {
	k := len(s.runs) - 2
	a, b := s.runs[k], s.runs[k+1]
	s.runs[k].n += b.n
	s.runs = s.runs[:k+1]
	start, mid, end := a.start, b.start, b.start+b.n
	// What is in place at both ends stays.
	start, err := s.search(s.keys[mid], start, mid, true)
	if err != nil || start == mid {
		return err
	}
	end, err = s.search(s.keys[mid-1], mid, end, false)
	if err != nil || end == mid {
		return err
	}
	if mid-start <= end-mid {
		return s.mergeUp(start, mid, end)
	}
	return s.mergeDown(start, mid, end)
}

// search returns where in the sorted part from low to before high k would go: after its equals, or before them.
func (s *sorter) search(k Value, low, high int, after bool) (int, error) {
	for low < high {
		mid := int(uint(low+high) >> 1)
		var less bool
		var err error
		if after {
			less, err = s.less(k, s.keys[mid])
		} else {
			less, err = s.less(s.keys[mid], k)
			less = !less
		}
		if err != nil {
			return 0, err
		}
		if less {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low, nil
}

// setAside copies a part of the items out of the way.
func (s *sorter) setAside(from, to int) {
	s.tmpK = append(s.tmpK[:0], s.keys[from:to]...)
	if s.vals != nil {
		s.tmpV = append(s.tmpV[:0], s.vals[from:to]...)
	}
}

// put moves item from of the list, or of what was set aside, to index to.
func (s *sorter) put(to, from int, aside bool) {
	keys, vals := s.keys, s.vals
	if aside {
		keys, vals = s.tmpK, s.tmpV
	}
	s.keys[to] = keys[from]
	if s.vals != nil {
		s.vals[to] = vals[from]
	}
}

// mergeUp merges two runs, of which the first is the shorter, from the beginning.
func (s *sorter) mergeUp(start, mid, end int) error {
	s.setAside(start, mid)
	i, j, to, n := 0, mid, start, mid-start
	var err error
	for i < n && j < end {
		var less bool
		if less, err = s.less(s.keys[j], s.tmpK[i]); err != nil {
			break
		}
		if less {
			s.put(to, j, false)
			j++
		} else {
			s.put(to, i, true)
			i++
		}
		to++
	}
	for ; i < n; i, to = i+1, to+1 { // also after an error: so that nothing is lost
		s.put(to, i, true)
	}
	return err
}

// mergeDown merges two runs, of which the second is the shorter, from the end.
func (s *sorter) mergeDown(start, mid, end int) error {
	s.setAside(mid, end)
	i, j, to := mid-1, end-mid-1, end-1
	var err error
	for i >= start && j >= 0 {
		var less bool
		if less, err = s.less(s.tmpK[j], s.keys[i]); err != nil {
			break
		}
		if less {
			s.put(to, i, false)
			i--
		} else {
			s.put(to, j, true)
			j--
		}
		to--
	}
	for ; j >= 0; j, to = j-1, to-1 {
		s.put(to, j, true)
	}
	return err
}
