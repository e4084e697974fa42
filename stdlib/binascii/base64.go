package binascii

// This file defines base64.

import (
	"encoding/base64"

	"minipy/vm/py"
)

var (
	sigToBase64   = py.NewSignature("b2a_base64", "data, /, *, newline=")
	sigFromBase64 = py.NewSignature("a2b_base64", "data, /, *, strict_mode=")
)

func toBase64(t *py.Thread, args py.Args) (py.Value, error) {
	data, newline := py.Value{}, py.True
	if err := sigToBase64.Bind(args, &data, &newline); err != nil {
		return py.Value{}, err
	}
	s, err := py.BufferBytes(data)
	if err != nil {
		return py.Value{}, err
	}
	if err := t.ChargeN(len(s), 2); err != nil {
		return py.Value{}, err
	}
	out := base64.StdEncoding.AppendEncode(nil, []byte(s))
	yes, err := py.Truth(t, newline)
	if yes {
		out = append(out, '\n')
	}
	return bytesValue(out), err
}

// digit returns the number of a digit of base64, -1 if c is none.
func digit(c byte) int {
	switch {
	case 'A' <= c && c <= 'Z':
		return int(c - 'A')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 26
	case '0' <= c && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

func fromBase64(t *py.Thread, args py.Args) (py.Value, error) {
	data, strictly := py.Value{}, py.False
	if err := sigFromBase64.Bind(args, &data, &strictly); err != nil {
		return py.Value{}, err
	}
	s, err := ascii(data)
	if err != nil {
		return py.Value{}, err
	}
	strict, err := py.Truth(t, strictly)
	if err != nil {
		return py.Value{}, err
	}
	if err := t.Charge(len(s)); err != nil {
		return py.Value{}, err
	}
	if len(s)%4 == 0 {
		// Without white space, this is it.
		if b, err := base64.StdEncoding.AppendDecode(nil, []byte(s)); err == nil && !hasNewline(s) {
			return bytesValue(b), nil
		}
	}
	b, err := decode(s, strict)
	if err != nil {
		return py.Value{}, err
	}
	return bytesValue(b), nil
}

func hasNewline(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' || s[i] == '\r' {
			return true
		}
	}
	return false
}

// decode decodes base64. Unless it is strict, what is no digit is skipped.
func decode(s string, strict bool) ([]byte, error) {
	if strict && s != "" && s[0] == '=' {
		return nil, fail("Leading padding not allowed")
	}
	out := make([]byte, 0, len(s)/4*3+3)
	quad, left, pads := 0, byte(0), 0
	for i := range len(s) {
		c := s[i]
		if c == '=' {
			pads++
			if quad >= 2 && quad+pads >= 4 {
				// A quad is complete.
				if strict && i+1 < len(s) {
					return nil, fail("Excess data after padding")
				}
				return out, nil
			}
			if strict && quad == 0 {
				return nil, fail("Excess padding not allowed")
			}
			continue
		}
		d := digit(c)
		if d < 0 {
			if strict {
				return nil, fail("Only base64 data is allowed")
			}
			continue
		}
		if strict && pads > 0 {
			return nil, fail("Discontinuous padding not allowed")
		}
		pads = 0
		switch n := byte(d); quad {
		case 0:
			left = n
		case 1:
			out = append(out, left<<2|n>>4)
			left = n & 15
		case 2:
			out = append(out, left<<4|n>>2)
			left = n & 3
		case 3:
			out = append(out, left<<6|n)
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return out, nil
	case 1:
		return nil, py.Errorf(errorType(), "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return nil, fail("Incorrect padding")
}
