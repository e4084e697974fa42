// Package dataclasses is Python's module dataclasses, which is written in Python.
package dataclasses

import _ "embed"

// Source is the module's text.
//
//go:embed dataclasses.py
var Source string
