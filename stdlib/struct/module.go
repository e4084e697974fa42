package pystruct

// This file defines the module.

import "minipy/vm/py"

// New makes the module struct.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("struct", "Bytes as C and network protocols lay values out.")
	var all []py.Value
	for _, f := range []py.FuncDef{
		{Name: "calcsize", Fn: calcSize, Min: 1, Max: 1, Doc: "How many bytes a format describes."},
		{Name: "pack", Fn: function("pack", (*Struct).pack), Max: -1, Doc: "Bytes made of values."},
		{Name: "pack_into", Fn: function("pack_into", (*Struct).packInto), Max: -1, Doc: "Write values to a buffer, from an offset on."},
		{Name: "unpack", Fn: function("unpack", (*Struct).unpack), Min: 2, Max: 2, Doc: "The tuple of values that bytes stand for."},
		{Name: "unpack_from", Fn: function("unpack_from", (*Struct).unpackFrom), Flags: py.Kw, Doc: "The tuple of values in a buffer, from an offset on."},
		{Name: "iter_unpack", Fn: function("iter_unpack", (*Struct).iterUnpack), Min: 2, Max: 2, Doc: "An iterator over the tuples that bytes stand for."},
	} {
		m.Set(f.Name, py.NewNative("_struct", f).Value())
		all = append(all, py.NewStr(f.Name).Value())
	}
	m.Set("Struct", structType().Value())
	m.Set("error", errorType().Value())
	all = append(all, py.NewStr("Struct").Value(), py.NewStr("error").Value())
	m.Set("__all__", py.NewList(all).Value())
	return m, nil
}

// function makes a function of a method: its first argument is the format.
func function(name string, f func(s *Struct, t *py.Thread, args py.Args) (py.Value, error)) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Pos) == 0 {
			if name == "unpack_from" {
				return py.Value{}, py.TypeErrorf("unpack_from() takes at least 1 positional argument (%d given)", len(args.Pos))
			}
			return py.Value{}, py.TypeErrorf("missing format argument")
		}
		s, err := cached(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		args.Pos = args.Pos[1:]
		return f(s, t, args)
	}
}

func calcSize(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := cached(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return py.Int(int64(s.layout.size)), nil
}

// writable returns the bytes of v, which can be changed.
func writable(t *py.Thread, v py.Value) ([]byte, error) {
	b, ok := py.WritableBytes(v)
	if !ok {
		return nil, errNotWritable(v)
	}
	return b, nil
}
