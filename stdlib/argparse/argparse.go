// Package argparse is Python's module argparse, which is written in Python.
package argparse

import _ "embed"

// Source is the module's text.
//
//go:embed argparse.py
var Source string
