package py

// This file defines how an iterator ends with a value, which next() and yield from see and the slot of __next__ loses.

// NextOrRaise is Next where the end of the iterator is a StopIteration error, with the value that the iterator gave it.
func NextOrRaise(t *Thread, it Value) (Value, error) {
	typ := it.Type()
	switch {
	case it.Is(&GenType):
		return genNextStop(t, it)
	case typ.makes(slotNext):
		return mustCall(t, nameNext, it)
	case typ.NextStop != nil:
		return typ.NextStop(t, it)
	}
	v, err := Next(t, it)
	if err == nil && v.IsZero() {
		err = NewError(&StopIterationType)
	}
	return v, err
}

func genNextStop(t *Thread, v Value) (Value, error) {
	g := v.AsGen()
	v, ended, err := genSend(t, g, None)
	return genResult(g, v, ended, err)
}

// OrEnd is what Next gives after a function of the program's has returned v and err: if it raises StopIteration, that is the end.
func OrEnd(v Value, err error) (Value, error) {
	if err != nil && IsError(err, &StopIterationType) {
		return Value{}, nil
	}
	return v, err
}

func enumerateNextStop(t *Thread, v Value) (Value, error) {
	e := (*enumerateObject)(v.Pointer())
	x, err := NextOrRaise(t, e.it)
	if err != nil {
		return Value{}, err
	}
	return e.pair(x), nil
}

func zipNextStop(t *Thread, v Value) (Value, error) {
	z := (*zipObject)(v.Pointer())
	if z.strict || len(z.its) == 0 {
		x, err := zipNext(t, v)
		if err == nil && x.IsZero() {
			err = NewError(&StopIterationType)
		}
		return x, err
	}
	items, err := nextOfEach(t, z.its)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(items).Value(), nil
}

func mapNextStop(t *Thread, v Value) (Value, error) {
	m := (*mapObject)(v.Pointer())
	items, err := nextOfEach(t, m.its)
	if err != nil {
		return Value{}, err
	}
	return t.CallArgs(m.f, Args{Pos: items})
}

// nextOfEach returns the next item of each of its.
func nextOfEach(t *Thread, its []Value) ([]Value, error) {
	items := make([]Value, len(its))
	for i, it := range its {
		x, err := NextOrRaise(t, it)
		if err != nil {
			return nil, err
		}
		items[i] = x
	}
	return items, nil
}

func filterNextStop(t *Thread, v Value) (Value, error) {
	f := (*filterObject)(v.Pointer())
	for {
		x, err := NextOrRaise(t, f.it)
		if err != nil {
			return Value{}, err
		}
		ok, err := f.passes(t, x)
		if err != nil {
			return Value{}, err
		}
		if ok {
			return x, nil
		}
		if err := t.PollItem(); err != nil {
			return Value{}, err
		}
	}
}
