// Package socketserver is Python's module socketserver, servers that handle requests one by one or in threads. It is written
// in Python.
package socketserver

import _ "embed"

// Source is the module's text.
//
//go:embed socketserver.py
var Source string
