// Package math is Python's module math. The functions of floats are those of package py that are rounded as a C library's
// are; those of ints are exact, and poll while they work.
package math

import (
	"math"

	"minipy/vm/py"
)

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("math", "Mathematical functions of floats and ints.")
	add := func(d py.FuncDef) { m.Set(d.Name, py.NewNative("math", d).Value()) }
	for _, f := range unary {
		add(py.FuncDef{Name: f.name, Min: 1, Max: 1, Doc: f.doc, Fn: f.call})
	}
	for _, f := range binary {
		add(py.FuncDef{Name: f.name, Min: 2, Max: 2, Doc: f.doc, Fn: f.call})
	}
	for _, list := range [][]py.FuncDef{floatFuncs, intFuncs, sumFuncs} {
		for _, d := range list {
			add(d)
		}
	}
	m.Set("pi", py.Float(math.Pi))
	m.Set("e", py.Float(math.E))
	m.Set("tau", py.Float(2*math.Pi))
	m.Set("inf", py.Float(math.Inf(1)))
	m.Set("nan", py.Float(math.NaN()))
	return m, nil
}

func domainError() error { return py.ValueErrorf("math domain error") }

func rangeError() error { return py.NewError(&py.OverflowErrorType, "math range error") }

func isInf(x float64) bool { return math.IsInf(x, 0) }

func isFinite(x float64) bool { return x-x == 0 }

// number converts an argument to a float.
func number(t *py.Thread, v py.Value) (float64, error) {
	if v.IsFloat() {
		return v.Float(), nil
	}
	return py.AsFloat(t, v)
}

// isInt reports whether v is an int, of a subclass perhaps.
func isInt(v py.Value) bool { return v.IsKind(py.KindInt) }
