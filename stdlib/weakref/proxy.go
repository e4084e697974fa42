package weakref

// This file defines proxies: objects that behave as what they refer to weakly.

import (
	"sync"

	"minipy/vm/py"
)

var (
	proxyType         = sync.OnceValue(func() *py.Type { return makeProxyType("ProxyType", false) })
	callableProxyType = sync.OnceValue(func() *py.Type { return makeProxyType("CallableProxyType", true) })
)

func newProxy(t *py.Thread, args py.Args) (py.Value, error) {
	class, callback := proxyType(), py.None
	if py.Callable(args.Pos[0]) {
		class = callableProxyType()
	}
	if len(args.Pos) > 1 {
		callback = args.Pos[1]
	}
	return newReference(t, class, args.Pos[0], callback)
}

// unwrap returns what v refers to if it is a proxy, else v itself.
func unwrap(v py.Value) (py.Value, error) {
	if c := v.Type(); c.Flags&py.Heap != 0 || c.Module != "weakref" || c.Name != "ProxyType" && c.Name != "CallableProxyType" {
		return v, nil
	}
	obj, ok := refOf(v).object()
	if !ok {
		return py.Value{}, py.Errorf(&py.ReferenceErrorType, "weakly-referenced object no longer exists")
	}
	return obj, nil
}

// through makes f, a function of an object, one of a proxy of it.
func through[R any](f func(*py.Thread, py.Value) (R, error)) func(*py.Thread, py.Value) (R, error) {
	return func(t *py.Thread, v py.Value) (R, error) {
		obj, err := unwrap(v)
		if err != nil {
			var none R
			return none, err
		}
		return f(t, obj)
	}
}

// throughBoth is the like for functions of two objects.
func throughBoth(f func(t *py.Thread, x, y py.Value) (py.Value, error)) func(t *py.Thread, x, y py.Value) (py.Value, error) {
	return func(t *py.Thread, x, y py.Value) (py.Value, error) {
		x, err := unwrap(x)
		if err != nil {
			return py.Value{}, err
		}
		if y, err = unwrap(y); err != nil {
			return py.Value{}, err
		}
		return f(t, x, y)
	}
}

func unary(op py.UnaryOp) func(*py.Thread, py.Value) (py.Value, error) {
	return through(func(t *py.Thread, v py.Value) (py.Value, error) { return py.Unary(t, op, v) })
}

// method makes a method that calls the special method of the object.
func method(name string) py.MethodDef {
	return py.MethodDef{Name: name, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
		obj, err := unwrap(args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		f, err := py.GetAttr(t, obj, py.Intern(name))
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(f)
	}}
}

func makeProxyType(name string, callable bool) *py.Type {
	d := &py.Def{
		Name: name, Module: "weakref", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				obj, err := unwrap(v)
				if err != nil {
					return "<weakproxy at " + address(t, v) + "; dead>", nil
				}
				return "<weakproxy at " + address(t, v) + "; to '" + obj.Type().MessageName() + "' at " + address(t, obj) + ">", nil
			},
			Str:  through(py.ToStr),
			Bool: through(py.Truth),
			Compare: func(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
				return throughBoth(func(t *py.Thread, x, y py.Value) (py.Value, error) { return py.Compare(t, x, y, op) })(t, x, y)
			},
			GetAttr: func(t *py.Thread, v py.Value, name *py.Str) (py.Value, error) {
				obj, err := unwrap(v)
				if err != nil {
					return py.Value{}, err
				}
				return py.GetAttr(t, obj, name)
			},
			SetAttr: func(t *py.Thread, v py.Value, name *py.Str, val py.Value) error {
				obj, err := unwrap(v)
				if err != nil {
					return err
				}
				return py.SetAttr(t, obj, name, val)
			},
			Index: through(py.Index), Int: through(py.ToInt),
			Float: through(toFloat), Neg: unary(py.OpNeg), Pos: unary(py.OpPos), Invert: unary(py.OpInvert), Abs: unary(py.OpAbs),
			Len: through(py.Len), Iter: through(py.Iter),
			GetItem: throughBoth(py.GetItem),
			SetItem: func(t *py.Thread, v, key, val py.Value) error {
				obj, err := unwrap(v)
				if err != nil {
					return err
				}
				if val.IsZero() {
					return py.DelItem(t, obj, key)
				}
				return py.SetItem(t, obj, key, val)
			},
			Contains: func(t *py.Thread, v, item py.Value) (bool, error) {
				obj, err := unwrap(v)
				if err != nil {
					return false, err
				}
				return py.Contains(t, obj, item)
			},
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				obj, err := unwrap(v)
				if err != nil {
					return py.Value{}, err
				}
				if obj.Type().Next == nil {
					return py.Value{}, py.TypeErrorf("Weakref proxy referenced a non-iterator '%s' object", py.TypeName(obj))
				}
				return py.Next(t, obj)
			},
		},
		Attrs: map[string]py.Value{"__hash__": py.None},
	}
	for op := range d.Slots.Binary {
		d.Slots.Binary[op] = throughBoth(func(t *py.Thread, x, y py.Value) (py.Value, error) { return py.Binary(t, py.BinaryOp(op), x, y) })
		if py.BinaryOp(op) != py.OpDivMod {
			d.Slots.InPlace[op] = throughBoth(func(t *py.Thread, x, y py.Value) (py.Value, error) { return py.InPlace(t, py.BinaryOp(op), x, y) })
		}
	}
	if !callable {
		d.Methods = []py.MethodDef{method("__bytes__"), method("__reversed__")}
	} else {
		d.Slots.Call = func(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
			obj, err := unwrap(f)
			if err != nil {
				return py.Value{}, err
			}
			return t.CallArgs(obj, args)
		}
	}
	return py.NewType(d)
}

func toFloat(t *py.Thread, v py.Value) (py.Value, error) {
	f, err := py.ToFloat(t, v)
	return py.Float(f), err
}
