package py

// This file defines what copying and pickling need of the iterators over built-in types.

import "math/big"

// reducible are the methods __reduce__ and, with a state, __setstate__ of an iterator.
func reducible(withState bool) []MethodDef {
	m := []MethodDef{{Name: "__reduce__", Fn: iterReduce, Doc: "What copying and pickling need."}}
	if withState {
		m = append(m, MethodDef{Name: "__setstate__", Fn: iterSetState, Min: 1, Max: 1, Doc: "Sets the position of a copy."})
	}
	return m
}

// builtinType returns the built-in class that the class of v is or inherits from first.
func builtinType(v Value) *Type {
	typ := v.Type()
	for typ.heap != nil {
		typ = typ.Base
	}
	return typ
}

func iterReduce(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	builtin := func(name string, args Value, state ...Value) (Value, error) {
		f := t.RT.Builtins.Dict.GetStr(Intern(name))
		if f == nil {
			return Value{}, Errorf(&AttributeErrorType, "%s", name)
		}
		return NewTuple(append([]Value{*f, args}, state...)).Value(), nil
	}
	one := func(v Value) Value { return NewTuple([]Value{v}).Value() }
	at := func(seq Value, i int) (Value, error) { return builtin("iter", one(seq), Int(int64(i))) }
	class := func(v Value, state ...Value) (Value, error) {
		return NewTuple(append([]Value{v.Type().Value()}, state...)).Value(), nil
	}
	noItems := NewTuple(nil).Value()
	switch builtinType(v) {
	case &ListIterType:
		if it := v.AsListIter(); it.List != nil {
			return at(it.List.Value(), it.I)
		}
		return builtin("iter", one(NewList(nil).Value()))
	case &ListRevIterType:
		if it := (*listRevIter)(v.Pointer()); it.list != nil {
			return builtin("reversed", one(it.list.Value()), Int(int64(it.i)))
		}
		return builtin("reversed", one(NewList(nil).Value()))
	case &TupleIterType:
		if it := (*TupleIter)(v.Pointer()); len(it.Items) > 0 {
			return at(NewTuple(append([]Value(nil), it.Items...)).Value(), 0)
		}
		return builtin("iter", one(noItems))
	case &strIterType, &strASCIIIterType:
		if it := asStrIter(v); it.s != nil {
			return at(it.s.Value(), countRunes(it.s.s[:it.pos]))
		}
		return builtin("iter", one(NewStr("").Value()))
	case &bytesIterType, &byteArrayIterType:
		if it := (*bytesIter)(v.Pointer()); !it.v.IsZero() {
			return at(it.v, it.i)
		}
		return builtin("iter", one(noItems))
	case &SeqIterType:
		if it := (*seqIter)(v.Pointer()); !it.seq.IsZero() {
			return at(it.seq, it.i)
		}
		return builtin("iter", one(noItems))
	case &RangeIterType:
		it := v.AsRangeIter()
		r := NewRange(Int(it.Cur), NewBigInt(rangeEnd(big.NewInt(it.Cur), big.NewInt(it.Step), big.NewInt(it.N))), Int(it.Step))
		return builtin("iter", one(r.Value()), None)
	case &BigRangeIterType:
		it := (*bigRangeIter)(v.Pointer())
		r := NewRange(NewBigInt(new(big.Int).Set(it.cur)), NewBigInt(rangeEnd(it.cur, it.step, it.n)), NewBigInt(new(big.Int).Set(it.step)))
		return builtin("iter", one(r.Value()), None)
	case &CallIterType:
		if it := (*callIter)(v.Pointer()); !it.f.IsZero() {
			return builtin("iter", NewTuple([]Value{it.f, it.sentinel}).Value())
		}
		return builtin("iter", one(noItems))
	case &SetIterType:
		it := *(*SetIter)(v.Pointer())
		rest, err := Collect(t, Value{ref: &it.Header})
		if err != nil {
			return Value{}, err
		}
		return builtin("iter", one(NewList(rest).Value()))
	case &EnumerateType:
		it := (*enumerateObject)(v.Pointer())
		return class(v, NewTuple([]Value{it.it, it.n}).Value())
	case &ZipType:
		it := (*zipObject)(v.Pointer())
		if its := NewTuple(append([]Value(nil), it.its...)).Value(); !it.strict {
			return class(v, its)
		} else {
			return class(v, its, True)
		}
	case &MapType:
		it := (*mapObject)(v.Pointer())
		return class(v, NewTuple(append([]Value{it.f}, it.its...)).Value())
	case &FilterType:
		it := (*filterObject)(v.Pointer())
		return class(v, NewTuple([]Value{it.f, it.it}).Value())
	case &ReversedType:
		if it := (*reversedObject)(v.Pointer()); !it.seq.IsZero() {
			return class(v, one(it.seq), Int(int64(it.i)))
		}
		return class(v, one(noItems))
	}
	it := *(*DictIter)(v.Pointer())
	rest, err := Collect(t, Value{ref: &it.Header})
	if err != nil {
		return Value{}, err
	}
	return builtin("iter", one(NewList(rest).Value()))
}

// rangeEnd returns the end of the range of n items from cur.
func rangeEnd(cur, step, n *big.Int) *big.Int {
	end := new(big.Int).Mul(step, n)
	return end.Add(end, cur)
}

func iterSetState(t *Thread, args Args) (Value, error) {
	v, state := args.Pos[0], args.Pos[1]
	if builtinType(v) == &ZipType {
		strict, err := Truth(t, state)
		(*zipObject)(v.Pointer()).strict = strict
		return None, err
	}
	if builtinType(v) == &BigRangeIterType {
		if !state.IsKind(KindInt) {
			return Value{}, TypeErrorf("state must be an int, not %s", TypeName(state))
		}
		it := (*bigRangeIter)(v.Pointer())
		k := new(big.Int).Set(BigValue(state))
		if k.Sign() < 0 {
			k.SetInt64(0)
		} else if k.Cmp(it.n) > 0 {
			k.Set(it.n)
		}
		it.cur, it.n = rangeEnd(it.cur, it.step, k), new(big.Int).Sub(it.n, k)
		return None, nil
	}
	n, err := AsSize(t, state, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	switch builtinType(v) {
	case &ListIterType:
		if it := v.AsListIter(); it.List != nil {
			if it.I = min(max(n, 0), len(it.List.Items)); n < 0 {
				it.List = nil
			}
		}
	case &ListRevIterType:
		if it := (*listRevIter)(v.Pointer()); it.list != nil {
			it.i = min(max(n, -1), len(it.list.Items)-1)
		}
	case &TupleIterType:
		it := (*TupleIter)(v.Pointer())
		it.Items = it.Items[min(max(n, 0), len(it.Items)):]
	case &strIterType, &strASCIIIterType:
		if it := asStrIter(v); it.s != nil {
			it.pos = 0
			for ; n > 0 && it.pos < len(it.s.s); n-- {
				_, size := decodeRune(it.s.s[it.pos:])
				it.pos += size
			}
		}
	case &bytesIterType, &byteArrayIterType:
		if it := (*bytesIter)(v.Pointer()); !it.v.IsZero() {
			it.i = min(max(n, 0), len(bytesView(it.v)))
		}
	case &SeqIterType:
		if it := (*seqIter)(v.Pointer()); !it.seq.IsZero() {
			it.i = max(n, 0)
		}
	case &RangeIterType:
		it := v.AsRangeIter()
		k := min(max(int64(n), 0), it.N)
		it.Cur, it.N = it.Cur+k*it.Step, it.N-k
	case &ReversedType:
		if it := (*reversedObject)(v.Pointer()); !it.seq.IsZero() {
			size, err := Len(t, it.seq)
			if err != nil {
				return Value{}, err
			}
			it.i = min(max(n, -1), size-1)
		}
	}
	return None, nil
}
