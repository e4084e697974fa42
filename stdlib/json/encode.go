package json

// This file defines how values are written.

import (
	"math"
	"strconv"
	"strings"

	"minipy/vm/py"
)

// Options are those of an encoder.
type options struct {
	skipKeys, ascii, circular, allowNaN, sortKeys bool
	indent                                        string
	indented                                      bool
	itemSep, keySep                               string
	fallback                                      py.Value // makes of an object one that can be written; zero: none can
}

// defaultOptions are those of dumps without any.
func defaultOptions() options {
	return options{ascii: true, circular: true, allowNaN: true, itemSep: ", ", keySep: ": "}
}

// An encoder writes one document.
type encoder struct {
	t *py.Thread
	options
	out   []byte
	room  int // what has been charged for
	level int
	open  map[*py.Header]bool // the containers that are being written
	steps int
}

// charge announces the growth of the output, and polls. It is called for each value.
func (e *encoder) charge() error {
	if e.steps++; e.steps&1023 == 0 {
		if err := e.t.Poll(); err != nil {
			return err
		}
	}
	if len(e.out) > e.room {
		e.room = max(2*len(e.out), 1<<16)
		return e.t.Charge(e.room)
	}
	return nil
}

// encode returns v as text.
func encode(t *py.Thread, v py.Value, o *options) (py.Value, error) {
	e := &encoder{t: t, options: *o}
	if err := e.value(v); err != nil {
		return py.Value{}, err
	}
	text := string(e.out)
	if e.ascii && py.IsASCII(text) {
		return py.ASCIIValue(text), nil
	}
	return py.StrValue(text), nil
}

func (e *encoder) value(v py.Value) error {
	if err := e.charge(); err != nil {
		return err
	}
	switch {
	case v.Is(&py.StrType):
		return e.str(v.AsStr().String())
	case v.IsInt():
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
		return nil
	case v.IsNone():
		e.out = append(e.out, "null"...)
		return nil
	case v.IsTrue():
		e.out = append(e.out, "true"...)
		return nil
	case v.IsFalse():
		e.out = append(e.out, "false"...)
		return nil
	case v.IsKind(py.KindDict):
		return e.nested(v, (*encoder).dict)
	case v.IsKind(py.KindList), v.IsKind(py.KindTuple):
		return e.nested(v, (*encoder).list)
	case v.IsKind(py.KindStr):
		return e.str(v.AsStr().String())
	case v.IsKind(py.KindInt):
		return e.int(v)
	}
	if f, ok := py.FloatValue(v); ok {
		return e.float(f)
	}
	return e.other(v)
}

func (e *encoder) str(s string) error {
	if len(s) > 1<<16 {
		if err := e.t.ChargeN(len(s), 6); err != nil {
			return err
		}
	}
	e.out = appendString(e.out, s, e.ascii)
	return nil
}

func (e *encoder) int(v py.Value) error {
	s, err := py.IntDecimal(e.t, v)
	e.out = append(e.out, s...)
	return err
}

func (e *encoder) float(f float64) error {
	s, err := e.floatText(f)
	e.out = append(e.out, s...)
	return err
}

func (e *encoder) floatText(f float64) (string, error) {
	switch {
	case f-f == 0:
		return py.FormatFloatRepr(f), nil
	case !e.allowNaN:
		return "", py.ValueErrorf("Out of range float values are not JSON compliant: %s", py.FormatFloatRepr(f))
	case math.IsNaN(f):
		return "NaN", nil
	case f > 0:
		return "Infinity", nil
	}
	return "-Infinity", nil
}

// nested writes a container with f.
func (e *encoder) nested(v py.Value, f func(e *encoder, v py.Value) error) error {
	if err := e.enter(v); err != nil {
		return err
	}
	err := f(e, v)
	e.leave(v)
	return err
}

func (e *encoder) enter(v py.Value) error {
	if e.circular {
		if e.open == nil {
			e.open = map[*py.Header]bool{}
		}
		if e.open[v.Header()] {
			return py.ValueErrorf("Circular reference detected")
		}
		e.open[v.Header()] = true
	}
	return e.t.Enter(" while encoding a JSON object")
}

func (e *encoder) leave(v py.Value) {
	e.t.Leave()
	if e.circular {
		delete(e.open, v.Header())
	}
}

// other writes what the fallback makes of v.
func (e *encoder) other(v py.Value) error {
	if e.fallback.IsZero() {
		return notSerializable(v)
	}
	return e.nested(v, func(e *encoder, v py.Value) error {
		w, err := e.t.Call(e.fallback, v)
		if err != nil {
			return err
		}
		return e.value(w)
	})
}

func notSerializable(v py.Value) error {
	return py.TypeErrorf("Object of type %s is not JSON serializable", v.Type().Name)
}

// line begins a new line, if the output is indented.
func (e *encoder) line() {
	if e.indented {
		e.out = append(e.out, '\n')
		for range e.level {
			e.out = append(e.out, e.indent...)
		}
	}
}

func (e *encoder) list(v py.Value) error {
	var items []py.Value
	switch {
	case v.Is(&py.ListType):
	case v.Is(&py.TupleType):
		items = v.AsTuple().Items
	default:
		var err error
		if items, err = py.Collect(e.t, v); err != nil {
			return err
		}
	}
	isList := v.Is(&py.ListType)
	n := 0
	e.level++
	for i := 0; ; i++ {
		if isList {
			items = v.AsList().Items // which a fallback may change
		}
		if i >= len(items) {
			break
		}
		if i == 0 {
			e.out = append(e.out, '[')
			e.line()
		} else {
			e.out = append(e.out, e.itemSep...)
			e.line()
		}
		n++
		if err := e.value(items[i]); err != nil {
			return err
		}
	}
	e.level--
	if n == 0 {
		e.out = append(e.out, '[', ']')
		return nil
	}
	e.line()
	e.out = append(e.out, ']')
	return nil
}

func (e *encoder) dict(v py.Value) error {
	if e.sortKeys || !v.Is(&py.DictType) {
		return e.items(v)
	}
	d := v.AsDict()
	if d.Len() == 0 {
		e.out = append(e.out, '{', '}')
		return nil
	}
	e.begin()
	first := true
	for pos := 0; ; {
		k, w, ok := d.Next(&pos)
		if !ok {
			break
		}
		if err := e.pair(k, w, &first); err != nil {
			return err
		}
	}
	e.end()
	return nil
}

func (e *encoder) begin() {
	e.out = append(e.out, '{')
	e.level++
	e.line()
}

func (e *encoder) end() {
	e.level--
	e.line()
	e.out = append(e.out, '}')
}

var nameItems = py.Intern("items")

// items writes a dict by way of its method items, sorted if that is wanted.
func (e *encoder) items(v py.Value) error {
	if v.AsDict().Len() == 0 {
		e.out = append(e.out, '{', '}')
		return nil
	}
	method, err := py.GetAttr(e.t, v, nameItems)
	if err != nil {
		return err
	}
	view, err := e.t.Call(method)
	if err != nil {
		return err
	}
	items, err := py.Collect(e.t, view)
	if err != nil {
		return err
	}
	if e.sortKeys {
		if err := py.SortValues(e.t, items, py.None, false); err != nil {
			return err
		}
	}
	e.begin()
	first := true
	for _, it := range items {
		if !it.IsKind(py.KindTuple) || len(it.AsTuple().Items) != 2 {
			return py.ValueErrorf("items must return 2-tuples")
		}
		if err := e.pair(it.AsTuple().Items[0], it.AsTuple().Items[1], &first); err != nil {
			return err
		}
	}
	e.end()
	return nil
}

// pair writes a key and its value.
func (e *encoder) pair(k, v py.Value, first *bool) error {
	var key string
	switch {
	case k.IsKind(py.KindStr):
		key = k.AsStr().String()
	case k.IsTrue():
		key = "true"
	case k.IsFalse():
		key = "false"
	case k.IsNone():
		key = "null"
	case k.IsKind(py.KindInt):
		s, err := py.IntDecimal(e.t, k)
		if err != nil {
			return err
		}
		key = s
	default:
		f, ok := py.FloatValue(k)
		if !ok {
			if e.skipKeys {
				return nil
			}
			return py.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Type().Name)
		}
		var err error
		if key, err = e.floatText(f); err != nil {
			return err
		}
	}
	if !*first {
		e.out = append(e.out, e.itemSep...)
		e.line()
	}
	*first = false
	if err := e.str(key); err != nil {
		return err
	}
	e.out = append(e.out, e.keySep...)
	return e.value(v)
}

// setIndent sets the indentation from the argument indent, which is not None.
func (o *options) setIndent(t *py.Thread, v py.Value) error {
	o.indented = true
	if v.IsKind(py.KindStr) {
		o.indent = v.AsStr().String()
		return nil
	}
	i, err := py.Index(t, v)
	if err != nil {
		return py.TypeErrorf("can't multiply sequence by non-int of type '%s'", py.TypeName(v))
	}
	n, err := py.AsSize(t, i, nil)
	if err != nil {
		return err
	}
	if n = max(n, 0); n > 0 {
		if err := t.Charge(n); err != nil {
			return err
		}
	}
	o.indent = strings.Repeat(" ", n)
	return nil
}
