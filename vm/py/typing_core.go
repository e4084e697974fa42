package py

// This file defines what the syntax for type parameters needs: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType and Generic.

import "minipy/compiler/code"

// A typeVar is a TypeVar, ParamSpec or TypeVarTuple.
type typeVar struct {
	Header
	name               string
	module             Value
	covariant, contra  bool
	infer              bool  // declared by syntax: the variance is inferred
	bound, constraints Value // zero: none
	lazyBound          Value // function that gives the bound, or a tuple of constraints; the zero Value if there is none
	constrained        bool  // lazyBound gives constraints
	deflt, lazyDefault Value
	dict               *Dict
}

func asTypeVar(v Value) *typeVar { return (*typeVar)(v.Pointer()) }

// The classes of type parameters, of type aliases and of typing.NoDefault, and the class typing.Generic.
var (
	TypeVarType, ParamSpecType, TypeVarTupleType Type
	ParamSpecArgsType, ParamSpecKwargsType       Type
	TypeAliasTypeType                            Type
	NoDefaultType                                Type
	GenericType                                  Type
	noDefaultObj                                 = singleton{Header: Header{Type: &NoDefaultType}}
	// NoDefault is typing.NoDefault.
	NoDefault = Value{ref: &noDefaultObj.Header}
)

var nameDefault = Intern("__default__")

func setupTyping() {
	orSlots := [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: typeVarOr}
	dictOf := func(v Value) **Dict { return &asTypeVar(v).dict }
	members := func(more ...MemberDef) []MemberDef {
		return append([]MemberDef{
			{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(asTypeVar(v).name).Value(), nil }},
			{Name: "__default__", Get: typeVarDefault},
			{Name: "__module__", Get: func(_ *Thread, v Value) (Value, error) { return asTypeVar(v).module, nil }, Set: typeVarSetModule},
		}, more...)
	}
	variance := []MemberDef{
		{Name: "__bound__", Get: typeVarBound},
		{Name: "__covariant__", Get: func(_ *Thread, v Value) (Value, error) { return Bool(asTypeVar(v).covariant), nil }},
		{Name: "__contravariant__", Get: func(_ *Thread, v Value) (Value, error) { return Bool(asTypeVar(v).contra), nil }},
		{Name: "__infer_variance__", Get: func(_ *Thread, v Value) (Value, error) { return Bool(asTypeVar(v).infer), nil }},
	}
	methods := func(more ...MethodDef) []MethodDef {
		return append([]MethodDef{
			{Name: "has_default", Fn: func(_ *Thread, args Args) (Value, error) { return Bool(hasDefault(args.Pos[0])), nil }},
			{Name: "__mro_entries__", Min: 1, Max: 1, Fn: typeVarMROEntries},
			{Name: "__reduce__", Fn: func(_ *Thread, args Args) (Value, error) { return NewStr(asTypeVar(args.Pos[0]).name).Value(), nil }},
		}, more...)
	}
	TypeVarType.define(&Def{
		Name: "TypeVar", Module: "typing", Doc: "Type variable.", Flags: Final | HasDict, DictOf: dictOf,
		Slots: Slots{Repr: typeVarRepr, New: typeVarNew, Binary: orSlots},
		Methods: methods(MethodDef{Name: "__typing_subst__", Min: 1, Max: 1, Fn: subst("_typevar_subst")},
			MethodDef{Name: "__typing_prepare_subst__", Min: 2, Max: 2, Fn: typeVarPrepareSubst}),
		Members: members(append(variance, MemberDef{Name: "__constraints__", Get: typeVarConstraints})...),
	})
	ParamSpecType.define(&Def{
		Name: "ParamSpec", Module: "typing", Doc: "Parameter specification variable.", Flags: Final | HasDict, DictOf: dictOf,
		Slots: Slots{Repr: typeVarRepr, New: paramSpecNew, Binary: orSlots},
		Methods: methods(MethodDef{Name: "__typing_subst__", Min: 1, Max: 1, Fn: subst("_paramspec_subst")},
			MethodDef{Name: "__typing_prepare_subst__", Min: 2, Max: 2, Fn: prepareSubst("_paramspec_prepare_subst")}),
		Members: members(append(variance,
			MemberDef{Name: "args", Get: func(_ *Thread, v Value) (Value, error) { return newParamPart(&ParamSpecArgsType, v), nil }},
			MemberDef{Name: "kwargs", Get: func(_ *Thread, v Value) (Value, error) { return newParamPart(&ParamSpecKwargsType, v), nil }})...),
	})
	TypeVarTupleType.define(&Def{
		Name: "TypeVarTuple", Module: "typing", Doc: "Type variable tuple.", Flags: Final | HasDict, DictOf: dictOf,
		Slots: Slots{Repr: typeVarRepr, New: typeVarTupleNew, Iter: typeVarTupleIter},
		Methods: methods(MethodDef{Name: "__typing_subst__", Min: 1, Max: 1, Fn: noBareSubst},
			MethodDef{Name: "__typing_prepare_subst__", Min: 2, Max: 2, Fn: prepareSubst("_typevartuple_prepare_subst")}),
		Members: members(),
	})
	for _, p := range [...]struct {
		typ        *Type
		name, part string
	}{{&ParamSpecArgsType, "ParamSpecArgs", ".args"}, {&ParamSpecKwargsType, "ParamSpecKwargs", ".kwargs"}} {
		p.typ.define(&Def{
			Name: p.name, Module: "typing", Flags: Final | NotCallable,
			Slots: Slots{Repr: func(_ *Thread, v Value) (string, error) { return asTypeVar(asProxy(v).m).name + p.part, nil },
				Hash: func(t *Thread, v Value) (int64, error) { return Hash(t, asProxy(v).m) },
				Compare: func(_ *Thread, x, y Value, op CompareOp) (Value, error) {
					if op != EQ && op != NE || x.Type() != y.Type() {
						return NotImplemented, nil
					}
					return Bool(Same(asProxy(x).m, asProxy(y).m) == (op == EQ)), nil
				}},
			Members: []MemberDef{{Name: "__origin__", Get: func(_ *Thread, v Value) (Value, error) { return asProxy(v).m, nil }}},
		})
	}
	NoDefaultType.define(&Def{
		Name: "NoDefaultType", Module: "typing", Flags: Final,
		Slots: Slots{
			Repr: func(*Thread, Value) (string, error) { return "typing.NoDefault", nil },
			New: func(_ *Thread, _ *Type, args Args) (Value, error) {
				if args.any() {
					return Value{}, TypeErrorf("NoDefaultType takes no arguments")
				}
				return NoDefault, nil
			},
		},
	})
	GenericType.define(&Def{
		Name: "Generic", Module: "typing", Doc: "Abstract base class for generic types.",
		Flags: Mixin,
		Methods: []MethodDef{
			{Name: "__class_getitem__", Fn: typingGetItem, Min: 1, Max: 1, Flags: ClassM},
			{Name: "__init_subclass__", Fn: typingInitSubclass, Flags: ClassM | Kw},
		},
	})
	setupTypeAlias()
}

// newTypeVar returns a type parameter of the kind class.
func newTypeVar(t *Thread, class *Type, name string) *typeVar {
	v := &typeVar{Header: Header{Type: class}, name: name, module: None}
	if f, ok := t.Exec.Frame(0); ok && f.Func != nil && f.Func.Globals != nil {
		if p := f.Func.Globals.GetStr(nameName); p != nil {
			v.module = *p
		}
	}
	return v
}

// Value returns v as a Value.
func (v *typeVar) Value() Value { return Value{ref: &v.Header} }

// TypeParam returns the type parameter that the syntax def f[T: bound = default] declares. kind is IntrinsicTypeVar,
// IntrinsicParamSpec or IntrinsicTypeVarTuple; bound and deflt are functions that give the values when they are first asked
// for, or None; constraints says that bound gives those of a TypeVar.
func TypeParam(_ *Thread, kind int, name, bound, deflt Value, constraints bool) (Value, error) {
	class := &TypeVarType
	switch kind {
	case code.IntrinsicParamSpec:
		class = &ParamSpecType
	case code.IntrinsicTypeVarTuple:
		class = &TypeVarTupleType
	}
	v := &typeVar{Header: Header{Type: class}, name: name.AsStr().String(), infer: class != &TypeVarTupleType, module: NewStr("typing").Value(), constrained: constraints}
	if !bound.IsNone() {
		v.lazyBound = bound
	}
	if !deflt.IsNone() {
		v.lazyDefault = deflt
	}
	return v.Value(), nil
}

var sigTypeVar = NewSignature("typevar", "name, *, bound=, default=, covariant=, contravariant=, infer_variance=")

func typeVarNew(t *Thread, class *Type, args Args) (Value, error) {
	var constraints []Value
	if len(args.Pos) > 1 {
		constraints = append(constraints, args.Pos[1:]...)
		args.Pos = args.Pos[:1]
	}
	bound, deflt, co, contra, infer := None, NoDefault, False, False, False
	var name Value
	if err := sigTypeVar.Bind(args, &name, &bound, &deflt, &co, &contra, &infer); err != nil {
		return Value{}, err
	}
	v, err := typeVarInit(t, class, "TypeVar", "typevar", name, bound, deflt, co, contra, infer)
	if err != nil {
		return Value{}, err
	}
	if len(constraints) == 1 {
		return Value{}, TypeErrorf("A single constraint is not allowed")
	}
	if len(constraints) > 0 {
		if !bound.IsNone() {
			return Value{}, TypeErrorf("Constraints cannot be combined with bound=...")
		}
		v.constraints = NewTuple(constraints).Value()
	}
	return v.Value(), nil
}

var sigParamSpec = NewSignature("paramspec", "name, *, bound=, default=, covariant=, contravariant=, infer_variance=")

func paramSpecNew(t *Thread, class *Type, args Args) (Value, error) {
	bound, deflt, co, contra, infer := None, NoDefault, False, False, False
	var name Value
	if err := sigParamSpec.Bind(args, &name, &bound, &deflt, &co, &contra, &infer); err != nil {
		return Value{}, err
	}
	v, err := typeVarInit(t, class, "ParamSpec", "paramspec", name, bound, deflt, co, contra, infer)
	if err != nil {
		return Value{}, err
	}
	return v.Value(), nil
}

var sigTypeVarTuple = NewSignature("typevartuple", "name, *, default=")

func typeVarTupleNew(t *Thread, class *Type, args Args) (Value, error) {
	deflt := NoDefault
	var name Value
	if err := sigTypeVarTuple.Bind(args, &name, &deflt); err != nil {
		return Value{}, err
	}
	v, err := typeVarInit(t, class, "TypeVarTuple", "typevartuple", name, None, deflt, False, False, False)
	if err != nil {
		return Value{}, err
	}
	return v.Value(), nil
}

func typeVarInit(t *Thread, class *Type, what, fn string, name, bound, deflt, co, contra, infer Value) (*typeVar, error) {
	if !name.IsKind(KindStr) {
		return nil, TypeErrorf("%s() argument 'name' must be str, not %s", fn, argTypeName(name))
	}
	v := newTypeVar(t, class, name.AsStr().String())
	for _, f := range [...]struct {
		dst *bool
		src Value
	}{{&v.covariant, co}, {&v.contra, contra}, {&v.infer, infer}} {
		b, err := Truth(t, f.src)
		if err != nil {
			return nil, err
		}
		*f.dst = b
	}
	if v.covariant && v.contra {
		return nil, ValueErrorf("Bivariant types are not supported.")
	}
	if v.infer && (v.covariant || v.contra) {
		return nil, ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	if !bound.IsNone() {
		v.bound = bound
	}
	if !Same(deflt, NoDefault) {
		v.deflt = deflt
	}
	return v, nil
}

func typeVarRepr(_ *Thread, val Value) (string, error) {
	v := asTypeVar(val)
	switch {
	case val.Is(&TypeVarTupleType) || v.infer:
		return v.name, nil
	case v.covariant:
		return "+" + v.name, nil
	case v.contra:
		return "-" + v.name, nil
	}
	return "~" + v.name, nil
}

func isTypeVarLike(v Value) bool {
	return v.Is(&TypeVarType) || v.Is(&ParamSpecType) || v.Is(&TypeVarTupleType)
}

func hasDefault(v Value) bool {
	if !isTypeVarLike(v) {
		return false
	}
	p := asTypeVar(v)
	return !p.deflt.IsZero() || !p.lazyDefault.IsZero()
}

func typeVarDefault(t *Thread, val Value) (Value, error) {
	v := asTypeVar(val)
	if v.deflt.IsZero() {
		if v.lazyDefault.IsZero() {
			return NoDefault, nil
		}
		d, err := t.Call(v.lazyDefault)
		if err != nil {
			return Value{}, err
		}
		v.deflt = d
	}
	return v.deflt, nil
}

// evalBound evaluates what stands behind the colon of a type parameter: a tuple gives constraints.
func (v *typeVar) evalBound(t *Thread) error {
	if v.lazyBound.IsZero() || !v.bound.IsZero() || !v.constraints.IsZero() {
		return nil
	}
	b, err := t.Call(v.lazyBound)
	if err != nil {
		return err
	}
	if v.constrained {
		v.constraints = b
	} else {
		v.bound = b
	}
	return nil
}

func typeVarBound(t *Thread, val Value) (Value, error) {
	v := asTypeVar(val)
	if v.constrained {
		return None, nil
	}
	if err := v.evalBound(t); err != nil {
		return Value{}, err
	}
	if v.bound.IsZero() {
		return None, nil
	}
	return v.bound, nil
}

func typeVarConstraints(t *Thread, val Value) (Value, error) {
	v := asTypeVar(val)
	if !v.constrained && !v.lazyBound.IsZero() {
		return NewTuple(nil).Value(), nil
	}
	if err := v.evalBound(t); err != nil {
		return Value{}, err
	}
	if v.constraints.IsZero() {
		return NewTuple(nil).Value(), nil
	}
	return v.constraints, nil
}

func typeVarSetModule(_ *Thread, v, val Value) error {
	if val.IsZero() {
		val = None
	}
	asTypeVar(v).module = val
	return nil
}

func typeVarMROEntries(_ *Thread, args Args) (Value, error) {
	return Value{}, TypeErrorf("Cannot subclass an instance of %s", args.Pos[0].Type().QualName)
}

// typeVarOr is T | int. CPython's gives a typing.Union.
func typeVarOr(t *Thread, x, y Value) (Value, error) {
	if f := typingFunc(t, "_make_union"); !f.IsZero() {
		return t.Call(f, x, y)
	}
	part := func(v Value) bool { return isUnionPart(v) || isTypeVarLike(v) }
	if !part(x) || !part(y) {
		return NotImplemented, nil
	}
	return makeUnion(t, []Value{x, y})
}

// newParamPart returns P.args or P.kwargs.
func newParamPart(class *Type, p Value) Value {
	m := &mappingProxy{Header: Header{Type: class}, m: p}
	return Value{ref: &m.Header}
}

// typingGetItem is Generic[T] and, for a class derived from it, C[int].
func typingGetItem(t *Thread, args Args) (Value, error) {
	class, key := args.Pos[0], args.Pos[1]
	if f := typingFunc(t, "_generic_class_getitem"); !f.IsZero() {
		return t.Call(f, class, key)
	}
	if Same(class, GenericType.Value()) {
		items := []Value{key}
		if key.IsKind(KindTuple) {
			items = key.AsTuple().Items
		}
		if len(items) == 0 {
			return Value{}, TypeErrorf("Parameter list to Generic[...] cannot be empty")
		}
		for i, v := range items {
			if !isTypeVarLike(v) {
				return Value{}, TypeErrorf("Parameters to Generic[...] must all be type variables or parameter specification variables.")
			}
			if indexSame(items[:i], v) >= 0 {
				return Value{}, TypeErrorf("Parameters to Generic[...] must all be unique")
			}
		}
		return NewGenericAlias(class, key), nil
	}
	p, err := FindAttr(t, class, nameParameters)
	if err != nil {
		return Value{}, err
	}
	if p.IsZero() || !p.IsKind(KindTuple) || len(p.AsTuple().Items) == 0 {
		r, err := Repr(t, class)
		if err != nil {
			return Value{}, err
		}
		return Value{}, TypeErrorf("%s is not a generic class", r)
	}
	items := []Value{key}
	if key.IsKind(KindTuple) {
		items = key.AsTuple().Items
	}
	bound, err := bindParams(t, class, p.AsTuple().Items, items)
	if err != nil {
		return Value{}, err
	}
	flat, err := replaceParams(t, p.AsTuple().Items, bound, p.AsTuple().Items)
	if err != nil {
		return Value{}, err
	}
	return NewGenericAlias(class, NewTuple(flat).Value()), nil
}

// typingInitSubclass sets the attribute __parameters__ of a class derived from Generic.
func typingInitSubclass(t *Thread, args Args) (Value, error) {
	if f := typingFunc(t, "_generic_init_subclass"); !f.IsZero() {
		return t.CallArgs(f, args)
	}
	if _, err := objectInitSubclass(t, args); err != nil {
		return Value{}, err
	}
	class := args.Pos[0].AsType()
	var params *Tuple
	if p := class.Own().GetStr(nameOrigBases); p != nil && p.IsKind(KindTuple) {
		all, err := typeParams(t, p.AsTuple().Items)
		if err != nil {
			return Value{}, err
		}
		params = all
		for _, b := range p.AsTuple().Items {
			if b.Is(&GenericAliasType) && Same(asAlias(b).origin, GenericType.Value()) {
				params = asAlias(b).args
			}
		}
	} else {
		params = NewTuple(nil)
	}
	class.setOwn(nameParameters, params.Value())
	return None, nil
}

// GenericOf returns Generic[*params], the base that the syntax class C[T] adds.
func GenericOf(t *Thread, params Value) (Value, error) {
	if f := typingFunc(t, "_generic_class_getitem"); !f.IsZero() {
		return genericOf(t, f, params.AsTuple().Items)
	}
	variadic := false
	for _, p := range params.AsTuple().Items {
		if variadic && hasDefault(p) {
			return Value{}, TypeErrorf("Type parameter with a default follows TypeVarTuple")
		}
		variadic = variadic || p.Is(&TypeVarTupleType)
	}
	return NewGenericAlias(GenericType.Value(), params), nil
}

// genericOf is GenericOf where typing is imported: getItem is its function for that.
func genericOf(t *Thread, getItem Value, params []Value) (Value, error) {
	var items []Value
	for _, p := range params {
		if !p.Is(&TypeVarTupleType) {
			items = append(items, p)
			continue
		}
		unpacked, err := Collect(t, p)
		if err != nil {
			return Value{}, err
		}
		items = append(items, unpacked...)
	}
	return t.Call(getItem, GenericType.Value(), NewTuple(items).Value())
}
