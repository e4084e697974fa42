// Package hmac is Python's module hmac. It is written in Python on the module hashlib.
package hmac

import _ "embed"

// Source is the module.
//
//go:embed hmac.py
var Source string
