package py

// This file defines the class super.

// A super looks up attributes in the classes behind one in the MRO of an object's class.
type super struct {
	Header
	class *Type // where to start, excluded; nil before __init__
	obj   Value // the zero Value if the super is not bound
	objIn *Type // the class whose MRO is searched
	dict  *Dict
}

func asSuper(v Value) *super { return (*super)(v.Pointer()) }

// SuperType is the class super.
var SuperType Type

func setupSuper() {
	SuperType.define(&Def{
		Name:  "super",
		Doc:   "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)",
		Slots: Slots{Repr: superRepr, New: superNew, Init: superInit, GetAttr: superGetAttr, Get: superGet},
		Members: []MemberDef{
			{Name: "__thisclass__", Get: func(_ *Thread, v Value) (Value, error) { return classOrNone(asSuper(v).class), nil }, Doc: "the class invoking super()"},
			{Name: "__self_class__", Get: func(_ *Thread, v Value) (Value, error) { return classOrNone(asSuper(v).objIn), nil }, Doc: "the type of the instance invoking super(); may be None"},
			{Name: "__self__", Get: func(_ *Thread, v Value) (Value, error) {
				if o := asSuper(v).obj; !o.IsZero() {
					return o, nil
				}
				return None, nil
			}, Doc: "the instance invoking super(); may be None"},
		},
		DictOf: func(v Value) **Dict { return &asSuper(v).dict },
	})
}

func classOrNone(typ *Type) Value {
	if typ == nil {
		return None
	}
	return typ.Value()
}

func superRepr(_ *Thread, v Value) (string, error) {
	s := asSuper(v)
	class, obj := "NULL", "NULL"
	if s.class != nil {
		class = s.class.Name
	}
	if s.objIn != nil {
		obj = "<" + s.objIn.Name + " object>"
	}
	return "<super: <class '" + class + "'>, " + obj + ">", nil
}

func superNew(_ *Thread, class *Type, _ Args) (Value, error) {
	s := &super{Header: Header{Type: class}}
	return Value{ref: &s.Header}, nil
}

func superInit(t *Thread, v Value, args Args) error {
	if len(args.Names) > 0 {
		return TypeErrorf("super() takes no keyword arguments")
	}
	if len(args.Pos) > 2 {
		return TypeErrorf("super() expected at most 2 arguments, got %d", len(args.Pos))
	}
	s := asSuper(v)
	var class, obj Value
	switch len(args.Pos) {
	case 0:
		var err error
		if class, obj, err = superOfFrame(t); err != nil {
			return err
		}
	case 2:
		obj = args.Pos[1]
		fallthrough
	default:
		class = args.Pos[0]
	}
	if !class.IsKind(KindType) {
		if len(args.Pos) == 0 {
			return Errorf(&RuntimeErrorType, "super(): __class__ is not a type (%s)", TypeName(class))
		}
		return TypeErrorf("super() argument 1 must be a type, not %s", TypeName(class))
	}
	s.class, s.obj, s.objIn = class.AsType(), Value{}, nil
	if obj.IsZero() || obj.IsNone() && len(args.Pos) == 2 {
		return nil
	}
	in, err := superClassOf(t, s.class, obj)
	if err != nil {
		return err
	}
	s.obj, s.objIn = obj, in
	return nil
}

// superOfFrame finds the arguments of a super() without arguments: the variable __class__ and the first argument of the
// function that runs.
func superOfFrame(t *Thread) (class, obj Value, err error) {
	f, ok := t.Exec.Frame(0)
	if !ok || f.Func == nil {
		return class, obj, Errorf(&RuntimeErrorType, "super(): no current frame")
	}
	c := f.Func.Code
	if c == nil || c.Code == nil || c.ArgCount == 0 {
		return class, obj, Errorf(&RuntimeErrorType, "super(): no arguments")
	}
	locals, err := f.Locals()
	if err != nil {
		return class, obj, err
	}
	p := locals.GetStr(Intern(c.Locals[1]))
	if p == nil {
		return class, obj, Errorf(&RuntimeErrorType, "super(): arg[0] deleted")
	}
	obj = *p
	for i, capture := range c.Free {
		if capture.Name == "__class__" && i < len(f.Func.Free) {
			if class = f.Func.Free[i].Get(); class.IsUnbound() || class.IsZero() {
				return class, obj, Errorf(&RuntimeErrorType, "super(): empty __class__ cell")
			}
			return class, obj, nil
		}
	}
	return class, obj, Errorf(&RuntimeErrorType, "super(): __class__ cell not found")
}

// superClassOf returns the class whose MRO super(class, obj) searches: obj itself if it is a subclass of class, else the
// class of obj.
func superClassOf(t *Thread, class *Type, obj Value) (*Type, error) {
	if obj.IsKind(KindType) && obj.AsType().IsSubtype(class) {
		return obj.AsType(), nil
	}
	if obj.IsInstance(class) {
		return obj.Type(), nil
	}
	if err := t.Enter(""); err != nil {
		return nil, err
	}
	c, err := FindAttr(t, obj, nameClass)
	t.Leave()
	if err != nil {
		return nil, err
	}
	if !c.IsZero() && c.IsKind(KindType) && c.AsType() != obj.Type() && c.AsType().IsSubtype(class) {
		return c.AsType(), nil
	}
	what, name := "instance of", TypeName(obj)
	if obj.IsKind(KindType) {
		what, name = "type", obj.AsType().Name
	}
	return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, class.Name)
}

func superGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	s := asSuper(v)
	if s.objIn != nil && name.s != nameClass.s {
		res, err := findSuper(t, s.class, s.obj, s.objIn, name)
		if err != nil || !res.IsZero() {
			return res, err
		}
	}
	return objectGetAttr(t, v, name)
}

// SuperAttr returns super(class, self).name.
func SuperAttr(t *Thread, class, self Value, name *Str) (Value, error) {
	if !class.IsKind(KindType) {
		return Value{}, Errorf(&RuntimeErrorType, "super(): __class__ is not a type (%s)", TypeName(class))
	}
	in, err := superClassOf(t, class.AsType(), self)
	if err != nil {
		return Value{}, err
	}
	return superAttr(t, class.AsType(), self, in, name)
}

func superAttr(t *Thread, class *Type, obj Value, in *Type, name *Str) (Value, error) {
	if name.s != nameClass.s {
		res, err := findSuper(t, class, obj, in, name)
		if err != nil || !res.IsZero() {
			return res, err
		}
	}
	s := &super{Header: Header{Type: &SuperType}, class: class, obj: obj, objIn: in}
	return objectGetAttr(t, Value{ref: &s.Header}, name)
}

// findSuper finds an attribute in the classes behind class in the MRO of in, and binds it to obj. The result is the zero
// Value if there is none.
func findSuper(t *Thread, class *Type, obj Value, in *Type, name *Str) (Value, error) {
	d := lookupAfter(class, in, name)
	if d.IsZero() {
		return d, nil
	}
	if get := d.Type().Get; get != nil {
		if obj.ref == &in.Header {
			obj = Value{}
		}
		return get(t, d, obj, in)
	}
	return d, nil
}

func lookupAfter(class, in *Type, name *Str) Value {
	mro := in.MRO
	for i, c := range mro {
		if c == class {
			for _, b := range mro[i+1:] {
				if p := b.Own().GetStr(name); p != nil {
					return *p
				}
			}
			break
		}
	}
	return Value{}
}

// SuperMethod is LookupMethod for super(class, self).name(...): if isMethod is true, fn takes self as first argument.
func SuperMethod(t *Thread, class, self Value, name *Str) (fn Value, isMethod bool, err error) {
	if class.IsKind(KindType) && self.IsInstance(class.AsType()) && !self.IsKind(KindType) {
		if d := lookupAfter(class.AsType(), self.Type(), name); !d.IsZero() && (d.Is(&FuncType) || d.Is(&MethodDescType)) {
			return d, true, nil
		}
	}
	fn, err = SuperAttr(t, class, self, name)
	return fn, false, err
}

func superGet(t *Thread, descr, obj Value, _ *Type) (Value, error) {
	s := asSuper(descr)
	if obj.IsZero() || obj.IsNone() || !s.obj.IsZero() || s.class == nil {
		return descr, nil
	}
	if descr.Type() != &SuperType {
		return t.Call(descr.Type().Value(), s.class.Value(), obj)
	}
	in, err := superClassOf(t, s.class, obj)
	if err != nil {
		return Value{}, err
	}
	b := &super{Header: Header{Type: &SuperType}, class: s.class, obj: obj, objIn: in}
	return Value{ref: &b.Header}, nil
}
