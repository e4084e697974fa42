// Package pystruct is Python's module struct: bytes as C and network protocols lay values out. Native formats are those of
// 64-bit Linux, whatever computer this is.
package pystruct

import (
	"strings"
	"sync"

	"minipy/vm/py"
)

var errorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "error", Module: "struct", Base: &py.ExceptionType})
})

func fail(msg string) error { return py.NewError(errorType(), msg) }

func failf(format string, args ...any) error { return py.Errorf(errorType(), format, args...) }

// A Struct is a format, parsed.
type Struct struct {
	py.Header
	dict   *py.Dict
	format string
	layout *layout
}

func structOf(v py.Value) *Struct { return (*Struct)(v.Pointer()) }

var sigStruct = py.NewSignature("Struct", "format")

var structType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Struct", Module: "_struct", Doc: "A format of bytes, parsed once.",
		DictOf: func(v py.Value) **py.Dict { return &structOf(v).dict },
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				s := &Struct{Header: py.Header{Type: class}, layout: &layout{}}
				return py.FromHeader(&s.Header), nil
			},
			Init: func(t *py.Thread, v py.Value, args py.Args) error {
				var format py.Value
				if err := sigStruct.Bind(args, &format); err != nil {
					return err
				}
				s, err := newStruct(t, format)
				if err == nil {
					structOf(v).format, structOf(v).layout = s.format, s.layout
				}
				return err
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				f, err := py.ReprString(t, structOf(v).format)
				return v.Type().Name + "(" + f + ")", err
			},
		},
		Methods: []py.MethodDef{
			{Name: "pack", Fn: method((*Struct).pack), Max: -1, Doc: "Bytes made of values."},
			{Name: "pack_into", Fn: method((*Struct).packInto), Max: -1, Doc: "Write values to a buffer, from an offset on."},
			{Name: "unpack", Fn: method((*Struct).unpack), Min: 1, Max: 1, Doc: "The tuple of values that bytes stand for."},
			{Name: "unpack_from", Fn: method((*Struct).unpackFrom), Flags: py.Kw, Doc: "The tuple of values in a buffer, from an offset on."},
			{Name: "iter_unpack", Fn: method((*Struct).iterUnpack), Min: 1, Max: 1, Doc: "An iterator over the tuples that bytes stand for."},
		},
		Members: []py.MemberDef{
			{Name: "format", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(structOf(v).format).Value(), nil }, Doc: "The format."},
			{Name: "size", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(structOf(v).layout.size)), nil }, Doc: "The number of bytes."},
		},
	})
})

func method(f func(s *Struct, t *py.Thread, args py.Args) (py.Value, error)) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[0]
		args.Pos = args.Pos[1:]
		return f(structOf(v), t, args)
	}
}

func newStruct(t *py.Thread, format py.Value) (*Struct, error) {
	text, err := formatText(t, format)
	if err != nil {
		return nil, err
	}
	if strings.IndexByte(text, 0) >= 0 {
		return nil, fail("embedded null character")
	}
	l, err := parse(text)
	if err != nil {
		return nil, err
	}
	return &Struct{format: text, layout: l}, nil
}

// A cache keeps the formats that were used last, by functions that get them as text.
type cache struct {
	mutex   sync.Mutex
	structs map[string]*Struct
}

type cacheKey struct{}

const maxCache = 100

func cached(t *py.Thread, format py.Value) (*Struct, error) {
	c := t.RT.Local(cacheKey{}, func() any { return &cache{structs: map[string]*Struct{}} }).(*cache)
	key := ""
	if format.IsKind(py.KindStr) {
		key = format.AsStr().String()
	} else if format.IsKind(py.KindBytes) {
		key = format.AsBytes().String()
	}
	c.mutex.Lock()
	s := c.structs[key]
	c.mutex.Unlock()
	if s != nil && key != "" {
		return s, nil
	}
	s, err := newStruct(t, format)
	if err != nil {
		return nil, err
	}
	c.mutex.Lock()
	if len(c.structs) >= maxCache {
		clear(c.structs)
	}
	c.structs[key] = s
	c.mutex.Unlock()
	return s, nil
}

func (s *Struct) pack(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) != s.layout.values {
		return py.Value{}, failf("pack expected %d items for packing (got %d)", s.layout.values, len(args.Pos))
	}
	if err := t.Charge(s.layout.size); err != nil {
		return py.Value{}, err
	}
	b := make([]byte, s.layout.size)
	if err := s.layout.pack(t, b, args.Pos); err != nil {
		return py.Value{}, err
	}
	return py.NewBytes(string(b)).Value(), nil
}

func (s *Struct) packInto(t *py.Thread, args py.Args) (py.Value, error) {
	switch {
	case len(args.Pos) == 0:
		return py.Value{}, fail("pack_into expected buffer argument")
	case len(args.Pos) == 1:
		return py.Value{}, fail("pack_into expected offset argument")
	case len(args.Pos)-2 != s.layout.values:
		return py.Value{}, failf("pack_into expected %d items for packing (got %d)", s.layout.values, len(args.Pos)-2)
	}
	buf, err := writable(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	offset, err := py.AsCSsize(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if offset < 0 {
		if offset+s.layout.size > 0 {
			return py.Value{}, failf("no space to pack %d bytes at offset %d", s.layout.size, offset)
		}
		if offset+len(buf) < 0 {
			return py.Value{}, failf("offset %d out of range for %d-byte buffer", offset, len(buf))
		}
		offset += len(buf)
	}
	if len(buf)-offset < s.layout.size {
		return py.Value{}, failf("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)",
			uint64(s.layout.size)+uint64(offset), s.layout.size, offset, len(buf))
	}
	b := make([]byte, s.layout.size)
	if err := s.layout.pack(t, b, args.Pos[2:]); err != nil {
		return py.Value{}, err
	}
	copy(buf[offset:], b)
	return py.None, nil
}

func errNotWritable(v py.Value) error {
	return py.TypeErrorf("argument must be read-write bytes-like object, not %s", py.TypeName(v))
}

// unpackAt makes values of the bytes of buf at an offset.
func (s *Struct) unpackAt(buf string, offset int) py.Value {
	return s.layout.unpack(buf[offset : offset+s.layout.size])
}

func (s *Struct) unpack(t *py.Thread, args py.Args) (py.Value, error) {
	buf, err := py.BufferBytes(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(buf) != s.layout.size {
		return py.Value{}, failf("unpack requires a buffer of %d bytes", s.layout.size)
	}
	return s.unpackAt(buf, 0), nil
}

var sigUnpackFrom = py.NewSignature("unpack_from", "buffer, offset=")

func (s *Struct) unpackFrom(t *py.Thread, args py.Args) (py.Value, error) {
	buffer, at := py.Value{}, py.Int(0)
	if err := sigUnpackFrom.Bind(args, &buffer, &at); err != nil {
		return py.Value{}, err
	}
	buf, err := py.BufferBytes(buffer)
	if err != nil {
		return py.Value{}, err
	}
	offset, err := py.AsCSsize(t, at)
	if err != nil {
		return py.Value{}, err
	}
	if offset < 0 {
		if offset+s.layout.size > 0 {
			return py.Value{}, failf("not enough data to unpack %d bytes at offset %d", s.layout.size, offset)
		}
		if offset+len(buf) < 0 {
			return py.Value{}, failf("offset %d out of range for %d-byte buffer", offset, len(buf))
		}
		offset += len(buf)
	}
	if len(buf)-offset < s.layout.size {
		return py.Value{}, failf("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)",
			uint64(s.layout.size)+uint64(offset), s.layout.size, offset, len(buf))
	}
	return s.unpackAt(buf, offset), nil
}

// An iterator goes through a buffer.
type iterator struct {
	py.Header
	s     *Struct
	buf   string
	mutex sync.Mutex
}

func iteratorOf(v py.Value) *iterator { return (*iterator)(v.Pointer()) }

var iteratorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "unpack_iterator", Module: "_struct", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				it := iteratorOf(v)
				it.mutex.Lock()
				defer it.mutex.Unlock()
				n := it.s.layout.size
				if len(it.buf) < n {
					return py.Value{}, nil
				}
				part := it.buf[:n]
				it.buf = it.buf[n:]
				return it.s.layout.unpack(part), nil
			},
		},
		Methods: []py.MethodDef{{Name: "__length_hint__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			it := iteratorOf(a.Pos[0])
			return py.Int(int64(len(it.buf) / it.s.layout.size)), nil
		}}},
	})
})

func (s *Struct) iterUnpack(t *py.Thread, args py.Args) (py.Value, error) {
	if s.layout.size == 0 {
		return py.Value{}, fail("cannot iteratively unpack with a struct of length 0")
	}
	buf, err := py.OwnedBytes(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(buf)%s.layout.size != 0 {
		return py.Value{}, failf("iterative unpacking requires a buffer of a multiple of %d bytes", s.layout.size)
	}
	it := &iterator{Header: py.Header{Type: iteratorType()}, s: s, buf: buf}
	return py.FromHeader(&it.Header), nil
}
