// Package pprint is Python's module pprint. It is written in Python.
package pprint

import _ "embed"

// Source is the module.
//
//go:embed pprint.py
var Source string
