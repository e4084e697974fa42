// Package fnmatch is Python's module fnmatch. It is written in Python.
package fnmatch

import _ "embed"

// Source is the module.
//
//go:embed fnmatch.py
var Source string
