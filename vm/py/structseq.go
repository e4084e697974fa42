package py

// This file defines StructType, the classes of tuples whose items have names too, such as sys.version_info.

import (
	"slices"
	"strings"
)

// A StructDef declares a class of tuples with named items: what CPython calls a structseq.
type StructDef struct {
	Module, Name, Doc string
	Fields            []string // the items, in order
	// Hidden are attributes that are no items. One may have the name of an item and is then found instead of it.
	Hidden []string
	New    bool // whether Python can make instances
}

// A StructType is a class of tuples with named items.
type StructType struct {
	class           *Type
	fields          []string // of the items
	names           []string // of the attributes: items that are not covered by a hidden one, then the hidden ones
	unnamed, hidden int
}

// structObject is an instance.
type structObject struct {
	Tuple
	hidden []Value
}

// NewStructType makes a class with the given fields. Like NewType it is for use in a sync.OnceValue.
func NewStructType(module, name string, fields ...string) *StructType {
	return NewStruct(StructDef{Module: module, Name: name, Fields: fields})
}

// NewStruct makes the class that def declares. Like NewType it is for use in a sync.OnceValue.
func NewStruct(def StructDef) *StructType {
	s := &StructType{fields: def.Fields, hidden: len(def.Hidden)}
	d := &Def{
		Name: def.Name, Module: def.Module, Doc: def.Doc, Base: &TupleType, Flags: Final,
		Methods: []MethodDef{
			{Name: "__reduce__", Fn: s.reduce},
			{Name: "__replace__", Fn: s.replace, Flags: Kw, Doc: "Return a copy of the structure with new values for the specified fields."},
		},
	}
	d.Slots.Repr = s.repr
	if !def.New {
		d.Flags |= NotCallable
		d.Slots.New = func(*Thread, *Type, Args) (Value, error) {
			return Value{}, TypeErrorf("cannot create '%s' instances", s.class.FullName())
		}
	} else {
		d.Slots.New = s.new
	}
	var match []Value
	for i, f := range def.Fields {
		if slices.Contains(def.Hidden, f) {
			s.unnamed++
			continue
		}
		s.names = append(s.names, f)
		match = append(match, NewStr(f).Value())
		d.Members = append(d.Members, MemberDef{Name: f, Get: func(_ *Thread, v Value) (Value, error) {
			return v.AsTuple().Items[i], nil
		}})
	}
	for i, f := range def.Hidden {
		s.names = append(s.names, f)
		d.Members = append(d.Members, MemberDef{Name: f, Get: func(_ *Thread, v Value) (Value, error) {
			return asStruct(v).hidden[i], nil
		}})
	}
	d.Attrs = map[string]Value{
		"n_fields": Int(int64(len(s.fields) + s.hidden)), "n_sequence_fields": Int(int64(len(s.fields))),
		"n_unnamed_fields": Int(int64(s.unnamed)), "__match_args__": NewTuple(match).Value(),
	}
	s.class = NewType(d)
	return s
}

func asStruct(v Value) *structObject { return (*structObject)(v.Pointer()) }

// Class returns the class.
func (s *StructType) Class() *Type { return s.class }

// New returns an instance; there must be a value for each field. Values of hidden ones may follow, those that are not given
// are None.
func (s *StructType) New(values []Value) Value {
	o := &structObject{}
	o.Header.Type, o.Items = s.class, values[:len(s.fields):len(s.fields)]
	if s.hidden > 0 {
		o.hidden = slices.Repeat([]Value{None}, s.hidden)
		copy(o.hidden, values[len(s.fields):])
	}
	return o.Value()
}

// Is reports whether v is an instance.
func (s *StructType) Is(v Value) bool { return v.Is(s.class) }

// All returns the values of v, an instance, with the hidden ones at the end.
func (s *StructType) All(v Value) []Value {
	o := asStruct(v)
	return slices.Concat(o.Items, o.hidden)
}

var sigStruct = NewSignature("structseq", "sequence, dict=")

func (s *StructType) new(t *Thread, _ *Type, args Args) (Value, error) {
	seq, dict := Value{}, Value{}
	if err := sigStruct.Bind(args, &seq, &dict); err != nil {
		return Value{}, err
	}
	items, err := Collect(t, seq)
	if IsError(err, &TypeErrorType) {
		return Value{}, TypeErrorf("constructor requires a sequence")
	} else if err != nil {
		return Value{}, err
	}
	name := s.class.FullName()
	if !dict.IsZero() && !dict.IsNone() && !dict.IsKind(KindDict) {
		return Value{}, TypeErrorf("%s() takes a dict as second arg, if any", name)
	}
	least, most := len(s.fields), len(s.fields)+s.hidden
	switch n := len(items); {
	case least == most && n != least:
		return Value{}, TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", name, least, n)
	case n < least:
		return Value{}, TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", name, least, n)
	case n > most:
		return Value{}, TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", name, most, n)
	}
	v := s.New(items)
	o, hidden := asStruct(v), s.names[len(s.names)-s.hidden:]
	for i, f := range hidden { // one that covers an item is made of it
		if k := slices.Index(s.fields, f); k >= 0 && o.hidden[i].IsNone() {
			o.hidden[i] = o.Items[k]
		}
	}
	if dict.IsZero() || dict.IsNone() {
		return v, nil
	}
	used := 0
	for i, f := range hidden {
		if least+i < len(items) {
			continue
		}
		if x := dict.AsDict().GetStr(Intern(f)); x != nil {
			o.hidden[i] = *x
			used++
		}
	}
	if used < dict.AsDict().Len() {
		return Value{}, TypeErrorf("%s() got duplicate or unexpected field name(s)", name)
	}
	return v, nil
}

func (s *StructType) repr(t *Thread, v Value) (string, error) {
	var sb strings.Builder
	sb.WriteString(s.class.FullName() + "(")
	for i, x := range v.AsTuple().Items {
		r, err := Repr(t, x)
		if err != nil {
			return "", err
		}
		if i > 0 {
			sb.WriteString(", ")
		}
		sb.WriteString(s.fields[i] + "=" + r)
	}
	return sb.String() + ")", nil
}

func (s *StructType) reduce(t *Thread, args Args) (Value, error) {
	o, dict := asStruct(args.Pos[0]), NewDict()
	for i, f := range s.names[len(s.names)-s.hidden:] {
		dict.SetStr(Intern(f), o.hidden[i])
	}
	return NewPair(s.class.Value(), NewPair(NewTuple(o.Items).Value(), dict.Value())), nil
}

func (s *StructType) replace(t *Thread, args Args) (Value, error) {
	if len(args.Pos) > 1 {
		return Value{}, TypeErrorf("__replace__() takes no positional arguments")
	}
	if s.unnamed > 0 {
		return Value{}, TypeErrorf("__replace__() is not supported for %s because it has unnamed field(s)", s.class.FullName())
	}
	values := s.All(args.Pos[0])
	var unknown []Value
	for k, name := range args.Names {
		if i := slices.Index(s.names, name.String()); i >= 0 {
			values[i] = args.Kw[k]
		} else {
			unknown = append(unknown, name.Value())
		}
	}
	if unknown != nil {
		r, err := Repr(t, NewList(unknown).Value())
		if err != nil {
			return Value{}, err
		}
		return Value{}, TypeErrorf("Got unexpected field name(s): %s", r)
	}
	return s.New(values), nil
}
