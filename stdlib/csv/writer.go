package csv

// This file defines writers.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// A writer writes rows by a function.
type writer struct {
	py.Header
	write   py.Value
	dialect *dialect
}

func writerOf(v py.Value) *writer { return (*writer)(v.Pointer()) }

var writerType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "writer", Module: "_csv", Flags: py.Final | py.NotCallable, Doc: "Writes rows to a file.",
		Methods: []py.MethodDef{
			{Name: "writerow", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return writerOf(a.Pos[0]).row(t, a.Pos[1]) }, Min: 1, Max: 1, Doc: "Write a row."},
			{Name: "writerows", Fn: writeRows, Min: 1, Max: 1, Doc: "Write rows."},
		},
		Members: []py.MemberDef{
			{Name: "dialect", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.FromHeader(&writerOf(v).dialect.Header), nil
			}},
		},
	})
})

func newWriter(t *py.Thread, args py.Args) (py.Value, error) {
	if n := len(args.Pos); n < 1 || n > 2 {
		return py.Value{}, py.ArityError("", n, 1, 2)
	}
	file := args.Pos[0]
	args.Pos = args.Pos[1:]
	d, err := makeDialect(t, args)
	if err != nil {
		return py.Value{}, err
	}
	write, err := py.FindAttr(t, file, py.Intern("write"))
	if err != nil {
		return py.Value{}, err
	}
	if write.IsZero() || !py.Callable(write) {
		return py.Value{}, py.TypeErrorf(`argument 1 must have a "write" method`)
	}
	w := &writer{Header: py.Header{Type: writerType()}, write: write, dialect: d}
	return py.FromHeader(&w.Header), nil
}

func writeRows(t *py.Thread, args py.Args) (py.Value, error) {
	w := writerOf(args.Pos[0])
	return py.None, py.Each(t, args.Pos[1], func(v py.Value) error {
		_, err := w.row(t, v)
		return err
	})
}

// A record is a row that is being written.
type record struct {
	*dialect
	out []byte
}

func isNumber(v py.Value) bool {
	return v.IsKind(py.KindInt) || v.IsFloat() || v.Type().Slots.Index != nil || v.Type().Slots.Int != nil || v.Type().Slots.Float != nil
}

func (w *writer) row(t *py.Thread, v py.Value) (py.Value, error) {
	it, err := py.Iter(t, v)
	if err != nil {
		if py.IsError(err, &py.TypeErrorType) {
			return py.Value{}, failf("iterable expected, not %s", py.TypeName(v))
		}
		return py.Value{}, err
	}
	r := &record{dialect: w.dialect}
	n, null := 0, false
	for ; ; n++ {
		field, err := py.Next(t, it)
		if err != nil {
			return py.Value{}, err
		}
		if field.IsZero() {
			break
		}
		if n > 0 {
			r.out = py.AppendRune(r.out, r.delimiter)
		}
		null = field.IsNone()
		if err := r.field(t, field); err != nil {
			return py.Value{}, err
		}
		if err := t.Charge(len(r.out)); err != nil {
			return py.Value{}, err
		}
	}
	if n > 0 && len(r.out) == 0 {
		if r.quoting == quoteNone || null && (r.quoting == quoteStrings || r.quoting == quoteNotNull) {
			return py.Value{}, fail("single empty field record must be quoted")
		}
		r.out = py.AppendRune(py.AppendRune(r.out, r.quote), r.quote)
	}
	r.out = append(r.out, r.terminator...)
	return t.Call(w.write, py.StrValue(string(r.out)))
}

// field adds a field.
func (r *record) field(t *py.Thread, v py.Value) error {
	quoted := false
	switch r.quoting {
	case quoteAll:
		quoted = true
	case quoteNonNumeric:
		quoted = !isNumber(v)
	case quoteStrings:
		quoted = v.IsKind(py.KindStr)
	case quoteNotNull:
		quoted = !v.IsNone()
	}
	text := ""
	if v.IsKind(py.KindStr) {
		text = v.AsStr().String()
	} else if !v.IsNone() {
		var err error
		if text, err = py.ToStr(t, v); err != nil {
			return err
		}
	}
	if text == "" && r.dialect.delimiter == ' ' && r.skipSpace {
		if r.quoting == quoteNone || v.IsNone() && (r.quoting == quoteStrings || r.quoting == quoteNotNull) {
			return fail("empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	at := len(r.out)
	quoted, err := r.text(text, quoted)
	if err != nil || !quoted {
		return err
	}
	q := py.RuneString(r.quote)
	r.out = append(r.out, q+q...)
	copy(r.out[at+len(q):], r.out[at:len(r.out)-2*len(q)])
	copy(r.out[at:], q)
	copy(r.out[len(r.out)-len(q):], q)
	return nil
}

// text adds the text of a field, with what must be escaped. It reports whether the field must be quoted.
func (r *record) text(s string, quoted bool) (bool, error) {
	for i := 0; i < len(s); {
		c, n := rune(s[i]), 1
		if c >= 0x80 {
			c, n = py.DecodeRune(s[i:])
		}
		if c == r.delimiter || c == r.escape || c == r.quote || c == '\n' || c == '\r' || strings.Contains(r.terminator, s[i:i+n]) {
			escape := r.quoting == quoteNone
			if !escape {
				if c == r.quote {
					if r.doubled {
						r.out = py.AppendRune(r.out, c)
					} else {
						escape = true
					}
				} else if c == r.escape {
					escape = true
				}
				if !escape {
					quoted = true
				}
			}
			if escape {
				if r.escape == unset {
					return false, fail("need to escape, but no escapechar set")
				}
				r.out = py.AppendRune(r.out, r.escape)
			}
		}
		r.out = append(r.out, s[i:i+n]...)
		i += n
	}
	return quoted, nil
}
