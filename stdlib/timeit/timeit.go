// Package timeit is Python's module timeit: how long small pieces of code take.
package timeit

import _ "embed"

// Source is the module.
//
//go:embed timeit.py
var Source string
