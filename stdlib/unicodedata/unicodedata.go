// Package unicodedata is Python's module unicodedata: what Unicode says of characters.
package unicodedata

import (
	"minipy/ucd"
	"minipy/vm/py"
)

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("unicodedata", "The Unicode character database, version "+ucd.Version+": names, properties and normal forms.")
	m.Set("unidata_version", py.NewStr(ucd.Version).Value())
	for _, f := range []py.FuncDef{
		ofChar("category", "The general category of a character, such as 'Lu'.", func(r rune) py.Value { return str(ucd.Of(r).Category) }),
		ofChar("bidirectional", "The class of a character in text of two directions, '' if it has none.", func(r rune) py.Value {
			return str(ucd.Of(r).Bidirectional)
		}),
		ofChar("combining", "The canonical combining class of a character, 0 if it has none.", func(r rune) py.Value {
			return py.Int(int64(ucd.Of(r).Combining))
		}),
		ofChar("east_asian_width", "How wide a character is in East Asian text, such as 'W'.", func(r rune) py.Value {
			return str(ucd.Of(r).EastAsianWidth)
		}),
		ofChar("mirrored", "1 if a character is mirrored in text from right to left, else 0.", func(r rune) py.Value {
			if ucd.Of(r).Mirrored {
				return py.Int(1)
			}
			return py.Int(0)
		}),
		ofChar("decomposition", "The code points that a character is composed of, in hexadecimal; '' if there are none.", func(r rune) py.Value {
			return str(ucd.Decomposition(r))
		}),
		orDefault("name", "no such name", "The name of a character.", func(r rune) py.Value {
			if n := ucd.Name(r); n != "" {
				return str(n)
			}
			return py.Value{}
		}),
		orDefault("decimal", "not a decimal", "The decimal digit that a character stands for.", func(r rune) py.Value {
			if n, ok := ucd.NumberOf(r); ok && n.Decimal >= 0 {
				return py.Int(int64(n.Decimal))
			}
			return py.Value{}
		}),
		orDefault("digit", "not a digit", "The digit that a character stands for.", func(r rune) py.Value {
			if n, ok := ucd.NumberOf(r); ok && n.Digit >= 0 {
				return py.Int(int64(n.Digit))
			}
			return py.Value{}
		}),
		orDefault("numeric", "not a numeric character", "The number that a character stands for, as a float.", func(r rune) py.Value {
			if n, ok := ucd.NumberOf(r); ok {
				return py.Float(float64(n.Num) / float64(n.Den))
			}
			return py.Value{}
		}),
		{Name: "lookup", Fn: lookup, Min: 1, Max: 1, Doc: "The character, or the characters, with a name. KeyError if there are none."},
		{Name: "normalize", Fn: normalize, Min: 2, Max: 2, Doc: "Text in a normal form: NFC, NFKC, NFD or NFKD."},
		{Name: "is_normalized", Fn: isNormalized, Min: 2, Max: 2, Doc: "Whether text is in a normal form: NFC, NFKC, NFD or NFKD."},
	} {
		m.Set(f.Name, py.NewNative("unicodedata", f).Value())
	}
	return m, nil
}

func str(s string) py.Value { return py.NewStr(s).Value() }

// char returns the character that is the argument of a function; arg says which it is, in messages.
func char(function, arg string, v py.Value) (rune, error) {
	if !v.IsKind(py.KindStr) {
		return 0, py.TypeErrorf("%s() %s must be a unicode character, not %s", function, arg, py.ArgTypeName(v))
	}
	s := v.AsStr()
	if s.Len() != 1 {
		return 0, py.TypeErrorf("%s() %s must be a unicode character, not str", function, arg)
	}
	var first rune
	for r := range py.Runes(s.String()) {
		first = r
	}
	return first, nil
}

// ofChar makes a function of a character.
func ofChar(name, doc string, f func(r rune) py.Value) py.FuncDef {
	return py.FuncDef{Name: name, Min: 1, Max: 1, Doc: doc, Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
		r, err := char(name, "argument", a.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		return f(r), nil
	}}
}

// orDefault makes a function of a character that may be given what to return where there is nothing.
func orDefault(name, none, doc string, f func(r rune) py.Value) py.FuncDef {
	return py.FuncDef{Name: name, Min: 1, Max: 2, Doc: doc, Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
		r, err := char(name, "argument 1", a.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		v := f(r)
		if v.IsZero() {
			if len(a.Pos) < 2 {
				return py.Value{}, py.ValueErrorf("%s", none)
			}
			v = a.Pos[1]
		}
		return v, nil
	}}
}

func lookup(t *py.Thread, a py.Args) (py.Value, error) {
	name := ""
	switch v := a.Pos[0]; {
	case v.IsKind(py.KindStr):
		name = v.AsStr().String()
	case v.IsKind(py.KindBytes):
		name = v.AsBytes().String()
	default:
		return py.Value{}, py.TypeErrorf("a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	if len(name) > 256 {
		return py.Value{}, py.NewError(&py.KeyErrorType, "name too long")
	}
	if r, ok := ucd.Lookup(name); ok {
		return str(string(r)), nil
	}
	if s, ok := ucd.Sequence(name); ok {
		return str(s), nil
	}
	return py.Value{}, py.NewError(&py.KeyErrorType, "undefined character name '"+name+"'")
}

// formText returns the two arguments of normalize and is_normalized.
func formText(who string, a py.Args) (form, text string, err error) {
	for i, dst := range []*string{&form, &text} {
		v := a.Pos[i]
		if !v.IsKind(py.KindStr) {
			return "", "", py.TypeErrorf("%s() argument %d must be str, not %s", who, i+1, py.ArgTypeName(v))
		}
		*dst = v.AsStr().String()
	}
	return form, text, nil
}

func normalize(t *py.Thread, a py.Args) (py.Value, error) {
	name, s, err := formText("normalize", a)
	if err != nil || s == "" {
		return a.Pos[len(a.Pos)-1], err
	}
	f, ok := ucd.FormOf(name)
	if !ok {
		return py.Value{}, py.ValueErrorf("invalid normalization form")
	}
	if err := t.Charge(4 * len(s)); err != nil {
		return py.Value{}, err
	}
	return str(ucd.Normalize(f, s)), nil
}

func isNormalized(_ *py.Thread, a py.Args) (py.Value, error) {
	name, s, err := formText("is_normalized", a)
	if err != nil || s == "" {
		return py.True, err
	}
	f, ok := ucd.FormOf(name)
	if !ok {
		return py.Value{}, py.ValueErrorf("invalid normalization form")
	}
	return py.Bool(ucd.IsNormal(f, s)), nil
}
