package py

// This file defines str.format and str.format_map.

import (
	"strings"
	"unicode/utf8"
)

// A formatter formats one string, the nested fields of its format specifications included.
type formatter struct {
	t       *Thread
	args    Args
	mapping Value // of format_map; the zero Value for format
	auto    int   // number of the next field without name
	manual  bool  // a field was numbered in the string; then none may be without number, and the reverse
	counted bool
}

func strFormat(t *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsStr().s
	args.Pos = args.Pos[1:]
	f := formatter{t: t, args: args}
	r, err := f.build(s, 2)
	return StrValue(r), err
}

func strFormatMap(t *Thread, args Args) (Value, error) {
	f := formatter{t: t, mapping: args.Pos[1]}
	r, err := f.build(args.Pos[0].AsStr().s, 2)
	return StrValue(r), err
}

// build formats s. depth is how deep specifications may be nested.
func (f *formatter) build(s string, depth int) (string, error) {
	if depth == 0 {
		return "", ValueErrorf("Max string recursion exceeded")
	}
	out := StrBuilder{T: f.t}
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			out.Write(s)
			break
		}
		out.Write(s[:i])
		c := s[i]
		s = s[i+1:]
		if s != "" && s[0] == c {
			out.WriteASCII(c)
			s = s[1:]
			continue
		}
		if c == '}' || s == "" {
			return "", ValueErrorf("Single '%c' encountered in format string", c)
		}
		field, rest, err := parseField(s)
		if err != nil {
			return "", err
		}
		s = rest
		text, err := f.render(&field, depth)
		if err != nil {
			return "", err
		}
		out.Write(text)
	}
	return out.Result()
}

// A formatField is a replacement field: {name!conversion:spec}.
type formatField struct {
	name, spec string
	conversion rune // 0 if there is none
	nested     bool // spec has fields of its own
}

// parseField parses a field behind its opening brace and returns what follows it.
func parseField(s string) (field formatField, rest string, err error) {
	bracket := false
	end := -1
scan:
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			if !bracket {
				return field, "", ValueErrorf("unexpected '{' in field name")
			}
		case '[':
			bracket = true
		case ']':
			bracket = false
		case '}', ':', '!':
			if !bracket {
				end = i
				break scan
			}
		}
	}
	if end < 0 {
		return field, "", ValueErrorf("expected '}' before end of string")
	}
	field.name = s[:end]
	c := s[end]
	s = s[end+1:]
	if c == '}' {
		return field, s, nil
	}
	if c == '!' {
		if s == "" {
			return field, "", ValueErrorf("end of string while looking for conversion specifier")
		}
		var n int
		field.conversion, n = decodeRune(s)
		if s = s[n:]; s != "" {
			c, s = s[0], s[1:]
			if c == '}' {
				return field, s, nil
			}
			if c != ':' {
				return field, "", ValueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	open := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			field.nested = true
			open++
		case '}':
			if open--; open == 0 {
				field.spec = s[:i]
				return field, s[i+1:], nil
			}
		}
	}
	return field, "", ValueErrorf("unmatched '{' in format spec")
}

func (f *formatter) render(field *formatField, depth int) (string, error) {
	v, err := f.object(field.name)
	if err != nil {
		return "", err
	}
	if field.conversion != 0 {
		var s string
		switch c := field.conversion; c {
		case 'r':
			s, err = Repr(f.t, v)
		case 's':
			s, err = ToStr(f.t, v)
		case 'a':
			s, err = ASCIIRepr(f.t, v)
		default:
			if c > ' ' && c < 0x7F {
				return "", ValueErrorf("Unknown conversion specifier %c", c)
			}
			return "", ValueErrorf(`Unknown conversion specifier \x%x`, c)
		}
		if err != nil {
			return "", err
		}
		v = StrValue(s)
	}
	spec := field.spec
	if field.nested {
		if spec, err = f.build(spec, depth-1); err != nil {
			return "", err
		}
	}
	return Format(f.t, v, spec)
}

// object returns what a field name refers to: an argument, and then its attributes and items.
func (f *formatter) object(name string) (Value, error) {
	first, rest := name, ""
	if i := strings.IndexAny(name, ".["); i >= 0 {
		first, rest = name[:i], name[i:]
	}
	v, err := f.argument(first)
	for err == nil && rest != "" {
		var part string
		switch rest[0] {
		case '.':
			rest = rest[1:]
			part = rest
			if i := strings.IndexAny(rest, ".["); i >= 0 {
				part = rest[:i]
			}
			rest = rest[len(part):]
			if part == "" {
				return Value{}, ValueErrorf("Empty attribute in format string")
			}
			v, err = GetAttr(f.t, v, NewStr(part))
		case '[':
			i := strings.IndexByte(rest, ']')
			if i < 0 {
				return Value{}, ValueErrorf("Missing ']' in format string")
			}
			part, rest = rest[1:i], rest[i+1:]
			if part == "" {
				return Value{}, ValueErrorf("Empty attribute in format string")
			}
			var n int
			if n, err = fieldNumber(part); err != nil {
				return Value{}, err
			}
			key := StrValue(part)
			if n >= 0 {
				key = Int(int64(n))
			}
			v, err = GetItem(f.t, v, key)
		default:
			return Value{}, ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
		}
	}
	return v, err
}

// argument returns the argument of a name or number; "" is the next number.
func (f *formatter) argument(name string) (Value, error) {
	n, err := fieldNumber(name)
	if err != nil {
		return Value{}, err
	}
	if n < 0 && name != "" {
		return f.named(name)
	}
	manual := name != ""
	if f.counted && f.manual != manual {
		if manual {
			return Value{}, ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		return Value{}, ValueErrorf("cannot switch from manual field specification to automatic field numbering")
	}
	f.counted, f.manual = true, manual
	if !manual {
		n = f.auto
		f.auto++
	}
	if !f.mapping.IsZero() {
		return Value{}, ValueErrorf("Format string contains positional fields")
	}
	if n >= len(f.args.Pos) {
		return Value{}, Errorf(&IndexErrorType, "Replacement index %d out of range for positional args tuple", n)
	}
	return f.args.Pos[n], nil
}

func (f *formatter) named(name string) (Value, error) {
	if !f.mapping.IsZero() {
		return GetItem(f.t, f.mapping, StrValue(name))
	}
	for i, k := range f.args.Names {
		if k.s == name {
			return f.args.Kw[i], nil
		}
	}
	return Value{}, NewError(&KeyErrorType, StrValue(name))
}

// fieldNumber returns the number that s is, -1 if it is none.
func fieldNumber(s string) (int, error) {
	if s == "" {
		return -1, nil
	}
	n := 0
	for len(s) > 0 {
		d := -1
		if c := s[0]; c < utf8.RuneSelf {
			if c >= '0' && c <= '9' {
				d = int(c - '0')
			}
			s = s[1:]
		} else {
			r, size := decodeRune(s)
			d = DecimalValue(r)
			s = s[size:]
		}
		if d < 0 {
			return -1, nil
		}
		if n > (maxSize-d)/10 {
			return -1, ValueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
	}
	return n, nil
}
