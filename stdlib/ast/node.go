package ast

// This file defines the class AST: how nodes are made by a program, and how they are pickled.

import "minipy/vm/py"

func newNodeClass(t *py.Thread) (*py.Type, error) {
	ns := py.NewDict()
	empty := py.NewTuple(nil).Value()
	for _, name := range [...]*py.Str{nameFields, nameAttributes, py.Intern("__match_args__")} {
		ns.SetStr(name, empty)
	}
	method := func(name string, fn py.NativeFunc, flags py.MethodFlags, doc string) *py.Native {
		n := &py.Native{Header: py.Header{Type: &py.MethodDescType}, Name: name, Fn: fn, Flags: flags, Doc: doc, Owner: &py.ObjectType}
		ns.SetStr(py.Intern(name), n.Value())
		return n
	}
	init := method("__init__", initNode, py.Kw, "Initialize self.  See help(type(self)) for accurate signature.")
	reduce := method("__reduce__", reduceNode, 0, "Helper for pickle.")
	create := py.NewNative("", py.FuncDef{Name: "__new__", Fn: newNode, Flags: py.Kw, Doc: "Create and return a new object.  See help(type) for accurate signature."})
	ns.SetStr(py.Intern("__new__"), py.NewStaticMethod(create.Value()))
	typ, err := newClass(t, "AST", &py.ObjectType, ns)
	if err != nil {
		return nil, err
	}
	init.Owner, reduce.Owner = typ, typ
	// Only now can it be seen that the method is not object's.
	return typ, py.SetAttr(t, typ.Value(), py.Intern("__init__"), init.Value())
}

// newNode is AST.__new__: unlike object's it takes any arguments.
func newNode(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("AST.__new__(): not enough arguments")
	}
	c, err := classesOf(t)
	if err != nil {
		return py.Value{}, err
	}
	v := args.Pos[0]
	switch {
	case !v.IsKind(py.KindType):
		return py.Value{}, py.TypeErrorf("AST.__new__(X): X is not a type object (%s)", py.TypeName(v))
	case !v.AsType().IsSubtype(c.node):
		return py.Value{}, py.TypeErrorf("AST.__new__(%[1]s): %[1]s is not a subtype of AST", v.AsType().Name)
	case v.AsType().Kind != py.KindInst: // it is derived from another built-in type too
		return py.Value{}, py.TypeErrorf("AST.__new__(%s) is not safe", v.AsType().Name)
	}
	return py.NewInst(v.AsType()).Value(), nil
}

// namesIn returns the names in an attribute of a class that lists some; none if it is not there.
func namesIn(t *py.Thread, class *py.Type, attr *py.Str) ([]py.Value, error) {
	v, err := py.FindAttr(t, class.Value(), attr)
	if err != nil || v.IsZero() {
		return nil, err
	}
	if _, err := py.Len(t, v); err != nil {
		return nil, err
	}
	return py.Collect(t, v)
}

// index returns the place of a name among others, -1 if it is not there.
func index(t *py.Thread, names []py.Value, name py.Value) (int, error) {
	for i, n := range names {
		if same, err := py.Equal(t, n, name); err != nil || same {
			return i, err
		}
	}
	return -1, nil
}

// setField sets an attribute whose name is anything that a program has put into _fields.
func setField(t *py.Thread, self, name, v py.Value) error {
	s, err := py.AttrName(name)
	if err != nil {
		return err
	}
	return py.SetAttr(t, self, s, v)
}

// initNode is AST.__init__.
func initNode(t *py.Thread, args py.Args) (py.Value, error) {
	self, pos := args.Pos[0], args.Pos[1:]
	class := self.Type()
	fields, err := namesIn(t, class, nameFields)
	if err != nil {
		return py.Value{}, err
	}
	if len(pos) > len(fields) {
		s := "s"
		if len(fields) == 1 {
			s = ""
		}
		return py.Value{}, py.TypeErrorf("%s constructor takes at most %d positional argument%s", class.Name, len(fields), s)
	}
	given := make([]bool, len(fields))
	for i, v := range pos {
		if err := setField(t, self, fields[i], v); err != nil {
			return py.Value{}, err
		}
		given[i] = true
	}
	for i, name := range args.Names {
		at, err := index(t, fields, name.Value())
		if err != nil {
			return py.Value{}, err
		}
		switch {
		case at < 0:
			err = checkAttribute(t, class, name)
		case given[at]:
			r, err := py.Repr(t, name.Value())
			if err != nil {
				return py.Value{}, err
			}
			return py.Value{}, py.TypeErrorf("%s got multiple values for argument %s", fullName(t, class), r)
		default:
			given[at] = true
		}
		if err != nil {
			return py.Value{}, err
		}
		if err := py.SetAttr(t, self, name, args.Kw[i]); err != nil {
			return py.Value{}, err
		}
	}
	for i, name := range fields {
		if given[i] {
			continue
		}
		if err := setDefault(t, self, name); err != nil {
			return py.Value{}, err
		}
	}
	return py.None, nil
}

// fullName returns a class's name as the constructor's messages show it.
func fullName(t *py.Thread, class *py.Type) string {
	if c, err := classesOf(t); err == nil && class == c.node {
		return "ast.AST"
	}
	return class.Name
}

// checkAttribute warns of a keyword argument that is neither a field nor an attribute.
func checkAttribute(t *py.Thread, class *py.Type, name *py.Str) error {
	attributes, err := py.GetAttr(t, class.Value(), nameAttributes)
	if err != nil {
		return err
	}
	if known, err := py.Contains(t, attributes, name.Value()); err != nil || known {
		return err
	}
	r, err := py.Repr(t, name.Value())
	if err != nil {
		return err
	}
	return t.Warn(&py.DeprecationWarningType, fullName(t, class)+".__init__ got an unexpected keyword argument "+r+
		". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.", 0)
}

// setDefault gives a field without an argument its value: a new list, the context Load, or none if that is what the class
// has for it. Of others it warns.
func setDefault(t *py.Thread, self, name py.Value) error {
	class := self.Type()
	types, err := py.FindAttr(t, class.Value(), nameFieldTypes)
	if err != nil || types.IsZero() {
		return err
	}
	if !types.IsKind(py.KindDict) {
		return py.NewError(&py.SystemErrorType, "bad argument to internal function")
	}
	typ, err := types.AsDict().Get(t, name)
	if err != nil {
		return err
	}
	r, err := py.Repr(t, name)
	if err != nil {
		return err
	}
	if typ.IsZero() {
		return t.Warn(&py.DeprecationWarningType, "Field "+r+" is missing from "+fullName(t, class)+
			"._field_types. This will become an error in Python 3.15.", 0)
	}
	switch {
	case typ.Is(&py.UnionType):
		return nil
	case typ.Is(&py.GenericAliasType):
		return setField(t, self, name, py.NewList(nil).Value())
	}
	c, err := classesOf(t)
	if err != nil {
		return err
	}
	if typ.IsKind(py.KindType) && typ.AsType() == c.families[fExprContext] {
		return setField(t, self, name, c.single[kLoad])
	}
	return t.Warn(&py.DeprecationWarningType, fullName(t, class)+".__init__ missing 1 required positional argument: "+r+
		". This will become an error in Python 3.15.", 0)
}

// reduceNode is AST.__reduce__: None as argument for each of the first fields that are there, so that the constructor does not
// complain, and all attributes as state.
func reduceNode(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	class := self.Type()
	attrs, err := py.FindAttr(t, self, py.Intern("__dict__"))
	if err != nil {
		return py.Value{}, err
	}
	if attrs.IsZero() || !attrs.IsKind(py.KindDict) {
		return py.NewTuple([]py.Value{class.Value(), py.NewTuple(nil).Value()}).Value(), nil
	}
	fields, err := namesIn(t, class, nameFields)
	if err != nil {
		return py.Value{}, err
	}
	var pos []py.Value
	for _, name := range fields {
		v, err := attrs.AsDict().Get(t, name)
		if err != nil {
			return py.Value{}, err
		}
		if v.IsZero() {
			break
		}
		pos = append(pos, py.None)
	}
	return py.NewTuple([]py.Value{class.Value(), py.NewTuple(pos).Value(), attrs}).Value(), nil
}
