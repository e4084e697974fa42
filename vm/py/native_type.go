package py

// This file defines the classes of functions written in Go and of bound methods, and how the attributes of a built-in type
// are made from its Def.

// The classes of what is found in built-in types, apart from MethodDescType.
var (
	WrapperDescType     Type // slot wrappers: int.__add__
	MethodWrapperType   Type // and when bound: (1).__add__
	ClassMethodDescType Type
	GetSetType          Type // computed attributes
	MemberType          Type // attributes declared in __slots__
)

// A wrapper is the method of a built-in type that calls a slot.
type wrapper struct {
	Header
	row   *special
	owner *Type
}

func asWrapper(v Value) *wrapper { return (*wrapper)(v.Pointer()) }

// A methodWrapper is a wrapper bound to an object.
type methodWrapper struct {
	Header
	w    *wrapper
	self Value
}

func asMethodWrapper(v Value) *methodWrapper { return (*methodWrapper)(v.Pointer()) }

// A classMethodDesc is a class method of a built-in type, as it is found in the type's __dict__.
type classMethodDesc struct {
	Header
	fn *Native
}

func asClassMethodDesc(v Value) *classMethodDesc { return (*classMethodDesc)(v.Pointer()) }

func setupNative() {
	NativeType.define(&Def{
		Name: "builtin_function_or_method", Flags: Final | NotCallable,
		Slots:   Slots{Repr: nativeRepr, Call: nativeCall, Hash: func(t *Thread, v Value) (int64, error) { return identityHash(t, v), nil }, Compare: objectCompare},
		Members: nativeMembers(), Methods: reduceMethods,
	})
	BuiltinMethodType.define(&Def{ // Python code sees NativeType instead: see ClassOf
		Name: "builtin_function_or_method", Flags: Final | NotCallable, Base: &NativeType,
		Slots:   Slots{Repr: builtinMethodRepr, Call: callMethod, Hash: methodHash, Compare: methodCompare},
		Members: builtinMethodMembers, Methods: reduceMethods,
	})
	MethodType.define(&Def{
		Name: "method", Flags: Final, Doc: "Create a bound instance method object.",
		Slots: Slots{
			Repr: methodRepr, Call: callMethod, Hash: methodHash, Compare: methodCompare, New: methodNew, GetAttr: methodGetAttr,
			Get: func(_ *Thread, descr, _ Value, _ *Type) (Value, error) { return descr, nil },
		},
		Members: methodMembers, Methods: reduceMethods,
	})
	MethodDescType.define(&Def{
		Name: "method_descriptor", Flags: Final | NotCallable,
		Slots:   Slots{Repr: methodDescRepr, Call: nativeCall, Get: methodDescGet},
		Members: methodDescMembers, Methods: reduceMethods,
	})
	WrapperDescType.define(&Def{
		Name: "wrapper_descriptor", Flags: Final | NotCallable,
		Slots:   Slots{Repr: wrapperRepr, Call: wrapperCall, Get: wrapperGet},
		Members: wrapperMembers, Methods: reduceMethods,
	})
	MethodWrapperType.define(&Def{
		Name: "method-wrapper", Flags: Final | NotCallable,
		Slots:   Slots{Repr: methodWrapperRepr, Call: methodWrapperCall, Hash: methodWrapperHash, Compare: methodWrapperCompare},
		Members: methodWrapperMembers,
	})
	ClassMethodDescType.define(&Def{
		Name: "classmethod_descriptor", Flags: Final | NotCallable,
		Slots:   Slots{Repr: classMethodDescRepr, Call: classMethodDescCall, Get: classMethodDescGet},
		Members: classMethodDescMembers,
	})
	setupDescriptors()
	setupClassMethod()
	setupProperty()
	setupSuper()
	setupProxy()
	setupAlias()
	setupTyping()
}

// fill makes the attributes of a built-in type, when they are first asked for.
func (typ *Type) fill() {
	d, attrs := typ.def, NewDict()
	if d.Slots.New != nil {
		attrs.SetStr(nameNew, newNative(typ).Value())
	}
	for i := range specials {
		row := &specials[i]
		if row.call != nil && d.Slots.has(row.id) {
			if row.id == slotStr && d.Slots.Str == nil {
				continue
			}
			// + and * may be those of numbers and of sequences.
			if row.id == slotRepeat && d.Slots.Binary[OpMul] != nil || row.id == slotConcat && d.Slots.Binary[OpAdd] != nil {
				continue
			}
			attrs.SetStr(row.name, typ.wrap(row))
		}
	}
	for i := range d.Methods {
		m := &d.Methods[i]
		attrs.SetStr(Intern(m.Name), typ.method(m))
	}
	for i := range d.Members {
		m := &d.Members[i]
		attrs.SetStr(Intern(m.Name), newAttribute(typ, m))
	}
	if typ.Flags&HasDict != 0 && typ.dictOf != nil && typ.Base.Flags&HasDict == 0 && attrs.GetStr(nameDict) == nil {
		attrs.SetStr(nameDict, newGetSet(typ, &dictMember))
	}
	for _, name := range sortedKeys(d.Attrs) {
		attrs.SetStr(Intern(name), d.Attrs[name])
	}
	if d.Slots.Compare != nil && d.Slots.Hash == nil {
		attrs.SetStr(nameHash, None)
	}
	if isGenericBuiltin(typ) && attrs.GetStr(nameClassGetItem) == nil {
		attrs.SetStr(nameClassGetItem, typ.method(&MethodDef{Name: "__class_getitem__", Fn: ClassGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "See PEP 585"}))
	}
	if attrs.GetStr(nameDoc) == nil {
		doc := None
		if d.Doc != "" {
			doc = NewStr(d.Doc).Value()
		}
		attrs.SetStr(nameDoc, doc)
	}
	typ.attrs = attrs
}

func sortedKeys(m map[string]Value) []string {
	var items []Value
	for k := range m {
		items = append(items, NewStr(k).Value())
	}
	return sortedNames(items)
}

func (typ *Type) wrap(row *special) Value {
	w := &wrapper{Header: Header{Type: &WrapperDescType}, row: row, owner: typ}
	return Value{ref: &w.Header}
}

// method returns the attribute for a method of a built-in type.
func (typ *Type) method(m *MethodDef) Value {
	n := &Native{Header: Header{Type: &MethodDescType}, Name: m.Name, Doc: m.Doc, Owner: typ, Fn: m.Fn, Min: m.Min, Max: m.Max, Flags: m.Flags}
	switch {
	case m.Flags&StaticM != 0:
		n.Header.Type = &NativeType
		return NewStaticMethod(n.Value())
	case m.Flags&ClassM != 0:
		c := &classMethodDesc{Header: Header{Type: &ClassMethodDescType}, fn: n}
		return Value{ref: &c.Header}
	}
	return n.Value()
}

func nativeCall(t *Thread, f Value, args Args) (Value, error) {
	if f.Is(&BuiltinMethodType) {
		return callMethod(t, f, args)
	}
	return f.AsNative().Call(t, args)
}

func nativeRepr(t *Thread, v Value) (string, error) {
	if v.Is(&BuiltinMethodType) {
		return builtinMethodRepr(t, v)
	}
	n := v.AsNative()
	if n.Owner != nil {
		return "<built-in method " + n.Name + " of type object at " + t.Address(n.Owner.Value()) + ">", nil
	}
	return "<built-in function " + n.Name + ">", nil
}

func builtinMethodRepr(t *Thread, v Value) (string, error) {
	m := v.AsMethod()
	return "<built-in method " + m.Func.AsNative().Name + " of " + TypeName(m.Self) + " object at " + t.Address(m.Self) + ">", nil
}

func methodDescRepr(_ *Thread, v Value) (string, error) {
	n := v.AsNative()
	return "<method '" + n.Name + "' of '" + n.Owner.MessageName() + "' objects>", nil
}

func methodDescGet(_ *Thread, descr, obj Value, _ *Type) (Value, error) {
	if obj.IsZero() {
		return descr, nil
	}
	if n := descr.AsNative(); !obj.IsInstance(n.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", n.Name, n.Owner.Name, TypeName(obj))
	}
	return NewMethod(obj, descr), nil
}

func methodHash(t *Thread, v Value) (int64, error) {
	m := v.AsMethod()
	f, err := Hash(t, m.Func)
	if err != nil {
		return 0, err
	}
	h := identityHash(t, m.Self) ^ f
	if m.Self.IsInt() || m.Self.IsFloat() {
		h ^= int64(m.Self.bits >> 1)
	}
	if h == -1 {
		h = -2
	}
	return h, nil
}

func methodCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || x.Type() != y.Type() {
		return NotImplemented, nil
	}
	m, n := x.AsMethod(), y.AsMethod()
	eq, err := Same(m.Self, n.Self), error(nil)
	if eq {
		eq, err = Equal(t, m.Func, n.Func)
	}
	return Bool(eq == (op == EQ)), err
}

// methodNew is types.MethodType(function, object).
func methodNew(_ *Thread, _ *Type, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("method() takes no keyword arguments")
	}
	if len(args.Pos) != 2 {
		return Value{}, ArityError("method", len(args.Pos), 2, 2)
	}
	f, self := args.Pos[0], args.Pos[1]
	if !Callable(f) {
		return Value{}, TypeErrorf("first argument must be callable")
	}
	if self.IsNone() {
		return Value{}, TypeErrorf("instance must not be None")
	}
	m := &Method{Header: Header{Type: &MethodType}, Self: self, Func: f}
	return Value{ref: &m.Header}, nil
}

// methodGetAttr finds the attributes of the class method, and then those of the function.
func methodGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	res, err := findAttr(t, v, name)
	if err != nil || !res.IsZero() {
		return res, err
	}
	return GetAttr(t, v.AsMethod().Func, name)
}

func methodRepr(t *Thread, v Value) (string, error) {
	m := v.AsMethod()
	name := "?"
	for _, attr := range [...]*Str{nameQualName, nameName} {
		q, err := FindAttr(t, m.Func, attr)
		if err != nil {
			return "", err
		}
		if !q.IsZero() && q.IsKind(KindStr) {
			name = q.AsStr().String()
			break
		}
	}
	self, err := Repr(t, m.Self)
	return "<bound method " + name + " of " + self + ">", err
}

func wrapperRepr(_ *Thread, v Value) (string, error) {
	w := asWrapper(v)
	return "<slot wrapper '" + w.row.name.String() + "' of '" + w.owner.MessageName() + "' objects>", nil
}

func wrapperCall(t *Thread, f Value, args Args) (Value, error) {
	w := asWrapper(f)
	if len(args.Pos) == 0 {
		return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", w.row.name.String(), w.owner.Name)
	}
	if self := args.Pos[0]; !self.IsInstance(w.owner) {
		return Value{}, TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", w.row.name.String(), w.owner.Name, TypeName(self))
	}
	return w.call(t, args)
}

// call calls the slot; args begin with self, whose class is right.
func (w *wrapper) call(t *Thread, args Args) (Value, error) {
	row := w.row
	if row.max >= 0 {
		if len(args.Names) > 0 {
			return Value{}, TypeErrorf("wrapper %s() takes no keyword arguments", row.name.String())
		}
		if n := len(args.Pos) - 1; n < row.min || n > row.max {
			return Value{}, wrapperArity(n, row.min, row.max)
		}
	}
	return row.call(t, &w.owner.Slots, args)
}

func wrapperArity(given, min, max int) error {
	bound, n := "", min
	switch {
	case given < min && min != max:
		bound = "at least "
	case given > max && min != max:
		bound, n = "at most ", max
	}
	if max == 2 {
		bound = " expected " + bound // CPython's getargs puts an empty name first
	} else {
		bound = "expected "
	}
	return TypeErrorf("%s%d argument%s, got %d", bound, n, plural(n), given)
}

func wrapperGet(_ *Thread, descr, obj Value, _ *Type) (Value, error) {
	if obj.IsZero() {
		return descr, nil
	}
	w := asWrapper(descr)
	if !obj.IsInstance(w.owner) {
		return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", w.row.name.String(), w.owner.Name, TypeName(obj))
	}
	m := &methodWrapper{Header: Header{Type: &MethodWrapperType}, w: w, self: obj}
	return Value{ref: &m.Header}, nil
}

func methodWrapperRepr(t *Thread, v Value) (string, error) {
	m := asMethodWrapper(v)
	return "<method-wrapper '" + m.w.row.name.String() + "' of " + TypeName(m.self) + " object at " + t.Address(m.self) + ">", nil
}

func methodWrapperCall(t *Thread, f Value, args Args) (Value, error) {
	m := asMethodWrapper(f)
	return m.w.call(t, args.with(m.self))
}

func methodWrapperHash(t *Thread, v Value) (int64, error) {
	m := asMethodWrapper(v)
	return identityHash(t, m.self) ^ int64(m.self.bits>>1) ^ identityHash(t, Value{ref: &m.w.Header}), nil
}

func methodWrapperCompare(_ *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || x.Type() != y.Type() {
		return NotImplemented, nil
	}
	m, n := asMethodWrapper(x), asMethodWrapper(y)
	return Bool((m.w == n.w && Same(m.self, n.self)) == (op == EQ)), nil
}

func classMethodDescRepr(_ *Thread, v Value) (string, error) {
	n := asClassMethodDesc(v).fn
	return "<method '" + n.Name + "' of '" + n.Owner.MessageName() + "' objects>", nil
}

func classMethodDescCall(t *Thread, f Value, args Args) (Value, error) {
	n := asClassMethodDesc(f).fn
	if len(args.Pos) == 0 {
		return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", n.Name, n.Owner.Name)
	}
	if err := checkClassArg(n, args.Pos[0]); err != nil {
		return Value{}, err
	}
	return n.Call(t, args)
}

func checkClassArg(n *Native, c Value) error {
	if !c.IsKind(KindType) {
		return TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", n.Name, n.Owner.Name, TypeName(c))
	}
	if !c.AsType().IsSubtype(n.Owner) {
		return TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", n.Name, n.Owner.Name, c.AsType().Name)
	}
	return nil
}

func classMethodDescGet(_ *Thread, descr, obj Value, class *Type) (Value, error) {
	n := asClassMethodDesc(descr).fn
	if class == nil {
		if obj.IsZero() {
			return Value{}, TypeErrorf("descriptor '%s' for type '%s' needs either an object or a type", n.Name, n.Owner.Name)
		}
		class = obj.Type()
	}
	if err := checkClassArg(n, class.Value()); err != nil {
		return Value{}, err
	}
	return NewMethod(class.Value(), n.Value()), nil
}
