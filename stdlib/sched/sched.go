// Package sched is Python's module sched, events that happen at their time. It is written in Python.
package sched

import _ "embed"

// Source is the module's text.
//
//go:embed sched.py
var Source string
