package json

// This file defines the class JSONDecoder.

import (
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

// An object is an instance of JSONDecoder or JSONEncoder, which keep what they are told in attributes.
type object struct {
	py.Header
	dict *py.Dict
}

func objectOf(v py.Value) *object { return (*object)(v.Pointer()) }

func objectDict(v py.Value) **py.Dict { return &objectOf(v).dict }

func newObject(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
	o := &object{Header: py.Header{Type: class}}
	return py.FromHeader(&o.Header), nil
}

// setAll sets attributes.
func setAll(t *py.Thread, v py.Value, names []*py.Str, values []py.Value) error {
	for i, name := range names {
		if err := py.SetAttr(t, v, name, values[i]); err != nil {
			return err
		}
	}
	return nil
}

func intern(names ...string) []*py.Str {
	out := make([]*py.Str, len(names))
	for i, n := range names {
		out[i] = py.Intern(n)
	}
	return out
}

// withSelf puts self before the other arguments: an Init gets it apart.
func withSelf(v py.Value, args py.Args) py.Args {
	return py.Args{Pos: append([]py.Value{v}, args.Pos...), Kw: args.Kw, Names: args.Names}
}

var (
	paramsDecoder = params.New("JSONDecoder.__init__", "self, *, object_hook=, parse_float=, parse_int=, parse_constant=, strict=, object_pairs_hook=")
	paramsDecode  = params.New("JSONDecoder.decode", "self, s, _w=")
	paramsRaw     = params.New("JSONDecoder.raw_decode", "self, s, idx=")

	decoderNames = intern("object_hook", "parse_float", "parse_int", "parse_constant", "strict", "object_pairs_hook")
	nameRaw      = py.Intern("raw_decode")
)

var decoderType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "JSONDecoder", Module: "json.decoder", Flags: py.HasDict, DictOf: objectDict,
		Doc:   "Makes Python objects of JSON text. What it makes of objects, numbers and constants can be changed by its arguments.",
		Slots: py.Slots{New: newObject, Init: decoderInit},
		Methods: []py.MethodDef{
			{Name: "decode", Fn: decode, Flags: py.Kw, Doc: "The object that a JSON text stands for."},
			{Name: "raw_decode", Fn: rawDecode, Flags: py.Kw, Doc: "The object that a text begins with, and where it ends."},
		},
	})
})

func decoderInit(t *py.Thread, v py.Value, args py.Args) error {
	object, float, integer, constant, strict, pairs := py.None, py.None, py.None, py.None, py.True, py.None
	if err := paramsDecoder.Bind(withSelf(v, args), &v, &object, &float, &integer, &constant, &strict, &pairs); err != nil {
		return err
	}
	or := func(v *py.Value, def py.Value) error {
		yes, err := py.Truth(t, *v)
		if err == nil && !yes {
			*v = def
		}
		return err
	}
	if err := or(&float, py.FloatType.Value()); err != nil {
		return err
	}
	if err := or(&integer, py.IntType.Value()); err != nil {
		return err
	}
	return setAll(t, v, decoderNames, []py.Value{object, float, integer, constant, strict, pairs})
}

// hooksOf reads the attributes of a decoder.
func hooksOf(t *py.Thread, v py.Value) (*hooks, error) {
	h := &hooks{}
	var strict py.Value
	for i, dst := range []*py.Value{&h.object, &h.parseFloat, &h.parseInt, &h.parseConstant, &strict, &h.objectPairs} {
		var err error
		if *dst, err = py.GetAttr(t, v, decoderNames[i]); err != nil {
			return nil, err
		}
		if dst.IsNone() && dst != &strict {
			*dst = py.Value{}
		}
	}
	h.plain()
	var err error
	h.strict, err = py.Truth(t, strict)
	return h, err
}

// plain takes out what is done without a call.
func (h *hooks) plain() {
	if !h.parseFloat.IsZero() && py.Same(h.parseFloat, py.FloatType.Value()) {
		h.parseFloat = py.Value{}
	}
	if !h.parseInt.IsZero() && py.Same(h.parseInt, py.IntType.Value()) {
		h.parseInt = py.Value{}
	}
}

// parse reads the value at position i of a document, and returns where it ends, in bytes.
func parse(t *py.Thread, h *hooks, doc *py.Str, i int) (v py.Value, end int, err error) {
	sc := &scanner{t: t, hooks: h, doc: doc, s: doc.String()}
	v, end, err = sc.value(i)
	if s, ok := err.(stopped); ok {
		err = sc.fail("Expecting value", s.pos)
	}
	return v, end, err
}

// document reads all of a document.
func document(t *py.Thread, h *hooks, doc *py.Str) (py.Value, error) {
	sc := &scanner{s: doc.String()}
	v, end, err := parse(t, h, doc, sc.space(0))
	if err != nil {
		return py.Value{}, err
	}
	if end = sc.space(end); end != len(sc.s) {
		return py.Value{}, decodeError(t, "Extra data", doc, doc.Index(end))
	}
	return v, nil
}

// isOwn reports whether a method of v is the one of this package, not of a subclass.
func isOwn(v py.Value, name *py.Str) bool {
	f := v.Type().Lookup(name)
	return v.Type().Flags&py.Heap == 0 || f.Is(&py.MethodDescType) && f.AsNative().Owner.Flags&py.Heap == 0
}

func decode(t *py.Thread, args py.Args) (py.Value, error) {
	var v, text, unused py.Value
	if err := paramsDecode.Bind(args, &v, &text, &unused); err != nil {
		return py.Value{}, err
	}
	if !text.IsKind(py.KindStr) {
		if _, err := py.BufferBytes(text); err == nil {
			return py.Value{}, py.TypeErrorf("cannot use a string pattern on a bytes-like object")
		}
		return py.Value{}, py.TypeErrorf("expected string or bytes-like object, got '%s'", py.TypeName(text))
	}
	if !isOwn(v, nameRaw) {
		return decodeBy(t, v, text.AsStr())
	}
	h, err := hooksOf(t, v)
	if err != nil {
		return py.Value{}, err
	}
	return document(t, h, text.AsStr())
}

// decodeBy decodes with the method raw_decode of a subclass.
func decodeBy(t *py.Thread, v py.Value, doc *py.Str) (py.Value, error) {
	raw, err := py.GetAttr(t, v, nameRaw)
	if err != nil {
		return py.Value{}, err
	}
	sc := &scanner{s: doc.String()}
	r, err := t.CallArgs(raw, py.Args{Pos: []py.Value{doc.Value()}, Kw: []py.Value{py.Int(int64(sc.space(0)))}, Names: []*py.Str{py.Intern("idx")}})
	if err != nil {
		return py.Value{}, err
	}
	var pair [2]py.Value
	if err := py.Unpack(t, r, pair[:]); err != nil {
		return py.Value{}, err
	}
	end, err := py.AsCSsize(t, pair[1])
	if err != nil {
		return py.Value{}, err
	}
	at := sc.space(doc.Offset(min(max(end, 0), doc.Len())))
	if at != len(sc.s) {
		return py.Value{}, decodeError(t, "Extra data", doc, doc.Index(at))
	}
	return pair[0], nil
}

func rawDecode(t *py.Thread, args py.Args) (py.Value, error) {
	var v, text py.Value
	idx := py.Int(0)
	if err := paramsRaw.Bind(args, &v, &text, &idx); err != nil {
		return py.Value{}, err
	}
	if !text.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("first argument must be a string, not %s", py.TypeName(text))
	}
	i, err := py.AsCSsize(t, idx)
	if err != nil {
		return py.Value{}, err
	}
	if i < 0 {
		return py.Value{}, py.ValueErrorf("idx cannot be negative")
	}
	h, err := hooksOf(t, v)
	if err != nil {
		return py.Value{}, err
	}
	doc := text.AsStr()
	if i > doc.Len() {
		return py.Value{}, decodeError(t, "Expecting value", doc, i)
	}
	r, end, err := parse(t, h, doc, doc.Offset(i))
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(r, py.Int(int64(doc.Index(end)))), nil
}

// scanString is json.decoder.scanstring.
func scanString(t *py.Thread, args py.Args) (py.Value, error) {
	text, at, strict := args.Pos[0], args.Pos[1], true
	if !text.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("first argument must be a string, not %s", py.TypeName(text))
	}
	i, err := py.AsCSsize(t, at)
	if err != nil {
		return py.Value{}, err
	}
	if len(args.Pos) > 2 {
		if strict, err = py.Truth(t, args.Pos[2]); err != nil {
			return py.Value{}, err
		}
	}
	doc := text.AsStr()
	if i < 0 || i > doc.Len() {
		return py.Value{}, py.ValueErrorf("end is out of bounds")
	}
	sc := &scanner{t: t, hooks: &hooks{strict: strict}, doc: doc, s: doc.String()}
	v, end, err := sc.str(doc.Offset(i))
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(v, py.Int(int64(doc.Index(end)))), nil
}
