package py

// This file defines the methods of memoryviews: casts and copies.

import "math/bits"

var (
	sigMemoryCast    = NewSignature("cast", "format, shape=")
	sigMemoryToBytes = NewSignature("tobytes", "order=")
)

// formatCode returns the character of a format that views can have, 0 if it is none.
func formatCode(format string) byte {
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	if len(format) != 1 || !comparableCode(format[0]) {
		return 0
	}
	return format[0]
}

func memoryCast(t *Thread, args Args) (Value, error) {
	var format, shape Value
	m := asMemoryView(args.Pos[0])
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
	if (!shape.IsZero() || len(m.shape) != 1) && m.count() == 0 {
		return Value{}, TypeErrorf("memoryview: cannot cast view with zeros in shape or strides")
	}
	var dims []Value
	if !shape.IsZero() {
		switch {
		case shape.IsKind(KindList):
			dims = append(dims, shape.AsList().Items...)
		case shape.IsKind(KindTuple):
			dims = shape.AsTuple().Items
		default:
			return Value{}, TypeErrorf("shape must be a list or a tuple")
		}
		if len(dims) > maxDims {
			return Value{}, ValueErrorf("memoryview: number of dimensions must not exceed %d", maxDims)
		}
		if len(m.shape) != 1 && len(dims) != 1 {
			return Value{}, TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
	}
	f := format.AsStr().s
	code := formatCode(f)
	const native = "%s format must be a native single character format prefixed with an optional '@'"
	if formatCode(m.format) == 0 {
		return Value{}, ValueErrorf("memoryview: "+native, "source")
	}
	if code == 0 {
		return Value{}, ValueErrorf("memoryview: "+native, "destination")
	}
	if !bytesCode(code) && !bytesCode(m.code) {
		return Value{}, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	n := m.count() * m.size
	m = m.clone()
	m.format, m.code, m.size = f, code, itemSize(code)
	if n%m.size != 0 {
		return Value{}, TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	if shape.IsZero() {
		m.setDims([]int{n / m.size}, []int{m.size})
		return m.Value(), nil
	}
	if err := m.reshape(dims, n); err != nil {
		return Value{}, err
	}
	return m.Value(), nil
}

// reshape gives m, of n bytes, the dimensions that a cast asks for.
func (m *MemoryView) reshape(dims []Value, n int) error {
	shape, strides := make([]int, len(dims)), make([]int, len(dims))
	size := m.size
	for i, d := range dims {
		if !d.IsKind(KindInt) {
			return TypeErrorf("memoryview.cast(): elements of shape must be integers")
		}
		k, ok := IntValue(d)
		if !ok {
			return Errorf(&OverflowErrorType, "Python int too large to convert to C ssize_t")
		}
		if k <= 0 {
			return ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
		}
		hi, lo := bits.Mul64(uint64(size), uint64(k))
		if hi != 0 || lo > uint64(maxSize) {
			return ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
		}
		shape[i], size = int(k), int(lo)
	}
	if size != n {
		return TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
	}
	for i, step := len(shape)-1, m.size; i >= 0; i-- {
		strides[i] = step
		step *= shape[i]
	}
	m.setDims(shape, strides)
	return nil
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
	m := asMemoryView(self)
	args.Pos = args.Pos[1:]
	if err := sigMemoryToBytes.Bind(args, &order); err != nil {
		return Value{}, err
	}
	name := "C"
	if !order.IsNone() {
		if !order.IsKind(KindStr) {
			return Value{}, TypeErrorf("tobytes() argument 'order' must be str or None, not %s", order.Type().Name)
		}
		if name = order.AsStr().s; name != "C" && name != "F" && name != "A" {
			return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
		}
	}
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if name == "F" || name == "A" && !m.contiguous() && m.fContiguous() {
		m = m.clone()
		for i, j := 0, len(m.shape)-1; i < j; i, j = i+1, j-1 {
			m.shape[i], m.shape[j] = m.shape[j], m.shape[i]
			m.strides[i], m.strides[j] = m.strides[j], m.strides[i]
		}
	}
	s, err := OwnedBytes(t, m.Value())
	return NewBytes(s).Value(), err
}

func memoryToList(t *Thread, args Args) (Value, error) {
	m := asMemoryView(args.Pos[0])
	if err := m.check(); err != nil {
		return Value{}, err
	}
	if err := t.ChargeN(m.count(), 16); err != nil {
		return Value{}, err
	}
	return m.list(m.start, 0)
}

// list returns the items of the dimensions from dim on, of which the first is at pos.
func (m *MemoryView) list(pos, dim int) (Value, error) {
	if dim == len(m.shape) {
		return m.get(pos)
	}
	items := make([]Value, 0, m.shape[dim])
	for i := 0; i < m.shape[dim]; i++ {
		v, err := m.list(pos+i*m.strides[dim], dim+1)
		if err != nil {
			return Value{}, err
		}
		items = append(items, v)
	}
	return NewList(items).Value(), nil
}

func memoryToReadOnly(_ *Thread, args Args) (Value, error) {
	m := asMemoryView(args.Pos[0])
	if err := m.check(); err != nil {
		return Value{}, err
	}
	m = m.clone()
	m.readOnly = true
	return m.Value(), nil
}
