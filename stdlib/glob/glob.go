// Package glob is Python's module glob. It is written in Python.
package glob

import _ "embed"

// Source is the module.
//
//go:embed glob.py
var Source string
