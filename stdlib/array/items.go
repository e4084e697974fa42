package array

// This file defines how the items of each type code are kept: as bytes, in the order of the computer.

import (
	"encoding/binary"
	"math"
	"math/big"

	"minipy/vm/py"
)

// A code is a type code.
type code struct {
	char byte
	size int
	get  func(b []byte) py.Value
	// set keeps v in b. It checks v before it changes anything.
	set func(t *py.Thread, b []byte, v py.Value) error
}

// format returns the format of the items as memory views have it.
func (c *code) format() string {
	if c.isText() {
		return "w"
	}
	return string(rune(c.char))
}

var order = binary.LittleEndian

// codes returns the type codes, in the order of the attribute typecodes.
func codes() []*code {
	return []*code{
		{'b', 1, func(b []byte) py.Value { return py.Int(int64(int8(b[0]))) }, small("signed char", math.MinInt8, math.MaxInt8)},
		{'B', 1, func(b []byte) py.Value { return py.Int(int64(b[0])) }, small("unsigned byte integer", 0, math.MaxUint8)},
		{'u', 4, getChar, setChar},
		{'w', 4, getChar, setChar},
		{'h', 2, func(b []byte) py.Value { return py.Int(int64(int16(order.Uint16(b)))) }, small("signed short integer", math.MinInt16, math.MaxInt16)},
		{'H', 2, func(b []byte) py.Value { return py.Int(int64(order.Uint16(b))) }, small("unsigned short", 0, math.MaxUint16)},
		{'i', 4, func(b []byte) py.Value { return py.Int(int64(int32(order.Uint32(b)))) }, small("signed integer", math.MinInt32, math.MaxInt32)},
		{'I', 4, func(b []byte) py.Value { return py.Int(int64(order.Uint32(b))) }, setUint32},
		{'l', 8, func(b []byte) py.Value { return py.Int(int64(order.Uint64(b))) }, setInt64("Python int too large to convert to C long")},
		{'L', 8, func(b []byte) py.Value { return py.NewUint(order.Uint64(b)) }, setUint64("can't convert negative value to unsigned int", "Python int too large to convert to C unsigned long")},
		{'q', 8, func(b []byte) py.Value { return py.Int(int64(order.Uint64(b))) }, setInt64("int too big to convert")},
		{'Q', 8, func(b []byte) py.Value { return py.NewUint(order.Uint64(b)) }, setUint64("can't convert negative int to unsigned", "int too big to convert")},
		{'f', 4, func(b []byte) py.Value { return py.Float(float64(math.Float32frombits(order.Uint32(b)))) }, func(t *py.Thread, b []byte, v py.Value) error {
			f, err := number(t, v)
			if err == nil {
				order.PutUint32(b, math.Float32bits(float32(f)))
			}
			return err
		}},
		{'d', 8, func(b []byte) py.Value { return py.Float(math.Float64frombits(order.Uint64(b))) }, func(t *py.Thread, b []byte, v py.Value) error {
			f, err := number(t, v)
			if err == nil {
				order.PutUint64(b, math.Float64bits(f))
			}
			return err
		}},
	}
}

func number(t *py.Thread, v py.Value) (float64, error) {
	f, err := py.AsFloat(t, v)
	return py.PlainNaN(f), err
}

// isText reports whether the items are characters.
func (c *code) isText() bool { return c.char == 'u' || c.char == 'w' }

func overflow(msg string) error { return py.NewError(&py.OverflowErrorType, msg) }

// small keeps an integer of a type that is narrower than a long.
func small(name string, low, high int64) func(*py.Thread, []byte, py.Value) error {
	return func(t *py.Thread, b []byte, v py.Value) error {
		n := int64(0)
		if v.IsInt() {
			n = v.Int()
		} else {
			i, err := index(t, v)
			if err != nil {
				return err
			}
			var ok bool
			if n, ok = py.IntValue(i); !ok {
				return overflow("Python int too large to convert to C long")
			}
		}
		name := name
		if low == math.MinInt8 && (n < math.MinInt16 || n > math.MaxInt16) { // CPython takes it as a short first
			name = "signed short integer"
		} else if high == math.MaxUint16 && (n < math.MinInt32 || n > math.MaxInt32) { // and this as an int
			name = "signed integer"
		}
		if n < low {
			return overflow(name + " is less than minimum")
		}
		if n > high {
			return overflow(name + " is greater than maximum")
		}
		for i := range b {
			b[i] = byte(n >> (8 * i))
		}
		return nil
	}
}

// index returns v as an int; a float is none.
func index(t *py.Thread, v py.Value) (py.Value, error) {
	if v.IsKind(py.KindFloat) {
		return py.Value{}, py.TypeErrorf("'float' object cannot be interpreted as an integer")
	}
	return py.Index(t, v)
}

// bigIndex returns v as an int of any size.
func bigIndex(t *py.Thread, v py.Value) (*big.Int, error) {
	i, err := index(t, v)
	if err != nil {
		return nil, err
	}
	return py.BigValue(i), nil
}

func setUint32(t *py.Thread, b []byte, v py.Value) error {
	n, err := bigIndex(t, v)
	switch {
	case err != nil:
		return err
	case n.Sign() < 0:
		return overflow("can't convert negative value to unsigned int")
	case !n.IsUint64():
		return overflow("Python int too large to convert to C unsigned long")
	case n.Uint64() > math.MaxUint32:
		return overflow("unsigned int is greater than maximum")
	}
	order.PutUint32(b, uint32(n.Uint64()))
	return nil
}

func setInt64(tooLarge string) func(*py.Thread, []byte, py.Value) error {
	return func(t *py.Thread, b []byte, v py.Value) error {
		if v.IsInt() {
			order.PutUint64(b, uint64(v.Int()))
			return nil
		}
		n, err := bigIndex(t, v)
		if err != nil {
			return err
		}
		if !n.IsInt64() {
			return overflow(tooLarge)
		}
		order.PutUint64(b, uint64(n.Int64()))
		return nil
	}
}

func setUint64(negative, tooLarge string) func(*py.Thread, []byte, py.Value) error {
	return func(t *py.Thread, b []byte, v py.Value) error {
		n, err := bigIndex(t, v)
		switch {
		case err != nil:
			return err
		case n.Sign() < 0:
			return overflow(negative)
		case !n.IsUint64():
			return overflow(tooLarge)
		}
		order.PutUint64(b, n.Uint64())
		return nil
	}
}

func getChar(b []byte) py.Value { return py.CharValue(rune(order.Uint32(b))) }

func setChar(_ *py.Thread, b []byte, v py.Value) error {
	if !v.IsKind(py.KindStr) || v.AsStr().Len() != 1 {
		return py.TypeErrorf("array item must be unicode character")
	}
	s := v.AsStr()
	order.PutUint32(b, uint32(s.At(0)))
	return nil
}
