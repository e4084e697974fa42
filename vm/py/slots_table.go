package py

// This file defines the table of special methods: which slot each belongs to and how the slot is called when the method
// of a built-in type is.

// A special is a special method.
type special struct {
	id       slotID
	name     *Str
	min, max int // arguments without self; max -1: any, keywords included
	// call calls the slot of a built-in type. It is nil for what built-in types have no method for.
	call func(t *Thread, s *Slots, a Args) (Value, error)
	doc  string
}

// specials is ordered by slot, and within a slot the order is that in which they are looked up.
var specials = makeSpecials()

func makeSpecials() []special {
	rows := []special{
		{slotRepr, Intern("__repr__"), 0, 0, callRepr, "Return repr(self)."},
		{slotStr, Intern("__str__"), 0, 0, callStr, "Return str(self)."},
		{slotHash, Intern("__hash__"), 0, 0, callHash, "Return hash(self)."},
		{slotCompare, Intern("__lt__"), 1, 1, callCompare(LT), "Return self<value."},
		{slotCompare, Intern("__le__"), 1, 1, callCompare(LE), "Return self<=value."},
		{slotCompare, Intern("__eq__"), 1, 1, callCompare(EQ), "Return self==value."},
		{slotCompare, Intern("__ne__"), 1, 1, callCompare(NE), "Return self!=value."},
		{slotCompare, Intern("__gt__"), 1, 1, callCompare(GT), "Return self>value."},
		{slotCompare, Intern("__ge__"), 1, 1, callCompare(GE), "Return self>=value."},
		{slotCall, Intern("__call__"), 0, -1, callCall, "Call self as a function."},
		{slotNew, nameNew, 0, -1, nil, ""},
		{slotInit, nameInit, 0, -1, callInit, "Initialize self.  See help(type(self)) for accurate signature."},
		{slotGetAttr, nameGetAttribute, 1, 1, callGetAttr, "Return getattr(self, name)."},
		{slotGetAttr, nameGetAttr, 1, 1, nil, ""},
		{slotSetAttr, nameSetAttr, 2, 2, callSetAttr, "Implement setattr(self, name, value)."},
		{slotSetAttr, nameDelAttr, 1, 1, callDelAttr, "Implement delattr(self, name)."},
		{slotGet, nameGet, 1, 2, callGet, "Return an attribute of instance, which is of type owner."},
		{slotSet, nameSet, 2, 2, callSet, "Set an attribute of instance to value."},
		{slotSet, nameDelete, 1, 1, callDelete, "Delete an attribute of instance."},
		{slotBool, Intern("__bool__"), 0, 0, callBool, "True if self else False"},
		{slotIndex, Intern("__index__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Index }), "Return self converted to an integer, if self is suitable for use as an index into a list."},
		{slotInt, Intern("__int__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Int }), "int(self)"},
		{slotFloat, Intern("__float__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Float }), "float(self)"},
		{slotNeg, Intern("__neg__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Neg }), "-self"},
		{slotPos, Intern("__pos__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Pos }), "+self"},
		{slotInvert, Intern("__invert__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Invert }), "~self"},
		{slotAbs, Intern("__abs__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Abs }), "abs(self)"},
		{slotConcat, Intern("__add__"), 1, 1, callConcat, "Return self+value."},
		{slotConcatInPlace, Intern("__iadd__"), 1, 1, callConcatInPlace, "Implement self+=value."},
		{slotRepeat, Intern("__mul__"), 1, 1, callRepeat, "Return self*value."},
		{slotRepeat, Intern("__rmul__"), 1, 1, callRepeat, "Return value*self."},
		{slotRepeatInPlace, Intern("__imul__"), 1, 1, callRepeatInPlace, "Implement self*=value."},
		{slotLen, Intern("__len__"), 0, 0, callLen, "Return len(self)."},
		{slotGetItem, Intern("__getitem__"), 1, 1, callGetItem, "Return self[key]."},
		{slotSetItem, Intern("__setitem__"), 2, 2, callSetItem, "Set self[key] to value."},
		{slotSetItem, Intern("__delitem__"), 1, 1, callDelItem, "Delete self[key]."},
		{slotContains, Intern("__contains__"), 1, 1, callContains, "Return bool(key in self)."},
		{slotIter, Intern("__iter__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Iter }), "Implement iter(self)."},
		{slotNext, nameNext, 0, 0, callNext, "Implement next(self)."},
		{slotAwait, Intern("__await__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.Await }), "Return an iterator to be used in await expression."},
		{slotAIter, Intern("__aiter__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.AIter }), "Return an awaitable, that resolves in asynchronous iterator."},
		{slotANext, Intern("__anext__"), 0, 0, callUnary(func(s *Slots) unaryFunc { return s.ANext }), "Return a value or raise StopAsyncIteration."},
	}
	for op, n := range binaryMethods {
		doc, rdoc := "Return self"+n.sign+"value.", "Return value"+n.sign+"self."
		switch BinaryOp(op) {
		case OpDivMod:
			doc, rdoc = "Return divmod(self, value).", "Return divmod(value, self)."
		case OpPow:
			doc, rdoc = "Return pow(self, value, mod).", "Return pow(value, self, mod)."
		}
		call, reflected, most := callBinary(BinaryOp(op)), callReflected(BinaryOp(op)), 1
		if BinaryOp(op) == OpPow {
			call, reflected, most = callPow, callReflectedPow, 2
		}
		rows = append(rows,
			special{slotBinary + slotID(op), Intern("__" + n.name + "__"), 1, most, call, doc},
			special{slotBinary + slotID(op), Intern("__r" + n.name + "__"), 1, most, reflected, rdoc})
	}
	for op, n := range binaryMethods {
		if BinaryOp(op) != OpDivMod {
			rows = append(rows, special{slotInPlace + slotID(op), Intern("__i" + n.name + "__"), 1, 1, callInPlace(BinaryOp(op)), "Return self" + n.sign + "=value."})
		}
	}
	return rows
}

// binaryMethods are the names of the binary operators' methods, without underscores, and the operators.
var binaryMethods = [NumBinaryOps]struct{ name, sign string }{
	{"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"matmul", "@"}, {"truediv", "/"}, {"floordiv", "//"}, {"mod", "%"},
	{"pow", "**"}, {"lshift", "<<"}, {"rshift", ">>"}, {"and", "&"}, {"xor", "^"}, {"or", "|"}, {"divmod", ""},
}

// Names that are looked up often.
var (
	nameNew          = Intern("__new__")
	nameInit         = Intern("__init__")
	nameGetAttribute = Intern("__getattribute__")
	nameGetAttr      = Intern("__getattr__")
	nameSetAttr      = Intern("__setattr__")
	nameDelAttr      = Intern("__delattr__")
	nameGet          = Intern("__get__")
	nameSet          = Intern("__set__")
	nameDelete       = Intern("__delete__")
	nameNext         = Intern("__next__")
	nameHash         = Intern("__hash__")
	nameEq           = Intern("__eq__")
	nameDict         = Intern("__dict__")
	nameWeakRef      = Intern("__weakref__")
	nameSlots        = Intern("__slots__")
	nameDoc          = Intern("__doc__")
	nameName         = Intern("__name__")
	nameQualName     = Intern("__qualname__")
	nameModule       = Intern("__module__")
	nameClass        = Intern("__class__")
	nameClassCell    = Intern("__classcell__")
	nameClassDict    = Intern("__classdictcell__")
	nameSetName      = Intern("__set_name__")
	nameInitSubclass = Intern("__init_subclass__")
	nameClassGetItem = Intern("__class_getitem__")
	nameAbstract     = Intern("__abstractmethods__")
	nameIsAbstract   = Intern("__isabstractmethod__")
	nameBases        = Intern("__bases__")
	nameMRO          = Intern("mro")
	nameAnnotations  = Intern("__annotations__")
	nameTypeParams   = Intern("__type_params__")
	nameOrigBases    = Intern("__orig_bases__")
	nameMROEntries   = Intern("__mro_entries__")
	namePrepare      = Intern("__prepare__")
	nameInstCheck    = Intern("__instancecheck__")
	nameSubCheck     = Intern("__subclasscheck__")
	nameStaticAttrs  = Intern("__static_attributes__")
	nameDir          = Intern("__dir__")
)

type unaryFunc = func(t *Thread, v Value) (Value, error)

// The functions below call a slot for the special method of a built-in type. self is a.Pos[0]; its class and the number of
// arguments have been checked.

func callRepr(t *Thread, s *Slots, a Args) (Value, error) {
	r, err := s.Repr(t, a.Pos[0])
	if err != nil {
		return Value{}, err
	}
	return NewStr(r).Value(), nil
}

func callStr(t *Thread, s *Slots, a Args) (Value, error) {
	r, err := s.Str(t, a.Pos[0])
	if err != nil {
		return Value{}, err
	}
	return NewStr(r).Value(), nil
}

func callHash(t *Thread, s *Slots, a Args) (Value, error) {
	h, err := s.Hash(t, a.Pos[0])
	return Int(h), err
}

func callCompare(op CompareOp) func(t *Thread, s *Slots, a Args) (Value, error) {
	return func(t *Thread, s *Slots, a Args) (Value, error) { return s.Compare(t, a.Pos[0], a.Pos[1], op) }
}

func callCall(t *Thread, s *Slots, a Args) (Value, error) {
	self := a.Pos[0]
	a.Pos = a.Pos[1:]
	return s.Call(t, self, a)
}

func callInit(t *Thread, s *Slots, a Args) (Value, error) {
	self := a.Pos[0]
	a.Pos = a.Pos[1:]
	return None, s.Init(t, self, a)
}

func callGetAttr(t *Thread, s *Slots, a Args) (Value, error) {
	name, err := attrName(a.Pos[1])
	if err != nil {
		return Value{}, err
	}
	return s.GetAttr(t, a.Pos[0], name)
}

func callSetAttr(t *Thread, s *Slots, a Args) (Value, error) {
	name, err := attrName(a.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if err := checkSetAttr(s, a.Pos[0], "__setattr__"); err != nil {
		return Value{}, err
	}
	return None, s.SetAttr(t, a.Pos[0], name, a.Pos[2])
}

func callDelAttr(t *Thread, s *Slots, a Args) (Value, error) {
	name, err := attrName(a.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if err := checkSetAttr(s, a.Pos[0], "__delattr__"); err != nil {
		return Value{}, err
	}
	return None, s.SetAttr(t, a.Pos[0], name, Value{})
}

// checkSetAttr refuses object.__setattr__ for classes, whose own keeps slots and caches right.
func checkSetAttr(s *Slots, v Value, name string) error {
	if s == &ObjectType.Slots && v.IsKind(KindType) {
		return TypeErrorf("can't apply this %s to %s object", name, TypeName(v))
	}
	return nil
}

func callGet(t *Thread, s *Slots, a Args) (Value, error) {
	obj := a.Pos[1]
	var class *Type
	if len(a.Pos) == 3 && a.Pos[2].IsKind(KindType) {
		class = a.Pos[2].AsType()
	}
	if obj.IsNone() {
		if class == nil {
			return Value{}, TypeErrorf("__get__(None, None) is invalid")
		}
		if class != &NoneType {
			obj = Value{}
		}
	}
	return s.Get(t, a.Pos[0], obj, class)
}

func callSet(t *Thread, s *Slots, a Args) (Value, error) {
	return None, s.Set(t, a.Pos[0], a.Pos[1], a.Pos[2])
}

func callDelete(t *Thread, s *Slots, a Args) (Value, error) {
	return None, s.Set(t, a.Pos[0], a.Pos[1], Value{})
}

func callBool(t *Thread, s *Slots, a Args) (Value, error) {
	b, err := s.Bool(t, a.Pos[0])
	return Bool(b), err
}

func callUnary(slot func(s *Slots) unaryFunc) func(t *Thread, s *Slots, a Args) (Value, error) {
	return func(t *Thread, s *Slots, a Args) (Value, error) { return slot(s)(t, a.Pos[0]) }
}

func callConcat(t *Thread, s *Slots, a Args) (Value, error) { return s.Concat(t, a.Pos[0], a.Pos[1]) }

func callConcatInPlace(t *Thread, s *Slots, a Args) (Value, error) {
	return s.ConcatInPlace(t, a.Pos[0], a.Pos[1])
}

func callRepeat(t *Thread, s *Slots, a Args) (Value, error) {
	n, err := AsSize(t, a.Pos[1], &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	return s.Repeat(t, a.Pos[0], n)
}

func callRepeatInPlace(t *Thread, s *Slots, a Args) (Value, error) {
	n, err := AsSize(t, a.Pos[1], &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	return s.RepeatInPlace(t, a.Pos[0], n)
}

func callLen(t *Thread, s *Slots, a Args) (Value, error) {
	n, err := s.Len(t, a.Pos[0])
	return Int(int64(n)), err
}

func callGetItem(t *Thread, s *Slots, a Args) (Value, error) { return s.GetItem(t, a.Pos[0], a.Pos[1]) }

func callSetItem(t *Thread, s *Slots, a Args) (Value, error) {
	return None, s.SetItem(t, a.Pos[0], a.Pos[1], a.Pos[2])
}

func callDelItem(t *Thread, s *Slots, a Args) (Value, error) {
	return None, s.SetItem(t, a.Pos[0], a.Pos[1], Value{})
}

func callContains(t *Thread, s *Slots, a Args) (Value, error) {
	b, err := s.Contains(t, a.Pos[0], a.Pos[1])
	return Bool(b), err
}

func callNext(t *Thread, s *Slots, a Args) (Value, error) {
	if s.NextStop != nil {
		return s.NextStop(t, a.Pos[0])
	}
	v, err := s.Next(t, a.Pos[0])
	if err == nil && v.IsZero() {
		return Value{}, NewError(&StopIterationType)
	}
	return v, err
}

func callBinary(op BinaryOp) func(t *Thread, s *Slots, a Args) (Value, error) {
	return func(t *Thread, s *Slots, a Args) (Value, error) { return s.Binary[op](t, a.Pos[0], a.Pos[1]) }
}

func callReflected(op BinaryOp) func(t *Thread, s *Slots, a Args) (Value, error) {
	return func(t *Thread, s *Slots, a Args) (Value, error) { return s.Binary[op](t, a.Pos[1], a.Pos[0]) }
}

// callPow calls __pow__, which may have a modulus.
func callPow(t *Thread, s *Slots, a Args) (Value, error) {
	if len(a.Pos) == 3 && !a.Pos[2].IsNone() {
		return powModulo(t, a.Pos[0], a.Pos[1], a.Pos[2])
	}
	return s.Binary[OpPow](t, a.Pos[0], a.Pos[1])
}

func callReflectedPow(t *Thread, s *Slots, a Args) (Value, error) {
	if len(a.Pos) == 3 && !a.Pos[2].IsNone() {
		return powModulo(t, a.Pos[1], a.Pos[0], a.Pos[2])
	}
	return s.Binary[OpPow](t, a.Pos[1], a.Pos[0])
}

func callInPlace(op BinaryOp) func(t *Thread, s *Slots, a Args) (Value, error) {
	return func(t *Thread, s *Slots, a Args) (Value, error) { return s.InPlace[op](t, a.Pos[0], a.Pos[1]) }
}
