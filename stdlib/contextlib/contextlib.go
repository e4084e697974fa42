// Package contextlib is Python's module contextlib: context managers made of generators, stacks of them, and a few for
// common purposes. It is written in Python.
package contextlib

import _ "embed"

// Source is the module.
//
//go:embed contextlib.py
var Source string
