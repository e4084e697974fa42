package py

// This file defines ByteArray, the class bytearray.

import (
	"bytes"
	"slices"
)

// A ByteArray is a Python bytearray. Its content changes only in its methods set, splice and grow.
type ByteArray struct {
	Header
	b []byte
}

// ByteArrayType is the class bytearray.
var ByteArrayType Type

// A byteArrayObject is an instance of a subclass of bytearray.
type byteArrayObject struct {
	ByteArray
	Dict *Dict
}

// NewByteArray returns a bytearray of b, which becomes the bytearray's.
func NewByteArray(b []byte) *ByteArray {
	return &ByteArray{Header: Header{Type: &ByteArrayType}, b: b}
}

// Value returns a as a Value.
func (a *ByteArray) Value() Value { return Value{ref: &a.Header} }

// Bytes returns the content, valid until it changes. It may be written to.
func (a *ByteArray) Bytes() []byte { return a.b }

// AsByteArray returns the object that v refers to, a bytearray or an instance of a subclass.
func (v *Value) AsByteArray() *ByteArray { return (*ByteArray)(v.Pointer()) }

// set changes byte i.
func (a *ByteArray) set(i int, c byte) { a.b[i] = c }

// grow makes room for n more bytes.
func (a *ByteArray) grow(t *Thread, n int) error {
	if n <= cap(a.b)-len(a.b) {
		return nil
	}
	if n > maxSize-len(a.b) {
		return NewError(&MemoryErrorType)
	}
	want := len(a.b) + n
	want += want/8 + 16
	if err := t.Charge(want); err != nil {
		return err
	}
	b := make([]byte, len(a.b), want)
	copy(b, a.b)
	a.b = b
	return nil
}

// splice replaces the bytes from lo to hi by s, which is no part of a.
func (a *ByteArray) splice(t *Thread, lo, hi int, s string) error {
	if n := len(s) - (hi - lo); n > 0 {
		if err := a.grow(t, n); err != nil {
			return err
		}
		old := len(a.b)
		a.b = a.b[:old+n]
		copy(a.b[hi+n:], a.b[hi:old])
	} else if n < 0 {
		a.b = append(a.b[:hi+n], a.b[hi:]...)
	}
	copy(a.b[lo:], s)
	return nil
}

func setupByteArray() {
	methods := append(bytesMethods(),
		MethodDef{Name: "append", Fn: byteArrayAppend, Min: 1, Max: 1, Doc: "Append a byte."},
		MethodDef{Name: "clear", Fn: byteArrayClear, Doc: "Remove all bytes."},
		MethodDef{Name: "copy", Fn: byteArrayCopy, Doc: "Return a copy."},
		MethodDef{Name: "extend", Fn: byteArrayExtend, Min: 1, Max: 1, Doc: "Append all bytes of an iterable."},
		MethodDef{Name: "fromhex", Fn: byteArrayFromHex, Min: 1, Max: 1, Flags: ClassM, Doc: "Make a bytearray of pairs of hexadecimal digits."},
		MethodDef{Name: "insert", Fn: byteArrayInsert, Min: 2, Max: 2, Doc: "Insert a byte before an index."},
		MethodDef{Name: "pop", Fn: byteArrayPop, Min: 0, Max: 1, Doc: "Remove a byte, the last one by default, and return it."},
		MethodDef{Name: "remove", Fn: byteArrayRemove, Min: 1, Max: 1, Doc: "Remove the first occurrence of a byte."},
		MethodDef{Name: "reverse", Fn: byteArrayReverse, Doc: "Reverse the order of the bytes."},
		MethodDef{Name: "__buffer__", Fn: bufferMethod, Min: 1, Max: 1, Doc: "Return a view of the bytes."},
		MethodDef{Name: "__release_buffer__", Fn: releaseMethod, Min: 1, Max: 1, Doc: "Give up a view that __buffer__ returned."},
		MethodDef{Name: "__alloc__", Fn: byteArrayAlloc, Doc: "Return the number of bytes there is memory for."},
		MethodDef{Name: "__reduce__", Fn: byteArrayReduce, Doc: "Return what copying and pickling need."},
		MethodDef{Name: "__reduce_ex__", Fn: byteArrayReduce, Min: 0, Max: 1, Doc: "Return what copying and pickling need."},
		MethodDef{Name: "__sizeof__", Fn: byteArraySizeOf, Doc: "Return the size in memory, in bytes."},
	)
	s := Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			return bytesRepr(t, bytesView(v), v.Type().Name+"(", ")")
		},
		New:     byteArrayNew,
		Init:    byteArrayInit,
		SetItem: byteArraySetItem,
		Iter: func(_ *Thread, v Value) (Value, error) {
			return newBytesIter(v, &byteArrayIterType), nil
		},
		Buffer:        func(v Value) []byte { return v.AsByteArray().b },
		ConcatInPlace: byteArrayConcatInPlace,
		RepeatInPlace: byteArrayRepeatInPlace,
	}
	bytesCommonSlots(&s)
	ByteArrayType.define(&Def{
		Name: "bytearray",
		Doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n" +
			"bytearray(bytes_or_buffer) -> bytearray\nbytearray(int) -> bytearray\nbytearray() -> bytearray\n\nMake bytes that can be changed.",
		Kind:    KindByteArray,
		Flags:   MatchSelf,
		Slots:   s,
		Methods: methods,
		Attrs:   map[string]Value{"__hash__": None},
		DictOf:  func(v Value) **Dict { return &(*byteArrayObject)(v.Pointer()).Dict },
	})
	ByteArrayType.Hash = nil
}

func byteArrayNew(_ *Thread, class *Type, _ Args) (Value, error) {
	if class == &ByteArrayType {
		return NewByteArray(nil).Value(), nil
	}
	a := &byteArrayObject{ByteArray: ByteArray{Header: Header{Type: class}}}
	return a.Value(), nil
}

var sigByteArray = NewSignature("bytearray", "source=, encoding=, errors=")

func byteArrayInit(t *Thread, v Value, args Args) error {
	var source, encoding, errors Value
	if err := sigByteArray.Bind(args, &source, &encoding, &errors); err != nil {
		return err
	}
	v.AsByteArray().b = nil // also if what follows fails
	s, done, err := encodedSource(t, "bytearray", source, encoding, errors)
	if err != nil {
		return err
	}
	b := []byte(s)
	if !done {
		if b, err = byteSource(t, source, "bytearray", "byte"); err != nil {
			return err
		}
	}
	v.AsByteArray().b = b
	return nil
}

// index returns the index that key is.
func (a *ByteArray) index(t *Thread, key Value) (int, error) {
	if !key.IsInt() && key.Type().Index == nil {
		return 0, TypeErrorf("bytearray indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := AsSize(t, key, &IndexErrorType)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += len(a.b)
	}
	if i < 0 || i >= len(a.b) {
		return 0, NewError(&IndexErrorType, "bytearray index out of range")
	}
	return i, nil
}

func byteArraySetItem(t *Thread, v, key, val Value) error {
	a := v.AsByteArray()
	if key.Is(&SliceType) {
		return a.setSlice(t, key.AsSlice(), val)
	}
	i, err := a.index(t, key)
	if err != nil {
		return err
	}
	if val.IsZero() {
		return a.splice(t, i, i+1, "")
	}
	c, err := byteArg(t, val, "byte")
	if err != nil {
		return err
	}
	if i >= len(a.b) { // __index__ made it shorter
		return NewError(&IndexErrorType, "bytearray index out of range")
	}
	a.set(i, c)
	return nil
}

// setSlice assigns to a slice, or deletes it if val is the zero Value.
func (a *ByteArray) setSlice(t *Thread, slice *Slice, val Value) error {
	s, err := sliceSource(t, a, val)
	if err != nil {
		return err
	}
	r, err := sliceRange(t, slice)
	if err != nil {
		return err
	}
	start, count := r.adjust(len(a.b))
	if r.step == 1 {
		return a.splice(t, start, start+count, s)
	}
	if val.IsZero() || s == "" { // CPython deletes the slice in both cases
		if r.step < 0 {
			start, r.step = start+(count-1)*r.step, -r.step
		}
		if count == 0 {
			return nil
		}
		if r.step == 1 {
			return a.splice(t, start, start+count, "")
		}
		to := start
		for i, next := start, 0; i < len(a.b); i++ {
			if next < count && i == start+next*r.step {
				next++
				continue
			}
			a.b[to] = a.b[i]
			to++
		}
		a.b = a.b[:to]
		return nil
	}
	if len(s) != count {
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(s), count)
	}
	for i := 0; i < count; i++ {
		a.set(start+i*r.step, s[i])
	}
	return nil
}

// sliceSource returns the bytes that are assigned to a slice of a, not shared with a.
func sliceSource(t *Thread, a *ByteArray, val Value) (string, error) {
	const what = "can assign only bytes, buffers, or iterables of ints in range(0, 256)"
	if val.IsZero() {
		return "", nil
	}
	s, ok, err := bufferOf(val)
	switch {
	case err != nil:
		return "", err
	case ok && val.IsKind(KindBytes):
		return s, nil
	case ok:
		if err := t.Charge(len(s)); err != nil {
			return "", err
		}
		return string([]byte(s)), nil
	case val.IsKind(KindStr) || val.IsInt() || val.Type().Index != nil || val.Type().Iter == nil && val.Type().GetItem == nil:
		return "", TypeErrorf(what)
	}
	b, err := bytesOfItems(t, val, "byte")
	return bytesString(b), err
}

func byteArrayConcatInPlace(t *Thread, x, y Value) (Value, error) {
	s, ok := simpleBuffer(y)
	if !ok {
		return Value{}, TypeErrorf("can't concat %s to %s", y.Type().Name, x.Type().Name)
	}
	a := x.AsByteArray()
	if err := a.grow(t, len(s)); err != nil {
		return Value{}, err
	}
	a.b = append(a.b, s...) // s may be a's own content; append copies what was there before
	return x, nil
}

func byteArrayRepeatInPlace(t *Thread, x Value, n int) (Value, error) {
	a := x.AsByteArray()
	if n > 0 && len(a.b) > 0 && n > maxSize/len(a.b) {
		return Value{}, NewError(&MemoryErrorType)
	}
	r, err := repeatString(t, bytesString(a.b), n, "")
	if err != nil {
		return Value{}, err
	}
	a.b = []byte(r)
	return x, nil
}

func byteArrayAppend(t *Thread, args Args) (Value, error) {
	c, err := byteArg(t, args.Pos[1], "byte")
	if err != nil {
		return Value{}, err
	}
	a := args.Pos[0].AsByteArray()
	if err := a.grow(t, 1); err != nil {
		return Value{}, err
	}
	a.b = append(a.b, c)
	return None, nil
}

func byteArrayExtend(t *Thread, args Args) (Value, error) {
	a, v := args.Pos[0].AsByteArray(), args.Pos[1]
	s, ok, err := bufferOf(v)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		if v.Type().Iter == nil && v.Type().GetItem == nil {
			return Value{}, TypeErrorf("can't extend bytearray with %s", v.Type().Name)
		}
		if v.IsKind(KindStr) && v.AsStr().s != "" {
			return Value{}, TypeErrorf("expected iterable of integers; got: 'str'")
		}
		b, err := bytesOfItems(t, v, "byte")
		if err != nil {
			return Value{}, err
		}
		s = bytesString(b)
	}
	if err := a.grow(t, len(s)); err != nil {
		return Value{}, err
	}
	a.b = append(a.b, s...)
	return None, nil
}

func byteArrayInsert(t *Thread, args Args) (Value, error) {
	a := args.Pos[0].AsByteArray()
	i, err := argSize(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	c, err := byteArg(t, args.Pos[2], "byte")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i = max(i+len(a.b), 0)
	}
	i = min(i, len(a.b))
	return None, a.splice(t, i, i, bytesString([]byte{c}))
}

func byteArrayPop(t *Thread, args Args) (Value, error) {
	a := args.Pos[0].AsByteArray()
	i := -1
	if len(args.Pos) > 1 {
		var err error
		if i, err = argSize(t, args.Pos[1]); err != nil {
			return Value{}, err
		}
	}
	if len(a.b) == 0 {
		return Value{}, NewError(&IndexErrorType, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(a.b)
	}
	if i < 0 || i >= len(a.b) {
		return Value{}, NewError(&IndexErrorType, "pop index out of range")
	}
	c := a.b[i]
	return Int(int64(c)), a.splice(t, i, i+1, "")
}

func byteArrayRemove(t *Thread, args Args) (Value, error) {
	a := args.Pos[0].AsByteArray()
	c, err := byteArg(t, args.Pos[1], "byte")
	if err != nil {
		return Value{}, err
	}
	i := bytes.IndexByte(a.b, c)
	if i < 0 {
		return Value{}, ValueErrorf("value not found in bytearray")
	}
	return None, a.splice(t, i, i+1, "")
}

func byteArrayReverse(_ *Thread, args Args) (Value, error) {
	slices.Reverse(args.Pos[0].AsByteArray().b)
	return None, nil
}

func byteArrayClear(_ *Thread, args Args) (Value, error) {
	args.Pos[0].AsByteArray().b = nil
	return None, nil
}

func byteArrayCopy(t *Thread, args Args) (Value, error) {
	s, err := OwnedBytes(t, args.Pos[0])
	return NewByteArray([]byte(s)).Value(), err
}

func byteArrayFromHex(t *Thread, args Args) (Value, error) {
	s, err := parseHex(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if args.Pos[0].AsType() != &ByteArrayType {
		return t.Call(args.Pos[0], NewBytes(s).Value())
	}
	return NewByteArray([]byte(s)).Value(), nil
}

func byteArrayAlloc(_ *Thread, args Args) (Value, error) {
	a := args.Pos[0].AsByteArray()
	if len(a.b) == 0 {
		return Int(0), nil
	}
	return Int(int64(max(cap(a.b), len(a.b)+1))), nil
}

// byteArrayReduce returns the class, its arguments and the attributes of an instance of a subclass.
func byteArrayReduce(t *Thread, args Args) (Value, error) {
	self := args.Pos[0]
	protocol := 0
	if len(args.Pos) > 1 {
		var err error
		if protocol, err = cIntArg(t, args.Pos[1]); err != nil {
			return Value{}, err
		}
	}
	s, err := OwnedBytes(t, self)
	if err != nil {
		return Value{}, err
	}
	state := None
	if typ := self.Type(); typ.Flags&Heap != 0 && typ.dictOf != nil {
		if d := *typ.dictOf(self); d != nil {
			state = d.Value()
		}
	}
	init := []Value{}
	if protocol >= 3 {
		if s != "" {
			init = append(init, NewBytes(s).Value())
		}
	} else {
		text, err := Decode(t, s, "latin-1", "strict")
		if err != nil {
			return Value{}, err
		}
		init = append(init, text, NewStr("latin-1").Value())
	}
	return NewTuple([]Value{self.Type().Value(), NewTuple(init).Value(), state}).Value(), nil
}

func byteArraySizeOf(_ *Thread, args Args) (Value, error) {
	return Int(int64(56 + cap(args.Pos[0].AsByteArray().b))), nil
}
