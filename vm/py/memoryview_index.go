package py

// This file defines the length, indexing, slicing and iteration of memoryviews.

func memoryLen(_ *Thread, v Value) (int, error) {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return 0, err
	}
	if len(m.shape) == 0 {
		return 0, TypeErrorf("0-dim memory has no length")
	}
	return m.shape[0], nil
}

func memoryIter(_ *Thread, v Value) (Value, error) {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return Value{}, err
	}
	switch len(m.shape) {
	case 0:
		return Value{}, errMemory0Dim()
	case 1:
		it := &bytesIter{Header: Header{Type: &memoryIterType}, v: v}
		return Value{ref: &it.Header}, nil
	}
	return Value{}, errSubViews("multi-dimensional ")
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
	if it.i >= m.shape[0] {
		it.v = Value{}
		return Value{}, nil
	}
	it.i++
	return m.get(m.start + (it.i-1)*m.strides[0])
}

func errMemory0Dim() error { return TypeErrorf("invalid indexing of 0-dim memory") }

func errSubViews(kind string) error {
	return NewError(&NotImplementedErrorType, kind+"sub-views are not implemented")
}

func errMemoryIndex(dim int) error {
	return Errorf(&IndexErrorType, "index out of bounds on dimension %d", dim+1)
}

// get returns the item at pos, which exists except where the object became shorter.
func (m *MemoryView) get(pos int) (Value, error) {
	b := m.at(pos)
	if b == nil {
		return Value{}, errMemoryIndex(0)
	}
	if !comparableCode(m.code) {
		return Value{}, Errorf(&NotImplementedErrorType, "memoryview: format %s not supported", m.format)
	}
	return unpackItem(m.code, b), nil
}

// set changes the item at pos.
func (m *MemoryView) set(t *Thread, pos int, val Value) error {
	var packed [8]byte
	if err := packItem(t, m.code, packed[:m.size], val); err != nil {
		return err
	}
	if err := m.check(); err != nil {
		return err
	}
	b := m.at(pos)
	if b == nil {
		return errMemoryIndex(0)
	}
	copy(b, packed[:])
	return nil
}

func isIndex(v Value) bool { return v.IsInt() || v.Type().Index != nil }

func isMultiIndex(key Value) bool {
	if !key.IsKind(KindTuple) {
		return false
	}
	for _, v := range key.AsTuple().Items {
		if !isIndex(v) {
			return false
		}
	}
	return true
}

func isMultiSlice(key Value) bool {
	if !key.IsKind(KindTuple) || len(key.AsTuple().Items) == 0 {
		return false
	}
	for _, v := range key.AsTuple().Items {
		if !v.Is(&SliceType) {
			return false
		}
	}
	return true
}

func memoryGetItem(t *Thread, v, key Value) (Value, error) {
	m := asMemoryView(v)
	if err := m.check(); err != nil {
		return Value{}, err
	}
	switch {
	case len(m.shape) == 0:
		if key.IsKind(KindTuple) && len(key.AsTuple().Items) == 0 {
			return m.get(m.start)
		}
		if key == Ellipsis {
			return v, nil
		}
		return Value{}, errMemory0Dim()
	case isIndex(key):
		if len(m.shape) > 1 {
			return Value{}, errSubViews("multi-dimensional ")
		}
		pos, err := m.index(t, key, 0)
		if err != nil {
			return Value{}, err
		}
		return m.get(m.start + pos)
	case key.Is(&SliceType):
		part, err := m.slice(t, key.AsSlice())
		if err != nil {
			return Value{}, err
		}
		return part.Value(), nil
	case isMultiIndex(key):
		pos, err := m.multiIndex(t, key.AsTuple().Items)
		if err != nil {
			return Value{}, err
		}
		return m.get(pos)
	case isMultiSlice(key):
		return Value{}, NewError(&NotImplementedErrorType, "multi-dimensional slicing is not implemented")
	}
	return Value{}, TypeErrorf("memoryview: invalid slice key")
}

// slice returns the view of a slice of the first dimension.
func (m *MemoryView) slice(t *Thread, s *Slice) (*MemoryView, error) {
	r, err := sliceRange(t, s)
	if err != nil {
		return nil, err
	}
	start, count := r.adjust(m.shape[0])
	part := m.clone()
	part.released = false // an __index__ of the slice may have released m
	part.start += start * m.strides[0]
	part.shape[0] = count
	if stride := max(m.strides[0], -m.strides[0], 1); count > 1 || r.step < maxSize/stride/2 && r.step > -maxSize/stride/2 {
		part.strides[0] *= r.step
	}
	return part, nil
}

// index returns how many bytes the item that key stands for in a dimension is from the first.
func (m *MemoryView) index(t *Thread, key Value, dim int) (int, error) {
	i, err := AsSize(t, key, &IndexErrorType)
	if err != nil {
		return 0, err
	}
	if err := m.check(); err != nil {
		return 0, err
	}
	if i < 0 {
		i += m.shape[dim]
	}
	if i < 0 || i >= m.shape[dim] {
		return 0, errMemoryIndex(dim)
	}
	return i * m.strides[dim], nil
}

// multiIndex returns the position of the item with an index for each dimension.
func (m *MemoryView) multiIndex(t *Thread, key []Value) (int, error) {
	if len(key) < len(m.shape) {
		return 0, errSubViews("")
	}
	if len(key) > len(m.shape) {
		return 0, TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(key))
	}
	pos := m.start
	for dim, k := range key {
		offset, err := m.index(t, k, dim)
		if err != nil {
			return 0, err
		}
		pos += offset
	}
	return pos, nil
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
	switch {
	case len(m.shape) == 0:
		if key == Ellipsis || key.IsKind(KindTuple) && len(key.AsTuple().Items) == 0 {
			return m.set(t, m.start, val)
		}
		return errMemory0Dim()
	case isIndex(key):
		if len(m.shape) > 1 {
			return errSubViews("")
		}
		pos, err := m.index(t, key, 0)
		if err != nil {
			return err
		}
		return m.set(t, m.start+pos, val)
	case key.Is(&SliceType) && len(m.shape) == 1:
		part, err := m.slice(t, key.AsSlice())
		if err != nil {
			return err
		}
		return part.assign(t, val)
	case isMultiIndex(key):
		pos, err := m.multiIndex(t, key.AsTuple().Items)
		if err != nil {
			return err
		}
		return m.set(t, pos, val)
	case key.Is(&SliceType), isMultiSlice(key):
		return NewError(&NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	return TypeErrorf("memoryview: invalid slice key")
}

// assign copies the items of val, a bytes-like object of the same structure, to those of m, which has one dimension.
func (m *MemoryView) assign(t *Thread, val Value) error {
	if _, err := BufferBytes(val); err != nil {
		return err
	}
	v, err := newMemoryView(t, val)
	if err != nil {
		return err
	}
	from := asMemoryView(v)
	if from.code != m.code || len(from.shape) != 1 || from.shape[0] != m.shape[0] {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	s, err := OwnedBytes(t, v) // a copy, for val may be a view of the same bytes
	if err != nil {
		return err
	}
	for i := 0; i < m.shape[0] && i*m.size < len(s); i++ {
		copy(m.at(m.start+i*m.strides[0]), s[i*m.size:(i+1)*m.size])
	}
	return nil
}
