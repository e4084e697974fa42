package py

// This file defines the items of memoryviews: how a value of each format is kept as bytes, in the order of the computer.

import (
	"math"
	"math/big"
)

// bytesCode reports whether a format is one of bytes.
func bytesCode(code byte) bool { return code == 'B' || code == 'b' || code == 'c' }

// comparableCode reports whether the items of a format have values: those of arrays of characters have none.
func comparableCode(code byte) bool { return code != 'w' && itemSize(code) > 0 }

// itemSize returns the size of an item of a format, 0 if there is no such format.
func itemSize(format byte) int {
	switch format {
	case 'B', 'b', 'c', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f', 'w':
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
		return Float(HalfFloat(uint16(u)))
	case 'L', 'Q', 'N', 'P':
		return uintValue(u)
	}
	return Int(int64(u))
}

// intRange returns the bounds of the ints that a format of at most 8 bytes can hold; max as a uint64.
func intRange(format byte, size int) (min int64, max uint64) {
	switch format {
	case 'P':
		return math.MinInt64, math.MaxUint64
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return -1 << (8*size - 1), 1<<(8*size-1) - 1
	}
	return 0, 1<<(8*size-1)<<1 - 1
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
		if IsError(err, &OverflowErrorType) {
			return badValue()
		}
		if err != nil {
			return badType()
		}
		switch format {
		case 'f':
			u = uint64(math.Float32bits(float32(PlainNaN(f))))
		case 'd':
			u = math.Float64bits(PlainNaN(f))
		default:
			h, ok := HalfBits(PlainNaN(f))
			if !ok {
				return badValue()
			}
			u = uint64(h)
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
		} else if big := BigValue(i); !big.IsUint64() || big.Uint64() > hi {
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
	return intToFloat(i)
}
