package py

// This file defines Native, a function written in Go, and how it gets its arguments.

import (
	"strings"
)

// A NativeFunc is a function written in Go that Python calls. args is valid only during the call: Pos may be the caller's
// registers.
type NativeFunc func(t *Thread, args Args) (Value, error)

// Args are the arguments of a call.
type Args struct {
	Pos   []Value // the positional ones
	Kw    []Value // the values of the keyword arguments
	Names []*Str  // and their names
}

// A Native is a built-in function, or an unbound method of a built-in type.
type Native struct {
	Header
	Name, Doc string
	Module    string // of a function
	Owner     *Type  // of a method: the class whose instances it takes as first argument
	Fn        NativeFunc
	Min, Max  int // as in MethodDef, without self
	Flags     MethodFlags
}

// NativeType is the class of built-in functions, MethodDescType that of the unbound methods of built-in types.
var NativeType, MethodDescType Type

// A Func row declares a built-in function of a module.
type FuncDef struct {
	Name     string
	Fn       NativeFunc
	Min, Max int
	Flags    MethodFlags
	Doc      string
}

// NewNative returns the built-in function that d declares.
func NewNative(module string, d FuncDef) *Native {
	if isPure(module, d.Name) {
		d.Flags |= Pure
	}
	return &Native{Header: Header{Type: &NativeType}, Name: d.Name, Doc: d.Doc, Module: module, Fn: d.Fn, Min: d.Min, Max: d.Max, Flags: d.Flags}
}

// Value returns n as a Value.
func (n *Native) Value() Value { return Value{ref: &n.Header} }

// Call checks the number of arguments and calls n.
func (n *Native) Call(t *Thread, args Args) (Value, error) {
	if n.Owner != nil && n.Flags&(ClassM|StaticM) == 0 {
		if err := n.checkSelf(args); err != nil {
			return Value{}, err
		}
		if n.Flags&Kw == 0 && (len(args.Pos)-1 < n.Min || n.Max >= 0 && len(args.Pos)-1 > n.Max || len(args.Names) > 0) {
			return Value{}, n.arity(len(args.Pos)-1, args)
		}
	} else if n.Flags&Kw == 0 {
		given := len(args.Pos)
		if n.Flags&ClassM != 0 {
			given--
		}
		if given < n.Min || n.Max >= 0 && given > n.Max || len(args.Names) > 0 {
			return Value{}, n.arity(given, args)
		}
	}
	t.Work(callWork)
	return n.Fn(t, args)
}

// CallPos is Call with positional arguments only. An Args that was just made and is passed on is slow to read.
func (n *Native) CallPos(t *Thread, pos []Value) (Value, error) {
	given := len(pos)
	switch {
	case n.Flags&ClassM != 0:
		given--
	case n.Owner != nil && n.Flags&StaticM == 0:
		if given == 0 || pos[0].ref.Type != n.Owner && !pos[0].IsInstance(n.Owner) {
			return n.Call(t, Args{Pos: pos}) // fails
		}
		given--
	}
	if n.Flags&Kw == 0 && (given < n.Min || n.Max >= 0 && given > n.Max) {
		return n.Call(t, Args{Pos: pos})
	}
	if t.Spend != nil {
		t.Work(callWork)
	}
	return n.Fn(t, Args{Pos: pos})
}

func (n *Native) checkSelf(args Args) error {
	if len(args.Pos) == 0 {
		return TypeErrorf("unbound method %s() needs an argument", n.qualName())
	}
	if self := args.Pos[0]; !self.IsInstance(n.Owner) {
		return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", n.Name, n.Owner.Name, self.Type().Name)
	}
	return nil
}

func (n *Native) qualName() string {
	if n.Owner != nil {
		return n.Owner.Name + "." + n.Name
	}
	return n.Name
}

// arity returns the TypeError for a wrong number of arguments, in the words of CPython's getargs.c and methodobject.c.
func (n *Native) arity(given int, args Args) error {
	name := n.qualName()
	if n.Owner == nil && n.Module != "" && n.Module != "builtins" {
		name = n.Module + "." + name
	}
	switch {
	case len(args.Names) > 0:
		return TypeErrorf("%s() takes no keyword arguments", name)
	case n.Min == 0 && n.Max == 0:
		return TypeErrorf("%s() takes no arguments (%d given)", name, given)
	case n.Min == 1 && n.Max == 1:
		return TypeErrorf("%s() takes exactly one argument (%d given)", name, given)
	}
	return ArityError(n.Name, given, n.Min, n.Max)
}

// ArityError returns the TypeError of a function that expects between min and max arguments; max -1 is any number.
func ArityError(name string, given, min, max int) error {
	bound, n := "", min
	switch {
	case given < min && min != max:
		bound = "at least "
	case given > max && min != max:
		bound, n = "at most ", max
	}
	s := "s"
	if n == 1 {
		s = ""
	}
	return TypeErrorf("%s expected %s%d argument%s, got %d", name, bound, n, s, given)
}

// A Signature is the parameter list of a native that takes keyword arguments.
type Signature struct {
	name         string
	params       []*Str
	posOnly, pos int // how many can only, and how many can be positional
	required     int // the first so many positional parameters
	requiredKw   []bool
}

// NewSignature parses a parameter list in Python's notation, without defaults: "iterable, /, *, key=, reverse=". A "="
// after a name makes the parameter optional. Make signatures once, as package variables.
func NewSignature(name, params string) *Signature {
	s := &Signature{name: name}
	kwOnly := false
	for _, p := range strings.Split(params, ",") {
		switch p = strings.TrimSpace(p); p {
		case "":
		case "/":
			s.posOnly = len(s.params)
		case "*":
			kwOnly = true
		default:
			p, optional := strings.CutSuffix(p, "=")
			s.params = append(s.params, NewStr(p))
			s.requiredKw = append(s.requiredKw, !optional)
			if !kwOnly {
				s.pos++
				if !optional {
					s.required = s.pos
				}
			}
		}
	}
	return s
}

// Bind assigns the arguments to dst, one for each parameter; those of absent optional ones stay as they are, so set them
// to their defaults, or leave them zero. Its errors are those of CPython's argument clinic.
func (s *Signature) Bind(args Args, dst ...*Value) error {
	if err := s.checkCount(len(args.Pos), len(args.Names)); err != nil {
		return err
	}
	for i, v := range args.Pos {
		*dst[i] = v
	}
	var seen uint64
	bad := false
	for k, name := range args.Names {
		i := s.find(name)
		if i < len(args.Pos) {
			bad = true
			continue
		}
		*dst[i] = args.Kw[k]
		seen |= 1 << i
	}
	for i := len(args.Pos); i < len(s.params); i++ {
		if s.requiredKw[i] && seen&(1<<i) == 0 {
			if i >= s.pos {
				return TypeErrorf("%s() missing required argument '%s'", s.name, s.params[i].String())
			}
			return TypeErrorf("%s() missing required argument '%s' (pos %d)", s.name, s.params[i].String(), i+1)
		}
	}
	if bad {
		return s.badKeyword(args)
	}
	return nil
}

// checkCount refuses a number of arguments that cannot be right.
func (s *Signature) checkCount(pos, names int) error {
	if n := len(s.params); pos+names > n {
		what := ""
		if pos == 0 {
			what = "keyword "
		}
		return TypeErrorf("%s() takes at most %d %sargument%s (%d given)", s.name, n, what, plural(n), pos+names)
	}
	if pos > s.pos {
		if s.pos == 0 {
			return TypeErrorf("%s() takes no positional arguments", s.name)
		}
		bound := "at most"
		if s.required == s.pos {
			bound = "exactly"
		}
		return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", s.name, bound, s.pos, plural(s.pos), pos)
	}
	if n := min(s.posOnly, s.required); pos < n {
		bound := "exactly"
		if n < s.pos {
			bound = "at least"
		}
		return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", s.name, bound, n, plural(n), pos)
	}
	return nil
}

// badKeyword returns the TypeError for a keyword argument that is given by position too, or that there is not.
func (s *Signature) badKeyword(args Args) error {
	for i := s.posOnly; i < len(args.Pos); i++ {
		for _, name := range args.Names {
			if s.find(name) == i {
				return TypeErrorf("argument for %s() given by name ('%s') and position (%d)", s.name, name.String(), i+1)
			}
		}
	}
	names := make([]string, 0, len(s.params))
	for _, p := range s.params[s.posOnly:] {
		names = append(names, p.String())
	}
	for _, name := range args.Names {
		if s.find(name) < 0 {
			return UnexpectedKeyword(s.name, name.String(), names...)
		}
	}
	return nil
}

// UnexpectedKeyword returns the TypeError of a function that has keyword arguments, but not the one called name.
func UnexpectedKeyword(function, name string, known ...string) error {
	hint := ""
	if near := Suggest(name, known); near != "" {
		hint = ". Did you mean '" + near + "'?"
	}
	return TypeErrorf("%s() got an unexpected keyword argument '%s'%s", function, name, hint)
}

func (s *Signature) find(name *Str) int {
	for i := s.posOnly; i < len(s.params); i++ {
		if s.params[i].String() == name.String() {
			return i
		}
	}
	return -1
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// A Method is a function bound to its first argument: a bound method, of Python or built-in.
type Method struct {
	Header
	Self, Func Value
}

// MethodType is the class of bound methods of Python functions, BuiltinMethodType that of built-in ones.
var MethodType, BuiltinMethodType Type

// NewMethod binds f to self.
func NewMethod(self, f Value) Value {
	typ := &MethodType
	if f.Is(&MethodDescType) || f.Is(&NativeType) {
		typ = &BuiltinMethodType
	}
	m := &Method{Header: Header{Type: typ}, Self: self, Func: f}
	return Value{ref: &m.Header}
}

// callMethod calls a bound method: the arguments move up by one to make room for self.
func callMethod(t *Thread, f Value, args Args) (Value, error) {
	m := f.AsMethod()
	pos := make([]Value, 0, 8)
	pos = append(append(pos, m.Self), args.Pos...)
	args.Pos = pos
	return t.CallArgs(m.Func, args)
}
