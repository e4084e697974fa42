package weakref

// This file defines the class ref.

import (
	"strings"
	"sync"
	"weak"

	"minipy/vm/py"
)

// A reference is a weakref.ref, or a proxy.
type reference struct {
	py.Header
	dict     *py.Dict // of instances of subclasses
	weak     target
	strong   py.Value // the object itself, where objects may not be lost
	callback py.Value // zero if there is none
	hash     int64
	hashed   bool
}

func refOf(v py.Value) *reference { return (*reference)(v.Pointer()) }

func (w *reference) value() py.Value { return py.FromHeader(&w.Header) }

// object returns what w refers to; ok is false if it is gone.
func (w *reference) object() (v py.Value, ok bool) {
	if !w.strong.IsZero() {
		return w.strong, true
	}
	h := w.weak.Value()
	if h == nil {
		return py.Value{}, false
	}
	return py.FromHeader(h), true
}

// newReference makes a reference of class to v. If it needs no callback, and is nothing special, it may be one that there is.
func newReference(t *py.Thread, class *py.Type, v, callback py.Value) (py.Value, error) {
	if err := Flush(t); err != nil {
		return py.Value{}, err
	}
	if v.IsInt() || v.IsFloat() || !v.Type().CanWeakRef() {
		return py.Value{}, py.TypeErrorf("cannot create weak reference to '%s' object", py.TypeName(v))
	}
	if callback.IsNone() {
		callback = py.Value{}
	}
	r := registryOf(t)
	if callback.IsZero() && class.Flags&py.Heap == 0 {
		for _, w := range r.to(v) {
			if w.Type == class && w.callback.IsZero() {
				return w.value(), nil
			}
		}
	}
	w := &reference{Header: py.Header{Type: class}, weak: weak.Make(v.Header()), callback: callback}
	if t.RT.Numbered() || v.IsKind(py.KindType) && v.AsType().Flags&py.Heap == 0 { // built-in types stay anyway
		w.strong = v
	}
	r.add(v.Header(), w)
	return w.value(), nil
}

// Ref returns a weakref.ref of v, without a callback.
func Ref(t *py.Thread, v py.Value) (py.Value, error) { return newReference(t, refType(), v, py.None) }

var refType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "ReferenceType", Module: "weakref",
		Doc:    "A reference that does not keep alive what it refers to. Calling it gives the object, or None if it is gone.",
		DictOf: func(v py.Value) **py.Dict { return &refOf(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if class.Flags&py.Heap == 0 && len(args.Names) > 0 {
					return py.Value{}, py.TypeErrorf("ref() takes no keyword arguments")
				}
				if n := len(args.Pos); n < 1 || n > 2 {
					return py.Value{}, py.ArityError("__new__", n, 1, 2)
				}
				callback := py.None
				if len(args.Pos) > 1 {
					callback = args.Pos[1]
				}
				return newReference(t, class, args.Pos[0], callback)
			},
			Init: func(_ *py.Thread, _ py.Value, args py.Args) error {
				if len(args.Names) > 0 {
					return py.TypeErrorf("ref() takes no keyword arguments")
				}
				if n := len(args.Pos); n < 1 || n > 2 {
					return py.ArityError("__init__", n, 1, 2)
				}
				return nil
			},
			Call: func(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
				if len(args.Pos) > 0 || len(args.Names) > 0 {
					if len(args.Names) > 0 {
						return py.Value{}, py.TypeErrorf("ReferenceType() takes no keyword arguments")
					}
					return py.Value{}, py.TypeErrorf("ReferenceType() takes no positional arguments")
				}
				if v, ok := refOf(f).object(); ok {
					return v, nil
				}
				return py.None, Flush(t)
			},
			Hash: refHash, Compare: refCompare, Repr: refRepr,
		},
		Methods: []py.MethodDef{{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"}},
		Members: []py.MemberDef{{Name: "__callback__", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
			w := refOf(v)
			if _, ok := w.object(); !ok || w.callback.IsZero() {
				return py.None, nil
			}
			return w.callback, nil
		}}},
	})
})

func refHash(t *py.Thread, v py.Value) (int64, error) {
	w := refOf(v)
	if !w.hashed {
		obj, ok := w.object()
		if !ok {
			return 0, py.TypeErrorf("weak object has gone away")
		}
		var err error
		if w.hash, err = py.Hash(t, obj); err != nil {
			return 0, err
		}
		w.hashed = true
	}
	return w.hash, nil
}

func refCompare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if op != py.EQ && op != py.NE || !y.IsInstance(builtin(x.Type())) {
		return py.NotImplemented, nil
	}
	a, aLives := refOf(x).object()
	b, bLives := refOf(y).object()
	if !aLives || !bLives {
		return py.Bool(py.Same(x, y) == (op == py.EQ)), nil
	}
	return py.Compare(t, a, b, op)
}

// builtin returns the class of this package that class is, or is derived from.
func builtin(class *py.Type) *py.Type {
	for class.Flags&py.Heap != 0 {
		class = class.Base
	}
	return class
}

func refRepr(t *py.Thread, v py.Value) (string, error) {
	obj, ok := refOf(v).object()
	if !ok {
		return "<weakref at " + address(t, v) + "; dead>", nil
	}
	name, err := py.LookupSpecial(t, obj, py.Intern("__name__"))
	if err != nil {
		return "", err
	}
	s := "<weakref at " + address(t, v) + "; to '" + obj.Type().MessageName() + "' at " + address(t, obj)
	if !name.IsZero() && name.IsKind(py.KindStr) {
		s += " (" + name.AsStr().String() + ")"
	}
	return s + ">", nil
}

// address returns the address of v as C prints pointers: without leading zeros.
func address(t *py.Thread, v py.Value) string {
	return "0x" + strings.TrimLeft(t.Address(v)[2:], "0")
}
