// Package selectors is Python's module selectors, waiting for many sockets at once. It is written in Python, upon select.
package selectors

import _ "embed"

// Source is the module's text.
//
//go:embed selectors.py
var Source string
