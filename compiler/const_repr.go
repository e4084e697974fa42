package compiler

// This file shows constants as Python's repr does.

import (
	"fmt"
	"math"
	"strings"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// constRepr shows a constant, in an error message or an annotation.
func constRepr(v any) string {
	switch v := v.(type) {
	case string:
		return Unparse(&ast.Constant{Value: v})
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case code.Tuple:
		if len(v) == 1 {
			return "(" + constRepr(v[0]) + ",)"
		}
		return "(" + constReprs(v) + ")"
	case code.FrozenSet:
		if len(v) == 0 {
			return "frozenset()"
		}
		return "frozenset({" + constReprs(v) + "})"
	case code.Bytes:
		return bytesRepr(string(v))
	case code.Ellipsis:
		return "Ellipsis"
	case float64:
		return floatRepr(v)
	case complex128:
		return complexRepr(v)
	}
	return fmt.Sprint(v)
}

func constReprs(list []any) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = constRepr(v)
	}
	return strings.Join(parts, ", ")
}

func complexRepr(z complex128) string {
	part := func(f float64) string { return strings.TrimSuffix(floatRepr(f), ".0") }
	if real(z) == 0 && !math.Signbit(real(z)) {
		return part(imag(z)) + "j"
	}
	sign := ""
	if !math.Signbit(imag(z)) {
		sign = "+"
	}
	return "(" + part(real(z)) + sign + part(imag(z)) + "j)"
}
