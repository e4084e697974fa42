package json

// This file defines what CPython has in the module _json, with json.scanner: the scanner as an object that can be called.

import (
	"sync"

	"minipy/vm/py"
)

// A scan is an instance of make_scanner.
type scan struct {
	py.Header
	context py.Value // the decoder, whose attributes say what to make of what
}

func asScan(v py.Value) *scan { return (*scan)(v.Pointer()) }

var (
	sigScanner  = py.NewSignature("make_scanner", "context")
	sigScanOnce = py.NewSignature("scan_once", "string, idx")
)

var scanType = sync.OnceValue(func() *py.Type {
	attr := func(name string) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(t *py.Thread, v py.Value) (py.Value, error) {
			return py.GetAttr(t, asScan(v).context, py.Intern(name))
		}}
	}
	return py.NewType(&py.Def{
		Name: "Scanner", Module: "_json", Doc: "Reads one value of a JSON text, as a decoder says.",
		Members: []py.MemberDef{attr("strict"), attr("object_hook"), attr("object_pairs_hook"), attr("parse_float"), attr("parse_int"),
			attr("parse_constant")},
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				var context py.Value
				if err := sigScanner.Bind(args, &context); err != nil {
					return py.Value{}, err
				}
				if _, err := hooksOf(t, context); err != nil {
					return py.Value{}, err
				}
				s := &scan{py.Header{Type: class}, context}
				return py.FromHeader(&s.Header), nil
			},
			Init: func(*py.Thread, py.Value, py.Args) error { return nil },
			Call: func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
				var text, at py.Value
				if err := sigScanOnce.Bind(args, &text, &at); err != nil {
					return py.Value{}, err
				}
				if !text.IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("first argument must be a string, not %s", py.TypeName(text))
				}
				i, err := py.AsCSsize(t, at)
				if err != nil {
					return py.Value{}, err
				}
				if i < 0 {
					return py.Value{}, py.ValueErrorf("idx cannot be negative")
				}
				h, err := hooksOf(t, asScan(v).context)
				if err != nil {
					return py.Value{}, err
				}
				doc := text.AsStr()
				if i >= doc.Len() {
					return py.Value{}, py.NewError(&py.StopIterationType, at)
				}
				sc := &scanner{t: t, hooks: h, doc: doc, s: doc.String()}
				r, end, err := sc.value(doc.Offset(i))
				if s, ok := err.(stopped); ok {
					err = py.NewError(&py.StopIterationType, py.Int(int64(doc.Index(s.pos))))
				}
				if err != nil {
					return py.Value{}, err
				}
				return py.NewPair(r, py.Int(int64(doc.Index(end)))), nil
			},
		},
	})
})

// NewC makes the module _json.
func NewC(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_json", "What of JSON belongs to the interpreter.")
	for _, f := range []py.FuncDef{
		{Name: "scanstring", Fn: scanString, Min: 2, Max: 3, Doc: "The string whose content begins at a place, and where it ends."},
		{Name: "encode_basestring", Fn: encodeString(false), Min: 1, Max: 1, Doc: "The JSON string for a str."},
		{Name: "encode_basestring_ascii", Fn: encodeString(true), Min: 1, Max: 1, Doc: "The JSON string for a str, in ASCII."},
	} {
		m.Set(f.Name, py.NewNative("_json", f).Value())
	}
	m.Set("make_scanner", scanType().Value())
	return m, nil
}

// NewScanner makes the module json.scanner.
func NewScanner(*py.Thread) (*py.Module, error) {
	m := py.NewModule("json.scanner", "The scanner of JSON.")
	m.Set("make_scanner", scanType().Value())
	m.Set("c_make_scanner", scanType().Value())
	m.Set("__all__", strs("make_scanner"))
	return m, nil
}
