// Package copyreg is Python's module copyreg: how objects are taken apart to be copied. It is written in Python.
package copyreg

import _ "embed"

// Source is the module.
//
//go:embed copyreg.py
var Source string
