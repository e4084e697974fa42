// Package base64 is Python's module base64. It is written in Python on the module binascii.
package base64

import _ "embed"

// Source is the module.
//
//go:embed base64.py
var Source string
