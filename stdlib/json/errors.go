package json

// This file defines JSONDecodeError.

import (
	"strconv"
	"strings"
	"sync"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

var paramsError = params.New("JSONDecodeError.__init__", "self, msg, doc, pos")

var errorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "JSONDecodeError", Module: "json.decoder", Base: &py.ValueErrorType,
		Doc:   "A text is no JSON: msg says why, doc, pos, lineno and colno where.",
		Slots: py.Slots{Init: errorInit},
		Methods: []py.MethodDef{{Name: "__reduce__", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			items := make([]py.Value, 3)
			for i, name := range []string{"msg", "doc", "pos"} {
				var err error
				if items[i], err = py.GetAttr(t, args.Pos[0], py.Intern(name)); err != nil {
					return py.Value{}, err
				}
			}
			return py.NewPair(args.Pos[0].Type().Value(), py.NewTuple(items).Value()), nil
		}}},
	})
})

func errorInit(t *py.Thread, v py.Value, args py.Args) error {
	var msg, doc, pos py.Value
	all := py.Args{Pos: append([]py.Value{v}, args.Pos...), Kw: args.Kw, Names: args.Names}
	if err := paramsError.Bind(all, &v, &msg, &doc, &pos); err != nil {
		return err
	}
	at, err := py.AsCSsize(t, pos)
	if err != nil {
		return err
	}
	if !doc.IsKind(py.KindStr) {
		return py.TypeErrorf("the document must be str, not %s", py.TypeName(doc))
	}
	before := doc.AsStr()
	text := before.Slice(0, min(max(at, 0), before.Len()))
	line := strings.Count(text, "\n") + 1
	column := at - py.NewStr(text[:strings.LastIndexByte(text, '\n')+1]).Len() + 1
	m, err := py.ToStr(t, msg)
	if err != nil {
		return err
	}
	m += ": line " + strconv.Itoa(line) + " column " + strconv.Itoa(column) + " (char " + strconv.Itoa(at) + ")"
	for _, a := range []struct {
		name string
		v    py.Value
	}{{"msg", msg}, {"doc", doc}, {"pos", pos}, {"lineno", py.Int(int64(line))}, {"colno", py.Int(int64(column))}} {
		if err := py.SetAttr(t, v, py.Intern(a.name), a.v); err != nil {
			return err
		}
	}
	v.AsException().Args = py.NewTuple([]py.Value{py.NewStr(m).Value()})
	return nil
}

// decodeError returns the exception for an error at a position of a document.
func decodeError(t *py.Thread, msg string, doc *py.Str, pos int) error {
	v, err := t.Call(errorType().Value(), py.NewStr(msg).Value(), doc.Value(), py.Int(int64(pos)))
	if err != nil {
		return err
	}
	return v.AsException()
}
