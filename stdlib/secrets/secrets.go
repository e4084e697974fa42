// Package secrets is Python's module secrets: random numbers for secrets.
package secrets

import _ "embed"

// Source is the module.
//
//go:embed secrets.py
var Source string
