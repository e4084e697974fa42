package re

// This file defines the functions sub, subn and split, whose last arguments should be given by name, but need not yet.

import (
	"minipy/stdlib/internal/params"
	"minipy/stdlib/warnings"
	"minipy/vm/py"
)

// A last is a function with arguments that should be keyword arguments: the first max positional ones are named.
type last struct {
	list *params.List
	name string
	must int       // so many must be given
	keys [2]string // the others
}

var (
	lastSub   = &last{params.New("sub", "pattern, repl, string, count=, flags="), "sub", 3, [2]string{"count", "flags"}}
	lastSubN  = &last{params.New("subn", "pattern, repl, string, count=, flags="), "subn", 3, [2]string{"count", "flags"}}
	lastSplit = &last{params.New("split", "pattern, string, maxsplit=, flags="), "split", 2, [2]string{"maxsplit", "flags"}}
)

// bind binds arguments and warns if the last ones are given by position.
func (l *last) bind(t *py.Thread, args py.Args, dst ...*py.Value) error {
	if err := l.list.Bind(args, dst...); err != nil {
		return err
	}
	if given := len(args.Pos) - l.must; given > 0 {
		return warnings.Warn(t, &py.DeprecationWarningType, "'"+l.keys[0]+"' is passed as positional argument", 0)
	}
	return nil
}

func sub(t *py.Thread, args py.Args) (py.Value, error) {
	var pattern, repl, text, n, flags py.Value
	if err := lastSub.bind(t, args, &pattern, &repl, &text, &n, &flags); err != nil {
		return py.Value{}, err
	}
	p, err := compiled(t, pattern, flags)
	if err != nil {
		return py.Value{}, err
	}
	r, _, err := p.sub(t, repl, text, n)
	return r, err
}

func subn(t *py.Thread, args py.Args) (py.Value, error) {
	var pattern, repl, text, n, flags py.Value
	if err := lastSubN.bind(t, args, &pattern, &repl, &text, &n, &flags); err != nil {
		return py.Value{}, err
	}
	p, err := compiled(t, pattern, flags)
	if err != nil {
		return py.Value{}, err
	}
	return p.subn(t, repl, text, n)
}

func split(t *py.Thread, args py.Args) (py.Value, error) {
	var pattern, text, n, flags py.Value
	if err := lastSplit.bind(t, args, &pattern, &text, &n, &flags); err != nil {
		return py.Value{}, err
	}
	p, err := compiled(t, pattern, flags)
	if err != nil {
		return py.Value{}, err
	}
	return p.split(t, text, n)
}
