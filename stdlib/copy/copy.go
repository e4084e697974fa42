// Package copy is Python's module copy: copies of objects, and of what they consist of. It is written in Python.
package copy

import _ "embed"

// Source is the module.
//
//go:embed copy.py
var Source string
