// Package tempfile is Python's module tempfile: files and folders that last as long as they are needed.
package tempfile

import _ "embed"

// Source is the module.
//
//go:embed tempfile.py
var Source string
