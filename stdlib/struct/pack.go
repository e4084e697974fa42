package pystruct

// This file converts values to bytes and back.

import (
	"encoding/binary"
	"math"
	"math/big"

	"minipy/vm/py"
)

func (l *layout) order() binary.ByteOrder {
	if l.big {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// pack writes values, as many as l has, to dst, which is zero.
func (l *layout) pack(t *py.Thread, dst []byte, values []py.Value) error {
	for i := range l.fields {
		f := &l.fields[i]
		at := f.offset
		for range f.count {
			if err := l.put(t, f, dst[at:at+f.size], values[0]); err != nil {
				return err
			}
			at += f.size
			values = values[1:]
		}
	}
	return nil
}

func (l *layout) put(t *py.Thread, f *field, dst []byte, v py.Value) error {
	switch f.code {
	case 'c':
		if !v.IsKind(py.KindBytes) || len(v.AsBytes().String()) != 1 {
			return fail("char format requires a bytes object of length 1")
		}
		dst[0] = v.AsBytes().String()[0]
		return nil
	case 's', 'p':
		return putText(f, dst, v)
	case '?':
		yes, err := py.Truth(t, v)
		if yes {
			dst[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		x, err := py.AsFloat(t, v)
		if err != nil {
			return fail("required argument is not a float")
		}
		return l.putFloat(f, dst, x)
	}
	u, err := integer(t, f, v)
	if err != nil {
		return err
	}
	l.putUint(dst, u)
	return nil
}

func (l *layout) putUint(dst []byte, u uint64) {
	for i := range dst {
		if l.big {
			dst[len(dst)-1-i] = byte(u)
		} else {
			dst[i] = byte(u)
		}
		u >>= 8
	}
}

func putText(f *field, dst []byte, v py.Value) error {
	if !v.IsKind(py.KindBytes) && !v.IsKind(py.KindByteArray) {
		return fail("argument for '" + string(rune(f.code)) + "' must be a bytes object")
	}
	s, err := py.BufferBytes(v)
	if err != nil {
		return err
	}
	if f.code == 's' {
		copy(dst, s)
	} else if len(dst) > 0 {
		n := copy(dst[1:], s)
		dst[0] = byte(min(n, 255))
	}
	return nil
}

func (l *layout) putFloat(f *field, dst []byte, x float64) error {
	x = py.PlainNaN(x)
	switch f.code {
	case 'd':
		l.order().PutUint64(dst, math.Float64bits(x))
	case 'f':
		y := float32(x)
		if !l.native && math.IsInf(float64(y), 0) && !math.IsInf(x, 0) {
			return py.NewError(&py.OverflowErrorType, "float too large to pack with f format")
		}
		l.order().PutUint32(dst, math.Float32bits(y))
	default:
		h, ok := py.HalfBits(x)
		if !ok {
			return py.NewError(&py.OverflowErrorType, "float too large to pack with e format")
		}
		l.order().PutUint16(dst, h)
	}
	return nil
}

// integer returns the bits of v, an int that must fit the field.
func integer(t *py.Thread, f *field, v py.Value) (uint64, error) {
	if !v.IsInt() {
		i, err := py.Index(t, v)
		if err != nil {
			if py.IsError(err, &py.TypeErrorType) {
				return 0, fail("required argument is not an integer")
			}
			return 0, err
		}
		v = i
	}
	b := py.BigValue(v)
	bits := uint(8 * f.size)
	lo, hi := new(big.Int), new(big.Int).Lsh(big.NewInt(1), bits)
	switch f.code {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		if v.IsInt() {
			if n := v.Int(); bits == 64 || n>>(bits-1) == 0 || n>>(bits-1) == -1 {
				return uint64(n), nil
			}
		}
		hi.Rsh(hi, 1)
		lo.Neg(hi)
	case 'P':
		if b.Sign() < 0 {
			lo.Neg(new(big.Int).Rsh(hi, 1))
		}
		if b.Cmp(lo) < 0 || b.Cmp(hi) >= 0 {
			return 0, fail("int too large to convert")
		}
		return new(big.Int).And(b, new(big.Int).SetUint64(math.MaxUint64)).Uint64(), nil
	default:
		if v.IsInt() && v.Int() >= 0 && (bits == 64 || v.Int()>>bits == 0) {
			return uint64(v.Int()), nil
		}
	}
	if b.Cmp(lo) < 0 || b.Cmp(hi) >= 0 {
		return 0, fail("'" + string(rune(f.code)) + "' format requires " + lo.String() + " <= number <= " + hi.Sub(hi, big.NewInt(1)).String())
	}
	return b.Uint64(), nil
}

// unpack makes values of src, which has l.size bytes.
func (l *layout) unpack(src string) py.Value {
	values := make([]py.Value, 0, l.values)
	for i := range l.fields {
		f := &l.fields[i]
		at := f.offset
		for range f.count {
			values = append(values, l.get(f, src[at:at+f.size]))
			at += f.size
		}
	}
	return py.NewTuple(values).Value()
}

func (l *layout) get(f *field, s string) py.Value {
	switch f.code {
	case 's', 'c':
		return py.NewBytes(string([]byte(s))).Value()
	case 'p':
		n := 0
		if len(s) > 0 {
			n = min(int(s[0]), len(s)-1)
			s = s[1:]
		}
		return py.NewBytes(string([]byte(s[:n]))).Value()
	}
	var u uint64
	for i := range len(s) {
		if l.big {
			u = u<<8 | uint64(s[i])
		} else {
			u |= uint64(s[i]) << (8 * i)
		}
	}
	switch f.code {
	case '?':
		return py.Bool(u != 0)
	case 'e':
		return py.Float(py.HalfFloat(uint16(u)))
	case 'f':
		return py.Float(float64(math.Float32frombits(uint32(u))))
	case 'd':
		return py.Float(math.Float64frombits(u))
	case 'b', 'h', 'i', 'l', 'q', 'n':
		shift := 64 - 8*uint(f.size)
		return py.Int(int64(u<<shift) >> shift)
	}
	return py.NewUint(u)
}
