package py

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func newTestClass(t *testing.T, th *Thread, name string, bases ...*Type) *Type {
	c, err := NewClass(th, name, bases, NewDict())
	require.NoError(t, err)
	return c
}

func getInt(t *testing.T, th *Thread, v Value, name string) int64 {
	x, err := GetAttr(th, v, Intern(name))
	require.NoError(t, err, name)
	return x.Int()
}

func TestInstManyAttributes(t *testing.T) {
	for _, n := range []int{1, 2, 3, 9, 17, 100, maxShape, maxShape + 20} {
		th := newTestThread()
		c := newTestClass(t, th, "C")
		for range 3 { // later instances have more slots
			v := NewInst(c).Value()
			for i := range n {
				require.NoError(t, SetAttr(th, v, NewStr("a"+strconv.Itoa(i)), Int(int64(i))))
			}
			for i := range n {
				require.Equal(t, int64(i), getInt(t, th, v, "a"+strconv.Itoa(i)))
			}
			require.Equal(t, n, InstanceDict(v).Len())
			require.Zero(t, v.Shape())
			for i := range n {
				require.Equal(t, int64(i), getInt(t, th, v, "a"+strconv.Itoa(i)))
			}
			require.NoError(t, DelAttr(th, v, Intern("a0")))
			require.Error(t, DelAttr(th, v, Intern("a0")))
		}
	}
}

func TestInstManyLayouts(t *testing.T) {
	th := newTestThread()
	c := newTestClass(t, th, "C")
	for i := range 3 * maxEdges {
		v := NewInst(c).Value()
		name := "only" + strconv.Itoa(i)
		require.NoError(t, SetAttr(th, v, NewStr(name), Int(7)))
		require.Equal(t, int64(7), getInt(t, th, v, name))
		require.Equal(t, i < maxEdges, v.Shape() != 0)
	}
}

func TestInlineCacheOffsets(t *testing.T) {
	th := newTestThread()
	cleared := 0
	th.RT.ClassChanged = func() { cleared++ }
	base := newTestClass(t, th, "Base")
	c := newTestClass(t, th, "C", base)
	x, y := Intern("x"), Intern("y")
	v, w := NewInst(c).Value(), NewInst(c).Value()
	for _, o := range []Value{v, w} {
		require.NoError(t, SetAttr(th, o, x, Int(1)))
		require.NoError(t, SetAttr(th, o, y, Int(2)))
	}
	require.Equal(t, v.Shape(), w.Shape())
	off, ok := SlotOffset(v, y)
	require.True(t, ok)
	require.Equal(t, int64(2), w.Slot(off).Int())
	_, ok = StoreOffset(v, Intern("z"))
	require.False(t, ok)

	// A data descriptor in the base hides the attribute.
	prop, err := th.Call(PropertyType.Value(), None, None)
	require.NoError(t, err)
	require.NoError(t, SetAttr(th, base.Value(), Intern("plain"), Int(3)))
	require.Zero(t, cleared)
	require.NoError(t, SetAttr(th, base.Value(), y, prop))
	require.Equal(t, 1, cleared)
	_, ok = SlotOffset(v, y)
	require.False(t, ok)
	_, ok = SlotOffset(v, x)
	require.True(t, ok)
	_, err = GetAttr(th, v, y)
	require.EqualError(t, err, "AttributeError: property of 'C' object has no getter")
	require.NoError(t, DelAttr(th, base.Value(), y))
	require.Equal(t, 2, cleared)
	require.Equal(t, int64(2), getInt(t, th, v, "y"))

	// So does a __setattr__, for stores only.
	require.NoError(t, SetAttr(th, base.Value(), Intern("__setattr__"), native("__setattr__", func(*Thread, Args) (Value, error) { return None, nil })))
	require.Equal(t, 3, cleared)
	_, ok = SlotOffset(v, x)
	require.True(t, ok)
	_, ok = StoreOffset(v, x)
	require.False(t, ok)
}

func TestReclass(t *testing.T) {
	th := newTestThread()
	a, b := newTestClass(t, th, "A"), newTestClass(t, th, "B")
	v := NewInst(a).Value()
	for i := range 5 {
		require.NoError(t, SetAttr(th, v, Intern("a"+strconv.Itoa(i)), Int(int64(i))))
	}
	require.NoError(t, SetAttr(th, v, Intern("__class__"), b.Value()))
	require.True(t, v.Is(b))
	require.Same(t, b, v.AsInst().shape.class)
	require.Equal(t, int64(4), getInt(t, th, v, "a4"))
	require.EqualError(t, SetAttr(th, v, Intern("__class__"), IntType.Value()),
		"TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses")
}

func TestSlotTable(t *testing.T) {
	for i := 1; i < len(specials); i++ {
		require.LessOrEqual(t, specials[i-1].id, specials[i].id, "specials must be ordered by slot")
	}
	// Each slot is copied by its number and by no other.
	for id := range numSlots {
		var s Slots
		if !s.take(id, &madeSlots) {
			require.Contains(t, []slotID{slotConcat, slotConcatInPlace, slotRepeat, slotRepeatInPlace, slotBuffer}, id)
			continue
		}
		for other := range numSlots {
			require.Equal(t, id == other, s.has(other), "%d %d", id, other)
		}
	}
}

func TestMRO(t *testing.T) {
	th := newTestThread()
	a := newTestClass(t, th, "A")
	b, c := newTestClass(t, th, "B", a), newTestClass(t, th, "C", a)
	d := newTestClass(t, th, "D", b, c)
	require.Equal(t, []*Type{d, b, c, a, &ObjectType}, d.MRO)
	require.Equal(t, []*Type{b, c}, a.Subclasses(th.RT))
	for _, tt := range []struct {
		bases []*Type
		err   string
	}{
		{[]*Type{a, b}, "TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B"},
		{[]*Type{a, a}, "TypeError: duplicate base class A"},
		{[]*Type{&IntType, &StrType}, "TypeError: multiple bases have instance lay-out conflict"},
		{[]*Type{&BoolType}, "TypeError: type 'bool' is not an acceptable base type"},
	} {
		_, err := NewClass(th, "X", tt.bases, NewDict())
		require.EqualError(t, err, tt.err)
	}
}

func TestForeignSlotWrapper(t *testing.T) {
	th := newTestThread()
	ns := NewDict()
	ns.SetStr(Intern("__len__"), *ListType.Own().GetStr(Intern("__len__")))
	c, err := NewClass(th, "C", nil, ns)
	require.NoError(t, err)
	_, err = Len(th, NewInst(c).Value())
	require.EqualError(t, err, "TypeError: descriptor '__len__' requires a 'list' object but received a 'C'")
}
