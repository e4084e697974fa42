package collections

// This file defines defaultdict: a dict that makes the values that it does not have.

import (
	"sync"

	"minipy/vm/py"
)

// A defaultDict is a collections.defaultdict. Its first two fields are those of all instances of subclasses of dict.
type defaultDict struct {
	py.Dict
	attrs   *py.Dict
	factory py.Value // None if there is none
}

func defaultOf(v py.Value) *defaultDict { return (*defaultDict)(v.Pointer()) }

func newDefault(class *py.Type, factory py.Value) *defaultDict {
	d := &defaultDict{factory: factory}
	d.Header.Type = class
	return d
}

var defaultType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "defaultdict", Module: "collections", Base: &py.DictType, Flags: py.FactoryDict,
		Doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\n" +
			"The default factory is called without arguments to make the value of a key that\nis asked for by [] and not there. All other arguments are those of dict.",
		DictOf: func(v py.Value) **py.Dict { return &defaultOf(v).attrs },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				return newDefault(class, py.None).Value(), nil
			},
			Init: defaultInit, Repr: defaultRepr, GetItem: defaultGetItem,
			Binary: [py.NumBinaryOps]func(*py.Thread, py.Value, py.Value) (py.Value, error){py.OpOr: defaultOr},
		},
		Methods: []py.MethodDef{
			{Name: "__missing__", Min: 1, Max: 1, Doc: "Called by [] for a key that is not there: it calls the factory, and the result becomes the key's value.\nWithout factory it raises KeyError.", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				return defaultOf(args.Pos[0]).missing(t, args.Pos[1])
			}},
			{Name: "copy", Fn: defaultCopy, Doc: "D.copy() -> a shallow copy of D."},
			{Name: "__copy__", Fn: defaultCopy, Doc: "D.copy() -> a shallow copy of D."},
			{Name: "__reduce__", Fn: defaultReduce, Doc: "Return state information for pickling."},
			genericMethod(),
		},
		Members: []py.MemberDef{{Name: "default_factory", Doc: "Factory for default value called by __missing__().",
			Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return defaultOf(v).factory, nil },
			Set: func(_ *py.Thread, v, val py.Value) error {
				if val.IsZero() {
					val = py.None
				}
				defaultOf(v).factory = val
				return nil
			},
		}},
	})
})

func defaultInit(t *py.Thread, v py.Value, args py.Args) error {
	factory := py.None
	if len(args.Pos) > 0 {
		factory = args.Pos[0]
		args.Pos = args.Pos[1:]
		if !factory.IsNone() && !py.Callable(factory) {
			return py.TypeErrorf("first argument must be callable or None")
		}
	}
	defaultOf(v).factory = factory
	return py.DictType.Init(t, v, args)
}

func defaultGetItem(t *py.Thread, v, key py.Value) (py.Value, error) {
	d := defaultOf(v)
	if key.IsInt() {
		if p := d.GetInt(key.Int()); p != nil {
			return *p, nil
		}
	}
	val, err := d.Get(t, key)
	if err != nil || !val.IsZero() {
		return val, err
	}
	if d.Type.Flags&py.Heap != 0 {
		f, err := py.LookupSpecial(t, v, nameMissing)
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(f, key)
	}
	return d.missing(t, key)
}

func (d *defaultDict) missing(t *py.Thread, key py.Value) (py.Value, error) {
	if d.factory.IsNone() {
		return py.Value{}, py.NewError(&py.KeyErrorType, key)
	}
	val, err := t.Call(d.factory)
	if err != nil {
		return py.Value{}, err
	}
	return val, py.SetItem(t, d.Value(), key, val)
}

func defaultRepr(t *py.Thread, v py.Value) (string, error) {
	d := defaultOf(v)
	base, err := py.DictType.Repr(t, v)
	if err != nil {
		return "", err
	}
	factory := "..." // it may be a method of the dict itself
	if !t.ReprEnter(d.factory) {
		factory, err = py.Repr(t, d.factory)
		t.ReprLeave()
	}
	return d.Type.Name + "(" + factory + ", " + base + ")", err
}

func defaultCopy(t *py.Thread, args py.Args) (py.Value, error) {
	d := defaultOf(args.Pos[0])
	return t.Call(d.Type.Value(), d.factory, args.Pos[0])
}

func defaultReduce(t *py.Thread, args py.Args) (py.Value, error) {
	d := defaultOf(args.Pos[0])
	pos := []py.Value{}
	if !d.factory.IsNone() {
		pos = append(pos, d.factory)
	}
	items, err := py.GetAttr(t, args.Pos[0], nameItems)
	if err != nil {
		return py.Value{}, err
	}
	if items, err = t.Call(items); err != nil {
		return py.Value{}, err
	}
	it, err := py.Iter(t, items)
	return py.NewTuple([]py.Value{d.Type.Value(), py.NewTuple(pos).Value(), py.None, py.None, it}).Value(), err
}

// defaultOr is the operator |. The result has the factory of the operand that is a defaultdict, of the left one if both are.
func defaultOr(t *py.Thread, x, y py.Value) (py.Value, error) {
	self := x
	if !isDefault(x) {
		self = y
	}
	if !x.IsKind(py.KindDict) || !y.IsKind(py.KindDict) {
		return py.NotImplemented, nil
	}
	v, err := t.Call(self.Type().Value(), defaultOf(self).factory, x)
	if err != nil {
		return py.Value{}, err
	}
	if !v.IsKind(py.KindDict) {
		return py.Value{}, py.TypeErrorf("'%s' object is not a dict", py.TypeName(v))
	}
	_, err = py.DictType.InPlace[py.OpOr](t, v, y)
	return v, err
}

func isDefault(v py.Value) bool {
	c := builtin(v.Type())
	return c.Name == "defaultdict" && c.Module == "collections"
}
