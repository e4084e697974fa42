// Package shlex is Python's module shlex, which is written in Python.
package shlex

import _ "embed"

// Source is the module's text.
//
//go:embed shlex.py
var Source string
