package py

// This file defines StructType, the classes of tuples whose items have names too, such as sys.version_info.

import "strings"

// A StructType is a class of tuples with named items: what CPython calls a structseq.
type StructType struct {
	class  *Type
	fields []string
}

// NewStructType makes a class with the given fields. Like NewType it is for use in a sync.OnceValue.
func NewStructType(module, name string, fields ...string) *StructType {
	s := &StructType{fields: fields}
	d := &Def{Name: name, Module: module, Base: &TupleType, Flags: Final | NotCallable, Attrs: map[string]Value{
		"n_fields": Int(int64(len(fields))), "n_sequence_fields": Int(int64(len(fields))), "n_unnamed_fields": Int(0),
	}}
	d.Slots.Repr = s.repr
	for i, f := range fields {
		d.Members = append(d.Members, MemberDef{Name: f, Get: func(_ *Thread, v Value) (Value, error) {
			return v.AsTuple().Items[i], nil
		}})
	}
	s.class = NewType(d)
	return s
}

// Class returns the class.
func (s *StructType) Class() *Type { return s.class }

// New returns an instance; there must be a value for each field.
func (s *StructType) New(values []Value) Value {
	u := NewTuple(values)
	u.Header.Type = s.class
	return u.Value()
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
