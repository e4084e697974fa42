// Package gettext is Python's module gettext, which is written in Python.
package gettext

import _ "embed"

// Source is the module's text.
//
//go:embed gettext.py
var Source string
