package socket

// This file converts arguments as CPython's older functions do, whose errors have words of their own.

import (
	"math"
	"math/big"
	"strings"

	"minipy/vm/py"
)

// cUnsigned returns the lowest 32 bits of v.
func cUnsigned(t *py.Thread, v py.Value) (uint32, error) {
	n, err := py.AsCLong(t, v)
	if !py.IsError(err, &py.OverflowErrorType) {
		return uint32(n), err
	}
	if v, err = py.Index(t, v); err != nil {
		return 0, err
	}
	return uint32(new(big.Int).And(py.BigValue(v), big.NewInt(math.MaxUint32)).Uint64()), nil
}

// counted is f as a method that takes at least min and at most max arguments.
func counted(name string, min, max int, f py.NativeFunc) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		if err := count(name, args.Pos[1:], min, max); err != nil {
			return py.Value{}, err
		}
		return f(t, args)
	}
}

// countedFunc is f as a function of the module that does so.
func countedFunc(name string, min, max int, f py.NativeFunc, doc string) py.FuncDef {
	return py.FuncDef{Name: name, Max: -1, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
		if err := count(name, args.Pos, min, max); err != nil {
			return py.Value{}, err
		}
		return f(t, args)
	}, Doc: doc}
}

// count checks the number of arguments.
func count(name string, given []py.Value, min, max int) error {
	bound, n := "exactly", min
	switch {
	case len(given) >= min && len(given) <= max:
		return nil
	case min == max:
	case len(given) < min:
		bound = "at least"
	default:
		bound, n = "at most", max
	}
	s := "s"
	if n == 1 {
		s = ""
	}
	return py.TypeErrorf("%s() takes %s %d argument%s (%d given)", name, bound, n, s, len(given))
}

// typeName is what messages call the type of an argument.
func typeName(v py.Value) string {
	if v.IsNone() {
		return "None"
	}
	return py.TypeName(v)
}

// text returns a str argument as UTF-8 without null characters. which is its place, as messages tell it.
func text(t *py.Thread, v py.Value, name, which string) (string, error) {
	if !v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("%s() argument%s must be str, not %s", name, which, typeName(v))
	}
	s, err := py.Encode(t, v.AsStr(), "utf-8", "strict")
	if err == nil && strings.IndexByte(s, 0) >= 0 {
		err = py.ValueErrorf("embedded null character")
	}
	return s, err
}
