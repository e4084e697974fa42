package collections

// This file defines OrderedDict: a dict whose order is part of what it is.

import (
	"sync"

	"minipy/vm/py"
)

// An orderedDict is a collections.OrderedDict. Its first two fields are those of all instances of subclasses of dict.
type orderedDict struct {
	py.Dict
	attrs *py.Dict
	order py.DictOrder
	state uint64 // changes when keys come, go or move
}

func orderedOf(v py.Value) *orderedDict { return (*orderedDict)(v.Pointer()) }

func isOrdered(v py.Value) bool {
	c := builtin(v.Type())
	return c.Name == "OrderedDict" && c.Module == "collections"
}

var orderedType = sync.OnceValue(func() *py.Type {
	view := func(class func() *py.Type) py.NativeFunc {
		return func(_ *py.Thread, args py.Args) (py.Value, error) {
			return py.NewDictView(args.Pos[0].AsDict(), class()), nil
		}
	}
	return py.NewType(&py.Def{
		Name: "OrderedDict", Module: "collections", Base: &py.DictType, Flags: py.HasDict | py.WeakRefs,
		Doc:    "Dictionary that remembers insertion order",
		DictOf: func(v py.Value) **py.Dict { return &orderedOf(v).attrs },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				d := &orderedDict{}
				d.Header.Type = class
				return d.Value(), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error { return orderedUpdate(t, v, "OrderedDict", args) },
			Repr: orderedRepr, Compare: orderedCompare, SetItem: orderedSetItem,
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return newOrderedIter(orderedOf(v), iterKeys, false), nil
			},
			Binary:  [py.NumBinaryOps]func(*py.Thread, py.Value, py.Value) (py.Value, error){py.OpOr: orderedOr},
			InPlace: [py.NumBinaryOps]func(*py.Thread, py.Value, py.Value) (py.Value, error){py.OpOr: orderedOrInPlace},
		},
		Methods: []py.MethodDef{
			{Name: "fromkeys", Fn: orderedFromKeys, Flags: py.ClassM | py.Kw, Doc: "Create a new ordered dictionary with keys from iterable and values set to value."},
			{Name: "popitem", Fn: orderedPopItem, Flags: py.Kw, Doc: "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false."},
			{Name: "move_to_end", Fn: orderedMove, Flags: py.Kw, Doc: "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist."},
			{Name: "pop", Fn: orderedPop, Flags: py.Kw, Doc: "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise, raise a KeyError."},
			{Name: "setdefault", Fn: orderedSetDefault, Flags: py.Kw, Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."},
			{Name: "update", Flags: py.Kw, Doc: "Take over the items of a mapping, or of an iterable of pairs, and the keyword arguments.", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				self := args.Pos[0]
				args.Pos = args.Pos[1:]
				return py.None, orderedUpdate(t, self, "update", args)
			}},
			{Name: "clear", Doc: "Remove all items.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				orderedOf(args.Pos[0]).state++
				args.Pos[0].AsDict().Clear()
				return py.None, nil
			}},
			{Name: "copy", Fn: orderedCopy, Doc: "od.copy() -> a shallow copy of od"},
			{Name: "__reduce__", Fn: orderedReduce, Doc: "Return state information for pickling"},
			{Name: "__reversed__", Doc: "od.__reversed__() <==> reversed(od)", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				return newOrderedIter(orderedOf(args.Pos[0]), iterKeys, true), nil
			}},
			{Name: "keys", Fn: view(keysType), Doc: "A view of the keys."},
			{Name: "values", Fn: view(valuesType), Doc: "A view of the values."},
			{Name: "items", Fn: view(itemsType), Doc: "A view of the items."},
			{Name: "__sizeof__", Doc: "Return the size of the dict in memory, in bytes.", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				return py.Int(int64(200 + 64*args.Pos[0].AsDict().Len())), nil
			}},
			genericMethod(),
		},
		Attrs: map[string]py.Value{"__hash__": py.None},
	})
})

// orderedSetItem is as for dict, but notes when keys come and go.
func orderedSetItem(t *py.Thread, v, key, val py.Value) error {
	d := orderedOf(v)
	n := d.Len()
	err := py.DictType.SetItem(t, v, key, val)
	if d.Len() != n {
		d.state++
	}
	return err
}

// orderedUpdate sets the items of a mapping or an iterable of pairs, and of keyword arguments, by __setitem__.
func orderedUpdate(t *py.Thread, self py.Value, name string, args py.Args) error {
	if len(args.Pos) > 1 && name == "OrderedDict" {
		return py.TypeErrorf("expected at most 1 arguments, got %d", len(args.Pos))
	} else if len(args.Pos) > 1 {
		return py.TypeErrorf("%s() takes at most 1 positional argument (%d given)", name, len(args.Pos))
	}
	if len(args.Pos) == 1 {
		if err := updateFrom(t, self, args.Pos[0]); err != nil {
			return err
		}
	}
	for i, n := range args.Names {
		if err := py.SetItem(t, self, n.Value(), args.Kw[i]); err != nil {
			return err
		}
	}
	return nil
}

func updateFrom(t *py.Thread, self, other py.Value) error {
	if other.Is(&py.DictType) {
		return setPairs(t, self, py.NewDictView(other.AsDict(), &py.DictItemsType))
	}
	keys, err := py.FindAttr(t, other, nameKeys)
	if err != nil {
		return err
	}
	if !keys.IsZero() {
		list, err := t.Call(keys)
		if err != nil {
			return err
		}
		return py.Each(t, list, func(key py.Value) error {
			val, err := py.GetItem(t, other, key)
			if err != nil {
				return err
			}
			return py.SetItem(t, self, key, val)
		})
	}
	items, err := py.FindAttr(t, other, nameItems)
	if err != nil {
		return err
	}
	if !items.IsZero() {
		if other, err = t.Call(items); err != nil {
			return err
		}
	}
	return setPairs(t, self, other)
}

func setPairs(t *py.Thread, self, pairs py.Value) error {
	return py.Each(t, pairs, func(pair py.Value) error {
		items, err := py.Collect(t, pair)
		if err != nil {
			return err
		}
		if n := len(items); n < 2 {
			s := "s"
			if n == 1 {
				s = ""
			}
			return py.ValueErrorf("need more than %d value%s to unpack", n, s)
		} else if n > 2 {
			return py.ValueErrorf("too many values to unpack (expected 2)")
		}
		return py.SetItem(t, self, items[0], items[1])
	})
}

func orderedRepr(t *py.Thread, v py.Value) (string, error) {
	d := orderedOf(v)
	if d.Len() == 0 {
		return d.Type.Name + "()", nil
	}
	if t.ReprEnter(v) {
		return "...", nil
	}
	defer t.ReprLeave()
	var plain py.Value
	if d.Type.Flags&py.Heap == 0 {
		c, err := d.Copy(t)
		if err != nil {
			return "", err
		}
		plain = c.Value()
	} else {
		items, err := py.GetAttr(t, v, nameItems)
		if err != nil {
			return "", err
		}
		if items, err = t.Call(items); err != nil {
			return "", err
		}
		if plain, err = t.Call(py.DictType.Value(), items); err != nil {
			return "", err
		}
	}
	s, err := py.Repr(t, plain)
	return d.Type.Name + "(" + s + ")", err
}

// orderedCompare compares as dicts do, and with another OrderedDict the order as well.
func orderedCompare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if op != py.EQ && op != py.NE || !y.IsKind(py.KindDict) {
		return py.NotImplemented, nil
	}
	r, err := py.DictType.Compare(t, x, y, py.EQ)
	if err != nil {
		return py.Value{}, err
	}
	eq := r.IsTrue()
	if eq && isOrdered(y) {
		a, b := orderedOf(x), orderedOf(y)
		stateA, stateB := a.state, b.state
		for i, k := 0, 0; eq; {
			p, _, more := a.Next(&i)
			q, _, also := b.Next(&k)
			if !more || !also {
				eq = more == also
				break
			}
			if eq, err = py.Equal(t, p, q); err != nil {
				return py.Value{}, err
			}
			if a.state != stateA || b.state != stateB {
				return py.Value{}, py.Errorf(&py.RuntimeErrorType, "OrderedDict mutated during iteration")
			}
			if err := t.PollItem(); err != nil {
				return py.Value{}, err
			}
		}
	}
	return py.Bool(eq == (op == py.EQ)), nil
}

func orderedOr(t *py.Thread, x, y py.Value) (py.Value, error) {
	self := x
	if !isOrdered(x) {
		self = y
	}
	if !x.IsKind(py.KindDict) || !y.IsKind(py.KindDict) {
		return py.NotImplemented, nil
	}
	v, err := t.Call(self.Type().Value(), x)
	if err != nil {
		return py.Value{}, err
	}
	return v, updateFrom(t, v, y)
}

func orderedOrInPlace(t *py.Thread, x, y py.Value) (py.Value, error) { return x, updateFrom(t, x, y) }

var (
	sigFromKeys   = py.NewSignature("fromkeys", "iterable, value=")
	sigPopItem    = py.NewSignature("popitem", "last=")
	sigMove       = py.NewSignature("move_to_end", "key, last=")
	sigPop        = py.NewSignature("pop", "key, default=")
	sigSetDefault = py.NewSignature("setdefault", "key, default=")
)

func orderedFromKeys(t *py.Thread, args py.Args) (py.Value, error) {
	class := args.Pos[0]
	args.Pos = args.Pos[1:]
	keys, val := py.Value{}, py.None
	if err := sigFromKeys.Bind(args, &keys, &val); err != nil {
		return py.Value{}, err
	}
	d, err := t.Call(class)
	if err != nil {
		return py.Value{}, err
	}
	return d, py.Each(t, keys, func(key py.Value) error { return py.SetItem(t, d, key, val) })
}

// bindSelf binds the arguments of a method after self.
func bindSelf(sig *py.Signature, args py.Args, dst ...*py.Value) (self py.Value, err error) {
	self = args.Pos[0]
	args.Pos = args.Pos[1:]
	return self, sig.Bind(args, dst...)
}

func orderedPopItem(t *py.Thread, args py.Args) (py.Value, error) {
	last := py.True
	self, err := bindSelf(sigPopItem, args, &last)
	if err != nil {
		return py.Value{}, err
	}
	fromEnd, err := py.Truth(t, last)
	if err != nil {
		return py.Value{}, err
	}
	d := orderedOf(self)
	d.state++
	pop := d.order.PopFirst
	if fromEnd {
		pop = d.order.PopLast
	}
	key, val, ok := pop(&d.Dict)
	if !ok {
		return py.Value{}, py.NewError(&py.KeyErrorType, "dictionary is empty")
	}
	return py.NewPair(key, val), nil
}

func orderedMove(t *py.Thread, args py.Args) (py.Value, error) {
	key, last := py.Value{}, py.True
	self, err := bindSelf(sigMove, args, &key, &last)
	if err != nil {
		return py.Value{}, err
	}
	toEnd, err := py.Truth(t, last)
	if err != nil {
		return py.Value{}, err
	}
	d := orderedOf(self)
	d.state++
	ok, err := d.order.Move(t, &d.Dict, key, toEnd)
	if err == nil && !ok {
		err = py.NewError(&py.KeyErrorType, key)
	}
	return py.None, err
}

func orderedPop(t *py.Thread, args py.Args) (py.Value, error) {
	var key, def py.Value
	self, err := bindSelf(sigPop, args, &key, &def)
	if err != nil {
		return py.Value{}, err
	}
	d := orderedOf(self)
	v, err := d.Pop(t, key)
	switch {
	case err != nil:
		return py.Value{}, err
	case !v.IsZero():
		d.state++
		return v, nil
	}
	if d.Type.Flags&py.Heap != 0 {
		missing, err := py.LookupSpecial(t, self, nameMissing)
		if err != nil {
			return py.Value{}, err
		}
		if !missing.IsZero() && def.IsZero() {
			return t.Call(missing, key)
		}
	}
	if def.IsZero() {
		return py.Value{}, py.NewError(&py.KeyErrorType, key)
	}
	return def, nil
}

func orderedSetDefault(t *py.Thread, args py.Args) (py.Value, error) {
	key, def := py.Value{}, py.None
	self, err := bindSelf(sigSetDefault, args, &key, &def)
	if err != nil {
		return py.Value{}, err
	}
	d := orderedOf(self)
	if d.Type.Flags&py.Heap != 0 { // by the methods, which may be overridden
		has, err := py.Contains(t, self, key)
		if err != nil {
			return py.Value{}, err
		}
		if has {
			return py.GetItem(t, self, key)
		}
		return def, py.SetItem(t, self, key, def)
	}
	v, err := d.Get(t, key)
	if err != nil || !v.IsZero() {
		return v, err
	}
	return def, orderedSetItem(t, self, key, def)
}

func orderedCopy(t *py.Thread, args py.Args) (py.Value, error) {
	d := orderedOf(args.Pos[0])
	if d.Type.Flags&py.Heap == 0 {
		c := &orderedDict{}
		c.Header.Type = d.Type
		if err := c.CopyFrom(t, &d.Dict); err != nil {
			return py.Value{}, err
		}
		return c.Value(), nil
	}
	v, err := t.Call(d.Type.Value())
	if err != nil {
		return py.Value{}, err
	}
	return v, py.Each(t, args.Pos[0], func(key py.Value) error {
		val, err := py.GetItem(t, args.Pos[0], key)
		if err != nil {
			return err
		}
		return py.SetItem(t, v, key, val)
	})
}

func orderedReduce(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	get, err := py.GetAttr(t, self, py.Intern("__getstate__"))
	if err != nil {
		return py.Value{}, err
	}
	state, err := t.Call(get)
	if err != nil {
		return py.Value{}, err
	}
	items, err := py.GetAttr(t, self, nameItems)
	if err != nil {
		return py.Value{}, err
	}
	if items, err = t.Call(items); err != nil {
		return py.Value{}, err
	}
	it, err := py.Iter(t, items)
	return py.NewTuple([]py.Value{self.Type().Value(), py.NewTuple(nil).Value(), state, py.None, it}).Value(), err
}
