package py

// This file defines what the containers share: checks of arguments, index arithmetic, comparison of sequences, repr.

import "math"

// pollEvery is how many cheap steps a builtin makes between two polls: a power of two.
const pollEvery = 1 << 12

// noKeywords returns the TypeError of a class or function name that takes no keyword arguments, if there are some.
func noKeywords(name string, args Args) error {
	if len(args.Names) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// noKeywordsNew is noKeywords for the New slot of the built-in class base. A subclass with an __init__ of its own may take
// keyword arguments.
func noKeywordsNew(class, base *Type, args Args) error {
	if len(args.Names) == 0 || class != base && !Same(class.LookupName("__init__"), base.LookupName("__init__")) {
		return nil
	}
	return noKeywords(base.Name, args)
}

// checkArgs checks the arguments of a class: between min and max positional ones, no others.
func checkArgs(name string, args Args, min, max int) error {
	if err := noKeywords(name, args); err != nil {
		return err
	}
	if n := len(args.Pos); n < min || n > max {
		return ArityError(name, n, min, max)
	}
	return nil
}

// argSize returns an argument as a Go int. The errors are those of natives: it must be an int, and fit.
func argSize(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.Int()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := IntValue(i)
	if !ok {
		return 0, Errorf(&OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// argBound returns an argument that bounds a search, start or stop of index(), as a Go int: what is out of range becomes
// the nearest int.
func argBound(t *Thread, v Value) (int, error) {
	if v.Type().Index == nil {
		return 0, TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	return AsSize(t, v, nil)
}

// searchBounds returns the part of a sequence of n items that the arguments start and stop of index() say.
func searchBounds(t *Thread, args []Value, n int) (start, stop int, err error) {
	stop = math.MaxInt
	if len(args) > 0 {
		if start, err = argBound(t, args[0]); err != nil {
			return 0, 0, err
		}
	}
	if len(args) > 1 {
		if stop, err = argBound(t, args[1]); err != nil {
			return 0, 0, err
		}
	}
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop = max(stop+n, 0)
	}
	return start, stop, nil
}

// itemIndex returns key, which is no slice, as an index into a sequence of n items. ok is false if it is out of range.
// what names the sequence in the TypeError.
func itemIndex(t *Thread, key Value, what string, n func() int) (i int, ok bool, err error) {
	if key.Type().Index == nil {
		return 0, false, TypeErrorf("%s indices must be integers or slices, not %s", what, key.Type().Name)
	}
	if i, err = AsSize(t, key, &IndexErrorType); err != nil {
		return 0, false, err
	}
	size := n()
	if i < 0 {
		i += size
	}
	return i, uint(i) < uint(size), nil
}

// sliceItems returns a copy of the items that start, step and count select.
func sliceItems(t *Thread, items []Value, start, step, count int) ([]Value, error) {
	if count <= 0 {
		return nil, nil
	}
	if err := t.ChargeN(count, 16); err != nil {
		return nil, err
	}
	out := make([]Value, count)
	if step == 1 {
		copy(out, items[start:])
		return out, nil
	}
	for i, k := 0, start; i < count; i, k = i+1, k+step {
		out[i] = items[k]
	}
	return out, nil
}

// repeatItems returns items, n times over.
func repeatItems(t *Thread, items []Value, n int) ([]Value, error) {
	if n <= 0 || len(items) == 0 {
		return nil, nil
	}
	if n > math.MaxInt/16/len(items) {
		return nil, NewError(&MemoryErrorType)
	}
	if err := t.ChargeN(n, 16*len(items)); err != nil {
		return nil, err
	}
	out := make([]Value, n*len(items))
	if len(items) == 1 {
		v := items[0]
		for i := range out {
			out[i] = v
		}
		return out, nil
	}
	for done := copy(out, items); done < len(out); {
		done += copy(out[done:], out[:done])
	}
	return out, nil
}

// equalItem is Equal with short cuts for the commonest kinds.
func equalItem(t *Thread, x, y Value) (bool, error) {
	if eq, known := sameKey(&x, &y); known && !(x.IsFloat() && y.IsFloat() && !eq) {
		return eq, nil
	}
	return Equal(t, x, y)
}

// compareSeqs compares two sequences item by item. They are pointers because comparing may change them.
func compareSeqs(t *Thread, x, y *[]Value, op CompareOp) (Value, error) {
	if len(*x) != len(*y) && (op == EQ || op == NE) {
		return Bool(op == NE), nil
	}
	for i := 0; i < len(*x) && i < len(*y); i++ {
		a, b := (*x)[i], (*y)[i]
		eq, err := equalItem(t, a, b)
		if err != nil {
			return Value{}, err
		}
		if !eq {
			switch op {
			case EQ:
				return False, nil
			case NE:
				return True, nil
			}
			return Compare(t, a, b, op)
		}
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return Value{}, err
			}
		}
	}
	return Bool(compareOrdered(len(*x), len(*y), op)), nil
}

// findItem returns the index of the first item equal to v from start to before stop, -1 if there is none.
func findItem(t *Thread, items *[]Value, v Value, start, stop int) (int, error) {
	for i := start; i < stop && i < len(*items); i++ {
		eq, err := equalItem(t, (*items)[i], v)
		if err != nil {
			return -1, err
		}
		if eq {
			return i, nil
		}
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return -1, err
			}
		}
	}
	return -1, nil
}

// countItem returns how many items are equal to v.
func countItem(t *Thread, items *[]Value, v Value) (Value, error) {
	n := int64(0)
	for i := 0; ; i++ {
		k, err := findItem(t, items, v, i, len(*items))
		if err != nil {
			return Value{}, err
		}
		if k < 0 {
			return Int(n), nil
		}
		n++
		i = k
	}
}

// reprEnter notes that the repr of container v is being made. It reports whether that was so already: then v contains
// itself. If not, reprLeave must follow.
func (t *Thread) reprEnter(v Value) (already bool) {
	for i := len(t.reprs) - 1; i >= 0; i-- {
		if t.reprs[i] == v.ref {
			return true
		}
	}
	t.reprs = append(t.reprs, v.ref)
	return false
}

// reprLeave ends what reprEnter began.
func (t *Thread) reprLeave() {
	t.reprs[len(t.reprs)-1] = nil
	t.reprs = t.reprs[:len(t.reprs)-1]
}

// A reprBuilder puts together the repr of a container.
type reprBuilder struct {
	t     *Thread
	buf   []byte
	count int
}

func (b *reprBuilder) text(s string) { b.buf = append(b.buf, s...) }

// item adds the repr of v, after sep if it is not the first.
func (b *reprBuilder) item(sep string, v Value) error {
	s, err := Repr(b.t, v)
	if err != nil {
		return err
	}
	if b.count++; b.count&(pollEvery-1) == 0 {
		if err := b.t.Poll(); err != nil {
			return err
		}
	}
	if len(b.buf)+len(sep)+len(s) > cap(b.buf) {
		if err := b.t.Charge(2*cap(b.buf) + len(s)); err != nil {
			return err
		}
	}
	b.buf = append(append(b.buf, sep...), s...)
	return nil
}

// reprItems returns the repr of a sequence whose items are between open and end. They are a pointer because a repr may
// change them.
func reprItems(t *Thread, v Value, items *[]Value, open, end string) (string, error) {
	if t.reprEnter(v) {
		return open + "..." + end, nil
	}
	defer t.reprLeave()
	b := reprBuilder{t: t}
	b.text(open)
	sep := ""
	for i := 0; i < len(*items); i++ {
		if err := b.item(sep, (*items)[i]); err != nil {
			return "", err
		}
		sep = ", "
	}
	b.text(end)
	return string(b.buf), nil
}

// selfIter is the Iter of iterators.
func selfIter(_ *Thread, v Value) (Value, error) { return v, nil }

// lengthHint is the method __length_hint__ of an iterator with n items left.
func lengthHint(n func(v Value) int) MethodDef {
	return MethodDef{Name: "__length_hint__", Doc: "Estimate how many items are left.", Fn: func(_ *Thread, args Args) (Value, error) {
		return Int(int64(n(args.Pos[0]))), nil
	}}
}

// setupContainers defines the classes of containers.
func setupContainers() {
	setupDict()
	setupList()
	setupTuple()
	setupSlice()
	setupRange()
	setupSet()
}
