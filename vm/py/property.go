package py

// This file defines the class property.

// A property is a computed attribute.
type property struct {
	Header
	get, set, del Value // None if absent
	doc           Value
	name          Value // the zero Value if it is not known
	getterDoc     bool  // doc is that of the getter
	dict          *Dict
}

func asProperty(v Value) *property { return (*property)(v.Pointer()) }

// PropertyType is the class property.
var PropertyType Type

func setupProperty() {
	PropertyType.define(&Def{
		Name: "property",
		Doc:  "A computed attribute: property(fget=None, fset=None, fdel=None, doc=None).",
		Slots: Slots{
			New: propertyNew, Init: propertyInit, Get: propertyGet, Set: propertySet,
		},
		Methods: []MethodDef{
			{Name: "getter", Fn: propertyGetter, Min: 1, Max: 1, Doc: "Descriptor to obtain a copy of the property with a different getter."},
			{Name: "setter", Fn: propertySetter, Min: 1, Max: 1, Doc: "Descriptor to obtain a copy of the property with a different setter."},
			{Name: "deleter", Fn: propertyDeleter, Min: 1, Max: 1, Doc: "Descriptor to obtain a copy of the property with a different deleter."},
			{Name: "__set_name__", Fn: propertySetName, Max: -1, Doc: "Method to set name of a property."},
		},
		Members: []MemberDef{
			{Name: "fget", Get: func(_ *Thread, v Value) (Value, error) { return asProperty(v).get, nil }, Set: excReadOnly},
			{Name: "fset", Get: func(_ *Thread, v Value) (Value, error) { return asProperty(v).set, nil }, Set: excReadOnly},
			{Name: "fdel", Get: func(_ *Thread, v Value) (Value, error) { return asProperty(v).del, nil }, Set: excReadOnly},
			{Name: "__doc__", Get: func(_ *Thread, v Value) (Value, error) { return asProperty(v).doc, nil }, Set: propertySetDoc},
			{Name: "__name__", Get: propertyGetName, Set: propertyPutName},
			{Name: "__isabstractmethod__", Get: propertyIsAbstract},
		},
		DictOf: func(v Value) **Dict { return &asProperty(v).dict },
	})
}

func propertyNew(_ *Thread, class *Type, _ Args) (Value, error) {
	p := &property{Header: Header{Type: class}, get: None, set: None, del: None, doc: None}
	return Value{ref: &p.Header}, nil
}

var sigProperty = NewSignature("property", "fget=, fset=, fdel=, doc=")

func propertyInit(t *Thread, v Value, args Args) error {
	p := asProperty(v)
	get, set, del, doc := None, None, None, None
	if n := len(args.Pos) + len(args.Names); n > 4 {
		return TypeErrorf("property() takes at most 4 arguments (%d given)", n)
	}
	if err := sigProperty.Bind(args, &get, &set, &del, &doc); err != nil {
		return err
	}
	p.get, p.set, p.del, p.doc, p.name, p.getterDoc = get, set, del, doc, Value{}, false
	if doc.IsNone() && !get.IsNone() {
		d, err := FindAttr(t, get, nameDoc)
		if err != nil {
			return err
		}
		if !d.IsZero() && !d.IsNone() {
			p.doc, p.getterDoc = d, true
		}
	}
	if v.Type() != &PropertyType {
		// The subclass has a __doc__ of its own, which hides the member.
		err := SetAttr(t, v, nameDoc, p.doc)
		if err != nil && !(!p.getterDoc && IsError(err, &AttributeErrorType)) {
			return err
		}
	}
	return nil
}

// propertyError returns the AttributeError for an operation that the property does not have.
func propertyError(t *Thread, p *property, obj Value, what string) error {
	name, err := propertyName(t, p)
	if err != nil {
		return err
	}
	if name.IsZero() {
		return Errorf(&AttributeErrorType, "property of '%s' object has no %s", obj.Type().QualName, what)
	}
	r, err := Repr(t, name)
	if err != nil {
		return err
	}
	return Errorf(&AttributeErrorType, "property %s of '%s' object has no %s", r, obj.Type().QualName, what)
}

// propertyName returns the name that the property was given in its class, or that of its getter.
func propertyName(t *Thread, p *property) (Value, error) {
	if !p.name.IsZero() {
		return p.name, nil
	}
	if p.get.IsNone() {
		return Value{}, nil
	}
	return FindAttr(t, p.get, nameName)
}

func propertyGet(t *Thread, descr, obj Value, _ *Type) (Value, error) {
	if obj.IsZero() || obj.IsNone() {
		return descr, nil
	}
	p := asProperty(descr)
	if p.get.IsNone() {
		return Value{}, propertyError(t, p, obj, "getter")
	}
	return t.Call(p.get, obj)
}

func propertySet(t *Thread, descr, obj, val Value) error {
	p := asProperty(descr)
	if val.IsZero() {
		if p.del.IsNone() {
			return propertyError(t, p, obj, "deleter")
		}
		_, err := t.Call(p.del, obj)
		return err
	}
	if p.set.IsNone() {
		return propertyError(t, p, obj, "setter")
	}
	_, err := t.Call(p.set, obj, val)
	return err
}

func propertyGetter(t *Thread, args Args) (Value, error) {
	return propertyCopy(t, args.Pos[0], args.Pos[1], None, None)
}

func propertySetter(t *Thread, args Args) (Value, error) {
	return propertyCopy(t, args.Pos[0], None, args.Pos[1], None)
}

func propertyDeleter(t *Thread, args Args) (Value, error) {
	return propertyCopy(t, args.Pos[0], None, None, args.Pos[1])
}

// propertyCopy returns a property like v with those functions replaced that are not None.
func propertyCopy(t *Thread, v, get, set, del Value) (Value, error) {
	p := asProperty(v)
	if get.IsNone() {
		get = p.get
	}
	if set.IsNone() {
		set = p.set
	}
	if del.IsNone() {
		del = p.del
	}
	doc := p.doc
	if p.getterDoc && !get.IsNone() {
		doc = None
	}
	res, err := t.Call(v.Type().Value(), get, set, del, doc)
	if err == nil && res.IsInstance(&PropertyType) {
		asProperty(res).name = p.name
	}
	return res, err
}

func propertySetName(_ *Thread, args Args) (Value, error) {
	if len(args.Pos) != 3 {
		return Value{}, TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(args.Pos)-1)
	}
	asProperty(args.Pos[0]).name = args.Pos[2]
	return None, nil
}

func propertySetDoc(_ *Thread, v, val Value) error {
	if val.IsZero() {
		val = None
	}
	asProperty(v).doc = val
	return nil
}

func propertyGetName(t *Thread, v Value) (Value, error) {
	name, err := propertyName(t, asProperty(v))
	if err == nil && name.IsZero() {
		return Value{}, NoAttr(v, nameName)
	}
	return name, err
}

func propertyPutName(_ *Thread, v, val Value) error {
	asProperty(v).name = val
	return nil
}

func propertyIsAbstract(t *Thread, v Value) (Value, error) {
	p := asProperty(v)
	for _, f := range [...]Value{p.get, p.set, p.del} {
		if b, err := isAbstractMethod(t, f); b || err != nil {
			return Bool(b), err
		}
	}
	return False, nil
}
