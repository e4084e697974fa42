// Package json is Python's module json, with json.decoder, json.encoder and json.scanner.
package json

import (
	_ "embed"
	"strings"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

// Tool is the module json.tool.
//
//go:embed tool.py
var Tool string

var (
	paramsDumps = params.New("dumps", "obj, *, skipkeys=, ensure_ascii=, check_circular=, allow_nan=, cls=, indent=, separators=, default=, sort_keys=")
	paramsDump  = params.New("dump", "obj, fp, *, skipkeys=, ensure_ascii=, check_circular=, allow_nan=, cls=, indent=, separators=, default=, sort_keys=")
	paramsLoads = params.New("loads", "s, *, cls=, object_hook=, parse_float=, parse_int=, parse_constant=, object_pairs_hook=")
	paramsLoad  = params.New("load", "fp, *, cls=, object_hook=, parse_float=, parse_int=, parse_constant=, object_pairs_hook=")

	dumpNames = intern("skipkeys", "ensure_ascii", "check_circular", "allow_nan", "indent", "separators", "default", "sort_keys")
	loadNames = intern("object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook")
)

// New makes the module json. It is a package, so that its submodules are found.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("json", "JavaScript Object Notation: text that stands for dicts, lists, strings and numbers.")
	m.Set("__path__", py.NewList(nil).Value())
	for _, f := range []py.FuncDef{
		{Name: "dump", Fn: dump, Doc: "Write the JSON text of an object to a file."},
		{Name: "dumps", Fn: dumps, Doc: "The JSON text of an object."},
		{Name: "load", Fn: load, Doc: "The object that the JSON text in a file stands for."},
		{Name: "loads", Fn: loads, Doc: "The object that a JSON text stands for."},
		{Name: "detect_encoding", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			b, err := py.BufferBytes(a.Pos[0])
			return py.NewStr(encodingOf(b)).Value(), err
		}, Doc: "The encoding of a JSON text in bytes."},
	} {
		f.Flags = py.Kw
		m.Set(f.Name, py.NewNative("json", f).Value())
	}
	m.Set("JSONDecodeError", errorType().Value())
	m.Set("JSONDecoder", decoderType().Value())
	m.Set("JSONEncoder", encoderType().Value())
	m.Set("__all__", strs("dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"))
	for _, sub := range []struct {
		name string
		make func(*py.Thread) (*py.Module, error)
	}{{"decoder", NewDecoder}, {"encoder", NewEncoder}, {"scanner", NewScanner}} {
		name := py.Intern("json." + sub.name)
		if v := t.RT.Modules.GetStr(name); v != nil {
			m.Set(sub.name, *v)
			continue
		}
		s, err := sub.make(t)
		if err != nil {
			return nil, err
		}
		t.RT.Modules.SetStr(name, s.Value())
		m.Set(sub.name, s.Value())
	}
	m.Set("__version__", py.NewStr("2.0.9").Value())
	return m, nil
}

func strs(names ...string) py.Value {
	items := make([]py.Value, len(names))
	for i, n := range names {
		items[i] = py.NewStr(n).Value()
	}
	return py.NewList(items).Value()
}

// NewDecoder makes the module json.decoder.
func NewDecoder(*py.Thread) (*py.Module, error) {
	m := py.NewModule("json.decoder", "The decoder of JSON.")
	m.Set("JSONDecoder", decoderType().Value())
	m.Set("JSONDecodeError", errorType().Value())
	f := py.NewNative("_json", py.FuncDef{Name: "scanstring", Fn: scanString, Min: 2, Max: 3,
		Doc: "The string whose content begins at a place, and where it ends."}).Value()
	m.Set("scanstring", f)
	m.Set("c_scanstring", f)
	m.Set("__all__", strs("JSONDecoder", "JSONDecodeError"))
	return m, nil
}

// NewEncoder makes the module json.encoder.
func NewEncoder(*py.Thread) (*py.Module, error) {
	m := py.NewModule("json.encoder", "The encoder of JSON.")
	m.Set("JSONEncoder", encoderType().Value())
	for _, f := range []py.FuncDef{
		{Name: "encode_basestring", Fn: encodeString(false), Min: 1, Max: 1, Doc: "The JSON string for a str."},
		{Name: "encode_basestring_ascii", Fn: encodeString(true), Min: 1, Max: 1, Doc: "The JSON string for a str, in ASCII."},
	} {
		n := py.NewNative("_json", f).Value()
		m.Set(f.Name, n)
		m.Set("c_"+f.Name, n)
	}
	f, _ := py.ParseFloat("inf")
	m.Set("INFINITY", py.Float(f))
	return m, nil
}

// keywords takes the arguments that l does not know out of args.
func keywords(args py.Args, known func(name string) bool) (own, other py.Args) {
	own.Pos = args.Pos
	for i, name := range args.Names {
		dst := &own
		if !known(name.String()) {
			dst = &other
		}
		dst.Names, dst.Kw = append(dst.Names, name), append(dst.Kw, args.Kw[i])
	}
	return own, other
}

func isOneOf(names ...string) func(string) bool {
	return func(s string) bool {
		for _, n := range names {
			if n == s {
				return true
			}
		}
		return false
	}
}

var isDumpKeyword = isOneOf("obj", "fp", "cls", "skipkeys", "ensure_ascii", "check_circular", "allow_nan", "indent", "separators", "default", "sort_keys")

// dumpArgs are the arguments of dumps but for the object; more are keyword arguments for the class.
type dumpArgs struct {
	cls    py.Value
	values [8]py.Value // of dumpNames
	more   py.Args
}

func newDumpArgs() *dumpArgs {
	return &dumpArgs{cls: py.None, values: [8]py.Value{py.False, py.True, py.True, py.True, py.None, py.None, py.None, py.False}}
}

// text returns the JSON text of o.
func (a *dumpArgs) text(t *py.Thread, o py.Value) (py.Value, error) {
	if a.cls.IsNone() && len(a.more.Names) == 0 {
		opts, err := a.options(t)
		if err != nil {
			return py.Value{}, err
		}
		return encode(t, o, opts)
	}
	v, err := a.encoder(t)
	if err != nil {
		return py.Value{}, err
	}
	f, err := py.GetAttr(t, v, nameEncode)
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, o)
}

// encoder makes the encoder that the arguments ask for.
func (a *dumpArgs) encoder(t *py.Thread) (py.Value, error) {
	cls := a.cls
	if cls.IsNone() {
		cls = encoderType().Value()
	}
	return t.CallArgs(cls, py.Args{Kw: append(a.values[:], a.more.Kw...), Names: append(dumpNames[:len(dumpNames):len(dumpNames)], a.more.Names...)})
}

// options are what encoder and optionsOf come to without an object between.
func (a *dumpArgs) options(t *py.Thread) (*options, error) {
	o := defaultOptions()
	for i, dst := range []*bool{0: &o.skipKeys, 1: &o.ascii, 2: &o.circular, 3: &o.allowNaN, 7: &o.sortKeys} {
		if dst != nil {
			var err error
			if *dst, err = py.Truth(t, a.values[i]); err != nil {
				return nil, err
			}
		}
	}
	indent, seps, def := a.values[4], a.values[5], a.values[6]
	if !indent.IsNone() {
		if err := o.setIndent(t, indent); err != nil {
			return nil, err
		}
		o.itemSep = ","
	}
	if !seps.IsNone() {
		item, key, err := separators(t, seps)
		if err != nil {
			return nil, err
		}
		if err := o.setSeparators(item, key); err != nil {
			return nil, err
		}
	}
	if !def.IsNone() {
		o.fallback = def
	}
	return &o, nil
}

func dumps(t *py.Thread, args py.Args) (py.Value, error) {
	var o py.Value
	a := newDumpArgs()
	v := &a.values
	args, a.more = keywords(args, isDumpKeyword)
	if err := paramsDumps.Bind(args, &o, &v[0], &v[1], &v[2], &v[3], &a.cls, &v[4], &v[5], &v[6], &v[7]); err != nil {
		return py.Value{}, err
	}
	return a.text(t, o)
}

func dump(t *py.Thread, args py.Args) (py.Value, error) {
	var o, fp py.Value
	a := newDumpArgs()
	v := &a.values
	args, a.more = keywords(args, isDumpKeyword)
	if err := paramsDump.Bind(args, &o, &fp, &v[0], &v[1], &v[2], &v[3], &a.cls, &v[4], &v[5], &v[6], &v[7]); err != nil {
		return py.Value{}, err
	}
	var chunks []py.Value
	if a.cls.IsNone() && len(a.more.Names) == 0 {
		text, err := a.text(t, o)
		if err != nil {
			return py.Value{}, err
		}
		chunks = []py.Value{text}
	} else {
		enc, err := a.encoder(t)
		if err != nil {
			return py.Value{}, err
		}
		f, err := py.GetAttr(t, enc, nameIter)
		if err != nil {
			return py.Value{}, err
		}
		it, err := t.Call(f, o)
		if err != nil {
			return py.Value{}, err
		}
		if chunks, err = py.Collect(t, it); err != nil {
			return py.Value{}, err
		}
	}
	for _, c := range chunks {
		write, err := py.GetAttr(t, fp, py.Intern("write"))
		if err != nil {
			return py.Value{}, err
		}
		if _, err := t.Call(write, c); err != nil {
			return py.Value{}, err
		}
	}
	return py.None, nil
}

var isLoadKeyword = isOneOf("s", "fp", "cls", "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook")

func loads(t *py.Thread, args py.Args) (py.Value, error) {
	return loadWith(t, args, paramsLoads, false)
}

func load(t *py.Thread, args py.Args) (py.Value, error) { return loadWith(t, args, paramsLoad, true) }

func loadWith(t *py.Thread, args py.Args, list *params.List, file bool) (py.Value, error) {
	var s py.Value
	cls := py.None
	values := [5]py.Value{py.None, py.None, py.None, py.None, py.None} // of loadNames
	args, more := keywords(args, isLoadKeyword)
	if err := list.Bind(args, &s, &cls, &values[0], &values[1], &values[2], &values[3], &values[4]); err != nil {
		return py.Value{}, err
	}
	if file {
		read, err := py.GetAttr(t, s, py.Intern("read"))
		if err != nil {
			return py.Value{}, err
		}
		if s, err = t.Call(read); err != nil {
			return py.Value{}, err
		}
	}
	doc, err := documentText(t, s)
	if err != nil {
		return py.Value{}, err
	}
	if cls.IsNone() && len(more.Names) == 0 {
		h := &hooks{strict: true}
		for i, dst := range []*py.Value{&h.object, &h.parseFloat, &h.parseInt, &h.parseConstant, &h.objectPairs} {
			if !values[i].IsNone() {
				*dst = values[i]
			}
		}
		h.plain()
		return document(t, h, doc)
	}
	if cls.IsNone() {
		cls = decoderType().Value()
	}
	for i, v := range values {
		if !v.IsNone() {
			more.Names, more.Kw = append(more.Names, loadNames[i]), append(more.Kw, v)
		}
	}
	dec, err := t.CallArgs(cls, more)
	if err != nil {
		return py.Value{}, err
	}
	f, err := py.GetAttr(t, dec, py.Intern("decode"))
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, doc.Value())
}

// documentText returns the text of the argument of loads.
func documentText(t *py.Thread, s py.Value) (*py.Str, error) {
	if s.IsKind(py.KindStr) {
		if strings.HasPrefix(s.AsStr().String(), "\ufeff") {
			return nil, decodeError(t, "Unexpected UTF-8 BOM (decode using utf-8-sig)", s.AsStr(), 0)
		}
		return s.AsStr(), nil
	}
	if !s.IsKind(py.KindBytes) && !s.IsKind(py.KindByteArray) {
		return nil, py.TypeErrorf("the JSON object must be str, bytes or bytearray, not %s", s.Type().Name)
	}
	b, err := py.OwnedBytes(t, s)
	if err != nil {
		return nil, err
	}
	v, err := py.Decode(t, b, encodingOf(b), "surrogatepass")
	if err != nil {
		return nil, err
	}
	return v.AsStr(), nil
}

// encodingOf finds out in which UTF a JSON text is: by its mark, or by where its first bytes are zero.
func encodingOf(b string) string {
	zero := func(i int) bool { return b[i] == 0 }
	switch {
	case strings.HasPrefix(b, "\xff\xfe\x00\x00"), strings.HasPrefix(b, "\x00\x00\xfe\xff"):
		return "utf-32"
	case strings.HasPrefix(b, "\xff\xfe"), strings.HasPrefix(b, "\xfe\xff"):
		return "utf-16"
	case strings.HasPrefix(b, "\xef\xbb\xbf"):
		return "utf-8-sig"
	case len(b) >= 4 && zero(0):
		if zero(1) {
			return "utf-32-be"
		}
		return "utf-16-be"
	case len(b) >= 4 && zero(1):
		if zero(2) && zero(3) {
			return "utf-32-le"
		}
		return "utf-16-le"
	case len(b) == 2 && zero(0):
		return "utf-16-be"
	case len(b) == 2 && zero(1):
		return "utf-16-le"
	}
	return "utf-8"
}
