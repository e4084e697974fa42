// Package pystring is Python's modules string and _string. Constants and what parses format strings are made here, the
// classes Template and Formatter are written in Python.
package pystring

import (
	_ "embed"
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

// Source is the rest of the module string.
//
//go:embed string.py
var Source string

const (
	lower       = "abcdefghijklmnopqrstuvwxyz"
	upper       = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits      = "0123456789"
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	space       = " \t\n\r\v\f"
)

// New makes the module string, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("string", "Constants for classes of characters, templates, and a formatter that can be adapted.")
	for _, c := range []struct{ name, text string }{
		{"ascii_letters", lower + upper}, {"ascii_lowercase", lower}, {"ascii_uppercase", upper}, {"digits", digits},
		{"hexdigits", digits + "abcdefABCDEF"}, {"octdigits", "01234567"}, {"punctuation", punctuation}, {"whitespace", space},
		{"printable", digits + lower + upper + punctuation + space},
	} {
		m.Set(c.name, py.NewStr(c.text).Value())
	}
	m.Set("capwords", py.NewNative("string", py.FuncDef{Name: "capwords", Fn: capWords, Flags: py.Kw,
		Doc: "Split a text into words, capitalize them, and join them again."}).Value())
	return m, nil
}

// NewC makes the module _string.
func NewC(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_string", "Helpers of string.Formatter.")
	for _, f := range []py.FuncDef{
		{Name: "formatter_parser", Fn: formatterParser, Min: 1, Max: 1, Doc: "An iterator over the parts of a format string."},
		{Name: "formatter_field_name_split", Fn: fieldSplit, Min: 1, Max: 1, Doc: "The beginning of a field name, and an iterator over its steps."},
	} {
		m.Set(f.Name, py.NewNative("_string", f).Value())
	}
	return m, nil
}

var paramsCapWords = params.New("capwords", "s, sep=")

func capWords(t *py.Thread, args py.Args) (py.Value, error) {
	var s py.Value
	sep := py.None
	if err := paramsCapWords.Bind(args, &s, &sep); err != nil {
		return py.Value{}, err
	}
	call := func(v py.Value, name string, args ...py.Value) (py.Value, error) {
		f, err := py.GetAttr(t, v, py.Intern(name))
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(f, args...)
	}
	words, err := call(s, "split", sep)
	if err != nil {
		return py.Value{}, err
	}
	items, err := py.Collect(t, words)
	if err != nil {
		return py.Value{}, err
	}
	for i := range items {
		if items[i], err = call(items[i], "capitalize"); err != nil {
			return py.Value{}, err
		}
	}
	if yes, err := py.Truth(t, sep); err != nil {
		return py.Value{}, err
	} else if !yes {
		sep = py.NewStr(" ").Value()
	}
	return call(sep, "join", py.NewList(items).Value())
}

func formatText(v py.Value) (string, error) {
	if !v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("expected str, got %s", py.TypeName(v))
	}
	return v.AsStr().String(), nil
}

// A parts iterates over the parts of a format string.
type parts struct {
	py.Header
	mutex sync.Mutex
	rest  string
}

func partsOf(v py.Value) *parts { return (*parts)(v.Pointer()) }

var partsType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "formatteriterator", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				p := partsOf(v)
				p.mutex.Lock()
				defer p.mutex.Unlock()
				if p.rest == "" {
					return py.Value{}, nil
				}
				part, rest, err := py.ParseFormat(p.rest)
				p.rest = rest
				if err != nil {
					return py.Value{}, err
				}
				items := []py.Value{py.StrValue(part.Literal), py.None, py.None, py.None}
				if part.Field {
					items[1], items[2] = py.StrValue(part.Name), py.StrValue(part.Spec)
					if part.Conversion != 0 {
						items[3] = py.CharValue(part.Conversion)
					}
				}
				return py.NewTuple(items).Value(), nil
			},
		},
	})
})

func formatterParser(_ *py.Thread, args py.Args) (py.Value, error) {
	s, err := formatText(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	p := &parts{Header: py.Header{Type: partsType()}, rest: s}
	return py.FromHeader(&p.Header), nil
}

func fieldSplit(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := formatText(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	first, steps, err := py.SplitField(s)
	if err != nil {
		return py.Value{}, err
	}
	items := make([]py.Value, len(steps))
	for i, s := range steps {
		items[i] = py.NewPair(py.Bool(!s.Item), s.Key)
	}
	it, err := py.Iter(t, py.NewTuple(items).Value())
	if err != nil {
		return py.Value{}, err
	}
	return py.NewPair(first, it), nil
}
