package json

// This file defines the class JSONEncoder.

import (
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

var (
	paramsEncoder = params.New("JSONEncoder.__init__", "self, *, skipkeys=, ensure_ascii=, check_circular=, allow_nan=, sort_keys=, indent=, separators=, default=")
	paramsEncode  = params.New("JSONEncoder.encode", "self, o")
	paramsIter    = params.New("JSONEncoder.iterencode", "self, o, _one_shot=")
	paramsDefault = params.New("JSONEncoder.default", "self, o")

	encoderNames = intern("skipkeys", "ensure_ascii", "check_circular", "allow_nan", "sort_keys", "indent")
	nameItemSep  = py.Intern("item_separator")
	nameKeySep   = py.Intern("key_separator")
	nameDefault  = py.Intern("default")
	nameIter     = py.Intern("iterencode")
	nameEncode   = py.Intern("encode")
)

var encoderType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "JSONEncoder", Module: "json.encoder", Flags: py.HasDict, DictOf: objectDict,
		Doc:   "Makes JSON text of Python objects. A subclass whose method default makes something of other objects can write those too.",
		Slots: py.Slots{New: newObject, Init: encoderInit},
		Attrs: map[string]py.Value{"item_separator": py.NewStr(", ").Value(), "key_separator": py.NewStr(": ").Value()},
		Methods: []py.MethodDef{
			{Name: "default", Fn: encoderDefault, Flags: py.Kw, Doc: "Make of an object one that can be written, or raise TypeError as this does."},
			{Name: "encode", Fn: encoderEncode, Flags: py.Kw, Doc: "The JSON text of an object."},
			{Name: "iterencode", Fn: encoderIter, Flags: py.Kw, Doc: "An iterator over parts of the JSON text of an object."},
		},
	})
})

// separators unpacks the argument separators.
func separators(t *py.Thread, v py.Value) (item, key py.Value, err error) {
	var pair [2]py.Value
	err = py.Unpack(t, v, pair[:])
	return pair[0], pair[1], err
}

func encoderInit(t *py.Thread, v py.Value, args py.Args) error {
	skip, ascii, circular, nan, sort, indent, seps, def := py.False, py.True, py.True, py.True, py.False, py.None, py.None, py.None
	if err := paramsEncoder.Bind(withSelf(v, args), &v, &skip, &ascii, &circular, &nan, &sort, &indent, &seps, &def); err != nil {
		return err
	}
	if err := setAll(t, v, encoderNames, []py.Value{skip, ascii, circular, nan, sort, indent}); err != nil {
		return err
	}
	if !seps.IsNone() {
		item, key, err := separators(t, seps)
		if err != nil {
			return err
		}
		if err := setAll(t, v, []*py.Str{nameItemSep, nameKeySep}, []py.Value{item, key}); err != nil {
			return err
		}
	} else if !indent.IsNone() {
		if err := py.SetAttr(t, v, nameItemSep, py.NewStr(",").Value()); err != nil {
			return err
		}
	}
	if !def.IsNone() {
		return py.SetAttr(t, v, nameDefault, def)
	}
	return nil
}

func encoderDefault(_ *py.Thread, args py.Args) (py.Value, error) {
	var v, o py.Value
	if err := paramsDefault.Bind(args, &v, &o); err != nil {
		return py.Value{}, err
	}
	return py.Value{}, notSerializable(o)
}

// optionsOf reads the attributes of an encoder.
func optionsOf(t *py.Thread, v py.Value) (*options, error) {
	o := &options{}
	for i, dst := range []*bool{&o.skipKeys, &o.ascii, &o.circular, &o.allowNaN, &o.sortKeys} {
		x, err := py.GetAttr(t, v, encoderNames[i])
		if err != nil {
			return nil, err
		}
		if *dst, err = py.Truth(t, x); err != nil {
			return nil, err
		}
	}
	indent, err := py.GetAttr(t, v, encoderNames[5])
	if err != nil {
		return nil, err
	}
	if !indent.IsNone() {
		if err := o.setIndent(t, indent); err != nil {
			return nil, err
		}
	}
	item, err := py.GetAttr(t, v, nameItemSep)
	if err != nil {
		return nil, err
	}
	key, err := py.GetAttr(t, v, nameKeySep)
	if err != nil {
		return nil, err
	}
	if err := o.setSeparators(item, key); err != nil {
		return nil, err
	}
	o.fallback, err = py.GetAttr(t, v, nameDefault)
	return o, err
}

func (o *options) setSeparators(item, key py.Value) error {
	if !key.IsKind(py.KindStr) {
		return py.TypeErrorf("make_encoder() argument 5 must be str, not %s", py.TypeName(key))
	}
	if !item.IsKind(py.KindStr) {
		return py.TypeErrorf("make_encoder() argument 6 must be str, not %s", py.TypeName(item))
	}
	o.itemSep, o.keySep = item.AsStr().String(), key.AsStr().String()
	return nil
}

// encodeWith encodes o with the encoder v.
func encodeWith(t *py.Thread, v, o py.Value) (py.Value, error) {
	opts, err := optionsOf(t, v)
	if err != nil {
		return py.Value{}, err
	}
	return encode(t, o, opts)
}

func encoderEncode(t *py.Thread, args py.Args) (py.Value, error) {
	var v, o py.Value
	if err := paramsEncode.Bind(args, &v, &o); err != nil {
		return py.Value{}, err
	}
	if o.IsKind(py.KindStr) || isOwn(v, nameIter) {
		return encodeWith(t, v, o)
	}
	f, err := py.GetAttr(t, v, nameIter)
	if err != nil {
		return py.Value{}, err
	}
	chunks, err := t.CallArgs(f, py.Args{Pos: []py.Value{o}, Kw: []py.Value{py.True}, Names: []*py.Str{py.Intern("_one_shot")}})
	if err != nil {
		return py.Value{}, err
	}
	items, err := py.Collect(t, chunks)
	if err != nil {
		return py.Value{}, err
	}
	return py.JoinStrs(t, "", items)
}

func encoderIter(t *py.Thread, args py.Args) (py.Value, error) {
	var v, o, oneShot py.Value
	if err := paramsIter.Bind(args, &v, &o, &oneShot); err != nil {
		return py.Value{}, err
	}
	text, err := encodeWith(t, v, o)
	if err != nil {
		return py.Value{}, err
	}
	return py.Iter(t, py.NewTuple([]py.Value{text}).Value())
}
