// Package codecs is Python's module codecs, for the encodings that str.encode and bytes.decode know. It is written in Python,
// but for the table of names.
package codecs

import (
	_ "embed"

	"minipy/vm/py"
)

// Source is the rest of the module.
//
//go:embed codecs.py
var Source string

// New makes the module, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("codecs", "Encodings: finding them, encoding, decoding, and files in them.")
	m.Set("_name", py.NewNative("codecs", py.FuncDef{Name: "_name", Min: 1, Max: 1, Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
		if !args.Pos[0].IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("lookup() argument must be str, not %s", py.TypeName(args.Pos[0]))
		}
		if name, ok := py.CodecName(args.Pos[0].AsStr().String()); ok {
			return py.NewStr(name).Value(), nil
		}
		return py.None, nil
	}}).Value())
	for _, f := range []py.FuncDef{
		{Name: "register_error", Min: 2, Max: 2, Fn: registerError, Doc: "Add a handler for errors under a name."},
		{Name: "_registered_error", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			if f, ok := py.CodecErrorHandler(t, a.Pos[0].AsStr().String()); ok {
				return f, nil
			}
			return py.None, nil
		}},
	} {
		m.Set(f.Name, py.NewNative("_codecs", f).Value())
	}
	return m, nil
}

func registerError(t *py.Thread, args py.Args) (py.Value, error) {
	name, f := args.Pos[0], args.Pos[1]
	if !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("register_error() argument 1 must be str, not %s", py.TypeName(name))
	}
	if f.Type().Call == nil {
		return py.Value{}, py.TypeErrorf("handler must be callable")
	}
	py.RegisterCodecError(t, name.AsStr().String(), f)
	return py.None, nil
}
