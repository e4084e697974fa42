package py

// This file defines UnicodeError and its subclasses.

import (
	"strconv"
	"unicode/utf8"
)

const (
	fieldEncoding = iota
	fieldObject
	fieldStart
	fieldEnd
	fieldReason
)

func excSetupUnicode() {
	UnicodeErrorType.define(&Def{
		Name: "UnicodeError", Doc: "The root of the errors of Unicode text.", Base: &ValueErrorType,
		Slots: Slots{New: excNew, Init: excInit},
	})
	members := []MemberDef{
		excMember("encoding", fieldEncoding),
		excMember("object", fieldObject),
		unicodeIndexMember("start", fieldStart),
		unicodeIndexMember("end", fieldEnd),
		excMember("reason", fieldReason),
	}
	UnicodeDecodeErrorType.define(&Def{
		Name: "UnicodeDecodeError", Doc: "Bytes cannot be decoded.", Base: &UnicodeErrorType,
		Slots: Slots{New: excNew, Init: unicodeDecodeInit, Str: unicodeDecodeStr}, Members: members,
	})
	UnicodeEncodeErrorType.define(&Def{
		Name: "UnicodeEncodeError", Doc: "Text cannot be encoded.", Base: &UnicodeErrorType,
		Slots: Slots{New: excNew, Init: unicodeEncodeInit, Str: unicodeEncodeStr}, Members: members,
	})
	UnicodeTranslateErrorType.define(&Def{
		Name: "UnicodeTranslateError", Doc: "Text cannot be translated.", Base: &UnicodeErrorType,
		Slots: Slots{New: excNew, Init: unicodeTranslateInit, Str: unicodeTranslateStr}, Members: members,
	})
}

// unicodeIndexMember declares field i as an attribute that is an int.
func unicodeIndexMember(name string, i int) MemberDef {
	return MemberDef{
		Name: name,
		Get: func(t *Thread, v Value) (Value, error) {
			if x := v.AsException().rawField(i); !x.IsZero() {
				return x, nil
			}
			return Int(0), nil
		},
		Set: func(t *Thread, v, val Value) error {
			switch {
			case val.IsZero():
				return TypeErrorf("can't delete numeric/char attribute")
			case !val.IsKind(KindInt):
				return TypeErrorf("an integer is required")
			}
			n, err := AsSize(t, val, &OverflowErrorType)
			if err == nil {
				v.AsException().setField(i, Int(int64(n)))
			}
			return err
		},
	}
}

// unicodeInit sets the fields; object is the class that the object has to be of.
func unicodeInit(t *Thread, v Value, args Args, object *Type) error {
	if err := excInit(t, v, args); err != nil {
		return err
	}
	a, want, first := args.Pos, 5, fieldEncoding
	if v.AsException().IsA(&UnicodeTranslateErrorType) {
		want, first = 4, fieldObject
	}
	if len(a) != want {
		return TypeErrorf("function takes exactly %d arguments (%d given)", want, len(a))
	}
	fields := make([]Value, 5)
	for i, x := range a {
		f := first + i
		switch f {
		case fieldEncoding, fieldReason:
			if !x.IsKind(KindStr) {
				return TypeErrorf("argument %d must be str, not %s", i+1, argTypeName(x))
			}
		case fieldObject:
			switch {
			case object == &StrType && !x.IsKind(KindStr):
				return TypeErrorf("argument %d must be str, not %s", i+1, argTypeName(x))
			case object == &BytesType && !x.IsKind(KindBytes):
				if x.Type().Buffer == nil {
					return TypeErrorf("a bytes-like object is required, not '%s'", x.Type().Name)
				}
				b := x.Type().Buffer(x)
				if t != nil {
					if err := t.Charge(len(b)); err != nil {
						return err
					}
				}
				x = NewBytes(string(b)).Value()
			}
		default:
			n, err := AsSize(t, x, &OverflowErrorType)
			if err != nil {
				return err
			}
			x = Int(int64(n))
		}
		fields[f] = x
	}
	v.AsException().Fields = fields
	return nil
}

func unicodeDecodeInit(t *Thread, v Value, args Args) error {
	return unicodeInit(t, v, args, &BytesType)
}

func unicodeEncodeInit(t *Thread, v Value, args Args) error {
	return unicodeInit(t, v, args, &StrType)
}

func unicodeTranslateInit(t *Thread, v Value, args Args) error {
	return unicodeInit(t, v, args, &StrType)
}

// unicodeRange returns the range of the object that e is about.
func (e *Exception) unicodeRange() (start, end int) {
	if v := e.field(fieldStart); v.IsInt() {
		start = int(v.Int())
	}
	if v := e.field(fieldEnd); v.IsInt() {
		end = int(v.Int())
	}
	return start, end
}

// unicodePlace returns the positions from start to end as messages show them.
func unicodePlace(start, end int) string {
	return strconv.Itoa(start) + "-" + strconv.Itoa(end-1)
}

// unicodeTexts returns str(encoding) and str(reason); ok is false if e was not initialised.
func unicodeTexts(t *Thread, e *Exception) (encoding, reason string, ok bool, err error) {
	if o := e.rawField(fieldObject); o.IsZero() {
		return "", "", false, nil
	}
	if encoding, err = ToStr(t, e.field(fieldEncoding)); err == nil {
		reason, err = ToStr(t, e.field(fieldReason))
	}
	return encoding, reason, true, err
}

func unicodeDecodeStr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	encoding, reason, ok, err := unicodeTexts(t, e)
	if !ok || err != nil {
		return "", err
	}
	object := e.field(fieldObject)
	if !object.IsKind(KindBytes) {
		return "", TypeErrorf("object attribute must be bytes")
	}
	b := object.AsBytes().String()
	start, end := e.unicodeRange()
	if start >= 0 && start < len(b) && end == start+1 {
		const hex = "0123456789abcdef"
		c := b[start]
		return "'" + encoding + "' codec can't decode byte 0x" + string([]byte{hex[c>>4], hex[c&15]}) + " in position " + strconv.Itoa(start) + ": " + reason, nil
	}
	return "'" + encoding + "' codec can't decode bytes in position " + unicodePlace(start, end) + ": " + reason, nil
}

func unicodeEncodeStr(t *Thread, v Value) (string, error) {
	return unicodeTextStr(t, v.AsException(), true)
}

func unicodeTranslateStr(t *Thread, v Value) (string, error) {
	return unicodeTextStr(t, v.AsException(), false)
}

func unicodeTextStr(t *Thread, e *Exception, encode bool) (string, error) {
	encoding, reason, ok, err := unicodeTexts(t, e)
	if !ok || err != nil {
		return "", err
	}
	object := e.field(fieldObject)
	if !object.IsKind(KindStr) {
		return "", TypeErrorf("object attribute must be unicode")
	}
	what := "can't translate "
	if encode {
		what = "'" + encoding + "' codec can't encode "
	}
	start, end := e.unicodeRange()
	if r, ok := excRuneAt(object.AsStr().String(), start); ok && end == start+1 {
		return what + "character '" + escapeRune(r) + "' in position " + strconv.Itoa(start) + ": " + reason, nil
	}
	return what + "characters in position " + unicodePlace(start, end) + ": " + reason, nil
}

// excRuneAt returns the code point with index i of s, generalised UTF-8; ok is false if there is none.
func excRuneAt(s string, i int) (r rune, ok bool) {
	for ; i > 0 && s != ""; i-- {
		_, size := excDecodeRune(s)
		s = s[size:]
	}
	if i != 0 || s == "" {
		return 0, false
	}
	r, _ = excDecodeRune(s)
	return r, true
}

// excDecodeRune is utf8.DecodeRuneInString that knows lone surrogates.
func excDecodeRune(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s)
}

// escapeRune returns the escape sequence for r.
func escapeRune(r rune) string {
	prefix, digits := `\x`, 2
	switch {
	case r > 0xffff:
		prefix, digits = `\U`, 8
	case r > 0xff:
		prefix, digits = `\u`, 4
	}
	h := strconv.FormatInt(int64(r), 16)
	for len(h) < digits {
		h = "0" + h
	}
	return prefix + h
}
