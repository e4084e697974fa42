package operator

// This file defines _compare_digest, which the modules hmac and secrets are to compare secrets with.

import (
	"crypto/subtle"

	"minipy/vm/py"
)

func compareDigest(_ *py.Thread, args py.Args) (py.Value, error) {
	a, b := args.Pos[0], args.Pos[1]
	if a.IsKind(py.KindStr) && b.IsKind(py.KindStr) {
		if !a.AsStr().IsASCII() || !b.AsStr().IsASCII() {
			return py.Value{}, py.TypeErrorf("comparing strings with non-ASCII characters is not supported")
		}
		return py.Bool(subtle.ConstantTimeCompare([]byte(a.AsStr().String()), []byte(b.AsStr().String())) == 1), nil
	}
	switch noA, noB := a.Type().Buffer == nil, b.Type().Buffer == nil; {
	case noA && !noB:
		return py.Value{}, py.TypeErrorf("a bytes-like object is required, not '%s'", py.TypeName(a))
	case noB && !noA:
		return py.Value{}, py.TypeErrorf("a bytes-like object is required, not '%s'", py.TypeName(b))
	case noA:
		return py.Value{}, py.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", py.TypeName(a), py.TypeName(b))
	}
	return py.Bool(subtle.ConstantTimeCompare(a.Type().Buffer(a), b.Type().Buffer(b)) == 1), nil
}
