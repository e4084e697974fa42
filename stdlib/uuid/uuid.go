// Package uuid is Python's module uuid. It is written in Python.
package uuid

import _ "embed"

// Source is the module.
//
//go:embed uuid.py
var Source string
