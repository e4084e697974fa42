package vm

// This file defines how arguments become parameters. The messages are those of CPython's Python/ceval.c.

import (
	"strconv"
	"strings"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// fill gives the parameters after the first n positional ones their defaults. params are the registers of all parameters
// of f, which takes neither *args nor **kwargs.
func (t *Thread) fill(f *py.Func, params []py.Value, n int) error {
	for i := n; i < len(params); i++ {
		params[i] = py.Unbound
	}
	return t.defaults(f, params, n)
}

// defaults gives each unbound parameter its default, or fails if it has none. given is how many were passed by position.
func (t *Thread) defaults(f *py.Func, params []py.Value, given int) error {
	c := f.Code.Code
	var def []py.Value
	if d := f.Defaults; d != nil { // it may be replaced meanwhile
		def = d.Items
	}
	first := c.ArgCount - len(def)
	var missing []string
	for i := given; i < c.ArgCount; i++ {
		if params[i].IsUnbound() {
			if i < first {
				missing = append(missing, c.Locals[i+1])
			} else {
				params[i] = def[i-first]
			}
		}
	}
	if missing != nil {
		return missingArgs(t.qualName(f), "positional", missing)
	}
	for i := c.ArgCount; i < c.ArgCount+c.KwOnlyCount; i++ {
		if params[i].IsUnbound() {
			var v *py.Value
			if f.KwDefaults != nil {
				v = f.KwDefaults.GetStr(py.Intern(c.Locals[i+1]))
			}
			if v == nil {
				missing = append(missing, c.Locals[i+1])
			} else {
				params[i] = *v
			}
		}
	}
	if missing != nil {
		return missingArgs(t.qualName(f), "keyword-only", missing)
	}
	return nil
}

// qualName returns f's qualified name. Outside of the section it is that of its code: the other may be changing.
func (t *Thread) qualName(f *py.Func) string {
	if t.Shared && !t.inSection {
		return f.Code.QualName
	}
	return f.QualName
}

// bind assigns arguments to the parameters of f, which are registers that the arguments do not overlap.
func (t *Thread) bind(f *py.Func, params []py.Value, args py.Args) error {
	c := f.Code.Code
	if c.Flags&(code.IsClass|code.IsNamed) != 0 {
		if len(args.Pos) != 1 || len(args.Names) > 0 { // only a replaced __build_class__ does that
			return py.TypeErrorf("%s() takes a namespace", f.QualName)
		}
		params[0] = args.Pos[0]
		return nil
	}
	for i := range params {
		params[i] = py.Unbound
	}
	n := min(len(args.Pos), c.ArgCount)
	copy(params, args.Pos[:n])
	next := c.ArgCount + c.KwOnlyCount
	if c.Flags&code.HasVarArgs != 0 {
		rest := make([]py.Value, len(args.Pos)-n)
		copy(rest, args.Pos[n:])
		params[next] = py.NewTuple(rest).Value()
		next++
	}
	var kw *py.Dict
	if c.Flags&code.HasVarKw != 0 {
		kw = py.NewDict()
		params[next] = kw.Value()
	}
	for i, name := range args.Names {
		if err := t.bindKeyword(f, params, kw, args.Names, name, args.Kw[i]); err != nil {
			return err
		}
	}
	if len(args.Pos) > n && c.Flags&code.HasVarArgs == 0 {
		return tooMany(f, len(args.Pos), params)
	}
	return t.defaults(f, params, n)
}

// bindKeyword assigns one keyword argument.
func (t *Thread) bindKeyword(f *py.Func, params []py.Value, kw *py.Dict, names []*py.Str, name *py.Str, v py.Value) error {
	c := f.Code.Code
	for i := c.PosOnlyCount; i < c.ArgCount+c.KwOnlyCount; i++ {
		if c.Locals[i+1] == name.String() {
			if !params[i].IsUnbound() {
				return py.TypeErrorf("%s() got multiple values for argument '%s'", f.QualName, name.String())
			}
			params[i] = v
			return nil
		}
	}
	if kw != nil {
		kw.SetStr(name, v)
		return nil
	}
	var posOnly []string
	for _, other := range names {
		for i := 0; i < c.PosOnlyCount; i++ {
			if c.Locals[i+1] == other.String() {
				posOnly = append(posOnly, other.String())
			}
		}
	}
	if posOnly != nil {
		return py.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", f.QualName, strings.Join(posOnly, ", "))
	}
	hint := ""
	if s := py.Suggest(name.String(), c.Locals[1+c.PosOnlyCount:1+c.ArgCount+c.KwOnlyCount]); s != "" {
		hint = ". Did you mean '" + s + "'?"
	}
	return py.TypeErrorf("%s() got an unexpected keyword argument '%s'%s", f.QualName, name.String(), hint)
}

func missingArgs(qualName string, kind string, names []string) error {
	s := ""
	if len(names) > 1 {
		s = "s"
	}
	return py.TypeErrorf("%s() missing %d required %s argument%s: %s", qualName, len(names), kind, s, quotedList(names))
}

// quotedList joins names as CPython does: 'a', 'b', and 'c'.
func quotedList(names []string) string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = "'" + n + "'"
	}
	switch len(q) {
	case 1:
		return q[0]
	case 2:
		return q[0] + " and " + q[1]
	}
	return strings.Join(q[:len(q)-1], ", ") + ", and " + q[len(q)-1]
}

func tooMany(f *py.Func, given int, params []py.Value) error {
	c := f.Code.Code
	kwGiven := 0
	for i := c.ArgCount; i < c.ArgCount+c.KwOnlyCount; i++ {
		if !params[i].IsUnbound() {
			kwGiven++
		}
	}
	s, takes := "s", ""
	if n := f.Defaults; n != nil && len(n.Items) > 0 {
		takes = "from " + strconv.Itoa(c.ArgCount-len(n.Items)) + " to " + strconv.Itoa(c.ArgCount)
	} else {
		takes = strconv.Itoa(c.ArgCount)
		if c.ArgCount == 1 {
			s = ""
		}
	}
	extra, were := "", "were"
	if kwGiven > 0 {
		extra = " positional argument"
		if given != 1 {
			extra += "s"
		}
		extra += " (and " + strconv.Itoa(kwGiven) + " keyword-only argument"
		if kwGiven != 1 {
			extra += "s"
		}
		extra += ")"
	} else if given == 1 {
		were = "was"
	}
	return py.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", f.QualName, takes, s, given, extra, were)
}
