// Package contextvars is Python's modules contextvars and _contextvars: variables whose values belong to a context, of which each
// thread has one of its own at first.
package contextvars

import (
	"minipy/vm"
	"minipy/vm/py"
)

// New makes the module contextvars.
func New(t *py.Thread) (*py.Module, error) {
	m := newModule(t, "contextvars")
	m.Set("__all__", py.NewTuple([]py.Value{py.Intern("Context").Value(), py.Intern("ContextVar").Value(), py.Intern("Token").Value(),
		py.Intern("copy_context").Value()}).Value())
	return m, nil
}

// NewC makes the module _contextvars, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) { return newModule(t, "_contextvars"), nil }

func newModule(t *py.Thread, name string) *py.Module {
	m, c := py.NewModule(name, "Variables whose values belong to a context."), classesOf(t)
	m.Set("Context", c.context.Value())
	m.Set("ContextVar", c.variable.Value())
	m.Set("Token", c.token.Value())
	m.Set("copy_context", py.NewNative("_contextvars", py.FuncDef{Name: "copy_context", Doc: "A copy of the current context.",
		Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return current(t).copy(t) }}).Value())
	return m
}

// classes are the module's, of one runtime.
type classes struct {
	variable, token, context *py.Type
	lists                    map[string]*py.Type // iterators
}

type classesKey struct{}

func classesOf(t *py.Thread) *classes {
	return t.RT.Local(classesKey{}, func() any {
		missing := py.NewType(&py.Def{Name: "MISSING", Module: "Token", Flags: py.Final | py.NotCallable,
			Slots: py.Slots{Repr: func(*py.Thread, py.Value) (string, error) { return "<Token.MISSING>", nil }}})
		none := py.FromHeader(&py.Header{Type: missing})
		return &classes{variable: newVarType(), token: newTokenType(none), context: newContextType(), lists: newListTypes()}
	}).(*classes)
}

// A Var is a ContextVar.
type Var struct {
	py.Header
	name     py.Value
	fallback py.Value // zero if there is none
}

func varOf(v py.Value) *Var { return (*Var)(v.Pointer()) }

func newVarType() *py.Type {
	return py.NewType(&py.Def{
		Name: "ContextVar", Module: "_contextvars", Flags: py.Final,
		Slots: py.Slots{New: newVar, Repr: func(t *py.Thread, v py.Value) (string, error) {
			x := varOf(v)
			text, err := py.Repr(t, x.name)
			if err != nil {
				return "", err
			}
			text = "<ContextVar name=" + text
			if !x.fallback.IsZero() {
				d, err := py.Repr(t, x.fallback)
				if err != nil {
					return "", err
				}
				text += " default=" + d
			}
			return text + " at " + t.Address(v) + ">", nil
		}},
		Methods: []py.MethodDef{
			{Name: "get", Fn: getVar, Max: 1, Doc: "The value in the current context, or else the argument, or else the default of the variable."},
			{Name: "set", Fn: setVar, Min: 1, Max: 1, Doc: "Give the variable a value in the current context. A token by which that can be undone."},
			{Name: "reset", Fn: resetVar, Min: 1, Max: 1, Doc: "Undo the set that has returned the token."},
			generic,
		},
		Members: []py.MemberDef{{Name: "name", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return varOf(v).name, nil },
			Set: func(*py.Thread, py.Value, py.Value) error {
				return py.NewError(&py.AttributeErrorType, "readonly attribute")
			}}},
	})
}

var generic = py.MethodDef{Name: "__class_getitem__", Min: 1, Max: 1, Flags: py.ClassM, Doc: "For annotations.",
	Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.NewGenericAlias(a.Pos[0], a.Pos[1]), nil }}

func newVar(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	x := &Var{Header: py.Header{Type: class}}
	switch n := len(args.Pos); {
	case n+len(args.Names) > 2:
		return py.Value{}, py.TypeErrorf("ContextVar() takes at most 2 arguments (%d given)", n+len(args.Names))
	case n > 1:
		return py.Value{}, py.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", n)
	case n == 0:
		return py.Value{}, py.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	}
	for i, name := range args.Names {
		if name.String() != "default" {
			return py.Value{}, py.TypeErrorf("ContextVar() got an unexpected keyword argument '%s'", name.String())
		}
		x.fallback = args.Kw[i]
	}
	if x.name = args.Pos[0]; !x.name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("context variable name must be a str")
	}
	return py.FromHeader(&x.Header), nil
}

func getVar(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	if c := vm.Of(t).Context; !c.IsZero() {
		if x, err := contextOf(c).vars.Get(t, v); err != nil || !x.IsZero() {
			return x, err
		}
	}
	switch x := varOf(v); {
	case len(args.Pos) > 1:
		return args.Pos[1], nil
	case !x.fallback.IsZero():
		return x.fallback, nil
	}
	return py.Value{}, py.NewError(&py.LookupErrorType, v)
}

func setVar(t *py.Thread, args py.Args) (py.Value, error) {
	c, v := current(t), args.Pos[0]
	old, err := c.vars.Get(t, v)
	if err == nil {
		err = c.own(t)
	}
	if err == nil {
		err = c.vars.Set(t, v, args.Pos[1])
	}
	if err != nil {
		return py.Value{}, err
	}
	k := &Token{Header: py.Header{Type: classesOf(t).token}, of: v, old: old, context: c}
	return py.FromHeader(&k.Header), nil
}

func resetVar(t *py.Thread, args py.Args) (py.Value, error) {
	v, token := args.Pos[0], args.Pos[1]
	what, err := py.Repr(t, token)
	if err != nil {
		return py.Value{}, err
	}
	if !token.Is(classesOf(t).token) {
		return py.Value{}, py.TypeErrorf("expected an instance of Token, got %s", what)
	}
	c, k := current(t), tokenOf(token)
	switch {
	case k.used:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, what+" has already been used once")
	case !py.Same(k.of, v):
		return py.Value{}, py.ValueErrorf("%s was created by a different ContextVar", what)
	case k.context != c:
		return py.Value{}, py.ValueErrorf("%s was created in a different Context", what)
	}
	if err := c.own(t); err != nil {
		return py.Value{}, err
	}
	k.used = true
	if k.old.IsZero() {
		_, err = c.vars.Del(t, v)
	} else {
		err = c.vars.Set(t, v, k.old)
	}
	return py.None, err
}

// A Token is what set returns.
type Token struct {
	py.Header
	of      py.Value
	old     py.Value // zero if there was none
	context *Context
	used    bool
}

func tokenOf(v py.Value) *Token { return (*Token)(v.Pointer()) }

func newTokenType(missing py.Value) *py.Type {
	return py.NewType(&py.Def{
		Name: "Token", Module: "_contextvars", Flags: py.Final,
		Slots: py.Slots{
			New: func(*py.Thread, *py.Type, py.Args) (py.Value, error) {
				return py.Value{}, py.NewError(&py.RuntimeErrorType, "Tokens can only be created by ContextVars")
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				of, err := py.Repr(t, tokenOf(v).of)
				used := ""
				if tokenOf(v).used {
					used = " used"
				}
				return "<Token" + used + " var=" + of + " at " + t.Address(v) + ">", err
			},
		},
		Methods: []py.MethodDef{generic},
		Members: []py.MemberDef{
			{Name: "var", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return tokenOf(v).of, nil }},
			{Name: "old_value", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if old := tokenOf(v).old; !old.IsZero() {
					return old, nil
				}
				return missing, nil
			}},
		},
		Attrs: map[string]py.Value{"MISSING": missing},
	})
}
