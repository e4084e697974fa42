package py

// This file defines the classes types.GenericAlias (list[int]) and types.UnionType (int | str).

import "strings"

// A genericAlias is list[int].
type genericAlias struct {
	Header
	origin  Value
	args    *Tuple
	params  *Tuple // nil until asked for
	starred bool
}

func asAlias(v Value) *genericAlias { return (*genericAlias)(v.Pointer()) }

// A union is int | str.
type union struct {
	Header
	args   []Value
	params *Tuple
}

func asUnion(v Value) *union { return (*union)(v.Pointer()) }

// GenericAliasType is the class types.GenericAlias, UnionType the class types.UnionType.
var GenericAliasType, UnionType Type

var nameOrigClass = Intern("__orig_class__")

func setupAlias() {
	GenericAliasType.define(&Def{
		Name: "GenericAlias", Module: "types",
		Doc: "Represent a PEP 585 generic type: type(list[int])",
		Slots: Slots{
			Repr: aliasRepr, Hash: aliasHash, Compare: aliasCompare, Call: aliasCall, New: aliasNew, GetAttr: aliasGetAttr, GetItem: aliasGetItem,
			Iter:   aliasIter,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: unionOr},
		},
		Methods: []MethodDef{
			{Name: "__mro_entries__", Fn: aliasMROEntries, Min: 1, Max: 1},
			{Name: "__instancecheck__", Fn: aliasNoInstanceCheck, Min: 1, Max: 1},
			{Name: "__subclasscheck__", Fn: aliasNoSubclassCheck, Min: 1, Max: 1},
			{Name: "__dir__", Fn: aliasDir},
		},
		Members: []MemberDef{
			{Name: "__origin__", Get: func(_ *Thread, v Value) (Value, error) { return asAlias(v).origin, nil }},
			{Name: "__args__", Get: func(_ *Thread, v Value) (Value, error) { return asAlias(v).args.Value(), nil }},
			{Name: "__parameters__", Get: aliasGetParams},
			{Name: "__unpacked__", Get: func(_ *Thread, v Value) (Value, error) { return Bool(asAlias(v).starred), nil }},
			{Name: "__typing_unpacked_tuple_args__", Get: func(_ *Thread, v Value) (Value, error) {
				if a := asAlias(v); a.starred && Same(a.origin, TupleType.Value()) {
					return a.args.Value(), nil
				}
				return None, nil
			}},
		},
	})
	UnionType.define(&Def{
		Name: "UnionType", Module: "types", Flags: Final | NotCallable,
		Doc: "Represent a PEP 604 union type: int | str",
		Slots: Slots{
			Repr: unionRepr, Hash: unionHash, Compare: unionCompare, GetItem: unionGetItem,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: unionOr},
		},
		Methods: []MethodDef{
			{Name: "__instancecheck__", Min: 1, Max: 1, Fn: func(t *Thread, args Args) (Value, error) {
				ok, err := IsInstance(t, args.Pos[1], args.Pos[0])
				return Bool(ok), err
			}},
			{Name: "__subclasscheck__", Min: 1, Max: 1, Fn: func(t *Thread, args Args) (Value, error) {
				ok, err := IsSubclass(t, args.Pos[1], args.Pos[0])
				return Bool(ok), err
			}},
		},
		Members: []MemberDef{
			{Name: "__args__", Get: func(_ *Thread, v Value) (Value, error) {
				return NewTuple(append([]Value(nil), asUnion(v).args...)).Value(), nil
			}},
			{Name: "__parameters__", Get: unionGetParams},
		},
	})
}

// NewGenericAlias returns types.GenericAlias(origin, args); args that is no tuple stands for one of it alone.
func NewGenericAlias(origin, args Value) Value {
	a := &genericAlias{Header: Header{Type: &GenericAliasType}, origin: origin}
	if args.IsKind(KindTuple) {
		a.args = args.AsTuple()
	} else {
		a.args = NewTuple([]Value{args})
	}
	return Value{ref: &a.Header}
}

// ClassGetItem is the class method __class_getitem__ of built-in types that are generic for type checkers only.
func ClassGetItem(_ *Thread, args Args) (Value, error) {
	return NewGenericAlias(args.Pos[0], args.Pos[1]), nil
}

// isGenericBuiltin reports whether typ is one of the types of this package that have ClassGetItem.
func isGenericBuiltin(typ *Type) bool {
	switch typ {
	case &ListType, &TupleType, &DictType, &SetType, &FrozenSetType, &GenType, &CoroutineType, &AsyncGenType:
		return true
	}
	return false
}

// classGetItem returns class[key], for a class whose metaclass has no __getitem__.
func classGetItem(t *Thread, class *Type, key Value) (Value, error) {
	if class == &TypeType {
		return NewGenericAlias(class.Value(), key), nil
	}
	f, err := FindAttr(t, class.Value(), nameClassGetItem)
	if err != nil {
		return Value{}, err
	}
	if !f.IsZero() && !f.IsNone() {
		return t.Call(f, key)
	}
	return Value{}, TypeErrorf("type '%s' is not subscriptable", class.Name)
}

func aliasNew(_ *Thread, class *Type, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("GenericAlias() takes no keyword arguments")
	}
	if len(args.Pos) != 2 {
		return Value{}, ArityError("GenericAlias", len(args.Pos), 2, 2)
	}
	v := NewGenericAlias(args.Pos[0], args.Pos[1])
	v.ref.Type = class
	return v, nil
}

// annotationRepr returns how annotations show v: a class by its name.
func annotationRepr(t *Thread, v Value) (string, error) {
	switch {
	case Same(v, Ellipsis):
		return "...", nil
	case v.Is(&GenericAliasType):
		return Repr(t, v)
	case v.IsKind(KindType):
		c := v.AsType()
		if c.Module == "builtins" {
			return c.QualName, nil
		}
		return c.Module + "." + c.QualName, nil
	}
	return Repr(t, v)
}

func aliasRepr(t *Thread, v Value) (string, error) {
	a := asAlias(v)
	s, err := annotationRepr(t, a.origin)
	if err != nil {
		return "", err
	}
	parts := make([]string, len(a.args.Items))
	for i, x := range a.args.Items {
		if x.Is(&ListType) {
			parts[i], err = listOfTypesRepr(t, x.AsList())
		} else {
			parts[i], err = annotationRepr(t, x)
		}
		if err != nil {
			return "", err
		}
	}
	if len(parts) == 0 {
		parts = []string{"()"}
	}
	if a.starred {
		s = "*" + s
	}
	return s + "[" + strings.Join(parts, ", ") + "]", nil
}

func listOfTypesRepr(t *Thread, l *List) (string, error) {
	var parts []string
	for i := 0; i < len(l.Items); i++ {
		s, err := annotationRepr(t, l.Items[i])
		if err != nil {
			return "", err
		}
		parts = append(parts, s)
	}
	return "[" + strings.Join(parts, ", ") + "]", nil
}

func aliasHash(t *Thread, v Value) (int64, error) {
	a := asAlias(v)
	h, err := Hash(t, a.origin)
	if err != nil {
		return 0, err
	}
	g, err := Hash(t, a.args.Value())
	if h ^= g; h == -1 {
		h = -2
	}
	return h, err
}

func aliasCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || !x.IsInstance(&GenericAliasType) || !y.IsInstance(&GenericAliasType) {
		return NotImplemented, nil
	}
	a, b := asAlias(x), asAlias(y)
	eq, err := a.starred == b.starred, error(nil)
	if eq {
		if eq, err = Equal(t, a.origin, b.origin); eq && err == nil {
			eq, err = Equal(t, a.args.Value(), b.args.Value())
		}
	}
	return Bool(eq == (op == EQ)), err
}

func aliasCall(t *Thread, f Value, args Args) (Value, error) {
	v, err := t.CallArgs(asAlias(f).origin, args)
	if err != nil {
		return Value{}, err
	}
	if err := SetAttr(t, v, nameOrigClass, f); err != nil && !IsError(err, &AttributeErrorType) && !IsError(err, &TypeErrorType) {
		return Value{}, err
	}
	return v, nil
}

// aliasGetAttr takes most attributes from the origin.
func aliasGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	switch s := name.String(); s {
	case "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__",
		"__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__class__":
	default:
		if !isSpecialName(s) || s == "__name__" || s == "__qualname__" || s == "__module__" || s == "__doc__" || s == "__bases__" {
			return GetAttr(t, asAlias(v).origin, name)
		}
		res, err := findAttr(t, v, name)
		if err != nil || !res.IsZero() {
			return res, err
		}
		return GetAttr(t, asAlias(v).origin, name)
	}
	return objectGetAttr(t, v, name)
}

func aliasDir(t *Thread, args Args) (Value, error) {
	names, err := DirOf(t, asAlias(args.Pos[0]).origin)
	if err != nil {
		return Value{}, err
	}
	for _, n := range [...]string{"__args__", "__mro_entries__", "__origin__", "__parameters__", "__unpacked__"} {
		names = append(names, NewStr(n).Value())
	}
	return NewList(names).Value(), nil
}

// DirOf returns what __dir__ of v gives, not sorted.
func DirOf(t *Thread, v Value) ([]Value, error) {
	r, found, err := callMagic(t, nameDir, v)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, TypeErrorf("object does not provide __dir__")
	}
	return Collect(t, r)
}

func aliasMROEntries(_ *Thread, args Args) (Value, error) {
	return NewTuple([]Value{asAlias(args.Pos[0]).origin}).Value(), nil
}

func aliasNoInstanceCheck(*Thread, Args) (Value, error) {
	return Value{}, TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
}

func aliasNoSubclassCheck(*Thread, Args) (Value, error) {
	return Value{}, TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
}

// aliasIter gives the alias, starred, once: *tuple[int].
func aliasIter(t *Thread, v Value) (Value, error) {
	a := *asAlias(v)
	a.starred = true
	b := &genericAlias{Header: a.Header, origin: a.origin, args: a.args, params: a.params, starred: true}
	return Iter(t, NewTuple([]Value{{ref: &b.Header}}).Value())
}

var (
	nameParameters  = Intern("__parameters__")
	nameTypingSubst = Intern("__typing_subst__")
)

// typeParams returns the type variables in args, each once.
func typeParams(t *Thread, args []Value) (*Tuple, error) {
	var params []Value
	add := func(v Value) {
		for _, p := range params {
			if Same(p, v) {
				return
			}
		}
		params = append(params, v)
	}
	for _, a := range args {
		switch {
		case a.IsKind(KindType):
		case isTypeVarLike(a):
			add(a)
		case a.IsKind(KindTuple) || a.IsKind(KindList):
			items, err := Collect(t, a)
			if err != nil {
				return nil, err
			}
			sub, err := typeParams(t, items)
			if err != nil {
				return nil, err
			}
			for _, p := range sub.Items {
				add(p)
			}
		default:
			subst, err := FindAttr(t, a, nameTypingSubst)
			if err != nil {
				return nil, err
			}
			if !subst.IsZero() {
				add(a)
				continue
			}
			p, err := FindAttr(t, a, nameParameters)
			if err != nil {
				return nil, err
			}
			if !p.IsZero() && p.IsKind(KindTuple) {
				for _, x := range p.AsTuple().Items {
					add(x)
				}
			}
		}
	}
	return NewTuple(params), nil
}

func aliasGetParams(t *Thread, v Value) (Value, error) {
	a := asAlias(v)
	if a.params == nil {
		p, err := typeParams(t, a.args.Items)
		if err != nil {
			return Value{}, err
		}
		a.params = p
	}
	return a.params.Value(), nil
}

func unionGetParams(t *Thread, v Value) (Value, error) {
	u := asUnion(v)
	if u.params == nil {
		p, err := typeParams(t, u.args)
		if err != nil {
			return Value{}, err
		}
		u.params = p
	}
	return u.params.Value(), nil
}

func aliasGetItem(t *Thread, v, key Value) (Value, error) {
	params, err := aliasGetParams(t, v)
	if err != nil {
		return Value{}, err
	}
	a := asAlias(v)
	args, err := substitute(t, v, params.AsTuple().Items, a.args.Items, key)
	if err != nil {
		return Value{}, err
	}
	res := &genericAlias{Header: a.Header, origin: a.origin, args: NewTuple(args), starred: a.starred}
	return Value{ref: &res.Header}, nil
}

// substitute replaces the type variables params in args by the items of key.
func substitute(t *Thread, alias Value, params, args []Value, key Value) ([]Value, error) {
	if len(params) == 0 {
		r, err := Repr(t, alias)
		if err != nil {
			return nil, err
		}
		return nil, TypeErrorf("%s is not a generic class", r)
	}
	if f := typingFunc(t, "_typevartuple_prepare_subst"); !f.IsZero() {
		return substituteTyping(t, alias, params, args, key)
	}
	items := []Value{key}
	if key.IsKind(KindTuple) {
		items = key.AsTuple().Items
	}
	bound, err := bindParams(t, alias, params, items)
	if err != nil {
		return nil, err
	}
	return replaceParams(t, params, bound, args)
}

// bindParams assigns items to type parameters; a TypeVarTuple takes as many as are left, as a tuple.
func bindParams(t *Thread, alias Value, params, items []Value) ([]Value, error) {
	variadic := -1
	for i, p := range params {
		if p.Is(&TypeVarTupleType) {
			variadic = i
		}
	}
	required := 0
	for i, p := range params {
		if i != variadic && !hasDefault(p) {
			required++
		}
	}
	if len(items) < required || variadic < 0 && len(items) > len(params) {
		r, err := Repr(t, alias)
		if err != nil {
			return nil, err
		}
		word := "many"
		if len(items) < required {
			word = "few"
		}
		expected := len(params)
		what := ""
		if variadic >= 0 {
			expected--
			what = "at least "
		} else if required < len(params) {
			if word == "few" {
				expected = required
				what = "at least "
			} else {
				what = "at most "
			}
		}
		return nil, TypeErrorf("Too %s arguments for %s; actual %d, expected %s%d", word, r, len(items), what, expected)
	}
	bound := make([]Value, len(params))
	next := 0
	for i, p := range params {
		switch {
		case i == variadic:
			n := max(len(items)-next-(len(params)-i-1), 0)
			bound[i] = NewTuple(append([]Value(nil), items[next:next+n]...)).Value()
			next += n
		case next < len(items):
			bound[i] = items[next]
			next++
		default:
			d, err := GetAttr(t, p, nameDefault)
			if err != nil {
				return nil, err
			}
			bound[i] = d
		}
	}
	return bound, nil
}

// replaceParams returns args with the parameters replaced by what is bound to them, in nested aliases too.
func replaceParams(t *Thread, params, bound, args []Value) ([]Value, error) {
	var res []Value
	for _, a := range args {
		if i := indexSame(params, a); i >= 0 {
			if a.Is(&TypeVarTupleType) && bound[i].IsKind(KindTuple) {
				res = append(res, bound[i].AsTuple().Items...)
			} else {
				res = append(res, bound[i])
			}
			continue
		}
		if a.IsKind(KindType) || isTypeVarLike(a) {
			res = append(res, a)
			continue
		}
		p, err := FindAttr(t, a, nameParameters)
		if err != nil {
			return nil, err
		}
		if p.IsZero() || !p.IsKind(KindTuple) || len(p.AsTuple().Items) == 0 {
			res = append(res, a)
			continue
		}
		var sub []Value
		for _, x := range p.AsTuple().Items {
			if i := indexSame(params, x); i < 0 {
				sub = append(sub, x)
			} else if x.Is(&TypeVarTupleType) && bound[i].IsKind(KindTuple) {
				sub = append(sub, bound[i].AsTuple().Items...)
			} else {
				sub = append(sub, bound[i])
			}
		}
		v, err := GetItem(t, a, NewTuple(sub).Value())
		if err != nil {
			return nil, err
		}
		res = append(res, v)
	}
	return res, nil
}

func indexSame(items []Value, v Value) int {
	for i, x := range items {
		if Same(x, v) {
			return i
		}
	}
	return -1
}

// unionOr is the operator | of classes, aliases and unions.
func unionOr(t *Thread, x, y Value) (Value, error) {
	if !isUnionPart(x) || !isUnionPart(y) {
		return NotImplemented, nil
	}
	return makeUnion(t, []Value{x, y})
}

func isUnionPart(v Value) bool {
	return v.IsNone() || v.IsKind(KindType) || v.IsInstance(&GenericAliasType) || v.Is(&UnionType) || v.Is(&TypeAliasTypeType)
}

// makeUnion returns the union of parts: flat, without duplicates; a single part stays alone.
func makeUnion(t *Thread, parts []Value) (Value, error) {
	var args []Value
	add := func(v Value) error {
		if v.IsNone() {
			v = NoneType.Value()
		}
		for _, a := range args {
			eq, err := Equal(t, a, v)
			if eq || err != nil {
				return err
			}
		}
		args = append(args, v)
		return nil
	}
	for _, p := range parts {
		sub := []Value{p}
		if p.Is(&UnionType) {
			sub = asUnion(p).args
		}
		for _, x := range sub {
			if err := add(x); err != nil {
				return Value{}, err
			}
		}
	}
	if len(args) == 1 {
		return args[0], nil
	}
	u := &union{Header: Header{Type: &UnionType}, args: args}
	return Value{ref: &u.Header}, nil
}

func unionRepr(t *Thread, v Value) (string, error) {
	args := asUnion(v).args
	parts := make([]string, len(args))
	for i, a := range args {
		if Same(a, NoneType.Value()) {
			parts[i] = "None"
			continue
		}
		var err error
		if parts[i], err = annotationRepr(t, a); err != nil {
			return "", err
		}
	}
	return strings.Join(parts, " | "), nil
}

func unionHash(t *Thread, v Value) (int64, error) {
	var sum int64
	for _, a := range asUnion(v).args {
		h, err := Hash(t, a)
		if err != nil {
			return 0, err
		}
		sum += h * 0x3779_97f4_a7c1_5bd5
	}
	if sum == -1 {
		sum = -2
	}
	return sum, nil
}

func unionCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || !x.Is(&UnionType) || !y.Is(&UnionType) {
		return NotImplemented, nil
	}
	a, b := asUnion(x).args, asUnion(y).args
	eq := len(a) == len(b)
	for i := 0; eq && i < len(a); i++ {
		found := false
		for _, z := range b {
			same, err := Equal(t, a[i], z)
			if err != nil {
				return Value{}, err
			}
			found = found || same
		}
		eq = found
	}
	return Bool(eq == (op == EQ)), nil
}

func unionGetItem(t *Thread, v, key Value) (Value, error) {
	params, err := unionGetParams(t, v)
	if err != nil {
		return Value{}, err
	}
	args, err := substitute(t, v, params.AsTuple().Items, asUnion(v).args, key)
	if err != nil {
		return Value{}, err
	}
	for _, a := range args {
		if !isUnionPart(a) {
			return orAll(t, args)
		}
	}
	return makeUnion(t, args)
}

// orAll joins args by the operator |.
func orAll(t *Thread, args []Value) (Value, error) {
	res := args[0]
	for _, a := range args[1:] {
		var err error
		if res, err = Binary(t, OpOr, res, a); err != nil {
			return Value{}, err
		}
	}
	return res, nil
}
