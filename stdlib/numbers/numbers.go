// Package numbers is Python's module numbers: the classes of numbers.
package numbers

import _ "embed"

// Source is the module.
//
//go:embed numbers.py
var Source string
