// Package enum is Python's module enum, which is written in Python.
package enum

import _ "embed"

// Source is the module's text.
//
//go:embed enum.py
var Source string
