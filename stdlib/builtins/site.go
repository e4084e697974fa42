package builtins

// This file defines what CPython's module site adds: exit, quit, help, copyright, credits and license.

import (
	"sync"

	"minipy/vm/py"
)

// A quitter is exit or quit: calling it ends the program, showing it tells how to.
type quitter struct {
	py.Header
	name string
}

var sigQuitter = py.NewSignature("Quitter.__call__", "code=")

// quitterType makes the class of exit and quit when it is first used.
var quitterType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Quitter", Module: "_sitebuiltins", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				return "Use " + (*quitter)(v.Pointer()).name + "() or Ctrl-D (i.e. EOF) to exit", nil
			},
			Call: func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
				code := py.None
				if err := sigQuitter.Bind(args, &code); err != nil {
					return py.Value{}, err
				}
				return py.Value{}, py.NewError(&py.SystemExitType, code)
			},
		},
	})
})

// A printer is an object that shows a text, in the interactive interpreter or when it is called.
type printer struct {
	py.Header
	name, text string
}

var printerType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_Printer", Module: "_sitebuiltins", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Repr: func(t *py.Thread, v py.Value) (string, error) { return (*printer)(v.Pointer()).text, nil },
			Call: func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
				return print(t, py.Args{Pos: []py.Value{py.NewStr((*printer)(v.Pointer()).text).Value()}})
			},
		},
	})
})

var helperType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_Helper", Module: "_sitebuiltins", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				return "Type help() for interactive help, or help(object) for help about object.", nil
			},
			Call: help,
		},
	})
})

// setSite adds the objects of this file to the module.
func setSite(m *py.Module) {
	for _, name := range []string{"exit", "quit"} {
		q := &quitter{Header: py.Header{Type: quitterType()}, name: name}
		m.Set(name, py.FromHeader(&q.Header))
	}
	for _, text := range [][2]string{
		{"copyright", "minipy is free software; Python is a trademark of the Python Software Foundation."},
		{"credits", "minipy thanks the makers of Python."},
		{"license", "See the file LICENSE of minipy."},
	} {
		p := &printer{Header: py.Header{Type: printerType()}, name: text[0], text: text[1]}
		m.Set(text[0], py.FromHeader(&p.Header))
	}
	h := &printer{Header: py.Header{Type: helperType()}, name: "help"}
	m.Set("help", py.FromHeader(&h.Header))
}

var nameDoc, nameName = py.Intern("__doc__"), py.Intern("__name__")

// help prints the name and the docstring of an object, or of its class.
func help(t *py.Thread, _ py.Value, args py.Args) (py.Value, error) {
	if len(args.Names) > 0 || len(args.Pos) > 1 {
		return py.Value{}, py.TypeErrorf("help() takes at most one argument")
	}
	line := func(s string) error {
		_, err := print(t, py.Args{Pos: []py.Value{py.NewStr(s).Value()}})
		return err
	}
	if len(args.Pos) == 0 {
		return py.None, line("help(object) shows what is known about an object; there is no interactive help.")
	}
	v := args.Pos[0]
	about := v
	name, err := py.FindAttr(t, v, nameName)
	if err != nil {
		return py.Value{}, err
	}
	if !name.IsKind(py.KindStr) {
		about = v.Type().Value()
		if name, err = py.GetAttr(t, about, nameName); err != nil {
			return py.Value{}, err
		}
	}
	s, err := py.ToStr(t, name)
	if err != nil {
		return py.Value{}, err
	}
	if err := line("Help on " + about.Type().Name + " " + s + ":\n"); err != nil {
		return py.Value{}, err
	}
	doc, err := py.FindAttr(t, about, nameDoc)
	if err != nil {
		return py.Value{}, err
	}
	text := "No documentation."
	if doc.IsKind(py.KindStr) {
		text = doc.AsStr().String()
	}
	return py.None, line(text)
}
