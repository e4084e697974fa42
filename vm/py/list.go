package py

// This file defines List, the class list.

// A List is a Python list.
type List struct {
	Header
	Items []Value
}

// listObject is an instance of a subclass of list.
type listObject struct {
	List
	attrs *Dict
}

// ListType is the class list.
var ListType Type

func setupList() {
	ListType.define(&Def{
		Name: "list", Kind: KindList, Flags: IsSequence | MatchSelf,
		Doc: "list() is an empty list, list(iterable) one of its items.",
		Slots: Slots{
			Repr: listRepr, Compare: listCompare, New: listNew, Init: listInit,
			Concat: listConcat, ConcatInPlace: listIAdd, Repeat: listRepeat, RepeatInPlace: listIMul,
			Len:     func(_ *Thread, v Value) (int, error) { return len(v.AsList().Items), nil },
			GetItem: listGetItem, SetItem: listSetItem, Contains: listContains, Iter: listIter,
		},
		Methods: []MethodDef{
			{Name: "append", Fn: listAppend, Min: 1, Max: 1, Flags: Own, Doc: "Add an item at the end."},
			{Name: "extend", Fn: listExtend, Min: 1, Max: 1, Doc: "Add the items of an iterable at the end."},
			{Name: "insert", Fn: listInsert, Min: 2, Max: 2, Flags: OwnKey, Doc: "Insert an item before an index."},
			{Name: "pop", Fn: listPop, Max: 1, Flags: OwnKey, Doc: "Remove and return the item at an index, the last by default."},
			{Name: "remove", Fn: listRemove, Min: 1, Max: 1, Doc: "Remove the first item equal to a value."},
			{Name: "clear", Fn: listClear, Flags: Own, Doc: "Remove all items."},
			{Name: "index", Fn: listIndex, Min: 1, Max: 3, Doc: "The index of the first item equal to a value."},
			{Name: "count", Fn: listCount, Min: 1, Max: 1, Doc: "How many items are equal to a value."},
			{Name: "sort", Fn: listSort, Flags: Kw, Doc: "Sort in place; the order of equal items stays."},
			{Name: "reverse", Fn: listReverse, Flags: Own, Doc: "Reverse the order of the items."},
			{Name: "copy", Fn: listCopy, Flags: Own, Doc: "A shallow copy."},
			{Name: "__reversed__", Fn: listReversed, Flags: Own, Doc: "An iterator over the items, the last first."},
			{Name: "__class_getitem__", Fn: genericGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "list[T] for annotations."},
		},
		Attrs:  map[string]Value{"__hash__": None},
		DictOf: func(v Value) **Dict { return &(*listObject)(v.Pointer()).attrs },
	})
	setupListIters()
}

// NewList returns a list of items, which become the list's.
func NewList(items []Value) *List { return &List{Header: Header{Type: &ListType}, Items: items} }

// Value returns l as a Value.
func (l *List) Value() Value { return Value{ref: &l.Header} }

// setItems replaces all items by others, which become the list's.
func (l *List) setItems(t *Thread, items []Value) {
	l.Change(t)
	l.Items = items
	l.Done(t)
}

// ListAppend adds v at the end of l. It fails if memory is short.
func ListAppend(t *Thread, l *List, v Value) error {
	if len(l.Items) == cap(l.Items) {
		if err := l.grow(t, 1); err != nil {
			return err
		}
	}
	l.Change(t)
	l.Items = append(l.Items, v)
	l.Done(t)
	return nil
}

// Replace makes v item i, which there is. Without a GIL another thread may look at it meanwhile: see Change.
func (l *List) Replace(t *Thread, i int, v Value) {
	l.Change(t)
	l.Items[i] = v
	l.Done(t)
}

// Swap exchanges items i and j.
func (l *List) Swap(t *Thread, i, j int) {
	l.Change(t)
	l.Items[i], l.Items[j] = l.Items[j], l.Items[i]
	l.Done(t)
}

// Insert inserts v before item i, 0 <= i <= len(l.Items). It fails if memory is short.
func (l *List) Insert(t *Thread, i int, v Value) error {
	if len(l.Items) == cap(l.Items) {
		if err := l.grow(t, 1); err != nil {
			return err
		}
	}
	l.Change(t)
	l.Items = l.Items[:len(l.Items)+1]
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = v
	l.Done(t)
	return nil
}

// DropLast removes the last item, if there is one.
func (l *List) DropLast(t *Thread) {
	if n := len(l.Items); n > 0 {
		l.removeAt(t, n-1)
	}
}

// grow makes room for n more items, and some more in proportion to the length.
func (l *List) grow(t *Thread, n int) error {
	size := len(l.Items) + n
	size += size>>2 + 3
	if err := t.ChargeN(size, 16); err != nil {
		return err
	}
	items := make([]Value, len(l.Items), size)
	l.Change(t)
	copy(items, l.Items)
	l.Items = items
	l.Done(t)
	return nil
}

// appendAll adds items at the end.
func (l *List) appendAll(t *Thread, items []Value) error {
	if len(items) > cap(l.Items)-len(l.Items) {
		if err := l.grow(t, len(items)); err != nil {
			return err
		}
	}
	l.Change(t)
	l.Items = append(l.Items, items...)
	l.Done(t)
	return nil
}

// ListExtend adds the items of iterable v at the end of l.
func ListExtend(t *Thread, l *List, v Value) error {
	switch {
	case v.Is(&ListType):
		return l.appendAll(t, v.AsList().Items)
	case v.Is(&TupleType):
		return l.appendAll(t, v.AsTuple().Items)
	case v.Is(&RangeType):
		items, err := rangeItems(t, v.AsRange())
		if err != nil {
			return err
		}
		return l.appendAll(t, items)
	case v.Is(&DictType), v.Is(&SetType), v.Is(&FrozenSetType):
		items, err := Collect(t, v)
		if err != nil {
			return err
		}
		return l.appendAll(t, items)
	}
	it := v
	if v.Type().heap != nil {
		var err error
		if it, err = Iter(t, v); err != nil {
			return err
		}
		if err := checkLengthHint(t, v); err != nil {
			return err
		}
	}
	if it.Is(&GenType) {
		return appendGen(t, l, it)
	}
	return Each(t, it, func(x Value) error { return ListAppend(t, l, x) })
}

// replace replaces the items from start to before stop by items, which must not be part of l's.
func (l *List) replace(t *Thread, start, stop int, items []Value) error {
	old := len(l.Items)
	n := old - (stop - start) + len(items)
	if n > old {
		if n > cap(l.Items) {
			if err := l.grow(t, n-old); err != nil {
				return err
			}
		}
	}
	l.Change(t)
	l.Items = l.Items[:max(n, old)]
	copy(l.Items[start+len(items):n], l.Items[stop:old])
	copy(l.Items[start:], items)
	clear(l.Items[n:])
	l.Items = l.Items[:n]
	if n < old {
		l.shrink()
	}
	l.Done(t)
	return nil
}

// shrink gives memory back if little of it is used. It is part of a change.
func (l *List) shrink() {
	if c := cap(l.Items); c > 64 && len(l.Items) < c/4 {
		items := make([]Value, len(l.Items), c/2)
		copy(items, l.Items)
		l.Items = items
	}
}

// removeAt removes item i.
func (l *List) removeAt(t *Thread, i int) Value {
	l.Change(t)
	v := l.Items[i]
	n := len(l.Items) - 1
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[n] = Value{}
	l.Items = l.Items[:n]
	l.shrink()
	l.Done(t)
	return v
}

func listNew(_ *Thread, class *Type, _ Args) (Value, error) {
	if class == &ListType {
		return NewList(nil).Value(), nil
	}
	o := &listObject{}
	o.Header.Type = class
	return o.Value(), nil
}

func listInit(t *Thread, v Value, args Args) error {
	if v.Type().heap != nil && len(args.Names) > 0 && overrides(&ListType, v.Type(), nameNew) {
		args.Names, args.Kw = nil, nil // they are for __new__
	}
	if err := checkArgs("list", args, 0, 1); err != nil {
		return err
	}
	l := v.AsList()
	l.setItems(t, nil)
	if len(args.Pos) == 0 {
		return nil
	}
	if r := args.Pos[0]; r.Is(&RangeType) {
		items, err := rangeItems(t, r.AsRange())
		l.setItems(t, items)
		return err
	}
	return ListExtend(t, l, args.Pos[0])
}

func listRepr(t *Thread, v Value) (string, error) {
	l := v.AsList()
	if len(l.Items) == 0 {
		return "[]", nil
	}
	return reprItems(t, v, &l.Items, "[", "]")
}

func listCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !y.IsKind(KindList) {
		return NotImplemented, nil
	}
	return compareSeqs(t, &x.AsList().Items, &y.AsList().Items, op)
}

func listConcat(t *Thread, x, y Value) (Value, error) {
	if !y.IsKind(KindList) {
		return Value{}, TypeErrorf("can only concatenate list (not \"%s\") to list", y.Type().Name)
	}
	a, b := x.AsList().Items, y.AsList().Items
	if err := t.ChargeN(len(a)+len(b), 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, len(a)+len(b))
	copy(items[copy(items, a):], b)
	return NewList(items).Value(), nil
}

func listIAdd(t *Thread, x, y Value) (Value, error) { return x, ListExtend(t, x.AsList(), y) }

func listRepeat(t *Thread, x Value, n int) (Value, error) {
	items, err := repeatItems(t, x.AsList().Items, n)
	if err != nil {
		return Value{}, err
	}
	return NewList(items).Value(), nil
}

func listIMul(t *Thread, x Value, n int) (Value, error) {
	items, err := repeatItems(t, x.AsList().Items, n)
	if err != nil {
		return Value{}, err
	}
	x.AsList().setItems(t, items)
	return x, nil
}

func listContains(t *Thread, v, item Value) (bool, error) {
	l := v.AsList()
	i, err := findItem(t, &l.Items, item, 0, len(l.Items))
	return i >= 0, err
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := v.AsList()
	if key.IsInt() {
		i := int(key.Int())
		if i < 0 {
			i += len(l.Items)
		}
		if uint(i) < uint(len(l.Items)) {
			return l.Items[i], nil
		}
		return Value{}, listRangeError()
	}
	if key.Is(&SliceType) {
		start, _, step, n, err := key.AsSlice().over(t, func() int { return len(l.Items) })
		if err != nil {
			return Value{}, err
		}
		items, err := sliceItems(t, l.Items, start, step, n)
		if err != nil {
			return Value{}, err
		}
		return NewList(items).Value(), nil
	}
	i, ok, err := itemIndex(t, key, "list", func() int { return len(l.Items) })
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return Value{}, listRangeError()
	}
	return l.Items[i], nil
}

func listRangeError() error { return NewError(&IndexErrorType, "list index out of range") }

func listSetItem(t *Thread, v, key, val Value) error {
	l := v.AsList()
	if key.Is(&SliceType) {
		return listSetSlice(t, l, key.AsSlice(), val)
	}
	i, ok, err := itemIndex(t, key, "list", func() int { return len(l.Items) })
	if err != nil {
		return err
	}
	if !ok {
		return NewError(&IndexErrorType, "list assignment index out of range")
	}
	if val.IsZero() {
		l.removeAt(t, i)
		return nil
	}
	l.Replace(t, i, val)
	return nil
}

func listSetSlice(t *Thread, l *List, s *Slice, val Value) error {
	var items []Value
	if !val.IsZero() {
		// What step 0 is comes before what val is.
		if _, _, _, err := s.unpack(t); err != nil {
			return err
		}
		var err error
		if val.Is(&ListType) || val.Is(&TupleType) {
			if err = t.ChargeN(seqLen(val), 16); err != nil {
				return err
			}
		} else if val.Type().Iter == nil && val.Type().GetItem == nil {
			return TypeErrorf("must assign iterable to extended slice")
		}
		if items, err = Collect(t, val); err != nil {
			return err
		}
	}
	start, stop, step, n, err := s.over(t, func() int { return len(l.Items) })
	if err != nil {
		return err
	}
	switch {
	case step == 1:
		return l.replace(t, start, max(start, stop), items)
	case val.IsZero():
		listDelSlice(t, l, start, step, n)
		return nil
	case len(items) != n:
		return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	l.Change(t)
	for i, k := 0, start; i < n; i, k = i+1, k+step {
		l.Items[k] = items[i]
	}
	l.Done(t)
	return nil
}

// listDelSlice deletes n items from start on in steps of step.
func listDelSlice(t *Thread, l *List, start, step, n int) {
	if n <= 0 {
		return
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	l.Change(t)
	to := start
	for i, next := start, start; i < len(l.Items); i++ {
		if n > 0 && i == next {
			next += step
			n--
			continue
		}
		l.Items[to] = l.Items[i]
		to++
	}
	clear(l.Items[to:])
	l.Items = l.Items[:to]
	l.shrink()
	l.Done(t)
}

// seqLen returns the length of a list or tuple.
func seqLen(v Value) int {
	if v.IsKind(KindList) {
		return len(v.AsList().Items)
	}
	return len(v.AsTuple().Items)
}

func listAppend(t *Thread, args Args) (Value, error) {
	return None, ListAppend(t, args.Pos[0].AsList(), args.Pos[1])
}

func listExtend(t *Thread, args Args) (Value, error) {
	return None, ListExtend(t, args.Pos[0].AsList(), args.Pos[1])
}

func listInsert(t *Thread, args Args) (Value, error) {
	l := args.Pos[0].AsList()
	i, err := argSize(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i = max(i+len(l.Items), 0)
	}
	i = min(i, len(l.Items))
	t.Work((len(l.Items) - i) / bytesPerTick)
	return None, l.Insert(t, i, args.Pos[2])
}

func listPop(t *Thread, args Args) (Value, error) {
	l := args.Pos[0].AsList()
	i := -1
	if len(args.Pos) > 1 {
		var err error
		if i, err = argSize(t, args.Pos[1]); err != nil {
			return Value{}, err
		}
	}
	if len(l.Items) == 0 {
		return Value{}, NewError(&IndexErrorType, "pop from empty list")
	}
	if i < 0 {
		i += len(l.Items)
	}
	if uint(i) >= uint(len(l.Items)) {
		return Value{}, NewError(&IndexErrorType, "pop index out of range")
	}
	t.Work((len(l.Items) - i) / bytesPerTick)
	return l.removeAt(t, i), nil
}

func listRemove(t *Thread, args Args) (Value, error) {
	l := args.Pos[0].AsList()
	i, err := findItem(t, &l.Items, args.Pos[1], 0, len(l.Items))
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, NewError(&ValueErrorType, "list.remove(x): x not in list")
	}
	if i < len(l.Items) { // comparing may have shortened it
		l.removeAt(t, i)
	}
	return None, nil
}

func listClear(t *Thread, args Args) (Value, error) {
	args.Pos[0].AsList().setItems(t, nil)
	return None, nil
}

func listIndex(t *Thread, args Args) (Value, error) {
	l := args.Pos[0].AsList()
	start, stop, err := searchBounds(t, args.Pos[2:], len(l.Items))
	if err != nil {
		return Value{}, err
	}
	i, err := findItem(t, &l.Items, args.Pos[1], start, stop)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		s, err := Repr(t, args.Pos[1])
		if err != nil {
			return Value{}, err
		}
		return Value{}, NewError(&ValueErrorType, s+" is not in list")
	}
	return Int(int64(i)), nil
}

func listCount(t *Thread, args Args) (Value, error) {
	return countItem(t, &args.Pos[0].AsList().Items, args.Pos[1])
}

func listReverse(t *Thread, args Args) (Value, error) {
	t.Work(len(args.Pos[0].AsList().Items) / bytesPerTick)
	l := args.Pos[0].AsList()
	l.Change(t)
	reverseItems(l.Items)
	l.Done(t)
	return None, nil
}

func reverseItems[T any](items []T) {
	for i, k := 0, len(items)-1; i < k; i, k = i+1, k-1 {
		items[i], items[k] = items[k], items[i]
	}
}

func listCopy(t *Thread, args Args) (Value, error) {
	items := args.Pos[0].AsList().Items
	items, err := sliceItems(t, items, 0, 1, len(items))
	if err != nil {
		return Value{}, err
	}
	return NewList(items).Value(), nil
}
