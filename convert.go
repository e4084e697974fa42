package minipy

// This file defines how Python values become Go values.

import (
	"fmt"

	"minipy/vm/py"
)

// maxConvert bounds how deep nested containers are converted: one that contains itself has no end.
const maxConvert = 100

func toGo(v py.Value) (any, error) { return toGoDepth(v, 0) }

func toGoDepth(v py.Value, depth int) (any, error) {
	if depth > maxConvert {
		return nil, fmt.Errorf("minipy: value nested too deeply")
	}
	switch {
	case v.IsNone():
		return nil, nil
	case v.IsTrue():
		return true, nil
	case v.IsFalse():
		return false, nil
	case v.IsFloat():
		return v.Float(), nil
	case v.Is(&py.IntType):
		if n, ok := py.IntValue(v); ok {
			return n, nil
		}
		return py.BigValue(v), nil
	case v.Is(&py.StrType):
		return v.AsStr().String(), nil
	case v.Is(&py.BytesType):
		return []byte(v.AsBytes().String()), nil
	case v.Is(&py.ListType):
		return sliceToGo(v.AsList().Items, depth)
	case v.Is(&py.TupleType):
		return sliceToGo(v.AsTuple().Items, depth)
	case v.Is(&py.DictType):
		return dictToGo(v.AsDict(), depth)
	}
	return nil, fmt.Errorf("minipy: cannot convert a value of type %s", v.Type().FullName())
}

func sliceToGo(items []py.Value, depth int) (any, error) {
	out := make([]any, len(items))
	for i, x := range items {
		var err error
		if out[i], err = toGoDepth(x, depth+1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func dictToGo(d *py.Dict, depth int) (any, error) {
	out := map[any]any{}
	var err error
	d.Each(func(k, v py.Value) bool {
		var key, val any
		if key, err = toGoDepth(k, depth+1); err != nil {
			return false
		}
		switch key.(type) {
		case nil, bool, int64, float64, string:
		default:
			err = fmt.Errorf("minipy: cannot convert a dict with a key of type %s", k.Type().FullName())
			return false
		}
		if val, err = toGoDepth(v, depth+1); err == nil {
			out[key] = val
		}
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
