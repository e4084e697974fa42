package py

// This file defines the classes classmethod and staticmethod.

// A wrappedFunc is a classmethod or a staticmethod.
type wrappedFunc struct {
	Header
	fn   Value // the zero Value before __init__
	dict *Dict
}

func asWrapped(v Value) *wrappedFunc { return (*wrappedFunc)(v.Pointer()) }

// ClassMethodType and StaticMethodType are the classes classmethod and staticmethod.
var ClassMethodType, StaticMethodType Type

func setupClassMethod() {
	dictOf := func(v Value) **Dict { return &asWrapped(v).dict }
	members := []MemberDef{
		{Name: "__func__", Get: wrappedGetFunc},
		{Name: "__wrapped__", Get: wrappedGetFunc},
		{Name: "__isabstractmethod__", Get: wrappedIsAbstract},
		{Name: "__annotations__", Get: func(t *Thread, v Value) (Value, error) { return GetAttr(t, asWrapped(v).fn, nameAnnotations) }},
	}
	ClassMethodType.define(&Def{
		Name: "classmethod", Flags: HasDict, DictOf: dictOf, Members: members,
		Doc:   "classmethod(function) -> method that gets the class as its first argument",
		Slots: Slots{Repr: wrappedRepr, New: wrappedNew, Init: wrappedInit, Get: classMethodGet},
	})
	StaticMethodType.define(&Def{
		Name: "staticmethod", Flags: HasDict, DictOf: dictOf, Members: members,
		Doc:   "staticmethod(function) -> function that is not bound when it is got from a class",
		Slots: Slots{Repr: wrappedRepr, New: wrappedNew, Init: wrappedInit, Get: staticMethodGet, Call: staticMethodCall},
	})
}

// NewClassMethod returns classmethod(fn).
func NewClassMethod(fn Value) Value {
	w := &wrappedFunc{Header: Header{Type: &ClassMethodType}, fn: fn}
	return Value{ref: &w.Header}
}

// NewStaticMethod returns staticmethod(fn).
func NewStaticMethod(fn Value) Value {
	w := &wrappedFunc{Header: Header{Type: &StaticMethodType}, fn: fn}
	return Value{ref: &w.Header}
}

func wrappedNew(_ *Thread, class *Type, _ Args) (Value, error) {
	w := &wrappedFunc{Header: Header{Type: class}, fn: None}
	return Value{ref: &w.Header}, nil
}

// wrappedInit stores the function and takes over what it says of itself.
func wrappedInit(t *Thread, v Value, args Args) error {
	name := "classmethod"
	if v.IsInstance(&StaticMethodType) {
		name = "staticmethod"
	}
	if len(args.Names) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(args.Pos) != 1 {
		return ArityError(name, len(args.Pos), 1, 1)
	}
	w := asWrapped(v)
	w.fn = args.Pos[0]
	for _, attr := range [...]*Str{nameModule, nameName, nameQualName, nameDoc, nameAnnotations} {
		x, err := FindAttr(t, w.fn, attr)
		if err != nil {
			return err
		}
		if !x.IsZero() {
			if w.dict == nil {
				w.dict = NewDict()
			}
			w.dict.SetStr(attr, x)
		}
	}
	return nil
}

func wrappedRepr(t *Thread, v Value) (string, error) {
	s, err := Repr(t, asWrapped(v).fn)
	return "<" + TypeName(v) + "(" + s + ")>", err
}

func wrappedGetFunc(_ *Thread, v Value) (Value, error) { return asWrapped(v).fn, nil }

func wrappedIsAbstract(t *Thread, v Value) (Value, error) {
	b, err := isAbstractMethod(t, asWrapped(v).fn)
	return Bool(b), err
}

// isAbstractMethod reports whether v has a true attribute __isabstractmethod__.
func isAbstractMethod(t *Thread, v Value) (bool, error) {
	if v.IsNone() {
		return false, nil
	}
	a, err := FindAttr(t, v, nameIsAbstract)
	if err != nil || a.IsZero() {
		return false, err
	}
	return Truth(t, a)
}

func classMethodGet(_ *Thread, descr, obj Value, class *Type) (Value, error) {
	if class == nil {
		class = obj.Type()
	}
	m := &Method{Header: Header{Type: &MethodType}, Self: class.Value(), Func: asWrapped(descr).fn}
	return Value{ref: &m.Header}, nil
}

func staticMethodGet(_ *Thread, descr, _ Value, _ *Type) (Value, error) {
	return asWrapped(descr).fn, nil
}

func staticMethodCall(t *Thread, f Value, args Args) (Value, error) {
	return t.CallArgs(asWrapped(f).fn, args)
}
