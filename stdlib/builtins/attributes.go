package builtins

// This file defines the functions that work on attributes and namespaces: getattr, dir, vars, globals ...

import (
	"minipy/vm/py"
)

var attributeFuncs = []py.FuncDef{
	{Name: "getattr", Fn: getAttr, Min: 2, Max: 3, Doc: "An attribute, given its name; a default if there is none."},
	{Name: "setattr", Fn: setAttr, Min: 3, Max: 3, Doc: "Sets an attribute, given its name."},
	{Name: "delattr", Fn: delAttr, Min: 2, Max: 2, Doc: "Deletes an attribute, given its name."},
	{Name: "hasattr", Fn: hasAttr, Min: 2, Max: 2, Doc: "Whether an object has an attribute."},
	{Name: "dir", Fn: dir, Max: 1, Doc: "The names of an object's attributes, or of the variables in scope."},
	{Name: "vars", Fn: vars, Max: 1, Doc: "An object's __dict__, or the local variables."},
	{Name: "globals", Fn: globals, Doc: "The variables of the module."},
	{Name: "locals", Fn: locals, Doc: "The local variables."},
}

func getAttr(t *py.Thread, args py.Args) (py.Value, error) {
	name, err := py.AttrName(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if len(args.Pos) == 2 {
		return py.GetAttr(t, args.Pos[0], name)
	}
	v, err := py.FindAttr(t, args.Pos[0], name)
	if err == nil && v.IsZero() {
		return args.Pos[2], nil
	}
	return v, err
}

func setAttr(t *py.Thread, args py.Args) (py.Value, error) {
	name, err := py.AttrName(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	return py.None, py.SetAttr(t, args.Pos[0], name, args.Pos[2])
}

func delAttr(t *py.Thread, args py.Args) (py.Value, error) {
	name, err := py.AttrName(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	return py.None, py.SetAttr(t, args.Pos[0], name, py.Value{})
}

func hasAttr(t *py.Thread, args py.Args) (py.Value, error) {
	name, err := py.AttrName(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	v, err := py.FindAttr(t, args.Pos[0], name)
	return py.Bool(!v.IsZero()), err
}

// callerLocals returns the local variables of the Python function that called the native.
func callerLocals(t *py.Thread) (py.Value, error) {
	info, ok := t.Exec.Frame(0)
	switch {
	case !ok:
		return py.Value{}, py.NewError(&py.SystemErrorType, "frame does not exist")
	case !info.Namespace.IsZero():
		return info.Namespace, nil
	case info.Locals != nil:
		d, err := info.Locals()
		return d.Value(), err
	}
	return info.Func.Globals.Value(), nil
}

// callerGlobals returns the variables of the module whose code called the native.
func callerGlobals(t *py.Thread) (*py.Dict, error) {
	info, ok := t.Exec.Frame(0)
	if !ok || info.Func == nil {
		return nil, py.NewError(&py.SystemErrorType, "frame does not exist")
	}
	return info.Func.Globals, nil
}

func dir(t *py.Thread, args py.Args) (py.Value, error) {
	var names []py.Value
	if len(args.Pos) == 0 {
		d, err := callerLocals(t)
		if err != nil {
			return py.Value{}, err
		}
		if !d.Is(&py.DictType) {
			keys, err := py.GetAttr(t, d, py.Intern("keys"))
			if err != nil {
				return py.Value{}, err
			}
			if d, err = t.Call(keys); err != nil {
				return py.Value{}, err
			}
		}
		if names, err = py.Collect(t, d); err != nil {
			return py.Value{}, err
		}
	} else {
		var err error
		if names, err = py.Dir(t, args.Pos[0]); err != nil {
			return py.Value{}, err
		}
	}
	if err := py.SortValues(t, names, py.None, false); err != nil {
		return py.Value{}, err
	}
	return py.NewList(names).Value(), nil
}

var nameDict = py.Intern("__dict__")

func vars(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return locals(t, args)
	}
	v, err := py.GetAttr(t, args.Pos[0], nameDict)
	if py.IsError(err, &py.AttributeErrorType) {
		err = py.TypeErrorf("vars() argument must have __dict__ attribute")
	}
	return v, err
}

func globals(t *py.Thread, args py.Args) (py.Value, error) {
	d, err := callerGlobals(t)
	if err != nil {
		return py.Value{}, err
	}
	return d.Value(), nil
}

func locals(t *py.Thread, args py.Args) (py.Value, error) {
	return callerLocals(t)
}
