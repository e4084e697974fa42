// Package fractions is Python's module fractions: rational numbers.
package fractions

import _ "embed"

// Source is the module.
//
//go:embed fractions.py
var Source string
