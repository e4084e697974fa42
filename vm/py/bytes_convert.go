package py

// This file defines the methods of bytes and bytearray that convert: to and from text and hexadecimal digits, and by table.

import "strings"

var (
	sigBytesDecode    = NewSignature("decode", "encoding=, errors=")
	sigBytesHex       = NewSignature("hex", "sep=, bytes_per_sep=")
	sigBytesTranslate = NewSignature("translate", "table, /, delete=")
)

func bytesDecode(t *Thread, args Args) (Value, error) {
	var encoding, errors Value
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	if err := sigBytesDecode.Bind(args, &encoding, &errors); err != nil {
		return Value{}, err
	}
	enc, err := textArg("decode", "encoding", encoding, "utf-8")
	if err != nil {
		return Value{}, err
	}
	errs, err := textArg("decode", "errors", errors, "strict")
	if err != nil {
		return Value{}, err
	}
	b, err := OwnedBytes(t, self)
	if err != nil {
		return Value{}, err
	}
	return Decode(t, b, enc, errs)
}

func bytesHex(t *Thread, args Args) (Value, error) {
	self := args.Pos[0]
	sep, group, err := hexArgs(t, args)
	if err != nil {
		return Value{}, err
	}
	return hexString(t, bytesView(self), sep, group)
}

// hexArgs returns the arguments of hex: the separator, -1 if there is none, and the size of the groups, counted from the
// end if it is positive.
func hexArgs(t *Thread, args Args) (sep, group int, err error) {
	var sepArg, groupArg Value
	args.Pos = args.Pos[1:]
	if err := sigBytesHex.Bind(args, &sepArg, &groupArg); err != nil {
		return 0, 0, err
	}
	group = 1
	if !groupArg.IsZero() {
		if group, err = cIntArg(t, groupArg); err != nil {
			return 0, 0, err
		}
	}
	if sepArg.IsZero() {
		return -1, 0, nil
	}
	n, err := Len(t, sepArg)
	if err != nil {
		return 0, 0, err
	}
	if n != 1 {
		return 0, 0, ValueErrorf("sep must be length 1.")
	}
	var s string
	switch {
	case sepArg.IsKind(KindStr):
		s = sepArg.AsStr().s
	case sepArg.IsKind(KindBytes):
		s = sepArg.AsBytes().s
	default:
		return 0, 0, TypeErrorf("sep must be str or bytes.")
	}
	if len(s) != 1 || s[0] >= 0x80 {
		return 0, 0, ValueErrorf("sep must be ASCII.")
	}
	return int(s[0]), group, nil
}

// hexString returns s in hexadecimal digits: see hexArgs.
func hexString(t *Thread, s string, sep, group int) (Value, error) {
	if len(s) > maxSize/3 {
		return Value{}, NewError(&MemoryErrorType)
	}
	if err := t.Charge(3 * len(s)); err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, 3*len(s))
	for i := 0; i < len(s); i++ {
		if sep >= 0 && i > 0 && (group > 0 && (len(s)-i)%group == 0 || group < 0 && i%-group == 0) {
			b = append(b, byte(sep))
		}
		b = append(b, hexDigits[s[i]>>4], hexDigits[s[i]&15])
	}
	return StrValue(bytesString(b)), nil
}

// parseHex returns the bytes that pairs of hexadecimal digits stand for; white space may be between the pairs.
func parseHex(t *Thread, v Value) (string, error) {
	if !v.IsKind(KindStr) {
		return "", TypeErrorf("fromhex() argument must be str, not %s", argTypeName(v))
	}
	s := v.AsStr().s
	if err := t.Charge(len(s) / 2); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); {
		if byteSpace(s[i]) {
			i++
			continue
		}
		hi, lo := hexValue(s[i]), -1
		if hi >= 0 {
			if i++; i < len(s) {
				lo = hexValue(s[i])
			}
		}
		if lo < 0 {
			return "", ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", countRunes(s[:i]))
		}
		b = append(b, byte(hi<<4|lo))
		i++
	}
	return bytesString(b), nil
}

func bytesFromHex(t *Thread, args Args) (Value, error) {
	s, err := parseHex(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	v := NewBytes(s).Value()
	if class := args.Pos[0].AsType(); class != &BytesType {
		return t.Call(args.Pos[0], v)
	}
	return v, nil
}

func bytesMakeTrans(t *Thread, args Args) (Value, error) {
	from, err := BufferBytes(args.Pos[0])
	if err != nil {
		return Value{}, err
	}
	to, err := BufferBytes(args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if len(from) != len(to) {
		return Value{}, ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := 0; i < len(from); i++ {
		table[from[i]] = to[i]
	}
	return NewBytes(bytesString(table)).Value(), nil
}

func bytesTranslate(t *Thread, args Args) (Value, error) {
	table, del := None, Value{}
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	if err := sigBytesTranslate.Bind(args, &table, &del); err != nil {
		return Value{}, err
	}
	var to, without string
	var err error
	if !table.IsNone() {
		if to, err = BufferBytes(table); err != nil {
			return Value{}, err
		}
		if len(to) != 256 {
			return Value{}, ValueErrorf("translation table must be 256 characters long")
		}
	}
	if !del.IsZero() {
		if without, err = BufferBytes(del); err != nil {
			return Value{}, err
		}
	}
	s := bytesView(self)
	if err := t.Charge(len(s)); err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if without != "" && strings.IndexByte(without, c) >= 0 {
			continue
		}
		if to != "" {
			c = to[c]
		}
		b = append(b, c)
	}
	return bytesLike(self, bytesString(b)), nil
}
