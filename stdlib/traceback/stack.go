package traceback

// This file defines what is about the calls alone: tracebacks and stacks, and FrameSummary, which describes one call.

import (
	"fmt"
	"strings"
	"sync"
	"unsafe"

	"minipy/vm/py"
)

// A summary describes a call.
type summary struct {
	py.Header
	file, name string
	line       int
	text       string // the entry as it is printed
	source     string // the line, stripped
}

func (s *summary) Value() py.Value { return py.FromHeader(&s.Header) }

func asSummary(v py.Value) *summary { return (*summary)(unsafe.Pointer(v.Pointer())) }

// fields are what a FrameSummary unpacks into.
func (s *summary) fields() []py.Value {
	str := func(s string) py.Value { return py.NewStr(s).Value() }
	return []py.Value{str(s.file), py.Int(int64(s.line)), str(s.name), str(s.source)}
}

// summaryType is the class FrameSummary.
var summaryType = sync.OnceValue(func() *py.Type {
	member := func(name string, i int) py.MemberDef {
		return py.MemberDef{Name: name, Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return asSummary(v).fields()[i], nil }}
	}
	return py.NewType(&py.Def{
		Name: "FrameSummary", Module: "traceback", Doc: "One entry of a traceback.", Flags: py.NotCallable | py.Final,
		Slots: py.Slots{
			Repr: func(_ *py.Thread, v py.Value) (string, error) {
				s := asSummary(v)
				return fmt.Sprintf("<FrameSummary file %s, line %d in %s>", s.file, s.line, s.name), nil
			},
			Len: func(*py.Thread, py.Value) (int, error) { return 4, nil },
			Iter: func(t *py.Thread, v py.Value) (py.Value, error) {
				return py.Iter(t, py.NewTuple(asSummary(v).fields()).Value())
			},
			GetItem: func(t *py.Thread, v, key py.Value) (py.Value, error) {
				return py.GetItem(t, py.NewTuple(asSummary(v).fields()).Value(), key)
			},
		},
		Members: []py.MemberDef{member("filename", 0), member("lineno", 1), member("name", 2), member("line", 3)},
	})
})

// tracebackOf returns the traceback that v is; nil is None.
func tracebackOf(v py.Value) (*py.Traceback, error) {
	if v.IsNone() {
		return nil, nil
	}
	if !v.Is(&py.TracebackType) {
		return nil, py.TypeErrorf("traceback expected, %s found", v.Type().Name)
	}
	return py.AsTraceback(v), nil
}

// summaries describes the entries of a traceback.
func summaries(t *py.Thread, tb *py.Traceback, o py.ReportOptions) py.Value {
	var items []py.Value
	entries := tb
	skip, take := 0, -1
	if o.Limit != nil {
		if take = *o.Limit; take < 0 {
			n := 0
			for e := tb; e != nil; e = e.Next {
				n++
			}
			skip, take = max(n+take, 0), -1
		}
	}
	for ; entries != nil && take != 0; entries = entries.Next {
		if skip > 0 {
			skip--
			continue
		}
		take--
		one := *entries
		one.Next = nil
		s := &summary{Header: py.Header{Type: summaryType()}, line: entries.LineNumber()}
		if f := entries.Func; f != nil {
			s.file, s.name = f.Code.Filename, f.Code.Name
		}
		s.text = strings.Join(py.ReportTraceback(t, &one, py.ReportOptions{Source: o.Source, NoMarks: o.NoMarks}), "")
		if o.Source != nil {
			line, _ := o.Source(s.file, s.line)
			s.source = strings.TrimSpace(line)
		}
		items = append(items, s.Value())
	}
	return py.NewList(items).Value()
}

// stack makes a traceback of the calls that lead to the running function.
func stack(t *py.Thread) *py.Traceback {
	var tb *py.Traceback
	for depth := 0; ; depth++ {
		info, ok := t.Exec.Frame(depth)
		if !ok {
			return tb
		}
		next := py.NewTraceback(tb, info.Func, info.PC, nil)
		next.Line = info.Line
		tb = next
	}
}

func printTB(t *py.Thread, args py.Args) (py.Value, error) {
	var v, limit, file py.Value
	if err := sigTB.Bind(args, &v, &limit, &file); err != nil {
		return py.Value{}, err
	}
	tb, err := tracebackOf(v)
	if err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, py.Value{})
	if err != nil {
		return py.Value{}, err
	}
	return write(t, file, py.ReportTraceback(t, tb, o))
}

func formatTB(t *py.Thread, args py.Args) (py.Value, error) {
	tb, o, err := bindTB(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return list(py.ReportTraceback(t, tb, o)), nil
}

func extractTB(t *py.Thread, args py.Args) (py.Value, error) {
	tb, o, err := bindTB(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return summaries(t, tb, o), nil
}

func bindTB(t *py.Thread, args py.Args) (*py.Traceback, py.ReportOptions, error) {
	var v, limit py.Value
	if err := sigFormatTB.Bind(args, &v, &limit); err != nil {
		return nil, py.ReportOptions{}, err
	}
	tb, err := tracebackOf(v)
	if err != nil {
		return nil, py.ReportOptions{}, err
	}
	o, err := options(t, limit, py.Value{})
	return tb, o, err
}

// fromLast makes the options for a stack: a positive limit means the last entries, and there are no marks.
func fromLast(o py.ReportOptions) py.ReportOptions {
	o.NoMarks = true
	if o.Limit != nil {
		n := -*o.Limit
		o.Limit = &n
	}
	return o
}

func printStack(t *py.Thread, args py.Args) (py.Value, error) {
	var f, limit, file py.Value
	if err := sigStack.Bind(args, &f, &limit, &file); err != nil {
		return py.Value{}, err
	}
	o, err := options(t, limit, py.Value{})
	if err != nil {
		return py.Value{}, err
	}
	return write(t, file, py.ReportTraceback(t, stack(t), fromLast(o)))
}

func bindStack(t *py.Thread, args py.Args) (py.ReportOptions, error) {
	var f, limit py.Value
	if err := sigFmtStack.Bind(args, &f, &limit); err != nil {
		return py.ReportOptions{}, err
	}
	o, err := options(t, limit, py.Value{})
	return fromLast(o), err
}

func formatStack(t *py.Thread, args py.Args) (py.Value, error) {
	o, err := bindStack(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return list(py.ReportTraceback(t, stack(t), o)), nil
}

func extractStack(t *py.Thread, args py.Args) (py.Value, error) {
	o, err := bindStack(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return summaries(t, stack(t), o), nil
}

func formatList(t *py.Thread, args py.Args) (py.Value, error) {
	items, err := py.Collect(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	var parts []string
	for _, v := range items {
		if !v.Is(summaryType()) {
			return py.Value{}, py.TypeErrorf("FrameSummary expected, %s found", v.Type().Name)
		}
		parts = append(parts, asSummary(v).text)
	}
	return list(parts), nil
}
