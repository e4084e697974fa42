package py

// This file defines how items are sorted by plain keys: small ints, floats and strings, all of one kind, and tuples of such.

import (
	endian "encoding/binary"
	"math"
	"slices"
)

// A plain key, or the beginning of it, becomes a number that sorts as it does: its rank. Ranks are compared quickly, and
// with many items not at all: they are sorted by their digits. Items with equal ranks are then sorted among themselves, by
// what comes next in the string or in the tuple. No step changes the order of equals.

// A ranked stands for an item: its rank in the present step, and where it was before all.
type ranked struct {
	rank uint64
	at   uint32
}

const (
	rankedSize  = 16
	sortBlock   = 12  // the length of the runs that insertion sort makes
	radixFrom   = 512 // items, from which on sorting by digits is quicker than merging
	maxSortable = math.MaxUint32
)

// A plainSorter sorts by plain keys, or finds that it cannot.
type plainSorter struct {
	t     *Thread
	keys  []Value
	other []ranked // for what is moved to and fro; as long as the keys
}

// sortPlain sorts items by keys if they are plain. items may be the keys themselves. If it fails items are as they were.
func sortPlain(t *Thread, keys, items []Value) (ok bool, _ error) {
	s := plainSorter{t: t, keys: keys}
	n := len(keys)
	if n > maxSortable {
		return false, nil
	}
	column := -1
	if keys[0].ref.Type == &TupleType {
		column = 0
	}
	if s.kindAt(ranked{}, column) == nil || s.kindAt(ranked{at: uint32(n - 1)}, column) == nil { // most others are found out here
		return false, nil
	}
	if err := t.ChargeN(n, 2*rankedSize+16); err != nil {
		return false, err
	}
	order := make([]ranked, n)
	for i := range order {
		order[i].at = uint32(i)
	}
	kind := s.kind(order, column)
	if kind == nil {
		return false, nil
	}
	if err := s.sort(order, column, kind); err != nil {
		return false, err
	}
	sorted := make([]Value, n)
	for i := range order {
		sorted[i] = items[order[i].at]
	}
	copy(items, sorted)
	return true, nil
}

// part returns the part of a key that column tells: -1 is the key itself, another an item of the tuple that it is; nil if
// there is none.
func (s *plainSorter) part(r ranked, column int) *Value {
	k := &s.keys[r.at]
	if column < 0 {
		return k
	}
	if k.ref.Type != &TupleType || column >= len(k.AsTuple().Items) {
		return nil
	}
	return &k.AsTuple().Items[column]
}

// kindAt returns the type of a part if it is plain, else nil.
func (s *plainSorter) kindAt(r ranked, column int) *Type {
	v := s.part(r, column)
	switch {
	case v == nil:
	case v.ref == &intTag:
		return &IntType
	case v.ref == &floatTag && v.Float() == v.Float():
		return &FloatType
	case v.ref.Type == &StrType:
		return &StrType
	}
	return nil
}

// kind returns the type of that column of all items, nil if it is not plain or not one.
func (s *plainSorter) kind(items []ranked, column int) *Type {
	first := s.kindAt(items[0], column)
	if first == nil {
		return nil
	}
	for _, r := range items[1:] {
		if s.kindAt(r, column) != first {
			return nil
		}
	}
	return first
}

// sort sorts items, whose keys are equal up to column, by it and those that follow. kind is that of the column.
func (s *plainSorter) sort(items []ranked, column int, kind *Type) error {
	switch kind {
	case &IntType:
		for i := range items {
			items[i].rank = uint64(s.part(items[i], column).Int()) ^ 1<<63
		}
	case &FloatType:
		for i := range items {
			items[i].rank = floatRank(s.part(items[i], column).Float())
		}
	case &StrType:
		return s.strings(items, column, 0)
	default:
		if column >= 0 && s.exhausted(items, column) {
			return nil
		}
		return s.byComparing(items)
	}
	if err := s.byRank(items); err != nil {
		return err
	}
	return s.next(items, column)
}

// next sorts what is equal by column, and has the same rank, by what follows it in the tuples.
func (s *plainSorter) next(items []ranked, column int) error {
	if column < 0 {
		return nil
	}
	return eachGroup(items, func(group []ranked) error { return s.sort(group, column+1, s.kind(group, column+1)) })
}

// floatRank returns the rank of a float that is no NaN. Both zeros have the same.
func floatRank(f float64) uint64 {
	bits := math.Float64bits(f + 0) // -0.0 + 0 is 0.0
	if bits>>63 != 0 {
		return ^bits
	}
	return bits | 1<<63
}

// exhausted reports whether the tuples end before column: they are all equal.
func (s *plainSorter) exhausted(items []ranked, column int) bool {
	for _, r := range items {
		if len(s.keys[r.at].AsTuple().Items) != column {
			return false
		}
	}
	return true
}

// strings sorts by the strings in column, of which the first bytes are the same, from in number, or zeros that follow the end.
func (s *plainSorter) strings(items []ranked, column, from int) error {
	for i := range items {
		items[i].rank = stringRank(s.part(items[i], column).AsStr().s, from)
	}
	if err := s.byRank(items); err != nil {
		return err
	}
	from += 8
	return eachGroup(items, func(group []ranked) error {
		same, longest := s.compared(group, column, from)
		if same < longest && longest > from {
			return s.strings(group, column, max(same, from))
		}
		if same < longest { // they differ in how many zeros follow
			for i := range group {
				group[i].rank = uint64(len(s.part(group[i], column).AsStr().s))
			}
			if err := s.byRank(group); err != nil {
				return err
			}
		}
		return s.next(group, column)
	})
}

// stringRank returns the rank of the eight bytes of text that follow the first from.
func stringRank(text string, from int) uint64 {
	if from+8 <= len(text) {
		return endian.BigEndian.Uint64(stringBytes(text)[from:])
	}
	var rest [8]byte
	copy(rest[:], text[min(from, len(text)):])
	return endian.BigEndian.Uint64(rest[:])
}

// compared tells how many bytes the strings in column have in common, looking at those from from on only, and how long the
// longest is. If all are equal these are the same.
func (s *plainSorter) compared(items []ranked, column, from int) (same, longest int) {
	first := s.part(items[0], column).AsStr().s
	same, longest = len(first), len(first)
	for _, r := range items[1:] {
		text := s.part(r, column).AsStr().s
		if text == first {
			continue
		}
		longest = max(longest, len(text))
		same = min(same, len(text))
		for i := from; i < same; i++ {
			if text[i] != first[i] {
				same = i
			}
		}
	}
	return same, longest
}

// byComparing sorts items whose keys differ first in something that is not plain.
func (s *plainSorter) byComparing(items []ranked) error {
	general := sorter{t: s.t, keys: make([]Value, len(items)), vals: make([]Value, len(items))}
	for i, r := range items {
		general.keys[i], general.vals[i] = s.keys[r.at], Int(int64(r.at))
	}
	err := general.sort()
	for i := range items {
		items[i].at = uint32(general.vals[i].Int())
	}
	return err
}

// eachGroup calls f with each group of several items of the same rank, of which f may change the ranks.
func eachGroup(items []ranked, f func([]ranked) error) error {
	for from := 0; from < len(items); {
		to := from + 1
		for to < len(items) && items[to].rank == items[from].rank {
			to++
		}
		if to-from > 1 {
			if err := f(items[from:to]); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

// byRank sorts items by their ranks.
func (s *plainSorter) byRank(items []ranked) error {
	n := len(items)
	if inOrder(items) {
		return nil
	}
	if n > sortBlock && s.other == nil {
		s.other = make([]ranked, len(s.keys))
	}
	if n >= radixFrom {
		return s.byDigits(items)
	}
	for i := 0; i < n; i += sortBlock {
		insertionSort(items[i:min(i+sortBlock, n)])
	}
	if n <= sortBlock {
		return nil
	}
	from, to := items, s.other[:n]
	for width := sortBlock; width < n; width *= 2 {
		for i := 0; i < n; i += 2 * width {
			middle, end := min(i+width, n), min(i+2*width, n)
			merge(to[i:end], from[i:middle], from[middle:end])
		}
		from, to = to, from
	}
	if &from[0] != &items[0] {
		copy(items, from)
	}
	return s.t.Poll()
}

// inOrder reports whether the ranks ascend. If they strictly descend it turns the items round.
func inOrder(items []ranked) bool {
	i := 1
	for i < len(items) && items[i-1].rank <= items[i].rank {
		i++
	}
	if i == len(items) {
		return true
	}
	if i > 1 {
		return false
	}
	for i < len(items) && items[i-1].rank > items[i].rank {
		i++
	}
	if i < len(items) {
		return false
	}
	slices.Reverse(items)
	return true
}

func insertionSort(items []ranked) {
	for i := 1; i < len(items); i++ {
		r, j := items[i], i
		for ; j > 0 && r.rank < items[j-1].rank; j-- {
			items[j] = items[j-1]
		}
		items[j] = r
	}
}

// merge merges x and y, each in order, into to.
func merge(to, x, y []ranked) {
	if len(y) == 0 || x[len(x)-1].rank <= y[0].rank {
		copy(to[copy(to, x):], y)
		return
	}
	i, j := 0, 0
	for k := range to {
		if j >= len(y) || i < len(x) && x[i].rank <= y[j].rank {
			to[k] = x[i]
			i++
		} else {
			to[k] = y[j]
			j++
		}
	}
}

// byDigits sorts items by the bytes of their ranks, the last first, leaving out those that are the same in all.
func (s *plainSorter) byDigits(items []ranked) error {
	var differ uint64
	for i := range items {
		differ |= items[i].rank ^ items[0].rank
	}
	from, to := items, s.other[:len(items)]
	for shift := 0; shift < 64; shift += 8 {
		if uint8(differ>>shift) == 0 {
			continue
		}
		var next [256]uint32
		for i := range from {
			next[uint8(from[i].rank>>shift)]++
		}
		sum := uint32(0)
		for digit, n := range next {
			next[digit], sum = sum, sum+n
		}
		for _, r := range from {
			p := &next[uint8(r.rank>>shift)]
			to[*p] = r
			*p++
		}
		from, to = to, from
		if err := s.t.Poll(); err != nil {
			return err
		}
	}
	if &from[0] != &items[0] {
		copy(items, from)
	}
	return nil
}
