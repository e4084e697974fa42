package py

// This file defines the attributes of functions written in Go and of bound methods, and the descriptors of attributes.

import (
	"slices"
	"strings"
)

func textOrNone(s string) Value {
	if s == "" {
		return None
	}
	return NewStr(s).Value()
}

// nativeMembers are those of built-in functions and, since Python code sees one class of both, of built-in methods.
func nativeMembers() []MemberDef {
	all := []MemberDef{
		{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(v.AsNative().Name).Value(), nil }},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(v.AsNative().qualName()).Value(), nil }},
		{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(v.AsNative().Doc), nil }},
		{Name: "__module__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(v.AsNative().Module), nil }},
		{Name: "__self__", Get: nativeGetSelf},
		{Name: "__text_signature__", Get: signatureOf},
	}
	for i := range all {
		ofFunction, ofMethod := all[i].Get, builtinMethodMembers[i].Get
		all[i].Get = func(t *Thread, v Value) (Value, error) {
			if v.Is(&BuiltinMethodType) {
				return ofMethod(t, v)
			}
			return ofFunction(t, v)
		}
	}
	return all
}

// nativeGetSelf returns the module of a built-in function, or the class of a static method.
func nativeGetSelf(t *Thread, v Value) (Value, error) {
	n := v.AsNative()
	if n.Owner != nil {
		return n.Owner.Value(), nil
	}
	if n.Module != "" {
		if p := t.RT.Modules.GetStr(Intern(n.Module)); p != nil {
			return *p, nil
		}
	}
	return None, nil
}

var builtinMethodMembers = []MemberDef{
	{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(v.AsMethod().Func.AsNative().Name).Value(), nil }},
	{Name: "__qualname__", Get: builtinMethodQualName},
	{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(v.AsMethod().Func.AsNative().Doc), nil }},
	{Name: "__module__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(v.AsMethod().Func.AsNative().Module), nil }},
	{Name: "__self__", Get: func(_ *Thread, v Value) (Value, error) { return v.AsMethod().Self, nil }},
	{Name: "__text_signature__", Get: signatureOf},
}

func builtinMethodQualName(_ *Thread, v Value) (Value, error) {
	m := v.AsMethod()
	class := m.Self.Type()
	if m.Self.IsKind(KindType) {
		class = m.Self.AsType()
	}
	return NewStr(class.QualName + "." + m.Func.AsNative().Name).Value(), nil
}

var methodMembers = []MemberDef{
	{Name: "__func__", Get: func(_ *Thread, v Value) (Value, error) { return v.AsMethod().Func, nil }, Set: excReadOnly},
	{Name: "__self__", Get: func(_ *Thread, v Value) (Value, error) { return v.AsMethod().Self, nil }, Set: excReadOnly},
	{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) {
		d, err := FindAttr(t, v.AsMethod().Func, nameDoc)
		if err == nil && d.IsZero() {
			d = None
		}
		return d, err
	}},
}

func ownerMember(owner func(v Value) *Type) MemberDef {
	return MemberDef{Name: "__objclass__", Get: func(_ *Thread, v Value) (Value, error) { return owner(v).Value(), nil }, Set: excReadOnly}
}

var methodDescMembers = []MemberDef{
	{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(v.AsNative().Name).Value(), nil }},
	{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(v.AsNative().qualName()).Value(), nil }},
	{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(v.AsNative().Doc), nil }},
	ownerMember(func(v Value) *Type { return v.AsNative().Owner }),
	{Name: "__text_signature__", Get: signatureOf},
}

var classMethodDescMembers = []MemberDef{
	{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(asClassMethodDesc(v).fn.Name).Value(), nil }},
	{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) {
		return NewStr(asClassMethodDesc(v).fn.qualName()).Value(), nil
	}},
	{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(asClassMethodDesc(v).fn.Doc), nil }},
	ownerMember(func(v Value) *Type { return asClassMethodDesc(v).fn.Owner }),
	{Name: "__text_signature__", Get: signatureOf},
}

var wrapperMembers = []MemberDef{
	{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return asWrapper(v).row.name.Value(), nil }},
	{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) { return wrapperQualName(asWrapper(v)), nil }},
	{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(asWrapper(v).row.doc), nil }},
	ownerMember(func(v Value) *Type { return asWrapper(v).owner }),
	{Name: "__text_signature__", Get: signatureOf},
}

func wrapperQualName(w *wrapper) Value {
	return NewStr(w.owner.Name + "." + w.row.name.String()).Value()
}

var methodWrapperMembers = []MemberDef{
	{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return asMethodWrapper(v).w.row.name.Value(), nil }},
	{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) { return wrapperQualName(asMethodWrapper(v).w), nil }},
	{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(asMethodWrapper(v).w.row.doc), nil }},
	{Name: "__self__", Get: func(_ *Thread, v Value) (Value, error) { return asMethodWrapper(v).self, nil }},
	ownerMember(func(v Value) *Type { return asMethodWrapper(v).w.owner }),
	{Name: "__text_signature__", Get: signatureOf},
}

// A getSet is the descriptor of a computed attribute.
type getSet struct {
	Header
	m     *MemberDef
	owner *Type
}

func asGetSet(v Value) *getSet { return (*getSet)(v.Pointer()) }

// newGetSet returns the descriptor of the attribute that m declares.
func newGetSet(owner *Type, m *MemberDef) Value {
	g := &getSet{Header: Header{Type: &GetSetType}, m: m, owner: owner}
	return Value{ref: &g.Header}
}

// A member is the descriptor of an attribute declared in __slots__, or of one that is a field of a built-in type in CPython.
type member struct {
	Header
	name, key *Str
	owner     *Type
	m         *MemberDef // nil if it is declared in __slots__
}

func asMember(v Value) *member { return (*member)(v.Pointer()) }

func newMember(owner *Type, name *Str) Value {
	m := &member{Header: Header{Type: &MemberType}, name: name, key: Intern(memberMark + name.String()), owner: owner}
	return Value{ref: &m.Header}
}

// fields are the attributes of built-in types that CPython reads from a C struct without calling a function.
var fields = map[string]string{
	"AttributeError": "name obj", "BaseException": "__suppress_context__", "BaseExceptionGroup": "message exceptions",
	"ImportError": "msg name path name_from", "NameError": "name", "OSError": "errno strerror filename filename2", "StopIteration": "value",
	"SyntaxError": "msg filename lineno offset text end_lineno end_offset print_file_and_line", "SystemExit": "code",
	"UnicodeDecodeError": "encoding object start end reason", "UnicodeEncodeError": "encoding object start end reason",
	"UnicodeTranslateError": "encoding object start end reason", "async_generator": "ag_running",
	"builtin_function_or_method": "__module__", "classmethod": "__func__ __wrapped__", "classmethod_descriptor": "__objclass__ __name__",
	"code": "co_argcount co_posonlyargcount co_kwonlyargcount co_stacksize co_flags co_nlocals co_consts co_names co_filename co_name " +
		"co_qualname co_firstlineno co_linetable co_exceptiontable",
	"complex": "real imag", "coroutine": "cr_origin", "frame": "f_trace_lines",
	"function": "__closure__ __doc__ __globals__ __module__ __builtins__", "getset_descriptor": "__objclass__ __name__",
	"member_descriptor": "__objclass__ __name__", "method": "__func__ __self__", "method-wrapper": "__self__",
	"method_descriptor": "__objclass__ __name__", "property": "fget fset fdel __doc__", "range": "start stop step", "slice": "start stop step",
	"staticmethod": "__func__ __wrapped__", "super": "__thisclass__ __self__ __self_class__", "traceback": "tb_frame tb_lasti",
	"type":               "__basicsize__ __itemsize__ __flags__ __weakrefoffset__ __base__ __dictoffset__",
	"wrapper_descriptor": "__objclass__ __name__",
}

// newAttribute returns the descriptor of an attribute of the built-in type owner.
func newAttribute(owner *Type, m *MemberDef) Value {
	if owner.Module != "builtins" || !slices.Contains(strings.Fields(fields[owner.Name]), m.Name) {
		return newGetSet(owner, m)
	}
	f := &member{Header: Header{Type: &MemberType}, name: Intern(m.Name), owner: owner, m: m}
	return Value{ref: &f.Header}
}

func setupDescriptors() {
	GetSetType.define(&Def{
		Name: "getset_descriptor", Flags: Final | NotCallable,
		Slots: Slots{Repr: getSetRepr, Get: getSetGet, Set: getSetSet},
		Members: []MemberDef{
			{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return NewStr(asGetSet(v).m.Name).Value(), nil }},
			{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) {
				return NewStr(asGetSet(v).owner.QualName + "." + asGetSet(v).m.Name).Value(), nil
			}},
			{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return textOrNone(asGetSet(v).m.Doc), nil }},
			ownerMember(func(v Value) *Type { return asGetSet(v).owner }),
		},
	})
	MemberType.define(&Def{
		Name: "member_descriptor", Flags: Final | NotCallable,
		Slots: Slots{Repr: memberRepr, Get: memberGet, Set: memberSet},
		Members: []MemberDef{
			{Name: "__name__", Get: func(_ *Thread, v Value) (Value, error) { return asMember(v).name.Value(), nil }},
			{Name: "__qualname__", Get: func(_ *Thread, v Value) (Value, error) {
				return NewStr(asMember(v).owner.QualName + "." + asMember(v).name.String()).Value(), nil
			}},
			{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) {
				if m := asMember(v).m; m != nil {
					return textOrNone(m.Doc), nil
				}
				return None, nil
			}},
			ownerMember(func(v Value) *Type { return asMember(v).owner }),
		},
	})
}

func getSetRepr(_ *Thread, v Value) (string, error) {
	g := asGetSet(v)
	return "<attribute '" + g.m.Name + "' of '" + g.owner.MessageName() + "' objects>", nil
}

func memberRepr(_ *Thread, v Value) (string, error) {
	m := asMember(v)
	return "<member '" + m.name.String() + "' of '" + m.owner.Name + "' objects>", nil
}

// checkOwner checks that a descriptor of class owner may be used for obj.
func checkOwner(owner *Type, name string, obj Value) error {
	if obj.IsInstance(owner) {
		return nil
	}
	return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.Name, TypeName(obj))
}

func getSetGet(t *Thread, descr, obj Value, _ *Type) (Value, error) {
	if obj.IsZero() {
		return descr, nil
	}
	g := asGetSet(descr)
	if err := checkOwner(g.owner, g.m.Name, obj); err != nil {
		return Value{}, err
	}
	if err := t.Enter(""); err != nil {
		return Value{}, err
	}
	v, err := g.m.Get(t, obj)
	t.Leave()
	return v, err
}

func getSetSet(t *Thread, descr, obj, val Value) error {
	g := asGetSet(descr)
	if err := checkOwner(g.owner, g.m.Name, obj); err != nil {
		return err
	}
	if g.m.Set == nil {
		return Errorf(&AttributeErrorType, "attribute '%s' of '%s' objects is not writable", g.m.Name, g.owner.MessageName())
	}
	return g.m.Set(t, obj, val)
}

func memberGet(t *Thread, descr, obj Value, _ *Type) (Value, error) {
	if obj.IsZero() {
		return descr, nil
	}
	m := asMember(descr)
	if err := checkOwner(m.owner, m.name.String(), obj); err != nil {
		return Value{}, err
	}
	if m.m != nil {
		if err := t.Enter(""); err != nil {
			return Value{}, err
		}
		v, err := m.m.Get(t, obj)
		t.Leave()
		return v, err
	}
	if obj.IsKind(KindInst) {
		if v := obj.AsInst().lookup(m.key); !v.IsZero() {
			return v, nil
		}
	} else if d := *membersOf(obj); d != nil {
		if p := d.GetStr(m.key); p != nil {
			return *p, nil
		}
	}
	return Value{}, NoAttr(obj, m.name)
}

func memberSet(t *Thread, descr, obj, val Value) error {
	m := asMember(descr)
	if err := checkOwner(m.owner, m.name.String(), obj); err != nil {
		return err
	}
	switch {
	case m.m != nil && m.m.Set == nil:
		return NewError(&AttributeErrorType, "readonly attribute")
	case m.m != nil:
		return m.m.Set(t, obj, val)
	}
	if obj.IsKind(KindInst) {
		inst := obj.AsInst()
		if !val.IsZero() {
			inst.store(m.key, val)
		} else if !inst.remove(m.key) {
			return NewError(&AttributeErrorType, m.name.Value())
		}
		return nil
	}
	p := membersOf(obj)
	if val.IsZero() {
		if *p == nil || !(*p).DelStr(m.key) {
			return NewError(&AttributeErrorType, m.name.Value())
		}
		return nil
	}
	if *p == nil {
		*p = NewDict()
	}
	(*p).SetStr(m.key, val)
	return nil
}

// membersOf returns where an object that is no Inst keeps what __slots__ declares: among its other attributes, except for
// exceptions, which always have a __dict__ to be looked at.
func membersOf(obj Value) **Dict {
	if obj.IsKind(KindException) {
		return &obj.AsException().slots
	}
	return obj.Type().dictOf(obj)
}

// isSlotName reports whether s may stand in __slots__: whether it is an identifier.
func isSlotName(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return !IsIdentifierPart(r) })
}
