package builtins

// This file defines the functions that work on any object: id, hash, repr, len, isinstance ...

import (
	"math/big"

	"minipy/vm/py"
)

var objectFuncs = []py.FuncDef{
	{Name: "id", Fn: id, Min: 1, Max: 1, Doc: "A number that no other living object has."},
	{Name: "hash", Fn: hash, Min: 1, Max: 1, Doc: "The hash value of an object."},
	{Name: "repr", Fn: repr, Min: 1, Max: 1, Doc: "A text that shows an object to a programmer."},
	{Name: "ascii", Fn: ascii, Min: 1, Max: 1, Doc: "repr() with other than ASCII characters escaped."},
	{Name: "len", Fn: length, Min: 1, Max: 1, Doc: "The number of items."},
	{Name: "callable", Fn: callable, Min: 1, Max: 1, Doc: "Whether an object can be called."},
	{Name: "isinstance", Fn: isInstance, Min: 2, Max: 2, Flags: py.ReadsClasses, Doc: "Whether an object is an instance of a class, or of one of several."},
	{Name: "issubclass", Fn: isSubclass, Min: 2, Max: 2, Doc: "Whether a class is derived from another, or from one of several."},
	{Name: "format", Fn: format, Min: 1, Max: 2, Doc: "A text that shows a value in a given format."},
}

// Numbers that are no objects get ids that are no addresses: those of small ints lie above all addresses, those of the
// rest have more than 64 bits.
const idOfInts = 1 << 48

func id(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	wide := func(kind uint, bits uint64) py.Value {
		n := new(big.Int).SetUint64(bits)
		return py.NewBigInt(n.Add(n, new(big.Int).Lsh(big.NewInt(1), 64+kind)))
	}
	switch {
	case v.IsInt():
		i := v.Int()
		if i >= -1<<50 && i < 1<<50 {
			zigzag := i << 1
			if i < 0 {
				zigzag = -(i<<1 + 1)
			}
			return py.Int(idOfInts + zigzag*16), nil
		}
		return wide(0, uint64(i)), nil
	case v.IsFloat():
		return wide(1, floatBits(v.Float())), nil
	}
	return py.Int(t.Identity(v)), nil
}

func hash(t *py.Thread, args py.Args) (py.Value, error) {
	h, err := py.Hash(t, args.Pos[0])
	return py.Int(h), err
}

func repr(t *py.Thread, args py.Args) (py.Value, error) {
	return py.ReprValue(t, args.Pos[0])
}

func ascii(t *py.Thread, args py.Args) (py.Value, error) {
	r, err := py.ReprValue(t, args.Pos[0])
	if err != nil || r.AsStr().IsASCII() {
		return r, err
	}
	s, err := py.ASCIIText(t, r.AsStr().String())
	return py.StrValue(s), err
}

func length(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.Len(t, args.Pos[0])
	return py.Int(int64(n)), err
}

func callable(t *py.Thread, args py.Args) (py.Value, error) {
	return py.Bool(py.Callable(args.Pos[0])), nil
}

func isInstance(t *py.Thread, args py.Args) (py.Value, error) {
	yes, err := py.IsInstance(t, args.Pos[0], args.Pos[1])
	return py.Bool(yes), err
}

func isSubclass(t *py.Thread, args py.Args) (py.Value, error) {
	yes, err := py.IsSubclass(t, args.Pos[0], args.Pos[1])
	return py.Bool(yes), err
}

func format(t *py.Thread, args py.Args) (py.Value, error) {
	spec := ""
	if len(args.Pos) > 1 {
		if !args.Pos[1].IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("format() argument 2 must be str, not %s", py.ArgTypeName(args.Pos[1]))
		}
		spec = args.Pos[1].AsStr().String()
	}
	s, err := py.Format(t, args.Pos[0], spec)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(s).Value(), nil
}
