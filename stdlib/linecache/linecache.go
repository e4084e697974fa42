// Package linecache is Python's module linecache, which is written in Python.
package linecache

import _ "embed"

// Source is the module's text.
//
//go:embed linecache.py
var Source string
