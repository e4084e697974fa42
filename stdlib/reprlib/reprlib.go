// Package reprlib is Python's module reprlib: reprs of limited length. It is written in Python.
package reprlib

import _ "embed"

// Source is the module.
//
//go:embed reprlib.py
var Source string
