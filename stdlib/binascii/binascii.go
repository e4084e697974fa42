// Package binascii is Python's module binascii: bytes as text and back, and checksums.
package binascii

import (
	"encoding/hex"
	"hash/crc32"
	"strings"
	"sync"

	"minipy/vm/py"
)

var errorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "Error", Module: "binascii", Base: &py.ValueErrorType})
})

var incompleteType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "Incomplete", Module: "binascii", Base: &py.ExceptionType})
})

func fail(msg string) error { return py.NewError(errorType(), msg) }

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("binascii", "Conversion between bytes and text, and checksums.")
	for _, f := range []py.FuncDef{
		{Name: "a2b_base64", Fn: fromBase64, Flags: py.Kw, Doc: "The bytes that base64 stands for."},
		{Name: "b2a_base64", Fn: toBase64, Flags: py.Kw, Doc: "A line of base64."},
		{Name: "hexlify", Fn: hexlify, Flags: py.Kw, Doc: "Two hexadecimal digits for each byte."},
		{Name: "b2a_hex", Fn: hexlify, Flags: py.Kw, Doc: "Two hexadecimal digits for each byte."},
		{Name: "unhexlify", Fn: unhexlify, Min: 1, Max: 1, Doc: "The bytes that hexadecimal digits stand for."},
		{Name: "a2b_hex", Fn: unhexlify, Min: 1, Max: 1, Doc: "The bytes that hexadecimal digits stand for."},
		{Name: "a2b_uu", Fn: fromUU, Min: 1, Max: 1, Doc: "The bytes that a line of uuencoded text stands for."},
		{Name: "b2a_uu", Fn: toUU, Flags: py.Kw, Doc: "A line of uuencoded text."},
		{Name: "a2b_qp", Fn: fromQuoted, Flags: py.Kw, Doc: "The bytes that quoted-printable text stands for."},
		{Name: "b2a_qp", Fn: toQuoted, Flags: py.Kw, Doc: "Quoted-printable text."},
		{Name: "crc32", Fn: CRC32, Min: 1, Max: 2, Doc: "The CRC-32 of bytes, begun with a value."},
		{Name: "crc_hqx", Fn: crcHqx, Min: 2, Max: 2, Doc: "The CRC-CCITT of bytes, begun with a value."},
	} {
		m.Set(f.Name, py.NewNative("binascii", f).Value())
	}
	m.Set("Error", errorType().Value())
	m.Set("Incomplete", incompleteType().Value())
	return m, nil
}

// ascii returns the bytes of an argument that may be a str too, if it is ASCII.
func ascii(v py.Value) (string, error) {
	if v.IsKind(py.KindStr) {
		if !v.AsStr().IsASCII() {
			return "", py.ValueErrorf("string argument should contain only ASCII characters")
		}
		return v.AsStr().String(), nil
	}
	s, err := py.BufferBytes(v)
	if py.IsError(err, &py.TypeErrorType) {
		err = py.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", py.TypeName(v))
	}
	return s, err
}

func bytesValue(b []byte) py.Value { return py.NewBytes(string(b)).Value() }

var sigHexlify = py.NewSignature("hexlify", "data, sep=, bytes_per_sep=")

func hexlify(t *py.Thread, args py.Args) (py.Value, error) {
	data, sep, group := py.Value{}, py.Value{}, py.Int(1)
	if err := sigHexlify.Bind(args, &data, &sep, &group); err != nil {
		return py.Value{}, err
	}
	s, err := py.BufferBytes(data)
	if err != nil {
		return py.Value{}, err
	}
	if !sep.IsZero() {
		// The method hex of bytes does this, to the messages.
		v := py.NewBytes(s).Value()
		f, err := py.GetAttr(t, v, py.Intern("hex"))
		if err != nil {
			return py.Value{}, err
		}
		r, err := t.Call(f, sep, group)
		if err != nil {
			return py.Value{}, err
		}
		return py.NewBytes(r.AsStr().String()).Value(), nil
	}
	if err := t.ChargeN(len(s), 2); err != nil {
		return py.Value{}, err
	}
	return bytesValue(hex.AppendEncode(nil, []byte(s))), nil
}

func unhexlify(_ *py.Thread, args py.Args) (py.Value, error) {
	s, err := ascii(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(s)%2 != 0 {
		return py.Value{}, fail("Odd-length string")
	}
	b, err := hex.DecodeString(s)
	if err != nil {
		return py.Value{}, fail("Non-hexadecimal digit found")
	}
	return bytesValue(b), nil
}

// CRC32 is the function crc32, which the module zlib has too.
func CRC32(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := py.BufferBytes(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	crc := uint32(0)
	if len(args.Pos) > 1 {
		if crc, err = mask(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
	}
	return py.Int(int64(crc32.Update(crc, crc32.IEEETable, []byte(s)))), nil
}

// mask returns the low 32 bits of an int.
func mask(t *py.Thread, v py.Value) (uint32, error) {
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	low, err := py.Binary(t, py.OpAnd, i, py.Int(0xFFFFFFFF))
	if err != nil {
		return 0, err
	}
	return uint32(low.Int()), nil
}

func crcHqx(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := py.BufferBytes(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	start, err := mask(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	crc := uint16(start)
	for i := range len(s) {
		crc ^= uint16(s[i]) << 8
		for range 8 {
			top := crc >> 15
			crc <<= 1
			if top != 0 {
				crc ^= 0x1021
			}
		}
	}
	return py.Int(int64(crc)), nil
}

func toUU(_ *py.Thread, args py.Args) (py.Value, error) {
	data, tick := py.Value{}, py.False
	if err := sigUU.Bind(args, &data, &tick); err != nil {
		return py.Value{}, err
	}
	s, err := py.BufferBytes(data)
	if err != nil {
		return py.Value{}, err
	}
	if len(s) > 45 {
		return py.Value{}, fail("At most 45 bytes at once")
	}
	zero := byte(' ')
	if !tick.IsFalse() {
		zero = '`'
	}
	char := func(n byte) byte {
		if n == 0 {
			return zero
		}
		return n + ' '
	}
	out := []byte{char(byte(len(s)))}
	for ; s != ""; s = s[min(3, len(s)):] {
		var b [3]byte
		copy(b[:], s)
		out = append(out, char(b[0]>>2), char(b[0]<<4&63|b[1]>>4), char(b[1]<<2&63|b[2]>>6), char(b[2]&63))
	}
	return bytesValue(append(out, '\n')), nil
}

var sigUU = py.NewSignature("b2a_uu", "data, /, *, backtick=")

func fromUU(_ *py.Thread, args py.Args) (py.Value, error) {
	s, err := ascii(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if s == "" {
		return bytesValue(make([]byte, 32)), nil
	}
	n := int(s[0]-' ') & 63
	s = s[1:]
	var out []byte
	var bits uint
	var acc uint32
	for len(out) < n {
		c := byte(0)
		if s != "" {
			c = s[0]
			s = s[1:]
			switch {
			case c == '\n' || c == '\r':
				// The line is shorter than it says: blanks at its end have been lost.
				c, s = 0, ""
			case c < ' ' || c > '`':
				return py.Value{}, fail("Illegal char")
			default:
				c = (c - ' ') & 63
			}
		}
		acc = acc<<6 | uint32(c)
		if bits += 6; bits >= 8 {
			bits -= 8
			out = append(out, byte(acc>>bits))
			acc &= 1<<bits - 1
		}
	}
	if strings.Trim(s, " `\r\n") != "" {
		return py.Value{}, fail("Trailing garbage")
	}
	return bytesValue(out), nil
}
