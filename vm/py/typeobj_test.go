package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// native returns a function for use as a method in tests.
func native(name string, fn NativeFunc) Value {
	return NewNative("test", FuncDef{Name: name, Fn: fn, Max: -1}).Value()
}

func TestClassAttributes(t *testing.T) {
	th := newTestThread()
	ns := NewDict()
	ns.SetStr(Intern("x"), Int(1))
	a, err := NewClass(th, "A", nil, ns)
	require.NoError(t, err)
	b, err := NewClass(th, "B", []*Type{a}, NewDict())
	require.NoError(t, err)
	v := NewInst(b).Value()
	x, err := GetAttr(th, v, Intern("x"))
	require.NoError(t, err)
	require.Equal(t, int64(1), x.Int())
	require.NoError(t, SetAttr(th, v, Intern("x"), Int(2)))
	off, ok := SlotOffset(v, Intern("x"))
	require.True(t, ok)
	require.Equal(t, int64(2), v.Slot(off).Int())
	version := b.Version
	require.NoError(t, SetAttr(th, a.Value(), Intern("y"), Int(3)))
	require.NotEqual(t, version, b.Version)
	_, err = GetAttr(th, v, Intern("zz"))
	require.EqualError(t, err, "AttributeError: 'B' object has no attribute 'zz'")
	require.NoError(t, DelAttr(th, v, Intern("x")))
	require.Zero(t, v.Shape())
	x, err = GetAttr(th, v, Intern("x"))
	require.NoError(t, err)
	require.Equal(t, int64(1), x.Int())
	r, err := Repr(th, b.Value())
	require.NoError(t, err)
	require.Equal(t, "<class 'B'>", r)
}

func TestBuiltinAttributes(t *testing.T) {
	th := newTestThread()
	for _, typ := range []*Type{&ObjectType, &TypeType, &ListType, &DictType, &StrType, &TupleType, &MethodType} {
		typ.Own().Each(func(k, v Value) bool {
			if v.IsNone() {
				return true
			}
			_, err := Repr(th, v)
			require.NoError(t, err)
			return true
		})
	}
	l := NewList([]Value{None}).Value()
	f, err := GetAttr(th, l, Intern("__len__"))
	require.NoError(t, err)
	n, err := th.Call(f)
	require.NoError(t, err)
	require.Equal(t, int64(1), n.Int())
}

func TestSubclassableTypesHaveDictOf(t *testing.T) {
	th := newTestThread()
	for _, typ := range []*Type{
		&IntType, &FloatType, &ComplexType, &StrType, &BytesType, &ByteArrayType, &ListType, &TupleType, &DictType, &SetType, &FrozenSetType,
		&BaseExceptionType, &OSErrorType, &ModuleType, &PropertyType, &ClassMethodType, &StaticMethodType, &SuperType, &SimpleNamespaceType,
	} {
		_, err := NewClass(th, "Sub", []*Type{typ}, NewDict())
		require.NoError(t, err, typ.Name)
		require.NotNil(t, typ.dictOf, typ.Name)
	}
}
