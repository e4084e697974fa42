// Package shutil is Python's module shutil: copying and removing whole folders.
package shutil

import _ "embed"

// Source is the module.
//
//go:embed shutil.py
var Source string
