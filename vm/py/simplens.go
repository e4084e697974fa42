package py

// This file defines the classes types.SimpleNamespace and mappingproxy.

import "strings"

// A simpleNS is a SimpleNamespace: an object whose attributes are its content.
type simpleNS struct {
	Header
	dict *Dict
}

func asSimpleNS(v Value) *simpleNS { return (*simpleNS)(v.Pointer()) }

// SimpleNamespaceType is the class types.SimpleNamespace, MappingProxyType the class mappingproxy.
var SimpleNamespaceType, MappingProxyType Type

func setupProxy() {
	SimpleNamespaceType.define(&Def{
		Name: "SimpleNamespace", Module: "types", Flags: HasDict,
		Doc:     "A simple attribute-based namespace.",
		Slots:   Slots{Repr: simpleNSRepr, Compare: simpleNSCompare, New: simpleNSNew, Init: simpleNSInit},
		Methods: []MethodDef{{Name: "__replace__", Fn: simpleNSReplace, Flags: Kw, Doc: "Return a copy of the namespace object with new values for the specified attributes."}},
		DictOf:  func(v Value) **Dict { return &asSimpleNS(v).dict },
	})
	proxied := func(name string, min, max int) MethodDef {
		id := Intern(name)
		return MethodDef{Name: name, Min: min, Max: max, Fn: func(t *Thread, args Args) (Value, error) {
			f, err := GetAttr(t, asProxy(args.Pos[0]).m, id)
			if err != nil {
				return Value{}, err
			}
			return t.Call(f, args.Pos[1:]...)
		}}
	}
	MappingProxyType.define(&Def{
		Name: "mappingproxy", Flags: Final | IsMapping,
		Doc: "Read-only proxy of a mapping.",
		Slots: Slots{
			Repr: proxyRepr, Str: proxyStr, Hash: proxyHash, Compare: proxyCompare, New: proxyNew,
			Len:      func(t *Thread, v Value) (int, error) { return Len(t, asProxy(v).m) },
			GetItem:  func(t *Thread, v, key Value) (Value, error) { return GetItem(t, asProxy(v).m, key) },
			Contains: func(t *Thread, v, key Value) (bool, error) { return Contains(t, asProxy(v).m, key) },
			Iter:     func(t *Thread, v Value) (Value, error) { return Iter(t, asProxy(v).m) },
			Binary:   [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: proxyOr},
			InPlace:  [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){OpOr: proxyInPlaceOr},
		},
		Methods: []MethodDef{
			proxied("get", 1, 2), proxied("keys", 0, 0), proxied("values", 0, 0), proxied("items", 0, 0), proxied("copy", 0, 0),
			proxied("__reversed__", 0, 0),
			{Name: "__class_getitem__", Fn: ClassGetItem, Min: 1, Max: 1, Flags: ClassM, Doc: "See PEP 585"},
		},
	})
}

// NewSimpleNamespace returns a SimpleNamespace whose attributes are those in d, which becomes its own.
func NewSimpleNamespace(d *Dict) Value {
	s := &simpleNS{Header: Header{Type: &SimpleNamespaceType}, dict: d}
	return Value{ref: &s.Header}
}

func simpleNSNew(_ *Thread, class *Type, _ Args) (Value, error) {
	s := &simpleNS{Header: Header{Type: class}, dict: NewDict()}
	return Value{ref: &s.Header}, nil
}

func simpleNSInit(t *Thread, v Value, args Args) error {
	s := asSimpleNS(v)
	if len(args.Pos) > 1 {
		return TypeErrorf("%s expected at most 1 argument, got %d", v.Type().Name, len(args.Pos))
	}
	if len(args.Pos) == 1 {
		src := args.Pos[0]
		if !src.IsKind(KindDict) {
			var err error
			if src, err = t.Call(DictType.Value(), src); err != nil {
				return err
			}
		}
		bad := false
		src.AsDict().Each(func(k, x Value) bool {
			if bad = !k.IsKind(KindStr); !bad {
				s.dict.SetStr(k.AsStr(), x)
			}
			return !bad
		})
		if bad {
			return TypeErrorf("keywords must be strings")
		}
	}
	for i, name := range args.Names {
		s.dict.SetStr(name, args.Kw[i])
	}
	return nil
}

func simpleNSRepr(t *Thread, v Value) (string, error) {
	name := "namespace"
	if !v.Is(&SimpleNamespaceType) {
		name = TypeName(v)
	}
	if t.reprEnter(v) {
		return name + "(...)", nil
	}
	defer t.reprLeave()
	var parts []string
	var keys, vals []Value
	if d := asSimpleNS(v).dict; d != nil {
		d.Each(func(k, x Value) bool {
			keys, vals = append(keys, k), append(vals, x)
			return true
		})
	}
	for i, k := range keys {
		if !k.IsKind(KindStr) || k.AsStr().String() == "" {
			continue
		}
		r, err := Repr(t, vals[i])
		if err != nil {
			return "", err
		}
		parts = append(parts, k.AsStr().String()+"="+r)
	}
	return name + "(" + strings.Join(parts, ", ") + ")", nil
}

func simpleNSCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !x.IsInstance(&SimpleNamespaceType) || !y.IsInstance(&SimpleNamespaceType) {
		return NotImplemented, nil
	}
	return Compare(t, InstanceDict(x).Value(), InstanceDict(y).Value(), op)
}

func simpleNSReplace(t *Thread, args Args) (Value, error) {
	if len(args.Pos) > 1 {
		return Value{}, TypeErrorf("__replace__() takes no positional arguments (%d given)", len(args.Pos)-1)
	}
	v := args.Pos[0]
	res, err := t.Call(v.Type().Value())
	if err != nil {
		return Value{}, err
	}
	if !res.IsInstance(&SimpleNamespaceType) {
		return Value{}, TypeErrorf("expect types.SimpleNamespace type, but %s() returned '%s' object", TypeName(v), TypeName(res))
	}
	dst := InstanceDict(res)
	InstanceDict(v).Each(func(k, x Value) bool {
		if k.IsKind(KindStr) {
			dst.SetStr(k.AsStr(), x)
		}
		return true
	})
	for i, name := range args.Names {
		dst.SetStr(name, args.Kw[i])
	}
	return res, nil
}

// A mappingProxy is a read-only view of a mapping.
type mappingProxy struct {
	Header
	m Value
}

func asProxy(v Value) *mappingProxy { return (*mappingProxy)(v.Pointer()) }

// NewMappingProxy returns a mappingproxy of m.
func NewMappingProxy(m Value) Value {
	p := &mappingProxy{Header: Header{Type: &MappingProxyType}, m: m}
	return Value{ref: &p.Header}
}

var sigProxy = NewSignature("mappingproxy", "mapping")

func proxyNew(_ *Thread, _ *Type, args Args) (Value, error) {
	var m Value
	if err := sigProxy.Bind(args, &m); err != nil {
		return Value{}, err
	}
	if m.Type().GetItem == nil || m.IsKind(KindList) || m.IsKind(KindTuple) || m.IsKind(KindStr) || m.IsKind(KindBytes) {
		return Value{}, TypeErrorf("mappingproxy() argument must be a mapping, not %s", TypeName(m))
	}
	return NewMappingProxy(m), nil
}

func proxyRepr(t *Thread, v Value) (string, error) {
	s, err := Repr(t, asProxy(v).m)
	return "mappingproxy(" + s + ")", err
}

func proxyStr(t *Thread, v Value) (string, error) { return ToStr(t, asProxy(v).m) }

func proxyHash(t *Thread, v Value) (int64, error) { return Hash(t, asProxy(v).m) }

func proxyCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	return Compare(t, asProxy(x).m, y, op)
}

func proxyOr(t *Thread, x, y Value) (Value, error) {
	if x.Is(&MappingProxyType) {
		x = asProxy(x).m
	}
	if y.Is(&MappingProxyType) {
		y = asProxy(y).m
	}
	return Binary(t, OpOr, x, y)
}

func proxyInPlaceOr(_ *Thread, x, _ Value) (Value, error) {
	return Value{}, TypeErrorf("'|=' is not supported by %s; use '|' instead", TypeName(x))
}
