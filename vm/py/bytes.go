package py

// This file defines Bytes, the class bytes: its slots, its constructor, and what bytes-like objects have in common.

import (
	"strings"
	"sync/atomic"
)

// Bytes is a Python bytes object.
type Bytes struct {
	Header
	s    string
	hash atomic.Uint64 // 0: not computed yet
}

// BytesType is the class bytes.
var BytesType Type

// A bytesObject is an instance of a subclass of bytes.
type bytesObject struct {
	Bytes
	Dict *Dict
}

// NewBytes returns the bytes s.
func NewBytes(s string) *Bytes { return &Bytes{Header: Header{Type: &BytesType}, s: s} }

// Value returns b as a Value.
func (b *Bytes) Value() Value { return Value{ref: &b.Header} }

// String returns the content.
func (b *Bytes) String() string { return b.s }

// Hash returns the hash of b, never 0. It equals that of a str with the same bytes.
func (b *Bytes) Hash() uint64 {
	if h := b.hash.Load(); h != 0 {
		return h
	}
	h := hashBytes(b.s)
	b.hash.Store(h)
	return h
}

func setupBytes() {
	methods := append(bytesMethods(),
		MethodDef{Name: "__buffer__", Fn: bufferMethod, Min: 1, Max: 1, Doc: "Return a view of the bytes."},
		MethodDef{Name: "__bytes__", Fn: func(_ *Thread, args Args) (Value, error) { return exactBytes(args.Pos[0]), nil }, Doc: "Return the object as bytes."},
		MethodDef{Name: "__getnewargs__", Fn: bytesGetNewArgs},
		MethodDef{Name: "__sizeof__", Fn: bytesSizeOf, Doc: "Return the size in memory, in bytes."},
		MethodDef{Name: "fromhex", Fn: bytesFromHex, Min: 1, Max: 1, Flags: ClassM, Doc: "Make bytes of pairs of hexadecimal digits."},
	)
	s := Slots{
		Repr: func(t *Thread, v Value) (string, error) { return bytesRepr(t, v.AsBytes().s, "", "") },
		Hash: func(_ *Thread, v Value) (int64, error) { return int64(v.AsBytes().Hash()), nil },
		New:  bytesNew,
		Iter: func(_ *Thread, v Value) (Value, error) { return newBytesIter(v, &bytesIterType), nil },
		Buffer: func(v Value) []byte {
			return stringBytes(v.AsBytes().s)
		},
	}
	bytesCommonSlots(&s)
	BytesType.define(&Def{
		Name: "bytes",
		Doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> bytes\n" +
			"bytes(int) -> bytes\nbytes() -> bytes\n\nMake bytes: of numbers, of encoded text, of another object's bytes, or so many zeros.",
		Kind:    KindBytes,
		Flags:   MatchSelf,
		Slots:   s,
		Methods: methods,
		DictOf:  func(v Value) **Dict { return &(*bytesObject)(v.Pointer()).Dict },
	})
	setupBytesIter()
}

// bytesCommonSlots sets the slots that bytes and bytearray share.
func bytesCommonSlots(s *Slots) {
	s.Str = s.Repr
	s.Compare = bytesCompare
	s.Len = func(_ *Thread, v Value) (int, error) { return len(bytesView(v)), nil }
	s.GetItem = bytesGetItem
	s.Contains = bytesContains
	s.Concat = bytesConcat
	s.Repeat = bytesRepeat
	s.Binary[OpMod] = bytesMod
}

// bytesView returns the content of v, a bytes or bytearray, valid until it changes: until Python code runs.
func bytesView(v Value) string {
	if v.IsKind(KindBytes) {
		return v.AsBytes().s
	}
	return bytesString(v.AsByteArray().b)
}

// bytesLike returns s as an object like self: bytes or a bytearray. s may be a part of self.
func bytesLike(self Value, s string) Value {
	if self.IsKind(KindByteArray) {
		return NewByteArray([]byte(s)).Value()
	}
	if len(s) == len(self.AsBytes().s) && s == self.AsBytes().s {
		return exactBytes(self)
	}
	return NewBytes(s).Value()
}

// exactBytes returns v, bytes or an instance of a subclass, as bytes.
func exactBytes(v Value) Value {
	if v.Is(&BytesType) {
		return v
	}
	return NewBytes(v.AsBytes().s).Value()
}

// bufferOf returns the content of a bytes-like object, valid until it changes. ok is false if v is not bytes-like.
func bufferOf(v Value) (s string, ok bool, err error) {
	switch {
	case v.IsKind(KindBytes):
		return v.AsBytes().s, true, nil
	case v.IsKind(KindByteArray):
		return bytesString(v.AsByteArray().b), true, nil
	case v.Is(&MemoryViewType):
		m := asMemoryView(v)
		if err := m.check(); err != nil {
			return "", true, err
		}
		return bytesString(m.bytes()), true, nil
	}
	if f := v.Type().Buffer; f != nil {
		return bytesString(f(v)), true, nil
	}
	return "", false, nil
}

// simpleBuffer returns the content of a bytes-like object whose bytes are next to each other; ok is false if v is none.
func simpleBuffer(v Value) (s string, ok bool) {
	if v.Is(&MemoryViewType) && !asMemoryView(v).contiguous() {
		return "", false
	}
	s, ok, err := bufferOf(v)
	return s, ok && err == nil
}

// BufferBytes returns the content of the bytes-like object v, valid until it changes; it must not be written to. The
// error is a TypeError if v is none.
func BufferBytes(v Value) (string, error) {
	s, ok, err := bufferOf(v)
	if err == nil && !ok {
		err = notBytesLike(v)
	}
	return s, err
}

// OwnedBytes is BufferBytes for a result that stays as it is.
func OwnedBytes(t *Thread, v Value) (string, error) {
	s, err := BufferBytes(v)
	if err != nil || v.IsKind(KindBytes) {
		return s, err
	}
	if err := t.Charge(len(s)); err != nil {
		return "", err
	}
	return strings.Clone(s), nil
}

func notBytesLike(v Value) error {
	return TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
}

// bytesRepr returns b'...' between prefix and suffix.
func bytesRepr(t *Thread, s, prefix, suffix string) (string, error) {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b := StrBuilder{T: t}
	if b.grow(len(s) + len(prefix) + len(suffix) + 3) {
		b.buf = append(append(b.buf, prefix...), 'b', quote)
	}
	escaped := quote
	if prefix != "" {
		escaped = '\'' // a bytearray's repr escapes it within double quotes too
	}
	for i := 0; i < len(s) && b.grow(8); i++ {
		b.buf = appendASCIIEscape(b.buf, s[i], escaped)
	}
	if b.grow(1 + len(suffix)) {
		b.buf = append(append(b.buf, quote), suffix...)
	}
	return b.Result()
}

func bytesCompare(_ *Thread, x, y Value, op CompareOp) (Value, error) {
	// Bytes are compared with bytes, a bytearray with any bytes-like object, but a memoryview decides for itself.
	bytesOnly := !x.IsKind(KindByteArray) && !y.IsKind(KindByteArray)
	if bytesOnly && !(x.IsKind(KindBytes) && y.IsKind(KindBytes)) || x.Is(&MemoryViewType) || y.Is(&MemoryViewType) {
		return NotImplemented, nil
	}
	a, ok, err := bufferOf(x)
	if err != nil || !ok {
		return NotImplemented, err
	}
	b, ok, err := bufferOf(y)
	if err != nil || !ok {
		return NotImplemented, err
	}
	return Bool(compareOrdered(a, b, op)), nil
}

func bytesGetItem(t *Thread, v, key Value) (Value, error) {
	if key.Is(&SliceType) {
		r, err := sliceRange(t, key.AsSlice())
		if err != nil {
			return Value{}, err
		}
		s := bytesView(v)
		start, count := r.adjust(len(s))
		if r.step == 1 {
			if v.IsKind(KindByteArray) {
				if err := t.Charge(count); err != nil {
					return Value{}, err
				}
			}
			return bytesPart(v, s[start:start+count]), nil
		}
		if err := t.Charge(count); err != nil {
			return Value{}, err
		}
		b := make([]byte, count)
		for i, pos := 0, start; i < count; i, pos = i+1, pos+r.step {
			b[i] = s[pos]
		}
		return bytesLike(v, bytesString(b)), nil
	}
	if key.Type().Index == nil && !key.IsInt() {
		what := "byte"
		if v.IsKind(KindByteArray) {
			what = "bytearray"
		}
		return Value{}, TypeErrorf("%s indices must be integers or slices, not %s", what, key.Type().Name)
	}
	i, err := AsSize(t, key, &IndexErrorType)
	if err != nil {
		return Value{}, err
	}
	s := bytesView(v)
	if i < 0 {
		i += len(s)
	}
	if i < 0 || i >= len(s) {
		what := "index out of range"
		if v.IsKind(KindByteArray) {
			what = "bytearray index out of range"
		}
		return Value{}, NewError(&IndexErrorType, what)
	}
	return Int(int64(s[i])), nil
}

// bytesPart returns a part of self as an object like it. It shares bytes' memory, unless a small part would keep much.
func bytesPart(self Value, part string) Value {
	if self.IsKind(KindBytes) {
		if whole := self.AsBytes().s; len(whole) > 1024 && len(part) < len(whole)/4 {
			part = strings.Clone(part)
		}
	}
	return bytesLike(self, part)
}

// byteArg returns v as a byte. what begins the error's text: "byte" or "bytes".
func byteArg(t *Thread, v Value, what string) (byte, error) {
	if v.IsInt() {
		if i := v.Int(); i >= 0 && i < 256 {
			return byte(i), nil
		}
		return 0, ValueErrorf("%s must be in range(0, 256)", what)
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := IntValue(i)
	if !ok || n < 0 || n > 255 {
		return 0, ValueErrorf("%s must be in range(0, 256)", what)
	}
	return byte(n), nil
}

func bytesContains(t *Thread, v, item Value) (bool, error) {
	if item.IsInt() || item.Type().Index != nil {
		c, err := byteArg(t, item, "byte")
		if err != nil {
			return false, err
		}
		return strings.IndexByte(bytesView(v), c) >= 0, nil
	}
	sub, err := BufferBytes(item)
	if err != nil {
		return false, err
	}
	return strings.Contains(bytesView(v), sub), nil
}

func bytesConcat(t *Thread, x, y Value) (Value, error) {
	b, ok := simpleBuffer(y)
	a := bytesView(x)
	if !ok {
		return Value{}, TypeErrorf("can't concat %s to %s", y.Type().Name, x.Type().Name)
	}
	if b == "" && x.Is(&BytesType) {
		return x, nil
	}
	if a == "" && x.IsKind(KindBytes) && y.Is(&BytesType) {
		return y, nil
	}
	if err := t.Charge(len(a) + len(b)); err != nil {
		return Value{}, err
	}
	if x.IsKind(KindByteArray) {
		return NewByteArray(append(append(make([]byte, 0, len(a)+len(b)), a...), b...)).Value(), nil
	}
	return NewBytes(a + b).Value(), nil
}

func bytesRepeat(t *Thread, x Value, n int) (Value, error) {
	if n == 1 && x.Is(&BytesType) {
		return x, nil
	}
	s := bytesView(x)
	if x.IsKind(KindByteArray) && s != "" && n > maxSize/len(s) {
		return Value{}, NewError(&MemoryErrorType)
	}
	r, err := repeatString(t, s, n, "repeated bytes are too long")
	if err != nil {
		return Value{}, err
	}
	return bytesLike(x, r), nil
}

func bytesMod(t *Thread, x, y Value) (Value, error) {
	if !x.IsKind(KindBytes) && !x.IsKind(KindByteArray) {
		return NotImplemented, nil
	}
	format := bytesView(x)
	if x.IsKind(KindByteArray) {
		format = strings.Clone(format)
	}
	s, err := PercentFormat(t, format, y, true)
	if err != nil {
		return Value{}, err
	}
	return bytesLike(x, s), nil
}

var sigBytes = NewSignature("bytes", "source=, encoding=, errors=")

func bytesNew(t *Thread, class *Type, args Args) (Value, error) {
	var source, encoding, errors Value
	if err := sigBytes.Bind(args, &source, &encoding, &errors); err != nil {
		return Value{}, err
	}
	v, err := bytesMake(t, source, encoding, errors)
	if err != nil || class == &BytesType {
		return v, err
	}
	b := &bytesObject{Bytes: Bytes{Header: Header{Type: class}, s: v.AsBytes().s}}
	return b.Value(), nil
}

// bytesMake does bytes(source, encoding, errors).
func bytesMake(t *Thread, source, encoding, errors Value) (Value, error) {
	if !source.IsZero() && source.Is(&BytesType) && encoding.IsZero() && errors.IsZero() {
		return source, nil
	}
	if !source.IsZero() && encoding.IsZero() && errors.IsZero() && source.Type().Flags&Heap != 0 {
		if v, found, err := callSpecial(t, source, "__bytes__"); err != nil || found {
			if err == nil && !v.IsKind(KindBytes) {
				return Value{}, TypeErrorf("__bytes__ returned non-bytes (type %s)", v.Type().Name)
			}
			return v, err
		}
		if f := source.Type().LookupName("__buffer__"); source.Type().Buffer == nil && !f.IsZero() {
			view, err := newMemoryView(t, source)
			if err != nil {
				return Value{}, err
			}
			s, err := OwnedBytes(t, view)
			if err == nil {
				err = asMemoryView(view).release(t)
			}
			return NewBytes(s).Value(), err
		}
	}
	s, done, err := encodedSource(t, "bytes", source, encoding, errors)
	if err != nil || done {
		return NewBytes(s).Value(), err
	}
	b, err := byteSource(t, source, "bytes", "bytes")
	return NewBytes(bytesString(b)).Value(), err
}

// encodedSource handles the constructor's arguments if source is absent or a string; otherwise done is false.
func encodedSource(t *Thread, name string, source, encoding, errors Value) (s string, done bool, err error) {
	enc, err := textArg(name, "encoding", encoding, "utf-8")
	if err != nil {
		return "", false, err
	}
	errs, err := textArg(name, "errors", errors, "strict")
	switch {
	case err != nil:
		return "", false, err
	case !source.IsZero() && source.IsKind(KindStr):
		if encoding.IsZero() {
			return "", false, TypeErrorf("string argument without an encoding")
		}
		s, err = Encode(t, source.AsStr(), enc, errs)
		return s, true, err
	case !encoding.IsZero():
		return "", false, TypeErrorf("encoding without a string argument")
	case !errors.IsZero():
		return "", false, TypeErrorf("errors without a string argument")
	}
	return "", source.IsZero(), nil
}

// byteSource returns the bytes that v stands for in the constructor of the class name: so many zeros, the content of a
// buffer, or the numbers of an iterable. what begins the text of the ValueError.
func byteSource(t *Thread, v Value, name, what string) ([]byte, error) {
	if v.IsInt() || v.Type().Index != nil {
		n, err := AsSize(t, v, &OverflowErrorType)
		if err == nil {
			if n < 0 {
				return nil, ValueErrorf("negative count")
			}
			if err := t.Charge(n); err != nil {
				return nil, err
			}
			return make([]byte, n), nil
		}
		if !IsError(err, &TypeErrorType) {
			return nil, err
		}
	}
	s, ok, err := bufferOf(v)
	if err != nil {
		return nil, err
	}
	if ok {
		if err := t.Charge(len(s)); err != nil {
			return nil, err
		}
		return []byte(s), nil
	}
	if v.Type().Iter == nil && v.Type().GetItem == nil || v.IsKind(KindStr) {
		return nil, TypeErrorf("cannot convert '%s' object to %s", v.Type().Name, name)
	}
	return bytesOfItems(t, v, what)
}

// bytesOfItems returns the numbers of an iterable as bytes.
func bytesOfItems(t *Thread, v Value, what string) ([]byte, error) {
	b := StrBuilder{T: t}
	err := Each(t, v, func(x Value) error {
		c, err := byteArg(t, x, what)
		if err == nil && b.grow(1) {
			b.buf = append(b.buf, c)
		}
		if err == nil {
			err = b.err
		}
		return err
	})
	return b.buf, err
}

func bytesGetNewArgs(_ *Thread, args Args) (Value, error) {
	return NewTuple([]Value{NewBytes(args.Pos[0].AsBytes().s).Value()}).Value(), nil
}

func bytesSizeOf(_ *Thread, args Args) (Value, error) {
	return Int(int64(33 + len(args.Pos[0].AsBytes().s))), nil
}

// A bytesIter iterates over bytes or a bytearray.
type bytesIter struct {
	Header
	v Value // the zero Value at the end
	i int
}

var bytesIterType, byteArrayIterType Type

func setupBytesIter() {
	bytesIterType.define(bytesIterDef("bytes_iterator"))
	byteArrayIterType.define(bytesIterDef("bytearray_iterator"))
}

func bytesIterDef(name string) *Def {
	return &Def{
		Name:  name,
		Flags: Final | NotCallable,
		Slots: Slots{
			Iter: func(_ *Thread, v Value) (Value, error) { return v, nil },
			Next: bytesIterNext,
		},
		Methods: append(reducible(true),
			MethodDef{Name: "__length_hint__", Fn: bytesIterHint, Doc: "Return how many items are left, as far as known."}),
	}
}

func newBytesIter(v Value, typ *Type) Value {
	it := &bytesIter{Header: Header{Type: typ}, v: v}
	return Value{ref: &it.Header}
}

func bytesIterNext(_ *Thread, v Value) (Value, error) {
	it := (*bytesIter)(v.Pointer())
	if it.v.IsZero() {
		return Value{}, nil
	}
	s := bytesView(it.v)
	if it.i >= len(s) {
		it.v = Value{}
		return Value{}, nil
	}
	c := s[it.i]
	it.i++
	return Int(int64(c)), nil
}

func bytesIterHint(_ *Thread, args Args) (Value, error) {
	it := (*bytesIter)(args.Pos[0].Pointer())
	if it.v.IsZero() {
		return Int(0), nil
	}
	return Int(int64(max(0, len(bytesView(it.v))-it.i))), nil
}
