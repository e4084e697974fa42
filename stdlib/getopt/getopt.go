// Package getopt is Python's module getopt, which is written in Python.
package getopt

import _ "embed"

// Source is the module's text.
//
//go:embed getopt.py
var Source string
