package py

// This file defines the unpacking of iterables in assignments.

// Unpack stores the items of iterable v in dst. It fails if v has more or fewer of them.
func Unpack(t *Thread, v Value, dst []Value) error {
	var items []Value
	switch {
	case v.Is(&TupleType):
		items = v.AsTuple().Items
	case v.Is(&ListType):
		items = v.AsList().Items
	default:
		return unpackIter(t, v, dst)
	}
	switch {
	case len(items) < len(dst):
		return ValueErrorf("not enough values to unpack (expected %d, got %d)", len(dst), len(items))
	case len(items) > len(dst):
		return ValueErrorf("too many values to unpack (expected %d)", len(dst))
	}
	copy(dst, items)
	return nil
}

func unpackIter(t *Thread, v Value, dst []Value) error {
	it, err := unpackStart(t, v)
	if err != nil {
		return err
	}
	for i := range dst {
		x, err := Next(t, it)
		if err != nil {
			return err
		}
		if x.IsZero() {
			return ValueErrorf("not enough values to unpack (expected %d, got %d)", len(dst), i)
		}
		dst[i] = x
	}
	x, err := Next(t, it)
	if err == nil && !x.IsZero() {
		err = ValueErrorf("too many values to unpack (expected %d)", len(dst))
	}
	return err
}

func unpackStart(t *Thread, v Value) (Value, error) {
	if typ := v.Type(); typ.Iter == nil && (typ.GetItem == nil || typ.Kind == KindDict) {
		return Value{}, TypeErrorf("cannot unpack non-iterable %s object", typ.Name)
	}
	return Iter(t, v)
}

// UnpackEx stores the first items of iterable v in dst[:before], the last in dst[before+1:], of which there are after,
// and a list of those between in dst[before].
func UnpackEx(t *Thread, v Value, before, after int, dst []Value) error {
	var items []Value
	if v.Is(&TupleType) || v.Is(&ListType) {
		if err := t.ChargeN(seqLen(v), 16); err != nil {
			return err
		}
		items, _ = Collect(t, v) // of these it cannot fail
		if len(items) < before+after {
			return unpackShort(before+after, len(items))
		}
		copy(dst[:before], items)
	} else {
		it, err := unpackStart(t, v)
		if err != nil {
			return err
		}
		for i := range before {
			x, err := Next(t, it)
			if err != nil {
				return err
			}
			if x.IsZero() {
				return unpackShort(before+after, i)
			}
			dst[i] = x
		}
		rest, err := Collect(t, it)
		if err != nil {
			return err
		}
		if len(rest) < after {
			return unpackShort(before+after, before+len(rest))
		}
		items = append(append(make([]Value, 0, before+len(rest)), dst[:before]...), rest...)
	}
	end := len(items) - after
	copy(dst[before+1:], items[end:])
	dst[before] = NewList(append([]Value(nil), items[before:end]...)).Value()
	return nil
}

func unpackShort(want, got int) error {
	return ValueErrorf("not enough values to unpack (expected at least %d, got %d)", want, got)
}
