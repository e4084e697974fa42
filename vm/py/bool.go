package py

// This file defines the class bool. True and False are ints: what bool does not define is int's.

func setupBool() {
	BoolType.define(&Def{
		Name:  "bool",
		Doc:   "bool(object=False, /) -> bool\n\nTrue if the object is true, else False.",
		Base:  &IntType,
		Kind:  KindInt,
		Flags: Final | MatchSelf,
		Slots: Slots{
			Repr: boolRepr,
			New:  boolNew,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){
				OpAnd: boolAnd, OpXor: boolXor, OpOr: boolOr,
			},
		},
	})
}

func boolRepr(t *Thread, v Value) (string, error) {
	if v.IsTrue() {
		return "True", nil
	}
	return "False", nil
}

func boolNew(t *Thread, class *Type, args Args) (Value, error) {
	switch {
	case len(args.Names) > 0:
		return Value{}, TypeErrorf("bool() takes no keyword arguments")
	case len(args.Pos) > 1:
		return Value{}, ArityError("bool", len(args.Pos), 0, 1)
	case len(args.Pos) == 0:
		return False, nil
	}
	b, err := Truth(t, args.Pos[0])
	return Bool(b), err
}

func bothBool(x, y Value) bool { return x.Is(&BoolType) && y.Is(&BoolType) }

func boolAnd(t *Thread, x, y Value) (Value, error) {
	if bothBool(x, y) {
		return Bool(x.IsTrue() && y.IsTrue()), nil
	}
	return intAnd(t, x, y)
}

func boolOr(t *Thread, x, y Value) (Value, error) {
	if bothBool(x, y) {
		return Bool(x.IsTrue() || y.IsTrue()), nil
	}
	return intOr(t, x, y)
}

func boolXor(t *Thread, x, y Value) (Value, error) {
	if bothBool(x, y) {
		return Bool(x.IsTrue() != y.IsTrue()), nil
	}
	return intXor(t, x, y)
}
