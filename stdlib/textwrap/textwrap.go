// Package textwrap is Python's module textwrap. It is written in Python.
package textwrap

import _ "embed"

// Source is the module.
//
//go:embed textwrap.py
var Source string
