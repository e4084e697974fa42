package csv

// This file defines readers.

import (
	"sync"

	"minipy/vm/py"
)

// The states of a reader: what it has just read.
type readState uint8

const (
	startRecord readState = iota
	startField
	escapedChar
	inField
	inQuoted
	escapeInQuoted
	quoteInQuoted
	eatNewline
	afterEscapedNewline
)

// endLine is what is read behind the last character of a line.
const endLine rune = -2

// A reader reads rows from an iterator of lines.
type reader struct {
	py.Header
	lines   py.Value
	dialect *dialect
	special [256]bool // the bytes that end a run of ordinary characters in a field
	line    int
	state   readState
	field   []byte
	count   int // characters in field
	bare    bool
	row     []py.Value
	limit   int
}

func readerOf(v py.Value) *reader { return (*reader)(v.Pointer()) }

var readerType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "reader", Module: "_csv", Flags: py.Final | py.NotCallable, Doc: "An iterator over the rows of a file.",
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) { return readerOf(v).next(t) },
		},
		Members: []py.MemberDef{
			{Name: "dialect", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.FromHeader(&readerOf(v).dialect.Header), nil
			}},
			{Name: "line_num", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(readerOf(v).line)), nil }},
		},
	})
})

func newReader(t *py.Thread, args py.Args) (py.Value, error) {
	if n := len(args.Pos); n < 1 || n > 2 {
		return py.Value{}, py.ArityError("", n, 1, 2)
	}
	lines, err := py.Iter(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	args.Pos = args.Pos[1:]
	d, err := makeDialect(t, args)
	if err != nil {
		return py.Value{}, err
	}
	r := &reader{Header: py.Header{Type: readerType()}, lines: lines, dialect: d}
	for _, c := range []rune{d.delimiter, d.quote, d.escape, '\n', '\r'} {
		if c != unset {
			r.special[py.RuneString(c)[0]] = true
		}
	}
	return py.FromHeader(&r.Header), nil
}

func (r *reader) next(t *py.Thread) (py.Value, error) {
	r.row, r.field, r.count, r.state, r.bare = nil, r.field[:0], 0, startRecord, false
	r.limit = stateOf(t).limit
	for {
		line, err := py.Next(t, r.lines)
		if err != nil {
			return py.Value{}, err
		}
		if line.IsZero() {
			if r.count == 0 && r.state != inQuoted {
				return py.Value{}, nil
			}
			if r.dialect.strict {
				return py.Value{}, fail("unexpected end of data")
			}
			if err := r.save(t); err != nil {
				return py.Value{}, err
			}
			break
		}
		if !line.IsKind(py.KindStr) {
			return py.Value{}, failf("iterator should return strings, not %s (the file should be opened in text mode)", py.TypeName(line))
		}
		r.line++
		if err := r.text(t, line.AsStr().String()); err != nil {
			return py.Value{}, err
		}
		if r.state == startRecord {
			break
		}
	}
	return py.NewList(r.row).Value(), nil
}

// text reads a line.
func (r *reader) text(t *py.Thread, s string) error {
	for i := 0; i < len(s); {
		if r.state == inField || r.state == inQuoted {
			j := i
			for j < len(s) && !r.special[s[j]] {
				j++
			}
			if j > i {
				if err := r.add(s[i:j]); err != nil {
					return err
				}
				i = j
				continue
			}
		}
		c, n := rune(s[i]), 1
		if c >= 0x80 {
			c, n = py.DecodeRune(s[i:])
		}
		if err := r.char(t, c); err != nil {
			return err
		}
		i += n
	}
	return r.char(t, endLine)
}

// add adds characters to the field.
func (r *reader) add(s string) error {
	n := len(s)
	if r.count+n > r.limit {
		n = py.NewStr(s).Len()
	}
	if r.count += n; r.count > r.limit {
		return failf("field larger than field limit (%d)", r.limit)
	}
	r.field = append(r.field, s...)
	return nil
}

// save ends a field.
func (r *reader) save(t *py.Thread) error {
	q := r.dialect.quoting
	v := py.StrValue(string(r.field))
	switch {
	case r.bare && r.count == 0 && (q == quoteNotNull || q == quoteStrings):
		v = py.None
	case r.bare && r.count > 0 && (q == quoteNonNumeric || q == quoteStrings):
		f, err := py.ToFloat(t, v)
		if err != nil {
			return err
		}
		v = py.Float(f)
	}
	r.field, r.count = r.field[:0], 0
	r.row = append(r.row, v)
	return nil
}

// endField ends a field and perhaps the row, at c.
func (r *reader) endField(t *py.Thread, c rune) error {
	switch c {
	case endLine:
		r.state = startRecord
	case '\n', '\r':
		r.state = eatNewline
	default:
		r.state = startField
	}
	return r.save(t)
}

// char reads a character.
func (r *reader) char(t *py.Thread, c rune) error {
	d := r.dialect
	newline := c == '\n' || c == '\r' || c == endLine
	isQuote := c == d.quote && d.quoting != quoteNone
	switch r.state {
	case startRecord:
		if c == endLine {
			return nil
		}
		if newline {
			r.state = eatNewline
			return nil
		}
		r.state = startField
		return r.char(t, c)
	case startField:
		r.bare = true
		switch {
		case newline:
			return r.endField(t, c)
		case isQuote:
			r.bare = false
			r.state = inQuoted
		case c == d.escape:
			r.state = escapedChar
		case c == ' ' && d.skipSpace:
		case c == d.delimiter:
			return r.endField(t, c)
		default:
			r.state = inField
			return r.add(py.RuneString(c))
		}
	case escapedChar:
		r.state = inField
		if c == '\n' || c == '\r' {
			r.state = afterEscapedNewline
		} else if c == endLine {
			c = '\n'
		}
		return r.add(py.RuneString(c))
	case afterEscapedNewline:
		if c == endLine {
			return nil
		}
		r.state = inField
		return r.char(t, c)
	case inField:
		switch {
		case newline || c == d.delimiter:
			return r.endField(t, c)
		case c == d.escape:
			r.state = escapedChar
		default:
			return r.add(py.RuneString(c))
		}
	case inQuoted:
		switch {
		case c == endLine:
		case c == d.escape:
			r.state = escapeInQuoted
		case isQuote && d.doubled:
			r.state = quoteInQuoted
		case isQuote:
			r.state = inField
		default:
			return r.add(py.RuneString(c))
		}
	case escapeInQuoted:
		if c == endLine {
			c = '\n'
		}
		r.state = inQuoted
		return r.add(py.RuneString(c))
	case quoteInQuoted:
		return r.afterQuote(t, c, newline, isQuote)
	case eatNewline:
		switch {
		case c == endLine:
			r.state = startRecord
		case !newline:
			return fail("new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// afterQuote reads what follows a quote in a quoted field.
func (r *reader) afterQuote(t *py.Thread, c rune, newline, isQuote bool) error {
	d := r.dialect
	switch {
	case isQuote:
		r.state = inQuoted
		return r.add(py.RuneString(c))
	case newline || c == d.delimiter:
		return r.endField(t, c)
	case !d.strict:
		r.state = inField
		return r.add(py.RuneString(c))
	}
	return failf("'%s' expected after '%s'", py.RuneString(d.delimiter), py.RuneString(d.quote))
}
