package collections

// This file defines _tuplegetter, the attributes of the classes that namedtuple makes.

import (
	"strconv"
	"sync"

	"minipy/vm/py"
)

// A tupleGetter is a descriptor that gives an item of a tuple.
type tupleGetter struct {
	py.Header
	i   int
	doc py.Value
}

var getterType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *tupleGetter { return (*tupleGetter)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "_tuplegetter", Module: "collections", Flags: py.Final,
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if len(args.Names) > 0 {
					return py.Value{}, py.TypeErrorf("_tuplegetter() takes no keyword arguments")
				}
				if len(args.Pos) != 2 {
					return py.Value{}, py.ArityError("_tuplegetter", len(args.Pos), 2, 2)
				}
				i, err := py.AsCSsize(t, args.Pos[0])
				g := &tupleGetter{py.Header{Type: class}, i, args.Pos[1]}
				return py.FromHeader(&g.Header), err
			},
			Get: func(_ *py.Thread, descr, obj py.Value, _ *py.Type) (py.Value, error) {
				if obj.IsZero() {
					return descr, nil
				}
				g := of(descr)
				if !obj.IsKind(py.KindTuple) {
					if obj.IsNone() {
						return descr, nil
					}
					return py.Value{}, py.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.i, py.TypeName(obj))
				}
				items := obj.AsTuple().Items
				if uint(g.i) >= uint(len(items)) {
					return py.Value{}, py.NewError(&py.IndexErrorType, "tuple index out of range")
				}
				return items[g.i], nil
			},
			Set: func(_ *py.Thread, _, _, val py.Value) error {
				if val.IsZero() {
					return py.NewError(&py.AttributeErrorType, "can't delete attribute")
				}
				return py.NewError(&py.AttributeErrorType, "can't set attribute")
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				doc, err := py.Repr(t, of(v).doc)
				return v.Type().Name + "(" + strconv.Itoa(of(v).i) + ", " + doc + ")", err
			},
		},
		Methods: []py.MethodDef{{Name: "__reduce__", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
			g := of(args.Pos[0])
			return py.NewPair(g.Type.Value(), py.NewPair(py.Int(int64(g.i)), g.doc)), nil
		}}},
		Members: []py.MemberDef{{Name: "__doc__",
			Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return of(v).doc, nil },
			Set: func(_ *py.Thread, v, val py.Value) error {
				if val.IsZero() {
					val = py.None
				}
				of(v).doc = val
				return nil
			},
		}},
	})
})
