package csv

// This file defines dialects.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// The ways of quoting.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonNumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// unset is a character that is not set.
const unset rune = -1

// A dialect says how rows are written. It does not change.
type dialect struct {
	py.Header
	delimiter, quote, escape   rune
	terminator                 string
	quoting                    int
	doubled, skipSpace, strict bool
}

func dialectOf(v py.Value) *dialect { return (*dialect)(v.Pointer()) }

func charOrNone(r rune) py.Value {
	if r == unset {
		return py.None
	}
	return py.CharValue(r)
}

var sigDialect = py.NewSignature("this function", "dialect=, delimiter=, doublequote=, escapechar=, lineterminator=, quotechar=, quoting=, skipinitialspace=, strict=")

var dialectType = sync.OnceValue(func() *py.Type {
	get := func(name string, f func(d *dialect) py.Value) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return f(dialectOf(v)), nil }}
	}
	return py.NewType(&py.Def{
		Name: "Dialect", Module: "_csv", Flags: py.Final, Doc: "How the rows of a file are written.",
		Slots: py.Slots{New: dialectNew},
		Methods: []py.MethodDef{
			{Name: "__reduce__", Fn: noPickle, Doc: "It has no copy."},
			{Name: "__reduce_ex__", Fn: noPickle, Min: 1, Max: 1, Doc: "It has no copy."},
		},
		Members: []py.MemberDef{
			get("delimiter", func(d *dialect) py.Value { return py.CharValue(d.delimiter) }),
			get("doublequote", func(d *dialect) py.Value { return py.Bool(d.doubled) }),
			get("escapechar", func(d *dialect) py.Value { return charOrNone(d.escape) }),
			get("lineterminator", func(d *dialect) py.Value { return py.NewStr(d.terminator).Value() }),
			get("quotechar", func(d *dialect) py.Value { return charOrNone(d.quote) }),
			get("quoting", func(d *dialect) py.Value { return py.Int(int64(d.quoting)) }),
			get("skipinitialspace", func(d *dialect) py.Value { return py.Bool(d.skipSpace) }),
			get("strict", func(d *dialect) py.Value { return py.Bool(d.strict) }),
		},
	})
})

func noPickle(_ *py.Thread, args py.Args) (py.Value, error) {
	return py.Value{}, py.TypeErrorf("cannot pickle '%s' instances", args.Pos[0].Type().FullName())
}

// fields are the attributes of a dialect, in the order of sigDialect.
var fields = []*py.Str{
	py.Intern("delimiter"), py.Intern("doublequote"), py.Intern("escapechar"), py.Intern("lineterminator"),
	py.Intern("quotechar"), py.Intern("quoting"), py.Intern("skipinitialspace"), py.Intern("strict"),
}

func isField(name string) bool {
	for _, f := range fields {
		if f.String() == name {
			return true
		}
	}
	return false
}

func dialectNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var base py.Value
	var v [8]py.Value
	for _, name := range args.Names {
		if name.String() != "dialect" && !isField(name.String()) {
			return py.Value{}, py.TypeErrorf("this function got an unexpected keyword argument '%s'", name.String())
		}
	}
	if err := sigDialect.Bind(args, &base, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7]); err != nil {
		return py.Value{}, err
	}
	given := false
	for _, x := range v {
		given = given || !x.IsZero()
	}
	if !base.IsZero() && !base.IsNone() {
		if base.IsKind(py.KindStr) {
			d, err := lookup(t, base)
			if err != nil {
				return py.Value{}, err
			}
			base = d
		}
		if base.Is(class) && !given {
			return base, nil
		}
		for i := range v {
			if v[i].IsZero() {
				x, err := py.FindAttr(t, base, fields[i])
				if err != nil {
					return py.Value{}, err
				}
				v[i] = x
			}
		}
	}
	d := &dialect{Header: py.Header{Type: class}, delimiter: ',', doubled: true, escape: unset, terminator: "\r\n", quote: '"'}
	if err := d.set(t, &v); err != nil {
		return py.Value{}, err
	}
	return py.FromHeader(&d.Header), nil
}

// set sets the fields that are given in v.
func (d *dialect) set(t *py.Thread, v *[8]py.Value) error {
	if err := setChar(&d.delimiter, v[0], "delimiter", false); err != nil {
		return err
	}
	if err := setBool(t, &d.doubled, v[1]); err != nil {
		return err
	}
	if err := setChar(&d.escape, v[2], "escapechar", true); err != nil {
		return err
	}
	if x := v[3]; !x.IsZero() {
		if x.IsNone() {
			return py.TypeErrorf("lineterminator must be set")
		}
		if !x.IsKind(py.KindStr) {
			return py.TypeErrorf(`"lineterminator" must be a string`)
		}
		d.terminator = x.AsStr().String()
	}
	if err := setChar(&d.quote, v[4], "quotechar", true); err != nil {
		return err
	}
	if x := v[5]; !x.IsZero() {
		n, ok := py.IntValue(x)
		if !ok || !x.IsInt() {
			return py.TypeErrorf(`"quoting" must be an integer`)
		}
		if n < quoteMinimal || n > quoteNotNull {
			return py.TypeErrorf(`bad "quoting" value`)
		}
		d.quoting = int(n)
	}
	if err := setBool(t, &d.skipSpace, v[6]); err != nil {
		return err
	}
	if err := setBool(t, &d.strict, v[7]); err != nil {
		return err
	}
	if !v[4].IsZero() && v[4].IsNone() && v[5].IsZero() {
		d.quoting = quoteNone
	}
	return d.check()
}

func setBool(t *py.Thread, dst *bool, v py.Value) (err error) {
	if !v.IsZero() {
		*dst, err = py.Truth(t, v)
	}
	return err
}

func setChar(dst *rune, v py.Value, name string, orNone bool) error {
	switch {
	case v.IsZero():
		return nil
	case v.IsNone() && orNone:
		*dst = unset
		return nil
	case !v.IsKind(py.KindStr):
		or := ""
		if orNone {
			or = " or None"
		}
		return py.TypeErrorf(`"%s" must be string%s, not %s`, name, or, py.TypeName(v))
	case v.AsStr().Len() != 1:
		return py.TypeErrorf(`"%s" must be a 1-character string`, name)
	}
	*dst = v.AsStr().At(0)
	return nil
}

// check checks that no character has two meanings.
func (d *dialect) check() error {
	bad := func(what string) error { return py.ValueErrorf("bad %s value", what) }
	if d.quoting != quoteNone && d.quote == unset {
		return py.TypeErrorf("quotechar must be set if quoting enabled")
	}
	for _, c := range []struct {
		r    rune
		name string
	}{{d.delimiter, "delimiter"}, {d.escape, "escapechar"}, {d.quote, "quotechar"}} {
		if c.r == '\n' || c.r == '\r' || c.r == ' ' && d.skipSpace && c.name != "delimiter" {
			return bad(c.name)
		}
	}
	in := func(r rune) bool { return r != unset && strings.Contains(d.terminator, py.RuneString(r)) }
	switch {
	case d.delimiter == d.escape:
		return bad("delimiter or escapechar")
	case d.delimiter == d.quote:
		return bad("delimiter or quotechar")
	case d.escape != unset && d.escape == d.quote:
		return bad("escapechar or quotechar")
	case in(d.delimiter):
		return bad("delimiter or lineterminator")
	case in(d.escape):
		return bad("escapechar or lineterminator")
	case in(d.quote):
		return bad("quotechar or lineterminator")
	}
	return nil
}

// makeDialect makes the dialect for a reader or writer: args are what follows its first argument.
func makeDialect(t *py.Thread, args py.Args) (*dialect, error) {
	v, err := dialectNew(t, dialectType(), args)
	if err != nil {
		return nil, err
	}
	return dialectOf(v), nil
}

// A state is what a runtime knows: the dialects that have names, and how long a field may be.
type state struct {
	mutex    sync.Mutex
	dialects *py.Dict
	limit    int
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return &state{dialects: py.NewDict(), limit: 128 * 1024} }).(*state)
}

// lookup returns the dialect called name.
func lookup(t *py.Thread, name py.Value) (py.Value, error) {
	v, err := stateOf(t).dialects.Get(t, name)
	if err == nil && v.IsZero() {
		err = fail("unknown dialect")
	}
	return v, err
}
