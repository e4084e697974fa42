package py

// This file defines what programs add to codecs: handlers for errors, and encodings of their own.

import (
	"strings"
	"sync"
)

type handlersKey struct{}

// codecHandlers are the functions that codecs.register_error was given, by name.
func codecHandlers(t *Thread) *sync.Map {
	return t.RT.Local(handlersKey{}, func() any { return new(sync.Map) }).(*sync.Map)
}

// RegisterCodecError makes f the handler for errors of codecs that is called name.
func RegisterCodecError(t *Thread, name string, f Value) { codecHandlers(t).Store(name, f) }

// CodecErrorHandler returns the handler that a program has registered under a name, if any.
func CodecErrorHandler(t *Thread, name string) (Value, bool) {
	switch name {
	case "", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass":
		return Value{}, false // these are not asked
	}
	f, ok := codecHandlers(t).Load(name)
	if !ok {
		return Value{}, false
	}
	return f.(Value), true
}

// encodeHandled encodes s piece by piece: what lies between two errors by the codec, an error by the handler.
func encodeHandled(t *Thread, s *Str, c *codec, handler Value) (string, error) {
	var out StrBuilder
	out.T = t
	rest, at := s.s, 0 // at: the code points before rest
	for {
		if err := t.Poll(); err != nil {
			return "", err
		}
		piece := NewStr(rest)
		text, err := encodeStrict(t, piece, c)
		e, ok := err.(*Exception)
		if !ok && err != nil {
			return "", err
		}
		if err == nil {
			out.Write(text)
			return out.Result()
		}
		if !IsError(err, &UnicodeEncodeErrorType) {
			return "", err
		}
		start, end := e.unicodeRange()
		good, err := encodeStrict(t, NewStr(rest[:piece.Offset(start)]), c)
		if err != nil {
			return "", err
		}
		out.Write(good)
		if good != "" || out.Len() > 0 {
			c = c.unmarked()
		}
		problem := NewError(&UnicodeEncodeErrorType, c.name, s.Value(), at+start, at+end, e.field(fieldReason))
		v, pos, err := callHandler(t, handler, problem, s.Len(), true)
		if err != nil {
			return "", err
		}
		if v.IsKind(KindBytes) {
			b := v.AsBytes().String()
			if len(b)%c.unit() != 0 {
				return "", problem
			}
			out.Write(b)
		} else {
			b, err := encodeStrict(t, v.AsStr(), c)
			if IsError(err, &UnicodeEncodeErrorType) {
				return "", problem
			} else if err != nil {
				return "", err
			}
			out.Write(b)
		}
		rest, at = s.s[s.Offset(pos):], pos
	}
}

// decodeHandled decodes b piece by piece, as encodeHandled encodes.
func decodeHandled(t *Thread, b string, c *codec, handler Value) (Value, error) {
	var out StrBuilder
	out.T = t
	at := 0
	for {
		if err := t.Poll(); err != nil {
			return Value{}, err
		}
		v, err := decodeStrict(t, b[at:], c)
		if err == nil {
			out.Write(v.AsStr().String())
			return out.result()
		}
		e, ok := err.(*Exception)
		if !ok || !IsError(err, &UnicodeDecodeErrorType) {
			return Value{}, err
		}
		start, end := e.unicodeRange()
		good, err := decodeStrict(t, b[at:at+start], c)
		if err != nil {
			return Value{}, err
		}
		out.Write(good.AsStr().String())
		problem := NewError(&UnicodeDecodeErrorType, c.name, NewBytes(b).Value(), at+start, at+end, e.field(fieldReason))
		r, pos, err := callHandler(t, handler, problem, len(b), false)
		if err != nil {
			return Value{}, err
		}
		if o := problem.field(fieldObject); o.IsKind(KindBytes) { // the handler may have put something else there
			b = o.AsBytes().String()
		} else {
			return Value{}, TypeErrorf("object attribute must be bytes")
		}
		if !r.IsKind(KindStr) {
			return Value{}, TypeErrorf("decoding error handler must return (str, int) tuple")
		}
		out.Write(r.AsStr().String())
		if at == 0 {
			c = c.after(b)
		}
		at = pos
	}
}

// callHandler asks a handler about an error. It returns what is to be put in, and where to go on; size is the length of what is
// encoded or decoded.
func callHandler(t *Thread, handler Value, problem *Exception, size int, encoding bool) (Value, int, error) {
	kind, want := "decoding", "(str, int)"
	if encoding {
		kind, want = "encoding", "(str/bytes, int)"
	}
	bad := func() (Value, int, error) {
		return Value{}, 0, TypeErrorf("%s error handler must return %s tuple", kind, want)
	}
	r, err := t.Call(handler, problem.Value())
	if err != nil {
		return Value{}, 0, err
	}
	if !r.IsKind(KindTuple) || len(r.AsTuple().Items) != 2 {
		return bad()
	}
	v := r.AsTuple().Items[0]
	if !v.IsKind(KindStr) && !(encoding && v.IsKind(KindBytes)) {
		return bad()
	}
	pos, err := AsCSsize(t, r.AsTuple().Items[1])
	if err != nil {
		return Value{}, 0, err
	}
	if o := problem.field(fieldObject); !encoding && o.IsKind(KindBytes) {
		size = len(o.AsBytes().String())
	}
	if pos < 0 {
		pos += size
	}
	if pos < 0 || pos > size {
		return Value{}, 0, Errorf(&IndexErrorType, "position %d from error handler out of bounds", pos)
	}
	return v, pos, nil
}

func encodeStrict(t *Thread, s *Str, c *codec) (string, error) {
	e := &encoder{name: c.name, s: s}
	e.out.T = t
	if err := c.encode(e); err != nil {
		return "", err
	}
	return e.out.Result()
}

func decodeStrict(t *Thread, b string, c *codec) (Value, error) {
	d := &decoder{name: c.name, b: b}
	d.out.T = t
	if err := c.decode(d); err != nil {
		return Value{}, err
	}
	return d.out.result()
}

// unit returns the number of bytes that all of the codec's characters have a multiple of.
func (c *codec) unit() int {
	switch {
	case strings.HasPrefix(c.name, "utf-16"):
		return 2
	case strings.HasPrefix(c.name, "utf-32"):
		return 4
	}
	return 1
}

// unmarked returns the codec for the rest of what c has begun with a mark.
func (c *codec) unmarked() *codec {
	name := map[string]string{"utf-16": "utf_16_le", "utf-32": "utf_32_le", "utf-8-sig": "utf_8"}[c.name]
	if name == "" {
		return c
	}
	return c.renamed(name)
}

// after returns the codec for what follows the beginning of b.
func (c *codec) after(b string) *codec {
	switch {
	case c.name == "utf-16" && strings.HasPrefix(b, "\xfe\xff"):
		return c.renamed("utf_16_be")
	case c.name == "utf-32" && strings.HasPrefix(b, "\x00\x00\xfe\xff"):
		return c.renamed("utf_32_be")
	}
	return c.unmarked()
}

// renamed returns the codec with an alias, under the name of c.
func (c *codec) renamed(alias string) *codec {
	other := *codecAliases[alias]
	other.name = c.name
	return &other
}

// registered returns the encoding that a function given to codecs.register has found, as a CodecInfo; the zero Value if there is
// none.
func registered(t *Thread, encoding string) (Value, error) {
	m := t.RT.Modules.GetStr(Intern("codecs"))
	if m == nil || !m.IsInstance(&ModuleType) {
		return Value{}, nil
	}
	f, ok := m.AsModule().Get("_registered")
	if !ok {
		return Value{}, nil
	}
	info, err := t.Call(f, NewStr(encoding).Value())
	if err != nil || info.IsNone() {
		return Value{}, err
	}
	return info, nil
}

// callCodec calls the method of a registered encoding that is called how, and returns its result, which must be of a type.
func callCodec(t *Thread, info Value, how string, v Value, errors string, class *Type) (Value, error) {
	f, err := GetAttr(t, info, Intern(how))
	if err != nil {
		return Value{}, err
	}
	if errors == "" {
		errors = "strict"
	}
	r, err := t.Call(f, v, NewStr(errors).Value())
	if err != nil {
		return Value{}, err
	}
	if !r.IsKind(KindTuple) || len(r.AsTuple().Items) != 2 {
		return Value{}, TypeErrorf("%sr must return a tuple (object, integer)", how)
	}
	if r = r.AsTuple().Items[0]; !r.IsInstance(class) {
		name, _ := GetAttr(t, info, Intern("name"))
		s, _ := ToStr(t, name)
		return Value{}, TypeErrorf("'%s' %sr returned '%s' instead of '%s'; use codecs.%s() to %s to arbitrary types", s, how, TypeName(r), class.Name, how, how)
	}
	return r, nil
}
