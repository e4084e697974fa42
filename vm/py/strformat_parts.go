package py

// This file gives the module string what str.format does step by step.

import "strings"

// A FormatPart is a literal text of a format string and the replacement field after it, if there is one.
type FormatPart struct {
	Literal    string
	Field      bool
	Name, Spec string
	Conversion rune // 0 if there is none
}

// ParseFormat takes the next part off the format string s, which is not empty.
func ParseFormat(s string) (part FormatPart, rest string, err error) {
	i := strings.IndexAny(s, "{}")
	if i < 0 {
		return FormatPart{Literal: s}, "", nil
	}
	c := s[i]
	part.Literal, rest = s[:i], s[i+1:]
	switch {
	case rest != "" && rest[0] == c:
		part.Literal = s[:i+1]
		return part, rest[1:], nil
	case c == '}':
		return part, "", ValueErrorf("Single '}' encountered in format string")
	case rest == "":
		return part, "", ValueErrorf("Single '{' encountered in format string")
	}
	field, rest, err := parseField(rest)
	part.Field, part.Name, part.Spec, part.Conversion = true, field.name, field.spec, field.conversion
	return part, rest, err
}

// A FieldStep is an attribute or, if Item, an item that a field name goes on to.
type FieldStep struct {
	Item bool
	Key  Value
}

// SplitField splits a field name into what stands at its beginning, a number or name, and the steps after it. An error
// in a step is returned with the steps before it.
func SplitField(name string) (first Value, steps []FieldStep, err error) {
	head, rest := name, ""
	if i := strings.IndexAny(name, ".["); i >= 0 {
		head, rest = name[:i], name[i:]
	}
	if first, err = fieldKey(head); err != nil {
		return first, nil, err
	}
	for rest != "" {
		var part string
		switch c := rest[0]; c {
		case '.':
			part = rest[1:]
			if i := strings.IndexAny(part, ".["); i >= 0 {
				part = part[:i]
			}
			rest = rest[1+len(part):]
		case '[':
			i := strings.IndexByte(rest, ']')
			if i < 0 {
				return first, steps, ValueErrorf("Missing ']' in format string")
			}
			part, rest = rest[1:i], rest[i+1:]
			if part != "" {
				key, err := fieldKey(part)
				if err != nil {
					return first, steps, err
				}
				steps = append(steps, FieldStep{true, key})
				continue
			}
		default:
			return first, steps, ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
		}
		if part == "" {
			return first, steps, ValueErrorf("Empty attribute in format string")
		}
		steps = append(steps, FieldStep{false, NewStr(part).Value()})
	}
	return first, steps, nil
}

// fieldKey returns the number that s is, or else s itself.
func fieldKey(s string) (Value, error) {
	n, err := fieldNumber(s)
	if err != nil || n >= 0 {
		return Int(int64(n)), err
	}
	return NewStr(s).Value(), nil
}
