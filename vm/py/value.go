package py

// This file defines Value, the representation of every Python value, and Header, which begins every object.

import "unsafe"

// A Value is any Python value. The zero Value is no Python value: it says "absent" where a function documents it, and is
// never in a register.
type Value struct {
	ref  *Header // an object, or one of tags
	bits uint64  // the number, if ref is one of tags
}

// A Header begins every object.
type Header struct {
	Type  *Type
	Shape uint32 // the layout of an instance's attributes; 0 if no inline cache may match it
	flags uint32 // see LockedFlag
}

// tags are what the ref of a number points to.
var (
	intTag   = Header{Type: &IntType}
	floatTag = Header{Type: &FloatType}
)

// A singleton is an object without content. It has a size of its own, or Go might give two of them one address.
type singleton struct {
	Header
	_ uint64
}

var (
	noneObj           = singleton{Header: Header{Type: &NoneType}}
	trueObj           = singleton{Header: Header{Type: &BoolType}}
	falseObj          = singleton{Header: Header{Type: &BoolType}}
	ellipsisObj       = singleton{Header: Header{Type: &EllipsisType}}
	notImplementedObj = singleton{Header: Header{Type: &NotImplementedType}}
	unboundObj        = singleton{Header: Header{Type: &unboundType}}
)

// The singletons. They do not change.
var (
	None           = Value{ref: &noneObj.Header}
	True           = Value{ref: &trueObj.Header}
	False          = Value{ref: &falseObj.Header}
	Ellipsis       = Value{ref: &ellipsisObj.Header}
	NotImplemented = Value{ref: &notImplementedObj.Header}
	// Unbound is the content of a variable that has no value. It never escapes to Python.
	Unbound = Value{ref: &unboundObj.Header}
)

// Int returns the int i.
func Int(i int64) Value { return Value{&intTag, uint64(i)} }

// Float returns the float f.
func Float(f float64) Value { return Value{&floatTag, *(*uint64)(unsafe.Pointer(&f))} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// FromHeader returns the object that begins with h.
func FromHeader(h *Header) Value { return Value{ref: h} }

// The methods of Value have pointer receivers so that the interpreter loop reads registers where they are.

// IsZero reports whether v is the zero Value.
func (v *Value) IsZero() bool { return v.ref == nil }

// IsInt reports whether v is an int (not a bool or an instance of a subclass) that fits 64 bits.
func (v *Value) IsInt() bool { return v.ref == &intTag }

// IsFloat reports whether v is a float (not an instance of a subclass).
func (v *Value) IsFloat() bool { return v.ref == &floatTag }

// IsNone reports whether v is None.
func (v *Value) IsNone() bool { return v.ref == &noneObj.Header }

// IsTrue reports whether v is the object True.
func (v *Value) IsTrue() bool { return v.ref == &trueObj.Header }

// IsFalse reports whether v is the object False.
func (v *Value) IsFalse() bool { return v.ref == &falseObj.Header }

// IsUnbound reports whether v marks an unbound variable.
func (v *Value) IsUnbound() bool { return v.ref == &unboundObj.Header }

// IsNotImplemented reports whether v is NotImplemented.
func (v *Value) IsNotImplemented() bool { return v.ref == &notImplementedObj.Header }

// BothInt reports whether IsInt holds for x and y.
func BothInt(x, y *Value) bool { return x.ref == &intTag && y.ref == &intTag }

// BothFloat reports whether IsFloat holds for x and y.
func BothFloat(x, y *Value) bool { return x.ref == &floatTag && y.ref == &floatTag }

// Number returns the number of v, for which IsInt or IsFloat holds, as a float.
func (v *Value) Number() float64 {
	if v.ref == &intTag {
		return float64(int64(v.bits))
	}
	return v.Float()
}

// Int returns the number of v, for which IsInt holds.
func (v *Value) Int() int64 { return int64(v.bits) }

// Float returns the number of v, for which IsFloat holds.
func (v *Value) Float() float64 { return *(*float64)(unsafe.Pointer(&v.bits)) }

// SetInt sets v to an int.
func (v *Value) SetInt(i int64) { v.bits, v.ref = uint64(i), &intTag }

// SetFloat sets v to a float.
func (v *Value) SetFloat(f float64) {
	*(*float64)(unsafe.Pointer(&v.bits)) = f
	v.ref = &floatTag
}

// SetBool sets v to True or False.
func (v *Value) SetBool(b bool) {
	if b {
		v.ref = &trueObj.Header
	} else {
		v.ref = &falseObj.Header
	}
}

// Type returns v's class.
func (v *Value) Type() *Type { return v.ref.Type }

// Is reports whether v's class is exactly typ.
func (v *Value) Is(typ *Type) bool { return v.ref.Type == typ }

// Same reports whether x and y are the same object, as the operator "is" does.
func Same(x, y Value) bool {
	return x.ref == y.ref && (x.bits == y.bits || x.ref != &intTag && x.ref != &floatTag)
}

// Header returns the header of the object v, or the tag of a number.
func (v *Value) Header() *Header { return v.ref }

// Shape returns the shape of v's attributes, 0 if it has none.
func (v *Value) Shape() uint32 { return v.ref.Shape }

// Slot returns the attribute at a byte offset within the instance v.
func (v *Value) Slot(offset uintptr) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(v.ref), offset))
}

// The following return the object that v refers to, seen as one of the Go types of built-in types. v must have that
// type or a subclass of it: this is not checked, so that the check is made once and is seen. IsKind makes it.

func (v *Value) AsType() *Type           { return (*Type)(unsafe.Pointer(v.ref)) }
func (v *Value) AsFunc() *Func           { return (*Func)(unsafe.Pointer(v.ref)) }
func (v *Value) AsNative() *Native       { return (*Native)(unsafe.Pointer(v.ref)) }
func (v *Value) AsMethod() *Method       { return (*Method)(unsafe.Pointer(v.ref)) }
func (v *Value) AsCell() *Cell           { return (*Cell)(unsafe.Pointer(v.ref)) }
func (v *Value) AsInst() *Inst           { return (*Inst)(unsafe.Pointer(v.ref)) }
func (v *Value) AsModule() *Module       { return (*Module)(unsafe.Pointer(v.ref)) }
func (v *Value) AsException() *Exception { return (*Exception)(unsafe.Pointer(v.ref)) }
func (v *Value) AsGen() *Gen             { return (*Gen)(unsafe.Pointer(v.ref)) }
func (v *Value) AsBigInt() *BigInt       { return (*BigInt)(unsafe.Pointer(v.ref)) }
func (v *Value) AsStr() *Str             { return (*Str)(unsafe.Pointer(v.ref)) }
func (v *Value) AsBytes() *Bytes         { return (*Bytes)(unsafe.Pointer(v.ref)) }
func (v *Value) AsList() *List           { return (*List)(unsafe.Pointer(v.ref)) }
func (v *Value) AsTuple() *Tuple         { return (*Tuple)(unsafe.Pointer(v.ref)) }
func (v *Value) AsDict() *Dict           { return (*Dict)(unsafe.Pointer(v.ref)) }
func (v *Value) AsSet() *Set             { return (*Set)(unsafe.Pointer(v.ref)) }
func (v *Value) AsRange() *Range         { return (*Range)(unsafe.Pointer(v.ref)) }
func (v *Value) AsRangeIter() *RangeIter { return (*RangeIter)(unsafe.Pointer(v.ref)) }
func (v *Value) AsListIter() *ListIter   { return (*ListIter)(unsafe.Pointer(v.ref)) }
func (v *Value) AsSlice() *Slice         { return (*Slice)(unsafe.Pointer(v.ref)) }

// Pointer returns the address of the object v refers to, for Go types declared outside this package.
func (v *Value) Pointer() unsafe.Pointer { return unsafe.Pointer(v.ref) }
