package py

// This file defines the classes enumerate, zip, map, filter and reversed, and the iterators that iter() makes of a
// callable or of __getitem__.

import "math/big"

// The classes of this file.
var (
	EnumerateType, ZipType, MapType, FilterType, ReversedType Type
	CallIterType, SeqIterType                                 Type
)

type enumerateObject struct {
	Header
	it    Value
	n     Value // an int: the next number
	attrs *Dict
}

type zipObject struct {
	Header
	its    []Value
	strict bool
	attrs  *Dict
}

type mapObject struct {
	Header
	f     Value
	its   []Value
	attrs *Dict
}

type filterObject struct {
	Header
	f, it Value
	attrs *Dict
}

type reversedObject struct {
	Header
	seq   Value // the zero Value at the end
	i     int   // index of the next item
	attrs *Dict
}

// A callIter calls a function until it returns the sentinel.
type callIter struct {
	Header
	f, sentinel Value // zero at the end
}

// A seqIter asks a sequence for its items one by one.
type seqIter struct {
	Header
	seq Value // the zero Value at the end
	i   int   // index of the next item
}

var sigEnumerate = NewSignature("enumerate", "iterable, start=")

func setupIterators() {
	iterator := func(typ *Type, name, doc string, s Slots, dictOf func(Value) **Dict, methods ...MethodDef) {
		s.Iter = selfIter
		flags := Final | NotCallable
		if dictOf != nil {
			flags = 0
		}
		typ.define(&Def{Name: name, Doc: doc, Flags: flags, Slots: s, Methods: append(reducible(typ == &ZipType || typ == &SeqIterType || typ == &ReversedType), methods...), DictOf: dictOf})
	}
	iterator(&EnumerateType, "enumerate", "enumerate(iterable, start=0): pairs of a number and an item.",
		Slots{New: enumerateNew, Next: enumerateNext, NextStop: enumerateNextStop},
		func(v Value) **Dict { return &(*enumerateObject)(v.Pointer()).attrs },
		MethodDef{Name: "__class_getitem__", Fn: genericGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "enumerate[T] for annotations."})
	iterator(&ZipType, "zip", "zip(*iterables, strict=False): tuples of one item of each.",
		Slots{New: zipNew, Next: zipNext, NextStop: zipNextStop},
		func(v Value) **Dict { return &(*zipObject)(v.Pointer()).attrs })
	iterator(&MapType, "map", "map(function, *iterables): the results of calling the function with one item of each.",
		Slots{New: mapNew, Next: mapNext, NextStop: mapNextStop},
		func(v Value) **Dict { return &(*mapObject)(v.Pointer()).attrs })
	iterator(&FilterType, "filter", "filter(function, iterable): the items for which the function, or with None the item, is true.",
		Slots{New: filterNew, Next: filterNext, NextStop: filterNextStop},
		func(v Value) **Dict { return &(*filterObject)(v.Pointer()).attrs })
	iterator(&ReversedType, "reversed", "reversed(sequence): its items, the last first.",
		Slots{New: reversedNew, Next: reversedNext},
		func(v Value) **Dict { return &(*reversedObject)(v.Pointer()).attrs },
		MethodDef{Name: "__length_hint__", Doc: "Estimate how many items are left.", Fn: reversedHint})
	iterator(&CallIterType, "callable_iterator", "", Slots{Next: callIterNext}, nil)
	iterator(&SeqIterType, "iterator", "", Slots{Next: seqIterNext}, nil,
		MethodDef{Name: "__length_hint__", Doc: "Estimate how many items are left.", Fn: seqIterHint})
}

func enumerateNew(t *Thread, class *Type, args Args) (Value, error) {
	var iterable, start Value
	if n := len(args.Pos) + len(args.Names); n > 2 {
		return Value{}, TypeErrorf("enumerate() takes at most 2 arguments (%d given)", n)
	} else if n == 0 {
		return Value{}, TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	for i, name := range args.Names {
		bad := sigEnumerate.find(name) < len(args.Pos)
		if n := name.String(); bad || len(args.Pos) == 0 && len(args.Names) == 1 && n != "iterable" {
			return Value{}, TypeErrorf("'%s' is an invalid keyword argument for enumerate()", n)
		} else if n == "start" {
			start = args.Kw[i]
		} else {
			iterable = args.Kw[i]
		}
	}
	if len(args.Pos) > 0 {
		iterable = args.Pos[0]
	}
	if len(args.Pos) > 1 {
		start = args.Pos[1]
	}
	n := Int(0)
	if !start.IsZero() {
		i, err := Index(t, start)
		if err != nil {
			return Value{}, err
		}
		n = plainInt(i)
	}
	it, err := Iter(t, iterable)
	if err != nil {
		return Value{}, err
	}
	e := &enumerateObject{Header: Header{Type: class}, it: it, n: n}
	return Value{ref: &e.Header}, nil
}

func enumerateNext(t *Thread, v Value) (Value, error) {
	e := (*enumerateObject)(v.Pointer())
	x, err := Next(t, e.it)
	if err != nil || x.IsZero() {
		return Value{}, err
	}
	return e.pair(x), nil
}

// pair returns the next number and x.
func (e *enumerateObject) pair(x Value) Value {
	n := e.n
	if n.IsInt() && n.Int()+1 > n.Int() {
		e.n = Int(n.Int() + 1)
	} else {
		e.n = NewBigInt(new(big.Int).Add(BigValue(n), big.NewInt(1)))
	}
	return NewPair(n, x)
}

// iterAll returns the iterators over vs.
func iterAll(t *Thread, vs []Value) ([]Value, error) {
	its := make([]Value, len(vs))
	for i, v := range vs {
		it, err := Iter(t, v)
		if err != nil {
			return nil, err
		}
		its[i] = it
	}
	return its, nil
}

func zipNew(t *Thread, class *Type, args Args) (Value, error) {
	strict := false
	if len(args.Names) > 1 {
		return Value{}, TypeErrorf("zip() takes at most 1 keyword argument (%d given)", len(args.Names))
	}
	if len(args.Names) == 1 {
		if name := args.Names[0].String(); name != "strict" {
			return Value{}, UnexpectedKeyword("zip", name, "strict")
		}
		var err error
		if strict, err = Truth(t, args.Kw[0]); err != nil {
			return Value{}, err
		}
	}
	its, err := iterAll(t, args.Pos)
	if err != nil {
		return Value{}, err
	}
	z := &zipObject{Header: Header{Type: class}, its: its, strict: strict}
	return Value{ref: &z.Header}, nil
}

func zipNext(t *Thread, v Value) (Value, error) {
	z := (*zipObject)(v.Pointer())
	its := z.its
	if len(its) == 2 && !z.strict {
		x, err := Next(t, its[0])
		if err != nil || x.IsZero() {
			return Value{}, err
		}
		y, err := Next(t, its[1])
		if err != nil || y.IsZero() {
			return Value{}, err
		}
		return NewPair(x, y), nil
	}
	if len(its) == 0 {
		return Value{}, nil
	}
	items := make([]Value, len(its))
	for i, it := range its {
		x, err := Next(t, it)
		if err != nil {
			return Value{}, err
		}
		if x.IsZero() {
			if z.strict {
				return Value{}, zipUneven(t, its, i)
			}
			return Value{}, nil
		}
		items[i] = x
	}
	return NewTuple(items).Value(), nil
}

// zipUneven returns the ValueError for iterator i having ended when others have not, or nil if all have ended.
func zipUneven(t *Thread, its []Value, i int) error {
	length := "shorter"
	if i == 0 {
		for i = 1; i < len(its); i++ {
			x, err := Next(t, its[i])
			if err != nil {
				return err
			}
			if !x.IsZero() {
				length = "longer"
				break
			}
		}
		if i == len(its) {
			return nil
		}
	}
	if i == 1 {
		return ValueErrorf("zip() argument 2 is %s than argument 1", length)
	}
	return ValueErrorf("zip() argument %d is %s than arguments 1-%d", i+1, length, i)
}

func mapNew(t *Thread, class *Type, args Args) (Value, error) {
	if err := noKeywordsNew(class, &MapType, args); err != nil {
		return Value{}, err
	}
	if len(args.Pos) < 2 {
		return Value{}, TypeErrorf("map() must have at least two arguments.")
	}
	its, err := iterAll(t, args.Pos[1:])
	if err != nil {
		return Value{}, err
	}
	m := &mapObject{Header: Header{Type: class}, f: args.Pos[0], its: its}
	return Value{ref: &m.Header}, nil
}

func mapNext(t *Thread, v Value) (Value, error) {
	m := (*mapObject)(v.Pointer())
	var buf [4]Value
	pos := buf[:0]
	for _, it := range m.its {
		x, err := Next(t, it)
		if err != nil || x.IsZero() {
			return Value{}, err
		}
		pos = append(pos, x)
	}
	return OrEnd(t.CallArgs(m.f, Args{Pos: pos}))
}

func filterNew(t *Thread, class *Type, args Args) (Value, error) {
	if err := noKeywordsNew(class, &FilterType, args); err != nil {
		return Value{}, err
	}
	if len(args.Pos) != 2 {
		return Value{}, ArityError("filter", len(args.Pos), 2, 2)
	}
	it, err := Iter(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	f := &filterObject{Header: Header{Type: class}, f: args.Pos[0], it: it}
	return Value{ref: &f.Header}, nil
}

func filterNext(t *Thread, v Value) (Value, error) {
	f := (*filterObject)(v.Pointer())
	for {
		x, err := Next(t, f.it)
		if err != nil || x.IsZero() {
			return Value{}, err
		}
		ok, err := f.passes(t, x)
		if err != nil {
			return OrEnd(Value{}, err)
		}
		if ok {
			return x, nil
		}
		if err := t.PollItem(); err != nil {
			return Value{}, err
		}
	}
}

// passes reports whether x is among the items that f gives.
func (f *filterObject) passes(t *Thread, x Value) (bool, error) {
	if f.f.IsNone() || Same(f.f, BoolType.Value()) {
		return Truth(t, x)
	}
	test, err := t.Call(f.f, x)
	if err != nil {
		return false, err
	}
	return Truth(t, test)
}

// reversedNew returns what __reversed__ gives, if the class has it.
func reversedNew(t *Thread, class *Type, args Args) (Value, error) {
	if err := noKeywordsNew(class, &ReversedType, args); err != nil {
		return Value{}, err
	}
	if len(args.Pos) != 1 {
		return Value{}, ArityError("reversed", len(args.Pos), 1, 1)
	}
	v := args.Pos[0]
	if f := v.Type().LookupName("__reversed__"); f.IsNone() {
		return Value{}, TypeErrorf("'%s' object is not reversible", v.Type().Name)
	} else if !f.IsZero() {
		f, err := LookupSpecial(t, v, Intern("__reversed__"))
		if err != nil {
			return Value{}, err
		}
		return t.Call(f)
	}
	if typ := v.Type(); typ.GetItem == nil || typ.Kind == KindDict || typ.Flags&IsMapping != 0 && typ.Flags&Heap == 0 {
		return Value{}, TypeErrorf("'%s' object is not reversible", typ.Name)
	}
	n, err := Len(t, v)
	if err != nil {
		return Value{}, err
	}
	r := &reversedObject{Header: Header{Type: class}, seq: v, i: n - 1}
	return Value{ref: &r.Header}, nil
}

func reversedHint(t *Thread, args Args) (Value, error) {
	r := (*reversedObject)(args.Pos[0].Pointer())
	if r.seq.IsZero() {
		return Int(0), nil
	}
	n, err := Len(t, r.seq)
	if err != nil || n < r.i+1 {
		return Int(0), err
	}
	return Int(int64(r.i + 1)), nil
}

func reversedNext(t *Thread, v Value) (Value, error) {
	r := (*reversedObject)(v.Pointer())
	if r.seq.IsZero() {
		return Value{}, nil
	}
	if r.i >= 0 {
		i := r.i
		r.i--
		x, err := GetItem(t, r.seq, Int(int64(i)))
		if err == nil {
			return x, nil
		}
		if !IsError(err, &IndexErrorType) && !IsError(err, &StopIterationType) {
			return Value{}, err
		}
	}
	r.seq = Value{}
	return Value{}, nil
}

// NewCallIter returns iter(f, sentinel).
func NewCallIter(f, sentinel Value) (Value, error) {
	if !Callable(f) {
		return Value{}, TypeErrorf("iter(v, w): v must be callable")
	}
	it := &callIter{Header{Type: &CallIterType}, f, sentinel}
	return Value{ref: &it.Header}, nil
}

func callIterNext(t *Thread, v Value) (Value, error) {
	it := (*callIter)(v.Pointer())
	if it.f.IsZero() {
		return Value{}, nil
	}
	x, err := t.Call(it.f)
	if err != nil {
		if IsError(err, &StopIterationType) {
			it.f, it.sentinel = Value{}, Value{}
			err = nil
		}
		return Value{}, err
	}
	if it.f.IsZero() { // the call has exhausted it
		return Value{}, nil
	}
	eq, err := Equal(t, it.sentinel, x)
	if err != nil {
		return Value{}, err
	}
	if eq {
		it.f, it.sentinel = Value{}, Value{}
		return Value{}, nil
	}
	return x, nil
}

// newSeqIter returns the iterator over a sequence that has only __getitem__.
func newSeqIter(v Value) Value {
	it := &seqIter{Header{Type: &SeqIterType}, v, 0}
	return Value{ref: &it.Header}
}

func seqIterNext(t *Thread, v Value) (Value, error) {
	it := (*seqIter)(v.Pointer())
	if it.seq.IsZero() {
		return Value{}, nil
	}
	x, err := GetItem(t, it.seq, Int(int64(it.i)))
	if err == nil {
		it.i++
		return x, nil
	}
	if IsError(err, &IndexErrorType) || IsError(err, &StopIterationType) {
		it.seq = Value{}
		err = nil
	}
	return Value{}, err
}

func seqIterHint(t *Thread, args Args) (Value, error) {
	it := (*seqIter)(args.Pos[0].Pointer())
	if it.seq.IsZero() || it.seq.Type().Len == nil {
		return Int(0), nil
	}
	n, err := Len(t, it.seq)
	return Int(int64(max(n-it.i, 0))), err
}
