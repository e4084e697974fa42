package py

// This file defines the iterators over strings.

// A strIterator iterates over the characters of a string. It is of the class str_ascii_iterator if they are all ASCII.
type strIterator struct {
	Header
	s   *Str // nil at the end
	pos int  // byte offset of the next character
}

var strIterType, strASCIIIterType Type

func setupStrIter() {
	for _, typ := range []struct {
		typ  *Type
		name string
		next func(t *Thread, v Value) (Value, error)
	}{
		{&strIterType, "str_iterator", strIterNext},
		{&strASCIIIterType, "str_ascii_iterator", strASCIIIterNext},
	} {
		typ.typ.define(&Def{
			Name:  typ.name,
			Flags: Final | NotCallable,
			Slots: Slots{
				Iter: func(_ *Thread, v Value) (Value, error) { return v, nil },
				Next: typ.next,
			},
			Methods: append(reducible(true),
				MethodDef{Name: "__length_hint__", Fn: strIterHint, Doc: "Return how many items are left, as far as known."}),
		})
	}
}

func asStrIter(v Value) *strIterator { return (*strIterator)(v.Pointer()) }

func strIter(_ *Thread, v Value) (Value, error) {
	s := v.AsStr()
	typ := &strIterType
	if s.IsASCII() {
		typ = &strASCIIIterType
	}
	it := &strIterator{Header: Header{Type: typ}, s: s}
	return Value{ref: &it.Header}, nil
}

func strIterNext(_ *Thread, v Value) (Value, error) {
	it := asStrIter(v)
	if it.s == nil {
		return Value{}, nil
	}
	rest := it.s.s[it.pos:]
	if rest == "" {
		it.s = nil
		return Value{}, nil
	}
	r, size := decodeRune(rest)
	it.pos += size
	return CharValue(r), nil
}

func strASCIIIterNext(_ *Thread, v Value) (Value, error) {
	it := asStrIter(v)
	if it.s == nil {
		return Value{}, nil
	}
	if it.pos >= len(it.s.s) {
		it.s = nil
		return Value{}, nil
	}
	c := it.s.s[it.pos]
	it.pos++
	return charStrs[c&0x7F].Value(), nil
}

func strIterHint(_ *Thread, args Args) (Value, error) {
	it := asStrIter(args.Pos[0])
	if it.s == nil {
		return Int(0), nil
	}
	return Int(int64(countRunes(it.s.s[it.pos:]))), nil
}
