// Package itertools is Python's module itertools: building blocks of iterators. Each file has some that are alike.
package itertools

import (
	"minipy/vm/py"
)

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("itertools", "Iterators that are made of other iterators, endless ones, and those that combine items.")
	for _, typ := range []func() *py.Type{
		accumulateType, batchedType, chainType, combinationsType, replacementType, compressType, countType, cycleType, dropWhileType,
		filterFalseType, groupByType, grouperType, sliceType, pairwiseType, permutationsType, productType, repeatType, starMapType,
		takeWhileType, teeType, zipLongestType,
	} {
		m.Set(typ().Name, typ().Value())
	}
	m.Set("tee", py.NewNative("itertools", py.FuncDef{Name: "tee", Fn: tee, Min: 1, Max: 2, Doc: "Returns a tuple of n independent iterators."}).Value())
	return m, nil
}

// An object begins the iterators of this package.
type object struct {
	py.Header
	dict *py.Dict // of instances of subclasses
}

func dictOf(v py.Value) **py.Dict { return &(*object)(v.Pointer()).dict }

func newObject(class *py.Type) object { return object{Header: py.Header{Type: class}} }

func (o *object) value() py.Value { return py.FromHeader(&o.Header) }

type (
	newFunc  = func(*py.Thread, *py.Type, py.Args) (py.Value, error)
	nextFunc = func(*py.Thread, py.Value) (py.Value, error)
)

// iterator makes the class of an iterator.
func iterator(name, doc string, new newFunc, next nextFunc, methods ...py.MethodDef) *py.Type {
	return py.NewType(declare(name, doc, new, next, methods...))
}

// ending is next in an iterator that calls functions of the program's: a StopIteration that they raise is its end.
func ending(next nextFunc) nextFunc {
	return func(t *py.Thread, v py.Value) (py.Value, error) { return py.OrEnd(next(t, v)) }
}

// declare declares the class of an iterator. If new is nil programs cannot make any.
func declare(name, doc string, new newFunc, next nextFunc, methods ...py.MethodDef) *py.Def {
	d := &py.Def{
		Name: name, Module: "itertools", Doc: doc, DictOf: dictOf, Methods: methods,
		Slots: py.Slots{New: new, Next: next, Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil }},
	}
	if new == nil {
		d.Flags = py.Final | py.NotCallable
	}
	return d
}

// noKeywords refuses keyword arguments. A subclass with an __init__ may take some.
func noKeywords(name string, class *py.Type, args py.Args) error {
	if len(args.Names) > 0 && (class.Flags&py.Heap == 0 || py.Same(class.LookupName("__init__"), py.ObjectType.LookupName("__init__"))) {
		return py.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// exactly checks that there are n positional arguments and no others.
func exactly(name string, class *py.Type, args py.Args, n int) error {
	if err := noKeywords(name, class, args); err != nil {
		return err
	}
	if len(args.Pos) != n {
		return py.ArityError(name, len(args.Pos), n, n)
	}
	return nil
}

// collect returns the items of an iterable, which are the caller's, and charges for them.
func collect(t *py.Thread, v py.Value) ([]py.Value, error) {
	items, err := py.Collect(t, v)
	if err != nil {
		return nil, err
	}
	return items, t.ChargeN(len(items), 16)
}

// builtin returns the class of this package that class is, or is derived from.
func builtin(class *py.Type) *py.Type {
	for class.Flags&py.Heap != 0 {
		class = class.Base
	}
	return class
}
