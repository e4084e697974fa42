package py

// This file defines memoryview: a view of the bytes of bytes, a bytearray, an array..., in any number of dimensions.
//
// Unlike CPython's, a view does not keep a bytearray from changing its size: there is no reference count that would tell
// when the last view is gone. A view of what is not there any more is shorter, and indexes beyond are out of bounds.

// A MemoryView is a Python memoryview.
type MemoryView struct {
	Header
	obj            Value  // what it is a view of: bytes or a bytearray (or another object with a buffer)
	start          int    // the index of the first item in obj's content
	shape, strides []int  // of each dimension: how many items, and how many bytes are from one to the next
	own            [2]int // where shape and strides are if there is one dimension
	format         string // one character, which may have an @ before it
	code           byte   // that character: B, b, c ...
	size           int    // bytes of an item
	readOnly       bool
	released       bool
	exporter       Value // the object whose __release_buffer__ is to be told of the end, if there is one
	hash           int64
	hashed         bool // hash is known
}

// maxDims is the largest number of dimensions.
const maxDims = 64

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
			Len:     memoryLen,
			GetItem: memoryGetItem,
			SetItem: memorySetItem,
			Iter:    memoryIter,
			Buffer:  func(v Value) []byte { return asMemoryView(v).bytes() },
			Format:  func(v Value) string { return asMemoryView(v).format },
		},
		Methods: []MethodDef{
			{Name: "__buffer__", Fn: bufferMethod, Min: 1, Max: 1, Doc: "Return a view of the bytes."},
			{Name: "__enter__", Fn: memoryEnter},
			{Name: "__exit__", Fn: memoryRelease, Min: 0, Max: -1},
			{Name: "__release_buffer__", Fn: releaseMethod, Min: 1, Max: 1, Doc: "Give up a view that __buffer__ returned."},
			{Name: "cast", Fn: memoryCast, Flags: Kw, Doc: "Return a view of the same bytes as items of another format and shape."},
			{Name: "hex", Fn: memoryHex, Flags: Kw, Doc: "Return the bytes as hexadecimal digits, with sep between groups of them."},
			{Name: "release", Fn: memoryRelease, Doc: "Give up the view."},
			{Name: "tobytes", Fn: memoryToBytes, Flags: Kw, Doc: "Return a copy of the bytes, in the order of C or Fortran."},
			{Name: "tolist", Fn: memoryToList, Doc: "Return the items as a list, in lists for each dimension."},
			{Name: "toreadonly", Fn: memoryToReadOnly, Doc: "Return a view that cannot be written through."},
		},
		Members: []MemberDef{
			memoryMember("c_contiguous", "Whether the items are next to each other, those of the last dimension first.", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
			memoryMember("contiguous", "Whether the items are next to each other.", func(m *MemoryView) Value { return Bool(m.contiguous() || m.fContiguous()) }),
			memoryMember("f_contiguous", "Whether the items are next to each other, those of the first dimension first.", func(m *MemoryView) Value { return Bool(m.fContiguous()) }),
			memoryMember("format", "The format of an item, as in module struct.", func(m *MemoryView) Value { return StrValue(m.format) }),
			memoryMember("itemsize", "The size of an item in bytes.", func(m *MemoryView) Value { return Int(int64(m.size)) }),
			memoryMember("nbytes", "The size of all items in bytes.", func(m *MemoryView) Value { return Int(int64(m.size * m.count())) }),
			memoryMember("ndim", "The number of dimensions.", func(m *MemoryView) Value { return Int(int64(len(m.shape))) }),
			memoryMember("obj", "What it is a view of.", func(m *MemoryView) Value { return m.obj }),
			memoryMember("readonly", "Whether the bytes cannot be changed.", func(m *MemoryView) Value { return Bool(m.readOnly) }),
			memoryMember("shape", "The number of items of each dimension, in a tuple.", func(m *MemoryView) Value { return tupleOfInts(m.shape) }),
			memoryMember("strides", "The distance of items in bytes for each dimension, in a tuple.", func(m *MemoryView) Value { return tupleOfInts(m.strides) }),
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

func tupleOfInts(a []int) Value {
	items := make([]Value, len(a))
	for i, n := range a {
		items[i] = Int(int64(n))
	}
	return NewTuple(items).Value()
}

// check returns the error of using a view that was given up.
func (m *MemoryView) check() error {
	if m.released {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// clone returns another view of the same items.
func (m *MemoryView) clone() *MemoryView {
	n := *m
	n.exporter, n.hashed = Value{}, false
	n.setDims(m.shape, m.strides)
	return &n
}

// setDims gives m copies of a shape and strides.
func (m *MemoryView) setDims(shape, strides []int) {
	if len(shape) == 1 {
		m.own = [2]int{shape[0], strides[0]}
		m.shape, m.strides = m.own[:1:1], m.own[1:]
		return
	}
	m.shape, m.strides = append([]int(nil), shape...), append([]int(nil), strides...)
}

// content returns all bytes of the object that m is a view of.
func (m *MemoryView) content() []byte { return m.obj.Type().Buffer(m.obj) }

// count returns the number of items.
func (m *MemoryView) count() int {
	n := 1
	for _, k := range m.shape {
		n *= k
	}
	return n
}

// contiguous reports whether the items are next to each other as C would have them.
func (m *MemoryView) contiguous() bool {
	if len(m.shape) == 1 {
		return m.shape[0] == 1 || m.strides[0] == m.size
	}
	want := m.size
	for i := len(m.shape) - 1; i >= 0; i-- {
		if m.shape[i] > 1 && m.strides[i] != want {
			return m.count() == 0
		}
		want *= m.shape[i]
	}
	return true
}

// fContiguous reports whether the items are next to each other as Fortran would have them.
func (m *MemoryView) fContiguous() bool {
	if len(m.shape) == 1 {
		return m.contiguous()
	}
	want := m.size
	for i := range m.shape {
		if m.shape[i] > 1 && m.strides[i] != want {
			return m.count() == 0
		}
		want *= m.shape[i]
	}
	return true
}

// at returns the bytes of the item that is pos bytes from the beginning of the content, nil if it is not there.
func (m *MemoryView) at(pos int) []byte {
	b := m.content()
	if pos < 0 || pos+m.size > len(b) {
		return nil
	}
	return b[pos : pos+m.size : pos+m.size]
}

// bytes returns the bytes of all items, those of the last dimension first: those of the object itself where they are next
// to each other.
func (m *MemoryView) bytes() []byte {
	if m.released {
		return nil
	}
	if m.contiguous() {
		b := m.content()
		lo := min(m.start, len(b))
		return b[lo:min(m.start+m.count()*m.size, len(b))]
	}
	b := make([]byte, 0, m.count()*m.size)
	m.each(m.start, 0, func(pos int) { b = append(b, m.at(pos)...) })
	return b
}

// each calls f with the position of each item of the dimensions from dim on, of which the first is at pos.
func (m *MemoryView) each(pos, dim int, f func(pos int)) {
	if dim == len(m.shape) {
		f(pos)
		return
	}
	for i := 0; i < m.shape[dim]; i++ {
		m.each(pos+i*m.strides[dim], dim+1, f)
	}
}

// fullReadOnly are the flags that __buffer__ methods are called with: inspect.BufferFlags.FULL_RO.
const fullReadOnly = 0x11c

var sigMemoryView = NewSignature("memoryview", "object")

func memoryNew(t *Thread, _ *Type, args Args) (Value, error) {
	var obj Value
	if err := sigMemoryView.Bind(args, &obj); err != nil {
		return Value{}, err
	}
	return newMemoryView(t, obj)
}

// newMemoryView returns a view of obj.
func newMemoryView(t *Thread, obj Value) (Value, error) {
	if obj.Is(&MemoryViewType) {
		m := asMemoryView(obj)
		if err := m.check(); err != nil {
			return Value{}, err
		}
		return m.clone().Value(), nil
	}
	if obj.Type().Buffer == nil {
		v, found, err := callSpecial(t, obj, "__buffer__", Int(fullReadOnly))
		if err != nil {
			return Value{}, err
		}
		if !found {
			return Value{}, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", obj.Type().Name)
		}
		if !v.Is(&MemoryViewType) {
			return Value{}, TypeErrorf("__buffer__ returned non-memoryview object")
		}
		m := asMemoryView(v)
		if err := m.check(); err != nil {
			return Value{}, err
		}
		m = m.clone()
		m.exporter = NewTuple([]Value{obj, v}).Value()
		return m.Value(), nil
	}
	m := &MemoryView{Header: Header{Type: &MemoryViewType}, obj: obj, format: "B", code: 'B', size: 1, readOnly: obj.IsKind(KindBytes)}
	if f := obj.Type().Format; f != nil {
		m.format = f(obj)
		m.code = m.format[0]
		m.size = itemSize(m.code)
	}
	m.setDims([]int{len(m.content()) / m.size}, []int{m.size})
	return m.Value(), nil
}

// WritableBytes returns the bytes of v, which can be changed; ok is false if v has none.
func WritableBytes(v Value) (b []byte, ok bool) {
	f := v.Type().Buffer
	if f == nil || v.IsKind(KindBytes) {
		return nil, false
	}
	if v.Is(&MemoryViewType) {
		if m := asMemoryView(v); m.readOnly || m.released || !m.contiguous() {
			return nil, false
		}
	}
	return f(v), true
}

// BufferMethods are the special methods of a class whose instances have bytes that can be changed.
func BufferMethods() []MethodDef {
	return []MethodDef{
		{Name: "__buffer__", Fn: bufferMethod, Min: 1, Max: 1, Doc: "Return a view of the bytes."},
		{Name: "__release_buffer__", Fn: releaseMethod, Min: 1, Max: 1, Doc: "Give up a view that __buffer__ returned."},
	}
}

// bufferMethod is the method __buffer__ of objects with a buffer.
func bufferMethod(t *Thread, args Args) (Value, error) {
	flags, err := AsSize(t, args.Pos[1], &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	v, err := newMemoryView(t, args.Pos[0])
	if err == nil && flags&1 != 0 && asMemoryView(v).readOnly {
		what := "Object is not writable."
		if args.Pos[0].Is(&MemoryViewType) {
			what = "memoryview: underlying buffer is not writable"
		}
		return Value{}, NewError(&BufferErrorType, what)
	}
	return v, err
}

// releaseMethod is the method __release_buffer__ of objects with a buffer that can change.
func releaseMethod(t *Thread, args Args) (Value, error) {
	if !args.Pos[1].Is(&MemoryViewType) {
		return Value{}, TypeErrorf("expected a memoryview object")
	}
	m := asMemoryView(args.Pos[1])
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if o := args.Pos[0]; !Same(m.obj, o) && (!o.Is(&MemoryViewType) || !Same(asMemoryView(o).obj, m.obj)) {
		return Value{}, ValueErrorf("memoryview's buffer is not this object")
	}
	return None, m.release(t)
}

// release gives up m, and tells the object that made its view.
func (m *MemoryView) release(t *Thread) error {
	if m.released {
		return nil
	}
	m.released = true
	if m.exporter.IsZero() {
		return nil
	}
	pair := m.exporter.AsTuple().Items
	m.exporter = Value{}
	_, _, err := callSpecial(t, pair[0], "__release_buffer__", pair[1])
	return err
}

func memoryHash(t *Thread, v Value) (int64, error) {
	m := asMemoryView(v)
	if m.hashed {
		return m.hash, nil
	}
	if err := m.check(); err != nil {
		return 0, err
	}
	if !m.readOnly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	if !bytesCode(m.code) {
		return 0, ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if _, err := Hash(t, m.obj); err != nil {
		return 0, err
	}
	m.hash, m.hashed = int64(hashBytes(bytesString(m.bytes()))), true
	return m.hash, nil
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
	if m.released || y.Is(&MemoryViewType) && asMemoryView(y).released {
		return Bool(Same(x, y) == (op == EQ)), nil
	}
	if !y.Is(&MemoryViewType) {
		v, err := newMemoryView(t, y)
		if err != nil {
			return Value{}, err
		}
		y = v
	}
	eq, err := m.equal(t, asMemoryView(y))
	return Bool(eq == (op == EQ)), err
}

// equal reports whether two views have the same shape and equal items.
func (m *MemoryView) equal(t *Thread, other *MemoryView) (bool, error) {
	if len(m.shape) != len(other.shape) {
		return false, nil
	}
	for i, n := range m.shape {
		if n != other.shape[i] {
			return false, nil
		}
		if n == 0 {
			break
		}
	}
	if !comparableCode(m.code) || !comparableCode(other.code) {
		return false, nil
	}
	a, b := bytesString(m.bytes()), bytesString(other.bytes())
	if m.code == other.code && m.code != 'f' && m.code != 'd' && m.code != 'e' {
		return a == b, nil
	}
	for i := 0; i < m.count() && (i+1)*m.size <= len(a) && (i+1)*other.size <= len(b); i++ {
		if err := t.Poll(); err != nil {
			return false, err
		}
		p := unpackItem(m.code, stringBytes(a[i*m.size:(i+1)*m.size]))
		q := unpackItem(other.code, stringBytes(b[i*other.size:(i+1)*other.size]))
		if p.IsFloat() && q.IsFloat() {
			if p.Float() != q.Float() {
				return false, nil
			}
		} else if eq, err := Equal(t, p, q); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}

func memoryEnter(_ *Thread, args Args) (Value, error) {
	return args.Pos[0], asMemoryView(args.Pos[0]).check()
}

func memoryRelease(t *Thread, args Args) (Value, error) {
	return None, asMemoryView(args.Pos[0]).release(t)
}
