// Package locale is Python's module locale. There is one locale, C, with text in UTF-8: programs can ask for it under its names,
// and format numbers by its rules; any other is refused, as on a system where it is not installed.
package locale

import _ "embed"

// Source is the module.
//
//go:embed locale.py
var Source string
