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
	return m, nil
}
