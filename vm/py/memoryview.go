package py

// This file defines memoryview: a one-dimensional view of the bytes of bytes or a bytearray.
//
// Unlike CPython's, a view does not keep a bytearray from changing its size: there is no reference count that would tell
// when the last view is gone. A view of what is not there any more is shorter, and indexes beyond are out of bounds.

import (
	"math"
	"math/big"
)

// A MemoryView is a Python memoryview. Its items are one to eight bytes.
type MemoryView struct {
	Header
	obj      Value // what it is a view of: bytes or a bytearray (or another object with a buffer)
	start    int   // the index of item 0 in bytes, in obj's content
	count    int   // of items
	step     int   // between items, in bytes
	format   byte  // B, b, c ...
	size     int   // bytes of an item
	readOnly bool
	released bool
}

// MemoryViewType is the class memoryview.
var MemoryViewType Type

var memoryIterType Type

func asMemoryView(v Value) *MemoryView { return (*MemoryView)(v.Pointer()) }

// Value returns m as a Value.
func (m *MemoryView) Value() Value { return Value{ref: &m.Header} }

func setupMemoryView() {
	MemoryViewType.define(&Def{
		Name:  "memoryview",
		Doc:   "Make a view of the bytes of an object, without copying them.",
		Flags: Final | IsSequence,
		Slots: Slots{
			Repr: func(t *Thread, v Value) (string, error) {
				if asMemoryView(v).released {
					return "<released memory at " + t.Address(v) + ">", nil
				}
				return "<memory at " + t.Address(v) + ">", nil
			},
			Hash:    memoryHash,
			Compare: memoryCompare,
			New:     memoryNew,
			Len: func(_ *Thread, v Value) (int, error) {
				m := asMemoryView(v)
				return m.count, m.check()
			},
			GetItem: memoryGetItem,
			SetItem: memorySetItem,
			Iter: func(_ *Thread, v Value) (Value, error) {
				it := &bytesIter{Header: Header{Type: &memoryIterType}, v: v}
				return Value{ref: &it.Header}, asMemoryView(v).check()
			},
			Buffer: func(v Value) []byte { return asMemoryView(v).bytes() },
		},
		Methods: []MethodDef{
			{Name: "__enter__", Fn: memoryEnter},
			{Name: "__exit__", Fn: memoryRelease, Min: 0, Max: -1},
			{Name: "cast", Fn: memoryCast, Flags: Kw, Doc: "Return a view of the same bytes as items of another format."},
			{Name: "hex", Fn: memoryHex, Flags: Kw, Doc: "Return the bytes as hexadecimal digits, with sep between groups of them."},
			{Name: "release", Fn: memoryRelease, Doc: "Give up the view."},
			{Name: "tobytes", Fn: memoryToBytes, Flags: Kw, Doc: "Return a copy of the bytes."},
			{Name: "tolist", Fn: memoryToList, Doc: "Return the items as a list."},
			{Name: "toreadonly", Fn: memoryToReadOnly, Doc: "Return a view that cannot be written through."},
		},
		Members: []MemberDef{
			memoryMember("c_contiguous", "Whether the items are next to each other.", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
			memoryMember("contiguous", "Whether the items are next to each other.", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
			memoryMember("f_contiguous", "Whether the items are next to each other.", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
			memoryMember("format", "The format of an item, as in module struct.", func(m *MemoryView) Value { return StrValue(string(rune(m.format))) }),
			memoryMember("itemsize", "The size of an item in bytes.", func(m *MemoryView) Value { return Int(int64(m.size)) }),
			memoryMember("nbytes", "The size of all items in bytes.", func(m *MemoryView) Value { return Int(int64(m.size * m.count)) }),
			memoryMember("ndim", "The number of dimensions.", func(*MemoryView) Value { return Int(1) }),
			memoryMember("obj", "What it is a view of.", func(m *MemoryView) Value { return m.obj }),
			memoryMember("readonly", "Whether the bytes cannot be changed.", func(m *MemoryView) Value { return Bool(m.readOnly) }),
			memoryMember("shape", "The number of items, in a tuple.", func(m *MemoryView) Value { return NewTuple([]Value{Int(int64(m.count))}).Value() }),
			memoryMember("strides", "The distance of items in bytes, in a tuple.", func(m *MemoryView) Value { return NewTuple([]Value{Int(int64(m.step))}).Value() }),
			memoryMember("suboffsets", "An empty tuple.", func(*MemoryView) Value { return NewTuple(nil).Value() }),
		},
	})
	memoryIterType.define(&Def{
		Name:  "memory_iterator",
		Flags: Final | NotCallable,
		Slots: Slots{
			Iter: func(_ *Thread, v Value) (Value, error) { return v, nil },
			Next: memoryIterNext,
		},
	})
}

func memoryMember(name, doc string, get func(m *MemoryView) Value) MemberDef {
	return MemberDef{Name: name, Doc: doc, Get: func(_ *Thread, v Value) (Value, error) {
		m := asMemoryView(v)
		if err := m.check(); err != nil {
			return Value{}, err
		}
		return get(m), nil
	}}
}

// check returns the error of using a view that was given up.
func (m *MemoryView) check() error {
	if m.released {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// content returns all bytes of the object that m is a view of.
func (m *MemoryView) content() []byte { return m.obj.Type().Buffer(m.obj) }

func (m *MemoryView) contiguous() bool { return m.step == m.size || m.count <= 1 }

// item returns the bytes of item i, nil if it is not there.
func (m *MemoryView) item(i int) []byte {
	b := m.content()
	pos := m.start + i*m.step
	if i < 0 || i >= m.count || pos < 0 || pos+m.size > len(b) {
		return nil
	}
	return b[pos : pos+m.size : pos+m.size]
}

// bytes returns the bytes of all items: those of the object itself where they are next to each other.
func (m *MemoryView) bytes() []byte {
	if m.released {
		return nil
	}
	if m.contiguous() {
		b := m.content()
		lo := min(m.start, len(b))
		return b[lo:min(m.start+m.count*m.size, len(b))]
	}
	b := make([]byte, 0, m.count*m.size)
	for i := 0; i < m.count; i++ {
		b = append(b, m.item(i)...)
	}
	return b
}

// fullReadOnly are the flags that __buffer__ methods are called with: inspect.BufferFlags.FULL_RO.
const fullReadOnly = 0x11c

var sigMemoryView = NewSignature("memoryview", "object")

func memoryNew(t *Thread, _ *Type, args Args) (Value, error) {
	var obj Value
	if err := sigMemoryView.Bind(args, &obj); err != nil {
		return Value{}, err
	}
	if obj.Is(&MemoryViewType) {
		m := *asMemoryView(obj)
		if err := m.check(); err != nil {
			return Value{}, err
		}
		return m.Value(), nil
	}
	if obj.Type().Buffer == nil {
		v, found, err := callSpecial(t, obj, "__buffer__", Int(fullReadOnly))
		if err != nil {
			return Value{}, err
		}
		if found {
			if !v.Is(&MemoryViewType) {
				return Value{}, TypeErrorf("__buffer__ returned non-memoryview object")
			}
			return v, nil
		}
		return Value{}, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", obj.Type().Name)
	}
	m := &MemoryView{Header: Header{Type: &MemoryViewType}, obj: obj, step: 1, format: 'B', size: 1, readOnly: obj.IsKind(KindBytes)}
	m.count = len(m.content())
	return m.Value(), nil
}

// get returns item i, which exists if i is between 0 and m.count, except where the object became shorter.
func (m *MemoryView) get(i int) (Value, error) {
	b := m.item(i)
	if b == nil {
		return Value{}, errMemoryIndex()
	}
	return unpackItem(m.format, b), nil
}

func errMemoryIndex() error { return NewError(&IndexErrorType, "index out of bounds on dimension 1") }

// itemSize returns the size of an item of a format, 0 if there is no such format.
func itemSize(format byte) int {
	switch format {
	case 'B', 'b', 'c', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'd', 'n', 'N', 'P':
		return 8
	}
	return 0
}

// unpackItem returns the value that b, in native order, is in a format.
func unpackItem(format byte, b []byte) Value {
	var u uint64
	for i := len(b) - 1; i >= 0; i-- {
		u = u<<8 | uint64(b[i])
	}
	switch format {
	case 'c':
		return NewBytes(string(b)).Value()
	case '?':
		return Bool(u != 0)
	case 'b':
		return Int(int64(int8(u)))
	case 'h':
		return Int(int64(int16(u)))
	case 'i':
		return Int(int64(int32(u)))
	case 'f':
		return Float(float64(math.Float32frombits(uint32(u))))
	case 'd':
		return Float(math.Float64frombits(u))
	case 'e':
		return Float(halfFloat(uint16(u)))
	case 'L', 'Q', 'N', 'P':
		return uintValue(u)
	}
	return Int(int64(u))
}

// halfFloat returns the number that a float of 16 bits is.
func halfFloat(h uint16) float64 {
	exp, frac := int(h>>10&0x1F), float64(h&0x3FF)
	var f float64
	switch exp {
	case 0:
		f = math.Ldexp(frac, -24)
	case 0x1F:
		if f = math.Inf(1); frac != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(frac+1024, exp-25)
	}
	if h&0x8000 != 0 {
		f = -f
	}
	return f
}

// intRange returns the bounds of the ints that a format of at most 8 bytes can hold; max as a uint64.
func intRange(format byte, size int) (min int64, max uint64) {
	switch format {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return -1 << (8*size - 1), 1<<(8*size-1) - 1
	}
	return 0, 1<<(8*size-1)<<1 - 1
}

func memoryGetItem(t *Thread, v, key Value) (Value, error) {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if key.Is(&SliceType) {
		part, err := m.slice(t, key.AsSlice())
		if err != nil {
			return Value{}, err
		}
		return part.Value(), nil
	}
	i, err := m.index(t, key)
	if err != nil {
		return Value{}, err
	}
	return m.get(i)
}

func (m *MemoryView) slice(t *Thread, s *Slice) (*MemoryView, error) {
	r, err := sliceRange(t, s)
	if err != nil {
		return nil, err
	}
	start, count := r.adjust(m.count)
	part := *m
	part.start, part.count = m.start+start*m.step, count
	if count > 1 {
		part.step = m.step * r.step
	} else if r.step < maxSize/m.size/2 && r.step > -maxSize/m.size/2 {
		part.step = m.step * r.step
	}
	return &part, m.check()
}

func (m *MemoryView) index(t *Thread, key Value) (int, error) {
	if !key.IsInt() && key.Type().Index == nil {
		if key.IsKind(KindTuple) {
			n := len(key.AsTuple().Items)
			if n == 0 {
				return 0, NewError(&NotImplementedErrorType, "sub-views are not implemented")
			}
			if n != 1 {
				return 0, TypeErrorf("cannot index 1-dimension view with %d-element tuple", n)
			}
			return m.index(t, key.AsTuple().Items[0])
		}
		return 0, TypeErrorf("memoryview: invalid slice key")
	}
	i, err := AsSize(t, key, &IndexErrorType)
	if err != nil {
		return 0, err
	}
	if err := m.check(); err != nil {
		return 0, err
	}
	if i < 0 {
		i += m.count
	}
	if i < 0 || i >= m.count {
		return 0, errMemoryIndex()
	}
	return i, nil
}

func memorySetItem(t *Thread, v, key, val Value) error {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return err
	}
	if m.readOnly {
		return TypeErrorf("cannot modify read-only memory")
	}
	if val.IsZero() {
		return TypeErrorf("cannot delete memory")
	}
	if key.Is(&SliceType) {
		part, err := m.slice(t, key.AsSlice())
		if err != nil {
			return err
		}
		return part.assign(t, val)
	}
	i, err := m.index(t, key)
	if err != nil {
		return err
	}
	var packed [8]byte
	if err := packItem(t, m.format, packed[:m.size], val); err != nil {
		return err
	}
	if err := m.check(); err != nil {
		return err
	}
	b := m.item(i)
	if b == nil {
		return errMemoryIndex()
	}
	copy(b, packed[:])
	return nil
}

// assign copies the items of val, a bytes-like object of the same structure, to m's.
func (m *MemoryView) assign(t *Thread, val Value) error {
	s, err := OwnedBytes(t, val) // a copy, for val may be a view of the same bytes
	if err != nil {
		return err
	}
	format := byte('B')
	if val.Is(&MemoryViewType) {
		format = asMemoryView(val).format
	}
	if format != m.format || len(s) != m.count*m.size {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	for i := 0; i < m.count; i++ {
		copy(m.item(i), s[i*m.size:])
	}
	return nil
}

// packItem writes v to b in a format.
func packItem(t *Thread, format byte, b []byte, v Value) error {
	badType := func() error { return TypeErrorf("memoryview: invalid type for format '%c'", format) }
	badValue := func() error { return ValueErrorf("memoryview: invalid value for format '%c'", format) }
	var u uint64
	switch format {
	case 'c':
		if !v.IsKind(KindBytes) {
			return badType()
		}
		if len(v.AsBytes().s) != 1 {
			return badValue()
		}
		u = uint64(v.AsBytes().s[0])
	case '?':
		ok, err := Truth(t, v)
		if err != nil {
			return err
		}
		if ok {
			u = 1
		}
	case 'f', 'd', 'e':
		f, err := floatArg(t, v)
		if err != nil {
			return badType()
		}
		switch format {
		case 'f':
			u = uint64(math.Float32bits(float32(f)))
		case 'd':
			u = math.Float64bits(f)
		default:
			return Errorf(&NotImplementedErrorType, "memoryview: format e not supported")
		}
	default:
		i, err := Index(t, v)
		if err != nil {
			if IsError(err, &TypeErrorType) {
				return badType()
			}
			return err
		}
		lo, hi := intRange(format, len(b))
		if n, ok := IntValue(i); ok {
			if n < lo || n > 0 && uint64(n) > hi {
				return badValue()
			}
			u = uint64(n)
		} else if big := BigValue(i); lo < 0 || !big.IsUint64() || big.Uint64() > hi {
			return badValue()
		} else {
			u = big.Uint64()
		}
	}
	for i := range b {
		b[i] = byte(u)
		u >>= 8
	}
	return nil
}

func memoryHash(_ *Thread, v Value) (int64, error) {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return 0, err
	}
	if !m.readOnly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	return int64(hashBytes(bytesString(m.bytes()))), nil
}

func memoryCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	if !x.Is(&MemoryViewType) {
		x, y = y, x
	}
	m := asMemoryView(x)
	if y.Type().Buffer == nil {
		return NotImplemented, nil
	}
	other := MemoryView{format: 'B', size: 1}
	if y.Is(&MemoryViewType) {
		other = *asMemoryView(y)
	}
	if m.released || other.released {
		return Bool(Same(x, y) == (op == EQ)), nil
	}
	a, b := bytesString(m.bytes()), bytesString(y.Type().Buffer(y))
	eq := a == b
	if m.format != other.format {
		// Items of different formats are compared by value.
		eq = len(a)/m.size == len(b)/other.size
		for i := 0; eq && i < len(a)/m.size; i++ {
			var err error
			p, q := unpackItem(m.format, stringBytes(a[i*m.size:(i+1)*m.size])), unpackItem(other.format, stringBytes(b[i*other.size:(i+1)*other.size]))
			if eq, err = Equal(t, p, q); err != nil {
				return Value{}, err
			}
		}
	}
	return Bool(eq == (op == EQ)), nil
}

func memoryIterNext(_ *Thread, v Value) (Value, error) {
	it := (*bytesIter)(v.Pointer())
	if it.v.IsZero() {
		return Value{}, nil
	}
	m := asMemoryView(it.v)
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if it.i >= m.count {
		it.v = Value{}
		return Value{}, nil
	}
	it.i++
	return m.get(it.i - 1)
}

func memoryEnter(_ *Thread, args Args) (Value, error) {
	return args.Pos[0], asMemoryView(args.Pos[0]).check()
}

func memoryRelease(_ *Thread, args Args) (Value, error) {
	asMemoryView(args.Pos[0]).released = true
	return None, nil
}

var (
	sigMemoryCast    = NewSignature("cast", "format, shape=")
	sigMemoryToBytes = NewSignature("tobytes", "order=")
)

func memoryCast(t *Thread, args Args) (Value, error) {
	var format, shape Value
	m := *asMemoryView(args.Pos[0])
	args.Pos = args.Pos[1:]
	if err := sigMemoryCast.Bind(args, &format, &shape); err != nil {
		return Value{}, err
	}
	if !format.IsKind(KindStr) {
		return Value{}, TypeErrorf("cast() argument 'format' must be str, not %s", argTypeName(format))
	}
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if !m.contiguous() {
		return Value{}, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	f := format.AsStr().s
	if len(f) == 2 && f[0] == '@' {
		f = f[1:]
	}
	if len(f) != 1 || itemSize(f[0]) == 0 {
		return Value{}, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	bytes := func(c byte) bool { return c == 'B' || c == 'b' || c == 'c' }
	if !bytes(f[0]) && !bytes(m.format) {
		return Value{}, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	size, n := itemSize(f[0]), m.count*m.size
	if n%size != 0 {
		return Value{}, TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	if !shape.IsZero() {
		items, err := Collect(t, shape)
		if err != nil {
			return Value{}, err
		}
		if len(items) != 1 {
			return Value{}, Errorf(&NotImplementedErrorType, "memoryview: only views of one dimension are supported")
		}
		if k, ok := IntValue(items[0]); !items[0].IsKind(KindInt) || !ok || int(k) != n/size {
			return Value{}, TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
		}
	}
	m.format, m.size, m.step, m.count = f[0], size, size, n/size
	return m.Value(), nil
}

func memoryHex(t *Thread, args Args) (Value, error) {
	m := asMemoryView(args.Pos[0])
	sep, group, err := hexArgs(t, args)
	if err == nil {
		err = m.check()
	}
	if err != nil {
		return Value{}, err
	}
	return hexString(t, bytesString(m.bytes()), sep, group)
}

func memoryToBytes(t *Thread, args Args) (Value, error) {
	order := None
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	if err := sigMemoryToBytes.Bind(args, &order); err != nil {
		return Value{}, err
	}
	if !order.IsNone() {
		if !order.IsKind(KindStr) {
			return Value{}, TypeErrorf("tobytes() argument 'order' must be str or None, not %s", order.Type().Name)
		}
		if s := order.AsStr().s; s != "C" && s != "F" && s != "A" {
			return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
		}
	}
	s, err := OwnedBytes(t, self)
	return NewBytes(s).Value(), err
}

func memoryToList(t *Thread, args Args) (Value, error) {
	m := asMemoryView(args.Pos[0])
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if err := t.ChargeN(m.count, 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, 0, m.count)
	for i := 0; i < m.count; i++ {
		v, err := m.get(i)
		if err != nil {
			return Value{}, err
		}
		items = append(items, v)
	}
	return NewList(items).Value(), nil
}

func memoryToReadOnly(_ *Thread, args Args) (Value, error) {
	m := *asMemoryView(args.Pos[0])
	m.readOnly = true
	return m.Value(), m.check()
}

// uintValue returns u as an int.
func uintValue(u uint64) Value {
	if u <= math.MaxInt64 {
		return Int(int64(u))
	}
	return NewBigInt(new(big.Int).SetUint64(u))
}

// floatArg returns v as a float.
func floatArg(t *Thread, v Value) (float64, error) {
	if v.IsFloat() {
		return v.Float(), nil
	}
	if v.Type().Float != nil {
		f, err := v.Type().Float(t, v)
		if err != nil {
			return 0, err
		}
		if f.IsFloat() {
			return f.Float(), nil
		}
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	f, _ := new(big.Float).SetInt(BigValue(i)).Float64()
	return f, nil
}
