package ast

// This file makes the classes of nodes, for each runtime its own, since programs may change them.

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

// A content says what a field holds: nodes of a family, or something else.
type content uint8

// What fields hold besides nodes: a content below numFamilies is a family.
const (
	anIdentifier content = content(numFamilies) + iota
	aString
	anInt
	aConstant
)

// A field is a field of a kind of nodes.
type field struct {
	name      *py.Str
	content   content
	list, opt bool
}

// A schema is what the tables say, in the form in which it is used.
type schema struct {
	fields  [numKinds][]field
	product [numFamilies]kind // the only kind of a family that is a kind itself
	single  [numFamilies]bool // whether it is one
}

var theSchema = sync.OnceValue(func() *schema {
	contents := map[string]content{"identifier": anIdentifier, "string": aString, "int": anInt, "constant": aConstant}
	for f, d := range families {
		contents[d.name] = content(f)
	}
	s := &schema{}
	for k, d := range kinds {
		if d.name == families[d.family].name {
			s.product[d.family], s.single[d.family] = kind(k), true
		}
		if d.fields == "" {
			continue
		}
		for _, text := range strings.Split(d.fields, ", ") {
			what, name, _ := strings.Cut(text, " ")
			f := field{name: py.Intern(name)}
			what, f.list = strings.CutSuffix(what, "*")
			what, f.opt = strings.CutSuffix(what, "?")
			f.content = contents[what]
			s.fields[k] = append(s.fields[k], f)
		}
	}
	return s
})

// fields returns the fields of a kind.
func (k kind) fields() []field { return theSchema().fields[k] }

// isProduct reports whether the family is a kind itself, and which.
func (f family) isProduct() (kind, bool) {
	s := theSchema()
	return s.product[f], s.single[f]
}

// place are the names of the attributes that say where a node stands.
var place = [4]*py.Str{py.Intern("lineno"), py.Intern("col_offset"), py.Intern("end_lineno"), py.Intern("end_col_offset")}

var (
	nameFields     = py.Intern("_fields")
	nameAttributes = py.Intern("_attributes")
	nameFieldTypes = py.Intern("_field_types")
)

// A classes holds the classes of a runtime.
type classes struct {
	once sync.Once
	err  error

	node     *py.Type // AST
	families [numFamilies]*py.Type
	kinds    [numKinds]*py.Type
	makers   [numKinds]*py.Maker
	single   [numKinds]py.Value // the nodes that all trees share: operators and contexts
	kindOf   map[*py.Type]kind
}

type classesKey struct{}

func newClasses() any { return &classes{kindOf: map[*py.Type]kind{}} }

// classesOf returns the classes of t's runtime.
func classesOf(t *py.Thread) (*classes, error) {
	c := t.RT.Local(classesKey{}, newClasses).(*classes)
	c.once.Do(func() { c.err = c.make(t) })
	return c, c.err
}

// make makes all classes.
func (c *classes) make(t *py.Thread) (err error) {
	if c.node, err = newNodeClass(t); err != nil {
		return err
	}
	for f := range families {
		ns := py.NewDict()
		if families[f].place {
			setPlace(ns, families[f].end)
		}
		k, product := family(f).isProduct()
		if product {
			setFields(ns, k.fields())
		}
		ns.SetStr(py.Intern("__doc__"), py.NewStr(familyDoc(family(f))).Value())
		if c.families[f], err = newClass(t, families[f].name, c.node, ns); err != nil {
			return err
		}
		if product {
			c.kinds[k] = c.families[f]
		}
	}
	for k := range kinds {
		if c.kinds[k] == nil {
			ns := py.NewDict()
			setFields(ns, kind(k).fields())
			ns.SetStr(py.Intern("__doc__"), py.NewStr(kindDoc(kind(k))).Value())
			if c.kinds[k], err = newClass(t, kinds[k].name, c.families[kinds[k].family], ns); err != nil {
				return err
			}
		}
		c.kindOf[c.kinds[k]] = kind(k)
	}
	for k := range kinds {
		if err := c.finish(t, kind(k)); err != nil {
			return err
		}
	}
	return nil
}

// finish adds what refers to other classes.
func (c *classes) finish(t *py.Thread, k kind) error {
	fields, typ := k.fields(), c.kinds[k]
	types := py.NewDict()
	var names []string
	for _, f := range fields {
		v, err := c.fieldType(t, f)
		if err != nil {
			return err
		}
		types.SetStr(f.name, v)
		names = append(names, f.name.String())
	}
	for _, name := range [...]*py.Str{nameFieldTypes, py.Intern("__annotations__")} {
		if err := py.SetAttr(t, typ.Value(), name, types.Value()); err != nil {
			return err
		}
	}
	if families[kinds[k].family].place {
		for _, p := range place {
			names = append(names, p.String())
		}
	}
	c.makers[k] = py.NewMaker(typ, names...)
	switch kinds[k].family {
	case fExprContext, fBoolop, fOperator, fUnaryop, fCmpop:
		c.single[k] = c.makers[k].Make()
	}
	return nil
}

// fieldType returns the type of a field as _field_types has it.
func (c *classes) fieldType(t *py.Thread, f field) (py.Value, error) {
	var v py.Value
	switch f.content {
	case anIdentifier, aString:
		v = py.StrType.Value()
	case anInt:
		v = py.IntType.Value()
	case aConstant:
		v = py.ObjectType.Value()
	default:
		v = c.families[f.content].Value()
	}
	switch {
	case f.list:
		return py.NewGenericAlias(py.ListType.Value(), v), nil
	case f.opt:
		return py.Binary(t, py.OpOr, v, py.None)
	}
	return v, nil
}

func newClass(t *py.Thread, name string, base *py.Type, ns *py.Dict) (*py.Type, error) {
	ns.SetStr(py.Intern("__module__"), py.NewStr("ast").Value())
	return py.NewClass(t, name, []*py.Type{base}, ns)
}

func setPlace(ns *py.Dict, end bool) {
	names := make([]py.Value, len(place))
	for i, p := range place {
		names[i] = p.Value()
	}
	ns.SetStr(nameAttributes, py.NewTuple(names).Value())
	if !end {
		ns.SetStr(place[2], py.None)
		ns.SetStr(place[3], py.None)
	}
}

func setFields(ns *py.Dict, fields []field) {
	names := make([]py.Value, len(fields))
	for i, f := range fields {
		names[i] = f.name.Value()
		if f.opt {
			ns.SetStr(f.name, py.None)
		}
	}
	ns.SetStr(nameFields, py.NewTuple(names).Value())
	ns.SetStr(py.Intern("__match_args__"), py.NewTuple(names).Value())
}

// kindDoc returns the doc string of a kind: how its nodes are made.
func kindDoc(k kind) string {
	if kinds[k].fields == "" {
		return kinds[k].name
	}
	return kinds[k].name + "(" + kinds[k].fields + ")"
}

// familyDoc returns the doc string of a family: those of its kinds, each on a line of its own unless they are mere names.
func familyDoc(f family) string {
	if k, product := f.isProduct(); product {
		return kindDoc(k)
	}
	name := families[f].name
	var docs []string
	between := " | "
	for k, d := range kinds {
		if d.family == f {
			docs = append(docs, kindDoc(kind(k)))
			if d.fields != "" {
				between = "\n" + strings.Repeat(" ", len(name)+1) + "| "
			}
		}
	}
	return name + " = " + strings.Join(docs, between)
}
