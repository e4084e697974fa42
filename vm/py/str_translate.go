package py

// This file defines str.translate and str.maketrans.

func strTranslate(t *Thread, args Args) (Value, error) {
	table := args.Pos[1]
	s := args.Pos[0].AsStr().s
	b := StrBuilder{T: t}
	var cache [128]Value // what the ASCII characters met so far become, as the lookups gave it
	for r := range Runes(s) {
		var v Value
		if r < 128 {
			v = cache[r]
		}
		if v.IsZero() {
			var err error
			if v, err = translateRune(t, table, r); err != nil {
				return Value{}, err
			}
			if r < 128 {
				cache[r] = v
			}
		}
		switch {
		case v.IsNone():
		case v.IsKind(KindStr):
			b.Write(v.AsStr().s)
		default:
			b.WriteRune(rune(v.Int()))
		}
		if b.err != nil {
			return Value{}, b.err
		}
	}
	return b.result()
}

// translateRune returns what r becomes: None, a string or a small int that is a code point.
func translateRune(t *Thread, table Value, r rune) (Value, error) {
	var v Value
	var err error
	if key := Int(int64(r)); table.Is(&DictType) {
		if v, err = table.AsDict().Get(t, key); err == nil && v.IsZero() {
			return key, nil
		}
	} else {
		v, err = GetItem(t, table, key)
	}
	switch {
	case err != nil:
		if IsError(err, &LookupErrorType) {
			return Int(int64(r)), nil
		}
		return Value{}, err
	case v.IsNone() || v.IsKind(KindStr):
		return v, nil
	case v.IsKind(KindInt):
		n, ok := IntValue(v)
		if !ok || n < 0 || n > maxRune {
			return Value{}, ValueErrorf("character mapping must be in range(0x%x)", maxRune+1)
		}
		return Int(n), nil
	}
	return Value{}, TypeErrorf("character mapping must return integer, None or str")
}

func strMakeTrans(t *Thread, args Args) (Value, error) {
	table := NewDict()
	x := args.Pos[0]
	if len(args.Pos) == 1 {
		if !x.Is(&DictType) {
			return Value{}, TypeErrorf("if you give only one argument to maketrans it must be a dict")
		}
		var err error
		x.AsDict().Each(func(k, v Value) bool {
			switch {
			case k.IsKind(KindStr):
				if k.AsStr().Len() != 1 {
					err = ValueErrorf("string keys in translate table must be of length 1")
					return false
				}
				k = Int(int64(k.AsStr().At(0)))
			case !k.IsKind(KindInt):
				err = TypeErrorf("keys in translate table must be strings or integers")
				return false
			}
			err = table.Set(t, k, v)
			return err == nil
		})
		return table.Value(), err
	}
	for i, v := range args.Pos[1:] {
		if !v.IsKind(KindStr) {
			return Value{}, TypeErrorf("maketrans() argument %d must be str, not %s", i+2, argTypeName(v))
		}
	}
	if !x.IsKind(KindStr) {
		return Value{}, TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	from, to := x.AsStr(), args.Pos[1].AsStr()
	if from.Len() != to.Len() {
		return Value{}, ValueErrorf("the first two maketrans arguments must have equal length")
	}
	rest := to.s
	for r := range Runes(from.s) {
		c, n := decodeRune(rest)
		rest = rest[n:]
		if err := table.Set(t, Int(int64(r)), Int(int64(c))); err != nil {
			return Value{}, err
		}
	}
	if len(args.Pos) > 2 {
		for r := range Runes(args.Pos[2].AsStr().s) {
			if err := table.Set(t, Int(int64(r)), None); err != nil {
				return Value{}, err
			}
		}
	}
	return table.Value(), nil
}
