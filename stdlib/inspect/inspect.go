// Package inspect is Python's module inspect, which is written in Python.
package inspect

import _ "embed"

// Source is the module's text.
//
//go:embed inspect.py
var Source string
